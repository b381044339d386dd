#include "extract/article/encoding.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "extract/article/characters.h"

namespace entente {
namespace {

// How far the guesses look. A page's first kilobytes decide its encoding.
constexpr std::size_t kSample = 1u << 16;
constexpr int kTrustedConfidence =
    30;  // of ICU's 100; below, its guesses are worse than Windows-1252

struct Mark {
  std::string_view bytes;
  const char* charset;
};
// UTF-32's mark begins with UTF-16's.
constexpr std::array<Mark, 5> kMarks = {{{{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                         {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                         {"\xFF\xFE", "UTF-16LE"},
                                         {"\xFE\xFF", "UTF-16BE"},
                                         {"\xEF\xBB\xBF", "UTF-8"}}};

struct Signature {
  std::string_view bytes;
  std::string_view name;
};
constexpr std::array<Signature, 7> kSignatures = {
    {{"%PDF-", "a PDF document"},
     {"PK\x03\x04", "a ZIP archive (also .docx, .odt, .epub)"},
     {"\x89PNG", "a PNG image"},
     {"\xFF\xD8\xFF", "a JPEG image"},
     {"GIF8", "a GIF image"},
     {"\xD0\xCF\x11\xE0", "a Microsoft Office document"},
     {"{\\rtf", "a rich text document"}}};

std::string hex_byte(char c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return std::string{"0x"} + kDigits[byte >> 4] + kDigits[byte & 15];
}

Error binary(std::string_view name, std::string_view bytes, std::size_t at) {
  return {Error::Code::unsupported, std::string{name} +
                                        ": expected text, found binary data (byte " +
                                        hex_byte(bytes[at]) + " at " + std::to_string(at) + ")"};
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' &&
         byte != '\v' && byte != 0x1B;
}

// Text may hold a stray control character; of binary data about every tenth byte is one.
std::optional<std::size_t> first_binary_byte(std::string_view bytes) {
  if (const auto zero = bytes.find('\0'); zero != bytes.npos) return zero;
  const auto sample = bytes.substr(0, kSample);
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(sample, is_control));
  if (controls * 50 <= sample.size()) return std::nullopt;
  return static_cast<std::size_t>(std::ranges::find_if(sample, is_control) - sample.begin());
}

struct Converter {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UConverter, decltype(&ucnv_close)> handle;

  explicit Converter(const std::string& charset)
      : handle{ucnv_open(charset.c_str(), &status), &ucnv_close} {}
  [[nodiscard]] bool good() const { return U_SUCCESS(status) != 0; }
};

// Appends characters, remembering where each came from.
class Collector {
 public:
  explicit Collector(SourceText& out) : out_{out} {}

  // `same`: the original has the very bytes that UTF-8 has. Characters in a row that do share one
  // run.
  void put(char32_t value, std::size_t original, bool same) {
    const bool goes_on = same && same_ && original == next_original_;
    if (!goes_on) out_.offsets.add({out_.text.size(), original, !same});
    const auto before = out_.text.size();
    append_utf8(out_.text, value);
    same_ = same;
    next_original_ = original + (out_.text.size() - before);
  }

 private:
  SourceText& out_;
  std::size_t next_original_ = 0;
  bool same_ = false;
};

// Joins surrogates and hands whole characters on.
class Utf16Collector {
 public:
  Utf16Collector(SourceText& out, bool ascii_is_same)
      : collector_{out}, ascii_is_same_{ascii_is_same} {}

  void take(char32_t unit, std::size_t original) {
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
      high_at_ = original;
      return;
    }
    const bool low = unit >= 0xDC00 && unit < 0xE000 && high_ != 0;
    const auto value = low ? 0x10000 + ((high_ - 0xD800) << 10) + (unit - 0xDC00) : unit;
    collector_.put(value, low ? high_at_ : original, ascii_is_same_ && value < 0x80);
    high_ = 0;
  }

 private:
  Collector collector_;
  bool ascii_is_same_;
  char32_t high_ = 0;
  std::size_t high_at_ = 0;
};

std::optional<SourceText> converted(std::string_view bytes, const std::string& charset,
                                    std::size_t skip) {
  Converter converter{charset};
  if (!converter.good()) return std::nullopt;
  SourceText out;
  Utf16Collector collector{out, ucnv_getMinCharSize(converter.handle.get()) == 1};
  std::array<UChar, 4096> units;
  std::array<int32_t, 4096> offsets;
  const char* next = bytes.data() + skip;
  const char* const end = bytes.data() + bytes.size();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  while (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    const auto base = static_cast<std::size_t>(next - bytes.data());
    UChar* room = units.data();
    ucnv_toUnicode(converter.handle.get(), &room, room + units.size(), &next, end, offsets.data(),
                   true, &status);
    std::size_t known = base;
    for (std::size_t i = 0; i < static_cast<std::size_t>(room - units.data()); ++i) {
      if (offsets[i] >= 0) known = base + static_cast<std::size_t>(offsets[i]);
      collector.take(units[i], known);
    }
  }
  if (U_FAILURE(status)) return std::nullopt;
  if (out.text.empty()) out.offsets.add({});
  return out;
}

// UTF-16 without a mark: in text nearly all zero bytes stand on the same side, since spaces, digits
// and line ends do.
std::optional<std::string> unmarked_utf16(std::string_view bytes) {
  const auto sample = bytes.substr(0, kSample);
  std::array<std::size_t, 2> zeros = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i) zeros[i % 2] += sample[i] == '\0';
  const auto many = std::max(zeros[0], zeros[1]);
  const auto few = std::min(zeros[0], zeros[1]);
  if (sample.size() < 4 || many * 20 < sample.size() || few * 20 > many) return std::nullopt;
  return zeros[1] > zeros[0] ? "UTF-16LE" : "UTF-16BE";
}

struct Faults {
  std::size_t first = 0;
  std::size_t broken = 0;
  std::size_t sound = 0;  // multi-byte sequences
};

Faults faults_of(std::string_view bytes) {
  Faults faults;
  for (auto at = ascii_prefix(bytes, 0); at < bytes.size(); at = ascii_prefix(bytes, at)) {
    const auto point = code_point_at(bytes, at);
    if (point.broken && faults.broken++ == 0) faults.first = at;
    if (!point.broken && point.size > 1) ++faults.sound;
    at += point.size;
  }
  return faults;
}

// Windows-1252's typographic characters 0x80 to 0x9F, which editors paste into UTF-8 pages (WHATWG
// index-windows-1252).
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

char32_t windows_1252(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80u] : byte;
}

bool is_ascii_at(std::string_view bytes, std::size_t at) {
  return at >= bytes.size() || static_cast<unsigned char>(bytes[at]) < 0x80;
}

// A lone bad byte between ASCII characters was pasted from Windows-1252; other bad bytes are the
// rest of cut characters.
SourceText repaired(std::string_view bytes) {
  SourceText out;
  Collector collector{out};
  for (std::size_t at = 0; at < bytes.size();) {
    const auto point = code_point_at(bytes, at);
    const bool lone = point.broken && point.size == 1 && at > 0 && at + 1 < bytes.size() &&
                      is_ascii_at(bytes, at - 1) && is_ascii_at(bytes, at + 1);
    const auto value = lone ? windows_1252(static_cast<unsigned char>(bytes[at])) : point.value;
    collector.put(value, at, !point.broken);
    at += point.size;
  }
  return out;
}

// What ICU makes of the bytes; empty where it is not sure.
std::string guessed_charset(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector{ucsdet_open(&status),
                                                                            &ucsdet_close};
  const auto sample = bytes.substr(0, kSample);
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  const UCharsetMatch* match = U_SUCCESS(status) ? ucsdet_detect(detector.get(), &status) : nullptr;
  if (match == nullptr || U_FAILURE(status)) return {};
  const auto confidence = ucsdet_getConfidence(match, &status);
  const char* name = ucsdet_getName(match, &status);
  return U_SUCCESS(status) && confidence >= kTrustedConfidence ? name : "";
}

// As browsers do: what calls itself Latin-1 or ASCII is Windows-1252 (WHATWG Encoding, 4.2).
std::string browser_charset(std::string_view label) {
  auto name = lowered(trimmed(label));
  if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii")
    return "windows-1252";
  if (name == "iso-8859-9") return "windows-1254";
  if (name.starts_with("utf-16") || name.starts_with("utf-32") || name == "utf-7")
    return {};  // it would not be legible
  return name;
}

SourceText decoded_as_old_encoding(std::string_view bytes, std::string_view name,
                                   std::string_view declared) {
  for (const auto& charset : {browser_charset(declared), browser_charset(guessed_charset(bytes))}) {
    if (charset.empty() || charset == "utf-8") continue;
    if (auto out = converted(bytes, charset, 0)) return *std::move(out);
  }
  auto converted_bytes = converted(bytes, "windows-1252", 0);
  auto out = converted_bytes ? *std::move(converted_bytes) : repaired(bytes);
  out.warnings.push_back(std::string{name} + ": unknown encoding read as Windows-1252");
  return out;
}

SourceText without_mark(std::string_view bytes) {
  SourceText out;
  out.text = bytes.substr(3);
  out.offsets.add({0, 3, false});
  return out;
}

SourceText decoded_text(std::string bytes, std::string_view name, std::string_view declared) {
  const auto faults = faults_of(bytes);
  if (faults.broken == 0) return unchanged(std::move(bytes));
  if (faults.sound < 2 * faults.broken && lowered(declared) != "utf-8") {
    return decoded_as_old_encoding(bytes, name, declared);
  }
  auto out = repaired(bytes);
  out.warnings.push_back(std::string{name} + ": broken UTF-8 at byte " +
                         std::to_string(faults.first) + " repaired");
  return out;
}

Result<SourceText> decoded_after_mark(std::string_view bytes, std::string_view name,
                                      const Mark& mark) {
  if (mark.charset != std::string_view{"UTF-8"}) {
    if (auto out = converted(bytes, mark.charset, mark.bytes.size())) return *std::move(out);
    return Error{Error::Code::malformed,
                 std::string{name} + ": expected " + mark.charset + " text, found other data"};
  }
  if (const auto at = first_binary_byte(bytes)) return binary(name, bytes, *at);
  if (is_utf8(bytes)) return without_mark(bytes);
  auto out = repaired(bytes);
  out.warnings.push_back(std::string{name} + ": broken UTF-8 repaired");
  return out;
}

}  // namespace

Result<SourceText> decoded(std::string bytes, std::string_view name, std::string_view declared) {
  for (const auto& signature : kSignatures) {
    if (!bytes.starts_with(signature.bytes)) continue;
    return Error{Error::Code::unsupported,
                 std::string{name} + ": expected text, found " + std::string{signature.name}};
  }
  for (const auto& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) return decoded_after_mark(bytes, name, mark);
  }
  if (const auto charset = unmarked_utf16(bytes)) {
    if (auto out = converted(bytes, *charset, 0)) return *std::move(out);
  }
  if (const auto at = first_binary_byte(bytes)) return binary(name, bytes, *at);
  return decoded_text(std::move(bytes), name, declared);
}

std::string declared_charset(std::string_view html) {
  const auto head = lowered(html.substr(0, 4096));
  const auto at = head.find("charset=");
  if (at == head.npos) return {};
  auto value = std::string_view{head}.substr(at + 8);
  if (!value.empty() && (value[0] == '"' || value[0] == '\'')) value.remove_prefix(1);
  return std::string{value.substr(0, value.find_first_of("\"'>;/ \t\r\n"))};
}

}  // namespace entente
