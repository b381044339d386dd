// The search finds what trying everything finds, on thousands of random networks and questions.

#include "graph/paths/search.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>
#include <tuple>

#include <doctest/doctest.h>

#include "small_network.h"

namespace entente {
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t end) { return random() % end; }
bool one_in(Random& random, std::size_t n) { return below(random, n) == 0; }

constexpr int kDays = 6;

std::string day(std::size_t number) { return "2020-01-0" + std::to_string(1 + number); }

Network random_network(Random& random) {
  SmallNetwork small;
  const std::size_t nodes = 1 + below(random, 6);
  constexpr std::array kKinds = {Kind::person, Kind::state, Kind::meeting};
  for (std::size_t i = 0; i < nodes; ++i)
    small.node(std::string(1, static_cast<char>('a' + i)), kKinds.at(below(random, 3)));
  constexpr std::array kRelations = {"met_with", "praised", "accused"};
  const std::size_t edges = below(random, 12);
  for (std::size_t i = 0; i < edges; ++i) {
    const std::string source(1, static_cast<char>('a' + below(random, nodes)));
    const std::string target(1, static_cast<char>('a' + below(random, nodes)));
    Edge& edge = small.tie(source, kRelations.at(below(random, 3)), target);
    edge.title = "title " + std::to_string(i);
    edge.outlets = 1 + below(random, 3);
    edge.confidence = 0.25 * static_cast<double>(1 + below(random, 4));
    if (one_in(random, 8)) continue;  // undated
    const auto first = below(random, kDays);
    edge.first = day(first);
    edge.last = day(first + below(random, kDays - first));
  }
  return small.network();
}

Segment random_segment(Random& random, const TieGraph& graph) {
  Segment segment;
  segment.way = static_cast<Way>(below(random, 3));
  segment.min = below(random, 3);
  segment.max = segment.min + below(random, 3);
  if (one_in(random, 6)) segment.max.reset();
  if (one_in(random, 2)) {
    segment.edge = [&graph, least = 1 + below(random, 3)](std::uint32_t edge) {
      return graph.facts(edge).sources >= least;
    };
  }
  if (one_in(random, 3))
    segment.inner = [&graph](std::uint32_t node) { return graph.node(node).kind != Kind::meeting; };
  return segment;
}

Chain random_chain(Random& random, const TieGraph& graph) {
  Chain chain;
  const std::size_t segments = 1 + below(random, 2);
  for (std::size_t i = 0; i <= segments; ++i) {
    chain.nodes.emplace_back();
    if (!one_in(random, 3)) continue;
    chain.nodes.back() = [&graph](std::uint32_t node) {
      return graph.node(node).kind != Kind::state;
    };
  }
  for (std::size_t i = 0; i < segments; ++i)
    chain.segments.push_back(random_segment(random, graph));
  return chain;
}

SearchOptions random_options(Random& random) {
  SearchOptions options;
  options.mode = static_cast<PathMode>(below(random, 4));
  options.selector.choice = static_cast<Choice>(below(random, 5));
  options.selector.count = 1 + below(random, 4);
  options.cost = static_cast<HopCost>(below(random, 3));
  options.damp_hubs = one_in(random, 2);
  options.by_ties = one_in(random, 2);
  options.time.respected = one_in(random, 4);
  options.time.strict = one_in(random, 2);
  if (one_in(random, 2)) options.time.most_wait = static_cast<std::int32_t>(below(random, 3));
  options.limit = 1'000'000;
  options.budget = 1'000'000'000;
  return options;
}

// Tries every row of edges, as the definitions have it and no wiser.
class EveryPath {
 public:
  EveryPath(const TieGraph& graph, const Chain& chain, const SearchOptions& options,
            std::size_t longest)
      : graph_{&graph}, chain_{&chain}, options_{&options}, longest_{longest} {}

