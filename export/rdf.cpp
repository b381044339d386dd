#include "export/rdf.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "export/iri.h"
#include "export/resource.h"
#include "export/vocabulary.h"
#include "export/words.h"
#include "graph/name.h"

namespace entente {
namespace {

using namespace vocabulary;

// The classes of a node of each kind, ours and those of the public vocabularies.
std::vector<std::string> classes(Kind kind) {
  switch (kind) {
    case Kind::person:
      return {kSchema("Person"), kFoaf("Person"), kSem("Actor")};
    case Kind::state:
      return {kSchema("Country"), kEnt("State"), kSem("Actor")};
    case Kind::organisation:
      return {kSchema("Organization"), kOrg("Organization"), kSem("Actor")};
    case Kind::place:
      return {kSchema("Place"), kSem("Place")};
    case Kind::agreement:
      return {kEnt("Agreement"), kSchema("CreativeWork")};
    case Kind::event:
      return {kSem("Event"), kSchema("Event")};
    case Kind::meeting:
      return {kEnt("Meeting"), kSem("Event"), kSchema("Event")};
  }
  return {};
}

std::string span_text(Span span) {
  return std::to_string(span.begin) + "-" + std::to_string(span.end);
}

// "2024-07-09/2024-07-11" is its two ends, any other date both ends at once.
std::pair<std::string_view, std::string_view> ends(std::string_view date) {
  const std::size_t slash = date.find('/');
  if (slash == std::string_view::npos) return {date, date};
  return {date.substr(0, slash), date.substr(slash + 1)};
}

class Description {
 public:
  Description(const Network& network, const Ontology& ontology, const ExportOptions& options,
              const std::function<void(const Triple&)>& sink)
      : network_{network}, ontology_{ontology}, iris_{options.base}, sink_{sink} {
    for (const Edge& edge : network.edges) take_part(edge);
    for (const Node& node : network.nodes) {
      for (const Member& member : node.members) mentioned_[member.article].insert(node.id);
    }
  }

  void give() {
    give_dataset();
    give_run();
    give_relations();
    give_outlets();
    for (const ArticleInfo& article : network_.articles) give_article(article);
    for (const Node& node : network_.nodes) give_node(node);
    for (const Edge& edge : network_.edges) give_role(edge);
    for (const Edge& edge : network_.edges) give_statement(edge);
    give_evidence();
  }

 private:
  // Edges that say who takes part where: these are also roles of the meeting, as SEM draws them.
  static std::string_view role_type(const Edge& edge) {
    if (edge.negated) return {};
    if (edge.relation == "participated_in") return "participant";
    if (edge.relation == "invited_to") return "invited";
    return {};
  }

  void take_part(const Edge& edge) {
    if (!role_type(edge).empty()) roles_[edge.target].push_back(&edge);
    if (edge.relation == "held_in" && !edge.negated) places_[edge.source].push_back(&edge);
  }

  void give_dataset() {
    Resource dataset{iris_.dataset()};
    dataset.a(kVoid("Dataset"))
        .text(kRdfs("label"), "Actors, meetings and the ties between them, as articles tell them")
        .text(kVoid("uriSpace"), iris_.base())
        .count(kVoid("entities"), network_.nodes.size())
        .link(kProv("wasGeneratedBy"), iris_.run());
    for (const Namespace& used : {kEnt, kFoaf, kOa, kOrg, kProv, kSchema, kSem, kSkos})
      dataset.link(kVoid("vocabulary"), std::string{used.iri});
    dataset.emit(sink_);
  }

  void give_run() {
    Resource run{iris_.run()};
    run.a(kProv("Activity"))
        .text(kRdfs("label"), "extraction")
        .link(kProv("wasAssociatedWith"), iris_.program());
    for (const ArticleInfo& article : network_.articles)
      run.link(kProv("used"), iris_.article(article.id));
    run.emit(sink_);
    Resource{iris_.program()}.a(kProv("SoftwareAgent")).text(kRdfs("label"), "entente").emit(sink_);
  }

  void give_relations() {
    std::set<std::string_view> used;
    for (const Edge& edge : network_.edges) used.insert(edge.relation);
    for (const std::string_view id : used) give_relation(id);
  }

  void give_relation(std::string_view id) {
    Resource resource{term(id)};
    resource.a(kRdf("Property"))
        .a(kSkos("Concept"))
        .text(kRdfs("label"), relation_label(ontology_, id));
    if (const Relation* const relation = ontology_.find(id)) {
      resource.text(kRdfs("comment"), relation->comment)
          .text(kEnt("plover"), relation->plover)
          .text(kEnt("quadClass"), relation->quad_class)
          .text(kSkos("notation"), relation->cameo)
          .boolean(kEnt("symmetric"), relation->symmetric);
    }
    resource.emit(sink_);
  }

