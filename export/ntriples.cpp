// N-Triples, sorted bytewise: without blank nodes that is a canonical form, fit for comparing and
// joining files.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "export/formats.h"
#include "export/serd_text.h"

namespace entente {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

void write_ntriples(const Network& network, const Ontology& ontology, const ExportOptions& options,
                    std::ostream& out) {
  std::string text;
  write_rdf(RdfSyntax::ntriples, network, ontology, options,
            [&](std::string_view piece) { text += piece; });
  std::vector<std::string_view> lines = lines_of(text);
  std::ranges::sort(lines);
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  for (const std::string_view line : lines) out << line;
}

}  // namespace

const Exporter kNtriples{".nt", "RDF 1.1 N-Triples, with provenance, sorted", write_ntriples};

}  // namespace entente
