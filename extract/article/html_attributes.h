// Tags with more attributes than any page has a use for.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente {

// libxml2 compares each attribute of a tag with all before it, so that a tag of 100,000 would take
// it half a minute. A copy of the page in which the attributes after the 500th of a tag are blanks,
// so that everything keeps its place; nothing where no tag has so many.
[[nodiscard]] std::optional<std::string> with_fewer_attributes(std::string_view source);

}  // namespace entente
