// Events of GDELT 1.0 and 2.0 (its codebooks of 2013 and 2015): parted by tabs, without heads.

#include <utility>

#include "import/tables.h"

namespace entente {
namespace {

// The columns that we use; those of 2.0 have three more before the last two.
TableColumns columns_of(std::size_t count) {
  return TableColumns{
      {{"sqldate", 1},
       {"actor1code", 5},
       {"actor1name", 6},
       {"actor1countrycode", 7},
       {"actor2code", 15},
       {"actor2name", 16},
       {"actor2countrycode", 17},
       {"eventcode", 26},
       {"dateadded", count == 57 ? 56 : count - 2},
       {"sourceurl", count == 57 ? count : count - 1}}};  // 57: before May 2013, none
}

bool is_number(const std::string& cell) {
  return !cell.empty() && cell.find_first_not_of("0123456789") == std::string::npos;
}

std::optional<TableColumns> headless(const TableRow& first) {
  const std::size_t count = first.cells.size();
  if (count != 57 && count != 58 && count != 61) return std::nullopt;
  if (!is_number(first.cells[0]) || first.cells[1].size() != 8 || !is_number(first.cells[1]))
    return std::nullopt;
  return columns_of(count);
}

// As exported from databases, with heads.
bool fits(const TableColumns& columns) {
  return columns.has("sqldate") && columns.has("actor1name") && columns.has("actor2name") &&
         columns.has("eventcode");
}

// "UNITED STATES" is "United States".
std::string capitalised(std::string name) {
  bool first = true;
  for (char& c : name) {
    if (!first && c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    first = c == ' ' || c == '-';
  }
  return name;
}

// A code that is no more than that of a country stands for the state.
TableActor actor_of(const TableColumns& columns, const TableRow& row, const std::string& actor) {
  const std::string code = columns.text(row, {actor + "code"});
  const bool state = !code.empty() && code == columns.text(row, {actor + "countrycode"});
  TableActor told;
  told.key = capitalised(columns.text(row, {actor + "name"}));
  if (state) told.kind = Kind::state;
  return told;
}

Result<ToldRow> read(const TableColumns& columns, const TableRow& row) {
  auto told = told_event(columns.text(row, {"eventcode"}), actor_of(columns, row, "actor1"),
                         actor_of(columns, row, "actor2"));
  if (!told) return told;
  const auto date = told_date(columns.text(row, {"sqldate"}), "SQLDATE");
  if (!date) return date.error();
  const auto added = told_date(columns.text(row, {"dateadded"}), "DATEADDED");
  if (!added) return added.error();
  ToldRow event = std::move(told).value();
  event.statement.date = date.value();
  event.article.url = columns.text(row, {"sourceurl"});
  event.article.outlet = host_of(event.article.url);
  event.article.published = added.value();
  return event;
}

}  // namespace

// Its names are of roles and groups as well as of persons, and nothing tells them apart.
const TableFormat kGdelt{fits, headless, read, Kind::organisation};

}  // namespace entente
