// Tables as text: cells parted by tabs, commas or semicolons. With the last two, quotes are as
// RFC 4180 has them; files parted by tabs have none.

#pragma once

#include <cstddef>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct TableRow {
  std::vector<std::string> cells;
  std::size_t line = 0;  // where it begins, from 1
  bool open = false;     // a quote that never closes swallowed the rest of the text
};

class TableReader {
 public:
  // The first line tells what parts the cells.
  explicit TableReader(std::string_view text);

  // Nothing at the end. Empty lines are passed over.
  [[nodiscard]] std::optional<TableRow> next();

 private:
  void pass_empty_lines();
  [[nodiscard]] std::string cell(TableRow& row);
  [[nodiscard]] std::string quoted(TableRow& row);
  [[nodiscard]] bool at_end() const { return at_ == text_.size(); }

  std::string_view text_;
  char between_ = ',';
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

// Columns by name; of names only letters and digits count, without case.
class TableColumns {
 public:
  explicit TableColumns(const TableRow& heads);
  explicit TableColumns(std::map<std::string, std::size_t, std::less<>> positions)
      : positions_{std::move(positions)} {}

  [[nodiscard]] bool has(std::string_view name) const { return positions_.contains(name); }
  [[nodiscard]] bool has_any(std::initializer_list<std::string_view> names) const;

  // The first of the columns that has text, without white space around it; empty for none.
  [[nodiscard]] std::string text(const TableRow& row,
                                 std::initializer_list<std::string_view> names) const;

 private:
  std::map<std::string, std::size_t, std::less<>> positions_;
};

}  // namespace entente
