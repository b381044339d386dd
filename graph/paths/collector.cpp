#include "graph/paths/collector.h"

#include <algorithm>
#include <string>
#include <utility>

namespace entente {

void PathCollector::begin_pair() {
  ++pairs_;
  taken_ = 0;
  lengths_ = 0;
  found_in_length_ = false;
}

bool PathCollector::take(Path path) {
  if (options_->accepts && !options_->accepts(path)) return true;
  if (found_.paths.size() == options_->limit) {
    give_up("there are more than the limit of " + std::to_string(options_->limit));
    return false;
  }
  found_.paths.push_back(std::move(path));
  ++taken_;
  if (!found_in_length_) ++lengths_;
  found_in_length_ = true;
  const auto choice = options_->selector.choice;
  const bool counted = choice == Choice::first || choice == Choice::cheapest;
  return !counted || taken_ < options_->selector.count;
}

bool PathCollector::wants_longer() {
  switch (options_->selector.choice) {
    case Choice::all:
    case Choice::cheapest:
      return true;
    case Choice::first:
      return taken_ < options_->selector.count;
    case Choice::all_shortest:
      return lengths_ == 0;
    case Choice::groups:
      return lengths_ < options_->selector.count;
  }
  return true;
}

void PathCollector::give_up(std::string reason) {
  if (!found_.complete) return;
  found_.complete = false;
  found_.reason = std::move(reason);
}

FoundPaths PathCollector::finish() && {
  if (pairs_ > 1) {
    const bool by_cost = options_->selector.choice == Choice::cheapest;
    std::ranges::stable_sort(found_.paths, [&](const Path& left, const Path& right) {
      if (by_cost && left.cost != right.cost) return left.cost < right.cost;
      if (left.hops.size() != right.hops.size()) return left.hops.size() < right.hops.size();
      return left.nodes < right.nodes;
    });
  }
  return std::move(found_);
}

}  // namespace entente
