#include "graph/layer_file.h"

namespace entente {

LayerFile::LayerFile(const JsonValue& root, const JsonSource& source, std::string_view format)
    : fields_{root, source} {
  if (fields_.text("format") != format) fields_.fail("format", "'" + std::string{format} + "'");
  if (fields_.whole("version") != 1) fields_.fail("version", "version 1");
  replaces_all_ = fields_.flag("replace_all");
  const JsonValue& removal = fields_.optional_object("remove");
  if (removal.type == JsonValue::Type::object) removal_.emplace(removal, source);
}

void LayerFile::remove(std::string_view key, const std::string& expected, const Erase& erase) {
  if (!removal_) return;
  for (const JsonValue& id : removal_->optional_array(key).items) {
    if (id.type != JsonValue::Type::string || !erase(id.text)) removal_->fail(id, expected);
  }
}

void LayerFile::remove_from(std::string_view key, const EraseFrom& erase) {
  if (!removal_) return;
  const JsonValue& lists = removal_->optional_object(key);
  for (std::size_t i = 0; i < lists.items.size(); ++i) {
    if (lists.items[i].type != JsonValue::Type::array)
      removal_->fail(lists.items[i], "an array of words");
    for (const JsonValue& word : lists.items[i].items) {
      if (word.type != JsonValue::Type::string || !erase(lists.keys[i], word.text))
        removal_->fail(word, "a word of the list '" + lists.keys[i] + "' in the layers below");
    }
  }
}

std::optional<Error> LayerFile::finish() {
  if (auto error = fields_.finish()) return error;
  return removal_ ? removal_->finish() : std::nullopt;
}

std::string_view format_of(std::string_view json) {
  constexpr std::string_view kKey = "\"format\"";
  const std::size_t key = json.find(kKey);
  if (key == std::string_view::npos) return {};
  const std::size_t colon = json.find(':', key + kKey.size());
  const std::size_t begin = json.find('"', colon);
  const std::size_t end = begin == std::string_view::npos ? begin : json.find('"', begin + 1);
  return end == std::string_view::npos ? std::string_view{}
                                       : json.substr(begin + 1, end - begin - 1);
}

}  // namespace entente
