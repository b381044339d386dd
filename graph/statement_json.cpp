#include "graph/statement_json.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/date.h"
#include "graph/json.h"
#include "graph/wire_copies.h"

namespace entente {
namespace {

constexpr std::size_t kVersion = 1;

void begin_record(JsonWriter& json, std::string_view record) {
  json.begin_object();
  json.member("record", record);
  json.member("version", kVersion);
}

std::string end_record(JsonWriter& json) {
  json.end_object();
  return json.take() + "\n";
}

std::string line_of(const ArticleInfo& article, JsonWriter& json) {
  begin_record(json, "article");
  json.member("id", article.id);
  json.member("title", article.title);
  json.member("outlet", article.outlet);
  json.member("authors", article.authors);
  json.member_or_null("published", article.published);
  json.member_or_null("url", article.url);
  json.member("path", article.path);
  json.member_or_null("sketch", article.sketch);
  return end_record(json);
}

std::string line_of(const Entity& entity, JsonWriter& json) {
  begin_record(json, "entity");
  json.member("article", entity.article);
  json.member("number", entity.number);
  json.member("kind", name_of(entity.kind));
  json.member("name", entity.name);
  json.member("names", entity.names);
  json.member_or_null("actor", entity.actor);
  json.key("mentions");
  json.begin_array();
  for (const auto span : entity.mentions) json.value(span);
  json.end_array();
  if (entity.kind == Kind::meeting) {
    json.member_or_null("date", entity.date);
    json.member("status", name_of(entity.status));
    json.member("mode", name_of(entity.mode));
  }
  return end_record(json);
}

void write_evidence(JsonWriter& json, const Evidence& evidence) {
  json.key("evidence");
  json.begin_object();
  json.member("sentence", evidence.sentence);
  json.member("text", evidence.text);
  json.member("subject", evidence.subject);
  json.member("object", evidence.object);
  json.member("trigger", evidence.trigger);
  json.member("rule", evidence.rule);
  json.end_object();
}

void write_source(JsonWriter& json, const std::optional<std::size_t>& attributed_to) {
  if (attributed_to) return json.member("attributed_to", *attributed_to);
  json.member_or_null("attributed_to", "");
}

std::string line_of(const Statement& statement, JsonWriter& json) {
  begin_record(json, "statement");
  json.member("article", statement.article);
  json.member("subject", statement.subject);
  json.member("relation", statement.relation);
  json.member("object", statement.object);
  json.member("negated", statement.negated);
  json.member("status", name_of(statement.status));
  write_source(json, statement.attributed_to);
  json.member_or_null("date", statement.date);
  json.member_or_null("title", statement.title);
  json.member("former", statement.former);
  json.member("confidence", statement.confidence);
  write_evidence(json, statement.evidence);
  return end_record(json);
}

// A record with the line it stands on, so that later checks can say where.
template <class T>
struct Placed {
  T record;
  std::size_t line = 0;
};

struct Records {
  std::vector<Placed<ArticleInfo>> articles;
  std::vector<Placed<Entity>> entities;
  std::vector<Placed<Statement>> statements;
};

ArticleInfo article_in(JsonFields& fields) {
  ArticleInfo article;
  article.id = fields.text("id");
  if (article.id.empty()) fields.fail("id", "a text that is not empty for 'id'");
  article.title = fields.optional_text("title");
  article.outlet = fields.optional_text("outlet");
  article.authors = fields.optional_texts("authors");
  article.published = fields.optional_date("published");
  if (precision_of(article.published) != Precision::day && !article.published.empty()) {
    fields.fail("published", "a day as 2018-12-12");
  }
  article.url = fields.optional_text("url");
  article.path = fields.optional_text("path");
  article.sketch = fields.optional_text("sketch");
  if (!article.sketch.empty() && !is_sketch(article.sketch))
    fields.fail("sketch", "256 hexadecimal digits");
  return article;
}

std::vector<Span> spans_in(JsonFields& fields, std::string_view key) {
  std::vector<Span> spans;
  for (const auto& item : fields.optional_array(key).items) {
    const auto span = span_in(item);
    if (!span) fields.fail(item, "two byte positions [begin, end] in order");
    spans.push_back(span.value_or(Span{}));
  }
  return spans;
}

void read_meeting(JsonFields& fields, Entity& entity) {
  entity.date = fields.optional_date_or_open("date");
  entity.status =
      fields.word("status", meeting_status_named, "held, planned, possible, called_off");
  entity.mode = fields.word("mode", mode_named, "in_person, phone, video, visit, conference");
}

Entity entity_in(JsonFields& fields) {
  Entity entity;
  entity.article = fields.text("article");
  entity.number = fields.whole("number");
  entity.kind = fields.word("kind", kind_named,
                            "person, state, organisation, place, agreement, event, meeting");
  entity.name = fields.text("name");
  if (entity.name.empty()) fields.fail("name", "a text that is not empty for 'name'");
  if (entity.name.size() > kLongestEntityName)
    fields.fail("name", "a name of at most " + std::to_string(kLongestEntityName) + " bytes");
  entity.names = fields.optional_texts("names");
  entity.actor = fields.optional_text("actor");
  entity.mentions = spans_in(fields, "mentions");
  if (entity.kind == Kind::meeting) read_meeting(fields, entity);
  return entity;
}

Evidence evidence_in(const JsonValue& value, const JsonSource& source, JsonFields& outer) {
  JsonFields fields{value, source};
  Evidence evidence;
  evidence.sentence = fields.span("sentence");
  evidence.text = fields.text("text");
  evidence.subject = fields.optional_span("subject");
  evidence.object = fields.optional_span("object");
  evidence.trigger = fields.optional_span("trigger");
  evidence.rule = fields.optional_text("rule");
  if (const auto error = fields.finish()) outer.fail(*error);
  return evidence;
}

Statement statement_in(JsonFields& fields, const JsonSource& source) {
  Statement statement;
  statement.article = fields.text("article");
  statement.subject = fields.whole("subject");
  statement.relation = fields.text("relation");
  if (statement.relation.empty())
    fields.fail("relation", "a text that is not empty for 'relation'");
  statement.object = fields.whole("object");
  statement.negated = fields.flag("negated");
  statement.status = fields.optional_word("status", status_named,
                                          "actual, planned, possible, requested", Status::actual);
  statement.attributed_to = fields.optional_whole("attributed_to");
  statement.date = fields.optional_date_or_open("date");
  statement.title = fields.optional_text("title");
  statement.former = fields.flag("former");
  statement.confidence = fields.share("confidence", 1.0);
  if (statement.confidence == 0.0) fields.fail("confidence", "a number above 0");
  statement.evidence = evidence_in(fields.object("evidence"), source, fields);
  return statement;
}

std::optional<Error> read_record(const JsonValue& value, const JsonSource& source,
                                 Records& records) {
  JsonFields fields{value, source};
  const auto record = fields.text("record");
  if (fields.whole("version") != kVersion) fields.fail("version", "version 1");
  if (record == "article") {
    records.articles.push_back({article_in(fields), source.line});
  } else if (record == "entity") {
    records.entities.push_back({entity_in(fields), source.line});
  } else if (record == "statement") {
    records.statements.push_back({statement_in(fields, source), source.line});
  } else {
    fields.fail("record", "one of article, entity, statement");
    return fields.finish();
  }
  auto error = fields.finish();
  if (!error) return error;
  if (record == "article") records.articles.pop_back();
  if (record == "entity") records.entities.pop_back();
  if (record == "statement") records.statements.pop_back();
  return error;
}

Records read_lines(std::string_view text, std::string_view name,
                   const std::function<void(Error)>& failed) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  Records records;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const auto end = std::min(text.find('\n'), text.size());
    const JsonSource source{text.substr(0, end), name, line};
    text.remove_prefix(std::min(end + 1, text.size()));
    if (source.text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const auto value = parse_json(source);
    if (!value) {
      failed(value.error());
    } else if (const auto error = read_record(value.value(), source, records)) {
      failed(*error);
    }
  }
  return records;
}

using EntityKey = std::pair<std::string, std::size_t>;

// Why a record cannot be kept, by what it refers to; empty where it can.
std::string missing_for(const Statement& statement, const std::set<EntityKey>& entities) {
  const auto missing = [&](std::size_t number) {
    return !entities.contains({statement.article, number});
  };
  const auto say = [&](std::string_view role, std::size_t number) {
    return "an entity of article '" + statement.article + "' as " + std::string{role} +
           ", found the number " + std::to_string(number);
  };
  if (missing(statement.subject)) return say("subject", statement.subject);
  if (missing(statement.object)) return say("object", statement.object);
  if (statement.attributed_to && missing(*statement.attributed_to)) {
    return say("attributed_to", *statement.attributed_to);
  }
  return {};
}

// Keeps what refers to records that are there, and tells of the rest.
class ReferenceCheck {
 public:
  ReferenceCheck(std::string_view name, const std::function<void(Error)>& failed)
      : name_{name}, failed_{&failed} {}

