#include "extract/meaning/titles.h"

#include <algorithm>

#include "extract/meaning/name_words.h"

namespace entente {
namespace {

constexpr int kLongestTitle = 28;  // words before a name that may belong to its titles

// Reads one title from left to right.
class Phrase {
 public:
  Phrase(const Reading& reading, const TitleReader& names, int sentence, int begin, int stop)
      : reading_{reading}, names_{names}, at_{begin}, stop_{stop} {
    title_.sentence = sentence;
    title_.begin = begin;
  }

  // Whether there is a title.
  bool read() {
    skip_article();
    while (at_ < stop_) {
      if (read_role()) {
        read_complements();
        if (read_bearer() || read_described_bearer()) continue;
        title_.end = at_;
        return true;
      }
      if (!read_former() && !read_owner() && !read_modifier()) return false;
    }
    return false;
  }

  [[nodiscard]] const Title& title() const { return title_; }

 private:
  [[nodiscard]] std::string lower(int word) const {
    return word < stop_ ? reading_.lower(title_.sentence, word) : std::string{};
  }
  [[nodiscard]] bool is_role(int word) const {
    return word < stop_ && !reading_.lexicon.value("roles", lower(word)).empty() && !is_hour(word);
  }
  // "10 pm", not "the PM".
  [[nodiscard]] bool is_hour(int word) const {
    const bool short_form = !reading_.lexicon.value("short_roles", lower(word)).empty();
    return short_form && lower(word) == reading_.token(title_.sentence, word).form;
  }
  [[nodiscard]] const Candidate* name(int word) const {
    const Candidate* found = word < stop_ ? names_.name_at(title_.sentence, word) : nullptr;
    return found != nullptr && found->where.end <= stop_ ? found : nullptr;
  }

  void add(const std::string& words) { title_.text += (title_.text.empty() ? "" : " ") + words; }

  // "foreign minister" for "FM".
  void add_role(const std::string& word) {
    const std::string_view full = reading_.lexicon.value("short_roles", word);
    add(full.empty() ? word : std::string{full});
  }

  void skip_article() {
    const std::string word = lower(at_);
    const bool possessive = is_possessive_pronoun(at_);
    if (word != "the" && word != "a" && word != "an" && !possessive) return;
    if (possessive) title_.owners.push_back(at_);
    title_.definite = word == "the" || possessive;
    has_article_ = true;
    ++at_;
  }

  // "his spokesman", "its president".
  [[nodiscard]] bool is_possessive_pronoun(int word) const {
    const std::string text = lower(word);
    return text == "his" || text == "her" || text == "its" || text == "their";
  }

  bool read_former() {
    const bool joined = lower(at_).starts_with("ex-");  // "ex-US"
    const bool former = joined || reading_.has("former", lower(at_));
    if (!former || !title_.text.empty()) return false;
    title_.former = true;
    if (joined && name(at_) != nullptr) return read_owner();
    ++at_;
    if (lower(at_) == "-") ++at_;
    return true;
  }

  // "Prime Minister Fumio Kishida's special envoy": what was read belongs to the owner.
  bool read_bearer() {
    const Candidate* found = name(at_);
    if (found == nullptr || found->kind != Kind::person || !is_possessive(lower(found->where.end)))
      return false;
    title_.owners = {found->where.head};
    title_.text.clear();
    title_.definite = true;
    at_ = found->where.end + 1;
    return true;
  }

  // "the Iranian president's deputy chief of staff": an office of the same owner's.
  bool read_described_bearer() {
    if (!is_possessive(lower(at_)) || title_.owners.empty()) return false;
    if (!leads_to_role(at_ + 1)) return false;
    title_.text.clear();
    title_.definite = true;
    ++at_;
    return true;
  }

  [[nodiscard]] bool leads_to_role(int word) const {
    constexpr int kModifiers = 4;
    for (int next = word; next < stop_ && next < word + kModifiers; ++next) {
      if (is_role(next)) return true;
      if (!is_modifier(next)) return false;
    }
    return false;
  }

