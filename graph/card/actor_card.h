// All that a network knows of one actor, in the order in which a reader asks for it. Whatever is
// said to be planned or not so is there too, with its status.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "graph/measures/actor_network.h"
#include "graph/paths/tie_graph.h"

namespace entente {

// Numbers of nodes and edges are those of the graph.
struct CardOffice {
  std::uint32_t edge = 0;
  std::uint32_t other = 0;  // the body; on the card of a body who holds it
};

struct CardMeeting {
  std::uint32_t meeting = 0;
  std::vector<std::uint32_t> edges;   // that tie the actor to it
  std::vector<std::uint32_t> with;    // others who took part; sorted
  std::vector<std::uint32_t> places;  // sorted
};

struct CardTie {
  std::uint32_t other = 0;
  std::size_t stories = 0;
  std::vector<std::uint32_t> edges;
};

// What is said to have happened, or to be going to, on a day.
struct CardDay {
  std::string date;
  std::uint32_t edge = 0;

  friend auto operator<=>(const CardDay&, const CardDay&) = default;
};

struct ActorCard {
  std::uint32_t node = 0;
  std::size_t stories = 0;            // that tell of its ties, each as often as it tells of one
  std::vector<CardOffice> offices;    // by date
  std::vector<CardMeeting> meetings;  // by date, undated last
  std::vector<CardTie> ties;          // to others than meetings; the strongest first
  std::vector<CardDay> timeline;
  std::vector<const ArticleInfo*> sources;  // articles that mention it, by date
};

struct CardWindow {
  std::string since;  // ISO 8601 dates; empty: open
  std::string until;
};

// Sources are those of the whole network whatever the window. The graph outlives the card.
[[nodiscard]] ActorCard card_of(const TieGraph& graph, const Ontology& ontology, std::uint32_t node,
                                const CardWindow& window = {});

// Outlets of the card's sources, sorted.
[[nodiscard]] std::vector<std::string> outlets_of(const ActorCard& card);

}  // namespace entente