  std::vector<Path> between(std::uint32_t source, std::uint32_t target) {
    target_ = target;
    found_.clear();
    nodes_ = {source};
    go_on();
    std::vector<std::pair<Key, Path>> order;
    for (auto& [key, path] : found_) order.emplace_back(key, path);
    const bool by_cost = options_->selector.choice == Choice::cheapest;
    std::ranges::stable_sort(order, {}, [&](const auto& one) {
      return std::tuple{by_cost ? one.second.cost : 0, one.second.hops.size(), one.first};
    });
    return chosen(order);
  }

 private:
  // Nodes, then (relation, tie) of each hop where paths are told apart by ties.
  using Key =
      std::pair<std::vector<std::uint32_t>, std::vector<std::pair<std::uint32_t, std::uint32_t>>>;

  std::uint32_t tie_of(std::uint32_t edge) const {
    for (std::uint32_t i = 0; i < graph_->tie_count(); ++i) {
      if (graph_->tie(i).first_edge <= edge && edge < graph_->tie(i).last_edge) return i;
    }
    return 0;
  }

  void go_on() {
    if (nodes_.back() == target_ && mode_allows() && matches(0, 0) && time_allows()) record();
    if (edges_.size() == longest_) return;
    for (std::uint32_t edge = 0; edge < graph_->edge_count(); ++edge) {
      const GraphTie& tie = graph_->tie(tie_of(edge));
      if (tie.source == nodes_.back()) take(edge, tie.target);
      if (tie.target == nodes_.back() && tie.source != tie.target) take(edge, tie.source);
    }
  }

  void take(std::uint32_t edge, std::uint32_t to) {
    edges_.push_back(edge);
    nodes_.push_back(to);
    if (may_become_allowed()) go_on();
    edges_.pop_back();
    nodes_.pop_back();
  }

  template <class T>
  static bool all_differ(std::vector<T> items) {
    std::ranges::sort(items);
    return std::ranges::adjacent_find(items) == items.end();
  }

  std::vector<std::uint32_t> ties() const {
    std::vector<std::uint32_t> ties;
    for (const auto edge : edges_) ties.push_back(tie_of(edge));
    return ties;
  }

  bool mode_allows() const {
    switch (options_->mode) {
      case PathMode::walk:
        return true;
      case PathMode::trail:
        return all_differ(ties());
      case PathMode::acyclic:
        return all_differ(nodes_);
      case PathMode::simple: {
        const bool closed = nodes_.size() > 1 && nodes_.front() == nodes_.back();
        return all_differ(
            std::vector<std::uint32_t>(nodes_.begin() + (closed ? 1 : 0), nodes_.end()));
      }
    }
    return false;
  }

  // Only so that the test ends: a row that breaks a mode stays broken.
  bool may_become_allowed() const {
    return options_->mode == PathMode::simple
               ? all_differ(std::vector<std::uint32_t>(nodes_.begin() + 1, nodes_.end()))
               : mode_allows();
  }

  bool node_passes(const NodeTest& test, std::size_t i) const { return !test || test(nodes_[i]); }

  // Whether hops from `at` on can be read as the chain from its node `i` on.
  bool matches(std::size_t i, std::size_t at) const {
    if (!node_passes(chain_->nodes[i], at)) return false;
    if (i == chain_->segments.size()) return at == edges_.size();
    const Segment& segment = chain_->segments[i];
    for (std::size_t size = segment.min; at + size <= edges_.size(); ++size) {
      if (segment.max && size > *segment.max) break;
      if (segment_matches(segment, at, size) && matches(i + 1, at + size)) return true;
    }
    return false;
  }

  bool segment_matches(const Segment& segment, std::size_t at, std::size_t size) const {
    for (std::size_t hop = at; hop < at + size; ++hop) {
      if (segment.edge && !segment.edge(edges_[hop])) return false;
      const GraphTie& tie = graph_->tie(tie_of(edges_[hop]));
      const bool along = tie.source == nodes_[hop] || tie.symmetric;
      const bool against = tie.target == nodes_[hop] || tie.symmetric;
      if (segment.way == Way::along && !along) return false;
      if (segment.way == Way::against && !against) return false;
      if (hop > at && !node_passes(segment.inner, hop)) return false;
    }
    return true;
  }

