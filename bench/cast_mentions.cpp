// The mentions that extraction finds in texts, for scorers of coreference.
//
// cast_mentions [--trees] < TEXTS > MENTIONS
//
// Both are JSON Lines: {"id", "text"} in, where lines of the text are its paragraphs, and
// {"id", "mentions": [{"entity", "kind", "name", "type", "begin", "end", "head_begin",
// "head_end"}]} out. Positions are bytes of the text. A mention that denotes several entities
// ("both sides") is listed once for each. With --trees also "sentences": their words as [begin,
// end, head, relation], the head counted in the sentence from 0, -1 for the root.

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "extract/language/parser.h"
#include "extract/meaning/cast.h"

namespace {

using namespace entente;
using JsonLine = rapidjson::Writer<rapidjson::StringBuffer>;

const std::string kExtract = ENTENTE_SOURCE_DIR "/extract";
constexpr std::array kTypes{"name", "title", "description", "pronoun", "demonym", "metonym"};

std::string text_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

Article article_of(const std::string& id, const std::string& text) {
  Article article;
  article.info.id = id;
  article.text = text;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) article.paragraphs.push_back({ParagraphRole::body, {begin, end}});
    begin = end + 1;
  }
  return article;
}

void write_mention(JsonLine& json, const Sentence& sentence, const Mention& mention) {
  const auto at = [&](int word) { return sentence.tokens[static_cast<std::size_t>(word)].text; };
  json.Key("type");
  json.String(kTypes[static_cast<std::size_t>(mention.type)]);
  const auto write = [&](const char* key, std::size_t value) {
    json.Key(key);
    json.Uint64(value);
  };
  write("begin", at(mention.begin).begin);
  write("end", at(mention.end - 1).end);
  write("head_begin", at(mention.head).begin);
  write("head_end", at(mention.head).end);
}

void write_trees(JsonLine& json, const Document& document) {
  json.Key("sentences");
  json.StartArray();
  for (const Sentence& sentence : document.sentences) {
    json.StartArray();
    for (const Token& token : sentence.tokens) {
      json.StartArray();
      json.Uint64(token.text.begin);
      json.Uint64(token.text.end);
      json.Int(token.head);
      json.String(token.deprel.c_str());
      json.EndArray();
    }
    json.EndArray();
  }
  json.EndArray();
}

std::string line_of(const Article& article, const Document& document, const Cast& cast,
                    bool trees) {
  rapidjson::StringBuffer buffer;
  JsonLine json{buffer};
  json.StartObject();
  json.Key("id");
  json.String(article.info.id.c_str());
  json.Key("mentions");
  json.StartArray();
  for (std::size_t entity = 0; entity < cast.figures.size(); ++entity) {
    const Figure& figure = cast.figures[entity];
    for (const Mention& mention : figure.mentions) {
      json.StartObject();
      json.Key("entity");
      json.Uint64(entity);
      json.Key("kind");
      json.String(std::string{name_of(figure.kind)}.c_str());
      json.Key("name");
      json.String(figure.name.c_str());
      write_mention(json, document.sentences[static_cast<std::size_t>(mention.sentence)], mention);
      json.EndObject();
    }
  }
  json.EndArray();
  if (trees) write_trees(json, document);
  json.EndObject();
  return buffer.GetString();
}

template <class Value>
const Value& given(const Result<Value>& result) {
  if (result) return result.value();
  std::cerr << result.error().message << "\n";
  std::exit(1);
}

}  // namespace

int main(int count, char** arguments) {
  const bool trees = count > 1 && std::string_view{arguments[1]} == "--trees";
  const auto parser = Parser::open(kExtract + "/model/language.safetensors");
  const auto actors = Gazetteer::parse(text_of(kExtract + "/ontology/actors.json"), "actors.json");
  const auto words = Lexicon::parse(text_of(kExtract + "/ontology/lexicon.json"), "lexicon.json");
  const auto leaders = Leaders::parse(text_of(kExtract + "/ontology/leaders.json"), "leaders.json");
  const CastKnowledge knowledge{given(actors), given(words), &given(leaders)};
  for (std::string line; std::getline(std::cin, line);) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    if (json.HasParseError() || !json.IsObject() || !json.HasMember("id") ||
        !json.HasMember("text")) {
      std::cerr << "standard input: expected {\"id\", \"text\"} on each line, found " << line
                << "\n";
      return 1;
    }
    const Article article = article_of(json["id"].GetString(), json["text"].GetString());
    const Document document = given(parser).parse(article);
    std::cout << line_of(article, document, find_cast(article, document, knowledge), trees) << "\n";
  }
  return 0;
}
