#include "extract/meaning/told_dates.h"

namespace entente {

void ToldDates::tell(std::string_view date) {
  const auto parts = read_partial_date(date);
  if (!parts || parts->day != 0) day = parts.value_or(PartialDate{});
  if (!parts) return;
  if (parts->month != 0) month = *parts;
  year = *parts;
}

const PartialDate& ToldDates::anchor_of(std::string_view unit) const {
  if (unit.starts_with("year") || unit.starts_with("decade")) return year;
  return unit.starts_with("month") ? month : day;
}

}  // namespace entente
