#include "extract/extract.h"

#include <algorithm>
#include <utility>

#include "extract/explain.h"
#include "extract/language/parser.h"
#include "extract/meaning/relations.h"
#include "extract/statements.h"

namespace entente {

namespace {

bool is_live_blog(const Article& article) {
  return std::find(article.notes.begin(), article.notes.end(), "live blog") != article.notes.end();
}

}  // namespace

struct Extractor::Parts {
  Parser parser;
  Knowledge known;
  Stages stages;

  [[nodiscard]] Findings find(const Article& article) const {
    const auto& [ontology, rules, meeting_words, gazetteer, lexicon, leaders] = known;
    Findings found;
    found.document = parser.parse(article);
    if (!stages.roles) {
      for (Sentence& sentence : found.document.sentences) sentence.predicates.clear();
    }
    found.cast = find_cast(article, found.document, {gazetteer, lexicon, &leaders}, stages);
    found.voices = Voices::find(found.document, found.cast, rules.words());
    found.times = read_times(found.document, article.info.published);
    Scene scene{found.document, found.cast, found.voices, rules.words()};
    found.meetings = find_meetings({scene, gazetteer, meeting_words, found.times,
                                    article.info.published, is_live_blog(article)});
    for (std::size_t i = 0; i < found.meetings.meetings.size(); ++i) {
      for (const auto& [s, w] : found.meetings.meetings[i].words)
        scene.add_meeting(s, w, found.cast.figures.size() + i);
    }
    const RelationContext context{scene, gazetteer, rules, ontology, found.times};
    found.relations = find_relations(context);
    find_journeys(context, found.meetings.meetings, found.relations);
    return found;
  }
};

ExtractorFiles default_files(const std::filesystem::path& data) {
  return {data / "model" / "language.safetensors", {data / "ontology"}};
}

Result<Extractor> Extractor::open(const ExtractorFiles& files, const Stages& stages) {
  auto parser = Parser::open(files.model);
  if (!parser) return parser.error();
  auto known = read_knowledge(files.knowledge);
  if (!known) return known.error();
  return Extractor{std::make_unique<const Parts>(
      Parts{std::move(parser).value(), std::move(known).value(), stages})};
}

Extractor::Extractor(std::unique_ptr<const Parts> parts) : parts_{std::move(parts)} {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

StatementSet Extractor::extract(const Article& article) const {
  return to_statements(article, parts_->find(article));
}

std::string Extractor::explain(const Article& article) const {
  return to_text(article, parts_->find(article));
}

std::string Extractor::explain_as_html(const Article& article) const {
  return to_html(article, parts_->find(article));
}

const Ontology& Extractor::ontology() const { return parts_->known.ontology; }

}  // namespace entente
