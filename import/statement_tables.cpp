#include "import/statement_tables.h"

#include <array>
#include <cassert>
#include <map>
#include <utility>
#include <vector>

#include "graph/hash.h"
#include "import/tables.h"

namespace entente {
namespace {

// Events first: their heads are usual ones of relations too.
constexpr std::array kFormats = {&kGdelt, &kIcews, &kRelationTable};

struct Recognised {
  const TableFormat* format = nullptr;
  TableColumns columns;
  bool has_heads = true;
};

std::optional<Recognised> recognised(const TableRow& first) {
  const TableColumns heads{first};
  for (const TableFormat* const format : kFormats) {
    if (format->fits(heads)) return Recognised{format, heads, true};
    if (format->headless == nullptr) continue;
    if (auto columns = format->headless(first))
      return Recognised{format, std::move(*columns), false};
  }
  return std::nullopt;
}

// The same complaint of many rows is one message.
class Complaints {
 public:
  void add(const std::string& message, std::size_t line) {
    const auto [place, is_new] = places_.emplace(message, all_.size());
    if (is_new) all_.push_back({message, line, 0});
    ++all_[place->second].rows;
  }

  void tell(std::string_view name, const std::function<void(Error)>& failed) const {
    for (const Complaint& one : all_) {
      const std::string more = one.rows > 1 ? " (" + std::to_string(one.rows) + " rows)" : "";
      failed({Error::Code::malformed, std::string{name} + ":" + std::to_string(one.line) + ": " +
                                          one.message + "; left out" + more});
    }
  }

 private:
  struct Complaint {
    std::string message;
    std::size_t line = 0;
    std::size_t rows = 0;
  };

  std::vector<Complaint> all_;  // by first line
  std::map<std::string, std::size_t> places_;
};

class TableImport {
 public:
  TableImport(std::string_view text, const KnownActors& known, Kind usual)
      : text_{text}, known_{known}, usual_{usual} {}

  void take(ToldRow row) {
    for (const TableActor* const actor : {&row.source, &row.target, &row.speaker}) {
      if (actor->kind) kinds_.emplace(actor->key, *actor->kind);
    }
    rows_.push_back(std::move(row));
  }

  StatementSet finish() {
    for (ToldRow& row : rows_) say(row);
    normalise(set_);
    return std::move(set_);
  }

 private:
  void say(ToldRow& row) {
    const std::string article = id_of(row.article);
    if (articles_.emplace(article, 0).second) {
      row.article.id = article;
      set_.articles.push_back(std::move(row.article));
    }
    Statement statement = std::move(row.statement);
    statement.article = article;
    statement.subject = number_of(row.source, article);
    statement.object = number_of(row.target, article);
    if (!row.speaker.key.empty()) statement.attributed_to = number_of(row.speaker, article);
    set_.statements.push_back(std::move(statement));
  }

  [[nodiscard]] std::string id_of(const ArticleInfo& article) const {
    if (!article.id.empty()) return article.id;
    if (!article.url.empty()) return hash_of(article.url);
    const std::string told = article.title + "\n" + article.outlet + "\n" + article.published;
    return hash_of(told == "\n\n" ? text_ : std::string_view{told});
  }

  std::size_t number_of(const TableActor& actor, const std::string& article) {
    std::size_t& next = articles_[article];
    const auto [place, is_new] = numbers_.emplace(std::pair{article, actor.key}, next);
    if (is_new) {
      set_.entities.push_back(entity_of(actor, article, next));
      ++next;
    }
    return place->second;
  }

  // What the table says of its kind counts for all rows, and more than what is known of the name.
  Entity entity_of(const TableActor& actor, const std::string& article, std::size_t number) const {
    Entity entity;
    entity.article = article;
    entity.number = number;
    entity.name = actor.name.empty() ? actor.key : actor.name;
    entity.names = {entity.name};
    const auto told = kinds_.find(actor.key);
    const auto known = known_(entity.name);
    const bool agrees = known && (told == kinds_.end() || told->second == known->kind);
    entity.kind = told != kinds_.end() ? told->second : known ? known->kind : usual_;
    if (agrees) entity.actor = known->id;
    return entity;
  }

  std::string_view text_;
  const KnownActors& known_;
  Kind usual_;
  std::vector<ToldRow> rows_;
  std::map<std::string, Kind> kinds_;                                   // by key
  std::map<std::string, std::size_t> articles_;                         // and their next number
  std::map<std::pair<std::string, std::string>, std::size_t> numbers_;  // (article, key)
  StatementSet set_;
};

Result<ToldRow> read_row(const Recognised& table, const TableRow& row) {
  if (row.open)
    return Error{Error::Code::malformed, "expected a quote that closes, found the end of the file"};
  auto told = table.format->read(table.columns, row);
  if (!told) return told;
  for (const auto& [key, side] :
       {std::pair{&told.value().source.key, "source"}, {&told.value().target.key, "target"}}) {
    if (!key->empty()) continue;
    return Error{Error::Code::malformed,
                 "expected the name of a " + std::string{side} + ", found nothing"};
  }
  return told;
}

}  // namespace

bool looks_like_table(std::string_view text) {
  // JSON and XML may be one line of many megabytes.
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text[begin] == '{' || text[begin] == '<') return false;
  const auto first = TableReader{text}.next();
  return first && recognised(*first).has_value();
}

StatementSet import_statements(std::string_view text, std::string_view name,
                               const KnownActors& known, const std::function<void(Error)>& failed) {
  TableReader reader{text};
  auto row = reader.next();
  assert(row);
  const auto table = recognised(*row);
  assert(table);
  if (table->has_heads) row = reader.next();
  TableImport import{text, known, table->format->usual};
  Complaints complaints;
  for (; row; row = reader.next()) {
    auto told = read_row(*table, *row);
    if (!told) {
      complaints.add(told.error().message, row->line);
    } else if (!told.value().inferred) {
      import.take(std::move(told).value());
    }
  }
  complaints.tell(name, failed);
  return import.finish();
}

}  // namespace entente
