#include "graph/open_dates.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <string>
#include <tuple>
#include <utility>

#include "graph/date.h"

namespace entente {
namespace {

// "On Wednesday" and "on 12 December" as one article has them: the same day wherever it says so.
struct OpenDate {
  std::string article;
  std::string text;

  friend auto operator<=>(const OpenDate&, const OpenDate&) = default;
};

// What an open date can mean, and a dated account that says so.
using Meanings = std::map<std::string, const MeetingAccount*>;

// Accounts that name a day or month, by who met. Two that both name persons must name the same; of
// others the states must be the same.
class DatedAccounts {
 public:
  explicit DatedAccounts(const std::vector<MeetingAccount>& accounts) {
    for (const auto& account : accounts) {
      if (account.precision < Precision::month) continue;
      if (account.persons) accounts_[{kPersons, account.participants}].push_back(&account);
      accounts_[{account.persons ? kStatesOfPersons : kStates, account.states}].push_back(&account);
    }
  }

  // Of at least two who met.
  [[nodiscard]] std::vector<const MeetingAccount*> of_the_same(const MeetingAccount& open) const {
    std::vector<const MeetingAccount*> found;
    if (open.persons) add(kPersons, open.participants, found);
    if (!open.persons) add(kStatesOfPersons, open.states, found);
    add(kStates, open.states, found);
    return found;
  }

 private:
  enum Sort { kPersons, kStatesOfPersons, kStates };

  void add(Sort sort, const ClusterSet& who, std::vector<const MeetingAccount*>& found) const {
    const auto accounts = accounts_.find({sort, who});
    if (who.size() < 2 || accounts == accounts_.end()) return;
    found.insert(found.end(), accounts->second.begin(), accounts->second.end());
  }

  std::map<std::pair<Sort, ClusterSet>, std::vector<const MeetingAccount*>> accounts_;
};

// What an article says of when it was printed.
struct PrintedNear {
  std::string published;  // empty where unknown
  std::string told;       // the last day it tells of as past; empty where none
};

// News names a weekday within the week and leaves out the year within the year.
bool can_be_printed_near(const PrintedNear& article, std::string_view open,
                         const std::string& meaning) {
  constexpr int kWeek = 7;
  constexpr int kYear = 366;
  const int reach = is_weekday(open) ? kWeek : kYear;
  const auto latest = days_after(last_day(meaning), reach);
  const auto earliest = days_after(first_day(meaning), -reach);
  const auto& [published, told] = article;
  return told <= latest && published <= latest && (published.empty() || published >= earliest);
}

// A day of the year says much, a month less, a weekday little: states meet on many Wednesdays.
bool enough_known(const MeetingAccount& open, const MeetingAccount& dated) {
  if (is_day_of_year(open.date)) return places_agree(open, dated);
  if (!is_weekday(open.date) && open.persons) return places_agree(open, dated);
  return same_place(open, dated) && (open.persons || !is_weekday(open.date));
}

class Settling {
 public:
  Settling(LinkedSet& linked, std::vector<MeetingAccount>& accounts, Resolution& resolution)
      : linked_{&linked}, accounts_{&accounts}, resolution_{&resolution} {}

  void settle() {
    find_meanings();
    for (const auto& [open, meanings] : meanings_) settle(open, meanings);
    for (auto& account : *accounts_) rewrite(account);
    for (auto& entity : linked_->set.entities) rewrite(entity);
    for (auto& statement : linked_->set.statements) rewrite(statement);
  }

 private:
  using Told = std::pair<const MeetingAccount*, Meanings>;

  void find_meanings() {
    const DatedAccounts dated{*accounts_};
    const auto printed = articles();
    for (const auto& account : *accounts_) {
      if (!is_open_date(account.date)) continue;
      Meanings meanings;
      for (const auto* other : dated.of_the_same(account)) {
        if (!modes_agree(account, *other) || !enough_known(account, *other)) continue;
        const auto meaning = settled(account.date, other->date);
        if (!meaning.empty() &&
            can_be_printed_near(printed.at(account.article), account.date, meaning))
          add(meaning, *other, meanings);
      }
      if (!meanings.empty())
        meanings_[{account.article, account.date}].push_back({&account, meanings});
    }
  }

  // Of several accounts of one date the one that comes first in order of what it tells.
  static void add(const std::string& meaning, const MeetingAccount& account, Meanings& meanings) {
    const auto rank = [](const MeetingAccount& one) { return std::tie(one.told, one.entity); };
    auto& known = meanings[meaning];
    if (known == nullptr || rank(account) < rank(*known)) known = &account;
  }

  [[nodiscard]] std::map<std::string, PrintedNear> articles() const {
    std::map<std::string, PrintedNear> articles;
    const auto tell = [&](const std::string& article, const std::string& date) {
      auto& told = articles[article].told;
      told = std::max(told, first_day(date));
    };
    for (const auto& article : linked_->set.articles)
      articles[article.id].published = article.published;
    for (const auto& entity : linked_->set.entities)
      tell(entity.article, entity.status == MeetingStatus::held ? entity.date : "");
    for (const auto& statement : linked_->set.statements) {
      const bool past = statement.status == Status::actual && !statement.negated;
      tell(statement.article, past ? statement.date : "");
    }
    return articles;
  }

  // All meetings that the article dates so must have been on the day, as far as others date them.
  void settle(const OpenDate& open, const std::vector<Told>& told) {
    auto common = told.front().second;
    for (const auto& [account, meanings] : told) {
      std::erase_if(common, [&](const auto& meaning) { return !meanings.contains(meaning.first); });
    }
    if (common.size() == 1) {
      settled_[open] = common.begin()->first;
      return;
    }
    for (const auto& [account, meanings] : told) tell_of_doubt(*account, meanings);
  }

  // Two are enough to see the doubt.
  void tell_of_doubt(const MeetingAccount& account, const Meanings& meanings) {
    constexpr std::ptrdiff_t kMost = 2;
    for (const auto& [meaning, other] : meanings | std::views::take(kMost)) {
      resolution_->keep_apart(other->entity, account.entity, "the open date fits several meetings");
    }
  }

  [[nodiscard]] const std::string& meaning_of(const std::string& article,
                                              const std::string& date) const {
    static const std::string unknown;
    const auto found = settled_.find({article, date});
    return found == settled_.end() ? unknown : found->second;
  }

  void rewrite(MeetingAccount& account) const {
    const auto& meaning = meaning_of(account.article, account.date);
    if (meaning.empty()) return;
    account.date = meaning;
    account.precision = precision_of(meaning);
    account.was_open = true;
  }

  // An entity or a statement.
  template <class Record>
  void rewrite(Record& record) const {
    if (is_open_date(record.date)) record.date = meaning_of(record.article, record.date);
  }

  LinkedSet* linked_;
  std::vector<MeetingAccount>* accounts_;
  Resolution* resolution_;
  std::map<OpenDate, std::vector<Told>> meanings_;
  std::map<OpenDate, std::string> settled_;
};

}  // namespace

void settle_open_dates(LinkedSet& linked, std::vector<MeetingAccount>& accounts,
                       Resolution& resolution) {
  const auto is_open = [](const auto& record) { return is_open_date(record.date); };
  if (std::ranges::any_of(linked.set.entities, is_open) ||
      std::ranges::any_of(linked.set.statements, is_open)) {
    Settling{linked, accounts, resolution}.settle();
  }
}

}  // namespace entente
