#include "extract/meaning/name_words.h"

namespace entente {

bool is_possessive(const std::string& word) {
  return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
}

bool is_quote(const std::string& word) {
  return word == "\"" || word == "\u201c" || word == "\u201d" || word == "''" || word == "``" ||
         word == "\u2018";
}

bool is_role(const Reading& reading, const std::string& word) {
  return !reading.lexicon.value("roles", word).empty();
}

std::string without_dot(const std::string& word) {
  return word.size() > 2 && word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

bool is_title_word(const Reading& reading, const std::string& written) {
  const std::string word = without_dot(written);
  return is_role(reading, word) || reading.has("honorifics", word) ||
         reading.has("titles_in_names", word) || reading.has("former", word);
}

bool is_name_word(const Reading& reading, int sentence, int word) {
  if (!reading.capital(sentence, word)) return false;
  const std::string& tag = reading.token(sentence, word).upos;
  const bool function = tag == "DET" || tag == "PRON" || tag == "SCONJ" || tag == "CCONJ" ||
                        tag == "AUX" || tag == "PUNCT";
  return !function;
}

int honorifics_begin(const Reading& reading, int sentence, int name) {
  int begin = name;
  while (begin > 0) {
    const std::string before = reading.lower(sentence, begin - 1);
    const std::string further = reading.lower(sentence, begin - 2);
    const std::string office =
        further == "-" ? reading.lower(sentence, begin - 3) : further;  // "Secretary-General"
    if (before == "general" && reading.has("general_offices", office)) break;
    if (further == "crown") break;  // "Crown Prince" is an office
    const bool dot =
        before == "." && begin > 1 && reading.has("honorifics", reading.lower(sentence, begin - 2));
    if (dot) {
      begin -= 2;
    } else if (reading.has("honorifics", before) ||
               reading.has("honorifics", without_dot(before))) {
      --begin;
    } else if (begin > 1 && reading.has("honorifics", reading.phrase(sentence, begin - 2, begin))) {
      begin -= 2;
    } else {
      break;
    }
  }
  return begin;
}

}  // namespace entente
