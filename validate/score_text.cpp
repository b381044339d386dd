#include "validate/score_text.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "graph/json.h"
#include "graph/wording.h"

namespace entente {
namespace {

constexpr std::size_t kNameWidth = 22;
constexpr std::size_t kNumberWidth = 7;

std::string left_aligned(std::string text) {
  text.resize(std::max(kNameWidth, text.size() + 1), ' ');
  return text;
}

std::string column(std::string_view text) { return right_aligned(text, kNumberWidth); }

std::string column(double share) { return column(decimals(share, 3)); }

std::string row(const std::string& name, const Tally& tally) {
  return left_aligned(name) + column(tally.precision()) + column(tally.recall()) +
         column(tally.f1()) + "   (" + std::to_string(tally.right) + "/" +
         std::to_string(tally.spurious) + "/" + std::to_string(tally.missed) + ")\n";
}

std::string heading(const std::string& name) {
  return left_aligned(name) + column("P") + column("R") + column("F1") +
         "   (right/spurious/missed)\n";
}

std::string classes_text(const Scores& scores, Measure measure) {
  std::string text;
  for (const auto& [measured, tally] : scores.tallies) {
    if (measured.measure == measure && !measured.name.empty()) text += row(measured.name, tally);
  }
  return text.empty() ? "" : "\n" + heading(std::string{name_of(measure)} + " by class") + text;
}

void write_tally(JsonWriter& json, const Tally& tally) {
  json.member("precision", tally.precision());
  json.member("recall", tally.recall());
  json.member("f1", tally.f1());
  json.member("right", tally.right);
  json.member("spurious", tally.spurious);
  json.member("missed", tally.missed);
}

void write_tallies(JsonWriter& json, const Scores& scores) {
  json.key("scores");
  json.begin_array();
  for (const auto& [measured, tally] : scores.tallies) {
    json.begin_object();
    json.member("measure", name_of(measured.measure));
    json.member_or_null("class", measured.name);
    write_tally(json, tally);
    json.end_object();
  }
  json.end_array();
}

void write_article(JsonWriter& json, const ArticleScores& article) {
  json.begin_object();
  json.member("name", article.name);
  write_tallies(json, article.scores);
  json.key("misses");
  json.begin_array();
  for (const Miss& miss : article.scores.misses) {
    json.begin_object();
    json.member("about", miss.about);
    json.member("what", miss.what);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

std::string to_text(const Scores& scores) {
  std::string text = heading("");
  for (const auto& [measured, tally] : scores.tallies) {
    if (measured.name.empty()) text += row(std::string{name_of(measured.measure)}, tally);
  }
  // Whether negation and status are right is of little interest by class.
  for (const Measure measure : {Measure::entities, Measure::relations})
    text += classes_text(scores, measure);
  return text;
}

std::string misses_text(const std::vector<ArticleScores>& articles) {
  std::string text;
  for (const auto& [name, scores] : articles) {
    for (const Miss& miss : scores.misses) {
      text.append("  ").append(name).append(" ").append(miss.about);
      text.append(": ").append(miss.what).append("\n");
    }
  }
  return text;
}

std::string to_json(const std::vector<ArticleScores>& articles) {
  Scores all;
  for (const ArticleScores& article : articles) all += article.scores;
  JsonWriter json;
  json.begin_object();
  write_tallies(json, all);
  json.key("articles");
  json.begin_array();
  for (const ArticleScores& article : articles) write_article(json, article);
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace entente
