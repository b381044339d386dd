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
};

// The first article in a script's JSON-LD, also in lists and @graph. Sloppy JSON (line ends in
// strings, trailing commas, comments) is read; nothing is returned for what is no JSON or describes
// no article.
[[nodiscard]] std::optional<LinkedArticle> linked_article(std::string_view script);

}  // namespace entente
