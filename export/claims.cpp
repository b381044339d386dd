#include "export/claims.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
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
  Description(const Network& network, const Ontology& ontology, const ExportOptions& options)
      : network_{network},
        ontology_{ontology},
        iris_{options.base},
        triple_terms_{options.profile == kRdf12} {
    std::set<std::string_view> relations;
    for (const Edge& edge : network.edges) {
      relations.insert(edge.relation);
      take_part(edge);
    }
    relations_.assign(relations.begin(), relations.end());
    std::set<std::string_view> outlets;
    for (const ArticleInfo& article : network.articles) outlets.insert(article.outlet);
    outlets.erase("");
    outlets_.assign(outlets.begin(), outlets.end());
    for (const Node& node : network.nodes) {
      for (const Member& member : node.members) mentioned_[member.article].insert(node.id);
    }
    list_evidence();
  }

  using Shared = std::shared_ptr<const Description>;

  // They share the description, which holds on to network and ontology.
  static std::vector<ResourceGroup> groups(const Shared& all) {
    using Self = Description;
    return {
        one(all, all->iris_.dataset(), &Self::give_dataset),
        one(all, all->iris_.run(), &Self::give_run),
        one(all, all->iris_.program(), &Self::give_program),
        group(all, all->relations_, &Self::relation_iri, &Self::give_relation),
        group(all, all->outlets_, &Self::outlet_iri, &Self::give_outlet),
        group(all, all->network_.articles, &Self::article_iri, &Self::give_article),
        group(all, all->network_.nodes, &Self::node_iri, &Self::give_node),
        group(all, all->roles_, &Self::role_iri, &Self::give_role),
        group(all, all->network_.edges, &Self::statement_iri, &Self::give_statement),
        evidence_group(all),
    };
  }

 private:
  static ResourceGroup one(const Shared& all, std::string iri,
                           void (Description::*give)(const TripleSink&) const) {
    return {.size = 1,
            .iri = [iri = std::move(iri)](std::size_t) { return iri; },
            .give = [all, give](std::size_t, std::size_t,
                                const TripleSink& sink) { ((*all).*give)(sink); }};
  }

  // Requires: `things` belong to the description or its network.
  template <class Things, class Thing = typename Things::value_type>
  static ResourceGroup group(const Shared& all, const Things& things,
                             std::string (Description::*iri)(const Thing&) const,
                             void (Description::*give)(const Thing&, const TripleSink&) const) {
    return {
        .size = things.size(),
        .iri = [all, &things, iri](std::size_t i) { return ((*all).*iri)(things[i]); },
        .give = [all, &things, give](std::size_t i, std::size_t,
                                     const TripleSink& sink) { ((*all).*give)(things[i], sink); }};
  }

  // Where the evidence is, and its selectors.
  static ResourceGroup evidence_group(const Shared& all) {
    return {.size = all->evidence_.size(),
            .iri = [all](std::size_t i) { return all->iris_.evidence(*all->evidence_[i]); },
            .parts = {"", kBytes, kQuote},
            .give =
                [all](std::size_t i, std::size_t part, const TripleSink& sink) {
                  constexpr std::array kGive = {&Description::give_evidence,
                                                &Description::give_bytes, &Description::give_quote};
                  ((*all).*kGive.at(part))(*all->evidence_[i], sink);
                }};
  }

  std::string relation_iri(const std::string_view& id) const { return term(id); }
  std::string outlet_iri(const std::string_view& name) const { return iris_.outlet(name); }
  std::string article_iri(const ArticleInfo& article) const { return iris_.article(article.id); }
  std::string node_iri(const Node& node) const { return iris_.node(node.id); }
  std::string role_iri(const Edge* const& edge) const { return iris_.role(edge->id); }
  std::string statement_iri(const Edge& edge) const { return iris_.statement(edge.id); }

  // Edges that say who takes part where: these are also roles of the meeting, as SEM draws them.
  static std::string_view role_type(const Edge& edge) {
    if (edge.negated) return {};
    if (edge.relation == "participated_in") return "participant";
    if (edge.relation == "invited_to") return "invited";
    return {};
  }

  void take_part(const Edge& edge) {
    if (!role_type(edge).empty()) {
      roles_.push_back(&edge);
      roles_in_[edge.target].push_back(&edge);
    }
    if (edge.relation == "held_in" && !edge.negated) places_[edge.source].push_back(&edge);
  }

  // Each once, sorted: inferred ties share that of the ties that they follow from.
  void list_evidence() {
    for (const Edge& edge : network_.edges) {
      for (const EdgeEvidence& evidence : edge.evidence) evidence_.push_back(&evidence);
    }
    const auto place = [](const EdgeEvidence* evidence) {
      return std::tie(evidence->article, evidence->where.sentence, evidence->where.subject,
                      evidence->where.trigger, evidence->where.object, evidence->where.rule);
    };
    std::ranges::stable_sort(evidence_, {}, place);
    evidence_.erase(std::unique(evidence_.begin(), evidence_.end(),
                                [&](const auto* left, const auto* right) {
                                  return place(left) == place(right);
                                }),
                    evidence_.end());
  }

  void give_dataset(const TripleSink& sink) const {
    Resource dataset{iris_.dataset()};
    dataset.a(kVoid("Dataset"))
        .text(kRdfs("label"), "Actors, meetings and the ties between them, as articles tell them")
        .text(kVoid("uriSpace"), iris_.base())
        .count(kVoid("entities"), network_.nodes.size())
        .link(kProv("wasGeneratedBy"), iris_.run());
    for (const Namespace& used : {kEnt, kFoaf, kOa, kOrg, kProv, kSchema, kSem, kSkos})
      dataset.link(kVoid("vocabulary"), std::string{used.iri});
    dataset.emit(sink);
  }

  void give_run(const TripleSink& sink) const {
    Resource run{iris_.run()};
    run.a(kProv("Activity"))
        .text(kRdfs("label"), "extraction")
        .link(kProv("wasAssociatedWith"), iris_.program());
    for (const ArticleInfo& article : network_.articles)
      run.link(kProv("used"), iris_.article(article.id));
    run.emit(sink);
  }

  void give_program(const TripleSink& sink) const {
    Resource{iris_.program()}.a(kProv("SoftwareAgent")).text(kRdfs("label"), "entente").emit(sink);
  }

  void give_relation(const std::string_view& id, const TripleSink& sink) const {
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
    resource.emit(sink);
  }

  void give_outlet(const std::string_view& name, const TripleSink& sink) const {
    Resource{iris_.outlet(name)}
        .a(kSchema("NewsMediaOrganization"))
        .a(kProv("Agent"))
        .text(kRdfs("label"), name)
        .emit(sink);
  }

  void give_article(const ArticleInfo& article, const TripleSink& sink) const {
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
    if (const auto nodes = mentioned_.find(article.id); nodes != mentioned_.end()) {
      for (const std::string_view node : nodes->second)
        resource.link(kSchema("mentions"), iris_.node(node));
    }
    resource.emit(sink);
  }

  void give_node(const Node& node, const TripleSink& sink) const {
    Resource resource{iris_.node(node.id)};
    for (std::string& type : classes(node.kind)) resource.a(std::move(type));
    resource.text(kRdfs("label"), node.name.empty() ? node.id : node.name);
    for (const std::string& alias : node.aliases) resource.text(kSkos("altLabel"), alias);
    // A hostile id must not become an IRI of somebody else's.
    if (is_wikidata_id(node.wikidata)) resource.link(kOwl("sameAs"), kWikidata(node.wikidata));
    resource.count(kEnt("articles"), node.articles);
    if (node.kind == Kind::meeting) say_meeting(node, resource);
    resource.emit(sink);
  }

  void say_meeting(const Node& node, Resource& resource) const {
    resource.link(kEnt("meetingStatus"), term(name_of(node.status)))
        .link(kEnt("mode"), term(name_of(node.mode)));
    say_time(node.date, resource);
    if (const auto roles = roles_in_.find(node.id); roles != roles_in_.end()) {
      for (const Edge* const edge : roles->second)
        resource.link(kSem("hasActor"), iris_.role(edge->id));
    }
    if (const auto places = places_.find(node.id); places != places_.end()) {
      for (const Edge* const edge : places->second)
        resource.link(kSem("hasPlace"), iris_.node(edge->target));
    }
  }

  static void say_time(std::string_view date, Resource& resource) {
    const auto [begin, end] = ends(date);
    resource.date(kSem("hasBeginTimeStamp"), begin).date(kSem("hasEndTimeStamp"), end);
  }

  // SEM, "Roles": the value is the actor, the type says as what.
  void give_role(const Edge* const& edge, const TripleSink& sink) const {
    Resource{iris_.role(edge->id)}
        .a(kSem("Role"))
        .link(kRdf("value"), iris_.node(edge->source))
        .link(kSem("roleType"), term(role_type(*edge)))
        .link(kProv("wasDerivedFrom"), iris_.statement(edge->id))
        .emit(sink);
  }

  void give_statement(const Edge& edge, const TripleSink& sink) const {
    const std::string source = iris_.node(edge.source), target = iris_.node(edge.target);
    Resource resource{iris_.statement(edge.id)};
    resource.a(kEnt("Statement")).a(kRdf("Statement")).a(kProv("Entity"));
    resource.link(kRdf("subject"), source).link(kRdf("predicate"), term(edge.relation));
    resource.link(kRdf("object"), target).link(kProv("wasGeneratedBy"), iris_.run());
    if (triple_terms_) resource.reifies(source, term(edge.relation), target);
    say_qualifiers(edge, resource);
    say_support(edge, resource);
    resource.emit(sink);
  }

  void say_qualifiers(const Edge& edge, Resource& resource) const {
    resource.link(kEnt("polarity"), term(polarity(edge)))
        .link(kEnt("status"), term(name_of(edge.status)));
    resource.boolean(kEnt("inferred"), edge.inferred).text(kEnt("title"), edge.title);
    if (!edge.title.empty()) resource.boolean(kEnt("former"), edge.former);
    if (!edge.attributed_to.empty())
      resource.link(kEnt("attributedTo"), iris_.node(edge.attributed_to));
    say_time(edge.date, resource);
  }

  void say_support(const Edge& edge, Resource& resource) const {
    resource.decimal(kEnt("confidence"), edge.confidence)
        .count(kEnt("statements"), edge.statements);
    resource.count(kEnt("articles"), edge.articles).count(kEnt("outlets"), edge.outlets);
    resource.count(kEnt("sources"), edge.sources);
    if (edge.weight != 0.0) resource.decimal(kEnt("weight"), edge.weight);
    resource.date(kEnt("first"), edge.first).date(kEnt("last"), edge.last);
    for (const EdgeEvidence& evidence : edge.evidence) {
      resource.link(kEnt("evidence"), iris_.evidence(evidence))
          .link(kProv("wasDerivedFrom"), iris_.article(evidence.article));
    }
  }

  // Web Annotation Data Model: section 4.2.7 counts bytes, as we do (4.2.6 would count
  // characters); 4.2.5 quotes.
  void give_evidence(const EdgeEvidence& evidence, const TripleSink& sink) const {
    const Evidence& where = evidence.where;
    const std::string iri = iris_.evidence(evidence);
    Resource resource{iri};
    resource.a(kOa("SpecificResource")).link(kOa("hasSource"), iris_.article(evidence.article));
    resource.link(kOa("hasSelector"), iri + kBytes).link(kOa("hasSelector"), iri + kQuote);
    resource.text(kEnt("rule"), where.rule).decimal(kEnt("confidence"), evidence.confidence);
    resource.text(kEnt("subjectBytes"), span_text(where.subject))
        .text(kEnt("objectBytes"), span_text(where.object));
    if (where.trigger.begin < where.trigger.end)
      resource.text(kEnt("triggerBytes"), span_text(where.trigger));
    if (!evidence.attributed_to.empty())
      resource.link(kEnt("attributedTo"), iris_.node(evidence.attributed_to));
    resource.emit(sink);
  }

  void give_bytes(const EdgeEvidence& evidence, const TripleSink& sink) const {
    Resource{iris_.evidence(evidence) + kBytes}
        .a(kOa("DataPositionSelector"))
        .count(kOa("start"), evidence.where.sentence.begin)
        .count(kOa("end"), evidence.where.sentence.end)
        .emit(sink);
  }

  void give_quote(const EdgeEvidence& evidence, const TripleSink& sink) const {
    Resource{iris_.evidence(evidence) + kQuote}
        .a(kOa("TextQuoteSelector"))
        .text(kOa("exact"), evidence.where.text)
        .emit(sink);
  }

  // A word of our own vocabulary: relations, statuses, modes, polarities.
  static std::string term(std::string_view word) { return kEnt(percent_encoded(word)); }

  static constexpr const char* kBytes = "#bytes";
  static constexpr const char* kQuote = "#quote";

  const Network& network_;
  const Ontology& ontology_;
  Iris iris_;
  bool triple_terms_;
  std::vector<std::string_view> relations_;  // each once, sorted, as are outlets
  std::vector<std::string_view> outlets_;
  std::map<std::string_view, std::set<std::string_view>> mentioned_;  // article -> nodes
  std::vector<const Edge*> roles_;                                    // edges that are also roles
  std::map<std::string_view, std::vector<const Edge*>> roles_in_;     // meeting -> who takes part
  std::map<std::string_view, std::vector<const Edge*>> places_;       // meeting -> where
  std::vector<const EdgeEvidence*> evidence_;
};

}  // namespace

std::vector<ResourceGroup> claims_of(const Network& network, const Ontology& ontology,
                                     const ExportOptions& options) {
  return Description::groups(std::make_shared<const Description>(network, ontology, options));
}

}  // namespace entente
