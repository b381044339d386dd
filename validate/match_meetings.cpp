#include "validate/match_meetings.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <string_view>
#include <tuple>

namespace entente {
namespace {

// A meeting of the network in the terms of the labels; what they do not know begins with "?".
struct Told {
  const Node* node = nullptr;
  std::set<std::string> participants;
  std::string place;
};

// The day, month or year on which it began.
std::string_view beginning(std::string_view date) { return date.substr(0, date.find('/')); }

bool dates_agree(std::string_view gold, std::string_view found) {
  if (gold.empty()) return true;
  const auto size = std::min(beginning(gold).size(), beginning(found).size());
  return size >= 4 && gold.substr(0, size) == found.substr(0, size);
}

// Participants in common, as a share of all.
double overlap(const std::set<std::string>& left, const std::set<std::string>& right) {
  const auto common = std::ranges::count_if(
      left, [&](const std::string& participant) { return right.contains(participant); });
  const std::size_t all = left.size() + right.size() - static_cast<std::size_t>(common);
  return all == 0 ? 0.0 : static_cast<double>(common) / static_cast<double>(all);
}

// 0 where they are not one.
double likeness(const GoldMeeting& gold, const Told& told) {
  const std::set<std::string> wanted{gold.participants.begin(), gold.participants.end()};
  const double shared = overlap(wanted, told.participants);
  const bool same_place = !gold.place.empty() && told.place == gold.place;
  if (wanted.empty() ? !same_place : shared < 0.5) return 0.0;
  if (!dates_agree(gold.date, told.node->date)) return 0.0;
  return shared + (same_place ? 0.3 : 0.0) + (gold.status == told.node->status ? 0.2 : 0.0);
}

struct Likeness {
  double value = 0.0;
  std::size_t gold = 0;
  std::size_t told = 0;
};

// The best first; of equals, those that come last.
std::vector<Likeness> candidates(const std::vector<GoldMeeting>& gold,
                                 const std::vector<Told>& told) {
  std::vector<Likeness> pairs;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    for (std::size_t j = 0; j < told.size(); ++j) {
      if (const double value = likeness(gold[i], told[j]); value > 0.0)
        pairs.push_back({value, i, j});
    }
  }
  std::ranges::sort(pairs, [](const Likeness& left, const Likeness& right) {
    return std::tie(left.value, left.gold, left.told) >
           std::tie(right.value, right.gold, right.told);
  });
  return pairs;
}

// Greedily, one to one; what is matched leaves `told`.
std::map<const GoldMeeting*, const Node*> match(const std::vector<GoldMeeting>& gold,
                                                std::vector<Told>& told) {
  std::map<const GoldMeeting*, const Node*> matches;
  std::set<const Node*> taken;
  for (const Likeness& pair : candidates(gold, told)) {
    const Node* const node = told[pair.told].node;
    if (taken.contains(node) || matches.contains(&gold[pair.gold])) continue;
    matches.emplace(&gold[pair.gold], node);
    taken.insert(node);
  }
  std::erase_if(told, [&](const Told& one) { return taken.contains(one.node); });
  return matches;
}

std::string gold_id(const std::string& node, const std::map<std::string, std::string>& gold_of) {
  const auto found = gold_of.find(node);
  return found != gold_of.end() ? found->second : "?" + node;
}

std::vector<Told> told_meetings(const Network& network,
                                const std::map<std::string, std::string>& gold_of) {
  std::map<std::string_view, Told> by_id;
  for (const Edge& edge : network.edges) {
    if (edge.relation == "participated_in" && !edge.negated)
      by_id[edge.target].participants.insert(gold_id(edge.source, gold_of));
    if (edge.relation == "held_in") by_id[edge.source].place = gold_id(edge.target, gold_of);
  }
  std::vector<Told> told;
  for (const Node& node : network.nodes) {
    if (node.kind != Kind::meeting) continue;
    told.push_back(by_id[node.id]);
    told.back().node = &node;
  }
  return told;
}

}  // namespace

MeetingMatches match_meetings(const Network& network, const GoldLabels<GoldMeeting>& gold,
                              const std::map<std::string, std::string>& gold_of) {
  auto told = told_meetings(network, gold_of);
  MeetingMatches matches;
  matches.wanted = match(gold.wanted, told);
  match(gold.optional, told);
  for (const Told& one : told) matches.spurious.push_back(one.node);
  return matches;
}

}  // namespace entente
