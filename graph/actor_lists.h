// The user's word on who is who: lists of actors that are one, and of actors that are not.
//
// A list is a text, one statement a line, actors parted by "|". Lines that begin with "#" and empty
// lines say nothing.
//
//   person: Antony Blinken | person: Tony Blinken
//   person:assad | person: Assad @ damascus.txt
//
// docs/resolution.md describes it for users.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

// An actor as people see it: by an id, or by kind and name; everywhere or in one article.
struct ListedActor {
  std::string id;  // "Q227", "person:valery-gerasimov", "person: Tony Blinken": as the line has it
  std::optional<Kind> kind;  // of what the id names, where it says so
  std::string name;          // normalised; empty for ids without a kind
  std::string article;       // its id, path or address; empty: everywhere

  friend bool operator==(const ListedActor&, const ListedActor&) = default;
};

struct ListLine {
  std::string place;                // "same.txt:3"
  std::vector<ListedActor> actors;  // at least two

  friend bool operator==(const ListLine&, const ListLine&) = default;
};

struct ActorLists {
  std::vector<ListLine> same;       // the actors of a line are one
  std::vector<ListLine> different;  // any two actors of a line are two

  [[nodiscard]] bool empty() const { return same.empty() && different.empty(); }
};

// Lines that cannot be read go to `failed`; the rest is read. Messages call the text `name`.
[[nodiscard]] std::vector<ListLine> parse_actor_list(std::string_view text, std::string_view name,
                                                     const std::function<void(Error)>& failed);

}  // namespace entente
