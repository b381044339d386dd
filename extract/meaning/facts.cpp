// What names, places and offices say without a verb.

#include <algorithm>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "extract/meaning/ownership.h"
#include "extract/meaning/relations.h"
#include "extract/meaning/syntax.h"

namespace entente {
namespace {

constexpr double kNamed = 0.9;    // the name itself says so: "the Russian Foreign Ministry"
constexpr double kPhrase = 0.85;  // a phrase says so: "Doha, Qatar"
constexpr double kKnown = 0.6;    // the gazetteer knows, and the sentence names both

class FactReader {
 public:
  FactReader(const RelationContext& context, Ties& found)
      : context_{context}, scene_{context.scene}, found_{found} {}

  void read() {
    const auto& figures = scene_.cast().figures;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (figures[i].kind == Kind::organisation) read_organisation(i), seated(i);
      if (figures[i].kind == Kind::place) read_place(i);
    }
    for (const Office& office : scene_.cast().offices) read_office(office);
  }

 private:
  [[nodiscard]] const Figure& figure(std::size_t i) const { return scene_.cast().figures[i]; }
  [[nodiscard]] const Sentence& sentence(int s) const { return scene_.sentence(s); }

  bool add(Tie tie) {
    if (tie.subject == tie.object) return false;
    if (!context_.ontology.allows(scene_.kind(tie.subject), tie.relation, scene_.kind(tie.object)))
      return false;
    const bool held = std::any_of(found_.ties.begin(), found_.ties.end(), [&](const Tie& other) {
      return other.relation == tie.relation && other.subject == tie.subject &&
             other.object == tie.object;
    });
    if (!held) found_.ties.push_back(std::move(tie));
    return true;
  }

  static Tie tie(const char* relation, std::size_t subject, std::size_t object, const Mention& at) {
    Tie made;
    made.relation = relation;
    made.subject = subject;
    made.object = object;
    made.sentence = at.sentence;
    made.subject_word = at.head;
    made.object_word = at.head;
    return made;
  }

  static Tie by_rule(Tie made, const char* rule, double confidence) {
    made.rule = rule;
    made.confidence = confidence;
    return made;
  }