  bool time_allows() const {
    if (!options_->time.respected) return true;
    std::set<int> now;  // days on which the last hop may have been
    for (std::size_t hop = 0; hop < edges_.size(); ++hop) {
      const auto& days = graph_->facts(edges_[hop]).days;
      if (!days) return false;
      std::set<int> next;
      for (int to = days->first; to <= days->last; ++to) {
        const bool reachable = std::ranges::any_of(now, [&](int from) {
          return (options_->time.strict ? from < to : from <= to) &&
                 (!options_->time.most_wait || to - from <= *options_->time.most_wait);
        });
        if (hop == 0 || reachable) next.insert(to);
      }
      now = next;
      if (now.empty()) return false;
    }
    return true;
  }

  void record() {
    Key key{nodes_, {}};
    std::int64_t cost = 0;
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      cost += cost_of(graph_->facts(edges_[i]), options_->cost);
      if (i > 0 && options_->damp_hubs) cost += hub_cost(graph_->degree(nodes_[i]));
      const auto tie = tie_of(edges_[i]);
      if (options_->by_ties) key.second.emplace_back(graph_->tie(tie).relation, tie);
    }
    const auto [found, fresh] = found_.try_emplace(key, Path{nodes_, {}, cost});
    Path& path = found->second;
    path.cost = std::min(path.cost, cost);
    path.hops.resize(edges_.size());
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      auto& edges = path.hops[i].edges;
      if (std::ranges::find(edges, edges_[i]) == edges.end()) edges.push_back(edges_[i]);
    }
  }

  std::vector<Path> chosen(const std::vector<std::pair<Key, Path>>& order) const {
    std::vector<Path> chosen;
    std::set<std::size_t> lengths;
    const Selector& selector = options_->selector;
    for (const auto& [key, path] : order) {
      lengths.insert(path.hops.size());
      const bool counted = selector.choice == Choice::first || selector.choice == Choice::cheapest;
      if (counted && chosen.size() == selector.count) break;
      if (selector.choice == Choice::all_shortest && lengths.size() > 1) break;
      if (selector.choice == Choice::groups && lengths.size() > selector.count) break;
      chosen.push_back(path);
    }
    return chosen;
  }

  const TieGraph* graph_;
  const Chain* chain_;
  const SearchOptions* options_;
  std::size_t longest_;
  std::uint32_t target_ = 0;
  std::vector<std::uint32_t> nodes_;
  std::vector<std::uint32_t> edges_;
  std::map<Key, Path> found_;
};

std::string text_of(std::vector<Path> paths) {
  std::string text;
  for (Path& path : paths) {
    text += std::to_string(path.cost) + ":";
    for (std::size_t i = 0; i < path.nodes.size(); ++i) {
      text += " " + std::to_string(path.nodes[i]);
      if (i == path.hops.size()) break;
      std::ranges::sort(path.hops[i].edges);
      text += " [";
      for (const auto edge : path.hops[i].edges) text += " " + std::to_string(edge);
      text += " ]";
    }
    text += "\n";
  }
  return text;
}

std::string text_of(const SearchOptions& options) {
  return std::string{name_of(options.mode)} + ", choice " +
         std::to_string(static_cast<int>(options.selector.choice)) + " " +
         std::to_string(options.selector.count) + ", " + std::string{name_of(options.cost)} +
         (options.damp_hubs ? ", damped" : "") + (options.by_ties ? ", by ties" : "") +
         (options.time.respected ? ", in time" : "") + (options.time.strict ? ", strict" : "") +
         (options.time.most_wait ? ", wait " + std::to_string(*options.time.most_wait) : "");
}

// The longest path that can be asked for: what the modes allow, or the pattern.
std::optional<std::size_t> longest_path(const TieGraph& graph, const PathPattern& pattern,
                                        PathMode mode) {
  std::optional<std::size_t> longest = pattern.max_length;
  if (mode == PathMode::walk) return longest;
  const std::size_t most = mode == PathMode::trail ? graph.tie_count() : graph.node_count();
  return std::min(longest.value_or(most), most);
}

