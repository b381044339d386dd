#include "extract/language/parser.h"

#include <utility>

#include "extract/language/analyser.h"
#include "extract/language/headline.h"
#include "extract/language/model.h"
#include "extract/language/sentences.h"

namespace entente {

struct Parser::Model {
  Analyser analyser;
};

Parser::Parser(std::unique_ptr<const Model> model) : model_{std::move(model)} {}
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

Result<Parser> Parser::open(const std::filesystem::path& model) {
  auto loaded = load_model(model);
  if (!loaded) return loaded.error();
  return Parser{std::make_unique<const Model>(Model{Analyser{std::move(loaded).value()}})};
}

Document Parser::parse(const Article& article) const {
  std::vector<Words> forms;
  std::vector<std::vector<Span>> spans;
  std::vector<std::size_t> paragraphs;
  for (std::size_t p = 0; p < article.paragraphs.size(); ++p) {
    for (auto& sentence : sentences_of(article.text, article.paragraphs[p])) {
      Words& words = forms.emplace_back();
      for (const Span& span : sentence) words.emplace_back(article.slice(span));
      spans.push_back(std::move(sentence));
      paragraphs.push_back(p);
    }
  }
  Document document{model_->analyser.analyse(forms)};
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    Sentence& sentence = document.sentences[s];
    sentence.paragraph = paragraphs[s];
    sentence.text = {spans[s].front().begin, spans[s].back().end};
    for (std::size_t i = 0; i < spans[s].size(); ++i) sentence.tokens[i].text = spans[s][i];
    join_headline_subjects(sentence);
  }
  return document;
}

Document Parser::annotate(const std::vector<std::vector<std::string>>& sentences) const {
  return {model_->analyser.analyse(sentences)};
}

}  // namespace entente
