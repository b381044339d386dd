#include "extract/meaning/ensemble.h"

#include <algorithm>
#include <tuple>

#include "extract/meaning/metonymy.h"
#include "extract/meaning/name_words.h"
#include "extract/meaning/persons.h"

namespace entente {
namespace {

std::string place_of(const Reading& reading, const Mention& where) {
  return "sentence " + std::to_string(where.sentence + 1) + " \"" +
         reading.text(where.sentence, where.begin, where.end) + "\"";
}

// --- persons ---

struct PersonName {
  std::size_t candidate = 0;
  std::vector<std::string> parts;
};

bool starts_with_particle(const Reading& reading, const std::vector<std::string>& parts) {
  return parts.size() > 1 && reading.has("name_particles", parts.front()) &&
         parts.front() != "abu" && parts.front() != "abd";
}

// "Blinken", "von der Leyen", "Al Wahaibi": no given name.
bool is_surname_only(const Reading& reading, const std::vector<std::string>& parts) {
  if (parts.size() == 1) return true;
  if (!starts_with_particle(reading, parts)) return false;
  const auto particle = [&](const std::string& part) {
    return reading.has("name_particles", part);
  };
  return static_cast<std::size_t>(std::count_if(parts.begin(), parts.end(), particle)) + 1 ==
         parts.size();
}

std::string honorifics_of(const Reading& reading, const Mention& where) {
  return reading.phrase(where.sentence, honorifics_begin(reading, where.sentence, where.begin),
                        where.begin);
}

Gender gender_of(const Reading& reading, const std::string& honorifics) {
  for (const std::string& word : split_words(honorifics)) {
    const std::string bare = word.substr(0, word.find('.'));
    if (reading.has("honorifics_male", bare)) return Gender::male;
    if (reading.has("honorifics_female", bare)) return Gender::female;
  }
  if (reading.has("honorifics_male", honorifics)) return Gender::male;
  return reading.has("honorifics_female", honorifics) ? Gender::female : Gender::unknown;
}

bool is_regal(const Reading& reading, const std::string& honorifics) {
  const auto words = split_words(honorifics);
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return reading.has("regal", word); });
}

class PersonJoiner {
 public:
  PersonJoiner(const Reading& reading, const std::vector<Candidate>& names, Ensemble& ensemble)
      : reading_{reading}, names_{names}, ensemble_{ensemble} {}

