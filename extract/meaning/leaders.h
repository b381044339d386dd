// Who held which office of state, and when. Read from extract/ontology/leaders.json.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/result.h"

namespace entente {

struct Leader {
  std::string name;   // "Ilham Aliyev"
  std::string title;  // short, lower case: "president"; empty where the source names no office
  std::string state;  // gazetteer id
  std::string from;   // ISO 8601 day or month
  std::string to;     // the same; empty if in office when the file was made

  friend auto operator<=>(const Leader&, const Leader&) = default;
};

class Leaders {
 public:
  // Reads `json` as a layer on top of `below` (graph/layer_file.h), which removes by name; `name`
  // is what messages call the file. Fails with file, line and reason.
  [[nodiscard]] static Result<Leaders> parse(std::string_view json, std::string_view name,
                                             Leaders below = {});

  // Who held the office throughout `date` (ISO 8601 day, month or year); null where nobody, or more
  // than one, is known.
  [[nodiscard]] const Leader* find(std::string_view state, std::string_view title,
                                   std::string_view date) const;

  // All terms of office of those with this full name, this surname or, failing that, a variant of
  // the full name ("Ibrahim Mohamed Solih" of Ibrahim Solih), in order of time. A surname may be
  // that of several persons.
  [[nodiscard]] std::vector<const Leader*> find(std::string_view name) const;

  [[nodiscard]] const std::vector<Leader>& leaders() const { return leaders_; }

 private:
  using Names = std::map<std::string, std::vector<std::size_t>, std::less<>>;

  [[nodiscard]] Names::const_iterator longer_name(const std::string& folded) const;
  [[nodiscard]] std::vector<const Leader*> at(const std::vector<std::size_t>& entries) const;
  void index();

  std::vector<Leader> leaders_;  // sorted by time
  Names names_;                  // folded full names and surnames
};

}  // namespace entente
