#include "extract/article/encoding.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace entente;
using namespace std::string_view_literals;

namespace {

std::string utf16le(std::string_view ascii) {
  std::string out;
  for (const char c : ascii) out += {c, '\0'};
  return out;
}

std::string utf16be(std::string_view ascii) {
  std::string out;
  for (const char c : ascii) out += {'\0', c};
  return out;
}

}  // namespace

TEST_CASE("every usual encoding becomes UTF-8") {
  struct Row {
    std::string about, input, declared, expected;
  };
  const std::vector<Row> rows = {
      {"UTF-8", "Bel\xC3\xA9m", "", "Bel\xC3\xA9m"},
      {"UTF-8 with a mark",
       "\xEF\xBB\xBF"
       "Bel\xC3\xA9m",
       "", "Bel\xC3\xA9m"},
      {"UTF-8 that calls itself Latin-1", "Bel\xC3\xA9m", "iso-8859-1", "Bel\xC3\xA9m"},
      {"UTF-16LE with a mark", "\xFF\xFE" + utf16le("Baku"), "", "Baku"},
      {"UTF-16BE with a mark", "\xFE\xFF" + utf16be("Baku"), "", "Baku"},
      {"UTF-16LE without", utf16le("Talks in Baku"), "", "Talks in Baku"},
      {"UTF-16BE without", utf16be("Talks in Baku"), "", "Talks in Baku"},
      {"declared Windows-1251", "\xC1\xE0\xEA\xF3", "windows-1251",
       "\xD0\x91\xD0\xB0\xD0\xBA\xD1\x83"},
      {"declared Latin-1 means Windows-1252", "\x93ok\x94", "iso-8859-1",
       "\xE2\x80\x9Cok\xE2\x80\x9D"},
      {"an unknown declaration", "caf\xE9 and more text for the guess", "x-nonsense",
       "caf\xC3\xA9 and more text for the guess"},
  };
  for (const auto& [about, input, declared, expected] : rows) {
    CAPTURE(about);
    const auto source = decoded(input, "a.txt", declared);
    REQUIRE(source);
    CHECK(source.value().text == expected);
  }
}

TEST_CASE("offsets lead back into the bytes before decoding") {
  const std::string wide = "\xFF\xFE" + utf16le("Baku talks");
  const auto source = decoded(wide, "a.txt", "");
  REQUIRE(source);
  const auto talks = source.value().offsets.original(Span{5, 10});
  CHECK(talks.begin == 12);
  CHECK(wide.substr(talks.begin, talks.end - talks.begin).starts_with("t\0a\0l\0k\0s"sv));

  const auto marked = decoded(
      "\xEF\xBB\xBF"
      "Baku",
      "a.txt", "");
  REQUIRE(marked);
  CHECK(marked.value().offsets.original(Span{0, 4}) == Span{3, 7});

  const auto old = decoded("caf\xE9 Baku", "a.txt", "windows-1252");
  REQUIRE(old);
  CHECK(old.value().text == "caf\xC3\xA9 Baku");
  CHECK(old.value().offsets.original(Span{6, 10}) == Span{5, 9});
  CHECK(old.value().offsets.original(Span{3, 5}) == Span{3, 4});
}

TEST_CASE("broken UTF-8 is repaired with a warning") {
  const std::string good = "\xE2\x80\x9CTalks\xE2\x80\x9D in Bel\xC3\xA9m, ";
  const auto pasted = decoded(good + "it\x92s on", "a.txt", "");
  REQUIRE(pasted);
  CHECK(pasted.value().text == good + "it\xE2\x80\x99s on");
  REQUIRE(pasted.value().warnings.size() == 1);
  CHECK(pasted.value().warnings[0] ==
        "a.txt: broken UTF-8 at byte " + std::to_string(good.size() + 2) + " repaired");

  const auto cut = decoded(good + "\xE2\x80", "a.txt", "");
  REQUIRE(cut);
  CHECK(cut.value().text == good + "\xEF\xBF\xBD");
}

TEST_CASE("binary data is refused with the byte and its place") {
  const auto zero = decoded(std::string("expected text, fo\0und", 21), "photo.raw", "");
  REQUIRE_FALSE(zero);
  CHECK(zero.error().message == "photo.raw: expected text, found binary data (byte 0x00 at 17)");
  CHECK(zero.error().code == Error::Code::unsupported);

  const auto png = decoded("\x89PNG\r\n\x1A\n" + std::string(20, '\0'), "a.png", "");
  REQUIRE_FALSE(png);
  CHECK(png.error().message == "a.png: expected text, found a PNG image");
  CHECK_FALSE(decoded("%PDF-1.7 ...", "a.pdf", ""));
  CHECK_FALSE(decoded("a\x01\x02\x03\x04\x05z", "a.bin", ""));
}

TEST_CASE("pages declare their charset in two ways") {
  CHECK(declared_charset("<meta charset=\"Windows-1251\">") == "windows-1251");
  CHECK(declared_charset("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>") ==
        "koi8-r");
  CHECK(declared_charset("<p>charset</p>").empty());
}
