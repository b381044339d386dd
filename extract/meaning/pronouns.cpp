#include "extract/meaning/pronouns.h"

#include <algorithm>
#include <utility>

#include "extract/meaning/syntax.h"

namespace entente {
namespace {

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

}  // namespace

bool Pronouns::resolve(Place at) {
  const std::string word = reading_.lower(at.sentence, at.word);
  const std::string& tag = reading_.token(at.sentence, at.word).xpos;
  const bool relative = tag == "WP" || tag == "WDT" || tag == "WP$";
  if (reading_.has("singular_persons", word))
    resolve_person(at);
  else if (reading_.has("neuter_pronouns", word))
    resolve_neuter(at);
  else if (reading_.has("plural_pronouns", word))
    resolve_plural(at);
  else if (relative)
    resolve_relative(at);
  else
    return false;
  return true;
}

void Pronouns::resolve_person(Place at) {
  const std::string word = reading_.lower(at.sentence, at.word);
  const Gender gender = reading_.has("female_pronouns", word) ? Gender::female : Gender::male;
  if (reading_.has("styles", reading_.lower(at.sentence, at.word + 1))) return;  // "His Majesty"
  const std::vector<std::size_t> others = barred(at);
  const auto fits = [&](std::size_t i) {
    const Gender known = ensemble_.traits[i].gender;
    return ensemble_.figure(i).kind == Kind::person &&
           (known == Gender::unknown || known == gender) &&
           std::find(others.begin(), others.end(), i) == others.end();
  };
  auto person = conjunct_owner(at);
  if (!person || !fits(*person)) person = subject_after_opening(at);
  if (!person || !fits(*person)) person = antecedents_.most_salient(at, fits);
  if (!person) person = coming_subject(at);
  if (!person || !fits(*person)) return;
  ensemble_.traits[*person].gender = gender;
  antecedents_.denote({*person}, at, MentionType::pronoun, "the most prominent person before it");
}

// "the prime minister and his entourage": the one it is joined to.
std::optional<std::size_t> Pronouns::conjunct_owner(Place at) const {
  const int noun = reading_.token(at.sentence, at.word).head;
  if (noun == kRoot || reading_.token(at.sentence, noun).deprel != "conj") return std::nullopt;
  const auto figure = ensemble_.only(at.sentence, reading_.token(at.sentence, noun).head);
  return figure && ensemble_.figure(*figure).kind == Kind::person ? figure : std::nullopt;
}

// "In his list, Robert Christgau named ...": the subject of the clause that the pronoun's phrase
// opens, where nobody is named before it in the sentence.
std::optional<std::size_t> Pronouns::subject_after_opening(Place at) const {
  const Sentence& sentence = reading_.sentence(at.sentence);
  for (int word = 0; word < at.word; ++word) {
    const auto figure = ensemble_.only(at.sentence, word);
    if (figure && ensemble_.figure(*figure).kind == Kind::person) return std::nullopt;
  }
  int phrase = at.word;
  for (std::size_t steps = 0; steps < sentence.tokens.size(); ++steps) {
    const int clause = reading_.token(at.sentence, phrase).head;
    if (clause == kRoot) return std::nullopt;
    const bool opening =
        has_relation(sentence, phrase, "obl") || has_relation(sentence, phrase, "advcl");
    const int subject = sentence.child(clause, "nsubj");
    if (opening && phrase < clause && subject > at.word) {
      const auto figure = ensemble_.only(at.sentence, subject);
      return figure && ensemble_.figure(*figure).kind == Kind::person ? figure : std::nullopt;
    }
    phrase = clause;
  }
  return std::nullopt;
}

// "During his visit, President Aoun praised ...".
std::optional<std::size_t> Pronouns::coming_subject(Place at) const {
  for (int word = at.word + 1; word < reading_.words(at.sentence); ++word) {
    if (!is_relation(reading_.token(at.sentence, word).deprel, "nsubj")) continue;
    const auto figure = ensemble_.only(at.sentence, word);
    if (figure && ensemble_.figure(*figure).kind == Kind::person) return figure;
  }
  return std::nullopt;
}

// Whom an object pronoun cannot mean: the subjects of its own clause.
std::vector<std::size_t> Pronouns::barred(Place at) const {
  const std::string word = reading_.lower(at.sentence, at.word);
  const bool object = word == "him" ||
                      (word == "her" && reading_.token(at.sentence, at.word).deprel != "nmod:poss");
  const Sentence& sentence = reading_.sentence(at.sentence);
  const int clause = object ? clause_of(sentence, at.word) : kRoot;
  const int subject = clause == kRoot ? kRoot : agent_of(sentence, clause);
  std::vector<std::size_t> figures;
  if (subject == kRoot || subject == at.word) return figures;
  for (const int one : coordinated(sentence, subject)) {
    const auto& there = ensemble_.cast.at(at.sentence, one);
    figures.insert(figures.end(), there.begin(), there.end());
  }
  return figures;
}

// What "it" may mean.
bool Pronouns::is_thing(std::size_t figure) const {
  const Kind kind = ensemble_.figure(figure).kind;
  return kind == Kind::state || kind == Kind::organisation || kind == Kind::agreement;
}

// "urged Israel to stop its attacks": what one ends, lifts or withdraws is one's own. Not so for
// what one respects or protects.
std::optional<std::size_t> Pronouns::whose_own(Place at) const {
  const Token& pronoun = reading_.token(at.sentence, at.word);
  if (pronoun.deprel != "nmod:poss") return std::nullopt;
  const Token& possession = reading_.token(at.sentence, pronoun.head);
  const bool object = is_relation(possession.deprel, "obj");
  if (!object ||
      !reading_.has("self_verbs", lemma_of(reading_.token(at.sentence, possession.head))))
    return std::nullopt;
  return subject_of_clause(at);
}

void Pronouns::resolve_neuter(Place at) {
  const std::string& relation = reading_.token(at.sentence, at.word).deprel;
  if (relation == "expl") return;
  if (const auto own = whose_own(at); own && is_thing(*own))
    return antecedents_.denote({*own}, at, MentionType::pronoun, "whose own it is");
  const Sentence& sentence = reading_.sentence(at.sentence);
  const int governor = reading_.token(at.sentence, at.word).head;
  const bool clausal =
      governor != kRoot &&
      (sentence.child(governor, "csubj") != -1 ||
       (sentence.child(governor, "cop") != -1 && sentence.child(governor, "ccomp") != -1));
  if (clausal) return;
  const bool object = is_relation(relation, "obj");
  const std::size_t subject = object ? subject_of_clause(at).value_or(kNobody) : kNobody;
  const std::size_t owner = owner_beside(at).value_or(kNobody);
  const auto figure = antecedents_.most_salient(at, [&](std::size_t i) {
    if (!is_thing(i)) return false;
    // an object's antecedent further back is more often something unnamed
    const bool near = !object || is_mentioned_before(i, at);
    return near && subject != i && owner != i;
  });
  if (figure)
    antecedents_.denote({*figure}, at, MentionType::pronoun, "the most prominent thing before it");
}

std::optional<std::size_t> Pronouns::subject_of_clause(Place at) const {
  const Sentence& sentence = reading_.sentence(at.sentence);
  const int clause = clause_of(sentence, at.word);
  if (clause == kRoot) return std::nullopt;
  const int subject = agent_of(sentence, clause);
  return subject == kRoot || subject == at.word ? std::nullopt
                                                : ensemble_.only(at.sentence, subject);
}

// "in its dealings with it": whose dealings they are is not with whom.
std::optional<std::size_t> Pronouns::owner_beside(Place at) const {
  const int noun = reading_.token(at.sentence, at.word).head;
  if (noun == kRoot || reading_.token(at.sentence, at.word).deprel == "nmod:poss")
    return std::nullopt;
  const int owner = reading_.sentence(at.sentence).child(noun, "nmod:poss");
  return owner == -1 ? std::nullopt : ensemble_.only(at.sentence, owner);
}

bool Pronouns::is_mentioned_before(std::size_t figure, Place at) const {
  const auto& mentions = ensemble_.figure(figure).mentions;
  const Sentence& sentence = reading_.sentence(at.sentence);
  const int clause = clause_of(sentence, at.word);
  const int subject = clause == kRoot ? -1 : sentence.child(clause, "nsubj");
  const auto in_subject = [&](int word) {
    return subject != -1 && is_ancestor(sentence, subject, word);
  };
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return mention.sentence == at.sentence && mention.head < at.word && !in_subject(mention.head);
  });
}

