#include "extract/meaning/coreference.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "extract/meaning/syntax.h"

namespace entente {
namespace {

constexpr int kReach = 3;  // sentences back that a pronoun's antecedent may lie
constexpr int kSentenceCost = 60;
constexpr int kCommands = 20;  // the subject of a clause that the pronoun is in
constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

// How prominent a mention's place in its clause is: subjects before objects before the rest.
int prominence(const std::string& relation) {
  if (is_relation(relation, "nsubj") || relation == "root") return 80;
  if (is_relation(relation, "obj") || is_relation(relation, "iobj")) return 50;
  if (is_relation(relation, "obl")) return 45;
  if (relation == "nmod:poss" || relation == "compound" || relation == "amod") return 30;
  return 40;
}

bool is_known_word(const Reading& reading, std::string_view list, const std::string& word) {
  return reading.has(list, word);
}

std::string lemma_at(const Reading& reading, int sentence, int word) {
  return lemma_of(reading.token(sentence, word));
}

bool is_plural_noun(const Token& token) { return token.xpos.ends_with("S"); }

int head_of(const Reading& reading, int sentence, int word) {
  return reading.token(sentence, word).head;
}

const std::string& relation_at(const Reading& reading, int sentence, int word) {
  return reading.token(sentence, word).deprel;
}

// A conjunct has the place of the first.
std::string place_in_clause(const Reading& reading, int sentence, int word) {
  for (int steps = 0; steps < 8 && (relation_at(reading, sentence, word) == "conj" ||
                                    relation_at(reading, sentence, word) == "appos" ||
                                    relation_at(reading, sentence, word) == "flat");
       ++steps) {
    const int head = head_of(reading, sentence, word);
    if (head == kRoot) break;
    word = head;
  }
  return relation_at(reading, sentence, word);
}

// "Azerbaijan's participation should not ...": the owner of the subject is nearly as prominent.
int place_score(const Reading& reading, int sentence, int word) {
  const int own = prominence(place_in_clause(reading, sentence, word));
  const int head = head_of(reading, sentence, word);
  if (head == kRoot || relation_at(reading, sentence, word) != "nmod:poss") return own;
  return std::max(own, prominence(relation_at(reading, sentence, head)) - 10);
}

}  // namespace

// --- shared ---

void Coreference::denote(const std::vector<std::size_t>& figures, Place at, MentionType type,
                         const std::string& why) {
  std::string who;
  for (const std::size_t figure : figures) {
    ensemble_.mention(figure, {at.sentence, at.word, at.word + 1, at.word, type});
    who += (who.empty() ? "" : ", ") + ensemble_.figure(figure).name;
  }
  ensemble_.log("sentence " + std::to_string(at.sentence + 1) + " \"" +
                reading_.token(at.sentence, at.word).form + "\" is " + who + ": " + why);
}

bool Coreference::is_free(Place at) const {
  return ensemble_.cast.at(at.sentence, at.word).empty();
}

bool Coreference::is_definite(Place at) const {
  const Sentence& sentence = reading_.sentence(at.sentence);
  for (const int child : sentence.children(at.word)) {
    const std::string word = reading_.lower(at.sentence, child);
    if (relation_at(reading_, at.sentence, child) == "det" &&
        (word == "the" || word == "this" || word == "that"))
      return true;
  }
  const std::string before = reading_.lower(at.sentence, at.word - 1);
  return before == "the" || before == "this";
}

// Whether the mention is the subject of a clause that the word lies in.
bool Coreference::commands(const Mention& mention, Place at) const {
  if (mention.sentence != at.sentence) return false;
  const Sentence& sentence = reading_.sentence(at.sentence);
  const int clause = head_of(reading_, mention.sentence, mention.head);
  return clause != kRoot && has_relation(sentence, mention.head, "nsubj") &&
         is_ancestor(sentence, clause, at.word);
}

int Coreference::salience(std::size_t figure, Place at) const {
  int best = -1;
  int count = 0;
  for (const Mention& mention : ensemble_.figure(figure).mentions) {
    if (mention.sentence > at.sentence ||
        (mention.sentence == at.sentence && mention.head >= at.word))
      continue;
    const int back = at.sentence - mention.sentence;
    if (back > kReach) continue;
    const auto& there = ensemble_.cast.at(mention.sentence, mention.head);
    if (std::find(there.begin(), there.end(), figure) == there.end()) continue;
    const int closeness = mention.sentence == at.sentence ? mention.head / 4 : mention.head / 20;
    const int score = 300 + place_score(reading_, mention.sentence, mention.head) -
                      kSentenceCost * back + closeness + (commands(mention, at) ? kCommands : 0);
    best = std::max(best, score);
    ++count;
  }
  return best < 0 ? best : best + std::min(count, 4) * 3;
}

template <class Fits>
std::optional<std::size_t> Coreference::most_salient(Place at, Fits fits) const {
  std::optional<std::size_t> best;
  int best_score = 0;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    if (!fits(i)) continue;
    const int score = salience(i, at);
    if (score > best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

// The most prominent of a kind, as many as asked for; none where there are fewer.
std::vector<std::size_t> Coreference::salient(Place at, Kind kind, std::size_t count) const {
  std::vector<std::pair<int, std::size_t>> ranked;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    const int score = ensemble_.figure(i).kind == kind ? salience(i, at) : -1;
    if (score > 0) ranked.emplace_back(-score, i);
  }
  if (ranked.size() < count) return {};
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::size_t> figures;
  for (std::size_t i = 0; i < count; ++i) figures.push_back(ranked[i].second);
  std::sort(figures.begin(), figures.end());
  return figures;
}

// --- things ---

void Coreference::describe_things() {
  for (int s = 0; s < reading_.sentences(); ++s) {
    for (int w = 0; w < reading_.words(s); ++w) describe_thing({s, w});
  }
}

void Coreference::describe_thing(Place at) {
  const Token& token = reading_.token(at.sentence, at.word);
  if (!is_free(at)) {
    remember_regime(at);
    return;
  }
  if ((token.upos != "NOUN" && token.upos != "PROPN") || token.xpos.ends_with("S")) return;
  if (reading_.has("ranks", reading_.lower(at.sentence, at.word - 3)))
    return;  // "General of the Army"
  const std::string noun = lemma_at(reading_, at.sentence, at.word);
  const std::string_view what = reading_.lexicon.value("descriptions", noun);
  const bool rules = noun == "regime" || noun == "dictatorship";
  if (what.empty() && !rules && !reading_.has("settlement_nouns", noun)) return;
  if (const auto figure = in_apposition(at))
    return denote({*figure}, at, MentionType::description, "apposition");
  if (what.empty() && !rules) return;
  const bool small = reading_.lower(at.sentence, at.word) == token.form;
  if (!is_definite(at) ||
      (!small && what != "organisation" && what != "agreement" && what != "state"))
    return;
  const auto figure = rules ? government(at) : described(at, noun, what);
  if (rules && figure) regime_ = figure;
  if (figure) denote({*figure}, at, MentionType::description, "the most recent that fits");
}

// "the Syrian regime".
void Coreference::remember_regime(Place at) {
  const std::string noun = lemma_at(reading_, at.sentence, at.word);
  const auto figure = ensemble_.only(at.sentence, at.word);
  if ((noun == "regime" || noun == "dictatorship") && figure &&
      ensemble_.figure(*figure).kind == Kind::state)
    regime_ = figure;
}

// "the Icelandic capital" beside "Reykjavik"; "the military bloc Collective Security Treaty
// Organization".
std::optional<std::size_t> Coreference::in_apposition(Place at) const {
  const Sentence& sentence = reading_.sentence(at.sentence);
  const auto fits = [&](int word) -> std::optional<std::size_t> {
    const auto figure = ensemble_.only(at.sentence, word);
    const bool named = figure && ensemble_.figure(*figure).kind != Kind::person;
    return named ? figure : std::nullopt;
  };
  for (const int child : sentence.children(at.word)) {
    const std::string& relation = relation_at(reading_, at.sentence, child);
    if (relation != "appos" && relation != "flat") continue;
    if (const auto figure = fits(child)) return figure;
  }
  const int head = head_of(reading_, at.sentence, at.word);
  if (head == kRoot || relation_at(reading_, at.sentence, at.word) != "appos") return std::nullopt;
  return fits(head);
}

std::optional<std::size_t> Coreference::modifying_state(Place at) const {
  for (const int child : reading_.sentence(at.sentence).children(at.word)) {
    if (relation_at(reading_, at.sentence, child) == "conj") continue;  // "the alliance and Russia"
    const auto figure = ensemble_.only(at.sentence, child);
    if (figure && ensemble_.figure(*figure).kind == Kind::state) return figure;
  }
  return std::nullopt;
}

std::optional<std::size_t> Coreference::described(Place at, const std::string& noun,
                                                  std::string_view what) const {
  if (modifying_state(at)) return std::nullopt;
  const auto named_so = [&](std::size_t i) {
    const Traits& traits = ensemble_.traits[i];
    std::vector<std::string> names{ensemble_.figure(i).name};
    for (const auto& [spelling, count] : traits.spellings) names.push_back(spelling);
    if (traits.actor != nullptr)
      names.insert(names.end(), traits.actor->aliases.begin(), traits.actor->aliases.end());
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return (" " + name_key(name) + " ").find(" " + name_key(noun) + " ") != std::string::npos;
    });
  };
  const auto is = [&](std::size_t i, Kind kind) { return ensemble_.figure(i).kind == kind; };
  if (what == "state") {
    const bool any = noun == "country" || noun == "nation";
    return most_salient(at,
                        [&](std::size_t i) { return is(i, Kind::state) && (any || named_so(i)); });
  }
  if (what == "bloc") {
    return most_salient(at, [&](std::size_t i) {
      const Actor* actor = ensemble_.traits[i].actor;
      return is(i, Kind::organisation) &&
             (named_so(i) || (actor != nullptr && !actor->members.empty()));
    });
  }
  if (what == "organisation")
    return most_salient(at,
                        [&](std::size_t i) { return is(i, Kind::organisation) && named_so(i); });
  const bool general = noun == "deal" || noun == "agreement" || noun == "accord" ||
                       noun == "pact" || noun == "treaty";
  if (what == "agreement")
    return most_salient(
        at, [&](std::size_t i) { return is(i, Kind::agreement) && (general || named_so(i)); });
  if (what == "event")
    return most_salient(at, [&](std::size_t i) { return is(i, Kind::event) && named_so(i); });
  return std::nullopt;
}

