#include "extract/language/kernels.h"

#include <cmath>
#include <random>

#include <doctest/doctest.h>

namespace entente {
namespace {

std::vector<float> random_values(std::size_t count, float spread) {
  static std::mt19937 random{3};
  std::vector<float> values(count);
  for (float& value : values) value = spread * (static_cast<float>(random() % 2001) / 1000.0F - 1);
  return values;
}

// Softmax attention in double precision, as written in textbooks.
double expected(const std::vector<float>& query, const std::vector<float>& keys,
                const std::vector<float>& values, std::size_t column) {
  const std::size_t width = query.size();
  const std::size_t rows = keys.size() / width;
  double total = 0;
  double sum = 0;
  for (std::size_t j = 0; j < rows; ++j) {
    double score = 0;
    for (std::size_t d = 0; d < width; ++d) score += double{query[d]} * double{keys[j * width + d]};
    const double weight = std::exp(score / std::sqrt(static_cast<double>(width)));
    total += weight;
    sum += weight * double{values[j * width + column]};
  }
  return sum / total;
}

TEST_CASE("attention is the softmax of products, for all lengths and widths") {
  for (const std::size_t width : {4U, 16U, 32U, 40U}) {
    for (const std::size_t rows : {1U, 2U, 15U, 16U, 17U, 100U}) {
      CAPTURE(width);
      CAPTURE(rows);
      const auto query = random_values(width, 3);
      const auto keys = random_values(rows * width, 3);
      const auto values = random_values(rows * width, 1);
      std::vector<float> transposed(width * lanes_for(rows));
      std::vector<float> weights(lanes_for(rows));
      std::vector<float> mixed(width);
      transpose(keys.data(), width, rows, width, transposed);
      attend({rows, width, transposed.data(), values.data()}, query.data(), weights, mixed.data());
      for (std::size_t d = 0; d < width; ++d) {
        CHECK(double{mixed[d]} == doctest::Approx(expected(query, keys, values, d)).epsilon(1e-4));
      }
    }
  }
}

TEST_CASE("scores far apart leave the best alone") {
  const std::vector<float> query{1000};
  const std::vector<float> keys{1, -1, 0};
  const std::vector<float> values{7, 8, 9};
  std::vector<float> transposed(kLanes);
  std::vector<float> weights(kLanes);
  float mixed = 0;
  transpose(keys.data(), 1, 3, 1, transposed);
  attend({3, 1, transposed.data(), values.data()}, query.data(), weights, &mixed);
  CHECK(mixed == doctest::Approx(7));
}

TEST_CASE("normalised values have mean 0 and variance 1 before scale and shift") {
  for (const std::size_t size : {3U, 16U, 50U, 384U}) {
    CAPTURE(size);
    auto values = random_values(size, 5);
    values[0] += 1;
    const std::vector<float> weight(size, 2);
    const std::vector<float> bias(size, 1);
    normalise(values, weight, bias, 1e-12F);
    double mean = 0;
    double variance = 0;
    for (const float value : values) mean += double{value} / static_cast<double>(size);
    for (const float value : values) {
      variance += (double{value} - mean) * (double{value} - mean) / static_cast<double>(size);
    }
    CHECK(mean == doctest::Approx(1).epsilon(1e-4));
    CHECK(variance == doctest::Approx(4).epsilon(1e-4));
  }
}

TEST_CASE("products and sums do not depend on multiples of the lanes") {
  for (const std::size_t size : {0U, 1U, 16U, 31U}) {
    CAPTURE(size);
    std::vector<float> a(size, 2);
    const std::vector<float> b(size, 3);
    CHECK(dot(a, b) == 6 * static_cast<float>(size));
    add(b, a);
    for (const float value : a) CHECK(value == 5);
  }
}

}  // namespace
}  // namespace entente
