#include "extract/language/tree.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace entente {
namespace {

constexpr double kImpossible = -std::numeric_limits<double>::infinity();

// Node 0 is the root; at(dependent, head).
class Graph {
 public:
  explicit Graph(std::size_t size) : size_{size}, scores_(size * size, kImpossible) {}

  [[nodiscard]] std::size_t size() const { return size_; }
  double& at(std::size_t dependent, std::size_t head) { return scores_[dependent * size_ + head]; }
  [[nodiscard]] double at(std::size_t dependent, std::size_t head) const {
    return scores_[dependent * size_ + head];
  }

 private:
  std::size_t size_;
  std::vector<double> scores_;
};

using Heads = std::vector<std::size_t>;

Heads best_heads(const Graph& graph) {
  Heads heads(graph.size(), 0);
  for (std::size_t i = 1; i < graph.size(); ++i) {
    for (std::size_t j = 1; j < graph.size(); ++j) {
      if (graph.at(i, j) > graph.at(i, heads[i])) heads[i] = j;
    }
  }
  return heads;
}

// The nodes of one cycle, empty if there is none.
std::vector<std::size_t> cycle_of(const Heads& heads) {
  std::vector<std::size_t> visited(heads.size(), 0);
  for (std::size_t start = 1; start < heads.size(); ++start) {
    std::size_t node = start;
    while (node != 0 && visited[node] == 0) {
      visited[node] = start;
      node = heads[node];
    }
    if (node == 0 || visited[node] != start) continue;
    std::vector<std::size_t> cycle{node};
    for (std::size_t next = heads[node]; next != node; next = heads[next]) cycle.push_back(next);
    return cycle;
  }
  return {};
}

// How a graph whose last node stands for a cycle belongs to the larger graph.
struct Contraction {
  std::vector<std::size_t> outer;  // the nodes outside the cycle, by their new number
  Heads enters;                    // outer head -> the cycle's node that it would govern
  Heads leaves;                    // outer dependent -> the cycle's node that would govern it
};

// The nodes outside a cycle, in order.
std::vector<std::size_t> nodes_outside(const std::vector<std::size_t>& cycle, std::size_t size) {
  std::vector<bool> inside(size, false);
  for (const std::size_t node : cycle) inside[node] = true;
  std::vector<std::size_t> outer;
  for (std::size_t i = 0; i < size; ++i) {
    if (!inside[i]) outer.push_back(i);
  }
  return outer;
}

// Replaces `graph` by one in which `cycle` is one node.
Contraction contract(Graph& graph, const Heads& heads, const std::vector<std::size_t>& cycle) {
  const auto outer = nodes_outside(cycle, graph.size());
  const std::size_t last = outer.size();
  Contraction result{outer, Heads(last, cycle[0]), Heads(last, cycle[0])};
  Graph smaller{last + 1};
  for (std::size_t i = 0; i < last; ++i) {
    for (std::size_t j = 0; j < last; ++j) smaller.at(i, j) = graph.at(outer[i], outer[j]);
    const auto gain = [&](std::size_t node) {  // of node's head being outer[i]
      return graph.at(node, outer[i]) - graph.at(node, heads[node]);
    };
    const auto score = [&](std::size_t node) { return graph.at(outer[i], node); };
    result.enters[i] = *std::ranges::max_element(cycle, {}, gain);
    result.leaves[i] = *std::ranges::max_element(cycle, {}, score);
    smaller.at(last, i) = gain(result.enters[i]);
    smaller.at(i, last) = score(result.leaves[i]);
  }
  graph = std::move(smaller);
  return result;
}

// Replaces the heads that the contracted graph's solution decides.
void expand(const Contraction& contraction, const Heads& solved, Heads& heads) {
  const auto& outer = contraction.outer;
  for (std::size_t i = 1; i < outer.size(); ++i) {
    heads[outer[i]] = solved[i] < outer.size() ? outer[solved[i]] : contraction.leaves[i];
  }
  const std::size_t entry = solved[outer.size()];
  heads[contraction.enters[entry]] = outer[entry];
}

Heads arborescence(Graph graph) {
  std::vector<Contraction> levels;
  std::vector<Heads> chosen{best_heads(graph)};
  for (auto cycle = cycle_of(chosen.back()); !cycle.empty(); cycle = cycle_of(chosen.back())) {
    levels.push_back(contract(graph, chosen.back(), cycle));
    chosen.push_back(best_heads(graph));
  }
  for (std::size_t level = levels.size(); level-- > 0;) {
    expand(levels[level], chosen[level + 1], chosen[level]);
  }
  return chosen.front();
}

// More than any difference between two trees: with it taken from every root arc, one root arc is
// always better than two.
double root_penalty(const Matrix& scores) {
  double least = 0;
  double largest = 0;
  for (std::size_t i = 0; i < scores.rows(); ++i) {
    const auto [low, high] = std::ranges::minmax(scores.row(i));
    least = std::min(least, static_cast<double>(low));
    largest = std::max(largest, static_cast<double>(high));
  }
  return (largest - least + 1) * static_cast<double>(scores.rows() + 1);
}

}  // namespace

std::vector<int> best_tree(const Matrix& scores) {
  const std::size_t words = scores.rows();
  assert(scores.columns() == words + 1);
  const double penalty = root_penalty(scores);
  Graph graph{words + 1};
  for (std::size_t i = 0; i < words; ++i) {
    for (std::size_t j = 0; j <= words; ++j) {
      if (j != i + 1) graph.at(i + 1, j) = static_cast<double>(scores.row(i)[j]);
    }
    graph.at(i + 1, 0) -= penalty;
  }
  const Heads heads = arborescence(std::move(graph));
  std::vector<int> tree;
  for (std::size_t i = 1; i <= words; ++i) tree.push_back(static_cast<int>(heads[i]) - 1);
  return tree;
}

}  // namespace entente
