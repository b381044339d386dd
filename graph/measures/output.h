// Measures of a network for readers, for programs, and as tables.

#pragma once

#include <cstddef>
#include <string>

#include "graph/json.h"
#include "graph/measures/communities.h"
#include "graph/measures/ranking.h"
#include "graph/measures/triads.h"

namespace entente {

// What was measured.
struct MeasuredNetwork {
  const ActorNetwork* network = nullptr;
  Level level = Level::person;
  std::string conditions;  // "actual ties, not negated"
};

// "38 actors, 61 ties (persons; actual ties, not negated)", with its newline.
[[nodiscard]] std::string heading_of(const MeasuredNetwork& measured);

// The members "level", "conditions", "actors" and "ties" of the object that is open.
void write_heading(JsonWriter& json, const MeasuredNetwork& measured);

// Texts end with a newline; JSON is one object on one line. `top`: at most so many actors or
// groups; 0: all.
[[nodiscard]] std::string to_text(const MeasuredNetwork& measured, const Ranking& ranking,
                                  const Pivots& pivots, std::size_t top);
[[nodiscard]] std::string to_json(const MeasuredNetwork& measured, const Ranking& ranking,
                                  const Pivots& pivots, std::size_t top);

// RFC 4180, with a line of names: rank, id, name, kind, and a column for each measure.
[[nodiscard]] std::string to_csv(const MeasuredNetwork& measured, const Ranking& ranking,
                                 std::size_t top);

struct MeasuredGroups {
  Grouping components;
  Communities communities;
  double resolution = 1.0;
};

[[nodiscard]] std::string to_text(const MeasuredNetwork& measured, const MeasuredGroups& groups,
                                  std::size_t top);
[[nodiscard]] std::string to_json(const MeasuredNetwork& measured, const MeasuredGroups& groups);

// id, name, kind, component, community.
[[nodiscard]] std::string to_csv(const MeasuredNetwork& measured, const MeasuredGroups& groups);

struct MeasuredTriads {
  TriadCensus census = {};
  Balance balance;
};

[[nodiscard]] std::string to_text(const MeasuredNetwork& measured, const MeasuredTriads& triads);
[[nodiscard]] std::string to_json(const MeasuredNetwork& measured, const MeasuredTriads& triads);

}  // namespace entente
