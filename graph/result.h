// A value, or the reason there is none. For failures the caller must expect:
// bad input, missing files. Broken promises inside our own code are asserts.
// (std::expected when the project moves to C++23.)

#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace entente {

struct Error {
  enum class Code { not_found, unreadable, malformed, unsupported, unwritable };

  Code code = Code::malformed;
  std::string message;  // starts with where: "baku-1.json:14: expected a date, found 'soon'"

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_{std::move(value)} {}
  Result(Error error) : state_{std::move(error)} {}

  explicit operator bool() const { return std::holds_alternative<T>(state_); }

  [[nodiscard]] const T& value() const& {
    assert(*this);
    return *std::get_if<T>(&state_);
  }
  [[nodiscard]] T value() && {
    assert(*this);
    return std::move(*std::get_if<T>(&state_));
  }
  [[nodiscard]] const Error& error() const {
    assert(!*this);
    return *std::get_if<Error>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

// For functions that return nothing but may fail.
struct Done {};

}  // namespace entente