  // "NATO's", "US", "Azerbaijani", "the alliance's", "Biden's".
  bool read_owner() {
    if (title_.text.empty() && is_possessive(lower(at_)) && !title_.owners.empty())
      return ++at_, true;
    if (joins_owners(at_)) ++at_;
    if (lower(at_) == "the" && (name(at_ + 1) != nullptr)) ++at_;
    const Candidate* found = name(at_);
    if (found == nullptr) return read_described_owner();
    const bool possessive = is_possessive(lower(found->where.end));
    if (found->kind == Kind::person && !possessive) return false;
    if (is_area(*found) && !possessive) return read_area(*found);
    title_.owners.push_back(found->where.head);
    title_.definite = true;
    at_ = found->where.end + (possessive ? 1 : 0);
    return true;
  }

  // "the Polish and Czech prime ministers", "the presidents of Argentina and Chile".
  [[nodiscard]] bool joins_owners(int word) const {
    const bool mark =
        lower(word) == "and" || (lower(word) == "," && (is_plural_role() || lists_owners(word)));
    if (!mark || title_.owners.empty()) return false;
    const Candidate* next = name(word + (lower(word + 1) == "the" ? 2 : 1));
    const bool owner = next != nullptr && next->kind != Kind::person;
    return owner && (title_.text.empty() || is_plural_role());
  }

  // "Turkish, Georgian and Azerbaijani": adjectives that go on after the comma.
  [[nodiscard]] bool lists_owners(int comma) const {
    const auto adjective_at = [&](int word) {
      const Candidate* found = name(word);
      return found != nullptr && found->where.type == MentionType::demonym ? found : nullptr;
    };
    const Candidate* next = adjective_at(comma + 1);
    if (next == nullptr || !title_.text.empty()) return false;
    const std::string mark = lower(next->where.end);
    return (mark == "and" || mark == ",") && adjective_at(next->where.end + 1) != nullptr;
  }

  [[nodiscard]] bool is_plural_role() const {
    return title_.role != 0 && reading_.token(title_.sentence, title_.role).xpos.ends_with("S");
  }

  // "Indo-Pacific" in "the White House's Indo-Pacific coordinator": no owner, for there is one.
  [[nodiscard]] bool is_area(const Candidate& found) const {
    return found.kind == Kind::place && !title_.owners.empty();
  }

  bool read_area(const Candidate& area) {
    add(ascii_lower(area.text));
    at_ = area.where.end;
    return true;
  }

  bool read_described_owner() {
    const int noun = lower(at_) == "the" ? at_ + 1 : at_;
    const bool described = !reading_.lexicon.value("descriptions", lower(noun)).empty();
    if (!described || !(is_possessive(lower(noun + 1)) || is_role(noun + 1))) return false;
    // "army chief" is one office
    if (!reading_.lexicon.value("roles", lower(noun) + " " + lower(noun + 1)).empty()) return false;
    if (lower(noun - 1) == "central") return false;  // "central bank governor"
    title_.owners.push_back(noun);
    title_.definite = true;
    at_ = noun + (is_possessive(lower(noun + 1)) ? 2 : 1);
    return true;
  }

  // "first deputy defence", "Foreign and Defence", "vice-".
  bool read_modifier() {
    const std::string word = lower(at_);
    if (reading_.has("fillers", word) && title_.text.empty()) return ++at_, true;
    const bool joins =
        (word == "and" || word == "-" || word == "/") && !title_.text.empty() && at_ + 1 < stop_;
    if (joins) {
      if (word == "and" && !reading_.has("role_modifiers", lower(at_ + 1))) return false;
    } else if (!is_modifier(at_)) {
      return false;
    }
    if (word != "-") add(word);
    ++at_;
    return true;
  }

  [[nodiscard]] bool is_modifier(int word) const {
    const std::string text = lower(word);
    if (reading_.has("role_modifiers", text)) return true;
    if (reading_.has("not_names", text) || reading_.has("prospective", text)) return false;
    const std::string& tag = reading_.token(title_.sentence, word).upos;
    const bool inner = has_article_ || !title_.text.empty() || !title_.owners.empty();
    return inner && !reading_.capital(title_.sentence, word) && (tag == "ADJ" || tag == "NOUN");
  }

