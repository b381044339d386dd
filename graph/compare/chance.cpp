#include "graph/compare/chance.h"

#include <cassert>

namespace entente {

std::uint64_t Chance::below(std::uint64_t bound) {
  assert(bound > 0);
  // Numbers past the last whole multiple of the bound would favour small remainders.
  const std::uint64_t uneven = (std::mt19937_64::max() % bound + 1) % bound;
  std::uint64_t number = engine_();
  while (number > std::mt19937_64::max() - uneven) number = engine_();
  return number % bound;
}

}  // namespace entente
