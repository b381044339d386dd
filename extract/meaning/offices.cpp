#include "extract/meaning/offices.h"

#include <algorithm>

namespace entente {

std::set<std::string> title_words(const std::string& text) {
  const auto words = split_words(text);
  std::set<std::string> set{words.begin(), words.end()};
  set.erase("of");
  set.erase("the");
  return set;
}

bool includes_title(const std::string& longer, const std::string& shorter) {
  const auto all = title_words(longer);
  const auto some = title_words(shorter);
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

bool contains_phrase(const std::string& text, const std::string& phrase) {
  return (" " + text + " ").find(" " + phrase + " ") != std::string::npos;
}

bool is_plural(const Reading& reading, const Title& title) {
  return reading.token(title.sentence, title.role).xpos.ends_with("S");
}

std::string singular(const Reading& reading, const Title& title) {
  if (!is_plural(reading, title)) return title.text;
  const std::string form = reading.lower(title.sentence, title.role);
  std::string text = title.text;
  const std::size_t at = text.find(form);
  if (at != std::string::npos && form.ends_with("s")) text.erase(at + form.size() - 1, 1);
  return text;
}

Mention mention_of(const Title& title, MentionType type) {
  return {title.sentence, title.begin, title.end, title.role, type};
}

std::string OfficeBook::standard(const std::string& title) const {
  const std::string_view same = reading_.lexicon.value("same_offices", title);
  return same.empty() ? title : std::string{same};
}

void OfficeBook::add(HeldTitle title) {
  const std::string of = title.of ? ensemble_.figure(*title.of).name : "(open)";
  ensemble_.log(ensemble_.figure(title.person).name + " holds \"" + title.title.text + "\" of " +
                of + ": " + title.rule);
  held_.push_back(std::move(title));
}

void OfficeBook::take(std::size_t person, const std::vector<Title>& titles,
                      const std::string& rule) {
  for (std::size_t i = 0; i < titles.size(); ++i) {
    HeldTitle held{person, titles[i], owner_of(titles[i]), rule, 1.0, false};
    const bool own = std::any_of(titles[i].owners.begin(), titles[i].owners.end(), [&](int word) {
      return word >= titles[i].begin && word < titles[i].end;
    });
    held.inherited = !own && !titles[i].owners.empty();
    held.title.text = singular(reading_, held.title);
    const Mention where = mention_of(titles[i], MentionType::title);
    ensemble_.mention(person, where);
    if (held.of && held.inherited) held.of = state_behind(*held.of, where);
    if (held.of) make_sovereign(held);
    add(held);
    add_known_office(held);
  }
}

void OfficeBook::give_last_to(std::optional<std::size_t> owner) {
  held_.back().of = owner;
  if (owner) make_sovereign(held_.back());
}

// A place with a president is a state: "President of Zanzibar".
void OfficeBook::make_sovereign(const HeldTitle& held) {
  Figure& owner = ensemble_.figure(*held.of);
  if (owner.kind != Kind::place || !reading_.has("sovereign_roles", held.title.text)) return;
  owner.kind = Kind::state;
  ensemble_.log(owner.name + " is taken for a state: it has a " + held.title.text);
}

// "Foreign Office Minister for the Middle East": an office of the ministry's state as well.
void OfficeBook::add_known_office(HeldTitle held) {
  if (!held.of || ensemble_.figure(*held.of).kind != Kind::organisation) return;
  if (reading_.lexicon.value("known_offices", held.title.text).empty()) return;
  const std::size_t state = state_behind(*held.of, mention_of(held.title, MentionType::title));
  if (state == *held.of) return;
  held.of = state;
  held.rule += ", office of state";
  add(std::move(held));
}

// An army's state for an office of state: "Chief of the Russian Armed Forces and First Deputy
// Defence Minister".
std::size_t OfficeBook::state_behind(std::size_t owner, const Mention& where) {
  const Actor* state = ensemble_.traits[owner].owner;
  if (state == nullptr && ensemble_.traits[owner].actor != nullptr) {
    state = reading_.gazetteer.by_id(ensemble_.traits[owner].actor->part_of);
  }
  if (ensemble_.figure(owner).kind != Kind::organisation || state == nullptr ||
      state->kind != Kind::state)
    return owner;
  const std::size_t figure = ensemble_.of_actor(*state);
  ensemble_.imply(figure, where);
  return figure;
}

std::optional<std::size_t> OfficeBook::owner_of(const Title& title) const {
  std::optional<std::size_t> state;
  std::optional<std::size_t> body;
  for (const int word : title.owners) {
    const auto figure = ensemble_.only(title.sentence, word);
    if (!figure) continue;
    const Kind kind = ensemble_.figure(*figure).kind;
    if (kind == Kind::state) state = figure;
    if (kind == Kind::organisation) body = figure;
    if (kind == Kind::person && !state) state = served_by(*figure);
    if (kind == Kind::place && !state && !body) state = figure;
  }
  // "Chile's UN ambassador" is Chile's
  const bool posted = reading_.has("posted_roles", reading_.lower(title.sentence, title.role));
  return body && !(posted && state) ? body : state;
}

std::optional<std::size_t> OfficeBook::state_of(std::size_t person) const {
  for (const HeldTitle& held : held_) {
    if (held.person != person || !held.of) continue;
    if (ensemble_.figure(*held.of).kind == Kind::state) return held.of;
    const auto& traits = ensemble_.traits[*held.of];
    const auto known =
        traits.owner == nullptr ? ensemble_.known.end() : ensemble_.known.find(traits.owner->id);
    if (known != ensemble_.known.end()) return known->second;
  }
  return std::nullopt;
}

// "his envoy", where he is the High Representative of the European Union.
std::optional<std::size_t> OfficeBook::served_by(std::size_t person) const {
  const auto held = std::find_if(held_.begin(), held_.end(), [&](const HeldTitle& other) {
    return other.person == person && other.of && !other.title.former;
  });
  const auto state = state_of(person);
  return state || held == held_.end() ? state : held->of;
}

std::string_view OfficeBook::scope(const Title& title) const {
  const std::string text = singular(reading_, title);
  const std::string_view whole = reading_.lexicon.value("roles", text);
  if (!whole.empty()) return whole;
  // "Trade Secretary": a minister by another name
  const std::vector<std::string> words = split_words(text);
  const bool minister = std::find(words.begin(), words.end(), "secretary") != words.end() &&
                        std::any_of(words.begin(), words.end(), [&](const std::string& word) {
                          return reading_.has("portfolios", word);
                        });
  if (minister) return "state";
  return reading_.lexicon.value("roles", reading_.lower(title.sentence, title.role));
}

// "the premier of Nunavut": the text itself names the place beside the title.
bool OfficeBook::is_of_place(const HeldTitle& held) const {
  if (reading_.has("town_offices", held.title.text)) return true;
  return !held.inherited && !held.title.owners.empty() &&
         reading_.has("local_roles", reading_.lower(held.title.sentence, held.title.role));
}

void OfficeBook::publish() const {
  auto& offices = ensemble_.cast.offices;
  for (const HeldTitle& held : held_) {
    if (!held.of || scope(held.title) == "none" ||
        (ensemble_.figure(*held.of).kind == Kind::place && !is_of_place(held)))
      continue;
    const Office office{held.person,
                        held.title.text,
                        *held.of,
                        held.title.former,
                        mention_of(held.title, MentionType::title),
                        held.rule,
                        held.confidence};
    const auto same = [&](const Office& other) {
      return other.person == office.person && other.of == office.of;
    };
    const bool known = std::any_of(offices.begin(), offices.end(), [&](const Office& other) {
      return same(other) && (includes_title(other.title, office.title) ||
                             standard(other.title) == standard(office.title));
    });
    if (known) continue;
    std::erase_if(offices, [&](const Office& other) {
      return same(other) && includes_title(office.title, other.title);
    });
    offices.push_back(office);
  }
}

}  // namespace entente
