#include "extract/meaning/counterparts.h"

#include <algorithm>
#include <utility>

namespace entente {

// "his Russian counterpart Vladimir Putin": holds the same office there.
void Counterparts::resolve(Place at) {
  const std::vector<std::size_t> states = states_before(at);
  if (states.empty()) return resolve_stateless(at);
  const std::vector<std::size_t> persons = persons_after(at, states.size());
  if (persons.size() != states.size()) {
    const auto named = states.size() == 1 ? person_before(at) : std::nullopt;
    return named ? resolve_apposed(at, *named, states.front())
                 : resolve_unnamed(at, possessor(at), states.front());
  }
  const auto whose = possessor(at);
  antecedents_.denote(persons, at, MentionType::description, "named right after it");
  for (std::size_t i = 0; i < persons.size(); ++i)
    give_same_office(at, whose, persons[i], states[i]);
}

// "Ada Moss, his Zambian counterpart, and Ben Rook": the one named right before it.
std::optional<std::size_t> Counterparts::person_before(Place at) const {
  constexpr int kLongest = 5;  // "his South African opposite number"
  int word = at.word - 1;
  while (word > std::max(0, at.word - kLongest) && reading_.token(at.sentence, word).xpos != "PRP$")
    --word;
  const bool aside = reading_.token(at.sentence, word).xpos == "PRP$" &&
                     reading_.lower(at.sentence, word - 1) == ",";
  return aside ? person_ending_at(at.sentence, word - 1) : std::nullopt;
}

std::optional<std::size_t> Counterparts::person_ending_at(int sentence, int end) const {
  for (int word = end - 1; word >= 0; --word) {
    const Candidate* name = titles_.name_at(sentence, word);
    if (name == nullptr) continue;
    const auto person = ensemble_.only(sentence, name->where.head);
    return name->kind == Kind::person && name->where.end == end ? person : std::nullopt;
  }
  return std::nullopt;
}

void Counterparts::resolve_apposed(Place at, std::size_t person, std::size_t state) {
  const auto whose = possessor(at);
  antecedents_.denote({person}, at, MentionType::description, "named right before it");
  give_same_office(at, whose == person ? std::nullopt : whose, person, state);
}

// "his" in "his Russian counterpart".
std::optional<std::size_t> Counterparts::possessor(Place at) const {
  constexpr int kLongest = 6;
  std::optional<std::size_t> whose;
  for (int word = std::max(0, at.word - kLongest); word < at.word; ++word) {
    const auto figure = ensemble_.only(at.sentence, word);
    if (figure && ensemble_.figure(*figure).kind == Kind::person) whose = figure;
  }
  return whose;
}

// "French and Polish" in "his French and Polish counterparts".
std::vector<std::size_t> Counterparts::states_before(Place at) const {
  const auto state_at = [&](int word) -> std::optional<std::size_t> {
    const auto figure = word < 0 ? std::nullopt : ensemble_.only(at.sentence, word);
    if (!figure) return std::nullopt;
    const Kind kind = ensemble_.figure(*figure).kind;
    return kind == Kind::state || kind == Kind::place ? figure : std::nullopt;
  };
  std::vector<std::size_t> states;
  const bool number = reading_.lower(at.sentence, at.word) == "number";  // "opposite number"
  for (int word = at.word - (number ? 2 : 1); word >= 0; --word) {
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

// "Emmanuel Macron and Donald Tusk", a comma before them or not.
std::vector<std::size_t> Counterparts::persons_after(Place at, std::size_t count) const {
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
    } else if (form == "," || (form == "and" && !persons.empty()) ||
               reading_.has("honorifics", form)) {
      ++word;
    } else {
      break;
    }
  }
  return persons;
}

// "with his counterpart", "her counterpart, Ada Moss": the one named right after it, else the other
// of the two spoken of together.
void Counterparts::resolve_stateless(Place at) {
  if (reading_.token(at.sentence, at.word).xpos.ends_with("S")) return;
  const std::vector<std::size_t> named = persons_after(at, 1);
  if (!named.empty())
    return antecedents_.denote(named, at, MentionType::description, "named right after it");
  const auto whose = possessor(at);
  if (!whose || reading_.lower(at.sentence, at.word) == "colleague") return;
  for (int reach = 1; reach <= Antecedents::kReach; ++reach) {
    const auto two = antecedents_.groups().latest(at.sentence, at.word, Company::persons, reach);
    if (two.size() != 2 || std::find(two.begin(), two.end(), *whose) == two.end()) continue;
    const std::size_t other = two.front() == *whose ? two.back() : two.front();
    return antecedents_.denote({other}, at, MentionType::description, "the other of the two");
  }
}

// "Japan's Ada Moss": the last person told to be of that state, without an office.
std::optional<std::size_t> Counterparts::person_of_state(std::size_t state, Place at) const {
  std::optional<std::size_t> found;
  Mention last;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    if (ensemble_.figure(i).kind != Kind::person || offices_.state_of(i)) continue;
    for (const Mention& mention : ensemble_.figure(i).mentions) {
      const bool before = mention.sentence < at.sentence ||
                          (mention.sentence == at.sentence && mention.head < at.word);
      if (!before || mention.type != MentionType::name || (found && mention < last)) continue;
      const int owner = reading_.sentence(mention.sentence).child(mention.head, "nmod:poss");
      if (owner == -1 || ensemble_.only(mention.sentence, owner) != state) continue;
      found = i;
      last = mention;
    }
  }
  return found;
}

// A mayor's counterpart is of a town, a minister's of a state.
bool Counterparts::is_alike(std::optional<std::size_t> own, std::size_t other) const {
  const bool town = own && ensemble_.figure(*own).kind == Kind::place;
  return town == (ensemble_.figure(other).kind == Kind::place);
}

// "his Russian counterpart", nobody named: who holds the same office there.
void Counterparts::resolve_unnamed(Place at, std::optional<std::size_t> whose, std::size_t state) {
  const auto& held = offices_.held();
  const auto own =
      std::find_if(held.begin(), held.end(), [&](const HeldTitle& h) { return whose == h.person; });
  for (const HeldTitle& other : held) {
    const bool same = own == held.end() ||
                      offices_.standard(other.title.text) == offices_.standard(own->title.text);
    if (other.of == state && same && whose != other.person)
      return antecedents_.denote({other.person}, at, MentionType::description,
                                 "holds the same office there");
  }
  const auto person = person_of_state(state, at);
  if (!person || person == whose) return;
  antecedents_.denote({*person}, at, MentionType::description, "named as that state's");
  give_same_office(at, whose, *person, state);
}

void Counterparts::give_same_office(Place at, std::optional<std::size_t> whose, std::size_t person,
                                    std::size_t state) {
  const auto& held = offices_.held();
  const auto own =
      std::find_if(held.begin(), held.end(), [&](const HeldTitle& h) { return whose == h.person; });
  if (own == held.end() || !is_alike(own->of, state)) return;
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

}  // namespace entente
