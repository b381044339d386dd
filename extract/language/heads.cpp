#include "extract/language/heads.h"

#include <algorithm>
#include <cassert>

#include "extract/language/kernels.h"
#include "extract/language/tree.h"

namespace entente {
namespace {

// Several layers over the same inputs as one.
Linear stacked(std::initializer_list<const Linear*> layers) {
  Linear all;
  for (const Linear* layer : layers) {
    all.inputs = layer->inputs;
    all.outputs += layer->outputs;
    all.weight.insert(all.weight.end(), layer->weight.begin(), layer->weight.end());
    all.bias.insert(all.bias.end(), layer->bias.begin(), layer->bias.end());
  }
  return all;
}

// e ↦ (W e, b · e): what a dependent's vector is multiplied with, and the head's own score.
Linear arc_layer(const LanguageModel& model) {
  Linear layer{model.arc_dependent.outputs + 1, model.arc_head.outputs, model.arc_weight, {}};
  layer.weight.insert(layer.weight.end(), model.arc_bias.begin(), model.arc_bias.end());
  layer.bias.assign(static_cast<std::size_t>(layer.outputs), 0.0F);
  return layer;
}

// The layer a ↦ [a;1]ᵀ weight_r for all r: the last row of each weight_r is its bias.
Linear left_layer(const BiaffineWeights& weights) {
  const auto size = static_cast<std::size_t>(weights.size);
  const auto labels = static_cast<std::size_t>(weights.labels);
  const std::size_t width = size + 1;
  Linear layer{static_cast<int>(labels * width), weights.size, {}, {}};
  layer.weight.resize(labels * width * size);
  layer.bias.resize(labels * width);
  for (std::size_t output = 0; output < labels * width; ++output) {
    const std::size_t column = output % width;
    const float* matrix = weights.weight.data() + (output - column) * width;
    for (std::size_t i = 0; i < size; ++i) {
      layer.weight[output * size + i] = matrix[i * width + column];
    }
    layer.bias[output] = matrix[size * width + column];
  }
  return layer;
}

Matrix one_row(const std::vector<float>& values) {
  Matrix matrix{1, values.size()};
  std::ranges::copy(values, matrix.row(0).data());
  return matrix;
}

std::size_t best_of(std::span<const float> scores) {
  return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
}

// The scores of a dependent's arcs to the heads in rows [first, first + scores.size()).
void score_heads(std::span<const float> dependent, const Matrix& heads, std::size_t first,
                 std::span<float> scores) {
  for (std::size_t j = 0; j < scores.size(); ++j) {
    const auto head = heads.row(first + j);
    scores[j] = dot(dependent, head.first(dependent.size())) + head.back();
  }
}

// The words as tokens without analysis, and the predicates that are asked for.
std::vector<Sentence> prepared(std::span<const Words> sentences, const GivenPredicates* given) {
  std::vector<Sentence> result(sentences.size());
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (const std::string& word : sentences[s]) {
      result[s].tokens.emplace_back();
      result[s].tokens.back().form = word;
    }
    if (given == nullptr) continue;
    for (const int token : (*given)[s]) result[s].predicates.push_back({token, {}});
  }
  return result;
}

}  // namespace

Heads::Biaffine::Biaffine(const BiaffineWeights& weights)
    : left_{left_layer(weights), Activation::none},
      labels_{static_cast<std::size_t>(weights.labels)} {}

float Heads::Biaffine::score(std::size_t label, std::span<const float> left,
                             std::span<const float> b) const {
  const std::size_t width = b.size() + 1;
  const auto part = left.subspan(label * width, width);
  return dot(part.first(b.size()), b) + part.back();
}

Heads::Heads(const LanguageModel& model)
    : labels_{model.labels},
      name_labels_{model.labels.names},
      lemmatiser_{model},
      tags_{stacked({&model.upos, &model.xpos, &model.lemma, &model.names, &model.predicate}),
            Activation::none},
      projections_{stacked({&model.arc_dependent, &model.arc_head, &model.label_dependent,
                            &model.label_head, &model.role_predicate, &model.role_argument}),
                   Activation::gelu},
      arc_{arc_layer(model), Activation::none},
      label_{model.label},
      role_{model.role},
      root_{projections_.apply(one_row(model.root))} {
  std::size_t begin = 0;
  const auto next = [&](const Linear& layer) {
    const Columns columns{begin, static_cast<std::size_t>(layer.outputs)};
    begin += columns.count;
    return columns;
  };
  upos_ = next(model.upos);
  xpos_ = next(model.xpos);
  lemma_ = next(model.lemma);
  names_ = next(model.names);
  predicate_ = next(model.predicate);
  begin = 0;
  arc_dependent_ = next(model.arc_dependent);
  arc_head_ = next(model.arc_head);
  label_dependent_ = next(model.label_dependent);
  label_head_ = next(model.label_head);
  role_predicate_ = next(model.role_predicate);
  role_argument_ = next(model.role_argument);
}

