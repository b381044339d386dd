// A network drawn for states or blocs instead of persons.

#pragma once

#include <cstddef>

#include "graph/network.h"
#include "graph/ontology.h"

namespace entente {

struct RolledUp {
  Network network;
  std::size_t left_out = 0;  // persons for whom no body is known, with their ties
};

// Puts for each actor what it stands for, by the relations whose `roll_up` the ontology declares:
// an office holder's state, a ministry's state; at the level of blocs also the organisations that a
// state is a member of.
//
// A person stands for the bodies that the same article names; else for those told last before the
// day of the tie, else first after it. An office that is over counts only for what happened before
// it was said to be over, and only where no other is known. States count before organisations. Ties
// that run within one body are gone.
//
// Ties whose ends changed are inferred and keep their evidence; ties that articles state between
// the bodies themselves stay apart from them. Level::person gives the network as it is.
[[nodiscard]] RolledUp roll_up(const Network& network, const Ontology& ontology, Level level);

}  // namespace entente
