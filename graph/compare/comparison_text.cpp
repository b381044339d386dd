#include "graph/compare/comparison_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "graph/compare/comparison_words.h"
#include "graph/wording.h"

namespace entente {
namespace {

// Letters as a terminal shows them: UTF-8 code points.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(std::string text, std::size_t width, bool right = false) {
  const std::size_t own = width_of(text);
  if (own >= width) return text;
  const std::string space(width - own, ' ');
  return right ? space + text : text + space;
}

std::string row(const std::string& label, const std::vector<std::string>& cells) {
  constexpr std::size_t kLabel = 34;
  constexpr std::size_t kCell = 14;
  std::string text = "  " + padded(label, kLabel);
  for (const std::string& cell : cells) text += "  " + padded(cell, kCell, true);
  return text + "\n";
}

std::string days_words(const ComparedSide& side) {
  if (side.first.empty()) return "undated";
  return side.first == side.last ? side.first : side.first + " to " + side.last;
}

std::string articles_words(const ComparedSide& side) {
  return std::to_string(side.articles) + " (" + counted(side.stories, "story", "stories") + ")";
}

class Summary {
 public:
  Summary(const Comparison& comparison, const Ontology& ontology, std::size_t listed)
      : comparison_{comparison}, ontology_{ontology}, listed_{listed} {}

  std::string write() {
    const auto& [left, right] = comparison_.sides;
    text_ = printable(left.name) + " against " + printable(right.name) + "\n(" +
            printable(comparison_.frame) + ")\n\n";
    write_volume();
    for (const std::string& warning : comparison_.warnings)
      text_ += "! " + printable(warning) + "\n";
    if (!comparison_.warnings.empty()) text_ += "\n";
    write_overlap();
    write_bands();
    write_ties();
    for (const std::size_t side : {0U, 1U}) write_only_in(side);
    write_shifts();
    write_turns();
    write_structure();
    return std::move(text_);
  }

 private:
  void write_volume() {
    const auto& [left, right] = comparison_.sides;
    const auto numbers = [&](const char* label, std::size_t ComparedSide::*member) {
      text_ += row(label, {std::to_string(left.*member), std::to_string(right.*member)});
    };
    text_ += row("", {printable(left.name), printable(right.name)});
    text_ += row("articles", {articles_words(left), articles_words(right)});
    numbers("outlets", &ComparedSide::outlets);
    numbers("actors", &ComparedSide::actors);
    numbers("ties", &ComparedSide::ties);
    for (const ComparedSide& side : comparison_.sides)
      text_ += "  dates of " + printable(side.name) + ": " + days_words(side) + "\n";
    text_ += "\n";
  }

  // "0.44 (p 0.107)".
  [[nodiscard]] std::string value_of(const char* id) const {
    const ComparedMeasure* const measure = measure_with_id(comparison_, id);
    if (measure == nullptr) return rounded(std::nullopt);
    return rounded(measure->value) + (measure->p ? " (" + p_words(*measure->p) + ")" : "");
  }

  [[nodiscard]] std::string note_of(const char* id) const {
    const ComparedMeasure* const measure = measure_with_id(comparison_, id);
    return measure == nullptr ? "" : measure->note;
  }

  void write_line(const std::string& label, const std::string& words) {
    constexpr std::size_t kLabel = 34;
    text_ += "  " + padded(label, kLabel) + "  " + words + "\n";
  }

  void write_overlap() {
    text_ += "What both sides have\n";
    write_line("actors", value_of("actor_overlap") + ", " + note_of("actor_overlap"));
    write_line("ties", value_of("tie_overlap") + ", " + note_of("tie_overlap"));
    write_line("ties by share of stories", value_of("tie_overlap_weighted"));
    text_ += "\n";
  }

  void write_structure() {
    text_ += "\nHow alike they are built (" + note_of("delta_con_similarity") + ")\n";
    write_line("ties", "correlation " + value_of("tie_correlation") + ", DeltaCon similarity " +
                           value_of("delta_con_similarity") + ", portrait divergence " +
                           value_of("portrait_divergence"));
    for (const std::string name : {"degree", "strength", "pagerank"}) {
      write_line("ranks by " + (name == "pagerank" ? "PageRank" : name),
                 "rho " + value_of((name + "_spearman").c_str()) + ", tau-b " +
                     value_of((name + "_kendall").c_str()) + ", rank-biased overlap " +
                     value_of((name + "_rbo").c_str()));
    }
    write_line("communities", "adjusted Rand " + value_of("communities_ari") +
                                  ", mutual information " + value_of("communities_nmi") +
                                  ", variation " + value_of("communities_vi"));
    write_line("cooperation and conflict", "same sign " + value_of("sign_agreement") + ", kappa " +
                                               value_of("sign_kappa") + ", divergence " +
                                               value_of("quad_divergence"));
  }

  void write_band(const char* label, std::optional<Band> OverlapBands::*member) {
    const SplitBands& bands = *comparison_.bands;
    const auto& left = bands.left.*member;
    const auto& right = bands.right.*member;
    const auto& between = bands.between.*member;
    const auto words = [](const std::optional<Band>& band) {
      return band ? rounded(band->low) + "–" + rounded(band->high) : std::string{"–"};
    };
    text_ += row(label, {between ? rounded(between->middle) : "–", words(left), words(right)});
    const auto beyond = beyond_chance(left, right, between);
    if (beyond)
      text_ += *beyond ? "      less than within either side\n"
                       : "      not to be told from chance within a side\n";
  }

