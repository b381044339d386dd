#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <utility>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "graph/json.h"

namespace entente {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// Bytes of the well-formed UTF-8 sequence that starts `text`, 0 where none does (Unicode 15, table
// 3-7).
std::size_t sequence_size(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return 0;
  const unsigned low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < size; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  return size;
}

std::string repaired(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto size = sequence_size(text);
    result += size == 0 ? kReplacement : text.substr(0, size);
    text.remove_prefix(size == 0 ? 1 : size);
  }
  return result;
}

}  // namespace

struct JsonWriter::Parts {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};

  void text(std::string_view text) {
    const auto clean = repaired(text);
    writer.String(clean.data(), static_cast<rapidjson::SizeType>(clean.size()));
  }
};

JsonWriter::JsonWriter() : parts_{std::make_unique<Parts>()} {}
JsonWriter::JsonWriter(JsonWriter&&) noexcept = default;
JsonWriter& JsonWriter::operator=(JsonWriter&&) noexcept = default;
JsonWriter::~JsonWriter() = default;

void JsonWriter::key(std::string_view key) {
  parts_->writer.Key(key.data(), static_cast<rapidjson::SizeType>(key.size()));
}

void JsonWriter::member(std::string_view name, std::string_view text) {
  key(name);
  parts_->text(text);
}

void JsonWriter::member(std::string_view name, bool flag) {
  key(name);
  parts_->writer.Bool(flag);
}

void JsonWriter::member(std::string_view name, std::size_t number) {
  key(name);
  parts_->writer.Uint64(number);
}

void JsonWriter::member(std::string_view name, double number) {
  key(name);
  value(number);
}

void JsonWriter::member(std::string_view name, Span span) {
  key(name);
  value(span);
}

void JsonWriter::member(std::string_view name, const std::vector<std::string>& texts) {
  key(name);
  begin_array();
  for (const auto& text : texts) value(text);
  end_array();
}

void JsonWriter::member_or_null(std::string_view name, std::string_view text) {
  if (!text.empty()) return member(name, text);
  key(name);
  null();
}

void JsonWriter::begin_object() { parts_->writer.StartObject(); }
void JsonWriter::end_object() { parts_->writer.EndObject(); }
void JsonWriter::begin_array() { parts_->writer.StartArray(); }
void JsonWriter::end_array() { parts_->writer.EndArray(); }
void JsonWriter::value(std::string_view text) { parts_->text(text); }
void JsonWriter::value(bool flag) { parts_->writer.Bool(flag); }
void JsonWriter::null() { parts_->writer.Null(); }

void JsonWriter::value(double number) {
  assert(std::isfinite(number));
  constexpr double kMostWhole = 1e15;  // "100000", not "1e+05"
  const bool whole = std::trunc(number) == number && std::abs(number) < kMostWhole;
  std::array<char, 32> digits{};
  char* const first = digits.data();
  char* const last = first + digits.size();
  const auto* end = whole ? std::to_chars(first, last, number, std::chars_format::fixed).ptr
                          : std::to_chars(first, last, number).ptr;
  parts_->writer.RawValue(digits.data(), static_cast<std::size_t>(end - digits.data()),
                          rapidjson::kNumberType);
}

void JsonWriter::value(Span span) {
  begin_array();
  parts_->writer.Uint64(span.begin);
  parts_->writer.Uint64(span.end);
  end_array();
}

std::string JsonWriter::take() {
  std::string text{parts_->buffer.GetString(), parts_->buffer.GetSize()};
  parts_->buffer.Clear();
  parts_->writer.Reset(parts_->buffer);
  return text;
}

}  // namespace entente
