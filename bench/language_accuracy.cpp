// Accuracy of the language layer on annotated corpora, with their words given, and its speed.
//
// language_accuracy CORPORA [MODEL] [--dev]
//
// CORPORA holds ud-ewt, ud-gum-open, ud-pud, uner-ewt, uner-pud and propbank-ewt. Scores are
// percentages over all words, punctuation included; names are exact spans with their type (persons,
// places, organisations); roles are scored by argument head word for the annotated predicates.
// extract/training/evaluate.py computes the same table from the same model.

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>

#include <rapidjson/document.h>

#include "extract/language/analyser.h"

namespace {

using namespace entente;
using Path = std::filesystem::path;

struct GoldPredicate {
  int token = 0;
  std::map<int, std::string> roles;  // argument head -> role
};

struct Gold {
  std::string id;
  Words words;
  std::vector<Token> tokens;
  std::vector<GoldPredicate> predicates;
  bool has_predicates = false;
};

using Cells = std::vector<std::string>;

Cells cells_of(const std::string& line) {
  Cells cells;
  std::istringstream stream{line};
  for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
  return cells;
}

// Calls `row` for each line of cells and `end` with its identifier after each sentence.
template <class Row, class End>
void read_rows(const Path& path, Row row, End end) {
  std::ifstream file{path};
  if (!file) std::cerr << path << ": not found\n";
  std::string id;
  bool open = false;
  const std::string mark = "# sent_id = ";
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with(mark)) id = line.substr(mark.size());
    if (line.empty() && open) end(id);
    if (line.empty()) open = false;
    if (line.empty() || line.front() == '#') continue;
    row(cells_of(line));
    open = true;
  }
  if (open) end(id);
}

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

std::vector<Gold> read_trees(const Path& path) {
  std::vector<Gold> sentences;
  Gold current;
  const auto row = [&](const Cells& cells) {
    if (!is_number(cells[0])) return;
    current.words.push_back(cells[1]);
    current.tokens.push_back(
        {cells[1], cells[2], cells[3], cells[4], cells[7], std::stoi(cells[6]) - 1, {}});
  };
  read_rows(path, row, [&](const std::string& id) {
    current.id = id;
    sentences.push_back(std::exchange(current, {}));
  });
  return sentences;
}

struct Named {
  Words words;
  Words labels;
};

std::map<std::string, Named> read_names(const Path& path) {
  std::map<std::string, Named> sentences;
  Named current;
  const auto row = [&](const Cells& cells) {
    current.words.push_back(cells[1]);
    current.labels.push_back(cells[2]);
  };
  read_rows(path, row, [&](const std::string& id) { sentences[id] = std::exchange(current, {}); });
  return sentences;
}

// The word of [begin, end) whose head lies outside it; punctuation only for want of others.
int head_of(const Gold& sentence, int begin, int end) {
  int top = -1;
  for (int i = begin; i < end; ++i) {
    const Token& token = sentence.tokens[static_cast<std::size_t>(i)];
    if (token.head >= begin && token.head < end) continue;
    if (token.upos != "PUNCT") return i;
    if (top < 0) top = i;
  }
  return top;
}

void add_roles(const rapidjson::Value& annotated, Gold& sentence) {
  sentence.has_predicates = true;
  for (const auto& value : annotated.GetArray()) {
    GoldPredicate predicate{value["token"].GetInt() - 1, {}};
    for (const auto& argument : value["arguments"].GetArray()) {
      const int head = head_of(sentence, argument["begin"].GetInt() - 1, argument["end"].GetInt());
      predicate.roles.emplace(head, argument["role"].GetString());
    }
    sentence.predicates.push_back(std::move(predicate));
  }
}

void read_roles(const Path& path, std::vector<Gold>& sentences) {
  std::map<std::string, Gold*> by_id;
  for (Gold& sentence : sentences) by_id[sentence.id] = &sentence;
  std::ifstream file{path};
  for (std::string line; std::getline(file, line);) {
    rapidjson::Document json;
    json.Parse(line.c_str());
    const auto found = by_id.find(json["sent_id"].GetString());
    if (found != by_id.end()) add_roles(json["predicates"], *found->second);
  }
  // The corpus lists only sentences with predicates; the others with a verb were not annotated.
  for (Gold& sentence : sentences) {
    const bool verb = std::ranges::count(sentence.tokens, "VERB", &Token::upos) > 0;
    sentence.has_predicates = sentence.has_predicates || !verb;
  }
}

