#include "extract/meaning/plurals.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "extract/meaning/ownership.h"
#include "extract/meaning/syntax.h"

namespace entente {
namespace {

constexpr int kHere = 1;   // sentences back: a group named there is the one meant
constexpr int kReach = 3;  // sentences back that a group may lie

std::size_t number_of(const std::string& word) {
  static const std::map<std::string, std::size_t, std::less<>> kNumbers{
      {"two", 2},  {"both", 2}, {"2", 2},    {"three", 3}, {"3", 3},
      {"four", 4}, {"4", 4},    {"five", 5}, {"5", 5}};
  const auto found = kNumbers.find(word);
  return found == kNumbers.end() ? 0 : found->second;
}

bool is_definite_word(const std::string& word) {
  return word == "the" || word == "these" || word == "those" || word == "both" || word == "all";
}

bool is_distinct(const std::vector<std::size_t>& sorted) {
  return std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
}

}  // namespace

Plurals::Plurals(const Reading& reading, const Ensemble& ensemble, const OfficeBook& offices,
                 const Groups& groups)
    : reading_{reading}, ensemble_{ensemble}, offices_{offices}, groups_{groups} {}

// --- what the phrase asks for ---

bool Plurals::sort_of(const std::string& noun, Sort& sort) const {
  if (reading_.has("plural_states", noun)) return sort = Sort::states, true;
  if (reading_.has("plural_parties", noun) || noun == "both") return sort = Sort::parties, true;
  if (!reading_.has("plural_persons", noun) && !reading_.has("principals", noun)) return false;
  return sort = Sort::persons, true;
}

// "the two", "both", "these three", "two": how many, and whether they are known already.
std::size_t Plurals::number_before(int sentence, int word, bool& definite) const {
  constexpr int kModifiers = 3;
  std::size_t number = number_of(reading_.lower(sentence, word));
  definite = number > 0;
  for (int back = 1; back <= kModifiers; ++back) {
    const std::string before = reading_.lower(sentence, word - back);
    const std::size_t found = number_of(before);
    if (found > 0) number = found;
    if (is_definite_word(before)) return definite = true, number;
    const std::string& tag = word < back ? "" : reading_.token(sentence, word - back).upos;
    if (found == 0 && tag != "ADJ" && tag != "NOUN") break;
  }
  return number;
}

// "each side", "neither government".
bool Plurals::is_singular_each(int sentence, int word) const {
  const std::string before = reading_.lower(sentence, word - 1);
  return before == "each" || before == "either" || before == "neither";
}

std::string Plurals::plural_of(const std::string& noun) const {
  return noun.ends_with("y") ? noun.substr(0, noun.size() - 1) + "ies" : noun + "s";
}

// "foreign minister" of "the two foreign ministers", "leader" of "both leaders"; empty where the
// noun names no office.
std::string Plurals::office_of(int sentence, int word) const {
  std::string noun = reading_.lower(sentence, word);
  if (noun.ends_with("s")) noun.pop_back();
  if (noun == "premier") return "prime minister";
  if (noun != "minister" && noun != "president" && noun != "leader" && noun != "chancellor")
    return {};
  const std::string before = reading_.lower(sentence, word - 1);
  const bool portfolio = before == "prime" || reading_.has("portfolios", before);
  return noun == "minister" && portfolio ? before + " " + noun : noun;
}

std::optional<Plurals::Wanted> Plurals::wanted_at(int sentence, int word) const {
  Wanted wanted{sentence, word, Sort::parties, 0, office_of(sentence, word), {}};
  const std::string noun = reading_.lower(sentence, word);
  const bool each = is_singular_each(sentence, word);
  if (!sort_of(each ? plural_of(noun) : noun, wanted.sort)) return std::nullopt;
  bool definite = each;
  wanted.count = each ? 2 : number_before(sentence, word, definite);
  wanted.owners = named_owners(sentence, word);
  if (!wanted.owners.empty()) return wanted;
  // "two countries" are those spoken of, "two ministers" may be any
  const bool bare = wanted.count == 2 && wanted.sort != Sort::persons;
  const Sentence& tree = reading_.sentence(sentence);
  const bool restricted = tree.child(word, "acl:relcl") != -1 || tree.child(word, "acl") != -1;
  const bool known = definite || bare;
  return known && (wanted.count > 0 || !restricted) ? std::optional{wanted} : std::nullopt;
}

// Whose they are, but for "their two countries".
std::vector<int> Plurals::named_owners(int sentence, int word) const {
  const Sentence& tree = reading_.sentence(sentence);
  std::vector<int> named;
  for (const int owner : owners(tree, word)) {
    const bool whose = !ensemble_.cast.at(sentence, owner).empty() ||
                       has_relation(tree, owner, "nmod:poss") || !preposition(tree, owner).empty();
    if (whose && reading_.token(sentence, owner).upos != "PRON") named.push_back(owner);
  }
  return named;
}

std::vector<std::size_t> Plurals::denoted(int sentence, int word) const {
  const auto wanted = wanted_at(sentence, word);
  if (!wanted) return {};
  return wanted->owners.empty() ? choose(*wanted) : owned_by(*wanted);
}

std::optional<Kind> Plurals::pair_of(int sentence, int word) const {
  const auto wanted = wanted_at(sentence, word);
  if (!wanted || wanted->count != 2 || !wanted->owners.empty()) return std::nullopt;
  if (wanted->sort == Sort::states) return Kind::state;
  const bool persons = wanted->sort == Sort::persons && wanted->office.empty();
  return persons ? std::optional{Kind::person} : std::nullopt;
}

// "the presidents of Peru and Chile", "both countries' leaders": who holds the offices there.
std::vector<std::size_t> Plurals::owned_by(const Wanted& wanted) const {
  if (wanted.sort != Sort::persons || wanted.office.empty()) return {};
  Figures states;
  for (const int owner : wanted.owners) {
    for (const int one : coordinated(reading_.sentence(wanted.sentence), owner)) {
      const auto& there = ensemble_.cast.at(wanted.sentence, one);
      states.insert(states.end(), there.begin(), there.end());
    }
  }
  std::sort(states.begin(), states.end());
  states.erase(std::unique(states.begin(), states.end()), states.end());
  if (states.size() < 2 || !all_of(states, Kind::state)) return {};
  return holders(wanted, states);
}

// --- who fits ---

std::vector<std::size_t> Plurals::choose(const Wanted& wanted) const {
  const bool exact =
      !wanted.office.empty() && wanted.office != "leader" && wanted.office != "minister";
  Figures found = exact ? all_holders(wanted) : Figures{};
  if (found.empty()) found = latest(wanted, kHere);
  if (found.empty() && !wanted.office.empty()) found = all_holders(wanted);
  if (found.empty() && wanted.count > 0) found = commonest(wanted);
  return found.empty() ? latest(wanted, kReach) : found;
}

// The last group before the word that is such as is wanted.
std::vector<std::size_t> Plurals::latest(const Wanted& wanted, int reach) const {
  const Groups::Group* best = nullptr;
  Figures found;
  for (const Groups::Group& group : groups_.all()) {
    const std::tuple place{group.sentence, group.word};
    if (place >= std::tuple{wanted.sentence, wanted.word} ||
        wanted.sentence - group.sentence > reach)
      continue;
    if (best != nullptr && place < std::tuple{best->sentence, best->word}) continue;
    Figures figures = as_wanted(wanted, group.figures);
    if (figures.empty()) continue;
    best = &group;
    found = std::move(figures);
  }
  return found;
}

// The group that the article names most, those of the headline before others; once is not enough
// elsewhere.
std::vector<std::size_t> Plurals::commonest(const Wanted& wanted) const {
  constexpr int kHeadline = 2;
  constexpr int kEnough = 2;
  Wanted states = wanted;
  const bool through_states = wanted.sort == Sort::persons && !wanted.office.empty();
  if (through_states) states.sort = Sort::states;
  Groups whole{reading_, ensemble_};
  for (int s = 0; s < reading_.sentences(); ++s) whole.read(s);
  std::map<Figures, int> counts;
  for (const Groups::Group& group : whole.all()) {
    const Figures figures = as_wanted(states, group.figures);
    if (!figures.empty()) counts[figures] += in_headline(group) ? 1 + kHeadline : 1;
  }
  const auto best =
      std::max_element(counts.begin(), counts.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == counts.end() || best->second < kEnough) return {};
  return through_states ? holders(wanted, best->first) : best->first;
}

// The group itself, or the states that its persons serve; empty if it does not fit.
std::vector<std::size_t> Plurals::as_wanted(const Wanted& wanted, const Figures& group) const {
  if (wanted.count > 0 && group.size() != wanted.count) return {};
  const bool persons = all_of(group, Kind::person);
  if (wanted.sort == Sort::states)
    return persons ? states_of(group) : (all_of(group, Kind::state) ? group : Figures{});
  if (wanted.sort == Sort::parties) return group;
  const bool fit = std::all_of(group.begin(), group.end(),
                               [&](std::size_t person) { return may_hold(person, wanted.office); });
  return persons && fit ? group : Figures{};
}

std::vector<std::size_t> Plurals::states_of(const Figures& persons) const {
  Figures states;
  for (const std::size_t person : persons) {
    const auto state = offices_.state_of(person);
    if (!state) return {};
    states.push_back(*state);
  }
  std::sort(states.begin(), states.end());
  return is_distinct(states) ? states : Figures{};
}

// One holder of the office for each state, the one spoken of most; empty if one is missing.
std::vector<std::size_t> Plurals::holders(const Wanted& wanted, const Figures& states) const {
  Figures found;
  for (const std::size_t state : states) {
    std::size_t best_count = 0;
    std::size_t best = 0;
    for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
      const std::size_t count = ensemble_.figure(i).mentions.size();
      if (count <= best_count || !holds(i, wanted.office, state)) continue;
      best = i;
      best_count = count;
    }
    if (best_count == 0) return {};
    found.push_back(best);
  }
  std::sort(found.begin(), found.end());
  return is_distinct(found) ? found : Figures{};
}

