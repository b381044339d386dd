#include "extract/meaning/groups.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "extract/meaning/syntax.h"

namespace entente {

bool Groups::is_person(std::size_t figure) const {
  return ensemble_.figure(figure).kind == Kind::person;
}

// The one person, state or organisation that a word denotes.
std::optional<std::size_t> Groups::member(int sentence, int word) const {
  const auto figure = ensemble_.only(sentence, word);
  if (!figure) return std::nullopt;
  const Kind kind = ensemble_.figure(*figure).kind;
  const bool fits = kind == Kind::person || kind == Kind::state || kind == Kind::organisation;
  return fits ? figure : std::nullopt;
}

void Groups::read(int sentence) {
  for (int word = 0; word < reading_.words(sentence); ++word) {
    read_coordination(sentence, word);
    read_hyphen(sentence, word);
    read_partners(sentence, word);
  }
}

void Groups::add(int sentence, int word, std::vector<std::size_t> figures) {
  const std::vector<std::size_t> told = figures;
  std::sort(figures.begin(), figures.end());
  figures.erase(std::unique(figures.begin(), figures.end()), figures.end());
  if (figures.size() > 1) groups_.push_back({sentence, word, std::move(figures), told});
}

void Groups::read_coordination(int sentence, int word) {
  const auto first = member(sentence, word);
  if (!first || reading_.token(sentence, word).deprel == "conj") return;
  std::vector<std::size_t> figures{*first};
  int last = word;
  for (const int other : coordinated(reading_.sentence(sentence), word)) {
    const auto figure = member(sentence, other);
    if (!figure || is_person(*figure) != is_person(*first)) continue;
    figures.push_back(*figure);
    last = std::max(last, other);
  }
  add(sentence, last, std::move(figures));
}

// "Japan-South Korea ties", "the Aliyev-Blinken call".
void Groups::read_hyphen(int sentence, int word) {
  const std::string mark = reading_.lower(sentence, word);
  if (mark != "-" && mark != "\u2013" && mark != "/") return;
  const auto left = member(sentence, word - 1);
  auto right = member(sentence, word + 1);
  if (!right) right = member(sentence, word + 2);  // the head of "South Korea" is its second word
  if (!left || !right || is_person(*left) != is_person(*right)) return;
  add(sentence, word + 1, {*left, *right});
}

// "X met with Y", "X made a call to Y".
void Groups::read_partners(int sentence, int word) {
  const auto subject = member(sentence, word);
  const Token& token = reading_.token(sentence, word);
  if (!subject || !is_person(*subject) || token.head == kRoot ||
      !is_relation(token.deprel, "nsubj"))
    return;
  const Sentence& tree = reading_.sentence(sentence);
  std::vector<std::size_t> figures{*subject};
  int last = word;
  for (const int other : tree.children(token.head)) {
    const std::string& relation = reading_.token(sentence, other).deprel;
    if (!is_relation(relation, "obl") && !is_relation(relation, "obj")) continue;
    std::vector<int> partners = under_preposition(tree, other, {"with", "to", "between"});
    partners.push_back(other);
    for (const int partner : partners) {
      const auto figure = member(sentence, partner);
      if (!figure || !is_person(*figure)) continue;
      figures.push_back(*figure);
      last = std::max(last, partner);
    }
  }
  add(sentence, last, std::move(figures));
}

const Groups::Group* Groups::latest_group(int sentence, int word, Company company,
                                          int reach) const {
  const Group* best = nullptr;
  for (const Group& group : groups_) {
    const bool before = std::tuple{group.sentence, group.word} < std::tuple{sentence, word};
    if (!before || sentence - group.sentence > reach) continue;
    const bool persons = is_person(group.figures.front());
    if (company != Company::any && persons != (company == Company::persons)) continue;
    if (best == nullptr ||
        std::tuple{best->sentence, best->word} <= std::tuple{group.sentence, group.word})
      best = &group;
  }
  return best;
}

std::vector<std::size_t> Groups::latest(int sentence, int word, Company company, int reach) const {
  const Group* best = latest_group(sentence, word, company, reach);
  return best == nullptr ? std::vector<std::size_t>{} : best->figures;
}

std::optional<std::size_t> Groups::one_of_two(int sentence, int word, bool second) const {
  const Group* last = latest_group(sentence, word, Company::any, 1);
  if (last == nullptr || last->told.size() != 2) return std::nullopt;
  return last->told[second ? 1 : 0];
}

}  // namespace entente
