// Networks for tests, told tie by tie.

#pragma once

#include <string>
#include <utility>

#include "graph/network.h"
#include "graph/ontology.h"

namespace entente {

// `met_with` and `partner_of` run both ways; all others one way.
[[nodiscard]] const Ontology& small_ontology();

class SmallNetwork {
 public:
  // The id is the name in lower case.
  SmallNetwork& node(const std::string& name, Kind kind = Kind::person);

  // Adds ends that are not there, as persons. Said by one outlet on one day.
  Edge& tie(const std::string& source, const std::string& relation, const std::string& target);

  // As `tie`, with evidence in an article of this outlet and day.
  Edge& said(const std::string& source, const std::string& relation, const std::string& target,
             const std::pair<std::string, std::string>& outlet_and_day);

  [[nodiscard]] Network network() const;

 private:
  Network network_;
};

}  // namespace entente
