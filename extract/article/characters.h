// Characters and words of UTF-8 text, as far as reading an article needs them. Nothing here depends
// on a locale.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 1;  // bytes
  bool broken = false;   // not UTF-8: `value` is U+FFFD, `size` covers the longest broken prefix
                         // (Unicode 15, 3.9, D93b)
};

// Requires: at < text.size().
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t value);

// Where the first byte that is not ASCII stands, from `at` on; the text's size if there is none.
[[nodiscard]] std::size_t ascii_prefix(std::string_view text, std::size_t at);

[[nodiscard]] bool is_utf8(std::string_view text);

// White space, and the invisible characters that pages use as such (no-break space, zero-width
// space, byte order mark).
[[nodiscard]] bool is_space(char32_t value);

[[nodiscard]] std::string_view trimmed(std::string_view text);

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// ASCII letters lowered; others as they are.
[[nodiscard]] std::string lowered(std::string_view text);

// Letters of all scripts in lower case.
[[nodiscard]] std::string in_lower_case(std::string_view text);

// For comparing lines: lowered, white space runs to one space, typographic quotes to plain ones,
// trimmed.
[[nodiscard]] std::string folded(std::string_view text);

// `prefix` is lower case.
[[nodiscard]] bool starts_with_folded(std::string_view text, std::string_view prefix);

// Runs of anything but white space.
[[nodiscard]] std::size_t count_words(std::string_view text);

// In code points.
[[nodiscard]] std::size_t length(std::string_view text);

// Whether the first letter is upper case (or of a script without case); digits and opening quotes
// are passed over.
[[nodiscard]] bool starts_upper(std::string_view text);

// Whether the first character is a lower-case letter.
[[nodiscard]] bool starts_lower(std::string_view text);

// Whether it ends as a sentence does: . ! ? or an ellipsis, also before closing quotes and
// brackets.
[[nodiscard]] bool ends_sentence(std::string_view text);

}  // namespace entente