  // Whether modifiers and another role noun go on right after this word: "chief negotiator",
  // "minister designate".
  [[nodiscard]] bool goes_on(int word) const {
    for (int next = word + 1; next < stop_ && next < word + 4; ++next) {
      if (name(next) != nullptr) return false;
      if (is_role(next)) return true;
      if (!reading_.has("role_modifiers", lower(next)) && lower(next) != "-") return false;
    }
    return false;
  }

  bool read_role() {
    if (!is_role(at_) || name(at_) != nullptr) return false;
    if (goes_on(at_)) return add(lower(at_)), ++at_, true_after_more();
    title_.role = at_;
    add_role(lower(at_));
    ++at_;
    read_suffix();
    return true;
  }

  bool true_after_more() {
    while (at_ < stop_ && !is_role(at_)) {
      if (lower(at_) != "-") add(lower(at_));
      ++at_;
    }
    return read_role();
  }

  // "President-elect", "Commander-in-Chief".
  void read_suffix() {
    while (lower(at_) == "-" && reading_.glued(title_.sentence, at_) &&
           reading_.glued(title_.sentence, at_ + 1)) {
      title_.text += "-" + lower(at_ + 1);
      at_ += 2;
    }
    if (lower(at_) == "elect" || lower(at_) == "designate" ||
        (lower(at_) == "general" && reading_.has("general_offices", lower(at_ - 1)))) {
      add(lower(at_));
      ++at_;
    }
  }

  void read_complements() {
    while (at_ < stop_) {
      if (!read_of() && !read_scope() && !read_region()) return;
    }
  }

  // "of the Azerbaijani army", "of State", "of the General Staff", "at the Foundation".
  bool read_of() {
    const std::string preposition = lower(at_);
    const bool speaks = lower(title_.role).starts_with("spokes");
    if (preposition != "of" && preposition != "at" && !(preposition == "for" && speaks))
      return false;
    const int from = at_ + 1 + (lower(at_ + 1) == "the" || lower(at_ + 1) == "a" ? 1 : 0);
    if (const Candidate* found = name(from); found != nullptr) return read_owner_after(*found);
    const int nouns = at_;
    at_ = from;
    if (read_group()) return true;
    at_ = nouns;
    if (!reading_.lexicon.value("descriptions", last_noun(from)).empty())
      return described_owner_after(from);
    return preposition == "of" && read_plain_words(from);
  }

  bool read_owner_after(const Candidate& found) {
    if (found.kind == Kind::person) return false;
    const bool of = lower(at_) == "of";
    const bool body = found.kind == Kind::organisation;
    if (of && body && lower(found.where.end) == "of") add("of the " + ascii_lower(found.text));
    if (found.government) {
      const bool organ = lower(found.where.begin) != "government";
      add("of " + (organ ? lower(found.where.end - 1) : "government"));
    }
    title_.owners.push_back(found.where.head);
    at_ = found.where.end;
    skip_acronym();
    if (found.kind == Kind::place && reading_.has("settlement_nouns", lower(at_)))
      ++at_;  // "of the Kharkiv region"
    if (read_group() || read_owned_body()) return true;
    if (is_plural_role() && joins_owners(at_)) return read_further_owners();
    // "of the Russian General Staff", "of the UN peacekeeping force"
    const bool modifies = found.where.type == MentionType::demonym || (body && !is_capital(at_));
    const int end = modifies ? noun_end(at_) : at_;
    if (end > at_) add("of the " + reading_.phrase(title_.sentence, at_, end));
    at_ = end;
    read_government();
    return true;
  }

  // "of Turkey's National Intelligence Organization", "of Ghana's opposition Unity Party".
  bool read_owned_body() {
    if (!is_possessive(lower(at_))) return false;
    const int end = noun_end(at_ + 1);
    const Candidate* body = end - at_ <= 3 ? name(end) : nullptr;
    if (body == nullptr || body->kind != Kind::organisation) return false;
    title_.owners.push_back(body->where.head);
    at_ = body->where.end;
    skip_acronym();
    return true;
  }

  [[nodiscard]] bool is_capital(int word) const {
    return word < stop_ && reading_.capital(title_.sentence, word);
  }

