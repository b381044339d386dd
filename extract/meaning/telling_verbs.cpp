#include "extract/meaning/telling_verbs.h"

#include <algorithm>

#include "extract/meaning/attendance.h"
#include "extract/meaning/gapped_list.h"
#include "extract/meaning/ownership.h"

namespace entente {
namespace {

class VerbReader {
 public:
  VerbReader(const TellingSentence& in, Telling& told)
      : in_{in}, sentence_{in.sentence()}, verb_{told.trigger}, told_{told} {}

  bool read() { return read_by_kind() || read_on_phone(); }

 private:
  bool read_by_kind() {
    if (in_.has("meet_verbs", verb_)) return read_meet();
    if (in_.has("gather_verbs", verb_)) return read_gathering();
    if (in_.has("company_verbs", verb_)) return read_company();
    if (in_.has("receive_verbs", verb_) && read_receive()) return true;
    if (in_.has("talk_verbs", verb_)) return read_talk();
    if (in_.has("call_verbs", verb_)) return read_phoning();
    if (in_.has("join_verbs", verb_) && read_join()) return true;
    if (lemma_of(in_.token(verb_)) == "present") return read_presenting();
    return in_.has("attend_verbs", verb_) && read_attended_body();
  }

  [[nodiscard]] int agent() const { return in_.agent(verb_); }
  [[nodiscard]] int patient() const { return in_.patient(verb_); }

  [[nodiscard]] bool any_person(const std::vector<Bearer>& bearers) const {
    return std::any_of(bearers.begin(), bearers.end(),
                       [&](const Bearer& bearer) { return in_.is_person(bearer.entity); });
  }

  // Phrases of the verb, and of its object where the verb has none.
  [[nodiscard]] std::vector<int> with_object(const WordSet& prepositions) const {
    std::vector<int> found = in_.with(verb_, prepositions);
    const int object = sentence_.child(verb_, "obj");
    if (found.empty() && object != kRoot) found = in_.with(object, prepositions);
    return found;
  }

  bool read_meet() {
    take_part(in_, agent(), told_);
    const std::size_t first = told_.participants.size();
    if (!is_passive(sentence_, verb_)) take_part(in_, patient(), told_);
    take_part(in_, with_object({"with"}), told_);
    if (is_passive(sentence_, verb_)) take_part(in_, patient(), told_);
    note_distribution(in_, first, told_);
    if (first == 1 && told_.participants.size() > 1) note_gapped();
    if (first == 1 && told_.places.empty()) note_dates();
    if (first == 1 && is_separate()) told_.distributive = true;
    if (told_.participants.size() < 2) take_persons_under(in_, agent(), told_);
    take_after(in_, {"with"}, told_);
    if (told_.participants.size() < 2) take_coordinated();
    if (told_.participants.size() >= 2) take_beside(in_, verb_, told_);
    note_those_known();
    return told_.same_people || told_.open_sides || (told_.participants.size() >= 2 && !is_match());
  }

  // "The two met again": those who met before. "Officials of both countries met": of those that the
  // article is about.
  void note_those_known() {
    if (!told_.participants.empty() || agent() == kRoot) return;
    told_.open_sides = in_.speaks_of_both(agent());
    told_.same_people = !told_.open_sides && in_.has("same_people", agent());
  }

  // "X and Y, who met in Z": the pronoun stands for both.
  void take_coordinated() {
    int first = agent();
    if (first == kRoot || !has_relation(sentence_, verb_, "acl")) return;
    while (has_relation(sentence_, first, "conj")) first = in_.token(first).head;
    if (first != agent()) take_part(in_, first, told_);
  }

  // "met separately with X and Y".
  [[nodiscard]] bool is_separate() const { return in_.has_child("separate_words", verb_); }

  // States and clubs also meet in matches.
  [[nodiscard]] bool is_match() const {
    if (any_person_takes_part()) return false;
    for (int word = 0; word < in_.size(); ++word) {
      if (is_noun(in_.token(word)) && in_.has("matches", word)) return true;
    }
    return false;
  }

  [[nodiscard]] bool any_person_takes_part() const {
    return std::any_of(told_.participants.begin(), told_.participants.end(),
                       [&](const Attendance& one) { return in_.is_person(one.entity); });
  }

  // "X and Y gathered in Z".
  bool read_gathering() {
    if (sentence_.child(verb_, "obj") != kRoot) return false;
    take_part(in_, agent(), told_);
    take_part(in_, in_.with(verb_, {"with"}), told_);
    return told_.participants.size() >= 2 && !is_match();
  }

  // "sat down with X", "shook hands with X": in the company of a person. "X and Y shook hands".
  bool read_company() {
    take_part(in_, agent(), told_);
    const std::size_t first = told_.participants.size();
    take_part(in_, with_object({"with"}), told_);
    take_part(in_, facing(), told_);
    const bool more = told_.participants.size() > first;
    take_beside(in_, verb_, told_);
    const bool shake = lemma_of(in_.token(verb_)) == "shake";
    if (shake && !shakes_hands() && in_.with(verb_, {"on"}).empty()) return false;
    if (first == 0 || (!more && (first < 2 || !is_mutual()))) return false;
    return any_person_takes_part() || in_.has("collective", agent());
  }