struct Count {
  std::size_t right = 0;
  std::size_t found = 0;
  std::size_t wanted = 0;

  template <class Set>
  void add(const Set& these, const Set& those) {
    for (const auto& item : these) right += those.contains(item) ? 1 : 0;
    found += these.size();
    wanted += those.size();
  }
  [[nodiscard]] double f1() const { return 200.0 * double(right) / double(found + wanted); }
  [[nodiscard]] double precision() const { return 100.0 * double(right) / double(found); }
  [[nodiscard]] double recall() const { return 100.0 * double(right) / double(wanted); }
};

std::string base(const std::string& relation) { return relation.substr(0, relation.find(':')); }

void print_trees(const std::vector<Gold>& gold, const std::vector<Sentence>& found) {
  std::map<std::string, std::size_t> right;
  std::size_t words = 0;
  for (std::size_t s = 0; s < gold.size(); ++s) {
    for (std::size_t i = 0; i < gold[s].words.size(); ++i) {
      const Token& wanted = gold[s].tokens[i];
      const Token& token = found[s].tokens[i];
      const bool attached = token.head == wanted.head;
      ++words;
      right["upos"] += token.upos == wanted.upos;
      right["xpos"] += token.xpos == wanted.xpos;
      right["lemma"] += token.lemma == wanted.lemma;
      right["UAS"] += attached;
      right["LAS"] += attached && token.deprel == wanted.deprel;
      right["LAS base"] += attached && base(token.deprel) == base(wanted.deprel);
    }
  }
  for (const char* name : {"upos", "xpos", "lemma", "UAS", "LAS", "LAS base"}) {
    std::printf("  %s %.1f", name, 100.0 * double(right[name]) / double(words));
  }
}

using Spans = std::set<std::tuple<std::size_t, std::size_t, std::string>>;

bool is_scored(const std::string& type) { return type == "PER" || type == "LOC" || type == "ORG"; }

// Names as characters of the sentence without its spaces, so that other words do not matter.
Spans spans_of(const Named& sentence) {
  std::vector<std::size_t> begin{0};
  for (const std::string& word : sentence.words) begin.push_back(begin.back() + word.size());
  Spans spans;
  for (std::size_t i = 0; i < sentence.labels.size(); ++i) {
    if (!sentence.labels[i].starts_with("B-")) continue;
    const std::string type = sentence.labels[i].substr(2);
    std::size_t end = i + 1;
    while (end < sentence.labels.size() && sentence.labels[end] == "I-" + type) ++end;
    if (is_scored(type)) spans.emplace(begin[i], begin[end], type);
  }
  return spans;
}

Spans spans_of(const Sentence& sentence) {
  constexpr auto kTypes = std::to_array<const char*>({"PER", "ORG", "LOC", "EVT", "LAW", "OTH"});
  Named labelled;
  for (const Token& token : sentence.tokens) labelled.words.push_back(token.form);
  labelled.labels.assign(labelled.words.size(), "O");
  for (const Name& name : sentence.names) {
    for (int i = name.begin; i < name.end; ++i) {
      labelled.labels[static_cast<std::size_t>(i)] =
          (i == name.begin ? "B-" : "I-") +
          std::string{kTypes[static_cast<std::size_t>(name.type)]};
    }
  }
  return spans_of(labelled);
}