  StatementSet keep(Records records) {
    leave_out_overfull(records);
    StatementSet set;
    std::set<std::string> articles;
    for (auto& [article, line] : records.articles) {
      articles.insert(article.id);
      set.articles.push_back(std::move(article));
    }
    keep_entities(records.entities, articles, set);
    keep_statements(records.statements, set);
    return set;
  }

 private:
  // An article of which more is said than any article says is left out as a whole.
  void leave_out_overfull(Records& records) {
    std::unordered_map<std::string_view, std::size_t> counts;
    for (const auto& [entity, line] : records.entities) ++counts[entity.article];
    for (const auto& [statement, line] : records.statements) ++counts[statement.article];
    std::set<std::string> overfull;
    for (const auto& [article, count] : counts) {
      if (count > kMostRecords) overfull.emplace(article);
    }
    if (overfull.empty()) return;
    for (const std::string& article : overfull) {
      (*failed_)({Error::Code::unsupported,
                  std::string{name_} + ": expected at most " + std::to_string(kMostRecords) +
                      " entities and statements of article '" + article + "', found more"});
    }
    std::erase_if(records.articles,
                  [&](const auto& one) { return overfull.contains(one.record.id); });
    std::erase_if(records.entities,
                  [&](const auto& one) { return overfull.contains(one.record.article); });
    std::erase_if(records.statements,
                  [&](const auto& one) { return overfull.contains(one.record.article); });
  }

