// The whole way from a clean article to its statements. One article at a time, independent of all others.

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "extract/article/article.h"
#include "graph/ontology.h"
#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

// The files that extraction rests on. `extra_*` files of the same form extend the defaults.
struct ExtractorFiles {
  std::filesystem::path model;      // language.safetensors
  std::filesystem::path relations;  // relations.json
  std::filesystem::path rules;      // rules.json
  std::filesystem::path actors;     // actors.json
  std::filesystem::path lexicon;    // lexicon.json
  std::filesystem::path leaders;    // leaders.json
  std::filesystem::path meetings;   // meetings.json
  std::vector<std::filesystem::path> extra_actors;
};

// The default files under `data` (share/entente, or the source's extract folder).
[[nodiscard]] ExtractorFiles default_files(const std::filesystem::path& data);

// What each stage saw, as text for `entente explain`.
struct Explanation {
  std::string text;
};

class Extractor {
 public:
  [[nodiscard]] static Result<Extractor> open(const ExtractorFiles& files);

  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  // Normalised. Safe to call from several threads at once; the result does not depend on them.
  [[nodiscard]] StatementSet extract(const Article& article) const;

  [[nodiscard]] Explanation explain(const Article& article) const;

  [[nodiscard]] const Ontology& ontology() const;

 private:
  struct Parts;
  explicit Extractor(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace entente
