#include "graph/compare/svg.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <utility>

#include "graph/compare/comparison_words.h"
#include "graph/html.h"

namespace entente {
namespace {

// Sides are told apart by colours that the page's style gives to these classes.
constexpr Both<const char*> kSideClass = {"left", "right"};

std::string number(double value) {
  std::array<char, 64> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 1).ptr;
  return {text.data(), end};
}

std::string attribute(const char* name, const std::string& value) {
  return std::string{" "} + name + "=\"" + value + "\"";
}

struct Point {
  double x = 0.0;
  double y = 0.0;
};

std::string line(const Point& from, const Point& to, const std::string& style) {
  return "<line" + attribute("x1", number(from.x)) + attribute("y1", number(from.y)) +
         attribute("x2", number(to.x)) + attribute("y2", number(to.y)) + style + "/>\n";
}

std::string text_at(const Point& at, const char* anchor, std::string_view words,
                    const std::string& style = "") {
  return "<text" + attribute("x", number(at.x)) + attribute("y", number(at.y)) +
         attribute("text-anchor", anchor) + style + ">" + html_text(words) + "</text>\n";
}

std::string dot(const Point& at, double radius, const std::string& style) {
  return "<circle" + attribute("cx", number(at.x)) + attribute("cy", number(at.y)) +
         attribute("r", number(radius)) + style + "/>\n";
}

std::string plot(double width, double height, std::string_view title, const std::string& content) {
  return "<svg" + attribute("viewBox", "0 0 " + number(width) + " " + number(height)) +
         attribute("role", "img") + ">\n" + html_element("title", html_text(title)) + "\n" +
         content + "</svg>\n";
}

// At most so many letters, which are UTF-8 code points.
std::string shortened(const std::string& text, std::size_t most) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    if (begins && ++letters > most) return text.substr(0, i) + "…";
  }
  return text;
}

// The same actors in the same places, once for each side.
class Circles {
 public:
  explicit Circles(const Comparison& comparison) : comparison_{comparison} {
    choose();
    place();
    add_up();
  }

  std::string draw() {
    if (chosen_.empty()) return {};
    std::string content;
    for (const std::size_t side : {0U, 1U}) {
      content +=
          "<g" +
          attribute("transform", "translate(" + number(kSize * static_cast<double>(side)) + " 0)") +
          ">\n" +
          text_at({kSize / 2.0, 20.0}, "middle", shortened(comparison_.sides[side].name, 40),
                  attribute("class", std::string{"head "} + kSideClass.at(side))) +
          ties(side) + actors(side) + "</g>\n";
    }
    return plot(2.0 * kSize, kSize, "Both networks, each actor in the same place", content);
  }

 private:
  static constexpr double kSize = 660.0;
  static constexpr double kRadius = 160.0;
  static constexpr std::size_t kMostActors = 24;

  struct Weights {
    Both<double> rates = {};
  };

  void choose() {
    const auto& actors = comparison_.actors;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < actors.size(); ++i) {
      if (actors[i].strength[0] + actors[i].strength[1] > 0) order.push_back(i);
    }
    // By shares, so that the side with more articles does not choose alone.
    const auto prominence = [&](std::size_t i) {
      double sum = 0.0;
      for (const std::size_t side : {0U, 1U}) {
        sum += static_cast<double>(actors[i].strength[side]) /
               static_cast<double>(std::max<std::size_t>(1, comparison_.sides[side].stories));
      }
      return sum;
    };
    std::ranges::stable_sort(order, std::ranges::greater{}, prominence);
    order.resize(std::min(order.size(), kMostActors));
    // Those of one community of the left side, or else of the right, stand together.
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
      return std::pair{actors[i].community[0].value_or(~0U), actors[i].community[1].value_or(~0U)};
    });
    chosen_ = std::move(order);
  }

  void place() {
    for (std::size_t i = 0; i < chosen_.size(); ++i) {
      const double turn =
          2.0 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(chosen_.size());
      angles_[chosen_[i]] = turn;
    }
  }

  void add_up() {
    for (const ComparedTie& tie : comparison_.ties) {
      if (!angles_.contains(tie.source) || !angles_.contains(tie.target)) continue;
      Weights& weights = weights_[std::minmax(tie.source, tie.target)];
      for (const std::size_t side : {0U, 1U}) weights.rates[side] += tie.rates[side];
    }
    for (const auto& [ends, weights] : weights_)
      largest_ = std::max({largest_, weights.rates[0], weights.rates[1]});
  }

  [[nodiscard]] Point at(std::size_t actor, double radius) const {
    const double turn = angles_.at(actor);
    return {kSize / 2.0 + radius * std::sin(turn), kSize / 2.0 - radius * std::cos(turn)};
  }

  [[nodiscard]] std::string ties(std::size_t side) const {
    std::string lines;
    for (const auto& [ends, weights] : weights_) {
      const double rate = weights.rates[side];
      if (rate <= 0.0) continue;
      const bool alone = weights.rates[1 - side] <= 0.0;
      const double width = 1.0 + 5.0 * rate / largest_;
      lines += line(at(ends.first, kRadius), at(ends.second, kRadius),
                    attribute("class", alone ? std::string{"tie "} + kSideClass.at(side) : "tie") +
                        attribute("stroke-width", number(width)));
    }
    return lines;
  }

  [[nodiscard]] std::string actors(std::size_t side) const {
    constexpr double kStraight = 0.02;
    constexpr double kDegrees = 180.0 / std::numbers::pi;
    std::string marks;
    for (const std::size_t i : chosen_) {
      const ComparedActor& actor = comparison_.actors[i];
      const bool named = actor.named[side];
      const Point place = at(i, kRadius);
      marks += dot(place, 5.0, attribute("class", named ? "actor" : "actor missing"));
      const double turn = angles_.at(i);
      const bool left_half = std::sin(turn) < -kStraight;
      const Point label = at(i, kRadius + 10.0);
      const double slope = turn * kDegrees - 90.0 + (left_half ? 180.0 : 0.0);
      marks +=
          text_at({label.x, label.y + 4.0}, left_half ? "end" : "start", shortened(actor.name, 24),
                  attribute("class", named ? "label" : "label missing") +
                      attribute("transform", "rotate(" + number(slope) + " " + number(label.x) +
                                                 " " + number(label.y) + ")"));
    }
    return marks;
  }

  const Comparison& comparison_;
  std::vector<std::size_t> chosen_;
  std::map<std::size_t, double> angles_;
  std::map<std::pair<std::size_t, std::size_t>, Weights> weights_;
  double largest_ = 0.0;
};

