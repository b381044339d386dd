#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/number_checks.h"
#include "cli/path_options.h"
#include "graph/card/card_output.h"

namespace entente {
namespace {

struct ShowCommandOptions {
  GraphOptions graph;
  OutputOptions output;
  std::string name;
  CardWindow window;
  CardTextOptions text;
  bool json = false;
};

// Its ties, and its meetings with all who took part.
SubNetwork part_of(const TieGraph& graph, const ActorCard& card) {
  SubNetwork part;
  part.nodes.insert(card.node);
  for (const CardTie& tie : card.ties) {
    part.nodes.insert(tie.other);
    part.edges.insert(tie.edges.begin(), tie.edges.end());
  }
  for (const CardMeeting& meeting : card.meetings) {
    part.nodes.insert(meeting.meeting);
    for (const Arc& arc : graph.arcs(meeting.meeting)) {
      part.nodes.insert(arc.node);
      const GraphTie& tie = graph.tie(arc.tie);
      for (auto edge = tie.first_edge; edge < tie.last_edge; ++edge) part.edges.insert(edge);
    }
  }
  return part;
}

Result<GraphAnswer> answer(const ShowCommandOptions& options, const OpenGraph& open) {
  const auto node = open.names.find_one(options.name, "NAME");
  if (!node) return node.error();
  const ActorCard card = card_of(open.graph, open.ontology, node.value(), options.window);
  return GraphAnswer{options.json ? to_json(open.graph, card, options.text.quotes)
                                  : to_text(open.graph, open.ontology, card, options.text),
                     part_of(open.graph, card)};
}

}  // namespace

void add_show_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command = app.add_subcommand(
      "show", "All that is known of one actor: offices, meetings, ties, sources");
  const auto options = std::make_shared<ShowCommandOptions>();
  add_graph_options(*command, options->graph);
  command->add_option("NAME", options->name, "A name as you would type it, part of it, or an id")
      ->required();
  add_window_options(*command, options->window.since, options->window.until);
  command->add_option("--top", options->text.top, "Rows of each part at most (10); 0: all")
      ->type_name("N")
      ->check(whole_number);
  command->add_option("--evidence", options->text.quotes, "Sentences for each tie (1)")
      ->type_name("N")
      ->check(whole_number);
  command->add_flag("--json", options->json, "Print everything as JSON");
  add_file_options(*command, options->output);
  command->footer(
      "\nExamples:\n"
      "  entente show network.json gerasimov\n"
      "  entente show network.json nato --since 2018 --until 2018 -o nato.graphml");
  command->callback([options, &status] {
    status = answer_on(options->graph, options->output,
                       [&](const OpenGraph& open) { return answer(*options, open); });
  });
}

}  // namespace entente
