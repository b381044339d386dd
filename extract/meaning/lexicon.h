// The words that finding a cast rests on: titles, honorifics, heads of organisations' names, role nouns, pronouns.
// Read from extract/ontology/lexicon.json, which users may replace.

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "graph/result.h"

namespace entente {

class Lexicon {
 public:
  // Reads `json`; `name` is what messages call the file. Fails with file, line and reason.
  [[nodiscard]] static Result<Lexicon> parse(std::string_view json, std::string_view name);

  // Whether the list called `list` holds the word or phrase (lower case, words joined by blanks).
  // Requires: a list the file format knows (docs/ontology.md).
  [[nodiscard]] bool has(std::string_view list, std::string_view phrase) const;

 private:
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> lists_;
};

}  // namespace entente
