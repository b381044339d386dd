#include "graph/resolution.h"

#include <algorithm>
#include <utility>

namespace entente {

void Resolution::join(std::size_t left, std::size_t right, std::string reason) {
  partition_.join(left, right);
  decisions_.push_back({true, std::move(reason), linked_->member(left), linked_->member(right)});
}

void Resolution::keep_apart(std::size_t left, std::size_t right, std::string reason) {
  decisions_.push_back({false, std::move(reason), linked_->member(left), linked_->member(right)});
}

std::vector<Decision> Resolution::decisions() const {
  auto sorted = decisions_;
  std::ranges::sort(sorted);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

}  // namespace entente
