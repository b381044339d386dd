// Writes a network of any size as graph.json: seeded, with few hubs and many who know few, with
// dates, outlets and confidence, and without sentences.
//
//   generate_network TIES SEED > network.json

#include <cstdint>
#include <cstdlib>
#include <iostream>

#include "graph/graph_json.h"
#include "network_of_size.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: generate_network TIES SEED > network.json\n";
    return 2;
  }
  const std::size_t ties = std::strtoull(argv[1], nullptr, 10);
  const auto seed = static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10));
  entente::write_graph_json(entente::network_of_size(ties, seed), std::cout);
  return std::cout ? 0 : 1;
}