  void give_outlets() {
    std::set<std::string_view> outlets;
    for (const ArticleInfo& article : network_.articles) outlets.insert(article.outlet);
    outlets.erase("");
    for (const std::string_view name : outlets) {
      Resource{iris_.outlet(name)}
          .a(kSchema("NewsMediaOrganization"))
          .a(kProv("Agent"))
          .text(kRdfs("label"), name)
          .emit(sink_);
    }
  }

  void give_article(const ArticleInfo& article) {
    Resource resource{iris_.article(article.id)};
    resource.a(kSchema("NewsArticle")).a(kProv("Entity"));
    resource.text(kRdfs("label"), article.title.empty() ? article.id : article.title);
    resource.text(kSchema("headline"), article.title).text(kSchema("url"), article.url);
    resource.date(kSchema("datePublished"), article.published).text(kEnt("path"), article.path);
    for (const std::string& author : article.authors) resource.text(kDc("creator"), author);
    if (!article.outlet.empty()) {
      const std::string outlet = iris_.outlet(article.outlet);
      resource.link(kSchema("publisher"), outlet).link(kProv("wasAttributedTo"), outlet);
    }
    for (const std::string_view node : mentioned_[article.id])
      resource.link(kSchema("mentions"), iris_.node(node));
    resource.emit(sink_);
  }

  void give_node(const Node& node) {
    Resource resource{iris_.node(node.id)};
    for (std::string& type : classes(node.kind)) resource.a(std::move(type));
    resource.text(kRdfs("label"), node.name.empty() ? node.id : node.name);
    for (const std::string& alias : node.aliases) resource.text(kSkos("altLabel"), alias);
    // A hostile id must not become an IRI of somebody else's.
    if (is_wikidata_id(node.wikidata)) resource.link(kOwl("sameAs"), kWikidata(node.wikidata));
    resource.count(kEnt("articles"), node.articles);
    if (node.kind == Kind::meeting) say_meeting(node, resource);
    resource.emit(sink_);
  }

  void say_meeting(const Node& node, Resource& resource) {
    resource.link(kEnt("meetingStatus"), term(name_of(node.status)))
        .link(kEnt("mode"), term(name_of(node.mode)));
    say_time(node.date, resource);
    for (const Edge* const edge : roles_[node.id])
      resource.link(kSem("hasActor"), iris_.role(edge->id));
    for (const Edge* const edge : places_[node.id])
      resource.link(kSem("hasPlace"), iris_.node(edge->target));
  }

  static void say_time(std::string_view date, Resource& resource) {
    const auto [begin, end] = ends(date);
    resource.date(kSem("hasBeginTimeStamp"), begin).date(kSem("hasEndTimeStamp"), end);
  }

  // SEM, "Roles": the value is the actor, the type says as what.
  void give_role(const Edge& edge) {
    const std::string_view type = role_type(edge);
    if (type.empty()) return;
    Resource{iris_.role(edge.id)}
        .a(kSem("Role"))
        .link(kRdf("value"), iris_.node(edge.source))
        .link(kSem("roleType"), term(type))
        .link(kProv("wasDerivedFrom"), iris_.statement(edge.id))
        .emit(sink_);
  }

  void give_statement(const Edge& edge) {
    Resource resource{iris_.statement(edge.id)};
    resource.a(kEnt("Statement")).a(kRdf("Statement")).a(kProv("Entity"));
    resource.link(kRdf("subject"), iris_.node(edge.source))
        .link(kRdf("predicate"), term(edge.relation));
    resource.link(kRdf("object"), iris_.node(edge.target))
        .link(kProv("wasGeneratedBy"), iris_.run());
    say_qualifiers(edge, resource);
    say_support(edge, resource);
    resource.emit(sink_);
  }

  void say_qualifiers(const Edge& edge, Resource& resource) {
    resource.link(kEnt("polarity"), term(polarity(edge)))
        .link(kEnt("status"), term(name_of(edge.status)));
    resource.boolean(kEnt("inferred"), edge.inferred).text(kEnt("title"), edge.title);
    if (!edge.title.empty()) resource.boolean(kEnt("former"), edge.former);
    if (!edge.attributed_to.empty())
      resource.link(kEnt("attributedTo"), iris_.node(edge.attributed_to));
    say_time(edge.date, resource);
  }

  void say_support(const Edge& edge, Resource& resource) {
    resource.decimal(kEnt("confidence"), edge.confidence)
        .count(kEnt("statements"), edge.statements);
    resource.count(kEnt("articles"), edge.articles).count(kEnt("outlets"), edge.outlets);
    resource.count(kEnt("sources"), edge.sources);
    if (edge.weight != 0.0) resource.decimal(kEnt("weight"), edge.weight);
    resource.date(kEnt("first"), edge.first).date(kEnt("last"), edge.last);
    for (const EdgeEvidence& evidence : edge.evidence) {
      const std::string iri = iris_.evidence(evidence);
      resource.link(kEnt("evidence"), iri)
          .link(kProv("wasDerivedFrom"), iris_.article(evidence.article));
      evidence_.emplace(iri, &evidence);
    }
  }

