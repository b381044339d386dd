#include "extract/article/article_json.h"

#include <string_view>
#include <vector>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace entente {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write_string(Writer& writer, std::string_view value) {
  writer.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void write_or_null(Writer& writer, const char* key, std::string_view value) {
  writer.Key(key);
  value.empty() ? static_cast<void>(writer.Null()) : write_string(writer, value);
}

void write_list(Writer& writer, const char* key, const std::vector<std::string>& values) {
  writer.Key(key);
  writer.StartArray();
  for (const auto& value : values) write_string(writer, value);
  writer.EndArray();
}

void write_set_aside(Writer& writer, const SetAside& piece) {
  writer.StartObject();
  write_or_null(writer, "reason", piece.reason);
  write_or_null(writer, "text", piece.text);
  writer.Key("begin");
  writer.Uint64(piece.original.begin);
  writer.Key("end");
  writer.Uint64(piece.original.end);
  writer.EndObject();
}

}  // namespace

std::string to_json_line(const Article& article) {
  rapidjson::StringBuffer buffer;
  Writer writer{buffer};
  writer.StartObject();
  write_or_null(writer, "path", article.info.path);
  write_or_null(writer, "id", article.info.id);
  write_or_null(writer, "title", article.info.title);
  write_or_null(writer, "outlet", article.info.outlet);
  write_list(writer, "authors", article.info.authors);
  write_or_null(writer, "published", article.info.published);
  write_or_null(writer, "published_from", article.published_from);
  write_or_null(writer, "url", article.info.url);
  write_or_null(writer, "language", article.language);
  write_list(writer, "notes", article.notes);
  writer.Key("body");
  write_string(writer, article.body());
  writer.Key("set_aside");
  writer.StartArray();
  for (const auto& piece : article.set_aside) write_set_aside(writer, piece);
  writer.EndArray();
  write_list(writer, "warnings", article.warnings);
  writer.EndObject();
  return std::string{buffer.GetString(), buffer.GetSize()} + "\n";
}

}  // namespace entente
