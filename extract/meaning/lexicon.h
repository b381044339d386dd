// The words that finding a cast rests on: titles, honorifics, heads of organisations' names, role
// nouns, pronouns. Read from extract/ontology/lexicon.json, which users may replace.

#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "graph/json.h"
#include "graph/result.h"

namespace entente {

class Lexicon {
 public:
  // Reads `json` as a layer on top of `below` (graph/layer_file.h); `name` is what messages call
  // the file. Fails with file, line and reason, also where a list or a table that the program asks
  // for is in no layer.
  [[nodiscard]] static Result<Lexicon> parse(std::string_view json, std::string_view name,
                                             Lexicon below = {});

  // Whether the list holds the word or phrase (lower case, words joined by single blanks).
  [[nodiscard]] bool has(std::string_view list, std::string_view phrase) const;

  // What the table gives for the word or phrase; empty if nothing.
  [[nodiscard]] std::string_view value(std::string_view table, std::string_view phrase) const;

 private:
  using List = std::set<std::string, std::less<>>;
  using Table = std::map<std::string, std::string, std::less<>>;

  std::optional<Error> add(const JsonValue& lists, const JsonValue& tables,
                           const JsonSource& source);
  bool remove_word(const std::string& list, const std::string& word);
  bool remove_entry(const std::string& table, const std::string& word);

  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, Table, std::less<>> tables_;
};

}  // namespace entente
