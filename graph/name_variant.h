// Whether two spellings can be of one person's name. Only a hint: namesakes and relatives look
// alike too, so a match needs agreeing context before it joins anybody.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

// The difference between two normalised full names that can be one person's: "initial or middle
// name left out", "words in another order", "other form of the given name", "other
// transliteration", "slip of one letter". Empty
// where they differ by more.
[[nodiscard]] std::string difference_between(std::string_view left, std::string_view right);

// Two names with a difference as above share at least one key that one of them is told under and
// the other sought under; sorted. An initial must be that of the sound of the name.
struct VariantKeys {
  std::vector<std::string> told;
  std::vector<std::string> sought;
};
[[nodiscard]] VariantKeys variant_keys(std::string_view normalised);

// A word with what transliterations disagree on evened out: "yevkurov" and "evkurov", "qaddafi" and
// "kadhafi".
[[nodiscard]] std::string sound_of(std::string_view word);

// Whether it takes one letter more, less, other, or two neighbours swapped, to make one word the
// other.
[[nodiscard]] bool one_slip_apart(std::string_view left, std::string_view right);

}  // namespace entente
