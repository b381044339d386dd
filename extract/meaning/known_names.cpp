#include "extract/meaning/known_names.h"

#include <algorithm>
#include <string_view>

#include "extract/meaning/name_words.h"
#include "extract/meaning/patterns.h"

namespace entente {
namespace {

constexpr std::string_view kFormer = "ex-";

// "ex-German" as one word.
bool is_joined_former(const Reading& reading, int sentence, int word) {
  const std::string& form = reading.token(sentence, word).form;
  return form.size() > kFormer.size() && form.starts_with(kFormer) && form[kFormer.size()] >= 'A' &&
         form[kFormer.size()] <= 'Z';
}

}  // namespace

std::optional<Candidate> known_name(const Reading& reading, int sentence, int begin, int end) {
  std::string text = reading.text(sentence, begin, end);
  if (is_joined_former(reading, sentence, begin)) text.erase(0, kFormer.size());
  const auto matches = reading.gazetteer.find(text);
  if (matches.empty()) return std::nullopt;
  Candidate found;
  found.where = {sentence, begin, end, reading.head(sentence, begin, end), MentionType::name};
  found.text = text;
  found.actor = matches.front().actor;
  found.kind = found.actor->kind;
  found.certain = true;
  found.why = "known to the gazetteer";
  if (matches.front().sense == Sense::demonym) found.where.type = MentionType::demonym;
  if (matches.front().sense == Sense::seat) found.where.type = MentionType::metonym;
  // "Brussels" is the European Union's seat before it is Belgium's capital
  for (const Sense sense : {Sense::seat, Sense::capital}) {
    for (const GazetteerMatch& match : matches) {
      const bool may_act = match.sense == sense && found.kind == Kind::place;
      // "Moscow" is Russia's before it is the Soviet Union's
      const bool better = found.state == nullptr || (sense == Sense::capital &&
                                                     found.state->capital == match.actor->capital &&
                                                     found.actor->part_of == match.actor->id);
      if (may_act && better) found.state = match.actor;
    }
  }
  return found;
}

namespace {

constexpr int kLongestGazetteerName =
    9;  // words, hyphens counted: "Non - Aligned Movement" has four

// "Liberation of Sinjar": a word that only its place in the sentence or the headline capitalises.
bool is_common_word(const Reading& reading, const Candidate& found) {
  const auto [sentence, begin, end, head, type] = found.where;
  if (end - begin != 1 || found.kind == Kind::state || type == MentionType::demonym) return false;
  const std::string& tag = reading.token(sentence, begin).upos;
  // "WHO IS NEXT?": in capitals every word looks like an acronym
  const bool small =
      tag == "PRON" || tag == "AUX" || tag == "DET" || tag == "SCONJ" || tag == "CCONJ";
  if (small && (type == MentionType::name || begin == 0)) return true;
  const bool open = tag == "NOUN" || tag == "VERB" || tag == "ADJ" || tag == "ADV" || tag == "ADP";
  const bool opens =
      begin == 0 && reading.lower(sentence, end) == "of" && found.kind == Kind::organisation;
  return opens || (open && (begin == 0 || reading.title_case(sentence)) && found.text.size() > 3);
}

// "Minister of Foreign Affairs", "Chief of the General Staff of the Russian Armed Forces",
// "American military newspaper".
bool is_part_of_title(const Reading& reading, const Candidate& found) {
  const auto [sentence, begin, end, head, type] = found.where;
  if (found.kind != Kind::organisation) return false;
  const std::string before = reading.lower(sentence, begin - 1);
  const bool under = before == "of" || before == "for" || before == "and";
  if (under && reading.has("portfolios", reading.phrase(sentence, begin, end))) return true;
  if (reading.phrase(sentence, begin, std::min(begin + 2, end)) == "general staff") return true;
  return reading.has("armed_forces", reading.lower(sentence, end - 1)) &&
         !names_forces(reading, sentence, end);
}

// "Russia today", where the name would be of "Russia Today": the last word is no part of it.
bool ends_in_plain_word(const Reading& reading, const Candidate& found) {
  const auto [sentence, begin, end, head, type] = found.where;
  return end - begin > 1 && reading.lower(sentence, end - 1) == "today" &&
         !reading.capital(sentence, end - 1);
}

// "Sputnik V": another thing, whose name goes on.
bool goes_on_in_letter(const Reading& reading, const Candidate& found) {
  const std::string next = reading.lower(found.where.sentence, found.where.end);
  return found.kind == Kind::organisation && next.size() == 1 && next != "i" && next != "a" &&
         reading.capital(found.where.sentence, found.where.end);
}

// "US$", "NZ $": money.
bool is_currency(const Reading& reading, const Candidate& found) {
  return reading.lower(found.where.sentence, found.where.end) == "$" ||
         (found.text.ends_with('$') && found.text.size() <= 4);
}

}  // namespace

std::optional<Candidate> known_name_at(const Reading& reading, int sentence, int begin) {
  const bool digit =
      !reading.token(sentence, begin).form.empty() && reading.token(sentence, begin).upos == "NUM";
  if (!reading.capital(sentence, begin) && !digit && !is_joined_former(reading, sentence, begin))
    return std::nullopt;
  if (reading.lower(sentence, begin) == "the") return std::nullopt;
  const int limit = std::min(reading.words(sentence), begin + kLongestGazetteerName);
  for (int end = limit; end > begin; --end) {
    const std::string last = reading.lower(sentence, end - 1);
    if (is_possessive(last) || reading.token(sentence, end - 1).upos == "PUNCT") continue;
    auto found = known_name(reading, sentence, begin, end);
    if (found && !is_common_word(reading, *found) && !is_part_of_title(reading, *found) &&
        !is_currency(reading, *found) && !ends_in_plain_word(reading, *found) &&
        !goes_on_in_letter(reading, *found))
      return found;
  }
  return std::nullopt;
}

}  // namespace entente
