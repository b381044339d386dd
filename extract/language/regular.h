// Lemmas of regularly inflected words, by the rules of English spelling.

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

// What the form, in lower case, may come from, the likelier spelling first: "mediated" as a past
// form (VBD, VBN) from "mediate" or "mediat", "fired" only from "fire", "allies" as a plural (NNS)
// or a present form (VBZ) from "ally" or "allie". Empty where the tag has no such inflection or the
// form does not show it.
[[nodiscard]] std::vector<std::string> regular_lemmas(std::string_view form, std::string_view xpos);

}  // namespace entente
