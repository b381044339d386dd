#include "extract/meaning/offices.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "extract/meaning/syntax.h"

namespace entente {
namespace {

constexpr int kLongestApposition = 30;  // words after a name that a title may run to

std::set<std::string> word_set(const std::string& text) {
  const auto words = split_words(text);
  std::set<std::string> set{words.begin(), words.end()};
  set.erase("of");
  set.erase("the");
  return set;
}

bool includes(const std::string& longer, const std::string& shorter) {
  const auto all = word_set(longer);
  const auto some = word_set(shorter);
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

}  // namespace

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

// "TEHRAN – ...", "KUWAIT: ...": the state of the place where the article was written.
void OfficeBook::read_dateline(const std::vector<Candidate>& names) {
  for (const Candidate& name : names) {
    const bool opens =
        name.where.begin == 0 && (name.kind == Kind::place || name.kind == Kind::state);
    const std::string mark = reading_.lower(name.where.sentence, name.where.end);
    const bool dash = mark == "-" || mark == "--" || mark == "\u2013" || mark == "\u2014" ||
                      mark == ":" || mark == "(";
    if (!opens || !dash || reading_.glued(name.where.sentence, name.where.end + 1)) continue;
    const Actor* state = name.kind == Kind::state ? name.actor : name.state;
    const auto known = state == nullptr ? ensemble_.known.end() : ensemble_.known.find(state->id);
    if (known == ensemble_.known.end()) continue;
    dateline_state_ = known->second;
    return;
  }
}

void OfficeBook::read_names(const std::vector<Candidate>& names) {
  read_dateline(names);
  for (const Candidate& name : names) {
    if (name.kind != Kind::person) continue;
    const auto person = ensemble_.only(name.where.sentence, name.where.head);
    if (!person || ensemble_.figure(*person).kind != Kind::person) continue;
    read_before(*person, name.where);
    read_after(*person, name.where);
  }
}

void OfficeBook::read_before(std::size_t person, const Mention& name) {
  read_regal(person, name);
  std::vector<Title> titles = titles_.before(name.sentence, name.begin);
  if (titles.empty() || belongs_to_previous(titles, name)) return;
  // "the Prime Minister and President Hollande" are two persons
  const bool rivals = titles.size() == 2 &&
                      contains_phrase(titles.front().text, "prime minister") &&
                      titles.back().text == "president";
  if (rivals) titles.erase(titles.begin());
  read_title_before(person, titles.front());
  take(person, titles, "title before name");
  if (!held_.back().of) read_of_after(person, name);
  if (!held_.back().of) read_led_by(titles.front());
}

// "The chairman of the African Union, Senegalese President Macky Sall": the first title too.
void OfficeBook::read_title_before(std::size_t person, const Title& title) {
  if (reading_.lower(title.sentence, title.begin - 1) != ",") return;
  const std::vector<Title> earlier = titles_.ending_at(title.sentence, title.begin - 1);
  if (earlier.empty() || earlier.front().owners.empty() || !earlier.front().definite) return;
  const Candidate* bearer = name_ending_at(title.sentence, earlier.front().begin - 1);
  const bool taken = reading_.lower(title.sentence, earlier.front().begin - 1) == "," &&
                     bearer != nullptr && bearer->kind == Kind::person;
  if (!taken) take(person, earlier, "title before name");
}

// "King Abdullah", "Saudi King Salman": a style that is an office.
void OfficeBook::read_regal(std::size_t person, const Mention& name) {
  const int begin = honorifics_begin(reading_, name.sentence, name.begin);
  for (int word = begin; word < name.begin; ++word) {
    const std::string style = reading_.lower(name.sentence, word);
    if (!reading_.has("sovereign_roles", style) || is_given_name(person, style)) continue;
    Title title{name.sentence, word, word + 1, word, style, {}, false, true};
    const Candidate* owner = name_ending_at(name.sentence, begin);
    if (owner != nullptr && owner->kind == Kind::state) title.owners.push_back(owner->where.head);
    take(person, {title}, "title before name");
  }
}

// "Amir" in "Hossein Amir Abdollahian" is no emir.
bool OfficeBook::is_given_name(std::size_t person, const std::string& word) const {
  const auto& forms = ensemble_.traits[person].parts;
  return std::any_of(forms.begin(), forms.end(), [&](const auto& form) {
    return std::find(form.begin(), form.end(), word) != form.end();
  });
}

// "Saud Al Shidhani, Ambassador of Oman, Said Al Sinawi": the title is the first one's.
bool OfficeBook::belongs_to_previous(const std::vector<Title>& titles, const Mention& name) const {
  const int honorifics = honorifics_begin(reading_, name.sentence, name.begin);
  if (reading_.lower(name.sentence, honorifics - 1) != "," ||
      reading_.lower(name.sentence, titles.front().begin - 1) != ",")
    return false;
  const Candidate* other = name_ending_at(name.sentence, titles.front().begin - 1);
  return other != nullptr && other->kind == Kind::person;
}

// The longest name whose last word stands before `end`; null if none.
const Candidate* OfficeBook::name_ending_at(int sentence, int end) const {
  const Candidate* longest = nullptr;
  for (int begin = end - 1; begin >= 0 && begin > end - 10; --begin) {
    const Candidate* other = titles_.name_at(sentence, begin);
    if (other != nullptr && other->where.end == end) longest = other;
  }
  return longest;
}

// "the Kurdistan Regional Government, represented by Prime Minister Nechirvan Barzani".
void OfficeBook::read_led_by(const Title& title) {
  int word = title.begin - 1;
  if (reading_.lower(title.sentence, word) != "by" ||
      !reading_.has("leading_verbs", reading_.lower(title.sentence, word - 1)))
    return;
  word -= 2;
  if (reading_.lower(title.sentence, word) == ",") --word;
  const Candidate* led = name_ending_at(title.sentence, word + 1);
  if (led != nullptr && led->kind != Kind::person)
    held_.back().of = ensemble_.only(title.sentence, led->where.head);
}

// "President Hussein Ali Mwinyi of Zanzibar".
void OfficeBook::read_of_after(std::size_t person, const Mention& name) {
  if (reading_.lower(name.sentence, name.end) != "of") return;
  const int from = name.end + (reading_.lower(name.sentence, name.end + 1) == "the" ? 2 : 1);
  const Candidate* owner = titles_.name_at(name.sentence, from);
  if (owner == nullptr || owner->kind == Kind::person) return;
  held_.back().of = ensemble_.only(name.sentence, owner->where.head);
  if (held_.back().of) make_sovereign(held_.back());
  held_.back().title.owners.push_back(owner->where.head);
  ensemble_.log(ensemble_.figure(person).name + ": the office is of " + owner->text);
}

bool OfficeBook::ends_apposition(int sentence, int word) const {
  if (word >= reading_.words(sentence)) return true;
  const Token& token = reading_.token(sentence, word);
  if (token.upos == "PUNCT") return true;
  const Candidate* next = titles_.name_at(sentence, word);
  if (next != nullptr && next->kind == Kind::person) return false;
  if (reading_.has("honorifics", reading_.lower(sentence, word))) return false;
  return token.upos == "VERB" || token.upos == "AUX" || token.upos == "CCONJ" ||
         token.upos == "PRON" || token.upos == "ADP" || token.upos == "SCONJ" ||
         token.upos == "ADV";
}

void OfficeBook::read_after(std::size_t person, const Mention& name) {
  const std::string mark = reading_.lower(name.sentence, name.end);
  if (mark != "," && mark != "(") return;
  const int from = name.end + 1;
  const int stop = std::min(reading_.words(name.sentence), from + kLongestApposition);
  const std::vector<Title> titles = titles_.read(name.sentence, from, stop);
  if (titles.empty() || !ends_apposition(name.sentence, titles.back().end)) return;
  // ", the president, Ilham Aliyev": the title is the next one's
  if (reading_.lower(name.sentence, titles.back().end) == ",") {
    const Candidate* next = titles_.name_at(name.sentence, titles.back().end + 1);
    const bool opens = reading_.lower(name.sentence, name.begin - 1) == ",";
    if (next != nullptr && next->kind == Kind::person && opens) return;
  }
  const auto persons =
      is_plural(reading_, titles.front()) ? coordinated_persons(person, name) : std::vector{person};
  for (const std::size_t one : persons) take(one, titles, "apposition");
}

// "Borrell and Mora, the coordinators": both.
std::vector<std::size_t> OfficeBook::coordinated_persons(std::size_t person,
                                                         const Mention& name) const {
  std::vector<std::size_t> persons{person};
  if (reading_.lower(name.sentence, name.begin - 1) != "and") return persons;
  const Candidate* other = name_ending_at(name.sentence, name.begin - 1);
  const auto figure =
      other == nullptr ? std::nullopt : ensemble_.only(name.sentence, other->where.head);
  if (figure && ensemble_.figure(*figure).kind == Kind::person) persons.push_back(*figure);
  return persons;
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
    if (kind == Kind::person && !state) state = state_of(*figure);
    if (kind == Kind::place && !state && !body) state = figure;
  }
  return body ? body : state;
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

std::optional<std::size_t> OfficeBook::known_owner(const std::string& title, const Mention& where) {
  std::string phrase = title;
  while (!phrase.empty()) {
    for (std::string head = phrase; !head.empty();
         head = head.substr(0, head.rfind(' ') == std::string::npos ? 0 : head.rfind(' '))) {
      const std::string_view state = reading_.lexicon.value("known_offices", head);
      if (state.empty()) continue;
      const auto matches = reading_.gazetteer.find(state);
      if (matches.empty()) return std::nullopt;
      const std::size_t figure = ensemble_.of_actor(*matches.front().actor);
      ensemble_.imply(figure, where);
      return figure;
    }
    const std::size_t blank = phrase.find(' ');
    phrase = blank == std::string::npos ? std::string{} : phrase.substr(blank + 1);
  }
  return std::nullopt;
}

bool OfficeBook::fits_state(const std::string& title, std::size_t state) const {
  const std::string& name = ensemble_.figure(state).name;
  const bool monarchy = reading_.has("without_president", name);
  if (contains_phrase(title, "president") && monarchy) return false;
  const bool crown = title == "king" || title == "queen" || title == "sultan" || title == "emir" ||
                     title == "amir";
  if (crown && !monarchy) return false;
  return !contains_phrase(title, "prime minister") || !reading_.has("without_prime_minister", name);
}

// How much the article speaks of a state.
std::size_t OfficeBook::weight(std::size_t state) const {
  constexpr std::size_t kHome = 6;  // counts like being the subject twice
  std::size_t sum = is_home(state) ? kHome : 0;
  for (const Mention& mention : ensemble_.figure(state).mentions) {
    sum += is_relation(reading_.token(mention.sentence, mention.head).deprel, "nsubj") ? 3 : 1;
  }
  return sum;
}

// The same, but less where the article names the state beside others' titles: one's own is left
// out.
std::size_t OfficeBook::prominence(std::size_t state, std::size_t person) const {
  const bool foreign = std::any_of(held_.begin(), held_.end(), [&](const HeldTitle& held) {
    return held.of == state && held.person != person && held.rule == "title before name" &&
           !held.title.owners.empty();
  });
  return foreign && !is_home(state) ? weight(state) / 4 : weight(state);
}

// The state whose officials need no "of": the outlet's, or that of the titles without one, or the
// one most spoken of.
std::optional<std::size_t> OfficeBook::home_state() const {
  constexpr std::size_t kBareTitle = 5;
  std::optional<std::size_t> best;
  std::size_t best_weight = 0;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    if (ensemble_.figure(i).kind != Kind::state ||
        reading_.has("without_foreign_ministry", ensemble_.figure(i).name))
      continue;
    const auto bare = std::count_if(held_.begin(), held_.end(), [&](const HeldTitle& held) {
      return held.of == i && held.title.owners.empty();
    });
    const std::size_t here = weight(i) + kBareTitle * static_cast<std::size_t>(bare);
    if (here <= best_weight) continue;
    best = i;
    best_weight = here;
  }
  return best;
}

void OfficeBook::settle_organs() {
  const auto home = home_state();
  const Actor* owner = home ? ensemble_.traits[*home].actor : nullptr;
  if (owner == nullptr) return;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    Figure& figure = ensemble_.figure(i);
    if (!ensemble_.traits[i].ownerless) continue;
    const std::string full = adjective(*owner) + " " + figure.name;
    const auto known = reading_.gazetteer.find(full);
    const bool fresh = !known.empty() && !ensemble_.known.contains(known.front().actor->id);
    if (fresh) figure.actor = known.front().actor->id;
    figure.name = fresh ? known.front().actor->name : full;
    ensemble_.traits[i].owner = owner;
    ensemble_.log("\"" + full +
                  "\": without an owner in the article, taken to be of the state at home in it");
  }
}

