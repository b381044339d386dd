#include "extract/meaning/telling_deeds.h"

#include <algorithm>
#include <set>

#include "extract/meaning/attendance.h"
#include "extract/meaning/telling_circumstances.h"

namespace entente {
namespace {

class DeedReader {
 public:
  DeedReader(const TellingSentence& in, int verb) : in_{in}, sentence_{in.sentence()}, verb_{verb} {
    told_.sentence = in.number();
    told_.trigger = verb;
  }

  std::optional<Telling> read() {
    if (!told_together() || !are_apart() || in_.is_headline()) return std::nullopt;
    read_circumstances(in_, told_);
    if (!told_.place) take_dated_place();
    if (!told_.place) take_place_above();
    told_.repeated = false;
    return is_settled() && is_told_as_fact() ? std::optional{told_} : std::nullopt;
  }

 private:
  enum class Proof { place_or_date, place_and_date };

  bool told_together() {
    if (in_.has("signing_verbs", verb_) && is_about_agreement())
      return take_doers() || take_signatories();
    if (take_company() || take_seen()) return true;
    if (leaves_with_agreement()) return take_doers();
    proof_ = Proof::place_and_date;
    return in_.has("joint_deeds", verb_) && take_doers();
  }

  // "signed an agreement", "put their signatures to the treaty".
  [[nodiscard]] bool is_about_agreement() const {
    return in_.has("agreements", in_.patient(verb_));
  }

  // "The government and the rebels signed a truce in Pretoria on Monday": their envoys met.
  bool take_signatories() {
    proof_ = Proof::place_and_date;
    told_.participants.clear();
    take_part(in_, in_.agent(verb_), told_);
    return told_.participants.size() >= 2;
  }

  // "went to Belgrade to see X", "saw X in Belgrade"; not "sees X as".
  bool take_seen() {
    if (!in_.has("seeing_verbs", verb_) || is_passive(sentence_, verb_)) return false;
    const int object = sentence_.child(verb_, "obj");
    const bool more = sentence_.child(verb_, "xcomp") != kRoot || !in_.with(verb_, {"as"}).empty();
    if (object == kRoot || more) return false;
    take_persons(in_, in_.agent(verb_), told_);
    const std::size_t alone = told_.participants.size();
    take_persons(in_, object, told_);
    const bool found = alone > 0 && told_.participants.size() > alone;
    if (!found) told_.participants.clear();
    return found;
  }

  // "X and Y left Ohrid with an understanding": the place that they leave.
  bool leaves_with_agreement() {
    if (!in_.has("leaving_verbs", verb_)) return false;
    const std::vector<int> results = in_.with(verb_, {"with", "without"});
    const bool result = std::any_of(results.begin(), results.end(),
                                    [&](int word) { return in_.has("agreements", word); });
    const int left = in_.patient(verb_);
    if (!result || left == kRoot) return false;
    const auto venue = place_at(left);
    if (venue) told_.place = venue;
    return venue.has_value();
  }

  // "left the resort of Ohrid".
  [[nodiscard]] std::optional<Attendance> place_at(int word) const {
    for (const Bearer& bearer : in_.venues(word))
      return Attendance{bearer.entity, in_.number(), bearer.word};
    for (const int inner : in_.with(word, {"of"})) {
      for (const Bearer& bearer : in_.venues(inner))
        return Attendance{bearer.entity, in_.number(), bearer.word};
    }
    return std::nullopt;
  }

  bool take_doers() {
    take_persons(in_, in_.agent(verb_), told_);
    for (const int word : in_.with(verb_, {"with"})) take_persons(in_, word, told_);
    const int object = sentence_.child(verb_, "obj");
    if (told_.participants.size() == 1 && object != kRoot) {
      for (const int word : in_.with(object, {"with"})) take_persons(in_, word, told_);
    }
    take_beside(in_, verb_, told_);
    return told_.participants.size() >= 2;
  }

  // "spoke alongside X", "announced it, flanked by X".
  bool take_company() {
    take_persons(in_, in_.agent(verb_), told_);
    const std::size_t alone = told_.participants.size();
    if (alone > 0 && in_.has("appearing_verbs", verb_)) take_beside(in_, verb_, told_);
    const bool found = alone > 0 && told_.participants.size() > alone;
    if (!found) told_.participants.clear();
    return found;
  }

  // Whether not all are known to serve one state or body.
  [[nodiscard]] bool are_apart() const {
    std::optional<std::set<std::size_t>> shared;
    for (const Attendance& one : told_.participants) {
      const std::set<std::size_t> served = served_by(one.entity);
      if (served.empty()) return true;
      if (!shared) {
        shared = served;
        continue;
      }
      std::erase_if(*shared, [&](std::size_t body) { return !served.contains(body); });
    }
    return !shared || shared->empty();
  }

  [[nodiscard]] std::set<std::size_t> served_by(std::size_t person) const {
    std::set<std::size_t> found;
    for (const Office& office : in_.context().scene.cast().offices) {
      if (office.person == person) found.insert(office.of);
    }
    return found;
  }

