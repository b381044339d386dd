#include "extract/meaning/titled_names.h"

#include "extract/meaning/known_names.h"
#include "extract/meaning/name_words.h"
#include "extract/meaning/patterns.h"

namespace entente {

bool opens_other_name(const Reading& reading, int sentence, int word) {
  const std::string here = reading.lower(sentence, word);
  return is_title_word(reading, here) || reading.has("role_modifiers", here) ||
         reading.has("not_names", here) || kind_of_head(reading, here).has_value() ||
         known_name_at(reading, sentence, word).has_value();
}

namespace {

// Given names of two syllables: "Jae-in", "Geun-hye"; not "Trump-era".
bool goes_on_in_lower_case(const Reading& reading, int sentence, int word) {
  if (is_name_word(reading, sentence, word)) return false;
  const Token& token = reading.token(sentence, word);
  return token.upos == "PROPN" || (token.upos == "ADP" && token.form.size() <= 3);
}

int person_end(const Reading& reading, int sentence, int begin) {
  int end = begin;
  for (int word = begin; word < reading.words(sentence) && word < begin + 9; ++word) {
    const std::string here = reading.lower(sentence, word);
    if (is_name_word(reading, sentence, word) && !is_role(reading, here) &&
        !reading.has("titles_in_names", here)) {
      end = word + 1;
    } else if (here == "-" && reading.glued(sentence, word) && reading.glued(sentence, word + 1)) {
      if (!is_name_word(reading, sentence, word + 1) &&
          reading.lower(sentence, word - 1) == reading.lower(sentence, begin))
        break;
      end = word + 1;
      if (goes_on_in_lower_case(reading, sentence, word + 1)) return word + 2;
    } else if (!reading.has("name_particles", here) || !is_name_word(reading, sentence, word + 1)) {
      break;
    }
  }
  return end > begin && reading.lower(sentence, end - 1) == "-" ? end - 1 : end;
}

}  // namespace

// "General Gerasimov", "security advisor Jake Sullivan".
std::optional<Candidate> titled_person(const Reading& reading, int sentence, int begin) {
  if (begin == 0 || reading.title_case(sentence)) return std::nullopt;
  if (reading.has("honorifics", without_dot(reading.lower(sentence, begin)))) return std::nullopt;
  const int back = reading.lower(sentence, begin - 1) == "." ? begin - 2 : begin - 1;
  const std::string title = reading.lower(sentence, back);
  if (!is_title_word(reading, title) || reading.has("former", title)) return std::nullopt;
  const bool particle = reading.has("name_particles", reading.lower(sentence, begin)) &&
                        is_name_word(reading, sentence, begin + 1);
  if (!particle &&
      (!is_name_word(reading, sentence, begin) || opens_other_name(reading, sentence, begin)))
    return std::nullopt;
  int end = person_end(reading, sentence, begin);
  if (end == begin) return std::nullopt;
  while (end > begin + 2 && reading.has("post_nominals", reading.lower(sentence, end - 1))) --end;
  Candidate found;
  found.where = {sentence, begin, end, reading.head(sentence, begin, end), MentionType::name};
  found.text = reading.text(sentence, begin, end);
  found.certain = true;
  found.why = "title \"" + title + "\" before it";
  return found;
}

}  // namespace entente
