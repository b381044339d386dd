#include "extract/meaning/tellings.h"

#include <iterator>

#include "extract/meaning/telling_circumstances.h"
#include "extract/meaning/telling_nouns.h"
#include "extract/meaning/telling_sentence.h"
#include "extract/meaning/telling_verbs.h"
#include "extract/meaning/telling_visits.h"

namespace entente {
namespace {

// A verb of visits also takes the date and status of the first destination for the others.
std::vector<Telling> visits_at(const TellingSentence& in, int trigger) {
  std::vector<Telling> visits = read_visits(in, trigger);
  for (std::size_t i = 0; i < visits.size(); ++i) {
    read_circumstances(in, visits[i]);
    if (i > 0) visits[i].date = date_behind_place(in, visits[i]);
  }
  return visits;
}

std::vector<Telling> tellings_at(const TellingSentence& in, int trigger) {
  Telling told;
  told.sentence = in.number();
  told.trigger = trigger;
  const bool verb = in.token(trigger).upos == "VERB";
  const bool read = in.token(trigger).deprel != "cop" &&
                    (verb ? read_meeting_verb(in, told) : read_meeting_noun(in, told));
  if (!read) return visits_at(in, trigger);
  read_circumstances(in, told);
  return {told};
}

}  // namespace

std::vector<Telling> find_tellings(const MeetingContext& context, int sentence) {
  const TellingSentence in{context, sentence};
  std::vector<Telling> found;
  for (int word = 0; word < in.size(); ++word) {
    std::vector<Telling> here = tellings_at(in, word);
    std::move(here.begin(), here.end(), std::back_inserter(found));
  }
  return found;
}

}  // namespace entente
