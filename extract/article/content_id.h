#pragma once

#include <string>
#include <string_view>

namespace entente {

// Names an article by its content: 16 hexadecimal digits of XXH3-64.
[[nodiscard]] std::string content_id(std::string_view bytes);

}  // namespace entente