void Pronouns::resolve_plural(Place at) {
  const std::vector<std::size_t> figures = talking_together(at);
  if (!figures.empty()) return antecedents_.denote_together(figures, at, MentionType::pronoun);
  for (const auto& [company, reach] : {std::pair{Company::any, 0},
                                       {Company::persons, Antecedents::kReach},
                                       {Company::others, Antecedents::kReach}}) {
    const auto group = antecedents_.groups().latest(at.sentence, at.word, company, reach);
    if (!group.empty()) return antecedents_.denote_together(group, at, MentionType::pronoun);
  }
}

// "They discussed ...": persons, where the verb wants persons.
std::vector<std::size_t> Pronouns::talking_together(Place at) const {
  const int verb = reading_.token(at.sentence, at.word).head;
  const bool subject =
      verb != kRoot && is_relation(reading_.token(at.sentence, at.word).deprel, "nsubj");
  if (!subject || !reading_.has("person_verbs", lemma_of(reading_.token(at.sentence, verb))))
    return {};
  const auto persons =
      antecedents_.groups().latest(at.sentence, at.word, Company::persons, Antecedents::kReach);
  return persons.empty() ? antecedents_.salient(at, Kind::person, 2) : persons;
}

void Pronouns::resolve_relative(Place at) {
  const int word = antecedent(reading_.sentence(at.sentence), at.word);
  if (word == at.word || word == kRoot) return;
  const std::vector<std::size_t> figures = ensemble_.cast.at(at.sentence, word);
  if (!figures.empty()) antecedents_.denote(figures, at, MentionType::pronoun, "relative");
}

}  // namespace entente
