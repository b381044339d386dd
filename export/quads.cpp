#include "export/quads.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace entente {
namespace {

void add_iri(std::string_view iri, std::string& text) { text.append("<").append(iri).append(">"); }

// Nothing for a character that stands for itself. Cleaned text has no control characters but these.
std::string_view escape_of(char c) {
  switch (c) {
    case '\t':
      return "\\t";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\x7f':
      return "\\u007F";
    default:
      return {};
  }
}

void add_literal(std::string_view value, std::string& text) {
  text += '"';
  for (const char c : value) {
    if (const std::string_view escape = escape_of(c); !escape.empty()) {
      text += escape;
    } else {
      text += c;
    }
  }
  text += '"';
}

void add_object(const Term& object, std::string& text) {
  if (object.type == Term::Type::iri) return add_iri(object.value, text);
  if (object.type == Term::Type::triple) return void(text += object.value);
  add_literal(object.value, text);
  if (!object.datatype.empty()) add_iri(object.datatype, text += "^^");
}

// The resources of one group and part, in the order of their lines. The end of an IRI counts:
// "<a>" comes after "<a-b>", since '>' comes after '-'.
class Run {
 public:
  // Requires: a group that is not empty.
  Run(const RdfGraph& graph, const ResourceGroup& group, std::size_t part)
      : graph_{&graph}, group_{&group}, part_{part}, order_(group.size) {
    std::vector<std::string> keys;
    keys.reserve(group.size);
    for (std::size_t i = 0; i < group.size; ++i) keys.push_back(key_of(i));
    std::iota(order_.begin(), order_.end(), 0U);
    std::ranges::sort(order_, {}, [&](std::uint32_t i) -> const std::string& { return keys[i]; });
    key_ = keys[order_.front()];
  }

  // The next resource's IRI with its bracket.
  [[nodiscard]] const std::string& key() const { return key_; }

  // Adds the next resource's lines. False where there is none after it.
  bool give(std::string& text) {
    group_->give(order_[next_], part_,
                 [&](const Triple& triple) { add_line(triple, graph_->iri, text); });
    if (++next_ == order_.size()) return false;
    key_ = key_of(order_[next_]);
    return true;
  }

 private:
  [[nodiscard]] std::string key_of(std::size_t i) const {
    return group_->iri(i).append(group_->parts[part_]).append(">");
  }

  const RdfGraph* graph_;
  const ResourceGroup* group_;
  std::size_t part_;
  std::vector<std::uint32_t> order_;
  std::size_t next_ = 0;
  std::string key_;
};

std::vector<Run> runs_of(std::span<const RdfGraph> graphs) {
  std::vector<Run> runs;
  for (const RdfGraph& graph : graphs) {
    for (const ResourceGroup& group : graph.groups) {
      if (group.size == 0) continue;
      for (std::size_t part = 0; part < group.parts.size(); ++part)
        runs.emplace_back(graph, group, part);
    }
  }
  return runs;
}

// Lines that are gathered and given sorted; its memory is used again.
class Lines {
 public:
  std::string& text() { return text_; }

  void give(std::ostream& out) {
    for (std::string_view rest = text_; !rest.empty();) {
      const std::size_t size = rest.find('\n') + 1;
      lines_.push_back(rest.substr(0, size));
      rest.remove_prefix(size);
    }
    std::ranges::sort(lines_);
    lines_.erase(std::unique(lines_.begin(), lines_.end()), lines_.end());
    for (const std::string_view line : lines_) out << line;
    lines_.clear();
    text_.clear();
  }

 private:
  std::string text_;
  std::vector<std::string_view> lines_;
};

}  // namespace

void add_line(const Triple& triple, std::string_view graph, std::string& text) {
  add_iri(triple.subject, text);
  text += ' ';
  add_iri(triple.predicate, text);
  text += ' ';
  add_object(triple.object, text);
  if (!graph.empty()) add_iri(graph, text += ' ');
  text += " .\n";
}

void write_sorted(std::span<const RdfGraph> graphs, std::ostream& out) {
  std::vector<Run> runs = runs_of(graphs);
  Lines lines;
  while (!runs.empty()) {
    const std::string key = std::ranges::min_element(runs, {}, &Run::key)->key();
    std::erase_if(runs, [&](Run& run) { return run.key() == key && !run.give(lines.text()); });
    lines.give(out);
  }
}

}  // namespace entente