// Whether the outlet's address or name is of that state: "gov.uk", "tehrantimes.com", "Times of
// Oman".
bool OfficeBook::is_home(std::size_t state) const {
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

// The state that the article speaks of most, unless somebody else holds the office there.
std::optional<std::size_t> OfficeBook::likely_state(const HeldTitle& open) const {
  std::optional<std::size_t> best;
  std::size_t best_rank = 0;
  std::size_t taken_rank = 0;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    const Figure& figure = ensemble_.figure(i);
    if (figure.kind != Kind::state || !fits_state(open.title.text, i)) continue;
    const std::size_t rank = prominence(i, open.person);
    if (is_taken(open, i)) {
      taken_rank = std::max(taken_rank, rank);
    } else if (!best || rank > best_rank) {
      best = i;
      best_rank = rank;
    }
  }
  // far behind the state whose office it would be, had nobody else it: a predecessor, perhaps
  return taken_rank > 2 * best_rank ? std::nullopt : best;
}

// Whether somebody else holds the office there.
bool OfficeBook::is_taken(const HeldTitle& open, std::size_t state) const {
  return std::any_of(held_.begin(), held_.end(), [&](const HeldTitle& held) {
    return held.of == state && held.person != open.person && !held.title.former &&
           standard(held.title.text) == standard(open.title.text);
  });
}

