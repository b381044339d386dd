#include "graph/statement.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>
#include <iterator>

namespace entente {
namespace {

template <class Enum>
struct Word {
  Enum value;
  std::string_view name;
};
template <class Enum>
Word(Enum, std::string_view) -> Word<Enum>;

constexpr std::array kKinds = {
    Word{Kind::person, "person"},       Word{Kind::state, "state"},
    Word{Kind::place, "place"},         Word{Kind::organisation, "organisation"},
    Word{Kind::agreement, "agreement"}, Word{Kind::event, "event"},
    Word{Kind::meeting, "meeting"},
};
constexpr std::array kStatuses = {
    Word{Status::actual, "actual"},
    Word{Status::planned, "planned"},
    Word{Status::possible, "possible"},
    Word{Status::requested, "requested"},
};
constexpr std::array kMeetingStatuses = {
    Word{MeetingStatus::held, "held"},
    Word{MeetingStatus::planned, "planned"},
    Word{MeetingStatus::possible, "possible"},
    Word{MeetingStatus::called_off, "called_off"},
};
constexpr std::array kModes = {
    Word{Mode::in_person, "in_person"},   Word{Mode::phone, "phone"},
    Word{Mode::video, "video"},           Word{Mode::visit, "visit"},
    Word{Mode::conference, "conference"},
};

template <class Words, class Enum>
std::string_view name_in(const Words& words, Enum value) {
  const auto word = std::ranges::find(words, value, &Word<Enum>::value);
  assert(word != words.end());
  return word->name;
}

template <class Enum, class Words>
std::optional<Enum> value_in(const Words& words, std::string_view name) {
  const auto word = std::ranges::find(words, name, &Word<Enum>::name);
  if (word == words.end()) return std::nullopt;
  return word->value;
}

template <class T>
void sort_unique(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// Of records with the same key the smallest stays, so that the choice does not depend on the order
// of arrival.
template <class T, class Same>
void keep_first(std::vector<T>& sorted, Same same) {
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
}

bool same_article(const ArticleInfo& left, const ArticleInfo& right) { return left.id == right.id; }

bool same_entity(const Entity& left, const Entity& right) {
  return left.article == right.article && left.number == right.number;
}

// Sorts those the caller has not sorted; a sorted set, the common case, costs one pass.
template <class T>
void ensure_sorted(std::vector<T>& values) {
  const auto out_of_order = std::ranges::adjacent_find(values, std::greater_equal{});
  if (out_of_order != values.end()) sort_unique(values);
}

template <class T>
void append(std::vector<T>& left, const std::vector<T>& right) {
  left.insert(left.end(), right.begin(), right.end());
}

}  // namespace

std::string_view name_of(Kind kind) { return name_in(kKinds, kind); }
std::string_view name_of(Status status) { return name_in(kStatuses, status); }
std::string_view name_of(MeetingStatus status) { return name_in(kMeetingStatuses, status); }
std::string_view name_of(Mode mode) { return name_in(kModes, mode); }

std::optional<Kind> kind_named(std::string_view name) { return value_in<Kind>(kKinds, name); }
std::optional<Status> status_named(std::string_view name) {
  return value_in<Status>(kStatuses, name);
}
std::optional<MeetingStatus> meeting_status_named(std::string_view name) {
  return value_in<MeetingStatus>(kMeetingStatuses, name);
}
std::optional<Mode> mode_named(std::string_view name) { return value_in<Mode>(kModes, name); }

void normalise(StatementSet& set) {
  for (auto& entity : set.entities) {
    ensure_sorted(entity.names);
    ensure_sorted(entity.mentions);
  }
  ensure_sorted(set.articles);
  keep_first(set.articles, same_article);
  ensure_sorted(set.entities);
  keep_first(set.entities, same_entity);
  ensure_sorted(set.statements);
}

StatementSet merge(StatementSet left, const StatementSet& right) {
  append(left.articles, right.articles);
  append(left.entities, right.entities);
  append(left.statements, right.statements);
  normalise(left);
  return left;
}

}  // namespace entente
