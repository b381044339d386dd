#include "extract/meaning/genders.h"

#include <string>

#include "extract/meaning/syntax.h"

namespace entente {
namespace {

Gender gender_of_noun(const Reading& reading, int sentence, int word) {
  const std::string noun = lemma_of(reading.token(sentence, word));
  if (reading.has("female_nouns", noun)) return Gender::female;
  return reading.has("male_nouns", noun) ? Gender::male : Gender::unknown;
}

bool renames(const std::string& relation) {
  return relation == "appos" || relation == "nmod:desc" || relation == "flat";
}

// "his wife Maude", "Gracia, Maria's mother": the noun that a name stands beside.
Gender gender_beside(const Reading& reading, const Mention& name) {
  const Sentence& sentence = reading.sentence(name.sentence);
  for (const int child : sentence.children(name.head)) {
    const std::string& relation = reading.token(name.sentence, child).deprel;
    if (!renames(relation) && relation != "compound") continue;
    const Gender gender = gender_of_noun(reading, name.sentence, child);
    if (gender != Gender::unknown) return gender;
  }
  const Token& token = reading.token(name.sentence, name.head);
  const bool beside = token.head != kRoot && renames(token.deprel);
  return beside ? gender_of_noun(reading, name.sentence, token.head) : Gender::unknown;
}

Gender gender_said(const Reading& reading, const Figure& person) {
  for (const Mention& mention : person.mentions) {
    if (mention.type != MentionType::name) continue;
    const Gender gender = gender_beside(reading, mention);
    if (gender != Gender::unknown) return gender;
  }
  return Gender::unknown;
}

}  // namespace

void find_genders(const Reading& reading, Ensemble& ensemble) {
  for (std::size_t i = 0; i < ensemble.cast.figures.size(); ++i) {
    const Figure& person = ensemble.figure(i);
    Gender& gender = ensemble.traits[i].gender;
    if (person.kind != Kind::person || gender != Gender::unknown) continue;
    gender = gender_said(reading, person);
  }
}

}  // namespace entente
