// The day that the head of a report says once for all it tells: "X and Y agreed on Monday to ... .
// The deal was announced after they met".

#pragma once

#include <string>

#include "extract/meaning/tellings.h"

namespace entente {

// The day of the sentence before a telling that stands at the head of the article, if it is one of
// the last; else empty.
[[nodiscard]] std::string date_of_lead(const MeetingContext& context, const Telling& told);

}  // namespace entente
