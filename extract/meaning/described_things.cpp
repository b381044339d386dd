#include "extract/meaning/described_things.h"

#include <algorithm>

#include "extract/meaning/syntax.h"

namespace entente {

void DescribedThings::read() {
  for (int s = 0; s < reading_.sentences(); ++s) {
    for (int w = 0; w < reading_.words(s); ++w) describe_thing({s, w});
  }
}

void DescribedThings::describe_thing(Place at) {
  const Token& token = reading_.token(at.sentence, at.word);
  if (!antecedents_.is_free(at)) {
    remember_regime(at);
    return;
  }
  if ((token.upos != "NOUN" && token.upos != "PROPN") || token.xpos.ends_with("S")) return;
  if (reading_.has("ranks", reading_.lower(at.sentence, at.word - 3)))
    return;  // "General of the Army"
  const std::string noun = lemma_of(reading_.token(at.sentence, at.word));
  const std::string_view what = reading_.lexicon.value("descriptions", noun);
  const bool rules = noun == "regime" || noun == "dictatorship";
  if (what.empty() && !rules && !reading_.has("settlement_nouns", noun)) return;
  if (const auto figure = in_apposition(at))
    return antecedents_.denote({*figure}, at, MentionType::description, "apposition");
  if (what.empty() && !rules) return;
  const bool small = reading_.lower(at.sentence, at.word) == token.form;
  if (!antecedents_.is_definite(at) ||
      (!small && what != "organisation" && what != "agreement" && what != "state"))
    return;
  const auto figure = rules ? government(at) : described(at, noun, what);
  if (rules && figure) regime_ = figure;
  if (figure)
    antecedents_.denote({*figure}, at, MentionType::description, "the most recent that fits");
}

// "the Syrian regime".
void DescribedThings::remember_regime(Place at) {
  const std::string noun = lemma_of(reading_.token(at.sentence, at.word));
  const auto figure = ensemble_.only(at.sentence, at.word);
  if ((noun == "regime" || noun == "dictatorship") && figure &&
      ensemble_.figure(*figure).kind == Kind::state)
    regime_ = figure;
}

// "the Icelandic capital" beside "Reykjavik"; "the military bloc Collective Security Treaty
// Organization".
std::optional<std::size_t> DescribedThings::in_apposition(Place at) const {
  const Sentence& sentence = reading_.sentence(at.sentence);
  const auto fits = [&](int word) -> std::optional<std::size_t> {
    const auto figure = ensemble_.only(at.sentence, word);
    const bool named = figure && ensemble_.figure(*figure).kind != Kind::person;
    return named ? figure : std::nullopt;
  };
  for (const int child : sentence.children(at.word)) {
    const std::string& relation = reading_.token(at.sentence, child).deprel;
    if (relation != "appos" && relation != "flat") continue;
    if (const auto figure = fits(child)) return figure;
  }
  const int head = reading_.token(at.sentence, at.word).head;
  if (head == kRoot || reading_.token(at.sentence, at.word).deprel != "appos") return std::nullopt;
  return fits(head);
}

std::optional<std::size_t> DescribedThings::described(Place at, const std::string& noun,
                                                      std::string_view what) const {
  if (antecedents_.modifying_state(at)) return std::nullopt;
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
    return antecedents_.most_salient(
        at, [&](std::size_t i) { return is(i, Kind::state) && (any || named_so(i)); });
  }
  if (what == "bloc") {
    return antecedents_.most_salient(at, [&](std::size_t i) {
      const Actor* actor = ensemble_.traits[i].actor;
      return is(i, Kind::organisation) &&
             (named_so(i) || (actor != nullptr && !actor->members.empty()));
    });
  }
  if (what == "organisation")
    return antecedents_.most_salient(
        at, [&](std::size_t i) { return is(i, Kind::organisation) && named_so(i); });
  const bool general = noun == "deal" || noun == "agreement" || noun == "accord" ||
                       noun == "pact" || noun == "treaty";
  if (what == "agreement")
    return antecedents_.most_salient(
        at, [&](std::size_t i) { return is(i, Kind::agreement) && (general || named_so(i)); });
  if (what == "event")
    return antecedents_.most_salient(
        at, [&](std::size_t i) { return is(i, Kind::event) && named_so(i); });
  return std::nullopt;
}

// "the regime", "the Asad regime": of the state that its words name, else of the one spoken of.
std::optional<std::size_t> DescribedThings::government(Place at) const {
  if (const auto state = antecedents_.modifying_state(at)) return state;
  if (regime_) return regime_;
  const auto state = antecedents_.most_salient(
      at, [&](std::size_t i) { return ensemble_.figure(i).kind == Kind::state; });
  if (state) return state;
  for (auto next = ensemble_.cast.denoted.lower_bound({at.sentence, at.word});
       next != ensemble_.cast.denoted.end(); ++next) {
    if (next->second.size() == 1 && ensemble_.figure(next->second.front()).kind == Kind::state)
      return next->second.front();
  }
  return std::nullopt;
}

}  // namespace entente