  // "sat opposite X", "sat across from X".
  [[nodiscard]] std::vector<int> facing() const {
    const auto children = sentence_.children(verb_);
    const bool across = std::any_of(children.begin(), children.end(), [&](int child) {
      return lemma_of(in_.token(child)) == "across";
    });
    return across ? in_.with(verb_, {"from"}) : in_.with(verb_, {"opposite", "across from"});
  }

  // What two do to each other: "shook hands", "sat down".
  [[nodiscard]] bool is_mutual() const {
    return shakes_hands() || sentence_.child(verb_, "compound:prt") != kRoot ||
           !in_.with(verb_, {"on"}).empty() || in_.has("gather_verbs", verb_);
  }

  [[nodiscard]] bool shakes_hands() const {
    const int object = sentence_.child(verb_, "obj");
    return object != kRoot && lemma_of(in_.token(object)) == "hand";
  }

  // "met Kim in Seoul and Lee in Tokyo": each where and when it is told of him.
  void note_gapped() {
    const std::vector<Gapped> listed = read_gapped(in_, told_.participants[1]);
    const bool places = std::count_if(listed.begin(), listed.end(),
                                      [](const Gapped& one) { return one.place.has_value(); }) > 1;
    if (!places) return;
    told_.participants.resize(1);
    for (const Gapped& one : listed) {
      add_attendance(told_.participants, one.who);
      if (told_.participants.size() == told_.places.size() + 1) continue;  // named before
      told_.places.push_back(one.place);
      told_.dates.push_back(one.date);
    }
    told_.distributive = true;
  }

  // "met Kim on Monday and Lee on Tuesday": two occasions.
  void note_dates() {
    std::vector<std::string> dates;
    for (std::size_t i = 1; i < told_.participants.size(); ++i) {
      const int begin = told_.participants[i].word;
      const int end =
          i + 1 < told_.participants.size() ? told_.participants[i + 1].word : in_.size();
      for (const TimeExpression& time : in_.times()) {
        if (!time.date.empty() && time.begin > begin && time.begin < end && dates.size() < i)
          dates.push_back(time.date);
      }
      if (dates.size() < i) return;
    }
    if (dates.size() < 2) return;
    told_.dates = std::move(dates);
    told_.distributive = true;
  }

  bool read_receive() {
    if (in_.has("credentials", patient())) return read_credentials();
    const std::vector<Bearer> hosts = in_.denoted(agent());
    const std::vector<Bearer> guests = in_.denoted(patient());
    if (hosts.empty() || guests.empty() || !are_received(hosts, guests)) return false;
    const bool apart = is_separate() && guests.size() == 1;
    take_part(in_, apart ? guests : hosts, told_);
    take_part(in_, apart ? hosts : guests, told_);
    told_.distributive = apart && hosts.size() > 1;
    return told_.participants.size() >= 2;
  }

  // "received the credentials of the new ambassador, X".
  bool read_credentials() {
    take_persons(in_, agent(), told_);
    const std::size_t hosts = told_.participants.size();
    for (const int owner : owners(sentence_, patient())) take_persons(in_, owner, told_);
    for (const int envoy : in_.with(verb_, {"from"})) take_persons(in_, envoy, told_);
    return hosts > 0 && told_.participants.size() > hosts;
  }

  // "presented his credentials to X".
  bool read_presenting() {
    if (!in_.has("credentials", patient())) return false;
    take_persons(in_, agent(), told_);
    const std::size_t envoys = told_.participants.size();
    for (const int host : with_object({"to"})) take_persons(in_, host, told_);
    return envoys > 0 && told_.participants.size() > envoys;
  }

  [[nodiscard]] bool are_received(const std::vector<Bearer>& hosts,
                                  const std::vector<Bearer>& guests) const {
    const auto is = [&](auto property) {
      return [this, property](const Bearer& bearer) { return (in_.*property)(bearer.entity); };
    };
    const bool personal = any_person(guests) || any_person(hosts) ||
                          (in_.has("collective", agent()) && in_.has("collective", patient()));
    if (!personal) return false;
    if (!std::all_of(guests.begin(), guests.end(), is(&TellingSentence::is_actor))) return false;
    if (lemma_of(in_.token(verb_)) == "welcome" &&
        !std::all_of(guests.begin(), guests.end(), is(&TellingSentence::is_person)))
      return false;
    // "welcomed both leaders": the host of an occasion told elsewhere.
    return guests.size() == 1 || guests.front().word != guests.back().word;
  }

