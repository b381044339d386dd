#include "import/import.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "graph/date.h"
#include "graph/fold.h"
#include "graph/hash.h"
#include "graph/name.h"
#include "graph/wording.h"
#include "import/foreign_graph.h"
#include "import/foreign_words.h"

namespace entente {
namespace {

const std::string& value_of(const ForeignValues& values, std::string_view column) {
  static const std::string kNone;
  const auto found = values.find(column);
  return found == values.end() ? kNone : found->second;
}

// The first of the columns that says something.
std::string first_of(const ForeignValues& values, std::initializer_list<std::string_view> columns) {
  for (const std::string_view column : columns) {
    if (const std::string& value = value_of(values, column); !value.empty()) return value;
  }
  return {};
}

std::optional<double> number_in(const std::string& text) {
  double number = 0.0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::size_t count_in(const ForeignValues& values, std::string_view column) {
  std::size_t count = 0;
  const std::string& text = value_of(values, column);
  std::from_chars(text.data(), text.data() + text.size(), count);
  return count;
}

// Dates of other tools may go on with the time of day.
std::string date_in(const ForeignValues& values, std::initializer_list<std::string_view> columns) {
  const std::string text = first_of(values, columns);
  const std::string day = text.substr(0, text.find('T'));
  return is_date(day) ? day : std::string{};
}

std::vector<std::string> parts_of(const std::string& list) {
  constexpr std::string_view kBetween = " | ";
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(kBetween, begin), list.size());
    if (end > begin) parts.push_back(list.substr(begin, end - begin));
    begin = end + kBetween.size();
  }
  std::ranges::sort(parts);
  parts.erase(std::unique(parts.begin(), parts.end()), parts.end());
  return parts;
}

class Import {
 public:
  Import(std::string_view name, const std::function<void(Error)>& failed)
      : name_{name}, failed_{failed} {}

  Network take(const ForeignGraph& graph) {
    for (const ForeignNode& node : graph.nodes) add(node);
    for (const ForeignEdge& edge : graph.edges) add(edge);
    for (auto& [id, article] : articles_) network_.articles.push_back(std::move(article));
    std::ranges::sort(network_.nodes, {}, &Node::id);
    std::ranges::sort(network_.edges, edge_before);
    return std::move(network_);
  }

 private:
  void fail(const std::string& place, const std::string& message) const {
    failed_({Error::Code::malformed, std::string{name_} + place + ": " + message});
  }

  void add(const ForeignNode& foreign) {
    const std::string& whole = value_of(foreign.values, "node_id");
    const std::string& id = whole.empty() ? foreign.id : whole;
    if (foreign.id.empty() || !ids_.emplace(foreign.id, id).second) {
      return fail("", "expected each node once and with an id, found '" + printable(foreign.id) +
                          "' again; left out");
    }
    const ForeignValues& values = foreign.values;
    Node node;
    node.id = id;
    node.kind = kind_of(values);
    node.name = first_of(values, {"label", "name", "Label", "Name"});
    if (node.name == node.id) node.name.clear();
    node.aliases = parts_of(value_of(values, "aliases"));
    const std::string wikidata = value_of(values, "wikidata");
    if (is_wikidata_id(wikidata)) node.wikidata = wikidata;
    node.articles = count_in(values, "n_articles");
    if (node.kind == Kind::meeting) take_meeting(values, node);
    network_.nodes.push_back(std::move(node));
  }

  Kind kind_of(const ForeignValues& values) {
    const std::string typed = first_of(values, {"kind", "Kind", "type", "Type", "class"});
    if (typed.empty()) return Kind::person;
    const auto kind = kind_called(typed);
    if (!kind && kinds_.insert(typed).second) {
      fail("",
           "expected kinds of nodes among person, state, organisation, place, agreement, event, "
           "meeting, found '" +
               printable(typed) + "'; taken for persons");
    }
    return kind.value_or(Kind::person);
  }

  static void take_meeting(const ForeignValues& values, Node& node) {
    node.date = date_in(values, {"date", "start"});
    node.status = meeting_status_named(value_of(values, "status")).value_or(MeetingStatus::held);
    node.mode = mode_named(value_of(values, "mode")).value_or(Mode::in_person);
  }

