#include "graph/sign.h"

namespace entente {

std::string_view name_of(Sign sign) {
  switch (sign) {
    case Sign::none:
      return "";
    case Sign::positive:
      return "positive";
    case Sign::negative:
      return "negative";
  }
  return "";
}

Sign sign_of(const Edge& edge, const Ontology& ontology) {
  const Relation* const relation = ontology.find(edge.relation);
  if (relation == nullptr || edge.negated) return Sign::none;
  const std::string_view quad_class = relation->quad_class;
  if (quad_class.ends_with("cooperation")) return Sign::positive;
  if (quad_class.ends_with("conflict")) return Sign::negative;
  return Sign::none;
}

}  // namespace entente
