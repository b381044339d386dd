// Two networks compared: what each side has, how far they agree, which ties differ, and the
// sentences behind every difference. See docs/compare.md.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/compare/overlap.h"
#include "graph/measures/actor_network.h"
#include "graph/network.h"
#include "graph/ontology.h"
#include "graph/paths/tie_filter.h"

namespace entente {

struct CompareOptions {
  TieFilter filter;                // `kinds`: who is an actor; its dates are not looked at
  std::size_t permutations = 999;  // of actors (QAP) and of stories (overlap)
  std::size_t splits = 200;        // for the bands of chance
  std::uint64_t seed = 1;
  std::size_t quotes = 2;  // of each tie on each side
};

// Of two values the first is the left side's.
template <class Value>
using Both = std::array<Value, 2>;

struct ComparedSide {
  std::string name;
  std::size_t articles = 0;
  std::size_t stories = 0;  // articles, but wire copies of one story count once
  std::size_t outlets = 0;
  std::string first;  // publication, or what ties tell of where no article is dated; ISO 8601
  std::string last;
  std::size_t actors = 0;
  std::size_t ties = 0;   // by source, relation, target and polarity
  std::size_t pairs = 0;  // of actors that are tied at all
};

// One figure, of all there is to one aspect.
struct ComparedMeasure {
  std::string id;     // "tie_overlap"
  std::string group;  // "overlap", "structure", "ranks", "communities", "stance"
  std::string label;
  std::optional<double> value;
  std::optional<double> p;
  std::string note;  // over what it was taken, or why there is no value
};

struct CitedSentence {
  std::string text;
  std::string article;  // id
  std::string outlet;
  std::string published;
  std::string title;
  std::string url;
};

struct ComparedActor {
  std::string id;
  std::string name;
  Kind kind = Kind::person;
  Both<bool> named = {};
  Both<std::size_t> stories = {};  // that name it
  Both<std::size_t> degree = {};
  Both<std::size_t> strength = {};
  Both<std::size_t> rank = {};  // by strength, then id; 0 without ties
  Both<std::optional<std::uint32_t>> community;
};

struct ComparedTie {
  std::size_t source = 0;  // positions in Comparison::actors
  std::size_t target = 0;
  std::string relation;
  bool negated = false;
  Both<std::size_t> stories = {};  // that tell of it
  Both<double> rates = {};         // their shares of the side's stories
  double log_odds = 0.0;           // left to right
  std::optional<double> p;         // where stories can be dealt out anew
  std::optional<double> adjusted;  // for many tests; only where p could fall to 5 % at all
  Both<std::vector<CitedSentence>> evidence;
};

// Two actors that are tied on both sides.
struct ComparedPair {
  std::size_t left = 0;
  std::size_t right = 0;
  Both<std::array<std::size_t, 4>> by_class = {};  // stories, in the order of QuadClass
  Both<int> sign = {};                             // cooperation 1, conflict -1
  std::optional<double> divergence;                // Jensen-Shannon, of the shares of classes
};

struct ComparedWindow {
  std::string name;                // "2018", "2018-Q4", "2018-12"
  Both<std::size_t> stories = {};  // that tell of ties then
  Both<std::size_t> actors = {};
  Both<std::size_t> ties = {};
  TellingOverlap overlap;
};

struct Comparison {
  Both<ComparedSide> sides;
  std::string frame;  // what was counted, in words
  CompareOptions options;
  std::vector<std::string> warnings;
  std::vector<ComparedMeasure> measures;
  std::vector<ComparedActor> actors;  // sorted by id
  std::vector<ComparedTie> ties;      // the least likely by chance first
  std::vector<ComparedPair> pairs;    // those whose profile differs most first
  std::optional<SplitBands> bands;
  std::vector<ComparedWindow> windows;
};

// One side as it is handed in.
struct NamedNetwork {
  std::string name;
  const Network* network = nullptr;
};

// Actors are the same where their ids are.
[[nodiscard]] Comparison compare(const Both<NamedNetwork>& sides, const Ontology& ontology,
                                 const CompareOptions& options);

// Several parts of one network at a glance.
struct PartsOverview {
  std::vector<ComparedSide> parts;
  std::vector<std::vector<std::optional<double>>> overlap;  // weighted, of each with each
};

[[nodiscard]] PartsOverview compare_parts(const std::vector<NamedNetwork>& parts,
                                          const Ontology& ontology, const TieFilter& filter);

[[nodiscard]] const ComparedMeasure* measure_with_id(const Comparison& comparison,
                                                     std::string_view id);

}  // namespace entente
