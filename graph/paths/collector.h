// Takes paths as a search finds them and knows when there are enough.

#pragma once

#include <cstddef>

#include "graph/paths/search.h"

namespace entente {

class PathCollector {
 public:
  explicit PathCollector(const SearchOptions& options) : options_{&options} {}

  // Called before the paths of a pair of ends, and of each length among them.
  void begin_pair();
  void begin_length() { found_in_length_ = false; }

  // Requires: in order within their pair. False: the pair needs no more.
  bool take(Path path);

  // Whether longer paths of the pair are wanted.
  [[nodiscard]] bool wants_longer();

  // Whether the search is at its end altogether.
  [[nodiscard]] bool full() const { return !found_.complete; }

  void give_up(std::string reason);

  // Sorted.
  [[nodiscard]] FoundPaths finish() &&;

 private:
  const SearchOptions* options_;
  FoundPaths found_;
  std::size_t pairs_ = 0;
  std::size_t taken_ = 0;    // of the pair
  std::size_t lengths_ = 0;  // of the pair, with paths
  bool found_in_length_ = false;
};

}  // namespace entente
