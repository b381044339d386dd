#include "extract/meaning/parsed_names.h"

#include <algorithm>

#include "extract/meaning/known_names.h"
#include "extract/meaning/name_words.h"
#include "extract/meaning/patterns.h"

namespace entente {
namespace {

Kind kind_of(NameType type) {
  switch (type) {
    case NameType::person:
      return Kind::person;
    case NameType::location:
      return Kind::place;
    case NameType::event:
      return Kind::event;
    case NameType::law:
      return Kind::agreement;
    case NameType::organisation:
    case NameType::other:
      break;
  }
  return Kind::organisation;
}

// Whether a word before a person's name still belongs to the title: "of State", "Dr.", a comma.
bool opens_person(const Reading& reading, int sentence, int word) {
  const std::string here = reading.lower(sentence, word);
  const bool link = here == "of" || here == "the" || here == "for" || here == "and" ||
                    here == "," || here == "." || here == "@";
  if (link || is_possessive(here) || is_title_word(reading, here)) return true;
  return reading.lower(sentence, word - 1) == "of" &&
         (reading.has("not_names", here) || reading.has("portfolios", here));
}

// Where the name proper begins, after articles, titles and whose office it is.
int without_titles(const Reading& reading, const Name& name, int sentence) {
  int begin = name.begin;
  for (int word = name.begin; word + 1 < name.end; ++word) {
    if (is_role(reading, reading.lower(sentence, word)) &&
        !reading.has("honorifics", reading.lower(sentence, word)))
      begin = word + 1;
  }
  while (begin + 1 < name.end && opens_person(reading, sentence, begin)) {
    // "Sultan Al Jaber": a given name, for what follows has none
    const bool given = reading.capital(sentence, begin) &&
                       reading.has("name_particles", reading.lower(sentence, begin + 1)) &&
                       reading.has("regal", reading.lower(sentence, begin)) &&
                       name.end - begin <= 4;
    if (given) break;
    ++begin;
  }
  return begin;
}

// "Azerbaijan Ilham Aliyev": the state before the person is not part of the name.
int without_state(const Reading& reading, int sentence, int begin, int end) {
  while (end - begin >= 3) {
    const auto known = known_name_at(reading, sentence, begin);
    // one known word may be a given name ("Chad Smith"), two are not
    const bool owner = known && known->where.end + 1 < end &&
                       (known->kind == Kind::state || known->where.type == MentionType::demonym ||
                        known->where.end - begin >= 2);
    const bool scope =
        !known && reading.has("role_modifiers", reading.lower(sentence, begin));  // "Affairs"
    if (!owner && !scope) break;
    begin = owner ? known->where.end : begin + 1;
  }
  return begin;
}

int without_tail(const Reading& reading, int sentence, int begin, int end) {
  while (end > begin + 1) {
    const std::string last = reading.lower(sentence, end - 1);
    const std::string& tag = reading.token(sentence, end - 1).upos;
    const bool mark = (tag == "PUNCT" || tag == "SYM") && last != ")" && last != ".";
    const bool open = tag == "ADP" || tag == "DET" || tag == "CCONJ";  // "Office of"
    if (!is_possessive(last) && !mark && !open) break;
    --end;
  }
  return end;
}

// Where the part begins that an organisation's name keeps: after "Harvard University's", "Chiefs
// of", "bloc".
int organisation_begin(const Reading& reading, int sentence, int begin, int end) {
  for (int word = begin; word + 1 < end; ++word) {
    const std::string here = reading.lower(sentence, word);
    const bool chief = is_role(reading, here) && reading.lower(sentence, word + 1) == "of";
    if (chief) begin = word + 2;
    if (is_possessive(here) || here == ",") begin = word + 1;
  }
  while (begin + 1 < end &&
         (!reading.capital(sentence, begin) || reading.lower(sentence, begin) == "the") &&
         reading.token(sentence, begin).upos != "NUM" &&
         !reading.has("name_particles", reading.lower(sentence, begin))) {
    ++begin;
  }
  return begin;
}

// "Foreign Ministry for Administrative Affairs": the ministry has its portfolio already.
bool has_portfolio(const Reading& reading, int sentence, int word) {
  const std::string noun = reading.lower(sentence, word);
  return (noun == "ministry" || noun == "department" || noun == "office") &&
         reading.has("portfolios", reading.lower(sentence, word - 1));
}

// Where it ends: before the organisation that it is part of ("Department of the Presidential
// Administration").
int organisation_end(const Reading& reading, int sentence, int begin, int end) {
  for (int word = begin + 1; word + 1 < end; ++word) {
    if (reading.lower(sentence, word) == "for" && has_portfolio(reading, sentence, word - 1))
      return word;
    // "imposed by the European Union on Peru"
    const bool whole_before = reading.lower(sentence, word) == "on" &&
                              !reading.gazetteer.find(reading.text(sentence, begin, word)).empty();
    if (whole_before) return word;
    if (reading.lower(sentence, word) != "of") continue;
    const int from = word + 1 + (reading.lower(sentence, word + 1) == "the" ? 1 : 0);
    const auto whole = known_name_at(reading, sentence, from);
    const bool body = whole && whole->kind == Kind::organisation;
    const auto organs = find_organs(reading, sentence);
    const bool organ = std::any_of(organs.begin(), organs.end(), [&](const Candidate& c) {
      return c.where.begin == from && !c.government;
    });
    if (body || organ) return word;
  }
  return end;
}

bool names_a_role(const Reading& reading, int sentence, int begin, int end) {
  for (int word = begin; word < end; ++word) {
    const std::string here = reading.lower(sentence, word);
    const std::string before = reading.lower(sentence, word - 1);
    const bool owns =
        before == "of" || before == "the" || reading.lower(sentence, word + 1) == "'s";
    if (is_role(reading, here) && !owns) return true;
  }
  return false;
}

bool has_capital(const Reading& reading, int sentence, int begin, int end) {
  for (int word = begin; word < end; ++word) {
    if (reading.capital(sentence, word)) return true;
  }
  return false;
}

// "Georgian Foreign" before "Minister", "United Nations High" before "Commissioner": where the name
// proper ends, and the title begins.
int without_title_words(const Reading& reading, int sentence, int begin, int end) {
  constexpr int kLongest = 4;  // modifiers of a role
  int role = end;
  while (role < end + kLongest && reading.has("role_modifiers", reading.lower(sentence, role)))
    ++role;
  if (!is_role(reading, reading.lower(sentence, role))) return end;
  int proper = end;
  while (proper > begin && reading.has("role_modifiers", reading.lower(sentence, proper - 1)))
    --proper;
  return proper == begin || known_name(reading, sentence, begin, proper) ? proper : end;
}

// "KCB KC MP" after a name.
bool only_post_nominals(const Reading& reading, int sentence, int begin, int end) {
  for (int word = begin; word < end; ++word) {
    if (!reading.has("post_nominals", reading.lower(sentence, word))) return false;
  }
  return is_name_word(reading, sentence, begin - 1);
}

// "Antonov-32": an aeroplane of that make.
bool is_model(const Reading& reading, int sentence, int end) {
  return reading.lower(sentence, end) == "-" && reading.glued(sentence, end) &&
         reading.glued(sentence, end + 1) && reading.token(sentence, end + 1).upos == "NUM";
}

bool is_stop_name(const Reading& reading, int sentence, int begin, int end) {
  if (only_post_nominals(reading, sentence, begin, end)) return true;
  bool only_titles = true;
  for (int word = begin; word < end; ++word) {
    const std::string here = reading.lower(sentence, word);
    only_titles = only_titles && (is_title_word(reading, here) ||
                                  reading.has("role_modifiers", here) || here == "of");
  }
  const std::string phrase = reading.phrase(sentence, begin, end);
  const bool lone_head =
      end - begin == 1 && phrase != "coalition" && reading.has("organisation_heads", phrase);
  return only_titles || lone_head || reading.has("not_names", phrase) ||
         reading.has("portfolios", phrase);
}

// "Claudia Mo of Civic Party": the person's name ends before "of".
int before_of(const Reading& reading, int sentence, int begin, int end) {
  for (int word = begin + 1; word < end; ++word) {
    const std::string here = reading.lower(sentence, word);
    if (here == "of" || here == "," || here == "(") return word;
  }
  return end;
}

// "Keir Starmer KCB KC MP".
int without_post_nominals(const Reading& reading, int sentence, int begin, int end) {
  while (end > begin + 2 && reading.has("post_nominals", reading.lower(sentence, end - 1))) --end;
  return end;
}

// "..., Said Salim Al Sinawi": a capitalised word between a comma and a name is part of it.
int with_first_name(const Reading& reading, int sentence, int begin) {
  const bool fresh = begin > 1 && (reading.lower(sentence, begin - 2) == "," ||
                                   reading.lower(sentence, begin - 2) == "and");
  const std::string before = reading.lower(sentence, begin - 1);
  const bool name = fresh && is_name_word(reading, sentence, begin - 1) &&
                    !is_title_word(reading, before) && !reading.has("not_names", before) &&
                    !reading.has("role_modifiers", before) &&
                    !known_name_at(reading, sentence, begin - 1);
  return name ? begin - 1 : begin;
}

Kind parser_kind(const Reading& reading, int sentence, const Name& name, int end) {
  const Kind said = kind_of(name.type);
  if (said == Kind::person) return said;
  const std::string text = reading.lower(sentence, end - 1);
  const std::size_t number = text.find_first_of("0123456789");
  if (number != std::string::npos && number > 0 &&
      reading.has("event_heads", text.substr(0, number)))
    return Kind::event;  // "COP29"
  const auto headed = kind_of_head(reading, reading.lower(sentence, end - 1));
  const bool guess = name.type == NameType::other || name.type == NameType::organisation;
  return headed && guess && *headed != Kind::place ? *headed : said;
}

}  // namespace

std::optional<Candidate> parsed_name(const Reading& reading, int sentence, const Name& name) {
  int begin = name.begin;
  if (name.type == NameType::person)
    begin = without_state(reading, sentence, without_titles(reading, name, sentence), name.end);
  while (begin + 1 < name.end &&
         (is_quote(reading.lower(sentence, begin)) || reading.lower(sentence, begin) == "the" ||
          reading.token(sentence, begin).form == "of"))
    ++begin;
  int end = without_title_words(reading, sentence, begin,
                                without_tail(reading, sentence, begin, name.end));
  if (end == begin) return std::nullopt;
  if (name.type == NameType::organisation || name.type == NameType::other) {
    begin = organisation_begin(reading, sentence, begin, end);
    end = without_tail(reading, sentence, begin, organisation_end(reading, sentence, begin, end));
    if (has_portfolio(reading, sentence, begin)) --begin;
    if (names_a_role(reading, sentence, begin, end)) return std::nullopt;
  }
  if (name.type == NameType::person)
    end = without_post_nominals(reading, sentence, begin, before_of(reading, sentence, begin, end));
  if (name.type == NameType::person) begin = with_first_name(reading, sentence, begin);
  if (name.type == NameType::person && is_role(reading, reading.lower(sentence, end - 1)))
    return std::nullopt;
  if (reading.lower(sentence, begin - 1) == "@") return std::nullopt;
  if (!has_capital(reading, sentence, begin, end) || is_stop_name(reading, sentence, begin, end))
    return std::nullopt;
  Candidate found;
  found.where = {sentence, begin, end, reading.head(sentence, begin, end), MentionType::name};
  found.kind = parser_kind(reading, sentence, name, end);
  found.text = reading.text(sentence, begin, end);
  found.why = "named by the parser";
  const bool guess =
      found.kind == Kind::organisation &&
      (is_model(reading, sentence, end) || (name.type == NameType::other && end - begin == 1));
  if (guess) return std::nullopt;
  return found;
}

}  // namespace entente