// "the regime", "the Asad regime": of the state that its words name, else of the one spoken of.
std::optional<std::size_t> Coreference::government(Place at) const {
  if (const auto state = modifying_state(at)) return state;
  if (regime_) return regime_;
  const auto state =
      most_salient(at, [&](std::size_t i) { return ensemble_.figure(i).kind == Kind::state; });
  if (state) return state;
  for (auto next = ensemble_.cast.denoted.lower_bound({at.sentence, at.word});
       next != ensemble_.cast.denoted.end(); ++next) {
    if (next->second.size() == 1 && ensemble_.figure(next->second.front()).kind == Kind::state)
      return next->second.front();
  }
  return std::nullopt;
}

// --- persons by their titles ---

void Coreference::describe_persons() {
  for (int s = 0; s < reading_.sentences(); ++s) {
    for (int w = 0; w < reading_.words(s); ++w) describe_person({s, w});
  }
}

void Coreference::describe_person(Place at) {
  if (!is_free(at) || reading_.lexicon.value("roles", reading_.lower(at.sentence, at.word)).empty())
    return;
  const auto title = titles_.with_role(at.sentence, at.word);
  if (!title || !may_denote(*title)) return;
  auto person = bearers_.bearer(*title);
  if (!person) person = bearers_.coming(*title);
  if (!person) person = bearers_.only_untitled(*title);
  if (!person) return;
  ensemble_.mention(*person, mention_of(*title, MentionType::description));
  ensemble_.log("sentence " + std::to_string(at.sentence + 1) + " \"" +
                reading_.text(at.sentence, title->begin, title->end) + "\" is " +
                ensemble_.figure(*person).name + ": holds that office");
}

