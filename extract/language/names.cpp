#include "extract/language/names.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>

namespace entente {
namespace {

constexpr float kForbidden = -std::numeric_limits<float>::infinity();

NameType type_of(std::string_view label) {
  const std::string_view type = label.substr(2);
  if (type == "PER") return NameType::person;
  if (type == "ORG") return NameType::organisation;
  if (type == "LOC") return NameType::location;
  if (type == "EVT") return NameType::event;
  return type == "LAW" ? NameType::law : NameType::other;
}

}  // namespace

NameLabels::NameLabels(std::vector<std::string> labels) : labels_{std::move(labels)} {}

bool NameLabels::inside(std::size_t label) const { return labels_[label].starts_with("I-"); }

bool NameLabels::may_follow(std::size_t before, std::size_t after) const {
  if (!inside(after)) return true;
  const std::string_view first = labels_[before];
  return first.size() > 2 && first.substr(1) == std::string_view{labels_[after]}.substr(1);
}

std::size_t NameLabels::best_before(std::size_t after, const std::vector<float>& scores) const {
  std::size_t best = after;  // every label may follow itself
  for (std::size_t before = 0; before < labels_.size(); ++before) {
    if (may_follow(before, after) && scores[before] > scores[best]) best = before;
  }
  return best;
}

std::vector<int> NameLabels::best_sequence(const Matrix& scores) const {
  const std::size_t count = labels_.size();
  std::vector<float> best(count, 0);
  for (std::size_t i = 0; i < count; ++i) best[i] = inside(i) ? kForbidden : 0;
  std::vector<std::vector<std::size_t>> back;
  for (std::size_t row = 0; row < scores.rows(); ++row) {
    std::vector<float> next(count);
    std::vector<std::size_t> from(count);
    for (std::size_t after = 0; after < count; ++after) {
      from[after] = row == 0 ? after : best_before(after, best);
      next[after] = best[from[after]] + scores.row(row)[after];
    }
    best = std::move(next);
    back.push_back(std::move(from));
  }
  auto label = static_cast<std::size_t>(std::ranges::max_element(best) - best.begin());
  std::vector<int> sequence(scores.rows());
  for (std::size_t row = scores.rows(); row-- > 0;) {
    sequence[row] = static_cast<int>(label);
    label = back[row][label];
  }
  return sequence;
}

std::vector<Name> NameLabels::names_of(const std::vector<int>& sequence) const {
  std::vector<Name> names;
  for (int i = 0; i < static_cast<int>(sequence.size()); ++i) {
    const auto label = static_cast<std::size_t>(sequence[static_cast<std::size_t>(i)]);
    if (inside(label) && !names.empty()) names.back().end = i + 1;
    if (labels_[label].starts_with("B-")) names.push_back({type_of(labels_[label]), i, i + 1});
  }
  return names;
}

}  // namespace entente
