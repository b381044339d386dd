// Joins actors by gazetteer id and by name. Variants of names: resolve_variants.cpp.

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "graph/name.h"
#include "graph/resolution.h"
#include "graph/resolve_variants.h"

namespace entente {
namespace {

using Group = std::vector<std::size_t>;  // entities, in order

// Words that name a sort of institution. A name of such words alone ("Foreign Ministry") tells
// which one it is only together with its state.
bool is_generic(std::string_view normalised) {
  static const std::set<std::string, std::less<>> generic = {"academy",     "administration",
                                                             "affairs",     "agency",
                                                             "agriculture", "air",
                                                             "and",         "armed",
                                                             "army",        "assembly",
                                                             "bank",        "border",
                                                             "cabinet",     "central",
                                                             "chamber",     "coalition",
                                                             "command",     "commission",
                                                             "committee",   "constitutional",
                                                             "consulate",   "council",
                                                             "court",       "culture",
                                                             "customs",     "defence",
                                                             "defense",     "delegation",
                                                             "department",  "economic",
                                                             "economy",     "education",
                                                             "election",    "electoral",
                                                             "embassy",     "emergency",
                                                             "energy",      "environment",
                                                             "executive",   "external",
                                                             "federal",     "finance",
                                                             "fleet",       "for",
                                                             "force",       "forces",
                                                             "foreign",     "general",
                                                             "government",  "ground",
                                                             "guard",       "health",
                                                             "high",        "house",
                                                             "industry",    "information",
                                                             "institute",   "intelligence",
                                                             "interior",    "internal",
                                                             "justice",     "labour",
                                                             "labor",       "legislature",
                                                             "lower",       "military",
                                                             "ministry",    "mission",
                                                             "national",    "navy",
                                                             "of",          "office",
                                                             "opposition",  "parliament",
                                                             "party",       "people",
                                                             "police",      "presidency",
                                                             "president",   "presidential",
                                                             "prime",       "minister",
                                                             "prosecutor",  "public",
                                                             "republican",  "reserve",
                                                             "ruling",      "secretariat",
                                                             "security",    "senate",
                                                             "service",     "services",
                                                             "special",     "staff",
                                                             "state",       "statistics",
                                                             "supreme",     "trade",
                                                             "transport",   "treasury",
                                                             "troops",      "university",
                                                             "upper",       "war"};
  return std::ranges::all_of(words_of(normalised),
                             [](const auto& word) { return generic.contains(word); });
}

// "French foreign minister": an office that an article gives no name for. Its holders change, so it
// is nobody in particular beyond the article.
bool names_office(std::string_view normalised) {
  static const std::set<std::string, std::less<>> offices = {
      "adviser",  "advisor",   "ambassador", "chairman",  "commander",    "envoy",      "governor",
      "minister", "president", "secretary",  "spokesman", "spokesperson", "spokeswoman"};
  return std::ranges::any_of(words_of(normalised),
                             [](const auto& word) { return offices.contains(word); });
}

// "security pact", "agreement": a description that fits many.
bool is_unnamed(const Entity& entity) {
  return entity.kind == Kind::agreement && std::ranges::none_of(entity.name, [](unsigned char c) {
           return (c >= 'A' && c <= 'Z') || c >= 0x80;
         });
}

bool tells_whom(const Entity& entity, const std::string& name) {
  if (is_unnamed(entity)) return false;
  if (entity.kind != Kind::person) return !name.empty();
  return is_full_name(name) && !names_office(name);
}

bool is_actor(const Entity& entity) { return entity.kind != Kind::meeting; }

// Entities of one kind and name, to be parted by gazetteer id and by the states they belong to.
class Namesakes {
 public:
  Namesakes(const LinkedSet& linked, const std::vector<ActorFacts>& facts, Group group)
      : linked_{&linked}, facts_{&facts}, group_{std::move(group)} {
    kind_ = linked.entity(group_.front()).kind;
    generic_ = kind_ == Kind::organisation && is_generic(facts[group_.front()].name);
  }

  void resolve(Resolution& resolution) {
    part_known();
    part_by_home();
    part_rest();
    for (auto& part : parts_) {
      std::ranges::sort(part.entities);
      join(part, resolution);
    }
    for (std::size_t i = 1; i < parts_.size(); ++i) {
      resolution.keep_apart(parts_.front().entities.front(), parts_[i].entities.front(), apart(i));
    }
  }

 private:
  struct Part {
    std::string actor;  // gazetteer id or empty
    Group entities;
    ActorFacts facts;
  };

  [[nodiscard]] const ActorFacts& facts(std::size_t entity) const { return (*facts_)[entity]; }

  // Whom the user's lists keep apart from the first of the part goes to the next that is left.
  void join(const Part& part, Resolution& resolution) const {
    Group firsts;
    for (const auto entity : part.entities) {
      const auto takes = [&](std::size_t first) {
        return resolution.joined(first, entity) || resolution.join(first, entity, reason(part));
      };
      if (std::ranges::none_of(firsts, takes)) firsts.push_back(entity);
    }
  }

  [[nodiscard]] std::string reason(const Part& part) const {
    if (!part.actor.empty()) return "same name as the one known to the gazetteer";
    return kind_ == Kind::person ? "same full name" : "same name";
  }

  [[nodiscard]] std::string apart(std::size_t part) const {
    if (!parts_.front().actor.empty() && !parts_[part].actor.empty())
      return "same name, other gazetteer id";
    if (homes_conflict(parts_.front().facts, parts_[part].facts)) return "same name, other state";
    return "same name, nothing says which one";
  }