  void join() {
    std::vector<PersonName> full;
    std::vector<PersonName> brief;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].kind != Kind::person) continue;
      PersonName name{i, name_parts(names_[i].text)};
      if (name.parts.empty()) continue;
      (is_surname_only(reading_, name.parts) ? brief : full).push_back(std::move(name));
    }
    std::stable_sort(full.begin(), full.end(),
                     [](const auto& a, const auto& b) { return a.parts.size() > b.parts.size(); });
    for (const PersonName& name : full) add_full(name);
    for (const PersonName& name : brief) add_brief(name);
  }

 private:
  void add_full(const PersonName& name) {
    for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
      if (ensemble_.figure(i).kind != Kind::person) continue;
      const auto& forms = ensemble_.traits[i].parts;
      if (!std::any_of(forms.begin(), forms.end(),
                       [&](const auto& form) { return is_variant(form, name.parts); }))
        continue;
      return put(i, name);
    }
    const std::size_t figure = ensemble_.add(Kind::person, names_[name.candidate].text);
    ensemble_.traits[figure].parts.push_back(name.parts);
    put(figure, name);
  }

  // The fit, then closeness: the nearest mention before, else the nearest after.
  [[nodiscard]] std::tuple<int, int> fit(std::size_t figure, const PersonName& name) const {
    const Mention& where = names_[name.candidate].where;
    const bool regal = is_regal(reading_, honorifics_of(reading_, where));
    std::vector<std::string> with_honorific = name_parts(honorifics_of(reading_, where));
    with_honorific.insert(with_honorific.end(), name.parts.begin(), name.parts.end());
    int best = 0;
    for (const auto& form : ensemble_.traits[figure].parts) {
      const int found = part_fit(form, name.parts);
      const bool whole = with_honorific.size() > name.parts.size() &&
                         part_fit(form, with_honorific) == 3;  // "Amir Abdollahian"
      best = std::max(best, whole ? 4 : regal && form.size() > 1 ? (found == 1 ? 4 : 0) : found);
    }
    int distance = 1000000;
    for (const Mention& other : ensemble_.figure(figure).mentions) {
      const int apart = 200 * (where.sentence - other.sentence) + (where.begin - other.begin);
      distance = std::min(distance, apart >= 0 ? apart : 100000 - apart);
    }
    return {best, -distance};
  }

  void add_brief(const PersonName& name) {
    std::optional<std::size_t> best;
    std::tuple<int, int> best_fit{0, 0};
    for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
      if (ensemble_.figure(i).kind != Kind::person) continue;
      const auto here = fit(i, name);
      if (std::get<0>(here) > 0 && (!best || here > best_fit)) {
        best = i;
        best_fit = here;
      }
    }
    if (!best) {
      best = ensemble_.add(Kind::person, names_[name.candidate].text);
      ensemble_.traits[*best].parts.push_back(name.parts);
    }
    put(*best, name);
  }

  void put(std::size_t figure, const PersonName& name) {
    const Candidate& candidate = names_[name.candidate];
    Traits& traits = ensemble_.traits[figure];
    ensemble_.mention(figure, candidate.where);
    ensemble_.name(figure, candidate.text);
    if (name.parts.size() > 1 &&
        std::find(traits.parts.begin(), traits.parts.end(), name.parts) == traits.parts.end() &&
        !is_surname_only(reading_, name.parts)) {
      traits.parts.push_back(name.parts);
    }
    const Gender gender = gender_of(reading_, honorifics_of(reading_, candidate.where));
    if (traits.gender == Gender::unknown) traits.gender = gender;
    ensemble_.log(place_of(reading_, candidate.where) + " is " + ensemble_.figure(figure).name +
                  ": " + candidate.why);
  }

  const Reading& reading_;
  const std::vector<Candidate>& names_;
  Ensemble& ensemble_;
};

// --- everything else ---

std::string acronym_of(const std::string& name) {
  std::string letters;
  bool fresh = true;
  for (const char c : name) {
    if (fresh && c >= 'A' && c <= 'Z') letters += c;
    fresh = c == ' ' || c == '-' || c == '/';
  }
  return letters;
}

bool all_capitals(const std::string& text) {
  return text.size() >= 2 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || c == '-' || (c >= '0' && c <= '9');
         });
}

// "Non-Aligned Movement (NAM)", "Democratic Party of Kosovo, PDK, ...".
bool is_set_off(const Reading& reading, const Mention& where) {
  const std::string before = reading.lower(where.sentence, where.begin - 1);
  return before == "(" || (before == "," && reading.lower(where.sentence, where.end) == ",");
}

// "movement" in "GAM, as the movement is known"; empty if nothing says so.
std::string known_as(const Reading& reading, const Mention& where) {
  const int as = where.end + 1;
  const bool said = reading.lower(where.sentence, where.end) == "," &&
                    reading.lower(where.sentence, as) == "as" &&
                    reading.lower(where.sentence, as + 1) == "the" &&
                    reading.lower(where.sentence, as + 4) == "known";
  return said ? reading.lower(where.sentence, as + 2) : std::string{};
}

// "security pact" and "Solomons pact": the one without a name, the other after its place.
bool is_same_pact(const std::string& one, const std::string& other) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto noun = [](const std::string& name) { return name.substr(name.rfind(' ') + 1); };
  const bool unnamed = small(one.front()) || small(other.front());
  return unnamed && small(noun(one).front()) && noun(one) == noun(other);
}

