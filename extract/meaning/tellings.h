// What single words tell of occasions: "met with", "talks between", "will visit". meetings.h joins
// the tellings of one occasion.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/meaning/gazetteer.h"
#include "extract/meaning/scene.h"
#include "extract/meaning/time.h"
#include "extract/meaning/vocabulary.h"
#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

// Reads meetings.json, the words that tell of occasions, as a layer on top of `below`
// (graph/layer_file.h). Fails with file, line and reason.
[[nodiscard]] Result<Vocabulary> parse_meeting_words(std::string_view json, std::string_view name,
                                                     Vocabulary below = {});

// The time expressions of every sentence.
using Times = std::vector<std::vector<TimeExpression>>;
[[nodiscard]] Times read_times(const Document& document, const std::string& published);

// A talk may be by phone or not: "spoke with".
enum class Occasion { meeting, talk, call, visit, conference };

// Whether nobody need travel to it.
[[nodiscard]] inline bool is_call(Occasion occasion) {
  return occasion == Occasion::call || occasion == Occasion::talk;
}

// Where an entity takes part in a telling.
struct Attendance {
  std::size_t entity = 0;
  int sentence = 0;
  int word = 0;

  friend auto operator<=>(const Attendance&, const Attendance&) = default;
};

struct Telling {
  Occasion occasion = Occasion::meeting;
  int sentence = 0;
  int trigger = 0;
  std::vector<Attendance> participants;
  std::vector<Attendance> invited;
  std::vector<Attendance> candidates;  // places that are considered
  std::optional<Attendance> place;
  std::string date;
  MeetingStatus status = MeetingStatus::held;
  bool by_phone = false;
  bool by_video = false;
  bool vague = false;    // a noun whose clause does not say whether the occasion is past or to come
  bool topic = false;    // what is spoken about: "discussed the talks between"
  bool negated = false;  // "did not travel", "refused to meet"
  bool in_headline = false;
  bool ordinal = false;         // "the first meeting": one of several told together
  bool unnamed_others = false;  // "with his counterparts"
  bool also = false;            // "He also met"
  bool beside = false;          // "earlier", "also": told beside another occasion
  std::size_t sides = 0;        // "trilateral": 3; 0 where it does not say
  bool another = false;         // "another meeting", "the second summit"
  std::vector<std::string>
      dates;  // of each participant after the first, where each has one of its own
  std::vector<std::optional<Attendance>> places;  // the same
  bool distributive = false;  // each of the later participants met the first one apart
  bool reference = false;     // speaks of an occasion as known: "the meeting"
  bool identified = false;    // "It was their second meeting": the occasion told last
  bool by_verb = false;
  bool plural = false;                 // "meetings", "visits": not one occasion unless dated
  bool proposed = false;               // "invited him to Oslo"
  bool repeated = false;               // "have met five times": none of the occasions in particular
  bool same_people = false;            // "The two met again": those who met before
  bool open_sides = false;             // "Talks were held": nothing here says whose
  bool hosting = false;                // "His host, X, ...": at the journey told before
  bool attending = false;              // only adds to the occasion told last: `joining`
  std::vector<std::string> each_date;  // "two rounds, in May and June": one occasion on each
  bool elided = false;                 // "The first took place ...": its noun was said before
  std::vector<Attendance> joining;     // "The meeting was also attended by ..."
};

struct MeetingContext {
  const Scene& scene;
  const Gazetteer& gazetteer;
  const Vocabulary& words;  // of meetings.json
  const Times& times;
  std::string published;  // ISO 8601 or empty
  bool live = false;      // a live blog tells of its own day
};

// The tellings of a sentence, in order of their triggers.
[[nodiscard]] std::vector<Telling> find_tellings(const MeetingContext& context, int sentence);

// Whether a date says more than a year.
[[nodiscard]] bool names_month(std::string_view date);

// The state that a place lies in, where the gazetteer says so and the article names it.
[[nodiscard]] std::optional<std::size_t> state_of_place(const MeetingContext& context,
                                                        std::size_t place);

[[nodiscard]] bool lies_in(const MeetingContext& context, std::size_t place, std::size_t state);

// The capital of a state, where the gazetteer knows it and the article names it.
[[nodiscard]] std::optional<std::size_t> capital_of(const MeetingContext& context,
                                                    std::size_t state);

}  // namespace entente
