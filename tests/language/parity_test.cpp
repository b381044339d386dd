// The trained model, against what the reference in extract/training computes from the same file.

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include "extract/language/analyser.h"

namespace entente {
namespace {

// Both sides compute in single precision, in different orders.
constexpr float kTolerance = 2e-3F;

std::string read(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

Words words_of(const rapidjson::Value& values) {
  Words words;
  for (const auto& value : values.GetArray()) words.emplace_back(value.GetString());
  return words;
}

Words upos_of(const Sentence& sentence) {
  Words labels;
  for (const Token& token : sentence.tokens) labels.push_back(token.upos);
  return labels;
}

Words xpos_of(const Sentence& sentence) {
  Words labels;
  for (const Token& token : sentence.tokens) labels.push_back(token.xpos);
  return labels;
}

Words arcs_of(const Sentence& sentence) {
  Words arcs;
  for (const Token& token : sentence.tokens) {
    arcs.push_back(token.deprel + ":" + std::to_string(token.head + 1));
  }
  return arcs;
}

Words expected_arcs(const rapidjson::Value& record) {
  Words arcs;
  for (rapidjson::SizeType i = 0; i < record["heads"].Size(); ++i) {
    arcs.push_back(record["deprel"][i].GetString() +
                   (":" + std::to_string(record["heads"][i].GetInt())));
  }
  return arcs;
}

// The best rules, before the lemmatiser looks at what they make.
Words rules_of(const Dense& layer, const std::vector<std::string>& rules, const Matrix& vectors) {
  const Matrix scores = layer.apply(vectors);
  Words best;
  for (std::size_t i = 0; i < scores.rows(); ++i) {
    const auto row = scores.row(i);
    best.push_back(rules[static_cast<std::size_t>(std::ranges::max_element(row) - row.begin())]);
  }
  return best;
}

// BIO labels.
Words names_of(const Sentence& sentence) {
  constexpr const char* kTypes[] = {"PER", "ORG", "LOC", "EVT", "LAW", "OTH"};
  Words labels(sentence.tokens.size(), "O");
  for (const Name& name : sentence.names) {
    for (int i = name.begin; i < name.end; ++i) {
      labels[static_cast<std::size_t>(i)] =
          (i == name.begin ? "B-" : "I-") + std::string{kTypes[static_cast<int>(name.type)]};
    }
  }
  return labels;
}

Words roles_of(const Sentence& sentence) {
  Words roles;
  for (const Predicate& predicate : sentence.predicates) {
    for (const Argument& argument : predicate.arguments) {
      roles.push_back(std::to_string(predicate.token) + argument.role +
                      std::to_string(argument.head));
    }
  }
  std::ranges::sort(roles);
  return roles;
}

Words expected_roles(const rapidjson::Value& record) {
  Words roles;
  for (const auto& role : record["roles"].GetArray()) {
    roles.push_back(std::to_string(role["predicate"].GetInt()) + role["role"].GetString() +
                    std::to_string(role["argument"].GetInt()));
  }
  std::ranges::sort(roles);
  return roles;
}

float largest_difference(const rapidjson::Value& expected, const Matrix& vectors) {
  float largest = 0;
  for (rapidjson::SizeType i = 0; i < expected.Size(); ++i) {
    for (rapidjson::SizeType k = 0; k < expected[i].Size(); ++k) {
      largest = std::max(largest, std::abs(vectors.row(i)[k] - expected[i][k].GetFloat()));
    }
  }
  return largest;
}

TEST_CASE("the program computes what the reference computes") {
  const auto model_path =
      std::filesystem::path{ENTENTE_SOURCE_DIR} / "extract/model/language.safetensors";
  const auto fixture = std::filesystem::path{ENTENTE_SOURCE_DIR} / "tests/language/parity.json";
  if (!exists(model_path) || !exists(fixture)) {
    MESSAGE("skipped: language.safetensors or parity.json absent");
    return;
  }
  auto model = load_model(model_path);
  REQUIRE(model);
  const Dense lemma{model.value().lemma, Activation::none};
  const auto rules = model.value().labels.lemma;
  const Analyser analyser{std::move(model).value()};
  rapidjson::Document records;
  records.Parse(read(fixture).c_str());
  REQUIRE(records.IsArray());
  for (const auto& record : records.GetArray()) {
    const std::vector<Words> sentence{words_of(record["words"])};
    CAPTURE(sentence[0].front());
    std::vector<int> pieces;
    const auto cover = analyser.cover(sentence[0]);
    for (const Piece& piece : cover.windows[0].pieces) pieces.push_back(piece.id);
    std::vector<int> expected_pieces;
    for (const auto& piece : record["pieces"].GetArray()) expected_pieces.push_back(piece.GetInt());
    CHECK(pieces == expected_pieces);
    const Matrix vectors = analyser.vectors(sentence);
    CHECK(largest_difference(record["vectors"], vectors) < kTolerance);

    const Sentence found = analyser.analyse(sentence)[0];
    CHECK(upos_of(found) == words_of(record["upos"]));
    CHECK(xpos_of(found) == words_of(record["xpos"]));
    CHECK(rules_of(lemma, rules, vectors) == words_of(record["lemma"]));
    CHECK(arcs_of(found) == expected_arcs(record));
    CHECK(names_of(found) == words_of(record["names"]));
    CHECK(roles_of(found) == expected_roles(record));
  }
}

}  // namespace
}  // namespace entente
