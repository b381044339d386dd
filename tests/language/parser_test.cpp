#include "extract/language/parser.h"

#include <algorithm>
#include <thread>

#include <doctest/doctest.h>

#include "extract/language/analyser.h"
#include "tests/language/tiny_model.h"

namespace entente {
namespace {

Article article(const std::vector<std::string>& paragraphs) {
  Article result;
  for (const std::string& paragraph : paragraphs) {
    if (!result.text.empty()) result.text += "\n\n";
    const std::size_t begin = result.text.size();
    result.text += paragraph;
    result.paragraphs.push_back({ParagraphRole::body, {begin, result.text.size()}});
  }
  return result;
}

Parser tiny_parser() {
  const TemporaryFile file{"parser.safetensors", TinyModel::whole().bytes()};
  auto parser = Parser::open(file.path());
  REQUIRE(parser);
  return std::move(parser).value();
}

// Everything the parser says, for comparison.
std::string written(const Document& document) {
  std::string text;
  for (const Sentence& sentence : document.sentences) {
    for (const Token& token : sentence.tokens) {
      text += token.form + '/' + token.lemma + '/' + token.upos + '/' + token.xpos + '/' +
              token.deprel + '/' + std::to_string(token.head) + ' ';
    }
    for (const Name& name : sentence.names) text += std::to_string(name.begin) + '-';
    for (const Predicate& predicate : sentence.predicates) {
      text += std::to_string(predicate.token) + ':';
      for (const Argument& a : predicate.arguments) text += a.role + std::to_string(a.head);
    }
    text += '\n';
  }
  return text;
}

TEST_CASE("words, sentences and paragraphs keep their place in the article") {
  const Article a = article({"The minister met him. He left.", "Ministers’ meeting"});
  const Document document = tiny_parser().parse(a);
  REQUIRE(document.sentences.size() == 3);
  CHECK(document.sentences[2].paragraph == 1);
  CHECK(a.slice(document.sentences[1].text) == "He left.");
  for (const Sentence& sentence : document.sentences) {
    for (const Token& token : sentence.tokens) CHECK(a.slice(token.text) == token.form);
  }
}

TEST_CASE("an article without text has no sentences") {
  const Parser parser = tiny_parser();
  CHECK(parser.parse({}).sentences.empty());
  CHECK(parser.parse(article({" ", ""})).sentences.empty());
  CHECK(parser.annotate({}).sentences.empty());
  CHECK(parser.annotate({{}}).sentences.size() == 1);
}

TEST_CASE("two threads find what one finds") {
  const Parser parser = tiny_parser();
  std::vector<std::string> paragraphs(
      40, "The minister met a man. He met other ministers, meeting them.");
  const Article a = article(paragraphs);
  const std::string expected = written(parser.parse(a));
  std::vector<std::string> found(4);
  {
    std::vector<std::jthread> threads;
    for (std::string& result : found) {
      threads.emplace_back([&] { result = written(parser.parse(a)); });
    }
  }
  for (const std::string& result : found) CHECK(result == expected);
}

TEST_CASE("a sentence is analysed alike whatever stands beside it in the article") {
  const Parser parser = tiny_parser();
  const std::vector<std::string> words{"the", "minister", "met", "him", "."};
  const std::string alone = written(parser.annotate({words}));
  const Document both = parser.annotate({{"men", "met"}, words, words});
  CHECK(written({{both.sentences[1]}}) == alone);
  CHECK(written({{both.sentences[2]}}) == alone);
}

TEST_CASE("every sentence has one root, whose relation is root") {
  const Document document =
      tiny_parser().parse(article({"Some men met. A minister, meeting them, left."}));
  for (const Sentence& sentence : document.sentences) {
    for (const Token& token : sentence.tokens) {
      CHECK((token.head == kRoot) == (token.deprel == "root"));
    }
    CHECK(std::ranges::count(sentence.tokens, kRoot, &Token::head) == 1);
  }
}

TEST_CASE("a long sentence is seen through windows, and no word is lost") {
  const TemporaryFile file{"windows.safetensors", TinyModel::whole().bytes()};
  auto model = load_model(file.path());
  REQUIRE(model);
  const Analyser analyser{std::move(model).value()};
  const Words words(120, "met");
  const std::vector<Words> sentences{words};
  const auto cover = analyser.cover(words);
  CHECK(cover.windows.size() > 3);
  CHECK(cover.chosen.size() == words.size());
  for (const Window& window : cover.windows) CHECK(window.pieces.size() <= 40);
  CHECK(analyser.vectors(sentences).rows() == words.size());
  CHECK(analyser.analyse(sentences)[0].tokens.size() == words.size());
}

TEST_CASE("a word of more pieces than a window is analysed") {
  const Document document = tiny_parser().annotate({{"he", std::string(90, '-'), "met"}});
  CHECK(document.sentences[0].tokens.size() == 3);
}

TEST_CASE("a word of ten million bytes is analysed") {
  const Parser parser = tiny_parser();
  const Document document = parser.parse(article({std::string(10'000'000, 'x') + " met him."}));
  CHECK(document.sentences[0].tokens.size() == 4);
}

}  // namespace
}  // namespace entente