std::string characters(const Words& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

void print_names(const std::vector<Gold>& gold, const std::vector<Sentence>& found,
                 const std::map<std::string, Named>& named) {
  std::map<std::string, const Named*> by_text;
  for (const auto& [id, sentence] : named) by_text[characters(sentence.words)] = &sentence;
  Count count;
  for (std::size_t s = 0; s < gold.size(); ++s) {
    const auto wanted = by_text.find(characters(gold[s].words));
    if (wanted != by_text.end()) count.add(spans_of(found[s]), spans_of(*wanted->second));
  }
  std::printf("  names P %.1f R %.1f F1 %.1f", count.precision(), count.recall(), count.f1());
}

std::set<int> tokens_of(const auto& predicates) {
  std::set<int> tokens;
  for (const auto& predicate : predicates) tokens.insert(predicate.token);
  return tokens;
}

using Roles = std::set<std::tuple<int, int, std::string>>;

void print_roles(const std::vector<Gold>& gold, const std::vector<Sentence>& found,
                 const std::vector<Sentence>& given) {
  Count predicates;
  Count roles;
  for (std::size_t s = 0; s < gold.size(); ++s) {
    if (!gold[s].has_predicates) continue;
    predicates.add(tokens_of(found[s].predicates), tokens_of(gold[s].predicates));
    Roles these;
    Roles those;
    for (const Predicate& p : given[s].predicates) {
      for (const Argument& a : p.arguments) these.emplace(p.token, a.head, a.role);
    }
    for (const GoldPredicate& p : gold[s].predicates) {
      for (const auto& [head, role] : p.roles) those.emplace(p.token, head, role);
    }
    roles.add(these, those);
  }
  std::printf("  predicates %.1f  roles %.1f", predicates.f1(), roles.f1());
}

// Time of this process alone, so that a busy machine does not matter.
struct Clock {
  std::size_t words = 0;
  double seconds = 0;
};

// In parts of about an article's size.
std::vector<Sentence> analysed(const Analyser& analyser, const std::vector<Gold>& gold,
                               Clock& clock) {
  constexpr std::size_t kArticle = 40;
  std::vector<Sentence> result;
  for (std::size_t begin = 0; begin < gold.size(); begin += kArticle) {
    std::vector<Words> part;
    for (std::size_t s = begin; s < std::min(begin + kArticle, gold.size()); ++s) {
      part.push_back(gold[s].words);
      clock.words += gold[s].words.size();
    }
    const std::clock_t start = std::clock();
    auto sentences = analyser.analyse(part);
    clock.seconds += double(std::clock() - start) / CLOCKS_PER_SEC;
    std::ranges::move(sentences, std::back_inserter(result));
  }
  return result;
}

std::vector<Sentence> with_given_predicates(const Analyser& analyser,
                                            const std::vector<Gold>& gold) {
  std::vector<Words> words;
  GivenPredicates given;
  for (const Gold& sentence : gold) {
    words.push_back(sentence.words);
    const auto tokens = tokens_of(sentence.predicates);
    given.emplace_back(tokens.begin(), tokens.end());
  }
  return analyser.analyse(words, &given);
}

void print_all(const Analyser& analyser, const Path& corpora, const std::string& split) {
  Clock clock;
  auto ewt = read_trees(corpora / "ud-ewt" / (split + ".conllu"));
  read_roles(corpora / "propbank-ewt" / (split + ".jsonl"), ewt);
  const auto found = analysed(analyser, ewt, clock);
  std::printf("EWT");
  print_trees(ewt, found);
  print_names(ewt, found, read_names(corpora / "uner-ewt" / (split + ".iob2")));
  print_roles(ewt, found, with_given_predicates(analyser, ewt));
  const auto gum = read_trees(corpora / "ud-gum-open" / (split + ".conllu"));
  std::printf("\nGUM");
  print_trees(gum, analysed(analyser, gum, clock));
  if (split == "test") {
    const auto pud = read_trees(corpora / "ud-pud" / "test.conllu");
    const auto pud_found = analysed(analyser, pud, clock);
    std::printf("\nPUD");
    print_trees(pud, pud_found);
    print_names(pud, pud_found, read_names(corpora / "uner-pud" / "test.iob2"));
  }
  std::printf("\n%zu words, %.0f words/s on one core\n", clock.words,
              double(clock.words) / clock.seconds);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments{argv + 1, argv + argc};
  const bool dev = std::erase(arguments, "--dev") > 0;
  if (arguments.empty()) {
    std::cerr << "usage: language_accuracy CORPORA [MODEL] [--dev]\n";
    return 2;
  }
  const Path path = arguments.size() > 1
                        ? Path{arguments[1]}
                        : Path{ENTENTE_SOURCE_DIR} / "extract/model/language.safetensors";
  auto model = load_model(path);
  if (!model) {
    std::cerr << model.error().message << '\n';
    return 1;
  }
  print_all(Analyser{std::move(model).value()}, arguments[0], dev ? "dev" : "test");
}