// The state of those whom the person serves, or who serve the person: "Prime Minister Kishida's
// special envoy".
std::optional<std::size_t> OfficeBook::state_through_service(std::size_t person) const {
  for (const HeldTitle& held : held_) {
    for (const int word : held.title.owners) {
      const auto owner = ensemble_.only(held.title.sentence, word);
      if (!owner || ensemble_.figure(*owner).kind != Kind::person) continue;
      const auto state = *owner == person
                             ? state_of(held.person)
                             : (held.person == person ? state_of(*owner) : std::nullopt);
      if (state) return state;
    }
  }
  return std::nullopt;
}

void OfficeBook::settle_known() {
  for (HeldTitle& held : held_) {
    const auto same = std::find_if(held_.begin(), held_.end(), [&](const HeldTitle& other) {
      return other.of && other.person == held.person &&
             standard(other.title.text) == standard(held.title.text);
    });
    if (!held.of && same != held_.end()) held.of = same->of;
  }
  for (HeldTitle& held : held_) {
    if (held.of) continue;
    held.of = known_owner(held.title.text, mention_of(held.title, MentionType::title));
    if (held.of) held.rule += ", well-known office";
  }
  for (HeldTitle& held : held_) {
    if (!held.of) held.of = state_through_service(held.person);
  }
}

