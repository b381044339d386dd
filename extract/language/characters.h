// Characters of UTF-8 text, and what words are made of.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

enum class CharacterKind { space, upper, lower, digit, mark, other };

// `lower` stands for every letter that is not upper case; broken bytes are U+FFFD of kind `other`.
struct Character {
  char32_t code = 0;
  CharacterKind kind = CharacterKind::space;
  std::size_t end = 0;  // where the next character begins

  [[nodiscard]] bool letter() const {
    return kind == CharacterKind::upper || kind == CharacterKind::lower;
  }
  [[nodiscard]] bool digit() const { return kind == CharacterKind::digit; }
  [[nodiscard]] bool upper() const { return kind == CharacterKind::upper; }
  [[nodiscard]] bool lower() const { return kind == CharacterKind::lower; }
  [[nodiscard]] bool space() const { return kind == CharacterKind::space; }
  [[nodiscard]] bool word() const { return letter() || digit() || kind == CharacterKind::mark; }
  [[nodiscard]] bool apostrophe() const { return code == '\'' || code == U'’'; }
};

// The character at byte `at`; past the end, a space of no length.
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

// The character that ends at byte `at`; before the beginning, a space of no length.
[[nodiscard]] Character character_before(std::string_view text, std::size_t at);

// Lower case without regard to language: "İ" and "Σ" as Unicode says, not as Turkish or Greek do.
[[nodiscard]] std::string lower_case(std::string_view text);

}  // namespace entente
