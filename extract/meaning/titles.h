// Titles as phrases: "First Deputy Defense Minister", "Chief of the General Staff of the
// Azerbaijani army", "former foreign policy coordinator of the European Union".

#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/meaning/mentions.h"
#include "extract/meaning/reading.h"

namespace entente {

struct Title {
  int sentence = 0;
  int begin = 0;  // words of the phrase, with whose office it is
  int end = 0;
  int role = 0;      // the role noun: "minister"
  std::string text;  // "first deputy defence minister", "chief of the general staff"
  std::vector<int>
      owners;  // head words of the names and descriptions that say whose office it may be, in order
  bool former = false;
  bool definite = false;  // "the" or an owner opens it

  friend bool operator==(const Title&, const Title&) = default;
};

class TitleReader {
 public:
  // Both outlive the reader.
  TitleReader(const Reading& reading, const std::vector<Candidate>& names);

  // The titles that start at `begin`, coordinated ones too ("Chief of ... and First Deputy ...");
  // empty if there are none. Reads no further than `stop`.
  [[nodiscard]] std::vector<Title> read(int sentence, int begin, int stop) const;

  // The titles that end right before `name` (a comma may stand between): those of the person whose
  // name starts there.
  [[nodiscard]] std::vector<Title> before(int sentence, int name) const;

  // The titles that end right before the word.
  [[nodiscard]] std::vector<Title> ending_at(int sentence, int stop) const;

  // The title whose role noun is that word.
  [[nodiscard]] std::optional<Title> with_role(int sentence, int role) const;

  // The longest name that starts at the word; null if none.
  [[nodiscard]] const Candidate* name_at(int sentence, int begin) const;

 private:
  [[nodiscard]] bool stands_in_place(int sentence, int begin) const;

  const Reading& reading_;
  std::map<std::pair<int, int>, const Candidate*> starts_;
};

}  // namespace entente
