#include "extract/language/model.h"

#include <functional>
#include <limits>

#include <doctest/doctest.h>

#include "extract/language/half.h"
#include "tests/language/tiny_model.h"

namespace entente {
namespace {

// What is wrong with the file, without its path; empty if nothing is.
std::string complaint(const std::string& bytes) {
  const TemporaryFile file{"model.safetensors", bytes};
  const auto model = load_model(file.path());
  if (model) return "";
  const std::string& message = model.error().message;
  CHECK(message.starts_with(file.path().string() + ": "));
  return message.substr(file.path().string().size() + 2);
}

TEST_CASE("a whole model is read") {
  const TemporaryFile file{"model.safetensors", TinyModel::whole().bytes()};
  const auto model = load_model(file.path());
  REQUIRE(model);
  CHECK(model.value().layers.size() == 2);
  CHECK(model.value().config.heads == 2);
  CHECK(model.value().labels.names == std::vector<std::string>{"O", "B-PER", "I-PER"});
  CHECK(model.value().role.weight.size() == 3 * 9 * 9);
  CHECK(model.value().layers[1].output.inputs == 48);
}

struct Row {
  const char* about;
  std::function<void(TinyModel&)> damage;
  const char* expected;
};

const Row kRows[] = {
    {"another format", [](auto& m) { m.metadata["format"] = "other"; },
     "metadata 'format': expected entente-language-model, found 'other'"},
    {"a newer version", [](auto& m) { m.metadata["version"] = "2"; },
     "metadata 'version': expected 1, found '2'"},
    {"no version", [](auto& m) { m.metadata.erase("version"); },
     "metadata 'version': expected text, found nothing"},
    {"no labels", [](auto& m) { m.metadata["names"] = "[]"; },
     "metadata 'names': expected a JSON list of labels, found '[]'"},
    {"labels of another kind", [](auto& m) { m.metadata["upos"] = "[1]"; },
     "metadata 'upos': expected a JSON list of labels, found '[1]'"},
    {"a configuration without layers", [](auto& m) { m.metadata["config"] = R"({"hidden":24})"; },
     "metadata 'config': expected a positive 'layers', found none"},
    {"a broken configuration", [](auto& m) { m.metadata["config"] = "{"; },
     "metadata 'config': expected a JSON object, found '{'"},
    {"a missing tensor", [](auto& m) { m.parts.erase("layer.1.qkv.bias"); },
     "tensor 'layer.1.qkv.bias': expected to be in the file, found nothing"},
    {"a tensor of another shape",
     [](auto& m) {
       m.parts["root"].shape = {12, 2};
     },
     "tensor 'root': expected F32 [24], found F32 [12, 2]"},
    {"a tensor of another type", [](auto& m) { m.parts["embeddings.word"].type = "U8"; },
     "tensor 'embeddings.word': expected I8 [63, 24], found U8 [63, 24]"},
    {"too few word pieces",
     [](auto& m) {
       m.parts["vocabulary"] = {"U8", {4}, "a\nb\n"};
     },
     "tensor 'vocabulary': expected 63 lines, found 2"},
    {"no piece for unknown words", [](auto& m) { m.parts["vocabulary"].bytes[7] = 'u'; },
     "tensor 'vocabulary': expected the piece [UNK], found none"},
    {"halves of pairs that differ",
     [](auto& m) {
       m.parts["label.head.weight"] = {"I8", {7, 24}, std::string(7 * 24, '0')};
     },
     "tensor 'label.head.weight': expected F32 [8, 24], found I8 [7, 24]"},
    {"a tensor of an unknown type", [](auto& m) { m.parts["root"].type = "F64"; },
     "tensor 'root': expected F32, F16, I8 or U8, found F64"},
    {"a shape that does not agree with the bytes", [](auto& m) { m.parts["root"].shape = {23}; },
     "tensor 'root': expected 92 bytes, found 96"},
    {"a negative size", [](auto& m) { m.parts["root"].shape = {-24}; },
     "tensor 'root': expected a shape, found sizes that are negative or too large"},
};

TEST_CASE("a damaged model is refused with the place and the reason") {
  for (const Row& row : kRows) {
    CAPTURE(row.about);
    TinyModel model = TinyModel::whole();
    row.damage(model);
    CHECK(complaint(model.bytes()) == row.expected);
  }
}

TEST_CASE("a file cut at any place is refused") {
  const std::string whole = TinyModel::whole().bytes();
  for (const std::size_t size : {std::size_t{0}, std::size_t{5}, std::size_t{8}, std::size_t{100},
                                 whole.size() / 2, whole.size() - 1}) {
    CAPTURE(size);
    CHECK(complaint(whole.substr(0, size)) != "");
  }
}

TEST_CASE("a header that is no header is refused") {
  for (const std::string header : {"[]", "nonsense", "{\"a\":1}", "{\"a\":{\"dtype\":\"F32\"}}"}) {
    CAPTURE(header);
    std::string file(8, '\0');
    file[0] = static_cast<char>(header.size());
    CHECK(complaint(file + header) != "");
  }
  CHECK(complaint(std::string(8, '\xFF')) != "");
}

TEST_CASE("a missing file and a directory are told apart from a bad one") {
  CHECK(load_model("/nonexistent/model").error().code == Error::Code::not_found);
  CHECK(!load_model(std::filesystem::temp_directory_path()));
}

TEST_CASE("half-precision numbers widen exactly") {
  struct Half {
    std::uint16_t bits;
    float value;
  };
  const Half rows[] = {{0x0000, 0.0F},        {0x3C00, 1.0F},
                       {0xC000, -2.0F},       {0x7BFF, 65504.0F},
                       {0x0001, 0x1p-24F},    {0x03FF, 1023 * 0x1p-24F},
                       {0x3555, 0.33325195F}, {0xFC00, -std::numeric_limits<float>::infinity()}};
  for (const Half& row : rows) {
    CAPTURE(row.bits);
    std::vector<std::uint16_t> halves(11, row.bits);  // both the eight at once and the rest
    std::vector<float> values(halves.size());
    widen_halves(reinterpret_cast<const std::byte*>(halves.data()), values);
    CHECK(values.front() == row.value);
    CHECK(values.back() == row.value);
  }
}

}  // namespace
}  // namespace entente
