#include "extract/language/headline.h"

namespace entente {
namespace {

const Token& at(const Sentence& sentence, int word) {
  return sentence.tokens[static_cast<std::size_t>(word)];
}

bool is_singular(const Token& token) { return token.xpos == "NNP" || token.xpos == "NN"; }

// "Carter ... discuss": the verb knows of more subjects than this one.
bool lacks_subjects(const Sentence& sentence, int subject) {
  const Token& token = at(sentence, subject);
  return token.deprel == "nsubj" && is_singular(token) && token.head > subject &&
         at(sentence, token.head).xpos == "VBP";
}

}  // namespace

void join_headline_subjects(Sentence& sentence) {
  for (int subject = 0; subject < static_cast<int>(sentence.tokens.size()); ++subject) {
    if (!lacks_subjects(sentence, subject)) continue;
    const int second = sentence.child(subject, "appos");
    if (second < subject || sentence.child(subject, "conj") != kRoot) continue;
    const int last = sentence.subtree(subject).back();
    if (last + 1 < static_cast<int>(sentence.tokens.size()) && at(sentence, last + 1).form == ",")
      continue;
    if (at(sentence, last).upos == "PUNCT") continue;
    sentence.tokens[static_cast<std::size_t>(second)].deprel = "conj";
  }
}

bool is_second_subject(const Sentence& sentence, int word) {
  const Token& token = at(sentence, word);
  return token.deprel == "conj" && lacks_subjects(sentence, token.head) &&
         sentence.child(word, "cc") == kRoot;
}

}  // namespace entente
