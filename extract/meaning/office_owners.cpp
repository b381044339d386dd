#include "extract/meaning/office_owners.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "extract/meaning/metonymy.h"
#include "extract/meaning/syntax.h"

namespace entente {

Place OfficeOwners::place_of(const Title& title) { return {title.sentence, title.begin}; }

OfficeOwners::OfficeOwners(const Reading& reading, const std::vector<Candidate>& names,
                           Ensemble& ensemble, OfficeBook& book)
    : reading_{reading}, ensemble_{ensemble}, book_{book}, homeland_{reading, ensemble, book} {
  read_dateline(names);
}

// One of the states that have an office of that name, "United Kingdom|India": the one that fits the
// article best, the first if it speaks of none.
std::optional<std::size_t> OfficeOwners::likeliest(std::string_view states, const HeldTitle& held) {
  const Actor* best = nullptr;
  double best_rank = -1;
  for (std::string_view rest = states; !rest.empty();) {
    const auto matches = reading_.gazetteer.find(rest.substr(0, rest.find('|')));
    rest.remove_prefix(
        std::min(rest.size(), rest.find('|') == rest.npos ? rest.size() : rest.find('|') + 1));
    if (matches.empty()) continue;
    const auto known = ensemble_.known.find(matches.front().actor->id);
    const double here =
        known == ensemble_.known.end() ? 0 : rank(known->second, place_of(held.title));
    if (here > best_rank) best = matches.front().actor;
    best_rank = std::max(best_rank, here);
  }
  if (best == nullptr) return std::nullopt;
  const std::size_t figure = ensemble_.of_actor(*best);
  ensemble_.imply(figure, mention_of(held.title, MentionType::title));
  return figure;
}

// The title as the article spells it: a "defense secretary" is American, a "defence secretary" not.
std::string OfficeOwners::as_spelled(const Title& title) const {
  std::string text = title.text;
  for (int word = title.begin; word < title.end; ++word) {
    const std::size_t at = text.find("defence");
    if (at != std::string::npos && reading_.lower(title.sentence, word) == "defense")
      text.replace(at, std::string_view{"defence"}.size(), "defense");
  }
  return text;
}

std::optional<std::size_t> OfficeOwners::known_owner(const HeldTitle& held) {
  std::string phrase = as_spelled(held.title);
  while (!phrase.empty()) {
    for (std::string head = phrase; !head.empty();
         head = head.substr(0, head.rfind(' ') == std::string::npos ? 0 : head.rfind(' '))) {
      const std::string_view state = reading_.lexicon.value("known_offices", head);
      if (state.empty()) continue;
      return likeliest(state, held);
    }
    const std::size_t blank = phrase.find(' ');
    phrase = blank == std::string::npos ? std::string{} : phrase.substr(blank + 1);
  }
  return std::nullopt;
}

bool OfficeOwners::fits_state(const std::string& title, std::size_t state) const {
  const std::string& name = ensemble_.figure(state).name;
  const bool monarchy = reading_.has("without_president", name);
  if (contains_phrase(title, "president") && monarchy) return false;
  const bool crown = title == "king" || title == "queen" || title == "sultan" || title == "emir" ||
                     title == "amir";
  if (crown && !monarchy) return false;
  return !contains_phrase(title, "prime minister") || !reading_.has("without_prime_minister", name);
}

// How much the article speaks of a state.
std::size_t OfficeOwners::weight(std::size_t state) const {
  std::size_t sum = 0;
  for (const Mention& mention : traces(state)) {
    sum += is_relation(reading_.token(mention.sentence, mention.head).deprel, "nsubj") ? 3 : 1;
  }
  return sum;
}

// Whether the article names the state beside others' titles: one's own is left out.
bool OfficeOwners::is_foreign(std::size_t state, std::size_t person) const {
  if (is_home(state)) return false;
  return std::any_of(book_.held().begin(), book_.held().end(), [&](const HeldTitle& held) {
    return held.of == state && held.person != person && held.rule == "title before name" &&
           !held.title.owners.empty();
  });
}

// The mentions of a state and of its places.
std::vector<Mention> OfficeOwners::traces(std::size_t state) const {
  std::vector<Mention> found = ensemble_.figure(state).mentions;
  const Actor* actor = ensemble_.traits[state].actor;
  if (actor == nullptr) return found;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    const Actor* place = ensemble_.traits[i].actor;
    const bool inside =
        place != nullptr && place->part_of == actor->id && ensemble_.figure(i).kind == Kind::place;
    if (!inside) continue;
    const auto& there = ensemble_.figure(i).mentions;
    found.insert(found.end(), there.begin(), there.end());
  }
  return found;
}

