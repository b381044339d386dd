#include "extract/meaning/mentions.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "extract/meaning/known_names.h"
#include "extract/meaning/name_words.h"
#include "extract/meaning/parsed_names.h"
#include "extract/meaning/patterns.h"
#include "extract/meaning/syntax.h"
#include "extract/meaning/titled_names.h"

namespace entente {
namespace {

// --- organs without an owner: "the foreign ministry" ---

// "in Ottawa": whose capital; null if it is no capital.
const Actor* state_of_seat(const Reading& reading, int sentence, int word) {
  if (reading.lower(sentence, word) != "in") return nullptr;
  const auto seat = word + 1 < reading.words(sentence) ? known_name_at(reading, sentence, word + 1)
                                                       : std::nullopt;
  return seat && seat->state != nullptr && seat->state->kind == Kind::state ? seat->state : nullptr;
}

std::optional<Candidate> bare_organ(const Reading& reading, int sentence, int begin) {
  for (int end = std::min(reading.words(sentence), begin + 4); end > begin; --end) {
    if (!reading.has("bare_organs", reading.phrase(sentence, begin, end))) continue;
    // "inside the prime minister's office": a room
    const std::string before = reading.lower(sentence, begin - 1);
    const bool speaker = before == "of" && reading.lower(sentence, begin - 2) == "speaker";
    const bool definite =
        (before == "the" && reading.lower(sentence, end - 1) != "office") || speaker;
    if (!definite && !reading.capital(sentence, begin)) return std::nullopt;
    Candidate found;
    found.where = {sentence, begin, end, reading.head(sentence, begin, end), MentionType::name};
    found.kind = Kind::organisation;
    found.text = reading.text(sentence, begin, end);
    found.why = "organ without an owner";
    if (const Actor* state = state_of_seat(reading, sentence, end)) {
      found.owner = state;
      found.text = adjective(*state) + " " + found.text;
      found.certain = true;
      found.why = "organ in the capital of " + state->name;
    }
    return found;
  }
  return std::nullopt;
}

// --- agreements without a name: "a security pact", "a memorandum of understanding" ---

// Whether somebody signs what the noun names: "signed a pact", "a pact was signed", "the pact which
// they signed".
bool is_signed(const Reading& reading, int sentence, int noun) {
  const Sentence& tree = reading.sentence(sentence);
  const auto signs = [&](int verb) {
    return verb != kRoot && reading.has("signing_verbs", lemma_of(reading.token(sentence, verb)));
  };
  const Token& token = reading.token(sentence, noun);
  if ((token.deprel == "obj" || token.deprel == "nsubj:pass") && signs(token.head)) return true;
  const auto& below = tree.children(noun);
  return std::any_of(below.begin(), below.end(), [&](int child) {
    return is_relation(reading.token(sentence, child).deprel, "acl") && signs(child);
  });
}

// Where its words begin: "security cooperation" belongs, "a historic" does not.
int agreement_begin(const Reading& reading, int sentence, int noun) {
  int begin = noun;
  while (begin > 0) {
    const std::string& tag = reading.token(sentence, begin - 1).upos;
    const bool word = (tag == "NOUN" || tag == "ADJ") && !reading.capital(sentence, begin - 1);
    if (!word || reading.has("passing_adjectives", reading.lower(sentence, begin - 1))) break;
    --begin;
  }
  return begin;
}

std::optional<Candidate> unnamed_agreement(const Reading& reading, int sentence, int noun) {
  const Token& token = reading.token(sentence, noun);
  const std::string word = reading.lower(sentence, noun);
  const bool one = token.upos == "NOUN" && !token.xpos.ends_with("S") &&
                   reading.has("agreement_heads", word) && !reading.capital(sentence, noun);
  if (!one || !is_signed(reading, sentence, noun)) return std::nullopt;
  const int begin = agreement_begin(reading, sentence, noun);
  const bool understanding =
      reading.phrase(sentence, noun + 1, std::min(noun + 3, reading.words(sentence))) ==
      "of understanding";
  const std::string before = reading.lower(sentence, begin - 1);
  const bool known = before == "this" || before == "that" || before == "the";
  if (known && begin == noun && !understanding) return std::nullopt;  // "signed the agreement"
  Candidate found;
  found.where = {sentence, begin, understanding ? noun + 3 : noun + 1, noun, MentionType::name};
  found.kind = Kind::agreement;
  found.text = reading.text(sentence, begin, found.where.end);
  found.certain = true;
  found.why = "somebody signs it";
  return found;
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

// Thomas "Mack" McLarty.
std::optional<Candidate> nicknamed_person(const Reading& reading, int sentence, int begin) {
  const auto name = [&](int word) {
    return is_name_word(reading, sentence, word) && reading.token(sentence, word).upos == "PROPN";
  };
  const bool quoted = name(begin) && is_quote(reading.lower(sentence, begin + 1)) &&
                      name(begin + 2) && is_quote(reading.lower(sentence, begin + 3)) &&
                      name(begin + 4);
  if (!quoted || reading.title_case(sentence) || opens_other_name(reading, sentence, begin))
    return std::nullopt;
  int end = begin + 5;
  while (name(end)) ++end;
  Candidate found;
  found.where = {sentence, begin, end, reading.head(sentence, begin, end), MentionType::name};
  found.text = reading.text(sentence, begin, end);
  found.certain = true;
  found.why = "nickname within the name";
  return found;
}

std::vector<Candidate> names_of(const Reading& reading, int sentence) {
  std::vector<Candidate> all = find_organs(reading, sentence);
  for (Candidate& name : find_headed_names(reading, sentence)) all.push_back(std::move(name));
  for (int word = 0; word < reading.words(sentence); ++word) {
    if (auto name = known_name_at(reading, sentence, word)) all.push_back(*std::move(name));
    if (auto name = titled_person(reading, sentence, word)) all.push_back(*std::move(name));
    if (auto name = bare_organ(reading, sentence, word)) all.push_back(*std::move(name));
    if (auto name = nicknamed_person(reading, sentence, word)) all.push_back(*std::move(name));
    if (auto name = unnamed_agreement(reading, sentence, word)) all.push_back(*std::move(name));
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
    if (const auto said = kind_before(candidate.where)) votes_[key][*said] += 4;
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
  // "his residence, Seri Perdana", "the newspaper Hespress", "the resort of Ohrid": what the noun
  // before a name calls it.
  [[nodiscard]] std::optional<Kind> kind_before(const Mention& where) const {
    int noun = where.begin - 1;
    const std::string mark = reading_.lower(where.sentence, noun);
    if (mark == "," || mark == "of") --noun;
    const std::string word = reading_.lower(where.sentence, noun);
    if (noun < 1 || reading_.capital(where.sentence, noun)) return std::nullopt;
    const bool residence = mark != "of" && (word == "residence" || word == "palace");
    if (residence) return Kind::place;
    if (mark == ",") return std::nullopt;
    if (reading_.has("settlement_nouns", word)) return Kind::place;
    const std::string_view what = reading_.lexicon.value("descriptions", word);
    if (mark == "of") return std::nullopt;
    const bool body = what == "organisation" || what == "media" || what == "bloc" ||
                      word == "group" ||
                      (word == "opposition" && reading_.lower(where.sentence, noun - 1) == "the");
    return body ? std::optional{Kind::organisation} : std::nullopt;
  }

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
    const Actor* state = reading.gazetteer.by_id(name.actor->part_of);
    if (state != nullptr && spoken_of.contains(state)) continue;
    name.actor = nullptr;
    name.why += ", but its state is not spoken of";
  }
}

// "Moscow", where the article speaks of the Soviet Union and not of Russia: the capital of that
// one.
void follow_states_spoken_of(const Reading& reading, std::vector<Candidate>& names) {
  std::set<const Actor*> spoken_of;
  for (const Candidate& name : names) {
    if (name.kind == Kind::state) spoken_of.insert(name.actor);
  }
  for (Candidate& name : names) {
    if (name.state == nullptr || spoken_of.contains(name.state)) continue;
    for (const GazetteerMatch& match : reading.gazetteer.find(name.text)) {
      if (match.sense == Sense::capital && spoken_of.contains(match.actor))
        name.state = match.actor;
    }
  }
}

// The names that a bracket right after another name gives it: "Italian Episcopal Conference (CEI)".
std::map<std::string, const Candidate*> defined_acronyms(const Reading& reading,
                                                         const std::vector<Candidate>& names) {
  std::map<std::string, const Candidate*> defined;
  for (const Candidate& acronym : names) {
    const Mention& where = acronym.where;
    if (reading.lower(where.sentence, where.begin - 1) != "(") continue;
    const auto full = std::find_if(names.begin(), names.end(), [&](const Candidate& name) {
      return name.where.sentence == where.sentence && name.where.end == where.begin - 1 &&
             name.kind == Kind::organisation;
    });
    if (full != names.end()) defined.emplace(acronym.text, &*full);
  }
  return defined;
}

// The article's own acronyms come before the gazetteer's.
void forget_other_acronyms(const Reading& reading, std::vector<Candidate>& names) {
  std::set<std::string> others;
  for (const auto& [acronym, full] : defined_acronyms(reading, names)) {
    const auto known = reading.gazetteer.find(acronym);
    if (!known.empty() && known.front().actor != full->actor) others.insert(acronym);
  }
  for (Candidate& name : names) {
    if (name.actor == nullptr || !others.contains(name.text)) continue;
    name.actor = nullptr;
    name.state = nullptr;
    name.kind = Kind::organisation;
    name.why = "the article's acronym of another name";
  }
}

// "The Foreign Office said", where the article has named "Pakistan's Foreign Office": that one.
void follow_owned_namesakes(std::vector<Candidate>& names) {
  std::map<std::string, const Candidate*> owned;
  for (const Candidate& name : names) {
    if (name.owner == nullptr || name.kind != Kind::organisation) continue;
    const std::string key = name_key(name.text);
    const std::size_t blank = key.find(' ');
    if (blank != std::string::npos) owned.emplace(key.substr(blank + 1), &name);
  }
  for (Candidate& name : names) {
    const auto other = owned.find(name_key(name.text));
    if (other == owned.end() || name.actor == nullptr || name.owner != nullptr ||
        name.kind != Kind::organisation)
      continue;
    name.actor = other->second->actor;
    name.owner = other->second->owner;
    name.text = other->second->text;
    name.why = "named with its owner elsewhere";
  }
}

// Bytes. The longest official names of conventions and organisations have 200; what is longer is
// damage.
constexpr std::size_t kLongestName = 300;

bool by_place(const Candidate& a, const Candidate& b) {
  return std::tuple{a.where, a.kind, a.text} < std::tuple{b.where, b.kind, b.text};
}

}  // namespace

std::vector<Candidate> find_names(const Reading& reading) {
  std::vector<Candidate> names;
  for (int sentence = 0; sentence < reading.sentences(); ++sentence) {
    for (Candidate& name : names_of(reading, sentence)) {
      if (name.text.size() <= kLongestName) names.push_back(std::move(name));
    }
  }
  const std::set<std::string> body = body_names(reading, names);
  std::erase_if(names, [&](const Candidate& name) { return !confirmed(reading, name, body); });
  forget_foreign_namesakes(reading, names);
  forget_other_acronyms(reading, names);
  follow_owned_namesakes(names);
  follow_states_spoken_of(reading, names);
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
