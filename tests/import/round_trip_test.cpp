// import(export(network)) is the network, as far as the format holds it, whatever its texts.

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "export/exporter.h"
#include "graph/fold.h"
#include "graph/graph_json.h"
#include "graph/hash.h"
#include "import/import.h"

namespace entente {
namespace {

// What breaks writers and readers. Without what no format but graph.json holds: characters that XML
// forbids, letters that are not composed.
constexpr std::array kParts = {"<b>",
                               "</data>",
                               "]]>",
                               "&amp;",
                               "&#0;",
                               "\"",
                               "'",
                               "\\",
                               "\n",
                               "\r\n",
                               "\t",
                               " ",
                               "\u202E\u0627",
                               "\U0001F91D",
                               "é",
                               "%00",
                               "=1+1",
                               "<!--",
                               "-->",
                               "<?x?>",
                               "{}",
                               "Baku",
                               "Ann",
                               "\u2028",
                               "\u00A0",
                               "&lt;a b=\"c\"&gt;"};

class Chance {
 public:
  explicit Chance(unsigned seed) : engine_{seed} {}

  std::size_t below(std::size_t end) { return engine_() % end; }
  bool now_and_then() { return below(3) == 0; }

  std::string text() {
    std::string text;
    for (std::size_t i = below(6); i > 0; --i) text += kParts[below(kParts.size())];
    return now_and_then() && now_and_then() ? text + std::string(10'000, 'x') : text;
  }

  // Never empty.
  std::string word() { return "w" + text(); }

  std::string date() {
    constexpr std::array kDates = {"", "2018", "2018-12", "2018-12-12", "2018-12-12/2018-12-13"};
    return kDates[below(kDates.size())];
  }

 private:
  std::mt19937 engine_;
};

Node random_node(std::size_t number, Chance& chance) {
  Node node;
  node.id = std::to_string(number) + chance.text();
  node.kind = static_cast<Kind>(chance.below(7));
  node.name = chance.text();
  std::set<std::string> aliases;
  for (std::size_t i = chance.below(4); i > 0; --i) aliases.insert(chance.word());
  node.aliases.assign(aliases.begin(), aliases.end());
  if (chance.now_and_then()) node.wikidata = "Q" + std::to_string(number + 1);
  node.articles = chance.below(9);
  if (node.kind != Kind::meeting) return node;
  node.date = chance.date();
  node.status = static_cast<MeetingStatus>(chance.below(4));
  node.mode = static_cast<Mode>(chance.below(5));
  return node;
}

Edge random_edge(std::size_t number, const std::vector<Node>& nodes, Chance& chance) {
  Edge edge;
  edge.id = "e:" + std::to_string(number) + chance.text();
  edge.source = nodes[chance.below(nodes.size())].id;
  edge.relation = chance.word();
  edge.target = nodes[chance.below(nodes.size())].id;
  edge.title = chance.text();
  edge.former = !edge.title.empty() && chance.now_and_then();
  edge.negated = chance.now_and_then();
  edge.inferred = chance.now_and_then();
  edge.status = static_cast<Status>(chance.below(4));
  if (chance.now_and_then()) edge.attributed_to = nodes[chance.below(nodes.size())].id;
  edge.date = chance.date();
  edge.first = chance.date();
  edge.last = chance.date();
  edge.statements = chance.below(99);
  edge.articles = chance.below(9);
  edge.outlets = chance.below(9);
  edge.sources = chance.below(9);
  edge.confidence = static_cast<double>(chance.below(1000)) / 999.0;
  if (chance.now_and_then()) edge.weight = 0.5 + static_cast<double>(chance.below(100)) / 7.0;
  return edge;
}

// The one sentence of a tie that tables of ties hold, as its article is named in them.
void quote(Edge& edge, Chance& chance, std::vector<ArticleInfo>& articles) {
  ArticleInfo article;
  article.title = chance.text();
  article.outlet = chance.text();
  if (chance.now_and_then()) article.published = "2018-12-13";
  article.id = hash_of(article.title + "\n" + article.outlet + "\n" + article.published);
  EdgeEvidence evidence;
  evidence.article = article.id;
  evidence.where.text = chance.word();
  evidence.date = edge.date;
  evidence.confidence = edge.confidence;
  edge.evidence = {std::move(evidence)};
  const auto same = [&](const ArticleInfo& other) { return other.id == article.id; };
  if (std::ranges::none_of(articles, same)) articles.push_back(std::move(article));
}

Network random_network(unsigned seed) {
  Chance chance{seed};
  Network network;
  for (std::size_t i = 0; i < 8; ++i) network.nodes.push_back(random_node(i, chance));
  for (std::size_t i = 0; i < 12; ++i) {
    network.edges.push_back(random_edge(i, network.nodes, chance));
    if (chance.now_and_then()) quote(network.edges.back(), chance, network.articles);
  }
  std::ranges::sort(network.nodes, {}, &Node::id);
  std::ranges::sort(network.edges, edge_before);
  std::ranges::sort(network.articles, {}, &ArticleInfo::id);
  return network;
}

std::string exported(const Network& network, std::string_view extension, std::string_view profile) {
  const auto ontology = Ontology::parse(
      R"({"format": "entente-ontology", "version": 1, "relations": []})", "empty.json");
  REQUIRE(ontology);
  std::ostringstream out;
  ExportOptions options;
  options.profile = profile;
  exporter_for("x" + std::string{extension})->write(network, ontology.value(), options, out);
  return out.str();
}

Network there_and_back(const Network& network, std::string_view extension,
                       std::string_view profile) {
  const std::string text = exported(network, extension, profile);
  std::vector<std::string> failures;
  auto back = extension == ".json" ? from_graph_json(text, "x")
                                   : import_network(text, "x", [&](const Error& error) {
                                       failures.push_back(error.message);
                                     });
  REQUIRE_MESSAGE(back, (back ? "" : back.error().message));
  CHECK(failures == std::vector<std::string>{});
  return std::move(back).value();
}

constexpr std::array kForms = {
    std::pair{".graphml", "gephi"}, std::pair{".graphml", "interchange"},
    std::pair{".graphml", "yed"},   std::pair{".gexf", "gephi"},
    std::pair{".gexf", "web"},      std::pair{".json", ""},
};

TEST_CASE("any network comes back as it was") {
  for (unsigned seed = 0; seed < 30; ++seed) {
    const Network network = random_network(seed);
    for (const auto& [extension, profile] : kForms) {
      CAPTURE(seed);
      CAPTURE(extension);
      CAPTURE(profile);
      const Network back = there_and_back(network, extension, profile);
      REQUIRE(back.nodes.size() == network.nodes.size());
      REQUIRE(back.edges.size() == network.edges.size());
      for (std::size_t i = 0; i < network.nodes.size(); ++i)
        CHECK(back.nodes[i] == network.nodes[i]);
      for (std::size_t i = 0; i < network.edges.size(); ++i)
        CHECK(back.edges[i] == network.edges[i]);
      CHECK(back.articles == network.articles);
    }
  }
}

// Control characters, broken UTF-8 and decomposed letters are mended on the way out; what is mended
// stays.
TEST_CASE("a network with text that no format holds comes back the same the second time") {
  for (unsigned seed = 0; seed < 10; ++seed) {
    Network network = random_network(seed);
    for (Node& node : network.nodes)
      node.name +=
          "\x01\xff\x7f"
          "e\u0301 \uFFFE\x1b[0m";
    for (Edge& edge : network.edges) edge.title += "\x02\xc3(";
    for (const auto& [extension, profile] : kForms) {
      CAPTURE(extension);
      const Network once = there_and_back(network, extension, profile);
      CHECK(there_and_back(once, extension, profile) == once);
    }
  }
}

}  // namespace
}  // namespace entente
