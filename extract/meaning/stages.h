// Stages that can be switched off to measure what each adds (bench/ablation.cpp).

#pragma once

#include "extract/meaning/cast.h"

namespace entente {

struct Stages {
  bool coreference = true;  // whom pronouns and descriptions denote
  bool metonymy = true;     // capitals that stand for their states
  bool roles = true;        // the model's predicates and arguments, beside its trees
};

// find_cast() without what `stages` leaves out.
[[nodiscard]] Cast find_cast(const Article& article, const Document& document,
                             const CastKnowledge& knowledge, const Stages& stages);

}  // namespace entente
