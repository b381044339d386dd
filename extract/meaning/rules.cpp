#include "extract/meaning/rules.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "extract/meaning/ownership.h"

namespace entente {
namespace {

const Token& at(const Sentence& sentence, int word) {
  return sentence.tokens[static_cast<std::size_t>(word)];
}

bool is_carried(const Sentence& sentence, int noun) {
  return has_relation(sentence, noun, "obj") || has_relation(sentence, noun, "nsubj:pass") ||
         has_relation(sentence, noun, "obl") || has_relation(sentence, noun, "xcomp");
}

// The light verbs of a noun: those that modify it ("talks held by") and the one that governs it
// ("issued an ultimatum").
std::vector<int> carriers_of(const Sentence& sentence, int noun, const WordSet& lemmas) {
  int inner = portion_of(sentence, noun);
  while (has_relation(sentence, inner, "conj") && at(sentence, inner).head != kRoot)
    inner = portion_of(sentence, at(sentence, inner).head);
  std::vector<int> found;
  for (const int child : sentence.children(noun)) {
    if (has_relation(sentence, child, "acl") && is_one_of(at(sentence, child), lemmas))
      found.push_back(child);
  }
  const int head = at(sentence, inner).head;
  if (head != kRoot && is_carried(sentence, inner) && is_one_of(at(sentence, head), lemmas))
    found.push_back(head);
  return found;
}

std::vector<int> some(int word) {
  return word == kRoot ? std::vector<int>{} : std::vector<int>{word};
}

// "called the expulsion of migrants inhumane": said of the object, although the parser hung it
// there.
std::vector<int> late_adjectives(const Sentence& sentence, int object) {
  std::vector<int> found = children_by(sentence, object, {"amod"});
  std::erase_if(found, [&](int word) {
    return word < object || at(sentence, word).xpos != "JJ" || !sentence.children(word).empty();
  });
  return found;
}

// What a word introduces: content clauses, infinitives, "the need for X to ...".
std::vector<int> clauses(const Sentence& sentence, int word) {
  std::vector<int> found = children_by(sentence, word, {"ccomp", "xcomp", "csubj"});
  for (const int child : children_by(sentence, word, {"advcl"})) {  // "gave it a day to leave"
    if (preposition(sentence, child) == "to") found.push_back(child);
  }
  if (const int object = sentence.child(word, "obj"); object != kRoot) {
    const std::vector<int> late = late_adjectives(sentence, object);
    found.insert(found.end(), late.begin(), late.end());
  }
  for (const int child : children_by(sentence, word, {"acl"})) {
    if (sentence.child(child, "mark") != kRoot) found.push_back(child);
  }
  return found;
}

// "the development of cooperation between": the phrase behind the word, but on the noun that it
// completes.
std::vector<int> phrases_of_head(const Sentence& sentence, int noun, const WordSet& prepositions) {
  const int head = at(sentence, noun).head;
  const bool completes =
      has_relation(sentence, noun, "nmod") || has_relation(sentence, noun, "compound");
  if (head == kRoot || !completes) return {};
  std::vector<int> found = under_preposition(sentence, head, prepositions);
  std::erase_if(found, [&](int word) { return word <= noun; });
  return found;
}

// Phrases hang on the word itself or, where the parser had the choice, on its object: "imposed in
// May sanctions on Peru".
std::vector<int> phrases(const Sentence& sentence, int word, const WordSet& prepositions) {
  std::vector<int> found = under_preposition(sentence, word, prepositions);
  if (at(sentence, word).upos != "VERB")
    return found.empty() ? phrases_of_head(sentence, word, prepositions) : found;
  const auto add_below = [&](int part) {
    const std::vector<int> below = under_preposition(sentence, part, prepositions);
    found.insert(found.end(), below.begin(), below.end());
  };
  for (const int adverb : sentence.children(word)) {  // "walked away from"
    if (has_relation(sentence, adverb, "advmod")) add_below(adverb);
  }
  // "imposed by the Union on Peru"
  for (const int agent : under_preposition(sentence, word, {"by"})) add_below(agent);
  const int object = sentence.child(word, "obj");
  if (object == kRoot) return found;
  for (const int part : coordinated(sentence, object)) add_below(part);
  return found;
}

// The indirect object, also where the parser took it for a part of the object: "lent Nepal 5
// euros".
int recipient_of(const Sentence& sentence, int verb) {
  const int recipient = sentence.child(verb, "iobj");
  const int object = sentence.child(verb, "obj");
  if (recipient != kRoot || object == kRoot) return recipient;
  const int first = sentence.child(object, "compound");
  const bool name = first > verb && at(sentence, first).upos == "PROPN";
  return name ? first : kRoot;
}

std::vector<int> negations(const Sentence& sentence, int word) {
  static const WordSet kNegations{"not", "never", "n't", "n’t"};
  std::vector<int> found = children_by(sentence, word, {"advmod"});
  std::erase_if(found, [&](int child) { return !is_one_of(at(sentence, child), kNegations); });
  return found;
}

std::vector<int> take(const Sentence& sentence, int word, const Step& step,
                      const WordSet& carriers) {
  switch (step.kind) {
    case Step::Kind::self:
      return {word};
    case Step::Kind::agent:
      return some(agent_of(sentence, word));
    case Step::Kind::patient:
      return some(patient_of(sentence, word));
    case Step::Kind::recipient:
      return some(recipient_of(sentence, word));
    case Step::Kind::owner:
      return owners(sentence, word);
    case Step::Kind::carrier:
      return carriers_of(sentence, word, carriers);
    case Step::Kind::clause:
      return clauses(sentence, word);
    case Step::Kind::adverbial:
      return children_by(sentence, word, {"advcl"});
    case Step::Kind::modifier:
      return children_by(sentence, word, {"amod", "advmod", "compound", "nmod:poss"});
    case Step::Kind::marker:
      return children_by(sentence, word, {"case", "mark"});
    case Step::Kind::particle:
      return children_by(sentence, word, {"compound:prt"});
    case Step::Kind::head:
      return some(at(sentence, word).head);
    case Step::Kind::apposition:
      return some(sentence.child(word, "appos"));
    case Step::Kind::preposition:
      return phrases(sentence, word, step.prepositions);
    case Step::Kind::negation:
      return negations(sentence, word);
    case Step::Kind::relative:
      return children_by(sentence, word, {"acl"});
    case Step::Kind::auxiliary:
      return children_by(sentence, word, {"aux"});
    case Step::Kind::speaker:
    case Step::Kind::claimant:
    case Step::Kind::whose:
      return {word};
  }
  return {};
}

std::vector<int> walk(const Sentence& sentence, int from, const Path& path,
                      const WordSet& carriers) {
  std::vector<int> words{from};
  for (const Step& step : path) {
    std::vector<int> next;
    for (const int word : words) {
      const std::vector<int> reached = take(sentence, word, step, carriers);
      next.insert(next.end(), reached.begin(), reached.end());
    }
    words = std::move(next);
  }
  return words;
}

bool holds(const Sentence& sentence, int trigger, const Rule& rule, const Condition& condition) {
  const std::vector<int> words = walk(sentence, trigger, condition.path, rule.carriers);
  const auto listed = [&](int word) { return is_one_of(at(sentence, word), condition.lemmas); };
  const bool fits = std::any_of(words.begin(), words.end(), [&](int word) {
    const std::vector<int> group = coordinated(sentence, word);
    return condition.lemmas.empty() || std::any_of(group.begin(), group.end(), listed);
  });
  return fits != condition.negative;
}

bool is_trigger(const Token& token, const Rule& rule) {
  return is_one_of(token, rule.lemmas) && (rule.upos.empty() || rule.upos.contains(token.upos));
}

bool conditions_hold(const Sentence& sentence, int word, const Rule& rule) {
  return std::all_of(
      rule.conditions.begin(), rule.conditions.end(),
      [&](const Condition& condition) { return holds(sentence, word, rule, condition); });
}

class Application {
 public:
  Application(const Scene& scene, int sentence, const Ontology& ontology, Ties& found)
      : scene_{scene}, number_{sentence}, ontology_{ontology}, found_{found} {}

