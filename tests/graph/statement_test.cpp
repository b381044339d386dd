#include "graph/statement.h"

#include <doctest/doctest.h>

#include "telling.h"

namespace entente {
namespace {

StatementSet told(const std::string& article) {
  Telling telling;
  telling.article(article);
  const auto pavel = telling.person("Petr Pavel");
  const auto gerasimov = telling.person("Valery Gerasimov");
  telling.meeting({"2017-09-07", {pavel, gerasimov}});
  return telling.set();
}

TEST_CASE("merge does not care about order, grouping or repetition") {
  const auto a = told("a");
  const auto b = told("b");
  const auto c = told("c");

  CHECK(merge(a, b) == merge(b, a));
  CHECK(merge(merge(a, b), c) == merge(a, merge(b, c)));
  CHECK(merge(a, a) == a);
  CHECK(merge(a, {}) == a);
  CHECK(merge(a, b).entities.size() == 6);
}

TEST_CASE("one article under two paths is one article with the first path") {
  StatementSet left{{{"x", "Title", "", {}, "", "", "b.txt"}}, {}, {}};
  StatementSet right{{{"x", "Title", "", {}, "", "", "a.txt"}}, {}, {}};

  const auto both = merge(left, right);
  REQUIRE(both.articles.size() == 1);
  CHECK(both.articles.front().path == "a.txt");
  CHECK(both == merge(right, left));
}

TEST_CASE("normalise sorts names and mentions and drops repetitions") {
  Entity entity;
  entity.names = {"Pavel", "Petr Pavel", "Pavel"};
  entity.mentions = {{9, 12}, {0, 5}, {9, 12}};
  StatementSet set{{}, {entity, entity}, {}};

  normalise(set);
  REQUIRE(set.entities.size() == 1);
  CHECK(set.entities.front().names == std::vector<std::string>{"Pavel", "Petr Pavel"});
  CHECK(set.entities.front().mentions == std::vector<Span>{{0, 5}, {9, 12}});
}

TEST_CASE("every enumerator has a name that leads back to it") {
  for (const auto kind : {Kind::person, Kind::state, Kind::organisation, Kind::place,
                          Kind::agreement, Kind::event, Kind::meeting}) {
    CHECK(kind_named(name_of(kind)) == kind);
  }
  for (const auto status : {Status::actual, Status::planned, Status::possible, Status::requested}) {
    CHECK(status_named(name_of(status)) == status);
  }
  for (const auto status : {MeetingStatus::held, MeetingStatus::planned, MeetingStatus::possible,
                            MeetingStatus::called_off}) {
    CHECK(meeting_status_named(name_of(status)) == status);
  }
  for (const auto mode :
       {Mode::in_person, Mode::phone, Mode::video, Mode::visit, Mode::conference}) {
    CHECK(mode_named(name_of(mode)) == mode);
  }
  CHECK_FALSE(kind_named("people"));
  CHECK_FALSE(mode_named(""));
}

}  // namespace
}  // namespace entente
