#include "graph/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include "graph/date.h"
#include "graph/json_records.h"

namespace entente {
namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kLongestQuote = 40;

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::string quoted(std::string_view text) {
  auto size = std::min(text.size(), kLongestQuote);
  while (size > 0 && size < text.size() && is_continuation(text[size])) --size;
  std::string shown{text.substr(0, size)};
  std::ranges::replace_if(
      shown, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return "'" + shown + (size < text.size() ? "…'" : "'");
}

// All of `digits` as a number. RapidJSON's own conversion takes the logarithm of the zero in
// "0e88".
template <class Number>
std::optional<Number> number_in(std::string_view digits) {
  Number number{};
  const char* const end = digits.data() + digits.size();
  const auto [next, problem] = std::from_chars(digits.data(), end, number);
  if (problem != std::errc{} || next != end) return std::nullopt;
  return number;
}

// Builds values from RapidJSON's events. The stream stands behind a scalar when its event arrives
// and at the bracket of an object or array, so where a scalar began is found by looking back.
class ValueBuilder {
 public:
  // Records go to `take`, unless it is empty.
  ValueBuilder(std::string_view text, const rapidjson::MemoryStream& stream, const TakeRecord& take)
      : text_{text}, stream_{&stream}, take_{&take} {}

  // NOLINTBEGIN(readability-identifier-naming): the names that RapidJSON calls
  bool Null() { return add({}, stream_->Tell() - 4); }
  bool Bool(bool flag) {
    JsonValue value;
    value.type = JsonValue::Type::boolean;
    value.boolean = flag;
    return add(std::move(value), stream_->Tell() - (flag ? 4 : 5));
  }
  bool Int(int) { return false; }  // numbers come raw: kParseNumbersAsStringsFlag
  bool Int64(std::int64_t) { return false; }
  bool Uint(unsigned) { return false; }
  bool Uint64(std::uint64_t) { return false; }
  bool Double(double) { return false; }
  bool RawNumber(const char* digits, rapidjson::SizeType size, bool) {
    return add_number({digits, size});
  }
  bool String(const char* text, rapidjson::SizeType size, bool) {
    JsonValue value;
    value.type = JsonValue::Type::string;
    value.text.assign(text, size);
    return add(std::move(value), start_of_string());
  }
  bool Key(const char* text, rapidjson::SizeType size, bool) {
    std::string key(text, size);
    auto& keys = open_.back().keys;
    if (std::ranges::find(keys, key) != keys.end()) {
      return refuse(start_of_string(), "each key once", "'" + key + "' again");
    }
    keys.push_back(std::move(key));
    return true;
  }
  bool StartObject() { return open(JsonValue::Type::object); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool StartArray() { return open(JsonValue::Type::array); }
  bool EndArray(rapidjson::SizeType) { return close(); }
  // NOLINTEND(readability-identifier-naming)

  JsonValue root;
  std::string expected;  // set where an event was refused, with what was found instead, and where
  std::string found;
  std::size_t offset = 0;

 private:
  bool refuse(std::size_t at, std::string wanted, std::string instead) {
    offset = at;
    expected = std::move(wanted);
    found = std::move(instead);
    return false;
  }
  bool add(JsonValue value, std::size_t at) {
    value.offset = at;
    if (*take_ && in_list_of_records()) {
      (*take_)(open_.front().keys.back(), value);
      return true;
    }
    (open_.empty() ? root : open_.back().items.emplace_back()) = std::move(value);
    return true;
  }
  [[nodiscard]] bool in_list_of_records() const {
    return open_.size() == 2 && open_.front().type == JsonValue::Type::object &&
           open_.back().type == JsonValue::Type::array;
  }
  bool add_number(std::string_view digits) {
    const auto at = stream_->Tell() - digits.size();
    JsonValue value;
    value.type = JsonValue::Type::number;
    value.whole = number_in<std::uint64_t>(digits);
    const auto number = number_in<double>(digits);
    if (!number) return refuse(at, "a number that a double can hold", quoted(digits));
    value.number = *number;
    return add(std::move(value), at);
  }
  bool open(JsonValue::Type type) {
    if (open_.size() == kDeepest) {
      return refuse(stream_->Tell(), "at most " + std::to_string(kDeepest) + " levels", "one more");
    }
    JsonValue value;
    value.type = type;
    value.offset = stream_->Tell();
    open_.push_back(std::move(value));
    return true;
  }
  bool close() {
    JsonValue value = std::move(open_.back());
    open_.pop_back();
    const auto at = value.offset;
    return add(std::move(value), at);
  }
  // The quote before the closing one that no odd run of backslashes escapes.
  [[nodiscard]] std::size_t start_of_string() const {
    auto quote = stream_->Tell() - 1;
    while (quote > 0) {
      quote = text_.rfind('"', quote - 1);
      auto slash = quote;
      while (slash > 0 && text_[slash - 1] == '\\') --slash;
      if ((quote - slash) % 2 == 0) break;
    }
    return quote;
  }

  std::string_view text_;
  const rapidjson::MemoryStream* stream_;
  const TakeRecord* take_;
  std::vector<JsonValue> open_;
};

std::string shortest(double number) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return {digits.data(), end};
}

const JsonValue& nothing() {
  static const JsonValue value;
  return value;
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  const auto found = std::ranges::find(keys, key);
  return found == keys.end() ? nullptr : &items[static_cast<std::size_t>(found - keys.begin())];
}

std::string place_of(const JsonSource& source, std::size_t offset) {
  std::string place{source.name};
  if (source.line != 0) return place + ":" + std::to_string(source.line);
  const auto before = source.text.substr(0, offset);
  const auto line = 1 + std::ranges::count(before, '\n');
  const auto start = before.rfind('\n');
  const auto in_line = start == std::string_view::npos ? before : before.substr(start + 1);
  const auto column =
      1 + std::ranges::count_if(in_line, [](char c) { return !is_continuation(c); });
  return place + ":" + std::to_string(line) + ":" + std::to_string(column);
}

std::string description_of(const JsonValue& value) {
  switch (value.type) {
    case JsonValue::Type::null:
      return "null";
    case JsonValue::Type::boolean:
      return value.boolean ? "true" : "false";
    case JsonValue::Type::number:
      return "the number " + shortest(value.number);
    case JsonValue::Type::string:
      return "the text " + quoted(value.text);
    case JsonValue::Type::array:
      return "an array of " + std::to_string(value.items.size());
    case JsonValue::Type::object:
      return "an object";
  }
  return {};
}

Error malformed_json(const JsonSource& source, std::size_t offset, const std::string& expected,
                     const std::string& found) {
  return {Error::Code::malformed,
          place_of(source, offset) + ": expected " + expected + ", found " + found};
}

Result<JsonValue> parse_json(const JsonSource& source) { return parse_json_records(source, {}); }

Result<JsonValue> parse_json_records(const JsonSource& source, const TakeRecord& take) {
  rapidjson::MemoryStream stream{source.text.data(), source.text.size()};
  ValueBuilder builder{source.text, stream, take};
  rapidjson::Reader reader;
  constexpr unsigned kFlags = rapidjson::kParseIterativeFlag |
                              rapidjson::kParseNumbersAsStringsFlag |
                              rapidjson::kParseValidateEncodingFlag;
  const auto outcome = reader.Parse<kFlags>(stream, builder);
  if (!builder.expected.empty()) {
    return malformed_json(source, builder.offset, builder.expected, builder.found);
  }
  if (outcome.IsError()) {
    const auto at = std::min<std::size_t>(outcome.Offset(), source.text.size());
    return malformed_json(
        source, at, "JSON",
        "something else (" + std::string{rapidjson::GetParseError_En(outcome.Code())} + ")");
  }
  // RapidJSON takes a zero byte for the end.
  if (stream.Tell() < source.text.size()) {
    return malformed_json(source, stream.Tell(), "the end of the text", "a zero byte");
  }
  return std::move(builder.root);
}

std::optional<Span> span_in(const JsonValue& value) {
  if (value.type != JsonValue::Type::array || value.items.size() != 2) return std::nullopt;
  const auto begin = value.items[0].whole;
  const auto end = value.items[1].whole;
  if (!begin || !end || *begin > *end) return std::nullopt;
  return Span{*begin, *end};
}

JsonFields::JsonFields(const JsonValue& value, const JsonSource& source)
    : value_{&value}, source_{&source} {
  if (value.type != JsonValue::Type::object) fail(value, "an object");
}

const JsonValue* JsonFields::ask(std::string_view key) {
  known_.emplace_back(key);
  const auto* found = value_->find(key);
  return found == nullptr || found->type == JsonValue::Type::null ? nullptr : found;
}

const JsonValue& JsonFields::demand(std::string_view key, JsonValue::Type type,
                                    const std::string& expected) {
  const auto* found = ask(key);
  if (found != nullptr && found->type == type) return *found;
  fail(key, expected);
  return nothing();
}

std::string JsonFields::text(std::string_view key) {
  return demand(key, JsonValue::Type::string, "a text for '" + std::string{key} + "'").text;
}

std::size_t JsonFields::whole(std::string_view key) {
  const auto& value =
      demand(key, JsonValue::Type::number, "a whole number for '" + std::string{key} + "'");
  if (value.type == JsonValue::Type::number && !value.whole) {
    fail(value, "a whole number for '" + std::string{key} + "'");
  }
  return value.whole.value_or(0);
}

std::vector<std::string> JsonFields::texts(std::string_view key) { return texts_of(array(key)); }

Span JsonFields::span(std::string_view key) { return span_of(array(key)); }

const JsonValue& JsonFields::array(std::string_view key) {
  return demand(key, JsonValue::Type::array, "an array for '" + std::string{key} + "'");
}

const JsonValue& JsonFields::object(std::string_view key) {
  return demand(key, JsonValue::Type::object, "an object for '" + std::string{key} + "'");
}

std::string JsonFields::optional_text(std::string_view key) {
  return ask(key) == nullptr ? "" : text(key);
}

std::string JsonFields::optional_date(std::string_view key) {
  auto date = optional_text(key);
  if (date.empty() || is_date(date)) return date;
  fail(key, "a date as 2018-12-12, 2018-12, 2018 or a span of two with '/'");
  return {};
}

std::string JsonFields::optional_date_or_open(std::string_view key) {
  auto date = optional_text(key);
  if (date.empty() || is_date(date) || is_open_date(date)) return date;
  fail(key,
       "a date as 2018-12-12, 2018-12, 2018, a span of two with '/', "
       "or an open date as XXXX-12-12, XXXX-12, XXXX-WXX-3");
  return {};
}

std::vector<std::string> JsonFields::optional_texts(std::string_view key) {
  return ask(key) == nullptr ? std::vector<std::string>{} : texts(key);
}

const JsonValue& JsonFields::optional_array(std::string_view key) {
  return ask(key) == nullptr ? nothing() : array(key);
}

const JsonValue& JsonFields::optional_object(std::string_view key) {
  return ask(key) == nullptr ? nothing() : object(key);
}

Span JsonFields::optional_span(std::string_view key) {
  return ask(key) == nullptr ? Span{} : span(key);
}

std::optional<std::size_t> JsonFields::optional_whole(std::string_view key) {
  if (ask(key) == nullptr) return std::nullopt;
  return whole(key);
}

bool JsonFields::flag(std::string_view key, bool fallback) {
  if (ask(key) == nullptr) return fallback;
  return demand(key, JsonValue::Type::boolean, "true or false for '" + std::string{key} + "'")
      .boolean;
}

std::optional<double> JsonFields::optional_number(std::string_view key) {
  if (ask(key) == nullptr) return std::nullopt;
  return demand(key, JsonValue::Type::number, "a number for '" + std::string{key} + "'").number;
}

double JsonFields::share(std::string_view key, double fallback) {
  if (ask(key) == nullptr) return fallback;
  const std::string expected = "a number from 0 to 1 for '" + std::string{key} + "'";
  const auto& value = demand(key, JsonValue::Type::number, expected);
  if (!(value.number >= 0.0 && value.number <= 1.0)) fail(value, expected);
  return value.number;
}

std::vector<std::string> JsonFields::texts_of(const JsonValue& array) {
  std::vector<std::string> texts;
  for (const auto& item : array.items) {
    if (item.type != JsonValue::Type::string) fail(item, "a text");
    texts.push_back(item.text);
  }
  return texts;
}

Span JsonFields::span_of(const JsonValue& array) {
  const auto span = span_in(array);
  if (!span) fail(array, "two byte positions [begin, end] in order");
  return span.value_or(Span{});
}

void JsonFields::fail(std::string_view key, const std::string& expected) {
  const auto* found = value_->find(key);
  if (found != nullptr) return fail(*found, expected);
  fail(malformed_json(*source_, value_->offset, expected, "no such key"));
}

void JsonFields::fail(const JsonValue& at, const std::string& expected) {
  fail(malformed_json(*source_, at.offset, expected, description_of(at)));
}

void JsonFields::fail(const Error& error) {
  if (!error_) error_ = error;
}

std::optional<Error> JsonFields::finish() {
  for (std::size_t i = 0; i < value_->keys.size() && !error_; ++i) {
    if (std::ranges::find(known_, value_->keys[i]) != known_.end()) continue;
    std::string list;
    for (const auto& key : known_) {
      if (list.find("'" + key + "'") == std::string::npos)
        list += (list.empty() ? "'" : ", '") + key + "'";
    }
    fail(malformed_json(*source_, value_->items[i].offset, "one of the keys " + list,
                        "the key " + quoted(value_->keys[i])));
  }
  return error_;
}

}  // namespace entente
