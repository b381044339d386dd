#include "import/foreign_words.h"

#include <algorithm>
#include <map>

#include "graph/name.h"

namespace entente {

std::optional<Kind> kind_called(std::string_view typed) {
  static const std::map<std::string, Kind, std::less<>> kOthers = {
      {"actor", Kind::person},       {"people", Kind::person},
      {"human", Kind::person},       {"per", Kind::person},
      {"country", Kind::state},      {"nation", Kind::state},
      {"government", Kind::state},   {"company", Kind::organisation},
      {"org", Kind::organisation},   {"organization", Kind::organisation},
      {"group", Kind::organisation}, {"location", Kind::place},
      {"city", Kind::place},         {"loc", Kind::place},
      {"treaty", Kind::agreement},   {"conference", Kind::event},
  };
  const std::string word = normalised_name(typed);
  if (const auto kind = kind_named(word)) return kind;
  const auto found = kOthers.find(word);
  return found == kOthers.end() ? std::nullopt : std::optional{found->second};
}

std::string relation_called(std::string_view words) {
  const std::string name = normalised_name(words);
  if (name.empty()) return "related_to";
  std::string relation = name;
  std::ranges::replace(relation, ' ', '_');
  return relation;
}

}  // namespace entente