  // Why nothing came of it; empty where the rule gave a tie.
  std::string_view apply(const Rule& rule, int trigger) {
    if (!conditions_hold(sentence(), trigger, rule)) return "its conditions do not hold";
    if (claimed_.contains({trigger, rule.relation})) return "an earlier rule has read the word";
    if (rule.earnest && scene_.contests().is_playful(number_, trigger))
      return "told of a game or an election";
    std::string_view reason = "no subject";
    for (const Path& subject : rule.subject) {
      const std::vector<Bearer> doers = bearers(rule, trigger, subject, Side::subject);
      if (doers.empty() || (rule.foreign && is_open(rule, trigger, subject))) continue;
      reason = "no object that is somebody else";
      for (const Path& object : rule.object) {
        std::vector<Bearer> objects = object.back().kind == Step::Kind::claimant
                                          ? answered(trigger, doers)
                                          : bearers(rule, trigger, object, Side::object);
        if (objects.empty() && doers.size() > 1 && is_mutual(rule, trigger, object))
          objects = doers;
        else if (object != subject && is_same_group(doers, objects))
          continue;  // "they need to act", "they cut their budgets": nobody else is meant
        if (tie_all(rule, trigger, doers, objects)) return {};
      }
    }
    return reason;
  }

 private:
  [[nodiscard]] const Sentence& sentence() const { return scene_.sentence(number_); }

