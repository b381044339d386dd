// The occasions of an article: what single words tell (tellings.h), joined where it is the same
// occasion.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/tellings.h"
#include "graph/statement.h"

namespace entente {

struct Meeting {
  Occasion occasion = Occasion::meeting;
  std::vector<Attendance> participants;
  std::vector<Attendance> invited;
  std::vector<Attendance> candidates;  // places, while the venue is open
  std::optional<Attendance> place;
  std::string date;
  MeetingStatus status = MeetingStatus::held;
  Mode mode = Mode::in_person;
  bool from_headline = false;  // told by headlines only so far
  bool vague = false;          // its status is not certain
  std::vector<std::pair<int, int>>
      words;  // (sentence, word) that tell of it, in order; never empty
};

struct Meetings {
  std::vector<Meeting> meetings;  // in order of their first word
  std::vector<std::string> log;   // what was joined and what was left out, for `entente explain`
};

[[nodiscard]] Meetings find_meetings(const MeetingContext& context);

// "Meeting of Kerry and Lavrov": a name for people to read.
[[nodiscard]] std::string name_of(const Meeting& meeting, const Cast& cast);

}  // namespace entente
