#include "extract/article/content_id.h"

#include "graph/hash.h"

namespace entente {

std::string content_id(std::string_view bytes) { return hash_of(bytes); }

}  // namespace entente
