#include <string_view>

#include "graph/compare/comparison_text.h"
#include "graph/json.h"

namespace entente {
namespace {

void member(JsonWriter& json, std::string_view key, std::optional<double> value) {
  if (value) return json.member(key, *value);
  json.key(key);
  json.null();
}

template <class Items, class Write>
void array(JsonWriter& json, std::string_view key, const Items& items, const Write& write) {
  json.key(key);
  json.begin_array();
  for (const auto& item : items) {
    json.begin_object();
    write(item);
    json.end_object();
  }
  json.end_array();
}

// {"left": …, "right": …}
template <class Value>
void both(JsonWriter& json, std::string_view key, const Both<Value>& values) {
  json.key(key);
  json.begin_object();
  json.member("left", values[0]);
  json.member("right", values[1]);
  json.end_object();
}

void write(JsonWriter& json, const ComparedSide& side) {
  json.member("name", side.name);
  json.member("articles", side.articles);
  json.member("stories", side.stories);
  json.member("outlets", side.outlets);
  json.member_or_null("first", side.first);
  json.member_or_null("last", side.last);
  json.member("actors", side.actors);
  json.member("ties", side.ties);
  json.member("pairs", side.pairs);
}

void write(JsonWriter& json, const ComparedMeasure& measure) {
  json.member("id", measure.id);
  json.member("group", measure.group);
  json.member("label", measure.label);
  member(json, "value", measure.value);
  member(json, "p", measure.p);
  json.member("note", measure.note);
}

void write(JsonWriter& json, const CitedSentence& sentence) {
  json.member("text", sentence.text);
  json.member("article", sentence.article);
  json.member_or_null("outlet", sentence.outlet);
  json.member_or_null("published", sentence.published);
  json.member_or_null("title", sentence.title);
  json.member_or_null("url", sentence.url);
}

void write(JsonWriter& json, const ComparedActor& actor) {
  json.member("id", actor.id);
  json.member("name", actor.name);
  json.member("kind", name_of(actor.kind));
  both(json, "named", actor.named);
  both(json, "stories", actor.stories);
  both(json, "degree", actor.degree);
  both(json, "strength", actor.strength);
  json.key("rank");
  json.begin_object();
  for (const std::size_t side : {0U, 1U}) {
    const char* const key = side == 0 ? "left" : "right";
    member(
        json, key,
        actor.rank[side] > 0 ? std::optional{static_cast<double>(actor.rank[side])} : std::nullopt);
  }
  json.end_object();
  json.key("community");
  json.begin_object();
  member(json, "left", actor.community[0]);
  member(json, "right", actor.community[1]);
  json.end_object();
}

void write(JsonWriter& json, const Comparison& comparison, const ComparedTie& tie) {
  json.member("source", comparison.actors[tie.source].id);
  json.member("relation", tie.relation);
  json.member("target", comparison.actors[tie.target].id);
  json.member("negated", tie.negated);
  both(json, "stories", tie.stories);
  both(json, "rates", tie.rates);
  json.member("log_odds", tie.log_odds);
  member(json, "p", tie.p);
  member(json, "p_adjusted", tie.adjusted);
  json.key("evidence");
  json.begin_object();
  for (const std::size_t side : {0U, 1U}) {
    array(json, side == 0 ? "left" : "right", tie.evidence[side],
          [&](const CitedSentence& sentence) { write(json, sentence); });
  }
  json.end_object();
}

void write(JsonWriter& json, const Comparison& comparison, const ComparedPair& pair) {
  json.member("one", comparison.actors[pair.left].id);
  json.member("other", comparison.actors[pair.right].id);
  json.key("stories_by_class");
  json.begin_object();
  for (const std::size_t side : {0U, 1U}) {
    json.key(side == 0 ? "left" : "right");
    json.begin_object();
    for (std::size_t i = 0; i < pair.by_class[side].size(); ++i)
      json.member(name_of(static_cast<QuadClass>(i)), pair.by_class[side][i]);
    json.end_object();
  }
  json.end_object();
  both(json, "sign",
       Both<double>{static_cast<double>(pair.sign[0]), static_cast<double>(pair.sign[1])});
  member(json, "divergence", pair.divergence);
}

void write(JsonWriter& json, std::string_view key, const std::optional<Band>& band) {
  json.key(key);
  if (!band) return json.null();
  json.begin_object();
  json.member("low", band->low);
  json.member("median", band->middle);
  json.member("high", band->high);
  json.end_object();
}

void write(JsonWriter& json, std::string_view key, const OverlapBands& bands) {
  json.key(key);
  json.begin_object();
  write(json, "actors", bands.actors);
  write(json, "ties", bands.ties);
  write(json, "weighted", bands.weighted);
  json.end_object();
}

void write(JsonWriter& json, const std::optional<SplitBands>& bands) {
  json.key("bands");
  if (!bands) return json.null();
  json.begin_object();
  json.member("stories", bands->stories);
  json.member("splits", bands->splits);
  write(json, "left", bands->left);
  write(json, "right", bands->right);
  write(json, "between", bands->between);
  json.end_object();
}

void write(JsonWriter& json, const ComparedWindow& window) {
  json.member("window", window.name);
  both(json, "stories", window.stories);
  both(json, "actors", window.actors);
  both(json, "ties", window.ties);
  member(json, "actor_overlap", window.overlap.actors);
  member(json, "tie_overlap", window.overlap.ties);
  member(json, "tie_overlap_weighted", window.overlap.weighted);
}

void write(JsonWriter& json, const PartsOverview& overview) {
  json.key("parts");
  json.begin_array();
  for (std::size_t i = 0; i < overview.parts.size(); ++i) {
    json.begin_object();
    write(json, overview.parts[i]);
    json.key("overlap");
    json.begin_array();
    for (const auto& value : overview.overlap[i]) {
      if (value) {
        json.value(*value);
      } else {
        json.null();
      }
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string to_json(const Comparison& comparison, const PartsOverview* overview) {
  JsonWriter json;
  json.begin_object();
  json.member("format", "entente-comparison");
  json.member("version", std::size_t{1});
  json.member("frame", comparison.frame);
  json.member("permutations", comparison.options.permutations);
  json.member("seed", static_cast<std::size_t>(comparison.options.seed));
  array(json, "sides", comparison.sides, [&](const ComparedSide& side) { write(json, side); });
  json.member("warnings", comparison.warnings);
  array(json, "measures", comparison.measures,
        [&](const ComparedMeasure& measure) { write(json, measure); });
  write(json, comparison.bands);
  array(json, "ties", comparison.ties,
        [&](const ComparedTie& tie) { write(json, comparison, tie); });
  array(json, "actors", comparison.actors, [&](const ComparedActor& actor) { write(json, actor); });
  array(json, "pairs", comparison.pairs,
        [&](const ComparedPair& pair) { write(json, comparison, pair); });
  array(json, "windows", comparison.windows,
        [&](const ComparedWindow& window) { write(json, window); });
  if (overview != nullptr) write(json, *overview);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace entente
