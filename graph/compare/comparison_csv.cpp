#include <string_view>
#include <utility>

#include "graph/compare/comparison_text.h"
#include "graph/csv.h"

namespace entente {
namespace {

std::string cell(std::string_view text) { return std::string{text}; }

std::string cell(std::size_t number) { return std::to_string(number); }

std::string cell(bool value) { return value ? "TRUE" : "FALSE"; }

std::string cell(double number) { return csv_number(number); }

// What is not there is an empty cell: NA to R and pandas.
std::string cell(std::optional<double> number) { return number ? cell(*number) : ""; }

class Table {
 public:
  Table(std::string name, const std::vector<std::string>& columns) : table_{std::move(name), {}} {
    add(columns);
  }

  // Cells that are ready.
  void add(const std::vector<std::string>& cells) { table_.text += csv_line(cells); }

  CsvTable take() { return std::move(table_); }

 private:
  CsvTable table_;
};

void add_side(Table& table, const ComparedSide& side) {
  table.add({cell(side.name), cell(side.articles), cell(side.stories), cell(side.outlets),
             cell(side.first), cell(side.last), cell(side.actors), cell(side.ties)});
}

CsvTable sides_table(const Comparison& comparison, const PartsOverview* overview) {
  Table table{"sides.csv",
              {"side", "articles", "stories", "outlets", "first", "last", "actors", "ties"}};
  for (const ComparedSide& side : comparison.sides) add_side(table, side);
  if (overview == nullptr) return table.take();
  for (const ComparedSide& part : overview->parts) {
    const bool told =
        part.name == comparison.sides[0].name || part.name == comparison.sides[1].name;
    if (!told) add_side(table, part);
  }
  return table.take();
}

CsvTable measures_table(const Comparison& comparison) {
  Table table{"measures.csv", {"id", "group", "label", "value", "p", "note"}};
  for (const ComparedMeasure& measure : comparison.measures) {
    table.add({cell(measure.id), cell(measure.group), cell(measure.label), cell(measure.value),
               cell(measure.p), cell(measure.note)});
  }
  return table.take();
}

CsvTable ties_table(const Comparison& comparison) {
  Table table{
      "ties.csv",
      {"tie", "source", "source_name", "relation", "target", "target_name", "negated",
       "stories_left", "stories_right", "rate_left", "rate_right", "log_odds", "p", "p_adjusted"}};
  for (std::size_t i = 0; i < comparison.ties.size(); ++i) {
    const ComparedTie& tie = comparison.ties[i];
    const ComparedActor& source = comparison.actors[tie.source];
    const ComparedActor& target = comparison.actors[tie.target];
    table.add({cell(i + 1), cell(source.id), cell(source.name), cell(tie.relation), cell(target.id),
               cell(target.name), cell(tie.negated), cell(tie.stories[0]), cell(tie.stories[1]),
               cell(tie.rates[0]), cell(tie.rates[1]), cell(tie.log_odds), cell(tie.p),
               cell(tie.adjusted)});
  }
  return table.take();
}

CsvTable evidence_table(const Comparison& comparison) {
  Table table{"evidence.csv",
              {"tie", "side", "article", "outlet", "published", "title", "url", "sentence"}};
  for (std::size_t i = 0; i < comparison.ties.size(); ++i) {
    for (const std::size_t side : {0U, 1U}) {
      for (const CitedSentence& one : comparison.ties[i].evidence[side]) {
        table.add({cell(i + 1), side == 0 ? "left" : "right", cell(one.article), cell(one.outlet),
                   cell(one.published), cell(one.title), cell(one.url), cell(one.text)});
      }
    }
  }
  return table.take();
}

CsvTable actors_table(const Comparison& comparison) {
  Table table{"actors.csv",
              {"id", "name", "kind", "named_left", "named_right", "stories_left", "stories_right",
               "degree_left", "degree_right", "strength_left", "strength_right", "rank_left",
               "rank_right", "community_left", "community_right"}};
  const auto rank = [](std::size_t value) { return value > 0 ? cell(value) : std::string{}; };
  const auto community = [](const std::optional<std::uint32_t>& number) {
    return number ? std::to_string(*number) : std::string{};
  };
  for (const ComparedActor& actor : comparison.actors) {
    table.add({cell(actor.id), cell(actor.name), cell(name_of(actor.kind)), cell(actor.named[0]),
               cell(actor.named[1]), cell(actor.stories[0]), cell(actor.stories[1]),
               cell(actor.degree[0]), cell(actor.degree[1]), cell(actor.strength[0]),
               cell(actor.strength[1]), rank(actor.rank[0]), rank(actor.rank[1]),
               community(actor.community[0]), community(actor.community[1])});
  }
  return table.take();
}

CsvTable pairs_table(const Comparison& comparison) {
  std::vector<std::string> columns{"one", "other"};
  for (const char* const side : {"left", "right"}) {
    for (const char* const quad :
         {"verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict"})
      columns.push_back(std::string{quad} + "_" + side);
  }
  columns.insert(columns.end(), {"sign_left", "sign_right", "divergence"});
  Table table{"pairs.csv", columns};
  for (const ComparedPair& pair : comparison.pairs) {
    std::vector<std::string> cells{cell(comparison.actors[pair.left].id),
                                   cell(comparison.actors[pair.right].id)};
    for (const auto& side : pair.by_class) {
      for (const std::size_t count : side) cells.push_back(cell(count));
    }
    for (const int sign : pair.sign) cells.push_back(std::to_string(sign));
    cells.push_back(cell(pair.divergence));
    table.add(cells);
  }
  return table.take();
}

CsvTable windows_table(const Comparison& comparison) {
  Table table{"windows.csv",
              {"window", "stories_left", "stories_right", "actors_left", "actors_right",
               "ties_left", "ties_right", "actor_overlap", "tie_overlap", "tie_overlap_weighted"}};
  for (const ComparedWindow& one : comparison.windows) {
    table.add({cell(one.name), cell(one.stories[0]), cell(one.stories[1]), cell(one.actors[0]),
               cell(one.actors[1]), cell(one.ties[0]), cell(one.ties[1]), cell(one.overlap.actors),
               cell(one.overlap.ties), cell(one.overlap.weighted)});
  }
  return table.take();
}

CsvTable parts_table(const PartsOverview& overview) {
  Table table{"parts.csv", {"one", "other", "tie_overlap_weighted"}};
  for (std::size_t i = 0; i < overview.parts.size(); ++i) {
    for (std::size_t j = 0; j < overview.parts.size(); ++j) {
      table.add({cell(overview.parts[i].name), cell(overview.parts[j].name),
                 cell(overview.overlap[i][j])});
    }
  }
  return table.take();
}

}  // namespace

std::vector<CsvTable> to_csv(const Comparison& comparison, const PartsOverview* overview) {
  std::vector<CsvTable> tables{
      sides_table(comparison, overview), measures_table(comparison), ties_table(comparison),
      evidence_table(comparison),        actors_table(comparison),   pairs_table(comparison),
      windows_table(comparison)};
  if (overview != nullptr) tables.push_back(parts_table(*overview));
  return tables;
}

}  // namespace entente
