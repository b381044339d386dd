#include "graph/resolve_variants.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/name.h"
#include "graph/name_variant.h"

namespace entente {
namespace {

// The persons of one cluster as they stand before variants are joined.
struct Person {
  std::size_t first = 0;  // entity
  std::string name;       // normalised: the full name used most, of equals the longest
  bool full = false;
  ActorFacts facts;
  std::set<std::string> articles;
  std::set<std::string> labels;
  std::string actor;  // gazetteer id or empty
  std::map<std::string, std::size_t> names;
  std::string told;  // orders namesakes
};

std::string best_name(const std::map<std::string, std::size_t>& names) {
  const auto rank = [](const auto& entry) {
    return std::tuple{is_full_name(entry.first), entry.second, entry.first.size()};
  };
  return std::ranges::max_element(names, {}, rank)->first;
}

void add(Person& person, const LinkedSet& linked, std::size_t position, const ActorFacts& facts) {
  const auto& entity = linked.entity(position);
  add_facts(person.facts, facts);
  person.articles.insert(entity.article);
  person.labels.insert(label_of(entity));
  person.actor = std::max(person.actor, entity.actor);
  ++person.names[facts.name];
}

std::string all_told(const ActorFacts& facts) {
  std::string told;
  for (const auto& office : facts.offices) told += office + "\n";
  for (const auto& [state, days] : facts.homes) told += state + " " + days.first + "\n";
  for (const auto& other : facts.company) told += other + "\n";
  return told;
}

// Initials tell less than names.
bool begins_with_initial(const std::string& name) { return name.find(' ') <= 1; }

// The fullest names first, then those in most articles: the order in which they are compared. So
// "R. Gandhi" and "George Bush" find all whom they can mean, and join nobody if these are several.
// Ids of articles come last: they only name files.
auto precedence(const Person& person) {
  return std::tuple{!person.full, begins_with_initial(person.name), ~words_of(person.name).size(),
                    ~person.articles.size(), std::tie(person.name, person.told, person.first)};
}

std::vector<Person> persons_in(const LinkedSet& linked, const std::vector<ActorFacts>& facts,
                               const std::vector<std::size_t>& clusters) {
  std::map<std::size_t, Person> by_cluster;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    if (linked.entity(i).kind != Kind::person || facts[i].name.empty()) continue;
    const auto [person, added] = by_cluster.try_emplace(clusters[i]);
    if (added) person->second.first = i;
    add(person->second, linked, i, facts[i]);
  }
  std::vector<Person> persons;
  for (auto& [cluster, person] : by_cluster) {
    person.name = best_name(person.names);
    person.full = is_full_name(person.name);
    person.told = all_told(person.facts);
    persons.push_back(std::move(person));
  }
  std::ranges::sort(persons, {}, precedence);
  return persons;
}

bool meet(const Person& left, const Person& right) {
  return std::ranges::any_of(right.labels,
                             [&](const auto& label) { return left.facts.company.contains(label); });
}

bool share_article(const Person& left, const Person& right) {
  return std::ranges::any_of(left.articles,
                             [&](const auto& id) { return right.articles.contains(id); });
}

// Why two persons whose names could be variants are not one, whatever their context; empty if
// nothing speaks against it.
std::string obstacle(const Person& left, const Person& right) {
  if (!left.actor.empty() && !right.actor.empty()) return "other gazetteer id";
  if (homes_conflict(left.facts, right.facts)) return "other state";
  if (meet(left, right)) return "they met";
  return {};
}

struct Match {
  const Person* person = nullptr;
  std::string reason;
};

class Variants {
 public:
  explicit Variants(Resolution& resolution) : resolution_{&resolution} {}

  // Requires: persons come in order of precedence.
  void place(const Person& person) {
    const auto matches = person.full ? full_matches(person) : surname_matches(person);
    if (matches.size() == 1) {
      resolution_->join(matches.front().person->first, person.first, matches.front().reason);
      return;
    }
    for (const auto& match : matches) {
      refuse(*match.person, person, match.reason + ", and so do others");
    }
    lead(person);
  }