  void keep_entities(std::vector<Placed<Entity>>& entities, const std::set<std::string>& articles,
                     StatementSet& set) {
    for (auto& [entity, line] : entities) {
      if (!articles.contains(entity.article)) {
        refuse(line, "an article of this text as 'article', found '" + entity.article + "'");
        continue;
      }
      const auto [known, added] =
          entities_.emplace(EntityKey{entity.article, entity.number}, entity);
      if (!added && known->second != entity) {
        refuse(line, "one entity " + std::to_string(entity.number) + " of article '" +
                         entity.article + "', found another");
        continue;
      }
      set.entities.push_back(std::move(entity));
    }
  }

  void keep_statements(std::vector<Placed<Statement>>& statements, StatementSet& set) {
    std::set<EntityKey> known;
    for (const auto& [key, entity] : entities_) known.insert(key);
    for (auto& [statement, line] : statements) {
      const auto missing = missing_for(statement, known);
      if (missing.empty()) {
        set.statements.push_back(std::move(statement));
      } else {
        refuse(line, missing);
      }
    }
  }

  void refuse(std::size_t line, const std::string& expected) {
    (*failed_)({Error::Code::malformed,
                std::string{name_} + ":" + std::to_string(line) + ": expected " + expected});
  }

  std::string_view name_;
  const std::function<void(Error)>* failed_;
  std::map<EntityKey, Entity> entities_;
};

}  // namespace

std::string to_json_lines(const StatementSet& set) {
  std::string text;
  JsonWriter json;
  for (const auto& article : set.articles) text += line_of(article, json);
  for (const auto& entity : set.entities) text += line_of(entity, json);
  for (const auto& statement : set.statements) text += line_of(statement, json);
  return text;
}

StatementSet from_json_lines(std::string_view text, std::string_view name,
                             const std::function<void(Error)>& failed) {
  auto set = ReferenceCheck{name, failed}.keep(read_lines(text, name, failed));
  normalise(set);
  return set;
}

}  // namespace entente
