// One RDF subject and what is said of it.

#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "export/rdf.h"

namespace entente {

class Resource {
 public:
  explicit Resource(std::string iri) : iri_{std::move(iri)} {}

  Resource& a(std::string type);
  Resource& link(std::string predicate, std::string iri);

  // A claim without asserting it (RDF 1.2 Concepts, section 3.1: triple terms are objects only).
  Resource& reifies(const std::string& subject, const std::string& predicate,
                    const std::string& object);

  // Cleaned text; nothing is said for empty text.
  Resource& text(std::string predicate, std::string_view text);

  // An xsd:date, gYearMonth or gYear by the precision of `iso`; plain text where it is no such
  // date.
  Resource& date(std::string predicate, std::string_view iso);

  Resource& count(std::string predicate, std::size_t number);
  Resource& decimal(std::string predicate, double number);
  Resource& boolean(std::string predicate, bool value);

  [[nodiscard]] const std::string& iri() const { return iri_; }

  // Types first, then sorted by predicate and object, without repetitions. The last call.
  void emit(const std::function<void(const Triple&)>& sink);

 private:
  Resource& literal(std::string predicate, std::string value, std::string datatype);

  struct Said {
    std::string predicate;
    Term object;

    friend auto operator<=>(const Said&, const Said&) = default;
  };

  std::string iri_;
  std::vector<Said> said_;
};

}  // namespace entente
