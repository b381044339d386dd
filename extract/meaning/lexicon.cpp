#include "extract/meaning/lexicon.h"

#include <array>
#include <cassert>
#include <utility>

#include "graph/layer_file.h"

namespace entente {
namespace {

constexpr std::array kLists = {
    "honorifics",
    "honorifics_male",
    "honorifics_female",
    "regal",
    "ranks",
    "name_particles",
    "name_suffixes",
    "role_modifiers",
    "former",
    "titles_in_names",
    "organisation_heads",
    "agreement_heads",
    "event_heads",
    "place_heads",
    "government_heads",
    "organ_heads",
    "bare_organs",
    "armed_forces",
    "portfolios",
    "not_names",
    "locative_prepositions",
    "settlement_nouns",
    "motion_words",
    "locating_subjects",
    "person_verbs",
    "singular_persons",
    "male_pronouns",
    "female_pronouns",
    "neuter_pronouns",
    "plural_pronouns",
    "first_plural_pronouns",
    "first_singular_pronouns",
    "relative_pronouns",
    "counterparts",
    "plural_persons",
    "plural_states",
    "plural_parties",
    "speech_nouns",
    "addressed_verbs",
    "aiming_words",
    "giving_verbs",
    "assaults",
    "general_offices",
    "company_modifiers",
    "self_verbs",
    "posted_roles",
    "journey_verbs",
    "person_nouns",
    "homeward",
    "female_nouns",
    "male_nouns",
    "body_heads",
    "local_roles",
    "town_offices",
    "signing_verbs",
    "passing_adjectives",
    "post_nominals",
    "appointing_verbs",
    "predecessors",
    "successors",
    "prospective",
    "fillers",
    "principals",
    "leading_verbs",
    "sovereign_roles",
    "without_president",
    "without_foreign_ministry",
    "styles",
    "without_prime_minister",
};
constexpr std::array kTables = {"roles",        "known_offices",       "same_offices",
                                "home_domains", "counterpart_offices", "descriptions",
                                "short_roles",  "heading_verbs"};

// The first of `names` that is not among the keys of `held`.
template <class Names, class Held>
std::optional<std::string> missing_in(const Names& names, const Held& held) {
  for (const char* const name : names) {
    if (!held.contains(name)) return name;
  }
  return std::nullopt;
}

}  // namespace

Result<Lexicon> Lexicon::parse(std::string_view json, std::string_view name, Lexicon below) {
  const JsonSource source{json, name};
  const auto root = parse_json(source);
  if (!root) return root.error();
  LayerFile file{root.value(), source, "entente-lexicon"};
  Lexicon lexicon = file.replaces_all() ? Lexicon{} : std::move(below);
  const JsonValue& lists = file.fields().object("lists");
  const JsonValue& tables = file.fields().object("tables");
  file.remove_from("lists", [&](const std::string& list, const std::string& word) {
    return lexicon.remove_word(list, word);
  });
  file.remove_from("tables", [&](const std::string& table, const std::string& word) {
    return lexicon.remove_entry(table, word);
  });
  if (const auto error = file.finish()) return *error;
  if (const auto error = lexicon.add(lists, tables, source)) return *error;
  if (const auto list = missing_in(kLists, lexicon.lists_))
    return malformed_json(source, lists.offset, "the list '" + *list + "'", "none");
  if (const auto table = missing_in(kTables, lexicon.tables_))
    return malformed_json(source, tables.offset, "the table '" + *table + "'", "none");
  return lexicon;
}

std::optional<Error> Lexicon::add(const JsonValue& lists, const JsonValue& tables,
                                  const JsonSource& source) {
  JsonFields list_fields{lists, source};
  for (const char* const list : kLists) {
    if (lists.find(list) == nullptr) continue;
    for (std::string& word : list_fields.texts(list)) lists_[list].insert(std::move(word));
  }
  if (auto error = list_fields.finish()) return error;
  JsonFields table_fields{tables, source};
  for (const char* const table : kTables) {
    if (tables.find(table) == nullptr) continue;
    const JsonValue& entries = table_fields.object(table);
    for (std::size_t i = 0; i < entries.items.size(); ++i) {
      const JsonValue& value = entries.items[i];
      if (value.type != JsonValue::Type::string) table_fields.fail(value, "a text");
      tables_[table].insert_or_assign(entries.keys[i], value.text);
    }
  }
  return table_fields.finish();
}

bool Lexicon::remove_word(const std::string& list, const std::string& word) {
  const auto found = lists_.find(list);
  return found != lists_.end() && found->second.erase(word) > 0;
}

bool Lexicon::remove_entry(const std::string& table, const std::string& word) {
  const auto found = tables_.find(table);
  return found != tables_.end() && found->second.erase(word) > 0;
}

bool Lexicon::has(std::string_view list, std::string_view phrase) const {
  const auto found = lists_.find(list);
  assert(found != lists_.end() && "a list that kLists names");
  return found->second.contains(phrase);
}

std::string_view Lexicon::value(std::string_view table, std::string_view phrase) const {
  const auto found = tables_.find(table);
  assert(found != tables_.end() && "a table that kTables names");
  const auto entry = found->second.find(phrase);
  return entry == found->second.end() ? std::string_view{} : std::string_view{entry->second};
}

}  // namespace entente
