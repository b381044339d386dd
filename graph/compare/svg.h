// The plots of a comparison, as SVG that stands in a page.

#pragma once

#include <string>

#include "graph/compare/comparison.h"

namespace entente {

// The actors tied most often, in the same place of a circle on both sides. Empty where there are no
// ties.
[[nodiscard]] std::string networks_plot(const Comparison& comparison);

// Ranks by strength on the left and on the right side, with a line for each actor.
[[nodiscard]] std::string ranks_plot(const Comparison& comparison);

// Stories and overlap by window.
[[nodiscard]] std::string windows_plot(const Comparison& comparison);

// Overlap of samples of the sides, beside what samples of one side have.
[[nodiscard]] std::string bands_plot(const Comparison& comparison);

}  // namespace entente
