#include "extract/meaning/telling_circumstances.h"

#include <algorithm>

#include "extract/meaning/attendance.h"
#include "extract/meaning/qualifiers.h"
#include "graph/date.h"

namespace entente {
namespace {

class CircumstanceReader {
 public:
  CircumstanceReader(const TellingSentence& in, Telling& told)
      : in_{in},
        sentence_{in.sentence()},
        trigger_{told.trigger},
        near_{in.near(told.trigger)},
        told_{told} {}

  void read() {
    read_place();
    read_candidates();
    read_date();
    read_status();
    read_mode();
    read_modifiers();
    const std::string& tag = in_.token(trigger_).upos;
    told_.by_verb = tag == "VERB" || tag == "AUX";
    told_.vague = !told_.by_verb && near_.size() < 2 && told_.status == MeetingStatus::held;
    told_.in_headline = in_.is_headline();
    told_.negated = is_negated();
    told_.topic = !told_.by_verb && is_topic();
  }

 private:
  // ---- place

  void read_place() {
    if (told_.occasion == Occasion::visit || told_.occasion == Occasion::call) return;
    if (told_.place && in_.kind(told_.place->entity) == Kind::place) return;
    for (const int word : near_) {
      for (const int venue : in_.with(word, in_.context().words["place_prepositions"])) {
        if (take_venue(venue)) return;
      }
    }
    take_where();
  }

  // "in Brussels, where he will meet".
  void take_where() {
    const int clause = near_.back();
    if (!has_relation(sentence_, clause, "acl") || in_.token(clause).head == kRoot) return;
    for (const int child : sentence_.children(clause)) {
      if (lemma_of(in_.token(child)) == "where") take_venue(in_.token(clause).head);
    }
  }

  bool take_venue(int word) {
    for (const Bearer& bearer : in_.context().scene.denoted(in_.number(), word)) {
      const Kind kind = in_.kind(bearer.entity);
      if (kind != Kind::place && kind != Kind::state) continue;
      told_.place = Attendance{bearer.entity, in_.number(), bearer.word};
      return true;
    }
    return false;
  }

  // Places of a sentence that weighs venues.
  void read_candidates() {
    const auto& tokens = sentence_.tokens;
    const bool weighs = std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      return is_one_of(token, in_.context().words["candidate_words"]);
    });
    if (!weighs || status() != MeetingStatus::possible) return;
    for (int word = 0; word < in_.size(); ++word) {
      for (const std::size_t entity : in_.named(word)) {
        if (in_.kind(entity) == Kind::place)
          add_attendance(told_.candidates, {entity, in_.number(), word});
      }
    }
    if (!told_.candidates.empty()) told_.place.reset();
  }

  // ---- date

  void read_date() {
    for (const int word : near_) {
      for (const TimeExpression& time : in_.times()) {
        const bool own = !time.date.empty() && !time.since && !time.before &&
                         is_ancestor(sentence_, word, time.begin);
        if (own && told_.date.empty()) told_.date = time.date;
      }
    }
    if (!told_.date.empty() || (told_.reference && told_.participants.empty())) return;
    told_.date = nearest_date(sentence_, trigger_, in_.times());
  }

  // ---- status

  void read_status() {
    told_.status = status();
    const std::string& published = in_.context().published;
    const bool ahead =
        !told_.date.empty() && !published.empty() && first_day(told_.date) > last_day(published);
    if (ahead && told_.status == MeetingStatus::held) told_.status = MeetingStatus::planned;
  }

  [[nodiscard]] MeetingStatus status() const {
    const bool affected =
        has_relation(sentence_, trigger_, "obj") || has_relation(sentence_, trigger_, "nsubj:pass");
    if (affected && in_.has("called_off", in_.token(trigger_).head))
      return MeetingStatus::called_off;
    const Qualifiers read = qualify(sentence_, trigger_, in_.context().scene.words());
    if (is_negated())
      return read.status == Status::actual ? MeetingStatus::called_off : MeetingStatus::possible;
    if (read.status == Status::planned || is_announced()) return MeetingStatus::planned;
    return read.status == Status::actual ? MeetingStatus::held : MeetingStatus::possible;
  }

  // "no meeting", "did not meet", "no talks were held".
  [[nodiscard]] bool is_negated() const {
    static const WordSet kNot{"not", "no", "never", "n't", "n’t"};
    for (const int word : near_) {
      for (const int child : sentence_.children(word)) {
        const bool says_no =
            has_relation(sentence_, child, "advmod") || has_relation(sentence_, child, "det");
        if (says_no && is_one_of(in_.token(child), kNot)) return true;
      }
    }
    return false;
  }

  // "the meeting to be held on", "the summit scheduled for".
  [[nodiscard]] bool is_announced() const {
    static const WordSet kAnnounced{"schedule", "plan", "set", "slate", "expect"};
    for (const int child : sentence_.children(trigger_)) {
      if (!has_relation(sentence_, child, "acl")) continue;
      const int mark = sentence_.child(child, "mark");
      const bool to = mark != kRoot && lemma_of(in_.token(mark)) == "to";
      if (to || kAnnounced.contains(lemma_of(in_.token(child)))) return true;
    }
    return false;
  }

  // ---- mode, and what tells occasions apart

  void read_mode() {
    told_.by_phone = told_.occasion == Occasion::call;
    const std::vector<int> tree = sentence_.subtree(trigger_);
    told_.by_video = std::any_of(tree.begin(), tree.end(),
                                 [&](int word) { return in_.has("video_words", word); });
  }

  // "discussed the talks between", "about the negotiations".
  [[nodiscard]] bool is_topic() const {
    static const WordSet kAbout{"about", "on", "regarding", "concerning", "over"};
    const bool object =
        has_relation(sentence_, trigger_, "obj") || has_relation(sentence_, trigger_, "nsubj:pass");
    return (object && in_.has("topic_verbs", in_.token(trigger_).head)) ||
           kAbout.contains(preposition(sentence_, trigger_));
  }

  void read_modifiers() {
    for (const int child : sentence_.children(trigger_)) {
      if (in_.has("new_occasion", child)) told_.another = true;
      if (in_.has("ordinals", child)) told_.ordinal = true;
      if (in_.has("beside_words", child)) told_.beside = true;
      if (in_.has("three_sided", child)) told_.sides = 3;
      if (in_.has("two_sided", child)) told_.sides = 2;
    }
  }

  const TellingSentence& in_;
  const Sentence& sentence_;
  int trigger_;
  std::vector<int> near_;
  Telling& told_;
};

}  // namespace

void read_circumstances(const TellingSentence& in, Telling& told) {
  CircumstanceReader{in, told}.read();
}

}  // namespace entente
