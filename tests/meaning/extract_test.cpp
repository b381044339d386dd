#include "extract/extract.h"

#include <algorithm>
#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "extract/article/reader.h"
#include "extract/statements.h"
#include "tests/meaning/stage.h"

namespace entente {
namespace {

// The article's own bytes have a byte that the clean text lacks, so that spans must be mapped.
Article shifted(Article article) {
  article.offsets.add({0, 3, false});
  return article;
}

TEST_CASE("findings become statements with spans of the original") {
  const Stage stage{"Ada:NNP:2:nsubj thanked=thank:VBD:0:root Peru:NNP:2:obj"};
  Findings findings;
  findings.document = stage.built.document;
  findings.cast = stage.cast;
  findings.relations = find_relations(
      {stage.scene, stage.gazetteer, stage::rules(), stage::ontology(), stage.times});
  const StatementSet set = to_statements(shifted(stage.built.article), findings);

  REQUIRE(set.statements.size() == 1);
  const Statement& made = set.statements.front();
  CHECK(made.relation == "praised");
  CHECK(made.evidence.text == "Ada thanked Peru");
  CHECK(made.evidence.sentence == Span{3, 19});
  CHECK(made.evidence.subject == Span{3, 6});
  CHECK(made.evidence.trigger == Span{7, 14});
  CHECK(made.evidence.object == Span{15, 19});
}

TEST_CASE("a meeting is an entity with participants and a place") {
  const Stage stage{
      "Ada:NNP:2:nsubj met=meet:VBD:0:root Ben:NNP:2:obj in:IN:5:case Lima:NNP:2:obl"};
  Findings findings;
  findings.document = stage.built.document;
  findings.cast = stage.cast;
  findings.meetings =
      find_meetings({stage.scene, stage.gazetteer, stage::meeting_words(), stage.times, ""});
  const StatementSet set = to_statements(stage.built.article, findings);

  const auto meeting = std::find_if(set.entities.begin(), set.entities.end(),
                                    [](const Entity& e) { return e.kind == Kind::meeting; });
  REQUIRE(meeting != set.entities.end());
  CHECK(meeting->name == "Meeting of Ada and Ben");
  const auto count = [&](std::string_view relation) {
    return std::count_if(set.statements.begin(), set.statements.end(),
                         [&](const Statement& s) { return s.relation == relation; });
  };
  CHECK(count("participated_in") == 2);
  CHECK(count("held_in") == 1);
}

TEST_CASE("a missing file is named") {
  const auto opened = Extractor::open(default_files("/nowhere"));
  REQUIRE_FALSE(opened);
  CHECK(opened.error().message.find("/nowhere") != std::string::npos);
}

constexpr const char* kStory =
    "Foreign ministers of Kenya and Ghana meet in Oslo\n\n"
    "Kenyan President William Ruto met with Ghana's President John Mahama in Oslo on 3 March 2025. "
    "Kenya accused Peru of piracy. Ruto will visit Norway in May 2025.\n";

TEST_CASE("an article becomes entities, offices, a meeting and relations") {
  const auto files = default_files(std::string{ENTENTE_SOURCE_DIR} + "/extract");
  if (!std::filesystem::exists(files.model)) {
    MESSAGE("skipped: ", files.model.string(), " absent");
    return;
  }
  const auto extractor = Extractor::open(files);
  REQUIRE(extractor);
  ReadOptions options;
  options.published = "2025-03-04";
  const auto article = read_article(kStory, "story.txt", options);
  REQUIRE(article);
  const StatementSet set = extractor.value().extract(article.value());
  CHECK(set == extractor.value().extract(article.value()));
  const auto has = [&](std::string_view relation) {
    return std::any_of(set.statements.begin(), set.statements.end(),
                       [&](const Statement& s) { return s.relation == relation; });
  };
  CHECK(has("holds_office"));
  CHECK(has("participated_in"));
  CHECK(has("accused"));
  for (const Statement& made : set.statements) {
    CAPTURE(made.relation);
    CHECK(std::string{kStory}.substr(made.evidence.sentence.begin,
                                     made.evidence.sentence.end - made.evidence.sentence.begin) ==
          made.evidence.text);
  }
  CHECK(extractor.value().explain(article.value()).find("accused") != std::string::npos);
}

}  // namespace
}  // namespace entente
