#include "graph/meeting_account.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace entente {
namespace {

class AccountReader {
 public:
  AccountReader(const LinkedSet& linked, const std::vector<ActorFacts>& facts,
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

  [[nodiscard]] std::vector<MeetingAccount> read() const {
    std::map<std::size_t, MeetingAccount> accounts;
    for (std::size_t i = 0; i < clusters_->size(); ++i) {
      const auto& entity = linked_->entity(i);
      if (entity.kind != Kind::meeting) continue;
      auto& account = accounts[i];
      account.entity = i;
      account.article = entity.article;
      account.date = entity.date;
      account.precision = precision_of(entity.date);
      account.mode = entity.mode;
      account.told = {linked_->published(i), std::string{name_of(entity.mode)}};
    }
    for (const auto& tie : linked_->ties) {
      if (is_told(tie, "participated_in") && accounts.contains(tie.object)) {
        add_participant(tie.subject, accounts[tie.object]);
      }
      if (is_told(tie, "held_in") && accounts.contains(tie.subject)) {
        add_place(tie.object, accounts[tie.subject]);
      }
    }
    std::vector<MeetingAccount> list;
    list.reserve(accounts.size());
    for (auto& [entity, account] : accounts) list.push_back(std::move(account));
    return list;
  }

 private:
  [[nodiscard]] bool is_told(const LinkedStatement& tie, std::string_view relation) const {
    const auto& statement = linked_->statement(tie);
    return statement.relation == relation && !statement.negated;
  }

  void add_participant(std::size_t entity, MeetingAccount& account) const {
    const auto cluster = (*clusters_)[entity];
    account.participants.insert(cluster);
    account.told.insert(label_of(linked_->entity(entity)));
    const bool person = linked_->entity(entity).kind == Kind::person;
    account.persons = account.persons || person;
    const auto homes = person ? homes_.find(cluster) : homes_.end();
    if (homes == homes_.end()) {
      account.states.insert(cluster);
      return;
    }
    for (const auto& state : homes->second) {
      const auto& named = clusters_of_.at(state);
      account.states.insert(named.size() == 1 ? *named.begin() : cluster);
      account.told.insert(state);
    }
  }

  void add_place(std::size_t entity, MeetingAccount& account) const {
    const auto place = (*clusters_)[entity];
    account.told.insert(label_of(linked_->entity(entity)));
    account.places.insert(place);
    account.regions.insert(place);
    const auto around = lies_in_.find(place);
    if (around != lies_in_.end())
      account.regions.insert(around->second.begin(), around->second.end());
  }

  const LinkedSet* linked_;
  const std::vector<std::size_t>* clusters_;
  std::map<std::string, ClusterSet> clusters_of_;       // by label
  std::map<std::size_t, std::set<std::string>> homes_;  // labels of states, by cluster
  std::map<std::size_t, ClusterSet> lies_in_;
};

}  // namespace

std::vector<MeetingAccount> meeting_accounts(const LinkedSet& linked,
                                             const std::vector<ActorFacts>& facts,
                                             const std::vector<std::size_t>& clusters) {
  return AccountReader{linked, facts, clusters}.read();
}

std::size_t shared(const ClusterSet& left, const ClusterSet& right) {
  return static_cast<std::size_t>(
      std::ranges::count_if(left, [&](std::size_t node) { return right.contains(node); }));
}

const ClusterSet& comparable(const MeetingAccount& one, const MeetingAccount& other) {
  return one.persons && other.persons ? one.participants : one.states;
}

bool modes_agree(const MeetingAccount& left, const MeetingAccount& right) {
  const auto by_wire = [](Mode mode) { return mode == Mode::phone || mode == Mode::video; };
  if (left.mode == right.mode) return true;
  return left.article != right.article && !by_wire(left.mode) && !by_wire(right.mode);
}

bool places_agree(const MeetingAccount& left, const MeetingAccount& right) {
  if (left.places.empty() || right.places.empty()) return true;
  return shared(left.places, right.regions) > 0 || shared(left.regions, right.places) > 0;
}

bool same_place(const MeetingAccount& left, const MeetingAccount& right) {
  return !left.places.empty() && !right.places.empty() && places_agree(left, right);
}

}  // namespace entente
