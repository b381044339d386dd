// What one row of another tool's table says.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "graph/result.h"
#include "graph/statement.h"
#include "import/table.h"

namespace entente {

struct TableActor {
  std::string key;           // rows of one article that have it mean the same; empty: nobody
  std::string name;          // empty: the key
  std::optional<Kind> kind;  // where the table says it
};

struct ToldRow {
  TableActor source;
  TableActor target;
  TableActor speaker;     // whose words these are
  Statement statement;    // all but its article and actors
  ArticleInfo article;    // without an id where the table names none
  bool inferred = false;  // from other rows, so that nobody said it
};

// An event by its code of CAMEO; fails for what is none.
[[nodiscard]] Result<ToldRow> told_event(const std::string& code, TableActor source,
                                         TableActor target);

// Days as tools write them: ISO 8601, also with the time of day, or 20181212. Empty stays empty.
[[nodiscard]] Result<std::string> told_date(const std::string& cell, std::string_view column);

// "https://www.news.example/a" is "news.example"; empty for what is no such address.
[[nodiscard]] std::string host_of(std::string_view url);

}  // namespace entente
