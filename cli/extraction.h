// What `build`, `extract` and `explain` share: articles in, statements out, on several threads.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "cli/report.h"
#include "extract/article/reader.h"
#include "extract/extract.h"

namespace CLI {
class App;
}

namespace entente {

struct ExtractionOptions {
  std::vector<std::string> inputs;
  ReadOptions read;
  std::size_t jobs = 0;               // 0: one per core
  std::vector<std::string> ontology;  // layers on top of the program's own data, then
  std::vector<std::string> actors;    // these
};

// INPUT..., --published, --outlet.
void add_read_options(CLI::App& command, ExtractionOptions& options);

// --jobs, --ontology, --actors.
void add_extraction_options(CLI::App& command, ExtractionOptions& options);

[[nodiscard]] Result<Extractor> open_extractor(const ExtractionOptions& options);

// Names everything that statements rest on but the articles: the options, and the bytes of the data
// files.
[[nodiscard]] Result<std::string> fingerprint_of(const ExtractionOptions& options);

// Gives the articles of all inputs in order, until `take` returns false; what cannot be read goes
// to `report`. Returns the number of articles.
std::size_t read_all(const ExtractionOptions& options, Report& report,
                     const std::function<bool(const Article&)>& take);

// All of one input was given.
struct InputEnd {
  std::string path;
  bool whole = true;  // nothing of it failed
};

// Who follows a run. All but is_held end it with false.
struct ExtractionSteps {
  std::function<bool(StatementSet)> take;
  // Asked by several threads; of such an article only the info is given.
  std::function<bool(const Article&)> is_held = nullptr;
  std::function<bool(ArticleInfo)> take_held = nullptr;
  std::function<bool(const InputEnd&)> input_done = nullptr;
};

// Gives the statements of one article after the other, in the order of the inputs, as read_all
// gives articles.
std::size_t extract_all(const ExtractionOptions& options, const Extractor& extractor,
                        Report& report, const ExtractionSteps& steps);
std::size_t extract_all(const ExtractionOptions& options, const Extractor& extractor,
                        Report& report, const std::function<bool(StatementSet)>& take);

}  // namespace entente
