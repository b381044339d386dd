#include "extract/meaning/telling_circumstances.h"

#include <algorithm>

#include "extract/meaning/attendance.h"
#include "extract/meaning/event_date.h"
#include "extract/meaning/last_place.h"
#include "extract/meaning/qualifiers.h"
#include "graph/date.h"

namespace entente {
namespace {

constexpr int kMostInner = 4;  // "on the sidelines of the session of the council in Geneva"

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
    read_deadline();
    read_each_date();
    read_mode();
    read_modifiers();
    const std::string& tag = in_.token(trigger_).upos;
    told_.by_verb = tag == "VERB" || tag == "AUX";
    told_.vague = !told_.by_verb && near_.size() < 2 && told_.status == MeetingStatus::held;
    told_.in_headline = in_.is_headline();
    told_.negated =
        is_refused() || (is_negated() && !is_called_off()) || (told_.by_verb && is_untrue());
    told_.repeated = is_repeated();
    told_.topic = !told_.by_verb && is_topic();
  }

 private:
  // ---- place

  void read_place() {
    if (told_.occasion == Occasion::visit || told_.occasion == Occasion::call) return;
    if (told_.place && in_.kind(told_.place->entity) == Kind::place) return;
    for (const int word : near_) {
      for (const int venue : in_.with(word, in_.context().words["place_prepositions"])) {
        if (take_venue(venue) || take_building(venue)) return;
      }
    }
    if (take_where() || take_there() || take_visited() || take_hosted()) return;
    for (const int word : near_) {
      if (take_inner_venue(word, kMostInner)) return;
    }
    if (!take_venue_of_day()) take_next_venue();
  }

  // "scheduled for Thursday in Brussels": hung on the day.
  bool take_venue_of_day() {
    for (const int word : near_) {
      for (const int child : sentence_.children(word)) {
        if (!is_day(child)) continue;
        for (const int venue : in_.with(child, in_.context().words["place_prepositions"])) {
          if (take_venue(venue)) return true;
        }
      }
    }
    return false;
  }

  [[nodiscard]] bool is_day(int word) const {
    return std::any_of(in_.times().begin(), in_.times().end(), [&](const TimeExpression& time) {
      return time.begin <= word && word < time.end;
    });
  }

  // The next "in X" behind the trigger, where the parser hung it on a name or title: not "the war
  // in X".
  void take_next_venue() {
    constexpr int kReach = 12;
    const int end = std::min(in_.size(), trigger_ + kReach);
    for (int word = trigger_ + 1; word < end; ++word) {
      const std::string& form = in_.token(word).form;
      if (in_.token(word).xpos.starts_with("VBD") || form == ";") return;
      if (form == "," && !is_aside(word)) return;
      const bool venue =
          in_.context().words.has("place_prepositions", preposition(sentence_, word)) &&
          !in_.venues(word).empty() && in_.token(word).head != kRoot;
      if (!venue) continue;
      const std::string& above = in_.token(in_.token(word).head).upos;
      const std::vector<Bearer> whose = in_.denoted(in_.token(word).head);
      const bool guest = std::any_of(whose.begin(), whose.end(), [&](const Bearer& bearer) {
        return in_.is_person(bearer.entity) && takes_part(bearer.entity);
      });
      if (above == "PROPN" || above == "VERB" || guest) take_venue(word);
      return;
    }
  }

  // "the envoy, Ada Moss, in Oslo": the commas around who takes part.
  [[nodiscard]] bool is_aside(int comma) const {
    const int next = comma + 1;
    if (next >= in_.size()) return false;
    const auto& named = in_.named(next);
    return in_.has("place_prepositions", next) ||
           std::any_of(named.begin(), named.end(),
                       [&](std::size_t entity) { return takes_part(entity); });
  }

  // "at the headquarters in X".
  bool take_building(int word) {
    if (preposition(sentence_, word) != "at") return false;
    const std::vector<int> venues = in_.with(word, {"in"});
    return std::any_of(venues.begin(), venues.end(), [&](int venue) { return take_venue(venue); });
  }

  // What the parser hung on who takes part ("talks with X in Colombo") or on what the occasion was
  // a part of ("on the sidelines of the summit in Rio").
  bool take_inner_venue(int word, int depth) {
    if (depth == 0) return false;
    for (const int child : sentence_.children(word)) {
      if (!is_inner(child)) continue;
      for (const int venue : in_.with(child, in_.context().words["place_prepositions"])) {
        if (take_venue(venue)) return true;
      }
      if (take_inner_venue(child, depth - 1)) return true;
    }
    return false;
  }

