#include "graph/verdicts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "graph/name.h"

namespace entente {
namespace {

using Entities = std::vector<std::size_t>;  // positions, in order

// Finds the entities of listed actors in one set.
class Finder {
 public:
  Finder(const StatementSet& set, const std::vector<Node>& nodes) : set_{&set} {
    std::map<Member, const Node*> node_of;
    for (const auto& node : nodes) {
      for (const auto& member : node.members) node_of[member] = &node;
    }
    for (std::size_t i = 0; i < set.entities.size(); ++i) {
      const auto& entity = set.entities[i];
      if (const auto node = node_of.find({entity.article, entity.number}); node != node_of.end())
        by_id_[node->second->id].push_back(i);
      if (!entity.actor.empty()) by_actor_[entity.actor].push_back(i);
      by_name_[{entity.kind, normalised_name(entity.name)}].push_back(i);
    }
    for (const auto& article : set.articles) add_article(article);
  }

  // The id of a node first, then kind and name, then a gazetteer id; in one article also by a name
  // that is not its best.
  [[nodiscard]] Entities find(const ListedActor& actor) const {
    for (const auto& found : {in_place(look_up(by_id_, actor.id), actor), named(actor),
                              in_place(look_up(by_actor_, actor.id), actor)}) {
      if (!found.empty()) return found;
    }
    return {};
  }

 private:
  void add_article(const ArticleInfo& article) {
    for (const auto* name : {&article.id, &article.path, &article.url}) {
      if (!name->empty()) articles_[*name].insert(article.id);
    }
    const auto folder = article.path.rfind('/');
    if (folder != std::string::npos) articles_[article.path.substr(folder + 1)].insert(article.id);
  }

  template <class Key>
  static const Entities& look_up(const std::map<Key, Entities>& entities, const Key& key) {
    static const Entities none;
    const auto found = entities.find(key);
    return found == entities.end() ? none : found->second;
  }

  [[nodiscard]] bool in_place(std::size_t entity, const ListedActor& actor) const {
    if (actor.article.empty()) return true;
    const auto articles = articles_.find(actor.article);
    return articles != articles_.end() && articles->second.contains(set_->entities[entity].article);
  }

  [[nodiscard]] Entities in_place(Entities entities, const ListedActor& actor) const {
    std::erase_if(entities, [&](std::size_t entity) { return !in_place(entity, actor); });
    return entities;
  }

  [[nodiscard]] Entities named(const ListedActor& actor) const {
    if (!actor.kind) return {};
    auto found = in_place(look_up(by_name_, {*actor.kind, actor.name}), actor);
    return found.empty() && !actor.article.empty() ? also_named(actor) : found;
  }

  [[nodiscard]] Entities also_named(const ListedActor& actor) const {
    Entities found;
    const auto articles = articles_.find(actor.article);
    if (articles == articles_.end()) return found;
    const auto is_it = [&](const auto& name) { return normalised_name(name) == actor.name; };
    for (const auto& article : articles->second) {
      const auto of_it = std::ranges::equal_range(set_->entities, article, {}, &Entity::article);
      for (auto entity = of_it.begin(); entity != of_it.end(); ++entity) {
        if (entity->kind == actor.kind && std::ranges::any_of(entity->names, is_it))
          found.push_back(static_cast<std::size_t>(entity - set_->entities.begin()));
      }
    }
    return found;
  }

