#include "graph/measures/components.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "graph/partition.h"

namespace entente {

Grouping grouping_of(const std::vector<std::uint32_t>& labels) {
  std::unordered_map<std::uint32_t, std::uint32_t> found;  // by label, in order of first actor
  Grouping first;
  for (const auto label : labels) {
    const auto [group, fresh] =
        found.try_emplace(label, static_cast<std::uint32_t>(first.sizes.size()));
    if (fresh) first.sizes.push_back(0);
    ++first.sizes[group->second];
    first.group_of.push_back(group->second);
  }
  std::vector<std::uint32_t> order(first.sizes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](std::uint32_t group) {
    return std::tuple{~first.sizes[group], group};
  });
  std::vector<std::uint32_t> number(order.size());
  Grouping groups;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    number[order[i]] = i;
    groups.sizes.push_back(first.sizes[order[i]]);
  }
  for (const auto group : first.group_of) groups.group_of.push_back(number[group]);
  return groups;
}

Grouping components(const ActorNetwork& network) {
  Partition partition{network.actors().size()};
  for (const ActorTie& tie : network.ties()) partition.join(tie.left, tie.right);
  const auto parts = partition.parts();
  return grouping_of({parts.begin(), parts.end()});
}

}  // namespace entente