  // Who takes part, what leads them, and wider occasions.
  [[nodiscard]] bool is_inner(int word) const {
    static const WordSet kParts{"with", "by", "of", "on", "between", "at"};
    const bool part = has_relation(sentence_, word, "obj") ||
                      has_relation(sentence_, word, "conj") ||
                      (has_relation(sentence_, word, "acl") && in_.has("leading", word)) ||
                      kParts.contains(preposition(sentence_, word));
    if (!part) return false;
    const int head = in_.token(word).head;
    if (in_.has("margins", head)) return true;
    for (const std::string_view list :
         {"leading", "margins", "bodies", "conference_nouns", "collective"}) {
      if (in_.has(list, word)) return true;
    }
    const std::vector<Bearer> bearers = in_.denoted(word);
    return std::any_of(bearers.begin(), bearers.end(),
                       [&](const Bearer& bearer) { return takes_part(bearer.entity); });
  }

  [[nodiscard]] bool takes_part(std::size_t entity) const {
    return std::any_of(told_.participants.begin(), told_.participants.end(),
                       [&](const Attendance& one) { return one.entity == entity; });
  }

  // "a meeting hosted by X".
  bool take_hosted() {
    for (const int child : sentence_.children(trigger_)) {
      if (!has_relation(sentence_, child, "acl") || !in_.has("host_verbs", child)) continue;
      for (const int host : in_.with(child, {"by"})) {
        if (take_venue(host)) return true;
      }
    }
    return false;
  }

  // "met during a visit to X".
  bool take_visited() {
    for (const int word : near_) {
      for (const int visit : in_.with(word, {"during", "on", "in"})) {
        if (!in_.has("visit_nouns", visit)) continue;
        for (const int venue : in_.with(visit, {"to"})) {
          if (take_venue(venue)) return true;
        }
      }
    }
    return false;
  }

  // "met there": the place that was named last.
  bool take_there() {
    for (const int word : near_) {
      for (const int child : sentence_.children(word)) {
        const bool there =
            has_relation(sentence_, child, "advmod") && lemma_of(in_.token(child)) == "there";
        if (!there) continue;
        told_.place = last_place(in_.context(), in_.number(), child);
        return told_.place.has_value();
      }
    }
    return false;
  }

  // "in Brussels, where he will meet".
  bool take_where() {
    const int clause = near_.back();
    if (!has_relation(sentence_, clause, "acl") || in_.token(clause).head == kRoot) return false;
    const auto children = sentence_.children(clause);
    return std::any_of(children.begin(), children.end(), [&](int child) {
      return lemma_of(in_.token(child)) == "where" && take_venue(in_.token(clause).head);
    });
  }

