#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/extraction.h"
#include "cli/interruption.h"
#include "cli/project_input.h"
#include "cli/standard_streams.h"
#include "cli/statements.h"
#include "graph/wording.h"

namespace entente {
namespace {

struct AddOptions {
  std::string project;
  ExtractionOptions extraction;
  bool quiet = false;
};

// Statements that were made elsewhere rest on no options of ours.
constexpr std::string_view kStatements = "statements";

// What of the inputs is to be read, parted by what they hold.
struct Work {
  std::vector<Source> articles;
  std::vector<Source> statements;
  std::size_t held = 0;
};

struct Counts {
  std::size_t added = 0;
  std::size_t replaced = 0;
  std::size_t gone = 0;
};

// Puts what is read into the project, article by article. The last article of an input is put
// together with the word that the input is done, so that a new version of a file takes the place
// of the old one in one step.
class Adding {
 public:
  Adding(Project& project, bool quiet) : project_{project}, quiet_{quiet} {}

  // Inputs come in this order.
  void expect(std::vector<Source> sources, std::string options) {
    sources_ = std::move(sources);
    options_ = std::move(options);
    source_ = 0;
  }

  bool take(StatementSet set) {
    return put_waiting() && wait({set.articles.front(), std::move(set)});
  }
  bool take_held(ArticleInfo info) {
    return put_waiting() && wait({std::move(info), std::nullopt});
  }

  // An input of which a part failed is read again next time.
  bool input_done(bool whole) {
    const Source& source = sources_[source_];
    std::size_t gone = 0;
    const bool kept = put([&] {
      if (whole && !source.fingerprint.empty()) gone = project_.finish(source, ids_);
    });
    if (!kept) return false;
    counts_.gone += gone;
    ids_.clear();
    ++source_;
    return !is_interrupted();
  }

  [[nodiscard]] const Counts& counts() const { return counts_; }
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }

 private:
  struct Telling {
    ArticleInfo article;
    std::optional<StatementSet> set;  // nothing: the project holds it
  };

  // After an interruption nothing is left waiting.
  bool wait(Telling telling) {
    ids_.insert(telling.article.id);
    waiting_ = std::move(telling);
    if (!is_interrupted()) return true;
    put_waiting();
    return false;
  }

  bool put_waiting() {
    return put([] {});
  }

  bool put(const std::function<void()>& more) {
    bool replaced = false;
    const auto done = project_.change([&] {
      replaced = waiting_ && put_telling();
      more();
    });
    if (done) return tell(replaced);
    failure_ = done.error();
    return false;
  }

  bool put_telling() {
    const auto& path = sources_[source_].path;
    if (waiting_->set) return project_.put(path, options_, std::move(*waiting_->set));
    project_.keep(path, options_, waiting_->article);
    return false;
  }

  // Only of what the disk has.
  bool tell(bool replaced) {
    const auto told = std::exchange(waiting_, std::nullopt);
    if (!told || !told->set) return true;
    ++(replaced ? counts_.replaced : counts_.added);
    if (quiet_) return true;
    const auto printed = print((replaced ? "replaced " : "added ") + told->article.id + "  " +
                               told->article.path + "\n");
    if (!printed) failure_ = printed.error();
    return static_cast<bool>(printed);
  }

