#include "graph/ontology.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "graph/json.h"

namespace entente {
namespace {

constexpr std::string_view kFormat = "entente-ontology";
constexpr std::size_t kVersion = 1;
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

}  // namespace

Result<Ontology> Ontology::parse(std::string_view json, std::string_view name) {
  const JsonSource source{json, name};
  const auto root = parse_json(source);
  if (!root) return root.error();
  JsonFields fields{root.value(), source};
  if (fields.text("format") != kFormat) fields.fail("format", "'" + std::string{kFormat} + "'");
  if (fields.whole("version") != kVersion) fields.fail("version", "version 1");
  const auto& array = fields.array("relations");
  if (const auto error = fields.finish()) return *error;

  Ontology ontology;
  for (const auto& item : array.items) {
    auto relation = relation_of(item, source);
    if (!relation) return relation.error();
    ontology.relations_.push_back(std::move(relation).value());
  }
  if (const auto error = duplicate_in(ontology.relations_, array, source)) return *error;
  std::ranges::sort(ontology.relations_, {}, &Relation::id);
  return ontology;
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
