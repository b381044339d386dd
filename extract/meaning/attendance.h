// Who takes part in a telling.

#pragma once

#include <vector>

#include "extract/meaning/telling_sentence.h"
#include "extract/meaning/tellings.h"

namespace entente {

// Once for each entity.
void add_attendance(std::vector<Attendance>& to, Attendance one);

// Adds the persons, states and organisations that these are, or that these words stand for.
void take_part(const TellingSentence& in, const std::vector<Bearer>& bearers, Telling& told);
void take_part(const TellingSentence& in, int word, Telling& told);
void take_part(const TellingSentence& in, const std::vector<int>& words, Telling& told);

// Only the persons that the word stands for.
void take_persons(const TellingSentence& in, int word, Telling& told);

// The persons beside whom the verb's subject is told to be: "alongside X", "in the presence of X",
// "flanked by X".
void take_beside(const TellingSentence& in, int verb, Telling& told);

// "X met" needs a plural subject: where coordination is hidden among titles, every person of the
// phrase.
void take_persons_under(const TellingSentence& in, int subject, Telling& told);

// What follows "with" or "between" in plain order, where the tree hangs it elsewhere: up to the
// next verb, sentence sign or other preposition.
void take_after(const TellingSentence& in, const WordSet& prepositions, Telling& told);

// One traveller and the "leaders of" three or more bodies: as many occasions. `first` of the
// participants were taken from the subject.
void note_distribution(const TellingSentence& in, std::size_t first, Telling& told);

}  // namespace entente
