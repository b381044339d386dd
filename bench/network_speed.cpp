// How long reading a network, paths, betweenness and communities take; bench/network_speed.py runs
// it beside other programs.
//
//   network_speed NETWORK.json PAIRS SOURCES
//
// PAIRS is a file of lines "FROM TO" of node ids. Prints one JSON object.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
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

// Of this process, so that what else runs counts less.
double processor_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
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

void measure_paths(const TieGraph& graph, const char* pairs) {
  const auto times = path_times(graph, pairs);
  print("asked", static_cast<double>(times.size()));
  print("path_p50_s", times[(times.size() - 1) / 2]);
  print("path_p99_s", times[(times.size() - 1) * 99 / 100]);
}

void measure_actors(const ActorNetwork& actors, std::size_t sources) {
  double start = processor_seconds();
  const Values between = betweenness(actors, {sources, 1});
  print("betweenness_s", processor_seconds() - start);
  start = processor_seconds();
  const auto found = communities(actors, {.runs = 1});
  print("communities_s", processor_seconds() - start);
  print("pairs", static_cast<double>(actors.ties().size()));
  std::printf("\"modularity\": %.6f}\n", found ? found.value().modularity : 0.0);
}

void measure(const Network& network, const char* pairs, std::size_t sources) {
  const Ontology ontology =
      Ontology::parse(R"({"format": "entente-ontology", "version": 1, "relations": []})", "none")
          .value();
  const TieGraph graph{network, ontology};
  print("load_s", processor_seconds());
  print("resident_mib", mebibytes());
  measure_paths(graph, pairs);
  TieFilter filter;
  filter.kinds = {Kind::person, Kind::state, Kind::organisation, Kind::place};
  measure_actors(actor_network(graph, ontology, filter), sources);
}

int run(const char* path, const char* pairs, std::size_t sources) {
  std::ifstream file{path, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{file}, {}};
  auto network = from_graph_json(text, path);
  if (!network) {
    std::fprintf(stderr, "%s\n", network.error().message.c_str());
    return 1;
  }
  text = {};
  std::printf("{");
  measure(network.value(), pairs, sources);
  return 0;
}

}  // namespace
}  // namespace entente

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: network_speed NETWORK.json PAIRS SOURCES\n");
    return 2;
  }
  return entente::run(argv[1], argv[2], std::strtoull(argv[3], nullptr, 10));
}
