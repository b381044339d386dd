// The weights and labels of docs/model-format.md, checked and widened.

#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/language/tensor_file.h"
#include "graph/result.h"

namespace entente {

struct EncoderConfig {
  int layers = 0;
  int hidden = 0;
  int heads = 0;
  int intermediate = 0;
  int positions = 0;
  double epsilon = 0;
};

// y = x Wᵀ + b
struct Linear {
  int outputs = 0;
  int inputs = 0;
  std::vector<float> weight;  // [outputs, inputs]
  std::vector<float> bias;    // [outputs]
};

struct Norm {
  std::vector<float> weight;
  std::vector<float> bias;
};

struct LayerWeights {
  Linear qkv;
  Linear attention;
  Norm attention_norm;
  Linear intermediate;
  Linear output;
  Norm output_norm;
};

struct Embeddings {
  std::span<const std::byte> word;  // [pieces, hidden] of 8-bit integers, in the mapped file
  std::vector<float> word_scale;    // [pieces]
  std::vector<float> position;      // [positions, hidden]
  std::vector<float> shape;         // [shapes, hidden]
  Norm norm;
};

// score(r | a, b) = [a;1]ᵀ weight_r [b;1]
struct BiaffineWeights {
  int labels = 0;
  int size = 0;               // of a and b
  std::vector<float> weight;  // [labels, size + 1, size + 1]
};

struct Labels {
  std::vector<std::string> shapes;
  std::vector<std::string> upos;
  std::vector<std::string> xpos;
  std::vector<std::string> deprel;
  std::vector<std::string> names;
  std::vector<std::string> roles;
  std::vector<std::string> lemma;
};

struct LanguageModel {
  explicit LanguageModel(TensorFile opened) : file{std::move(opened)} {}

  TensorFile file;  // what spans and views point into
  EncoderConfig config;
  Labels labels;
  std::string_view vocabulary;  // the pieces, each followed by a line end
  Embeddings embeddings;
  std::vector<LayerWeights> layers;
  Linear upos, xpos, lemma, names, predicate;
  std::vector<float> root;
  Linear arc_dependent, arc_head;
  std::vector<float> arc_weight;  // [256, 256]
  std::vector<float> arc_bias;
  Linear label_dependent, label_head;
  BiaffineWeights label;
  Linear role_predicate, role_argument;
  BiaffineWeights role;
};

// Fails with the file, the part of it, what was expected there, and what was found.
[[nodiscard]] Result<LanguageModel> load_model(const std::filesystem::path& path);

}  // namespace entente
