#include "graph/graph_json.h"
#include "graph/query/parser.h"
#include "graph/statement_json.h"
#include "import/import.h"
#include "tests/fuzz/promises.h"

namespace entente {

void read_any_statements(std::string_view bytes) {
  const auto set =
      from_json_lines(bytes, "input", [](const Error& error) { must_say_where(error); });
  const auto written = to_json_lines(set);
  const auto again = from_json_lines(written, "output", [](const Error&) {
    must(false, "what we write is read without a message");
  });
  must(to_json_lines(again) == written, "what we write reads as the same");
}

void read_any_graph(std::string_view bytes) {
  const auto network = from_graph_json(bytes, "input");
  if (!network) return must_say_where(network.error());
  const auto written = to_graph_json(network.value());
  const auto again = from_graph_json(written, "output");
  must(again && to_graph_json(again.value()) == written, "what we write reads as the same");
}

void read_any_foreign_network(std::string_view bytes) {
  const auto network =
      import_network(bytes, "input", [](const Error& error) { must_say_where(error); });
  if (!network) return must_say_where(network.error());
  const auto again = from_graph_json(to_graph_json(network.value()), "output");
  must(static_cast<bool>(again), "what is imported can be written and read");
}

void read_any_query(std::string_view bytes) {
  const auto query = parse_query(bytes);
  must(query || !query.error().message.empty(), "a query that is refused is told why");
}

}  // namespace entente
