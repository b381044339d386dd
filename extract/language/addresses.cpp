#include "extract/language/addresses.h"

#include <algorithm>
#include <array>
#include <string>

#include "extract/language/characters.h"

namespace entente {
namespace {

constexpr std::size_t kLongestHost = 256;

// Ends of host and file names. Country domains that are English words ("at", "in", "is", "it",
// "me", "no", "so", "us") are left out: there, "word.word" is more often a missing space. Sorted.
constexpr std::array kEndings = std::to_array<std::string_view>({
    "ae", "ai",  "am",   "ar",  "asp", "au",  "az",  "biz",  "br",   "ca",  "ch",   "cl",
    "cn", "com", "css",  "csv", "cz",  "de",  "dk",  "doc",  "docx", "edu", "eg",   "es",
    "eu", "exe", "fi",   "fm",  "fr",  "ge",  "gif", "gov",  "gr",   "htm", "html", "hu",
    "ie", "il",  "info", "int", "io",  "iq",  "ir",  "jp",   "jpeg", "jpg", "js",   "json",
    "kg", "kr",  "kw",   "kz",  "lb",  "md",  "mil", "mp3",  "mp4",  "mx",  "net",  "nl",
    "nz", "om",  "org",  "pdf", "ph",  "php", "pk",  "pl",   "png",  "ppt", "pt",   "qa",
    "ro", "rs",  "ru",   "sa",  "se",  "sg",  "sk",  "su",   "sy",   "tj",  "tm",   "tr",
    "tv", "tw",  "txt",  "ua",  "uk",  "uz",  "xls", "xlsx", "xml",  "ye",  "za",   "zip",
});

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

template <class Accept>
std::size_t run(std::string_view text, std::size_t from, Accept accept) {
  const std::size_t limit = std::min(text.size(), from + kLongestHost);
  std::size_t at = from;
  while (at < limit && accept(text[at])) ++at;
  return at;
}

// Removes sentence punctuation at the end; a closing bracket stays if it was opened inside.
std::size_t trimmed(std::string_view text, std::size_t end) {
  constexpr std::u32string_view kMarks = U".,;:!?'\"]}*>’”»…";
  const bool opened = text.substr(0, end).find('(') != std::string_view::npos;
  while (end > 0) {
    const Character last = character_before(text, end);
    const bool closes = last.code == ')' && !opened;
    if (!closes && kMarks.find(last.code) == kMarks.npos) break;
    end -= last.code < 0x80 ? 1 : last.code < 0x800 ? 2 : 3;
  }
  return end;
}

std::size_t rest_of_address(std::string_view text, std::size_t from) {
  const std::size_t stop = text.find_first_of("<>\"", from);
  return trimmed(text, std::min(stop, text.size()));
}

bool begins_with_scheme(std::string_view text) {
  constexpr auto kSchemes =
      std::to_array<std::string_view>({"http://", "https://", "ftp://", "mailto:", "www."});
  const std::string start = lower_case(text.substr(0, 8));
  return std::ranges::any_of(kSchemes, [&](auto scheme) { return start.starts_with(scheme); });
}

// The end of `name(.name)+`, or `from` where there is no inner stop.
std::size_t host_end(std::string_view text, std::size_t from) {
  std::size_t end = run(text, from, [](char c) { return is_name_byte(c) || c == '-' || c == '.'; });
  while (end > from && !is_name_byte(text[end - 1])) --end;
  return text.substr(from, end - from).find('.') == std::string_view::npos ? from : end;
}

std::size_t mail_length(std::string_view text) {
  const auto local = [](char c) {
    return is_name_byte(c) || std::string_view{"._%+-"}.find(c) != std::string_view::npos;
  };
  const std::size_t at = run(text, 0, local);
  if (at == 0 || at >= text.size() || text[at] != '@') return 0;
  const std::size_t end = host_end(text, at + 1);
  return end == at + 1 ? 0 : end;
}

bool is_known_ending(std::string_view ending) {
  const std::string lowered = lower_case(ending);
  const bool one_case = lowered == ending ||
                        std::ranges::none_of(ending, [](char c) { return c >= 'a' && c <= 'z'; });
  return one_case && std::ranges::binary_search(kEndings, lowered);
}

std::size_t host_length(std::string_view text) {
  static_assert(std::ranges::is_sorted(kEndings));
  const std::size_t end = host_end(text, 0);
  if (end == 0 || !is_name_byte(text.front())) return 0;
  const std::string_view host = text.substr(0, end);
  if (!is_known_ending(host.substr(host.rfind('.') + 1))) return 0;
  const bool has_path = end + 1 < text.size() && text[end] == '/' && is_name_byte(text[end + 1]);
  return has_path ? rest_of_address(text, end) : end;
}

}  // namespace

std::size_t address_length(std::string_view text) {
  if (begins_with_scheme(text)) return rest_of_address(text, 0);
  if (const std::size_t mail = mail_length(text); mail > 0) return mail;
  return host_length(text);
}

}  // namespace entente
