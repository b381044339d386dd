// Where "there" is: the place that the article named last.

#pragma once

#include <optional>

#include "extract/meaning/tellings.h"

namespace entente {

// The last place before the word of the sentence, at most two sentences back. A capital counts
// where it stands for its state: "Baku has brought both to one table".
[[nodiscard]] std::optional<Attendance> last_place(const MeetingContext& context, int sentence,
                                                   int before);

}  // namespace entente