  // "of Greenland's government".
  void read_government() {
    if (!is_possessive(lower(at_)) || !reading_.has("government_heads", lower(at_ + 1))) return;
    add("of " + lower(at_ + 1));
    at_ += 2;
  }

  bool read_further_owners() {
    while (joins_owners(at_)) {
      const int from = at_ + (lower(at_ + 1) == "the" ? 2 : 1);
      title_.owners.push_back(name(from)->where.head);
      at_ = name(from)->where.end;
    }
    return true;
  }

  // "of the Lebanese group Hezbollah", "of the ruling party X": the one named after the noun.
  bool read_group() {
    const int end = noun_end(at_);
    const Candidate* group = end > at_ && end - at_ <= 3 ? name(end) : nullptr;
    if (group == nullptr || group->kind != Kind::organisation ||
        reading_.capital(title_.sentence, end - 1))
      return false;
    title_.owners.push_back(group->where.head);
    at_ = group->where.end;
    skip_acronym();
    return true;
  }

  // "of the African Union (AU)".
  void skip_acronym() {
    const Candidate* short_form = lower(at_) == "(" ? name(at_ + 1) : nullptr;
    if (short_form != nullptr && lower(short_form->where.end) == ")")
      at_ = short_form->where.end + 1;
  }

  [[nodiscard]] int noun_end(int from) const {
    int end = from;
    while (end < stop_ && name(end) == nullptr) {
      const std::string& tag = reading_.token(title_.sentence, end).upos;
      if (tag != "ADJ" && tag != "NOUN" && tag != "PROPN") break;
      ++end;
    }
    return end;
  }

  [[nodiscard]] std::string last_noun(int from) const {
    const int end = noun_end(from);
    return end > from && !reading_.capital(title_.sentence, end - 1) ? lower(end - 1)
                                                                     : std::string{};
  }

  bool described_owner_after(int from) {
    const int end = noun_end(from);
    title_.owners.push_back(end - 1);
    at_ = end;
    return true;
  }

  bool read_plain_words(int from) {
    const int end = noun_end(from);
    if (end == from) return false;
    add(reading_.phrase(title_.sentence, at_, end));
    at_ = end;
    return true;
  }

  // "for European and Eurasian Affairs", "to Tanzania", "in Europe".
  bool read_scope() {
    const std::string preposition = lower(at_);
    if (preposition != "for" && preposition != "to" && preposition != "in") return false;
    int end = at_ + 1 + (lower(at_ + 1) == "the" ? 1 : 0);
    const int from = end;
    if (preposition == "in" && read_capital(from)) return true;
    while (end < stop_) {
      const Candidate* found = name(end);
      if (found != nullptr && found->kind == Kind::person) break;
      if (found != nullptr) {
        end = found->where.end;
      } else if (is_scope_word(end)) {
        ++end;
      } else {
        break;
      }
    }
    if (end == from) return false;
    const bool named = name(from) != nullptr;
    const bool capital = reading_.capital(title_.sentence, from);
    if (preposition != "for" && !named && !capital) return false;
    add(reading_.phrase(title_.sentence, at_, end));
    at_ = end;
    return true;
  }

  // "the justice minister in Nuuk": where, and so whose.
  bool read_capital(int from) {
    const Candidate* seat = name(from);
    const bool posted = reading_.has("posted_roles", lower(title_.role)) ||
                        reading_.lexicon.value("roles", lower(title_.role)) != "state";
    if (seat == nullptr || seat->kind != Kind::place || posted) return false;
    if (title_.owners.empty() && seat->state != nullptr) title_.owners.push_back(seat->where.head);
    at_ = seat->where.end;
    return true;
  }

  [[nodiscard]] bool is_scope_word(int word) const {
    const std::string& tag = reading_.token(title_.sentence, word).upos;
    const bool joins =
        lower(word) == "and" && word + 1 < stop_ && !is_role(word + 1) && !is_role(word + 2);
    if (reading_.has("not_names", lower(word)) && !joins) return false;
    return joins || lower(word) == "-" || tag == "ADJ" || tag == "NOUN" || tag == "PROPN";
  }

