// Rules that turn a word into its lemma.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

// "l|1|" turns "Meetings" into "meeting": lower-case it if so marked, drop `removed` characters at
// the end, append `suffix`.
struct LemmaRule {
  bool lower = true;
  std::size_t removed = 0;
  std::string suffix;

  // Reads `C|n|suffix`; none if the text is no rule.
  [[nodiscard]] static std::optional<LemmaRule> parse(std::string_view text);

  // A rule made for longer words does not fit; the word then stands for its lemma.
  [[nodiscard]] std::string apply(std::string_view word) const;
};

}  // namespace entente
