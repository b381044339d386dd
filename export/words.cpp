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

const std::string& label_of(const Node& node) { return node.name.empty() ? node.id : node.name; }

std::string label_of(const Edge& edge, const Ontology& ontology) {
  return edge.title.empty() ? relation_label(ontology, edge.relation) : edge.title;
}

std::string type_of(const Edge& edge, const Ontology& ontology) {
  const Relation* const relation = ontology.find(edge.relation);
  const bool never_stated = relation != nullptr && relation->inferred;
  std::string type = edge.relation;
  if (!edge.title.empty()) type += ": " + edge.title;
  if (edge.negated) type += ", negated";
  if (edge.status != Status::actual) type += ", " + std::string{name_of(edge.status)};
  if (edge.inferred && !never_stated) type += ", inferred";
  return type;
}

double weight_of(const Edge& edge) {
  if (edge.weight > 0.0) return edge.weight;
  return static_cast<double>(std::max<std::size_t>(edge.articles, 1));
}

std::string_view polarity(const Edge& edge) { return edge.negated ? "negated" : "affirmed"; }

std::string_view yes_or_no(bool value) { return value ? "yes" : "no"; }

const EdgeEvidence* best_evidence(const Edge& edge) {
  const auto best = std::ranges::max_element(edge.evidence, {}, &EdgeEvidence::confidence);
  return best == edge.evidence.end() ? nullptr : &*best;
}

}  // namespace entente
