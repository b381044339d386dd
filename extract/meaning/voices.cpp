#include "extract/meaning/voices.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "extract/language/characters.h"
#include "extract/meaning/ownership.h"
#include "extract/meaning/syntax.h"

namespace entente {
namespace {

const Token& word_at(const Sentence& sentence, int word) {
  return sentence.tokens[static_cast<std::size_t>(word)];
}

bool is_opening(const std::string& form) { return form == "“" || form == "``" || form == "«"; }
bool is_closing(const std::string& form) { return form == "”" || form == "''" || form == "»"; }
bool is_straight(const std::string& form) { return form == "\""; }

class Finder {
 public:
  Finder(const Document& document, const Cast& cast, const Vocabulary& words)
      : document_{document}, cast_{cast}, words_{words} {}

  std::vector<Voice> find() {
    for (int s = 0; s < static_cast<int>(document_.sentences.size()); ++s) {
      read_reports(s);
      read_according(s);
    }
    read_quotations();
    read_announced();
    read_labelled();
    std::sort(voices_.begin(), voices_.end());
    voices_.erase(std::unique(voices_.begin(), voices_.end()), voices_.end());
    return std::move(voices_);
  }

 private:
  [[nodiscard]] const Sentence& sentence(int s) const {
    return document_.sentences[static_cast<std::size_t>(s)];
  }
  [[nodiscard]] int count() const { return static_cast<int>(document_.sentences.size()); }

  // Who a word names as a speaker; a spokesman without a name speaks for his owner.
  [[nodiscard]] std::optional<std::size_t> speaker(int s, int word) const {
    if (word == kRoot) return std::nullopt;
    const int named = antecedent(sentence(s), word);
    if (const auto who = named_in(s, name_group(sentence(s), named))) return who;
    if (!words_.has("stand_ins", lemma_of(word_at(sentence(s), named)))) return std::nullopt;
    for (const int owner : owners(sentence(s), named)) {
      if (const auto& found = cast_.at(s, owner); !found.empty()) return found.front();
    }
    return std::nullopt;
  }

  // "Foreign Office Minister Kim": the person before the office.
  [[nodiscard]] std::optional<std::size_t> named_in(int s, const std::vector<int>& group) const {
    std::optional<std::size_t> other;
    for (const int word : group) {
      for (const std::size_t figure : cast_.at(s, word)) {
        if (cast_.figures[figure].kind == Kind::person) return figure;
        if (!other) other = figure;
      }
    }
    return other;
  }

  void add_tree(int s, int root, std::size_t figure) {
    const std::vector<int> tree = sentence(s).subtree(root);
    if (!tree.empty()) voices_.push_back({s, tree.front(), tree.back() + 1, figure});
  }

  // "X said that ...", "... , X said".
  void read_reports(int s) {
    for (int verb = 0; verb < static_cast<int>(sentence(s).tokens.size()); ++verb) {
      const Token& word = word_at(sentence(s), verb);
      const bool says = is_one_of(word, words_["saying"]);
      if (word.upos != "VERB" || (!says && !is_one_of(word, words_["accusing"]))) continue;
      const auto who = speaker(s, agent_of(sentence(s), verb));
      if (!who) continue;
      if (says) said_[{s, verb}] = *who;
      if (says) read_content(s, verb, *who);
      read_charges(s, verb, *who);
    }
  }

  // "accused X of attacking Y", "rejected reports that X attacked Y".
  void read_charges(int s, int verb, std::size_t who) {
    for (const int child : sentence(s).children(verb)) {
      const bool charge =
          has_relation(sentence(s), child, "advcl") &&
          (preposition(sentence(s), child) == "of" || preposition(sentence(s), child) == "for");
      if (charge && is_one_of(word_at(sentence(s), verb), words_["accusing"]))
        add_tree(s, child, who);
      if (is_one_of(word_at(sentence(s), child), words_["claims"])) read_claim(s, child, who);
    }
  }

  void read_claim(int s, int noun, std::size_t who) {
    for (const int child : sentence(s).children(noun)) {
      if (preposition(sentence(s), child) == "that") add_tree(s, child, who);
    }
  }

