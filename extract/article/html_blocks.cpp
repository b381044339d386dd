#include "extract/article/html_blocks.h"

#include <algorithm>

#include "extract/article/characters.h"
#include "extract/article/html_characters.h"

namespace entente {
namespace {

bool is_never_shown(Tag tag) {
  switch (tag) {
    case Tag::script:
    case Tag::style:
    case Tag::tmpl:
    case Tag::noscript:
    case Tag::noembed:
    case Tag::noframes:
    case Tag::iframe:
    case Tag::svg:
    case Tag::canvas:
    case Tag::audio:
    case Tag::video:
    case Tag::object:
    case Tag::map:
    case Tag::select:
    case Tag::textarea:
    case Tag::button:
      return true;
    default:
      return false;
  }
}

// Zero-width marks and soft hyphens say how a word may break and are no part of it.
bool is_invisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

// The page's title is a block too, so that it has a place in the text if no heading repeats it.
bool begins_block(Tag tag) { return is_block_tag(tag) || tag == Tag::title; }

// Hidden words inside a line: "(opens in a new tab)" for screen readers, cards that open on a
// click.
bool is_hidden_inline(const HtmlTree& tree, HtmlId id) {
  const auto tag = tree.node(id).tag;
  if (tag == Tag::text || is_block_tag(tag)) return false;
  if (tree.has_attribute(id, "hidden")) return true;
  const auto style = tree.attribute(id, "style");
  if (style.find("display:none") != style.npos || style.find("display: none") != style.npos)
    return true;
  const auto words = lowered(tree.attribute(id, "class").substr(0, 200));
  return words.find("sr-only") != words.npos || words.find("screen-reader") != words.npos ||
         words.find("visually-hidden") != words.npos || words.find("visuallyhidden") != words.npos;
}

bool is_html_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

class Collector {
 public:
  Collector(const HtmlTree& tree, const SourceText& page) : tree_{tree}, page_{page} {}

  PageText run() {
    const auto& nodes = tree_.nodes();
    std::vector<HtmlId> open;  // block elements and links around the current node
    for (HtmlId id = 1; id < nodes.size();) {
      while (!open.empty() && nodes[open.back()].end <= id) leave(open);
      const auto& node = nodes[id];
      if (is_never_shown(node.tag) || is_hidden_inline(tree_, id)) {
        id = node.end;
        continue;
      }
      enter(id, open);
      ++id;
    }
    flush();
    if (out_.source.offsets.runs().empty()) out_.source.offsets.add({});
    return std::move(out_);
  }

 private:
  void enter(HtmlId id, std::vector<HtmlId>& open) {
    const auto& node = tree_.node(id);
    if (node.tag == Tag::text) return take_text(node.source);
    if (node.tag == Tag::br) return line_break(node.source.begin);
    if (node.tag == Tag::a) {
      ++links_;
      open.push_back(id);
    } else if (begins_block(node.tag)) {
      flush();
      elements_.push_back(id);
      open.push_back(id);
    }
  }

  void leave(std::vector<HtmlId>& open) {
    const auto tag = tree_.node(open.back()).tag;
    open.pop_back();
    if (tag == Tag::a) {
      --links_;
      return;
    }
    flush();
    elements_.pop_back();
  }

  void line_break(std::size_t at) {
    if (breaks_++ > 0) return flush();
    space_ = '\n';
    space_at_ = at;
  }

  void take_text(Span span) {
    const auto text = std::string_view{page_.text}.substr(0, span.end);
    for (auto at = span.begin; at < span.end;) {
      const auto reference = text[at] == '&' ? reference_at(text, at) : CharacterReference{};
      const auto point = reference.size > 0 ? CodePoint{reference.value, reference.size, false}
                                            : code_point_at(text, at);
      take(point, at, reference.size == 0);
      at += point.size;
    }
  }

  void take(const CodePoint& point, std::size_t at, bool same) {
    if (is_invisible(point.value)) return;
    if (is_space(point.value)) {
      if (space_ == '\0') {
        space_ = ' ';
        space_at_ = at;
      }
      return;
    }
    put_space();
    breaks_ = 0;
    same ? put(at, point.size) : put_decoded(point.value, at);
    end_ = at + point.size;
    ++block_.letters;
    if (links_ > 0) ++block_.link_letters;
  }

  void put_space() {
    if (space_ != '\0' && begun()) {
      if (space_at_ == chunk_.end && space_ == ' ' && is_html_space(page_.text[space_at_])) {
        ++chunk_.end;  // one byte of white space for one
      } else {
        put_chunk();
        out_.source.offsets.add({out_.source.text.size(), page_.offsets.original(space_at_), true});
        out_.source.text += space_;
      }
    }
    space_ = '\0';
  }

  [[nodiscard]] bool begun() const { return block_.letters > 0; }

  void put(std::size_t at, std::size_t size) {
    if (chunk_.begin == chunk_.end || chunk_.end != at) {
      put_chunk();
      chunk_ = {at, at};
    }
    chunk_.end += size;
  }

  void put_decoded(char32_t value, std::size_t at) {
    put_chunk();
    out_.source.offsets.add({out_.source.text.size(), page_.offsets.original(at), true});
    append_utf8(out_.source.text, value);
  }

  // Source bytes that go over as they are; white space among them becomes spaces.
  void put_chunk() {
    if (chunk_.begin == chunk_.end) return;
    const auto at = out_.source.text.size();
    append_runs(out_.source.offsets, at, page_.offsets, chunk_);
    out_.source.text += page_.slice(chunk_);
    std::replace_if(out_.source.text.begin() + static_cast<std::ptrdiff_t>(at),
                    out_.source.text.end(), is_html_space, ' ');
    chunk_ = {};
  }

  void flush() {
    space_ = '\0';
    breaks_ = 0;
    if (!begun()) return;
    put_chunk();
    block_.span.end = out_.source.text.size();
    block_.element = elements_.empty() ? 0 : elements_.back();
    out_.blocks.push_back(block_);
    end_line();
    block_ = {{out_.source.text.size(), 0}, 0, 0, 0};
  }

  // A line end parts blocks, so that the last character's original end can be told.
  void end_line() {
    const auto original = page_.offsets.original(Span{end_ - 1, end_}).end;
    out_.source.offsets.add({out_.source.text.size(), original, true});
    out_.source.text += '\n';
  }

  const HtmlTree& tree_;
  const SourceText& page_;
  PageText out_;
  PageBlock block_;
  std::vector<HtmlId> elements_;
  std::size_t links_ = 0;
  std::size_t breaks_ = 0;
  Span chunk_;           // of the page, not yet put
  std::size_t end_ = 0;  // of the last character that was put, in the page
  char space_ = '\0';
  std::size_t space_at_ = 0;
};

}  // namespace

PageText page_text(const HtmlTree& tree, const SourceText& page) {
  return Collector{tree, page}.run();
}

}  // namespace entente
