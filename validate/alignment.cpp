#include "validate/alignment.h"

#include <algorithm>
#include <cstddef>
#include <tuple>

#include "validate/scored_name.h"

namespace entente {
namespace {

using Names = std::set<std::string>;

struct Named {
  Kind kind = Kind::person;
  std::string name;
  Names names;
};

Named named(Kind kind, const std::string& name, const std::vector<std::string>& aliases) {
  return {kind, scored_name(name), scored_names(name, aliases)};
}

bool may_stand_for(Kind gold, Kind found) {
  if (gold == found) return true;
  switch (gold) {
    case Kind::state:
      return found == Kind::place;
    case Kind::place:
      return found == Kind::state;
    case Kind::event:
      return found == Kind::organisation;
    case Kind::agreement:
      return found == Kind::event || found == Kind::organisation;
    case Kind::organisation:
      return found == Kind::event || found == Kind::agreement;
    case Kind::person:
    case Kind::meeting:
      return false;
  }
  return false;
}

std::size_t characters_in(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t shared_names(const Names& left, const Names& right) {
  return static_cast<std::size_t>(
      std::ranges::count_if(left, [&](const std::string& name) { return right.contains(name); }));
}

bool share_a_name_without_titles(const Names& gold, const Names& found) {
  Names cores;
  for (const std::string& name : gold) cores.insert(without_titles(name));
  return std::ranges::any_of(found, [&](const std::string& name) {
    const std::string core = without_titles(name);
    return characters_in(core) > 2 && cores.contains(core);
  });
}

// In hundredths; 0 where nothing speaks for it.
std::size_t agreement(const Named& gold, const Named& found) {
  if (!may_stand_for(gold.kind, found.kind)) return 0;
  const std::size_t shared = shared_names(gold.names, found.names);
  std::size_t score = 0;
  if (found.names.contains(gold.name) || gold.names.contains(found.name)) {
    score = 300;
  } else if (shared > 0) {
    score = 250;
  } else if (gold.kind == Kind::person && share_a_name_without_titles(gold.names, found.names)) {
    score = 200;
  }
  if (score == 0) return 0;
  return score + (gold.kind == found.kind ? 50 : 0) + shared;
}

struct Candidate {
  std::size_t score = 0;
  std::string gold;
  std::size_t node = 0;
};

bool better(const Candidate& left, const Candidate& right) {
  return std::tie(right.score, left.gold, left.node) < std::tie(left.score, right.gold, right.node);
}

void add_candidates(const GoldEntity& entity, const std::vector<Named>& nodes,
                    std::vector<Candidate>& candidates) {
  const Named gold = named(entity.kind, entity.name, entity.aliases);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (const std::size_t score = agreement(gold, nodes[i]); score > 0)
      candidates.push_back({score, entity.id, i});
  }
}

}  // namespace

std::set<std::string> scored_names(const std::string& name,
                                   const std::vector<std::string>& aliases) {
  Names names{scored_name(name)};
  for (const std::string& alias : aliases) names.insert(scored_name(alias));
  names.erase("");
  return names;
}

std::map<std::string, std::string> align_entities(const Network& network,
                                                  const GoldLabels<GoldEntity>& gold) {
  std::vector<Named> nodes;
  for (const Node& node : network.nodes) nodes.push_back(named(node.kind, node.name, node.aliases));
  std::vector<Candidate> candidates;
  for (const GoldEntity& entity : gold.wanted) add_candidates(entity, nodes, candidates);
  for (const GoldEntity& entity : gold.optional) add_candidates(entity, nodes, candidates);
  std::ranges::sort(candidates, better);

  std::map<std::string, std::string> gold_of;
  std::set<std::string> taken;
  for (const Candidate& candidate : candidates) {
    const std::string& id = network.nodes[candidate.node].id;
    if (taken.contains(candidate.gold) || gold_of.contains(id)) continue;
    gold_of.emplace(id, candidate.gold);
    taken.insert(candidate.gold);
  }
  return gold_of;
}

}  // namespace entente