  void read_content(int s, int verb, std::size_t who) {
    for (const int child : sentence(s).children(verb)) {
      const bool clause = has_relation(sentence(s), child, "ccomp") ||
                          has_relation(sentence(s), child, "parataxis");
      if (clause) add_tree(s, child, who);
    }
    const bool inserted =
        has_relation(sentence(s), verb, "parataxis") ||
        (has_relation(sentence(s), verb, "advcl") && preposition(sentence(s), verb) == "as");
    const int head = word_at(sentence(s), verb).head;
    if (inserted && head != kRoot) add_tree(s, head, who);
  }

  // "according to X": the whole sentence but what another says in it.
  void read_according(int s) {
    for (int word = 0; word < static_cast<int>(sentence(s).tokens.size()); ++word) {
      if (preposition(sentence(s), word) != "according to") continue;
      if (const auto who = speaker(s, word))
        add_tree(s, clause_of(sentence(s), word_at(sentence(s), word).head), *who);
    }
  }

  struct Quotation {
    int sentence = 0, word = 0;          // first quoted word
    int end_sentence = 0, end_word = 0;  // past the last
  };

  // Quotation marks across sentences; a new paragraph that opens again goes on with the same
  // quotation.
  [[nodiscard]] std::vector<Quotation> quotations() const {
    std::vector<Quotation> found;
    bool open = false;
    for (int s = 0; s < count(); ++s) {
      if (open && s > 0 && sentence(s).paragraph != sentence(s - 1).paragraph) {
        open = false;
        close(found, s - 1, static_cast<int>(sentence(s - 1).tokens.size()));
      }
      for (int w = 0; w < static_cast<int>(sentence(s).tokens.size()); ++w) {
        const std::string& form = word_at(sentence(s), w).form;
        const bool opens = is_opening(form) || (is_straight(form) && !open);
        const bool closes = open && (is_closing(form) || is_straight(form));
        if (closes) close(found, s, w);
        if (opens) found.push_back({s, w + 1, s, w + 1});
        open = opens || (open && !closes);
      }
    }
    if (open) close(found, count() - 1, static_cast<int>(sentence(count() - 1).tokens.size()));
    return found;
  }

  static void close(std::vector<Quotation>& found, int s, int w) {
    found.back().end_sentence = s;
    found.back().end_word = w;
  }

  static bool inside(const Quotation& q, int s, int w) {
    const std::pair<int, int> at{s, w};
    return at >= std::pair{q.sentence, q.word} && at < std::pair{q.end_sentence, q.end_word};
  }

  // The verb of saying outside the quotation in its last or first sentence, or the one before.
  [[nodiscard]] std::optional<std::size_t> quoted_speaker(const Quotation& q) const {
    for (const int s : {q.end_sentence, q.sentence, q.sentence - 1}) {
      for (const auto& [where, who] : said_) {
        if (where.first == s && !inside(q, where.first, where.second)) return who;
      }
    }
    return std::nullopt;
  }

  void read_quotations() {
    std::optional<std::size_t> last;
    for (const Quotation& q : quotations()) {
      const auto who = quoted_speaker(q) ? quoted_speaker(q) : (is_long(q) ? last : std::nullopt);
      if (!who) continue;
      last = who;
      for (int s = q.sentence; s <= q.end_sentence; ++s) {
        const int begin = s == q.sentence ? q.word : 0;
        const int end =
            s == q.end_sentence ? q.end_word : static_cast<int>(sentence(s).tokens.size());
        if (begin < end) voices_.push_back({s, begin, end, *who});
      }
    }
  }

  // A quotation of a sentence or more, not a quoted phrase within one.
  [[nodiscard]] static bool is_long(const Quotation& q) {
    return q.end_sentence > q.sentence || (q.word <= 1 && q.end_word - q.word >= 6);
  }

