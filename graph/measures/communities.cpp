#include "graph/measures/communities.h"

#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/measures/centrality.h"

#ifdef ENTENTE_WITH_IGRAPH
#include <igraph.h>
#endif

namespace entente {
namespace {

#ifdef ENTENTE_WITH_IGRAPH

// igraph's vectors, freed at the end of their block.
class Reals {
 public:
  explicit Reals(std::size_t size) {
    igraph_vector_init(&vector_, static_cast<igraph_integer_t>(size));
  }
  Reals(const Reals&) = delete;
  Reals& operator=(const Reals&) = delete;
  ~Reals() { igraph_vector_destroy(&vector_); }

  double& operator[](std::size_t i) { return VECTOR(vector_)[i]; }
  [[nodiscard]] const igraph_vector_t* get() const { return &vector_; }

 private:
  igraph_vector_t vector_{};
};

class Integers {
 public:
  explicit Integers(std::size_t size) {
    igraph_vector_int_init(&vector_, static_cast<igraph_integer_t>(size));
  }
  Integers(const Integers&) = delete;
  Integers& operator=(const Integers&) = delete;
  ~Integers() { igraph_vector_int_destroy(&vector_); }

  igraph_integer_t& operator[](std::size_t i) { return VECTOR(vector_)[i]; }
  [[nodiscard]] igraph_vector_int_t* get() { return &vector_; }

 private:
  igraph_vector_int_t vector_{};
};

class Graph {
 public:
  explicit Graph(const ActorNetwork& network) {
    Integers ends{2 * network.ties().size()};
    for (std::size_t i = 0; i < network.ties().size(); ++i) {
      ends[2 * i] = network.ties()[i].left;
      ends[2 * i + 1] = network.ties()[i].right;
    }
    igraph_create(&graph_, ends.get(), static_cast<igraph_integer_t>(network.actors().size()),
                  IGRAPH_UNDIRECTED);
  }
  Graph(const Graph&) = delete;
  Graph& operator=(const Graph&) = delete;
  ~Graph() { igraph_destroy(&graph_); }

  [[nodiscard]] const igraph_t* get() const { return &graph_; }

 private:
  igraph_t graph_{};
};

// Leiden with modularity as its quality.
class Leiden {
 public:
  Leiden(const ActorNetwork& network, double resolution)
      : graph_{network}, weights_{network.ties().size()}, strengths_{network.actors().size()} {
    double total = 0.0;
    for (std::size_t i = 0; i < network.ties().size(); ++i) {
      weights_[i] = static_cast<double>(network.ties()[i].weight);
      total += weights_[i];
    }
    const Values strengths = strength(network);
    for (std::size_t i = 0; i < strengths.size(); ++i) strengths_[i] = strengths[i];
    resolution_ = resolution / (2.0 * total);
  }

  // Requires: ties. igraph can repeat its iterations itself, but not every release goes on for as
  // long as they improve: 0.10.2 does one.
  Result<Grouping> run(std::uint32_t seed, std::size_t actors) {
    constexpr double kWorthIt = 1e-4;  // of modularity: less than what lies between two seeds
    Integers membership{actors};
    igraph_rng_seed(igraph_rng_default(), seed);
    double before = -std::numeric_limits<double>::infinity();
    for (bool started = false;; started = true) {
      const auto quality = iterate(membership, started);
      if (!quality) return quality.error();
      if (quality.value() < before + kWorthIt) break;
      before = quality.value();
    }
    std::vector<std::uint32_t> labels;
    for (std::size_t i = 0; i < actors; ++i)
      labels.push_back(static_cast<std::uint32_t>(membership[i]));
    return grouping_of(labels);
  }

 private:
  // Its quality.
  Result<double> iterate(Integers& membership, bool started) {
    constexpr double kRandomness = 0.01;  // igraph's default
    igraph_real_t quality = 0.0;
    const auto failed = igraph_community_leiden(
        graph_.get(), weights_.get(), strengths_.get(), resolution_, kRandomness, started,
        /*iterations=*/1, membership.get(), nullptr, &quality);
    if (failed == IGRAPH_SUCCESS) return quality;
    return Error{Error::Code::unsupported,
                 std::string{"communities: igraph failed: "} + igraph_strerror(failed)};
  }

  Graph graph_;
  Reals weights_;
  Reals strengths_;
  double resolution_ = 1.0;
};

Result<Communities> best_of_runs(const ActorNetwork& network, const CommunityOptions& options) {
  igraph_set_error_handler(igraph_error_handler_ignore);
  Leiden leiden{network, options.resolution};
  std::optional<Communities> best;
  for (std::size_t run = 0; run < options.runs; ++run) {
    auto grouping =
        leiden.run(options.seed + static_cast<std::uint32_t>(run), network.actors().size());
    if (!grouping) return grouping.error();
    const double quality = modularity(network, grouping.value(), options.resolution);
    constexpr double kBetter = 1e-12;  // what rounding alone may make
    if (!best || quality > best->modularity + kBetter)
      best = Communities{std::move(grouping).value(), quality};
  }
  return std::move(*best);
}

#else

Result<Communities> best_of_runs(const ActorNetwork&, const CommunityOptions&) {
  return Error{Error::Code::unsupported,
               "communities: expected a program built with igraph, found one without it"};
}

#endif

}  // namespace

Result<Communities> communities(const ActorNetwork& network, const CommunityOptions& options) {
  if (options.runs == 0) {
    return Error{Error::Code::unsupported, "communities: expected at least 1 run, found 0"};
  }
  if (network.ties().empty()) return Communities{components(network), 0.0};
  return best_of_runs(network, options);
}

double modularity(const ActorNetwork& network, const Grouping& grouping, double resolution) {
  double total = 0.0;
  double within = 0.0;
  for (const ActorTie& tie : network.ties()) {
    const auto weight = static_cast<double>(tie.weight);
    total += weight;
    if (grouping.group_of[tie.left] == grouping.group_of[tie.right]) within += weight;
  }
  if (total == 0.0) return 0.0;
  std::vector<double> strengths(grouping.sizes.size(), 0.0);
  const Values strength_of = strength(network);
  for (std::size_t i = 0; i < strength_of.size(); ++i)
    strengths[grouping.group_of[i]] += strength_of[i];
  double expected = 0.0;
  for (const double one : strengths) expected += one / (2.0 * total) * (one / (2.0 * total));
  return within / total - resolution * expected;
}

}  // namespace entente
