// The article of a page: its main content found among navigation, teasers and comments, with the
// page's metadata.

#pragma once

#include "extract/article/draft.h"
#include "extract/article/source_text.h"

namespace entente {

// `page` is decoded HTML. Blocks outside the main content are set aside already; those inside await
// set_furniture_aside().
[[nodiscard]] Draft html_draft(const SourceText& page);

}  // namespace entente
