#include "extract/meaning/bearers.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "extract/meaning/syntax.h"

namespace entente {

// "the Turkish leader", "the UN chief": whoever heads the state or the body.
bool Bearers::is_leader_of(const HeldTitle& held, const Title& wanted,
                           std::optional<std::size_t> of) const {
  constexpr int kNear = 3;  // sentences, where the text has not said of which state
  if (!of) return false;
  const std::string office = book_.standard(held.title.text);
  const bool body = ensemble_.figure(*of).kind == Kind::organisation;
  if (body)
    return held.of == of && (wanted.text == "chief" || wanted.text == "head") &&
           reading_.has("body_heads", office);
  if (wanted.text != "leader" || !reading_.has("sovereign_roles", office)) return false;
  return held.of ? held.of == of : std::abs(held.title.sentence - wanted.sentence) <= kNear;
}

// How well a held title fits a title without a name: 0 not at all.
int Bearers::agreement(const HeldTitle& held, const Title& wanted,
                       std::optional<std::size_t> of) const {
  if (is_leader_of(held, wanted, of)) return held.of ? 3 : 1;
  const std::string have = book_.standard(held.title.text);
  const std::string want = book_.standard(wanted.text);
  const bool brief = includes_title(have, want);
  if (!brief && !includes_title(want, have)) return 0;
  const bool generic = have == "minister" && !held.of;
  if (!brief && !generic && title_words(have).size() * 2 < title_words(want).size()) return 0;
  if (of && held.of && *of != *held.of) return 0;
  int score = have == want ? 4 : (brief ? 2 : 1);
  if (of && held.of) score += 2;
  return score;
}

// How close before the title the person is spoken of, else how close after it.
int Bearers::closeness(std::size_t person, const Title& title) const {
  int best = -1000000;
  for (const Mention& mention : ensemble_.figure(person).mentions) {
    const int apart = 200 * (title.sentence - mention.sentence) + (title.begin - mention.begin);
    best = std::max(best, apart > 0 ? -apart : apart - 100000);
  }
  return best;
}

HeldTitle* Bearers::best_held(const Title& title, std::optional<std::size_t> of) {
  HeldTitle* best = nullptr;
  std::tuple<int, int> best_rank{};
  for (HeldTitle& held : book_.held()) {
    const int score = agreement(held, title, of);
    if (score == 0 || held.title.former != title.former) continue;
    const std::tuple<int, int> rank{score, closeness(held.person, title)};
    if (best != nullptr && rank <= best_rank) continue;
    best = &held;
    best_rank = rank;
  }
  return best;
}

std::optional<std::size_t> Bearers::bearer(const Title& title) {
  const auto of = book_.owner_of(title);
  if (!title.owners.empty() && !of) return std::nullopt;
  HeldTitle* const best = best_held(title, of);
  // "The Prime Minister spoke to the Prime Minister of India": not India's
  const bool foreign = best == nullptr || !best->title.owners.empty();
  if (title.owners.empty() ? foreign : best == nullptr) {
    if (const auto known = untitled_by_record(title, of)) {
      book_.add({*known, title, of, "title without name", 0.8, false});
      return known;
    }
  }
  if (best == nullptr) return std::nullopt;
  if (!best->of && of) best->of = of;
  const std::size_t person = best->person;
  const bool fuller = title_words(title.text).size() > title_words(best->title.text).size();
  if (fuller) book_.add({person, title, of, "description", 0.8, false});
  return person;
}

bool Bearers::is_titled(std::size_t person) const {
  return std::any_of(book_.held().begin(), book_.held().end(),
                     [&](const HeldTitle& held) { return held.person == person; });
}

bool Bearers::has_full_name(std::size_t person) const {
  const auto& parts = ensemble_.traits[person].parts;
  return ensemble_.figure(person).kind == Kind::person && !parts.empty() &&
         parts.front().size() > 1;
}

// A person whom the article gives no title and who is known to have held the office, in that state
// where it says which, when it was published.
std::optional<std::size_t> Bearers::untitled_by_record(const Title& title,
                                                       std::optional<std::size_t> of) const {
  const std::string& day = reading_.article.info.published;
  if (reading_.leaders == nullptr || day.empty()) return std::nullopt;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    const bool named = of ? ensemble_.figure(i).kind == Kind::person : has_full_name(i);
    if (!named || is_titled(i)) continue;
    for (const Leader* leader : reading_.leaders->find(ensemble_.figure(i).name)) {
      const bool then = leader->from <= day && (leader->to.empty() || day <= leader->to);
      const bool there = !of || ensemble_.figure(*of).actor == leader->state;
      if (then && there && is_called(*leader, title)) return i;
    }
  }
  return std::nullopt;
}

// "the Turkish leader" of whoever heads the state.
bool Bearers::is_called(const Leader& leader, const Title& title) const {
  const std::string office = book_.standard(leader.title);
  const bool head = office.empty() || reading_.has("sovereign_roles", office);
  return office == book_.standard(title.text) || (title.text == "leader" && head);
}

// "Australia's new foreign minister says ... . Penny Wong arrived ...": the first untitled person
// named in the sentences that follow.
std::optional<std::size_t> Bearers::coming(const Title& title) {
  constexpr int kReach = 3;
  const auto of = book_.owner_of(title);
  if (!of || title.former || book_.scope(title) != "state") return std::nullopt;
  std::optional<std::size_t> first;
  Mention first_named{title.sentence + kReach + 1, 0, 0, 0, MentionType::name};
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    if (!has_full_name(i)) continue;
    const Mention& named = ensemble_.figure(i).mentions.front();
    if (named.sentence <= title.sentence || named >= first_named) continue;
    first = i;
    first_named = named;
  }
  if (!first || is_titled(*first) ||
      !is_relation(reading_.token(first_named.sentence, first_named.head).deprel, "nsubj"))
    return std::nullopt;
  book_.add({*first, title, of, "the next person named", 0.6, false});
  return first;
}

// "The Foreign Secretary" and one person without any office: the article takes for granted that it
// is theirs.
std::optional<std::size_t> Bearers::only_untitled(const Title& title) {
  if (reading_.lexicon.value("known_offices", title.text).empty() || !title.owners.empty())
    return std::nullopt;
  std::optional<std::size_t> only;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    if (!has_full_name(i) || is_titled(i)) continue;
    if (only) return std::nullopt;
    only = i;
  }
  if (only)
    book_.add({*only, title, std::nullopt, "the only person without an office", 0.6, false});
  return only;
}

}  // namespace entente
