// A page as a tree, from any bytes that call themselves HTML.
//
// libxml2 reads it (docs/decisions/html-reader.md); this keeps what articles need of it: which
// texts are inside of what, and where each stood in the source. Elements nested deeper than
// kDeepest become siblings.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/statement.h"

namespace entente {

enum class Tag : std::uint8_t {
  document,
  text,
  other,
  a,
  address,
  article,
  aside,
  audio,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  dd,
  details,
  dialog,
  div,
  dl,
  dt,
  fieldset,
  figcaption,
  figure,
  footer,
  form,
  frameset,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hgroup,
  hr,
  html,
  iframe,
  img,
  input,
  label,
  legend,
  li,
  link,
  main,
  map,
  menu,
  meta,
  nav,
  noembed,
  noframes,
  noscript,
  object,
  ol,
  optgroup,
  option,
  p,
  picture,
  pre,
  script,
  section,
  select,
  source,
  span,
  style,
  sub,
  summary,
  sup,
  svg,
  table,
  tbody,
  td,
  textarea,
  tfoot,
  th,
  thead,
  time,
  title,
  tmpl,
  tr,
  ul,
  video,
  xmp
};

// Index into HtmlTree::nodes; 0 is the document.
using HtmlId = std::uint32_t;

struct HtmlNode {
  Tag tag = Tag::other;
  HtmlId parent = 0;
  HtmlId end = 0;  // nodes (index, end) are its descendants, in document order
  Span source;  // a text: itself, with character references as they are; an element: its start tag
  std::uint32_t attributes = 0;  // the first of its attributes
  std::uint32_t attribute_count = 0;
};

// In the tree's text of attributes: the name in lower case, the value with its references decoded.
struct HtmlAttribute {
  Span name;
  Span value;
};

class HtmlTree {
 public:
  static constexpr std::size_t kDeepest = 500;

  // `source` must outlive the tree.
  [[nodiscard]] static HtmlTree parse(std::string_view source);

  [[nodiscard]] const std::vector<HtmlNode>& nodes() const { return nodes_; }
  [[nodiscard]] const HtmlNode& node(HtmlId id) const { return nodes_[id]; }

  // With character references decoded; empty if absent. `name` is lower case.
  [[nodiscard]] std::string_view attribute(HtmlId id, std::string_view name) const;
  [[nodiscard]] bool has_attribute(HtmlId id, std::string_view name) const;

  [[nodiscard]] std::string_view slice(Span span) const {
    return source_.substr(span.begin, span.end - span.begin);
  }

  // All text inside the node, character references decoded, white space folded.
  [[nodiscard]] std::string text_of(HtmlId id) const;

 private:
  friend class TreeBuilder;
  [[nodiscard]] const HtmlAttribute* find_attribute(HtmlId id, std::string_view name) const;
  [[nodiscard]] std::string_view attribute_slice(Span span) const {
    return std::string_view{attribute_text_}.substr(span.begin, span.end - span.begin);
  }

  std::string_view source_;
  std::vector<HtmlNode> nodes_;
  std::vector<HtmlAttribute> attributes_;
  std::string attribute_text_;
};

// Whether an element begins and ends a line of its own.
[[nodiscard]] bool is_block_tag(Tag tag);
[[nodiscard]] bool is_heading_tag(Tag tag);

}  // namespace entente