  void give_evidence() {
    for (const auto& [iri, evidence] : evidence_) give_evidence(iri, *evidence);
  }

  // Web Annotation Data Model: section 4.2.7 counts bytes, as we do (4.2.6 would count
  // characters); 4.2.5 quotes.
  void give_evidence(const std::string& iri, const EdgeEvidence& evidence) {
    const Evidence& where = evidence.where;
    Resource resource{iri};
    resource.a(kOa("SpecificResource")).link(kOa("hasSource"), iris_.article(evidence.article));
    resource.link(kOa("hasSelector"), iri + "#bytes").link(kOa("hasSelector"), iri + "#quote");
    resource.text(kEnt("rule"), where.rule).decimal(kEnt("confidence"), evidence.confidence);
    resource.text(kEnt("subjectBytes"), span_text(where.subject))
        .text(kEnt("objectBytes"), span_text(where.object));
    if (where.trigger.begin < where.trigger.end)
      resource.text(kEnt("triggerBytes"), span_text(where.trigger));
    if (!evidence.attributed_to.empty())
      resource.link(kEnt("attributedTo"), iris_.node(evidence.attributed_to));
    resource.emit(sink_);
    Resource{iri + "#bytes"}
        .a(kOa("DataPositionSelector"))
        .count(kOa("start"), where.sentence.begin)
        .count(kOa("end"), where.sentence.end)
        .emit(sink_);
    Resource{iri + "#quote"}.a(kOa("TextQuoteSelector")).text(kOa("exact"), where.text).emit(sink_);
  }

  // A word of our own vocabulary: relations, statuses, modes, polarities.
  static std::string term(std::string_view word) { return kEnt(percent_encoded(word)); }

  const Network& network_;
  const Ontology& ontology_;
  Iris iris_;
  const std::function<void(const Triple&)>& sink_;
  std::map<std::string_view, std::set<std::string_view>> mentioned_;  // article -> nodes
  std::map<std::string_view, std::vector<const Edge*>> roles_;        // meeting -> who takes part
  std::map<std::string_view, std::vector<const Edge*>> places_;       // meeting -> where
  std::map<std::string, const EdgeEvidence*> evidence_;
};

}  // namespace

void describe(const Network& network, const Ontology& ontology, const ExportOptions& options,
              const TripleSink& sink) {
  Description{network, ontology, options, sink}.give();
}

void give_accepted(const Network& network, const ExportOptions& options, const TripleSink& sink) {
  const Iris iris{options.base};
  Triple last;
  for (const Edge& edge : network.edges) {
    const bool stands = !edge.negated && !edge.former && edge.status == Status::actual &&
                        edge.attributed_to.empty() && edge.sources >= options.accepted_sources;
    if (!stands) continue;
    Triple triple{iris.node(edge.source),
                  kEnt(percent_encoded(edge.relation)),
                  {Term::Type::iri, iris.node(edge.target), {}}};
    if (triple == last) continue;  // of two offices there
    sink(triple);
    last = std::move(triple);
  }
}

std::vector<RdfGraph> graphs_of(const Network& network, const Ontology& ontology,
                                const ExportOptions& options) {
  const Iris iris{options.base};
  const auto claims = [&network, &ontology, &options, iris](const TripleSink& sink) {
    describe(network, ontology, options, sink);
    const std::string policy =
        "Ties that are said to be so and by nobody in particular, not over, "
        "told by independent sources: " +
        std::to_string(options.accepted_sources) + " or more";
    Resource{iris.graph("accepted")}
        .a(kProv("Entity"))
        .text(kRdfs("label"), "accepted")
        .text(kRdfs("comment"), policy)
        .link(kProv("wasDerivedFrom"), iris.graph("claims"))
        .emit(sink);
    Resource{iris.graph("claims")}
        .a(kProv("Entity"))
        .text(kRdfs("label"), "claims")
        .link(kProv("wasGeneratedBy"), iris.run())
        .emit(sink);
  };
  const auto accepted = [&network, &options](const TripleSink& sink) {
    give_accepted(network, options, sink);
  };
  return {{iris.graph("claims"), claims}, {iris.graph("accepted"), accepted}};
}

std::vector<RdfGraph> claims_alone(const Network& network, const Ontology& ontology,
                                   const ExportOptions& options) {
  return {{"", [&](const TripleSink& sink) { describe(network, ontology, options, sink); }}};
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
