// Who wrote it, when, and for whom, where the page says so in words.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct Byline {
  std::vector<std::string> authors;
  std::string published;  // ISO 8601 or empty
};

// "By Jane Roe and John Doe May 7, 2021", "(Reporting by Jane Roe; Editing by John Doe)", "This
// article was written by Jane Roe." Only a line that is nothing but a byline; a sentence that
// begins with "By" is none.
[[nodiscard]] std::optional<Byline> read_byline(std::string_view line);

// The author that stands alone on the line after `label`: "By", then "Jane Roe, Staff writer".
[[nodiscard]] std::vector<std::string> names_below(std::string_view label, std::string_view line);

// Takes off what is no author but the outlet ("The Daily", "Daily Business", "daily.example").
void drop_outlet(std::vector<std::string>& authors, std::string_view outlet);

// Authors of a metadata value or byline: "Jane Roe, John Doe and Ann Poe | The Daily" gives three.
[[nodiscard]] std::vector<std::string> names_in(std::string_view text);

struct Dateline {
  std::string agency;     // "Reuters", or empty
  std::string published;  // where it names the year
};

// "BAKU, July 3, 2024 (Reuters) - ..." at the start of a paragraph.
[[nodiscard]] std::optional<Dateline> read_dateline(std::string_view paragraph);

// The outlet of a line such as "Source: The Daily with agencies"; nothing if the line is no such
// line.
[[nodiscard]] std::optional<std::string> read_source_line(std::string_view line);

// The publication date on a line that is about dates. A date that is said to be the last change's
// is passed over.
[[nodiscard]] std::optional<std::string> read_published(std::string_view line);

}  // namespace entente