std::vector<Sentence> Heads::analyse(std::span<const Words> sentences, const Matrix& vectors,
                                     const GivenPredicates* given) const {
  auto result = prepared(sentences, given);
  const Matrix tags = tags_.apply(vectors);
  std::size_t first = 0;
  for (Sentence& sentence : result) {
    set_tags(tags, first, sentence);
    if (given == nullptr) find_predicates(tags, first, sentence);
    first += sentence.tokens.size();
  }
  const Matrix projected = projections_.apply(vectors);
  set_trees(projected, result);
  set_relations(projected, result);
  set_roles(projected, result);
  return result;
}

void Heads::set_tags(const Matrix& tags, std::size_t first, Sentence& sentence) const {
  Matrix name_scores{sentence.tokens.size(), names_.count};
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const auto row = tags.row(first + i);
    Token& token = sentence.tokens[i];
    token.upos = labels_.upos[best_of(upos_.of(row))];
    token.xpos = labels_.xpos[best_of(xpos_.of(row))];
    token.lemma = lemmatiser_.lemma_of(token, lemma_.of(row));
    std::ranges::copy(names_.of(row), name_scores.row(i).data());
  }
  sentence.names = name_labels_.names_of(name_labels_.best_sequence(name_scores));
}

void Heads::find_predicates(const Matrix& tags, std::size_t first, Sentence& sentence) const {
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const auto scores = predicate_.of(tags.row(first + i));
    if (scores[1] > scores[0]) sentence.predicates.push_back({static_cast<int>(i), {}});
  }
}

Matrix Heads::part(const Matrix& rows, const Columns& columns) const {
  Matrix chosen{rows.rows(), columns.count};
  for (std::size_t i = 0; i < rows.rows(); ++i) {
    std::ranges::copy(columns.of(rows.row(i)), chosen.row(i).data());
  }
  return chosen;
}

void Heads::set_trees(const Matrix& projected, std::vector<Sentence>& sentences) const {
  const Matrix heads = arc_.apply(part(projected, arc_head_));
  const Matrix root = arc_.apply(part(root_, arc_head_));
  std::size_t first = 0;
  for (Sentence& sentence : sentences) {
    const std::size_t words = sentence.tokens.size();
    Matrix scores{words, words + 1};
    for (std::size_t i = 0; i < words; ++i) {
      const auto dependent = arc_dependent_.of(projected.row(first + i));
      score_heads(dependent, root, 0, scores.row(i).first(1));
      score_heads(dependent, heads, first, scores.row(i).subspan(1));
    }
    const auto tree = best_tree(scores);
    for (std::size_t i = 0; i < words; ++i) sentence.tokens[i].head = tree[i];
    first += words;
  }
}

void Heads::set_relations(const Matrix& projected, std::vector<Sentence>& sentences) const {
  const Matrix left = label_.left(part(projected, label_dependent_));
  std::size_t first = 0;
  for (Sentence& sentence : sentences) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      Token& token = sentence.tokens[i];
      token.deprel = "root";
      if (token.head == kRoot) continue;
      const auto head = projected.row(first + static_cast<std::size_t>(token.head));
      token.deprel = relation(left.row(first + i), label_head_.of(head));
    }
    first += sentence.tokens.size();
  }
}

// The best relation other than "root", which the root word alone has.
std::string Heads::relation(std::span<const float> left, std::span<const float> head) const {
  std::size_t best = label_.labels();
  float most = 0;
  for (std::size_t r = 0; r < label_.labels(); ++r) {
    if (labels_.deprel[r] == "root") continue;
    const float score = label_.score(r, left, head);
    if (best < label_.labels() && score <= most) continue;
    best = r;
    most = score;
  }
  return best < label_.labels() ? labels_.deprel[best] : "dep";
}

void Heads::set_roles(const Matrix& projected, std::vector<Sentence>& sentences) const {
  std::vector<std::size_t> rows;
  std::size_t first = 0;
  for (const Sentence& sentence : sentences) {
    for (const Predicate& p : sentence.predicates)
      rows.push_back(first + static_cast<std::size_t>(p.token));
    first += sentence.tokens.size();
  }
  Matrix chosen{rows.size(), role_predicate_.count};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::ranges::copy(role_predicate_.of(projected.row(rows[i])), chosen.row(i).data());
  }
  const Matrix left = role_.left(chosen);
  first = 0;
  std::size_t next = 0;
  for (Sentence& sentence : sentences) {
    const std::size_t end = first + sentence.tokens.size();
    for (Predicate& predicate : sentence.predicates) {
      predicate.arguments = arguments(left.row(next++), projected, first, end);
    }
    first = end;
  }
}

std::vector<Argument> Heads::arguments(std::span<const float> left, const Matrix& projected,
                                       std::size_t first, std::size_t end) const {
  std::vector<Argument> found;
  std::vector<float> scores(role_.labels());
  for (std::size_t row = first; row < end; ++row) {
    const auto argument = role_argument_.of(projected.row(row));
    for (std::size_t r = 0; r < scores.size(); ++r) scores[r] = role_.score(r, left, argument);
    const std::size_t role = best_of(scores);
    if (role != 0) found.push_back({static_cast<int>(row - first), labels_.roles[role]});
  }
  return found;
}

}  // namespace entente
