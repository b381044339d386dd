#include "export/owl.h"

#include <array>
#include <string>
#include <string_view>

#include "export/iri.h"
#include "export/jsonld.h"
#include "export/rdf.h"
#include "export/resource.h"
#include "export/serd_text.h"
#include "export/vocabulary.h"
#include "export/words.h"

namespace entente {
namespace {

using namespace vocabulary;

struct ClassTerm {
  std::string_view name;
  std::string_view label;
  std::string_view comment;
};

constexpr std::array kClasses = {
    ClassTerm{"Agreement", "agreement", "A treaty, accord or other text that parties agree on."},
    ClassTerm{"Meeting", "meeting", "An occasion on which actors meet or talk."},
    ClassTerm{"MeetingStatus", "status of a meeting", "Whether it was held, or what came between."},
    ClassTerm{"Mode", "mode", "How the participants met."},
    ClassTerm{"Polarity", "polarity", "Whether the articles say that it is so or that it is not."},
    ClassTerm{"RoleType", "type of role", "As what an actor is tied to a meeting."},
    ClassTerm{"State", "state", "A state as an actor."},
    ClassTerm{"Statement", "statement",
              "What articles say of two nodes in one relation, with one polarity and status."},
    ClassTerm{"Status", "status",
              "Whether a tie is said to be so, to be coming, to be conceivable or asked for."},
};

struct PropertyTerm {
  std::string_view name;
  std::string_view type;    // of OWL
  std::string_view domain;  // of our classes, or empty
  std::string_view comment;
};

constexpr std::string_view kData = "DatatypeProperty";
constexpr std::string_view kObject = "ObjectProperty";

constexpr std::array kProperties = {
    PropertyTerm{"articles", kData, "", "In how many articles."},
    PropertyTerm{"attributedTo", kObject, "", "The actor whose words carry the claim."},
    PropertyTerm{"confidence", kData, "", "0 to 1: that the articles say it, not that it is so."},
    PropertyTerm{"evidence", kObject, "Statement", "Where it was read."},
    PropertyTerm{"first", kData, "Statement", "The earliest day told, else of publication."},
    PropertyTerm{"former", kData, "Statement", "Whether the office is a past one."},
    PropertyTerm{"inferred", kData, "Statement", "Whether it follows from other statements."},
    PropertyTerm{"last", kData, "Statement", "The latest day told, else of publication."},
    PropertyTerm{"meetingStatus", kObject, "Meeting", "Whether it was held."},
    PropertyTerm{"mode", kObject, "Meeting", "How the participants met."},
    PropertyTerm{"objectBytes", kData, "", "The mention of the object, begin-end in bytes."},
    PropertyTerm{"outlets", kData, "Statement", "By how many outlets it is said."},
    PropertyTerm{"path", kData, "", "The file that the article was read from."},
    PropertyTerm{"plover", kData, "", "Class of event in PLOVER's terms."},
    PropertyTerm{"polarity", kObject, "Statement", "Affirmed or negated."},
    PropertyTerm{"quadClass", kData, "", "Verbal or material, cooperation or conflict."},
    PropertyTerm{"rule", kData, "", "The rule that read it."},
    PropertyTerm{"sources", kData, "Statement",
                 "By how many independent sources; wire copies of one story are one."},
    PropertyTerm{"statements", kData, "Statement", "How often it is said."},
    PropertyTerm{"status", kObject, "Statement", "Actual, planned, possible or requested."},
    PropertyTerm{"subjectBytes", kData, "", "The mention of the subject, begin-end in bytes."},
    PropertyTerm{"symmetric", kData, "", "Whether the relation holds both ways."},
    PropertyTerm{"title", kData, "Statement", "The office held."},
    PropertyTerm{"triggerBytes", kData, "", "The words that say so, begin-end in bytes."},
    PropertyTerm{"weight", kData, "Statement", "Where something else than articles counts."},
};

struct ValueTerm {
  std::string_view type;
  std::string_view name;
};

// A word that serves twice, such as "planned", is of both types.
constexpr std::array kValues = {
    ValueTerm{"Polarity", "affirmed"},
    ValueTerm{"Polarity", "negated"},
    ValueTerm{"Status", "actual"},
    ValueTerm{"Status", "planned"},
    ValueTerm{"Status", "possible"},
    ValueTerm{"Status", "requested"},
    ValueTerm{"MeetingStatus", "held"},
    ValueTerm{"MeetingStatus", "planned"},
    ValueTerm{"MeetingStatus", "possible"},
    ValueTerm{"MeetingStatus", "called_off"},
    ValueTerm{"Mode", "in_person"},
    ValueTerm{"Mode", "phone"},
    ValueTerm{"Mode", "video"},
    ValueTerm{"Mode", "visit"},
    ValueTerm{"Mode", "conference"},
    ValueTerm{"RoleType", "participant"},
    ValueTerm{"RoleType", "invited"},
};

std::string ontology_iri() {
  const std::string_view space = kEnt.iri;
  return std::string{space.substr(0, space.size() - 1)};
}

void give_terms(const TripleSink& sink) {
  for (const ClassTerm& term : kClasses) {
    Resource{kEnt(term.name)}
        .a(kOwl("Class"))
        .text(kRdfs("label"), term.label)
        .text(kRdfs("comment"), term.comment)
        .link(kRdfs("isDefinedBy"), ontology_iri())
        .emit(sink);
  }
  for (const PropertyTerm& term : kProperties) {
    Resource property{kEnt(term.name)};
    property.a(kOwl(term.type)).text(kRdfs("label"), term.name);
    property.text(kRdfs("comment"), term.comment).link(kRdfs("isDefinedBy"), ontology_iri());
    if (!term.domain.empty()) property.link(kRdfs("domain"), kEnt(term.domain));
    property.emit(sink);
  }
  for (const ValueTerm& term : kValues) {
    Resource{kEnt(term.name)}
        .a(kOwl("NamedIndividual"))
        .a(kEnt(term.type))
        .text(kRdfs("label"), term.name)
        .emit(sink);
  }
}

void give_relation(const Relation& relation, const Ontology& ontology, const TripleSink& sink) {
  const auto iri = [](const std::string& id) { return kEnt(percent_encoded(id)); };
  Resource resource{iri(relation.id)};
  resource.a(kOwl("ObjectProperty"));
  if (relation.symmetric) resource.a(kOwl("SymmetricProperty"));
  resource.text(kRdfs("label"), relation_label(ontology, relation.id))
      .text(kRdfs("comment"), relation.comment)
      .link(kRdfs("isDefinedBy"), ontology_iri());
  if (!relation.inverse.empty()) resource.link(kOwl("inverseOf"), iri(relation.inverse));
  for (const std::string& implied : relation.implies)
    resource.link(kRdfs("subPropertyOf"), iri(implied));
  resource.text(kEnt("plover"), relation.plover)
      .text(kEnt("quadClass"), relation.quad_class)
      .text(kSkos("notation"), relation.cameo);
  resource.emit(sink);
}

constexpr std::string_view kShapes = R"(@prefix ent: <https://entente.example/ns#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <http://schema.org/> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

ent:StatementShape a sh:NodeShape ;
    sh:targetClass ent:Statement ;
    sh:property
        [ sh:path rdf:subject ; sh:minCount 1 ; sh:maxCount 1 ; sh:node ent:NamedShape ;
          sh:message "A statement has one subject, which has a name" ] ,
        [ sh:path rdf:predicate ; sh:minCount 1 ; sh:maxCount 1 ; sh:class rdf:Property ;
          sh:message "A statement has one predicate, which is described" ] ,
        [ sh:path rdf:object ; sh:minCount 1 ; sh:maxCount 1 ; sh:node ent:NamedShape ;
          sh:message "A statement has one object, which has a name" ] ,
        [ sh:path ent:polarity ; sh:minCount 1 ; sh:maxCount 1 ; sh:in ( ent:affirmed ent:negated ) ;
          sh:message "A statement is affirmed or negated" ] ,
        [ sh:path ent:status ; sh:minCount 1 ; sh:maxCount 1 ;
          sh:in ( ent:actual ent:planned ent:possible ent:requested ) ;
          sh:message "A statement is actual, planned, possible or requested" ] ,
        [ sh:path ent:confidence ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:decimal ;
          sh:minInclusive 0.0 ; sh:maxInclusive 1.0 ;
          sh:message "A statement has one confidence, from 0 to 1" ] ,
        [ sh:path ent:evidence ; sh:minCount 1 ; sh:class oa:SpecificResource ;
          sh:message "A statement has evidence" ] ,
        [ sh:path ent:attributedTo ; sh:maxCount 1 ; sh:node ent:NamedShape ;
          sh:message "A statement is attributed to one actor at most, who has a name" ] ,
        [ sh:path prov:wasGeneratedBy ; sh:minCount 1 ; sh:maxCount 1 ; sh:class prov:Activity ;
          sh:message "A statement comes from one extraction" ] .

ent:NamedShape a sh:NodeShape ;
    sh:targetClass schema:Person , schema:Country , schema:Organization , schema:Place , sem:Event ,
        ent:Agreement ;
    sh:nodeKind sh:IRI ;
    sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:maxCount 1 ;
                  sh:message "A node has one name" ] .

ent:MeetingShape a sh:NodeShape ;
    sh:targetClass ent:Meeting ;
    sh:property
        [ sh:path ent:meetingStatus ; sh:minCount 1 ; sh:maxCount 1 ;
          sh:in ( ent:held ent:planned ent:possible ent:called_off ) ;
          sh:message "A meeting was held, is planned or possible, or was called off" ] ,
        [ sh:path ent:mode ; sh:minCount 1 ; sh:maxCount 1 ;
          sh:in ( ent:in_person ent:phone ent:video ent:visit ent:conference ) ;
          sh:message "A meeting has one mode" ] ,
        [ sh:path sem:hasActor ; sh:class sem:Role ; sh:message "Actors take part in a role" ] ,
        [ sh:path sem:hasPlace ; sh:node ent:NamedShape ; sh:message "A place has a name" ] ,
        [ sh:path sem:hasBeginTimeStamp ; sh:maxCount 1 ;
          sh:message "A meeting begins once" ] .

ent:RoleShape a sh:NodeShape ;
    sh:targetClass sem:Role ;
    sh:property
        [ sh:path rdf:value ; sh:minCount 1 ; sh:maxCount 1 ; sh:node ent:NamedShape ;
          sh:message "A role is that of one actor" ] ,
        [ sh:path sem:roleType ; sh:minCount 1 ; sh:maxCount 1 ;
          sh:in ( ent:participant ent:invited ) ;
          sh:message "Actors take part or are invited" ] .

ent:EvidenceShape a sh:NodeShape ;
    sh:targetClass oa:SpecificResource ;
    sh:property
        [ sh:path oa:hasSource ; sh:minCount 1 ; sh:maxCount 1 ; sh:class schema:NewsArticle ;
          sh:message "Evidence is in one article" ] ,
        [ sh:path oa:hasSelector ; sh:minCount 2 ; sh:maxCount 2 ;
          sh:message "Evidence is found by its bytes and by its words" ] .
)";

}  // namespace