bool ends_in_words_of(const std::string& longer, const std::string& shorter) {
  const bool several = shorter.find(' ') != std::string::npos;
  return several && longer.size() > shorter.size() && longer.ends_with(" " + shorter);
}

class OtherJoiner {
 public:
  OtherJoiner(const Reading& reading, const std::vector<Candidate>& names, Ensemble& ensemble)
      : reading_{reading}, names_{names}, ensemble_{ensemble} {}

  void join() {
    for (const Candidate& name : names_) {
      if (name.kind != Kind::person && !is_bare_organ(name) && !is_lone_head(name))
        put(find_or_add(name), name);
    }
    for (const Candidate& name : names_) {
      if (is_lone_head(name)) put(lone_head(name), name);
      if (is_bare_organ(name)) put(bare_organ(name), name);
    }
  }

 private:
  [[nodiscard]] bool is_bare_organ(const Candidate& name) const {
    return name.kind == Kind::organisation && name.actor == nullptr && name.owner == nullptr &&
           reading_.has("bare_organs", ascii_lower(name.text));
  }

  // "the Coalition"
  [[nodiscard]] bool is_lone_head(const Candidate& name) const {
    return name.kind == Kind::organisation && name.actor == nullptr && name.owner == nullptr &&
           !is_bare_organ(name) && reading_.has("organisation_heads", ascii_lower(name.text));
  }

  std::size_t find_or_add(const Candidate& name) {
    if (name.state != nullptr && stands_for_state(reading_, name, names_))
      return ensemble_.of_actor(*name.state);
    if (name.actor != nullptr) return ensemble_.of_actor(*name.actor);
    if (const auto known = same(name)) return *known;
    const std::size_t figure = ensemble_.add(name.kind, name.text);
    ensemble_.traits[figure].owner = name.owner;
    return figure;
  }

  [[nodiscard]] std::optional<std::size_t> same(const Candidate& name) const {
    for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
      if (is_same(i, name)) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_same(std::size_t figure, const Candidate& name) const {
    const Figure& other = ensemble_.figure(figure);
    if (other.kind != name.kind) return false;
    const Traits& traits = ensemble_.traits[figure];
    const std::string key = name_key(name.text);
    if (name_key(other.name) == key && traits.owner == name.owner) return true;
    for (const auto& [spelling, count] : traits.spellings) {
      const std::string known = name_key(spelling);
      const bool contained = ends_in_words_of(known, key) || ends_in_words_of(key, known);
      if ((known == key || (contained && name.kind != Kind::place)) &&
          (traits.owner == name.owner || name.owner == nullptr))
        return true;
      if (all_capitals(name.text) && acronym_of(spelling) == name.text) return true;
      if (all_capitals(spelling) && acronym_of(name.text) == spelling) return true;
    }
    if (name.kind == Kind::agreement && is_same_pact(other.name, name.text)) return true;
    if (!all_capitals(name.text)) return false;
    if (is_set_off(reading_, name.where) && closes_at(other, name.where)) return true;
    const std::string noun = known_as(reading_, name.where);
    return !noun.empty() && name_key(other.name).ends_with(" " + noun);
  }

  // Whether the figure was named right before the bracket.
  [[nodiscard]] static bool closes_at(const Figure& other, const Mention& where) {
    return std::any_of(other.mentions.begin(), other.mentions.end(), [&](const Mention& mention) {
      return mention.sentence == where.sentence && mention.end + 1 == where.begin;
    });
  }

  // "the foreign ministry": the one named before; else its state is found when the offices are
  // known.
  std::size_t bare_organ(const Candidate& name) {
    if (const auto known = organ_named_so(name)) return *known;
    const std::size_t figure = find_or_add(name);
    ensemble_.traits[figure].ownerless = true;
    return figure;
  }

  std::size_t lone_head(const Candidate& name) {
    const auto known = organ_named_so(name);
    return known ? *known : find_or_add(name);
  }

  [[nodiscard]] std::optional<std::size_t> organ_named_so(const Candidate& name) const {
    const std::string key = name_key(name.text);
    for (std::size_t i = 0; i < ensemble_.cast.figures.size(); ++i) {
      const Figure& figure = ensemble_.figure(i);
      if (figure.kind != Kind::organisation) continue;
      const std::string known = " " + name_key(figure.name) + " ";
      if (known.ends_with(" " + key + " ") ||
          (is_lone_head(name) && known.find(" " + key + " ") != std::string::npos))
        return i;
    }
    return std::nullopt;
  }

  void put(std::size_t figure, const Candidate& name) {
    Mention where = name.where;
    const bool acts = name.state != nullptr && ensemble_.traits[figure].actor == name.state;
    if (acts) where.type = MentionType::metonym;
    ensemble_.mention(figure, where);
    const bool named = where.type == MentionType::name && !name.government;
    if (named) ensemble_.name(figure, name.text);
    if (named && name.owner != nullptr)
      ensemble_.name(figure, reading_.text(where.sentence, where.begin, where.end));
    ensemble_.log(place_of(reading_, where) + " is " + ensemble_.figure(figure).name +
                  (acts ? ", acting through its capital: " : ": ") + name.why);
  }

  const Reading& reading_;
  const std::vector<Candidate>& names_;
  Ensemble& ensemble_;
};

// The fullest spelling; among equally full ones the most frequent.
std::string best_person_name(const Traits& traits) {
  std::string best;
  std::tuple<std::size_t, int> best_rank{0, 0};
  for (const auto& [spelling, count] : traits.spellings) {
    std::size_t letters = 0;
    for (const std::string& part : name_parts(spelling)) letters += part.size() > 1;
    const std::tuple<std::size_t, int> rank{letters, count};
    if (rank > best_rank) {
      best = spelling;
      best_rank = rank;
    }
  }
  return best;
}

}  // namespace

