// How long reading a network, paths, betweenness and communities take; bench/network_speed.py runs
// it beside igraph and networkx on the same file.
//
//   network_speed NETWORK.json PAIRS PIVOTS
//
// PAIRS is a file of lines "FROM TO" of node ids. Prints one JSON object.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <unistd.h>

#include "graph/graph_json.h"
#include "graph/measures/centrality.h"
#include "graph/measures/communities.h"
#include "graph/paths/question.h"

namespace entente {
namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

// Resident now.
double mebibytes() {
  std::ifstream file{"/proc/self/statm"};
  double total = 0.0;
  double resident = 0.0;
  file >> total >> resident;
  return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
}

void print(const char* name, double value) { std::printf("\"%s\": %.6g, ", name, value); }

std::vector<double> path_times(const TieGraph& graph, const char* pairs) {
  std::vector<double> times;
  std::ifstream file{pairs};
  std::string from;
  std::string to;
  while (file >> from >> to) {
    PathQuestion question;
    question.from = graph.node_with_id(from).value();
    question.to = graph.node_with_id(to).value();
    question.search.limit = 10;
    const auto start = Clock::now();
    const auto found = find_paths(graph, question);
    times.push_back(seconds_since(start));
  }
  std::ranges::sort(times);
  return times;
}

void measure(const Network& network, const char* pairs, std::size_t pivots) {
  const Ontology ontology =
      Ontology::parse(R"({"format": "entente-ontology", "version": 1, "relations": []})", "none")
          .value();
  auto start = Clock::now();
  const TieGraph graph{network, ontology};
  print("arrays_s", seconds_since(start));
  print("arrays_mib", mebibytes());
  const auto times = path_times(graph, pairs);
  print("path_p50_s", times[(times.size() - 1) / 2]);
  print("path_p99_s", times[(times.size() - 1) * 99 / 100]);
  TieFilter filter;
  filter.kinds = {Kind::person, Kind::state, Kind::organisation, Kind::place};
  start = Clock::now();
  const ActorNetwork actors = actor_network(graph, ontology, filter);
  print("projection_s", seconds_since(start));
  print("ties", static_cast<double>(actors.ties().size()));
  start = Clock::now();
  const Values between = betweenness(actors, {pivots, 1});
  print("betweenness_s", seconds_since(start));
  start = Clock::now();
  const auto found = communities(actors, {1.0, 1, 1});
  print("leiden_s", seconds_since(start));
  std::printf("\"modularity\": %.6f}\n", found ? found.value().modularity : 0.0);
}

int run(const char* path, const char* pairs, std::size_t pivots) {
  const auto start = Clock::now();
  std::ifstream file{path, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{file}, {}};
  const double read = seconds_since(start);
  auto network = from_graph_json(text, path);
  if (!network) {
    std::fprintf(stderr, "%s\n", network.error().message.c_str());
    return 1;
  }
  std::printf("{");
  print("read_s", read);
  print("load_s", seconds_since(start));
  text = {};
  print("network_mib", mebibytes());
  measure(network.value(), pairs, pivots);
  return 0;
}

}  // namespace
}  // namespace entente

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: network_speed NETWORK.json PAIRS PIVOTS\n");
    return 2;
  }
  return entente::run(argv[1], argv[2], std::strtoull(argv[3], nullptr, 10));
}
