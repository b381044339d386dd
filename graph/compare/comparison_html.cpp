#include "graph/compare/comparison_html.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/compare/comparison_words.h"
#include "graph/compare/svg.h"
#include "graph/html.h"
#include "graph/wording.h"

namespace entente {
namespace {

constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<style>
:root { --ink: #222; --paper: #fdfdfb; --quiet: #6b6b6b; --rule: #ddd; --left: #2c6fad; --right: #b3532c; --both: #8a8a8a }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e2dc; --paper: #191a1c; --quiet: #a3a19b; --rule: #3a3b3e; --left: #79b2e6; --right: #e9986f; --both: #8f8f8f } }
body { font: 16px/1.55 Georgia, serif; color: var(--ink); background: var(--paper); max-width: 66rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 } h2 { font-size: 1.15rem; margin: 2.2rem 0 .5rem }
h1, p, td, th, li, summary { unicode-bidi: isolate; overflow-wrap: anywhere }
p.quiet, .quiet, th, caption { color: var(--quiet); font: .85rem/1.5 system-ui, sans-serif }
p.warning { border-left: 3px solid var(--right); padding-left: .8rem }
table { border-collapse: collapse; font-size: .9rem; width: 100% } td, th { text-align: left; padding: .25rem .8rem .25rem 0; vertical-align: top; border-bottom: 1px solid var(--rule) }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.wide { overflow-x: auto } .columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2rem } @media (max-width: 40rem) { .columns { grid-template-columns: 1fr } }
blockquote { margin: .3rem 0; padding-left: .7rem; border-left: 2px solid var(--both) } blockquote.left { border-color: var(--left) } blockquote.right { border-color: var(--right) }
b.left { color: var(--left) } b.right { color: var(--right) }
details { margin: 0 } summary { cursor: pointer } ol, ul { padding-left: 1.4rem; margin: .3rem 0 }
svg { width: 100%; height: auto; display: block; margin: .5rem 0 } svg text { fill: var(--ink); font: 12px system-ui, sans-serif } svg .head { font-weight: 600; font-size: 14px }
svg text.left { fill: var(--left) } svg text.right { fill: var(--right) } svg .missing { opacity: .3 }
svg line { stroke: var(--both) } svg .tie { stroke-opacity: .55 } svg .tie.left { stroke: var(--left); stroke-opacity: .8 } svg .tie.right { stroke: var(--right); stroke-opacity: .8 } svg .actor { fill: var(--ink) }
svg .slope, svg .line { stroke-width: 2; fill: var(--both); stroke: var(--both) } svg .thin { stroke-dasharray: 4 3 } svg .slope.left, svg .line.left, svg .band.left { stroke: var(--left); fill: var(--left) } svg .slope.right, svg .line.right, svg .band.right { stroke: var(--right); fill: var(--right) }
svg .axis, svg .grid { stroke: var(--rule) } svg .band { stroke-width: 6; stroke: var(--ink); fill: var(--ink); stroke-opacity: .6 }
</style>
)";

constexpr Both<std::string_view> kSideClass = {"left", "right"};
constexpr std::size_t kMostTies = 200;
constexpr std::size_t kMostActors = 30;

std::string text_cell(std::string_view text) { return html_element("td", html_text(text)); }

std::string number_cell(std::string_view text) {
  return "<td class=\"number\">" + html_text(text) + "</td>";
}

std::string row(const std::string& cells) { return html_element("tr", cells) + "\n"; }

std::string heading(const std::vector<std::string>& texts,
                    const std::vector<std::string>& numbers) {
  std::string cells;
  for (const std::string& text : texts) cells += html_element("th", html_text(text));
  for (const std::string& text : numbers)
    cells += "<th class=\"number\">" + html_text(text) + "</th>";
  return row(cells);
}

std::string table(const std::string& rows) {
  return "<div class=\"wide\"><table>\n" + rows + "</table></div>\n";
}

std::string section(std::string_view title, std::string_view note, const std::string& content) {
  if (content.empty()) return {};
  return html_element("h2", html_text(title)) + "\n<p class=\"quiet\">" + html_text(note) +
         "</p>\n" + content;
}

// An address that a reader may follow: nothing that a page could run.
bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

class Page {
 public:
  Page(const Comparison& comparison, const Ontology& ontology)
      : comparison_{comparison}, ontology_{ontology} {}

