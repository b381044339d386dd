#include "validate/score.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "graph/name.h"
#include "validate/alignment.h"
#include "validate/match_meetings.h"
#include "validate/scored_name.h"

namespace entente {
namespace {

bool is_actor(Kind kind) {
  return kind == Kind::person || kind == Kind::state || kind == Kind::organisation;
}

std::set<std::string> title_words(const std::string& title) {
  const auto words = words_of(scored_name(title));
  return {words.begin(), words.end()};
}

// At least half of the words of the title that was asked for.
bool titles_agree(const std::string& gold, const std::string& found) {
  const auto wanted = title_words(gold);
  const auto words = title_words(found);
  const auto shared =
      std::ranges::count_if(wanted, [&](const std::string& word) { return words.contains(word); });
  return 2 * static_cast<std::size_t>(shared) >= wanted.size();
}

bool agree(const GoldOffice& gold, const GoldOffice& found) {
  return gold.person == found.person && gold.of == found.of &&
         titles_agree(gold.title, found.title);
}

std::string description(const GoldOffice& office) {
  return office.person + ": " + office.title + " of " + office.of;
}

// Relations that say who was where are scored as meetings and offices.
bool is_structural(std::string_view relation) {
  constexpr std::array<std::string_view, 4> kStructural = {"participated_in", "held_in",
                                                           "holds_office", "candidate_place"};
  return std::ranges::find(kStructural, relation) != kStructural.end();
}

using ActorPair = std::pair<std::string, std::string>;

// The ends of a symmetric relation stand in order.
struct TieKey {
  ActorPair ends;
  std::string relation;

  friend auto operator<=>(const TieKey&, const TieKey&) = default;
};

struct Qualified {
  bool negated = false;
  Status status = Status::actual;

  friend bool operator==(const Qualified&, const Qualified&) = default;
};

// Ties with all their qualifiers, in order of first appearance.
class TieList {
 public:
  void add(const TieKey& key, Qualified qualified) {
    if (!ties_.contains(key)) keys_.push_back(key);
    ties_[key].push_back(qualified);
  }

  [[nodiscard]] const std::vector<TieKey>& keys() const { return keys_; }
  [[nodiscard]] bool contains(const TieKey& key) const { return ties_.contains(key); }
  [[nodiscard]] const std::vector<Qualified>& at(const TieKey& key) const { return ties_.at(key); }

 private:
  std::vector<TieKey> keys_;
  std::map<TieKey, std::vector<Qualified>> ties_;
};

bool any_alike(const std::vector<Qualified>& left, const std::vector<Qualified>& right) {
  return std::ranges::find_first_of(left, right) != left.end();
}

ActorPair in_order(ActorPair pair) {
  if (pair.second < pair.first) std::swap(pair.first, pair.second);
  return pair;
}

std::set<ActorPair> pairs_of(const TieList& ties) {
  std::set<ActorPair> pairs;
  for (const TieKey& key : ties.keys()) pairs.insert(in_order(key.ends));
  return pairs;
}

std::string description(const TieKey& key) {
  return key.ends.first + " " + key.relation + " " + key.ends.second;
}

class Comparison {
 public:
  Comparison(const Network& network, const Gold& gold, const Ontology& ontology)
      : network_{network},
        gold_{gold},
        ontology_{ontology},
        gold_of_{align_entities(network, gold.entities)} {
    for (const Node& node : network.nodes) names_.emplace(node.id, node.name);
  }

  Scores take_scores() {
    compare_entities();
    compare_meetings();
    compare_offices();
    compare_relations();
    return std::move(scores_);
  }

 private:
  void count(Measure measure, const std::string& name, const Tally& tally) {
    scores_.tallies[{measure, ""}] += tally;
    if (!name.empty()) scores_.tallies[{measure, name}] += tally;
  }
  void right(Measure measure, const std::string& name = "") { count(measure, name, {1, 0, 0}); }
  void spurious(Measure measure, const std::string& name = "") { count(measure, name, {0, 1, 0}); }
  void missed(Measure measure, const std::string& name = "") { count(measure, name, {0, 0, 1}); }
  void note(std::string about, std::string what) {
    scores_.misses.push_back({std::move(about), std::move(what)});
  }

