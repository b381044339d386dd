// Names in the text, before anything is joined: the parser's names, the gazetteer's, and what
// patterns of words show.

#pragma once

#include <string>
#include <vector>

#include "extract/meaning/cast.h"
#include "extract/meaning/reading.h"

namespace entente {

struct Candidate {
  Mention where;
  Kind kind = Kind::person;
  std::string text;              // as written, without titles and possessive
  const Actor* actor = nullptr;  // whom the gazetteer takes it for
  const Actor* state =
      nullptr;  // a capital's state, which the name may stand for as well; metonymy decides
  const Actor* owner = nullptr;  // of a ministry or an army: whose it is ("Russian forces": Russia)
  bool government = false;  // "the Azerbaijani side": words for a government; `actor` is its state
  bool certain =
      false;  // known, or shown by a title or a head noun, rather than the parser's guess alone
  std::string why;
};

// All names, by sentence and word. They do not overlap, but an owner's name may lie inside an
// organisation's.
[[nodiscard]] std::vector<Candidate> find_names(const Reading& reading);

}  // namespace entente