  std::string write(const PartsOverview* overview) {
    const auto& [left, right] = comparison_.sides;
    const std::string title = html_text(left.name + " against " + right.name);
    std::string page = std::string{kHead} + html_element("title", title) + "\n</head>\n<body>\n";
    page +=
        html_element("h1", "<b class=\"left\">" + html_text(left.name) +
                               "</b> against <b class=\"right\">" + html_text(right.name) + "</b>");
    page += "\n<p class=\"quiet\">" + html_text(comparison_.frame) + "</p>\n" + volume();
    for (const std::string& warning : comparison_.warnings)
      page += "<p class=\"warning\">" + html_text(warning) + "</p>\n";
    page += section("Ties that differ", tie_note(), ties());
    page += section("Side by side",
                    "The actors tied most, in one place on both sides; lines as wide as the share "
                    "of stories; coloured where only that side has the tie.",
                    networks_plot(comparison_));
    page += section("Who ranks where", "By strength: stories that tell of an actor's ties.",
                    ranks_plot(comparison_));
    page += section("Over time", "By the days of which ties tell.", windows_plot(comparison_));
    page += section("How far they agree", "Overlap, structure, ranks, communities, stance.",
                    measures());
    page += section("Against chance", band_note(), bands_plot(comparison_));
    page += only_in_lists() + pairs();
    if (overview != nullptr)
      page += section("All parts", "Overlap of ties by share of stories.", parts(*overview));
    return page + "</body>\n</html>\n";
  }

 private:
  std::string volume() const {
    std::string rows = heading({"", "dates"}, {"articles", "stories", "outlets", "actors", "ties"});
    for (const std::size_t side : {0U, 1U}) {
      const ComparedSide& own = comparison_.sides[side];
      std::string cells = "<td><b class=\"" + std::string{kSideClass[side]} + "\">" +
                          html_text(own.name) + "</b></td>";
      cells += text_cell(own.first.empty() ? "undated" : own.first + " to " + own.last);
      for (const std::size_t value : {own.articles, own.stories, own.outlets, own.actors, own.ties})
        cells += number_cell(std::to_string(value));
      rows += row(cells);
    }
    return table(rows);
  }

  [[nodiscard]] std::string tie_note() const {
    std::string note =
        "Shares of stories that tell of a tie. p: how often dealing the stories out "
        "at random makes as large a difference; then corrected for many tests.";
    if (comparison_.ties.size() > kMostTies)
      note += " The first " + std::to_string(kMostTies) + " of " +
              std::to_string(comparison_.ties.size()) + ".";
    return note;
  }

  static std::string quote(const CitedSentence& sentence, std::size_t side) {
    std::string source = html_text(source_words(sentence));
    if (is_web_address(sentence.url))
      source = "<a rel=\"noreferrer\" href=\"" + html_text(sentence.url) + "\">" + source + "</a>";
    return "<blockquote class=\"" + std::string{kSideClass[side]} + "\">“" +
           html_text(printable(sentence.text)) + "” <span class=\"quiet\">" + source +
           "</span></blockquote>\n";
  }

  [[nodiscard]] std::string quotes(const ComparedTie& tie) const {
    std::string text;
    for (const std::size_t side : {0U, 1U}) {
      for (const CitedSentence& sentence : tie.evidence[side]) text += quote(sentence, side);
    }
    return text;
  }

  [[nodiscard]] std::string ties() const {
    if (comparison_.ties.empty()) return {};
    const auto& [left, right] = comparison_.sides;
    std::string rows =
        heading({"tie, with its sentences"}, {left.name, right.name, "log odds", "p", "corrected"});
    for (std::size_t i = 0; i < std::min(kMostTies, comparison_.ties.size()); ++i) {
      const ComparedTie& tie = comparison_.ties[i];
      std::string cells = "<td><details" + std::string{i < 3 ? " open" : ""} + "><summary>" +
                          html_text(tie_words(comparison_, tie, ontology_)) + "</summary>\n" +
                          quotes(tie) + "</details></td>";
      for (const std::size_t side : {0U, 1U}) {
        cells += number_cell(std::to_string(tie.stories[side]) + " of " +
                             std::to_string(comparison_.sides[side].stories));
      }
      cells += number_cell(rounded(tie.log_odds));
      cells += number_cell(tie.p ? p_words(*tie.p) : "–");
      cells += number_cell(tie.adjusted ? p_words(*tie.adjusted) : "–");
      rows += row(cells);
    }
    return table(rows);
  }

