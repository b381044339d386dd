// Tables for R, Python and spreadsheets.

#pragma once

#include <string>
#include <vector>

namespace entente {

// The fields of one line, by RFC 4180, with the line's end; those with commas, quotes or breaks in
// them are quoted. Text that a spreadsheet would take for a formula gets an apostrophe in front.
[[nodiscard]] std::string csv_line(const std::vector<std::string>& fields);

// The shortest that reads back the same; empty for what is no number.
[[nodiscard]] std::string csv_number(double value);

}  // namespace entente