// Values over windows as a line for each series, broken where there is none.
struct Series {
  std::string name;
  std::string style;
  std::vector<std::optional<double>> values;
};

class LinePlot {
 public:
  LinePlot(std::vector<std::string> windows, std::vector<Series> series, double most)
      : windows_{std::move(windows)}, series_{std::move(series)}, most_{most} {}

  std::string draw(std::string_view title) const {
    std::string content = axes();
    double legend = kLeft;
    for (const Series& one : series_) {
      content += line_of(one);
      content += line({legend, 14.0}, {legend + 18.0, 14.0}, attribute("class", one.style)) +
                 text_at({legend + 24.0, 18.0}, "start", shortened(one.name, 30));
      legend += 240.0;
    }
    return plot(kWidth, kHeight, title, content);
  }

 private:
  static constexpr double kWidth = 800.0;
  static constexpr double kHeight = 230.0;
  static constexpr double kLeft = 50.0;
  static constexpr double kBottom = 190.0;
  static constexpr double kTop = 34.0;

  [[nodiscard]] double x(std::size_t window) const {
    if (windows_.size() < 2) return (kLeft + kWidth) / 2.0;
    return kLeft + 20.0 +
           (kWidth - kLeft - 50.0) * static_cast<double>(window) /
               static_cast<double>(windows_.size() - 1);
  }

  [[nodiscard]] double y(double value) const {
    return kBottom - (kBottom - kTop) * (most_ > 0.0 ? value / most_ : 0.0);
  }

  [[nodiscard]] std::string axes() const {
    const std::string style = attribute("class", "axis");
    std::string marks = line({kLeft, kBottom}, {kWidth - 10.0, kBottom}, style) +
                        line({kLeft, kBottom}, {kLeft, kTop}, style) +
                        text_at({kLeft - 6.0, kTop + 4.0}, "end", most_label()) +
                        text_at({kLeft - 6.0, kBottom + 4.0}, "end", "0");
    constexpr std::size_t kMostLabels = 12;
    const std::size_t step = windows_.size() / kMostLabels + 1;
    for (std::size_t i = 0; i < windows_.size(); i += step)
      marks += text_at({x(i), kBottom + 20.0}, "middle", windows_[i]);
    return marks;
  }

  [[nodiscard]] std::string most_label() const {
    return most_ == std::floor(most_) ? number(most_).substr(0, number(most_).find('.'))
                                      : rounded(most_);
  }

  [[nodiscard]] std::string line_of(const Series& series) const {
    std::string marks;
    const std::string style = attribute("class", series.style);
    for (std::size_t i = 0; i < series.values.size(); ++i) {
      if (!series.values[i]) continue;
      const Point here{x(i), y(*series.values[i])};
      if (i > 0 && series.values[i - 1])
        marks += line({x(i - 1), y(*series.values[i - 1])}, here, style);
      marks += dot(here, 3.0, style);
    }
    return marks;
  }

  std::vector<std::string> windows_;
  std::vector<Series> series_;
  double most_;
};

struct BandRow {
  std::string label;
  std::optional<Band> band;
  const char* style;
};

}  // namespace

std::string networks_plot(const Comparison& comparison) { return Circles{comparison}.draw(); }