// "both prime ministers", where the article has spoken of two.
std::vector<std::size_t> Plurals::all_holders(const Wanted& wanted) const {
  Figures found;
  for (const HeldTitle& held : offices_.held()) {
    const bool before = held.title.sentence <= wanted.sentence;
    if (before && !held.title.former && fits_office(held, wanted.office))
      found.push_back(held.person);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return wanted.count > 0 && found.size() == wanted.count ? found : Figures{};
}

bool Plurals::holds(std::size_t person, const std::string& office, std::size_t state) const {
  const auto& held = offices_.held();
  return std::any_of(held.begin(), held.end(), [&](const HeldTitle& one) {
    return one.person == person && one.of == state && !one.title.former && fits_office(one, office);
  });
}

// Whether the article gives the person that office, or none.
bool Plurals::may_hold(std::size_t person, const std::string& office) const {
  if (office.empty()) return true;
  bool titled = false;
  for (const HeldTitle& held : offices_.held()) {
    if (held.person != person || held.title.former) continue;
    if (fits_office(held, office)) return true;
    titled = true;
  }
  return !titled;
}

bool Plurals::fits_office(const HeldTitle& held, const std::string& office) const {
  const std::string text = offices_.standard(held.title.text);
  if (office == "leader")
    return reading_.has("sovereign_roles", text) || contains_phrase(text, office) ||
           contains_phrase(text, "chancellor") || contains_phrase(text, "president") ||
           contains_phrase(text, "prime minister");
  const bool secretary = office == "minister" && contains_phrase(text, "secretary");
  return contains_phrase(text, office) || secretary ||
         reading_.lexicon.value("counterpart_offices", text) == office;
}

bool Plurals::all_of(const Figures& figures, Kind kind) const {
  return std::all_of(figures.begin(), figures.end(),
                     [&](std::size_t figure) { return ensemble_.figure(figure).kind == kind; });
}

bool Plurals::in_headline(const Groups::Group& group) const {
  const std::size_t paragraph = reading_.sentence(group.sentence).paragraph;
  const auto& paragraphs = reading_.article.paragraphs;
  return paragraph < paragraphs.size() && paragraphs[paragraph].role == ParagraphRole::title;
}

}  // namespace entente
