#include "graph/network_image.h"

#include <bit>
#include <concepts>
#include <cstdint>
#include <type_traits>
#include <unordered_map>
#include <vector>

namespace entente {
namespace {

// The fields of each record, in the order of the image, for the writer and the reader.
template <class T, class Record>
concept Is = std::same_as<std::remove_const_t<T>, Record>;

void fields(auto& image, Is<Span> auto& span) { image(span.begin, span.end); }

void fields(auto& image, Is<Evidence> auto& where) {
  image(where.sentence, where.text, where.subject, where.object, where.trigger, where.rule);
}

void fields(auto& image, Is<Member> auto& member) { image(member.article, member.entity); }

void fields(auto& image, Is<Node> auto& node) {
  image(node.id, node.kind, node.name, node.aliases, node.wikidata, node.members, node.articles);
  image(node.date, node.status, node.mode);
}

void fields(auto& image, Is<EdgeEvidence> auto& one) {
  image(one.article, one.where, one.attributed_to, one.date, one.confidence);
}

void fields(auto& image, Is<Edge> auto& edge) {
  image(edge.id, edge.source, edge.relation, edge.target, edge.title, edge.former, edge.negated);
  image(edge.status, edge.inferred, edge.attributed_to, edge.date, edge.first, edge.last);
  image(edge.statements, edge.articles, edge.outlets, edge.sources, edge.confidence, edge.weight);
  image(edge.evidence);
}

void fields(auto& image, Is<ArticleInfo> auto& article) {
  image(article.id, article.title, article.outlet, article.authors, article.published);
  image(article.url, article.path, article.sketch, article.copy_of);
}

void fields(auto& image, Is<Decision> auto& decision) {
  image(decision.merged, decision.reason, decision.left, decision.right);
}

void fields(auto& image, Is<Network> auto& network) {
  image(network.nodes, network.edges, network.articles, network.decisions);
}

template <class Enum>
constexpr Enum kLast{};
template <>
constexpr Kind kLast<Kind> = Kind::meeting;
template <>
constexpr Status kLast<Status> = Status::requested;
template <>
constexpr MeetingStatus kLast<MeetingStatus> = MeetingStatus::called_off;
template <>
constexpr Mode kLast<Mode> = Mode::conference;

// Numbers take seven bits a byte, the low ones first; the eighth says that more follow.
constexpr unsigned kBits = 7;
constexpr unsigned kMore = 1U << kBits;

// A text is written when it is met first, as 0, its length and its bytes; then as its number, from
// 1.
class ImageWriter {
 public:
  template <class... Values>
  void operator()(const Values&... values) {
    (put(values), ...);
  }

  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  void put(std::size_t number) {
    for (; number >= kMore; number >>= kBits) bytes_ += static_cast<char>(number % kMore | kMore);
    bytes_ += static_cast<char>(number);
  }

  void put(bool truth) { bytes_ += static_cast<char>(truth); }

  void put(double number) {
    const auto bits = std::bit_cast<std::uint64_t>(number);
    for (unsigned bit = 0; bit < 64; bit += 8) bytes_ += static_cast<char>(bits >> bit & 0xFFU);
  }

  void put(const std::string& text) {
    const auto [known, added] = numbers_.emplace(text, numbers_.size() + 1);
    if (!added) return put(known->second);
    put(std::size_t{0});
    put(text.size());
    bytes_ += text;
  }

  template <class Value>
  requires std::is_enum_v<Value>
  void put(Value value) { bytes_ += static_cast<char>(value); }

  template <class Value>
  void put(const std::vector<Value>& values) {
    put(values.size());
    for (const auto& value : values) put(value);
  }

  template <class Record>
  requires std::is_class_v<Record>
  void put(const Record& record) { fields(*this, record); }

  std::string bytes_;
  std::unordered_map<std::string_view, std::size_t> numbers_;  // of texts of the network
};

// After the first thing that no image has it reads nothing more.
class ImageReader {
 public:
  explicit ImageReader(std::string_view bytes) : rest_{bytes} {}

  template <class... Values>
  void operator()(Values&... values) {
    (get(values), ...);
  }

  [[nodiscard]] bool whole() const { return good_ && rest_.empty(); }

 private:
  [[nodiscard]] std::string_view taken(std::size_t size) {
    good_ = good_ && size <= rest_.size();
    if (!good_) return {};
    const auto bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  [[nodiscard]] unsigned byte() {
    const auto one = taken(1);
    return one.empty() ? 0 : static_cast<unsigned char>(one.front());
  }

  void get(std::size_t& number) {
    number = 0;
    for (unsigned shift = 0; shift < 64; shift += kBits) {
      const auto next = byte();
      number |= static_cast<std::size_t>(next % kMore) << shift;
      if (next < kMore) return;
    }
    good_ = false;
  }

  void get(bool& truth) { truth = byte() != 0; }

  void get(double& number) {
    std::uint64_t bits = 0;
    for (unsigned bit = 0; bit < 64; bit += 8) bits |= static_cast<std::uint64_t>(byte()) << bit;
    number = std::bit_cast<double>(bits);
  }

  void get(std::string& text) {
    std::size_t number = 0;
    get(number);
    if (number == 0) {
      get(number);
      texts_.push_back(taken(number));
      number = texts_.size();
    }
    good_ = good_ && number <= texts_.size();
    if (good_) text = texts_[number - 1];
  }

  template <class Value>
  requires std::is_enum_v<Value>
  void get(Value& value) {
    const auto number = byte();
    good_ = good_ && number <= static_cast<unsigned>(kLast<Value>);
    if (good_) value = static_cast<Value>(number);
  }

  // Each value takes a byte at least.
  template <class Value>
  void get(std::vector<Value>& values) {
    std::size_t size = 0;
    get(size);
    good_ = good_ && size <= rest_.size();
    if (!good_) return;
    values.resize(size);
    for (auto& value : values) get(value);
  }

  template <class Record>
  requires std::is_class_v<Record>
  void get(Record& record) { fields(*this, record); }

  std::string_view rest_;
  bool good_ = true;
  std::vector<std::string_view> texts_;
};

}  // namespace

std::string to_image(const Network& network) {
  ImageWriter image;
  image(network);
  return image.take();
}

std::optional<Network> from_image(std::string_view image) {
  ImageReader reader{image};
  Network network;
  reader(network);
  if (!reader.whole()) return std::nullopt;
  return network;
}

}  // namespace entente
