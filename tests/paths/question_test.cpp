#include "graph/paths/question.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "graph/paths/connection.h"
#include "graph/paths/evidence.h"
#include "graph/paths/name_index.h"
#include "graph/paths/path_text.h"
#include "small_network.h"

namespace entente {
namespace {

TEST_CASE("names are found as people type them; the best fit alone counts") {
  SmallNetwork small;
  small.node("Ílham Əliyev").node("Ilham Berg").node("Anna Berg").node("Berg", Kind::place);
  small.node("Anna Berg – Ilham Berg, 2020", Kind::meeting);
  Network network = small.network();
  for (Node& node : network.nodes) {
    if (node.name == "Anna Berg") node.aliases = {"A. Berg", "the Minister"};
  }
  const TieGraph graph{network, small_ontology()};
  const NameIndex names{graph};
  struct {
    const char* about;
    const char* typed;
    std::vector<std::string> expected;
  } const cases[] = {
      {"an id", "anna-berg", {"Anna Berg"}},
      {"case and marks", "ilham ALIYEV", {"Ílham Əliyev"}},
      {"a whole name before parts of others", "berg", {"Berg"}},
      {"an alias", "minister", {"Anna Berg"}},
      {"a part that several share", "ilham", {"Ilham Berg", "Ílham Əliyev"}},
      {"words in another order", "berg anna", {"Anna Berg"}},
      {"the beginning of words", "il be", {"Ilham Berg"}},
      {"a meeting where nothing else fits", "2020", {"Anna Berg – Ilham Berg, 2020"}},
      {"nobody", "xyz", {}},
      {"nothing", " - ", {}},
  };
  for (const auto& c : cases) {
    CAPTURE(c.about);
    std::vector<std::string> found;
    for (const auto node : names.find(c.typed)) found.push_back(graph.node(node).name);
    std::ranges::sort(found);
    CHECK(found == c.expected);
  }
  CHECK(names.find_one("ilhan berg", "FROM").error().message ==
        "FROM: expected a name or id in the network, found 'ilhan berg'; similar: Ilham Berg "
        "(person, ilham-berg, 0 articles)");
}

TEST_CASE("quotes: each outlet's best first") {
  SmallNetwork small;
  small.said("A", "praised", "B", {"Herald", "2020-01-02"}).evidence.front().confidence = 0.9;
  small.said("A", "praised", "B", {"Herald", "2020-01-01"}).evidence.front().confidence = 0.8;
  small.said("A", "praised", "B", {"Mirror", "2020-01-03"}).evidence.front().confidence = 0.5;
  const Network network = small.network();
  const TieGraph graph{network, small_ontology()};
  const std::vector<std::uint32_t> edges = {0, 1, 2};
  std::vector<std::string> days;
  for (const Quote& quote : best_quotes(graph, edges, 9)) days.push_back(quote.evidence->date);
  CHECK(days == std::vector<std::string>{"2020-01-02", "2020-01-03", "2020-01-01"});
  CHECK(best_quotes(graph, edges, 1).size() == 1);
}

TEST_CASE("no path: which condition is in the way") {
  SmallNetwork small;
  small.tie("A", "praised", "B").negated = true;
  small.tie("B", "praised", "C");
  small.tie("D", "praised", "E");
  const Network network = small.network();
  const TieGraph graph{network, small_ontology()};
  PathQuestion question;
  question.from = *graph.node_with_id("a");
  question.to = *graph.node_with_id("c");
  CHECK(find_paths(graph, question).value().paths.empty());
  const NoPath reasons = why_no_path(graph, question);
  REQUIRE(reasons.obstacles.size() == 1);
  CHECK(reasons.obstacles.front().condition == "nothing that is denied");
  CHECK(row_text(graph, reasons.obstacles.front().path) == "A ─ B ─ C");
  CHECK(reasons.near_from == 0);
  CHECK(reasons.near_to == 1);

  question.to = *graph.node_with_id("e");
  CHECK(why_no_path(graph, question).obstacles.empty());
  CHECK_FALSE(why_no_path(graph, question).anyhow);
}

// The cost of the cheapest connected set of nodes, by trying all sets.
std::optional<std::size_t> fewest_hops(const TieGraph& graph,
                                       const std::vector<std::uint32_t>& wanted) {
  std::optional<std::size_t> fewest;
  for (unsigned set = 1; set < 1U << graph.node_count(); ++set) {
    const auto has = [&](std::uint32_t node) { return (set >> node & 1U) != 0; };
    if (!std::ranges::all_of(wanted, has)) continue;
    unsigned reached = 1U << wanted.front();
    for (std::size_t round = 0; round < graph.node_count(); ++round) {
      for (std::uint32_t node = 0; node < graph.node_count(); ++node) {
        if ((reached >> node & 1U) == 0) continue;
        for (const Arc& arc : graph.arcs(node)) {
          if (has(arc.node)) reached |= 1U << arc.node;
        }
      }
    }
    if (reached != set) continue;
    const auto hops = static_cast<std::size_t>(__builtin_popcount(set)) - 1;
    fewest = std::min(fewest.value_or(hops), hops);
  }
  return fewest;
}

TEST_CASE("a connection joins what can be joined, at no more than twice the least cost") {
  std::mt19937 random{5};
  std::size_t joined = 0;
  std::size_t least = 0;
  std::size_t spent = 0;
  for (int round = 0; round < 300; ++round) {
    SmallNetwork small;
    for (char name = 'a'; name < 'i'; ++name) small.node(std::string(1, name));
    for (int tie = 0; tie < 9; ++tie) {
      const std::string from(1, static_cast<char>('a' + random() % 8));
      const std::string to(1, static_cast<char>('a' + random() % 8));
      if (from != to) small.tie(from, "praised", to);
    }
    const Network network = small.network();
    const TieGraph graph{network, small_ontology()};
    ConnectionQuestion question;
    question.nodes = {0, 3, 6};
    const Connection connection = connect(graph, question);
    const auto expected = fewest_hops(graph, question.nodes);
    CAPTURE(round);
    CHECK((connection.parts.size() == 1) == expected.has_value());
    if (!expected) continue;
    ++joined;
    least += *expected;
    spent += connection.hops.size();
    CHECK(connection.hops.size() >= *expected);
    CHECK(connection.hops.size() <= 2 * *expected);
    CHECK(connection.cost == static_cast<std::int64_t>(connection.hops.size()) * 1'000'000);
  }
  CHECK(joined > 50);
  CHECK(static_cast<double>(spent) < 1.1 * static_cast<double>(least));
}

}  // namespace
}  // namespace entente