  // "announced a joint patrol in Oslo on Monday": what stands before the day is where it was done,
  // whatever the parser hung it on. But "discussed the fighting in Goma on Monday".
  void take_dated_place() {
    if (in_.has("topic_verbs", verb_)) return;
    for (const TimeExpression& time : in_.times()) {
      const int before = time.begin - 2;  // "in Oslo on Monday"
      if (time.date != told_.date || before <= verb_) continue;
      for (const int word : {before, before + 1}) take_town(word);
      if (told_.place) return;
    }
  }

  void take_town(int word) {
    const auto at =
        std::find_if(in_.context().scene.cast().figures.begin(),
                     in_.context().scene.cast().figures.end(), [&](const Figure& figure) {
                       return figure.kind == Kind::place && is_named_around(figure, word);
                     });
    if (at == in_.context().scene.cast().figures.end()) return;
    const auto entity = static_cast<std::size_t>(at - in_.context().scene.cast().figures.begin());
    told_.place = Attendance{entity, in_.number(), word};
  }

  // "in Panama City": whether a mention behind "in" or "at" ends with the word.
  [[nodiscard]] bool is_named_around(const Figure& figure, int word) const {
    return std::any_of(figure.mentions.begin(), figure.mentions.end(), [&](const Mention& one) {
      return one.sentence == in_.number() && one.end == word + 1 && !is_of_title(one.head) &&
             in_.context().words.has("place_prepositions", preposition(sentence_, one.head));
    });
  }

  // "by X, the alliance's commander in Europe, on Monday".
  [[nodiscard]] bool is_of_title(int word) const {
    const int head = in_.token(word).head;
    return head != kRoot && has_relation(sentence_, head, "appos");
  }

  // "On Tuesday in Ottawa the last bottles changed hands, when X and Y ...".
  void take_place_above() {
    int word = verb_;
    for (int steps = 0; steps < kMostSteps && in_.token(word).head != kRoot; ++steps) {
      const bool within = has_relation(sentence_, word, "acl") ||
                          has_relation(sentence_, word, "advcl") || in_.token(word).upos != "VERB";
      if (!within) return;
      word = in_.token(word).head;
      for (const int venue : in_.with(word, in_.context().words["place_prepositions"])) {
        if (const auto place = place_at(venue)) {
          told_.place = place;
          return;
        }
      }
    }
  }

  [[nodiscard]] bool is_settled() const {
    const bool dated = names_month(told_.date);
    const bool placed = told_.place.has_value();
    return proof_ == Proof::place_and_date ? dated && placed : dated || placed;
  }

  [[nodiscard]] bool is_told_as_fact() const {
    return !told_.negated && told_.status != MeetingStatus::possible;
  }

  static constexpr int kMostSteps = 5;

  const TellingSentence& in_;
  const Sentence& sentence_;
  int verb_;
  Proof proof_ = Proof::place_or_date;
  Telling told_;
};

// "X took part", "X participated": in what was told before.
bool takes_part_there(const TellingSentence& in, int word) {
  const int object = in.sentence().child(word, "obj");
  const bool part = object != kRoot && lemma_of(in.token(object)) == "part";
  const bool takes = lemma_of(in.token(word)) == "take" && part;
  return (takes || lemma_of(in.token(word)) == "participate") && in.with(word, {"in"}).empty();
}

// The persons who are said to be there, whatever they did.
void take_present(const TellingSentence& in, int word, Telling& told) {
  const Sentence& sentence = in.sentence();
  const bool alone = sentence.child(word, "obj") == kRoot && !is_passive(sentence, word);
  if (in.has_verb("watching_verbs", word) && alone) take_persons(in, in.agent(word), told);
  if (in.has("representing_verbs", word) && is_passive(sentence, word))
    take_persons(in, in.agent(word), told);
  if (in.has("present_words", word) && sentence.child(word, "cop") != kRoot)
    take_persons(in, sentence.child(word, "nsubj"), told);
  if (in.has("leading", word) && is_passive(sentence, word) &&
      in.has("delegations", in.patient(word)))
    take_persons(in, in.agent(word), told);  // "The Chilean team was led by X"
  if (takes_part_there(in, word)) {
    take_persons(in, in.agent(word), told);
    take_beside(in, word, told);
  }
  const int owner = sentence.child(word, "nmod:poss");
  if (in.has("hosts", word) && owner != kRoot && in.token(owner).upos == "PRON")
    take_persons(in, word, told);
}

}  // namespace

std::optional<Telling> read_deed(const TellingSentence& in, int verb) {
  if (in.token(verb).upos != "VERB") return std::nullopt;
  return DeedReader{in, verb}.read();
}

std::optional<Telling> read_attending(const TellingSentence& in, int word) {
  Telling told;
  told.sentence = in.number();
  told.trigger = word;
  take_present(in, word, told);
  if (told.participants.empty() || in.is_denied(word)) return std::nullopt;
  told.joining = std::move(told.participants);
  told.participants.clear();
  told.attending = true;
  told.hosting = in.has("hosts", word);
  return told;
}

}  // namespace entente
