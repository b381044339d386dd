// What occasions told before say about a telling: the place and day of the journey it is part of,
// or of the meeting it is told beside.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/meetings.h"

namespace entente {

class CarriedOver {
 public:
  // Both outlive it; `meetings` grows as the article is read.
  CarriedOver(const MeetingContext& context, const std::vector<Meeting>& meetings)
      : context_{context}, meetings_{meetings} {}

  // "X arrived in Oslo on Friday. He held talks with Y": there and then.
  [[nodiscard]] std::optional<Telling> on_journey(const Telling& told) const;

  // "He also met Z": where and when he met the one told before.
  [[nodiscard]] std::optional<Telling> beside_other(const Telling& told) const;

  // "Earlier he met ...": the day of the occasion told before, if a participant was at both and the
  // place is the same.
  [[nodiscard]] std::string date_of(const Telling& told) const;

 private:
  [[nodiscard]] bool is_entry(const Telling& told) const;
  [[nodiscard]] bool frames(const Meeting& visit, const Telling& told) const;

  const MeetingContext& context_;
  const std::vector<Meeting>& meetings_;
};

}  // namespace entente
