// Event codes of CAMEO (Schrodt 2012), by which event tables such as those of GDELT and ICEWS say
// what happened, in the words of our ontology.

#pragma once

#include <optional>
#include <string_view>

namespace entente {

struct CameoRelation {
  std::string_view relation;
  bool reversed = false;  // the target does it to the source: who hosts a visit is visited
};

// By the longest beginning of the code that is known: "1121" as "112", "0411" as "04". Nothing for
// what is no code: two to four digits, the first two from 01 to 20.
[[nodiscard]] std::optional<CameoRelation> relation_of_cameo(std::string_view code);

}  // namespace entente
