#include "extract/article/html_tree.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/article/characters.h"
#include "extract/article/html_characters.h"

namespace entente {
namespace {

// Traits of tags.
using Traits = unsigned;
constexpr Traits kVoid = 1;   // has no content and no end tag
constexpr Traits kRaw = 2;    // its content is not markup
constexpr Traits kBlock = 4;  // begins and ends a line
constexpr Traits kScope = 8;  // end tags do not reach out of it

struct TagEntry {
  std::string_view name;
  Tag tag;
  Traits traits;
};

// Sorted by name.
constexpr std::array kTags = std::to_array<TagEntry>({
    {"a", Tag::a, 0},
    {"address", Tag::address, kBlock},
    {"area", Tag::other, kVoid},
    {"article", Tag::article, kBlock},
    {"aside", Tag::aside, kBlock},
    {"audio", Tag::audio, kBlock},
    {"base", Tag::other, kVoid},
    {"blockquote", Tag::blockquote, kBlock},
    {"body", Tag::body, kBlock},
    {"br", Tag::br, kVoid},
    {"button", Tag::button, 0},
    {"canvas", Tag::canvas, 0},
    {"caption", Tag::caption, kBlock | kScope},
    {"center", Tag::center, kBlock},
    {"col", Tag::other, kVoid},
    {"dd", Tag::dd, kBlock},
    {"details", Tag::details, kBlock},
    {"dialog", Tag::dialog, kBlock},
    {"div", Tag::div, kBlock},
    {"dl", Tag::dl, kBlock},
    {"dt", Tag::dt, kBlock},
    {"embed", Tag::other, kVoid},
    {"fieldset", Tag::fieldset, kBlock},
    {"figcaption", Tag::figcaption, kBlock},
    {"figure", Tag::figure, kBlock},
    {"footer", Tag::footer, kBlock},
    {"form", Tag::form, kBlock},
    {"frameset", Tag::frameset, kBlock},
    {"h1", Tag::h1, kBlock},
    {"h2", Tag::h2, kBlock},
    {"h3", Tag::h3, kBlock},
    {"h4", Tag::h4, kBlock},
    {"h5", Tag::h5, kBlock},
    {"h6", Tag::h6, kBlock},
    {"head", Tag::head, kBlock},
    {"header", Tag::header, kBlock},
    {"hgroup", Tag::hgroup, kBlock},
    {"hr", Tag::hr, kVoid | kBlock},
    {"html", Tag::html, kBlock | kScope},
    {"iframe", Tag::iframe, kRaw},
    {"img", Tag::img, kVoid},
    {"input", Tag::input, kVoid},
    {"label", Tag::label, 0},
    {"legend", Tag::legend, kBlock},
    {"li", Tag::li, kBlock},
    {"link", Tag::link, kVoid},
    {"main", Tag::main, kBlock},
    {"map", Tag::map, 0},
    {"menu", Tag::menu, kBlock},
    {"meta", Tag::meta, kVoid},
    {"nav", Tag::nav, kBlock},
    {"noembed", Tag::noembed, kRaw},
    {"noframes", Tag::noframes, kRaw},
    {"noscript", Tag::noscript, kBlock},
    {"object", Tag::object, kScope},
    {"ol", Tag::ol, kBlock},
    {"optgroup", Tag::optgroup, kBlock},
    {"option", Tag::option, kBlock},
    {"p", Tag::p, kBlock},
    {"param", Tag::other, kVoid},
    {"picture", Tag::picture, 0},
    {"pre", Tag::pre, kBlock},
    {"script", Tag::script, kRaw},
    {"section", Tag::section, kBlock},
    {"select", Tag::select, 0},
    {"source", Tag::source, kVoid},
    {"span", Tag::span, 0},
    {"style", Tag::style, kRaw},
    {"sub", Tag::sub, 0},
    {"summary", Tag::summary, kBlock},
    {"sup", Tag::sup, 0},
    {"svg", Tag::svg, 0},
    {"table", Tag::table, kBlock | kScope},
    {"tbody", Tag::tbody, kBlock},
    {"td", Tag::td, kBlock | kScope},
    {"template", Tag::tmpl, kScope},
    {"textarea", Tag::textarea, kRaw},
    {"tfoot", Tag::tfoot, kBlock},
    {"th", Tag::th, kBlock | kScope},
    {"thead", Tag::thead, kBlock},
    {"time", Tag::time, 0},
    {"title", Tag::title, kRaw},
    {"tr", Tag::tr, kBlock},
    {"track", Tag::other, kVoid},
    {"ul", Tag::ul, kBlock},
    {"video", Tag::video, kBlock},
    {"wbr", Tag::other, kVoid},
    {"xmp", Tag::xmp, kRaw},
});

constexpr auto kTraits = [] {
  std::array<Traits, 256> traits{};
  for (const auto& entry : kTags) {
    if (entry.tag != Tag::other) traits[static_cast<std::size_t>(entry.tag)] = entry.traits;
  }
  return traits;
}();

bool has(Tag tag, Traits trait) { return (kTraits[static_cast<std::size_t>(tag)] & trait) != 0; }

TagEntry entry_named(std::string_view name) {
  std::array<char, 12> low{};
  if (name.size() > low.size()) return {name, Tag::other, 0};
  std::ranges::transform(name, low.begin(), lower);
  const std::string_view key{low.data(), name.size()};
  const auto found = std::ranges::lower_bound(kTags, key, {}, &TagEntry::name);
  return found != kTags.end() && found->name == key ? *found : TagEntry{name, Tag::other, 0};
}

bool is_html_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool ends_tag_name(char c) { return is_html_space(c) || c == '/' || c == '>'; }

// Elements that a start tag of this kind closes when they are open (HTML standard, 13.1.2.4).
bool closes(Tag next, Tag open) {
  switch (open) {
    case Tag::p:
      return has(next, kBlock) && next != Tag::noscript && next != Tag::body;
    case Tag::li:
      return next == Tag::li;
    case Tag::dt:
    case Tag::dd:
      return next == Tag::dt || next == Tag::dd;
    case Tag::option:
      return next == Tag::option || next == Tag::optgroup;
    case Tag::td:
    case Tag::th:
      return next == Tag::td || next == Tag::th || next == Tag::tr || next == Tag::tbody;
    case Tag::tr:
      return next == Tag::tr || next == Tag::tbody || next == Tag::tfoot;
    case Tag::head:
      return next == Tag::body;
    case Tag::a:
      return next == Tag::a;
    default:
      return false;
  }
}

// How far up the search for something to close goes: not out of these.
bool bars_closing(Tag next, Tag open) {
  if (open == Tag::ul || open == Tag::ol || open == Tag::menu || open == Tag::dl) return true;
  if (open == Tag::table || open == Tag::object || open == Tag::tmpl || open == Tag::select)
    return true;
  const bool cell = open == Tag::td || open == Tag::th || open == Tag::caption;
  return cell && !closes(next, open);
}

}  // namespace

class TreeBuilder {
 public:
  explicit TreeBuilder(std::string_view source) : source_{source} { tree_.source_ = source; }

