#include "extract/meaning/cast.h"

#include <algorithm>
#include <numeric>

#include "extract/meaning/coreference.h"
#include "extract/meaning/ensemble.h"
#include "extract/meaning/genders.h"
#include "extract/meaning/mentions.h"
#include "extract/meaning/office_owners.h"
#include "extract/meaning/office_reader.h"
#include "extract/meaning/offices.h"
#include "extract/meaning/reading.h"
#include "extract/meaning/stages.h"
#include "extract/meaning/titles.h"

namespace entente {
namespace {

Mention first_mention(const Figure& figure) {
  return figure.mentions.empty() ? Mention{1 << 30, 0, 0, 0, MentionType::name}
                                 : figure.mentions.front();
}

// Where each figure goes so that they stand in order of first mention.
std::vector<std::size_t> places_by_mention(const std::vector<Figure>& figures) {
  std::vector<std::size_t> order(figures.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return first_mention(figures[a]) < first_mention(figures[b]);
  });
  std::vector<std::size_t> place(figures.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  return place;
}

void renumber(Cast& cast, const std::vector<std::size_t>& place) {
  std::vector<Figure> figures(cast.figures.size());
  for (std::size_t i = 0; i < place.size(); ++i) figures[place[i]] = std::move(cast.figures[i]);
  cast.figures = std::move(figures);
  for (Office& office : cast.offices) {
    office.person = place[office.person];
    office.of = place[office.of];
  }
  for (auto& [word, denoted] : cast.denoted) {
    for (std::size_t& figure : denoted) figure = place[figure];
    std::sort(denoted.begin(), denoted.end());
  }
  std::sort(cast.offices.begin(), cast.offices.end());
}

Cast finished(Ensemble ensemble) {
  for (std::size_t i = 0; i < ensemble.cast.figures.size(); ++i) {
    Figure& figure = ensemble.figure(i);
    for (const auto& [spelling, count] : ensemble.traits[i].spellings)
      figure.names.push_back(spelling);
    if (std::find(figure.names.begin(), figure.names.end(), figure.name) == figure.names.end())
      figure.names.push_back(figure.name);
    std::sort(figure.names.begin(), figure.names.end());
    std::sort(figure.mentions.begin(), figure.mentions.end());
  }
  Cast cast = std::move(ensemble.cast);
  renumber(cast, places_by_mention(cast.figures));
  return cast;
}

}  // namespace

const std::vector<std::size_t>& Cast::at(int sentence, int word) const {
  static const std::vector<std::size_t> nobody;
  const auto found = denoted.find({sentence, word});
  return found == denoted.end() ? nobody : found->second;
}

Cast find_cast(const Article& article, const Document& document, const Gazetteer& gazetteer,
               const Lexicon& lexicon) {
  return find_cast(article, document, CastKnowledge{gazetteer, lexicon});
}

Cast find_cast(const Article& article, const Document& document, const CastKnowledge& knowledge) {
  return find_cast(article, document, knowledge, Stages{});
}

Cast find_cast(const Article& article, const Document& document, const CastKnowledge& knowledge,
               const Stages& stages) {
  const Reading reading{article, document, knowledge.gazetteer, knowledge.lexicon,
                        knowledge.leaders};
  std::vector<Candidate> names = find_names(reading);
  for (Candidate& name : names) {
    if (!stages.metonymy) name.state = nullptr;
  }
  Ensemble ensemble = join_names(reading, names);
  find_genders(reading, ensemble);
  const TitleReader titles{reading, names};
  OfficeBook offices{reading, ensemble};
  OfficeReader reader{reading, titles, ensemble, offices};
  OfficeOwners owners{reading, names, ensemble, offices};
  Coreference coreference{reading, titles, offices, ensemble};
  if (stages.coreference) coreference.describe_things();
  reader.read_names(names);
  if (stages.coreference) {
    coreference.describe_persons();
    coreference.resolve_pronouns();
  }
  owners.settle_known();
  reader.read_clauses();
  owners.settle_known();
  owners.settle_likely();
  owners.settle_organs();
  offices.publish();
  return finished(std::move(ensemble));
}

}  // namespace entente
