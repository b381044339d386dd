// From a word's text to what the encoder sees of it: word pieces and shape.

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

// A word of more bytes is cut for the encoder, which makes nothing of long ones.
inline constexpr std::size_t kLongestWord = 512;
inline constexpr std::size_t kMostPieces = 100;  // of one word

class PieceVocabulary {
 public:
  // `lines`: the pieces, each followed by a line end; must outlive the vocabulary.
  explicit PieceVocabulary(std::string_view lines);

  // The ids of a word's pieces; at least one.
  [[nodiscard]] std::vector<int> pieces_of(std::string_view word) const;

  // The id of a piece, -1 if it is none.
  [[nodiscard]] int find(std::string_view piece) const;

 private:
  void add_part(std::string_view part, std::vector<int>& ids) const;

  std::unordered_map<std::string_view, int> ids_;
  std::size_t longest_ = 0;  // bytes of the longest piece
  int unknown_ = 0;
};

// The name of a word's shape: "lower", "capitalised", "caps", "mixed", "digits", "digits_letters"
// or "punctuation" (docs/model-format.md).
[[nodiscard]] std::string_view shape_of(std::string_view word);

}  // namespace entente