// Whether a title may denote one person by itself: not "a president", "President Aliyev", "the next
// president".
bool Coreference::may_denote(const Title& title) const {
  const std::string opening = reading_.lower(title.sentence, title.begin);
  if (opening == "a" || opening == "an" || is_plural(reading_, title)) return false;
  if (!title.definite && !reading_.capital(title.sentence, title.role)) return false;
  const Candidate* next = titles_.name_at(title.sentence, title.end);
  if (next != nullptr && next->kind == Kind::person) return false;
  return !reading_.has("prospective", reading_.lower(title.sentence, title.begin - 1));
}

// --- pronouns and what else rests on the order of reading ---

void Coreference::resolve_pronouns() {
  for (int s = 0; s < reading_.sentences(); ++s) {
    groups_.read(s);
    for (int w = 0; w < reading_.words(s); ++w) resolve_word({s, w});
    groups_.read(s);
  }
}

void Coreference::resolve_word(Place at) {
  const std::string word = reading_.lower(at.sentence, at.word);
  if (!is_free(at)) return;
  if (is_known_word(reading_, "singular_persons", word)) return resolve_singular_person(at);
  if (is_known_word(reading_, "neuter_pronouns", word)) return resolve_neuter(at);
  if (is_known_word(reading_, "plural_pronouns", word)) return resolve_plural(at);
  const std::string& tag = reading_.token(at.sentence, at.word).xpos;
  if (tag == "WP" || tag == "WDT" || tag == "WP$") return resolve_relative(at);
  if (is_known_word(reading_, "counterparts", word)) return resolve_counterpart(at);
  if (word == "former" || word == "latter") return resolve_one_of_two(at);
  if (word == "capital") return resolve_capital(at);
  if (word == "country" || word == "nation" || word == "government" || word == "homeland")
    resolve_owned_country(at);
  if (is_free(at) && (word != "both" || is_both(at))) resolve_several(at);
}

