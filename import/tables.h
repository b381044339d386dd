// The kinds of tables that statement_tables.cpp knows, each defined in the .cpp of its name.

#pragma once

#include <optional>

#include "import/told_row.h"

namespace entente {

struct TableFormat {
  // Whether a table with these heads is one.
  bool (*fits)(const TableColumns& heads);

  // The columns of a table without heads that begins with this row; null for formats with heads.
  std::optional<TableColumns> (*headless)(const TableRow& first);

  // Fails with "expected …, found …", to which the place is added.
  Result<ToldRow> (*read)(const TableColumns& columns, const TableRow& row);

  Kind usual;  // of actors of whom neither the table nor anybody knows more
};

extern const TableFormat kGdelt;
extern const TableFormat kIcews;
extern const TableFormat kRelationTable;

}  // namespace entente
