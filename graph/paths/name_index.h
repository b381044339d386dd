// Nodes by their names as people type them: case, diacritics, order of words and left-out words do
// not count.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/paths/tie_graph.h"
#include "graph/result.h"

namespace entente {

class NameIndex {
 public:
  // The graph outlives the index.
  explicit NameIndex(const TieGraph& graph);

  // Nodes that fit best, those of most articles first: of this id; else of this name; else with
  // this alias; else with these words in a name; else with words that begin so. A meeting is called
  // by its participants, so that it counts only where nothing else fits.
  [[nodiscard]] std::vector<std::uint32_t> find(std::string_view typed) const;

  // Nodes with this name or alias; sorted.
  [[nodiscard]] std::vector<std::uint32_t> called(std::string_view name) const;

  // The one node that fits. Otherwise the message begins with `role` and lists those that do, or
  // names that differ by a slip.
  [[nodiscard]] Result<std::uint32_t> find_one(std::string_view typed, std::string_view role) const;

 private:
  using Entry = std::pair<std::string, std::uint32_t>;  // text, node
  using Entries = std::vector<Entry>;                   // sorted

  [[nodiscard]] std::vector<std::uint32_t> with_words(std::string_view normalised,
                                                      bool whole) const;
  [[nodiscard]] std::vector<std::uint32_t> similar(std::string_view normalised) const;
  [[nodiscard]] std::vector<std::uint32_t> ranked(std::vector<std::uint32_t> nodes) const;
  [[nodiscard]] std::string listed(const std::vector<std::uint32_t>& nodes) const;

  const TieGraph* graph_;
  Entries names_;
  Entries aliases_;
  Entries words_;
};

}  // namespace entente
