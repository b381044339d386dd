#include "extract/meaning/mentions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "extract/meaning/patterns.h"

namespace entente {
namespace {

constexpr int kLongestGazetteerName =
    9;  // words, hyphens counted: "Non - Aligned Movement" has four

Kind kind_of(NameType type) {
  switch (type) {
    case NameType::person:
      return Kind::person;
    case NameType::location:
      return Kind::place;
    case NameType::event:
      return Kind::event;
    case NameType::law:
      return Kind::agreement;
    case NameType::organisation:
    case NameType::other:
      break;
  }
  return Kind::organisation;
}

bool is_possessive(const std::string& word) {
  return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
}

bool is_quote(const std::string& word) {
  return word == "\"" || word == "\u201c" || word == "\u201d" || word == "''" || word == "``" ||
         word == "\u2018";
}

bool is_role(const Reading& reading, const std::string& word) {
  return !reading.lexicon.value("roles", word).empty();
}

// --- the gazetteer's names ---

std::optional<Candidate> known_name(const Reading& reading, int sentence, int begin, int end) {
  const std::string text = reading.text(sentence, begin, end);
  const auto matches = reading.gazetteer.find(text);
  if (matches.empty()) return std::nullopt;
  Candidate found;
  found.where = {sentence, begin, end, reading.head(sentence, begin, end), MentionType::name};
  found.text = text;
  found.actor = matches.front().actor;
  found.kind = found.actor->kind;
  found.certain = true;
  found.why = "known to the gazetteer";
  if (matches.front().sense == Sense::demonym) found.where.type = MentionType::demonym;
  if (matches.front().sense == Sense::seat) found.where.type = MentionType::metonym;
  for (const GazetteerMatch& match : matches) {
    const bool may_act = match.sense == Sense::capital && found.kind == Kind::place;
    if (may_act && found.state == nullptr) found.state = match.actor;
  }
  return found;
}

// "Liberation of Sinjar": a word that only its place in the sentence or the headline capitalises.
bool is_common_word(const Reading& reading, const Candidate& found) {
  const auto [sentence, begin, end, head, type] = found.where;
  if (end - begin != 1 || found.kind == Kind::state || type == MentionType::demonym) return false;
  const std::string& tag = reading.token(sentence, begin).upos;
  const bool open = tag == "NOUN" || tag == "VERB" || tag == "ADJ" || tag == "ADV" || tag == "ADP";
  const bool opens =
      begin == 0 && reading.lower(sentence, end) == "of" && found.kind == Kind::organisation;
  return opens || (open && (begin == 0 || reading.title_case(sentence)) && found.text.size() > 3);
}

// "Minister of Foreign Affairs", "Chief of the General Staff of the Russian Armed Forces",
// "American military newspaper".
bool is_part_of_title(const Reading& reading, const Candidate& found) {
  const auto [sentence, begin, end, head, type] = found.where;
  if (found.kind != Kind::organisation) return false;
  const std::string before = reading.lower(sentence, begin - 1);
  const bool under = before == "of" || before == "for" || before == "and";
  if (under && reading.has("portfolios", reading.phrase(sentence, begin, end))) return true;
  if (reading.phrase(sentence, begin, std::min(begin + 2, end)) == "general staff") return true;
  return reading.has("armed_forces", reading.lower(sentence, end - 1)) &&
         !names_forces(reading, sentence, end);
}

std::optional<Candidate> known_name_at(const Reading& reading, int sentence, int begin) {
  const bool digit =
      !reading.token(sentence, begin).form.empty() && reading.token(sentence, begin).upos == "NUM";
  if (!reading.capital(sentence, begin) && !digit) return std::nullopt;
  if (reading.lower(sentence, begin) == "the") return std::nullopt;
  const int limit = std::min(reading.words(sentence), begin + kLongestGazetteerName);
  for (int end = limit; end > begin; --end) {
    const std::string last = reading.lower(sentence, end - 1);
    if (is_possessive(last) || reading.token(sentence, end - 1).upos == "PUNCT") continue;
    auto found = known_name(reading, sentence, begin, end);
    if (found && !is_common_word(reading, *found) && !is_part_of_title(reading, *found))
      return found;
  }
  return std::nullopt;
}

// --- the parser's names ---

// "dr" for "Dr."
std::string without_dot(const std::string& word) {
  return word.size() > 2 && word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

bool is_title_word(const Reading& reading, const std::string& written) {
  const std::string word = without_dot(written);
  return is_role(reading, word) || reading.has("honorifics", word) ||
         reading.has("titles_in_names", word) || reading.has("former", word);
}

// Whether a word before a person's name still belongs to the title: "of State", "Dr.", a comma.
bool opens_person(const Reading& reading, int sentence, int word) {
  const std::string here = reading.lower(sentence, word);
  const bool link = here == "of" || here == "the" || here == "for" || here == "and" ||
                    here == "," || here == "." || here == "@";
  if (link || is_possessive(here) || is_title_word(reading, here)) return true;
  return reading.lower(sentence, word - 1) == "of" &&
         (reading.has("not_names", here) || reading.has("portfolios", here));
}

// Where the name proper begins, after articles, titles and whose office it is.
int without_titles(const Reading& reading, const Name& name, int sentence) {
  int begin = name.begin;
  for (int word = name.begin; word + 1 < name.end; ++word) {
    if (is_role(reading, reading.lower(sentence, word)) &&
        !reading.has("honorifics", reading.lower(sentence, word)))
      begin = word + 1;
  }
  while (begin + 1 < name.end && opens_person(reading, sentence, begin)) {
    // "Sultan Al Jaber": a given name, for what follows has none
    const bool given = reading.capital(sentence, begin) &&
                       reading.has("name_particles", reading.lower(sentence, begin + 1)) &&
                       reading.has("regal", reading.lower(sentence, begin)) &&
                       name.end - begin <= 4;
    if (given) break;
    ++begin;
  }
  return begin;
}

// "Azerbaijan Ilham Aliyev": the state before the person is not part of the name.
int without_state(const Reading& reading, int sentence, int begin, int end) {
  while (end - begin >= 3) {
    const auto known = known_name_at(reading, sentence, begin);
    // one known word may be a given name ("Chad Smith"), two are not
    const bool owner = known && known->where.end + 1 < end &&
                       (known->kind == Kind::state || known->where.type == MentionType::demonym ||
                        known->where.end - begin >= 2);
    const bool scope =
        !known && reading.has("role_modifiers", reading.lower(sentence, begin));  // "Affairs"
    if (!owner && !scope) break;
    begin = owner ? known->where.end : begin + 1;
  }
  return begin;
}

int without_tail(const Reading& reading, int sentence, int begin, int end) {
  while (end > begin + 1) {
    const std::string last = reading.lower(sentence, end - 1);
    const std::string& tag = reading.token(sentence, end - 1).upos;
    const bool mark = (tag == "PUNCT" || tag == "SYM") && last != ")" && last != ".";
    const bool open = tag == "ADP" || tag == "DET" || tag == "CCONJ";  // "Office of"
    if (!is_possessive(last) && !mark && !open) break;
    --end;
  }
  return end;
}

// Where the part begins that an organisation's name keeps: after "Harvard University's", "Chiefs
// of", "bloc".
int organisation_begin(const Reading& reading, int sentence, int begin, int end) {
  for (int word = begin; word + 1 < end; ++word) {
    const std::string here = reading.lower(sentence, word);
    const bool chief = is_role(reading, here) && reading.lower(sentence, word + 1) == "of";
    if (chief) begin = word + 2;
    if (is_possessive(here) || here == ",") begin = word + 1;
  }
  while (begin + 1 < end &&
         (!reading.capital(sentence, begin) || reading.lower(sentence, begin) == "the") &&
         reading.token(sentence, begin).upos != "NUM" &&
         !reading.has("name_particles", reading.lower(sentence, begin))) {
    ++begin;
  }
  return begin;
}

// "Foreign Ministry for Administrative Affairs": the ministry has its portfolio already.
bool has_portfolio(const Reading& reading, int sentence, int word) {
  const std::string noun = reading.lower(sentence, word);
  return (noun == "ministry" || noun == "department" || noun == "office") &&
         reading.has("portfolios", reading.lower(sentence, word - 1));
}

// Where it ends: before the organisation that it is part of ("Department of the Presidential
// Administration").
int organisation_end(const Reading& reading, int sentence, int begin, int end) {
  for (int word = begin + 1; word + 1 < end; ++word) {
    if (reading.lower(sentence, word) == "for" && has_portfolio(reading, sentence, word - 1))
      return word;
    if (reading.lower(sentence, word) != "of") continue;
    const int from = word + 1 + (reading.lower(sentence, word + 1) == "the" ? 1 : 0);
    const auto whole = known_name_at(reading, sentence, from);
    const bool body = whole && whole->kind == Kind::organisation;
    const auto organs = find_organs(reading, sentence);
    const bool organ = std::any_of(organs.begin(), organs.end(), [&](const Candidate& c) {
      return c.where.begin == from && !c.government;
    });
    if (body || organ) return word;
  }
  return end;
}

bool names_a_role(const Reading& reading, int sentence, int begin, int end) {
  for (int word = begin; word < end; ++word) {
    const std::string here = reading.lower(sentence, word);
    const std::string before = reading.lower(sentence, word - 1);
    const bool owns =
        before == "of" || before == "the" || reading.lower(sentence, word + 1) == "'s";
    if (is_role(reading, here) && !owns) return true;
  }
  return false;
}

bool has_capital(const Reading& reading, int sentence, int begin, int end) {
  for (int word = begin; word < end; ++word) {
    if (reading.capital(sentence, word)) return true;
  }
  return false;
}

bool is_stop_name(const Reading& reading, int sentence, int begin, int end) {
  bool only_titles = true;
  for (int word = begin; word < end; ++word) {
    const std::string here = reading.lower(sentence, word);
    only_titles = only_titles && (is_title_word(reading, here) ||
                                  reading.has("role_modifiers", here) || here == "of");
  }
  const std::string phrase = reading.phrase(sentence, begin, end);
  const bool lone_head =
      end - begin == 1 && phrase != "coalition" && reading.has("organisation_heads", phrase);
  return only_titles || lone_head || reading.has("not_names", phrase) ||
         reading.has("portfolios", phrase);
}

// "Claudia Mo of Civic Party": the person's name ends before "of".
int before_of(const Reading& reading, int sentence, int begin, int end) {
  for (int word = begin + 1; word < end; ++word) {
    const std::string here = reading.lower(sentence, word);
    if (here == "of" || here == "," || here == "(") return word;
  }
  return end;
}

// "..., Said Salim Al Sinawi": a capitalised word between a comma and a name is part of it.
int with_first_name(const Reading& reading, int sentence, int begin) {
  const bool fresh = begin > 1 && (reading.lower(sentence, begin - 2) == "," ||
                                   reading.lower(sentence, begin - 2) == "and");
  const std::string before = reading.lower(sentence, begin - 1);
  const bool name = fresh && is_name_word(reading, sentence, begin - 1) &&
                    !is_title_word(reading, before) && !reading.has("not_names", before) &&
                    !reading.has("role_modifiers", before) &&
                    !known_name_at(reading, sentence, begin - 1);
  return name ? begin - 1 : begin;
}

Kind parser_kind(const Reading& reading, int sentence, const Name& name, int end) {
  const Kind said = kind_of(name.type);
  if (said == Kind::person) return said;
  const std::string text = reading.lower(sentence, end - 1);
  const std::size_t number = text.find_first_of("0123456789");
  if (number != std::string::npos && number > 0 &&
      reading.has("event_heads", text.substr(0, number)))
    return Kind::event;  // "COP29"
  const auto headed = kind_of_head(reading, reading.lower(sentence, end - 1));
  const bool guess = name.type == NameType::other || name.type == NameType::organisation;
  return headed && guess && *headed != Kind::place ? *headed : said;
}

std::optional<Candidate> parsed_name(const Reading& reading, int sentence, const Name& name) {
  int begin = name.begin;
  if (name.type == NameType::person)
    begin = without_state(reading, sentence, without_titles(reading, name, sentence), name.end);
  while (begin + 1 < name.end &&
         (is_quote(reading.lower(sentence, begin)) || reading.lower(sentence, begin) == "the"))
    ++begin;
  int end = without_tail(reading, sentence, begin, name.end);
  if (name.type == NameType::organisation || name.type == NameType::other) {
    begin = organisation_begin(reading, sentence, begin, end);
    end = without_tail(reading, sentence, begin, organisation_end(reading, sentence, begin, end));
    if (has_portfolio(reading, sentence, begin)) --begin;
    if (names_a_role(reading, sentence, begin, end)) return std::nullopt;
  }
  if (name.type == NameType::person) end = before_of(reading, sentence, begin, end);
  if (name.type == NameType::person) begin = with_first_name(reading, sentence, begin);
  if (name.type == NameType::person && is_role(reading, reading.lower(sentence, end - 1)))
    return std::nullopt;
  if (reading.lower(sentence, begin - 1) == "@") return std::nullopt;
  if (!has_capital(reading, sentence, begin, end) || is_stop_name(reading, sentence, begin, end))
    return std::nullopt;
  Candidate found;
  found.where = {sentence, begin, end, reading.head(sentence, begin, end), MentionType::name};
  found.kind = parser_kind(reading, sentence, name, end);
  found.text = reading.text(sentence, begin, end);
  found.why = "named by the parser";
  if (name.type == NameType::other && end - begin == 1 && found.kind == Kind::organisation)
    return std::nullopt;
  return found;
}

// --- persons that a title shows ---

bool opens_other_name(const Reading& reading, int sentence, int word) {
  const std::string here = reading.lower(sentence, word);
  return is_title_word(reading, here) || reading.has("role_modifiers", here) ||
         reading.has("not_names", here) || kind_of_head(reading, here).has_value() ||
         known_name_at(reading, sentence, word).has_value();
}

// Given names of two syllables: "Jae-in", "Geun-hye"; not "Trump-era".
bool goes_on_in_lower_case(const Reading& reading, int sentence, int word) {
  if (is_name_word(reading, sentence, word)) return false;
  const Token& token = reading.token(sentence, word);
  return token.upos == "PROPN" || (token.upos == "ADP" && token.form.size() <= 3);
}

int person_end(const Reading& reading, int sentence, int begin) {
  int end = begin;
  for (int word = begin; word < reading.words(sentence) && word < begin + 9; ++word) {
    const std::string here = reading.lower(sentence, word);
    if (is_name_word(reading, sentence, word) && !is_role(reading, here) &&
        !reading.has("titles_in_names", here)) {
      end = word + 1;
    } else if (here == "-" && reading.glued(sentence, word) && reading.glued(sentence, word + 1)) {
      if (!is_name_word(reading, sentence, word + 1) &&
          reading.lower(sentence, word - 1) == reading.lower(sentence, begin))
        break;
      end = word + 1;
      if (goes_on_in_lower_case(reading, sentence, word + 1)) return word + 2;
    } else if (!reading.has("name_particles", here) || !is_name_word(reading, sentence, word + 1)) {
      break;
    }
  }
  return end > begin && reading.lower(sentence, end - 1) == "-" ? end - 1 : end;
}

// "General Gerasimov", "security advisor Jake Sullivan".
std::optional<Candidate> titled_person(const Reading& reading, int sentence, int begin) {
  if (begin == 0 || reading.title_case(sentence)) return std::nullopt;
  if (reading.has("honorifics", without_dot(reading.lower(sentence, begin)))) return std::nullopt;
  const int back = reading.lower(sentence, begin - 1) == "." ? begin - 2 : begin - 1;
  const std::string title = reading.lower(sentence, back);
  if (!is_title_word(reading, title) || reading.has("former", title)) return std::nullopt;
  const bool particle = reading.has("name_particles", reading.lower(sentence, begin)) &&
                        is_name_word(reading, sentence, begin + 1);
  if (!particle &&
      (!is_name_word(reading, sentence, begin) || opens_other_name(reading, sentence, begin)))
    return std::nullopt;
  const int end = person_end(reading, sentence, begin);
  if (end == begin) return std::nullopt;
  Candidate found;
  found.where = {sentence, begin, end, reading.head(sentence, begin, end), MentionType::name};
  found.text = reading.text(sentence, begin, end);
  found.certain = true;
  found.why = "title \"" + title + "\" before it";
  return found;
}

// --- organs without an owner: "the foreign ministry" ---

std::optional<Candidate> bare_organ(const Reading& reading, int sentence, int begin) {
  for (int end = std::min(reading.words(sentence), begin + 4); end > begin; --end) {
    if (!reading.has("bare_organs", reading.phrase(sentence, begin, end))) continue;
    const bool definite = reading.lower(sentence, begin - 1) == "the";
    if (!definite && !reading.capital(sentence, begin)) return std::nullopt;
    Candidate found;
    found.where = {sentence, begin, end, reading.head(sentence, begin, end), MentionType::name};
    found.kind = Kind::organisation;
    found.text = reading.text(sentence, begin, end);
    found.why = "organ without an owner";
    return found;
  }
  return std::nullopt;
}

// --- choosing among overlapping spans ---

int rank(const Candidate& candidate) {
  if (candidate.owner != nullptr || candidate.government) return 0;
  if (candidate.actor != nullptr) return 1;
  if (candidate.certain) return 2;
  return 3;
}

bool better(const Candidate& a, const Candidate& b) {
  const auto key = [](const Candidate& c) {
    return std::tuple{-(c.where.end - c.where.begin), rank(c), c.where.begin,
                      static_cast<int>(c.kind), c.text};
  };
  return key(a) < key(b);
}

bool overlap(const Candidate& a, const Candidate& b) {
  return a.where.begin < b.where.end && b.where.begin < a.where.end;
}

// "Partnership for Peace program": a known name and words that are none.
bool adds_only_small_words(const Reading& reading, const Candidate& candidate) {
  const auto [sentence, begin, end, head, type] = candidate.where;
  for (int word = begin; word < end; ++word) {
    const auto known = known_name_at(reading, sentence, word);
    if (!known || known->where.end >= end || known->where.type == MentionType::demonym ||
        known->kind == Kind::state)
      continue;
    bool small = true;
    for (int rest = begin; rest < end; ++rest) {
      const bool inside = rest >= known->where.begin && rest < known->where.end;
      small = small && (inside || !reading.capital(sentence, rest));
    }
    if (small && candidate.kind != Kind::event && candidate.kind != Kind::agreement) return true;
  }
  return false;
}

// "Federal Government of Iraq": the state's government.
bool is_longer_government(const Reading& reading, const Candidate& candidate) {
  const auto organs = find_organs(reading, candidate.where.sentence);
  return std::any_of(organs.begin(), organs.end(), [&](const Candidate& organ) {
    return organ.government && overlap(organ, candidate) && organ.where.end == candidate.where.end;
  });
}

// A person's name that runs into a known organisation or two joined names is no name.
bool joins_two(const Reading& reading, const Candidate& candidate) {
  if (candidate.actor != nullptr || candidate.owner != nullptr || candidate.certain) return false;
  const auto [sentence, begin, end, head, type] = candidate.where;
  if (adds_only_small_words(reading, candidate) || is_longer_government(reading, candidate))
    return true;
  const auto first = known_name_at(reading, sentence, begin);
  if (!first || first->where.end >= end) return false;
  const std::string join = reading.lower(sentence, first->where.end);
  const bool joined =
      join == "and" || join == "," || join == "-" || join == "/" || join == "\u2013";
  return joined && first->where.end + 1 < end &&
         known_name_at(reading, sentence, first->where.end + 1).has_value();
}

std::vector<Candidate> choose(const Reading& reading, std::vector<Candidate> all) {
  std::sort(all.begin(), all.end(), better);
  std::vector<Candidate> chosen;
  for (Candidate& candidate : all) {
    if (joins_two(reading, candidate)) continue;
    const bool taken = std::any_of(chosen.begin(), chosen.end(),
                                   [&](const Candidate& c) { return overlap(c, candidate); });
    if (!taken) chosen.push_back(std::move(candidate));
  }
  return chosen;
}

// The owner's name that starts at the word.
std::optional<Candidate> owner_inside(const Reading& reading, const Candidate& organ, int begin) {
  for (int end = organ.where.end; end > begin; --end) {
    if (begin == organ.where.begin && end == organ.where.end) continue;
    auto inner = known_name(reading, organ.where.sentence, begin, end);
    if (inner && inner->actor == organ.owner) return inner;
  }
  return std::nullopt;
}

// In a wrong tree both may hang on one word; it cannot denote both.
void keep_heads_apart(Mention& outer, const Mention& inner) {
  if (outer.head != inner.head) return;
  outer.head = inner.begin == outer.begin ? outer.end - 1 : outer.begin;
}

// Owners' names inside organs stay: "Russian" in "Russian Armed Forces"; so do alliances: "NATO" in
// "NATO Parliamentary Assembly".
std::vector<Candidate> nested_names(const Reading& reading, std::vector<Candidate>& chosen) {
  std::vector<Candidate> nested;
  for (Candidate& outer : chosen) {
    if (outer.kind == Kind::person || (outer.actor != nullptr && outer.owner == nullptr)) continue;
    for (int word = outer.where.begin; word < outer.where.end; ++word) {
      auto inner = outer.owner != nullptr ? owner_inside(reading, outer, word)
                                          : known_name_at(reading, outer.where.sentence, word);
      if (!inner || inner->where.end > outer.where.end) continue;
      const bool owner = outer.owner != nullptr && inner->actor == outer.owner;
      const bool member = inner->actor != nullptr &&
                          (!inner->actor->members.empty() || !inner->actor->part_of.empty());
      const bool body = outer.owner == nullptr && inner->kind == Kind::organisation &&
                        inner->where.end < outer.where.end && member &&
                        inner->where.type == MentionType::name;
      word = std::max(word, inner->where.end - 1);
      if (!owner && !body) continue;
      keep_heads_apart(outer.where, inner->where);
      nested.push_back(*std::move(inner));
    }
  }
  return nested;
}

std::vector<Candidate> names_of(const Reading& reading, int sentence) {
  std::vector<Candidate> all = find_organs(reading, sentence);
  for (Candidate& name : find_headed_names(reading, sentence)) all.push_back(std::move(name));
  for (int word = 0; word < reading.words(sentence); ++word) {
    if (auto name = known_name_at(reading, sentence, word)) all.push_back(*std::move(name));
    if (auto name = titled_person(reading, sentence, word)) all.push_back(*std::move(name));
    if (auto name = bare_organ(reading, sentence, word)) all.push_back(*std::move(name));
  }
  for (const Name& name : reading.sentence(sentence).names) {
    if (auto found = parsed_name(reading, sentence, name)) all.push_back(*std::move(found));
  }
  return choose(reading, std::move(all));
}

// --- what the whole article shows about a name ---

class Votes {
 public:
  explicit Votes(const Reading& reading) : reading_{reading} {}

  void add(const Candidate& candidate) {
    const std::string key = name_key(candidate.text);
    if (candidate.actor != nullptr) return;
    votes_[key][candidate.kind] += candidate.certain ? 3 : 1;
    const auto words = split_words(key);
    const std::string last = candidate.text.substr(candidate.text.rfind(' ') + 1);
    const bool hyphen =
        last.find('-') != std::string::npos && !article(last.substr(0, last.find('-')));
    if (candidate.kind == Kind::person && words.size() > 1 && !hyphen)
      surnames_.insert(words.back());
  }

  [[nodiscard]] bool is_surname(const std::string& key) const { return surnames_.contains(key); }

  [[nodiscard]] Kind kind(const Candidate& candidate) const {
    const std::string key = name_key(candidate.text);
    if (is_surname(key)) return Kind::person;
    const auto found = votes_.find(key);
    if (found == votes_.end()) return candidate.kind;
    Kind best = candidate.kind;
    for (const auto& [kind, count] : found->second) {
      if (count > found->second.at(best)) best = kind;
    }
    return best;
  }

 private:
  // "al" in "al-Sabah"
  [[nodiscard]] bool article(const std::string& part) const {
    return reading_.has("name_particles", ascii_lower(part));
  }

  const Reading& reading_;
  std::map<std::string, std::map<Kind, int>> votes_;
  std::set<std::string> surnames_;
};

// "Scaparrotti-Gerasimov", "Aliyev - von der Leyen": two persons, not one; their surnames are found
// one by one.
bool joins_surnames(const Reading& reading, const Candidate& name, const Votes& votes) {
  if (name.actor != nullptr || name.owner != nullptr) return false;
  const auto [sentence, begin, end, head, type] = name.where;
  for (int word = begin + 1; word + 1 < end; ++word) {
    const std::string here = reading.lower(sentence, word);
    if (here != "-" && here != "\u2013" && here != "\u2014" && here != "and" && here != "/")
      continue;
    const bool left = votes.is_surname(name_key(reading.text(sentence, word - 1, word)));
    const bool right = votes.is_surname(name_key(reading.text(sentence, end - 1, end)));
    if (left && right) return true;
  }
  return false;
}

bool covered(const std::vector<Candidate>& names, int sentence, int word) {
  return std::any_of(names.begin(), names.end(), [&](const Candidate& c) {
    return c.where.sentence == sentence && c.where.begin <= word && word < c.where.end;
  });
}

// Surnames that only the rest of the article shows to be names: "the Scaparrotti-Gerasimov
// meeting".
void add_surnames(const Reading& reading, const Votes& votes, int sentence,
                  std::vector<Candidate>& names) {
  for (int word = 0; word < reading.words(sentence); ++word) {
    if (!reading.capital(sentence, word) || covered(names, sentence, word)) continue;
    if (!votes.is_surname(name_key(reading.text(sentence, word, word + 1))) ||
        opens_other_name(reading, sentence, word))
      continue;
    int begin = word;
    while (begin > 0 && reading.has("name_particles", reading.lower(sentence, begin - 1)) &&
           !covered(names, sentence, begin - 1))
      --begin;
    const std::string text = reading.text(sentence, begin, word + 1);
    Candidate found;
    found.where = {sentence, begin, word + 1, reading.head(sentence, begin, word + 1),
                   MentionType::name};
    found.text = text;
    found.certain = true;
    found.why = "surname of a person of the article";
    names.push_back(std::move(found));
  }
}

// In headlines capitals show nothing: only names that the text confirms count.
bool confirmed(const Reading& reading, const Candidate& candidate,
               const std::set<std::string>& body) {
  if (candidate.actor != nullptr || candidate.owner != nullptr ||
      !reading.title_case(candidate.where.sentence))
    return true;
  const std::string key = name_key(candidate.text);
  return body.contains(key) ||
         (candidate.kind == Kind::person && candidate.where.end - candidate.where.begin >= 2);
}

std::set<std::string> body_names(const Reading& reading, const std::vector<Candidate>& names) {
  std::set<std::string> body;
  for (const Candidate& name : names) {
    if (!reading.title_case(name.where.sentence)) body.insert(name_key(name.text));
  }
  return body;
}

// "Labour Party (United Kingdom)" is meant by "Labour Party" only where the article speaks of the
// United Kingdom.
void forget_foreign_namesakes(const Reading& reading, std::vector<Candidate>& names) {
  std::set<const Actor*> spoken_of;
  for (const Candidate& name : names) spoken_of.insert(name.actor);
  for (Candidate& name : names) {
    if (name.actor == nullptr || name.kind != Kind::organisation ||
        name.actor->name.find('(') == std::string::npos)
      continue;
    if (name.actor->part_of.empty() ||
        spoken_of.contains(reading.gazetteer.by_id(name.actor->part_of)))
      continue;
    name.actor = nullptr;
    name.why += ", but its state is not spoken of";
  }
}

bool by_place(const Candidate& a, const Candidate& b) {
  return std::tuple{a.where, a.kind, a.text} < std::tuple{b.where, b.kind, b.text};
}

}  // namespace

bool is_name_word(const Reading& reading, int sentence, int word) {
  if (!reading.capital(sentence, word)) return false;
  const std::string& tag = reading.token(sentence, word).upos;
  const bool function = tag == "DET" || tag == "PRON" || tag == "SCONJ" || tag == "CCONJ" ||
                        tag == "AUX" || tag == "PUNCT";
  return !function;
}

int honorifics_begin(const Reading& reading, int sentence, int name) {
  int begin = name;
  while (begin > 0) {
    const std::string before = reading.lower(sentence, begin - 1);
    const std::string further = reading.lower(sentence, begin - 2);
    const std::string office =
        further == "-" ? reading.lower(sentence, begin - 3) : further;  // "Secretary-General"
    if (before == "general" && reading.has("general_offices", office)) break;
    if (further == "crown") break;  // "Crown Prince" is an office
    const bool dot =
        before == "." && begin > 1 && reading.has("honorifics", reading.lower(sentence, begin - 2));
    if (dot) {
      begin -= 2;
    } else if (reading.has("honorifics", before) ||
               reading.has("honorifics", without_dot(before))) {
      --begin;
    } else if (begin > 1 && reading.has("honorifics", reading.phrase(sentence, begin - 2, begin))) {
      begin -= 2;
    } else {
      break;
    }
  }
  return begin;
}

std::vector<Candidate> find_names(const Reading& reading) {
  std::vector<Candidate> names;
  for (int sentence = 0; sentence < reading.sentences(); ++sentence) {
    for (Candidate& name : names_of(reading, sentence)) names.push_back(std::move(name));
  }
  const std::set<std::string> body = body_names(reading, names);
  std::erase_if(names, [&](const Candidate& name) { return !confirmed(reading, name, body); });
  forget_foreign_namesakes(reading, names);
  Votes votes{reading};
  for (const Candidate& name : names) votes.add(name);
  std::erase_if(names, [&](const Candidate& name) { return joins_surnames(reading, name, votes); });
  for (Candidate& name : names) {
    if (name.actor == nullptr && name.owner == nullptr) name.kind = votes.kind(name);
  }
  for (int sentence = 0; sentence < reading.sentences(); ++sentence)
    add_surnames(reading, votes, sentence, names);
  for (Candidate& name : nested_names(reading, names)) names.push_back(std::move(name));
  std::sort(names.begin(), names.end(), by_place);
  return names;
}

}  // namespace entente
