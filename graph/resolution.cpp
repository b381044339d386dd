#include "graph/resolution.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace entente {
namespace {

std::vector<std::size_t> all_of(const Verdict& line) {
  std::vector<std::size_t> entities;
  for (const auto& actor : line.actors) entities.insert(entities.end(), actor.begin(), actor.end());
  return entities;
}

}  // namespace

Result<Done> Resolution::obey(const Verdicts& verdicts) {
  take_sides(verdicts.different);
  for (const auto& line : verdicts.same) {
    const auto first = line.actors.front().front();
    for (const auto entity : all_of(line)) {
      if (joined(first, entity)) continue;
      const auto parted = parted_by(first, entity);
      if (!parted.empty()) return contradiction(line.place, parted, {first, entity});
      join(first, entity, "the same in " + line.place);
    }
  }
  return Done{};
}

Error Resolution::contradiction(const std::string& same, const std::string& different,
                                std::pair<std::size_t, std::size_t> two) const {
  const auto name = [&](std::size_t entity) { return "'" + linked_->entity(entity).name + "'"; };
  return {Error::Code::malformed, same + ": expected actors that can be one, found " +
                                      name(two.first) + " and " + name(two.second) + ", which " +
                                      different + " keeps apart"};
}

void Resolution::take_sides(const std::vector<Verdict>& different) {
  for (std::size_t line = 0; line < different.size(); ++line) {
    const auto& actors = different[line].actors;
    places_.push_back(different[line].place);
    for (std::size_t actor = 0; actor < actors.size(); ++actor) {
      for (const auto entity : actors[actor]) sides_[entity][line] = actor;
    }
  }
}

bool Resolution::join(std::size_t left, std::size_t right, std::string reason) {
  const auto parted = parted_by(left, right);
  if (!parted.empty()) {
    keep_apart(left, right, reason + ", but different in " + parted);
    return false;
  }
  unite(left, right);
  made_.push_back({true, left, right, std::move(reason)});
  return true;
}

void Resolution::unite(std::size_t left, std::size_t right) {
  auto sides = sides_.extract(partition_.representative(left));
  auto more = sides_.extract(partition_.representative(right));
  partition_.join(left, right);
  if (sides.empty() && more.empty()) return;
  auto& all = sides_[partition_.representative(left)];
  if (!sides.empty()) all.merge(sides.mapped());
  if (!more.empty()) all.merge(more.mapped());
}

std::string Resolution::parted_by(std::size_t left, std::size_t right) {
  const auto one = sides_.find(partition_.representative(left));
  const auto other = sides_.find(partition_.representative(right));
  if (one == sides_.end() || other == sides_.end()) return {};
  for (const auto& [line, actor] : one->second) {
    const auto side = other->second.find(line);
    if (side != other->second.end() && side->second != actor) return places_[line];
  }
  return {};
}

void Resolution::keep_apart(std::size_t left, std::size_t right, std::string reason) {
  made_.push_back({false, left, right, std::move(reason)});
}

std::vector<Decision> Resolution::decisions() {
  // Entities are in the order of members, and their numbers are compared faster.
  const auto order = [](const Made& made) {
    return std::tie(made.merged, made.reason, made.left, made.right);
  };
  std::erase_if(made_,
                [&](const Made& made) { return !made.merged && joined(made.left, made.right); });
  std::ranges::sort(made_, {}, order);
  const auto repeated = std::ranges::unique(made_, {}, order);
  made_.erase(repeated.begin(), repeated.end());
  std::vector<Decision> decisions;
  decisions.reserve(made_.size());
  for (const auto& [merged, left, right, reason] : made_)
    decisions.push_back({merged, reason, linked_->member(left), linked_->member(right)});
  return decisions;
}

}  // namespace entente
