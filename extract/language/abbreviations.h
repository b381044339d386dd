// Abbreviations that keep their full stop, and what may follow them.

#pragma once

#include <optional>
#include <string_view>

namespace entente {

enum class Abbreviation {
  title,   // stands before a name, never ends a sentence: "Gen."
  number,  // an abbreviation only before a number: "No."
  inner,   // rarely ends a sentence: "vs.", "Sept."
  outer,   // often ends a sentence too: "Inc.", "etc.", "a.m."
};

// The class of a lower-cased word without its stop; none if the word is no abbreviation.
[[nodiscard]] std::optional<Abbreviation> abbreviation_class(std::string_view word);

// A word that a sentence often begins with, and a name or a title does not: "The", "However".
[[nodiscard]] bool is_sentence_starter(std::string_view lower_cased);

}  // namespace entente