  // The gold id of a node, else "?" and `otherwise`.
  [[nodiscard]] std::string gold_id(const std::string& node, const std::string& otherwise) const {
    const auto found = gold_of_.find(node);
    return found != gold_of_.end() ? found->second : "?" + otherwise;
  }

  [[nodiscard]] std::string gold_id_or_name(const std::string& node) const {
    const auto name = names_.find(node);
    return gold_id(node, name != names_.end() ? name->second : "");
  }

  void compare_entities() {
    std::set<std::string> found;
    for (const auto& [node, id] : gold_of_) found.insert(id);
    for (const GoldEntity& entity : gold_.entities.wanted) {
      if (!is_actor(entity.kind)) continue;
      const std::string kind{name_of(entity.kind)};
      if (found.contains(entity.id)) {
        right(Measure::entities, kind);
      } else {
        missed(Measure::entities, kind);
        note("entity missed", entity.name);
      }
    }
    note_spurious_entities();
  }

  void note_spurious_entities() {
    std::vector<const Node*> spare;
    for (const Node& node : network_.nodes) {
      if (is_actor(node.kind) && !gold_of_.contains(node.id)) spare.push_back(&node);
    }
    for (const Node* const node : spare) {
      spurious(Measure::entities, std::string{name_of(node->kind)});
      note("entity spurious", node->name);
    }
    const auto furniture = scored_names("", gold_.furniture);
    for (const Node* const node : spare) {
      const auto names = scored_names(node->name, node->aliases);
      const auto is_furniture = [&](const std::string& name) { return furniture.contains(name); };
      if (std::ranges::any_of(names, is_furniture)) note("FURNITURE", node->name);
    }
  }

  void compare_meetings() {
    const MeetingMatches matches = match_meetings(network_, gold_.meetings, gold_of_);
    for (const GoldMeeting& meeting : gold_.meetings.wanted) {
      const auto found = matches.wanted.find(&meeting);
      if (found == matches.wanted.end()) {
        missed(Measure::meetings);
        note("meeting missed", meeting.id);
        continue;
      }
      const Node& node = *found->second;
      right(Measure::meetings);
      count(Measure::meeting_status, "",
            node.status == meeting.status ? Tally{1, 0, 0} : Tally{0, 0, 1});
      gold_of_[node.id] = meeting.id;
    }
    for (const Node* const node : matches.spurious) {
      spurious(Measure::meetings);
      note("meeting spurious", node->name);
    }
  }

  [[nodiscard]] std::vector<GoldOffice> found_offices() const {
    std::vector<GoldOffice> offices;
    for (const Edge& edge : network_.edges) {
      if (edge.relation == "holds_office" && !edge.negated)
        offices.push_back(
            {gold_id(edge.source, edge.source), edge.title, gold_id(edge.target, edge.target)});
    }
    return offices;
  }

  void compare_offices() {
    const auto found = found_offices();
    for (const GoldOffice& wanted : gold_.offices.wanted) {
      if (std::ranges::any_of(found, [&](const auto& office) { return agree(wanted, office); })) {
        right(Measure::offices);
      } else {
        missed(Measure::offices);
        note("office missed", description(wanted));
      }
    }
    for (const GoldOffice& office : found) {
      if (is_excused(office)) continue;
      spurious(Measure::offices);
      note("office spurious", description(office));
    }
  }

  [[nodiscard]] bool is_excused(const GoldOffice& found) const {
    const auto same_pair = [&](const GoldOffice& gold) {
      return gold.person == found.person && gold.of == found.of;
    };
    return std::ranges::any_of(gold_.offices.optional, same_pair) ||
           std::ranges::any_of(gold_.offices.wanted,
                               [&](const GoldOffice& gold) { return agree(gold, found); });
  }

  [[nodiscard]] TieKey key_of(std::string subject, std::string relation, std::string object) const {
    const Relation* const known = ontology_.find(relation);
    ActorPair ends{std::move(subject), std::move(object)};
    if (known != nullptr && known->symmetric) ends = in_order(std::move(ends));
    return {std::move(ends), std::move(relation)};
  }

  [[nodiscard]] TieList labelled_ties(const std::vector<GoldRelation>& relations) const {
    TieList ties;
    for (const GoldRelation& one : relations) {
      ties.add(key_of(one.subject, one.relation, one.object), {one.negated, one.status});
    }
    return ties;
  }

