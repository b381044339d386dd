// JSON texts read into values that remember where they stand, so that a message can say file, line
// and column; and a writer whose output depends on nothing but the values. RapidJSON does both
// behind this page.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

struct JsonValue {
  enum class Type { null, boolean, number, string, array, object };

  Type type = Type::null;
  bool boolean = false;
  double number = 0.0;
  std::optional<std::uint64_t>
      whole;  // the number, where it is one without sign, point and exponent
  std::string text;
  std::vector<std::string> keys;  // objects: keys[i] names items[i]; no key twice
  std::vector<JsonValue> items;
  std::size_t offset = 0;  // byte of the text where the value begins

  // Null for other types and unknown keys.
  [[nodiscard]] const JsonValue* find(std::string_view key) const;
};

// What is read, and what messages call it.
struct JsonSource {
  std::string_view text;
  std::string_view name;
  std::size_t line = 0;  // of `text` in its file; 0 where `text` is the whole file
};

// "rules.json:3:14" or, where the line is given, "statements.jsonl:3". Columns count characters
// from 1.
[[nodiscard]] std::string place_of(const JsonSource& source, std::size_t offset);

// "the text 'soon'", "the number 3", "an object"; shortened, without control characters.
[[nodiscard]] std::string description_of(const JsonValue& value);

[[nodiscard]] Error malformed_json(const JsonSource& source, std::size_t offset,
                                   const std::string& expected, const std::string& found);

// Strict JSON in UTF-8: one value, no key twice in an object, at most 64 levels deep.
[[nodiscard]] Result<JsonValue> parse_json(const JsonSource& source);

// Takes the fields of one object and remembers the first that is not as expected. What was never
// asked for is refused by `finish`. After a failure the answers are empty values, so that a caller
// need look only once.
class JsonFields {
 public:
  // Both outlive the reader.
  JsonFields(const JsonValue& value, const JsonSource& source);

  // Required.
  std::string text(std::string_view key);
  std::size_t whole(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  Span span(std::string_view key);  // [begin, end]
  const JsonValue& array(std::string_view key);
  const JsonValue& object(std::string_view key);

  // Absent or null reads as empty, false, or `fallback`.
  std::string optional_text(std::string_view key);
  std::string optional_date(std::string_view key);  // ISO 8601 as in graph/date.h
  std::string optional_date_or_open(std::string_view key);
  std::vector<std::string> optional_texts(std::string_view key);
  const JsonValue& optional_array(std::string_view key);
  const JsonValue& optional_object(std::string_view key);
  Span optional_span(std::string_view key);
  std::optional<std::size_t> optional_whole(std::string_view key);
  std::optional<double> optional_number(std::string_view key);
  bool flag(std::string_view key, bool fallback = false);
  double share(std::string_view key, double fallback);  // [0, 1]

  // One of a closed list of words; `named` is one of the *_named functions, `words` names them for
  // the message.
  template <class Enum>
  Enum word(std::string_view key, std::optional<Enum> (*named)(std::string_view),
            std::string_view words) {
    const auto found = named(text(key));
    if (!found) fail(key, "one of " + std::string{words});
    return found.value_or(Enum{});
  }

  // As word; absent or null reads as `fallback`.
  template <class Enum>
  Enum optional_word(std::string_view key, std::optional<Enum> (*named)(std::string_view),
                     std::string_view words, Enum fallback) {
    return ask(key) == nullptr ? fallback : word(key, named, words);
  }

  // "expected <expected>, found <what stands at key>", unless something failed before.
  void fail(std::string_view key, const std::string& expected);
  void fail(const JsonValue& at, const std::string& expected);
  void fail(const Error& error);

  // The first failure, or an unknown key with the list of known ones.
  [[nodiscard]] std::optional<Error> finish();

 private:
  const JsonValue* ask(std::string_view key);
  const JsonValue& demand(std::string_view key, JsonValue::Type type, const std::string& expected);
  std::vector<std::string> texts_of(const JsonValue& array);
  Span span_of(const JsonValue& array);

  const JsonValue* value_;
  const JsonSource* source_;
  std::vector<std::string> known_;
  std::optional<Error> error_;
};

// Reads [begin, end]; nothing where it is not two whole numbers in order.
[[nodiscard]] std::optional<Span> span_in(const JsonValue& value);

// Writes one compact value. Broken UTF-8 becomes U+FFFD; numbers are the shortest that read back
// the same.
class JsonWriter {
 public:
  JsonWriter();
  JsonWriter(JsonWriter&&) noexcept;
  JsonWriter& operator=(JsonWriter&&) noexcept;
  ~JsonWriter();

  // Members of the object that is open; `key` alone is followed by begin_array or begin_object.
  void key(std::string_view key);
  void member(std::string_view key, std::string_view text);
  void member(std::string_view key, const char* text) { member(key, std::string_view{text}); }
  void member(std::string_view key, bool flag);
  void member(std::string_view key, std::size_t number);
  void member(std::string_view key, double number);
  void member(std::string_view key, Span span);
  void member(std::string_view key, const std::vector<std::string>& texts);
  void member_or_null(std::string_view key, std::string_view text);  // empty: null

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view{text}); }
  void value(bool flag);
  void value(double number);
  void value(Span span);
  void null();

  // The text so far; the writer starts again.
  [[nodiscard]] std::string take();

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace entente
