#include "tests/language/tiny_model.h"

#include <cstring>
#include <fstream>
#include <random>

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <unistd.h>

namespace entente {
namespace {

constexpr std::int64_t kHidden = 24;
constexpr std::int64_t kPositions = 40;

std::int64_t count(const std::vector<std::int64_t>& shape) {
  std::int64_t product = 1;
  for (const auto size : shape) product *= size;
  return product;
}

class Maker {
 public:
  explicit Maker(TinyModel& model) : model_{model} {}

  void f32(const std::string& name, const std::vector<std::int64_t>& shape, float around = 0) {
    std::string bytes;
    for (std::int64_t i = 0; i < count(shape); ++i) {
      const float value = around + static_cast<float>(random_() % 2001) / 5000.0F - 0.2F;
      bytes.append(reinterpret_cast<const char*>(&value), 4);
    }
    model_.parts[name] = {"F32", shape, bytes};
  }

  void integers(const std::string& name, const std::vector<std::int64_t>& shape) {
    std::string bytes;
    for (std::int64_t i = 0; i < count(shape); ++i) bytes += static_cast<char>(random_() % 256);
    model_.parts[name] = {"I8", shape, bytes};
  }

  void linear(const std::string& name, std::int64_t outputs, std::int64_t inputs = kHidden) {
    f32(name + ".weight", {outputs, inputs});
    f32(name + ".bias", {outputs});
  }

  void norm(const std::string& name) {
    f32(name + ".weight", {kHidden}, 1);
    f32(name + ".bias", {kHidden});
  }

 private:
  TinyModel& model_;
  std::mt19937 random_{11};
};

void add_metadata(TinyModel& model) {
  model.metadata = {
      {"format", "entente-language-model"},
      {"version", "1"},
      {"config",
       R"({"layers":2,"hidden":24,"heads":2,"intermediate":48,"positions":40,"epsilon":1e-12})"},
      {"shapes",
       R"(["none","lower","capitalised","caps","mixed","digits","digits_letters","punctuation"])"},
      {"upos", R"(["NOUN","VERB"])"},
      {"xpos", R"(["NN","VBD","NNP"])"},
      {"deprel", R"(["root","nsubj","obj"])"},
      {"names", R"(["O","B-PER","I-PER"])"},
      {"roles", R"(["_","ARG0","ARG1"])"},
      {"lemma", R"(["l|0|","l|1|","l|3|","k|0|"])"},
  };
}

void add_vocabulary(TinyModel& model, Maker& make) {
  std::string lines = "[PAD]\n[UNK]\n[CLS]\n[SEP]\n.\n'\n-\n";
  std::int64_t pieces = 7;
  for (char c = 'a'; c <= 'z'; ++c, pieces += 2) lines += std::string{c} + "\n##" + c + '\n';
  for (const char* word : {"minister", "met", "##ing", "##s"}) {
    lines += std::string{word} + '\n';
    ++pieces;
  }
  model.parts["vocabulary"] = {"U8", {static_cast<std::int64_t>(lines.size())}, lines};
  make.integers("embeddings.word", {pieces, kHidden});
  make.f32("embeddings.word.scale", {pieces});
  make.f32("embeddings.position", {kPositions, kHidden});
  make.f32("embeddings.shape", {8, kHidden});
  make.norm("embeddings.norm");
}

void add_layers(Maker& make) {
  for (const std::string name : {"layer.0.", "layer.1."}) {
    make.linear(name + "qkv", 3 * kHidden);
    make.linear(name + "attention", kHidden);
    make.norm(name + "attention_norm");
    make.linear(name + "intermediate", 2 * kHidden);
    make.linear(name + "output", kHidden, 2 * kHidden);
    make.norm(name + "output_norm");
  }
}

void add_heads(Maker& make) {
  make.linear("upos", 2);
  make.linear("xpos", 3);
  make.linear("lemma", 4);
  make.linear("names", 3);
  make.linear("predicate", 2);
  make.f32("root", {kHidden});
  make.linear("arc.dependent", 16);
  make.linear("arc.head", 16);
  make.f32("arc.weight", {16, 16});
  make.f32("arc.bias", {16});
  make.linear("label.dependent", 8);
  make.linear("label.head", 8);
  make.f32("label.weight", {3, 9, 9});
  make.linear("role.predicate", 8);
  make.linear("role.argument", 8);
  make.f32("role.weight", {3, 9, 9});
}

}  // namespace

TinyModel TinyModel::whole() {
  TinyModel model;
  Maker make{model};
  add_metadata(model);
  add_vocabulary(model, make);
  add_layers(make);
  add_heads(make);
  return model;
}

std::string TinyModel::bytes() const {
  rapidjson::StringBuffer header;
  rapidjson::Writer writer{header};
  std::string data;
  writer.StartObject();
  writer.Key("__metadata__");
  writer.StartObject();
  for (const auto& [key, value] : metadata) {
    writer.Key(key.c_str());
    writer.String(value.c_str());
  }
  writer.EndObject();
  for (const auto& [name, part] : parts) {
    writer.Key(name.c_str());
    writer.StartObject();
    writer.Key("dtype");
    writer.String(part.type.c_str());
    writer.Key("shape");
    writer.StartArray();
    for (const auto size : part.shape) writer.Int64(size);
    writer.EndArray();
    writer.Key("data_offsets");
    writer.StartArray();
    writer.Uint64(data.size());
    data += part.bytes;
    writer.Uint64(data.size());
    writer.EndArray();
    writer.EndObject();
  }
  writer.EndObject();
  std::string file(8, '\0');
  const std::uint64_t length = header.GetSize();
  std::memcpy(file.data(), &length, 8);
  return file + header.GetString() + data;
}

TemporaryFile::TemporaryFile(const std::string& name, const std::string& bytes)
    : path_{std::filesystem::temp_directory_path() / (std::to_string(::getpid()) + "-" + name)} {
  std::ofstream{path_, std::ios::binary} << bytes;
}

TemporaryFile::~TemporaryFile() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

}  // namespace entente
