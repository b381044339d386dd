#include "extract/article/html_tree.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "extract/article/characters.h"
#include "extract/article/html_attributes.h"
#include "extract/article/html_characters.h"

namespace entente {
namespace {

struct TagEntry {
  std::string_view name;
  Tag tag;
  bool block;  // begins and ends a line
};

// Sorted by name.
constexpr std::array kTags = std::to_array<TagEntry>({
    {"a", Tag::a, false},
    {"address", Tag::address, true},
    {"article", Tag::article, true},
    {"aside", Tag::aside, true},
    {"audio", Tag::audio, true},
    {"blockquote", Tag::blockquote, true},
    {"body", Tag::body, true},
    {"br", Tag::br, false},
    {"button", Tag::button, false},
    {"canvas", Tag::canvas, false},
    {"caption", Tag::caption, true},
    {"center", Tag::center, true},
    {"dd", Tag::dd, true},
    {"details", Tag::details, true},
    {"dialog", Tag::dialog, true},
    {"div", Tag::div, true},
    {"dl", Tag::dl, true},
    {"dt", Tag::dt, true},
    {"fieldset", Tag::fieldset, true},
    {"figcaption", Tag::figcaption, true},
    {"figure", Tag::figure, true},
    {"footer", Tag::footer, true},
    {"form", Tag::form, true},
    {"frameset", Tag::frameset, true},
    {"h1", Tag::h1, true},
    {"h2", Tag::h2, true},
    {"h3", Tag::h3, true},
    {"h4", Tag::h4, true},
    {"h5", Tag::h5, true},
    {"h6", Tag::h6, true},
    {"head", Tag::head, true},
    {"header", Tag::header, true},
    {"hgroup", Tag::hgroup, true},
    {"hr", Tag::hr, true},
    {"html", Tag::html, true},
    {"iframe", Tag::iframe, false},
    {"img", Tag::img, false},
    {"input", Tag::input, false},
    {"label", Tag::label, false},
    {"legend", Tag::legend, true},
    {"li", Tag::li, true},
    {"link", Tag::link, false},
    {"main", Tag::main, true},
    {"map", Tag::map, false},
    {"menu", Tag::menu, true},
    {"meta", Tag::meta, false},
    {"nav", Tag::nav, true},
    {"noembed", Tag::noembed, false},
    {"noframes", Tag::noframes, false},
    {"noscript", Tag::noscript, true},
    {"object", Tag::object, false},
    {"ol", Tag::ol, true},
    {"optgroup", Tag::optgroup, true},
    {"option", Tag::option, true},
    {"p", Tag::p, true},
    {"picture", Tag::picture, false},
    {"pre", Tag::pre, true},
    {"script", Tag::script, false},
    {"section", Tag::section, true},
    {"select", Tag::select, false},
    {"source", Tag::source, false},
    {"span", Tag::span, false},
    {"style", Tag::style, false},
    {"sub", Tag::sub, false},
    {"summary", Tag::summary, true},
    {"sup", Tag::sup, false},
    {"svg", Tag::svg, false},
    {"table", Tag::table, true},
    {"tbody", Tag::tbody, true},
    {"td", Tag::td, true},
    {"template", Tag::tmpl, false},
    {"textarea", Tag::textarea, false},
    {"tfoot", Tag::tfoot, true},
    {"th", Tag::th, true},
    {"thead", Tag::thead, true},
    {"time", Tag::time, false},
    {"title", Tag::title, false},
    {"tr", Tag::tr, true},
    {"ul", Tag::ul, true},
    {"video", Tag::video, true},
    {"xmp", Tag::xmp, false},
});

constexpr auto kIsBlock = [] {
  std::array<bool, 256> block{};
  for (const auto& entry : kTags) block[static_cast<std::size_t>(entry.tag)] = entry.block;
  return block;
}();

Tag tag_named(std::string_view name) {
  const auto found = std::ranges::lower_bound(kTags, name, {}, &TagEntry::name);
  return found != kTags.end() && found->name == name ? found->tag : Tag::other;
}

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

constexpr int kMostRuns = 20;
constexpr std::size_t kMostSkipped = 4096;  // bytes searched for a text, so that all stays linear
constexpr std::size_t kLongestReference = 40;  // bytes; beyond are only numbers with many zeros

std::size_t last_character_size(std::string_view text) {
  const auto rest = std::ranges::find_if(text.rbegin(), text.rend(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  });
  return std::min<std::size_t>(static_cast<std::size_t>(rest - text.rbegin()) + 1, text.size());
}

// Where "</script" begins, in any case; npos if nowhere.
std::size_t end_tag(std::string_view source, std::string_view name, std::size_t from) {
  auto at = source.find("</", from);
  while (at != source.npos && lowered(source.substr(at + 2, name.size())) != name)
    at = source.find("</", at + 2);
  return at;
}

struct FreeContext {
  void operator()(htmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};
using Context = std::unique_ptr<htmlParserCtxt, FreeContext>;

}  // namespace

// Makes the tree of libxml2's events. It has no length of texts and tags in the source, but its
// position after each of them, and a text that is no character reference is as long as in the
// source.
class TreeBuilder {
 public:
  explicit TreeBuilder(std::string_view source)
      : source_{source}, fewer_{with_fewer_attributes(source)} {
    tree_.source_ = source;
  }

