#include "extract/extract.h"

#include <fstream>
#include <optional>
#include <sstream>
#include <utility>

#include "extract/explain.h"
#include "extract/language/parser.h"
#include "extract/meaning/gazetteer.h"
#include "extract/meaning/leaders.h"
#include "extract/meaning/lexicon.h"
#include "extract/meaning/relations.h"
#include "extract/statements.h"

namespace entente {
namespace {

Result<std::string> read_file(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file)
    return Error{Error::Code::not_found, path.string() + ": expected a readable file, found none"};
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

// Reads a file and hands its text to `parse`, which is told the file's name.
template <class Parse>
auto parse_file(const std::filesystem::path& path, Parse parse)
    -> decltype(parse(std::string_view{}, std::string_view{})) {
  const auto text = read_file(path);
  if (!text) return text.error();
  return parse(text.value(), path.filename().string());
}

}  // namespace

struct Extractor::Parts {
  Parser parser;
  Ontology ontology;
  RuleBook rules;
  Vocabulary meeting_words;
  Gazetteer gazetteer;
  Lexicon lexicon;
  Leaders leaders;

  [[nodiscard]] Findings find(const Article& article) const {
    Findings found;
    found.document = parser.parse(article);
    found.cast = find_cast(article, found.document, {gazetteer, lexicon, &leaders});
    found.voices = Voices::find(found.document, found.cast, rules.words());
    found.times = read_times(found.document, article.info.published);
    Scene scene{found.document, found.cast, found.voices, rules.words()};
    found.meetings =
        find_meetings({scene, gazetteer, meeting_words, found.times, article.info.published});
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
  ExtractorFiles files;
  files.model = data / "model" / "language.safetensors";
  files.relations = data / "ontology" / "relations.json";
  files.rules = data / "ontology" / "rules.json";
  files.actors = data / "ontology" / "actors.json";
  files.lexicon = data / "ontology" / "lexicon.json";
  files.leaders = data / "ontology" / "leaders.json";
  files.meetings = data / "ontology" / "meetings.json";
  return files;
}

Result<Extractor> Extractor::open(const ExtractorFiles& files) {
  auto parser = Parser::open(files.model);
  if (!parser) return parser.error();
  auto ontology = parse_file(files.relations, &Ontology::parse);
  if (!ontology) return ontology.error();
  auto rules = parse_file(files.rules, [&](std::string_view json, std::string_view name) {
    return RuleBook::parse(json, name, ontology.value());
  });
  if (!rules) return rules.error();
  auto meeting_words = parse_file(files.meetings, &parse_meeting_words);
  if (!meeting_words) return meeting_words.error();
  auto gazetteer = parse_file(files.actors, &Gazetteer::parse);
  if (!gazetteer) return gazetteer.error();
  auto lexicon = parse_file(files.lexicon, &Lexicon::parse);
  if (!lexicon) return lexicon.error();
  auto leaders = parse_file(files.leaders, &Leaders::parse);
  if (!leaders) return leaders.error();
  Gazetteer actors = std::move(gazetteer).value();
  for (const auto& extra : files.extra_actors) {
    const auto more = parse_file(extra, &Gazetteer::parse);
    if (!more) return more.error();
    actors.extend(more.value());
  }
  return Extractor{std::make_unique<const Parts>(
      Parts{std::move(parser).value(), std::move(ontology).value(), std::move(rules).value(),
            std::move(meeting_words).value(), std::move(actors), std::move(lexicon).value(),
            std::move(leaders).value()})};
}

Extractor::Extractor(std::unique_ptr<const Parts> parts) : parts_{std::move(parts)} {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

StatementSet Extractor::extract(const Article& article) const {
  return to_statements(article, parts_->find(article));
}

Explanation Extractor::explain(const Article& article) const {
  return {to_text(article, parts_->find(article))};
}

const Ontology& Extractor::ontology() const { return parts_->ontology; }

}  // namespace entente
