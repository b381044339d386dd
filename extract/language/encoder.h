// The transformer encoder: word pieces to one vector for each word.

#pragma once

#include <span>
#include <string>
#include <vector>

#include "extract/language/dense.h"
#include "extract/language/matrix.h"
#include "extract/language/model.h"

namespace entente {

// One row of the encoder's input.
struct Piece {
  int id = 0;
  int shape = 0;
};

// Words that are encoded together: "[CLS] pieces [SEP]", and where each word begins.
struct Window {
  std::vector<Piece> pieces;
  std::vector<std::size_t> first;  // position of each word's first piece
};

class Encoder {
 public:
  // Takes the embeddings' integers from the model's mapped file, which must outlive the encoder.
  explicit Encoder(const LanguageModel& model);

  // The vectors of all windows' words, one row each. Windows do not see each other.
  // Requires: no window is longer than the model's positions.
  [[nodiscard]] Matrix encode(std::span<const Window> windows) const;

 private:
  struct Layer {
    Dense qkv;
    Dense attention;
    Norm attention_norm;
    Dense intermediate;
    Dense output;
    Norm output_norm;
  };
  struct Rows;

  [[nodiscard]] Matrix embed(std::span<const Window> windows) const;
  void embed_piece(const Piece& piece, std::size_t position, std::span<float> row) const;
  [[nodiscard]] Matrix attended(const Matrix& qkv, const Rows& rows) const;
  void attend_head(const Matrix& qkv, std::size_t head, const Rows& rows, Matrix& mixed) const;
  void add_and_normalise(Matrix& states, const Matrix& added, const Norm& norm) const;
  void apply_layer(const Layer& layer, const Rows& rows, Matrix& states) const;

  EncoderConfig config_;
  Embeddings embeddings_;
  std::vector<Layer> layers_;
};

}  // namespace entente