// "both agreed", not "both Russia and NATO".
bool Coreference::is_both(Place at) const {
  const std::string& relation = relation_at(reading_, at.sentence, at.word);
  return reading_.lower(at.sentence, at.word) == "both" && relation != "det" &&
         !is_relation(relation, "cc") && relation != "advmod";
}

std::optional<std::size_t> Coreference::subject_of_clause(Place at) const {
  const Sentence& sentence = reading_.sentence(at.sentence);
  const int clause = clause_of(sentence, at.word);
  if (clause == kRoot) return std::nullopt;
  const int subject = agent_of(sentence, clause);
  return subject == kRoot || subject == at.word ? std::nullopt
                                                : ensemble_.only(at.sentence, subject);
}

// "During his visit, President Aoun praised ...".
std::optional<std::size_t> Coreference::coming_subject(Place at) const {
  for (int word = at.word + 1; word < reading_.words(at.sentence); ++word) {
    if (!is_relation(relation_at(reading_, at.sentence, word), "nsubj")) continue;
    const auto figure = ensemble_.only(at.sentence, word);
    if (figure && ensemble_.figure(*figure).kind == Kind::person) return figure;
  }
  return std::nullopt;
}

// "the prime minister and his entourage": the one it is joined to.
std::optional<std::size_t> Coreference::conjunct_owner(Place at) const {
  const int noun = head_of(reading_, at.sentence, at.word);
  if (noun == kRoot || relation_at(reading_, at.sentence, noun) != "conj") return std::nullopt;
  const auto figure = ensemble_.only(at.sentence, head_of(reading_, at.sentence, noun));
  return figure && ensemble_.figure(*figure).kind == Kind::person ? figure : std::nullopt;
}

