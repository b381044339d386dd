#include "extract/language/model.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include <rapidjson/document.h>

#include "extract/language/half.h"

namespace entente {
namespace {

constexpr std::string_view kFormat = "entente-language-model";
constexpr std::string_view kVersion = "1";
constexpr int kLargest = 1 << 23;  // of any size

using Shape = std::vector<std::int64_t>;

std::string written(const Shape& shape) {
  std::string text = "[";
  for (const auto size : shape) text += (text.size() > 1 ? ", " : "") + std::to_string(size);
  return text + "]";
}

// Reads the parts of one file and keeps the first error; after it, reads nothing more.
class Reader {
 public:
  Reader(const TensorFile& file, std::string where) : file_{file}, where_{std::move(where)} {}

  [[nodiscard]] const std::string& error() const { return error_; }
  [[nodiscard]] bool failed() const { return !error_.empty(); }

  void fail(const std::string& part, const std::string& expected, const std::string& found) {
    if (failed()) return;
    error_ = where_ + ": " + part + ": expected " + expected + ", found " + found;
  }

  std::string text(const std::string& key) {
    const std::string* found = file_.metadata(key);
    if (found == nullptr) fail("metadata '" + key + "'", "text", "nothing");
    return found == nullptr ? std::string{} : *found;
  }

  void expect(const std::string& key, std::string_view expected) {
    const std::string found = text(key);
    if (found != expected) fail("metadata '" + key + "'", std::string{expected}, "'" + found + "'");
  }

  EncoderConfig config() {
    const std::string json = text("config");
    rapidjson::Document object;
    object.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
    if (object.HasParseError() || !object.IsObject()) {
      fail("metadata 'config'", "a JSON object", "'" + json + "'");
      return {};
    }
    EncoderConfig config;
    config.layers = whole(object, "layers");
    config.hidden = whole(object, "hidden");
    config.heads = whole(object, "heads");
    config.intermediate = whole(object, "intermediate");
    config.positions = whole(object, "positions");
    const bool has_epsilon = object.HasMember("epsilon") && object["epsilon"].IsNumber();
    config.epsilon = has_epsilon ? object["epsilon"].GetDouble() : 1e-12;
    if (!failed() && config.hidden % config.heads != 0) {
      fail("metadata 'config'", "hidden to be a multiple of heads", json);
    }
    if (!failed() && config.positions < 8) fail("metadata 'config'", "at least 8 positions", json);
    return config;
  }

  std::vector<std::string> list(const std::string& key) {
    const std::string json = text(key);
    rapidjson::Document array;
    array.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
    const bool good = !array.HasParseError() && array.IsArray() && !array.Empty() &&
                      std::ranges::all_of(array.GetArray(), [](auto& v) { return v.IsString(); });
    std::vector<std::string> labels;
    if (!good) {
      fail("metadata '" + key + "'", "a JSON list of labels", "'" + json.substr(0, 40) + "'");
      return labels;
    }
    for (const auto& value : array.GetArray()) labels.emplace_back(value.GetString());
    return labels;
  }

  std::span<const std::byte> bytes(const std::string& name, std::string_view type,
                                   const Shape& shape) {
    const Tensor* tensor = find(name);
    if (tensor == nullptr) return {};
    const std::string expected = std::string{type} + " " + written(shape);
    const std::string found = tensor->type + " " + written(tensor->shape);
    if (expected != found) fail("tensor '" + name + "'", expected, found);
    return failed() ? std::span<const std::byte>{} : tensor->bytes;
  }

  // Numbers of type F16 or F32.
  std::vector<float> numbers(const std::string& name, const Shape& shape) {
    const Tensor* tensor = find(name);
    if (tensor == nullptr) return {};
    const bool half = tensor->type == "F16";
    const auto raw = bytes(name, half ? "F16" : "F32", shape);
    std::vector<float> values(raw.size() / (half ? 2 : 4));
    if (half) {
      widen_halves(raw.data(), values);
    } else if (!raw.empty()) {
      std::memcpy(values.data(), raw.data(), raw.size());
    }
    return values;
  }

  Linear linear(const std::string& name, std::size_t outputs, int inputs) {
    const auto rows = static_cast<std::int64_t>(outputs);
    return {static_cast<int>(outputs), inputs, numbers(name + ".weight", {rows, inputs}),
            numbers(name + ".bias", {rows})};
  }

  Norm norm(const std::string& name, int size) {
    return {numbers(name + ".weight", {size}), numbers(name + ".bias", {size})};
  }

  BiaffineWeights biaffine(const std::string& name, std::size_t labels, int size) {
    const auto count = static_cast<std::int64_t>(labels);
    return {static_cast<int>(labels), size, numbers(name + ".weight", {count, size + 1, size + 1})};
  }

  // The first dimension of a tensor, where the file decides it.
  int rows_of(const std::string& name) {
    const Tensor* tensor = find(name);
    const bool good = tensor != nullptr && !tensor->shape.empty() && tensor->shape[0] > 0 &&
                      tensor->shape[0] < kLargest;
    if (tensor != nullptr && !good) fail("tensor '" + name + "'", "rows", written(tensor->shape));
    return good ? static_cast<int>(tensor->shape[0]) : 0;
  }

 private:
  const Tensor* find(const std::string& name) {
    if (failed()) return nullptr;
    const Tensor* tensor = file_.find(name);
    if (tensor == nullptr) fail("tensor '" + name + "'", "to be in the file", "nothing");
    return tensor;
  }

