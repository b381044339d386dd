#include "cli/summary_json.h"

#include "graph/json.h"

namespace entente {
namespace {

void write_kinds(const Summary& summary, JsonWriter& json) {
  json.key("nodes");
  json.begin_object();
  for (const auto& [kind, number] : summary.kinds) json.member(name_of(kind), number);
  json.end_object();
}

void write_meeting(const MeetingSummary& meeting, JsonWriter& json) {
  json.begin_object();
  json.member("id", meeting.id);
  json.member_or_null("date", meeting.date);
  json.member("status", name_of(meeting.status));
  json.member("participants", meeting.participants);
  json.member_or_null("place", meeting.place);
  json.member("articles", meeting.articles);
  json.member("statements", meeting.statements);
  json.member_or_null("sentence", meeting.sentence);
  json.end_object();
}

void write_actor(const ActorSummary& actor, JsonWriter& json) {
  json.begin_object();
  json.member("id", actor.id);
  json.member("name", actor.name);
  json.member("kind", name_of(actor.kind));
  json.member("neighbours", actor.neighbours);
  json.member("statements", actor.statements);
  json.end_object();
}

template <class T>
void write_list(std::string_view key, const std::vector<T>& items,
                void (*write)(const T&, JsonWriter&), JsonWriter& json) {
  json.key(key);
  json.begin_array();
  for (const T& item : items) write(item, json);
  json.end_array();
}

}  // namespace

std::string to_json(const Summary& summary) {
  JsonWriter json;
  json.begin_object();
  json.member("articles", summary.articles);
  json.member("copies", summary.copies);
  write_kinds(summary, json);
  json.member("ties", summary.ties);
  json.member("inferred", summary.inferred);
  json.member("statements", summary.statements);
  json.member("components", summary.components);
  json.member("largest_component", summary.largest_component);
  json.member("isolated", summary.isolated);
  write_list("meetings", summary.meetings, write_meeting, json);
  write_list("actors", summary.actors, write_actor, json);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace entente
