// Events of ICEWS, one a row, under the heads of its yearly files.
#include <utility>

#include "import/tables.h"

namespace entente {
namespace {

bool fits(const TableColumns& columns) {
  return columns.has("sourcename") && columns.has("targetname") && columns.has("cameocode");
}

// An actor who is called as its country is the state.
TableActor actor_of(const TableColumns& columns, const TableRow& row, const std::string& side) {
  TableActor told;
  told.key = columns.text(row, {side + "name"});
  if (told.key == columns.text(row, {side + "country"})) told.kind = Kind::state;
  return told;
}

Result<ToldRow> read(const TableColumns& columns, const TableRow& row) {
  auto told = told_event(columns.text(row, {"cameocode"}), actor_of(columns, row, "source"),
                         actor_of(columns, row, "target"));
  if (!told) return told;
  const auto date = told_date(columns.text(row, {"eventdate"}), "Event Date");
  if (!date) return date.error();
  ToldRow event = std::move(told).value();
  event.statement.date = date.value();
  const std::string story = columns.text(row, {"storyid"});
  if (!story.empty()) event.article.id = "icews:" + story;
  event.article.outlet = columns.text(row, {"publisher"});
  return event;
}

}  // namespace

// Its names are of persons as well as of parties, and nothing tells them apart.
const TableFormat kIcews{fits, nullptr, read, Kind::organisation};

}  // namespace entente
