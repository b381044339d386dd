#include "export/spells.h"

namespace entente {

DaySet spells_of(const Edge& edge, const NetworkIndex& index) {
  for (const std::string* end : {&edge.source, &edge.target}) {
    const Node* const node = index.node(*end);
    DaySet days = node == nullptr ? DaySet{} : days_of_meeting(*node);
    if (!days.empty()) return days;
  }
  return days_told(edge, [&](std::string_view id) {
    const ArticleInfo* const article = index.article(id);
    return article == nullptr ? std::string_view{} : std::string_view{article->published};
  });
}

}  // namespace entente
