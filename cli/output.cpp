#include "cli/output.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include <CLI/CLI.hpp>

#include "cli/number_checks.h"
#include "cli/standard_streams.h"
#include "cli/summary_json.h"
#include "export/iri.h"
#include "graph/summary.h"

namespace entente {
namespace {

std::string iri_base(const std::string& text) {
  return is_iri_base(text)
             ? ""
             : "expected an absolute IRI that ends with '/' or '#', found '" + text + "'";
}

std::string formats() {
  std::string list;
  for (const Exporter& exporter : exporters()) {
    list += "\n  " + std::string{exporter.extension};
    list.append(12 - exporter.extension.size(), ' ');
    list += exporter.description;
  }
  return list;
}

std::string profiles() {
  std::string list;
  for (const Exporter& exporter : exporters()) {
    for (const Profile& profile : exporter.profiles) {
      list += "\n  " + std::string{exporter.extension} + " " + std::string{profile.name} + ": " +
              std::string{profile.description};
    }
  }
  return list;
}

std::string profile_name(const std::string& text) {
  for (const Exporter& exporter : exporters()) {
    if (std::ranges::find(exporter.profiles, text, &Profile::name) != exporter.profiles.end())
      return {};
  }
  return "expected a dialect of a format, found '" + text + "'";
}

// As many meetings and actors as a reader takes in at a glance.
constexpr std::size_t kListed = 3;

std::string summary_text(const Network& network, const OutputOptions& options) {
  const Summary summary = summarise(network, kListed);
  return options.json ? to_json(summary) : to_text(summary);
}

}  // namespace

void add_file_options(CLI::App& command, OutputOptions& options) {
  command
      .add_option("-o,--output", options.paths,
                  "Output file; its extension names the format:" + formats())
      ->type_name("OUT")
      ->allow_extra_args(false);
  command
      .add_option("--base", options.format.base,
                  "What the IRIs in RDF begin with (" + options.format.base + ")")
      ->type_name("IRI")
      ->check(iri_base);
  command
      .add_option("--accept", options.format.accepted_sources,
                  "Independent sources that make a tie of RDF's accepted graph (2)")
      ->type_name("N")
      ->check(whole_number);
  command.add_option("--profile", options.format.profile, "Dialect of a format:" + profiles())
      ->type_name("NAME")
      ->check(profile_name);
}

void add_output_options(CLI::App& command, OutputOptions& options) {
  add_file_options(command, options);
  command.get_option("--output")->required();
  command.add_flag("--json", options.json, "Print the summary as JSON");
  command.add_flag("-q,--quiet", options.quiet, "Print no summary");
}

Result<Done> check_outputs(const OutputOptions& options) {
  for (const std::string& path : options.paths) {
    if (auto checked = check_output(path, options.format); !checked) return checked;
  }
  return Done{};
}

Result<Done> check_outputs(const OutputOptions& options, const std::vector<std::string>& inputs) {
  for (const std::string& path : options.paths) {
    const auto is_output = [&](const std::string& input) {
      std::error_code ignored;
      return std::filesystem::equivalent(input, path, ignored);
    };
    if (std::ranges::any_of(inputs, is_output)) {
      return Error{Error::Code::unsupported,
                   path + ": expected an output that is no input, found one of the inputs"};
    }
  }
  return check_outputs(options);
}

ExitStatus write_files(const Network& network, const Ontology& ontology,
                       const OutputOptions& options) {
  ExitStatus status = ExitStatus::ok;
  for (const std::string& path : options.paths) {
    const auto written = export_network(network, ontology, options.format, path);
    if (!written) status = worse(status, give_up(written.error()));
  }
  return status;
}

ExitStatus write_outputs(const Network& network, const Ontology& ontology,
                         const OutputOptions& options) {
  const ExitStatus status = write_files(network, ontology, options);
  if (options.quiet) return status;
  const auto printed = print(summary_text(network, options));
  return printed ? status : worse(status, give_up(printed.error()));
}

}  // namespace entente
