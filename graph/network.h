// The network: actors, places, agreements, events and meetings across all articles, and the ties
// between them, each with everything that was said about it.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "graph/actor_lists.h"
#include "graph/ontology.h"
#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

// Where one article's entity went.
struct Member {
  std::string article;
  std::size_t entity = 0;

  friend auto operator<=>(const Member&, const Member&) = default;
};

struct Node {
  std::string id;  // "Q227" where the gazetteer knows it, otherwise "person:valery-gerasimov"
  Kind kind = Kind::person;
  std::string name;                  // the best name any article gives
  std::vector<std::string> aliases;  // all other names, sorted
  std::string wikidata;              // "Q227" or empty
  std::vector<Member> members;       // sorted
  std::size_t articles = 0;          // that mention it

  // Meetings only; as in Entity.
  std::string date;
  MeetingStatus status = MeetingStatus::held;
  Mode mode = Mode::in_person;

  friend bool operator==(const Node&, const Node&) = default;
};

struct EdgeEvidence {
  std::string article;
  Evidence where;
  std::string attributed_to;  // node id or empty
  std::string date;
  double confidence = 1.0;

  friend auto operator<=>(const EdgeEvidence&, const EdgeEvidence&) = default;
};

// One per (source, relation, target, negated, status, title).
struct Edge {
  std::string id;  // "e:" and a hash of that key
  std::string source;
  std::string relation;
  std::string target;
  std::string title;  // holds_office only
  bool former = false;
  bool negated = false;
  Status status = Status::actual;
  bool inferred = false;      // follows from other ties, with their evidence
  std::string attributed_to;  // node id where every statement names the same source, else empty
  std::string date;           // where every dated statement agrees, the most precise; else empty
  std::string first;          // earliest and latest dates said, else publication dates; ISO 8601
  std::string last;
  std::size_t statements = 0;
  std::size_t articles = 0;
  std::size_t outlets = 0;
  std::size_t sources = 0;  // articles, but wire copies of one story count once
  double confidence = 0.0;  // 1 - product over sources of (1 - best confidence in it)
  double weight = 0.0;      // where something else than articles counts: meetings shared, what the
                            // tool says that the network is from; 0: nothing else
  std::vector<EdgeEvidence> evidence;

  friend bool operator==(const Edge&, const Edge&) = default;
};

// Why entities became one node, or did not.
struct Decision {
  bool merged = false;
  std::string reason;  // "same gazetteer id", "same full name", "slip of one letter, same office"
  Member left;
  Member right;

  friend auto operator<=>(const Decision&, const Decision&) = default;
};

// Nodes sorted by id, edges by (source, relation, target, ...), articles by id.
struct Network {
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<ArticleInfo> articles;
  std::vector<Decision> decisions;

  friend bool operator==(const Network&, const Network&) = default;
};

// Folds statements into the network: resolves actors, then meetings, across articles, joins
// parallel statements into edges, and adds the inferred ties. A pure function of the set.
[[nodiscard]] Network build_network(const StatementSet& set, const Ontology& ontology);

// The same with the user's word on who is who, which wins over everything. Fails where the lists
// contradict each other; actors that the set has not and lines without sense go to `failed` and are
// left out. A pure function of set and lists: without a line everything is as if it had never been.
[[nodiscard]] Result<Network> build_network(const StatementSet& set, const Ontology& ontology,
                                            const ActorLists& lists,
                                            const std::function<void(Error)>& failed);

}  // namespace entente
