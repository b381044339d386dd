#include "extract/meaning/patterns.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/meaning/name_words.h"
#include "extract/meaning/syntax.h"

namespace entente {
namespace {

// An owner of an organ: words [begin, end), then its organ from `next`.
struct Owner {
  const Actor* actor = nullptr;
  int end = 0;
  int next = 0;
};

const Actor* state_or_bloc(const Reading& reading, const std::string& name) {
  for (const GazetteerMatch& match : reading.gazetteer.find(name)) {
    const bool state = match.actor->kind == Kind::state;
    if (state && (match.sense == Sense::name || match.sense == Sense::demonym)) return match.actor;
  }
  return nullptr;
}

int after_possessive(const Reading& reading, int sentence, int word) {
  return is_possessive(reading.lower(sentence, word)) ? word + 1 : word;
}

// "Iran", "Iranian", "Saudi Arabia's", "United Arab Emirates".
std::optional<Owner> owner_at(const Reading& reading, int sentence, int begin) {
  if (!reading.capital(sentence, begin)) return std::nullopt;
  const int limit = std::min(reading.words(sentence), begin + 5);
  for (int end = limit; end > begin; --end) {
    if (reading.token(sentence, end - 1).upos == "PUNCT" ||
        after_possessive(reading, sentence, end - 1) == end)
      continue;
    const Actor* actor = state_or_bloc(reading, reading.text(sentence, begin, end));
    if (actor != nullptr) return Owner{actor, end, after_possessive(reading, sentence, end)};
  }
  return std::nullopt;
}

// The last word of the organ that starts at `begin`, exclusive; `begin` if none does.
int organ_end(const Reading& reading, int sentence, int begin) {
  const int limit = std::min(reading.words(sentence), begin + 5);
  for (int end = limit; end > begin; --end) {
    const std::string phrase = reading.phrase(sentence, begin, end);
    if (reading.has("organ_heads", phrase) || reading.has("bare_organs", phrase)) return end;
    const std::size_t blank = phrase.rfind(' ');
    if (blank == std::string::npos) continue;
    const bool portfolio = reading.has("portfolios", phrase.substr(0, blank));
    if (portfolio && reading.has("organ_heads", phrase.substr(blank + 1))) return end;
  }
  return begin;
}

// The hyphen in "Serb-majority Municipalities": a small word and another capital follow.
bool joins_small_word(const Reading& reading, int sentence, int hyphen) {
  return reading.lower(sentence, hyphen) == "-" && reading.glued(sentence, hyphen) &&
         reading.glued(sentence, hyphen + 1) && !reading.capital(sentence, hyphen + 1) &&
         reading.capital(sentence, hyphen + 2);
}

// "Foreign Affairs and Expatriates": capitals joined by "and"; where they end.
int capitals_end(const Reading& reading, int sentence, int begin) {
  int end = begin;
  for (int word = begin; word < reading.words(sentence); ++word) {
    if (is_name_word(reading, sentence, word)) {
      end = word + 1;
    } else if (word == end && word > begin && reading.lower(sentence, word) == "and" &&
               reading.capital(sentence, word + 1)) {
      continue;
    } else if (word == end && word > begin && joins_small_word(reading, sentence, word)) {
      ++word;  // "Serb-majority Municipalities"
    } else {
      break;
    }
  }
  return end;
}

// "Ministry of Foreign Affairs"; where it ends, `begin` if there is no such thing.
int ministry_of_end(const Reading& reading, int sentence, int begin) {
  const std::string first = reading.lower(sentence, begin);
  if ((first != "ministry" && first != "department") || reading.lower(sentence, begin + 1) != "of")
    return begin;
  const int from = begin + 2 + (reading.lower(sentence, begin + 2) == "the" ? 1 : 0);
  const int end = capitals_end(reading, sentence, from);
  return end > from ? end : begin;
}

// One spelling for what is the same organ: "Russian forces" and "Russian military" are the "Russian
// Armed Forces".
std::string organ_name(const Reading& reading, const Actor& owner, const std::string& organ) {
  if (reading.has("armed_forces", organ)) return adjective(owner) + " Armed Forces";
  return {};
}

Candidate organ_candidate(const Reading& reading, int sentence, std::pair<int, int> words,
                          const Actor* owner) {
  Candidate found;
  found.where = {sentence, words.first, words.second,
                 reading.head(sentence, words.first, words.second), MentionType::name};
  found.kind = Kind::organisation;
  found.text = reading.text(sentence, words.first, words.second);
  found.owner = owner;
  found.certain = true;
  found.why = "organ of " + owner->name;
  const auto known = reading.gazetteer.find(found.text);
  const bool organ = !known.empty() && known.front().actor->kind == Kind::organisation;
  if (organ) found.actor = known.front().actor;
  return found;
}

void rename(const Reading& reading, const std::string& name, Candidate& organ) {
  if (name.empty()) return;
  organ.text = name;
  const auto known = reading.gazetteer.find(name);
  if (organ.actor == nullptr && !known.empty()) organ.actor = known.front().actor;
}

Candidate government_candidate(const Reading& reading, int sentence, std::pair<int, int> words,
                               const Actor* state) {
  Candidate found = organ_candidate(reading, sentence, words, state);
  found.where.type = MentionType::demonym;
  found.kind = Kind::state;
  found.owner = nullptr;
  found.actor = state;
  found.government = true;
  found.why = "government of " + state->name;
  return found;
}

// "Cabinet Secretary", "police minister", "army chief", "central bank governor": the words [begin,
// end) of an organ open a title.
bool opens_title(const Reading& reading, int sentence, int begin, int end) {
  const std::string next = reading.lower(sentence, end);
  const std::string_view whose = reading.lexicon.value("roles", next);
  if (whose.empty()) return false;
  const std::string last = reading.lower(sentence, end - 1);
  const auto known = [&](const std::string& words) {
    return !reading.lexicon.value("roles", words + " " + next).empty();
  };
  const bool portfolio = next.starts_with("minister") || last == "cabinet";
  return portfolio || known(last) || known(reading.phrase(sentence, begin, end));
}

// "American military newspaper" and "under Azerbaijan's presidency" name no organ.
bool is_organ(const Reading& reading, int sentence, const Owner& owner, int end) {
  const std::string last = reading.lower(sentence, end - 1);
  if (opens_title(reading, sentence, owner.next, end)) return false;
  if (last == "presidency" && owner.next != owner.end) return false;
  return !reading.has("armed_forces", last) || names_forces(reading, sentence, end);
}

// "Iranian foreign ministry", "Azerbaijan's Ministry of Defence", "the Azerbaijani side".
std::optional<Candidate> owned_organ(const Reading& reading, int sentence, int begin) {
  const auto owner = owner_at(reading, sentence, begin);
  if (!owner) return std::nullopt;
  const int named = std::max(organ_end(reading, sentence, owner->next),
                             ministry_of_end(reading, sentence, owner->next));
  const bool organ = named > owner->next && is_organ(reading, sentence, *owner, named);
  if (organ) {
    Candidate found = organ_candidate(reading, sentence, {begin, named}, owner->actor);
    const std::string name =
        organ_name(reading, *owner->actor, reading.phrase(sentence, owner->next, named));
    rename(reading, name, found);
    return found;
  }
  const std::string noun = reading.lower(sentence, owner->next);
  if (!reading.has("government_heads", noun)) return std::nullopt;
  return government_candidate(reading, sentence, {begin, owner->next + 1}, owner->actor);
}

// "Armed Forces of Russia", "Government of Iraq", "Ministry of Defence of the Republic of
// Azerbaijan".
std::optional<Candidate> organ_of(const Reading& reading, int sentence, int begin) {
  const int organ =
      std::max(organ_end(reading, sentence, begin), ministry_of_end(reading, sentence, begin));
  const bool government =
      organ == begin && reading.has("government_heads", reading.lower(sentence, begin));
  if (organ == begin && !government) return std::nullopt;
  const int of = government ? begin + 1 : organ;
  if (reading.lower(sentence, of) != "of") return std::nullopt;
  const int from = of + 1 + (reading.lower(sentence, of + 1) == "the" ? 1 : 0);
  const auto owner = owner_at(reading, sentence, from);
  if (!owner) return std::nullopt;
  if (government) return government_candidate(reading, sentence, {begin, owner->end}, owner->actor);
  Candidate found = organ_candidate(reading, sentence, {begin, owner->end}, owner->actor);
  const std::string name =
      organ_name(reading, *owner->actor, reading.phrase(sentence, begin, organ));
  rename(reading, name, found);
  return found;
}

// How far capitals run back from a head noun, over hyphens and particles.
int capitals_begin(const Reading& reading, int sentence, int head) {
  int begin = head;
  for (int word = head - 1; word >= 0; --word) {
    const std::string here = reading.lower(sentence, word);
    const bool bridge = here == "-" || here == "&" || here == "/";
    if (is_name_word(reading, sentence, word)) {
      begin = word;
    } else if (!bridge || !is_name_word(reading, sentence, word - 1)) {
      break;
    }
  }
  return begin;
}

bool extends_by(const std::string& preposition) {
  return preposition == "of" || preposition == "on" || preposition == "for";
}

// "Governor Andrew Bailey" in "Bank of England Governor Andrew Bailey" is somebody's title and
// name: where it begins in [begin, end), else `end`.
int before_titled(const Reading& reading, int sentence, int begin, int end) {
  constexpr int kFullName = 2;
  for (int word = begin; word + kFullName < end; ++word) {
    const std::string here = reading.lower(sentence, word);
    if (is_role(reading, here) && !reading.has("honorifics", here)) return word;
  }
  return end;
}

// "Committee on International Relations and ...", "University of Tehran": where the name ends.
int headed_end(const Reading& reading, int sentence, int begin, int head) {
  int end = head + 1;
  const std::string noun = reading.lower(sentence, head);
  const bool complete = begin < head;
  if (complete && (noun == "ministry" || noun == "department" || noun == "office")) return end;
  // "imposed by the European Union on Peru"
  const bool known =
      complete && !reading.gazetteer.find(reading.text(sentence, begin, end)).empty();
  while (extends_by(reading.lower(sentence, end)) && reading.capital(sentence, end + 1)) {
    if (known && state_or_bloc(reading, reading.text(sentence, end + 1, end + 2))) break;
    if (reading.has("not_names", reading.lower(sentence, end + 1))) break;  // "on July 3"
    const int next =
        before_titled(reading, sentence, end + 2, capitals_end(reading, sentence, end + 1));
    if (next <= end) break;
    end = next;
  }
  return end;
}

int numbered_end(const Reading& reading, int sentence, int end) {
  return end < reading.words(sentence) && reading.token(sentence, end).upos == "NUM" ? end + 1
                                                                                     : end;
}

bool is_opening_word(const Reading& reading, int sentence, int word) {
  const std::string& tag = reading.token(sentence, word).upos;
  return word == 0 && tag != "PROPN" && tag != "ADJ" && tag != "NOUN";
}

int first_word(const Reading& reading, int sentence, int begin, int head) {
  while (begin < head &&
         (is_opening_word(reading, sentence, begin) || reading.lower(sentence, begin) == "the"))
    ++begin;
  return begin;
}

std::optional<Candidate> headed_name(const Reading& reading, int sentence, int head) {
  const auto kind = kind_of_head(reading, reading.lower(sentence, head));
  if (!kind) return std::nullopt;
  const bool small = !reading.capital(sentence, head);
  if (small && *kind != Kind::agreement && *kind != Kind::event) return std::nullopt;
  const int begin = first_word(reading, sentence, capitals_begin(reading, sentence, head), head);
  if (opens_title(reading, sentence, begin, head + 1)) return std::nullopt;
  // "the ceremony of South Korean President ...": a common noun names nothing
  if (small && begin == head && *kind == Kind::event) return std::nullopt;
  int end = small && *kind == Kind::event ? head + 1 : headed_end(reading, sentence, begin, head);
  if (*kind == Kind::agreement) end = numbered_end(reading, sentence, end);
  if (begin == head && end == head + 1) return std::nullopt;
  Candidate found;
  found.where = {sentence, begin, end, reading.head(sentence, begin, end), MentionType::name};
  found.kind = *kind;
  found.text = reading.text(sentence, begin, end);
  found.certain = true;
  found.why = "head noun \"" + reading.lower(sentence, head) + "\"";
  return found;
}

// "signed a security pact", "an agreement signed in 2001".
bool is_signed(const Reading& reading, int sentence, int noun) {
  static const WordSet kSigning{"sign", "ink", "initial", "ratify"};
  const Sentence& in = reading.sentence(sentence);
  const Token& token = reading.token(sentence, noun);
  const bool object = has_relation(in, noun, "obj") || has_relation(in, noun, "nsubj:pass");
  if (object && is_one_of(reading.token(sentence, token.head), kSigning)) return true;
  const auto children = in.children(noun);
  return std::any_of(children.begin(), children.end(), [&](int child) {
    return has_relation(in, child, "acl") && is_one_of(reading.token(sentence, child), kSigning);
  });
}

bool is_plain_modifier(const Reading& reading, int sentence, int word, int noun) {
  const Token& token = reading.token(sentence, word);
  const bool modifies =
      token.head <= noun && (token.deprel == "amod" || token.deprel == "compound");
  return modifies && token.xpos != "JJS" && token.xpos != "VBN" && !reading.capital(sentence, word);
}

// What is signed is one agreement, although it bears no name: "a memorandum of understanding".
std::optional<Candidate> signed_agreement(const Reading& reading, int sentence, int noun) {
  const Token& token = reading.token(sentence, noun);
  const bool one = token.xpos == "NN" && !reading.capital(sentence, noun) &&
                   reading.has("agreement_heads", reading.lower(sentence, noun));
  if (!one || !is_signed(reading, sentence, noun)) return std::nullopt;
  int begin = noun;
  while (begin > 0 && is_plain_modifier(reading, sentence, begin - 1, noun)) --begin;
  const bool understanding = reading.lower(sentence, noun + 1) == "of" &&
                             reading.lower(sentence, noun + 2) == "understanding";
  Candidate found;
  found.where = {sentence, begin, understanding ? noun + 3 : noun + 1, noun, MentionType::name};
  found.kind = Kind::agreement;
  found.text = reading.text(sentence, begin, found.where.end);
  found.certain = true;
  found.why = "it is signed";
  return found;
}

}  // namespace

bool names_forces(const Reading& reading, int sentence, int end) {
  const Token& token = reading.token(sentence, end - 1);
  const bool modifies = (token.deprel == "amod" || token.deprel == "compound") && token.head >= end;
  if (!modifies) return true;
  const std::string governor = reading.lower(sentence, token.head);
  return reading.has("government_heads", governor) || reading.has("plural_persons", governor) ||
         !reading.lexicon.value("roles", governor).empty();
}

std::optional<Kind> kind_of_head(const Reading& reading, const std::string& noun) {
  if (reading.has("agreement_heads", noun)) return Kind::agreement;
  if (reading.has("event_heads", noun)) return Kind::event;
  if (reading.has("organisation_heads", noun)) return Kind::organisation;
  if (reading.has("place_heads", noun)) return Kind::place;
  return std::nullopt;
}

std::vector<Candidate> find_organs(const Reading& reading, int sentence) {
  std::vector<Candidate> found;
  for (int word = 0; word < reading.words(sentence); ++word) {
    if (auto organ = owned_organ(reading, sentence, word)) found.push_back(*std::move(organ));
    if (auto organ = organ_of(reading, sentence, word)) found.push_back(*std::move(organ));
  }
  return found;
}

std::vector<Candidate> find_headed_names(const Reading& reading, int sentence) {
  std::vector<Candidate> found;
  if (reading.title_case(sentence)) return found;
  for (int word = 0; word < reading.words(sentence); ++word) {
    auto name = headed_name(reading, sentence, word);
    if (!name) name = signed_agreement(reading, sentence, word);
    if (name) found.push_back(*std::move(name));
  }
  return found;
}

}  // namespace entente
