#include "extract/meaning/list_file.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <rapidjson/error/en.h>
#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

namespace entente {
namespace {

std::string quoted(std::string_view text) { return "\"" + std::string{text} + "\""; }

bool holds(const std::vector<std::string_view>& keys, std::string_view key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// Events of the reader, in the order of the file; false ends the reading.
class ListHandler : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, ListHandler> {
 public:
  ListHandler(std::string_view json, const rapidjson::MemoryStream& stream, const ListShape& shape)
      : json_{json}, stream_{stream}, shape_{shape} {}

  bool StartObject() {
    if (place_ == Place::outside) return enter(Place::file);
    if (place_ != Place::list) return unexpected("an object");
    records_.push_back({{}, line()});
    return enter(Place::record);
  }

  bool Key(const char* text, rapidjson::SizeType size, bool) {
    const std::string_view key{text, size};
    if (place_ == Place::file) return top_key(key);
    const bool known = holds(shape_.texts, key) || holds(shape_.lists, key);
    if (!known) return fail("expected a key of " + quoted(shape_.list) + ", found " + quoted(key));
    if (records_.back().find(key) != nullptr)
      return fail("expected each key once, found a second " + quoted(key));
    records_.back().fields.push_back({std::string{key}, {}, line()});
    return true;
  }

  bool String(const char* text, rapidjson::SizeType size, bool) {
    const std::string_view value{text, size};
    if (place_ == Place::file) return top_value(value);
    if (place_ == Place::outside || place_ == Place::list) return unexpected(quoted(value));
    ListField& field = records_.back().fields.back();
    if (place_ == Place::record && holds(shape_.lists, field.key))
      return fail("expected a list for " + quoted(field.key) + ", found " + quoted(value));
    if (value.empty()) return fail("expected a text in " + quoted(field.key) + ", found \"\"");
    field.values.emplace_back(value);
    return true;
  }

  bool Uint(unsigned value) {
    if (place_ != Place::file || key_ != "version") return unexpected("a number");
    if (value != shape_.version)
      return fail("expected version " + std::to_string(shape_.version) + ", found " +
                  std::to_string(value));
    version_ = true;
    return true;
  }

  bool StartArray() {
    if (place_ == Place::file && key_ == shape_.list) return enter(Place::list);
    if (place_ != Place::record) return unexpected("a list");
    const std::string& key = records_.back().fields.back().key;
    if (!holds(shape_.lists, key))
      return fail("expected one text for " + quoted(key) + ", found a list");
    return enter(Place::values);
  }

  bool EndArray(rapidjson::SizeType) {
    return enter(place_ == Place::values ? Place::record : Place::file);
  }

  bool EndObject(rapidjson::SizeType) {
    if (place_ == Place::record) return enter(Place::list) && complete(records_.back());
    if (!format_) return fail("expected \"format\": " + quoted(shape_.format) + ", found none");
    if (!version_)
      return fail("expected \"version\": " + std::to_string(shape_.version) + ", found none");
    return enter(Place::outside);
  }

  bool Default() { return unexpected("a value that is neither text nor list"); }

  [[nodiscard]] int line_at(std::size_t offset) const {
    const auto end = json_.begin() + static_cast<std::ptrdiff_t>(std::min(offset, json_.size()));
    return 1 + static_cast<int>(std::count(json_.begin(), end, '\n'));
  }

  std::vector<ListRecord> records_;
  std::string failure_;  // without the file's name
  int failed_at_ = 0;

 private:
  enum class Place { outside, file, list, record, values };

  bool enter(Place place) {
    place_ = place;
    return true;
  }

  bool top_key(std::string_view key) {
    key_ = key;
    const bool known = key == "format" || key == "version" || key == shape_.list;
    return known || fail(R"(expected "format", "version" or )" + quoted(shape_.list) + ", found " +
                         quoted(key));
  }

  bool top_value(std::string_view value) {
    if (key_ != "format") return unexpected(quoted(value));
    if (value != shape_.format)
      return fail("expected format " + quoted(shape_.format) + ", found " + quoted(value));
    format_ = true;
    return true;
  }

  bool complete(const ListRecord& record) {
    for (const std::string_view key : shape_.mandatory) {
      if (record.text(key).empty())
        return fail_at(record.line, "expected " + quoted(key) + ", found none");
    }
    return true;
  }

  bool unexpected(const std::string& found) {
    if (place_ == Place::outside) return fail("expected an object, found " + found);
    if (place_ == Place::list)
      return fail("expected objects in " + quoted(shape_.list) + ", found " + found);
    if (place_ == Place::file)
      return fail("expected another value for " + quoted(key_) + ", found " + found);
    return fail("expected texts in " + quoted(records_.back().fields.back().key) + ", found " +
                found);
  }

  bool fail(std::string what) { return fail_at(line(), std::move(what)); }

  bool fail_at(int line, std::string what) {
    failure_ = std::move(what);
    failed_at_ = line;
    return false;
  }

  // Counts on from where it was asked last, so that reading stays linear.
  int line() {
    const std::size_t now = std::min(stream_.Tell(), json_.size());
    line_ += static_cast<int>(std::count(json_.begin() + static_cast<std::ptrdiff_t>(counted_),
                                         json_.begin() + static_cast<std::ptrdiff_t>(now), '\n'));
    counted_ = now;
    return line_;
  }

  std::string_view json_;
  const rapidjson::MemoryStream& stream_;
  const ListShape& shape_;
  Place place_ = Place::outside;
  std::string key_;
  bool format_ = false;
  bool version_ = false;
  std::size_t counted_ = 0;
  int line_ = 1;
};

}  // namespace

Error malformed(std::string_view name, int line, std::string_view what) {
  return {Error::Code::malformed,
          std::string{name} + ":" + std::to_string(line) + ": " + std::string{what}};
}

const ListField* ListRecord::find(std::string_view key) const {
  const auto field =
      std::find_if(fields.begin(), fields.end(), [&](const ListField& f) { return f.key == key; });
  return field == fields.end() ? nullptr : &*field;
}

std::string ListRecord::text(std::string_view key) const {
  const ListField* field = find(key);
  return field == nullptr || field->values.empty() ? std::string{} : field->values.front();
}

std::vector<std::string> ListRecord::list(std::string_view key) const {
  const ListField* field = find(key);
  return field == nullptr ? std::vector<std::string>{} : field->values;
}

Result<std::vector<ListRecord>> read_list_file(std::string_view json, std::string_view name,
                                               const ListShape& shape) {
  rapidjson::MemoryStream stream{json.data(), json.size()};
  ListHandler handler{json, stream, shape};
  rapidjson::Reader reader;
  const auto status = reader.Parse<rapidjson::kParseValidateEncodingFlag>(stream, handler);
  if (!status.IsError()) return std::move(handler.records_);
  if (status.Code() == rapidjson::kParseErrorTermination)
    return malformed(name, handler.failed_at_, handler.failure_);
  return malformed(
      name, handler.line_at(status.Offset()),
      std::string{"expected JSON, found an error: "} + rapidjson::GetParseError_En(status.Code()));
}

}  // namespace entente
