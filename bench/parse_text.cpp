// Shows what the language layer sees of one article, as CoNLL-U: names in the ninth column, roles
// in the tenth ("ARG0:4" says that the word is ARG0 of word 4; "predicate" that it is one).
//
// parse_text FILE [MODEL]

#include <array>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "extract/article/reader.h"
#include "extract/language/parser.h"

namespace {

using namespace entente;

std::string name_of(const Sentence& sentence, int word) {
  constexpr auto kTypes = std::to_array<const char*>({"PER", "ORG", "LOC", "EVT", "LAW", "OTH"});
  for (const Name& name : sentence.names) {
    if (word < name.begin || word >= name.end) continue;
    return std::string{word == name.begin ? "B-" : "I-"} +
           kTypes[static_cast<std::size_t>(name.type)];
  }
  return "_";
}

std::string roles_of(const Sentence& sentence, int word) {
  std::string roles;
  const auto add = [&](const std::string& role) { roles += (roles.empty() ? "" : "|") + role; };
  for (const Predicate& predicate : sentence.predicates) {
    if (predicate.token == word) add("predicate");
    for (const Argument& argument : predicate.arguments) {
      if (argument.head == word) add(argument.role + ":" + std::to_string(predicate.token + 1));
    }
  }
  return roles.empty() ? "_" : roles;
}

void print(const Article& article, const Sentence& sentence) {
  std::string text{article.slice(sentence.text)};
  for (char& c : text) c = c == '\n' ? ' ' : c;
  std::cout << "# paragraph = " << sentence.paragraph << "\n# text = " << text << '\n';
  for (int i = 0; i < static_cast<int>(sentence.tokens.size()); ++i) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(i)];
    std::cout << i + 1 << '\t' << token.form << '\t' << token.lemma << '\t' << token.upos << '\t'
              << token.xpos << "\t_\t" << token.head + 1 << '\t' << token.deprel << '\t'
              << name_of(sentence, i) << '\t' << roles_of(sentence, i) << '\n';
  }
  std::cout << '\n';
}

int fail(const std::string& message) {
  std::cerr << message << '\n';
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return fail("usage: parse_text FILE [MODEL]");
  std::ifstream file{argv[1], std::ios::binary};
  const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
  const auto article = read_article(bytes, argv[1], {});
  if (!article) return fail(article.error().message);
  const auto model = argc > 2 ? argv[2] : ENTENTE_SOURCE_DIR "/extract/model/language.safetensors";
  const auto parser = Parser::open(model);
  if (!parser) return fail(parser.error().message);
  for (const Sentence& sentence : parser.value().parse(article.value()).sentences) {
    print(article.value(), sentence);
  }
}
