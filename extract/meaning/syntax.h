// Questions about a sentence's tree that rules, meetings and qualifiers share. Words are indices
// into the sentence; kRoot (-1) stands for "none".

#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/language/document.h"

namespace entente {

using WordSet = std::set<std::string, std::less<>>;

// Whether `relation` is `base` or one of its subtypes: "nsubj:pass" is an "nsubj".
[[nodiscard]] bool is_relation(std::string_view relation, std::string_view base);

[[nodiscard]] bool has_relation(const Sentence& sentence, int word, std::string_view base);

// "each other", "one another", "each accused the other".
[[nodiscard]] bool is_reciprocal(const Token& token);

// The dependents with one of these relations (or subtypes), relation by relation.
[[nodiscard]] std::vector<int> children_by(const Sentence& sentence, int word,
                                           std::initializer_list<std::string_view> relations);

// The preposition that introduces a word, lower case, fixed ones joined by blanks ("in support
// of"); empty if none.
[[nodiscard]] std::string preposition(const Sentence& sentence, int word);

// Dependents of `word` (obl, nmod, advcl, acl; nouns also xcomp) that one of these prepositions
// introduces.
[[nodiscard]] std::vector<int> under_preposition(const Sentence& sentence, int word,
                                                 const WordSet& prepositions);

[[nodiscard]] bool is_passive(const Sentence& sentence, int verb);

// Who does what `verb` (a verb or a nominal predicate) says: its subject, the by-phrase of a
// passive, the controller of an infinitive, what a participle modifies, the antecedent of "who";
// kRoot if none.
[[nodiscard]] int agent_of(const Sentence& sentence, int verb);

// To whom it is done: the object, the subject of a passive, what a past participle modifies; kRoot
// if none.
[[nodiscard]] int patient_of(const Sentence& sentence, int verb);

// What a relative pronoun stands for; any other word stands for itself.
[[nodiscard]] int antecedent(const Sentence& sentence, int word);

// The word and those coordinated with it, in order.
[[nodiscard]] std::vector<int> coordinated(const Sentence& sentence, int word);

// The words that make one name with `word`, itself first: titles, parts of names, what stands in
// apposition.
[[nodiscard]] std::vector<int> name_group(const Sentence& sentence, int word);

// The verb (or predicate) whose clause `word` is in: itself or the nearest ancestor that heads a
// clause.
[[nodiscard]] int clause_of(const Sentence& sentence, int word);

[[nodiscard]] bool is_ancestor(const Sentence& sentence, int ancestor, int word);

[[nodiscard]] std::string lemma_of(const Token& token);  // in lower case

// Whether a list of lower-case words holds the token's lemma or its form ("met" where the lemma is
// uncertain).
[[nodiscard]] bool is_one_of(const Token& token, const WordSet& words);

}  // namespace entente
