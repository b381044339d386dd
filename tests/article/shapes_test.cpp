// Articles in unusual shapes: nothing of the body is lost, and nothing takes long.

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "read_text.h"

using namespace entente;

namespace {

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("articles in unusual shapes are read whole") {
  struct Row {
    std::string about, input, title;
    std::vector<std::string> kept;
  };
  const std::vector<Row> rows = {
      {"headline and dateline in capitals",
       "RURITANIA AND GRAUSTARK SIGN BORDER TREATY\n\nSTRELSAU, May 7, 2021 (Example Agency) - The "
       "ministers of both countries signed the treaty on Friday.\n\nTHEY WILL MEET AGAIN IN THE "
       "AUTUMN.\n",
       "RURITANIA AND GRAUSTARK SIGN BORDER TREATY",
       {"signed the treaty on Friday", "THEY WILL MEET AGAIN"}},
      {"an interview",
       "INTERVIEW: \"We were close to a treaty\"\n\nThe former envoy spoke to us about the talks "
       "that "
       "ended last week in Strelsau.\n\nQ: Did you meet the minister?\n\nA: Twice.\n\nQuestion: "
       "What "
       "did he offer?\n\nAnswer: A railway and a bridge over the river.\n",
       "INTERVIEW: \"We were close to a treaty\"",
       {"Did you meet the minister?", "A: Twice.", "What did he offer?", "A railway and a bridge"}},
      {"a list of participants",
       "Who came to Strelsau\n\nThe host named the delegations of the summit on Monday:\n\n"
       "- Ruritania: Minister Jane Roe\n- Graustark: Minister John Doe\n* Zenda: an "
       "observer\n\nThe talks "
       "go on until Friday.\n",
       "Who came to Strelsau",
       {"Minister Jane Roe", "Minister John Doe", "an observer", "go on until Friday"}},
      {"a table",
       "Votes at the summit\n\nThe members of the council voted on Monday as "
       "follows.\n\nState\tVote\n"
       "Ruritania\tyes\nGraustark\tno\n",
       "Votes at the summit",
       {"State\tVote", "Ruritania\tyes", "Graustark\tno"}},
      {"no punctuation at all",
       "Ministers meet in Strelsau\n\nthe ministers of both countries met on monday in the capital "
       "and "
       "agreed to reopen the border and to meet again in the autumn when the railway will be "
       "ready\n",
       "Ministers meet in Strelsau",
       {"agreed to reopen the border"}},
      {"a sentence of ten thousand words",
       "Ministers meet in Strelsau\n\nThe ministers met" +
           repeated(" and talked about the border", 2000) + ".\n",
       "Ministers meet in Strelsau",
       {"The ministers met and talked"}},
      {"everything on one line",
       "The ministers met. " + repeated("They talked. ", 500),
       "",
       {"The ministers met."}},
      {"a headline alone",
       "Ministers meet in Strelsau",
       "Ministers meet in Strelsau",
       {"Ministers meet in Strelsau"}},
      {"a dateline below the headline",
       "Ministers meet\n\nStrelsau/Zenda, 15 June\n\nThe ministers of both countries met on Monday "
       "in "
       "the capital.\n",
       "Ministers meet",
       {"Strelsau/Zenda, 15 June", "met on Monday"}},
      {"sections beside the date",
       "The Strelsau Bulletin\nWorld | Politics | Saturday 18 June 2022\n\nRuritania and Graustark "
       "end their dispute\n\nThe ministers of both countries signed the treaty on Friday.\n",
       "Ruritania and Graustark end their dispute",
       {"signed the treaty on Friday"}},
  };
  for (const auto& [about, input, title, kept] : rows) {
    CAPTURE(about);
    const auto article = read(input);
    CHECK(article.info.title == title);
    for (const auto& part : kept) CHECK(has(article, part));
    CHECK(article.language == "en");
    check_exact(article, input);
  }
  CHECK(read(rows.back().input).info.published == "2022-06-18");
}