// "is in the Maldives": where somebody stays.
bool OfficeOwners::is_abroad(const Mention& mention) const {
  const auto figure = ensemble_.only(mention.sentence, mention.head);
  const std::string before = preposition(reading_.sentence(mention.sentence), mention.head);
  return figure && ensemble_.figure(*figure).kind == Kind::state &&
         reading_.has("locative_prepositions", before);
}

// How prominently a state is spoken of around a word: as subject, by name, as a place; what stands
// before the word counts more than what follows.
double OfficeOwners::closeness(const std::vector<Mention>& mentions, Place at) const {
  double best = 0;
  for (const Mention& mention : mentions) {
    const int apart = at.sentence - mention.sentence;
    if (apart < -1 || apart > 2) continue;
    const Sentence& there = reading_.sentence(mention.sentence);
    const bool subject = has_relation(there, mention.head, "nsubj");
    const bool named = mention.type == MentionType::name && !is_abroad(mention);
    const bool before = apart == 0 && mention.head < at.word;
    best = std::max(best, (subject ? 4.0 : named ? 3.0 : 1.5) - (before ? 0 : apart == 1 ? 1 : 2));
  }
  return best;
}

// Whether the headline speaks of it.
bool OfficeOwners::is_topic(const std::vector<Mention>& mentions) const {
  const auto& paragraphs = reading_.article.paragraphs;
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    const std::size_t paragraph = reading_.sentence(mention.sentence).paragraph;
    return paragraph < paragraphs.size() && paragraphs[paragraph].role == ParagraphRole::title;
  });
}

// "Protesters in the Maldivian capital urged President Solih": the sentence has said of which
// state.
bool OfficeOwners::is_told_before(const std::vector<Mention>& mentions, const Title& title) {
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& mention) {
    return mention.sentence == title.sentence && mention.head < title.begin;
  });
}

// How well a state fits what a sentence leaves open: the number of doublings of its weight in the
// article, how close it stands, and whether other bare titles are its own.
double OfficeOwners::rank(std::size_t state, Place at) const {
  constexpr double kNear = 1.5;
  constexpr double kAtHome = 2.5;
  constexpr double kBareTitle = 2;
  constexpr double kTopic = 1.5;
  const std::vector<Mention> where = traces(state);
  const double doublings = std::log2(1 + static_cast<double>(weight(state)));
  const auto bare = std::count_if(book_.held().begin(), book_.held().end(), [&](const auto& held) {
    return held.of == state && held.title.owners.empty() && !is_told_before(where, held.title);
  });
  return doublings + (is_home(state) ? kAtHome : 0) + (is_topic(where) ? kTopic : 0) +
         kNear * closeness(where, at) +
         kBareTitle * static_cast<double>(std::min<std::ptrdiff_t>(bare, 3));
}

void OfficeOwners::settle_organs() {
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    if (!ensemble_.traits[i].ownerless) continue;
    const Mention& first = ensemble_.figure(i).mentions.front();
    auto home = state_of_minister(i);
    if (!home) home = acting_state({first.sentence, first.head});
    if (!home) home = state_around({first.sentence, first.head});
    const Actor* owner = home ? ensemble_.traits[*home].actor : nullptr;
    if (owner != nullptr) give_organ(i, *owner);
  }
}

void OfficeOwners::give_organ(std::size_t organ, const Actor& owner) {
  Figure& figure = ensemble_.figure(organ);
  const std::string full = adjective(owner) + " " + figure.name;
  const auto known = reading_.gazetteer.find(full);
  const bool fresh = !known.empty() && !ensemble_.known.contains(known.front().actor->id);
  if (fresh) figure.actor = known.front().actor->id;
  figure.name = fresh ? known.front().actor->name : full;
  ensemble_.traits[organ].owner = &owner;
  ensemble_.log("\"" + full +
                "\": without an owner in the article, taken to be of the state at home in it");
}

// "Foreign Ministry", where the article speaks of "Foreign Minister Hayashi" as if there were no
// other: his state.
std::optional<std::size_t> OfficeOwners::state_of_minister(std::size_t organ) const {
  for (const std::string& word : split_words(name_key(ensemble_.figure(organ).name))) {
    if (!reading_.has("portfolios", word)) continue;
    for (const HeldTitle& held : book_.held()) {
      const bool bare =
          held.title.owners.empty() && held.of && ensemble_.figure(*held.of).kind == Kind::state;
      if (bare && contains_phrase(held.title.text, word + " minister")) return held.of;
    }
  }
  return std::nullopt;
}

