#include "extract/statements.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "extract/article/sketch.h"

namespace entente {
namespace {

// How sure we are of what the stages found; rules carry their own confidence (docs/ontology.md).
constexpr double kParticipant = 0.85;
constexpr double kVenue = 0.8;
constexpr double kCandidate = 0.7;
constexpr double kInvited = 0.7;

std::string fold_white_space(std::string_view text) {
  std::string folded;
  for (const char c : text) {
    const bool white = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!white)
      folded += c;
    else if (!folded.empty() && folded.back() != ' ')
      folded += ' ';
  }
  if (!folded.empty() && folded.back() == ' ') folded.pop_back();
  return folded;
}

Status status_of(MeetingStatus status) {
  if (status == MeetingStatus::held) return Status::actual;
  return status == MeetingStatus::possible ? Status::possible : Status::planned;
}

class Writer {
 public:
  Writer(const Article& article, const Findings& findings)
      : article_{article}, findings_{findings} {
    number();
  }

  StatementSet write() {
    set_.articles.push_back(article_.info);
    set_.articles.back().sketch = sketch_of(article_.body());
    write_figures();
    write_meetings();
    for (const Office& office : findings_.cast.offices) write_office(office);
    for (const Tie& tie : findings_.relations.ties) write_tie(tie);
    normalise(set_);
    return std::move(set_);
  }

 private:
  [[nodiscard]] const Sentence& sentence(int s) const {
    return findings_.document.sentences[static_cast<std::size_t>(s)];
  }

  [[nodiscard]] Span original(Span text) const {
    return article_.offsets.runs().empty() ? text : article_.offsets.original(text);
  }

  [[nodiscard]] Span words(int s, int begin, int end) const {
    const auto& tokens = sentence(s).tokens;
    return original({tokens[static_cast<std::size_t>(begin)].text.begin,
                     tokens[static_cast<std::size_t>(end - 1)].text.end});
  }

  // Figures and meetings share one numbering, by first mention; figures without one come last.
  void number() {
    const std::size_t figures = findings_.cast.figures.size();
    std::vector<std::size_t> order(figures + findings_.meetings.meetings.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return first(a) < first(b); });
    numbers_.resize(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) numbers_[order[i]] = i;
  }

  [[nodiscard]] std::pair<int, int> first(std::size_t entity) const {
    const auto& figures = findings_.cast.figures;
    if (entity >= figures.size())
      return findings_.meetings.meetings[entity - figures.size()].words.front();
    const auto& mentions = figures[entity].mentions;
    return mentions.empty() ? std::pair{1 << 30, 0}
                            : std::pair{mentions.front().sentence, mentions.front().begin};
  }

  void write_figures() {
    for (std::size_t i = 0; i < findings_.cast.figures.size(); ++i) {
      const Figure& figure = findings_.cast.figures[i];
      Entity entity;
      entity.article = article_.info.id;
      entity.number = numbers_[i];
      entity.kind = figure.kind;
      entity.name = figure.name;
      entity.names = figure.names;
      entity.actor = figure.actor;
      for (const Mention& mention : figure.mentions)
        entity.mentions.push_back(words(mention.sentence, mention.begin, mention.end));
      set_.entities.push_back(std::move(entity));
    }
  }

  void write_meetings() {
    for (std::size_t i = 0; i < findings_.meetings.meetings.size(); ++i) {
      const Meeting& meeting = findings_.meetings.meetings[i];
      const std::size_t number = findings_.cast.figures.size() + i;
      write_meeting_entity(meeting, numbers_[number]);
      for (const Attendance& one : meeting.participants) write_attendance(meeting, number, one);
      for (const Attendance& one : meeting.invited) write_invited(meeting, number, one);
      if (meeting.place) write_venue(meeting, number, *meeting.place, "held_in");
      for (const Attendance& one : meeting.candidates)
        write_venue(meeting, number, one, "candidate_place");
    }
  }

  void write_meeting_entity(const Meeting& meeting, std::size_t number) {
    Entity entity;
    entity.article = article_.info.id;
    entity.number = number;
    entity.kind = Kind::meeting;
    entity.name = name_of(meeting, findings_.cast);
    entity.names = {entity.name};
    for (const auto& [s, w] : meeting.words) entity.mentions.push_back(words(s, w, w + 1));
    entity.date = meeting.date;
    entity.status = meeting.status;
    entity.mode = meeting.mode;
    set_.entities.push_back(std::move(entity));
  }

