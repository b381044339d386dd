#include "project/set_rows.h"

#include <optional>
#include <string_view>
#include <utility>

#include "graph/wording.h"
#include "project/row_sum.h"

namespace entente {
namespace {

// What the sum of an article covers beside its own columns.
RowSum sum_of_authors(const ArticleInfo& article) {
  RowSum sum;
  for (const auto& author : article.authors) sum.add(author);
  return sum;
}

RowSum sum_of_names_and_mentions(const Entity& entity) {
  RowSum sum;
  for (const auto& name : entity.names) sum.add(name);
  for (const auto& [begin, end] : entity.mentions) {
    sum.add(begin);
    sum.add(end);
  }
  return sum;
}

class SetWriter {
 public:
  SetWriter(Database& database, std::size_t source) : database_{database}, source_{source} {}

  void write(const std::string& options, const StatementSet& set) {
    write_article(options, set.articles.front());
    for (const auto& entity : set.entities) write_entity(entity);
    for (std::size_t i = 0; i < set.statements.size(); ++i) write_statement(i, set.statements[i]);
    database_.run("UPDATE article SET sum = ? WHERE number = ?", all_.value(), article_);
  }

 private:
  // A row that belongs to `owner`: its values, then their sum on top of `sum`.
  template <class... Values>
  void write_row(std::string_view sql, RowSum sum, std::size_t owner, const Values&... values) {
    (sum.add(values), ...);
    database_.run(sql, owner, values..., sum.value());
    all_.add(sum.value());
  }

  void write_article(const std::string& options, const ArticleInfo& article) {
    write_row(
        "INSERT INTO article (source, id, options, title, outlet, published, url, path, sketch, "
        "sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        sum_of_authors(article), source_, article.id, options, article.title, article.outlet,
        article.published, article.url, article.path, article.sketch);
    article_ = database_.last_number();
    for (std::size_t i = 0; i < article.authors.size(); ++i)
      database_.run("INSERT INTO author VALUES (?, ?, ?)", article_, i, article.authors[i]);
  }

  void write_entity(const Entity& entity) {
    write_row("INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              sum_of_names_and_mentions(entity), article_, entity.number, name_of(entity.kind),
              entity.name, entity.actor, entity.date, name_of(entity.status), name_of(entity.mode));
    for (const auto& name : entity.names)
      database_.run("INSERT INTO name VALUES (?, ?, ?)", article_, entity.number, name);
    for (const auto& [begin, end] : entity.mentions)
      database_.run("INSERT INTO mention VALUES (?, ?, ?, ?)", article_, entity.number, begin, end);
  }

  void write_statement(std::size_t number, const Statement& statement) {
    const auto& where = statement.evidence;
    write_row(
        "INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {}, article_, number, statement.subject, statement.relation, statement.object,
        statement.negated, name_of(statement.status), statement.attributed_to, statement.date,
        statement.title, statement.former, statement.confidence, where.sentence.begin,
        where.sentence.end, where.text, where.subject.begin, where.subject.end, where.object.begin,
        where.object.end, where.trigger.begin, where.trigger.end, where.rule);
  }

  Database& database_;
  std::size_t source_;
  std::size_t article_ = 0;
  RowSum all_;
};

class SetReader {
 public:
  SetReader(Database& database, std::size_t article) : database_{database}, article_{article} {}

  void read(StatementSet& set) {
    ArticleInfo info;
    const auto written = read_article(info);
    read_entities(set);
    read_statements(set);
    if (written != all_.value()) fail_altered("all rows", "more, fewer or others");
    set.articles.push_back(std::move(info));
  }

 private:
  void fail(const std::string& expected, std::string_view found) {
    database_.fail({Error::Code::malformed,
                    database_.path() + ": expected " + expected + ", found " + std::string{found}});
  }

  void fail_altered(const std::string& row, std::string_view found) {
    fail(row + " of article " + printable(id_) + " (" + printable(path_) + ") as written", found);
  }

  // The columns of a numbered row must have the sum that stands in the last of them, on top of
  // `sum`.
  void check(const Rows& row, int columns, RowSum sum, const char* sort) {
    row.add_to(sum, columns - 1);
    all_.add(sum.value());
    if (sum.value() != row.integer(columns - 1))
      fail_altered(sort + (" " + std::to_string(row.integer(0))), "other values");
  }

