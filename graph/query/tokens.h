// A query cut into words, numbers, texts and signs.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "graph/result.h"

namespace entente {

struct QueryToken {
  enum class Type { word, number, text, parameter, sign, end };

  Type type = Type::end;
  std::string text;        // of a text without quotes; of a parameter without '$'
  std::size_t offset = 0;  // bytes [offset, after) of the query
  std::size_t after = 0;
};

inline constexpr std::size_t kLongestQuery = 100'000;

// Ends with a token of type end. Fails with line and column.
[[nodiscard]] Result<std::vector<QueryToken>> tokens_of(std::string_view query);

// "query:1:15: expected a relation, found 'likes'"; columns count characters.
[[nodiscard]] Error query_error(std::string_view query, std::size_t offset,
                                const std::string& expected, const std::string& found);

// Of ASCII letters.
[[nodiscard]] bool same_word(std::string_view left, std::string_view right);

}  // namespace entente
