// Whether two written names can be one person's.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

// A person's name in parts, folded: "Curtis M. Scaparrotti" is {"curtis", "m", "scaparrotti"}.
[[nodiscard]] std::vector<std::string> name_parts(std::string_view name);

// Whether `shorter` may be short for, or another spelling of, `longer`: initials, left-out names, a
// slip of one letter in a long surname. Both in parts; `shorter` has two parts or more.
[[nodiscard]] bool is_variant(const std::vector<std::string>& longer,
                              const std::vector<std::string>& shorter);

// How well one word or a surname with particles ("von der leyen") fits a full name: 3 the end of
// it, 2 an inner name, 1 the beginning (family name first, or a king), 0 not at all. A slip of one
// letter counts like the word.
[[nodiscard]] int part_fit(const std::vector<std::string>& full,
                           const std::vector<std::string>& part);

// Equal, or one letter apart in words of six letters or more that start alike.
[[nodiscard]] bool nearly_equal(std::string_view a, std::string_view b);

}  // namespace entente
