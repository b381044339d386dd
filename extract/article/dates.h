// Calendar dates as pages write them. Only full, real dates of the years 1900 to 2100 count: a day
// without a year, or "03/04/2018", which is March in one country and April in another, is no date.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/statement.h"

namespace entente {

struct FoundDate {
  std::string iso;  // "2018-12-13"
  Span span;        // in the text that was searched
};

// The first date in running text: "May 7, 2021", "13th of December 2018", "12 Dec 2018 14:05",
// "2018-12-13", "13.12.2018".
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view text);

// The date that a metadata value begins with, also "20181213" and "Thu, 13 Dec 2018 14:05:00 GMT".
// The calendar day is the one that is written; it is not moved to another time zone.
[[nodiscard]] std::optional<std::string> date_of_value(std::string_view value);

// The date in the path of a link: "/2018/12/13/", "/2018/dec/13/", "/2018-12-13-", "/20181213/".
[[nodiscard]] std::optional<std::string> date_in_url(std::string_view url);

// Whether `text` is an ISO 8601 calendar date: "2018-12-13".
[[nodiscard]] bool is_iso_date(std::string_view text);

}  // namespace entente
