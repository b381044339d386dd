#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/date.h"
#include "graph/meeting_account.h"
#include "graph/open_dates.h"
#include "graph/resolution.h"

namespace entente {
namespace {

// At least half of all, or all of one side; but two who meet at a conference are not the
// conference.
bool participants_agree(const MeetingAccount& left, const MeetingAccount& right) {
  const auto& one = comparable(left, right);
  const auto& other = comparable(right, left);
  const auto both = shared(one, other);
  if (both == 0) return false;
  if (2 * both >= one.size() + other.size() - both) return true;
  const bool one_confers = (left.mode == Mode::conference) != (right.mode == Mode::conference);
  return !one_confers && both == std::min(one.size(), other.size());
}

// What two articles must share apart from the date grows as the date gets vaguer.
bool enough_shared(const MeetingAccount& left, const MeetingAccount& right) {
  const auto& one = comparable(left, right);
  const auto& other = comparable(right, left);
  const auto both = shared(one, other);
  switch (std::min(left.precision, right.precision)) {
    case Precision::none:
      return one == other && left.places == right.places && !left.places.empty() &&
             (left.article == right.article || both >= 2);
    case Precision::year:
      return both >= 2 && same_place(left, right);
    case Precision::month:
      return both >= 2 || same_place(left, right);
    case Precision::day:
      return both >= 2 || one == other || same_place(left, right);
  }
  return false;
}

bool is_dated(const MeetingAccount& account) { return account.precision != Precision::none; }

// Without dates two accounts are one meeting only within one article; "12 December" without its
// year is the same day in two articles about the same meeting, "Wednesday" and "April" need not be.
// One without a date is never another with one.
bool times_agree(const MeetingAccount& left, const MeetingAccount& right) {
  if (is_dated(left) && is_dated(right)) return dates_agree(left.date, right.date);
  return left.date == right.date && (left.article == right.article || is_day_of_year(left.date));
}

bool is_same(const MeetingAccount& left, const MeetingAccount& right) {
  return times_agree(left, right) && modes_agree(left, right) && places_agree(left, right) &&
         participants_agree(left, right) && enough_shared(left, right);
}

// The most telling account comes first: precise date, place, many participants, persons rather than
// states.
auto precedence(const MeetingAccount& account) {
  return std::tuple{-static_cast<int>(account.precision),
                    is_span(account.date),
                    account.date,
                    account.was_open,
                    account.places.empty(),
                    !account.persons,
                    ~account.participants.size(),
                    std::tie(account.told, account.entity)};
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
std::set<std::string> dates_within(const MeetingAccount& account) {
  if (!is_span(account.date)) return {account.date};
  std::set<std::string> dates;
  const auto digits = account.precision == Precision::year ? std::size_t{4} : std::size_t{7};
  for (const auto& day : {first_day(account.date), last_day(account.date)}) {
    dates.insert(day.substr(0, digits));
  }
  return dates;
}

class Meetings {
 public:
  explicit Meetings(Resolution& resolution) : resolution_{&resolution} {}

  // Requires: accounts come in order of precedence.
  void place(const MeetingAccount& account) {
    const auto matches = matches_of(account);
    if (matches.size() == 1) {
      resolution_->join(matches.front()->entity, account.entity, reason_for(account));
      return;
    }
    for (const auto* match : matches) {
      resolution_->keep_apart(match->entity, account.entity, "can be more than one meeting");
    }
    lead(account);
  }

 private:
  using Key = std::tuple<std::string, char, std::size_t>;  // date or article, sort, participant

  // Two accounts that both name persons share a participant; of others, a state.
  static constexpr char kParticipant = 'p';
  static constexpr char kStateOfPersons = 's';
  static constexpr char kState = 'b';

  static std::string reason_for(const MeetingAccount& account) {
    if (account.was_open) return "same participants, place and mode; the open date fits no other";
    if (is_open_date(account.date)) return "same participants, place and mode; same open date";
    return "same participants, date, place and mode";
  }

  static void add_keys(const std::set<std::string>& dates, char sort, const ClusterSet& nodes,
                       std::vector<Key>& keys) {
    for (const auto node : nodes) {
      for (const auto& date : dates) keys.emplace_back(date, sort, node);
    }
  }

  static std::vector<Key> keys_told_under(const MeetingAccount& account) {
    const auto dates = is_dated(account) ? dates_around(account.date) : undated_key(account);
    std::vector<Key> keys;
    if (account.persons) add_keys(dates, kParticipant, account.participants, keys);
    add_keys(dates, account.persons ? kStateOfPersons : kState, account.states, keys);
    return keys;
  }

  static std::vector<Key> keys_sought_under(const MeetingAccount& account) {
    const auto dates = is_dated(account) ? dates_within(account) : undated_key(account);
    std::vector<Key> keys;
    if (account.persons) add_keys(dates, kParticipant, account.participants, keys);
    if (!account.persons) add_keys(dates, kStateOfPersons, account.states, keys);
    add_keys(dates, kState, account.states, keys);
    return keys;
  }

  static std::set<std::string> undated_key(const MeetingAccount& account) {
    if (is_open_date(account.date) && is_day_of_year(account.date)) return {account.date};
    return {"in " + account.article};
  }

  void lead(const MeetingAccount& account) {
    for (const auto& key : keys_told_under(account)) leaders_[key].push_back(&account);
  }

  std::vector<const MeetingAccount*> matches_of(const MeetingAccount& account) {
    std::set<std::size_t> seen;
    std::vector<const MeetingAccount*> matches;
    for (const auto& key : keys_sought_under(account)) {
      const auto found = leaders_.find(key);
      if (found == leaders_.end()) continue;
      for (const auto* leader : found->second) {
        if (seen.insert(leader->entity).second && is_same(*leader, account))
          matches.push_back(leader);
      }
    }
    return matches;
  }

  Resolution* resolution_;
  std::map<Key, std::vector<const MeetingAccount*>> leaders_;
};

}  // namespace

void resolve_meetings(LinkedSet& linked, const std::vector<ActorFacts>& facts,
                      Resolution& resolution) {
  auto accounts = meeting_accounts(linked, facts, resolution.clusters());
  settle_open_dates(linked, accounts, resolution);
  std::ranges::sort(accounts, {}, precedence);
  Meetings meetings{resolution};
  for (const auto& account : accounts) meetings.place(account);
}

}  // namespace entente
