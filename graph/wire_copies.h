// Wire copies: the same story in several outlets, with another headline, a paragraph less or a
// credit more. They are known by the sketches of their texts and count as one source.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "graph/statement.h"

namespace entente {

// A sketch holds that many numbers of four hexadecimal digits each. The share of numbers that two
// sketches have in common estimates the share of word runs that two texts have in common.
constexpr std::size_t kSketchNumbers = 64;
constexpr std::size_t kSketchDigits = 4;

[[nodiscard]] bool is_sketch(std::string_view text);

// 0 to 1. Requires: both are sketches.
[[nodiscard]] double likeness(std::string_view left, std::string_view right);

// Whether they are the same story: more than half of their word runs are the same.
[[nodiscard]] bool near_duplicates(std::string_view left, std::string_view right);

// Gives each article that is the same story as an earlier one (by day, then id) its id as copy_of:
// the first such, which is nobody's copy. Only articles that agree in a part of their sketches are
// compared, so time grows with the number of articles and of copies, not with its square.
void mark_copies(std::vector<ArticleInfo>& articles);

// The article that `article` counts as: the one it is a copy of, or itself.
[[nodiscard]] std::string_view source_of(const ArticleInfo& article);

}  // namespace entente
