// The one place that makes IRIs. They are ASCII, stable, and depend on ids alone, never on position
// or time.

#pragma once

#include <string>
#include <string_view>

#include "graph/network.h"

namespace entente {

// `part` with everything but RFC 3986's unreserved characters and ':' percent-encoded.
[[nodiscard]] std::string percent_encoded(std::string_view part);

// Whether `base` is an absolute IRI of ASCII characters that ends with '/' or '#', so that names
// can follow it.
[[nodiscard]] bool is_iri_base(std::string_view base);

class Iris {
 public:
  // Requires: is_iri_base(base).
  explicit Iris(std::string base);

  [[nodiscard]] std::string node(std::string_view id) const;
  [[nodiscard]] std::string article(std::string_view id) const;
  [[nodiscard]] std::string outlet(std::string_view name) const;
  [[nodiscard]] std::string statement(std::string_view edge_id) const;
  [[nodiscard]] std::string role(std::string_view edge_id) const;  // of an actor in a meeting
  [[nodiscard]] std::string evidence(const EdgeEvidence& evidence) const;
  [[nodiscard]] std::string graph(std::string_view name) const;
  [[nodiscard]] std::string dataset() const;
  [[nodiscard]] std::string run() const;
  [[nodiscard]] std::string program() const;

  [[nodiscard]] const std::string& base() const { return base_; }

 private:
  std::string base_;
};

}  // namespace entente
