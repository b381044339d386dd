// Tables of who does what to whom, one relation a row, under the usual names of the columns; the
// tables of statements that we write are such.

#include <charconv>
#include <utility>

#include "graph/wording.h"
#include "import/cameo.h"
#include "import/foreign_words.h"
#include "import/tables.h"

namespace entente {
namespace {

// Text that our tables guard with an apostrophe, because spreadsheets would take it for a formula.
std::string unguarded(std::string cell) {
  const std::size_t first = cell.find_first_not_of("' ", 1);
  const bool guarded = cell.starts_with('\'') && first != std::string::npos &&
                       std::string_view{"=+-@"}.find(cell[first]) != std::string_view::npos;
  return guarded ? cell.substr(1) : cell;
}

bool fits(const TableColumns& columns) {
  return columns.has_any({"source", "subject", "from", "actor1", "sourcename"}) &&
         columns.has_any({"target", "object", "to", "actor2", "targetname"});
}

TableActor actor_of(std::string key, std::string name, const std::string& kind) {
  return {unguarded(std::move(key)), unguarded(std::move(name)), kind_called(kind)};
}

bool says(const std::string& cell, std::string_view word) {
  return cell == word || cell == "yes" || cell == "true" || cell == "1";
}

// In words, or as a code of CAMEO.
ToldRow told_relation(const std::string& cell, TableActor source, TableActor target) {
  if (relation_of_cameo(cell)) {
    return told_event(cell, std::move(source), std::move(target)).value();
  }
  ToldRow told;
  told.source = std::move(source);
  told.target = std::move(target);
  told.statement.relation = relation_called(cell);
  told.statement.evidence.rule = "table";
  return told;
}

Result<double> confidence_in(const std::string& cell) {
  double confidence = 1.0;
  if (cell.empty()) return confidence;
  const char* const end = cell.data() + cell.size();
  const auto read = std::from_chars(cell.data(), end, confidence);
  if (read.ec == std::errc{} && read.ptr == end && confidence > 0.0 && confidence <= 1.0)
    return confidence;
  return Error{Error::Code::malformed,
               "expected a number above 0, at most 1, in the column 'confidence', found '" +
                   printable(cell) + "'"};
}

Result<Done> take_qualifiers(const TableColumns& columns, const TableRow& row,
                             Statement& statement) {
  const auto date = told_date(columns.text(row, {"date", "eventdate", "start"}), "date");
  if (!date) return date.error();
  const auto confidence = confidence_in(columns.text(row, {"confidence"}));
  if (!confidence) return confidence.error();
  statement.date = date.value();
  statement.confidence = confidence.value();
  statement.negated = says(columns.text(row, {"polarity", "negated"}), "negated");
  statement.status = status_named(columns.text(row, {"status"})).value_or(Status::actual);
  statement.title = unguarded(columns.text(row, {"title"}));
  statement.former = says(columns.text(row, {"former"}), "yes");
  statement.evidence.text =
      unguarded(columns.text(row, {"quote", "sentence", "text", "evidence", "context"}));
  return Done{};
}

Result<ArticleInfo> article_of(const TableColumns& columns, const TableRow& row) {
  ArticleInfo article;
  const auto published =
      told_date(columns.text(row, {"published", "publicationdate"}), "published");
  if (!published) return published.error();
  article.published = published.value();
  article.id = unguarded(columns.text(row, {"article", "articleid", "document", "docid"}));
  article.title = unguarded(columns.text(row, {"articletitle", "headline"}));
  article.url = columns.text(row, {"url", "link", "sourceurl"});
  article.outlet = unguarded(columns.text(row, {"outlet", "publisher"}));
  if (article.outlet.empty()) article.outlet = host_of(article.url);
  return article;
}

// The usual names of the columns for one end of a relation.
TableActor source_of(const TableColumns& columns, const TableRow& row) {
  return actor_of(columns.text(row, {"source", "subject", "from", "actor1", "sourcename"}),
                  columns.text(row, {"sourcename"}),
                  columns.text(row, {"sourcekind", "subjectkind", "sourcetype"}));
}

TableActor target_of(const TableColumns& columns, const TableRow& row) {
  return actor_of(columns.text(row, {"target", "object", "to", "actor2", "targetname"}),
                  columns.text(row, {"targetname"}),
                  columns.text(row, {"targetkind", "objectkind", "targettype"}));
}

Result<ToldRow> read(const TableColumns& columns, const TableRow& row) {
  const std::string relation =
      columns.text(row, {"relation", "predicate", "relationship", "verb", "event"});
  ToldRow told = told_relation(relation, source_of(columns, row), target_of(columns, row));
  told.speaker = actor_of(columns.text(row, {"attributedto", "speaker"}),
                          columns.text(row, {"attributedtoname"}), {});
  told.inferred = columns.text(row, {"inferred"}) == "yes";
  if (auto taken = take_qualifiers(columns, row, told.statement); !taken) return taken.error();
  auto article = article_of(columns, row);
  if (!article) return article.error();
  told.article = std::move(article).value();
  return told;
}

}  // namespace

const TableFormat kRelationTable{fits, nullptr, read, Kind::person};

}  // namespace entente
