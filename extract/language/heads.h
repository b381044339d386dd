// What the model's heads say of encoded words: tags, lemmas, trees, names, predicates and roles.

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "extract/language/dense.h"
#include "extract/language/document.h"
#include "extract/language/lemmatiser.h"
#include "extract/language/matrix.h"
#include "extract/language/model.h"
#include "extract/language/names.h"

namespace entente {

using Words = std::vector<std::string>;

// Words whose roles are asked for, sentence by sentence.
using GivenPredicates = std::vector<std::vector<int>>;

class Heads {
 public:
  explicit Heads(const LanguageModel& model);

  // Analyses sentences whose words' vectors are the rows of `vectors`, one sentence below the
  // other. Without `given`, the predicates are found; spans stay empty.
  [[nodiscard]] std::vector<Sentence> analyse(std::span<const Words> sentences,
                                              const Matrix& vectors,
                                              const GivenPredicates* given = nullptr) const;

 private:
  // Outputs of one head among those computed together.
  struct Columns {
    std::size_t begin = 0;
    std::size_t count = 0;

    [[nodiscard]] std::span<const float> of(std::span<const float> row) const {
      return row.subspan(begin, count);
    }
  };

  // score(r | a, b) = [a;1]ᵀ weight_r [b;1]; the product with a is one dense layer for all r.
  class Biaffine {
   public:
    explicit Biaffine(const BiaffineWeights& weights);
    [[nodiscard]] Matrix left(const Matrix& a) const { return left_.apply(a); }
    [[nodiscard]] float score(std::size_t label, std::span<const float> left,
                              std::span<const float> b) const;
    [[nodiscard]] std::size_t labels() const { return labels_; }

   private:
    Dense left_;
    std::size_t labels_;
  };

  void set_tags(const Matrix& tags, std::size_t first, Sentence& sentence) const;
  void find_predicates(const Matrix& tags, std::size_t first, Sentence& sentence) const;
  void set_trees(const Matrix& projected, std::vector<Sentence>& sentences) const;
  void set_relations(const Matrix& projected, std::vector<Sentence>& sentences) const;
  [[nodiscard]] std::string relation(std::span<const float> left,
                                     std::span<const float> head) const;
  void set_roles(const Matrix& projected, std::vector<Sentence>& sentences) const;
  // The arguments among words [first, end) of the batch.
  [[nodiscard]] std::vector<Argument> arguments(std::span<const float> left,
                                                const Matrix& projected, std::size_t first,
                                                std::size_t end) const;
  [[nodiscard]] Matrix part(const Matrix& rows, const Columns& columns) const;

  Labels labels_;
  NameLabels name_labels_;
  Lemmatiser lemmatiser_;
  Columns upos_, xpos_, lemma_, names_, predicate_;
  Columns arc_dependent_, arc_head_, label_dependent_, label_head_, role_predicate_, role_argument_;
  Dense tags_;
  Dense projections_;
  Dense arc_;
  Biaffine label_;
  Biaffine role_;
  Matrix root_;  // the artificial root's projections
};

}  // namespace entente
