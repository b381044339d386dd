#include <memory>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/graph_input.h"
#include "cli/output.h"
#include "cli/projection.h"
#include "cli/standard_streams.h"
#include "export/loss.h"
#include "graph/tally.h"

namespace entente {
namespace {

struct ExportCommandOptions {
  GraphOptions graph;
  ProjectionOptions projection;
  OutputOptions output;
  bool summary = false;
  bool report = false;
};

// What was written must read back the same, where we read the format.
Result<Done> check_written(const std::string& path, const Network& network,
                           const Ontology& ontology) {
  const std::string extension = std::filesystem::path{path}.extension().string();
  if (extension != ".json" && extension != ".graphml" && extension != ".gexf") return Done{};
  Report report;
  const auto read = read_network(path, ontology, report);
  if (!read) return read.error();
  const auto& [nodes, edges, articles, decisions] = read.value();
  if (nodes.size() == network.nodes.size() && edges.size() == network.edges.size()) return Done{};
  return Error{Error::Code::malformed, path + ": expected " + std::to_string(network.nodes.size()) +
                                           " nodes and " + std::to_string(network.edges.size()) +
                                           " ties, found " + std::to_string(nodes.size()) +
                                           " and " + std::to_string(edges.size())};
}

Result<Done> report_losses(const Network& network, const Ontology& ontology,
                           const OutputOptions& options) {
  for (const std::string& path : options.paths) {
    if (auto checked = check_written(path, network, ontology); !checked) return checked;
    auto printed = print(to_text(losses(network, ontology, options.format, path), path));
    if (!printed) return printed;
  }
  return Done{};
}

ExitStatus write_all(const Network& network, const Ontology& ontology,
                     const ExportCommandOptions& options) {
  ExitStatus status = options.summary || options.report
                          ? write_files(network, ontology, options.output)
                          : write_outputs(network, ontology, options.output);
  if (options.summary) {
    const NetworkTally tally = tally_of(network);
    const auto printed = print(options.output.json ? to_json(tally) : to_text(tally));
    if (!printed) return worse(status, give_up(printed.error()));
  }
  if (!options.report || status != ExitStatus::ok) return status;
  const auto reported = report_losses(network, ontology, options.output);
  return reported ? status : worse(status, give_up(reported.error()));
}

ExitStatus run_export(const ExportCommandOptions& options) {
  if (options.output.paths.empty() && !options.summary) {
    return give_up({Error::Code::unsupported, "export: expected -o or --summary, found neither"});
  }
  if (const auto checked = check_outputs(options.output); !checked) return give_up(checked.error());
  auto input = read_graph(options.graph);
  if (!input) return give_up(input.error());
  GraphInput graph = std::move(input).value();
  if (const auto drawn = project(graph, options.projection); !drawn) return give_up(drawn.error());
  return worse(graph.status, write_all(graph.network, graph.ontology, options));
}

}  // namespace

void add_export_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("export", "A network or statements to other formats, whole or in part");
  const auto options = std::make_shared<ExportCommandOptions>();
  add_graph_options(*command, options->graph);
  add_projection_options(*command, options->projection);
  add_output_options(*command, options->output);
  command->get_option("--output")->required(false);
  command->add_flag("--summary", options->summary,
                    "Print nodes by kind and ties by relation; needs no -o");
  command->add_flag("--report", options->report,
                    "Print what each client of the files will keep, merge, rename and ignore");
  command->footer(
      "\nExamples:\n"
      "  entente export network.json -o network.graphml -o network.nt\n"
      "  entente export network.json --level state -o states.gexf --report\n"
      "  entente export network.json --ego gerasimov --radius 2 --since 2018 -o around.graphml\n"
      "  entente export network.json --shared-meetings -o company.graphml\n"
      "  entente export other.gexf -o other.json\n"
      "  entente export statements.jsonl -o network.ttl --base https://data.example.org/news/");
  command->callback([options, &status] { status = run_export(*options); });
}

}  // namespace entente
