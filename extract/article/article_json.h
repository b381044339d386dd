// A clean article as one line of JSON, for `entente read`.

#pragma once

#include <string>

#include "extract/article/article.h"

namespace entente {

// {"path", "id", "title", "outlet", "authors", "published", "published_from", "url", "body",
// "set_aside": [{"reason", "text", "begin", "end"}], "warnings"}; what the article does not say is
// null. Ends with a newline.
[[nodiscard]] std::string to_json_line(const Article& article);

}  // namespace entente
