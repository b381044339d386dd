// Who is known beforehand: states with their capitals, demonyms and seats of government,
// international organisations, ministries and armies, well-known offices. Read from
// extract/ontology/actors.json and whatever the user adds in files of the same form
// (docs/ontology.md).

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

struct Actor {
  std::string id;  // Wikidata id ("Q227") where known, otherwise "kind:slug"
  Kind kind = Kind::state;
  std::string name;  // "Azerbaijan"
  std::vector<std::string>
      aliases;  // "Republic of Azerbaijan"; case counts for all-capital ones ("US", "WHO")
  std::vector<std::string> demonyms;  // states, regions: "Azerbaijani", "Azerbaijanis"
  std::vector<std::string>
      seats;            // what stands for its government: "Kremlin", "White House", "Whitehall"
  std::string capital;  // states: id of the place
  std::string part_of;  // ministries, armies, parliaments, places: id of the state or organisation
  std::vector<std::string> members;  // international organisations: ids of member states
};

enum class Sense { name, demonym, seat, capital };

struct GazetteerMatch {
  const Actor* actor = nullptr;
  Sense sense = Sense::name;

  friend bool operator==(const GazetteerMatch&, const GazetteerMatch&) = default;
};

class Gazetteer {
 public:
  // Reads `json` as a layer on top of `below` (graph/layer_file.h); `name` is what messages call
  // the file. Fails with file, line and reason. References must be to actors of these layers or to
  // Wikidata ids, which another may hold.
  [[nodiscard]] static Result<Gazetteer> parse(std::string_view json, std::string_view name,
                                               Gazetteer below = {});

  // All actors the name may denote, best first: by sense, then kind, then place in the actor's own
  // lists. White space, typographic variants, a leading "the" and a final "'s" do not count; case
  // counts for names in capitals ("US" is not "us") and of up to four letters, and a demonym wants
  // its capital ("Polish"). A name of one word that the file writes with "The" is found with it
  // alone
  // ("The Hague"). A capital's name yields both the place (Sense::name) and its state
  // (Sense::capital).
  [[nodiscard]] std::vector<GazetteerMatch> find(std::string_view name) const;

  // The longest known name that starts at words[begin] (a capital letter or digit, or "the" before
  // it), as a word count; 0 if none.
  [[nodiscard]] int longest_match(const std::vector<std::string>& words, int begin) const;

  [[nodiscard]] const Actor* by_id(std::string_view id) const;
  [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }

 private:
  struct Entry {
    std::size_t actor = 0;
    Sense sense = Sense::name;
    int rank = 0;         // place among the actor's names of this sense
    std::string written;  // plain_name of what the file has, for the case rule
    bool with_article = false;
  };

  void put(std::vector<Actor> actors);
  void index();
  void index_name(std::string_view name, Entry entry);
  [[nodiscard]] std::vector<GazetteerMatch> find_exactly(std::string_view name) const;
  // The most words of a name that starts with the word `at`.
  [[nodiscard]] int longest_from(const std::vector<std::string>& words, std::size_t at) const;

  std::vector<Actor> actors_;  // sorted by id
  std::map<std::string, std::vector<Entry>, std::less<>> names_;
  std::map<std::string, int, std::less<>>
      longest_;  // first folded word -> most words of a name that starts so
};

}  // namespace entente
