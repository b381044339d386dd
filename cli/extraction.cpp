#include "cli/extraction.h"

#include <algorithm>
#include <exception>
#include <new>
#include <thread>
#include <utility>
#include <variant>

#include <CLI/CLI.hpp>

#include "cli/data_files.h"
#include "cli/graph_input.h"
#include "cli/ordered_map.h"
#include "cli/standard_streams.h"
#include "extract/article/foreign_text.h"
#include "graph/date.h"
#include "graph/hash.h"
#include "graph/statement_json.h"

namespace entente {
namespace {

// What the reading thread hands on: an article, why there is none, or that one more input is done.
using Read = std::variant<InputEnd, Error, Article>;

struct Extracted {
  std::vector<std::string> warnings;
  StatementSet statements;
};
using Product = std::variant<InputEnd, Error, Extracted, ArticleInfo>;  // info: of one that is held

std::string full_date(const std::string& text) {
  const bool is_day = text.size() == 10 && is_date(text);
  return is_day ? "" : "expected a date such as 2018-12-12, found '" + text + "'";
}

// Hands on everything that is in the inputs, until nobody takes it.
void read_inputs(const std::vector<std::string>& paths, const ReadOptions& options,
                 const std::function<bool(Read)>& give) {
  bool wanted = true;
  const auto give_on = [&](Read read) { wanted = wanted && give(std::move(read)); };
  for (const std::string& path : paths) {
    try {
      read_articles(path, options, give_on, give_on);
    } catch (const std::bad_alloc&) {
      give_on(out_of_memory(path));
    }
    give_on(InputEnd{path});
    if (!wanted) return;
  }
}

// Ten times the longest reports that newspapers print. Beyond it stands no article but a dump of
// something, on which the model would work for hours.
constexpr std::size_t kLongestArticle = 1 << 20;

Error too_long(const Article& article, std::size_t most, const std::string& what,
               std::size_t found) {
  return {Error::Code::unsupported, article.info.path + ": expected an article of at most " +
                                        std::to_string(most) + what + ", found " +
                                        std::to_string(found)};
}

// Whatever goes wrong inside one article ends only that article.
Product extracted(const Extractor& extractor, const Article& article) {
  if (article.text.size() > kLongestArticle)
    return too_long(article, kLongestArticle, " bytes of text", article.text.size());
  if (article.language != "en") {
    return Error{Error::Code::unsupported, article.info.path + ": " + not_in_english(article)};
  }
  try {
    Extracted found{article.warnings, extractor.extract(article)};
    const std::size_t records =
        found.statements.entities.size() + found.statements.statements.size();
    if (records > kMostRecords)
      return too_long(article, kMostRecords, " entities and statements", records);
    return found;
  } catch (const std::exception& problem) {
    return Error{Error::Code::unreadable,
                 article.info.path + ": expected statements, found: " + problem.what()};
  }
}

struct Work {
  const Extractor& extractor;
  const ExtractionSteps& steps;

  Product operator()(InputEnd end) const { return end; }
  Product operator()(Error error) const { return error; }
  Product operator()(const Article& article) const {
    if (steps.is_held && steps.is_held(article)) return article.info;
    return extracted(extractor, article);
  }
};

// Tells the report how the run goes.
class Progress {
 public:
  Progress(std::size_t inputs, Report& report) : inputs_{inputs}, report_{report} {}
  ~Progress() { report_.clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  bool operator()(const InputEnd& /*end*/) {
    report_.progress(++done_, inputs_);
    return true;
  }

  bool operator()(const Error& error) {
    report_.failed(error);
    return true;
  }

  void count(const std::vector<std::string>& warnings) {
    for (const std::string& warning : warnings) report_.warn(warning);
    report_.progress(done_, inputs_);
    ++articles_;
  }

  [[nodiscard]] std::size_t articles() const { return articles_; }

 private:
  std::size_t inputs_;
  std::size_t done_ = 0;
  std::size_t articles_ = 0;
  Report& report_;
};

// Products to those who follow the run.
struct Handing {
  const ExtractionSteps& steps;
  Progress& progress;
  bool whole = true;  // nothing of this input failed so far

