// schema.org descriptions of an article in JSON-LD.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct LinkedArticle {
  std::string headline;
  std::string published;  // ISO 8601 or empty
  std::vector<std::string> authors;
  std::string publisher;
  std::string url;
  bool live = false;  // a LiveBlogPosting
  bool paid = false;  // isAccessibleForFree is false
};

// The first article in a script's JSON-LD, also in lists and @graph; authors and publisher that are
// only named by @id are looked up there. Authors that are organisations are none. Sloppy JSON (line
// ends in strings, trailing commas, comments) is read; nothing is returned for what is no JSON or
// describes no article.
[[nodiscard]] std::optional<LinkedArticle> linked_article(std::string_view script);

}  // namespace entente
