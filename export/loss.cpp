#include "export/loss.h"

#include <algorithm>
#include <set>
#include <utility>

#include "export/columns.h"
#include "export/plain_label.h"
#include "export/spells.h"
#include "export/text.h"
#include "export/words.h"

namespace entente {
namespace {

using Verb = Fate::Verb;

std::string_view name_of(Verb verb) {
  switch (verb) {
    case Verb::keeps:
      return "keeps";
    case Verb::merges:
      return "merges";
    case Verb::renames:
      return "renames";
    case Verb::ignores:
      return "ignores";
  }
  return {};
}

// What there is to lose.
struct Stock {
  std::size_t nodes = 0;
  std::size_t ties = 0;
  std::size_t columns = node_columns().size() + tie_columns().size();
  std::size_t tied = 0;      // pairs of a source and a target
  std::size_t pairs = 0;     // those of which a tie is affirmed
  std::size_t denied = 0;    // ties
  std::size_t timed = 0;     // meetings and ties with days
  DayRange period;           // of these
  std::size_t evidence = 0;  // sentences
  std::size_t quoted = 0;    // ties with a sentence
  std::size_t articles = 0;
  std::size_t decisions = 0;
  std::size_t cleaned = 0;  // names that hold what no format takes
};

void take_days(const DaySet& days, Stock& stock) {
  if (days.empty()) return;
  if (stock.timed++ == 0) stock.period = days.front();
  stock.period.first = std::min(stock.period.first, days.front().first);
  stock.period.last = std::max(stock.period.last, days.back().last);
}

Stock stock_of(const NetworkIndex& index) {
  const Network& network = index.network();
  Stock stock;
  stock.nodes = network.nodes.size();
  stock.ties = network.edges.size();
  stock.articles = network.articles.size();
  stock.decisions = network.decisions.size();
  for (const Node& node : network.nodes) {
    take_days(days_of_meeting(node), stock);
    stock.cleaned += clean_text(node.name) == node.name ? 0 : 1;
  }
  std::set<std::pair<std::string_view, std::string_view>> tied, pairs;
  for (const Edge& edge : network.edges) {
    tied.insert({edge.source, edge.target});
    if (!edge.negated) pairs.insert({edge.source, edge.target});
    stock.denied += edge.negated ? 1 : 0;
    take_days(spells_of(edge, index), stock);
    stock.evidence += edge.evidence.size();
    stock.quoted += edge.evidence.empty() ? 0 : 1;
  }
  stock.tied = tied.size();
  stock.pairs = pairs.size();
  return stock;
}

class Told {
 public:
  explicit Told(std::string client) { report_.client = std::move(client); }

  Told& keeps(std::size_t count, std::string what) { return add(Verb::keeps, count, what); }
  Told& merges(std::size_t count, std::string what) { return add(Verb::merges, count, what); }
  Told& renames(std::size_t count, std::string what) { return add(Verb::renames, count, what); }
  Told& ignores(std::size_t count, std::string what) { return add(Verb::ignores, count, what); }

  operator ClientReport() const { return report_; }

 private:
  Told& add(Verb verb, std::size_t count, const std::string& what) {
    if (count > 0 || verb == Verb::keeps) report_.fates.push_back({verb, count, what});
    return *this;
  }

