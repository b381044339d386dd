// The page of `entente view` before it holds a network: built from export/view where npm is found.

#pragma once

#include <string_view>

namespace entente {

// HTML with `kPageData` where the network goes; empty where the program was built without it.
[[nodiscard]] std::string_view page_template();

inline constexpr std::string_view kPageData = "<!--network-->";

}  // namespace entente
