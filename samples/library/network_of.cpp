// network_of OUT ARTICLE...: what `entente build` does, with the libraries.
#include <iostream>

#include <export/exporter.h>
#include <extract/article/reader.h>
#include <extract/extract.h>

int main(int argc, char** argv) {
  const auto tell = [](const entente::Error& error) { std::cerr << error.message << '\n'; };
  const auto extractor = entente::Extractor::open(entente::default_files(ENTENTE_DATA));
  if (!extractor) return tell(extractor.error()), 1;

  entente::StatementSet all;
  const auto take = [&](const entente::Article& article) {
    all = merge(std::move(all), extractor.value().extract(article));
  };
  for (int i = 2; i < argc; ++i) entente::read_articles(argv[i], {}, take, tell);

  const auto& ontology = extractor.value().ontology();
  const auto network = entente::build_network(all, ontology);
  const auto written = entente::export_network(network, ontology, {}, argc > 1 ? argv[1] : "");
  if (!written) return tell(written.error()), 1;
}
