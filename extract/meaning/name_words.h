// What single words tell about names: possessives, quotation marks, titles, honorifics.

#pragma once

#include <string>

#include "extract/meaning/reading.h"

namespace entente {

[[nodiscard]] bool is_possessive(const std::string& word);

[[nodiscard]] bool is_quote(const std::string& word);

// Whether the lexicon knows the word as the noun of an office: "minister".
[[nodiscard]] bool is_role(const Reading& reading, const std::string& word);

// Whether the word belongs to titles, honorifics or what stands before them ("former").
[[nodiscard]] bool is_title_word(const Reading& reading, const std::string& word);

// "dr" for "dr."
[[nodiscard]] std::string without_dot(const std::string& word);

// Whether the word may open or continue a capitalised name.
[[nodiscard]] bool is_name_word(const Reading& reading, int sentence, int word);

// The words before a name that are honorifics ("General", "Sheikh Dr"): where they begin; `name` if
// there are none.
[[nodiscard]] int honorifics_begin(const Reading& reading, int sentence, int name);

}  // namespace entente
