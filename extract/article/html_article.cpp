#include "extract/article/html_article.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/article/characters.h"
#include "extract/article/furniture_lines.h"
#include "extract/article/html_blocks.h"
#include "extract/article/html_metadata.h"
#include "extract/article/html_title.h"
#include "extract/article/html_tree.h"
#include "extract/article/html_zones.h"
#include "extract/article/plain_text.h"
#include "extract/article/script_text.h"

namespace entente {
namespace {

constexpr double kMostLinked =
    0.5;  // share of a block's letters inside links; more is a list of links
constexpr std::size_t kProseLetters = 40;

double linked_share(const PageBlock& block) {
  return block.letters == 0
             ? 1.0
             : static_cast<double>(block.link_letters) / static_cast<double>(block.letters);
}

// How much running text a block has.
double prose_of(const PageBlock& block) {
  if (block.letters < kProseLetters || linked_share(block) > kMostLinked) return 0;
  return static_cast<double>(block.letters - block.link_letters);
}

// For each node, the sum over the blocks inside it. With `zones`, only of blocks outside every
// zone.
std::vector<double> prose_inside(const HtmlTree& tree, const PageText& text,
                                 const std::vector<std::string_view>* zones) {
  std::vector<double> sums(tree.nodes().size());
  for (const auto& block : text.blocks) {
    if (zones == nullptr || (*zones)[block.element].empty()) sums[block.element] += prose_of(block);
  }
  for (auto id = static_cast<HtmlId>(sums.size()); id-- > 1;)
    sums[tree.node(id).parent] += sums[id];
  return sums;
}

struct Page {
  const HtmlTree& tree;
  const PageText& text;
  std::vector<double> prose;
  std::vector<std::string_view> zones;
  std::vector<double> free_prose;  // outside zones
};

// Elements that hold one paragraph, and so never an article.
bool is_paragraph_tag(Tag tag) {
  return tag == Tag::p || tag == Tag::li || tag == Tag::pre || tag == Tag::dd || tag == Tag::dt ||
         is_heading_tag(tag);
}

// The element that most of the page's prose is in, as deep as it stays most.
HtmlId main_element(const Page& page) {
  const auto& nodes = page.tree.nodes();
  HtmlId best = 0;
  for (HtmlId id = 1; id < nodes.size(); ++id) {
    if (nodes[id].tag == Tag::text || id >= nodes[best].end || !page.zones[id].empty()) continue;
    if (nodes[id].parent != best || is_paragraph_tag(nodes[id].tag)) continue;
    double share = 0.8;
    if (nodes[id].tag == Tag::article || nodes[id].tag == Tag::main) share = 0.6;
    if (says_article_body(page.tree, id)) share = 0.5;
    if (page.free_prose[id] > share * page.free_prose[best] && is_block_tag(nodes[id].tag))
      best = id;
  }
  return best;
}

bool is_inside(const HtmlTree& tree, HtmlId id, HtmlId container) {
  return id >= container && id < tree.node(container).end;
}

// The largest element that begins with the heading (block `i`) and holds little of the article.
HtmlId box_around(const Page& page, std::size_t i, HtmlId container) {
  constexpr double kLittle = 0.3;
  auto box = page.text.blocks[i].element;
  for (auto up = page.tree.node(box).parent; up != container && up != 0;
       up = page.tree.node(up).parent) {
    const bool begins_before = i > 0 && is_inside(page.tree, page.text.blocks[i - 1].element, up);
    if (begins_before || page.free_prose[up] > kLittle * page.free_prose[container]) break;
    box = up;
  }
  return box;
}

// Sets "Related articles" aside with the box it heads. Where it stands flat among paragraphs,
// set_furniture_aside() decides.
void set_boxes_aside(Page& page, HtmlId container) {
  for (std::size_t i = 0; i < page.text.blocks.size(); ++i) {
    const auto& block = page.text.blocks[i];
    if (!page.zones[block.element].empty() || !is_inside(page.tree, block.element, container))
      continue;
    if (block.element == container || !heads_other_stories(page.text.source.slice(block.span)))
      continue;
    const auto box = box_around(page, i, container);
    if (box == block.element) continue;
    for (auto id = box; id < page.tree.node(box).end; ++id) {
      if (page.zones[id].empty()) page.zones[id] = "other stories";
    }
  }
}

BlockKind kind_of(const HtmlTree& tree, const PageBlock& block) {
  const auto tag = tree.node(block.element).tag;
  if (is_heading_tag(tag)) return BlockKind::heading;
  if (tag == Tag::li) return BlockKind::list_item;
  if (tag == Tag::figcaption || tag == Tag::caption) return BlockKind::caption;
  return BlockKind::text;
}

// Links among the article's sentences are sentences themselves if they end so; others lead
// elsewhere.
bool is_linked_sentence(const PageText& text, std::size_t i) {
  constexpr std::size_t kFewestWords = 8;
  const auto sentence = text.source.slice(text.blocks[i].span);
  return ends_sentence(sentence) && count_words(sentence) >= kFewestWords;
}

std::string_view reason_for(const Page& page, std::size_t i, HtmlId container) {
  const auto& block = page.text.blocks[i];
  const auto zone = page.zones[block.element];
  if (!zone.empty()) return zone;
  if (!is_inside(page.tree, block.element, container)) return "outside the article";
  if (linked_share(block) > kMostLinked && block.letters < 200 && !is_linked_sentence(page.text, i))
    return "links";
  return {};
}

// Between the title and the main content may stand the lead, in a place of its own.
void take_lead(const Page& page, HtmlId container, Draft& draft) {
  const auto title = std::ranges::find_if(draft.blocks, &Block::title);
  if (title == draft.blocks.end()) return;
  for (auto i = static_cast<std::size_t>(title - draft.blocks.begin()); i < draft.blocks.size();
       ++i) {
    const auto& block = page.text.blocks[i];
    if (block.element >= container) return;
    const auto text = draft.text(draft.blocks[i]);
    const bool lead = draft.blocks[i].reason == "outside the article" && prose_of(block) > 0 &&
                      ends_sentence(text);
    if (lead) draft.blocks[i].reason.clear();
  }
}

void take_metadata(PageMetadata metadata, Draft& draft) {
  draft.info.outlet = std::move(metadata.outlet);
  draft.info.authors = std::move(metadata.authors);
  draft.info.published = std::move(metadata.published);
  draft.published_from = std::move(metadata.published_from);
  draft.info.url = std::move(metadata.url);
  draft.marks = metadata.marks;
  if (draft.info.title.empty() && !metadata.titles.empty())
    draft.info.title = metadata.titles.front();
}

struct Text {
  SourceText source;
  std::vector<Block> blocks;
};

// JSON-LD repeats an article with its markup or without.
Text text_of_body(SourceText body) {
  Text text;
  if (body.text.find("</") == std::string::npos) {
    text.blocks = paragraphs_of(body.text);
    text.source = std::move(body);
    return text;
  }
  auto page = page_text(HtmlTree::parse(body.text), body);
  for (const auto& block : page.blocks) text.blocks.push_back({block.span, BlockKind::text, false, {}});
  text.source = std::move(page.source);
  return text;
}

void append(const Text& text, Draft& draft) {
  const auto base = draft.source.text.size();
  draft.source.text += text.source.text;
  for (auto run : text.source.offsets.runs()) {
    run.text += base;
    draft.source.offsets.add(run);
  }
  for (auto block : text.blocks) {
    block.span = {block.span.begin + base, block.span.end + base};
    draft.blocks.push_back(std::move(block));
  }
}

// Where scripts put the text in, the page itself has little more than a title.
void take_article_body(const HtmlTree& tree, const SourceText& page, Draft& draft) {
  constexpr std::size_t kShortest = 300;   // bytes; shorter ones are summaries
  constexpr std::size_t kTimesLonger = 2;  // than all that would be kept of the page
  std::size_t kept = 0;
  for (const auto& block : draft.blocks) {
    if (block.reason.empty() && !block.title) kept += block.span.end - block.span.begin;
  }
  auto body = article_body(tree, page);
  if (!body || body->text.size() < std::max(kShortest, kTimesLonger * kept)) return;
  for (auto& block : draft.blocks) {
    if (block.reason.empty() && !block.title) block.reason = "outside the article";
  }
  append(text_of_body(*std::move(body)), draft);
}

}  // namespace

Draft html_draft(const SourceText& source) {
  const auto tree = HtmlTree::parse(source.text);
  auto text = page_text(tree, source);
  Page page{tree, text, prose_inside(tree, text, nullptr), {}, {}};
  page.zones = zones_of(tree, page.prose);
  set_cards_aside(tree, text.blocks, page.prose, page.zones);
  page.free_prose = prose_inside(tree, text, &page.zones);
  const auto container = main_element(page);
  set_boxes_aside(page, container);

  Draft draft;
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    const auto reason = reason_for(page, i, container);
    draft.blocks.push_back(
        {text.blocks[i].span, kind_of(tree, text.blocks[i]), false, std::string{reason}});
  }
  draft.source.text = text.source.text;
  draft.source.offsets = text.source.offsets;
  draft.source.warnings = source.warnings;
  auto metadata = metadata_of(tree);
  draft.info.title = mark_title(tree, text.blocks, metadata.titles, draft);
  take_metadata(std::move(metadata), draft);
  take_lead(page, container, draft);
  take_article_body(tree, source, draft);
  return draft;
}

}  // namespace entente
