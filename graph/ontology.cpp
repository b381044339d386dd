#include "graph/ontology.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "graph/json.h"
#include "graph/layer_file.h"

namespace entente {
namespace {

constexpr std::string_view kFormat = "entente-ontology";
constexpr std::string_view kKindWords =
    "person, state, organisation, place, agreement, event, meeting";

bool is_identifier(std::string_view id) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !id.empty() && id.front() >= 'a' && id.front() <= 'z' && std::ranges::all_of(id, allowed);
}

bool is_code(std::string_view code) {
  return std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<Kind> kinds_of(JsonFields& fields, std::string_view key) {
  std::vector<Kind> kinds;
  const auto& array = fields.array(key);
  if (array.items.empty()) fields.fail(key, "at least one of " + std::string{kKindWords});
  for (const auto& item : array.items) {
    const auto kind = item.type == JsonValue::Type::string ? kind_named(item.text) : std::nullopt;
    if (!kind) fields.fail(item, "one of " + std::string{kKindWords});
    kinds.push_back(kind.value_or(Kind::person));
  }
  std::ranges::sort(kinds);
  if (std::ranges::adjacent_find(kinds) != kinds.end()) fields.fail(array, "each kind once");
  return kinds;
}

std::optional<Level> roll_up_of(JsonFields& fields) {
  const std::string name = fields.optional_text("roll_up");
  const auto level = level_named(name);
  if (!name.empty() && (!level || level == Level::person))
    fields.fail("roll_up", "one of state, bloc");
  return level;
}

Result<Relation> relation_of(const JsonValue& value, const JsonSource& source) {
  JsonFields fields{value, source};
  Relation relation;
  relation.id = fields.text("id");
  if (!is_identifier(relation.id)) fields.fail("id", "lower-case letters, digits and '_'");
  relation.label = fields.text("label");
  relation.comment = fields.text("comment");
  relation.plover = fields.text("plover");
  relation.cameo = fields.optional_text("cameo");
  if (!is_code(relation.cameo)) fields.fail("cameo", "a CAMEO code in digits");
  relation.quad_class = fields.optional_text("quad_class");
  relation.subject_kinds = kinds_of(fields, "subject");
  relation.object_kinds = kinds_of(fields, "object");
  relation.symmetric = fields.flag("symmetric");
  relation.inferred = fields.flag("inferred");
  relation.inverse = fields.optional_text("inverse");
  relation.implies = fields.optional_texts("implies");
  relation.roll_up = roll_up_of(fields);
  if (relation.symmetric && relation.subject_kinds != relation.object_kinds) {
    fields.fail("object", "the same kinds as 'subject', since '" + relation.id + "' is symmetric");
  }
  if (const auto error = fields.finish()) return *error;
  return relation;
}

std::optional<Error> duplicate_in(const std::vector<Relation>& relations, const JsonValue& array,
                                  const JsonSource& source) {
  for (std::size_t i = 0; i < relations.size(); ++i) {
    const auto before = relations.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::ranges::find(relations.begin(), before, relations[i].id, &Relation::id) == before)
      continue;
    return malformed_json(source, array.items[i].find("id")->offset, "a new relation",
                          "'" + relations[i].id + "' again");
  }
  return std::nullopt;
}

// The first relation that the layer's relations speak of but no layer has.
std::optional<Error> dangling(const JsonValue& array, const JsonSource& source,
                              const Ontology& all) {
  for (const auto& item : array.items) {
    for (const auto* key : {"inverse", "implies"}) {
      const auto* value = item.find(key);
      if (value == nullptr || value->type == JsonValue::Type::null) continue;
      const bool many = value->type == JsonValue::Type::array;
      for (const auto& id : many ? value->items : std::vector{*value}) {
        if (all.find(id.text) == nullptr)
          return malformed_json(source, id.offset, "the id of a relation", description_of(id));
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Level level) {
  switch (level) {
    case Level::person:
      return "person";
    case Level::state:
      return "state";
    case Level::bloc:
      return "bloc";
  }
  return {};
}

std::optional<Level> level_named(std::string_view name) {
  for (const auto level : {Level::person, Level::state, Level::bloc}) {
    if (name_of(level) == name) return level;
  }
  return std::nullopt;
}

Result<Ontology> Ontology::parse(std::string_view json, std::string_view name, Ontology below) {
  const JsonSource source{json, name};
  const auto root = parse_json(source);
  if (!root) return root.error();
  LayerFile file{root.value(), source, kFormat};
  Ontology ontology = file.replaces_all() ? Ontology{} : std::move(below);
  const auto& array = file.fields().array("relations");
  file.remove("relations", "the id of a relation in the layers below",
              [&](const std::string& id) { return ontology.erase(id); });
  if (const auto error = file.finish()) return *error;

  std::vector<Relation> relations;
  for (const auto& item : array.items) {
    auto relation = relation_of(item, source);
    if (!relation) return relation.error();
    relations.push_back(std::move(relation).value());
  }
  if (const auto error = duplicate_in(relations, array, source)) return *error;
  for (auto& relation : relations) ontology.put(std::move(relation));
  if (const auto error = dangling(array, source, ontology)) return *error;
  return ontology;
}

void Ontology::put(Relation relation) {
  erase(relation.id);
  const auto place = std::ranges::lower_bound(relations_, relation.id, {}, &Relation::id);
  relations_.insert(place, std::move(relation));
}

bool Ontology::erase(std::string_view id) {
  return std::erase_if(relations_, [&](const Relation& one) { return one.id == id; }) > 0;
}

const Relation* Ontology::find(std::string_view id) const {
  const auto found = std::ranges::lower_bound(relations_, id, {}, &Relation::id);
  return found != relations_.end() && found->id == id ? &*found : nullptr;
}

bool Ontology::allows(Kind subject, std::string_view relation, Kind object) const {
  const auto* known = find(relation);
  return known != nullptr && std::ranges::binary_search(known->subject_kinds, subject) &&
         std::ranges::binary_search(known->object_kinds, object);
}

}  // namespace entente
