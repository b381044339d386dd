#include <algorithm>
#include <cmath>
#include <span>

#include "graph/csv.h"
#include "graph/measures/output.h"
#include "graph/wording.h"

namespace entente {
namespace {

std::span<const RankedActor> first_of(const Ranking& ranking, std::size_t top) {
  const std::span all{ranking.actors};
  return top == 0 ? all : all.first(std::min(top, all.size()));
}

const NetworkActor& actor_of(const MeasuredNetwork& measured, const RankedActor& one) {
  return measured.network->actors()[one.actor];
}

bool samples(ActorMeasure measure) {
  return measure == ActorMeasure::betweenness || measure == ActorMeasure::closeness;
}

bool counts(ActorMeasure measure) {
  return measure == ActorMeasure::degree || measure == ActorMeasure::strength ||
         measure == ActorMeasure::k_core || measure >= ActorMeasure::coordinator;
}

std::string number_text(ActorMeasure measure, double value) {
  constexpr int kDigits = 4;
  return decimals(value, counts(measure) ? 0 : kDigits);
}

std::size_t width_of(ActorMeasure measure) {
  constexpr std::size_t kNarrowest = 9;
  return std::max(kNarrowest, name_of(measure).size() + 2);
}

std::string column_names(const Ranking& ranking) {
  constexpr std::size_t kRankWidth = 5;
  std::string line(kRankWidth, ' ');
  for (const ActorMeasure measure : ranking.measures)
    line += right_aligned(name_of(measure), width_of(measure));
  return line + "\n";
}

std::string row(const MeasuredNetwork& measured, const Ranking& ranking, const RankedActor& one) {
  constexpr std::size_t kRankWidth = 5;
  const NetworkActor& actor = actor_of(measured, one);
  std::string line = right_aligned(std::to_string(one.rank), kRankWidth);
  for (std::size_t i = 0; i < one.values.size(); ++i) {
    const ActorMeasure measure = ranking.measures[i];
    line += right_aligned(number_text(measure, one.values[i]), width_of(measure));
  }
  return line + "  " + printable(actor.name) + " (" + std::string{name_of(actor.kind)} + ")\n";
}

std::string meanings(const Ranking& ranking, const Pivots& pivots) {
  std::string text;
  for (const ActorMeasure measure : ranking.measures) {
    text += std::string{name_of(measure)} + ": " + std::string{meaning_of(measure)};
    if (pivots.most > 0 && samples(measure))
      text += "; estimated from searches at " + counted(pivots.most, "actor", "actors");
    text += "\n";
  }
  return text;
}

void write_actor(JsonWriter& json, const MeasuredNetwork& measured, const Ranking& ranking,
                 const RankedActor& one) {
  const NetworkActor& actor = actor_of(measured, one);
  json.begin_object();
  json.member("rank", one.rank);
  json.member("id", actor.id);
  json.member("name", actor.name);
  json.member("kind", name_of(actor.kind));
  for (std::size_t i = 0; i < one.values.size(); ++i) {
    json.key(name_of(ranking.measures[i]));
    if (std::isnan(one.values[i])) json.null();
    if (!std::isnan(one.values[i])) json.value(one.values[i]);
  }
  json.end_object();
}

}  // namespace

std::string to_text(const MeasuredNetwork& measured, const Ranking& ranking, const Pivots& pivots,
                    std::size_t top) {
  std::string text = heading_of(measured) + meanings(ranking, pivots);
  if (ranking.actors.empty()) return text + "\nNo actor to rank under these conditions.\n";
  text += "\n" + column_names(ranking);
  const auto shown = first_of(ranking, top);
  for (const RankedActor& one : shown) text += row(measured, ranking, one);
  if (shown.size() < ranking.actors.size()) {
    text += "     and " + std::to_string(ranking.actors.size() - shown.size()) +
            " more (--top 0 for all)\n";
  }
  return text;
}

std::string to_json(const MeasuredNetwork& measured, const Ranking& ranking, const Pivots& pivots,
                    std::size_t top) {
  JsonWriter json;
  json.begin_object();
  write_heading(json, measured);
  json.key("measures");
  json.begin_array();
  for (const ActorMeasure measure : ranking.measures) {
    json.begin_object();
    json.member("id", name_of(measure));
    json.member("meaning", meaning_of(measure));
    if (samples(measure)) json.member("pivots", pivots.most);
    json.end_object();
  }
  json.end_array();
  json.key("ranking");
  json.begin_array();
  for (const RankedActor& one : first_of(ranking, top)) write_actor(json, measured, ranking, one);
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

std::string to_csv(const MeasuredNetwork& measured, const Ranking& ranking, std::size_t top) {
  std::vector<std::string> names = {"rank", "id", "name", "kind"};
  for (const ActorMeasure measure : ranking.measures) names.emplace_back(name_of(measure));
  std::string table = csv_line(names);
  for (const RankedActor& one : first_of(ranking, top)) {
    const NetworkActor& actor = actor_of(measured, one);
    std::vector<std::string> fields = {std::to_string(one.rank), actor.id, actor.name,
                                       std::string{name_of(actor.kind)}};
    for (const double value : one.values) fields.push_back(csv_number(value));
    table += csv_line(fields);
  }
  return table;
}

}  // namespace entente