  void write_bands() {
    if (!comparison_.bands) return;
    const SplitBands& bands = *comparison_.bands;
    text_ += "Against chance: overlap of random samples of " +
             counted(bands.stories, "story", "stories") + " each, " + std::to_string(bands.splits) +
             " times (95 %)\n";
    text_ += row("", {"one of each", "both left", "both right"});
    write_band("actors", &OverlapBands::actors);
    write_band("ties", &OverlapBands::ties);
    write_band("ties by share of stories", &OverlapBands::weighted);
    text_ += "\n";
  }

  void write_evidence(const ComparedTie& tie, std::size_t side) {
    const std::string name = printable(comparison_.sides[side].name);
    if (tie.evidence[side].empty()) {
      if (tie.stories[side] == 0) text_ += "       " + name + ": nothing\n";
      return;
    }
    const CitedSentence& sentence = tie.evidence[side].front();
    text_ += "       " + name + ": “" + printable(sentence.text) + "” – " + source_words(sentence) +
             "\n";
  }

  void write_ties() {
    if (comparison_.ties.empty()) return;
    constexpr double kLevel = 0.05;
    const auto significant = static_cast<std::size_t>(std::ranges::count_if(
        comparison_.ties,
        [](const ComparedTie& tie) { return tie.adjusted.value_or(1.0) <= kLevel; }));
    text_ += "Ties that differ: " + std::to_string(significant) + " of " +
             counted(comparison_.ties.size(), "tie", "ties") +
             " beyond chance (5 % of such may be false)\n";
    const auto& [left, right] = comparison_.sides;
    std::size_t told = 0;
    for (const ComparedTie& tie : comparison_.ties) {
      if (tie.rates[0] == tie.rates[1]) continue;
      if (told == listed_) break;
      text_ += padded(std::to_string(++told), 4, true) + "  " +
               printable(tie_words(comparison_, tie, ontology_)) + ": told by " +
               std::to_string(tie.stories[0]) + " of " + counted(left.stories, "story", "stories") +
               ", " + std::to_string(tie.stories[1]) + " of " + std::to_string(right.stories);
      if (tie.p) text_ += "; " + p_words(*tie.p);
      if (tie.adjusted) text_ += ", for many tests " + p_words(*tie.adjusted);
      text_ += "\n";
      for (const std::size_t side : {0U, 1U}) write_evidence(tie, side);
    }
    text_ += "\n";
  }

  void write_only_in(std::size_t side) {
    const auto actors = only_in(comparison_, side);
    if (actors.empty()) return;
    text_ += "Only in " + printable(comparison_.sides[side].name) + " (" +
             counted(actors.size(), "actor", "actors") + "): ";
    for (std::size_t i = 0; i < std::min(listed_, actors.size()); ++i) {
      const ComparedActor& actor = comparison_.actors[actors[i]];
      text_ += (i == 0 ? "" : ", ") + printable(actor.name) + " (" +
               std::to_string(actor.stories[side]) + ")";
    }
    text_ += actors.size() > listed_ ? ", …\n" : "\n";
  }

  // Who moved furthest, those that stood high on a side first.
  void write_shifts() {
    auto actors = ranked_on_both(comparison_);
    std::string lines;
    std::size_t told = 0;
    for (const std::size_t i : actors) {
      const ComparedActor& actor = comparison_.actors[i];
      if (actor.rank[0] == actor.rank[1] || told == listed_) continue;
      ++told;
      lines += "  " + printable(actor.name) + ": " + std::to_string(actor.rank[0]) + " → " +
               std::to_string(actor.rank[1]) + "\n";
    }
    if (!lines.empty()) text_ += "\nRank by strength\n" + lines;
  }

  void write_turns() {
    std::string lines;
    const auto words = [](int sign) {
      return sign > 0 ? "cooperation" : (sign < 0 ? "conflict" : "neither more");
    };
    for (const ComparedPair& pair : comparison_.pairs) {
      if (!pair.divergence || pair.sign[0] == pair.sign[1]) continue;
      lines += "  " + printable(comparison_.actors[pair.left].name) + " – " +
               printable(comparison_.actors[pair.right].name) + ": " + words(pair.sign[0]) + " → " +
               words(pair.sign[1]) + "\n";
    }
    if (!lines.empty()) text_ += "\nPairs that turned\n" + lines;
  }

  const Comparison& comparison_;
  const Ontology& ontology_;
  std::size_t listed_;
  std::string text_;
};

}  // namespace

std::string to_text(const Comparison& comparison, const Ontology& ontology, std::size_t listed) {
  return Summary{comparison, ontology, listed}.write();
}

std::string to_text(const PartsOverview& overview) {
  std::string text = "All parts, with their overlap by share of stories\n";
  std::vector<std::string> heading{"articles", "actors", "ties"};
  for (std::size_t i = 0; i < overview.parts.size(); ++i)
    heading.push_back("(" + std::to_string(i + 1) + ")");
  const auto line = [](const std::string& label, const std::vector<std::string>& cells) {
    std::string own = "  " + padded(label, 26);
    for (const std::string& cell : cells) own += padded(cell, 9, true);
    return own + "\n";
  };
  text += line("", heading);
  for (std::size_t i = 0; i < overview.parts.size(); ++i) {
    const ComparedSide& part = overview.parts[i];
    std::vector<std::string> cells{std::to_string(part.articles), std::to_string(part.actors),
                                   std::to_string(part.ties)};
    for (const auto& value : overview.overlap[i]) cells.push_back(rounded(value));
    text += line("(" + std::to_string(i + 1) + ") " + printable(part.name), cells);
  }
  return text + "\n";
}

}  // namespace entente