  // "supreme allied commander Europe".
  bool read_region() {
    const Candidate* found = name(at_);
    if (found == nullptr || found->kind != Kind::place) return false;
    add(ascii_lower(found->text));
    at_ = found->where.end;
    return true;
  }

  const Reading& reading_;
  const TitleReader& names_;
  Title title_;
  bool has_article_ = false;
  int at_;
  int stop_;
};

std::string british(std::string text) {
  for (std::size_t at = text.find("defense"); at != std::string::npos;
       at = text.find("defense", at))
    text.replace(at, 7, "defence");
  return text;
}

// "president and prime minister of X": what one has, the other shares.
void share_owners(std::vector<Title>& titles) {
  for (Title& title : titles) {
    if (!title.owners.empty()) continue;
    const auto giver = std::find_if(titles.begin(), titles.end(),
                                    [](const Title& t) { return !t.owners.empty(); });
    if (giver != titles.end()) title.owners = giver->owners;
  }
}

}  // namespace

TitleReader::TitleReader(const Reading& reading, const std::vector<Candidate>& names)
    : reading_{reading} {
  for (const Candidate& name : names) {
    const Candidate*& longest = starts_[{name.where.sentence, name.where.begin}];
    if (longest == nullptr || name.where.end > longest->where.end) longest = &name;
  }
}

const Candidate* TitleReader::name_at(int sentence, int begin) const {
  const auto found = starts_.find({sentence, begin});
  return found == starts_.end() ? nullptr : found->second;
}

std::vector<Title> TitleReader::read(int sentence, int begin, int stop) const {
  std::vector<Title> titles;
  for (int at = begin; at < stop;) {
    Phrase phrase{reading_, *this, sentence, at, stop};
    if (!phrase.read()) break;
    titles.push_back(phrase.title());
    titles.back().text = british(titles.back().text);
    at = titles.back().end;
    if (reading_.lower(sentence, at) == "," && reading_.lower(sentence, at + 1) == "and") ++at;
    if (reading_.lower(sentence, at) != "and") break;
    ++at;
  }
  share_owners(titles);
  return titles;
}

// "In Turkey Minister Ellwood met": where, not whose.
bool TitleReader::stands_in_place(int sentence, int begin) const {
  const Candidate* name = name_at(sentence, begin);
  return name != nullptr && name->where.type == MentionType::name &&
         name->kind != Kind::organisation &&
         reading_.has("locative_prepositions", reading_.lower(sentence, begin - 1));
}

std::vector<Title> TitleReader::ending_at(int sentence, int stop) const {
  for (int begin = std::max(0, stop - kLongestTitle); begin < stop; ++begin) {
    const Candidate* inside = name_at(sentence, begin - 1);
    if (inside != nullptr && inside->where.end > begin) continue;
    if (stands_in_place(sentence, begin)) continue;
    std::vector<Title> titles = read(sentence, begin, stop);
    if (!titles.empty() && titles.back().end == stop) return titles;
  }
  return {};
}

std::optional<Title> TitleReader::with_role(int sentence, int role) const {
  constexpr int kLongest = 12;
  for (int begin = std::max(0, role - kLongest); begin <= role; ++begin) {
    const std::vector<Title> titles = read(sentence, begin, reading_.words(sentence));
    if (!titles.empty() && titles.front().role == role) return titles.front();
  }
  return std::nullopt;
}

std::vector<Title> TitleReader::before(int sentence, int name) const {
  const int stop = honorifics_begin(reading_, sentence, name);
  const std::string mark = reading_.lower(sentence, stop - 1);
  const bool dash = mark == "\u2013" || mark == "\u2014" || mark == "--" ||
                    (mark == "-" && !reading_.glued(sentence, stop));
  const bool comma = mark == "," || dash;
  std::vector<Title> titles = ending_at(sentence, comma ? stop - 1 : stop);
  if (titles.empty() || !comma) return titles;
  // "King, Abbas discuss": a bare word and a comma say nothing
  const Title& title = titles.back();
  const bool bare = title.owners.empty() && !title.definite && title.end - title.begin < 2;
  return bare ? std::vector<Title>{} : titles;
}

}  // namespace entente
