#include "graph/graph_json.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <sstream>
#include <utility>

#include "graph/json_records.h"

namespace entente {
namespace {

constexpr std::string_view kFormat = "entente-graph";
constexpr std::size_t kVersion = 1;

void write_member(JsonWriter& json, std::string_view key, const Member& member) {
  if (!key.empty()) json.key(key);
  json.begin_object();
  json.member("article", member.article);
  json.member("entity", member.entity);
  json.end_object();
}

void write(JsonWriter& json, const Node& node) {
  json.member("id", node.id);
  json.member("kind", name_of(node.kind));
  json.member("name", node.name);
  json.member("aliases", node.aliases);
  json.member_or_null("wikidata", node.wikidata);
  json.member("articles", node.articles);
  if (node.kind == Kind::meeting) {
    json.member_or_null("date", node.date);
    json.member("status", name_of(node.status));
    json.member("mode", name_of(node.mode));
  }
  json.key("members");
  json.begin_array();
  for (const auto& member : node.members) write_member(json, "", member);
  json.end_array();
}

void write_one(JsonWriter& json, const EdgeEvidence& evidence) {
  json.begin_object();
  json.member("article", evidence.article);
  json.member("begin", evidence.where.sentence.begin);
  json.member("end", evidence.where.sentence.end);
  json.member("text", evidence.where.text);
  json.member("subject", evidence.where.subject);
  json.member("object", evidence.where.object);
  json.member("trigger", evidence.where.trigger);
  json.member("rule", evidence.where.rule);
  json.member_or_null("attributed_to", evidence.attributed_to);
  json.member_or_null("date", evidence.date);
  json.member("confidence", evidence.confidence);
  json.end_object();
}

void write(JsonWriter& json, const Edge& edge) {
  write_key_of(json, edge);
  json.member_or_null("attributed_to", edge.attributed_to);
  json.member_or_null("date", edge.date);
  json.member_or_null("first", edge.first);
  json.member_or_null("last", edge.last);
  json.member("statements", edge.statements);
  json.member("articles", edge.articles);
  json.member("outlets", edge.outlets);
  json.member("sources", edge.sources);
  json.member("confidence", edge.confidence);
  if (edge.weight != 0.0) json.member("weight", edge.weight);
  json.key("evidence");
  json.begin_array();
  for (const auto& evidence : edge.evidence) write_one(json, evidence);
  json.end_array();
}

void write(JsonWriter& json, const ArticleInfo& article) {
  json.member("id", article.id);
  json.member("title", article.title);
  json.member("outlet", article.outlet);
  json.member("authors", article.authors);
  json.member_or_null("published", article.published);
  json.member_or_null("url", article.url);
  json.member("path", article.path);
  json.member_or_null("copy_of", article.copy_of);
}

void write(JsonWriter& json, const Decision& decision) {
  json.member("merged", decision.merged);
  json.member("reason", decision.reason);
  write_member(json, "left", decision.left);
  write_member(json, "right", decision.right);
}

// One record a line, so that line tools and diffs are of use.
template <class T>
void write_list(std::string_view key, const std::vector<T>& records, std::ostream& out) {
  out << ",\n\"" << key << "\": [";
  JsonWriter json;
  for (const auto& record : records) {
    out << (&record == records.data() ? "\n" : ",\n");
    json.begin_object();
    write(json, record);
    json.end_object();
    out << json.take();
  }
  out << "]";
}

// Where an edge names its ends.
struct EndOffsets {
  std::size_t source = 0;
  std::size_t target = 0;
};

// Takes records as they are read, then what stands around them.
class GraphReader {
 public:
  explicit GraphReader(const JsonSource& source) : source_{&source} {}

  void take(const std::string& key, const JsonValue& record) {
    if (errors_.contains(key)) return;
    if (key == "nodes") add_record(key, record, network_.nodes, &GraphReader::node);
    if (key == "edges") add_record(key, record, network_.edges, &GraphReader::edge);
    if (key == "articles") add_record(key, record, network_.articles, &GraphReader::article);
    if (key == "decisions") add_record(key, record, network_.decisions, &GraphReader::decision);
    if (key == "edges" && !errors_.contains(key))
      ends_.push_back({record.find("source")->offset, record.find("target")->offset});
  }

