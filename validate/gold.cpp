#include "validate/gold.h"

#include <optional>
#include <set>
#include <utility>

#include "graph/json.h"

namespace entente {
namespace {

constexpr std::string_view kEntityKinds = "person, state, organisation, place, agreement, event";

std::optional<Kind> entity_kind_named(std::string_view name) {
  const auto kind = kind_named(name);
  return kind == Kind::meeting ? std::nullopt : kind;
}

class GoldReader {
 public:
  explicit GoldReader(const JsonSource& source) : source_{&source} {}

  Result<Gold> read(const JsonValue& root) {
    JsonFields fields{root, *source_};
    fields.optional_text("article");
    fields.optional_date("published");
    Gold gold;
    // Entities, then meetings, then what refers to both.
    read_labels(fields, "entities", gold.entities, &GoldReader::entity);
    read_labels(fields, "offices", gold.offices, &GoldReader::office);
    read_labels(fields, "meetings", gold.meetings, &GoldReader::meeting);
    read_labels(fields, "relations", gold.relations, &GoldReader::relation);
    gold.furniture = fields.optional_texts("boilerplate_entities");
    if (const auto error = fields.finish()) return *error;
    return gold;
  }

 private:
  template <class Label>
  void read_labels(JsonFields& fields, const std::string& key, GoldLabels<Label>& labels,
                   Label (GoldReader::*read_one)(JsonFields&)) {
    read_list(fields.array(key), labels.wanted, read_one, fields);
    read_list(fields.optional_array("optional_" + key), labels.optional, read_one, fields);
  }

  template <class Label>
  void read_list(const JsonValue& array, std::vector<Label>& labels,
                 Label (GoldReader::*read_one)(JsonFields&), JsonFields& outer) {
    for (const auto& item : array.items) {
      JsonFields fields{item, *source_};
      labels.push_back((this->*read_one)(fields));
      if (const auto error = fields.finish()) return outer.fail(*error);
    }
  }

  std::string new_id(JsonFields& fields) {
    std::string id = fields.text("id");
    if (!ids_.insert(id).second) fields.fail("id", "each id once");
    return id;
  }

  std::string known(JsonFields& fields, std::string_view key, std::string id) {
    if (!ids_.contains(id)) fields.fail(key, "the id of an entity or meeting");
    return id;
  }

  std::string reference(JsonFields& fields, std::string_view key) {
    return known(fields, key, fields.text(key));
  }

  std::string optional_reference(JsonFields& fields, std::string_view key) {
    std::string id = fields.optional_text(key);
    return id.empty() ? id : known(fields, key, std::move(id));
  }

  std::vector<std::string> references(JsonFields& fields, std::string_view key) {
    std::vector<std::string> ids = fields.optional_texts(key);
    for (const std::string& id : ids) known(fields, key, id);
    return ids;
  }

  GoldEntity entity(JsonFields& fields) {
    GoldEntity entity;
    entity.id = new_id(fields);
    entity.kind = fields.word("kind", entity_kind_named, kEntityKinds);
    entity.name = fields.text("name");
    entity.aliases = fields.optional_texts("aliases");
    return entity;
  }

  GoldOffice office(JsonFields& fields) {
    fields.flag("former");
    return {reference(fields, "person"), fields.text("title"), reference(fields, "of")};
  }

  GoldMeeting meeting(JsonFields& fields) {
    GoldMeeting meeting;
    meeting.id = new_id(fields);
    fields.array("participants");
    meeting.participants = references(fields, "participants");
    meeting.place = optional_reference(fields, "place");
    meeting.date = fields.optional_date("date");
    meeting.status =
        fields.word("status", meeting_status_named, "held, planned, possible, called_off");
    fields.optional_word("mode", mode_named, "in_person, phone, video, visit, conference",
                         Mode::in_person);
    references(fields, "candidate_places");
    references(fields, "invited");
    fields.optional_text("evidence");
    return meeting;
  }

  GoldRelation relation(JsonFields& fields) {
    GoldRelation relation;
    relation.subject = reference(fields, "subject");
    relation.relation = fields.text("relation");
    relation.object = reference(fields, "object");
    relation.status = fields.optional_word("status", status_named,
                                           "actual, planned, possible, requested", Status::actual);
    relation.negated = fields.flag("negated");
    optional_reference(fields, "attributed_to");
    fields.optional_date("date");
    fields.optional_text("evidence");
    return relation;
  }

  const JsonSource* source_;
  std::set<std::string> ids_;
};

}  // namespace

Result<Gold> parse_gold(std::string_view json, std::string_view name) {
  const JsonSource source{json, name};
  const auto root = parse_json(source);
  if (!root) return root.error();
  return GoldReader{source}.read(root.value());
}

}  // namespace entente
