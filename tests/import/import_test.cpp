#include "import/import.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "export/exporter.h"
#include "graph/fold.h"

namespace entente {
namespace {

Ontology ontology() {
  const auto parsed = Ontology::parse(
      R"({"format": "entente-ontology", "version": 1, "relations": []})", "empty.json");
  REQUIRE(parsed);
  return parsed.value();
}

std::string exported(const Network& network, const std::string& extension,
                     const std::string& profile) {
  std::ostringstream out;
  ExportOptions options;
  options.profile = profile;
  exporter_for("x" + extension)->write(network, ontology(), options, out);
  return out.str();
}

struct Imported {
  Network network;
  std::vector<std::string> failures;
};

Imported imported(const std::string& text) {
  Imported all;
  auto network = import_network(text, "x.xml",
                                [&](const Error& error) { all.failures.push_back(error.message); });
  REQUIRE_MESSAGE(network, (network ? "" : network.error().message));
  all.network = std::move(network).value();
  return all;
}

std::string message_for(const std::string& text) {
  const auto network = import_network(text, "x.xml", [](const Error&) {});
  return network ? "" : network.error().message;
}

// All that GraphML holds, with strings that try to break out.
Network whole() {
  Network network;
  Node state;
  state.id = state.wikidata = "Q227";
  state.kind = Kind::state;
  state.name = "Azerbaijan <b> & \"c\" ]]>";
  state.aliases = {"Republic", "\u202E\u0627\u0644"};
  state.articles = 3;
  Node meeting;
  meeting.id = "meeting:2018-12-12 baku";
  meeting.kind = Kind::meeting;
  meeting.name = "Meeting\twith tab, \U0001F91D";
  meeting.date = "2018-12-12/2018-12-13";
  meeting.mode = Mode::conference;
  meeting.status = MeetingStatus::planned;
  network.nodes = {state, meeting};
  Edge edge;
  edge.id = "e:1";
  edge.source = "Q227";
  edge.relation = "participated_in";
  edge.target = meeting.id;
  edge.title = "chair = \"1\"";
  edge.former = edge.negated = edge.inferred = true;
  edge.status = Status::planned;
  edge.attributed_to = "Q227";
  edge.date = edge.first = "2018-12";
  edge.last = "2019";
  edge.statements = 7;
  edge.articles = 5;
  edge.outlets = 4;
  edge.sources = 3;
  edge.confidence = 0.1 + 0.2;
  Edge heavy = edge;
  heavy.id = "e:2";
  heavy.title = "";
  heavy.former = false;
  heavy.weight = 2.5;
  network.edges = {edge, heavy};
  std::ranges::sort(network.nodes, {}, &Node::id);
  std::ranges::sort(network.edges, edge_before);
  return network;
}

TEST_CASE("what we wrote comes back as it was") {
  for (const auto& [extension, profile] : {std::pair{".graphml", "gephi"},
                                           {".graphml", "interchange"},
                                           {".graphml", "yed"},
                                           {".gexf", "gephi"},
                                           {".gexf", "web"}}) {
    CAPTURE(extension);
    CAPTURE(profile);
    const Imported back = imported(exported(whole(), extension, profile));
    CHECK(back.failures.empty());
    REQUIRE(back.network.nodes.size() == 2);
    REQUIRE(back.network.edges.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
      CHECK(back.network.nodes[i] == whole().nodes[i]);
      CHECK(back.network.edges[i] == whole().edges[i]);
    }
    CHECK(exported(back.network, extension, profile) == exported(whole(), extension, profile));
  }
}

TEST_CASE("an empty network comes back empty") {
  CHECK(imported(exported({}, ".graphml", "")).network == Network{});
  CHECK(imported(exported({}, ".gexf", "")).network == Network{});
}

TEST_CASE("the sentence that a tie quotes comes back with its article") {
  const std::string text = R"(<graphml><key id="q" for="edge" attr.name="quote"/>
    <key id="o" for="edge" attr.name="quote_outlet"/><graph><node id="a"/><node id="b"/>
    <edge source="a" target="b"><data key="q">They met.</data><data key="o">News</data></edge>
    </graph></graphml>)";
  const Network network = imported(text).network;
  REQUIRE(network.edges[0].evidence.size() == 1);
  CHECK(network.edges[0].evidence[0].where.text == "They met.");
  REQUIRE(network.articles.size() == 1);
  CHECK(network.articles[0].outlet == "News");
  CHECK(network.edges[0].evidence[0].article == network.articles[0].id);
}

TEST_CASE("files of other programs give what they have") {
  const Imported other = imported(R"(<?xml version="1.0"?><gexf version="1.2"><graph>
    <attributes class="node"><attribute id="0" title="Type" type="string"/></attributes>
    <nodes><node id="1" label="Ann"><attvalues><attvalue for="0" value="Country"/></attvalues></node>
    <node id="2" label="Bob"><attvalues><attvalue for="0" value="robot"/></attvalues></node></nodes>
    <edges><edge source="1" target="2" label="Trades With" weight="2.5" start="2018-01-02T10:00:00"/>
    <edge source="1" target="3"/></edges></graph></gexf>)");
  REQUIRE(other.network.nodes.size() == 2);
  CHECK(other.network.nodes[0].kind == Kind::state);
  CHECK(other.network.nodes[1].kind == Kind::person);
  REQUIRE(other.network.edges.size() == 1);
  CHECK(other.network.edges[0].relation == "trades_with");
  CHECK(other.network.edges[0].weight == 2.5);
  CHECK(other.network.edges[0].first == "2018-01-02");
  REQUIRE(other.failures.size() == 2);
  CHECK(other.failures[0].find("found 'robot'; taken for persons") != std::string::npos);
  CHECK(other.failures[1] == "x.xml:6: expected the id of a node as an end, found '3'; left out");
}

TEST_CASE("what is no graph, or brings entities along, is refused with its place") {
  struct {
    const char* about;
    const char* text;
    const char* expected;
  } const cases[] = {
      {"other XML", "<html><body/></html>",
       "x.xml:1: expected GraphML or GEXF with a graph, found other XML"},
      {"cut short", "<graphml>\n<graph><node id=\"a\"/>", "x.xml:2: expected well-formed XML"},
      {"a hyperedge", "<graphml><graph>\n<hyperedge/></graph></graphml>",
       "x.xml:2: expected edges of two ends, found a hyperedge"},
      {"entities that grow",
       "<!DOCTYPE graphml [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
       "<graphml><graph><node id=\"&b;\"/></graph></graphml>",
       "x.xml:1: expected no entities, found a document type that declares some"},
      {"an entity from a file",
       "<!DOCTYPE graphml [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
       "<graphml><graph><node id=\"a\"><data key=\"k\">&x;</data></node></graph></graphml>",
       "x.xml:1: expected no entities, found a document type that declares some"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    CHECK(message_for(c.text).starts_with(c.expected));
  }
}

}  // namespace
}  // namespace entente