// "Russia called it absurd. Foreign Ministry spokeswoman ...": the state that acts in the sentence
// before, of the same paragraph, or earlier in the same one.
std::optional<std::size_t> OfficeOwners::acting_state(Place at) const {
  std::optional<std::size_t> acting;
  Mention last;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    if (ensemble_.figure(i).kind != Kind::state) continue;
    for (const Mention& mention : ensemble_.figure(i).mentions) {
      const int apart = at.sentence - mention.sentence;
      const bool before = apart == 1 || (apart == 0 && mention.head < at.word);
      if (!before || !has_relation(reading_.sentence(mention.sentence), mention.head, "nsubj") ||
          mention.type == MentionType::pronoun || !same_paragraph(mention.sentence, at.sentence))
        continue;
      if (acting && mention < last) continue;
      acting = i;
      last = mention;
    }
  }
  return acting;
}

bool OfficeOwners::same_paragraph(int one, int other) const {
  return reading_.sentence(one).paragraph == reading_.sentence(other).paragraph;
}

// The state whose organs need no owner's name in a sentence.
std::optional<std::size_t> OfficeOwners::state_around(Place at) const {
  std::optional<std::size_t> best;
  double best_rank = 0;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    const Actor* state = ensemble_.traits[i].actor;
    if (state == nullptr || state->kind != Kind::state ||
        reading_.has("without_foreign_ministry", state->name))
      continue;
    const double here = rank(i, at);
    if (here <= best_rank) continue;
    best = i;
    best_rank = here;
  }
  return best;
}

// Whether the outlet's address or name is of that state: "gov.uk", "tehrantimes.com", "Times of
// Oman".
bool OfficeOwners::is_home(std::size_t state) const {
  const Actor* actor = ensemble_.traits[state].actor;
  if (actor == nullptr) return false;
  if (dateline_state_ == state) return true;
  const std::string& url = reading_.article.info.url;
  const std::size_t host = url.find("://") == std::string::npos ? 0 : url.find("://") + 3;
  const std::string address = ascii_lower(url.substr(host, url.find('/', host) - host)) + " " +
                              ascii_lower(reading_.article.info.outlet);
  const std::string host_name = address.substr(0, address.find(' '));
  if (reading_.lexicon.value("home_domains", host_name.substr(host_name.rfind('.') + 1)) ==
      actor->name)
    return true;
  std::vector<std::string> names{actor->name};
  const Actor* capital = reading_.gazetteer.by_id(actor->capital);
  if (capital != nullptr) names.push_back(capital->name);
  for (const std::string& alias : actor->aliases) {
    if (alias.size() == 2 && address.find("." + ascii_lower(alias) + " ") != std::string::npos)
      return true;
  }
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    std::string joined = name_key(name);
    const bool written = address.find(joined) != std::string::npos;
    std::erase(joined, ' ');
    return joined.size() > 3 && (written || address.find(joined) != std::string::npos);
  });
}

// The state that the article speaks of most and nearest, unless somebody else holds the office
// there.
std::optional<std::size_t> OfficeOwners::likely_state(const HeldTitle& open) {
  constexpr double kBehind = 2;
  constexpr double kForeign = 2;
  constexpr double kActs = 4;
  std::optional<std::size_t> best;
  double best_rank = 0;
  double taken_rank = 0;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    if (ensemble_.figure(i).kind != Kind::state || !fits_state(open.title.text, i) ||
        homeland_.is_elsewhere(open.person, i))
      continue;
    const double here = rank(i, place_of(open.title)) - (is_foreign(i, open.person) ? kForeign : 0);
    if (is_taken(open, i)) {
      taken_rank = std::max(taken_rank, here);
    } else if (here > best_rank) {
      best = i;
      best_rank = here;
    }
  }
  const double near = best ? closeness(traces(*best), place_of(open.title)) : 0;
  if (const auto unnamed = state_of_place(open);
      unnamed && (best_rank < unnamed->rank || (near <= 0 && !is_home(*best))))
    return ensemble_.of_actor(*unnamed->actor);
  // far behind the state whose office it would be, had nobody else it: a predecessor, perhaps
  return taken_rank > best_rank + kBehind && near < kActs ? std::nullopt : best;
}

// "In Jerusalem the opposition leader ...": the state of a place beside the title, where the
// article does not name the state.
std::optional<OfficeOwners::Unnamed> OfficeOwners::state_of_place(const HeldTitle& open) const {
  std::optional<Unnamed> best;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    const Actor* place = ensemble_.traits[i].actor;
    if (place == nullptr || place->kind != Kind::place || homeland_.is_elsewhere(open.person, i))
      continue;
    const Actor* state = reading_.gazetteer.by_id(place->part_of);
    if (state == nullptr || state->kind != Kind::state || ensemble_.known.contains(state->id))
      continue;
    const double near = closeness(ensemble_.figure(i).mentions, place_of(open.title));
    const double here = near < 3 ? 0 : 4 + 1.5 * near;
    if (here > (best ? best->rank : 0)) best = Unnamed{state, here};
  }
  return best;
}