  int whole(const rapidjson::Value& object, const char* key) {
    const bool good = object.HasMember(key) && object[key].IsInt() && object[key].GetInt() > 0 &&
                      object[key].GetInt() <= kLargest;
    if (!good) fail("metadata 'config'", std::string{"a positive '"} + key + "'", "none");
    return good ? object[key].GetInt() : 1;
  }

  const TensorFile& file_;
  std::string where_;
  std::string error_;
};

Labels read_labels(Reader& reader) {
  Labels labels;
  labels.shapes = reader.list("shapes");
  labels.upos = reader.list("upos");
  labels.xpos = reader.list("xpos");
  labels.deprel = reader.list("deprel");
  labels.names = reader.list("names");
  labels.roles = reader.list("roles");
  labels.lemma = reader.list("lemma");
  return labels;
}

LayerWeights read_layer(Reader& reader, const EncoderConfig& config, int index) {
  const std::string name = "layer." + std::to_string(index) + ".";
  const int hidden = config.hidden;
  const auto width = static_cast<std::size_t>(hidden);
  LayerWeights layer;
  layer.qkv = reader.linear(name + "qkv", 3 * width, hidden);
  layer.attention = reader.linear(name + "attention", width, hidden);
  layer.attention_norm = reader.norm(name + "attention_norm", hidden);
  layer.intermediate =
      reader.linear(name + "intermediate", static_cast<std::size_t>(config.intermediate), hidden);
  layer.output = reader.linear(name + "output", width, config.intermediate);
  layer.output_norm = reader.norm(name + "output_norm", hidden);
  return layer;
}

void read_embeddings(Reader& reader, LanguageModel& model) {
  const int hidden = model.config.hidden;
  const int pieces = reader.rows_of("embeddings.word");
  const auto text = reader.bytes("vocabulary", "U8", {reader.rows_of("vocabulary")});
  model.vocabulary = {reinterpret_cast<const char*>(text.data()), text.size()};
  const auto lines = std::ranges::count(model.vocabulary, '\n');
  if (!reader.failed() && lines != pieces) {
    reader.fail("tensor 'vocabulary'", std::to_string(pieces) + " lines", std::to_string(lines));
  }
  for (const std::string piece : {"[UNK]", "[CLS]", "[SEP]"}) {
    const bool listed =
        ("\n" + std::string{model.vocabulary}).find("\n" + piece + "\n") != std::string::npos;
    if (!listed) reader.fail("tensor 'vocabulary'", "the piece " + piece, "none");
  }
  const auto shapes = static_cast<std::int64_t>(model.labels.shapes.size());
  Embeddings& embeddings = model.embeddings;
  embeddings.word = reader.bytes("embeddings.word", "I8", {pieces, hidden});
  embeddings.word_scale = reader.numbers("embeddings.word.scale", {pieces});
  embeddings.position = reader.numbers("embeddings.position", {model.config.positions, hidden});
  embeddings.shape = reader.numbers("embeddings.shape", {shapes, hidden});
  embeddings.norm = reader.norm("embeddings.norm", hidden);
}

void read_tags(Reader& reader, LanguageModel& model) {
  const int hidden = model.config.hidden;
  const Labels& labels = model.labels;
  model.upos = reader.linear("upos", labels.upos.size(), hidden);
  model.xpos = reader.linear("xpos", labels.xpos.size(), hidden);
  model.lemma = reader.linear("lemma", labels.lemma.size(), hidden);
  model.names = reader.linear("names", labels.names.size(), hidden);
  model.predicate = reader.linear("predicate", 2, hidden);
}

void read_pairs(Reader& reader, LanguageModel& model) {
  const int hidden = model.config.hidden;
  const auto read = [&](const std::string& name) {
    return reader.linear(name, static_cast<std::size_t>(reader.rows_of(name + ".weight")), hidden);
  };
  const auto read_like = [&](const std::string& name, const Linear& other) {
    return reader.linear(name, static_cast<std::size_t>(other.outputs), hidden);
  };
  model.root = reader.numbers("root", {hidden});
  model.arc_dependent = read("arc.dependent");
  model.arc_head = read("arc.head");
  model.arc_weight =
      reader.numbers("arc.weight", {model.arc_dependent.outputs, model.arc_head.outputs});
  model.arc_bias = reader.numbers("arc.bias", {model.arc_head.outputs});
  model.label_dependent = read("label.dependent");
  model.label_head = read_like("label.head", model.label_dependent);
  model.label = reader.biaffine("label", model.labels.deprel.size(), model.label_dependent.outputs);
  model.role_predicate = read("role.predicate");
  model.role_argument = read_like("role.argument", model.role_predicate);
  model.role = reader.biaffine("role", model.labels.roles.size(), model.role_predicate.outputs);
}

}  // namespace

Result<LanguageModel> load_model(const std::filesystem::path& path) {
  auto file = TensorFile::open(path);
  if (!file) return file.error();
  LanguageModel model{std::move(file).value()};
  Reader reader{model.file, path.string()};
  reader.expect("format", kFormat);
  reader.expect("version", kVersion);
  model.config = reader.config();
  model.labels = read_labels(reader);
  if (!reader.failed()) read_embeddings(reader, model);
  for (int i = 0; i < model.config.layers && !reader.failed(); ++i) {
    model.layers.push_back(read_layer(reader, model.config, i));
  }
  if (!reader.failed()) read_tags(reader, model);
  if (!reader.failed()) read_pairs(reader, model);
  if (reader.failed()) return Error{Error::Code::malformed, reader.error()};
  return model;
}

}  // namespace entente
