#include "hostile_network.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

// U+0627 U+0644, left unclosed by its right-to-left override; an emoji outside the basic plane; e
// and a combining acute.
constexpr const char* kRightToLeft = "\u202E\u0627\u0644";
constexpr const char* kEmoji = "\U0001F91D";
constexpr const char* kDecomposed = "Caf\u0065\u0301";

EdgeEvidence evidence(std::string text, double confidence) {
  EdgeEvidence told;
  told.article = "a1";
  told.where.sentence = {100, 160};
  told.where.text = std::move(text);
  told.where.subject = {100, 109};
  told.where.object = {120, 130};
  told.where.trigger = {111, 114};
  told.where.rule = "meet/with name";
  told.confidence = confidence;
  return told;
}

Node node(std::string id, Kind kind, std::string name) {
  Node made;
  made.id = std::move(id);
  made.kind = kind;
  made.name = std::move(name);
  made.articles = 1;
  made.members = {{"a1", 0}};
  return made;
}

Edge edge(std::string id, std::string source, std::string relation, std::string target) {
  Edge made;
  made.id = std::move(id);
  made.source = std::move(source);
  made.relation = std::move(relation);
  made.target = std::move(target);
  made.statements = made.articles = made.outlets = made.sources = 1;
  made.confidence = 0.1 + 0.2;
  made.evidence = {evidence("They <b>met</b> & shook \"hands\"\x07.", 0.5)};
  return made;
}

std::vector<Node> nodes() {
  Node state = node("Q227", Kind::state, "Azerbaijan");
  state.wikidata = "Q227";
  state.aliases = {"Republic of Azerbaijan", kRightToLeft};
  Node meeting = node("meeting:2018-12-12 baku", Kind::meeting, "Meeting in Baku");
  meeting.date = "2018-12-12/2018-12-13";
  meeting.mode = Mode::conference;
  Node impostor =
      node("person:<script>\"x\"</script>", Kind::person, "Ann & \"Bob\" <c>\r\n\x01\xff");
  impostor.wikidata = "Q1> <urn:x> <urn:y> .";
  return {state,
          meeting,
          node("org:caf\u00e9", Kind::organisation, kDecomposed),
          impostor,
          node("person:handshake", Kind::person, kEmoji),
          node("place:baku", Kind::place, "")};
}

std::vector<Edge> edges() {
  Edge office = edge("e:1", "person:handshake", "holds_office", "Q227");
  office.title = "president \\ \"chair\"";
  office.former = true;
  office.date = "2018-02";
  Edge negated = edge("e:2", "person:handshake", "met_with", "person:<script>\"x\"</script>");
  negated.negated = true;
  Edge met = edge("e:3", "person:handshake", "met_with", "person:<script>\"x\"</script>");
  met.first = "2018-12";
  met.last = "2019";
  met.attributed_to = "Q227";
  met.evidence.push_back(evidence("The better sentence.", 0.75));
  met.evidence.back().where.sentence = {200, 220};
  Edge part = edge("e:4", "person:handshake", "participated_in", "meeting:2018-12-12 baku");
  part.articles = 0;
  Edge inferred = edge("e:5", "meeting:2018-12-12 baku", "held_in", "place:baku");
  inferred.inferred = true;
  inferred.status = Status::planned;
  inferred.evidence.clear();
  return {inferred, office, negated, met, part};
}

}  // namespace

Network hostile_network() {
  Network network;
  network.nodes = nodes();
  network.edges = edges();
  network.articles = {{"a1",
                       "Title ]]> \t with tab",
                       "The \"Outlet\" / Baku",
                       {"A. Author"},
                       "2018-12-13",
                       "https://news.example/a b?q=<>",
                       "news/\u00e4.html"}};
  return network;
}

Ontology small_ontology() {
  const auto parsed = Ontology::parse(R"({"format": "entente-ontology", "version": 1, "relations": [
    {"id": "met_with", "label": "met with", "comment": "They met.", "plover": "CONSULT", "cameo": "040",
     "quad_class": "verbal cooperation", "subject": ["person"], "object": ["person"], "symmetric": true},
    {"id": "holds_office", "label": "holds office", "comment": "Has a post.", "plover": "fact",
     "subject": ["person"], "object": ["state", "organisation"]}]})",
                                      "small.json");
  REQUIRE_MESSAGE(parsed, (parsed ? "" : parsed.error().message));
  return parsed.value();
}

}  // namespace entente
