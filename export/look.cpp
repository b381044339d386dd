#include "export/look.h"

#include <algorithm>
#include <cmath>

#include "export/words.h"

namespace entente {
namespace {

// Two decimals are more than a screen shows, and hide what processors round differently.
double size_for(double strength) {
  constexpr double kLeast = 5.0, kGrowth = 3.0, kMost = 100.0;
  return std::round(std::min(kLeast + kGrowth * std::sqrt(strength), kMost) * 100.0) / 100.0;
}

}  // namespace

Colour colour_of(Kind kind) {
  switch (kind) {
    case Kind::person:
      return {0, 114, 178};
    case Kind::state:
      return {213, 94, 0};
    case Kind::organisation:
      return {0, 158, 115};
    case Kind::place:
      return {153, 153, 153};
    case Kind::agreement:
      return {204, 121, 167};
    case Kind::event:
      return {86, 180, 233};
    case Kind::meeting:
      return {230, 159, 0};
  }
  return {};
}

Colour colour_of(Sign sign) {
  switch (sign) {
    case Sign::none:
      return {170, 170, 170};
    case Sign::positive:
      return {90, 150, 90};
    case Sign::negative:
      return {190, 60, 50};
  }
  return {};
}

std::string hex(Colour colour) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text = "#";
  for (const unsigned part : {colour.red, colour.green, colour.blue}) {
    text += kDigits[part >> 4];
    text += kDigits[part & 15];
  }
  return text;
}

std::vector<double> sizes_of(const NetworkIndex& index) {
  std::vector<double> sizes(index.network().nodes.size());
  for (const Edge& edge : index.network().edges) {
    sizes[index.number(edge.source)] += weight_of(edge);
    sizes[index.number(edge.target)] += weight_of(edge);
  }
  std::ranges::transform(sizes, sizes.begin(), size_for);
  return sizes;
}

}  // namespace entente
