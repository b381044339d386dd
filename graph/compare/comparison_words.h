// How a comparison's parts are called, in every form of it.

#pragma once

#include <optional>
#include <string>

#include "graph/compare/comparison.h"

namespace entente {

// "accused", "not: member of": the ontology's label, else the id with spaces.
[[nodiscard]] std::string relation_words(const ComparedTie& tie, const Ontology& ontology);

// "Iran ─ accused → Iraq", "Iran ─ met with ─ Iraq".
[[nodiscard]] std::string tie_words(const Comparison& comparison, const ComparedTie& tie,
                                    const Ontology& ontology);

// "0.25"; "–" where there is none.
[[nodiscard]] std::string rounded(std::optional<double> value);

// "p 0.003", "p < 0.001".
[[nodiscard]] std::string p_words(double p);

// "Daily, 2018-12-12"; the title where there is no outlet.
[[nodiscard]] std::string source_words(const CitedSentence& sentence);

// Whether samples of the two sides share less than samples of either side do among themselves. No
// value where there are no bands.
[[nodiscard]] std::optional<bool> beyond_chance(const std::optional<Band>& left,
                                                const std::optional<Band>& right,
                                                const std::optional<Band>& between);

// Positions of actors that only that side names, those of most stories first.
[[nodiscard]] std::vector<std::size_t> only_in(const Comparison& comparison, std::size_t side);

// Positions of actors that rank on both sides, those that rank highest on one of them first.
[[nodiscard]] std::vector<std::size_t> ranked_on_both(const Comparison& comparison);

}  // namespace entente