  Result<Network> finish(const JsonValue& root) && {
    JsonFields fields{root, *source_};
    if (fields.text("format") != kFormat) fields.fail("format", "'" + std::string{kFormat} + "'");
    if (fields.whole("version") != kVersion) fields.fail("version", "version 1");
    for (const char* key : {"nodes", "edges", "articles", "decisions"}) {
      const bool required = std::string_view{key} == "nodes" || std::string_view{key} == "edges";
      (void)(required ? fields.array(key) : fields.optional_array(key));
      if (const auto error = errors_.find(key); error != errors_.end()) fields.fail(error->second);
    }
    if (const auto error = fields.finish()) return *error;
    if (const auto error = loose_end()) return *error;
    return std::move(network_);
  }

 private:
  template <class T>
  void add_record(const std::string& key, const JsonValue& record, std::vector<T>& records,
                  T (GraphReader::*read)(JsonFields&)) {
    JsonFields fields{record, *source_};
    records.push_back((this->*read)(fields));
    if (auto error = fields.finish()) errors_.emplace(key, std::move(*error));
  }

  template <class T>
  void read_list(const JsonValue& array, std::vector<T>& records,
                 T (GraphReader::*read_one)(JsonFields&), JsonFields& outer) {
    records.reserve(array.items.size());
    for (const auto& item : array.items) {
      JsonFields fields{item, *source_};
      records.push_back((this->*read_one)(fields));
      if (const auto error = fields.finish()) return outer.fail(*error);
    }
  }

  Member member(JsonFields& fields) { return {fields.text("article"), fields.whole("entity")}; }

  Member member_at(JsonFields& outer, std::string_view key) {
    JsonFields fields{outer.object(key), *source_};
    auto value = member(fields);
    if (const auto error = fields.finish()) outer.fail(*error);
    return value;
  }

  Node node(JsonFields& fields) {
    Node node;
    node.id = fields.text("id");
    if (node.id.empty()) fields.fail("id", "a text that is not empty for 'id'");
    node.kind = fields.word("kind", kind_named,
                            "person, state, organisation, place, agreement, event, meeting");
    node.name = fields.text("name");
    node.aliases = fields.optional_texts("aliases");
    node.wikidata = fields.optional_text("wikidata");
    node.articles = fields.optional_whole("articles").value_or(0);
    read_list(fields.optional_array("members"), node.members, &GraphReader::member, fields);
    if (node.kind == Kind::meeting) {
      node.date = fields.optional_date("date");
      node.status =
          fields.word("status", meeting_status_named, "held, planned, possible, called_off");
      node.mode = fields.word("mode", mode_named, "in_person, phone, video, visit, conference");
    }
    return node;
  }

  EdgeEvidence evidence(JsonFields& fields) {
    EdgeEvidence evidence;
    evidence.article = fields.text("article");
    evidence.where.sentence = {fields.whole("begin"), fields.whole("end")};
    evidence.where.text = fields.text("text");
    evidence.where.subject = fields.optional_span("subject");
    evidence.where.object = fields.optional_span("object");
    evidence.where.trigger = fields.optional_span("trigger");
    evidence.where.rule = fields.optional_text("rule");
    evidence.attributed_to = fields.optional_text("attributed_to");
    evidence.date = fields.optional_date("date");
    evidence.confidence = fields.share("confidence", 1.0);
    return evidence;
  }

  Edge edge(JsonFields& fields) {
    Edge edge;
    edge.id = fields.text("id");
    edge.source = fields.text("source");
    edge.relation = fields.text("relation");
    edge.target = fields.text("target");
    edge.title = fields.optional_text("title");
    edge.former = fields.flag("former");
    edge.negated = fields.flag("negated");
    edge.status = fields.optional_word("status", status_named,
                                       "actual, planned, possible, requested", Status::actual);
    edge.inferred = fields.flag("inferred");
    edge.attributed_to = fields.optional_text("attributed_to");
    edge.date = fields.optional_date("date");
    read_counts(fields, edge);
    read_list(fields.optional_array("evidence"), edge.evidence, &GraphReader::evidence, fields);
    return edge;
  }

