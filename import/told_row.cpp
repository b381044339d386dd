#include "import/told_row.h"

#include <algorithm>
#include <utility>

#include "graph/date.h"
#include "graph/wording.h"
#include "import/cameo.h"

namespace entente {
namespace {

bool is_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<ToldRow> told_event(const std::string& code, TableActor source, TableActor target) {
  const auto relation = relation_of_cameo(code);
  if (!relation) {
    return Error{Error::Code::malformed,
                 "expected an event code of CAMEO, found '" + printable(code) + "'"};
  }
  ToldRow told;
  told.source = std::move(source);
  told.target = std::move(target);
  if (relation->reversed) std::swap(told.source, told.target);
  told.statement.relation = relation->relation;
  told.statement.evidence.rule = "CAMEO " + code;
  return told;
}

Result<std::string> told_date(const std::string& cell, std::string_view column) {
  std::string day = cell.substr(0, cell.find_first_of("T "));
  if (day.size() >= 8 && is_digits(day))  // GDELT goes on with the time: 20181212093000
    day = day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6, 2);
  if (day.empty() || is_date(day)) return day;
  return Error{Error::Code::malformed, "expected a date such as 2018-12-12 in the column '" +
                                           std::string{column} + "', found '" + printable(cell) +
                                           "'"};
}

std::string host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  if (url.starts_with("www.")) url.remove_prefix(4);
  return std::string{url};
}

}  // namespace entente