  void add(Part& part, std::size_t entity) const {
    part.entities.push_back(entity);
    add_facts(part.facts, facts(entity));
  }

  void start(std::string actor, std::size_t entity) {
    parts_.push_back({std::move(actor), {}, {}});
    add(parts_.back(), entity);
  }

  // One part for each gazetteer id.
  void part_known() {
    Group unknown;
    std::map<std::string, std::size_t> part_of;
    for (const auto entity : group_) {
      const auto& actor = linked_->entity(entity).actor;
      if (actor.empty()) {
        unknown.push_back(entity);
      } else if (const auto [known, added] = part_of.emplace(actor, parts_.size()); added) {
        start(actor, entity);
      } else {
        add(parts_[known->second], entity);
      }
    }
    group_ = std::move(unknown);
  }

  // The state that most of the group belongs to takes all who belong to it, then the next. Nobody
  // is a link between two states.
  void part_by_home() {
    if (kind_ != Kind::person && kind_ != Kind::place && !generic_) return;
    for (auto home = commonest_home(); !home.empty(); home = commonest_home()) take_home(home);
  }

  [[nodiscard]] std::string commonest_home() const {
    std::map<std::string, std::size_t> count;
    for (const auto entity : group_) {
      for (const auto& [home, days] : facts(entity).homes) ++count[home];
    }
    const auto most =
        std::ranges::max_element(count, {}, [](const auto& entry) { return entry.second; });
    return most == count.end() ? std::string{} : most->first;
  }

  void take_home(const std::string& home) {
    const auto rest = std::stable_partition(group_.begin(), group_.end(), [&](std::size_t entity) {
      return facts(entity).homes.contains(home);
    });
    Part taken;
    for (auto entity = group_.begin(); entity != rest; ++entity) add(taken, *entity);
    group_.erase(group_.begin(), rest);

    // A part that it does not conflict with is the same actor: its homes are unknown or of other
    // days. But of institutions every state has one.
    std::vector<Part*> open;
    for (auto& part : parts_) {
      const bool one = generic_ ? shared_context(part.facts, taken.facts) == "same state"
                                : !homes_conflict(part.facts, taken.facts);
      if (one) open.push_back(&part);
    }
    if (open.size() != 1) {
      parts_.push_back(std::move(taken));
      return;
    }
    for (const auto entity : taken.entities) add(*open.front(), entity);
  }

  // Those of whom no state is known: to the only part there is, or to the one that nearly all
  // others are of.
  void part_rest() {
    if (group_.empty()) return;
    if (generic_) return part_singly();
    if (parts_.empty()) parts_.emplace_back();
    const auto part = parts_.size() == 1 ? std::size_t{0} : dominant();
    if (part == parts_.size()) return part_by_company();
    for (const auto entity : group_) add(parts_[part], entity);
  }

  void part_singly() {
    for (const auto entity : group_) start({}, entity);
  }

  // The part with at least two in three of all entities parted so far and three of them, else none:
  // fewer are as likely slips of extraction as namesakes.
  [[nodiscard]] std::size_t dominant() const {
    std::size_t all = 0;
    for (const auto& part : parts_) all += part.entities.size();
    const auto size = [](const Part& part) { return part.entities.size(); };
    const auto largest = std::ranges::max_element(parts_, {}, size);
    const bool dominates = size(*largest) >= 3 && 3 * size(*largest) >= 2 * all;
    return dominates ? static_cast<std::size_t>(largest - parts_.begin()) : parts_.size();
  }

  void part_by_company() {
    const auto parted = parts_.size();
    for (const auto entity : group_) {
      std::vector<std::size_t> sharing;
      for (std::size_t i = 0; i < parted; ++i) {
        if (!shared_context(parts_[i].facts, facts(entity)).empty()) sharing.push_back(i);
      }
      if (sharing.size() == 1) {
        parts_[sharing.front()].entities.push_back(entity);
      } else {
        start({}, entity);
      }
    }
  }

  const LinkedSet* linked_;
  const std::vector<ActorFacts>* facts_;
  Group group_;  // not parted yet
  Kind kind_ = Kind::person;
  bool generic_ = false;
  std::vector<Part> parts_;
};

// A gazetteer id names one actor; only a person and something else under one id are a mistake.
void join_by_id(const LinkedSet& linked, Resolution& resolution) {
  std::map<std::pair<std::string, bool>, std::size_t> first;
  for (std::size_t i = 0; i < linked.set.entities.size(); ++i) {
    const auto& entity = linked.entity(i);
    if (!is_actor(entity) || entity.actor.empty()) continue;
    const auto [known, added] =
        first.emplace(std::pair{entity.actor, entity.kind == Kind::person}, i);
    if (!added) resolution.join(known->second, i, "same gazetteer id");
  }
}

void join_by_name(const LinkedSet& linked, const std::vector<ActorFacts>& facts,
                  Resolution& resolution) {
  std::map<std::pair<Kind, std::string>, Group> groups;
  for (std::size_t i = 0; i < linked.set.entities.size(); ++i) {
    const auto& entity = linked.entity(i);
    const auto& name = facts[i].name;
    if (is_actor(entity) && tells_whom(entity, name)) groups[{entity.kind, name}].push_back(i);
  }
  for (auto& [key, group] : groups) {
    if (group.size() > 1) Namesakes{linked, facts, std::move(group)}.resolve(resolution);
  }
}

}  // namespace

void resolve_actors(const LinkedSet& linked, const std::vector<ActorFacts>& facts,
                    Resolution& resolution) {
  join_by_id(linked, resolution);
  join_by_name(linked, facts, resolution);
  resolve_variants(linked, facts, resolution);
}

}  // namespace entente
