#include "extract/meaning/coreference.h"

#include <algorithm>

#include "extract/meaning/ownership.h"
#include "extract/meaning/syntax.h"

namespace entente {

void Coreference::describe_persons() {
  for (int s = 0; s < reading_.sentences(); ++s) {
    for (int w = 0; w < reading_.words(s); ++w) describe_person({s, w});
  }
}

void Coreference::describe_person(Place at) {
  if (!antecedents_.is_free(at) ||
      reading_.lexicon.value("roles", reading_.lower(at.sentence, at.word)).empty())
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

void Coreference::resolve_pronouns() {
  for (int s = 0; s < reading_.sentences(); ++s) {
    groups_.read(s);
    for (int w = 0; w < reading_.words(s); ++w) resolve_word({s, w});
    groups_.read(s);
  }
}

void Coreference::resolve_word(Place at) {
  const std::string word = reading_.lower(at.sentence, at.word);
  if (!antecedents_.is_free(at)) return;
  if (pronouns_.resolve(at)) return;
  const bool opposite = word == "number" && reading_.lower(at.sentence, at.word - 1) == "opposite";
  if (opposite || reading_.has("counterparts", word)) return counterparts_.resolve(at);
  if (reading_.has("person_nouns", word)) return resolve_compatriot(at);
  if (word == "former" || word == "latter") return resolve_one_of_two(at);
  if (word == "capital") return resolve_capital(at);
  if (word == "country" || word == "nation" || word == "government" || word == "homeland")
    resolve_owned_country(at);
  if (antecedents_.is_free(at) && (word != "both" || is_both(at))) resolve_several(at);
}

// "both agreed", not "both Russia and NATO".
bool Coreference::is_both(Place at) const {
  const std::string& relation = reading_.token(at.sentence, at.word).deprel;
  return reading_.lower(at.sentence, at.word) == "both" && relation != "det" &&
         !is_relation(relation, "cc") && relation != "advmod";
}

// "the American diplomat": the most prominent person of that state, or whose state is not told.
void Coreference::resolve_compatriot(Place at) {
  const auto state = antecedents_.modifying_state(at);
  if (!state || !antecedents_.is_definite(at)) return;
  const auto person_of = [&](std::optional<std::size_t> wanted) {
    return antecedents_.most_salient(at, [&](std::size_t i) {
      return ensemble_.figure(i).kind == Kind::person && offices_.state_of(i) == wanted;
    });
  };
  auto person = person_of(state);
  if (!person) person = person_of(std::nullopt);
  if (person) antecedents_.denote({*person}, at, MentionType::description, "of that state");
}

// "his country", "their countries": the state of the person's office.
void Coreference::resolve_owned_country(Place at) {
  for (const int child : reading_.sentence(at.sentence).children(at.word)) {
    if (!is_relation(reading_.token(at.sentence, child).deprel, "nmod")) continue;
    const auto person = ensemble_.only(at.sentence, child);
    if (!person || ensemble_.figure(*person).kind != Kind::person) continue;
    const auto state = offices_.state_of(*person);
    if (state)
      return antecedents_.denote({*state}, at, MentionType::description,
                                 "the state whose office the person holds");
  }
}

// "the two generals", "both sides", "each government"; "the allies" of an alliance.
void Coreference::resolve_several(Place at) {
  std::vector<std::size_t> figures = plurals_.denoted(at.sentence, at.word);
  const auto kind = plurals_.pair_of(at.sentence, at.word);
  if (figures.empty() && kind) figures = antecedents_.salient(at, *kind, 2);
  if (!figures.empty()) return antecedents_.denote_together(figures, at, MentionType::description);
  const auto alliance = spoken_of_alliance();
  const bool members = reading_.lower(at.sentence, at.word) == "allies" &&
                       antecedents_.is_definite(at) &&
                       owners(reading_.sentence(at.sentence), at.word).empty();
  if (members && alliance)
    antecedents_.denote({*alliance}, at, MentionType::description, "the members of the alliance");
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
  const std::string& relation = reading_.token(at.sentence, at.word).deprel;
  if (reading_.lower(at.sentence, at.word - 1) != "the" || relation == "amod") return;
  const bool second = reading_.lower(at.sentence, at.word) == "latter";
  const auto figure = groups_.one_of_two(at.sentence, at.word, second);
  if (figure) antecedents_.denote({*figure}, at, MentionType::description, "one of the two before");
}

// "in the Turkish capital", "flew to the capital": of the state that its words name, else of the
// one spoken of.
void Coreference::resolve_capital(Place at) {
  const Sentence& sentence = reading_.sentence(at.sentence);
  const std::string before = preposition(sentence, at.word);
  const bool there =
      reading_.has("locative_prepositions", before) || before == "to" || before == "from";
  auto state = antecedents_.modifying_state(at);
  if (!antecedents_.is_definite(at) || (!there && !state)) return;
  const std::vector<int> owned = owners(sentence, at.word);
  for (const int owner : owned) {
    const auto figure = state ? state : ensemble_.only(at.sentence, owner);
    if (figure && ensemble_.figure(*figure).kind == Kind::state) state = figure;
  }
  if (!state && owned.empty()) {
    if (const auto place = capital_of_article())
      return antecedents_.denote({*place}, at, MentionType::description,
                                 "the capital that it tells of");
    state = antecedents_.most_salient(at, [&](std::size_t i) {
      const Actor* actor = ensemble_.traits[i].actor;
      return actor != nullptr && actor->kind == Kind::state && !actor->capital.empty();
    });
  }
  const Actor* actor = state ? ensemble_.traits[*state].actor : nullptr;
  const Actor* capital = actor == nullptr ? nullptr : reading_.gazetteer.by_id(actor->capital);
  if (capital != nullptr)
    antecedents_.denote({ensemble_.of_actor(*capital)}, at, MentionType::description,
                        "the state's capital");
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

}  // namespace entente
