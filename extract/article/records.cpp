#include "extract/article/records.h"

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <utility>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "extract/article/byline.h"
#include "extract/article/characters.h"
#include "extract/article/content_id.h"
#include "extract/article/dates.h"

namespace entente {
namespace {

using rapidjson::Document;
using rapidjson::Value;
using Names = std::initializer_list<const char*>;

// Iterative: a thousand brackets must not overflow the stack.
constexpr unsigned kParse = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;

// The first of these members that is there and not null.
const Value* member(const Value& object, Names names) {
  for (const auto* name : names) {
    const auto found = object.FindMember(name);
    if (found != object.MemberEnd() && !found->value.IsNull()) return &found->value;
  }
  return nullptr;
}

std::string string_of(const Value* value) {
  if (value == nullptr) return {};
  if (value->IsString()) return {value->GetString(), value->GetStringLength()};
  if (value->IsObject()) return string_of(member(*value, {"name", "title"}));
  return {};
}

std::vector<std::string> authors_of(const Value* value) {
  if (value == nullptr) return {};
  if (!value->IsArray()) return names_in(string_of(value));
  std::vector<std::string> authors;
  for (const auto& author : value->GetArray()) {
    for (auto& name : names_in(string_of(&author))) authors.push_back(std::move(name));
  }
  return authors;
}

// Seconds since 1970, as some crawlers write dates; the day is UTC's.
std::string day_of_seconds(std::int64_t seconds) {
  using namespace std::chrono;
  const year_month_day day{floor<days>(sys_seconds{std::chrono::seconds{seconds}})};
  const auto padded = [](unsigned value) {
    return (value < 10 ? "-0" : "-") + std::to_string(value);
  };
  const auto text = std::to_string(static_cast<int>(day.year())) +
                    padded(static_cast<unsigned>(day.month())) +
                    padded(static_cast<unsigned>(day.day()));
  return is_iso_date(text) ? text : std::string{};
}

std::string date_of(const Value* value) {
  constexpr std::int64_t earliest = 100'000'000;          // 1973; smaller numbers are not seconds
  constexpr std::int64_t milliseconds = 100'000'000'000;  // larger numbers are not seconds either
  if (value == nullptr) return {};
  if (!value->IsInt64()) return date_of_value(string_of(value)).value_or("");
  const auto number = value->GetInt64();
  if (number < earliest) return date_of_value(std::to_string(number)).value_or("");  // 20181213
  return day_of_seconds(number > milliseconds ? number / 1000 : number);
}

Record record_of(const Value& object, std::string_view bytes) {
  Record record;
  record.info.id = content_id(bytes);
  const auto* text =
      member(object, {"text", "body", "content", "articleBody", "maintext", "article"});
  if (text == nullptr || !text->IsString()) {
    record.problem = R"(expected a text in "text", "body" or "content", found )" +
                     std::string{text ? "another value" : "none"};
  }
  record.text = string_of(text);
  record.info.title = trimmed(string_of(member(object, {"title", "headline"})));
  record.info.outlet =
      trimmed(string_of(member(object, {"outlet", "source", "publisher", "site_name", "sitename",
                                        "site", "hostname", "source_domain", "domain"})));
  record.info.authors = authors_of(member(object, {"authors", "author", "byline", "creator"}));
  record.info.published = date_of(
      member(object, {"published", "date", "date_published", "datePublished", "published_at",
                      "publishedAt", "publish_date", "date_publish", "pubDate", "timestamp"}));
  record.info.url = trimmed(string_of(member(object, {"url", "link", "source_url"})));
  return record;
}

std::string one_line(std::string_view text) {
  constexpr std::size_t longest = 40;
  return "'" + folded(text.substr(0, longest)) + (text.size() > longest ? " ...'" : "'");
}

Error bad_line(std::string_view name, std::size_t line, std::string_view found) {
  return {Error::Code::malformed, std::string{name} + ":" + std::to_string(line) +
                                      ": expected a JSON object, found " + std::string{found}};
}

std::size_t line_at(std::string_view text, std::size_t offset) {
  const auto head = text.substr(0, offset);
  return 1 + static_cast<std::size_t>(std::ranges::count(head, '\n'));
}

// The bytes of one element of an array, written afresh: the parser does not tell where an element
// stood.
std::string bytes_of(const Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer{buffer};
  value.Accept(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

void read_lines(std::string_view json, std::string_view name,
                const std::function<void(Record, std::size_t)>& sink,
                const std::function<void(Error)>& failed) {
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < json.size();) {
    const auto end = std::min(json.find('\n', begin), json.size());
    const auto line = trimmed(json.substr(begin, end - begin));
    begin = end + 1;
    ++number;
    if (line.empty()) continue;
    Document document;
    document.Parse<kParse>(line.data(), line.size());
    if (document.HasParseError()) {
      const std::string reason = rapidjson::GetParseError_En(document.GetParseError());
      failed(bad_line(name, number, one_line(line) + " (" + reason + ")"));
    } else if (!document.IsObject()) {
      failed(bad_line(name, number, one_line(line)));
    } else {
      sink(record_of(document, line), number);
    }
  }
}

void read_array(const Document& document, std::string_view name,
                const std::function<void(Record, std::size_t)>& sink,
                const std::function<void(Error)>& failed) {
  std::size_t number = 0;
  for (const auto& element : document.GetArray()) {
    ++number;
    if (element.IsObject()) {
      sink(record_of(element, bytes_of(element)), number);
    } else {
      failed({Error::Code::malformed,
              std::string{name} + ": expected JSON objects, found another value as element " +
                  std::to_string(number)});
    }
  }
}

}  // namespace

bool looks_like_records(std::string_view text) {
  text = trimmed(text.substr(0, 4096));
  if (text.empty() || (text[0] != '{' && text[0] != '[')) return false;
  const auto inner = trimmed(text.substr(1));
  if (inner.empty()) return false;
  return text[0] == '{' ? inner[0] == '"' || inner[0] == '}' : inner[0] == '{' || inner[0] == ']';
}

void read_records(std::string_view json, std::string_view name,
                  const std::function<void(Record, std::size_t)>& sink,
                  const std::function<void(Error)>& failed) {
  const auto first_line = trimmed(json.substr(0, json.find('\n')));
  const bool lines = first_line.ends_with('}') && first_line.starts_with('{');
  if (lines && trimmed(json).size() > first_line.size())
    return read_lines(json, name, sink, failed);

  Document document;
  document.Parse<kParse>(json.data(), json.size());
  if (!document.HasParseError() && document.IsArray())
    return read_array(document, name, sink, failed);
  if (!document.HasParseError() && document.IsObject()) return sink(record_of(document, json), 1);
  if (document.HasParseError() && !trimmed(json).starts_with('[') &&
      json.find("\n{") != json.npos) {
    return read_lines(json, name, sink, failed);
  }
  const std::string reason = document.HasParseError()
                                 ? rapidjson::GetParseError_En(document.GetParseError())
                                 : "a bare value";
  failed(bad_line(name, line_at(json, document.GetErrorOffset()), reason));
}

}  // namespace entente
