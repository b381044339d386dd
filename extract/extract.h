// The whole way from a clean article to its statements. One article at a time, independent of all
// others.

#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "extract/article/article.h"
#include "extract/knowledge.h"
#include "extract/meaning/stages.h"
#include "graph/ontology.h"
#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

// The files that extraction rests on.
struct ExtractorFiles {
  std::filesystem::path model;  // language.safetensors
  Layers knowledge;             // the program's own data, then what the user lays on top
};

// The default files under `data` (share/entente, or the source's extract folder).
[[nodiscard]] ExtractorFiles default_files(const std::filesystem::path& data);

class Extractor {
 public:
  [[nodiscard]] static Result<Extractor> open(const ExtractorFiles& files,
                                              const Stages& stages = Stages{});

  Extractor(Extractor&&) noexcept;
  Extractor& operator=(Extractor&&) noexcept;
  ~Extractor();

  // Normalised. Safe to call from several threads at once; the result does not depend on them.
  [[nodiscard]] StatementSet extract(const Article& article) const;

  // What each stage saw, as text or as a part of an HTML page (extract/explain.h).
  [[nodiscard]] std::string explain(const Article& article) const;
  [[nodiscard]] std::string explain_as_html(const Article& article) const;

  [[nodiscard]] const Ontology& ontology() const;

 private:
  struct Parts;
  explicit Extractor(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

}  // namespace entente