  const StatementSet* set_;
  std::map<std::string, Entities> by_id_;
  std::map<std::string, Entities> by_actor_;
  std::map<std::pair<Kind, std::string>, Entities> by_name_;
  std::map<std::string, std::set<std::string>> articles_;  // ids, by all they are called
};

// Takes from the actors that are named everywhere what another names in one article.
void prefer_named_in_article(const ListLine& line, std::vector<Entities>& actors) {
  std::set<std::size_t> taken;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (!line.actors[i].article.empty()) taken.insert(actors[i].begin(), actors[i].end());
  }
  for (std::size_t i = 0; i < actors.size(); ++i) {
    if (!line.actors[i].article.empty()) continue;
    std::erase_if(actors[i], [&](std::size_t entity) { return taken.contains(entity); });
  }
}

// Persons, meetings and the rest never become one.
std::string_view sort_of(Kind kind) {
  if (kind == Kind::person) return "a person";
  return kind == Kind::meeting ? "a meeting" : "neither person nor meeting";
}

class Binding {
 public:
  Binding(const StatementSet& set, const std::vector<Node>& nodes,
          const std::function<void(Error)>& failed)
      : set_{&set}, finder_{set, nodes}, failed_{&failed} {}

  [[nodiscard]] std::vector<Verdict> same(const std::vector<ListLine>& lines) const {
    std::vector<Verdict> verdicts;
    for (const auto& line : lines) {
      auto actors = found(line);
      if (actors.size() > 1 && of_one_sort(line, actors))
        verdicts.push_back({line.place, std::move(actors)});
    }
    return verdicts;
  }

  [[nodiscard]] std::vector<Verdict> different(const std::vector<ListLine>& lines) const {
    std::vector<Verdict> verdicts;
    for (const auto& line : lines) {
      auto actors = found(line);
      if (actors.size() > 1 && apart(line, actors))
        verdicts.push_back({line.place, std::move(actors)});
    }
    return verdicts;
  }

 private:
  // Of the actors that are there.
  [[nodiscard]] std::vector<Entities> found(const ListLine& line) const {
    ListLine there{line.place, {}};
    std::vector<Entities> actors;
    for (const auto& actor : line.actors) {
      auto entities = finder_.find(actor);
      if (entities.empty()) {
        tell_missing(line, actor);
        continue;
      }
      there.actors.push_back(actor);
      actors.push_back(std::move(entities));
    }
    prefer_named_in_article(there, actors);
    std::erase_if(actors, [](const Entities& entities) { return entities.empty(); });
    return actors;
  }

  void tell_missing(const ListLine& line, const ListedActor& actor) const {
    const auto in = actor.article.empty() ? std::string{} : " in '" + actor.article + "'";
    (*failed_)({Error::Code::not_found, line.place +
                                            ": expected an actor of these statements, found '" +
                                            actor.id + "'" + in + ", which none of them names"});
  }

  [[nodiscard]] bool of_one_sort(const ListLine& line, const std::vector<Entities>& actors) const {
    const auto sort = [&](const Entities& entities) {
      return sort_of(set_->entities[entities.front()].kind);
    };
    const auto first = sort(actors.front());
    const auto other =
        std::ranges::find_if(actors, [&](const Entities& actor) { return sort(actor) != first; });
    if (other == actors.end()) return true;
    refuse(line, "actors of one kind, found one that is " + std::string{first} +
                     " and one that is " + std::string{sort(*other)});
    return false;
  }

  [[nodiscard]] bool apart(const ListLine& line, const std::vector<Entities>& actors) const {
    std::set<std::size_t> seen;
    for (const auto& actor : actors) {
      for (const auto entity : actor) {
        if (seen.insert(entity).second) continue;
        refuse(line, "different actors, found '" + set_->entities[entity].name + "' twice");
        return false;
      }
    }
    return true;
  }

  void refuse(const ListLine& line, const std::string& expected) const {
    (*failed_)({Error::Code::malformed, line.place + ": expected " + expected});
  }

  const StatementSet* set_;
  Finder finder_;
  const std::function<void(Error)>* failed_;
};

}  // namespace

Verdicts verdicts_on(const StatementSet& set, const ActorLists& lists,
                     const std::vector<Node>& nodes, const std::function<void(Error)>& failed) {
  const Binding binding{set, nodes, failed};
  return {binding.same(lists.same), binding.different(lists.different)};
}

}  // namespace entente