std::vector<std::uint32_t> numbers_below(std::size_t end) {
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < end; ++i) numbers.push_back(i);
  return numbers;
}

TEST_CASE("a search finds what trying every row of edges finds, for each mode and selector") {
  Random random{20181212};
  std::size_t paths = 0;
  for (std::size_t round = 0; round < 6000; ++round) {
    const Network network = random_network(random);
    const TieGraph graph{network, small_ontology()};
    const Chain chain = random_chain(random, graph);
    const PathPattern pattern = compile(chain).value();
    const SearchOptions options = random_options(random);
    const auto longest = longest_path(graph, pattern, options.mode);
    constexpr std::size_t kLongestTried = 6;
    if (!longest || *longest > kLongestTried) continue;

    const auto source = static_cast<std::uint32_t>(below(random, graph.node_count()));
    const auto target = static_cast<std::uint32_t>(below(random, graph.node_count()));
    const std::vector<std::uint32_t> from = {source};
    const std::vector<std::uint32_t> to = {target};
    const auto expected = EveryPath{graph, chain, options, *longest}.between(source, target);
    const auto found = find_paths(graph, pattern, from, to, options);
    CAPTURE(round);
    CAPTURE(text_of(options));
    CHECK(found.complete);
    CHECK(text_of(found.paths) == text_of(expected));
    paths += expected.size();
  }
  CHECK(paths > 4000);  // the networks are no deserts
}

TEST_CASE("selectors choose for each pair of ends, whichever end is searched from") {
  Random random{20190715};
  for (std::size_t round = 0; round < 300; ++round) {
    const Network network = random_network(random);
    const TieGraph graph{network, small_ontology()};
    const Chain chain = random_chain(random, graph);
    const PathPattern pattern = compile(chain).value();
    const SearchOptions options = random_options(random);
    const auto longest = longest_path(graph, pattern, options.mode);
    if (!longest || *longest > 4) continue;

    const auto all = numbers_below(graph.node_count());
    const auto some = numbers_below((graph.node_count() + 1) / 2);
    for (const auto& [from, to] : {std::pair{all, some}, std::pair{some, all}}) {
      std::vector<std::string> expected;
      EveryPath every{graph, chain, options, *longest};
      for (const auto source : from) {
        for (const auto target : to) {
          for (const Path& path : every.between(source, target))
            expected.push_back(text_of({path}));
        }
      }
      std::vector<std::string> found;
      for (const Path& path : find_paths(graph, pattern, from, to, options).paths)
        found.push_back(text_of({path}));
      std::ranges::sort(expected);
      std::ranges::sort(found);
      CAPTURE(round);
      CAPTURE(text_of(options));
      CHECK(found == expected);
    }
  }
}

TEST_CASE("paths that must visit nodes are those among all paths that do") {
  Random random{20201110};
  for (std::size_t round = 0; round < 500; ++round) {
    const Network network = random_network(random);
    const TieGraph graph{network, small_ontology()};
    Chain chain{{{}, {}}, {{}}};
    chain.segments.front().max = 4;
    SearchOptions options = random_options(random);
    options.selector = {Choice::all, 1};
    const auto pattern = compile(chain).value();
    const std::vector<std::uint32_t> via = {
        static_cast<std::uint32_t>(below(random, graph.node_count()))};
    const auto all = numbers_below(graph.node_count());

    auto expected = find_paths(graph, pattern, all, all, options).paths;
    std::erase_if(expected, [&](const Path& path) {
      return std::ranges::find(path.nodes, via.front()) == path.nodes.end();
    });
    const auto found = find_paths(graph, visiting(pattern, via).value(), all, all, options).paths;
    CAPTURE(text_of(options));
    CHECK(text_of(found) == text_of(expected));
  }
}

}  // namespace
}  // namespace entente