  void add(const ForeignEdge& foreign) {
    for (const std::string& end : {foreign.source, foreign.target}) {
      if (ids_.contains(end)) continue;
      return fail(":" + std::to_string(foreign.line),
                  "expected the id of a node as an end, found '" + printable(end) + "'; left out");
    }
    Edge edge = edge_of(foreign);
    if (!edge_ids_.insert(edge.id).second) edge.id += "-" + std::to_string(edge_ids_.size());
    network_.edges.push_back(std::move(edge));
  }

  Edge edge_of(const ForeignEdge& foreign) {
    const ForeignValues& values = foreign.values;
    Edge edge;
    edge.source = ids_.at(foreign.source);
    edge.target = ids_.at(foreign.target);
    edge.relation = value_of(values, "relation");
    if (edge.relation.empty())
      edge.relation =
          relation_called(foreign.type.empty() ? value_of(values, "label") : foreign.type);
    edge.title = value_of(values, "title");
    edge.former = value_of(values, "former") == "yes";
    edge.negated = value_of(values, "polarity") == "negated";
    edge.status = status_named(value_of(values, "status")).value_or(Status::actual);
    edge.inferred = value_of(values, "inferred") == "yes";
    edge.attributed_to = value_of(values, "attributed_to");
    edge.date = date_in(values, {"date"});
    take_period(values, edge);
    take_counts(values, edge);
    take_quote(values, edge);
    edge.id = first_of(values, {"edge_id"});
    if (edge.id.empty()) edge.id = foreign.id;
    if (edge.id.empty())
      edge.id = "e:" + hash_of(edge.source + "\n" + edge.relation + "\n" + edge.target);
    return edge;
  }

  // In our own GEXF the spells are those of the meeting, or of publication where nothing is said.
  static void take_period(const ForeignValues& values, Edge& edge) {
    const bool ours = values.contains("edge_id");
    edge.first = ours ? date_in(values, {"first"}) : date_in(values, {"first", "start"});
    edge.last = ours ? date_in(values, {"last"}) : date_in(values, {"last", "end"});
  }

  static void take_counts(const ForeignValues& values, Edge& edge) {
    edge.statements = count_in(values, "n_statements");
    edge.articles = count_in(values, "n_articles");
    edge.outlets = count_in(values, "n_outlets");
    edge.sources = values.contains("n_sources") ? count_in(values, "n_sources") : edge.articles;
    const auto confidence = number_in(value_of(values, "confidence"));
    edge.confidence = confidence ? std::clamp(*confidence, 0.0, 1.0) : 1.0;
    const double usual = static_cast<double>(std::max<std::size_t>(edge.articles, 1));
    const double weight = number_in(value_of(values, "weight")).value_or(usual);
    edge.weight = weight == usual ? 0.0 : weight;
  }

  // The sentence that our own files quote, with its article as far as they tell.
  void take_quote(const ForeignValues& values, Edge& edge) {
    const std::string& quote = value_of(values, "quote");
    if (quote.empty()) return;
    ArticleInfo article;
    article.title = value_of(values, "quote_title");
    article.outlet = value_of(values, "quote_outlet");
    article.published = date_in(values, {"quote_published"});
    article.id = hash_of(article.title + "\n" + article.outlet + "\n" + article.published);
    EdgeEvidence evidence;
    evidence.article = article.id;
    evidence.where.text = quote;
    evidence.date = edge.date;
    evidence.confidence = edge.confidence;
    edge.evidence = {std::move(evidence)};
    articles_.emplace(article.id, std::move(article));
  }

  std::string_view name_;
  const std::function<void(Error)>& failed_;
  Network network_;
  std::map<std::string, std::string> ids_;  // of the nodes, from what the file calls them
  std::set<std::string> edge_ids_;
  std::set<std::string> kinds_;  // not known, and said so
  std::map<std::string, ArticleInfo> articles_;
};

}  // namespace

bool looks_like_xml(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && text[begin] == '<';
}

Result<Network> import_network(std::string_view text, std::string_view name,
                               const std::function<void(Error)>& failed) {
  const auto graph = read_foreign_graph(text, name);
  if (!graph) return graph.error();
  return Import{name, failed}.take(graph.value());
}

}  // namespace entente
