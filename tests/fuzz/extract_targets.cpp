#include <string>

#include "extract/article/article_json.h"
#include "extract/article/characters.h"
#include "extract/article/encoding.h"
#include "extract/article/reader.h"
#include "extract/meaning/gazetteer.h"
#include "extract/meaning/leaders.h"
#include "extract/meaning/lexicon.h"
#include "extract/meaning/rules.h"
#include "graph/ontology.h"
#include "tests/fuzz/promises.h"

namespace entente {
namespace {

bool is_inside(Span span, std::size_t size) { return span.begin <= span.end && span.end <= size; }

}  // namespace

void read_any_article(std::string_view bytes) {
  const auto article = read_article(bytes, "input", {});
  if (!article) return must_say_where(article.error());
  for (const auto& paragraph : article.value().paragraphs) {
    must(is_inside(paragraph.text, article.value().text.size()), "paragraphs are inside the text");
    must(paragraph.text.begin < paragraph.text.end, "no paragraph is empty");
    const auto original = article.value().offsets.original(paragraph.text);
    must(original.begin <= original.end, "places in the original are in order");
  }
  must(!to_json_line(article.value()).empty(), "articles can be written");
}

void read_any_html(std::string_view bytes) {
  read_any_article("<!DOCTYPE html><html><body>" + std::string{bytes});
}

void read_any_encoding(std::string_view bytes) {
  const auto source = decoded(std::string{bytes}, "input", declared_charset(bytes));
  if (!source) return must_say_where(source.error());
  const auto& [text, offsets, warnings] = source.value();
  must(is_utf8(text), "what is decoded is UTF-8");
  const auto original = offsets.original({0, text.size()});
  must(is_inside(original, bytes.size()), "its places are inside the original");
}

void read_any_ontology(std::string_view bytes) {
  const auto ontology = Ontology::parse(bytes, "input");
  must_say_where(ontology);
  must_say_where(RuleBook::parse(bytes, "input", ontology ? ontology.value() : Ontology{}));
}

void read_any_actors(std::string_view bytes) {
  const auto gazetteer = Gazetteer::parse(bytes, "input");
  if (!gazetteer) return must_say_where(gazetteer.error());
  static_cast<void>(gazetteer.value().find("Ruritania"));
}

void read_any_words(std::string_view bytes) {
  must_say_where(Lexicon::parse(bytes, "input"));
  must_say_where(Leaders::parse(bytes, "input"));
}

}  // namespace entente