// Whether somebody else holds the office there.
bool OfficeOwners::is_taken(const HeldTitle& open, std::size_t state) const {
  return std::any_of(book_.held().begin(), book_.held().end(), [&](const HeldTitle& held) {
    return held.of == state && held.person != open.person && !held.title.former &&
           book_.standard(held.title.text) == book_.standard(open.title.text);
  });
}

// The state of those whom the person serves, or who serve the person: "Prime Minister Kishida's
// special envoy".
std::optional<std::size_t> OfficeOwners::state_through_service(std::size_t person) const {
  for (const HeldTitle& held : book_.held()) {
    for (const int word : held.title.owners) {
      const auto owner = ensemble_.only(held.title.sentence, word);
      if (!owner || ensemble_.figure(*owner).kind != Kind::person) continue;
      const auto state = *owner == person
                             ? book_.state_of(held.person)
                             : (held.person == person ? book_.state_of(*owner) : std::nullopt);
      if (state) return state;
    }
  }
  return std::nullopt;
}

void OfficeOwners::settle_known() {
  for (HeldTitle& held : book_.held()) {
    if (!held.of && !held.title.owners.empty()) held.of = book_.owner_of(held.title);
  }
  for (HeldTitle& held : book_.held()) {
    const auto same =
        std::find_if(book_.held().begin(), book_.held().end(), [&](const HeldTitle& other) {
          return other.of && other.person == held.person &&
                 book_.standard(other.title.text) == book_.standard(held.title.text);
        });
    if (!held.of && same != book_.held().end()) held.of = same->of;
  }
  for (HeldTitle& held : book_.held()) {
    if (held.of) continue;
    held.of = known_owner(held);
    if (held.of) held.rule += ", well-known office";
  }
  for (HeldTitle& held : book_.held()) {
    if (!held.of) held.of = state_through_service(held.person);
  }
}

// The one state where a person of that name held the office when the article was published.
std::optional<std::size_t> OfficeOwners::state_by_record(const HeldTitle& held) {
  if (reading_.leaders == nullptr) return std::nullopt;
  std::set<std::string> states;
  for (const Leader* leader : reading_.leaders->find(ensemble_.figure(held.person).name)) {
    const bool same =
        leader->title.empty() || book_.standard(leader->title) == book_.standard(held.title.text);
    const std::string& day = reading_.article.info.published;
    const bool then =
        day.empty() || held.title.former ||
        (leader->from <= day && (leader->to.empty() || day <= leader->to || leader->title.empty()));
    if (same && then) states.insert(leader->state);
  }
  const Actor* state = states.size() == 1 ? reading_.gazetteer.by_id(*states.begin()) : nullptr;
  if (state == nullptr) return std::nullopt;
  const std::size_t figure = ensemble_.of_actor(*state);
  ensemble_.imply(figure, mention_of(held.title, MentionType::title));
  return figure;
}

// "Opposition leader Yair Lapid": of the one state that somebody of that name has led.
std::optional<std::size_t> OfficeOwners::state_once_led(const HeldTitle& held) {
  const auto& names = ensemble_.traits[held.person].parts;
  if (reading_.leaders == nullptr || names.empty() || names.front().size() < 2) return std::nullopt;
  std::set<std::string> states;
  for (const Leader* leader : reading_.leaders->find(ensemble_.figure(held.person).name)) {
    if (name_key(leader->name) == name_key(ensemble_.figure(held.person).name))
      states.insert(leader->state);
  }
  const Actor* state = states.size() == 1 ? reading_.gazetteer.by_id(*states.begin()) : nullptr;
  if (state == nullptr || state->kind != Kind::state) return std::nullopt;
  const std::size_t figure = ensemble_.of_actor(*state);
  ensemble_.imply(figure, mention_of(held.title, MentionType::title));
  return figure;
}