  void read_counts(JsonFields& fields, Edge& edge) {
    edge.first = fields.optional_date("first");
    edge.last = fields.optional_date("last");
    edge.statements = fields.optional_whole("statements").value_or(0);
    edge.articles = fields.optional_whole("articles").value_or(0);
    edge.outlets = fields.optional_whole("outlets").value_or(0);
    edge.sources = fields.optional_whole("sources").value_or(edge.articles);
    edge.confidence = fields.share("confidence", 0.0);
    edge.weight = fields.optional_number("weight").value_or(0.0);
  }

  ArticleInfo article(JsonFields& fields) {
    ArticleInfo article;
    article.id = fields.text("id");
    article.title = fields.optional_text("title");
    article.outlet = fields.optional_text("outlet");
    article.authors = fields.optional_texts("authors");
    article.published = fields.optional_date("published");
    article.url = fields.optional_text("url");
    article.path = fields.optional_text("path");
    article.copy_of = fields.optional_text("copy_of");
    return article;
  }

  Decision decision(JsonFields& fields) {
    Decision decision;
    decision.merged = fields.flag("merged");
    decision.reason = fields.text("reason");
    decision.left = member_at(fields, "left");
    decision.right = member_at(fields, "right");
    return decision;
  }

  // Ends of edges that are no node: a reader of the graph would fall over them.
  [[nodiscard]] std::optional<Error> loose_end() const {
    std::vector<std::string_view> ids;
    for (const auto& node : network_.nodes) ids.push_back(node.id);
    std::ranges::sort(ids);
    if (const auto twice = std::ranges::adjacent_find(ids); twice != ids.end()) {
      return malformed_json(*source_, 0, "each node id once",
                            "'" + std::string{*twice} + "' again");
    }
    const auto loose = [&](const std::string& id) {
      return !std::ranges::binary_search(ids, std::string_view{id});
    };
    for (std::size_t i = 0; i < network_.edges.size(); ++i) {
      const Edge& edge = network_.edges[i];
      if (loose(edge.source)) return no_node(ends_[i].source, "source", edge.source);
      if (loose(edge.target)) return no_node(ends_[i].target, "target", edge.target);
    }
    return std::nullopt;
  }

  [[nodiscard]] Error no_node(std::size_t offset, const std::string& key,
                              const std::string& id) const {
    JsonValue text;
    text.type = JsonValue::Type::string;
    text.text = id;
    return malformed_json(*source_, offset, "the id of a node as '" + key + "'",
                          description_of(text));
  }

  const JsonSource* source_;
  Network network_;
  std::vector<EndOffsets> ends_;         // of each edge
  std::map<std::string, Error> errors_;  // the first of each list
};

}  // namespace

void write_key_of(JsonWriter& json, const Edge& edge) {
  json.member("id", edge.id);
  json.member("source", edge.source);
  json.member("relation", edge.relation);
  json.member("target", edge.target);
  json.member_or_null("title", edge.title);
  json.member("former", edge.former);
  json.member("negated", edge.negated);
  json.member("status", name_of(edge.status));
  json.member("inferred", edge.inferred);
}

void write_graph_json(const Network& network, std::ostream& out) {
  out << R"({"format": ")" << kFormat << R"(", "version": )" << std::to_string(kVersion);
  write_list("nodes", network.nodes, out);
  write_list("edges", network.edges, out);
  write_list("articles", network.articles, out);
  write_list("decisions", network.decisions, out);
  out << "}\n";
}

std::string to_graph_json(const Network& network) {
  std::ostringstream text;
  write_graph_json(network, text);
  return std::move(text).str();
}

Result<Network> from_graph_json(std::string_view json, std::string_view name) {
  const JsonSource source{json, name};
  GraphReader reader{source};
  const auto root = parse_json_records(
      source, [&](const std::string& key, const JsonValue& record) { reader.take(key, record); });
  if (!root) return root.error();
  return std::move(reader).finish(root.value());
}

}  // namespace entente
