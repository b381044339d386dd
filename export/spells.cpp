#include "export/spells.h"

#include "graph/date.h"

namespace entente {

DaySet spells_of(const Node& node) {
  if (node.kind != Kind::meeting || !is_date(node.date)) return {};
  return {days_of(node.date)};
}

DaySet spells_of(const Edge& edge, const NetworkIndex& index) {
  for (const std::string* end : {&edge.source, &edge.target}) {
    const Node* const node = index.node(*end);
    DaySet days = node == nullptr ? DaySet{} : spells_of(*node);
    if (!days.empty()) return days;
  }
  return days_told(edge, [&](std::string_view id) {
    const ArticleInfo* const article = index.article(id);
    return article == nullptr ? std::string_view{} : std::string_view{article->published};
  });
}

}  // namespace entente
