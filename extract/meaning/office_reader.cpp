#include "extract/meaning/office_reader.h"

#include <algorithm>

#include "extract/language/headline.h"
#include "extract/meaning/name_words.h"
#include "extract/meaning/syntax.h"

namespace entente {
namespace {

constexpr int kLongestApposition = 30;  // words after a name that a title may run to

// Who becomes something: the subject, of a passive too.
int agent_or_patient(const Sentence& sentence, int verb) {
  return is_passive(sentence, verb) ? patient_of(sentence, verb) : agent_of(sentence, verb);
}

// What a noun in apposition, or one coordinated with it, renames; kRoot if nothing.
int renamed(const Sentence& sentence, int noun) {
  const auto token = [&](int word) -> const Token& {
    return sentence.tokens[static_cast<std::size_t>(word)];
  };
  for (std::size_t steps = 0; steps < sentence.tokens.size(); ++steps) {
    if (token(noun).deprel == "appos") return token(noun).head;
    if (token(noun).deprel != "conj" || token(noun).head == kRoot) return kRoot;
    noun = token(noun).head;
  }
  return kRoot;
}

}  // namespace

void OfficeReader::read_names(const std::vector<Candidate>& names) {
  for (const Candidate& name : names) {
    if (name.kind != Kind::person) continue;
    const auto person = ensemble_.only(name.where.sentence, name.where.head);
    if (!person || ensemble_.figure(*person).kind != Kind::person) continue;
    read_before(*person, name.where);
    read_after(*person, name.where);
  }
}

void OfficeReader::read_before(std::size_t person, const Mention& name) {
  read_regal(person, name);
  if (read_succession(person, name)) return;
  std::vector<Title> titles = titles_.before(name.sentence, name.begin);
  if (titles.empty()) return;
  drop_previous_apposition(titles);
  if (belongs_to_previous(titles, name)) return;
  // "the Prime Minister and President Hollande" are two persons
  const bool rivals = titles.size() == 2 &&
                      contains_phrase(titles.front().text, "prime minister") &&
                      titles.back().text == "president";
  if (rivals) titles.erase(titles.begin());
  if (read_distributed(name, titles.front())) return;
  read_title_before(person, titles.front());
  book_.take(person, titles, "title before name");
  if (!book_.held().back().of) read_of_after(person, name);
  if (!book_.held().back().of) read_led_by(titles.front());
}

// "Machar, the rebel leader, and President Kiir": the first title is the one's before.
void OfficeReader::drop_previous_apposition(std::vector<Title>& titles) const {
  const Title& first = titles.front();
  if (titles.size() < 2 || reading_.lower(first.sentence, first.begin - 1) != ",") return;
  const Candidate* bearer = name_ending_at(first.sentence, first.begin - 1);
  if (bearer == nullptr || bearer->kind != Kind::person) return;
  titles.erase(titles.begin());
  for (Title& title : titles) {
    std::erase_if(title.owners, [&](int word) { return word < title.begin; });
  }
}

// "his successor, Fernando de Trazegnies": the office of the one spoken of last with a title.
bool OfficeReader::read_succession(std::size_t person, const Mention& name) {
  const int begin = honorifics_begin(reading_, name.sentence, name.begin);
  const int noun = reading_.lower(name.sentence, begin - 1) == "," ? begin - 2 : begin - 1;
  const std::string word = reading_.lower(name.sentence, noun);
  const bool after = reading_.has("successors", word);
  if (!after && !reading_.has("predecessors", word)) return false;
  const auto& held = book_.held();
  const auto last = std::find_if(held.rbegin(), held.rend(), [&](const HeldTitle& other) {
    const Title& title = other.title;
    const bool before =
        title.sentence < name.sentence || (title.sentence == name.sentence && title.begin < noun);
    return before && other.person != person && title.sentence + 1 >= name.sentence;
  });
  if (last == held.rend()) return false;
  HeldTitle same = *last;
  same.person = person;
  same.rule = after ? "successor" : "predecessor";
  same.title.former = !after;
  same.confidence = 0.8;
  ensemble_.mention(person, {name.sentence, noun, noun + 1, noun, MentionType::description});
  book_.add(std::move(same));
  return true;
}

// "The presidents of Argentina and Chile, Carlos Menem and Eduardo Frei", "the foreign and defence
// ministers, ...": one office each; "ministers Ada Moss (Peru) and Ben Rook (Chile)": the same.
bool OfficeReader::read_distributed(const Mention& name, const Title& title) {
  if (!is_plural(reading_, title)) return false;
  const std::vector<Listed> persons = persons_from(name);
  const std::vector<std::string> texts = portfolios(title);
  const bool own_owners = title.owners.size() > 1;
  if (persons.size() < 2 || (own_owners && persons.size() != title.owners.size()) ||
      (texts.size() > 1 && persons.size() != texts.size()))
    return false;
  for (std::size_t i = 0; i < persons.size(); ++i) {
    Title own = title;
    own.text = texts.size() > 1 ? texts[i] : texts.front();
    if (own_owners) own.owners = {title.owners[i]};
    if (persons[i].state) own.owners = {*persons[i].state};
    book_.take(persons[i].person, {own}, "one of several titles");
  }
  return true;
}

// "foreign minister" and "defence minister" of "foreign and defence ministers".
std::vector<std::string> OfficeReader::portfolios(const Title& title) const {
  const std::string text = singular(reading_, title);
  const std::size_t join = text.find(" and ");
  const std::size_t role = text.rfind(' ');
  if (join == std::string::npos || join >= role) return {text};
  const std::string first = text.substr(0, join);
  const std::string second = text.substr(join + 5, role - join - 5);
  if (!reading_.has("portfolios", first) || !reading_.has("portfolios", second)) return {text};
  return {first + text.substr(role), second + text.substr(role)};
}

// The persons listed from a name on: "Carlos Menem, Eduardo Frei and ...", a state in brackets
// after them or not.
std::vector<OfficeReader::Listed> OfficeReader::persons_from(const Mention& name) const {
  std::vector<Listed> persons;
  int word = name.begin;
  while (word < reading_.words(name.sentence)) {
    const Candidate* next = titles_.name_at(name.sentence, word);
    const auto person =
        next == nullptr ? std::nullopt : ensemble_.only(name.sentence, next->where.head);
    if (!person || next->kind != Kind::person) break;
    word = next->where.end;
    const Candidate* state = state_after(name.sentence, word);
    persons.push_back(
        {*person, state == nullptr ? std::nullopt : std::optional{state->where.head}});
    if (state != nullptr) word = state->where.end;
    if (reading_.lower(name.sentence, word) == ")") ++word;
    while (reading_.lower(name.sentence, word) == "," ||
           reading_.lower(name.sentence, word) == "and")
      ++word;
  }
  return persons;
}

// The state in "(Peru)" or "of Peru" after a name; null if there is none.
const Candidate* OfficeReader::state_after(int sentence, int word) const {
  const std::string mark = reading_.lower(sentence, word);
  if (mark != "(" && mark != "of") return nullptr;
  const int from = word + (reading_.lower(sentence, word + 1) == "the" ? 2 : 1);
  const Candidate* state = titles_.name_at(sentence, from);
  const bool fits = state != nullptr && state->kind == Kind::state &&
                    (mark == "of" || reading_.lower(sentence, state->where.end) == ")");
  return fits ? state : nullptr;
}

// "The chairman of the African Union, Senegalese President Macky Sall": the first title too.
void OfficeReader::read_title_before(std::size_t person, const Title& title) {
  if (reading_.lower(title.sentence, title.begin - 1) != ",") return;
  const std::vector<Title> earlier = titles_.ending_at(title.sentence, title.begin - 1);
  if (earlier.empty() || earlier.front().owners.empty() || !earlier.front().definite) return;
  const Candidate* bearer = name_ending_at(title.sentence, earlier.front().begin - 1);
  const bool taken = reading_.lower(title.sentence, earlier.front().begin - 1) == "," &&
                     bearer != nullptr && bearer->kind == Kind::person;
  if (!taken) book_.take(person, earlier, "title before name");
}

// "King Abdullah", "Saudi King Salman": a style that is an office.
void OfficeReader::read_regal(std::size_t person, const Mention& name) {
  const int begin = honorifics_begin(reading_, name.sentence, name.begin);
  for (int word = begin; word < name.begin; ++word) {
    const std::string style = reading_.lower(name.sentence, word);
    if (!reading_.has("sovereign_roles", style) || is_given_name(person, style)) continue;
    Title title{name.sentence, word, word + 1, word, style, {}, false, true};
    const bool possessive = is_possessive(reading_.lower(name.sentence, begin - 1));
    const Candidate* owner = name_ending_at(name.sentence, possessive ? begin - 1 : begin);
    if (owner != nullptr && owner->kind == Kind::state) title.owners.push_back(owner->where.head);
    book_.take(person, {title}, "title before name");
  }
}

// "Amir" in "Hossein Amir Abdollahian" is no emir.
bool OfficeReader::is_given_name(std::size_t person, const std::string& word) const {
  const auto& forms = ensemble_.traits[person].parts;
  return std::any_of(forms.begin(), forms.end(), [&](const auto& form) {
    return std::find(form.begin(), form.end(), word) != form.end();
  });
}

// "Saud Al Shidhani, Ambassador of Oman, Said Al Sinawi": the title is the first one's.
bool OfficeReader::belongs_to_previous(const std::vector<Title>& titles,
                                       const Mention& name) const {
  const int honorifics = honorifics_begin(reading_, name.sentence, name.begin);
  if (reading_.lower(name.sentence, honorifics - 1) != "," ||
      reading_.lower(name.sentence, titles.front().begin - 1) != ",")
    return false;
  const Candidate* other = name_ending_at(name.sentence, titles.front().begin - 1);
  return other != nullptr && other->kind == Kind::person;
}

// The longest name whose last word stands before `end`; null if none.
const Candidate* OfficeReader::name_ending_at(int sentence, int end) const {
  const Candidate* longest = nullptr;
  for (int begin = end - 1; begin >= 0 && begin > end - 10; --begin) {
    const Candidate* other = titles_.name_at(sentence, begin);
    if (other != nullptr && other->where.end == end) longest = other;
  }
  return longest;
}

// "the Kurdistan Regional Government, represented by Prime Minister Nechirvan Barzani".
void OfficeReader::read_led_by(const Title& title) {
  int word = title.begin - 1;
  if (reading_.lower(title.sentence, word) != "by" ||
      !reading_.has("leading_verbs", reading_.lower(title.sentence, word - 1)))
    return;
  word -= 2;
  if (reading_.lower(title.sentence, word) == ",") --word;
  const Candidate* led = name_ending_at(title.sentence, word + 1);
  if (led != nullptr && led->kind != Kind::person)
    book_.give_last_to(ensemble_.only(title.sentence, led->where.head));
}

// "President Hussein Ali Mwinyi of Zanzibar".
void OfficeReader::read_of_after(std::size_t person, const Mention& name) {
  if (reading_.lower(name.sentence, name.end) != "of") return;
  const int from = name.end + (reading_.lower(name.sentence, name.end + 1) == "the" ? 2 : 1);
  const Candidate* owner = titles_.name_at(name.sentence, from);
  if (owner == nullptr || owner->kind == Kind::person) return;
  book_.give_last_to(ensemble_.only(name.sentence, owner->where.head));
  book_.held().back().title.owners.push_back(owner->where.head);
  ensemble_.log(ensemble_.figure(person).name + ": the office is of " + owner->text);
}

bool OfficeReader::ends_apposition(int sentence, int word) const {
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

void OfficeReader::read_after(std::size_t person, const Mention& name) {
  const std::string mark = reading_.lower(name.sentence, name.end);
  if (mark != "," && mark != "(") return;
  const int from = name.end + 1;
  const int stop = std::min(reading_.words(name.sentence), from + kLongestApposition);
  std::vector<Title> titles = titles_.read(name.sentence, from, stop);
  if (titles.size() > 1 && is_before_person(titles.back())) titles.pop_back();
  if (titles.empty()) return read_further(person, name);
  if (!ends_apposition(name.sentence, titles.back().end)) return;
  if (is_second_subject(reading_.sentence(name.sentence), titles.front().role)) return;
  // ", the president, Ilham Aliyev": the title is the next one's
  if (reading_.lower(name.sentence, titles.back().end) == ",") {
    const Candidate* next = titles_.name_at(name.sentence, titles.back().end + 1);
    const bool opens = reading_.lower(name.sentence, name.begin - 1) == ",";
    if (next != nullptr && next->kind == Kind::person && opens) return;
  }
  const auto persons =
      is_plural(reading_, titles.front()) ? coordinated_persons(person, name) : std::vector{person};
  for (const std::size_t one : persons) book_.take(one, titles, "apposition");
}

// ", and Iraq's oil minister, Ben Rook": the title is the next one's.
bool OfficeReader::is_before_person(const Title& title) const {
  int word = title.end;
  if (reading_.lower(title.sentence, word) == ",") ++word;
  while (reading_.has("honorifics", reading_.lower(title.sentence, word))) ++word;
  const Candidate* next = titles_.name_at(title.sentence, word);
  return next != nullptr && next->kind == Kind::person;
}

// "Hun Sen, Manet's father and the president of the Senate": a title that is not the first thing
// said of the person; the tree shows that it is.
void OfficeReader::read_further(std::size_t person, const Mention& name) {
  const Sentence& sentence = reading_.sentence(name.sentence);
  const int stop = std::min(reading_.words(name.sentence), name.end + kLongestApposition);
  for (int word = name.end + 1; word < stop; ++word) {
    if (!is_role(reading_, reading_.lower(name.sentence, word)) ||
        renamed(sentence, word) != name.head)
      continue;
    const auto title = titles_.with_role(name.sentence, word);
    if (title) book_.take(person, {*title}, "apposition");
  }
}

// "Borrell and Mora, the coordinators": both.
std::vector<std::size_t> OfficeReader::coordinated_persons(std::size_t person,
                                                           const Mention& name) const {
  std::vector<std::size_t> persons{person};
  if (reading_.lower(name.sentence, name.begin - 1) != "and") return persons;
  const Candidate* other = name_ending_at(name.sentence, name.begin - 1);
  const auto figure =
      other == nullptr ? std::nullopt : ensemble_.only(name.sentence, other->where.head);
  if (figure && ensemble_.figure(*figure).kind == Kind::person) persons.push_back(*figure);
  return persons;
}

void OfficeReader::read_clauses() {
  for (int s = 0; s < reading_.sentences(); ++s) {
    for (int word = 0; word < reading_.words(s); ++word) {
      read_headship(s, word);
      if (!is_role(reading_, reading_.lower(s, word))) continue;
      read_copula(s, word);
      read_appointment(s, word);
    }
    read_as(s);
  }
}

// "Kurti is the prime minister".
void OfficeReader::read_copula(int s, int word) {
  const Sentence& sentence = reading_.sentence(s);
  const int copula = sentence.child(word, "cop");
  const int subject = copula == -1 ? -1 : sentence.child(word, "nsubj");
  if (subject == -1) return;
  const auto person = person_at(s, antecedent(sentence, subject));
  if (!person) return;
  const auto titles = titles_.read(s, copula + 1, reading_.words(s));
  if (!titles.empty() && titles.front().role == word) return book_.take(*person, titles, "copula");
  const auto title = titles_.with_role(s, word);  // "is also the deputy prime minister"
  if (title && title->begin > copula) book_.take(*person, {*title}, "copula");
}

// "was elected governor", "became prime minister", "named her foreign minister".
void OfficeReader::read_appointment(int s, int word) {
  const Sentence& sentence = reading_.sentence(s);
  const Token& token = reading_.token(s, word);
  const bool complement = token.deprel == "xcomp" || token.deprel == "obj";
  if (!complement || token.head == kRoot ||
      !reading_.has("appointing_verbs", lemma_of(reading_.token(s, token.head))))
    return;
  const int verb = token.head;
  const bool active = !is_passive(sentence, verb) && lemma_of(reading_.token(s, verb)) != "become";
  const int whom = active ? sentence.child(verb, "obj") : agent_or_patient(sentence, verb);
  const auto person =
      whom == -1 || whom == word ? std::nullopt : person_at(s, antecedent(sentence, whom));
  const auto title = titles_.with_role(s, word);
  const int mark = sentence.child(verb, "mark");
  const bool asserted = mark == -1 || reading_.lower(s, mark) != "to";  // "expected to become"
  if (person && title && asserted) book_.take(*person, {*title}, "appointment");
}

// "who heads the central bank", "headed the mission".
void OfficeReader::read_headship(int s, int verb) {
  const Sentence& sentence = reading_.sentence(s);
  if (reading_.token(s, verb).upos != "VERB") return;
  const std::string_view office =
      reading_.lexicon.value("heading_verbs", lemma_of(reading_.token(s, verb)));
  if (office.empty() || is_passive(sentence, verb)) return;
  const int subject = agent_of(sentence, verb);
  const int object = sentence.child(verb, "obj");
  if (subject == kRoot || object == -1) return;
  const auto person = person_at(s, antecedent(sentence, subject));
  const auto body = ensemble_.only(s, object);
  if (!person || !body || ensemble_.figure(*body).kind != Kind::organisation) return;
  const Title title{s, verb, verb + 1, verb, std::string{office}, {object}, false, true};
  book_.add({*person, title, body, "heads it", 0.8, false});
}

std::optional<std::size_t> OfficeReader::person_at(int s, int word) const {
  const auto figure = ensemble_.only(s, word);
  return figure && ensemble_.figure(*figure).kind == Kind::person ? figure : std::nullopt;
}

// "appointed Ada Moss as ambassador": the object, not who appoints; kRoot if it has none.
int OfficeReader::appointed(int s, int verb, int subject) const {
  const Sentence& sentence = reading_.sentence(s);
  const bool appoints = reading_.has("appointing_verbs", lemma_of(reading_.token(s, verb))) &&
                        !is_passive(sentence, verb);
  if (!appoints) return subject;
  const int object = sentence.child(verb, "obj");
  return object == -1 ? kRoot : object;
}

// "attended the ceremony as the prime minister's envoy".
void OfficeReader::read_as(int s) {
  for (int word = 0; word + 1 < reading_.words(s); ++word) {
    if (reading_.lower(s, word) != "as" || reading_.lower(s, word - 1) == "well") continue;
    const auto titles = titles_.read(s, word + 1, reading_.words(s));
    if (titles.empty() || reading_.token(s, titles.front().role).xpos.ends_with("S")) continue;
    const Sentence& sentence = reading_.sentence(s);
    const int clause = clause_of(sentence, titles.front().role);
    const int subject =
        clause == kRoot || clause == titles.front().role ? kRoot : agent_of(sentence, clause);
    const int whom = subject == kRoot ? subject : appointed(s, clause, subject);
    const auto person = whom == kRoot ? std::nullopt : person_at(s, whom);
    if (person) book_.take(*person, titles, "as");
  }
}

}  // namespace entente
