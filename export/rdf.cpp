#include "export/rdf.h"

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "export/claims.h"
#include "export/iri.h"
#include "export/resource.h"
#include "export/vocabulary.h"

namespace entente {
namespace {

using namespace vocabulary;

// Ties that are said to be so and by nobody in particular, not over, and told by enough sources.
bool is_accepted(const Edge& edge, std::size_t sources) {
  return !edge.negated && !edge.former && edge.status == Status::actual &&
         edge.attributed_to.empty() && edge.sources >= sources;
}

// The bare triples of accepted ties, by their subjects.
ResourceGroup accepted_group(const Network& network, const ExportOptions& options) {
  std::vector<std::vector<const Edge*>> ties;
  for (const Edge& edge : network.edges) {
    if (!is_accepted(edge, options.accepted_sources)) continue;
    if (ties.empty() || ties.back().front()->source != edge.source) ties.emplace_back();
    ties.back().push_back(&edge);
  }
  const std::size_t size = ties.size();
  const auto list = std::make_shared<const std::vector<std::vector<const Edge*>>>(std::move(ties));
  const Iris iris{options.base};
  return {.size = size,
          .iri = [list, iris](std::size_t i) { return iris.node((*list)[i].front()->source); },
          .give =
              [list, iris](std::size_t i, std::size_t, const TripleSink& sink) {
                Resource resource{iris.node((*list)[i].front()->source)};
                for (const Edge* const edge : (*list)[i])
                  resource.link(kEnt(percent_encoded(edge->relation)), iris.node(edge->target));
                resource.emit(sink);
              }};
}

ResourceGroup group_of(const Resource& resource) {
  return {.size = 1,
          .iri = [iri = resource.iri()](std::size_t) { return iri; },
          .give = [resource](std::size_t, std::size_t,
                             const TripleSink& sink) { Resource{resource}.emit(sink); }};
}

Resource accepted_graph(const Iris& iris, std::size_t sources) {
  const std::string policy =
      "Ties that are said to be so and by nobody in particular, not over, "
      "told by independent sources: " +
      std::to_string(sources) + " or more";
  return Resource{iris.graph("accepted")}
      .a(kProv("Entity"))
      .text(kRdfs("label"), "accepted")
      .text(kRdfs("comment"), policy)
      .link(kProv("wasDerivedFrom"), iris.graph("claims"));
}

Resource claims_graph(const Iris& iris) {
  return Resource{iris.graph("claims")}
      .a(kProv("Entity"))
      .text(kRdfs("label"), "claims")
      .link(kProv("wasGeneratedBy"), iris.run());
}

}  // namespace

void RdfGraph::give(const TripleSink& sink) const {
  for (const ResourceGroup& group : groups) {
    for (std::size_t i = 0; i < group.size; ++i) {
      for (std::size_t part = 0; part < group.parts.size(); ++part) group.give(i, part, sink);
    }
  }
}

std::vector<RdfGraph> claims_alone(const Network& network, const Ontology& ontology,
                                   const ExportOptions& options) {
  return {{"", claims_of(network, ontology, options)}};
}

std::vector<RdfGraph> graphs_of(const Network& network, const Ontology& ontology,
                                const ExportOptions& options) {
  const Iris iris{options.base};
  RdfGraph claims{iris.graph("claims"), claims_of(network, ontology, options)};
  claims.groups.push_back(group_of(accepted_graph(iris, options.accepted_sources)));
  claims.groups.push_back(group_of(claims_graph(iris)));
  return {std::move(claims), {iris.graph("accepted"), {accepted_group(network, options)}}};
}

std::vector<Prefix> prefixes(std::string_view base) {
  const std::string ours{base};
  return {
      {"article", ours + "article/"},     {"dc", std::string{kDc.iri}},
      {"ent", std::string{kEnt.iri}},     {"foaf", std::string{kFoaf.iri}},
      {"node", ours + "node/"},           {"oa", std::string{kOa.iri}},
      {"org", std::string{kOrg.iri}},     {"outlet", ours + "outlet/"},
      {"owl", std::string{kOwl.iri}},     {"prov", std::string{kProv.iri}},
      {"rdf", std::string{kRdf.iri}},     {"rdfs", std::string{kRdfs.iri}},
      {"role", ours + "role/"},           {"schema", std::string{kSchema.iri}},
      {"sem", std::string{kSem.iri}},     {"skos", std::string{kSkos.iri}},
      {"statement", ours + "statement/"}, {"void", std::string{kVoid.iri}},
      {"wd", std::string{kWikidata.iri}}, {"xsd", std::string{kXsd.iri}},
  };
}

}  // namespace entente
