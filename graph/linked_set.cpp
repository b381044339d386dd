#include "graph/linked_set.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace entente {
namespace {

std::optional<std::size_t> position_of(const std::vector<Entity>& entities,
                                       const std::string& article, std::size_t number) {
  const auto key = [](const Entity& entity) { return std::tie(entity.article, entity.number); };
  const auto found = std::ranges::lower_bound(entities, std::tie(article, number), {}, key);
  if (found == entities.end() || key(*found) != std::tie(article, number)) return std::nullopt;
  return static_cast<std::size_t>(found - entities.begin());
}

std::optional<std::size_t> position_of(const std::vector<ArticleInfo>& articles,
                                       const std::string& id) {
  const auto found = std::ranges::lower_bound(articles, id, {}, &ArticleInfo::id);
  if (found == articles.end() || found->id != id) return std::nullopt;
  return static_cast<std::size_t>(found - articles.begin());
}

}  // namespace

const std::string& LinkedSet::published(std::size_t position) const {
  static const std::string unknown;
  const auto article = article_of[position];
  return article ? set.articles[*article].published : unknown;
}

LinkedSet link(StatementSet set) {
  normalise(set);
  LinkedSet linked{std::move(set), {}, {}};
  for (std::size_t i = 0; i < linked.set.statements.size(); ++i) {
    const auto& statement = linked.set.statements[i];
    const auto at = [&](std::size_t number) {
      return position_of(linked.set.entities, statement.article, number);
    };
    const auto subject = at(statement.subject);
    const auto object = at(statement.object);
    if (!subject || !object) continue;
    const auto source = statement.attributed_to ? at(*statement.attributed_to) : std::nullopt;
    linked.ties.push_back({i, *subject, *object, source});
  }
  for (const auto& entity : linked.set.entities) {
    linked.article_of.push_back(position_of(linked.set.articles, entity.article));
  }
  return linked;
}

}  // namespace entente