// "In his list, Robert Christgau named ...": the subject of the clause that the pronoun's phrase
// opens, where nobody is named before it in the sentence.
std::optional<std::size_t> Coreference::subject_after_opening(Place at) const {
  const Sentence& sentence = reading_.sentence(at.sentence);
  for (int word = 0; word < at.word; ++word) {
    const auto figure = ensemble_.only(at.sentence, word);
    if (figure && ensemble_.figure(*figure).kind == Kind::person) return std::nullopt;
  }
  int phrase = at.word;
  for (std::size_t steps = 0; steps < sentence.tokens.size(); ++steps) {
    const int clause = head_of(reading_, at.sentence, phrase);
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

// Whom an object pronoun cannot mean: the subjects of its own clause.
std::vector<std::size_t> Coreference::barred(Place at) const {
  const std::string word = reading_.lower(at.sentence, at.word);
  const bool object = word == "him" ||
                      (word == "her" && relation_at(reading_, at.sentence, at.word) != "nmod:poss");
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

void Coreference::resolve_singular_person(Place at) {
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
  if (!person || !fits(*person)) person = most_salient(at, fits);
  if (!person) person = coming_subject(at);
  if (!person || !fits(*person)) return;
  ensemble_.traits[*person].gender = gender;
  denote({*person}, at, MentionType::pronoun, "the most prominent person before it");
}

// "in its dealings with it": whose dealings they are is not with whom.
std::optional<std::size_t> Coreference::owner_beside(Place at) const {
  const int noun = head_of(reading_, at.sentence, at.word);
  if (noun == kRoot || relation_at(reading_, at.sentence, at.word) == "nmod:poss")
    return std::nullopt;
  const int owner = reading_.sentence(at.sentence).child(noun, "nmod:poss");
  return owner == -1 ? std::nullopt : ensemble_.only(at.sentence, owner);
}

bool Coreference::is_mentioned_before(std::size_t figure, Place at) const {
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

void Coreference::resolve_neuter(Place at) {
  const std::string& relation = relation_at(reading_, at.sentence, at.word);
  if (relation == "expl") return;
  const Sentence& sentence = reading_.sentence(at.sentence);
  const int governor = head_of(reading_, at.sentence, at.word);
  const bool clausal =
      governor != kRoot &&
      (sentence.child(governor, "csubj") != -1 ||
       (sentence.child(governor, "cop") != -1 && sentence.child(governor, "ccomp") != -1));
  if (clausal) return;
  const bool object = is_relation(relation, "obj");
  const std::size_t subject = object ? subject_of_clause(at).value_or(kNobody) : kNobody;
  const std::size_t owner = owner_beside(at).value_or(kNobody);
  const auto figure = most_salient(at, [&](std::size_t i) {
    const Kind kind = ensemble_.figure(i).kind;
    if (kind != Kind::state && kind != Kind::organisation && kind != Kind::agreement) return false;
    // an object's antecedent further back is more often something unnamed
    const bool near = !object || is_mentioned_before(i, at);
    return near && subject != i && owner != i;
  });
  if (figure) denote({*figure}, at, MentionType::pronoun, "the most prominent thing before it");
}

void Coreference::resolve_plural(Place at) {
  const std::vector<std::size_t> figures = talking_together(at);
  if (!figures.empty()) return denote_together(figures, at, MentionType::pronoun);
  for (const auto& [company, reach] :
       {std::pair{Company::any, 0}, {Company::persons, kReach}, {Company::others, kReach}}) {
    const auto group = groups_.latest(at.sentence, at.word, company, reach);
    if (!group.empty()) return denote_together(group, at, MentionType::pronoun);
  }
}

// "They discussed ...": persons, where the verb wants persons.
std::vector<std::size_t> Coreference::talking_together(Place at) const {
  const int verb = head_of(reading_, at.sentence, at.word);
  const bool subject =
      verb != kRoot && is_relation(relation_at(reading_, at.sentence, at.word), "nsubj");
  if (!subject || !reading_.has("person_verbs", lemma_at(reading_, at.sentence, verb))) return {};
  const auto persons = groups_.latest(at.sentence, at.word, Company::persons, kReach);
  return persons.empty() ? salient(at, Kind::person, 2) : persons;
}

void Coreference::resolve_relative(Place at) {
  const int word = antecedent(reading_.sentence(at.sentence), at.word);
  if (word == at.word || word == kRoot) return;
  const std::vector<std::size_t> figures = ensemble_.cast.at(at.sentence, word);
  if (!figures.empty()) denote(figures, at, MentionType::pronoun, "relative");
}

// "his Russian counterpart Vladimir Putin": holds the same office there.
void Coreference::resolve_counterpart(Place at) {
  const std::vector<std::size_t> states = states_before(at);
  if (states.empty()) return resolve_stateless_counterpart(at);
  const auto whose = possessor(at);
  const std::vector<std::size_t> persons = persons_after(at, states.size());
  if (persons.size() != states.size())
    return resolve_unnamed_counterpart(at, whose, states.front());
  denote(persons, at, MentionType::description, "named right after it");
  for (std::size_t i = 0; i < persons.size(); ++i)
    give_same_office(at, whose, persons[i], states[i]);
}

// "his" in "his Russian counterpart".
std::optional<std::size_t> Coreference::possessor(Place at) const {
  constexpr int kLongest = 6;
  std::optional<std::size_t> whose;
  for (int word = std::max(0, at.word - kLongest); word < at.word; ++word) {
    const auto figure = ensemble_.only(at.sentence, word);
    if (figure && ensemble_.figure(*figure).kind == Kind::person) whose = figure;
  }
  return whose;
}

// "French and Polish" in "his French and Polish counterparts".
std::vector<std::size_t> Coreference::states_before(Place at) const {
  const auto state_at = [&](int word) -> std::optional<std::size_t> {
    const auto figure = word < 0 ? std::nullopt : ensemble_.only(at.sentence, word);
    const bool state = figure && ensemble_.figure(*figure).kind == Kind::state;
    return state ? figure : std::nullopt;
  };
  std::vector<std::size_t> states;
  for (int word = at.word - 1; word >= 0; --word) {
    const auto state = state_at(word);
    const std::string form = reading_.lower(at.sentence, word);
    const bool join = (form == "and" || form == ",") && state_at(word - 1);
    const bool begins = !states.empty() && reading_.capital(at.sentence, word) &&
                        state_at(word + 1);  // "South" in "South Korean"
    if (state) states.insert(states.begin(), *state);
    if (!state && !join && !begins) break;
  }
  return states;
}

// "with his counterpart", "her counterpart, Ada Moss": the one named right after it, else the other
// of the two spoken of together.
void Coreference::resolve_stateless_counterpart(Place at) {
  if (is_plural_noun(reading_.token(at.sentence, at.word))) return;
  const std::vector<std::size_t> named = persons_after(at, 1);
  if (!named.empty()) return denote(named, at, MentionType::description, "named right after it");
  const auto whose = possessor(at);
  if (!whose || reading_.lower(at.sentence, at.word) == "colleague") return;
  for (int reach = 1; reach <= kReach; ++reach) {
    const auto two = groups_.latest(at.sentence, at.word, Company::persons, reach);
    if (two.size() != 2 || std::find(two.begin(), two.end(), *whose) == two.end()) continue;
    const std::size_t other = two.front() == *whose ? two.back() : two.front();
    return denote({other}, at, MentionType::description, "the other of the two");
  }
}

// "Emmanuel Macron and Donald Tusk", a comma before them or not.
std::vector<std::size_t> Coreference::persons_after(Place at, std::size_t count) const {
  std::vector<std::size_t> persons;
  int word = at.word + 1;
  while (persons.size() < count && word < reading_.words(at.sentence)) {
    const std::string form = reading_.lower(at.sentence, word);
    const Candidate* name = titles_.name_at(at.sentence, word);
    const auto person =
        name == nullptr ? std::nullopt : ensemble_.only(at.sentence, name->where.head);
    if (person && name->kind == Kind::person) {
      persons.push_back(*person);
      word = name->where.end;
    } else if (form == "," || form == "and" || reading_.has("honorifics", form)) {
      ++word;
    } else {
      break;
    }
  }
  return persons;
}

void Coreference::give_same_office(Place at, std::optional<std::size_t> whose, std::size_t person,
                                   std::size_t state) {
  const auto& held = offices_.held();
  const auto own =
      std::find_if(held.begin(), held.end(), [&](const HeldTitle& h) { return whose == h.person; });
  if (own == held.end()) return;
  HeldTitle same = *own;
  const std::string_view general = reading_.lexicon.value("counterpart_offices", own->title.text);
  if (general == "none") return;
  if (!general.empty()) same.title.text = general;
  same.person = person;
  same.of = state;
  same.rule = "counterpart";
  same.confidence = 0.8;
  same.inherited = false;
  same.title.sentence = at.sentence;
  same.title.begin = at.word;
  same.title.end = at.word + 1;
  same.title.role = at.word;
  offices_.add(std::move(same));
}

// "his Russian counterpart", nobody named: who holds the same office there.
void Coreference::resolve_unnamed_counterpart(Place at, std::optional<std::size_t> whose,
                                              std::size_t state) {
  const auto& held = offices_.held();
  const auto own =
      std::find_if(held.begin(), held.end(), [&](const HeldTitle& h) { return whose == h.person; });
  for (const HeldTitle& other : held) {
    const bool same = own == held.end() ||
                      offices_.standard(other.title.text) == offices_.standard(own->title.text);
    if (other.of == state && same && whose != other.person)
      return denote({other.person}, at, MentionType::description, "holds the same office there");
  }
}

// "his country", "their countries": the state of the person's office.
void Coreference::resolve_owned_country(Place at) {
  for (const int child : reading_.sentence(at.sentence).children(at.word)) {
    if (!is_relation(relation_at(reading_, at.sentence, child), "nmod")) continue;
    const auto person = ensemble_.only(at.sentence, child);
    if (!person || ensemble_.figure(*person).kind != Kind::person) continue;
    const auto state = offices_.state_of(*person);
    if (state)
      return denote({*state}, at, MentionType::description,
                    "the state whose office the person holds");
  }
}

// --- several at once ---

// "the two generals", "both sides", "each government"; "the allies" of an alliance.
void Coreference::resolve_several(Place at) {
  std::vector<std::size_t> figures = plurals_.denoted(at.sentence, at.word);
  const auto kind = plurals_.pair_of(at.sentence, at.word);
  if (figures.empty() && kind) figures = salient(at, *kind, 2);
  if (!figures.empty()) return denote_together(figures, at, MentionType::description);
  const auto alliance = spoken_of_alliance();
  const bool members = reading_.lower(at.sentence, at.word) == "allies" && is_definite(at) &&
                       owners(reading_.sentence(at.sentence), at.word).empty();
  if (members && alliance)
    denote({*alliance}, at, MentionType::description, "the members of the alliance");
}

std::optional<std::size_t> Coreference::spoken_of_alliance() const {
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    const Actor* actor = ensemble_.traits[i].actor;
    if (actor == nullptr || actor->members.empty()) continue;
    const std::string name = name_key(actor->name);
    const auto& aliases = actor->aliases;
    const bool alliance = std::any_of(aliases.begin(), aliases.end(), [](const std::string& alias) {
      return contains_phrase(name_key(alias), "alliance") ||
             contains_phrase(name_key(alias), "treaty organization");
    });
    if (alliance || contains_phrase(name, "treaty organization")) return i;
  }
  return std::nullopt;
}

// "the former", "the latter".
void Coreference::resolve_one_of_two(Place at) {
  const std::string& relation = relation_at(reading_, at.sentence, at.word);
  if (reading_.lower(at.sentence, at.word - 1) != "the" || relation == "amod") return;
  const bool second = reading_.lower(at.sentence, at.word) == "latter";
  const auto figure = groups_.one_of_two(at.sentence, at.word, second);
  if (figure) denote({*figure}, at, MentionType::description, "one of the two before");
}

// The capital that the article names most, as a place.
std::optional<std::size_t> Coreference::capital_of_article() const {
  std::optional<std::size_t> best;
  std::size_t most = 0;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    const Actor* actor = ensemble_.traits[i].actor;
    const Actor* state = actor == nullptr ? nullptr : reading_.gazetteer.by_id(actor->part_of);
    const bool capital = state != nullptr && state->capital == actor->id;
    const std::size_t count = ensemble_.figure(i).mentions.size();
    if (!capital || count <= most) continue;
    best = i;
    most = count;
  }
  return best;
}

// "in the Turkish capital", "flew to the capital": of the state that its words name, else of the
// one spoken of.
void Coreference::resolve_capital(Place at) {
  const Sentence& sentence = reading_.sentence(at.sentence);
  const std::string before = preposition(sentence, at.word);
  const bool there =
      reading_.has("locative_prepositions", before) || before == "to" || before == "from";
  auto state = modifying_state(at);
  if (!is_definite(at) || (!there && !state)) return;
  const std::vector<int> owned = owners(sentence, at.word);
  for (const int owner : owned) {
    const auto figure = state ? state : ensemble_.only(at.sentence, owner);
    if (figure && ensemble_.figure(*figure).kind == Kind::state) state = figure;
  }
  if (!state && owned.empty()) {
    if (const auto place = capital_of_article())
      return denote({*place}, at, MentionType::description, "the capital that it tells of");
    state = most_salient(at, [&](std::size_t i) {
      const Actor* actor = ensemble_.traits[i].actor;
      return actor != nullptr && actor->kind == Kind::state && !actor->capital.empty();
    });
  }
  const Actor* actor = state ? ensemble_.traits[*state].actor : nullptr;
  const Actor* capital = actor == nullptr ? nullptr : reading_.gazetteer.by_id(actor->capital);
  if (capital != nullptr)
    denote({ensemble_.of_actor(*capital)}, at, MentionType::description, "the state's capital");
}

void Coreference::denote_together(const std::vector<std::size_t>& figures, Place at,
                                  MentionType type) {
  denote(figures, at, type, "those spoken of together before");
  groups_.add(at.sentence, at.word, figures);
}

}  // namespace entente
