#include "extract/meaning/gazetteer.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "extract/language/characters.h"
#include "extract/meaning/fold.h"
#include "graph/json.h"
#include "graph/layer_file.h"
#include "graph/name.h"

namespace entente {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

std::size_t length(std::string_view plain) {
  return plain.size() - static_cast<std::size_t>(std::count(plain.begin(), plain.end(), ' '));
}

bool all_capitals(std::string_view plain) {
  return std::any_of(plain.begin(), plain.end(), is_upper) &&
         std::none_of(plain.begin(), plain.end(), is_lower);
}

// Whether a name written so may be meant where the text writes `found`; both plain and equal but
// for case.
bool case_fits(std::string_view written, std::string_view found, Sense sense) {
  constexpr std::size_t kShort = 4;
  if (written == found) return true;
  if (sense == Sense::demonym && !found.empty() && is_lower(found.front())) return false;
  if (all_capitals(written)) return false;
  return length(written) > kShort || all_capitals(found);
}

bool has_article(std::string_view name) {
  const std::size_t start = name.find_first_not_of(' ');
  return start != std::string_view::npos && lower_case(name.substr(start, 4)) == "the ";
}

int count_words(std::string_view folded) {
  if (folded.empty()) return 0;
  return 1 + static_cast<int>(std::count(folded.begin(), folded.end(), ' '));
}

// Names go on over hyphens and commas ("Nagorno - Karabakh", "Washington , D.C."), not over other
// marks.
bool may_continue(std::string_view word) {
  const auto letter = [](char c) {
    return is_upper(c) || is_lower(c) || (c >= '0' && c <= '9') || (c & '\x80') != 0;
  };
  return word == "-" || word == "," || word == "&" || std::any_of(word.begin(), word.end(), letter);
}

bool starts_name(std::string_view plain) {
  return std::any_of(plain.begin(), plain.end(), [](char c) { return !is_lower(c) && c != ' '; });
}

std::optional<Kind> actor_kind_named(std::string_view name) {
  const auto kind = kind_named(name);
  return kind == Kind::meeting ? std::nullopt : kind;
}

std::string name_in(JsonFields& fields, std::string_view key) {
  std::string name = fields.text(key);
  if (name.empty()) fields.fail(key, "a text that is not empty");
  return name;
}

Result<Actor> actor_of(const JsonValue& value, const JsonSource& source) {
  JsonFields fields{value, source};
  Actor actor;
  actor.id = name_in(fields, "id");
  actor.kind =
      fields.word("kind", actor_kind_named, "person, state, organisation, place, agreement, event");
  actor.name = name_in(fields, "name");
  actor.aliases = fields.optional_texts("aliases");
  actor.demonyms = fields.optional_texts("demonyms");
  actor.seats = fields.optional_texts("seats");
  actor.capital = fields.optional_text("capital");
  actor.part_of = fields.optional_text("part_of");
  actor.members = fields.optional_texts("members");
  if (const auto error = fields.finish()) return *error;
  return actor;
}

Result<std::vector<Actor>> actors_of(const JsonValue& array, const JsonSource& source) {
  std::vector<Actor> actors;
  std::set<std::string> ids;
  for (const JsonValue& item : array.items) {
    auto actor = actor_of(item, source);
    if (!actor) return actor.error();
    if (!ids.insert(actor.value().id).second)
      return malformed_json(source, item.find("id")->offset, "each id once",
                            "'" + actor.value().id + "' again");
    actors.push_back(std::move(actor).value());
  }
  return actors;
}

// The first reference of an actor of the file that leads nowhere.
std::optional<Error> dangling(const JsonValue& array, const JsonSource& source,
                              const Gazetteer& all) {
  const auto leads = [&](const JsonValue& id) {
    return is_wikidata_id(id.text) || all.by_id(id.text) != nullptr;
  };
  for (const JsonValue& actor : array.items) {
    for (const std::string_view key : {"capital", "part_of", "members"}) {
      const JsonValue* const value = actor.find(key);
      if (value == nullptr || value->type == JsonValue::Type::null) continue;
      const std::span<const JsonValue> ids =
          value->type == JsonValue::Type::array ? std::span{value->items} : std::span{value, 1};
      const auto bad = std::find_if_not(ids.begin(), ids.end(), leads);
      if (bad != ids.end())
        return malformed_json(source, bad->offset, "the id of an actor", description_of(*bad));
    }
  }
  return std::nullopt;
}

}  // namespace

Result<Gazetteer> Gazetteer::parse(std::string_view json, std::string_view name, Gazetteer below) {
  const JsonSource source{json, name};
  const auto root = parse_json(source);
  if (!root) return root.error();
  LayerFile file{root.value(), source, "entente-actors"};
  Gazetteer gazetteer = file.replaces_all() ? Gazetteer{} : std::move(below);
  const JsonValue& array = file.fields().array("actors");
  file.remove("actors", "the id of an actor in the layers below", [&](const std::string& id) {
    return std::erase_if(gazetteer.actors_, [&](const Actor& one) { return one.id == id; }) > 0;
  });
  if (const auto error = file.finish()) return *error;
  auto actors = actors_of(array, source);
  if (!actors) return actors.error();
  gazetteer.put(std::move(actors).value());
  if (const auto error = dangling(array, source, gazetteer)) return *error;
  gazetteer.index();
  return gazetteer;
}

