// igraph's C library reads our files, where it is installed.

#include <cstdio>
#include <memory>
#include <string>

#include <doctest/doctest.h>
#include <igraph.h>

#include "../export/hostile_network.h"

namespace entente {
namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

using File = std::unique_ptr<std::FILE, Close>;

File golden(const char* name) {
  const std::string path = std::string{ENTENTE_SOURCE_DIR "/tests/export/golden/"} + name;
  return File{std::fopen(path.c_str(), "rb")};
}

TEST_CASE("igraph in C reads GraphML with the ids of nodes and the numbers of ties") {
  igraph_set_attribute_table(&igraph_cattribute_table);
  for (const char* name : {"hostile.graphml", "hostile-interchange.graphml"}) {
    CAPTURE(name);
    igraph_t graph;
    REQUIRE(igraph_read_graph_graphml(&graph, golden(name).get(), 0) == IGRAPH_SUCCESS);
    const Network network = hostile_network();
    CHECK(igraph_is_directed(&graph));
    CHECK(static_cast<std::size_t>(igraph_vcount(&graph)) == network.nodes.size());
    REQUIRE(static_cast<std::size_t>(igraph_ecount(&graph)) == network.edges.size());
    for (std::size_t i = 0; i < network.edges.size(); ++i) {
      const auto edge = static_cast<igraph_integer_t>(i);
      CHECK(EAS(&graph, "edge_id", edge) == network.edges[i].id);
      CHECK(EAS(&graph, "relation", edge) == network.edges[i].relation);
      CHECK(EAN(&graph, "confidence", edge) == network.edges[i].confidence);
    }
    igraph_destroy(&graph);
  }
}

TEST_CASE("igraph in C reads Pajek and the matrix of UCINET") {
  igraph_set_attribute_table(&igraph_cattribute_table);
  igraph_t arcs, matrix;
  REQUIRE(igraph_read_graph_pajek(&arcs, golden("hostile.net").get()) == IGRAPH_SUCCESS);
  CHECK(static_cast<std::size_t>(igraph_vcount(&arcs)) == hostile_network().nodes.size());
  CHECK(static_cast<std::size_t>(igraph_ecount(&arcs)) == hostile_network().edges.size());
  REQUIRE(igraph_read_graph_dl(&matrix, golden("hostile.dl").get(), true) == IGRAPH_SUCCESS);
  CHECK(static_cast<std::size_t>(igraph_vcount(&matrix)) == hostile_network().nodes.size());
  igraph_destroy(&arcs);
  igraph_destroy(&matrix);
}

}  // namespace
}  // namespace entente
