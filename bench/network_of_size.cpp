#include "network_of_size.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace entente {
namespace {

using Random = std::mt19937;  // its numbers are the same everywhere; those of distributions are not

std::string padded(std::size_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string random_day(Random& random) {
  return std::to_string(2015 + random() % 10) + "-" + padded(1 + random() % 12, 2) + "-" +
         padded(1 + random() % 28, 2);
}

Node actor(std::size_t number) {
  constexpr std::array kKinds = {Kind::person, Kind::person,       Kind::person,
                                 Kind::state,  Kind::organisation, Kind::place};
  Node node;
  node.kind = kKinds.at(number % kKinds.size());
  node.id = std::string{name_of(node.kind)} + ":actor-" + padded(number, 8);
  node.name = "Actor " + padded(number, 8);
  node.articles = 1;
  return node;
}

Edge tie(Random& random, std::size_t number, const std::string& source, const std::string& target) {
  constexpr std::array kRelations = {"met_with", "praised",    "criticised",     "cooperated_with",
                                     "visited",  "partner_of", "negotiated_with"};
  Edge edge;
  edge.id = "e:" + padded(number, 9);
  edge.source = source;
  edge.relation = kRelations.at(random() % kRelations.size());
  edge.target = target;
  edge.first = random_day(random);
  edge.last = std::max(edge.first, random_day(random));
  edge.outlets = 1 + random() % 4;
  edge.articles = edge.outlets;
  edge.statements = edge.outlets;
  edge.sources = edge.outlets;
  edge.negated = random() % 20 == 0;
  edge.status = random() % 10 == 0 ? Status::planned : Status::actual;
  edge.confidence = 0.5 + 0.005 * static_cast<double>(random() % 100);
  return edge;
}

}  // namespace

Network network_of_size(std::size_t ties, std::uint32_t seed) {
  Random random{seed};
  Network network;
  constexpr std::size_t kTiesOfNode = 5;
  const std::size_t nodes = std::max<std::size_t>(2, ties / kTiesOfNode);
  for (std::size_t i = 0; i < nodes; ++i) network.nodes.push_back(actor(i));

  std::vector<std::size_t> ends;  // each node as often as ties have chosen it
  const auto chosen = [&] {
    const bool by_ties = !ends.empty() && random() % 10 < 6;
    return by_ties ? ends[random() % ends.size()] : random() % nodes;
  };
  while (network.edges.size() < ties) {
    const std::size_t source = chosen();
    const std::size_t target = chosen();
    if (source == target) continue;
    ends.push_back(source);
    ends.push_back(target);
    network.edges.push_back(
        tie(random, network.edges.size(), network.nodes[source].id, network.nodes[target].id));
  }
  std::ranges::sort(network.nodes, {}, &Node::id);
  std::ranges::sort(network.edges, {}, [](const Edge& edge) {
    return std::tie(edge.source, edge.relation, edge.target, edge.id);
  });
  return network;
}

}  // namespace entente