// The one state where a person of that name held the office when the article was published.
std::optional<std::size_t> OfficeBook::state_by_record(const HeldTitle& held) {
  if (reading_.leaders == nullptr) return std::nullopt;
  std::set<std::string> states;
  for (const Leader* leader : reading_.leaders->find(ensemble_.figure(held.person).name)) {
    const bool same = leader->title.empty() || standard(leader->title) == standard(held.title.text);
    const std::string& day = reading_.article.info.published;
    const bool then = day.empty() || held.title.former ||
                      (leader->from <= day && (leader->to.empty() || day <= leader->to));
    if (same && then) states.insert(leader->state);
  }
  const Actor* state = states.size() == 1 ? reading_.gazetteer.by_id(*states.begin()) : nullptr;
  if (state == nullptr) return std::nullopt;
  const std::size_t figure = ensemble_.of_actor(*state);
  ensemble_.imply(figure, mention_of(held.title, MentionType::title));
  return figure;
}

void OfficeBook::settle_likely() {
  for (HeldTitle& held : held_) {
    const bool of_state =
        reading_.lexicon.value("roles", singular(reading_, held.title)) == "state" ||
        reading_.lexicon.value("roles", reading_.lower(held.title.sentence, held.title.role)) ==
            "state";
    if (held.of || !of_state) continue;
    held.of = state_by_record(held);
    if (held.of) {
      held.rule += ", known leader";
      held.confidence = 0.9;
      continue;
    }
    held.of = state_of(held.person);
    if (held.of) continue;
    held.of = likely_state(held);
    held.confidence = 0.5;
    held.rule += ", state from context";
    if (held.of)
      ensemble_.log(ensemble_.figure(held.person).name + ": \"" + held.title.text +
                    "\" is taken to be of " + ensemble_.figure(*held.of).name);
  }
}

// --- descriptions ---

// How well a held title fits a title without a name: 0 not at all.
int OfficeBook::agreement(const HeldTitle& held, const Title& wanted,
                          std::optional<std::size_t> of) const {
  const std::string have = standard(held.title.text);
  const std::string want = standard(wanted.text);
  const bool brief = includes(have, want);
  if (!brief && !includes(want, have)) return 0;
  const bool generic = have == "minister" && !held.of;
  if (!brief && !generic && word_set(have).size() * 2 < word_set(want).size()) return 0;
  if (of && held.of && *of != *held.of) return 0;
  int score = have == want ? 4 : (brief ? 2 : 1);
  if (of && held.of) score += 2;
  return score;
}

