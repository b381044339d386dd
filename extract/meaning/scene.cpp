#include "extract/meaning/scene.h"

#include <algorithm>
#include <sstream>

#include "extract/language/characters.h"
#include "extract/meaning/ownership.h"
#include "extract/meaning/syntax.h"

namespace entente {
namespace {

constexpr int kMostOwners = 3;  // "the commander of the forces of the coalition"

bool is_first_person(const Token& token) {
  static const WordSet kFirst{"i", "we", "me", "us", "my", "our", "myself", "ourselves"};
  return token.upos == "PRON" && kFirst.contains(lemma_of(token));
}

void add(std::vector<Bearer>& found, Bearer bearer) {
  const bool held = std::any_of(found.begin(), found.end(),
                                [&](const Bearer& other) { return other.entity == bearer.entity; });
  if (!held) found.push_back(bearer);
}

// "Mali and Burkina Faso, both suspended": the words that "both" in apposition counts; kRoot if it
// does not.
int quantified(const Sentence& sentence, int word) {
  static const WordSet kCounting{"both", "all", "each", "neither", "none"};
  const Token& token = sentence.tokens[static_cast<std::size_t>(word)];
  const bool counts = has_relation(sentence, word, "appos") && kCounting.contains(lemma_of(token));
  return counts && token.head < word ? token.head : kRoot;
}

bool is_plural(const Sentence& sentence, int word) {
  const std::string& tag = sentence.tokens[static_cast<std::size_t>(word)].xpos;
  return tag == "NNS" || tag == "NNPS" || coordinated(sentence, word).size() > 1;
}

// The subject of a verb of saying whose content clause has the pronoun as its own subject: "the
// officials said that they would leave"; kRoot if there is none or the numbers differ.
int reporter_of(const Sentence& sentence, int pronoun) {
  static const WordSet kPlural{"they", "them"};
  static const WordSet kSingular{"it", "he", "she"};
  const auto at = [&](int word) { return sentence.tokens[static_cast<std::size_t>(word)]; };
  if (at(pronoun).upos != "PRON" || at(pronoun).deprel != "nsubj") return kRoot;
  const int clause = at(pronoun).head;
  if (!has_relation(sentence, clause, "ccomp") || at(clause).head == kRoot) return kRoot;
  const int reporter = agent_of(sentence, at(clause).head);
  if (reporter == kRoot || reporter == pronoun) return kRoot;
  const std::string form = lemma_of(at(pronoun));
  const bool agrees =
      is_plural(sentence, reporter) ? kPlural.contains(form) : kSingular.contains(form);
  return agrees ? reporter : kRoot;
}

}  // namespace

std::vector<Bearer> Scene::denoted(int sentence, int word) const {
  std::vector<Bearer> found;
  if (word != kRoot)
    collect(sentence, antecedent(this->sentence(sentence), word), kMostOwners, found);
  return found;
}

std::vector<Bearer> Scene::whose(int sentence, int word, Side side) const {
  std::vector<Bearer> found = denoted(sentence, word);
  if (!found.empty() || word == kRoot) return found;
  for (const int part : coordinated(this->sentence(sentence), word)) {
    const bool alone = side == Side::subject && stands_alone(sentence, part, "unofficial") &&
                       masters(this->sentence(sentence), part).empty();
    std::vector<Bearer> owned;
    collect_owners(sentence, part, kMostOwners, owned);
    for (const Bearer& one : owned) {
      if (!alone || kind(one.entity) == Kind::organisation) add(found, one);
    }
  }
  return found;
}

bool Scene::stands_alone(int sentence, int word, std::string_view list) const {
  return is_one_of(this->sentence(sentence).tokens[static_cast<std::size_t>(word)], words_[list]);
}

void Scene::collect(int sentence, int word, int depth, std::vector<Bearer>& found) const {
  for (const int part : coordinated(this->sentence(sentence), word)) {
    collect_one(sentence, part, depth, found);
  }
}

void Scene::collect_one(int sentence, int word, int depth, std::vector<Bearer>& found) const {
  const Sentence& in = this->sentence(sentence);
  if (const int whole = quantified(in, word); whole != kRoot)
    return collect(sentence, whole, depth, found);
  const std::vector<int> group = name_group(in, word);
  const bool named = collect_named(sentence, group, found) ||
                     collect_speaker(sentence, word, found) ||
                     collect_reporter(sentence, word, depth, found);
  if (!named) {
    for (const int member : group) collect_stood_for(sentence, member, depth, found);
  }
  for (const int member : group) {
    if (member == word) continue;
    for (const int other : coordinated(in, member)) {
      if (other != member) collect_one(sentence, other, depth, found);
    }
  }
}

// "US Secretary of State John Kerry": the person, whichever word heads the phrase. A state is no
// person, whatever seems to rename it ("with Niger, the bloc's envoy, Ada, said").
bool Scene::collect_named(int sentence, const std::vector<int>& group,
                          std::vector<Bearer>& found) const {
  const auto& heads = cast_.at(sentence, group.front());
  const bool state = std::any_of(heads.begin(), heads.end(),
                                 [&](std::size_t figure) { return kind(figure) == Kind::state; });
  const bool titled = this->sentence(sentence).child(group.front(), "flat") != kRoot;  // "U.S. ..."
  if (state && !titled) {
    for (const std::size_t figure : heads) add(found, {figure, group.front()});
    return true;
  }
  for (const bool persons : {true, false}) {
    for (const int word : group) {
      const std::size_t before = found.size();
      bool any = false;
      for (const std::size_t figure : cast_.at(sentence, word)) {
        if (persons && kind(figure) != Kind::person) continue;
        add(found, {figure, word});
        any = true;
      }
      const auto meeting = meetings_.find({sentence, word});
      if (!persons && meeting != meetings_.end()) add(found, {meeting->second, word});
      if (any || found.size() > before) return true;
    }
  }
  return false;
}

// "Russian officials"; the holder where the article names him: "the foreign minister of Iran".
void Scene::collect_stood_for(int sentence, int word, int depth, std::vector<Bearer>& found) const {
  const Sentence& in = this->sentence(sentence);
  const std::string noun = lemma_of(in.tokens[static_cast<std::size_t>(word)]);
  if (depth == 0 || !words_.has("stand_ins", noun))
    return collect_examples(sentence, word, depth, found);
  std::vector<Bearer> owned;
  collect_owners(sentence, word, depth - 1, owned);
  if (owned.empty()) collect_seated(sentence, word, depth, owned);
  const std::string title = title_at(in, word);
  for (const Bearer& one : owned) add(found, {holder(title, one.entity), one.word});
}

// "security forces in Guinea", "authorities in Guinea": those of the state.
void Scene::collect_seated(int sentence, int word, int depth, std::vector<Bearer>& found) const {
  for (const int seat : under_preposition(this->sentence(sentence), word, {"in"})) {
    std::vector<Bearer> here;
    collect(sentence, seat, depth - 1, here);
    for (const Bearer& one : here) {
      if (kind(one.entity) == Kind::state) add(found, one);
    }
  }
}

bool Scene::holds_office_of(std::size_t person, std::size_t body) const {
  return std::any_of(cast_.offices.begin(), cast_.offices.end(), [&](const Office& office) {
    return office.person == person && office.of == body;
  });
}

bool Scene::is_outlet(std::size_t entity) const {
  if (entity >= cast_.figures.size() || kind(entity) != Kind::organisation) return false;
  std::istringstream names{lower_case(cast_.figures[entity].name)};
  for (std::string word; names >> word;) {
    if (words_.has("outlets", word)) return true;
  }
  return false;
}

// "foreign minister": the noun with the plain words before it.
std::string Scene::title_at(const Sentence& in, int noun) const {
  std::string title;
  for (const int child : in.children(noun)) {
    const bool before =
        child < noun && (has_relation(in, child, "amod") || has_relation(in, child, "compound"));
    if (before) title += lemma_of(in.tokens[static_cast<std::size_t>(child)]) + ' ';
  }
  return title + lemma_of(in.tokens[static_cast<std::size_t>(noun)]);
}

// Who holds the office in the body, or the body itself. Titles of one word are too common to tell.
std::size_t Scene::holder(const std::string& title, std::size_t body) const {
  if (title.find(' ') == std::string::npos) return body;
  for (const Office& office : cast_.offices) {
    if (office.of == body && !office.former && office.title == title) return office.person;
  }
  return body;
}

bool Scene::collect_speaker(int sentence, int word, std::vector<Bearer>& found) const {
  if (!is_first_person(this->sentence(sentence).tokens[static_cast<std::size_t>(word)]))
    return false;
  const auto who = speaker(sentence, word);
  if (who) add(found, {*who, word});
  return who.has_value();
}

// A pronoun that coreference leaves open: whoever reports what it does.
bool Scene::collect_reporter(int sentence, int word, int depth, std::vector<Bearer>& found) const {
  const int reporter = depth > 0 ? reporter_of(this->sentence(sentence), word) : kRoot;
  if (reporter == kRoot) return false;
  const std::size_t before = found.size();
  collect(sentence, reporter, depth - 1, found);
  return found.size() > before;
}

// "the administration of ex-President X": the state of that office.
void Scene::collect_governed(const std::vector<Bearer>& persons, std::vector<Bearer>& found) const {
  for (const Bearer& one : persons) {
    std::size_t entity = one.entity;
    for (const Office& office : cast_.offices) {
      const bool governs = office.person == one.entity && kind(office.of) == Kind::state;
      if (governs && kind(entity) == Kind::person) entity = office.of;
    }
    add(found, {entity, one.word});
  }
}

void Scene::collect_owners(int sentence, int word, int depth, std::vector<Bearer>& found) const {
  const Sentence& in = this->sentence(sentence);
  const std::string noun = lemma_of(in.tokens[static_cast<std::size_t>(word)]);
  for (const int owner : owners(in, word)) {
    const bool suffers = words_.has("undergone", noun) && !preposition(in, owner).empty();
    if (suffers) continue;
    std::vector<Bearer> here;
    collect(sentence, owner, depth, here);
    if (here.empty() && depth > 0) collect_owners(sentence, owner, depth - 1, here);
    if (stands_alone(sentence, word, "irregulars"))
      std::erase_if(here,
                    [&](const Bearer& one) { return kind(one.entity) != Kind::organisation; });
    if (words_.has("governments", noun))
      collect_governed(here, found);
    else
      for (const Bearer& one : here) add(found, one);
  }
  if (found.empty()) collect_examples(sentence, word, depth, found);
}

// "several countries, including Egypt", "structures such as the union".
void Scene::collect_examples(int sentence, int word, int depth, std::vector<Bearer>& found) const {
  static const WordSet kSuchAs{"such as", "including", "like", "namely"};
  if (depth == 0) return;
  for (const int example : under_preposition(this->sentence(sentence), word, kSuchAs)) {
    collect(sentence, example, depth - 1, found);
  }
}

}  // namespace entente
