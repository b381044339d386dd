#include "graph/query/tokens.h"

#include <algorithm>
#include <array>

#include "graph/json.h"
#include "graph/wording.h"

namespace entente {
namespace {

using Type = QueryToken::Type;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The longer ones first.
constexpr std::array<std::string_view, 22> kSigns = {"->", "<-", "<=", ">=", "<>", "(", ")", "[",
                                                     "]",  "{",  "}",  ",",  ".",  ":", "|", "=",
                                                     "<",  ">",  "-",  "*",  "+",  "?"};

class Cutter {
 public:
  explicit Cutter(std::string_view query) : query_{query} {}

  Result<std::vector<QueryToken>> cut() {
    std::vector<QueryToken> tokens;
    while (true) {
      skip_space();
      auto token = next();
      if (!token) return token.error();
      tokens.push_back(std::move(token).value());
      if (tokens.back().type == Type::end) return tokens;
    }
  }

 private:
  [[nodiscard]] char at(std::size_t offset) const {
    return offset < query_.size() ? query_[offset] : '\0';
  }

  void skip_space() {
    while (is_space(at(at_))) ++at_;
  }

  QueryToken taken(Type type, std::size_t size) {
    QueryToken token{type, std::string{query_.substr(at_, size)}, at_, at_ + size};
    at_ += size;
    return token;
  }

  template <class Holds>
  std::size_t length_of(std::size_t from, Holds holds) const {
    std::size_t end = from;
    while (end < query_.size() && holds(query_[end])) ++end;
    return end - from;
  }

  Result<QueryToken> next() {
    if (at_ == query_.size()) return taken(Type::end, 0);
    const char c = at(at_);
    const auto in_word = [](char one) { return is_letter(one) || is_digit(one); };
    if (is_letter(c)) return taken(Type::word, length_of(at_, in_word));
    if (is_digit(c)) return number();
    if (c == '\'' || c == '"') return text(c);
    if (c == '$' && is_letter(at(at_ + 1))) {
      auto token = taken(Type::parameter, 1 + length_of(at_ + 1, in_word));
      token.text.erase(0, 1);
      return token;
    }
    for (const auto sign : kSigns) {
      if (query_.substr(at_).starts_with(sign)) return taken(Type::sign, sign.size());
    }
    return query_error(query_, at_, "a word, number, text or sign",
                       "'" + printable(query_.substr(at_, 1)) + "'");
  }

  QueryToken number() {
    std::size_t size = length_of(at_, is_digit);
    if (at(at_ + size) == '.' && is_digit(at(at_ + size + 1)))
      size += 1 + length_of(at_ + size + 1, is_digit);
    return taken(Type::number, size);
  }

  // A quote within is written twice.
  Result<QueryToken> text(char quote) {
    QueryToken token{Type::text, {}, at_, at_};
    for (std::size_t i = at_ + 1; i < query_.size(); ++i) {
      if (query_[i] == quote && at(i + 1) != quote) {
        token.after = i + 1;
        at_ = i + 1;
        return token;
      }
      if (query_[i] == quote) ++i;
      token.text += query_[i];
    }
    return query_error(query_, at_, std::string{"a text that ends with "} + quote,
                       "the end of the query");
  }

  std::string_view query_;
  std::size_t at_ = 0;
};

}  // namespace

Result<std::vector<QueryToken>> tokens_of(std::string_view query) {
  if (query.size() > kLongestQuery) {
    return Error{Error::Code::unsupported, "query: expected at most " +
                                               std::to_string(kLongestQuery) + " bytes, found " +
                                               std::to_string(query.size())};
  }
  return Cutter{query}.cut();
}

Error query_error(std::string_view query, std::size_t offset, const std::string& expected,
                  const std::string& found) {
  return {Error::Code::unsupported,
          place_of({query, "query"}, offset) + ": expected " + expected + ", found " + found};
}

bool same_word(std::string_view left, std::string_view right) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::ranges::equal(left, right, {}, lower, lower);
}

}  // namespace entente
