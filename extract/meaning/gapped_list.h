// "met A in Bamako on Saturday, B in Niamey on Sunday and C in Accra": one verb, several occasions.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/telling_sentence.h"
#include "extract/meaning/tellings.h"

namespace entente {

// One of those met, and where and when, as far as it is said.
struct Gapped {
  Attendance who;
  std::optional<Attendance> place;
  std::string date;
};

// Those listed from the person at the word on, in order. Each is followed by a place or a time;
// empty where they are fewer than two.
[[nodiscard]] std::vector<Gapped> read_gapped(const TellingSentence& in, Attendance first);

}  // namespace entente
