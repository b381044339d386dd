// How long path questions take on a generated network, once it is loaded.
//
//   path_latency TIES QUESTIONS

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "graph/paths/name_index.h"
#include "graph/paths/question.h"
#include "network_of_size.h"

namespace entente {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Setting {
  const char* about;
  Selector selector;
  HopCost cost = HopCost::hops;
  std::optional<std::size_t> max = 4;
  std::size_t share = 10;  // of the questions: those that see the whole network take their time
};

PathQuestion question_between(std::uint32_t from, std::uint32_t to, const Setting& setting) {
  PathQuestion question;
  question.from = from;
  question.to = to;
  question.max = setting.max;
  question.search.selector = setting.selector;
  question.search.cost = setting.cost;
  question.search.limit = 10;
  return question;
}

void measure(const TieGraph& graph, const Setting& setting, std::size_t questions) {
  std::mt19937 random{7};
  std::vector<double> times;
  std::size_t found = 0;
  for (std::size_t i = 0; i < questions; ++i) {
    const auto from = static_cast<std::uint32_t>(random() % graph.node_count());
    const auto to = static_cast<std::uint32_t>(random() % graph.node_count());
    const auto question = question_between(from, to, setting);
    const auto start = Clock::now();
    const auto paths = find_paths(graph, question);
    times.push_back(milliseconds_since(start));
    found += paths && !paths.value().paths.empty() ? 1 : 0;
  }
  std::ranges::sort(times);
  const auto at = [&](std::size_t percent) { return times[(times.size() - 1) * percent / 100]; };
  std::printf("%-34s  found %4zu of %zu   p50 %7.2f ms   p99 %7.2f ms   most %7.2f ms\n",
              setting.about, found, questions, at(50), at(99), times.back());
  std::fflush(stdout);
}

int run(std::size_t ties, std::size_t questions) {
  const Network network = network_of_size(ties, 1);
  const Ontology ontology =
      Ontology::parse(R"({"format": "entente-ontology", "version": 1, "relations": []})", "none")
          .value();
  const auto start = Clock::now();
  const TieGraph graph{network, ontology};
  std::printf("%zu nodes, %zu ties: compact arrays in %.0f ms\n", graph.node_count(),
              graph.edge_count(), milliseconds_since(start));
  const Setting settings[] = {
      {"shortest 5 groups, 1 to 4, limit 10", {Choice::groups, 5}, HopCost::hops, 4, 1},
      {"all shortest, any length, limit 10", {Choice::all_shortest, 1}, HopCost::hops, {}},
      {"cheapest 5 by confidence, 1 to 4", {Choice::cheapest, 5}, HopCost::confidence},
  };
  for (const Setting& setting : settings)
    measure(graph, setting, std::max<std::size_t>(1, questions / setting.share));
  return 0;
}

}  // namespace
}  // namespace entente

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: path_latency TIES QUESTIONS\n");
    return 2;
  }
  return entente::run(std::strtoull(argv[1], nullptr, 10), std::strtoull(argv[2], nullptr, 10));
}
