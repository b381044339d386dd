#include "graph/wire_copies.h"

#include <algorithm>
#include <string>
#include <tuple>
#include <unordered_map>

namespace entente {
namespace {

constexpr double kSameStory = 0.5;
// Sixteen bands of four numbers: copies that share more than half their runs agree in at least one
// band with probability 0.64, those that share seven tenths in 99 of 100 cases.
constexpr std::size_t kBand = 4 * kSketchDigits;
// A band that more stories share is furniture, and to compare with all of them takes long.
constexpr std::size_t kTelling = 100;
constexpr std::size_t kBands = kSketchNumbers * kSketchDigits / kBand;

// The earliest first, undated ones last.
auto precedence(const ArticleInfo* article) {
  return std::tuple{article->published.empty(), std::tie(article->published, article->id)};
}

// Stories that are nobody's copy, by the bands of their sketches.
class Stories {
 public:
  void add(const ArticleInfo& article) {
    for (std::size_t band = 0; band < kBands; ++band) {
      auto& alike = in_[band][key(article, band)];
      if (alike.size() < kTelling) alike.push_back(&article);
    }
  }

  // Null where there is none.
  [[nodiscard]] const ArticleInfo* first_like(const ArticleInfo& article) const {
    const ArticleInfo* first = nullptr;
    for (std::size_t band = 0; band < kBands; ++band) {
      const auto found = in_[band].find(key(article, band));
      if (found == in_[band].end()) continue;
      for (const auto* other : found->second) {
        const bool earlier = first == nullptr || precedence(other) < precedence(first);
        if (earlier && near_duplicates(other->sketch, article.sketch)) first = other;
      }
    }
    return first;
  }

 private:
  static std::string_view key(const ArticleInfo& article, std::size_t band) {
    return std::string_view{article.sketch}.substr(band * kBand, kBand);
  }

  std::unordered_map<std::string_view, std::vector<const ArticleInfo*>> in_[kBands];
};

}  // namespace

bool is_sketch(std::string_view text) {
  return text.size() == kSketchNumbers * kSketchDigits &&
         text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

double likeness(std::string_view left, std::string_view right) {
  std::size_t same = 0;
  for (std::size_t i = 0; i < kSketchNumbers * kSketchDigits; i += kSketchDigits)
    same += left.substr(i, kSketchDigits) == right.substr(i, kSketchDigits) ? 1 : 0;
  return static_cast<double>(same) / kSketchNumbers;
}

bool near_duplicates(std::string_view left, std::string_view right) {
  return likeness(left, right) > kSameStory;
}

void mark_copies(std::vector<ArticleInfo>& articles) {
  std::vector<ArticleInfo*> order;
  for (auto& article : articles) {
    if (!article.sketch.empty()) order.push_back(&article);
  }
  std::ranges::sort(order, {}, precedence);
  Stories stories;
  for (auto* article : order) {
    const auto* first = stories.first_like(*article);
    if (first == nullptr) {
      stories.add(*article);
    } else {
      article->copy_of = first->id;
    }
  }
}

std::string_view source_of(const ArticleInfo& article) {
  return article.copy_of.empty() ? article.id : article.copy_of;
}

}  // namespace entente
