#include "import/table.h"

#include <algorithm>

namespace entente {
namespace {

char what_parts(std::string_view line) {
  if (line.find('\t') != std::string_view::npos) return '\t';
  return std::ranges::count(line, ';') > std::ranges::count(line, ',') ? ';' : ',';
}

std::string plain_head(std::string_view head) {
  std::string plain;
  for (const char c : head) {
    if (c >= 'A' && c <= 'Z') plain += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
  }
  return plain;
}

std::string trimmed(const std::string& cell) {
  const std::size_t begin = cell.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  return cell.substr(begin, cell.find_last_not_of(" \t\r\n") + 1 - begin);
}

}  // namespace

TableReader::TableReader(std::string_view text) : text_{text} {
  if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
  pass_empty_lines();
  between_ = what_parts(text_.substr(at_, text_.find('\n', at_) - at_));
}

void TableReader::pass_empty_lines() {
  while (!at_end() && (text_[at_] == '\n' || text_[at_] == '\r')) line_ += text_[at_++] == '\n';
}

std::optional<TableRow> TableReader::next() {
  pass_empty_lines();
  if (at_end()) return std::nullopt;
  TableRow row{{}, line_};
  row.cells.push_back(cell(row));
  while (!at_end() && text_[at_] == between_) {
    ++at_;
    row.cells.push_back(cell(row));
  }
  return row;
}

// Up to what parts cells, or the end of the line.
std::string TableReader::cell(TableRow& row) {
  std::string text;
  if (between_ != '\t' && !at_end() && text_[at_] == '"') text = quoted(row);
  while (!at_end() && text_[at_] != between_ && text_[at_] != '\n') text += text_[at_++];
  if (text.ends_with('\r')) text.pop_back();
  return text;
}

std::string TableReader::quoted(TableRow& row) {
  std::string text;
  for (++at_; !at_end(); ++at_) {
    const char c = text_[at_];
    if (c == '"' && text_.substr(at_ + 1, 1) != "\"") {
      ++at_;
      return text;
    }
    if (c == '"') ++at_;  // two stand for one
    if (c == '\n') ++line_;
    text += c;
  }
  row.open = true;
  return text;
}

TableColumns::TableColumns(const TableRow& heads) {
  for (std::size_t i = 0; i < heads.cells.size(); ++i)
    positions_.emplace(plain_head(heads.cells[i]), i);
}

bool TableColumns::has_any(std::initializer_list<std::string_view> names) const {
  return std::ranges::any_of(names, [&](std::string_view name) { return has(name); });
}

std::string TableColumns::text(const TableRow& row,
                               std::initializer_list<std::string_view> names) const {
  for (const std::string_view name : names) {
    const auto found = positions_.find(name);
    if (found == positions_.end() || found->second >= row.cells.size()) continue;
    if (std::string cell = trimmed(row.cells[found->second]); !cell.empty()) return cell;
  }
  return {};
}

}  // namespace entente
