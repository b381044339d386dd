#include "extract/language/lemmatiser.h"

#include <algorithm>
#include <numeric>

#include "extract/language/characters.h"
#include "extract/language/irregular.h"
#include "extract/language/regular.h"

namespace entente {
namespace {

// How many rules may stand in for the best.
constexpr std::size_t kCandidates = 6;

std::string irregular_lemma(const Token& token) {
  const std::string form = lower_case(token.form);
  const bool past = token.xpos == "VBD" || token.xpos == "VBN";
  // "forgave" is no present, whatever its tag
  if (past || (token.xpos == "VBZ" && !form.ends_with('s')))
    return std::string{verb_of_past_form(form)};
  return token.xpos == "NNS" ? noun_of_plural(form) : std::string{};
}

// The indices of the best scores, best first.
std::vector<std::size_t> best_rules(std::span<const float> scores) {
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), 0);
  const auto middle =
      order.begin() + static_cast<std::ptrdiff_t>(std::min(kCandidates, order.size()));
  std::partial_sort(order.begin(), middle, order.end(), [&](std::size_t a, std::size_t b) {
    return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
  });
  order.erase(middle, order.end());
  return order;
}

}  // namespace

Lemmatiser::Lemmatiser(const LanguageModel& model) {
  for (const std::string& rule : model.labels.lemma) {
    rules_.push_back(LemmaRule::parse(rule).value_or(LemmaRule{}));
  }
  std::string_view lines = model.vocabulary;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view piece = lines.substr(0, end);
    if (piece.size() > 1 && piece[0] >= 'a' && piece[0] <= 'z') words_.insert(piece);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
}

bool Lemmatiser::known(const std::string& lemma) const { return words_.contains(lemma); }

// Of what the spelling allows, what the model holds for best if it is a word, else the first that
// is one, else what is likeliest by spelling.
std::string Lemmatiser::spelt(const std::vector<std::string>& spellings,
                              const std::string& best) const {
  const bool allowed = std::find(spellings.begin(), spellings.end(), best) != spellings.end();
  if (allowed && known(best)) return best;
  const auto word = std::find_if(spellings.begin(), spellings.end(),
                                 [&](const std::string& lemma) { return known(lemma); });
  return word != spellings.end() ? *word : spellings.front();
}

std::string Lemmatiser::lemma_of(const Token& token, std::span<const float> scores) const {
  if (std::string lemma = irregular_lemma(token); !lemma.empty()) return lemma;
  const auto order = best_rules(scores);
  const std::string form = lower_case(token.form);
  if (const auto spellings = regular_lemmas(form, token.xpos); !spellings.empty()) {
    const std::string likeliest = rules_[order.front()].apply(token.form);
    const bool plural_by_nature = token.xpos == "NNS" && likeliest == form && known(form) &&
                                  !known(spellings.front());  // "headquarters"
    return plural_by_nature ? form : spelt(spellings, likeliest);
  }
  const LemmaRule& best = rules_[order.front()];
  std::string lemma = best.apply(token.form);
  if (best.removed == 0 || known(lower_case(lemma))) return lemma;
  for (const std::size_t next : order) {
    if (rules_[next].removed == 0) continue;
    std::string other = rules_[next].apply(token.form);
    if (known(other)) return other;
  }
  return lemma;
}

}  // namespace entente
