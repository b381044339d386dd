// The time expressions of a sentence as if all of it were written on the day of publication; time.h
// knows better of what is quoted.

#pragma once

#include <vector>

#include "extract/language/document.h"
#include "extract/meaning/time.h"

namespace entente {

[[nodiscard]] std::vector<TimeExpression> times_as_printed(const Sentence& sentence,
                                                           TimeContext& context);

}  // namespace entente
