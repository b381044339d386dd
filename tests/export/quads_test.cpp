#include "export/quads.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "hostile_network.h"

namespace entente {
namespace {

// A resource for each name, with a triple or two under each of `parts`.
ResourceGroup named(const std::vector<std::string>& names, std::vector<std::string_view> parts) {
  const auto iri = [names](std::size_t i) { return "http://x/" + names[i]; };
  const auto give = [=](std::size_t i, std::size_t part, const TripleSink& sink) {
    const std::string subject = iri(i).append(parts[part]);
    for (const char* const object : {"z", "a"})
      sink({subject, "http://x/p", {Term::Type::literal, object, {}}});
  };
  return {.size = names.size(), .iri = iri, .parts = parts, .give = give};
}

std::vector<std::string> lines_of(std::span<const RdfGraph> graphs) {
  std::stringstream text;
  write_sorted(graphs, text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

// As a sort of all lines would have it.
std::vector<std::string> sorted_lines_of(std::span<const RdfGraph> graphs) {
  std::string text;
  for (const RdfGraph& graph : graphs)
    graph.give([&](const Triple& triple) { add_line(triple, graph.iri, text); });
  std::vector<std::string> lines;
  std::istringstream in{text};
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  std::ranges::sort(lines);
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  return lines;
}

TEST_CASE("a triple is a line that only says what it must") {
  struct {
    const char* about;
    Term object;
    const char* graph;
    const char* line;
  } const cases[] = {
      {"an IRI", {Term::Type::iri, "o", {}}, "", "<s> <p> <o> .\n"},
      {"in a graph", {Term::Type::iri, "o", {}}, "g", "<s> <p> <o> <g> .\n"},
      {"typed", {Term::Type::literal, "1", "t"}, "", "<s> <p> \"1\"^^<t> .\n"},
      {"escapes",
       {Term::Type::literal, "\"\\\t\r\n\x7f", {}},
       "",
       "<s> <p> \"\\\"\\\\\\t\\r\\n\\u007F\" .\n"},
      {"letters of all scripts", {Term::Type::literal, "é'ق", {}}, "", "<s> <p> \"é'ق\" .\n"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    std::string line;
    add_line({"s", "p", c.object}, c.graph, line);
    CHECK(line == c.line);
  }
}

TEST_CASE("lines are sorted, also where one name begins another and graphs share a subject") {
  const RdfGraph graphs[] = {
      {"http://x/g2",
       {named({"b", "a", "a-b", "a1"}, {"", "#bytes", "#quote"}), named({"a0", "c", "a"}, {""})}},
      {"http://x/g1", {named({"z", "a-b", "b"}, {""}), named({}, {""})}},
  };
  CHECK(lines_of(graphs) == sorted_lines_of(graphs));
}

TEST_CASE("the lines of a hostile network are sorted, each once") {
  const Network network = hostile_network();
  const Ontology ontology = small_ontology();
  const auto graphs = graphs_of(network, ontology, {});
  CHECK(lines_of(graphs) == sorted_lines_of(graphs));
}

}  // namespace
}  // namespace entente
