// Checks that fuzzers take for findings.

#pragma once

#include <string_view>

#include "graph/result.h"

namespace entente {

// Aborts where it does not hold.
void must(bool holds, const char* promise);

// Messages about the input begin with its name, which is "input".
void must_say_where(const Error& error);

template <class Value>
void must_say_where(const Result<Value>& result) {
  if (!result) must_say_where(result.error());
}

void read_any_actors(std::string_view bytes);
void read_any_article(std::string_view bytes);
void read_any_encoding(std::string_view bytes);
void read_any_foreign_network(std::string_view bytes);
void read_any_graph(std::string_view bytes);
void read_any_html(std::string_view bytes);
void read_any_model(std::string_view bytes);
void read_any_ontology(std::string_view bytes);
void read_any_project(std::string_view bytes);
void read_any_query(std::string_view bytes);
void read_any_statements(std::string_view bytes);
void read_any_words(std::string_view bytes);

}  // namespace entente
