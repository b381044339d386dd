// Names as they are compared: what a spelling leaves to taste (case, diacritics, punctuation,
// "the", a possessive) does not count.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

// "the Ilham Əliyev’s" is "ilham aliyev". Latin letters lose their marks, Cyrillic and Greek ones
// only their case, other scripts stay. Empty where the name holds neither letter nor digit.
[[nodiscard]] std::string normalised_name(std::string_view name);

// The words of a normalised name.
[[nodiscard]] std::vector<std::string> words_of(std::string_view normalised);

// Whether there are two words or more.
[[nodiscard]] bool is_full_name(std::string_view normalised);

// The last word that is not "jr", "sr", "ii", "iii" or "iv"; where the family name stands first,
// the given name.
[[nodiscard]] std::string surname_of(std::string_view normalised);

// Lower-case ASCII words joined by "-", for ids: "valery-gerasimov". A name without any gets a
// hash.
[[nodiscard]] std::string slug_of(std::string_view name);

// "Q227".
[[nodiscard]] bool is_wikidata_id(std::string_view id);

}  // namespace entente
