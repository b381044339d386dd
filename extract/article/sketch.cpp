#include "extract/article/sketch.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

#include <xxhash.h>

#include "extract/article/characters.h"
#include "graph/wire_copies.h"

namespace entente {
namespace {

constexpr std::size_t kRun = 5;  // words; any two articles on one subject share shorter runs

using Minima = std::array<std::uint32_t, kSketchNumbers>;

bool is_word_byte(char c) {
  return is_ascii_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// The hash of each word. Typographic quotes count as word bytes, so they are cut off as dashes are.
std::vector<std::uint64_t> word_hashes(std::string_view text) {
  const auto low = folded(text);
  std::vector<std::uint64_t> hashes;
  for (auto at = low.begin(); at != low.end();) {
    const auto begin = std::find_if(at, low.end(), is_word_byte);
    at = std::find_if_not(begin, low.end(), is_word_byte);
    if (begin != at) hashes.push_back(XXH3_64bits(&*begin, static_cast<std::size_t>(at - begin)));
  }
  return hashes;
}

void take_run(Minima& minima, const std::uint64_t* words, std::size_t count) {
  const auto run = XXH3_64bits(words, count * sizeof *words);
  for (std::size_t i = 0; i < minima.size(); ++i) {
    // A family of hashes from one, by multiplication with odd constants.
    const auto hash = (run ^ (run >> 29)) * (0x9E3779B97F4A7C15u + 2 * i * 0xD1B54A32D192ED03u);
    minima[i] = std::min(minima[i], static_cast<std::uint32_t>(hash >> 32));
  }
}

// Low bits, since the high ones of a least value are mostly zero.
std::string digits_of(const Minima& minima) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  for (const auto least : minima) {
    for (const unsigned shift : {12U, 8U, 4U, 0U}) digits += kDigits[least >> shift & 0xFU];
  }
  return digits;
}

}  // namespace

std::string sketch_of(std::string_view text) {
  const auto words = word_hashes(text);
  if (words.empty()) return {};
  Minima minima;
  minima.fill(std::numeric_limits<std::uint32_t>::max());
  const auto run = std::min(kRun, words.size());
  for (std::size_t i = 0; i + run <= words.size(); ++i) take_run(minima, &words[i], run);
  return digits_of(minima);
}

}  // namespace entente
