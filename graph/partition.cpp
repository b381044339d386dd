#include "graph/partition.h"

#include <limits>
#include <numeric>

#include <boost/pending/disjoint_sets.hpp>

namespace entente {
namespace {

// A view on the two arrays that hold the sets.
boost::disjoint_sets<std::size_t*, std::size_t*> sets_in(std::vector<std::size_t>& rank,
                                                         std::vector<std::size_t>& parent) {
  return {rank.data(), parent.data()};
}

}  // namespace

Partition::Partition(std::size_t size) : rank_(size), parent_(size) {
  std::iota(parent_.begin(), parent_.end(), std::size_t{0});
}

void Partition::join(std::size_t left, std::size_t right) {
  sets_in(rank_, parent_).union_set(left, right);
}

bool Partition::joined(std::size_t left, std::size_t right) {
  return representative(left) == representative(right);
}

std::size_t Partition::representative(std::size_t item) {
  return sets_in(rank_, parent_).find_set(item);
}

std::vector<std::size_t> Partition::parts() {
  constexpr auto kNone = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> number_of(parent_.size(), kNone);
  std::vector<std::size_t> parts;
  std::size_t next = 0;
  for (std::size_t i = 0; i < parent_.size(); ++i) {
    auto& number = number_of[representative(i)];
    if (number == kNone) number = next++;
    parts.push_back(number);
  }
  return parts;
}

}  // namespace entente
