// The rule file: which words tell of which relation, and where its two sides stand in the
// sentence's tree. docs/ontology.md teaches the form by examples; extract/ontology/rules.json is
// the default.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/meaning/qualifiers.h"
#include "extract/meaning/scene.h"
#include "extract/meaning/syntax.h"
#include "extract/meaning/vocabulary.h"
#include "graph/ontology.h"
#include "graph/result.h"

namespace entente {

// One move from a word to other words of its sentence.
struct Step {
  enum class Kind {
    self,
    agent,
    patient,
    recipient,
    owner,
    carrier,
    clause,
    adverbial,
    head,
    apposition,
    modifier,
    marker,
    particle,
    preposition,
    speaker,
    claimant,
    whose,
    negation,
    relative,
    auxiliary
  };

  Kind kind = Kind::self;
  WordSet prepositions;  // Kind::preposition only

  friend bool operator==(const Step&, const Step&) = default;
};

// "carrier.pp:to|for": steps taken one after the other.
using Path = std::vector<Step>;

// A path that must (or, negative, must not) lead to a word with one of these lemmas; without
// lemmas, to any word.
struct Condition {
  Path path;
  WordSet lemmas;
  bool negative = false;
};

struct Rule {
  std::string id;
  std::string relation;
  WordSet lemmas;             // of the trigger
  WordSet upos;               // of the trigger
  WordSet carriers;           // verbs that carry a trigger noun: "issue" an ultimatum
  std::vector<Path> subject;  // tried in order
  std::vector<Path> object;
  std::vector<Condition> conditions;
  bool negated = false;
  bool foreign = false;          // nobody does so to the body whose office he holds, nor an outlet
  bool alone = false;            // only where the sentence ties the two in no other way
  bool earnest = false;          // not told of games and elections (extract/meaning/contests.h)
  std::optional<Status> status;  // overrides what the sentence says
  double confidence = 0.8;
};

class RuleBook {
 public:
  // Reads `json` as a layer on top of `below` (graph/layer_file.h): new rules come first. `name` is
  // what messages call the file. Fails with file, line and reason: bad JSON, unknown keys,
  // relations that the ontology does not have, unknown paths, two rules with one id.
  [[nodiscard]] static Result<RuleBook> parse(std::string_view json, std::string_view name,
                                              const Ontology& ontology, RuleBook below = {});

  // Forgets the rules for relations that the ontology does not have.
  void keep_to(const Ontology& ontology);

  // Earlier rules claim their trigger.
  [[nodiscard]] const std::vector<Rule>& rules() const { return rules_; }

  // The word lists of the file ("stand_ins", "saying", "planned", ...).
  [[nodiscard]] const Vocabulary& words() const { return words_; }

 private:
  void put(std::vector<Rule> rules);

  std::vector<Rule> rules_;
  Vocabulary words_;
};

// A relation that one place in the article states.
struct Tie {
  std::string relation;
  std::size_t subject = 0;  // entities of the scene
  std::size_t object = 0;
  int sentence = 0;
  int subject_word = kRoot;
  int object_word = kRoot;
  int trigger = kRoot;
  Qualifiers qualifiers;
  std::optional<std::size_t> attributed_to;
  std::string date;  // ISO 8601 or empty
  std::string rule;
  double confidence = 0.8;

  friend bool operator==(const Tie&, const Tie&) = default;
};

struct Dropped {
  Tie tie;
  std::string reason;
};

// A rule whose trigger stands in the sentence, and that gave no tie there.
struct Tried {
  std::string rule;
  int sentence = 0;
  int trigger = kRoot;
  std::string_view reason;  // of static lifetime
};

struct Ties {
  std::vector<Tie> ties;
  std::vector<Dropped> dropped;  // found by a rule, forbidden by the ontology
  std::vector<Tried> tried;
};

// Applies every rule to every word of a sentence. A word's first rule with a result for a relation
// wins.
void apply_rules(const Scene& scene, int sentence, const RuleBook& book, const Ontology& ontology,
                 Ties& found);

}  // namespace entente