void Gazetteer::put(std::vector<Actor> actors) {
  std::map<std::string, Actor> all;
  for (Actor& actor : actors) all.emplace(actor.id, std::move(actor));
  for (Actor& actor : actors_) all.emplace(actor.id, std::move(actor));
  actors_.clear();
  for (auto& [id, actor] : all) actors_.push_back(std::move(actor));
}

void Gazetteer::index() {
  names_.clear();
  longest_.clear();
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    const Actor& actor = actors_[i];
    const auto index_all = [&](const std::vector<std::string>& names, Sense sense, int rank) {
      for (const std::string& name : names) index_name(name, {i, sense, rank++, {}, false});
    };
    index_name(actor.name, {i, Sense::name, 0, {}, false});
    index_all(actor.aliases, Sense::name, 1);
    index_all(actor.demonyms, Sense::demonym, 0);
    index_all(actor.seats, Sense::seat, 0);
    const Actor* capital = actor.capital.empty() ? nullptr : by_id(actor.capital);
    if (capital == nullptr) continue;
    index_name(capital->name, {i, Sense::capital, 0, {}, false});
    index_all(capital->aliases, Sense::capital, 1);
  }
}

void Gazetteer::index_name(std::string_view name, Entry entry) {
  entry.written = plain_name(name);
  // "The Hague" is a city, "Hague" may be a person.
  entry.with_article = has_article(name) && entry.written.find(' ') == std::string::npos;
  const std::string folded = lower_case(entry.written);
  if (folded.empty()) return;
  int& longest = longest_[folded.substr(0, folded.find(' '))];
  longest = std::max(longest, count_words(folded));
  names_[folded].push_back(std::move(entry));
}

std::vector<GazetteerMatch> Gazetteer::find(std::string_view name) const {
  auto found = find_exactly(name);
  const std::string_view bare = without_possessive(name);
  return found.empty() && bare != name ? find_exactly(bare) : found;
}

std::vector<GazetteerMatch> Gazetteer::find_exactly(std::string_view name) const {
  const std::string plain = plain_name(name);
  const auto entries = names_.find(lower_case(plain));
  if (entries == names_.end()) return {};
  std::vector<const Entry*> fitting;
  for (const Entry& entry : entries->second) {
    if (entry.with_article && !has_article(name)) continue;
    if (case_fits(entry.written, plain, entry.sense)) fitting.push_back(&entry);
  }
  const auto order = [&](const Entry* entry) {
    const Actor& actor = actors_[entry->actor];
    return std::tuple{entry->sense, actor.kind, entry->rank, entry->actor};
  };
  std::sort(fitting.begin(), fitting.end(),
            [&](const Entry* a, const Entry* b) { return order(a) < order(b); });
  std::vector<GazetteerMatch> matches;
  for (const Entry* entry : fitting) {
    const GazetteerMatch match{&actors_[entry->actor], entry->sense};
    if (std::find(matches.begin(), matches.end(), match) == matches.end()) matches.push_back(match);
  }
  return matches;
}

int Gazetteer::longest_match(const std::vector<std::string>& words, int begin) const {
  if (begin < 0 || begin >= static_cast<int>(words.size())) return 0;
  const auto from = static_cast<std::size_t>(begin);
  const std::size_t name = from + (lower_case(words[from]) == "the" ? 1 : 0);
  if (name == words.size() || !starts_name(plain_name(words[name]))) return 0;
  const int longest = longest_from(words, name);
  std::size_t best = from;
  std::string joined;
  for (std::size_t at = from; at < words.size() && may_continue(words[at]); ++at) {
    if (!joined.empty()) joined += ' ';
    joined += words[at];
    if (count_words(fold_name(joined)) > longest) break;
    const bool mark = plain_name(words[at]).empty();
    if (at >= name && !mark && !find_exactly(joined).empty()) best = at + 1;
  }
  return static_cast<int>(best - from);
}

int Gazetteer::longest_from(const std::vector<std::string>& words, std::size_t at) const {
  const auto longest = [&](const std::string& text) {
    const std::string folded = fold_name(text);
    const auto found = longest_.find(folded.substr(0, folded.find(' ')));
    return found == longest_.end() ? 0 : found->second;
  };
  // "People 's Republic" starts with the word "Peoples".
  const int with_genitive = at + 1 < words.size() ? longest(words[at] + " " + words[at + 1]) : 0;
  return std::max(longest(words[at]), with_genitive);
}

const Actor* Gazetteer::by_id(std::string_view id) const {
  const auto actor =
      std::lower_bound(actors_.begin(), actors_.end(), id,
                       [](const Actor& a, std::string_view key) { return a.id < key; });
  return actor != actors_.end() && actor->id == id ? &*actor : nullptr;
}

}  // namespace entente
