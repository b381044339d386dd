#include "extract/article/records.h"

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <utility>

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

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
  constexpr std::int64_t kEarliest = 100'000'000;          // 1973; smaller numbers are not seconds
  constexpr std::int64_t kMilliseconds = 100'000'000'000;  // larger numbers are not seconds either
  if (value == nullptr) return {};
  if (!value->IsInt64()) return date_of_value(string_of(value)).value_or("");
  const auto number = value->GetInt64();
  if (number < kEarliest) return date_of_value(std::to_string(number)).value_or("");  // 20181213
  return day_of_seconds(number > kMilliseconds ? number / 1000 : number);
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
  constexpr std::size_t kLongest = 40;
  return "'" + folded(text.substr(0, kLongest)) + (text.size() > kLongest ? " ...'" : "'");
}

Error bad_line(std::string_view name, std::size_t line, std::string_view found) {
  return {Error::Code::malformed, std::string{name} + ":" + std::to_string(line) +
                                      ": expected a JSON object, found " + std::string{found}};
}

// One line, or one element of an array.
struct Piece {
  std::string_view bytes;
  std::size_t line = 1;
};

std::vector<Piece> lines_of(std::string_view json) {
  std::vector<Piece> pieces;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < json.size();) {
    const auto end = std::min(json.find('\n', begin), json.size());
    ++number;
    if (const auto line = trimmed(json.substr(begin, end - begin)); !line.empty())
      pieces.push_back({line, number});
    begin = end + 1;
  }
  return pieces;
}

// Cuts "[{...}, {...}]" at the commas of the first level, so that one bad element spoils no other.
class ArrayCutter {
 public:
  explicit ArrayCutter(std::string_view json) : json_{json} {}

  std::vector<Piece> run() {
    auto at = json_.find('[') + 1;
    for (begin_ = at; at < json_.size() && depth_ >= 0; ++at) take(at);
    if (depth_ >= 0) cut(json_.size());  // cut off before "]"
    return std::move(pieces_);
  }

 private:
  void take(std::size_t at) {
    const char c = json_[at];
    if (in_string_) {
      in_string_ = escaped_ || c != '"';
      escaped_ = !escaped_ && c == '\\';
      return;
    }
    if (c == '"') in_string_ = true;
    if (c == '[' || c == '{') ++depth_;
    if (c == ']' || c == '}') --depth_;
    if (depth_ < 0 || (depth_ == 0 && c == ',')) cut(at);
  }

  void cut(std::size_t end) {
    const auto piece = trimmed(json_.substr(begin_, end - begin_));
    if (!piece.empty()) {
      const auto at = static_cast<std::size_t>(piece.data() - json_.data());
      line_ +=
          static_cast<std::size_t>(std::ranges::count(json_.substr(counted_, at - counted_), '\n'));
      counted_ = at;
      pieces_.push_back({piece, line_});
    }
    begin_ = end + 1;
  }

  std::string_view json_;
  std::vector<Piece> pieces_;
  std::size_t begin_ = 0;
  std::size_t counted_ = 0;
  std::size_t line_ = 1;
  int depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
};

// A file of one object may spread over many lines; JSON Lines have one on each.
bool is_one_object(std::string_view json) {
  const auto first_line = trimmed(json.substr(0, json.find('\n')));
  if (first_line.size() == json.size()) return true;
  Document document;
  return document.Parse<kParse>(first_line.data(), first_line.size()).HasParseError() &&
         !document.Parse<kParse>(json.data(), json.size()).HasParseError();
}

std::vector<Piece> pieces_of(std::string_view json) {
  const auto whole = trimmed(json);
  if (whole.starts_with('[')) return ArrayCutter{json}.run();
  if (is_one_object(whole)) return {{whole, 1}};
  const bool lines =
      trimmed(whole.substr(0, whole.find('\n'))).ends_with('}') || whole.find("\n{") != whole.npos;
  if (!lines) return {{whole, 1}};  // one object, cut off: one message, not one a line
  return lines_of(json);
}

}  // namespace

bool looks_like_records(std::string_view text) {
  text = trimmed(text.substr(0, 4096));
  if (text.empty() || (text[0] != '{' && text[0] != '[')) return false;
  const auto inner = trimmed(text.substr(1));
  if (inner.empty()) return false;
  return text[0] == '{' ? inner[0] == '"' || inner[0] == '}' : inner[0] == '{' || inner[0] == ']';
}

void read_record(std::string_view bytes, std::string_view name, std::size_t line,
                 const std::function<void(Record, std::size_t)>& sink,
                 const std::function<void(Error)>& failed) {
  Document document;
  document.Parse<kParse>(bytes.data(), bytes.size());
  if (document.HasParseError()) {
    const std::string reason = rapidjson::GetParseError_En(document.GetParseError());
    return failed(bad_line(name, line, one_line(bytes) + " (" + reason + ")"));
  }
  if (!document.IsObject()) return failed(bad_line(name, line, one_line(bytes)));
  sink(record_of(document, bytes), line);
}

void read_records(std::string_view json, std::string_view name,
                  const std::function<void(Record, std::size_t)>& sink,
                  const std::function<void(Error)>& failed) {
  for (const auto& piece : pieces_of(json))
    read_record(piece.bytes, name, piece.line, sink, failed);
}

}  // namespace entente
