// Who was found to be whom, and why, actor by actor: for a reader who checks it, and corrects it by
// lists of his own.

#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "graph/network.h"
#include "graph/statement.h"

namespace entente {

// One entity of one article, in words that the user's lists understand.
struct Appearance {
  std::string name;
  std::string article;  // id
  std::string path;     // of the article, else its address, else its id

  friend auto operator<=>(const Appearance&, const Appearance&) = default;
};

// Those that one reason brought into a node, or kept out of it.
struct Because {
  std::string name;                     // the best name that their articles give
  std::string reason;                   // "other transliteration, same office"
  std::string node;                     // the other node's id, where they were kept out
  std::vector<Appearance> appearances;  // sorted

  friend auto operator<=>(const Because&, const Because&) = default;
};

struct ActorResolution {
  std::string id;
  std::string name;
  Kind kind = Kind::person;
  std::size_t articles = 0;
  std::vector<Because> merged;       // into it; sorted
  std::vector<Because> near_misses;  // other nodes that look like it; sorted
};

// What the user's lists change: nodes that became one, and nodes that fell apart, by ids before and
// after.
struct ResolutionChange {
  std::vector<std::string> before;  // sorted
  std::vector<std::string> after;   // sorted

  friend auto operator<=>(const ResolutionChange&, const ResolutionChange&) = default;
};

// Nodes that something was merged into or that something looks like: by kind, then those of most
// articles, then id. Requires: the network is made of the set, which is normalised.
[[nodiscard]] std::vector<ActorResolution> resolution_report(const Network& network,
                                                             const StatementSet& set);

// Requires: both networks are made of one set.
[[nodiscard]] std::vector<ResolutionChange> changes_between(const Network& before,
                                                            const Network& after);

// As text, ends with a newline where there is any.
[[nodiscard]] std::string to_text(const ActorResolution& actor);

}  // namespace entente
