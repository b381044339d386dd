#include "extract/meaning/lexicon.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

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
    "giving_verbs",
    "assaults",
    "general_offices",
    "posted_roles",
    "female_nouns",
    "male_nouns",
    "body_heads",
    "local_roles",
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
                                "home_domains", "counterpart_offices", "descriptions"};

std::string line_of(std::string_view json, std::size_t offset) {
  const auto end = json.begin() + static_cast<std::ptrdiff_t>(std::min(offset, json.size()));
  return std::to_string(1 + std::count(json.begin(), end, '\n'));
}

Error malformed(std::string_view name, const std::string& what) {
  return {Error::Code::malformed, std::string{name} + ": " + what};
}

std::string text_of(const rapidjson::Value& value) {
  return {value.GetString(), value.GetStringLength()};
}

// Both parsers return what is wrong, or nothing.
std::string read_list(const rapidjson::Value& from, std::set<std::string, std::less<>>& list) {
  if (!from.IsArray()) return "expected an array of words";
  for (const auto& word : from.GetArray()) {
    if (!word.IsString()) return "expected an array of words, found something that is no string";
    list.insert(text_of(word));
  }
  return {};
}

std::string read_table(const rapidjson::Value& from,
                       std::map<std::string, std::string, std::less<>>& table) {
  if (!from.IsObject()) return "expected an object from word to string";
  for (const auto& entry : from.GetObject()) {
    if (!entry.value.IsString()) return "expected a string for '" + text_of(entry.name) + "'";
    table.emplace(text_of(entry.name), text_of(entry.value));
  }
  return {};
}

bool is_object(const rapidjson::Value& parent, const char* key) {
  return parent.HasMember(key) && parent[key].IsObject();
}

std::string check_header(const rapidjson::Document& json) {
  if (!json.IsObject()) return "expected an object at the top";
  const bool format = json.HasMember("format") && json["format"].IsString() &&
                      text_of(json["format"]) == "entente-lexicon";
  if (!format) return "expected \"format\": \"entente-lexicon\"";
  const bool version =
      json.HasMember("version") && json["version"].IsInt() && json["version"].GetInt() == 1;
  if (!version) return "expected \"version\": 1";
  if (!is_object(json, "lists")) return "expected an object 'lists'";
  if (!is_object(json, "tables")) return "expected an object 'tables'";
  return {};
}

}  // namespace

Result<Lexicon> Lexicon::parse(std::string_view json, std::string_view name) {
  rapidjson::Document document;
  document.Parse(json.data(), json.size());
  if (document.HasParseError()) {
    return malformed(std::string{name} + ":" + line_of(json, document.GetErrorOffset()),
                     std::string{"expected JSON, found: "} +
                         rapidjson::GetParseError_En(document.GetParseError()));
  }
  if (const std::string bad = check_header(document); !bad.empty()) return malformed(name, bad);

  Lexicon lexicon;
  for (const char* list : kLists) {
    if (!document["lists"].HasMember(list))
      return malformed(name, std::string{"expected the list '"} + list + "', found none");
    const std::string bad = read_list(document["lists"][list], lexicon.lists_[list]);
    if (!bad.empty()) return malformed(name, std::string{"list '"} + list + "': " + bad);
  }
  for (const char* table : kTables) {
    if (!document["tables"].HasMember(table))
      return malformed(name, std::string{"expected the table '"} + table + "', found none");
    const std::string bad = read_table(document["tables"][table], lexicon.tables_[table]);
    if (!bad.empty()) return malformed(name, std::string{"table '"} + table + "': " + bad);
  }
  return lexicon;
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