  // "The minister said:" and then paragraphs without quotation marks, up to the next such line.
  void read_announced() {
    std::optional<std::size_t> who;
    for (int s = 0; s < count(); ++s) {
      const bool announces = !sentence(s).tokens.empty() && sentence(s).tokens.back().form == ":";
      if (announces) {
        who = announced_speaker(s);
        continue;
      }
      if (has_quotation(s)) who.reset();
      if (who) voices_.push_back({s, 0, static_cast<int>(sentence(s).tokens.size()), *who});
    }
  }

  [[nodiscard]] std::optional<std::size_t> announced_speaker(int s) const {
    for (const auto& [where, who] : said_) {
      if (where.first == s) return who;
    }
    return std::nullopt;
  }

  // "A: ..." of an interview, "MR MILLER: ..." of a transcript: the paragraph is theirs, and in an
  // interview those after it too, up to the next label.
  void read_labelled() {
    const auto guest = interviewed();
    std::optional<std::size_t> who;
    for (int s = 0; s < count(); ++s) {
      const bool opens = s == 0 || sentence(s).paragraph != sentence(s - 1).paragraph;
      if (label_end(s) > 0 || (opens && !guest)) who = is_answer(s) ? guest : labelled(s);
      if (who) voices_.push_back({s, 0, static_cast<int>(sentence(s).tokens.size()), *who});
    }
  }

  // The words before the colon that a sentence begins with; 0 if it does not.
  [[nodiscard]] int label_end(int s) const {
    const auto& tokens = sentence(s).tokens;
    const std::size_t most = std::min<std::size_t>(tokens.size(), 5);
    for (std::size_t w = 1; w < most; ++w) {
      if (tokens[w].form == ":") return w + 1 < tokens.size() ? static_cast<int>(w) : 0;
    }
    return 0;
  }

  [[nodiscard]] bool is_label(int s, const WordSet& labels) const {
    return label_end(s) == 1 && labels.contains(lower_case(word_at(sentence(s), 0).form));
  }
  [[nodiscard]] bool is_answer(int s) const { return is_label(s, {"a", "answer"}); }
  [[nodiscard]] bool is_question(int s) const { return is_label(s, {"q", "question"}); }

  [[nodiscard]] std::optional<std::size_t> labelled(int s) const {
    std::vector<int> label(static_cast<std::size_t>(label_end(s)));
    std::iota(label.begin(), label.end(), 0);
    const auto who = named_in(s, label);
    return who && cast_.figures[*who].kind == Kind::person ? who : std::nullopt;
  }

  // Who answers the questions of an interview: the person named first, before they begin.
  [[nodiscard]] std::optional<std::size_t> interviewed() const {
    int first = 0;
    while (first < count() && !is_question(first)) ++first;
    std::optional<std::size_t> guest;
    Mention earliest{first, 0, 0, 0, MentionType::name};
    for (std::size_t i = 0; first < count() && i < cast_.figures.size(); ++i) {
      const Figure& figure = cast_.figures[i];
      if (figure.kind != Kind::person || figure.mentions.empty()) continue;
      if (figure.mentions.front() < earliest) guest = i, earliest = figure.mentions.front();
    }
    return guest;
  }

  [[nodiscard]] bool has_quotation(int s) const {
    return std::any_of(
        sentence(s).tokens.begin(), sentence(s).tokens.end(),
        [](const Token& token) { return is_opening(token.form) || is_straight(token.form); });
  }

  const Document& document_;
  const Cast& cast_;
  const Vocabulary& words_;
  std::map<std::pair<int, int>, std::size_t> said_;  // verbs of saying and who says
  std::vector<Voice> voices_;
};

}  // namespace

Voices Voices::find(const Document& document, const Cast& cast, const Vocabulary& words) {
  Voices voices;
  if (!document.sentences.empty()) voices.voices_ = Finder{document, cast, words}.find();
  return voices;
}

std::optional<std::size_t> Voices::at(int sentence, int word) const {
  const Voice* innermost = nullptr;
  for (const Voice& voice : voices_) {
    if (voice.sentence != sentence || word < voice.begin || word >= voice.end) continue;
    if (!innermost || voice.end - voice.begin < innermost->end - innermost->begin)
      innermost = &voice;
  }
  return innermost ? std::optional{innermost->figure} : std::nullopt;
}

}  // namespace entente
