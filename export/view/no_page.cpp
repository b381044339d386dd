// Stands in for the page where the program is built without npm.

#include "export/page_template.h"

namespace entente {

std::string_view page_template() { return {}; }

}  // namespace entente