void write_owl(const Ontology& ontology, std::ostream& out) {
  const auto give = [&](std::size_t, std::size_t, const TripleSink& sink) {
    Resource{ontology_iri()}
        .a(kOwl("Ontology"))
        .text(kRdfs("label"), "Ties between actors, as articles tell them")
        .emit(sink);
    give_terms(sink);
    for (const Relation& relation : ontology.relations()) give_relation(relation, ontology, sink);
  };
  const RdfGraph graph{
      "", {{.size = 1, .iri = [](std::size_t) { return ontology_iri(); }, .give = give}}};
  const auto used = prefixes(ExportOptions{}.base);
  write_rdf(RdfSyntax::turtle, {&graph, 1}, used, [&](std::string_view text) { out << text; });
}

void write_shapes(std::ostream& out) { out << kShapes; }

void write_context(std::string_view base, std::ostream& out) {
  out << "{\"@context\": " << context_json(prefixes(base)) << "}\n";
}

void write_frame(std::string_view base, std::ostream& out) {
  out << "{\"@context\": " << context_json(prefixes(base))
      << ",\n \"@type\": \"ent:Meeting\",\n \"sem:hasActor\": {\"@embed\": \"@always\","
         " \"rdf:value\": {\"@embed\": \"@always\"}},\n \"sem:hasPlace\": {\"@embed\":"
         " \"@always\"}}\n";
}

}  // namespace entente
