#include "extract/language/names.h"

#include <limits>
#include <optional>
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

std::vector<int> NameLabels::best_sequence(const Matrix& scores) const {
  const std::size_t count = labels_.size();
  std::vector<std::vector<int>> back;
  std::vector<float> best(count, 0);
  for (std::size_t row = 0; row < scores.rows(); ++row) {
    std::vector<float> next(count, kForbidden);
    std::vector<int> from(count, 0);
    for (std::size_t after = 0; after < count; ++after) {
      for (std::size_t before = 0; before < count; ++before) {
        const bool allowed = row == 0 ? !inside(after) : may_follow(before, after);
        const float score = best[before] + scores.row(row)[after];
        if (allowed && score > next[after]) {
          next[after] = score;
          from[after] = static_cast<int>(before);
        }
      }
    }
    best = std::move(next);
    back.push_back(std::move(from));
  }
  std::vector<int> sequence(scores.rows());
  std::size_t label = 0;
  for (std::size_t i = 1; i < count; ++i) label = best[i] > best[label] ? i : label;
  for (std::size_t row = scores.rows(); row-- > 0;) {
    sequence[row] = static_cast<int>(label);
    label = static_cast<std::size_t>(back[row][label]);
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