  HtmlTree run() {
    tree_.nodes_.push_back({Tag::document, 0, 0, {0, 0}, 0, 0});
    open_.push_back(0);
    for (int runs = 0; runs < kMostRuns && at_ < source_.size(); ++runs)
      parse_from(std::exchange(at_, source_.size()));
    while (!open_.empty()) close_node();
    return std::move(tree_);
  }

 private:
  // libxml2 searches all open elements at every end tag, so a page that never closes any would
  // take quadratic time. After too many are open, a new run goes on at the same place.
  void parse_from(std::size_t begin) {
    begin_ = begin;
    pushed_.clear();
    stopped_ = false;
    const Context context{htmlNewParserCtxt()};
    context_ = context.get();
    *context_->sax = handler();
    context_->userData = this;
    htmlCtxtUseOptions(context_, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                     HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOIMPLIED);
    const std::string_view read = fewer_ ? std::string_view{*fewer_} : source_;
    auto* input = xmlParserInputBufferCreateMem(
        read.data() + begin, static_cast<int>(read.size() - begin), XML_CHAR_ENCODING_NONE);
    inputPush(context_, xmlNewIOInputStream(context_, input, XML_CHAR_ENCODING_NONE));
    xmlSwitchEncoding(context_, XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(context_);
  }

  static htmlSAXHandler handler() {
    htmlSAXHandler handler{};
    handler.startElement = [](void* self, const xmlChar* name, const xmlChar** attributes) {
      static_cast<TreeBuilder*>(self)->start(view(name), attributes);
    };
    handler.endElement = [](void* self, const xmlChar*) { static_cast<TreeBuilder*>(self)->end(); };
    handler.characters = take_text;
    handler.ignorableWhitespace = take_text;
    handler.cdataBlock = take_text;
    return handler;
  }

  static void take_text(void* self, const xmlChar* text, int size) {
    static_cast<TreeBuilder*>(self)->text(
        {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  }

  // How far libxml2 has read, in the source.
  [[nodiscard]] std::size_t position() const {
    const auto* input = context_->input;
    return begin_ + input->consumed + static_cast<std::size_t>(input->cur - input->base);
  }

  void start(std::string_view name, const xmlChar** attributes) {
    if (stopped_) return;
    const auto after = position();
    const auto bracket = source_.rfind('<', after);  // none where libxml2 adds a paragraph
    const auto begin = bracket == source_.npos ? begin_ : std::max(bracket, begin_);
    if (pushed_.size() >= HtmlTree::kDeepest) return stop(begin);
    const auto end = std::min(source_.find('>', after), source_.size() - 1) + 1;
    const auto id = add(tag_named(name), {begin, end});
    add_attributes(id, attributes);
    pushed_.push_back(open_.size() < HtmlTree::kDeepest);
    if (pushed_.back()) open_.push_back(id);
    if (tree_.nodes_[id].tag == Tag::script || tree_.nodes_[id].tag == Tag::style)
      skip_to_end_tag(name, end);
  }

  // Scripts and styles are most of a page's bytes, and libxml2 takes them character by character.
  // It stands before the '>' of the start tag in its own copy of the page, and is set before a '>'
  // at the end tag.
  void skip_to_end_tag(std::string_view name, std::size_t begin) {
    auto* input = context_->input;
    const auto end = end_tag(source_, name, begin);
    if (input->cur >= input->end || *input->cur != '>' || end == source_.npos) return;
    const auto skipped = static_cast<std::ptrdiff_t>(end - begin);
    if (begin != position() + 1 || skipped == 0 || skipped >= input->end - input->cur) return;
    input->cur += skipped;
    *const_cast<xmlChar*>(input->cur) = '>';
    add(Tag::text, {begin, end});
    text_end_ = end;
  }

  void add_attributes(HtmlId id, const xmlChar** attributes) {
    auto& node = tree_.nodes_[id];
    node.attributes = static_cast<std::uint32_t>(tree_.attributes_.size());
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      tree_.attributes_.push_back({kept(view(attributes[0])), kept(view(attributes[1]))});
      ++node.attribute_count;
    }
  }

  Span kept(std::string_view text) {
    const auto begin = tree_.attribute_text_.size();
    tree_.attribute_text_ += text;
    return {begin, tree_.attribute_text_.size()};
  }

  void end() {
    if (stopped_ || pushed_.empty()) return;
    if (pushed_.back()) close_node();
    pushed_.pop_back();
  }

  void text(std::string_view text) {
    if (stopped_) return;
    auto span = place_of(text);
    span.begin = std::max(span.begin, text_end_);
    if (span.begin >= span.end) return;
    auto& last = tree_.nodes_.back();
    if (last.tag == Tag::text && last.parent == open_.back() && span.begin == text_end_)
      last.source.end = span.end;
    else
      add(Tag::text, span);
    text_end_ = span.end;
  }

  // Before the position, or with its last character still to be read; what is not there is a
  // character reference, or libxml2 lost count.
  [[nodiscard]] Span place_of(std::string_view text) const {
    const auto position = std::min(this->position(), source_.size());
    for (const auto end : {position, position + last_character_size(text)}) {
      const auto begin = end - std::min(end, text.size());
      if (end <= source_.size() && source_.substr(begin, end - begin) == text) return {begin, end};
    }
    const auto near = position - std::min(position, kLongestReference);
    const auto reference = source_.substr(near, position - near).rfind('&');
    if (reference != source_.npos) return {near + reference, position};
    const auto found = source_.substr(text_end_, text.size() + kMostSkipped).find(text);
    if (found == source_.npos) return {position, position};
    return {text_end_ + found, text_end_ + found + text.size()};
  }

  void stop(std::size_t at) {
    stopped_ = true;
    at_ = at;
    xmlStopParser(context_);
  }

  HtmlId add(Tag tag, Span source) {
    const auto id = static_cast<HtmlId>(tree_.nodes_.size());
    tree_.nodes_.push_back({tag, open_.back(), id + 1, source, 0, 0});
    return id;
  }

  void close_node() {
    tree_.nodes_[open_.back()].end = static_cast<HtmlId>(tree_.nodes_.size());
    open_.pop_back();
  }

  std::string_view source_;
  std::optional<std::string>
      fewer_;                 // what libxml2 reads instead, where a tag has too many attributes
  std::size_t at_ = 0;        // where the next run begins
  std::size_t begin_ = 0;     // where this run began
  std::size_t text_end_ = 0;  // of the last text
  bool stopped_ = false;
  htmlParserCtxtPtr context_ = nullptr;
  std::vector<bool> pushed_;  // for each element that is open in this run, whether it is in open_
  std::vector<HtmlId> open_;
  HtmlTree tree_;
};

HtmlTree HtmlTree::parse(std::string_view source) {
  [[maybe_unused]] static const bool ready = (xmlInitParser(), true);  // once, for all threads
  return TreeBuilder{source}.run();
}

const HtmlAttribute* HtmlTree::find_attribute(HtmlId id, std::string_view name) const {
  const auto& of = nodes_[id];
  for (auto i = of.attributes; i < of.attributes + of.attribute_count; ++i) {
    if (attribute_slice(attributes_[i].name) == name) return &attributes_[i];
  }
  return nullptr;
}

std::string_view HtmlTree::attribute(HtmlId id, std::string_view name) const {
  const auto* found = find_attribute(id, name);
  return found == nullptr ? std::string_view{} : attribute_slice(found->value);
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
    else if (is_block_tag(tag) || tag == Tag::br)
      raw += ' ';
  }
  return plain_text_of(raw);
}

bool is_block_tag(Tag tag) { return kIsBlock[static_cast<std::size_t>(tag)]; }

bool is_heading_tag(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

}  // namespace entente
