#include "tests/fuzz/targets.h"

#include <array>
#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/promises.h"

namespace entente {
namespace {

constexpr std::array kTargets = std::to_array<FuzzTarget>({
    {"actors", &read_any_actors},
    {"article", &read_any_article},
    {"encoding", &read_any_encoding},
    {"foreign_network", &read_any_foreign_network},
    {"graph", &read_any_graph},
    {"html", &read_any_html},
    {"model", &read_any_model},
    {"ontology", &read_any_ontology},
    {"project", &read_any_project},
    {"query", &read_any_query},
    {"statements", &read_any_statements},
    {"words", &read_any_words},
});

}  // namespace

void must(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

void must_say_where(const Error& error) {
  must(error.message.starts_with("input"), "a message begins with the place");
}

std::span<const FuzzTarget> fuzz_targets() { return kTargets; }

}  // namespace entente