  // The value that a word of the file stands for; files are also written by others.
  template <class Value>
  Value known(std::optional<Value> value, std::string_view expected, std::string_view found) {
    if (value) return *value;
    fail(std::string{expected}, "'" + printable(found) + "'");
    return {};
  }

  // Returns the sum that the article was written with.
  std::int64_t read_article(ArticleInfo& article) {
    auto row = database_.rows(
        "SELECT id, options, title, outlet, published, url, path, sketch, sum FROM article WHERE "
        "number = ?",
        article_);
    if (!row.next()) return 0;
    article.id = id_ = row.text(0);
    article.title = row.text(2);
    article.outlet = row.text(3);
    article.published = row.text(4);
    article.url = row.text(5);
    article.path = path_ = row.text(6);
    article.sketch = row.text(7);
    auto authors =
        database_.rows("SELECT name FROM author WHERE article = ? ORDER BY position", article_);
    while (authors.next()) article.authors.emplace_back(authors.text(0));
    auto own = sum_of_authors(article);
    row.add_to(own, 8);
    all_.add(own.value());
    return row.integer(8);
  }

  void read_entity(const Rows& row, Entity& entity) {
    entity.kind = known(kind_named(row.text(1)), "a kind", row.text(1));
    entity.name = row.text(2);
    entity.actor = row.text(3);
    entity.date = row.text(4);
    entity.status =
        known(meeting_status_named(row.text(5)), "the status of a meeting", row.text(5));
    entity.mode = known(mode_named(row.text(6)), "a mode", row.text(6));
  }

  // Names and mentions come in the order of entities, as these do.
  void read_entities(StatementSet& set) {
    auto rows = database_.rows(
        "SELECT number, kind, name, actor, date, status, mode, sum FROM entity WHERE article = ? "
        "ORDER BY number",
        article_);
    auto names = database_.rows(
        "SELECT entity, name FROM name WHERE article = ? ORDER BY entity, name", article_);
    auto mentions = database_.rows(
        "SELECT entity, begin, end FROM mention WHERE article = ? ORDER BY entity, begin, end",
        article_);
    bool name = names.next();
    bool mention = mentions.next();
    while (rows.next()) {
      Entity entity;
      entity.article = id_;
      entity.number = rows.count(0);
      for (; name && names.count(0) == entity.number; name = names.next())
        entity.names.emplace_back(names.text(1));
      for (; mention && mentions.count(0) == entity.number; mention = mentions.next())
        entity.mentions.push_back({mentions.count(1), mentions.count(2)});
      check(rows, 8, sum_of_names_and_mentions(entity), "entity");
      read_entity(rows, entity);
      set.entities.push_back(std::move(entity));
    }
  }

  Statement read_statement(const Rows& row) {
    Statement statement;
    statement.article = id_;
    statement.subject = row.count(1);
    statement.relation = row.text(2);
    statement.object = row.count(3);
    statement.negated = row.integer(4) != 0;
    statement.status = known(status_named(row.text(5)), "a status", row.text(5));
    if (!row.is_null(6)) statement.attributed_to = row.count(6);
    statement.date = row.text(7);
    statement.title = row.text(8);
    statement.former = row.integer(9) != 0;
    statement.confidence = row.real(10);
    auto& where = statement.evidence;
    where.sentence = {row.count(11), row.count(12)};
    where.text = row.text(13);
    where.subject = {row.count(14), row.count(15)};
    where.object = {row.count(16), row.count(17)};
    where.trigger = {row.count(18), row.count(19)};
    where.rule = row.text(20);
    return statement;
  }

  void read_statements(StatementSet& set) {
    auto rows = database_.rows(
        "SELECT number, subject, relation, object, negated, status, attributed_to, date, title, "
        "former, confidence, sentence_begin, sentence_end, sentence, subject_begin, subject_end, "
        "object_begin, object_end, trigger_begin, trigger_end, rule, sum FROM statement "
        "WHERE article = ? ORDER BY number",
        article_);
    while (rows.next()) {
      check(rows, 22, {}, "statement");
      set.statements.push_back(read_statement(rows));
    }
  }

  Database& database_;
  std::size_t article_;
  std::string id_;
  std::string path_;
  RowSum all_;
};

}  // namespace

void write_set(Database& database, std::size_t source, const std::string& options,
               const StatementSet& set) {
  SetWriter{database, source}.write(options, set);
}

void read_set(Database& database, std::size_t article, StatementSet& set) {
  SetReader{database, article}.read(set);
}

}  // namespace entente
