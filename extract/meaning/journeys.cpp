// Journeys that meetings imply.

#include <algorithm>
#include <optional>
#include <string>

#include "extract/meaning/relations.h"

namespace entente {
namespace {

constexpr double kImplied = 0.6;  // the article tells of the meeting, not of the journey

class JourneyReader {
 public:
  JourneyReader(const RelationContext& context, Ties& found) : context_{context}, found_{found} {}

  void read(const Meeting& meeting) {
    const bool apart =
        meeting.mode == Mode::phone || meeting.mode == Mode::video || meeting.mode == Mode::visit;
    if (apart || !meeting.place || meeting.status == MeetingStatus::called_off) return;
    const std::string host = state_of(meeting.place->entity);
    if (host.empty()) return;
    for (const Attendance& one : meeting.participants) {
      if (is_from_elsewhere(one.entity, host)) add(meeting, one);
    }
  }

 private:
  [[nodiscard]] const Figure& figure(std::size_t i) const {
    return context_.scene.cast().figures[i];
  }

  // The gazetteer id of the state that a place or state is or lies in; empty if unknown.
  [[nodiscard]] std::string state_of(std::size_t entity) const {
    const Actor* actor = context_.gazetteer.by_id(figure(entity).actor);
    for (int steps = 0; actor && actor->kind != Kind::state && steps < 3; ++steps) {
      actor = context_.gazetteer.by_id(actor->part_of);
    }
    return actor && actor->kind == Kind::state ? actor->id : std::string{};
  }

  // Only who holds an office in a state has a home that we know.
  [[nodiscard]] bool is_from_elsewhere(std::size_t entity, const std::string& host) const {
    bool elsewhere = false;
    for (const Office& office : context_.scene.cast().offices) {
      if (office.person != entity || context_.scene.kind(entity) != Kind::person) continue;
      const std::string home = state_of(office.of);
      if (home == host) return false;
      elsewhere = elsewhere || !home.empty();
    }
    return elsewhere;
  }

  void add(const Meeting& meeting, const Attendance& one) {
    const std::size_t place = meeting.place->entity;
    const bool told = std::any_of(found_.ties.begin(), found_.ties.end(), [&](const Tie& tie) {
      return tie.relation == "visited" && tie.subject == one.entity && tie.object == place;
    });
    if (told || !context_.ontology.allows(Kind::person, "visited", context_.scene.kind(place)))
      return;
    Tie made;
    made.relation = "visited";
    made.subject = one.entity;
    made.object = place;
    made.sentence = one.sentence;
    made.subject_word = one.word;
    made.object_word = meeting.place->sentence == one.sentence ? meeting.place->word : one.word;
    made.qualifiers.status = meeting.status == MeetingStatus::held      ? Status::actual
                             : meeting.status == MeetingStatus::planned ? Status::planned
                                                                        : Status::possible;
    made.date = meeting.date;
    made.rule = "met-abroad";
    made.confidence = kImplied;
    found_.ties.push_back(std::move(made));
  }

  const RelationContext& context_;
  Ties& found_;
};

}  // namespace

void find_journeys(const RelationContext& context, const std::vector<Meeting>& meetings,
                   Ties& found) {
  JourneyReader reader{context, found};
  for (const Meeting& meeting : meetings) reader.read(meeting);
}

}  // namespace entente