  ClientReport report_;
};

Told network_kept(std::string client, const Stock& stock) {
  Told told{std::move(client)};
  return told.keeps(stock.nodes, "nodes")
      .keeps(stock.ties, "ties")
      .renames(stock.cleaned, "names, to NFC without control characters");
}

// Formats of columns hold one sentence of each tie.
Told columns_kept(std::string client, const Stock& stock) {
  return network_kept(std::move(client), stock)
      .keeps(stock.columns, "columns")
      .ignores(stock.evidence - stock.quoted,
               "sentences beside the best of each tie: not in the file")
      .ignores(stock.articles, "articles, but for those quoted: not in the file");
}

Told timeless(std::string client, const Stock& stock) {
  return columns_kept(std::move(client), stock)
      .ignores(stock.timed, "days on a timeline (columns 'date', 'first', 'last' are text)");
}

using Reports = std::vector<ClientReport>;

// Gephi joins parallel ties that have no type.
Told joined_in_gephi(Stock stock) {
  const std::size_t parallel = stock.ties - stock.tied;
  stock.ties = stock.tied;
  return timeless("Gephi", stock)
      .merges(parallel, "parallel ties into others of the same ends: this profile has no types");
}

Reports of_graphml(Stock stock, const ExportOptions& options) {
  if (options.profile == "yed") return {timeless("yEd", stock)};
  const bool typed = options.profile != "interchange";
  if (!typed) ++stock.columns;  // 'node_id'
  return {typed ? timeless("Gephi", stock) : joined_in_gephi(stock),
          timeless("igraph", stock).renames(stock.ties, "ids of ties, to the column 'edge_id'"),
          timeless("networkx", stock)};
}

Reports of_gexf(const Stock& stock, const ExportOptions& options) {
  if (options.profile == "web") return {timeless("Gephi Lite, sigma.js, graphology", stock)};
  const std::string period =
      stock.timed == 0 ? ""
                       : ", " + iso_day(stock.period.first) + " to " + iso_day(stock.period.last);
  const std::string timed = "nodes and ties with days" + period;
  return {columns_kept("Gephi", stock).keeps(stock.timed, timed),
          columns_kept("networkx", stock).keeps(stock.timed, timed)};
}

Reports of_tables(const Stock& stock) {
  return {network_kept("pandas, R", stock)
              .keeps(stock.evidence, "sentences")
              .ignores(stock.decisions, "decisions: not in the file"),
          columns_kept("Gephi, import of spreadsheets", stock)
              .ignores(stock.timed,
                       "days on a timeline (it guesses the types of 'date', 'first', 'last')")};
}

Reports of_labels(std::string client, const Stock& stock, const Network& network) {
  return {network_kept(std::move(client), stock)
              .renames(renamed(network), "labels: quotes, or a name that two nodes share")
              .ignores(stock.columns, "columns: not in the file")
              .ignores(stock.evidence, "sentences: not in the file")};
}

Reports of_matrix(const Stock& stock, const Network& network) {
  Told told{"UCINET"};
  return {told.keeps(stock.nodes, "nodes")
              .keeps(stock.pairs, "pairs, by the sum of their weights")
              .merges(stock.ties - stock.denied - stock.pairs, "ties into others of the same ends")
              .renames(renamed(network), "labels: quotes, or a name that two nodes share")
              .ignores(stock.denied, "ties that are denied: not in the file")
              .ignores(stock.evidence, "sentences: not in the file")};
}

Reports of_rdf(const Stock& stock) {
  return {network_kept("RDF stores", stock)
              .keeps(stock.evidence, "sentences, one for each tie that rests on them")
              .keeps(stock.articles, "articles")
              .ignores(stock.decisions, "decisions: not in the file")};
}

Reports of_json(const Stock& stock) {
  Told told{"entente"};
  return {told.keeps(stock.nodes, "nodes")
              .keeps(stock.ties, "ties")
              .keeps(stock.evidence, "sentences")
              .keeps(stock.articles, "articles")
              .keeps(stock.decisions, "decisions")};
}

}  // namespace

std::vector<ClientReport> losses(const Network& network, const Ontology& ontology,
                                 const ExportOptions& options, const std::filesystem::path& path) {
  const Stock stock = stock_of(NetworkIndex{network, ontology});
  const std::string extension = path.extension().string();
  if (extension == ".graphml") return of_graphml(stock, options);
  if (extension == ".gexf") return of_gexf(stock, options);
  if (extension == ".csv") return of_tables(stock);
  if (extension == ".cyjs") return {timeless("Cytoscape", stock)};
  if (extension == ".dot") return of_labels("Graphviz", stock, network);
  if (extension == ".net") return of_labels("Pajek", stock, network);
  if (extension == ".dl") return of_matrix(stock, network);
  if (extension == ".json") return of_json(stock);
  return of_rdf(stock);
}

std::string to_text(const std::vector<ClientReport>& reports, const std::filesystem::path& path) {
  std::string text;
  for (const ClientReport& report : reports) {
    text += path.string() + " in " + report.client + "\n";
    for (const Fate& fate : report.fates) {
      std::string line = "  " + std::string{name_of(fate.verb)};
      line.resize(11, ' ');
      text += line + std::to_string(fate.count) + " " + fate.what + "\n";
    }
  }
  return text;
}

}  // namespace entente