  bool operator()(InputEnd end) {
    progress(end);
    end.whole = std::exchange(whole, true);
    return !steps.input_done || steps.input_done(end);
  }
  bool operator()(const Error& error) {
    whole = false;
    return progress(error);
  }
  bool operator()(Extracted done) {
    progress.count(done.warnings);
    return steps.take(std::move(done.statements));
  }
  bool operator()(ArticleInfo held) {
    progress.count({});
    return steps.take_held(std::move(held));
  }
};

Inputs found_inputs(const ExtractionOptions& options, Report& report) {
  Inputs inputs = expand_inputs(options.inputs);
  for (const Error& error : inputs.errors) report.failed(error);
  if (inputs.paths.empty() && inputs.errors.empty()) {
    report.failed(
        {Error::Code::not_found, options.inputs.front() + ": expected articles, found none"});
  }
  return inputs;
}

std::size_t jobs_of(const ExtractionOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
}

ExtractorFiles files_of(const ExtractionOptions& options) {
  ExtractorFiles files = default_files(data_folder());
  for (const auto* layers : {&options.ontology, &options.actors})
    files.knowledge.insert(files.knowledge.end(), layers->begin(), layers->end());
  return files;
}

}  // namespace

void add_read_options(CLI::App& command, ExtractionOptions& options) {
  command.add_option("INPUT", options.inputs, "Articles: files, folders, or - for standard input")
      ->required();
  command
      .add_option("--published", options.read.published,
                  "Publication date of all articles, whatever they say")
      ->type_name("YYYY-MM-DD")
      ->check(full_date);
  command.add_option("--outlet", options.read.outlet, "Outlet of articles that name none")
      ->type_name("NAME");
}

void add_extraction_options(CLI::App& command, ExtractionOptions& options) {
  command
      .add_option("-j,--jobs", options.jobs,
                  "Threads; the result does not depend on them (default: one per core)")
      ->type_name("N")
      ->check(CLI::Range(1, 1024));
  add_ontology_option(command, options.ontology);
  command
      .add_option("--actors", options.actors,
                  "More actors or leaders, on top of these; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

Result<Extractor> open_extractor(const ExtractionOptions& options) {
  return Extractor::open(files_of(options));
}

Result<std::string> fingerprint_of(const ExtractionOptions& options) {
  const ExtractorFiles files = files_of(options);
  std::string all = ENTENTE_VERSION;
  for (const std::string* const option : {&options.read.published, &options.read.outlet})
    all += "\n" + *option;
  std::vector<std::filesystem::path> read = {files.model};
  for (const auto& layer : files.knowledge)
    std::ranges::move(data_files_in(layer), std::back_inserter(read));
  for (const auto& path : read) {
    const auto bytes = read_bytes(path.string());
    if (!bytes) return bytes.error();
    all += "\n" + hash_of(bytes.value());
  }
  return hash_of(all);
}

std::size_t read_all(const ExtractionOptions& options, Report& report,
                     const std::function<bool(const Article&)>& take) {
  const Inputs inputs = found_inputs(options, report);
  Progress progress{inputs.paths.size(), report};
  read_inputs(inputs.paths, options.read, [&](const Read& read) {
    const Article* const article = std::get_if<Article>(&read);
    if (article == nullptr) {
      if (const Error* const error = std::get_if<Error>(&read)) return progress(*error);
      return progress(InputEnd{});
    }
    progress.count(article->warnings);
    return take(*article);
  });
  return progress.articles();
}

std::size_t extract_all(const ExtractionOptions& options, const Extractor& extractor,
                        Report& report, const ExtractionSteps& steps) {
  const Inputs inputs = found_inputs(options, report);
  Progress progress{inputs.paths.size(), report};
  Handing handing{steps, progress};
  ordered_map<Read, Product>(
      jobs_of(options),
      [&](const std::function<bool(Read)>& give) { read_inputs(inputs.paths, options.read, give); },
      [work = Work{extractor, steps}](Read read) { return std::visit(work, std::move(read)); },
      [&](Product product) { return std::visit(handing, std::move(product)); });
  return progress.articles();
}

std::size_t extract_all(const ExtractionOptions& options, const Extractor& extractor,
                        Report& report, const std::function<bool(StatementSet)>& take) {
  return extract_all(options, extractor, report, ExtractionSteps{.take = take});
}

}  // namespace entente
