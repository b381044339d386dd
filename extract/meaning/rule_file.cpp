// Reading rules.json (docs/ontology.md).

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "extract/meaning/rules.h"
#include "graph/json.h"
#include "graph/layer_file.h"

namespace entente {
namespace {

constexpr double kUsualConfidence = 0.8;

constexpr std::array<std::string_view, 25> kLists{"stand_ins",
                                                  "saying",
                                                  "planned",
                                                  "possible",
                                                  "requested",
                                                  "negating",
                                                  "occurring",
                                                  "spokesmen",
                                                  "negating_objects",
                                                  "possible_adjectives",
                                                  "planned_adjectives",
                                                  "organs",
                                                  "undergone",
                                                  "governments",
                                                  "outlets",
                                                  "hedges",
                                                  "claims",
                                                  "accusing",
                                                  "unofficial",
                                                  "irregulars",
                                                  "games",
                                                  "polls",
                                                  "winning",
                                                  "answered",
                                                  "presupposing"};

const std::string kPathForm =
    "a path of self, agent, patient, recipient, owner, carrier, clause, adverbial, head, "
    "apposition, modifier, "
    "marker, particle, speaker, claimant, whose or pp:<preposition>|..., joined by '.'";

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

std::optional<Step> step_named(std::string_view text) {
  using Kind = Step::Kind;
  static const std::map<std::string_view, Kind> kSteps{{"self", Kind::self},
                                                       {"agent", Kind::agent},
                                                       {"patient", Kind::patient},
                                                       {"recipient", Kind::recipient},
                                                       {"owner", Kind::owner},
                                                       {"carrier", Kind::carrier},
                                                       {"clause", Kind::clause},
                                                       {"head", Kind::head},
                                                       {"apposition", Kind::apposition},
                                                       {"adverbial", Kind::adverbial},
                                                       {"modifier", Kind::modifier},
                                                       {"marker", Kind::marker},
                                                       {"particle", Kind::particle},
                                                       {"negation", Kind::negation},
                                                       {"relative", Kind::relative},
                                                       {"auxiliary", Kind::auxiliary},
                                                       {"speaker", Kind::speaker},
                                                       {"claimant", Kind::claimant},
                                                       {"whose", Kind::whose}};
  if (text.starts_with("pp:") && text.size() > 3) {
    const auto prepositions = split(text.substr(3), '|');
    return Step{Kind::preposition, {prepositions.begin(), prepositions.end()}};
  }
  const auto found = kSteps.find(text);
  return found == kSteps.end() ? std::nullopt : std::optional{Step{found->second, {}}};
}

std::optional<Path> path_of(std::string_view text) {
  Path path;
  for (const std::string& part : split(text, '.')) {
    const auto step = step_named(part);
    if (!step) return std::nullopt;
    path.push_back(*step);
  }
  return path;
}

WordSet set_of(const std::vector<std::string>& words) { return {words.begin(), words.end()}; }

class RuleReader {
 public:
  RuleReader(const JsonValue& value, const JsonSource& source, const Ontology& ontology)
      : value_{value}, fields_{value, source}, ontology_{ontology} {}

  Result<Rule> read() {
    Rule rule;
    rule.id = fields_.text("id");
    rule.relation = fields_.text("relation");
    if (!ontology_.find(rule.relation)) fields_.fail("relation", "a relation of the ontology");
    rule.lemmas = set_of(fields_.texts("words"));
    rule.upos = set_of(fields_.optional_texts("upos"));
    rule.carriers = set_of(fields_.optional_texts("carriers"));
    rule.subject = paths("subject");
    rule.object = paths("object");
    conditions(rule, "when", false);
    conditions(rule, "unless", true);
    rule.negated = fields_.flag("negated");
    rule.foreign = fields_.flag("foreign");
    rule.alone = fields_.flag("alone");
    rule.earnest = fields_.flag("earnest");
    rule.status = status();
    rule.confidence = fields_.share("confidence", kUsualConfidence);
    static_cast<void>(fields_.optional_texts("examples"));
    if (const auto error = fields_.finish()) return *error;
    return rule;
  }