  // Who speaks of what may come to pass accuses nobody.
  [[nodiscard]] bool is_open(const Rule& rule, int trigger, const Path& subject) const {
    return subject.back().kind == Step::Kind::speaker && !rule.status &&
           qualifiers(rule, trigger).status != Status::actual;
  }

  [[nodiscard]] std::vector<Bearer> bearers(const Rule& rule, int trigger, const Path& path,
                                            Side side) const {
    std::vector<Bearer> found;
    if (path.back().kind == Step::Kind::speaker) {
      const auto who = scene_.speaker(number_, trigger);
      const bool reports = who && scene_.is_outlet(*who);  // an outlet tells what others do
      if (who && !reports) found.push_back({*who, trigger});
      return found;
    }
    const bool whose = path.back().kind == Step::Kind::whose;
    for (const int word : walk(sentence(), trigger, path, rule.carriers)) {
      const auto here = whose ? scene_.whose(number_, word, side) : scene_.denoted(number_, word);
      found.insert(found.end(), here.begin(), here.end());
    }
    return found;
  }

  // "denied the charge", "refused": of whoever made it. "denied them entry" answers nobody.
  [[nodiscard]] std::vector<Bearer> answered(int trigger, const std::vector<Bearer>& doers) const {
    const int object = sentence().child(trigger, "obj");
    const bool answers = object == kRoot || at(sentence(), object).upos == "PRON" ||
                         is_one_of(at(sentence(), object), scene_.words()["answered"]);
    return answers ? claimants(trigger, doers) : std::vector<Bearer>{};
  }

  // Who turned last to one of `doers` or to the body of his office, a few sentences back at most:
  // whose charge is denied, whose demand refused.
  [[nodiscard]] std::vector<Bearer> claimants(int trigger, const std::vector<Bearer>& doers) const {
    constexpr int kReach = 3;
    const Tie* last = nullptr;
    for (const Tie& told : found_.ties) {
      const std::pair where{told.sentence, told.trigger};
      if (where >= std::pair{number_, trigger} || told.sentence < number_ - kReach) continue;
      if (last && where < std::pair{last->sentence, last->trigger}) continue;
      if (is_claim(told.relation) && is_addressed(told, doers)) last = &told;
    }
    return last ? std::vector<Bearer>{{last->subject, trigger}} : std::vector<Bearer>{};
  }

  [[nodiscard]] static bool is_claim(const std::string& relation) {
    static const WordSet kClaims{"accused", "criticised", "threatened", "urged", "warned"};
    return kClaims.contains(relation);
  }

  [[nodiscard]] bool is_addressed(const Tie& told, const std::vector<Bearer>& doers) const {
    return std::any_of(doers.begin(), doers.end(), [&](const Bearer& doer) {
      const bool same = doer.entity == told.object ||
                        scene_.holds_office_of(doer.entity, told.object) ||
                        scene_.holds_office_of(told.object, doer.entity);
      return same && doer.entity != told.subject;
    });
  }

  [[nodiscard]] bool is_mutual(const Rule& rule, int trigger, const Path& path) const {
    const std::vector<int> words = walk(sentence(), trigger, path, rule.carriers);
    return std::any_of(words.begin(), words.end(),
                       [&](int word) { return is_reciprocal(at(sentence(), word)); });
  }

  [[nodiscard]] static bool is_same_group(const std::vector<Bearer>& doers,
                                          const std::vector<Bearer>& objects) {
    const auto entities = [](const std::vector<Bearer>& bearers) {
      std::set<std::size_t> found;
      for (const Bearer& bearer : bearers) found.insert(bearer.entity);
      return found;
    };
    return entities(doers) == entities(objects);
  }

  [[nodiscard]] bool is_excluded(const Rule& rule, int trigger, std::size_t subject,
                                 std::size_t object) const {
    if (rule.foreign && (scene_.is_outlet(subject) || serves(subject, object))) return true;
    return rule.earnest && is_victory(trigger, subject, object);
  }

  // Of the body itself, or of a part of it: the Pentagon's spokesman serves the United States.
  [[nodiscard]] bool serves(std::size_t person, std::size_t body) const {
    if (scene_.holds_office_of(person, body)) return true;
    return std::any_of(found_.ties.begin(), found_.ties.end(), [&](const Tie& known) {
      return known.relation == "part_of" && known.object == body &&
             scene_.holds_office_of(person, known.subject);
    });
  }

  // Who beats or defeats a person by name, does so in a match or at the polls.
  [[nodiscard]] bool is_victory(int trigger, std::size_t subject, std::size_t object) const {
    return scene_.kind(subject) == Kind::person && scene_.kind(object) == Kind::person &&
           scene_.contests().is_winning(number_, trigger);
  }