  [[nodiscard]] std::string measures() const {
    std::string rows = heading({"", "measure", "over what"}, {"value", "p"});
    std::string_view group;
    for (const ComparedMeasure& measure : comparison_.measures) {
      rows +=
          row(text_cell(measure.group == group ? "" : measure.group) + text_cell(measure.label) +
              text_cell(measure.note) + number_cell(rounded(measure.value)) +
              number_cell(measure.p ? p_words(*measure.p) : ""));
      group = measure.group;
    }
    return table(rows);
  }

  [[nodiscard]] std::string band_note() const {
    if (!comparison_.bands) return {};
    return "Overlap of random samples of " +
           counted(comparison_.bands->stories, "story", "stories") + " each, " +
           std::to_string(comparison_.bands->splits) +
           " times; bars hold 95 %. Where samples of both sides share as much as samples of one, "
           "the difference cannot be told from chance.";
  }

  [[nodiscard]] std::string only_in_lists() const {
    std::string columns;
    for (const std::size_t side : {0U, 1U}) {
      const auto actors = only_in(comparison_, side);
      std::string items;
      for (std::size_t i = 0; i < std::min(kMostActors, actors.size()); ++i) {
        const ComparedActor& actor = comparison_.actors[actors[i]];
        items +=
            html_element("li", html_text(actor.name + " (" +
                                         counted(actor.stories[side], "story", "stories") + ")")) +
            "\n";
      }
      columns += "<div><b class=\"" + std::string{kSideClass[side]} + "\">Only in " +
                 html_text(comparison_.sides[side].name) + ": " + std::to_string(actors.size()) +
                 "</b>\n<ul>\n" + items + "</ul></div>\n";
    }
    return section("Who is on one side only", "Those of most stories first.",
                   "<div class=\"columns\">\n" + columns + "</div>\n");
  }

  [[nodiscard]] std::string pairs() const {
    const auto classes = [](const std::array<std::size_t, 4>& counts) {
      std::string text;
      for (const std::size_t count : counts)
        text += (text.empty() ? "" : " / ") + std::to_string(count);
      return text;
    };
    std::string rows;
    for (const ComparedPair& pair : comparison_.pairs) {
      if (!pair.divergence) continue;
      rows += row(text_cell(comparison_.actors[pair.left].name + " – " +
                            comparison_.actors[pair.right].name) +
                  number_cell(classes(pair.by_class[0])) + number_cell(classes(pair.by_class[1])) +
                  number_cell(rounded(pair.divergence)));
    }
    if (rows.empty()) return {};
    const auto& [left, right] = comparison_.sides;
    return section("Cooperation and conflict, pair by pair",
                   "Stories of verbal cooperation / material cooperation / verbal conflict / "
                   "material conflict; divergence of their shares in bits.",
                   table(heading({"pair"}, {left.name, right.name, "divergence"}) + rows));
  }

  static std::string parts(const PartsOverview& overview) {
    std::vector<std::string> names{"articles", "ties"};
    for (const ComparedSide& part : overview.parts) names.push_back(part.name);
    std::string rows = heading({""}, names);
    for (std::size_t i = 0; i < overview.parts.size(); ++i) {
      std::string cells = text_cell(overview.parts[i].name) +
                          number_cell(std::to_string(overview.parts[i].articles)) +
                          number_cell(std::to_string(overview.parts[i].ties));
      for (const auto& value : overview.overlap[i]) cells += number_cell(rounded(value));
      rows += row(cells);
    }
    return table(rows);
  }

  const Comparison& comparison_;
  const Ontology& ontology_;
};

}  // namespace

std::string to_html(const Comparison& comparison, const PartsOverview* overview,
                    const Ontology& ontology) {
  return Page{comparison, ontology}.write(overview);
}

}  // namespace entente
