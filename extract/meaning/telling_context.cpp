// What tellings are read with: words, dates and the states of places.

#include <array>

#include "extract/meaning/tellings.h"
#include "graph/json.h"
#include "graph/layer_file.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 83> kLists{"meeting_nouns",
                                                  "accompanying",
                                                  "delegations",
                                                  "staying_verbs",
                                                  "stretches",
                                                  "credentials",
                                                  "following_words",
                                                  "call_nouns",
                                                  "visit_nouns",
                                                  "conference_nouns",
                                                  "meet_verbs",
                                                  "gather_verbs",
                                                  "company_verbs",
                                                  "receive_verbs",
                                                  "talk_verbs",
                                                  "call_verbs",
                                                  "sending",
                                                  "visit_verbs",
                                                  "travel_verbs",
                                                  "attend_verbs",
                                                  "join_verbs",
                                                  "carrier_verbs",
                                                  "occurring",
                                                  "host_verbs",
                                                  "invite_verbs",
                                                  "called_off",
                                                  "wishing",
                                                  "refusing",
                                                  "joining_verbs",
                                                  "new_occasion",
                                                  "same_people",
                                                  "separate_words",
                                                  "general_words",
                                                  "press_words",
                                                  "meals",
                                                  "uniting",
                                                  "together",
                                                  "often",
                                                  "matches",
                                                  "candidate_words",
                                                  "phone_words",
                                                  "video_words",
                                                  "place_prepositions",
                                                  "with_prepositions",
                                                  "bodies",
                                                  "collective",
                                                  "leading",
                                                  "mediating",
                                                  "portions",
                                                  "margins",
                                                  "courtesy_words",
                                                  "indefinite",
                                                  "references",
                                                  "definite",
                                                  "harmless_modifiers",
                                                  "participation_nouns",
                                                  "ordinals",
                                                  "beside_words",
                                                  "three_sided",
                                                  "two_sided",
                                                  "invitations",
                                                  "topic_verbs",
                                                  "plural_nouns",
                                                  "signing_verbs",
                                                  "agreements",
                                                  "joint_deeds",
                                                  "appearing_verbs",
                                                  "leaving_verbs",
                                                  "watching_verbs",
                                                  "representing_verbs",
                                                  "present_words",
                                                  "presence_nouns",
                                                  "flanking",
                                                  "hosts",
                                                  "rounds",
                                                  "seeing_verbs",
                                                  "stops",
                                                  "both_words",
                                                  "process_nouns",
                                                  "sided_nouns",
                                                  "ready_words",
                                                  "expecting",
                                                  "departing"};

bool is_capital(const Gazetteer& gazetteer, const std::string& state, const std::string& place) {
  const Actor* actor = gazetteer.by_id(state);
  return actor && actor->capital == place;
}

}  // namespace

Result<Vocabulary> parse_meeting_words(std::string_view json, std::string_view name,
                                       Vocabulary below) {
  const JsonSource source{json, name};
  const auto value = parse_json(source);
  if (!value) return value.error();
  LayerFile file{value.value(), source, "entente-meetings"};
  Vocabulary words = file.replaces_all() ? Vocabulary{} : std::move(below);
  const JsonValue& object = file.fields().object("words");
  file.remove_from("words", [&](const std::string& list, const std::string& word) {
    return words.remove(list, word);
  });
  if (const auto error = file.finish()) return *error;
  JsonFields lists{object, source};
  for (const std::string_view list : kLists) {
    for (std::string& word : lists.optional_texts(list)) words.add(list, std::move(word));
  }
  if (const auto error = lists.finish()) return *error;
  return words;
}

Times read_times(const Document& document, const std::string& published) {
  Times times;
  TimeContext context{published, day_order(document), {}, {}};
  for (const Sentence& sentence : document.sentences)
    times.push_back(find_times(sentence, context));
  return times;
}

bool names_month(std::string_view date) {
  constexpr std::size_t kYear = 4;  // letters of a date without a month
  return date.size() > kYear;
}

std::optional<std::size_t> state_of_place(const MeetingContext& context, std::size_t place) {
  const auto& figures = context.scene.cast().figures;
  const Actor* known = context.gazetteer.by_id(figures[place].actor);
  for (int steps = 0; known && steps < 3; ++steps) {
    for (std::size_t i = 0; i < figures.size(); ++i) {
      const bool state = figures[i].kind == Kind::state && !figures[i].actor.empty();
      if (state && (figures[i].actor == known->part_of ||
                    is_capital(context.gazetteer, figures[i].actor, known->id)))
        return i;
    }
    known = known->part_of.empty() ? nullptr : context.gazetteer.by_id(known->part_of);
  }
  return std::nullopt;
}

bool lies_in(const MeetingContext& context, std::size_t place, std::size_t state) {
  return context.scene.kind(state) == Kind::state && state_of_place(context, place) == state;
}

std::optional<std::size_t> capital_of(const MeetingContext& context, std::size_t state) {
  const auto& figures = context.scene.cast().figures;
  const Actor* known = context.gazetteer.by_id(figures[state].actor);
  if (!known || known->capital.empty()) return std::nullopt;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (figures[i].kind == Kind::place && figures[i].actor == known->capital) return i;
  }
  return std::nullopt;
}

}  // namespace entente