  Project& project_;
  bool quiet_;
  std::vector<Source> sources_;
  std::string options_;
  std::size_t source_ = 0;
  std::set<std::string> ids_;  // articles of the input so far
  std::optional<Telling> waiting_;
  Counts counts_;
  std::optional<Error> failure_;
};

// Standard input and pipes cannot be read twice, and are others each time.
bool is_read_once(const std::string& path) {
  std::error_code ignored;
  return path == "-" || std::filesystem::is_fifo(path, ignored);
}

Work work_for(const AddOptions& options, Project& project, const std::string& fingerprint,
              Report& report) {
  const Inputs inputs = expand_inputs(options.extraction.inputs);
  for (const Error& error : inputs.errors) report.failed(error);
  Work work;
  for (const std::string& path : inputs.paths) {
    if (is_read_once(path)) {
      work.articles.push_back({path, {}});
      continue;
    }
    const auto bytes = read_bytes(path);
    if (!bytes) {
      report.failed(bytes.error());
      continue;
    }
    const bool statements = holds_statements(bytes.value());
    const std::string rests_on = statements ? std::string{kStatements} : fingerprint;
    const Source source = source_of(path, bytes.value(), rests_on);
    if (project.holds(source)) {
      ++work.held;
    } else {
      (statements ? work.statements : work.articles).push_back(source);
    }
  }
  return work;
}

// One set for each article.
std::vector<StatementSet> parted(StatementSet all) {
  std::map<std::string, StatementSet> sets;
  for (auto& article : all.articles) sets[article.id].articles.push_back(std::move(article));
  for (auto& entity : all.entities) sets[entity.article].entities.push_back(std::move(entity));
  for (auto& statement : all.statements)
    sets[statement.article].statements.push_back(std::move(statement));
  std::vector<StatementSet> list;
  for (auto& [id, set] : sets) list.push_back(std::move(set));
  return list;
}

void add_statements(const std::vector<Source>& sources, Adding& adding, Report& report) {
  adding.expect(sources, std::string{kStatements});
  for (const Source& source : sources) {
    const auto failures = report.failures();
    const StatementSet set = read_statements({source.path}, report);
    for (auto& one : parted(set)) {
      if (!adding.take(std::move(one))) return;
    }
    if (!adding.input_done(report.failures() == failures)) return;
  }
}

Result<Done> add_articles(AddOptions options, const std::vector<Source>& sources, Project& project,
                          const std::string& fingerprint, Adding& adding, Report& report) {
  const auto extractor = open_extractor(options.extraction);
  if (!extractor) return extractor.error();
  options.extraction.inputs.clear();
  for (const Source& source : sources) options.extraction.inputs.push_back(source.path);
  adding.expect(sources, fingerprint);
  const auto held = project.held();
  extract_all(options.extraction, extractor.value(), report,
              {.take = [&](StatementSet set) { return adding.take(std::move(set)); },
               .is_held =
                   [&](const Article& article) {
                     return held.contains({article.info.id, fingerprint});
                   },
               .take_held = [&](ArticleInfo info) { return adding.take_held(std::move(info)); },
               .input_done = [&](const InputEnd& end) { return adding.input_done(end.whole); }});
  return Done{};
}

std::string text_of(const Counts& counts, std::size_t held) {
  std::string text = counted(counts.added, "article", "articles") + " added";
  if (counts.replaced > 0) text += ", " + std::to_string(counts.replaced) + " replaced";
  if (counts.gone > 0)
    text += ", " + std::to_string(counts.gone) + " gone that their files have no more";
  if (held > 0) text += "; " + counted(held, "file", "files") + " unchanged, not read again";
  return text + "\n";
}

ExitStatus run_add(const AddOptions& options) {
  const auto fingerprint = fingerprint_of(options.extraction);
  if (!fingerprint) return give_up(fingerprint.error());
  auto opened = open_project(options.project, Project::Access::create);
  if (!opened) return give_up(opened.error());
  Project project = std::move(opened).value();

  Report report;
  note_interruptions();
  const Work work = work_for(options, project, fingerprint.value(), report);
  Adding adding{project, options.quiet};
  if (!work.statements.empty()) add_statements(work.statements, adding, report);
  if (!work.articles.empty() && !adding.failure() && !is_interrupted()) {
    const auto extracted =
        add_articles(options, work.articles, project, fingerprint.value(), adding, report);
    if (!extracted) return give_up(extracted.error());
  }
  if (adding.failure()) return give_up(*adding.failure());

  const auto printed = print(text_of(adding.counts(), work.held));
  if (!printed) return give_up(printed.error());
  if (is_interrupted())
    report.failed({Error::Code::unreadable,
                   options.project + ": stopped early; the same command goes on from here"});
  return report.status(adding.counts().added + adding.counts().replaced + work.held > 0);
}

}  // namespace

void add_add_command(CLI::App& app, ExitStatus& status) {
  CLI::App* const command =
      app.add_subcommand("add", "Articles into a project file; what it holds is not read again");
  const auto options = std::make_shared<AddOptions>();
  command->add_option("PROJECT", options->project, "NAME.entente; made where there is none")
      ->required();
  add_read_options(*command, options->extraction);
  add_extraction_options(*command, options->extraction);
  command->add_flag("-q,--quiet", options->quiet, "Do not name each article");
  command->footer(
      "\nFiles of statements (JSON Lines of `extract`) are taken as they are. A run that is "
      "stopped or\n"
      "killed has kept what it named; the same command goes on from there.\n"
      "\nExamples:\n"
      "  entente add caucasus.entente news/\n"
      "  entente add caucasus.entente statements.jsonl\n"
      "  entente export caucasus.entente -o caucasus.graphml");
  command->callback([options, &status] { status = run_add(*options); });
}

}  // namespace entente