std::string ranks_plot(const Comparison& comparison) {
  constexpr std::size_t kMost = 15;
  constexpr double kStep = 24.0;
  constexpr double kTop = 44.0;
  constexpr Both<double> kSides = {300.0, 500.0};
  auto actors = ranked_on_both(comparison);
  actors.resize(std::min(actors.size(), kMost));
  if (actors.empty()) return {};
  // Places in the plot: ranks among those that are drawn.
  Both<std::map<std::size_t, double>> places;
  for (const std::size_t side : {0U, 1U}) {
    auto order = actors;
    std::ranges::stable_sort(order, {},
                             [&](std::size_t i) { return comparison.actors[i].rank[side]; });
    for (std::size_t i = 0; i < order.size(); ++i)
      places[side][order[i]] = kTop + kStep * static_cast<double>(i);
  }
  std::string content;
  for (const std::size_t side : {0U, 1U}) {
    content += text_at({kSides[side], 20.0}, side == 0 ? "end" : "start",
                       shortened(comparison.sides[side].name, 40),
                       attribute("class", std::string{"head "} + kSideClass.at(side)));
  }
  for (const std::size_t i : actors) {
    const ComparedActor& actor = comparison.actors[i];
    const char* const style = actor.rank[0] < actor.rank[1]
                                  ? "slope left"
                                  : (actor.rank[0] > actor.rank[1] ? "slope right" : "slope");
    content += line({kSides[0] + 8.0, places[0][i]}, {kSides[1] - 8.0, places[1][i]},
                    attribute("class", style));
    for (const std::size_t side : {0U, 1U}) {
      content += text_at({kSides[side], places[side][i] + 4.0}, side == 0 ? "end" : "start",
                         std::to_string(actor.rank[side]) + ". " + shortened(actor.name, 32));
    }
  }
  return plot(800.0, kTop + kStep * static_cast<double>(actors.size()),
              "Ranks by strength on both sides", content);
}

std::string windows_plot(const Comparison& comparison) {
  if (comparison.windows.empty()) return {};
  std::vector<std::string> names;
  Both<std::vector<std::optional<double>>> stories;
  std::vector<std::optional<double>> actors;
  std::vector<std::optional<double>> ties;
  double most = 0.0;
  for (const ComparedWindow& window : comparison.windows) {
    names.push_back(window.name);
    for (const std::size_t side : {0U, 1U}) {
      stories[side].emplace_back(static_cast<double>(window.stories[side]));
      most = std::max(most, *stories[side].back());
    }
    const bool both = window.stories[0] > 0 && window.stories[1] > 0;
    actors.push_back(both ? window.overlap.actors : std::nullopt);
    ties.push_back(both ? window.overlap.weighted : std::nullopt);
  }
  std::string plots = LinePlot{names,
                               {{comparison.sides[0].name + ", stories", "line left", stories[0]},
                                {comparison.sides[1].name + ", stories", "line right", stories[1]}},
                               most}
                          .draw("Stories by window");
  const auto there = [](const std::optional<double>& value) { return value.has_value(); };
  if (std::ranges::none_of(actors, there) && std::ranges::none_of(ties, there)) return plots;
  return plots +
         LinePlot{names,
                  {{"overlap of actors", "line thin", actors}, {"overlap of ties", "line", ties}},
                  1.0}
             .draw("Overlap by window");
}

std::string bands_plot(const Comparison& comparison) {
  if (!comparison.bands) return {};
  constexpr double kLeft = 260.0;
  constexpr double kWidth = 480.0;
  const auto& bands = *comparison.bands;
  const auto x = [](double value) { return kLeft + kWidth * value; };
  std::string content;
  double y = 20.0;
  for (const auto& [name, member] :
       {std::pair{"actors", &OverlapBands::actors}, std::pair{"ties", &OverlapBands::ties},
        std::pair{"ties by share of stories", &OverlapBands::weighted}}) {
    content += text_at({8.0, y + 4.0}, "start", name, attribute("class", "head"));
    const std::vector<BandRow> rows = {
        {"one of each", bands.between.*member, "band"},
        {"within " + comparison.sides[0].name, bands.left.*member, "band left"},
        {"within " + comparison.sides[1].name, bands.right.*member, "band right"}};
    for (const BandRow& row : rows) {
      y += 20.0;
      content += text_at({kLeft - 10.0, y + 4.0}, "end", shortened(row.label, 30));
      content += line({x(0.0), y}, {x(1.0), y}, attribute("class", "grid"));
      if (!row.band) continue;
      content += line({x(row.band->low), y}, {x(row.band->high), y}, attribute("class", row.style));
      content += dot({x(row.band->middle), y}, 4.0, attribute("class", row.style));
    }
    y += 28.0;
  }
  content += text_at({x(0.0), y}, "middle", "0") + text_at({x(1.0), y}, "middle", "1");
  return plot(800.0, y + 12.0, "Overlap of samples of one size", content);
}

}  // namespace entente