std::optional<std::size_t> OfficeBook::bearer(const Title& title) {
  const auto of = owner_of(title);
  if (!title.owners.empty() && !of) return std::nullopt;
  HeldTitle* best = nullptr;
  std::tuple<int, int> best_rank{};
  for (HeldTitle& held : held_) {
    const int score = agreement(held, title, of);
    if (score == 0 || held.title.former != title.former) continue;
    int closeness = -1000000;
    for (const Mention& mention : ensemble_.figure(held.person).mentions) {
      const int apart = 200 * (title.sentence - mention.sentence) + (title.begin - mention.begin);
      closeness = std::max(closeness, apart > 0 ? -apart : apart - 100000);
    }
    const std::tuple<int, int> rank{score, closeness};
    if (best == nullptr || rank > best_rank) {
      best = &held;
      best_rank = rank;
    }
  }
  if (best == nullptr) return std::nullopt;
  if (!best->of && of) best->of = of;
  const std::size_t person = best->person;
  const bool fuller = word_set(title.text).size() > word_set(best->title.text).size();
  if (fuller) add({person, title, of, "description", 0.8, false});
  return person;
}

// "The Foreign Secretary" and one person without any office: the article takes for granted that it
// is theirs.
std::optional<std::size_t> OfficeBook::only_untitled(const Title& title) {
  if (reading_.lexicon.value("known_offices", title.text).empty() || !title.owners.empty())
    return std::nullopt;
  std::optional<std::size_t> only;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    const bool titled = std::any_of(held_.begin(), held_.end(),
                                    [&](const HeldTitle& held) { return held.person == i; });
    const bool full =
        !ensemble_.traits[i].parts.empty() && ensemble_.traits[i].parts.front().size() > 1;
    if (ensemble_.figure(i).kind != Kind::person || titled || !full) continue;
    if (only) return std::nullopt;
    only = i;
  }
  if (only) add({*only, title, std::nullopt, "the only person without an office", 0.6, false});
  return only;
}

// --- clauses ---

void OfficeBook::read_clauses() {
  for (int s = 0; s < reading_.sentences(); ++s) {
    const Sentence& sentence = reading_.sentence(s);
    for (int word = 0; word < reading_.words(s); ++word) {
      if (reading_.lexicon.value("roles", reading_.lower(s, word)).empty() ||
          sentence.child(word, "cop") == -1)
        continue;
      const int subject = sentence.child(word, "nsubj");
      if (subject == -1) continue;
      const auto person = ensemble_.only(s, antecedent(sentence, subject));
      if (!person || ensemble_.figure(*person).kind != Kind::person) continue;
      const int copula = sentence.child(word, "cop");
      const auto titles = titles_.read(s, copula + 1, reading_.words(s));
      if (!titles.empty() && titles.front().role == word) take(*person, titles, "copula");
    }
    read_as(s);
  }
}

// "attended the ceremony as the prime minister's envoy".
void OfficeBook::read_as(int s) {
  for (int word = 0; word + 1 < reading_.words(s); ++word) {
    if (reading_.lower(s, word) != "as") continue;
    const auto titles = titles_.read(s, word + 1, reading_.words(s));
    if (titles.empty() || reading_.token(s, titles.front().role).xpos.ends_with("S")) continue;
    const Sentence& sentence = reading_.sentence(s);
    const int clause = clause_of(sentence, titles.front().role);
    const int subject =
        clause == kRoot || clause == titles.front().role ? kRoot : agent_of(sentence, clause);
    const auto person = subject == kRoot ? std::nullopt : ensemble_.only(s, subject);
    if (person && ensemble_.figure(*person).kind == Kind::person) take(*person, titles, "as");
  }
}

// --- the result ---

void OfficeBook::publish() const {
  auto& offices = ensemble_.cast.offices;
  for (const HeldTitle& held : held_) {
    const std::string_view role =
        reading_.lexicon.value("roles", reading_.lower(held.title.sentence, held.title.role));
    if (!held.of || role == "none" || ensemble_.figure(*held.of).kind == Kind::place) continue;
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
      return same(other) && (includes(other.title, office.title) ||
                             standard(other.title) == standard(office.title));
    });
    if (known) continue;
    std::erase_if(offices, [&](const Office& other) {
      return same(other) && includes(office.title, other.title);
    });
    offices.push_back(office);
  }
}

}  // namespace entente
