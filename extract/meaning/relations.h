// The relations of an article: what the rule file reads, and what names and offices say by
// themselves
// ("the Russian Foreign Ministry" is part of Russia, "Doha, Qatar" lies in Qatar, a spokesman
// speaks for his body).

#pragma once

#include "extract/meaning/gazetteer.h"
#include "extract/meaning/meetings.h"
#include "extract/meaning/rules.h"
#include "extract/meaning/scene.h"
#include "extract/meaning/tellings.h"
#include "graph/ontology.h"

namespace entente {

struct RelationContext {
  const Scene& scene;
  const Gazetteer& gazetteer;
  const RuleBook& book;
  const Ontology& ontology;
  const Times& times;
};

// In order of sentences; ties of symmetric relations once, with the lower entity as subject.
[[nodiscard]] Ties find_relations(const RelationContext& context);

// Who met abroad was there: office holders visited the places of their meetings outside their own
// state.
void find_journeys(const RelationContext& context, const std::vector<Meeting>& meetings,
                   Ties& found);

// Only what names and offices say; part of find_relations.
void find_facts(const RelationContext& context, Ties& found);

}  // namespace entente
