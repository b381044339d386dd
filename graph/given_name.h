// Given names that papers print in several forms.

#pragma once

#include <string_view>

namespace entente {

// "tony" and "antony" are both "anthony", "volodymyr" is "vladimir". A name without other forms is
// itself; so is a short form of several names ("alex", "chris"). Requires: normalised.
[[nodiscard]] std::string_view usual_form_of(std::string_view given);

}  // namespace entente
