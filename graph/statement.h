// What articles say, before anything is merged: the interchange between extraction and the graph.
//
// One article yields one ArticleInfo, its entities (the actors, places, agreements, events and
// meetings it speaks of, each already one entity within the article) and its statements, which tie
// two of these entities together. All are plain values; a set of them is a StatementSet, and the
// network is a pure function of that set.

#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// gold/GUIDE.md, "Entities".
enum class Kind { person, state, organisation, place, agreement, event, meeting };

// Whether the tie is said to be so, to be coming, to be conceivable, or to have been asked for.
enum class Status { actual, planned, possible, requested };

enum class MeetingStatus { held, planned, possible, called_off };

// How the participants met; `visit`: one side travels, no named counterpart; `conference`:
// multilateral.
enum class Mode { in_person, phone, video, visit, conference };

[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] std::string_view name_of(Status status);
[[nodiscard]] std::string_view name_of(MeetingStatus status);
[[nodiscard]] std::string_view name_of(Mode mode);

// Inverse of name_of; nothing for an unknown name.
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);
[[nodiscard]] std::optional<Status> status_named(std::string_view name);
[[nodiscard]] std::optional<MeetingStatus> meeting_status_named(std::string_view name);
[[nodiscard]] std::optional<Mode> mode_named(std::string_view name);

// Bytes [begin, end) of the original article (for JSON Lines input: of its "text" value).
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;
};

struct ArticleInfo {
  std::string id;  // hash of the content: the same article under two paths is one article
  std::string title;
  std::string outlet;
  std::vector<std::string> authors;
  std::string published;  // ISO 8601 date, empty where the article does not say
  std::string url;
  std::string path;          // as the user gave it
  std::string sketch = {};   // of the text, by which wire copies are known; empty where unknown
  std::string copy_of = {};  // in a network: the id of the article that this one is a wire copy of

  friend auto operator<=>(const ArticleInfo&, const ArticleInfo&) = default;
};

// One actor, place, agreement, event or meeting of one article.
struct Entity {
  std::string article;     // ArticleInfo::id
  std::size_t number = 0;  // unique within the article, in order of first mention
  Kind kind = Kind::person;
  std::string name;                // the best name the article gives
  std::vector<std::string> names;  // all its names there, sorted, unique, without pronouns
  std::string actor;  // gazetteer id ("Q227", "org:collective-security-council"), empty if unknown
  std::vector<Span> mentions;  // sorted

  // Meetings only.
  std::string date;  // as in graph/date.h, may be open: "2018-12-12", "2018-04", "XXXX-12-12";
                     // empty if unknown
  MeetingStatus status = MeetingStatus::held;
  Mode mode = Mode::in_person;

  friend auto operator<=>(const Entity&, const Entity&) = default;
};

// Where a statement was read.
struct Evidence {
  Span sentence;
  std::string text;  // the sentence as the article has it, tags removed and white space folded
  Span subject;
  Span object;
  Span trigger;      // the word(s) that express the relation; empty span where none does
  std::string rule;  // id of the rule that fired

  friend auto operator<=>(const Evidence&, const Evidence&) = default;
};

// Subject does `relation` to object, or so one place in one article says.
// Relations are the identifiers of the ontology, plus `participated_in`, `invited_to`, `held_in`,
// `candidate_place` (meetings) and `holds_office` (person -> state or organisation, with a title).
struct Statement {
  std::string article;
  std::size_t subject = 0;  // Entity::number in the same article
  std::string relation;
  std::size_t object = 0;
  bool negated = false;
  Status status = Status::actual;
  std::optional<std::size_t> attributed_to;  // Entity::number of the source the article names
  std::string date;                          // as Entity::date
  std::string title;                         // holds_office only: "secretary of state"
  bool former = false;                       // holds_office only: a past office
  double confidence = 1.0;                   // (0, 1]
  Evidence evidence;

  friend auto operator<=>(const Statement&, const Statement&) = default;
};

// A set: each vector is sorted and free of repetitions after normalise() or merge().
struct StatementSet {
  std::vector<ArticleInfo> articles;
  std::vector<Entity> entities;
  std::vector<Statement> statements;

  friend bool operator==(const StatementSet&, const StatementSet&) = default;
};

void normalise(StatementSet& set);

// Union. Commutative, associative, idempotent: articles may arrive in any order, and twice.
// One article given under several paths keeps the first path in byte order.
[[nodiscard]] StatementSet merge(StatementSet left, const StatementSet& right);

}  // namespace entente
