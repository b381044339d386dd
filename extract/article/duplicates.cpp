#include "extract/article/duplicates.h"

#include <algorithm>
#include <limits>
#include <string>
#include <unordered_map>

#include <xxhash.h>

#include "extract/article/characters.h"

namespace entente {
namespace {

constexpr std::size_t kRun =
    5;  // words; shorter runs are shared by any two articles on one subject
constexpr double kSameStory = 0.5;
// Sixteen bands of four: copies that share more than half their runs agree in at least one band
// with probability 0.64, those that share nine tenths almost surely.
constexpr std::size_t kBand = 4;

bool is_word_byte(char c) {
  return is_ascii_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

// The hash of each word. Typographic quotes count as word bytes, so they are cut off as dashes are.
std::vector<std::uint64_t> word_hashes(std::string_view text) {
  const auto low = folded(text);
  std::vector<std::uint64_t> hashes;
  for (std::size_t at = 0; at < low.size();) {
    const auto begin =
        std::find_if(low.begin() + static_cast<std::ptrdiff_t>(at), low.end(), is_word_byte);
    const auto end = std::find_if_not(begin, low.end(), is_word_byte);
    if (begin != end) hashes.push_back(XXH3_64bits(&*begin, static_cast<std::size_t>(end - begin)));
    at = static_cast<std::size_t>(end - low.begin());
    if (begin == end) break;
  }
  return hashes;
}

void take_run(TextSignature& signature, const std::uint64_t* words, std::size_t count) {
  const auto run = XXH3_64bits(words, count * sizeof *words);
  for (std::size_t i = 0; i < TextSignature::kSize; ++i) {
    // A family of hashes from one, by multiplication with odd constants.
    const auto hash = (run ^ (run >> 29)) * (0x9E3779B97F4A7C15u + 2 * i * 0xD1B54A32D192ED03u);
    signature.minima[i] = std::min(signature.minima[i], static_cast<std::uint32_t>(hash >> 32));
  }
}

std::uint64_t band_key(const TextSignature& signature, std::size_t band) {
  return XXH3_64bits_withSeed(&signature.minima[band * kBand], kBand * sizeof(std::uint32_t), band);
}

// Texts by the bands of their signatures.
class Bands {
 public:
  static constexpr std::size_t kCount = TextSignature::kSize / kBand;

  void add(const TextSignature& text, std::size_t index) {
    for (std::size_t band = 0; band < kCount; ++band) texts_[band_key(text, band)].push_back(index);
  }

  // The least index of a text that is the same story as `texts[index]`, or `index`.
  [[nodiscard]] std::size_t first_like(const std::vector<TextSignature>& texts,
                                       std::size_t index) const {
    auto first = index;
    for (std::size_t band = 0; band < kCount; ++band) {
      const auto found = texts_.find(band_key(texts[index], band));
      if (found == texts_.end()) continue;
      for (const auto other : found->second) {
        if (other < first && near_duplicates(texts[other], texts[index])) first = other;
      }
    }
    return first;
  }

 private:
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> texts_;
};

}  // namespace

TextSignature signature_of(std::string_view text) {
  TextSignature signature;
  signature.minima.fill(std::numeric_limits<std::uint32_t>::max());
  const auto words = word_hashes(text);
  signature.words = words.size();
  const auto run = std::min(kRun, words.size());
  for (std::size_t i = 0; run > 0 && i + run <= words.size(); ++i)
    take_run(signature, &words[i], run);
  return signature;
}

double likeness(const TextSignature& left, const TextSignature& right) {
  if (left.words < kRun || right.words < kRun) return left == right ? 1.0 : 0.0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < TextSignature::kSize; ++i) same += left.minima[i] == right.minima[i];
  return static_cast<double>(same) / TextSignature::kSize;
}

bool near_duplicates(const TextSignature& left, const TextSignature& right) {
  return likeness(left, right) > kSameStory;
}

std::vector<std::size_t> first_copies(const std::vector<TextSignature>& texts) {
  std::vector<std::size_t> firsts;
  Bands bands;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    firsts.push_back(bands.first_like(texts, i));
    if (firsts.back() == i) bands.add(texts[i], i);  // copies of copies are found through the first
  }
  return firsts;
}

}  // namespace entente
