// Whether a telling is about an occasion that is known already.

#pragma once

#include "extract/meaning/meetings.h"
#include "extract/meaning/representation.h"

namespace entente {

class SameOccasion {
 public:
  // Both outlive it.
  SameOccasion(const MeetingContext& context, const Representation& representation)
      : context_{context}, representation_{representation} {}

  [[nodiscard]] bool may_be(const Meeting& meeting, const Telling& told) const;

 private:
  [[nodiscard]] bool named_alike(const Meeting& meeting, const Telling& told) const;
  [[nodiscard]] bool places_agree(const Meeting& meeting, const Telling& told) const;
  [[nodiscard]] bool participants_agree(const Meeting& meeting, const Telling& told) const;

  const MeetingContext& context_;
  const Representation& representation_;
};

}  // namespace entente
