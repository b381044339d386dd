#include "extract/meaning/scene.h"

#include <algorithm>

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

}  // namespace

std::vector<Bearer> Scene::denoted(int sentence, int word) const {
  std::vector<Bearer> found;
  if (word != kRoot) collect(sentence, antecedent(this->sentence(sentence), word), kMostOwners, found);
  return found;
}

std::vector<Bearer> Scene::whose(int sentence, int word) const {
  std::vector<Bearer> found = denoted(sentence, word);
  if (!found.empty() || word == kRoot) return found;
  for (const int part : coordinated(this->sentence(sentence), word)) {
    collect_owners(sentence, part, kMostOwners, found);
  }
  return found;
}

void Scene::collect(int sentence, int word, int depth, std::vector<Bearer>& found) const {
  for (const int part : coordinated(this->sentence(sentence), word)) {
    collect_one(sentence, part, depth, found);
  }
}

void Scene::collect_one(int sentence, int word, int depth, std::vector<Bearer>& found) const {
  const Sentence& in = this->sentence(sentence);
  const Token& token = in.tokens[static_cast<std::size_t>(word)];
  const std::size_t before = found.size();
  for (const std::size_t figure : cast_.at(sentence, word)) add(found, {figure, word});
  if (const auto meeting = meetings_.find({sentence, word}); meeting != meetings_.end()) add(found, {meeting->second, word});
  if (found.size() > before) return;
  if (is_first_person(token)) {
    if (const auto who = speaker(sentence, word)) add(found, {*who, word});
    return;
  }
  if (const int apposed = in.child(word, "appos"); apposed != kRoot) collect(sentence, apposed, depth, found);
  if (found.size() == before && depth > 0 && words_.has("stand_ins", lemma_of(token))) {
    collect_owners(sentence, word, depth - 1, found);
  }
}

void Scene::collect_owners(int sentence, int word, int depth, std::vector<Bearer>& found) const {
  for (const int owner : owners(this->sentence(sentence), word)) {
    const std::size_t before = found.size();
    collect(sentence, owner, depth, found);
    if (found.size() == before && depth > 0) collect_owners(sentence, owner, depth - 1, found);
  }
}

}  // namespace entente
