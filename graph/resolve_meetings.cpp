#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/date.h"
#include "graph/resolution.h"

namespace entente {
namespace {

using Nodes = std::set<std::size_t>;  // numbers of clusters

// A meeting as one article tells it, with actors as resolved.
struct Occasion {
  std::size_t entity = 0;
  std::string article;
  std::string date;
  Precision precision = Precision::none;
  Mode mode = Mode::in_person;
  Nodes participants;
  Nodes states;  // participants, where persons stand for the states they hold office in
  bool persons = false;
  Nodes places;
  Nodes regions;               // places, and the states and places they lie in
  std::set<std::string> told;  // labels, mode, when it was printed: orders what is alike
};

std::size_t shared(const Nodes& left, const Nodes& right) {
  return static_cast<std::size_t>(
      std::ranges::count_if(left, [&](std::size_t node) { return right.contains(node); }));
}

// "US and Russia" and the two generals who met for them are compared as states.
const Nodes& comparable(const Occasion& one, const Occasion& other) {
  return one.persons && other.persons ? one.participants : one.states;
}

// At least half of all, or all of one side; but two who meet at a conference are not the
// conference.
bool participants_agree(const Occasion& left, const Occasion& right) {
  const auto& one = comparable(left, right);
  const auto& other = comparable(right, left);
  const auto both = shared(one, other);
  if (both == 0) return false;
  if (2 * both >= one.size() + other.size() - both) return true;
  const bool one_confers = (left.mode == Mode::conference) != (right.mode == Mode::conference);
  return !one_confers && both == std::min(one.size(), other.size());
}

// What one article tells as a visit and as a meeting it means as two.
bool modes_agree(const Occasion& left, const Occasion& right) {
  const auto by_wire = [](Mode mode) { return mode == Mode::phone || mode == Mode::video; };
  if (left.mode == right.mode) return true;
  return left.article != right.article && !by_wire(left.mode) && !by_wire(right.mode);
}

bool places_agree(const Occasion& left, const Occasion& right) {
  if (left.places.empty() || right.places.empty()) return true;
  return shared(left.places, right.regions) > 0 || shared(left.regions, right.places) > 0;
}

bool same_place(const Occasion& left, const Occasion& right) {
  return !left.places.empty() && !right.places.empty() && places_agree(left, right);
}

// What two articles must share apart from the date grows as the date gets vaguer.
bool enough_shared(const Occasion& left, const Occasion& right) {
  const auto& one = comparable(left, right);
  const auto& other = comparable(right, left);
  const auto both = shared(one, other);
  switch (std::min(left.precision, right.precision)) {
    case Precision::none:
      return one == other && left.places == right.places && !left.places.empty();
    case Precision::year:
      return both >= 2 && same_place(left, right);
    case Precision::month:
      return both >= 2 || same_place(left, right);
    case Precision::day:
      return both >= 2 || one == other || same_place(left, right);
  }
  return false;
}

// Two meetings without dates are one only within one article; one without a date is never another
// with one.
bool times_agree(const Occasion& left, const Occasion& right) {
  if (left.date.empty() && right.date.empty()) return left.article == right.article;
  return dates_agree(left.date, right.date);
}

bool is_same(const Occasion& left, const Occasion& right) {
  return times_agree(left, right) && modes_agree(left, right) && places_agree(left, right) &&
         participants_agree(left, right) && enough_shared(left, right);
}

class OccasionReader {
 public:
  OccasionReader(const LinkedSet& linked, const std::vector<ActorFacts>& facts,
                 const std::vector<std::size_t>& clusters)
      : linked_{&linked}, clusters_{&clusters} {
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      clusters_of_[label_of(linked.entity(i))].insert(clusters[i]);
      for (const auto& [state, days] : facts[i].homes) homes_[clusters[i]].insert(state);
    }
    for (const auto& tie : linked.ties) {
      if (is_told(tie, "located_in")) lies_in_[clusters[tie.subject]].insert(clusters[tie.object]);
    }
  }

  [[nodiscard]] std::vector<Occasion> read() const {
    std::map<std::size_t, Occasion> occasions;
    for (std::size_t i = 0; i < clusters_->size(); ++i) {
      const auto& entity = linked_->entity(i);
      if (entity.kind != Kind::meeting) continue;
      auto& occasion = occasions[i];
      occasion.entity = i;
      occasion.article = entity.article;
      occasion.date = entity.date;
      occasion.precision = precision_of(entity.date);
      occasion.mode = entity.mode;
      occasion.told = {linked_->published(i), std::string{name_of(entity.mode)}};
    }
    for (const auto& tie : linked_->ties) {
      if (is_told(tie, "participated_in") && occasions.contains(tie.object)) {
        add_participant(tie.subject, occasions[tie.object]);
      }
      if (is_told(tie, "held_in") && occasions.contains(tie.subject)) {
        add_place(tie.object, occasions[tie.subject]);
      }
    }
    std::vector<Occasion> list;
    list.reserve(occasions.size());
    for (auto& [entity, occasion] : occasions) list.push_back(std::move(occasion));
    return list;
  }

 private:
  [[nodiscard]] bool is_told(const LinkedStatement& tie, std::string_view relation) const {
    const auto& statement = linked_->statement(tie);
    return statement.relation == relation && !statement.negated;
  }

