#include "graph/name.h"

#include <algorithm>
#include <array>

#include "graph/hash.h"

namespace entente {
namespace {

// Base letters of U+00C0..U+024F and U+1E00..U+1EFF; '+' stands for several, ' ' for none.
constexpr char32_t kLatin = 0xC0;
constexpr std::string_view kLatinBase =
    "aaaaaa+ceeeeiiiidnooooo ouuuuy++aaaaaa+ceeeeiiiidnooooo ouuuuy+y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii++jjkkklllllll"
    "lllnnnnnnn++oooooo++rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "bb     ccdd   aa ffgg   kk      oo  pp      tt uu  yyzz         "
    "    +++++++++aaiioouuuuuuuuuuaaaaa++ggggkkoooo  j+++gg  nnaa++oo"
    "aaaaeeeeiiiioooorrrruuuusstt  hh      aaeeooooooooyy            "
    "   b            ";
constexpr char32_t kLatinAdditional = 0x1E00;
constexpr std::string_view kLatinAdditionalBase =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwyas  + aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      ";

struct Ligature {
  char32_t first;
  char32_t last;
  std::string_view base;
};
constexpr std::array kLigatures = {
    Ligature{0xC6, 0xC6, "ae"},   Ligature{0xDE, 0xDE, "th"},   Ligature{0xDF, 0xDF, "ss"},
    Ligature{0xE6, 0xE6, "ae"},   Ligature{0xFE, 0xFE, "th"},   Ligature{0x132, 0x133, "ij"},
    Ligature{0x14A, 0x14B, "ng"}, Ligature{0x152, 0x153, "oe"}, Ligature{0x1C4, 0x1C6, "dz"},
    Ligature{0x1C7, 0x1C9, "lj"}, Ligature{0x1CA, 0x1CC, "nj"}, Ligature{0x1E2, 0x1E3, "ae"},
    Ligature{0x1F1, 0x1F3, "dz"}, Ligature{0x1FC, 0x1FD, "ae"}, Ligature{0x1E9E, 0x1E9E, "ss"},
};

constexpr char32_t kBroken = 0;  // what is no UTF-8 separates words

// Takes the first character off `text`.
char32_t next_character(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t size = lead < 0x80   ? 1
                           : lead < 0xC2 ? 0
                           : lead < 0xE0 ? 2
                           : lead < 0xF0 ? 3
                           : lead < 0xF5 ? 4
                                         : 0;
  if (size == 0 || text.size() < size) {
    text.remove_prefix(1);
    return kBroken;
  }
  char32_t character = size == 1 ? lead : lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    character = (character << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  }
  text.remove_prefix(size);
  return character;
}

bool between(char32_t character, char32_t first, char32_t last) {
  return first <= character && character <= last;
}

bool is_apostrophe(char32_t c) {
  return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019;
}

// Points of abbreviations, combining marks, modifier letters, invisible characters: they part no
// words.
bool is_dropped(char32_t c) {
  return c == '.' || is_apostrophe(c) || c == 0xAD || c == 0xFEFF || between(c, 0x2B0, 0x36F) ||
         between(c, 0x200B, 0x200F) || between(c, 0x202A, 0x202E) || between(c, 0x2060, 0x206F);
}

bool separates(char32_t c) {
  if (c < 0x80) return !(between(c, '0', '9') || between(c, 'A', 'Z') || between(c, 'a', 'z'));
  return between(c, 0x80, 0xBF) || c == 0xD7 || c == 0xF7 || between(c, 0x2000, 0x206F) ||
         between(c, 0x3000, 0x303F) || c == 0xFFFD;
}

char32_t lower(char32_t c) {
  if (between(c, 'A', 'Z') || between(c, 0x410, 0x42F) || between(c, 0x391, 0x3A9)) return c + 0x20;
  if (c == 0x401 || c == 0x451) return 0x435;  // Russian yo is mostly printed as ye
  return between(c, 0x400, 0x40F) ? c + 0x50 : c;
}

void append_character(std::string& text, char32_t c) {
  const auto tail = [&](unsigned shift) {
    return static_cast<char>(0x80U | ((c >> shift) & 0x3FU));
  };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += {static_cast<char>(0xC0U | (c >> 6U)), tail(0)};
  } else if (c < 0x10000) {
    text += {static_cast<char>(0xE0U | (c >> 12U)), tail(6), tail(0)};
  } else {
    text += {static_cast<char>(0xF0U | (c >> 18U)), tail(12), tail(6), tail(0)};
  }
}

char base_in(std::string_view table, char32_t first, char32_t c) {
  return c >= first && c - first < table.size() ? table[c - first] : ' ';
}

void append_folded(std::string& text, char32_t c) {
  if (c == 0x259) c = 'a';  // Azerbaijani schwa, which English papers print as "a"
  for (const auto& ligature : kLigatures) {
    if (between(c, ligature.first, ligature.last)) {
      text += ligature.base;
      return;
    }
  }
  char base = base_in(kLatinBase, kLatin, c);
  if (base == ' ') base = base_in(kLatinAdditionalBase, kLatinAdditional, c);
  append_character(text, base == ' ' ? lower(c) : static_cast<char32_t>(base));
}

bool ends_possessive(std::string_view rest) {
  if (rest.empty() || (rest.front() != 's' && rest.front() != 'S')) return false;
  rest.remove_prefix(1);
  return rest.empty() || separates(next_character(rest));
}

std::vector<std::string> folded_words(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  while (!name.empty()) {
    const auto c = next_character(name);
    if (is_apostrophe(c) && ends_possessive(name)) name.remove_prefix(1);
    if (is_dropped(c)) continue;
    if (separates(c)) {
      finish();
    } else {
      append_folded(word, c);
    }
  }
  finish();
  return words;
}

std::string joined(const std::vector<std::string>& words, char between_words) {
  std::string text;
  for (const auto& word : words) {
    if (!text.empty()) text += between_words;
    text += word;
  }
  return text;
}

}  // namespace

std::string normalised_name(std::string_view name) {
  const auto words = folded_words(name);
  auto kept = words;
  std::erase(kept, "the");
  return joined(kept.empty() ? words : kept, ' ');
}

std::vector<std::string> words_of(std::string_view normalised) {
  std::vector<std::string> words;
  while (!normalised.empty()) {
    const auto end = std::min(normalised.find(' '), normalised.size());
    words.emplace_back(normalised.substr(0, end));
    normalised.remove_prefix(std::min(end + 1, normalised.size()));
  }
  return words;
}

bool is_full_name(std::string_view normalised) {
  return normalised.find(' ') != std::string_view::npos;
}

std::string surname_of(std::string_view normalised) {
  constexpr std::array<std::string_view, 5> kSuffixes = {"jr", "sr", "ii", "iii", "iv"};
  auto words = words_of(normalised);
  while (words.size() > 1 && std::ranges::find(kSuffixes, words.back()) != kSuffixes.end())
    words.pop_back();
  return words.empty() ? std::string{} : words.back();
}

std::string slug_of(std::string_view name) {
  const auto normalised = normalised_name(name);
  auto words = words_of(normalised);
  for (auto& word : words) {
    std::erase_if(word, [](char c) { return !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'); });
  }
  std::erase(words, "");
  return words.empty() ? hash_of(normalised) : joined(words, '-');
}

bool is_wikidata_id(std::string_view id) {
  return id.size() > 1 && id.front() == 'Q' &&
         id.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

}  // namespace entente
