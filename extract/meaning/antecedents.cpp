#include "extract/meaning/antecedents.h"

#include <algorithm>
#include <utility>

#include "extract/meaning/syntax.h"

namespace entente {
namespace {

constexpr int kSentenceCost = 60;
constexpr int kCommands = 20;  // the subject of a clause that the pronoun is in

// How prominent a mention's place in its clause is: subjects before objects before the rest.
int prominence(const std::string& relation) {
  if (is_relation(relation, "nsubj") || relation == "root") return 80;
  if (is_relation(relation, "obj") || is_relation(relation, "iobj")) return 50;
  if (is_relation(relation, "obl")) return 45;
  if (relation == "nmod:poss" || relation == "compound" || relation == "amod") return 30;
  return 40;
}

// A conjunct has the place of the first.
std::string place_in_clause(const Reading& reading, int sentence, int word) {
  for (int steps = 0; steps < 8 && (reading.token(sentence, word).deprel == "conj" ||
                                    reading.token(sentence, word).deprel == "appos" ||
                                    reading.token(sentence, word).deprel == "flat");
       ++steps) {
    const int head = reading.token(sentence, word).head;
    if (head == kRoot) break;
    word = head;
  }
  return reading.token(sentence, word).deprel;
}

// "Azerbaijan's participation should not ...": the owner of the subject is nearly as prominent.
int place_score(const Reading& reading, int sentence, int word) {
  const int own = prominence(place_in_clause(reading, sentence, word));
  const int head = reading.token(sentence, word).head;
  if (head == kRoot || reading.token(sentence, word).deprel != "nmod:poss") return own;
  return std::max(own, prominence(reading.token(sentence, head).deprel) - 10);
}

}  // namespace

void Antecedents::denote(const std::vector<std::size_t>& figures, Place at, MentionType type,
                         const std::string& why) {
  std::string who;
  for (const std::size_t figure : figures) {
    ensemble_.mention(figure, {at.sentence, at.word, at.word + 1, at.word, type});
    who += (who.empty() ? "" : ", ") + ensemble_.figure(figure).name;
  }
  ensemble_.log("sentence " + std::to_string(at.sentence + 1) + " \"" +
                reading_.token(at.sentence, at.word).form + "\" is " + who + ": " + why);
}

void Antecedents::denote_together(const std::vector<std::size_t>& figures, Place at,
                                  MentionType type) {
  denote(figures, at, type, "those spoken of together before");
  groups_.add(at.sentence, at.word, figures);
}

bool Antecedents::is_free(Place at) const {
  return ensemble_.cast.at(at.sentence, at.word).empty();
}

bool Antecedents::is_definite(Place at) const {
  const Sentence& sentence = reading_.sentence(at.sentence);
  for (const int child : sentence.children(at.word)) {
    const std::string word = reading_.lower(at.sentence, child);
    if (reading_.token(at.sentence, child).deprel == "det" &&
        (word == "the" || word == "this" || word == "that"))
      return true;
  }
  const std::string before = reading_.lower(at.sentence, at.word - 1);
  return before == "the" || before == "this";
}

std::optional<std::size_t> Antecedents::modifying_state(Place at) const {
  for (const int child : reading_.sentence(at.sentence).children(at.word)) {
    if (reading_.token(at.sentence, child).deprel == "conj") continue;  // "the alliance and Russia"
    const auto figure = ensemble_.only(at.sentence, child);
    if (figure && ensemble_.figure(*figure).kind == Kind::state) return figure;
  }
  return std::nullopt;
}

// Whether the mention is the subject of a clause that the word lies in.
bool Antecedents::commands(const Mention& mention, Place at) const {
  if (mention.sentence != at.sentence) return false;
  const Sentence& sentence = reading_.sentence(at.sentence);
  const int clause = reading_.token(mention.sentence, mention.head).head;
  return clause != kRoot && has_relation(sentence, mention.head, "nsubj") &&
         is_ancestor(sentence, clause, at.word);
}

int Antecedents::salience(std::size_t figure, Place at) const {
  int best = -1;
  int count = 0;
  for (const Mention& mention : ensemble_.figure(figure).mentions) {
    if (mention.sentence > at.sentence ||
        (mention.sentence == at.sentence && mention.head >= at.word))
      continue;
    const int back = at.sentence - mention.sentence;
    if (back > kReach) continue;
    const auto& there = ensemble_.cast.at(mention.sentence, mention.head);
    if (std::find(there.begin(), there.end(), figure) == there.end()) continue;
    const int closeness = mention.sentence == at.sentence ? mention.head / 4 : mention.head / 20;
    const int score = 300 + place_score(reading_, mention.sentence, mention.head) -
                      kSentenceCost * back + closeness + (commands(mention, at) ? kCommands : 0);
    best = std::max(best, score);
    ++count;
  }
  return best < 0 ? best : best + std::min(count, 4) * 3;
}

std::optional<std::size_t> Antecedents::most_salient(
    Place at, const std::function<bool(std::size_t)>& fits) const {
  std::optional<std::size_t> best;
  int best_score = 0;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    if (!fits(i)) continue;
    const int score = salience(i, at);
    if (score > best_score) {
      best = i;
      best_score = score;
    }
  }
  return best;
}

std::vector<std::size_t> Antecedents::salient(Place at, Kind kind, std::size_t count) const {
  std::vector<std::pair<int, std::size_t>> ranked;
  for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
    const int score = ensemble_.figure(i).kind == kind ? salience(i, at) : -1;
    if (score > 0) ranked.emplace_back(-score, i);
  }
  if (ranked.size() < count) return {};
  std::sort(ranked.begin(), ranked.end());
  std::vector<std::size_t> figures;
  for (std::size_t i = 0; i < count; ++i) figures.push_back(ranked[i].second);
  std::sort(figures.begin(), figures.end());
  return figures;
}

}  // namespace entente
