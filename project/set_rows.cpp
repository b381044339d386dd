#include "project/set_rows.h"

#include <optional>
#include <string_view>
#include <utility>

namespace entente {
namespace {

std::size_t write_article(Database& database, std::size_t source, const std::string& options,
                          const ArticleInfo& article) {
  const auto number = database.number(
      "INSERT INTO article (source, id, options, title, outlet, published, url, path, sketch) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number",
      source, article.id, options, article.title, article.outlet, article.published, article.url,
      article.path, article.sketch);
  const auto written = static_cast<std::size_t>(number.value_or(0));
  for (std::size_t i = 0; i < article.authors.size(); ++i)
    database.run("INSERT INTO author VALUES (?, ?, ?)", written, i, article.authors[i]);
  return written;
}

void write_entity(Database& database, std::size_t article, const Entity& entity) {
  database.run("INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?)", article, entity.number,
               name_of(entity.kind), entity.name, entity.actor, entity.date, name_of(entity.status),
               name_of(entity.mode));
  for (const auto& name : entity.names)
    database.run("INSERT INTO name VALUES (?, ?, ?)", article, entity.number, name);
  for (const auto& [begin, end] : entity.mentions)
    database.run("INSERT INTO mention VALUES (?, ?, ?, ?)", article, entity.number, begin, end);
}

void write_statement(Database& database, std::size_t article, std::size_t number,
                     const Statement& statement) {
  const auto& where = statement.evidence;
  auto row = database.rows(
      "INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      article, number, statement.subject, statement.relation, statement.object, statement.negated,
      name_of(statement.status));
  statement.attributed_to ? row.bind(*statement.attributed_to) : row.bind(Null{});
  row.bind(statement.date).bind(statement.title).bind(statement.former).bind(statement.confidence);
  row.bind(where.sentence.begin).bind(where.sentence.end).bind(where.text);
  for (const auto* span : {&where.subject, &where.object, &where.trigger})
    row.bind(span->begin).bind(span->end);
  row.bind(where.rule);
  row.next();
}

// The value that a word of the file stands for; files are also written by others.
template <class Value>
Value known(Database& database, std::optional<Value> value, std::string_view expected,
            std::string_view found) {
  if (value) return *value;
  database.fail({Error::Code::malformed, database.path() + ": expected " + std::string{expected} +
                                             ", found '" + std::string{found} + "'"});
  return {};
}

ArticleInfo read_article(Database& database, std::size_t number) {
  ArticleInfo article;
  auto row = database.rows(
      "SELECT id, title, outlet, published, url, path, sketch FROM article WHERE number = ?",
      number);
  if (!row.next()) return article;
  article.id = row.text(0);
  article.title = row.text(1);
  article.outlet = row.text(2);
  article.published = row.text(3);
  article.url = row.text(4);
  article.path = row.text(5);
  article.sketch = row.text(6);
  auto authors =
      database.rows("SELECT name FROM author WHERE article = ? ORDER BY position", number);
  while (authors.next()) article.authors.emplace_back(authors.text(0));
  return article;
}

Entity read_entity(Database& database, const Rows& row) {
  Entity entity;
  entity.number = row.count(0);
  entity.kind = known(database, kind_named(row.text(1)), "a kind", row.text(1));
  entity.name = row.text(2);
  entity.actor = row.text(3);
  entity.date = row.text(4);
  entity.status =
      known(database, meeting_status_named(row.text(5)), "the status of a meeting", row.text(5));
  entity.mode = known(database, mode_named(row.text(6)), "a mode", row.text(6));
  return entity;
}

// Names and mentions come in the order of entities, as these do.
void read_entities(Database& database, std::size_t article, const std::string& id,
                   StatementSet& set) {
  auto rows = database.rows(
      "SELECT number, kind, name, actor, date, status, mode FROM entity WHERE article = ? ORDER BY "
      "number",
      article);
  auto names = database.rows(
      "SELECT entity, name FROM name WHERE article = ? ORDER BY entity, name", article);
  auto mentions = database.rows(
      "SELECT entity, begin, end FROM mention WHERE article = ? ORDER BY entity, begin, end",
      article);
  bool name = names.next();
  bool mention = mentions.next();
  while (rows.next()) {
    Entity entity = read_entity(database, rows);
    entity.article = id;
    for (; name && names.count(0) == entity.number; name = names.next())
      entity.names.emplace_back(names.text(1));
    for (; mention && mentions.count(0) == entity.number; mention = mentions.next())
      entity.mentions.push_back({mentions.count(1), mentions.count(2)});
    set.entities.push_back(std::move(entity));
  }
}

Statement read_statement(Database& database, const Rows& row) {
  Statement statement;
  statement.subject = row.count(0);
  statement.relation = row.text(1);
  statement.object = row.count(2);
  statement.negated = row.integer(3) != 0;
  statement.status = known(database, status_named(row.text(4)), "a status", row.text(4));
  if (!row.is_null(5)) statement.attributed_to = row.count(5);
  statement.date = row.text(6);
  statement.title = row.text(7);
  statement.former = row.integer(8) != 0;
  statement.confidence = row.real(9);
  auto& where = statement.evidence;
  where.sentence = {row.count(10), row.count(11)};
  where.text = row.text(12);
  where.subject = {row.count(13), row.count(14)};
  where.object = {row.count(15), row.count(16)};
  where.trigger = {row.count(17), row.count(18)};
  where.rule = row.text(19);
  return statement;
}

void read_statements(Database& database, std::size_t article, const std::string& id,
                     StatementSet& set) {
  auto rows = database.rows(
      "SELECT subject, relation, object, negated, status, attributed_to, date, title, former, "
      "confidence, sentence_begin, sentence_end, sentence, subject_begin, subject_end, "
      "object_begin, "
      "object_end, trigger_begin, trigger_end, rule FROM statement WHERE article = ? ORDER BY "
      "number",
      article);
  while (rows.next()) {
    set.statements.push_back(read_statement(database, rows));
    set.statements.back().article = id;
  }
}

}  // namespace

void write_set(Database& database, std::size_t source, const std::string& options,
               const StatementSet& set) {
  const auto article = write_article(database, source, options, set.articles.front());
  for (const auto& entity : set.entities) write_entity(database, article, entity);
  for (std::size_t i = 0; i < set.statements.size(); ++i)
    write_statement(database, article, i, set.statements[i]);
}

void read_set(Database& database, std::size_t article, StatementSet& set) {
  ArticleInfo info = read_article(database, article);
  read_entities(database, article, info.id, set);
  read_statements(database, article, info.id, set);
  set.articles.push_back(std::move(info));
}

}  // namespace entente
