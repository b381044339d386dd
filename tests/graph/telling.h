// Small statement sets for tests, told article by article.

#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/network.h"
#include "graph/ontology.h"
#include "graph/statement.h"

namespace entente {

struct MeetingTold {
  std::string date;
  std::vector<std::size_t> participants;
  std::optional<std::size_t> place = std::nullopt;
  MeetingStatus status = MeetingStatus::held;
  Mode mode = Mode::in_person;
};

class Telling {
 public:
  Telling& article(std::string id, std::string published = "2018-12-13", std::string outlet = "",
                   std::string sketch = "") {
    article_ = std::move(id);
    set_.articles.push_back({article_,
                             "Title of " + article_,
                             std::move(outlet),
                             {},
                             std::move(published),
                             "",
                             "",
                             std::move(sketch)});
    next_ = 0;
    return *this;
  }

  std::size_t entity(Kind kind, std::string name, std::string actor = "") {
    Entity entity;
    entity.article = article_;
    entity.number = next_++;
    entity.kind = kind;
    entity.name = name;
    entity.names = {std::move(name)};
    entity.actor = std::move(actor);
    entity.mentions = {{entity.number * 10, entity.number * 10 + 5}};
    set_.entities.push_back(std::move(entity));
    return next_ - 1;
  }
  std::size_t person(std::string name) { return entity(Kind::person, std::move(name)); }
  std::size_t state(std::string name, std::string actor = "") {
    return entity(Kind::state, std::move(name), std::move(actor));
  }
  std::size_t place(std::string name, std::string actor = "") {
    return entity(Kind::place, std::move(name), std::move(actor));
  }

  Statement& says(std::size_t subject, std::string relation, std::size_t object,
                  double confidence = 0.5) {
    Statement statement;
    statement.article = article_;
    statement.subject = subject;
    statement.relation = std::move(relation);
    statement.object = object;
    statement.confidence = confidence;
    const auto at = set_.statements.size() * 100;
    statement.evidence = {{at, at + 50},      "Sentence.",       {at, at + 5},
                          {at + 20, at + 30}, {at + 8, at + 12}, "test"};
    set_.statements.push_back(std::move(statement));
    return set_.statements.back();
  }
  void office(std::size_t person, std::string title, std::size_t of) {
    says(person, "holds_office", of).title = std::move(title);
  }
  std::size_t meeting(const MeetingTold& told) {
    const auto number = entity(Kind::meeting, "meeting");
    auto& entity = set_.entities.back();
    entity.date = told.date;
    entity.status = told.status;
    entity.mode = told.mode;
    for (const auto participant : told.participants) says(participant, "participated_in", number);
    if (told.place) says(number, "held_in", *told.place);
    return number;
  }

  [[nodiscard]] StatementSet set() const {
    auto set = set_;
    normalise(set);
    return set;
  }

 private:
  StatementSet set_;
  std::string article_;
  std::size_t next_ = 0;
};

// The project's own ontology.
[[nodiscard]] const Ontology& default_ontology();

[[nodiscard]] inline std::vector<std::string> names_of_kind(const Network& network, Kind kind) {
  std::vector<std::string> names;
  for (const auto& node : network.nodes) {
    if (node.kind == kind) names.push_back(node.name);
  }
  return names;
}

// As one text, which a failing check can show.
[[nodiscard]] inline std::string listed(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : "; ") + name;
  return text;
}

}  // namespace entente
