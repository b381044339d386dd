// What a network holds, in figures and in words, for a reader at a terminal.

#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "graph/network.h"

namespace entente {

struct MeetingSummary {
  std::string id;
  std::string date;  // as Node::date
  MeetingStatus status = MeetingStatus::held;
  std::vector<std::string> participants;  // names, sorted
  std::string place;                      // empty where unknown
  std::size_t articles = 0;
  std::size_t statements = 0;  // on who took part and where
  std::string sentence;        // the most confident one that says so
};

struct ActorSummary {
  std::string id;
  std::string name;
  Kind kind = Kind::person;
  std::size_t neighbours = 0;  // actors, places and meetings it is tied to
  std::size_t statements = 0;
};

struct Summary {
  std::size_t articles = 0;
  std::size_t copies = 0;                           // of those, wire copies of others
  std::vector<std::pair<Kind, std::size_t>> kinds;  // in order of Kind; those there are
  std::size_t ties = 0;
  std::size_t inferred = 0;              // of those
  std::size_t statements = 0;            // behind the ties that are not inferred
  std::size_t components = 0;            // groups of nodes that ties connect, at least two each
  std::size_t largest_component = 0;     // its nodes
  std::size_t isolated = 0;              // nodes without ties
  std::vector<MeetingSummary> meetings;  // by articles, then statements, then date; undated last
  std::vector<ActorSummary> actors;      // by neighbours, then statements; no meetings
};

// With at most `listed` meetings and actors.
[[nodiscard]] Summary summarise(const Network& network, std::size_t listed);

// As text, ends with a newline.
[[nodiscard]] std::string to_text(const Summary& summary);

}  // namespace entente
