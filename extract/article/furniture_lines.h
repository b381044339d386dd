// Lines that are no part of any article, wherever they stand: prompts, labels, captions, notices.

#pragma once

#include <string_view>

namespace entente {

// The reason to set `line` aside ("caption", "newsletter", "sharing", ...); empty if the line may
// be the article's.
[[nodiscard]] std::string_view furniture_reason(std::string_view line);

// Whether the line heads a list of other stories ("Related articles", "Most read"); after it
// nothing of the article follows.
[[nodiscard]] bool heads_other_stories(std::string_view line);

// Whether the line heads readers' comments.
[[nodiscard]] bool heads_comments(std::string_view line);

}  // namespace entente
