// What the name of an input says: "-" is standard input, "page.HTML.gz" is HTML.

#pragma once

#include <string>
#include <string_view>

namespace entente {

[[nodiscard]] bool is_standard_input(std::string_view path);

// What messages call the input.
[[nodiscard]] std::string shown_name(const std::string& path);

// ".html" of "page.HTML.gz"; empty where there is none.
[[nodiscard]] std::string format_extension(std::string_view path);

[[nodiscard]] bool is_html_extension(std::string_view extension);
[[nodiscard]] bool is_records_extension(std::string_view extension);

}  // namespace entente