std::size_t Ensemble::add(Kind kind, const std::string& name) {
  Figure figure;
  figure.kind = kind;
  figure.name = name;
  cast.figures.push_back(std::move(figure));
  traits.emplace_back();
  return cast.figures.size() - 1;
}

std::size_t Ensemble::of_actor(const Actor& actor) {
  const auto found = known.find(actor.id);
  if (found != known.end()) return found->second;
  const std::size_t figure = add(actor.kind, actor.name);
  cast.figures[figure].actor = actor.id;
  traits[figure].actor = &actor;
  known.emplace(actor.id, figure);
  return figure;
}

void Ensemble::mention(std::size_t figure, const Mention& where) {
  imply(figure, where);
  auto& denoted = cast.denoted[{where.sentence, where.head}];
  if (std::find(denoted.begin(), denoted.end(), figure) == denoted.end()) denoted.push_back(figure);
}

void Ensemble::imply(std::size_t figure, const Mention& where) {
  auto& mentions = cast.figures[figure].mentions;
  if (std::find(mentions.begin(), mentions.end(), where) == mentions.end())
    mentions.push_back(where);
}

void Ensemble::name(std::size_t figure, const std::string& text) {
  ++traits[figure].spellings[text];
}

std::optional<std::size_t> Ensemble::only(int sentence, int word) const {
  const auto& denoted = cast.at(sentence, word);
  if (denoted.size() != 1) return std::nullopt;
  return denoted.front();
}

Ensemble join_names(const Reading& reading, const std::vector<Candidate>& names) {
  Ensemble ensemble;
  PersonJoiner{reading, names, ensemble}.join();
  OtherJoiner{reading, names, ensemble}.join();
  for (std::size_t i = 0; i < ensemble.cast.figures.size(); ++i) {
    Figure& figure = ensemble.figure(i);
    if (figure.kind == Kind::person) figure.name = best_person_name(ensemble.traits[i]);
  }
  return ensemble;
}

}  // namespace entente
