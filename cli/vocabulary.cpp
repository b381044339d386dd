#include <array>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/graph_input.h"
#include "cli/standard_streams.h"
#include "export/exporter.h"
#include "export/file.h"
#include "export/iri.h"
#include "export/owl.h"

namespace entente {
namespace {

struct VocabularyCommandOptions {
  std::string part;
  std::vector<std::string> ontology;
  std::string base = ExportOptions{}.base;
  std::string output;
};

void write_part(const VocabularyCommandOptions& options, const Ontology& ontology,
                std::ostream& out) {
  if (options.part == "ontology") write_owl(ontology, out);
  if (options.part == "shapes") write_shapes(out);
  if (options.part == "context") write_context(options.base, out);
  if (options.part == "frame") write_frame(options.base, out);
}

ExitStatus run_vocabulary(const VocabularyCommandOptions& options) {
  const auto ontology = open_ontology(options.ontology);
  if (!ontology) return give_up(ontology.error());
  const auto write = [&](std::ostream& out) { write_part(options, ontology.value(), out); };
  std::ostringstream text;
  if (options.output.empty()) write(text);
  const auto done = options.output.empty() ? print(text.str()) : write_file(options.output, write);
  return done ? ExitStatus::ok : give_up(done.error());
}

std::string base_check(const std::string& text) {
  return is_iri_base(text)
             ? ""
             : "expected an absolute IRI that ends with '/' or '#', found '" + text + "'";
}

}  // namespace

void add_vocabulary_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command = app.add_subcommand(
      "vocabulary", "What our RDF is written in: ontology, shapes, JSON-LD context and frame");
  const auto options = std::make_shared<VocabularyCommandOptions>();
  command
      ->add_option("PART", options->part,
                   "ontology (OWL), shapes (SHACL), context or frame (JSON-LD)")
      ->required()
      ->check(CLI::IsMember({"ontology", "shapes", "context", "frame"}));
  add_ontology_option(*command, options->ontology);
  command->add_option("--base", options->base, "What the IRIs of data begin with")
      ->type_name("IRI")
      ->check(base_check);
  command->add_option("-o,--output", options->output, "File to write instead of standard output")
      ->type_name("OUT");
  command->footer("\nExample:\n  entente vocabulary shapes -o shapes.ttl");
  command->callback([options, &status] { status = run_vocabulary(*options); });
}

}  // namespace entente