 private:
  std::vector<Path> paths(std::string_view key) {
    std::vector<Path> found;
    for (const std::string& text : fields_.texts(key)) {
      if (auto path = path_of(text))
        found.push_back(std::move(*path));
      else
        fields_.fail(key, kPathForm);
    }
    if (found.empty()) fields_.fail(key, "at least one path");
    return found;
  }

  void conditions(Rule& rule, std::string_view key, bool negative) {
    if (value_.find(key) == nullptr) return;
    const JsonValue& object = fields_.object(key);
    for (std::size_t i = 0; i < object.keys.size(); ++i) {
      auto path = path_of(object.keys[i]);
      if (!path)
        fields_.fail(object.items[i], kPathForm + " as key");
      else
        rule.conditions.push_back({std::move(*path), words(object.items[i]), negative});
    }
  }

  WordSet words(const JsonValue& array) {
    WordSet found;
    for (const JsonValue& item : array.items) {
      if (item.type != JsonValue::Type::string) fields_.fail(item, "a word");
      found.insert(item.text);
    }
    return found;
  }

  std::optional<Status> status() {
    if (!value_.find("status")) return std::nullopt;
    return fields_.word<Status>("status", status_named, "actual, planned, possible, requested");
  }

  const JsonValue& value_;
  JsonFields fields_;
  const Ontology& ontology_;
};

std::optional<Error> read_words(const JsonValue& object, const JsonSource& source,
                                Vocabulary& words) {
  JsonFields fields{object, source};
  for (const std::string_view list : kLists) {
    for (std::string& word : fields.optional_texts(list)) words.add(list, std::move(word));
  }
  return fields.finish();
}

std::optional<Error> read_rules(const JsonValue& array, const JsonSource& source,
                                const Ontology& ontology, std::vector<Rule>& rules) {
  std::set<std::string> ids;
  for (const JsonValue& item : array.items) {
    auto rule = RuleReader{item, source, ontology}.read();
    if (!rule) return rule.error();
    if (!ids.insert(rule.value().id).second) {
      return malformed_json(source, item.offset, "an id of its own for each rule",
                            "'" + rule.value().id + "' again");
    }
    rules.push_back(std::move(rule).value());
  }
  return std::nullopt;
}

}  // namespace

Result<RuleBook> RuleBook::parse(std::string_view json, std::string_view name,
                                 const Ontology& ontology, RuleBook below) {
  const JsonSource source{json, name};
  const auto value = parse_json(source);
  if (!value) return value.error();
  LayerFile file{value.value(), source, "entente-rules"};
  RuleBook book = file.replaces_all() ? RuleBook{} : std::move(below);
  const JsonValue& words = file.fields().object("words");
  const JsonValue& array = file.fields().array("rules");
  file.remove("rules", "the id of a rule in the layers below", [&](const std::string& id) {
    return std::erase_if(book.rules_, [&](const Rule& rule) { return rule.id == id; }) > 0;
  });
  file.remove_from("words", [&](const std::string& list, const std::string& word) {
    return book.words_.remove(list, word);
  });
  if (const auto error = file.finish()) return *error;
  if (const auto error = read_words(words, source, book.words_)) return *error;
  std::vector<Rule> rules;
  if (const auto error = read_rules(array, source, ontology, rules)) return *error;
  book.put(std::move(rules));
  return book;
}

void RuleBook::put(std::vector<Rule> rules) {
  for (Rule& below : rules_) {
    const auto same = std::ranges::find(rules, below.id, &Rule::id);
    if (same == rules.end()) continue;
    below = std::move(*same);
    rules.erase(same);
  }
  rules_.insert(rules_.begin(), std::make_move_iterator(rules.begin()),
                std::make_move_iterator(rules.end()));
}

void RuleBook::keep_to(const Ontology& ontology) {
  std::erase_if(rules_, [&](const Rule& rule) { return ontology.find(rule.relation) == nullptr; });
}

}  // namespace entente