  [[nodiscard]] std::optional<std::size_t> figure_of(const std::string& actor) const {
    const auto& figures = scene_.cast().figures;
    const auto found = std::find_if(figures.begin(), figures.end(), [&](const Figure& one) {
      return !actor.empty() && one.actor == actor;
    });
    return found == figures.end()
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - figures.begin())};
  }

  // ---- organisations

  void read_organisation(std::size_t i) {
    for (const Mention& mention : figure(i).mentions) {
      if (mention.type == MentionType::pronoun) continue;
      if (owned(i, mention) || named_after(i, mention)) return;
    }
    known_whole(i);
  }

  // "its embassy in Tehran", "the Centre in Geneva"; bodies that the gazetteer knows only meet
  // where they are said to be.
  void seated(std::size_t i) {
    if (!figure(i).actor.empty()) return;
    for (const Mention& mention : figure(i).mentions) {
      if (mention.type == MentionType::pronoun || is_army(mention)) continue;
      for (const int seat : under_preposition(sentence(mention.sentence), mention.head, {"in"})) {
        for (const std::size_t place : scene_.cast().at(mention.sentence, seat)) {
          if (scene_.kind(place) != Kind::place) continue;
          Tie made = tie("located_in", i, place, mention);
          made.object_word = seat;
          if (add(by_rule(std::move(made), "seat", kPhrase))) return;
        }
      }
    }
  }

  [[nodiscard]] bool is_organ(const Mention& mention) const {
    const Sentence& in = sentence(mention.sentence);
    for (int word = mention.begin; word < mention.end; ++word) {
      if (scene_.words().has("organs", lemma_of(in.tokens[static_cast<std::size_t>(word)])))
        return true;
    }
    return false;
  }

  [[nodiscard]] bool is_army(const Mention& mention) const {
    static const WordSet kArmies{"force", "army", "troop", "military", "police", "navy", "guard"};
    const Sentence& in = sentence(mention.sentence);
    return kArmies.contains(lemma_of(in.tokens[static_cast<std::size_t>(mention.head)]));
  }

  // "NATO's Partnership for Peace", "the Foreign Ministry of Qatar", "the Iraqi army".
  bool owned(std::size_t i, const Mention& mention) {
    const Sentence& in = sentence(mention.sentence);
    for (const int owner : owners(in, mention.head)) {
      for (const std::size_t whole : scene_.cast().at(mention.sentence, owner)) {
        const Kind kind = scene_.kind(whole);
        const bool organ =
            kind == Kind::organisation ? has_relation(in, owner, "nmod") : is_organ(mention);
        if ((kind != Kind::organisation && kind != Kind::state) || !organ) continue;
        Tie made = tie("part_of", i, whole, mention);
        made.object_word = owner;
        if (add(by_rule(std::move(made), "owner-of-organ", kPhrase))) return true;
      }
    }
    return false;
  }

  // The name begins with a state or body: "Russian Foreign Ministry", "UN Security Council".
  bool named_after(std::size_t i, const Mention& mention) {
    if (!is_organ(mention)) return false;
    const Sentence& in = sentence(mention.sentence);
    for (int begin = mention.begin; begin < mention.end; ++begin) {
      for (int end = mention.end; end > begin; --end) {
        if (end - begin == mention.end - mention.begin) continue;
        if (const auto whole = named(in, begin, end)) {
          return add(by_rule(tie("part_of", i, *whole, mention), "name-of-organ", kNamed));
        }
      }
    }
    return false;
  }

  [[nodiscard]] std::optional<std::size_t> named(const Sentence& in, int begin, int end) const {
    std::string phrase;
    for (int word = begin; word < end; ++word) {
      if (word > begin) phrase += ' ';
      phrase += in.tokens[static_cast<std::size_t>(word)].form;
    }
    for (const GazetteerMatch& match : context_.gazetteer.find(phrase)) {
      if (match.actor->kind != Kind::state && match.actor->kind != Kind::organisation) continue;
      if (const auto found = figure_of(match.actor->id)) return found;
    }
    return std::nullopt;
  }

  // The cast may know the full name where the article says only "the foreign ministry".
  bool named_in_full(std::size_t i) {
    std::vector<std::string> words;
    for (std::istringstream input{figure(i).name}; input.good();) input >> words.emplace_back();
    Sentence name;
    for (const std::string& word : words) {
      Token token;
      token.form = word;
      token.lemma = word;
      name.tokens.push_back(token);
    }
    const int size = static_cast<int>(words.size());
    const bool organ = std::any_of(name.tokens.begin(), name.tokens.end(), [&](const Token& token) {
      return scene_.words().has("organs", lemma_of(token));
    });
    for (int begin = 0; organ && begin < size; ++begin) {
      for (int end = size; end > begin; --end) {
        const auto whole = end - begin == size ? std::nullopt : named(name, begin, end);
        if (whole)
          return add(by_rule(tie("part_of", i, *whole, figure(i).mentions.front()), "name-of-organ",
                             kNamed));
      }
    }
    return false;
  }

  void known_whole(std::size_t i) {
    if (figure(i).mentions.empty() || named_in_full(i)) return;
    const Actor* actor = context_.gazetteer.by_id(figure(i).actor);
    if (!actor) return;
    const auto whole = figure_of(actor->part_of);
    if (whole)
      add(by_rule(tie("part_of", i, *whole, figure(i).mentions.front()), "known-organ", kKnown));
  }

  // ---- places

  void read_place(std::size_t i) {
    for (const Mention& mention : figure(i).mentions) {
      if (mention.type == MentionType::pronoun) continue;
      if (followed(i, mention) || within(i, mention) || near(i, mention)) return;
    }
  }

  [[nodiscard]] bool may_contain(std::size_t part, std::size_t whole) const {
    const Kind kind = scene_.kind(whole);
    if (part == whole || (kind != Kind::place && kind != Kind::state)) return false;
    const Actor* actor = context_.gazetteer.by_id(figure(part).actor);
    return !actor || actor->part_of.empty() || knows(part, whole);
  }

  // Whether the gazetteer says that the one lies in the other, through at most three steps.
  [[nodiscard]] bool knows(std::size_t part, std::size_t whole) const {
    const Actor* actor = context_.gazetteer.by_id(figure(part).actor);
    const Actor* state = context_.gazetteer.by_id(figure(whole).actor);
    if (actor && state && !actor->id.empty() && state->capital == actor->id) return true;
    for (int steps = 0; actor && steps < 3; ++steps) {
      if (!actor->part_of.empty() && actor->part_of == figure(whole).actor) return true;
      actor = context_.gazetteer.by_id(actor->part_of);
    }
    return false;
  }

  // "Doha, Qatar".
  bool followed(std::size_t i, const Mention& mention) {
    const Sentence& in = sentence(mention.sentence);
    const int comma = mention.end;
    if (comma + 1 >= static_cast<int>(in.tokens.size()) ||
        in.tokens[static_cast<std::size_t>(comma)].form != ",")
      return false;
    return add_within(i, mention, comma + 1) ||
           (comma + 2 < static_cast<int>(in.tokens.size()) && knows_at(i, mention, comma + 2));
  }

  bool knows_at(std::size_t i, const Mention& mention, int word) {
    for (const std::size_t whole : scene_.cast().at(mention.sentence, word)) {
      if (knows(i, whole)) return add_within(i, mention, word);
    }
    return false;
  }

  bool add_within(std::size_t i, const Mention& mention, int word) {
    for (const std::size_t whole : scene_.cast().at(mention.sentence, word)) {
      const bool listed = scene_.kind(whole) == Kind::place && !knows(i, whole);
      if (!may_contain(i, whole) || listed) continue;
      Tie made = tie("located_in", i, whole, mention);
      made.object_word = word;
      if (add(by_rule(std::move(made), "place-in-place", kPhrase))) return true;
    }
    return false;
  }

  // "the Syrian capital Damascus", "Iraq's city of Mosul", "Manbij in Syria".
  bool within(std::size_t i, const Mention& mention) {
    static const WordSet kHeads{"capital", "city",     "town", "province", "region", "village",
                                "port",    "district", "area", "suburb",   "island"};
    const Sentence& in = sentence(mention.sentence);
    std::vector<int> centres{mention.head};
    const int head = in.tokens[static_cast<std::size_t>(mention.head)].head;
    if (head != kRoot && kHeads.contains(lemma_of(in.tokens[static_cast<std::size_t>(head)])))
      centres.push_back(head);
    for (const int child : in.children(mention.head)) {
      const bool described = kHeads.contains(lemma_of(in.tokens[static_cast<std::size_t>(child)]));
      if (described) centres.push_back(child);
    }
    for (const int centre : centres) {
      for (const int word : owners(in, centre)) {
        if (word != mention.head && add_part(i, mention, word)) return true;
      }
      for (const int word : under_preposition(in, centre, {"in", "of"})) {
        if (word != mention.head && add_part(i, mention, word)) return true;
      }
    }
    return false;
  }

  bool add_part(std::size_t i, const Mention& mention, int word) {
    for (const Bearer& whole : scene_.denoted(mention.sentence, word)) {
      if (!may_contain(i, whole.entity)) continue;
      Tie made = tie("located_in", i, whole.entity, mention);
      made.object_word = whole.word;
      if (add(by_rule(std::move(made), "place-of-state", kPhrase))) return true;
    }
    return false;
  }

  // Both named in one sentence, and the gazetteer knows that the one lies in the other.
  bool near(std::size_t i, const Mention& mention) {
    const auto& figures = scene_.cast().figures;
    for (std::size_t whole = 0; whole < figures.size(); ++whole) {
      if (!knows(i, whole)) continue;
      for (const Mention& other : figures[whole].mentions) {
        if (other.sentence != mention.sentence || other.type == MentionType::pronoun) continue;
        Tie made = tie("located_in", i, whole, mention);
        made.object_word = other.head;
        return add(by_rule(std::move(made), "known-place", kKnown));
      }
    }
    return false;
  }

  // ---- offices

  void read_office(const Office& office) {
    if (office.former) return;
    if (mentions_word(office.title, "spokesmen")) {
      add(by_rule(tie("spoke_for", office.person, office.of, office.where), "spokesman", kNamed));
    }
    if (presides(office.title) || heads_body(office)) {
      add(by_rule(tie("chairs", office.person, office.of, office.where), "chairman", kPhrase));
    }
  }

  [[nodiscard]] bool mentions_word(const std::string& title, std::string_view list) const {
    const auto& words = scene_.words()[list];
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return title.find(word) != std::string::npos;
    });
  }

  // "chairman of the council"; the "military committee chairman" of an alliance chairs only its
  // committee.
  [[nodiscard]] static bool presides(const std::string& title) {
    return title.starts_with("chair");
  }

  // "head of the Supreme National Security Council".
  [[nodiscard]] bool heads_body(const Office& office) const {
    static const WordSet kHeads{"head", "leader"};
    static const WordSet kBodies{"Council", "Committee", "Commission", "Coalition"};
    const std::string& name = figure(office.of).name;
    return kHeads.contains(office.title) &&
           std::any_of(kBodies.begin(), kBodies.end(), [&](const std::string& body) {
             return name.find(body) != std::string::npos;
           });
  }

  const RelationContext& context_;
  const Scene& scene_;
  Ties& found_;
};

}  // namespace

void find_facts(const RelationContext& context, Ties& found) { FactReader{context, found}.read(); }

}  // namespace entente