// "The US embassy is closed. Ambassador Chung ...": the state whose embassy was spoken of last.
std::optional<std::size_t> OfficeOwners::state_of_embassy(const Title& title) const {
  constexpr int kReach = 2;  // sentences
  if (!reading_.has("posted_roles", reading_.lower(title.sentence, title.role)))
    return std::nullopt;
  std::optional<std::size_t> state;
  Mention last;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    const Actor* owner = ensemble_.traits[i].owner;
    const std::string name = name_key(ensemble_.figure(i).name);
    const bool embassy = contains_phrase(name, "embassy") || contains_phrase(name, "commission");
    const auto known = owner == nullptr ? ensemble_.known.end() : ensemble_.known.find(owner->id);
    if (!embassy || known == ensemble_.known.end()) continue;
    for (const Mention& mention : ensemble_.figure(i).mentions) {
      const int apart = title.sentence - mention.sentence;
      if (apart < 0 || apart > kReach || (state && mention < last)) continue;
      state = known->second;
      last = mention;
    }
  }
  return state;
}

// "Mayor Ada Moss": of the town or region spoken of nearest, the more often the better.
std::optional<std::size_t> OfficeOwners::place_of_local(const Title& title) const {
  if (!reading_.has("town_offices", title.text)) return std::nullopt;
  std::optional<std::size_t> best;
  double best_rank = 0;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    const Figure& figure = ensemble_.figure(i);
    const Actor* actor = ensemble_.traits[i].actor;
    const bool local = figure.kind == Kind::place && (actor == nullptr || !actor->part_of.empty());
    const double rank = local ? closeness(figure.mentions, place_of(title)) +
                                    std::log2(1 + static_cast<double>(figure.mentions.size()))
                              : 0;
    if (rank <= best_rank) continue;
    best = i;
    best_rank = rank;
  }
  return best;
}

void OfficeOwners::settle_likely() {
  const auto is_open = [&](const HeldTitle& held) {
    return !held.of && book_.scope(held.title) == "state";
  };
  for (HeldTitle& held : book_.held()) {
    if (held.of) continue;
    held.of = state_by_record(held);
    if (!held.of) continue;
    held.rule += ", known leader";
    held.confidence = 0.9;
  }
  for (HeldTitle& held : book_.held()) {
    if (!held.of) held.of = state_through_service(held.person);
  }
  for (HeldTitle& held : book_.held()) {
    if (is_open(held)) held.of = homeland_.state_led(held.person);
    if (is_open(held)) held.of = homeland_.state_beside(held);
  }
  for (HeldTitle& held : book_.held()) {
    if (is_open(held)) held.of = book_.state_of(held.person);
    if (is_open(held)) held.of = state_of_embassy(held.title);
    if (is_open(held)) held.of = state_once_led(held);
    if (!held.of) held.of = place_of_local(held.title);
  }
  std::vector<std::optional<std::size_t>> found;
  for (const HeldTitle& held : book_.held()) {
    const bool fits = is_open(held) && serves_state_at_home(held.title);
    found.push_back(fits ? likely_state(held) : std::nullopt);
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    HeldTitle& held = book_.held()[i];
    // "their foreign ministers, Ada Moss and Ben Rook": not both of one state
    const bool again =
        found[i] && held.rule.starts_with("one of several") && is_taken(held, *found[i]);
    if (again) found[i] = likely_state(held);
    if (found[i]) settle(held, *found[i]);
  }
}

// Ambassadors are named where they are posted, and "senior vice president of sales" serves a firm:
// neither is an office of the state that the article speaks of.
bool OfficeOwners::serves_state_at_home(const Title& title) const {
  if (reading_.has("posted_roles", reading_.lower(title.sentence, title.role))) return false;
  const std::vector<std::string> words = split_words(title.text);
  const bool president = contains_phrase(title.text, "president");
  return !president || std::none_of(words.begin(), words.end(), [&](const std::string& word) {
    return word == "of" || word == "for" || reading_.has("company_modifiers", word);
  });
}

void OfficeOwners::settle(HeldTitle& held, std::size_t state) {
  held.of = state;
  held.confidence = 0.5;
  held.rule += ", state from context";
  if (ensemble_.figure(state).mentions.empty())
    ensemble_.imply(state, mention_of(held.title, MentionType::title));
  ensemble_.log(ensemble_.figure(held.person).name + ": \"" + held.title.text +
                "\" is taken to be of " + ensemble_.figure(state).name);
}

// "TEHRAN – ...", "KUWAIT: ...": the state of the place where the article was written.
void OfficeOwners::read_dateline(const std::vector<Candidate>& names) {
  for (const Candidate& name : names) {
    if (!is_dateline(reading_, name)) continue;
    const Actor* state = name.kind == Kind::state ? name.actor : name.state;
    const auto known = state == nullptr ? ensemble_.known.end() : ensemble_.known.find(state->id);
    if (known == ensemble_.known.end()) continue;
    dateline_state_ = known->second;
    return;
  }
}

}  // namespace entente
