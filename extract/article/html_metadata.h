// What a page says about itself to machines: JSON-LD, meta elements, microdata, links.

#pragma once

#include <string>
#include <vector>

#include "extract/article/draft.h"
#include "extract/article/html_tree.h"

namespace entente {

struct PageMetadata {
  std::vector<std::string> titles;  // most trusted first; the last may carry the site's name
  std::string outlet;
  std::vector<std::string> authors;
  std::string published;  // ISO 8601 or empty; never the date of the last change
  std::string published_from;
  std::string url;
  PageMarks marks;
};

[[nodiscard]] PageMetadata metadata_of(const HtmlTree& tree);

}  // namespace entente
