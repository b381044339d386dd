// Whether a telling that is about no known occasion tells of one of its own.

#pragma once

#include "extract/meaning/tellings.h"

namespace entente {

class NewOccasion {
 public:
  // The context outlives it.
  explicit NewOccasion(const MeetingContext& context) : context_{context} {}

  // An occasion of its own has two sides, or is a conference with a date or place.
  [[nodiscard]] bool is_new(const Telling& told) const;

  // Whether a place or a date makes an occasion of it: "Talks were opened in January 2022" tells
  // when they began, not of an occasion.
  [[nodiscard]] static bool is_fixed(const Telling& told);

 private:
  [[nodiscard]] bool is_process(const Telling& told) const;
  [[nodiscard]] bool is_talks(const Telling& told) const;
  [[nodiscard]] bool is_in_general(const Telling& told) const;
  [[nodiscard]] bool is_with_others(const Telling& told) const;
  [[nodiscard]] bool is_collective(const Telling& told) const;

  const MeetingContext& context_;
};

}  // namespace entente