 private:
  // Makes the person one that later ones are compared with.
  void lead(const Person& person) {
    if (!person.full) {
      for (const auto& key : context_keys(person)) unnamed_[key].push_back(&person);
      return;
    }
    for (const auto& key : variant_keys(person.name).told) leaders_[key].push_back(&person);
    bearers_[sound_of(surname_of(person.name))].push_back(&person);
  }

  static std::vector<std::string> context_keys(const Person& person) {
    std::vector<std::string> keys;
    const auto add_key = [&](std::string_view sort, const std::string& item) {
      keys.push_back(sound_of(person.name) + std::string{sort} + item);
    };
    for (const auto& office : person.facts.offices) add_key(" office ", office);
    for (const auto& [state, days] : person.facts.homes) add_key(" state ", state);
    for (const auto& other : person.facts.company) add_key(" company ", other);
    return keys;
  }

  std::vector<Match> full_matches(const Person& person) {
    std::set<std::size_t> seen;
    std::vector<Match> matches;
    for (const auto& key : variant_keys(person.name).sought) {
      for (const auto* leader : leaders_[key]) {
        if (!seen.insert(leader->first).second) continue;
        const auto difference = difference_between(leader->name, person.name);
        if (difference.empty()) continue;
        weigh(*leader, person, difference, matches);
      }
    }
    return matches;
  }

  // A bare surname is that of its one bearer in the whole set, if what is told agrees; an article
  // that has both tells them apart.
  std::vector<Match> surname_matches(const Person& person) {
    std::vector<Match> matches;
    const auto& bearers = bearers_[sound_of(person.name)];
    if (bearers.size() > 1) {
      refuse(*bearers.front(), person, "bare surname of several persons");
      return matches;
    }
    for (const auto* bearer : bearers) weigh_surname(*bearer, person, matches);
    if (matches.empty()) match_unnamed(person, matches);
    return matches;
  }

  // Others of whom only the same surname is known, found by what they share.
  void match_unnamed(const Person& person, std::vector<Match>& matches) {
    std::set<std::size_t> seen;
    for (const auto& key : context_keys(person)) {
      for (const auto* other : unnamed_[key]) {
        if (seen.insert(other->first).second) weigh_surname(*other, person, matches);
      }
    }
  }

  void weigh_surname(const Person& bearer, const Person& person, std::vector<Match>& matches) {
    if (share_article(bearer, person))
      return refuse(bearer, person, "bare surname beside it in one article");
    weigh(bearer, person, "bare surname", matches);
  }

  void weigh(const Person& leader, const Person& person, const std::string& difference,
             std::vector<Match>& matches) {
    const auto parted = resolution_->parted_by(leader.first, person.first);
    const auto against = parted.empty() ? obstacle(leader, person) : "different in " + parted;
    if (!against.empty()) return refuse(leader, person, difference + ", " + against);
    const auto context = shared_context(leader.facts, person.facts);
    if (context.empty()) return refuse(leader, person, difference + ", no context in common");
    matches.push_back({&leader, difference + ", " + context});
  }

  void refuse(const Person& leader, const Person& person, std::string reason) {
    resolution_->keep_apart(leader.first, person.first, std::move(reason));
  }

  Resolution* resolution_;
  std::map<std::string, std::vector<const Person*>> leaders_;  // by variant key
  std::map<std::string, std::vector<const Person*>>
      bearers_;  // with full names, by sound of the surname
  std::map<std::string, std::vector<const Person*>> unnamed_;  // without, by sound and context
};

}  // namespace

void resolve_variants(const LinkedSet& linked, const std::vector<ActorFacts>& facts,
                      Resolution& resolution) {
  const auto persons = persons_in(linked, facts, resolution.clusters());
  Variants variants{resolution};
  for (const auto& person : persons) variants.place(person);
}

}  // namespace entente
