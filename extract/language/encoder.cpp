#include "extract/language/encoder.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <utility>

#include "extract/language/kernels.h"

namespace entente {

// Which rows of the input belong together, and which rows are asked for.
struct Encoder::Rows {
  struct Block {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t asked_begin = 0;  // in `asked`
    std::size_t asked_end = 0;
  };
  std::vector<Block> blocks;       // one for each window
  std::vector<std::size_t> asked;  // rows whose new states are wanted

  [[nodiscard]] bool all() const { return !blocks.empty() && asked.size() == blocks.back().end; }

  // Every row of the windows, as inner layers need.
  static Rows every(std::span<const Window> windows) {
    Rows rows;
    std::size_t begin = 0;
    for (const Window& window : windows) {
      const std::size_t end = begin + window.pieces.size();
      rows.blocks.push_back({begin, end, begin, end});
      for (std::size_t row = begin; row < end; ++row) rows.asked.push_back(row);
      begin = end;
    }
    return rows;
  }

  // The words' first pieces, all that the last layer has to compute.
  static Rows words(std::span<const Window> windows) {
    Rows rows;
    std::size_t begin = 0;
    for (const Window& window : windows) {
      const std::size_t end = begin + window.pieces.size();
      const std::size_t asked = rows.asked.size();
      rows.blocks.push_back({begin, end, asked, asked + window.first.size()});
      for (const std::size_t first : window.first) rows.asked.push_back(begin + first);
      begin = end;
    }
    return rows;
  }
};

namespace {

Matrix chosen_rows(const Matrix& from, std::span<const std::size_t> rows) {
  Matrix chosen{rows.size(), from.columns()};
  for (std::size_t i = 0; i < rows.size(); ++i)
    std::ranges::copy(from.row(rows[i]), chosen.row(i).data());
  return chosen;
}

std::span<const float> row_of(const std::vector<float>& values, int row, int width) {
  const auto columns = static_cast<std::size_t>(width);
  return std::span{values}.subspan(static_cast<std::size_t>(row) * columns, columns);
}

}  // namespace

Encoder::Encoder(const LanguageModel& model)
    : config_{model.config}, embeddings_{model.embeddings} {
  for (const LayerWeights& weights : model.layers) {
    layers_.push_back({Dense{weights.qkv, Activation::none},
                       Dense{weights.attention, Activation::none}, weights.attention_norm,
                       Dense{weights.intermediate, Activation::gelu},
                       Dense{weights.output, Activation::none}, weights.output_norm});
  }
}

Matrix Encoder::encode(std::span<const Window> windows) const {
  Matrix states = embed(windows);
  const Rows every = Rows::every(windows);
  const Rows words = Rows::words(windows);
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    apply_layer(layers_[i], i + 1 == layers_.size() ? words : every, states);
  }
  return states;
}

Matrix Encoder::embed(std::span<const Window> windows) const {
  std::size_t rows = 0;
  for (const Window& window : windows) rows += window.pieces.size();
  Matrix states{rows, static_cast<std::size_t>(config_.hidden)};
  std::size_t row = 0;
  for (const Window& window : windows) {
    assert(window.pieces.size() <= static_cast<std::size_t>(config_.positions));
    for (std::size_t i = 0; i < window.pieces.size(); ++i) {
      embed_piece(window.pieces[i], i, states.row(row++));
    }
  }
  return states;
}

void Encoder::embed_piece(const Piece& piece, std::size_t position, std::span<float> row) const {
  const std::size_t width = row.size();
  const auto id = static_cast<std::size_t>(piece.id);
  const auto integers = embeddings_.word.subspan(id * width, width);
  const auto places = row_of(embeddings_.position, static_cast<int>(position), config_.hidden);
  const auto shapes = row_of(embeddings_.shape, piece.shape, config_.hidden);
  const float scale = embeddings_.word_scale[id];
  for (std::size_t i = 0; i < width; ++i) {
    const auto integer = static_cast<std::int8_t>(integers[i]);
    row[i] = static_cast<float>(integer) * scale + places[i] + shapes[i];
  }
  normalise(row, embeddings_.norm.weight, embeddings_.norm.bias,
            static_cast<float>(config_.epsilon));
}

void Encoder::apply_layer(const Layer& layer, const Rows& rows, Matrix& states) const {
  Matrix added = layer.attention.apply(attended(layer.qkv.apply(states), rows));
  if (!rows.all()) states = chosen_rows(states, rows.asked);
  add_and_normalise(states, added, layer.attention_norm);
  layer.output.apply(layer.intermediate.apply(states), added);
  add_and_normalise(states, added, layer.output_norm);
}

Matrix Encoder::attended(const Matrix& qkv, const Rows& rows) const {
  Matrix mixed{rows.asked.size(), static_cast<std::size_t>(config_.hidden)};
  for (std::size_t head = 0; head < static_cast<std::size_t>(config_.heads); ++head) {
    attend_head(qkv, head, rows, mixed);
  }
  return mixed;
}

void Encoder::attend_head(const Matrix& qkv, std::size_t head, const Rows& rows,
                          Matrix& mixed) const {
  const auto hidden = static_cast<std::size_t>(config_.hidden);
  const std::size_t width = hidden / static_cast<std::size_t>(config_.heads);
  const std::size_t column = head * width;
  const std::size_t room = lanes_for(static_cast<std::size_t>(config_.positions));
  std::vector<float> keys(width * room);
  std::vector<float> values(width * room);
  std::vector<float> weights(room);
  for (const Rows::Block& block : rows.blocks) {
    const std::size_t length = block.end - block.begin;
    const float* first = qkv.row(block.begin).data() + column;
    transpose(first + hidden, qkv.columns(), length, width, keys);
    gather(first + 2 * hidden, qkv.columns(), length, width, values);
    const Attention over{length, width, keys.data(), values.data()};
    for (std::size_t i = block.asked_begin; i < block.asked_end; ++i) {
      const float* query = qkv.row(rows.asked[i]).data() + column;
      attend(over, query, weights, mixed.row(i).data() + column);
    }
  }
}

void Encoder::add_and_normalise(Matrix& states, const Matrix& added, const Norm& norm) const {
  for (std::size_t i = 0; i < states.rows(); ++i) {
    add(added.row(i), states.row(i));
    normalise(states.row(i), norm.weight, norm.bias, static_cast<float>(config_.epsilon));
  }
}

}  // namespace entente
