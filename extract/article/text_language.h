// What language a text is written in, by its words and letters (Compact Language Detector 2).

#pragma once

#include <string>
#include <string_view>

namespace entente {

// ISO 639 code of the language that most of `text` is surely written in ("en", "pt", "zh"); empty
// where it is too short or too mixed to tell. Requires: UTF-8.
[[nodiscard]] std::string language_of(std::string_view text);

// Whether `text` is surely English and no other language is seen in it. Requires: UTF-8.
[[nodiscard]] bool is_all_english(std::string_view text);

// "Portuguese"; the code itself where it has no name.
[[nodiscard]] std::string language_name(std::string_view code);

}  // namespace entente