  bool read_talk() {
    take_part(in_, agent(), told_);
    const std::size_t first = told_.participants.size();
    note_those_known();
    if (told_.open_sides) return true;
    told_.same_people = false;
    if (!any_person_takes_part()) return false;
    take_part(in_, in_.with(verb_, {"with", "to"}), told_);
    told_.occasion = is_remote() ? Occasion::call : Occasion::talk;
    const bool mutual = told_.participants.size() == first && is_remote();
    note_distribution(in_, first, told_);
    if (first >= 2 && told_.participants.size() == first + 1) spoke_to_one();
    if (mutual) return first >= 2;
    return told_.participants.size() > first && first > 0 && all_heads();
  }

  // "X and Y spoke to Z": two occasions, Z at both.
  void spoke_to_one() {
    told_.distributive = true;
    std::rotate(told_.participants.rbegin(), told_.participants.rbegin() + 1,
                told_.participants.rend());
  }

  // Speaking "to" a newspaper or an audience is no occasion.
  [[nodiscard]] bool all_heads() const {
    return std::none_of(
        told_.participants.begin(), told_.participants.end(),
        [&](const Attendance& one) { return in_.kind(one.entity) == Kind::organisation; });
  }

  // By phone or by video.
  [[nodiscard]] bool is_remote() const {
    const std::vector<int> tree = sentence_.subtree(clause_of(sentence_, verb_));
    return std::any_of(tree.begin(), tree.end(), [&](int word) {
      return word != verb_ && (in_.has("phone_words", word) || in_.has("video_words", word));
    });
  }

  // "called on President X"; but "called on X to act".
  bool read_calling_on() {
    const std::vector<int> called = in_.with(verb_, {"on", "upon"});
    if (called.empty() || lemma_of(in_.token(verb_)) != "call") return false;
    const auto children = sentence_.children(verb_);
    const bool urges = std::any_of(children.begin(), children.end(), [&](int child) {
      return (has_relation(sentence_, child, "xcomp") || has_relation(sentence_, child, "advcl") ||
              has_relation(sentence_, child, "ccomp"));
    });
    if (urges) return false;
    take_persons(in_, agent(), told_);
    const std::size_t first = told_.participants.size();
    for (const int word : called) take_persons(in_, word, told_);
    return first > 0 && told_.participants.size() > first;
  }

  bool read_phoning() {
    if (read_calling_on()) return true;
    told_.participants.clear();
    const int complement = sentence_.child(verb_, "xcomp");  // "called President X", at times
    const bool named = complement != kRoot && in_.token(complement).upos == "PROPN";
    const bool names = named && sentence_.child(verb_, "obj") != kRoot;  // "called him the Bear"
    if ((complement != kRoot && !named) || names) return false;
    if (sentence_.child(verb_, "ccomp") != kRoot) return false;
    take_part(in_, agent(), told_);
    const std::size_t first = told_.participants.size();
    take_persons(in_, named ? complement : patient(), told_);
    told_.occasion = Occasion::call;
    told_.distributive = told_.participants.size() > 2;
    if (calls_each_other()) return told_.participants.size() >= 2;
    return first > 0 && told_.participants.size() > first;  // "they called for more": nobody
  }

  [[nodiscard]] bool calls_each_other() const {
    return patient() != kRoot && is_reciprocal(in_.token(patient()));
  }

  // "told him by phone that", "discussed the matter over the telephone".
  bool read_on_phone() {
    if (!is_by_phone()) return false;
    told_.participants.clear();
    take_persons(in_, agent(), told_);
    for (const std::string_view role : {"iobj", "obj"})
      take_persons(in_, sentence_.child(verb_, role), told_);
    for (const int word : in_.with(verb_, {"to", "with"})) take_persons(in_, word, told_);
    told_.occasion = Occasion::call;
    return told_.participants.size() >= 2;
  }

  [[nodiscard]] bool is_by_phone() const {
    const std::vector<int> means = in_.with(verb_, {"by", "over", "via"});
    return std::any_of(means.begin(), means.end(),
                       [&](int word) { return in_.has("phone_words", word); });
  }

  // "joined X in Paris for talks"; but "joined X's team as an adviser".
  bool read_join() {
    const auto guests = in_.denoted(patient());
    if (!any_person(guests) || in_.with(verb_, {"in", "at", "for", "on"}).empty()) return false;
    take_part(in_, agent(), told_);
    take_part(in_, guests, told_);
    told_.occasion = Occasion::conference;
    return told_.participants.size() >= 2;
  }

  // "attended the parliament's security committee".
  bool read_attended_body() {
    if (lemma_of(in_.token(verb_)) != "attend") return false;
    const int body = patient();
    if (body == kRoot || !in_.has("bodies", body)) return false;
    take_part(in_, agent(), told_);
    take_part(in_, body, told_);
    return told_.participants.size() >= 2;
  }

  const TellingSentence& in_;
  const Sentence& sentence_;
  int verb_;
  Telling& told_;
};

}  // namespace

bool read_meeting_verb(const TellingSentence& in, Telling& told) {
  return VerbReader{in, told}.read();
}

}  // namespace entente