  HtmlTree run() {
    tree_.nodes_.push_back({Tag::document, 0, 0, {0, 0}, 0, 0});
    open_.push_back(0);
    while (at_ < source_.size()) step();
    while (!open_.empty()) pop();
    return std::move(tree_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < source_.size() ? source_[at_ + ahead] : '\0';
  }
  [[nodiscard]] bool looking_at(std::string_view text) const {
    return source_.substr(at_).starts_with(text);
  }

  void step() {
    if (peek() != '<') return text();
    if (is_ascii_letter(peek(1))) return start_tag();
    if (peek(1) == '/') return is_ascii_letter(peek(2)) ? end_tag() : skip_past(">");
    if (looking_at("<!--")) return comment();
    if (looking_at("<![CDATA[")) return skip_past("]]>");
    if (peek(1) == '!' || peek(1) == '?') return skip_past(">");
    text();
  }

  // A "<" that begins no tag is text.
  void text() {
    const auto begin = at_;
    auto end = source_.find('<', at_ + 1);
    at_ = std::min(end, source_.size());
    add(Tag::text, {begin, at_});
  }

  void skip_past(std::string_view mark) {
    const auto end = source_.find(mark, at_);
    at_ = end == source_.npos ? source_.size() : end + mark.size();
  }

  void comment() {
    at_ += 4;
    if (peek() == '>')
      ++at_;
    else if (looking_at("->"))
      at_ += 2;
    else
      skip_past("-->");
  }

  std::string_view name() {
    const auto begin = at_;
    while (at_ < source_.size() && !ends_tag_name(source_[at_])) ++at_;
    return source_.substr(begin, at_ - begin);
  }

  void end_tag() {
    at_ += 2;
    const auto tag_name = name();
    skip_past(">");
    close(entry_named(tag_name), tag_name);
  }

  void start_tag() {
    const auto begin = at_++;
    const auto entry = entry_named(name());
    const auto first = static_cast<std::uint32_t>(tree_.attributes_.size());
    const bool self_closing = attributes();
    close_implied(entry.tag);
    const auto id = add(entry.tag, {begin, at_});
    tree_.nodes_[id].attributes = first;
    tree_.nodes_[id].attribute_count = static_cast<std::uint32_t>(tree_.attributes_.size()) - first;
    if ((entry.traits & kVoid) != 0 || (self_closing && entry.tag == Tag::other)) return;
    if ((entry.traits & kRaw) != 0) return raw_content(id, entry.name);
    push(id, entry.tag);
  }

  // Reads to the end of the start tag; whether it ended in "/>".
  bool attributes() {
    bool slash = false;
    while (at_ < source_.size() && source_[at_] != '>') {
      if (is_html_space(source_[at_]) || source_[at_] == '/') {
        slash = source_[at_] == '/';
        ++at_;
        continue;
      }
      slash = false;
      attribute();
    }
    if (at_ < source_.size()) ++at_;
    return slash;
  }

  void attribute() {
    const auto begin = at_++;
    while (at_ < source_.size() && !ends_tag_name(source_[at_]) && source_[at_] != '=') ++at_;
    HtmlAttribute found{source_.substr(begin, at_ - begin), {}};
    auto after = at_;
    while (after < source_.size() && is_html_space(source_[after])) ++after;
    if (after < source_.size() && source_[after] == '=') {
      at_ = after + 1;
      found.value = attribute_value();
    }
    tree_.attributes_.push_back(found);
  }

  std::string_view attribute_value() {
    while (at_ < source_.size() && is_html_space(source_[at_])) ++at_;
    const char quote = peek();
    if (quote != '"' && quote != '\'') {
      const auto begin = at_;
      while (at_ < source_.size() && !is_html_space(source_[at_]) && source_[at_] != '>') ++at_;
      return source_.substr(begin, at_ - begin);
    }
    const auto begin = ++at_;
    const auto end = std::min(source_.find(quote, begin), source_.size());
    at_ = std::min(end + 1, source_.size());
    return source_.substr(begin, end - begin);
  }

  void raw_content(HtmlId id, std::string_view tag_name) {
    const auto begin = at_;
    auto end = source_.find("</", at_);
    while (end != source_.npos && !is_end_of(end, tag_name)) end = source_.find("</", end + 2);
    at_ = std::min(end, source_.size());
    open_.push_back(id);
    if (at_ > begin) add(Tag::text, {begin, at_});
    pop();
    if (at_ < source_.size()) skip_past(">");
  }

  [[nodiscard]] bool is_end_of(std::size_t at, std::string_view tag_name) const {
    const auto rest = source_.substr(at + 2, tag_name.size() + 1);
    return starts_with_folded(rest, tag_name) &&
           (rest.size() == tag_name.size() || ends_tag_name(rest.back()));
  }

  HtmlId add(Tag tag, Span source) {
    const auto id = static_cast<HtmlId>(tree_.nodes_.size());
    tree_.nodes_.push_back({tag, open_.back(), id + 1, source, 0, 0});
    return id;
  }

  // Deeper elements become their ancestor's, and their end tags close nothing.
  void push(HtmlId id, Tag) {
    if (open_.size() >= HtmlTree::kDeepest) {
      ++too_deep_;
    } else {
      open_.push_back(id);
    }
  }

  void pop() {
    tree_.nodes_[open_.back()].end = static_cast<HtmlId>(tree_.nodes_.size());
    open_.pop_back();
  }

  void pop_to(std::size_t depth) {
    while (open_.size() > depth) pop();
  }

  void close_implied(Tag next) {
    if (too_deep_ > 0) return;
    for (auto depth = open_.size(); depth-- > 1;) {
      const auto open = tree_.nodes_[open_[depth]].tag;
      if (closes(next, open)) return close_at(depth, next);
      if (bars_closing(next, open)) return;
      if (next == Tag::a && has(open, kBlock)) return;
      if (!has(next, kBlock) && next != Tag::a) return;
    }
  }

  // A row that begins closes the cell and the row before it.
  void close_at(std::size_t depth, Tag next) {
    pop_to(depth);
    close_implied(next);
  }

  // An inline end tag does not close blocks; a block's does not reach out of a table cell.
  void close(const TagEntry& entry, std::string_view tag_name) {
    if (too_deep_ > 0) {
      if ((entry.traits & kVoid) == 0) --too_deep_;
      return;
    }
    if (entry.tag == Tag::body || entry.tag == Tag::html) return;
    const bool inline_tag = (entry.traits & kBlock) == 0;
    for (auto depth = open_.size(); depth-- > 1;) {
      const auto& node = tree_.nodes_[open_[depth]];
      if (node.tag == entry.tag && (entry.tag != Tag::other || same_name(node, tag_name)))
        return pop_to(depth);
      if (inline_tag && has(node.tag, kBlock)) return;
      if (has(node.tag, kScope) && !closes_table_part(entry.tag)) return;
    }
  }

  [[nodiscard]] static bool closes_table_part(Tag tag) {
    return tag == Tag::table || tag == Tag::tr || tag == Tag::tbody || tag == Tag::thead ||
           tag == Tag::tfoot;
  }

  [[nodiscard]] bool same_name(const HtmlNode& node, std::string_view tag_name) const {
    const auto rest = source_.substr(node.source.begin + 1, tag_name.size() + 1);
    return rest.size() > tag_name.size() && ends_tag_name(rest.back()) &&
           std::ranges::equal(rest.substr(0, tag_name.size()), tag_name, {}, lower, lower);
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t too_deep_ = 0;
  std::vector<HtmlId> open_;
  HtmlTree tree_;
};

HtmlTree HtmlTree::parse(std::string_view source) { return TreeBuilder{source}.run(); }

const HtmlAttribute* HtmlTree::find_attribute(HtmlId id, std::string_view name) const {
  const auto& of = nodes_[id];
  for (auto i = of.attributes; i < of.attributes + of.attribute_count; ++i) {
    const auto& found = attributes_[i];
    if (found.name.size() == name.size() && starts_with_folded(found.name, name)) return &found;
  }
  return nullptr;
}

std::string_view HtmlTree::attribute(HtmlId id, std::string_view name) const {
  const auto* found = find_attribute(id, name);
  return found == nullptr ? std::string_view{} : found->value;
}

bool HtmlTree::has_attribute(HtmlId id, std::string_view name) const {
  return find_attribute(id, name) != nullptr;
}

std::string HtmlTree::text_of(HtmlId id) const {
  std::string raw;
  for (auto i = id; i < nodes_[id].end; ++i) {
    const auto tag = nodes_[i].tag;
    if (tag == Tag::text)
      raw += slice(nodes_[i].source);
    else if (has(tag, kBlock) || tag == Tag::br)
      raw += ' ';
  }
  return plain_text_of(raw);
}

bool is_block_tag(Tag tag) { return has(tag, kBlock); }

bool is_heading_tag(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

}  // namespace entente
