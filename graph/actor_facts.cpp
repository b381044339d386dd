#include "graph/actor_facts.h"

#include <algorithm>
#include <optional>

#include "graph/date.h"
#include "graph/name.h"

namespace entente {
namespace {

bool is_affirmed(const Statement& statement) {
  return !statement.negated && statement.status == Status::actual;
}

void widen(Days& days, const Days& other) {
  if (other.first.empty()) return;
  days.first = days.first.empty() ? other.first : std::min(days.first, other.first);
  days.last = std::max(days.last, other.last);
}

bool overlap(const Days& left, const Days& right) {
  if (left.first.empty() || right.first.empty()) return true;
  return left.first <= right.last && right.first <= left.last;
}

// The days a statement speaks of: its own date, else the day it was printed.
Days days_of(const LinkedSet& linked, const LinkedStatement& tie) {
  const auto& statement = linked.statement(tie);
  const auto& date = statement.date.empty() ? linked.published(tie.subject) : statement.date;
  return {first_day(date), last_day(date)};
}

// Which states an organisation or place belongs to, by label: said in the same article, else
// anywhere in the set if only one is ever named.
class Belonging {
 public:
  explicit Belonging(const LinkedSet& linked) : linked_{&linked} {
    for (const auto& tie : linked.ties) {
      const auto& statement = linked.statement(tie);
      if (statement.relation != "part_of" && statement.relation != "located_in") continue;
      if (!is_affirmed(statement) || linked.entity(tie.object).kind != Kind::state) continue;
      const auto state = label_of(linked.entity(tie.object));
      in_article_[tie.subject].insert(state);
      anywhere_[label_of(linked.entity(tie.subject))].insert(state);
    }
  }

  [[nodiscard]] const std::set<std::string>& told_of(std::size_t entity) const {
    static const std::set<std::string> none;
    const auto found = in_article_.find(entity);
    return found == in_article_.end() ? none : found->second;
  }

  // The state that an office of `entity` makes its holder belong to.
  [[nodiscard]] std::optional<std::string> state_of(std::size_t entity) const {
    if (linked_->entity(entity).kind == Kind::state) return label_of(linked_->entity(entity));
    if (told_of(entity).size() == 1) return *told_of(entity).begin();
    const auto found = anywhere_.find(label_of(linked_->entity(entity)));
    if (found == anywhere_.end() || found->second.size() != 1) return std::nullopt;
    return *found->second.begin();
  }

 private:
  const LinkedSet* linked_;
  std::map<std::size_t, std::set<std::string>> in_article_;
  std::map<std::string, std::set<std::string>> anywhere_;
};

void read_office(const LinkedSet& linked, const LinkedStatement& tie, const Belonging& belonging,
                 ActorFacts& facts) {
  const auto& statement = linked.statement(tie);
  const bool office = statement.relation == "holds_office";
  if ((!office && statement.relation != "spoke_for") || !is_affirmed(statement)) return;
  const auto title = office ? normalised_name(statement.title) : "spokesperson";
  facts.offices.insert(title + " of " + label_of(linked.entity(tie.object)));
  const auto state = belonging.state_of(tie.object);
  if (state && !statement.former) widen(facts.homes[*state], days_of(linked, tie));
}

using Attendance = std::map<std::size_t, std::vector<std::size_t>>;  // meeting -> entities

Attendance attendance_in(const LinkedSet& linked) {
  Attendance attendance;
  for (const auto& tie : linked.ties) {
    const auto& statement = linked.statement(tie);
    if (statement.relation != "participated_in" || statement.negated) continue;
    attendance[tie.object].push_back(tie.subject);
  }
  return attendance;
}

bool is_company(const Entity& entity) {
  return entity.kind == Kind::person || entity.kind == Kind::organisation;
}

// Each of those present met all others.
void add_company(const LinkedSet& linked, const std::vector<std::size_t>& present,
                 std::vector<ActorFacts>& facts) {
  for (const auto other : present) {
    if (!is_company(linked.entity(other))) continue;
    for (const auto one : present) {
      if (one != other) facts[one].company.insert(label_of(linked.entity(other)));
    }
  }
}

void read_company(const LinkedSet& linked, std::vector<ActorFacts>& facts) {
  // Plenaries say nothing about who somebody is, and cost the square of their size.
  constexpr std::size_t kPlenary = 12;
  for (const auto& [meeting, present] : attendance_in(linked)) {
    if (present.size() <= kPlenary) add_company(linked, present, facts);
  }
}

template <class Set>
bool share(const Set& left, const Set& right) {
  return std::ranges::any_of(left, [&](const auto& item) { return right.contains(item); });
}

bool share_home(const ActorFacts& left, const ActorFacts& right) {
  return std::ranges::any_of(left.homes,
                             [&](const auto& home) { return right.homes.contains(home.first); });
}

}  // namespace

std::string label_of(const Entity& entity) {
  if (!entity.actor.empty()) return entity.actor;
  return std::string{name_of(entity.kind)} + ":" + normalised_name(entity.name);
}

std::vector<ActorFacts> actor_facts(const LinkedSet& linked) {
  std::vector<ActorFacts> facts(linked.set.entities.size());
  const Belonging belonging{linked};
  for (std::size_t i = 0; i < facts.size(); ++i) {
    facts[i].name = normalised_name(linked.entity(i).name);
    for (const auto& state : belonging.told_of(i)) facts[i].homes[state];
  }
  for (const auto& tie : linked.ties) {
    if (linked.entity(tie.subject).kind == Kind::person) {
      read_office(linked, tie, belonging, facts[tie.subject]);
    }
  }
  read_company(linked, facts);
  return facts;
}

void add_facts(ActorFacts& facts, const ActorFacts& other) {
  facts.offices.insert(other.offices.begin(), other.offices.end());
  facts.company.insert(other.company.begin(), other.company.end());
  for (const auto& [state, days] : other.homes) widen(facts.homes[state], days);
}

bool homes_conflict(const ActorFacts& left, const ActorFacts& right) {
  if (left.homes.empty() || right.homes.empty() || share_home(left, right)) return false;
  return std::ranges::any_of(left.homes, [&](const auto& one) {
    return std::ranges::any_of(
        right.homes, [&](const auto& other) { return overlap(one.second, other.second); });
  });
}

std::string shared_context(const ActorFacts& left, const ActorFacts& right) {
  if (share(left.offices, right.offices)) return "same office";
  if (share_home(left, right)) return "same state";
  if (share(left.company, right.company)) return "met the same actors";
  return {};
}

}  // namespace entente
