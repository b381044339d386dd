// The words of a sentence as the time patterns read them: "22-24" is three units, "mid-June" three,
// "12/12/2018" five.

#pragma once

#include <string>
#include <vector>

#include "extract/language/document.h"

namespace entente {

struct TimeUnit {
  int token = 0;     // index in the sentence
  std::string text;  // lower case, without a final dot; dashes are "-"
  bool capital = false;
  bool whole = true;     // the only unit of its token
  int number = -1;       // "19", "19th", "nineteen"; -1 if none
  int digits = 0;        // of the number as written; 0 for number words
  bool ordinal = false;  // "19th"
  int month = 0;         // 1 to 12
  int weekday = -1;      // 0 is Monday
  int decade = 0;        // "1990s": 1990
};

[[nodiscard]] std::vector<TimeUnit> time_units(const Sentence& sentence);

}  // namespace entente
