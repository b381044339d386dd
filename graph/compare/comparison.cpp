#include "graph/compare/comparison.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "graph/compare/comparing.h"
#include "graph/compare/parts.h"
#include "graph/date.h"
#include "graph/measures/communities.h"
#include "graph/wording.h"

namespace entente {
namespace {

void note_day(ComparedSide& side, std::string_view date) {
  if (!is_date(date)) return;
  side.first = side.first.empty() ? first_day(date) : std::min(side.first, first_day(date));
  side.last = std::max(side.last, last_day(date));
}

ComparedSide describe(const NamedNetwork& named, const Tellings& tellings, std::size_t number) {
  const ToldSide& told = tellings.sides[number];
  ComparedSide side;
  side.name = named.name;
  side.articles = named.network->articles.size();
  side.stories = told.stories.size();
  std::set<std::string_view> outlets;
  for (const ArticleInfo& article : named.network->articles) {
    if (!article.outlet.empty()) outlets.insert(article.outlet);
    note_day(side, article.published);
  }
  side.outlets = outlets.size();
  if (side.first.empty()) {
    for (const Edge& edge : named.network->edges) {
      note_day(side, edge.first);
      note_day(side, edge.last);
    }
  }
  side.actors = static_cast<std::size_t>(std::ranges::count(told.names, true));
  side.ties = static_cast<std::size_t>(
      std::ranges::count_if(told.ties, [](std::size_t stories) { return stories > 0; }));
  return side;
}

std::string joined(const std::vector<std::string>& words, const char* between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

std::string frame_text(const TieFilter& filter) {
  std::vector<std::string> statuses;
  for (const Status status : filter.statuses) statuses.emplace_back(name_of(status));
  std::string text = joined(statuses, " or ") + " ties";
  text += filter.negated ? ", denied ones apart" : ", not denied,";
  if (!filter.relations.empty()) text += " of " + joined(filter.relations, ", ");
  std::vector<std::string> kinds;
  for (const Kind kind : filter.kinds) kinds.push_back(std::string{name_of(kind)} + "s");
  text += " between " + (kinds.empty() ? "persons, states and organisations" : joined(kinds, ", "));
  if (filter.min_sources > 1)
    text += ", told by " + std::to_string(filter.min_sources) + " outlets or more";
  return text + "; weight: stories, in which wire copies count once; actors are the same by id";
}

bool mostly_shared(const Tellings& tellings) {
  const auto& sides = tellings.sides;
  return 2 * shared_stories(sides[0], sides[1]) >
         std::min(sides[0].stories.size(), sides[1].stories.size());
}

bool testable(const Tellings& tellings) {
  const auto ready = [](const ToldSide& side) { return side.cited && !side.stories.empty(); };
  return std::ranges::all_of(tellings.sides, ready) && !mostly_shared(tellings);
}

void pair_positions(ComparedInput& input) {
  for (const ToldActor& actor : input.tellings.actors) {
    input.positions.push_back(
        {input.networks[0].actor_with_id(actor.id), input.networks[1].actor_with_id(actor.id)});
  }
}

void find_communities(ComparedInput& input, std::uint64_t seed) {
  for (const std::size_t side : {0U, 1U}) {
    CommunityOptions options;
    options.seed = static_cast<std::uint32_t>(seed);
    auto found = communities(input.networks[side], options);
    if (found) input.communities[side] = std::move(found).value().grouping;
  }
}

class Warnings {
 public:
  Warnings(const Comparison& comparison, const Tellings& tellings)
      : comparison_{comparison}, tellings_{tellings} {}

  std::vector<std::string> write() {
    note_empty();
    note_volume();
    note_shared();
    note_tests();
    return std::move(warnings_);
  }

 private:
  void note_empty() {
    for (const ComparedSide& side : comparison_.sides) {
      if (side.ties == 0)
        warnings_.push_back("“" + side.name +
                            "” has no ties between actors in this frame: what is told of the other "
                            "side is all there is.");
    }
    const auto common = std::ranges::count_if(comparison_.actors, [](const ComparedActor& actor) {
      return actor.named[0] && actor.named[1];
    });
    if (common == 0)
      warnings_.emplace_back(
          "No actor is on both sides. Were the networks built apart, with other names or ids?");
  }

  void note_volume() {
    const auto& [left, right] = comparison_.sides;
    const ComparedSide& more = left.stories >= right.stories ? left : right;
    const ComparedSide& less = left.stories >= right.stories ? right : left;
    if (less.stories == 0 || more.stories < 2 * less.stories) return;
    warnings_.push_back("“" + more.name + "” has " + std::to_string(more.stories) + " stories, “" +
                        less.name + "” " + std::to_string(less.stories) +
                        ": what is missing there may only be unreported. Rates and samples of one "
                        "size allow for that, lists of what only one side has do not.");
  }

  void note_shared() {
    const std::size_t shared = shared_stories(tellings_.sides[0], tellings_.sides[1]);
    if (shared == 0) return;
    std::string text = counted(shared, "story is", "stories are") + " on both sides";
    text += mostly_shared(tellings_)
                ? ", most of the smaller one: nothing is tested by dealing stories out."
                : " and counted on each.";
    warnings_.push_back(std::move(text));
  }

  void note_tests() {
    const auto& sides = comparison_.sides;
    if (!tellings_.sides[0].cited || !tellings_.sides[1].cited)
      warnings_.emplace_back(
          "Some ties have no sentences: nothing is tested by dealing stories out.");
    const auto tested = [](const ComparedTie& tie) { return tie.adjusted.has_value(); };
    const auto has_p = [](const ComparedTie& tie) { return tie.p.has_value(); };
    if (std::ranges::none_of(comparison_.ties, has_p)) return;
    if (std::ranges::none_of(comparison_.ties, tested))
      warnings_.push_back("With " + counted(sides[0].stories, "story", "stories") + " and " +
                          counted(sides[1].stories, "story", "stories") +
                          " no tie is told often enough to differ beyond chance at 5 %.");
  }

  const Comparison& comparison_;
  const Tellings& tellings_;
  std::vector<std::string> warnings_;
};

// Windows that give a reader a handful of points, whatever the span.
PartLabel window_label(const Both<ComparedSide>& sides) {
  constexpr int kMonthsForQuarters = 18;
  constexpr int kMonthsForYears = 72;
  constexpr int kMonths = 12;
  std::string first;
  std::string last;
  for (const ComparedSide& side : sides) {
    if (side.first.empty()) continue;
    first = first.empty() ? side.first : std::min(first, side.first);
    last = std::max(last, side.last);
  }
  if (first.empty()) return year_label();
  const auto month = [](const std::string& day) {
    return std::stoi(day.substr(0, 4)) * kMonths + std::stoi(day.substr(5, 2));
  };
  const int months = month(last) - month(first);
  if (months > kMonthsForYears) return year_label();
  return months > kMonthsForQuarters ? quarter_label() : month_label();
}

ComparedWindow compare_window(const std::string& name, const Both<Network>& networks,
                              const Ontology& ontology, const TieFilter& filter) {
  const TieGraph left{networks[0], ontology};
  const TieGraph right{networks[1], ontology};
  const Both<const TieGraph*> graphs{&left, &right};
  const Tellings tellings = tell(graphs, ontology, filter);
  ComparedWindow window;
  window.name = name;
  for (const std::size_t side : {0U, 1U}) {
    const ComparedSide told = describe({name, &networks[side]}, tellings, side);
    window.stories[side] = static_cast<std::size_t>(std::ranges::count_if(
        tellings.sides[side].stories, [](const ToldStory& story) { return !story.ties.empty(); }));
    window.actors[side] = told.actors;
    window.ties[side] = told.ties;
  }
  window.overlap = overlap_of(tellings.sides[0], tellings.sides[1]);
  return window;
}

std::vector<ComparedWindow> compare_windows(const Both<NamedNetwork>& sides,
                                            const Both<ComparedSide>& described,
                                            const Ontology& ontology, const TieFilter& filter) {
  const PartLabel label = window_label(described);
  std::map<std::string, Both<Network>> windows;
  for (const std::size_t side : {0U, 1U}) {
    for (NetworkPart& part : parts_of(*sides[side].network, label))
      windows[part.name][side] = std::move(part.network);
  }
  windows.erase("");
  std::vector<ComparedWindow> compared;
  for (const auto& [name, networks] : windows)
    compared.push_back(compare_window(name, networks, ontology, filter));
  return compared;
}

}  // namespace

Comparison compare(const Both<NamedNetwork>& sides, const Ontology& ontology,
                   const CompareOptions& options) {
  const TieGraph left{*sides[0].network, ontology};
  const TieGraph right{*sides[1].network, ontology};
  TieFilter filter = options.filter;
  filter.since.clear();
  filter.until.clear();
  ComparedInput input;
  input.ontology = &ontology;
  input.graphs = {&left, &right};
  input.networks = {actor_network(left, ontology, filter), actor_network(right, ontology, filter)};
  input.tellings = tell(input.graphs, ontology, filter);
  input.testable = testable(input.tellings);
  pair_positions(input);
  find_communities(input, options.seed);

  Comparison comparison;
  comparison.options = options;
  comparison.frame = frame_text(filter);
  for (const std::size_t side : {0U, 1U}) {
    comparison.sides[side] = describe(sides[side], input.tellings, side);
    comparison.sides[side].pairs = input.networks[side].ties().size();
  }
  comparison.actors = compare_actors(input);
  comparison.ties = compare_ties(input, options.quotes);
  comparison.pairs = compare_pairs(input);
  comparison.measures = compare_measures(input, comparison.actors, comparison.pairs, options);
  if (input.testable) comparison.bands = split_bands(input.tellings, options.splits, options.seed);
  comparison.windows = compare_windows(sides, comparison.sides, ontology, filter);
  comparison.warnings = Warnings{comparison, input.tellings}.write();
  return comparison;
}

PartsOverview compare_parts(const std::vector<NamedNetwork>& parts, const Ontology& ontology,
                            const TieFilter& filter) {
  std::vector<TieGraph> graphs;
  graphs.reserve(parts.size());
  std::vector<const TieGraph*> pointers;
  for (const NamedNetwork& part : parts) {
    graphs.emplace_back(*part.network, ontology);
    pointers.push_back(&graphs.back());
  }
  const Tellings tellings = tell(pointers, ontology, filter);
  PartsOverview overview;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    overview.parts.push_back(describe(parts[i], tellings, i));
    auto& row = overview.overlap.emplace_back();
    for (std::size_t j = 0; j < parts.size(); ++j)
      row.push_back(overlap_of(tellings.sides[i], tellings.sides[j]).weighted);
  }
  return overview;
}

const ComparedMeasure* measure_with_id(const Comparison& comparison, std::string_view id) {
  const auto found = std::ranges::find(comparison.measures, id, &ComparedMeasure::id);
  return found == comparison.measures.end() ? nullptr : &*found;
}

}  // namespace entente