  bool tie_all(const Rule& rule, int trigger, const std::vector<Bearer>& subjects,
               const std::vector<Bearer>& objects) {
    bool any = false;
    for (const Bearer& subject : subjects) {
      for (const Bearer& object : objects) {
        if (is_excluded(rule, trigger, subject.entity, object.entity)) continue;
        if (subject.entity != object.entity) any = tie(rule, trigger, subject, object) || any;
      }
    }
    if (any) claimed_.insert({trigger, rule.relation});
    return any;
  }

  bool tie(const Rule& rule, int trigger, const Bearer& subject, const Bearer& object) {
    Tie made;
    made.relation = rule.relation;
    made.subject = subject.entity;
    made.object = object.entity;
    made.sentence = number_;
    made.subject_word = subject.word;
    made.object_word = object.word;
    made.trigger = trigger;
    made.qualifiers = qualifiers(rule, trigger);
    made.attributed_to = attribution(trigger, subject.entity);
    if (!scene_.speaker(number_, trigger) && is_charge(trigger))
      made.qualifiers.status = std::max(made.qualifiers.status, Status::possible);
    made.rule = rule.id;
    made.confidence = rule.confidence;
    return keep(std::move(made));
  }

  bool keep(Tie made) {
    if (ontology_.allows(scene_.kind(made.subject), made.relation, scene_.kind(made.object))) {
      found_.ties.push_back(std::move(made));
      return true;
    }
    std::string reason = "the ontology does not allow " +
                         std::string{name_of(scene_.kind(made.subject))} + " " + made.relation +
                         " " + std::string{name_of(scene_.kind(made.object))};
    found_.dropped.push_back({std::move(made), std::move(reason)});
    return false;
  }

  [[nodiscard]] Qualifiers qualifiers(const Rule& rule, int trigger) const {
    Qualifiers read = qualify(sentence(), trigger, scene_.words());
    if (rule.negated) read.negated = !read.negated;
    if (rule.status) read.status = *rule.status;
    return read;
  }

  // "farmers accused Peru of aiding Chile": what is alleged, here by nobody with a name.
  [[nodiscard]] bool is_charge(int trigger) const {
    const int clause = clause_of(sentence(), trigger);
    const int head = at(sentence(), clause).head;
    const std::string mark = preposition(sentence(), clause);
    return head != kRoot && has_relation(sentence(), clause, "advcl") &&
           (mark == "of" || mark == "for") &&
           is_one_of(at(sentence(), head), scene_.words()["accusing"]);
  }

  // A speaker's own act is not attributed to the speaker.
  [[nodiscard]] std::optional<std::size_t> attribution(int trigger, std::size_t subject) const {
    const auto who = scene_.speaker(number_, trigger);
    return who && *who != subject ? who : std::nullopt;
  }

  const Scene& scene_;
  int number_;
  const Ontology& ontology_;
  Ties& found_;
  std::set<std::pair<int, std::string>> claimed_;  // triggers that an earlier rule has read
};

// Ties [from, end) of rules that only speak where no other does, about the same two.
void drop_accompanied(const RuleBook& book, std::size_t from, Ties& found) {
  std::vector<Tie>& ties = found.ties;
  WordSet modest;
  for (const Rule& rule : book.rules()) {
    if (rule.alone) modest.insert(rule.id);
  }
  std::set<std::pair<std::size_t, std::size_t>> told;
  for (std::size_t i = from; i < ties.size(); ++i) {
    if (!modest.contains(ties[i].rule)) told.insert(std::minmax(ties[i].subject, ties[i].object));
  }
  const auto first = ties.begin() + static_cast<std::ptrdiff_t>(from);
  const auto accompanied = [&](const Tie& tie) {
    return modest.contains(tie.rule) && told.contains(std::minmax(tie.subject, tie.object));
  };
  for (auto tie = first; tie != ties.end(); ++tie) {
    if (accompanied(*tie)) found.dropped.push_back({*tie, "another rule ties the two"});
  }
  ties.erase(std::remove_if(first, ties.end(), accompanied), ties.end());
}

}  // namespace

void apply_rules(const Scene& scene, int sentence, const RuleBook& book, const Ontology& ontology,
                 Ties& found) {
  const std::size_t before = found.ties.size();
  Application application{scene, sentence, ontology, found};
  const Sentence& in = scene.sentence(sentence);
  for (const Rule& rule : book.rules()) {
    for (int word = 0; word < static_cast<int>(in.tokens.size()); ++word) {
      if (!is_trigger(at(in, word), rule)) continue;
      const std::string_view reason = application.apply(rule, word);
      if (!reason.empty()) found.tried.push_back({rule.id, sentence, word, reason});
    }
  }
  drop_accompanied(book, before, found);
}

}  // namespace entente