  bool take_venue(int word) {
    const std::vector<Bearer> venues = in_.venues(word);
    if (venues.empty()) return false;
    told_.place = Attendance{venues.front().entity, in_.number(), venues.front().word};
    return true;
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
      if (told_.date.empty()) told_.date = date_under(sentence_, word, in_.times());
    }
    if (!told_.date.empty() || (told_.reference && told_.participants.empty())) return;
    if (is_presence() && in_.times().empty()) told_.date = in_.context().published;
    if (told_.date.empty() && !is_cause())
      told_.date = nearest_date(sentence_, trigger_, in_.times());
  }

  // "is to open before the end of May": all that is known of the day.
  void read_deadline() {
    if (!told_.date.empty() || told_.status != MeetingStatus::planned) return;
    for (const TimeExpression& time : in_.times()) {
      if (time.before && !time.date.empty() && told_.date.empty()) told_.date = time.date;
    }
  }

  // "in May and June".
  void read_each_date() {
    if (in_.whole(trigger_) == trigger_ && in_.token(trigger_).xpos != "NNS") return;
    for (const TimeExpression& time : in_.times()) {
      const int head = in_.token(time.begin).head;
      const bool joined = has_relation(sentence_, time.begin, "conj") && head != kRoot;
      const auto first =
          std::find_if(in_.times().begin(), in_.times().end(), [&](const TimeExpression& other) {
            return joined && other.begin <= head && head < other.end;
          });
      const bool own = first != in_.times().end() && first->date == told_.date;
      if (!own || told_.date.empty() || time.date.empty()) continue;
      if (told_.each_date.empty()) told_.each_date.push_back(told_.date);
      told_.each_date.push_back(time.date);
    }
  }

  // "is in Brussels": today.
  [[nodiscard]] bool is_presence() const {
    const std::string& tag = in_.token(trigger_).xpos;
    return in_.token(trigger_).deprel == "cop" && (tag == "VBZ" || tag == "VBP");
  }

  // "was dismissed on Monday over a call with X": the day of something else.
  [[nodiscard]] bool is_cause() const {
    static const WordSet kCauses{"over", "about", "since", "for"};
    return in_.token(trigger_).upos != "VERB" && has_relation(sentence_, trigger_, "obl") &&
           in_.carriers(trigger_).empty() && kCauses.contains(preposition(sentence_, trigger_));
  }

  // ---- status

  void read_status() {
    told_.status = told_.proposed ? MeetingStatus::possible : status();
    const std::string& published = in_.context().published;
    const bool ahead =
        !told_.date.empty() && !published.empty() && first_day(told_.date) > last_day(published);
    if (ahead && told_.status == MeetingStatus::held) told_.status = MeetingStatus::planned;
  }

  [[nodiscard]] MeetingStatus status() const {
    const int whole = in_.whole(trigger_);
    const int head = in_.token(whole).head;
    const bool affected = in_.is_done_to(whole);
    if (affected && in_.has_verb("called_off", head))
      return is_fact(head) ? MeetingStatus::called_off : MeetingStatus::planned;
    if (affected && in_.has_verb("wishing", head)) return MeetingStatus::possible;
    if (was_to_have() || is_dropped_behind()) return MeetingStatus::called_off;
    if (in_.has("expecting", trigger_) || is_due()) return MeetingStatus::planned;
    if (in_.behind_quotation(trigger_)) return status_behind_quotation();
    if (is_readiness()) return MeetingStatus::possible;
    if (is_future_in_past()) return MeetingStatus::planned;
    const Qualifiers read = qualify(sentence_, trigger_, in_.context().scene.words());
    if (is_negated()) {
      const bool ended = read.status == Status::actual || read.status == Status::planned;
      return ended ? MeetingStatus::called_off : MeetingStatus::possible;
    }
    if (is_called_possible()) return MeetingStatus::possible;
    if (read.status == Status::planned || is_announced()) return MeetingStatus::planned;
    return read.status == Status::actual ? MeetingStatus::held : MeetingStatus::possible;
  }

  // "were due to talk".
  [[nodiscard]] bool is_due() const {
    const auto children = sentence_.children(trigger_);
    return std::any_of(children.begin(), children.end(), [&](int child) {
      return child < trigger_ && lemma_of(in_.token(child)) == "due";
    });
  }

  // "'We will sign,' X said after talks with Y".
  [[nodiscard]] MeetingStatus status_behind_quotation() const {
    static const WordSet kAhead{"before", "ahead of", "prior to", "until"};
    return kAhead.contains(preposition(sentence_, trigger_)) ? MeetingStatus::planned
                                                             : MeetingStatus::held;
  }

  // "A trip that X was to make has been scrapped", where the parser ties the last verb to "make".
  [[nodiscard]] bool is_dropped_behind() const {
    const int head = in_.token(trigger_).head;
    if (head == kRoot || in_.token(trigger_).deprel != "nsubj:outer") return false;
    const auto children = sentence_.children(head);
    return std::any_of(children.begin(), children.end(), [&](int child) {
      return has_relation(sentence_, child, "parataxis") && in_.has_verb("called_off", child);
    });
  }

  // "was to have met".
  [[nodiscard]] bool was_to_have() const {
    bool to = false;
    bool have = false;
    bool was = false;
    for (const int child : sentence_.children(trigger_)) {
      to = to || (has_relation(sentence_, child, "mark") && lemma_of(in_.token(child)) == "to");
      have = have || (has_relation(sentence_, child, "aux") && in_.token(child).form == "have");
      was = was || in_.token(child).form == "was" || in_.token(child).form == "were";
    }
    return to && have && was;
  }

  // "is ready to host X".
  [[nodiscard]] bool is_readiness() const {
    const int head = in_.token(trigger_).head;
    const bool inner = has_relation(sentence_, trigger_, "xcomp") ||
                       has_relation(sentence_, trigger_, "advcl") ||
                       has_relation(sentence_, trigger_, "ccomp");
    return inner && in_.token(head).upos == "ADJ" && in_.has("ready_words", head);
  }

  // "said that he would meet X": what he said was that he will. Not "would, if ...".
  [[nodiscard]] bool is_future_in_past() const {
    const int verb = clause_of(sentence_, trigger_);
    const int head = in_.token(verb).head;
    if (head == kRoot || !has_relation(sentence_, verb, "ccomp")) return false;
    const std::string& tag = in_.token(head).xpos;
    if (tag != "VBD" || !in_.context().scene.words().has("saying", lemma_of(in_.token(head))))
      return false;
    bool would = false;
    for (const int child : sentence_.children(verb)) {
      would =
          would || (has_relation(sentence_, child, "aux") && lemma_of(in_.token(child)) == "would");
      if (has_relation(sentence_, child, "advcl") && preposition(sentence_, child) == "if")
        return false;
    }
    return would;
  }

  // "a meeting is likely".
  [[nodiscard]] bool is_called_possible() const {
    const int head = in_.token(trigger_).head;
    return head != kRoot && has_relation(sentence_, trigger_, "nsubj") &&
           in_.token(head).upos == "ADJ" &&
           in_.context().scene.words().has("possible_adjectives", lemma_of(in_.token(head)));
  }

  // "cancelled", but neither "may cancel" nor "refused to cancel".
  [[nodiscard]] bool is_fact(int verb) const {
    const Qualifiers read = qualify(sentence_, verb, in_.context().scene.words());
    return read.status == Status::actual && !read.negated;
  }

  // "no meeting", "did not meet", "no talks were held".
  [[nodiscard]] bool is_negated() const {
    return std::any_of(near_.begin(), near_.end(), [&](int word) {
      return in_.is_denied(word) && (word == trigger_ || !in_.has("joining_verbs", word));
    });
  }

  // "has yet to visit", "denied having met".
  [[nodiscard]] bool is_untrue() const {
    return qualify(sentence_, trigger_, in_.context().scene.words()).negated;
  }

  // "The talks did not take place": called off, where "no talks took place" says that there are
  // none.
  [[nodiscard]] bool is_called_off() const {
    if (in_.token(trigger_).upos == "VERB") return false;
    const auto children = sentence_.children(in_.whole(trigger_));
    return std::any_of(children.begin(), children.end(), [&](int child) {
      return has_relation(sentence_, child, "nmod:poss") ||
             (has_relation(sentence_, child, "det") && in_.has("definite", child));
    });
  }

  // "refused to meet", "ruled out talks", "declined an invitation to meet".
  [[nodiscard]] bool is_refused() const {
    constexpr int kMostSteps = 3;
    int word = trigger_;
    for (int steps = 0; steps < kMostSteps && in_.token(word).head != kRoot; ++steps) {
      static const WordSet kDepends{"xcomp", "obj", "nsubj:pass", "acl"};
      if (!kDepends.contains(in_.token(word).deprel) && in_.whole(word) == word) return false;
      word = in_.token(word).head;
      if (in_.has_verb("refusing", word)) return true;
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
    const std::vector<int> tree = sentence_.subtree(trigger_);
    told_.by_phone = told_.occasion == Occasion::call || by_means("phone_words");
    told_.by_video = by_means("video_words") ||
                     std::any_of(tree.begin(), tree.end(),
                                 [&](int word) { return in_.has("video_words", word); });
  }

  // "held talks by phone", "met virtually", "spoke via video link".
  [[nodiscard]] bool by_means(std::string_view list) const {
    for (const int word : near_) {
      for (const int child : sentence_.children(word)) {
        if (is_means(child) &&
            (in_.has(list, child) || in_.has(list, sentence_.child(child, "compound"))))
          return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_means(int word) const {
    static const WordSet kMeans{"by", "via", "over", "through", "on"};
    return has_relation(sentence_, word, "advmod") || kMeans.contains(preposition(sentence_, word));
  }

  // "have met five times", "often met".
  [[nodiscard]] bool is_repeated() const {
    for (const int word : near_) {
      for (const int child : sentence_.children(word)) {
        const bool times =
            lemma_of(in_.token(child)) == "time" && sentence_.child(child, "nummod") != kRoot;
        const bool often = has_relation(sentence_, child, "advmod") && in_.has("often", child);
        if (times || often) return true;
      }
    }
    return false;
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
    read_modifiers_of(trigger_);
    if (in_.whole(trigger_) != trigger_) read_modifiers_of(in_.whole(trigger_));
  }

  void read_modifiers_of(int word) {
    for (const int child : sentence_.children(word)) {
      if (in_.has("new_occasion", child)) told_.another = true;
      if (in_.has("ordinals", child)) told_.ordinal = true;
      if (in_.has("beside_words", child)) told_.beside = true;
      if (lemma_of(in_.token(child)) == "also" || in_.has("following_words", child))
        told_.also = true;
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