  // The word of the meeting nearest to where the attendance was read: one in the same sentence, or
  // the first.
  [[nodiscard]] std::pair<int, int> telling_word(const Meeting& meeting,
                                                 const Attendance& one) const {
    for (const auto& [s, w] : meeting.words) {
      if (s == one.sentence) return {s, w};
    }
    return meeting.words.front();
  }

  void write_attendance(const Meeting& meeting, std::size_t number, const Attendance& one) {
    Statement made = about_meeting(meeting, one);
    made.subject = numbers_[one.entity];
    made.relation = "participated_in";
    made.object = numbers_[number];
    made.confidence = kParticipant;
    made.evidence.rule = "meeting-participant";
    set_.statements.push_back(std::move(made));
  }

  void write_invited(const Meeting& meeting, std::size_t number, const Attendance& one) {
    Statement made = about_meeting(meeting, one);
    made.subject = numbers_[one.entity];
    made.relation = "invited_to";
    made.object = numbers_[number];
    made.confidence = kInvited;
    made.evidence.rule = "meeting-invited";
    set_.statements.push_back(std::move(made));
  }

  void write_venue(const Meeting& meeting, std::size_t number, const Attendance& one,
                   const char* relation) {
    Statement made = about_meeting(meeting, one);
    made.subject = numbers_[number];
    made.relation = relation;
    made.object = numbers_[one.entity];
    made.confidence = relation == std::string_view{"held_in"} ? kVenue : kCandidate;
    std::swap(made.evidence.subject, made.evidence.object);
    made.evidence.rule = "meeting-place";
    set_.statements.push_back(std::move(made));
  }

  // Evidence with the attendance as subject and the telling word as object and trigger.
  [[nodiscard]] Statement about_meeting(const Meeting& meeting, const Attendance& one) const {
    const auto [s, w] = telling_word(meeting, one);
    Statement made;
    made.article = article_.info.id;
    made.status = status_of(meeting.status);
    made.date = meeting.date;
    made.evidence = evidence_of(one.sentence);
    made.evidence.subject = mention_span(one.entity, one.sentence, one.word);
    made.evidence.object = words(s, w, w + 1);
    made.evidence.trigger = made.evidence.object;
    if (const auto who = findings_.voices.at(s, w)) made.attributed_to = numbers_[*who];
    return made;
  }

  [[nodiscard]] Evidence evidence_of(int s) const {
    Evidence evidence;
    evidence.sentence = original(sentence(s).text);
    evidence.text = fold_white_space(article_.slice(sentence(s).text));
    return evidence;
  }

  // The whole mention where the word heads one, otherwise the word.
  [[nodiscard]] Span mention_span(std::size_t entity, int s, int word) const {
    if (entity < findings_.cast.figures.size()) {
      for (const Mention& mention : findings_.cast.figures[entity].mentions) {
        if (mention.sentence == s && mention.head == word)
          return words(s, mention.begin, mention.end);
      }
    }
    return words(s, word, word + 1);
  }

  void write_office(const Office& office) {
    Statement made;
    made.article = article_.info.id;
    made.subject = numbers_[office.person];
    made.relation = "holds_office";
    made.object = numbers_[office.of];
    made.title = office.title;
    made.former = office.former;
    made.confidence = office.confidence;
    made.evidence = evidence_of(office.where.sentence);
    made.evidence.trigger = words(office.where.sentence, office.where.begin, office.where.end);
    made.evidence.subject = made.evidence.trigger;
    made.evidence.object = made.evidence.trigger;
    made.evidence.rule = "office: " + office.rule;
    set_.statements.push_back(std::move(made));
  }

  void write_tie(const Tie& tie) {
    Statement made;
    made.article = article_.info.id;
    made.subject = numbers_[tie.subject];
    made.relation = tie.relation;
    made.object = numbers_[tie.object];
    made.negated = tie.qualifiers.negated;
    made.status = tie.qualifiers.status;
    if (tie.attributed_to) made.attributed_to = numbers_[*tie.attributed_to];
    made.date = tie.date;
    made.confidence = tie.confidence;
    made.evidence = evidence_of(tie.sentence);
    made.evidence.subject = mention_span(tie.subject, tie.sentence, tie.subject_word);
    made.evidence.object = mention_span(tie.object, tie.sentence, tie.object_word);
    if (tie.trigger != kRoot)
      made.evidence.trigger = words(tie.sentence, tie.trigger, tie.trigger + 1);
    made.evidence.rule = tie.rule;
    set_.statements.push_back(std::move(made));
  }

  const Article& article_;
  const Findings& findings_;
  std::vector<std::size_t> numbers_;
  StatementSet set_;
};

}  // namespace

StatementSet to_statements(const Article& article, const Findings& findings) {
  return Writer{article, findings}.write();
}

}  // namespace entente
