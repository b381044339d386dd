// Raw text to analysed sentences: tokens, sentences, tags, lemmas, trees, names, roles.

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "extract/article/article.h"
#include "extract/language/document.h"
#include "graph/result.h"

namespace entente {

class Parser {
 public:
  // Maps the model file (docs/model-format.md) into memory. Fails with what is wrong with the file.
  [[nodiscard]] static Result<Parser> open(const std::filesystem::path& model);

  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;
  ~Parser();

  // Analyses every paragraph. Safe to call from several threads; one call uses one thread, and its
  // result depends on the article alone.
  [[nodiscard]] Document parse(const Article& article) const;

  // Analyses sentences that are already split into words (for measuring and parity); spans stay
  // empty.
  [[nodiscard]] Document annotate(const std::vector<std::vector<std::string>>& sentences) const;

 private:
  struct Model;
  explicit Parser(std::unique_ptr<const Model> model);
  std::unique_ptr<const Model> model_;
};

}  // namespace entente
