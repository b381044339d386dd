#include "extract/language/analyser.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace entente {
namespace {

// Words of a batch: large enough for the matrix products, small enough for the cache.
constexpr std::size_t kBatchWords = 400;

// A sentence of more pieces is seen through windows of this many; neighbours share a quarter.
constexpr std::size_t kWindowPieces = 400;
constexpr std::size_t kSharedPieces = kWindowPieces / 4;

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The end of the batch that begins at `begin`: whole sentences, at least one.
std::size_t batch_end(std::span<const Words> sentences, std::size_t begin) {
  std::size_t words = sentences[begin].size();
  std::size_t end = begin + 1;
  while (end < sentences.size() && words + sentences[end].size() <= kBatchWords) {
    words += sentences[end++].size();
  }
  return end;
}

// Ranges of words with at most `most` pieces each, neighbours sharing some.
std::vector<Range> window_ranges(const std::vector<Ids>& pieces, std::size_t most) {
  std::vector<Range> ranges;
  for (std::size_t begin = 0; begin < pieces.size();) {
    std::size_t count = 0;
    std::size_t end = begin;
    while (end < pieces.size() && count + pieces[end].size() <= most) count += pieces[end++].size();
    assert(end > begin);
    ranges.push_back({begin, end});
    if (end == pieces.size()) break;
    std::size_t shared = 0;
    std::size_t next = end;
    while (next > begin + 1 && shared + pieces[next - 1].size() <= kSharedPieces) {
      shared += pieces[--next].size();
    }
    begin = next;
  }
  return ranges;
}

// The window that sees a word with most context on its shorter side.
std::size_t best_window(const std::vector<Range>& ranges, std::size_t word) {
  std::size_t best = 0;
  std::size_t most = 0;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    if (word < ranges[i].begin || word >= ranges[i].end) continue;
    const std::size_t context = std::min(word - ranges[i].begin, ranges[i].end - 1 - word) + 1;
    if (context > most) best = i;
    most = std::max(most, context);
  }
  return best;
}

}  // namespace

Analyser::Analyser(LanguageModel model)
    : model_{std::move(model)}, vocabulary_{model_.vocabulary}, encoder_{model_}, heads_{model_} {
  model_.layers.clear();
}

int Analyser::shape_index(std::string_view word) const {
  const auto& shapes = model_.labels.shapes;
  const auto found = std::ranges::find(shapes, shape_of(word));
  return found == shapes.end() ? 0 : static_cast<int>(found - shapes.begin());
}

Window Analyser::window_of(std::span<const std::string> words, std::span<const Ids> pieces) const {
  Window window;
  window.pieces.push_back({vocabulary_.find("[CLS]"), 0});
  for (std::size_t i = 0; i < words.size(); ++i) {
    window.first.push_back(window.pieces.size());
    const int shape = shape_index(words[i]);
    for (const int id : pieces[i]) window.pieces.push_back({id, shape});
  }
  window.pieces.push_back({vocabulary_.find("[SEP]"), 0});
  return window;
}

Analyser::Cover Analyser::cover(const Words& words) const {
  const auto positions = static_cast<std::size_t>(model_.config.positions);
  const std::size_t most = std::min(kWindowPieces, positions - 2);
  std::vector<Ids> pieces;
  for (const std::string& word : words) {
    pieces.push_back(vocabulary_.pieces_of(word));
    if (pieces.back().size() > most) pieces.back().resize(most);
  }
  const auto ranges = window_ranges(pieces, most);
  Cover cover;
  std::vector<std::size_t> first_word;  // of each window, among all windows' words
  std::size_t total = 0;
  for (const auto& [begin, end] : ranges) {
    first_word.push_back(total);
    total += end - begin;
    cover.windows.push_back(window_of(std::span{words}.subspan(begin, end - begin),
                                      std::span{pieces}.subspan(begin, end - begin)));
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t window = best_window(ranges, i);
    cover.chosen.push_back(first_word[window] + i - ranges[window].begin);
  }
  return cover;
}

Matrix Analyser::vectors(std::span<const Words> sentences) const {
  std::vector<Window> windows;
  std::vector<std::size_t> chosen;
  std::size_t seen = 0;
  for (const Words& words : sentences) {
    Cover covered = cover(words);
    for (const std::size_t row : covered.chosen) chosen.push_back(seen + row);
    for (const Window& window : covered.windows) seen += window.first.size();
    std::ranges::move(covered.windows, std::back_inserter(windows));
  }
  Matrix encoded = encoder_.encode(windows);
  if (chosen.size() == encoded.rows()) return encoded;
  Matrix result{chosen.size(), encoded.columns()};
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    std::ranges::copy(encoded.row(chosen[i]), result.row(i).data());
  }
  return result;
}

std::vector<Sentence> Analyser::analyse(std::span<const Words> sentences,
                                        const GivenPredicates* given) const {
  std::vector<Sentence> result;
  for (std::size_t begin = 0; begin < sentences.size();) {
    const std::size_t end = batch_end(sentences, begin);
    const auto batch = sentences.subspan(begin, end - begin);
    GivenPredicates part;
    if (given != nullptr) {
      const auto first = given->begin();
      part.assign(first + static_cast<std::ptrdiff_t>(begin),
                  first + static_cast<std::ptrdiff_t>(end));
    }
    auto analysed = heads_.analyse(batch, vectors(batch), given != nullptr ? &part : nullptr);
    std::ranges::move(analysed, std::back_inserter(result));
    begin = end;
  }
  return result;
}

}  // namespace entente
