#include "extract/article/foreign_text.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "extract/article/text_language.h"

namespace entente {
namespace {

constexpr std::string_view kEnglish = "en";

// Of the bytes whose language is clear. A page in another language may quote an English paragraph;
// one with a summary or a translation has more.
constexpr std::size_t kEnglishShare = 5;  // one part in so many

using Sizes = std::map<std::string, std::size_t>;

bool is_foreign(const std::string& language) { return !language.empty() && language != kEnglish; }

// Of each block, as far as it is kept; titles are too short to tell.
std::vector<std::string> languages_of(const Draft& draft) {
  std::vector<std::string> languages;
  for (const auto& block : draft.blocks) {
    const bool read = block.reason.empty() && !block.title;
    languages.push_back(read ? language_of(draft.text(block)) : std::string{});
  }
  return languages;
}

Sizes sizes_of(const Draft& draft, const std::vector<std::string>& languages) {
  Sizes sizes;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (languages[i].empty()) continue;
    sizes[languages[i]] += draft.blocks[i].span.end - draft.blocks[i].span.begin;
  }
  return sizes;
}

std::string kept_text(const Draft& draft) {
  std::string all;
  for (const auto& block : draft.blocks) {
    if (block.reason.empty()) all.append(draft.text(block)).append("\n");
  }
  return all;
}

}  // namespace

std::string not_in_english(const Article& article) {
  return "expected English, found " + language_name(article.language);
}

void set_foreign_text_aside(Draft& draft) {
  const auto text = kept_text(draft);
  if (is_all_english(text)) return;  // as nearly all are: one look at the whole is quick
  const auto languages = languages_of(draft);
  const auto sizes = sizes_of(draft, languages);
  if (sizes.empty()) {  // lines too short to tell one by one
    const auto language = language_of(text);
    if (is_foreign(language)) draft.language = language;
    return;
  }
  std::size_t all = 0;
  for (const auto& [language, size] : sizes) all += size;
  const auto english = sizes.find(std::string{kEnglish});
  if (english == sizes.end() || english->second * kEnglishShare < all) {
    const auto size_of = [](const Sizes::value_type& entry) { return entry.second; };
    draft.language = std::ranges::max_element(sizes, {}, size_of)->first;
    return;
  }
  for (std::size_t i = 0; i < languages.size(); ++i) {
    if (is_foreign(languages[i])) draft.blocks[i].reason = "in " + language_name(languages[i]);
  }
}

}  // namespace entente
