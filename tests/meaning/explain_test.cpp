#include "extract/explain.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "tests/meaning/sentence_builder.h"

namespace entente {
namespace {

const std::filesystem::path kGolden = ENTENTE_SOURCE_DIR "/tests/meaning/golden/explained.html";

Figure figure(Kind kind, const std::string& name, std::vector<Mention> mentions) {
  Figure figure;
  figure.kind = kind;
  figure.name = name;
  figure.mentions = std::move(mentions);
  return figure;
}

Tie tie(const std::string& relation, std::size_t object, const std::string& rule) {
  Tie tie;
  tie.relation = relation;
  tie.subject = 0;
  tie.object = object;
  tie.trigger = 3;
  tie.rule = rule;
  return tie;
}

// "The Kenyan envoy praised <Oslo>'s & Norway's plan", with a mention inside a mention, and one
// that crosses another.
BuiltArticle built() {
  BuiltArticle built = build_article(R"(
    The      the     DET   DT  3 det
    Kenyan   Kenyan  ADJ   JJ  3 amod
    envoy    envoy   NOUN  NN  4 nsubj
    praised  praise  VERB  VBD 0 root
    <Oslo>   <Oslo>  PROPN NNP 8 nmod
    &        &       SYM   SYM 5 cc
    Norway   Norway  PROPN NNP 5 conj
    plan     plan    NOUN  NN  4 obj
  )");
  built.article.info.id = "0a1b";
  built.article.info.title = R"(A "plan" <b>&</b>)";
  built.article.info.path = "a'b.txt";
  built.article.info.published = "2024-05-02";
  built.article.published_from = "byline";
  built.article.set_aside = {{"navigation", "</table>Home", {}}};
  return built;
}

Findings findings(const BuiltArticle& built) {
  Findings found;
  found.document = built.document;
  found.cast.figures = {figure(Kind::person, "Ada \"Ace\" Osei", {{0, 0, 3, 2}}),
                        figure(Kind::state, "Kenya", {{0, 1, 2, 1}}),
                        figure(Kind::place, "<Oslo>", {{0, 4, 5, 4}}),
                        figure(Kind::state, "Norway", {{0, 6, 7, 6}, {0, 2, 4, 3}})};
  found.cast.denoted[{0, 2}] = {0};
  found.cast.log = {"joined <x>"};
  found.cast.offices = {{0, "envoy", 1, false, {}, "title before name"}};
  found.times = {{{0, 2, "2024-05"}}};
  found.meetings.log = {"left out <y>"};
  found.relations.ties = {tie("praised", 3, "praise")};
  found.relations.dropped = {{tie("visited", 2, "visit"), "the ontology does not allow it"}};
  found.relations.tried = {{"laud", 0, 3, "no subject"}};
  return found;
}

TEST_CASE("a page is as the golden file says, byte for byte") {
  const BuiltArticle article = built();
  const std::string page = html_page(to_html(article.article, findings(article)));
  if (std::getenv("ENTENTE_UPDATE_GOLDEN") != nullptr)
    std::ofstream{kGolden, std::ios::binary} << page;
  std::ifstream file{kGolden, std::ios::binary};
  const std::string golden{std::istreambuf_iterator<char>{file}, {}};
  CHECK(page == golden);
}

TEST_CASE("text tells what fired, what was dropped and what was tried in vain") {
  const BuiltArticle article = built();
  const std::string text = to_text(article.article, findings(article));
  CHECK(text.find("\n+ Ada \"Ace\" Osei praised Norway (actual) by rule praise\n") !=
        std::string::npos);
  CHECK(text.find(" by rule visit: dropped, the ontology does not allow it\n") !=
        std::string::npos);
  CHECK(text.find("\n. rule laud at praised: no subject\n") != std::string::npos);
}

}  // namespace
}  // namespace entente
