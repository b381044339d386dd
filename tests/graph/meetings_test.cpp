#include <algorithm>

#include <doctest/doctest.h>

#include "graph/graph_json.h"
#include "graph/network.h"
#include "telling.h"

namespace entente {
namespace {

using Names = std::vector<std::string>;

struct Account {
  std::string date = {};
  Names participants = {};  // one word: a state
  std::string place = {};
  Mode mode = Mode::in_person;
  MeetingStatus status = MeetingStatus::held;
  std::string published = "2019-01-01";
  std::string article = {};  // own article where empty
};

std::size_t participant(Telling& telling, const std::string& name) {
  if (name.find(' ') == std::string::npos) return telling.state(name);
  const auto person = telling.person(name);
  const std::pair<std::string, std::string> offices[] = {{"Joseph Dunford", "US"},
                                                         {"Valery Gerasimov", "Russia"}};
  for (const auto& [holder, state] : offices) {
    if (holder == name) telling.office(person, "general", telling.state(state));
  }
  return person;
}

Network told(const std::vector<Account>& accounts) {
  Telling telling;
  std::string last;
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    const auto& account = accounts[i];
    const auto id = account.article.empty() ? "article" + std::to_string(i) : account.article;
    if (id != last) telling.article(id, account.published);
    last = id;
    MeetingTold meeting{account.date, {}, {}, account.status, account.mode};
    for (const auto& name : account.participants)
      meeting.participants.push_back(participant(telling, name));
    if (!account.place.empty()) meeting.place = telling.place(account.place);
    telling.meeting(meeting);
  }
  return build_network(telling.set(), default_ontology());
}

const Names kGenerals = {"Joseph Dunford", "Valery Gerasimov"};
const Names kBaku = {"Curtis Scaparrotti", "Valery Gerasimov"};

TEST_CASE("meetings of several articles become one or stay apart") {
  struct {
    std::string about;
    std::vector<Account> accounts;
    std::ptrdiff_t expected;
  } const cases[] = {
      {"the same day, place and men",
       {{"2018-12-12", kBaku, "Baku"}, {"2018-12-12", kBaku, "Baku"}},
       1},
      {"three meetings of the same men in the same city",
       {{"2017-09-07", kBaku, "Baku"},
        {"2018-04-19", kBaku, "Baku"},
        {"2018-12-12", kBaku, "Baku"}},
       3},
      {"a month and the day in it", {{"2018-12", kBaku, "Baku"}, {"2018-12-12", kBaku, "Baku"}}, 1},
      {"a month and two days in it",
       {{"2018-12", kBaku, ""}, {"2018-12-12", kBaku, ""}, {"2018-12-15", kBaku, ""}},
       3},
      {"a day and another month", {{"2018-11", kBaku, "Baku"}, {"2018-12-12", kBaku, "Baku"}}, 2},
      {"a year and a day, same city", {{"2018", kBaku, "Baku"}, {"2018-12-12", kBaku, "Baku"}}, 1},
      {"a year and a day, no city", {{"2018", kBaku, ""}, {"2018-12-12", kBaku, "Baku"}}, 2},
      {"no place in one", {{"2018-12-12", kBaku, ""}, {"2018-12-12", kBaku, "Baku"}}, 1},
      {"two places", {{"2018-12-12", kBaku, "Vienna"}, {"2018-12-12", kBaku, "Baku"}}, 2},
      {"no place fits two",
       {{"2018-12-12", kBaku, "Vienna"}, {"2018-12-12", kBaku, "Baku"}, {"2018-12-12", kBaku, ""}},
       3},
      {"no dates in two articles", {{"", kBaku, "Baku"}, {"", kBaku, "Baku"}}, 2},
      {"no dates in one article",
       {{"", kBaku, "Baku", Mode::in_person, MeetingStatus::held, "", "x"},
        {"", kBaku, "Baku", Mode::in_person, MeetingStatus::held, "", "x"}},
       1},
      {"no dates and no place in one article",
       {{"", kBaku, "", Mode::in_person, MeetingStatus::held, "", "x"},
        {"", kBaku, "", Mode::in_person, MeetingStatus::held, "", "x"}},
       2},
      {"a date and none", {{"2018-12-12", kBaku, "Baku"}, {"", kBaku, "Baku"}}, 2},
      {"by telephone and in person",
       {{"2018-12-12", kBaku, ""}, {"2018-12-12", kBaku, "", Mode::phone}},
       2},
      {"a visit and a meeting in two articles",
       {{"2018-12-12", kBaku, "Baku"}, {"2018-12-12", kBaku, "Baku", Mode::visit}},
       1},
      {"a visit and a meeting in one article",
       {{"2018-12-12", kBaku, "Baku", Mode::in_person, MeetingStatus::held, "", "x"},
        {"2018-12-12", kBaku, "Baku", Mode::visit, MeetingStatus::held, "", "x"}},
       2},
      {"a third man",
       {{"2018-12-12", kBaku, ""},
        {"2018-12-12", {"Curtis Scaparrotti", "Valery Gerasimov", "Petr Pavel"}, ""}},
       1},
      {"other men", {{"2018-12-12", kBaku, ""}, {"2018-12-12", kGenerals, ""}}, 2},
      {"states for their generals",
       {{"2017-02-16", kGenerals, "Baku"}, {"2017-02-16", {"US", "Russia"}, "Baku"}},
       1},
      {"other states",
       {{"2017-02-16", kGenerals, "Baku"}, {"2017-02-16", {"US", "China"}, "Baku"}},
       2},
      {"a span and a day of it",
       {{"2024-07-09/2024-07-11", kBaku, "Washington"}, {"2024-07-10", kBaku, "Washington"}},
       1},
      {"two who meet at a conference are not the conference",
       {{"2024-07-09/2024-07-11",
         {"Petr Pavel", "Curtis Scaparrotti", "Valery Gerasimov", "Joseph Dunford",
          "Jens Stoltenberg"},
         "Washington",
         Mode::conference},
        {"2024-07-10", kBaku, "Washington"}},
       2},
      {"one man alone on one day in one place",
       {{"2018-12-12", {"Petr Pavel", "Valery Gerasimov"}, "Baku"},
        {"2018-12-12", {"Petr Pavel"}, "Baku"}},
       1},
      {"one man alone on one day",
       {{"2018-12-12", {"Petr Pavel", "Valery Gerasimov"}, ""}, {"2018-12-12", {"Petr Pavel"}, ""}},
       2},
      {"nobody named", {{"2018-12-12", {}, "Baku"}, {"2018-12-12", {}, "Baku"}}, 2},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    const auto network = told(c.accounts);
    CHECK(std::ranges::count(network.nodes, Kind::meeting, &Node::kind) == c.expected);
    auto reversed = c.accounts;
    std::ranges::reverse(reversed);
    CHECK(std::ranges::count(told(reversed).nodes, Kind::meeting, &Node::kind) == c.expected);
  }
}

const auto kHeld = MeetingStatus::held;

// An article that does not say when it was printed.
Account undated(std::string date, Names who, std::string place, std::string article = "") {
  return {std::move(date),   std::move(who), std::move(place), Mode::in_person, kHeld, "",
          std::move(article)};
}

std::string dates_told(const Network& network) {
  std::vector<std::string> dates;
  for (const auto& node : network.nodes) {
    if (node.kind == Kind::meeting) dates.push_back(node.date.empty() ? "open" : node.date);
  }
  std::ranges::sort(dates);
  return listed(dates);
}

TEST_CASE("an open date is settled by the one account that dates the meeting") {
  const Names kStates = {"US", "Russia"};
  const Account april{"2018-04-19", kBaku, "Baku"};     // a Thursday
  const Account december{"2018-12-12", kBaku, "Baku"};  // a Wednesday
  struct {
    std::string about;
    std::vector<Account> accounts;
    std::string expected;
  } const cases[] = {
      {"a day of the year",
       {april, december, undated("XXXX-12-12", kBaku, "Baku")},
       "2018-04-19; 2018-12-12"},
      {"without a place",
       {april, december, undated("XXXX-12-12", kBaku, "")},
       "2018-04-19; 2018-12-12"},
      {"a weekday",
       {april, december, undated("XXXX-WXX-3", kBaku, "Baku")},
       "2018-04-19; 2018-12-12"},
      {"a weekday without a place",
       {april, december, undated("XXXX-WXX-3", kBaku, "")},
       "2018-04-19; 2018-12-12; open"},
      {"a weekday of states",
       {{"2018-12-12", kStates, "Baku"}, undated("XXXX-WXX-3", kStates, "Baku")},
       "2018-12-12; open"},
      {"a month", {april, december, undated("XXXX-04", kBaku, "Baku")}, "2018-04-19; 2018-12-12"},
      {"a month of men, without a place",
       {april, december, undated("XXXX-04", kBaku, "")},
       "2018-04-19; 2018-12-12"},
      {"a month of states, without a place",
       {{"2018-12-12", kStates, "Baku"}, undated("XXXX-12", kStates, "")},
       "2018-12-12; open"},
      {"a day that is known by its month only",
       {{"2018-12", kBaku, "Baku"}, undated("XXXX-12-12", kBaku, "Baku")},
       "2018-12-12"},
      {"a day that is known by its year only",
       {{"2018", kBaku, "Baku"}, undated("XXXX-12-12", kBaku, "Baku")},
       "2018; open"},
      {"another day",
       {april, december, undated("XXXX-12-13", kBaku, "Baku")},
       "2018-04-19; 2018-12-12; open"},
      {"two years",
       {december, {"2017-12-12", kBaku, "Baku"}, undated("XXXX-12-12", kBaku, "Baku")},
       "2017-12-12; 2018-12-12; open"},
      {"two Wednesdays",
       {december, {"2018-12-05", kBaku, "Baku"}, undated("XXXX-WXX-3", kBaku, "Baku")},
       "2018-12-05; 2018-12-12; open"},
      {"other men", {december, undated("XXXX-12-12", kGenerals, "Baku")}, "2018-12-12; open"},
      {"one man more",
       {december,
        undated("XXXX-12-12", {"Curtis Scaparrotti", "Valery Gerasimov", "Petr Pavel"}, "Baku")},
       "2018-12-12; open"},
      {"one man alone",
       {{"2018-12-12", {"Petr Pavel"}, "Baku"}, undated("XXXX-12-12", {"Petr Pavel"}, "Baku")},
       "2018-12-12; open"},
      {"another place", {december, undated("XXXX-12-12", kBaku, "Vienna")}, "2018-12-12; open"},
      {"states for their generals",
       {{"2018-12-12", kGenerals, "Baku"}, undated("XXXX-12-12", kStates, "Baku")},
       "2018-12-12"},
      {"a call on the same Wednesday that nobody else tells of",
       {december, undated("XXXX-WXX-3", kBaku, "Baku", "x"),
        undated("XXXX-WXX-3", {"Petr Pavel", "Valery Gerasimov"}, "Baku", "x")},
       "2018-12-12; 2018-12-12"},
      {"two meetings of the article's Wednesday fit two days",
       {december,
        {"2018-12-05", kGenerals, "Baku"},
        undated("XXXX-WXX-3", kBaku, "Baku", "x"),
        undated("XXXX-WXX-3", kGenerals, "Baku", "x")},
       "2018-12-05; 2018-12-12; open; open"},
      {"two days fit one meeting of the article's Wednesday, one of them the other",
       {december,
        {"2018-12-05", kBaku, "Baku"},
        {"2018-12-05", kGenerals, "Baku"},
        undated("XXXX-WXX-3", kBaku, "Baku", "x"),
        undated("XXXX-WXX-3", kGenerals, "Baku", "x")},
       "2018-12-05; 2018-12-05; 2018-12-12"},
      {"the article tells of a later time as past",
       {december, undated("XXXX-WXX-3", kBaku, "Baku", "x"),
        undated("2019-03-05", kGenerals, "Vienna", "x")},
       "2018-12-12; 2019-03-05; open"},
      {"a later time within the year does not date what lacks only its year",
       {december, undated("XXXX-12-12", kBaku, "Baku", "x"),
        undated("2019-03-05", kGenerals, "Vienna", "x")},
       "2018-12-12; 2019-03-05"},
      {"printed in another year",
       {december, {"XXXX-12-12", kBaku, "Baku", Mode::in_person, kHeld, "2021-12-13"}},
       "2018-12-12; open"},
      {"no account dates it, but two agree",
       {undated("XXXX-12-12", kBaku, "Baku"), undated("XXXX-12-12", kBaku, "Baku")},
       "open"},
      {"two Wednesdays need not be one",
       {undated("XXXX-WXX-3", kBaku, "Baku"), undated("XXXX-WXX-3", kBaku, "Baku")},
       "open; open"},
      {"two Wednesdays of one article are",
       {undated("XXXX-WXX-3", kBaku, "Baku", "x"), undated("XXXX-WXX-3", kBaku, "Baku", "x")},
       "open"},
      {"two Aprils need not be one",
       {undated("XXXX-04", kBaku, "Baku"), undated("XXXX-04", kBaku, "Baku")},
       "open; open"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(dates_told(told(c.accounts)) == c.expected);
    auto reversed = c.accounts;
    std::ranges::reverse(reversed);
    CHECK(dates_told(told(reversed)) == c.expected);
  }
}

TEST_CASE("a settled date is that of the node and its edges; an open one is nowhere") {
  const Account december{"2018-12-12", kBaku, "Baku"};
  const auto settled = told({december, undated("XXXX-12-12", kBaku, "Baku")});
  for (const auto& edge : settled.edges) {
    if (edge.relation != "participated_in") continue;
    CHECK(edge.date == "2018-12-12");
    CHECK(edge.evidence.size() == 2);
  }
  const auto open = told({undated("XXXX-12-12", kBaku, "Baku")});
  CHECK(to_graph_json(open).find("XXXX") == std::string::npos);
}

TEST_CASE("how an open date was settled, or why not, is recorded") {
  const Account december{"2018-12-12", kBaku, "Baku"};
  const auto reasons = [](const Network& network) {
    std::vector<std::string> found;
    for (const auto& decision : network.decisions) {
      if (decision.reason.find("open date") != std::string::npos)
        found.push_back((decision.merged ? "one: " : "apart: ") + decision.reason);
    }
    return listed(found);
  };
  const auto open = undated("XXXX-12-12", kBaku, "Baku");
  CHECK(reasons(told({december, open})) ==
        "one: same participants, place and mode; the open date fits no other");
  CHECK(reasons(told({december, {"2017-12-12", kBaku, "Baku"}, open})) ==
        "apart: the open date fits several meetings; apart: the open date fits several meetings");
  CHECK(reasons(told({open, open})) == "one: same participants, place and mode; same open date");
}

TEST_CASE("the last article decides how a meeting ended, of the same day the surest") {
  using enum MeetingStatus;
  struct {
    std::string about;
    std::vector<std::pair<std::string, MeetingStatus>> told;
    MeetingStatus expected;
  } const cases[] = {
      {"planned, then held", {{"2018-12-01", planned}, {"2018-12-13", held}}, held},
      {"planned, then called off",
       {{"2018-12-01", planned}, {"2018-12-11", called_off}},
       called_off},
      {"called off, then held after all", {{"2018-12-11", called_off}, {"2018-12-13", held}}, held},
      {"possible, then planned", {{"2018-11-01", possible}, {"2018-12-01", planned}}, planned},
      {"the same day", {{"2018-12-13", planned}, {"2018-12-13", held}}, held},
      {"an article without date knows least", {{"", called_off}, {"2018-12-01", planned}}, planned},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    std::vector<Account> accounts;
    for (const auto& [published, status] : c.told) {
      accounts.push_back({"2018-12-12", kBaku, "Baku", Mode::in_person, status, published});
    }
    const auto network = told(accounts);
    const auto meeting = std::ranges::find(network.nodes, Kind::meeting, &Node::kind);
    CHECK(meeting->status == c.expected);
  }
}

TEST_CASE("a meeting is named after who met, where and when") {
  const auto network = told({{"2018-12-12", kBaku, "Baku"}, {"2018-12", kBaku, "Baku"}});
  const auto meeting = std::ranges::find(network.nodes, Kind::meeting, &Node::kind);
  CHECK(meeting->name == "Curtis Scaparrotti – Valery Gerasimov, Baku, 2018-12-12");
  CHECK(meeting->id == "meeting:2018-12-12-curtis-scaparrotti-valery-gerasimov");
  CHECK(meeting->date == "2018-12-12");
  CHECK(meeting->articles == 2);

  const auto open = told({{"", {"US", "Russia", "China", "France", "Germany"}, ""}});
  const auto talks = std::ranges::find(open.nodes, Kind::meeting, &Node::kind);
  CHECK(talks->name == "China – France – Germany – Russia and 1 more");
  CHECK(talks->id == "meeting:undated-china-france-germany-russia-and-1-more");
}

}  // namespace
}  // namespace entente
