#include "export/words.h"

#include <algorithm>

namespace entente {

std::string relation_label(const Ontology& ontology, std::string_view relation) {
  const Relation* const known = ontology.find(relation);
  if (known != nullptr && !known->label.empty()) return known->label;
  std::string words{relation};
  std::ranges::replace(words, '_', ' ');
  return words;
}

std::string_view polarity(const Edge& edge) { return edge.negated ? "negated" : "affirmed"; }

std::string_view yes_or_no(bool value) { return value ? "yes" : "no"; }

const EdgeEvidence* best_evidence(const Edge& edge) {
  const auto best = std::ranges::max_element(edge.evidence, {}, &EdgeEvidence::confidence);
  return best == edge.evidence.end() ? nullptr : &*best;
}

}  // namespace entente
