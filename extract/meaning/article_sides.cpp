#include "extract/meaning/article_sides.h"

#include <algorithm>

#include "extract/meaning/syntax.h"

namespace entente {
namespace {

constexpr std::size_t kMostSides = 4;

bool may_name(const Token& token) {
  static const WordSet kNominal{"NOUN", "PROPN", "PRON", "ADJ"};
  return kNominal.contains(token.upos) && !is_relation(token.deprel, "conj");
}

// States and bodies that the word stands for together; none if somebody else is among them.
std::vector<Attendance> group_at(const Scene& scene, int sentence, int word) {
  std::vector<Attendance> group;
  for (const Bearer& bearer : scene.denoted(sentence, word)) {
    const Kind kind = scene.kind(bearer.entity);
    if (kind != Kind::state && kind != Kind::organisation) return {};
    group.push_back({bearer.entity, sentence, bearer.word});
  }
  return group.size() >= 2 && group.size() <= kMostSides ? group : std::vector<Attendance>{};
}

}  // namespace

ArticleSides::ArticleSides(const Scene& scene) {
  for (int s = 0; s < static_cast<int>(scene.document().sentences.size()); ++s) {
    const auto& tokens = scene.sentence(s).tokens;
    for (int word = 0; word < static_cast<int>(tokens.size()); ++word) {
      if (!may_name(tokens[static_cast<std::size_t>(word)])) continue;
      auto group = group_at(scene, s, word);
      if (!group.empty()) groups_.push_back(std::move(group));
    }
  }
}

std::vector<Attendance> ArticleSides::at(int sentence) const {
  constexpr int kReach = 3;
  constexpr int kHead = 4;  // sentences: title, place and first paragraph
  const std::vector<Attendance>* latest = nullptr;
  for (const auto& group : groups_) {
    if (group.front().sentence <= sentence) latest = &group;
  }
  if (latest == nullptr) return {};
  if (latest->front().sentence == sentence) return *latest;
  if (groups_.front().front().sentence < kHead) return groups_.front();
  return sentence - latest->front().sentence <= kReach ? *latest : std::vector<Attendance>{};
}

}  // namespace entente
