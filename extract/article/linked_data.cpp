#include "extract/article/linked_data.h"

#include <algorithm>
#include <utility>

#include <rapidjson/document.h>

#include "extract/article/byline.h"
#include "extract/article/characters.h"
#include "extract/article/dates.h"
#include "extract/article/html_characters.h"

namespace entente {
namespace {

using rapidjson::Document;
using rapidjson::Value;

constexpr unsigned kParse = rapidjson::kParseIterativeFlag | rapidjson::kParseTrailingCommasFlag |
                            rapidjson::kParseCommentsFlag;
constexpr std::size_t kMostNodes = 10'000;  // of one script that are looked at

const Value* member(const Value& object, const char* name) {
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? nullptr : &found->value;
}

// The text of a string, of an object's name, or of the first of a list. Pages write character
// references even here.
std::string string_of(const Value* value, const char* part) {
  if (value == nullptr) return {};
  if (value->IsString()) return plain_text_of({value->GetString(), value->GetStringLength()});
  if (value->IsObject()) {
    const auto* inner = member(*value, part);
    return inner != nullptr && inner->IsString() ? string_of(inner, part) : std::string{};
  }
  if (value->IsArray() && !value->Empty() && !(*value)[0].IsArray())
    return string_of(&(*value)[0], part);
  return {};
}

bool is_article_type(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("BlogPosting") || type == "Report" ||
         type == "LiveBlogPosting";
}

bool is_page_type(std::string_view type) { return type == "WebPage" || type == "ItemPage"; }

bool is_organisation_type(std::string_view type) { return type.ends_with("Organization"); }

bool is_live_type(std::string_view type) { return type == "LiveBlogPosting"; }

template <class Accepts>
bool has_type(const Value& object, Accepts accepts) {
  const auto* type = member(object, "@type");
  if (type == nullptr) return false;
  if (type->IsString()) return accepts(std::string_view{type->GetString()});
  return type->IsArray() && std::ranges::any_of(type->GetArray(), [&](const Value& one) {
           return one.IsString() && accepts(std::string_view{one.GetString()});
         });
}

// The objects that a script describes side by side.
const Value* described(const Value& root) {
  if (!root.IsObject()) return root.IsArray() ? &root : nullptr;
  const auto* graph = member(root, "@graph");
  return graph != nullptr && graph->IsArray() ? graph : nullptr;
}

// What {"@id": "..."} stands for, where the script describes it; else the value itself.
const Value* looked_up(const Value* value, const Value& root) {
  if (value == nullptr || !value->IsObject() || member(*value, "name") != nullptr) return value;
  const auto* id = member(*value, "@id");
  const auto* all = described(root);
  if (id == nullptr || all == nullptr) return value;
  const auto is_it = [&](const Value& one) {
    const auto* its = one.IsObject() ? member(one, "@id") : nullptr;
    return its != nullptr && *its == *id && member(one, "name") != nullptr;
  };
  const auto found = std::find_if(all->Begin(), all->End(), is_it);
  return found == all->End() ? value : found;
}

std::vector<std::string> authors_of(const Value* value, const Value& root) {
  constexpr rapidjson::SizeType kMostAuthors = 50;
  std::vector<std::string> authors;
  const auto take = [&](const Value& one) {
    const auto* author = looked_up(&one, root);
    if (author->IsObject() && has_type(*author, is_organisation_type)) return;
    for (auto& name : names_in(string_of(author, "name"))) authors.push_back(std::move(name));
  };
  if (value == nullptr) return authors;
  if (!value->IsArray()) {
    take(*value);
    return authors;
  }
  for (rapidjson::SizeType i = 0; i < std::min(value->Size(), kMostAuthors); ++i) take((*value)[i]);
  return authors;
}

// "isAccessibleForFree": false, also written as a word.
bool costs_money(const Value& object) {
  const auto* free = member(object, "isAccessibleForFree");
  if (free == nullptr) return false;
  return free->IsBool() ? !free->GetBool()
                        : free->IsString() && lowered(free->GetString()) == "false";
}

std::string date_named(const Value& object, const char* name) {
  return date_of_value(string_of(member(object, name), "@value")).value_or("");
}

LinkedArticle article_from(const Value& object, const Value& root) {
  LinkedArticle article;
  article.headline = string_of(member(object, "headline"), "name");
  if (article.headline.empty()) article.headline = string_of(member(object, "name"), "name");
  article.published = date_named(object, "datePublished");
  if (article.published.empty()) article.published = date_named(object, "dateCreated");
  article.authors = authors_of(member(object, "author"), root);
  article.publisher = string_of(looked_up(member(object, "publisher"), root), "name");
  article.url = string_of(member(object, "url"), "@id");
  article.live = has_type(object, is_live_type);
  article.paid = costs_money(object);
  return article;
}

// What an article may be inside of: lists and objects around it.
void queue_inner(const Value& value, std::vector<const Value*>& queue) {
  if (value.IsArray()) {
    for (const auto& one : value.GetArray()) queue.push_back(&one);
    return;
  }
  for (const auto* name : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    const auto* inner = member(value, name);
    if (inner != nullptr) queue.push_back(inner);
  }
}

// Breadth first, so that the page's own article comes before those it only mentions. A dated page
// will do where nothing is called an article.
const Value* first_article(const Value& root) {
  std::vector<const Value*> queue{&root};
  const Value* page = nullptr;
  for (std::size_t i = 0; i < queue.size() && queue.size() < kMostNodes; ++i) {
    const auto& value = *queue[i];
    if (!value.IsArray() && !value.IsObject()) continue;
    const bool object = value.IsObject();
    if (object && has_type(value, is_article_type)) return &value;
    const bool dated_page =
        object && has_type(value, is_page_type) && member(value, "datePublished") != nullptr;
    if (dated_page && page == nullptr) page = &value;
    queue_inner(value, queue);
  }
  return page;
}

std::string_view without_wrapping(std::string_view script) {
  script = trimmed(script);
  for (const std::string_view opening : {"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["}) {
    if (script.starts_with(opening)) script = trimmed(script.substr(opening.size()));
  }
  for (const std::string_view closing : {"//-->", "-->", "//]]>", "/*]]>*/", "]]>", ";"}) {
    if (script.ends_with(closing))
      script = trimmed(script.substr(0, script.size() - closing.size()));
  }
  return script;
}

bool parse(Document& document, std::string_view json) {
  document.Parse<kParse>(json.data(), json.size());
  return !document.HasParseError();
}

}  // namespace

std::optional<LinkedArticle> linked_article(std::string_view script) {
  const auto json = without_wrapping(script);
  Document document;
  if (!parse(document, json)) {
    std::string mended{json};
    std::ranges::replace_if(
        mended, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    if (!parse(document, mended)) return std::nullopt;
  }
  const auto* found = first_article(document);
  if (found == nullptr) return std::nullopt;
  return article_from(*found, document);
}

}  // namespace entente
