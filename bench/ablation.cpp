// What extraction finds without one of its stages (ablation.py scores it).
//
// ablation STAGE PUBLISHED FILE > statements.jsonl
//
// STAGE is none, coreference, metonymy, roles (the model's predicates and arguments) or furniture
// (every line of the file is then a paragraph of the article, the first its title).

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "extract/article/reader.h"
#include "extract/extract.h"
#include "graph/statement_json.h"

namespace {

using namespace entente;

std::string text_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

Article every_line_of(Article article, const std::string& text) {
  article.text = text;
  article.paragraphs.clear();
  article.offsets = OffsetMap{};
  article.offsets.add({0, 0, false});
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const auto role = article.paragraphs.empty() ? ParagraphRole::title : ParagraphRole::body;
    if (end > begin) article.paragraphs.push_back({role, {begin, end}});
    begin = end + 1;
  }
  return article;
}

int complain(const std::string& message) {
  std::cerr << message << "\n";
  return 1;
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) return complain("expected STAGE PUBLISHED FILE");
  const std::string without = words[1];
  Stages stages;
  if (without == "coreference") stages.coreference = false;
  if (without == "metonymy") stages.metonymy = false;
  if (without == "roles") stages.roles = false;
  const auto extractor = Extractor::open(default_files(ENTENTE_SOURCE_DIR "/extract"), stages);
  if (!extractor) return complain(extractor.error().message);
  const std::string text = text_of(words[3]);
  ReadOptions options;
  options.published = words[2];
  auto article = read_article(text, words[3], options);
  if (!article) return complain(article.error().message);
  const Article& read = article.value();
  std::cout << to_json_lines(
      extractor.value().extract(without == "furniture" ? every_line_of(read, text) : read));
  return 0;
}
