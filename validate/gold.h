// What a reader says that one article holds: the labels that a network is measured against.
//
// docs/gold.md describes the form. Whatever refers to an entity or a meeting does so by its id.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

struct GoldEntity {
  std::string id;
  Kind kind = Kind::person;
  std::string name;
  std::vector<std::string> aliases;
};

struct GoldOffice {
  std::string person;
  std::string title;
  std::string of;
};

struct GoldMeeting {
  std::string id;
  std::vector<std::string> participants;
  std::string place;  // empty where the article does not say, as is:
  std::string date;   // ISO 8601
  MeetingStatus status = MeetingStatus::held;
};

struct GoldRelation {
  std::string subject;
  std::string relation;
  std::string object;
  Status status = Status::actual;
  bool negated = false;
};

// The labels that count, and those that are neither asked for nor held against a network.
template <class Label>
struct GoldLabels {
  std::vector<Label> wanted;
  std::vector<Label> optional;
};

struct Gold {
  GoldLabels<GoldEntity> entities;
  GoldLabels<GoldOffice> offices;
  GoldLabels<GoldMeeting> meetings;
  GoldLabels<GoldRelation> relations;
  std::vector<std::string> furniture;  // names that stand only around the article
};

// Fails with file, line and reason; so does an id that names nothing.
[[nodiscard]] Result<Gold> parse_gold(std::string_view json, std::string_view name);

}  // namespace entente
