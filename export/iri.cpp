#include "export/iri.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace entente {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// RFC 3986, section 2.3.
bool is_unreserved(char c) { return is_letter(c) || is_digit(c) || is_one_of(c, "-._~"); }

// RFC 3986, sections 2.2 and 2.1.
bool is_iri_character(char c) { return is_unreserved(c) || is_one_of(c, ":/?#[]@!$&'()*+,;=%"); }

bool is_scheme_character(char c) { return is_letter(c) || is_digit(c) || is_one_of(c, "+-."); }

std::string dashed(Span span) {
  return std::to_string(span.begin) + "-" + std::to_string(span.end);
}

// The hash of an edge's id, "e:5f3a…".
std::string edge_part(std::string_view id) {
  if (id.starts_with("e:")) id.remove_prefix(2);
  return percent_encoded(id);
}

}  // namespace

std::string percent_encoded(std::string_view part) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : part) {
    if (is_unreserved(c) || c == ':') {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += kHex[byte >> 4];
    encoded += kHex[byte & 15];
  }
  return encoded;
}

bool is_iri_base(std::string_view base) {
  const std::size_t colon = base.find(':');
  if (colon == 0 || colon == std::string_view::npos) return false;
  return is_letter(base.front()) && is_one_of(base.back(), "/#") &&
         std::ranges::all_of(base.substr(0, colon), is_scheme_character) &&
         std::ranges::all_of(base, is_iri_character);
}

Iris::Iris(std::string base) : base_{std::move(base)} { assert(is_iri_base(base_)); }

std::string Iris::node(std::string_view id) const { return base_ + "node/" + percent_encoded(id); }

std::string Iris::article(std::string_view id) const {
  return base_ + "article/" + percent_encoded(id);
}

std::string Iris::outlet(std::string_view name) const {
  return base_ + "outlet/" + percent_encoded(name);
}

std::string Iris::statement(std::string_view edge_id) const {
  return base_ + "statement/" + edge_part(edge_id);
}

std::string Iris::role(std::string_view edge_id) const {
  return base_ + "role/" + edge_part(edge_id);
}

std::string Iris::evidence(const EdgeEvidence& evidence) const {
  const Evidence& where = evidence.where;
  return base_ + "evidence/" + percent_encoded(evidence.article) + "/" + dashed(where.sentence) +
         "/" + dashed(where.subject) + "/" + dashed(where.trigger) + "/" + dashed(where.object) +
         "/" + percent_encoded(where.rule);
}

std::string Iris::graph(std::string_view name) const {
  return base_ + "graph/" + percent_encoded(name);
}

std::string Iris::dataset() const { return base_ + "dataset"; }

std::string Iris::run() const { return base_ + "run"; }

std::string Iris::program() const { return base_ + "program"; }

}  // namespace entente
