// The closed registry of relations: what they mean, whom they may tie, how they are coded.
// Read from extract/ontology/relations.json, which users may replace or extend.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

// What a network is drawn for: who acts, whose state that is, and which bloc the state is in.
enum class Level { person, state, bloc };

[[nodiscard]] std::string_view name_of(Level level);
[[nodiscard]] std::optional<Level> level_named(std::string_view name);

struct Relation {
  std::string id;     // "cooperated_with"
  std::string label;  // "cooperated with"
  std::string comment;
  std::string plover;               // PLOVER event class ("CONSULT") or "fact"
  std::string cameo;                // CAMEO root code as a string ("040"), empty for facts
  std::string quad_class;           // "verbal cooperation", ..., empty for facts
  std::vector<Kind> subject_kinds;  // allowed kinds
  std::vector<Kind> object_kinds;
  bool symmetric = false;
  bool inferred = false;  // never stated, only derived (met_with)

  // Ids of relations of the ontology; ties that follow are inferred (graph/infer.h).
  std::string inverse;               // holds the other way round, or empty
  std::vector<std::string> implies;  // hold between the same two

  // The level from which on the object stands for the subject (graph/roll_up.h): an office holder's
  // state for him, a member's bloc for it.
  std::optional<Level> roll_up;

  friend bool operator==(const Relation&, const Relation&) = default;
};

class Ontology {
 public:
  // Reads `json` as a layer on top of `below` (graph/layer_file.h); `name` is what messages call
  // the file. Fails with file, line and reason.
  [[nodiscard]] static Result<Ontology> parse(std::string_view json, std::string_view name,
                                              Ontology below = {});

  [[nodiscard]] const std::vector<Relation>& relations() const { return relations_; }

  // Null for an unknown id. Valid as long as the ontology.
  [[nodiscard]] const Relation* find(std::string_view id) const;

  // Whether the ontology knows the relation and allows these kinds.
  [[nodiscard]] bool allows(Kind subject, std::string_view relation, Kind object) const;

 private:
  void put(Relation relation);
  bool erase(std::string_view id);

  std::vector<Relation> relations_;  // sorted by id
};

}  // namespace entente
