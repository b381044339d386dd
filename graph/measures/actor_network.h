// Who is tied to whom, and how strongly: the network that measures are taken of.
//
// Actors are persons, states and organisations; all that is told between two of them is one tie.
// Its weight is the number of stories that tell of it: articles, but wire copies of one story count
// once. Measures read ties both ways; which way they ran and what they were is kept beside them.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network.h"
#include "graph/ontology.h"
#include "graph/paths/tie_filter.h"
#include "graph/paths/tie_graph.h"

namespace entente {

struct NetworkActor {
  std::string id;
  std::string name;
  Kind kind = Kind::person;
  std::uint32_t node = 0;  // its number in the TieGraph
};

// What relations between actors come to (PLOVER); facts such as membership are in no class.
enum class QuadClass {
  verbal_cooperation,
  material_cooperation,
  verbal_conflict,
  material_conflict
};

// "verbal cooperation"; inverse of each other.
[[nodiscard]] std::string_view name_of(QuadClass quad_class);
[[nodiscard]] std::optional<QuadClass> quad_class_named(std::string_view name);

struct ActorTie {
  std::uint32_t left = 0;  // the smaller number
  std::uint32_t right = 0;
  std::size_t weight = 0;  // stories that tell of it; at least 1
  bool there = false;      // something runs from left to right
  bool back = false;       // and from right to left; relations that run both ways do both

  // Stories that tell of each class of relation, in the order of QuadClass. What is denied is in
  // none.
  std::array<std::size_t, 4> by_class = {};

  // Their articles, where the network has the evidence; numbers in ActorNetwork::stories(), sorted.
  std::vector<std::uint32_t> stories;

  [[nodiscard]] std::size_t cooperation() const { return by_class[0] + by_class[1]; }
  [[nodiscard]] std::size_t conflict() const { return by_class[2] + by_class[3]; }

  // 1 where more is told of cooperation than of conflict, -1 where less, else 0.
  [[nodiscard]] int sign() const {
    return (cooperation() > conflict() ? 1 : 0) - (conflict() > cooperation() ? 1 : 0);
  }
};

// A tie as one of its ends sees it.
struct ActorLink {
  std::uint32_t actor = 0;  // the other end
  std::uint32_t tie = 0;
};

class ActorNetwork {
 public:
  ActorNetwork() : ActorNetwork{{}, {}} {}

  // Requires: actors sorted by id; ties sorted by (left, right), none twice, left < right.
  ActorNetwork(std::vector<NetworkActor> actors, std::vector<ActorTie> ties,
               std::vector<std::string> stories = {});

  [[nodiscard]] const std::vector<NetworkActor>& actors() const { return actors_; }
  [[nodiscard]] const std::vector<ActorTie>& ties() const { return ties_; }

  // Ids of articles: of wire copies that of the one they copy.
  [[nodiscard]] const std::vector<std::string>& stories() const { return stories_; }

  // Sorted by actor.
  [[nodiscard]] std::span<const ActorLink> links(std::uint32_t actor) const {
    return {links_.data() + first_link_[actor], first_link_[actor + 1] - first_link_[actor]};
  }

  [[nodiscard]] double weight(const ActorLink& link) const {
    return static_cast<double>(ties_[link.tie].weight);
  }

  [[nodiscard]] std::optional<std::uint32_t> actor_with_id(std::string_view id) const;

  // Null where nothing ties them.
  [[nodiscard]] const ActorTie* tie_between(std::uint32_t one, std::uint32_t other) const;

 private:
  std::vector<NetworkActor> actors_;
  std::vector<ActorTie> ties_;
  std::vector<std::string> stories_;
  std::vector<ActorLink> links_;
  std::vector<std::size_t> first_link_;  // of each actor, and the end
};

// All actors of the graph, with those ties between them that the filter lets pass; some may have
// none. `filter.kinds` are the kinds of nodes that count as actors (empty: person, state,
// organisation), `filter.avoid` nodes that are left out. A story counts in the window of the filter
// by the day of which it tells, else by the day of its publication. For states or blocs roll the
// network up first (graph/roll_up.h).
[[nodiscard]] ActorNetwork actor_network(const TieGraph& graph, const Ontology& ontology,
                                         const TieFilter& filter);

// What the filter lets pass between one node and each other, whatever their kinds; the heaviest
// first, then by number. `left` is the node, `right` the other: numbers of the graph.
[[nodiscard]] std::vector<ActorTie> ties_of(const TieGraph& graph, const Ontology& ontology,
                                            const TieFilter& filter, std::uint32_t node);

}  // namespace entente