  [[nodiscard]] bool is_counted(const Edge& edge) const {
    const Relation* const known = ontology_.find(edge.relation);
    return !edge.inferred && !is_structural(edge.relation) &&
           (known == nullptr || !known->inferred);
  }

  [[nodiscard]] TieList found_ties(const TieList& wanted) const {
    TieList ties;
    for (const Edge& edge : network_.edges) {
      if (!is_counted(edge)) continue;
      ties.add(key_of(gold_id_or_name(edge.source), edge.relation, gold_id_or_name(edge.target)),
               {edge.negated, edge.status});
    }
    add_venues(wanted, ties);
    return ties;
  }

  // A meeting's place is its venue: the tie need not be drawn twice.
  void add_venues(const TieList& wanted, TieList& ties) const {
    for (const Edge& edge : network_.edges) {
      if (edge.relation != "held_in" && edge.relation != "candidate_place") continue;
      const TieKey venue =
          key_of(gold_id(edge.target, ""), "offered_venue", gold_id(edge.source, ""));
      if (wanted.contains(venue)) ties.add(venue, wanted.at(venue).front());
    }
  }

  void compare_relations() {
    const TieList wanted = labelled_ties(gold_.relations.wanted);
    const TieList optional = labelled_ties(gold_.relations.optional);
    const TieList found = found_ties(wanted);
    for (const TieKey& key : wanted.keys()) {
      if (found.contains(key)) {
        found_relation(key, any_alike(wanted.at(key), found.at(key)));
      } else {
        missed(Measure::relations, key.relation);
        missed(Measure::strict, key.relation);
        note("relation missed", description(key));
      }
    }
    for (const TieKey& key : found.keys()) {
      if (wanted.contains(key) || optional.contains(key)) continue;
      spurious(Measure::relations, key.relation);
      spurious(Measure::strict, key.relation);
      note("relation spurious", description(key));
    }
    compare_pairs(pairs_of(wanted), pairs_of(optional), pairs_of(found));
  }

  void found_relation(const TieKey& key, bool qualified_alike) {
    right(Measure::relations, key.relation);
    count(Measure::strict, key.relation, qualified_alike ? Tally{1, 0, 0} : Tally{0, 1, 1});
  }

  void compare_pairs(const std::set<ActorPair>& wanted, const std::set<ActorPair>& optional,
                     const std::set<ActorPair>& found) {
    for (const ActorPair& pair : wanted) {
      count(Measure::actor_pairs, "", found.contains(pair) ? Tally{1, 0, 0} : Tally{0, 0, 1});
    }
    for (const ActorPair& pair : found) {
      if (!wanted.contains(pair) && !optional.contains(pair)) spurious(Measure::actor_pairs);
    }
  }

  const Network& network_;
  const Gold& gold_;
  const Ontology& ontology_;
  std::map<std::string, std::string> gold_of_;  // gold ids by node id
  std::map<std::string, std::string> names_;    // of nodes, by id
  Scores scores_;
};

double share(std::size_t part, std::size_t rest) {
  return part + rest == 0 ? 1.0 : static_cast<double>(part) / static_cast<double>(part + rest);
}

}  // namespace

double Tally::precision() const { return share(right, spurious); }

double Tally::recall() const { return share(right, missed); }

double Tally::f1() const {
  const double sum = precision() + recall();
  return sum == 0.0 ? 0.0 : 2 * precision() * recall() / sum;
}

Tally& Tally::operator+=(const Tally& more) {
  right += more.right;
  spurious += more.spurious;
  missed += more.missed;
  return *this;
}

std::string_view name_of(Measure measure) {
  constexpr std::array<std::string_view, kMeasures> kNames = {
      "entities",  "offices",          "meetings",   "meeting status",
      "relations", "relations strict", "actor pairs"};
  return kNames.at(static_cast<std::size_t>(measure));
}

Scores::Scores() {
  for (std::size_t i = 0; i < kMeasures; ++i) tallies[{static_cast<Measure>(i), ""}];
}

Scores& Scores::operator+=(const Scores& more) {
  for (const auto& [measured, tally] : more.tallies) tallies[measured] += tally;
  return *this;
}

Scores score(const Network& network, const Gold& gold, const Ontology& ontology) {
  return Comparison{network, gold, ontology}.take_scores();
}

}  // namespace entente
