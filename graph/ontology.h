// The closed registry of relations: what they mean, whom they may tie, how they are coded.
// Read from extract/ontology/relations.json, which users may replace or extend.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/result.h"
#include "graph/statement.h"

namespace entente {

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

  friend bool operator==(const Relation&, const Relation&) = default;
};

class Ontology {
 public:
  // Reads `json`; `name` is what messages call the file. Fails with file, line and reason.
  [[nodiscard]] static Result<Ontology> parse(std::string_view json, std::string_view name);

  [[nodiscard]] const std::vector<Relation>& relations() const { return relations_; }

  // Null for an unknown id. Valid as long as the ontology.
  [[nodiscard]] const Relation* find(std::string_view id) const;

  // Whether the ontology knows the relation and allows these kinds.
  [[nodiscard]] bool allows(Kind subject, std::string_view relation, Kind object) const;

 private:
  std::vector<Relation> relations_;  // sorted by id
};

}  // namespace entente