  void add_participant(std::size_t entity, Occasion& occasion) const {
    const auto cluster = (*clusters_)[entity];
    occasion.participants.insert(cluster);
    occasion.told.insert(label_of(linked_->entity(entity)));
    const bool person = linked_->entity(entity).kind == Kind::person;
    occasion.persons = occasion.persons || person;
    const auto homes = person ? homes_.find(cluster) : homes_.end();
    if (homes == homes_.end()) {
      occasion.states.insert(cluster);
      return;
    }
    for (const auto& state : homes->second) {
      const auto& named = clusters_of_.at(state);
      occasion.states.insert(named.size() == 1 ? *named.begin() : cluster);
      occasion.told.insert(state);
    }
  }

  void add_place(std::size_t entity, Occasion& occasion) const {
    const auto place = (*clusters_)[entity];
    occasion.told.insert(label_of(linked_->entity(entity)));
    occasion.places.insert(place);
    occasion.regions.insert(place);
    const auto around = lies_in_.find(place);
    if (around != lies_in_.end())
      occasion.regions.insert(around->second.begin(), around->second.end());
  }

  const LinkedSet* linked_;
  const std::vector<std::size_t>* clusters_;
  std::map<std::string, Nodes> clusters_of_;            // by label
  std::map<std::size_t, std::set<std::string>> homes_;  // labels of states, by cluster
  std::map<std::size_t, Nodes> lies_in_;
};

// The most telling account comes first: precise date, place, many participants, persons rather than
// states.
auto precedence(const Occasion& occasion) {
  return std::tuple{-static_cast<int>(occasion.precision),
                    is_span(occasion.date),
                    occasion.date,
                    occasion.places.empty(),
                    !occasion.persons,
                    ~occasion.participants.size(),
                    std::tie(occasion.told, occasion.entity)};
}

// The dates under which an account that comes later may look for this one: itself and the months
// and years it is in.
std::set<std::string> dates_around(const std::string& date) {
  std::set<std::string> dates = {date};
  for (const auto& day : {first_day(date), last_day(date)}) {
    dates.insert(day.substr(0, 7));
    dates.insert(day.substr(0, 4));
  }
  return dates;
}

// Under which of those an account looks: a day only itself, a span the months or years of its ends.
std::set<std::string> dates_within(const Occasion& occasion) {
  if (!is_span(occasion.date)) return {occasion.date};
  std::set<std::string> dates;
  const auto digits = occasion.precision == Precision::year ? std::size_t{4} : std::size_t{7};
  for (const auto& day : {first_day(occasion.date), last_day(occasion.date)}) {
    dates.insert(day.substr(0, digits));
  }
  return dates;
}

class Meetings {
 public:
  explicit Meetings(Resolution& resolution) : resolution_{&resolution} {}

  // Requires: occasions come in order of precedence.
  void place(const Occasion& occasion) {
    const auto matches = matches_of(occasion);
    if (matches.size() == 1) {
      resolution_->join(matches.front()->entity, occasion.entity,
                        "same participants, date, place and mode");
      return;
    }
    for (const auto* match : matches) {
      resolution_->keep_apart(match->entity, occasion.entity, "can be more than one meeting");
    }
    lead(occasion);
  }

 private:
  using Key = std::tuple<std::string, char, std::size_t>;  // date or article, sort, participant

  // Two accounts that both name persons share a participant; of others, a state.
  static constexpr char kParticipant = 'p';
  static constexpr char kStateOfPersons = 's';
  static constexpr char kState = 'b';

  static void add_keys(const std::set<std::string>& dates, char sort, const Nodes& nodes,
                       std::set<Key>& keys) {
    for (const auto node : nodes) {
      for (const auto& date : dates) keys.emplace(date, sort, node);
    }
  }

  static std::set<Key> keys_told_under(const Occasion& occasion) {
    const auto dates = occasion.date.empty() ? undated_key(occasion) : dates_around(occasion.date);
    std::set<Key> keys;
    if (occasion.persons) add_keys(dates, kParticipant, occasion.participants, keys);
    add_keys(dates, occasion.persons ? kStateOfPersons : kState, occasion.states, keys);
    return keys;
  }

  static std::set<Key> keys_sought_under(const Occasion& occasion) {
    const auto dates = occasion.date.empty() ? undated_key(occasion) : dates_within(occasion);
    std::set<Key> keys;
    if (occasion.persons) add_keys(dates, kParticipant, occasion.participants, keys);
    if (!occasion.persons) add_keys(dates, kStateOfPersons, occasion.states, keys);
    add_keys(dates, kState, occasion.states, keys);
    return keys;
  }

  static std::set<std::string> undated_key(const Occasion& occasion) {
    return {"in " + occasion.article};
  }

  void lead(const Occasion& occasion) {
    for (const auto& key : keys_told_under(occasion)) leaders_[key].push_back(&occasion);
  }

  std::vector<const Occasion*> matches_of(const Occasion& occasion) {
    std::set<std::size_t> seen;
    std::vector<const Occasion*> matches;
    for (const auto& key : keys_sought_under(occasion)) {
      const auto found = leaders_.find(key);
      if (found == leaders_.end()) continue;
      for (const auto* leader : found->second) {
        if (seen.insert(leader->entity).second && is_same(*leader, occasion))
          matches.push_back(leader);
      }
    }
    return matches;
  }

  Resolution* resolution_;
  std::map<Key, std::vector<const Occasion*>> leaders_;
};

}  // namespace

void resolve_meetings(const LinkedSet& linked, const std::vector<ActorFacts>& facts,
                      Resolution& resolution) {
  const auto clusters = resolution.clusters();
  auto occasions = OccasionReader{linked, facts, clusters}.read();
  std::ranges::sort(occasions, {}, precedence);
  Meetings meetings{resolution};
  for (const auto& occasion : occasions) meetings.place(occasion);
}

}  // namespace entente
