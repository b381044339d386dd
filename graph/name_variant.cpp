#include "graph/name_variant.h"

#include <algorithm>
#include <array>
#include <set>

#include "graph/given_name.h"
#include "graph/name.h"

namespace entente {
namespace {

// Below seven letters one letter is too much of a name: Ivanov and Ivanow, but also Minin and
// Monin.
constexpr std::size_t kLongWord = 7;

struct Rewrite {
  std::string_view from;
  std::string_view to;
};
// Tried in order at each position; what romanisations of Cyrillic, Arabic, Persian and Turkic names
// disagree on.
constexpr std::array kRewrites = {
    Rewrite{"tch", "ch"}, Rewrite{"sch", "sh"}, Rewrite{"dzh", "j"}, Rewrite{"kh", "h"},
    Rewrite{"gh", "g"},   Rewrite{"dh", "d"},   Rewrite{"ph", "f"},  Rewrite{"ck", "k"},
    Rewrite{"ks", "x"},   Rewrite{"ou", "u"},   Rewrite{"oo", "u"},  Rewrite{"ee", "i"},
    Rewrite{"iy", "i"},   Rewrite{"yi", "i"},   Rewrite{"ye", "e"},  Rewrite{"ya", "ia"},
    Rewrite{"yu", "iu"},  Rewrite{"y", "i"},    Rewrite{"q", "k"},   Rewrite{"w", "v"},
};

std::string rewritten(std::string_view word) {
  std::string result;
  while (!word.empty()) {
    const auto rewrite =
        std::ranges::find_if(kRewrites, [&](const Rewrite& r) { return word.starts_with(r.from); });
    const bool found = rewrite != kRewrites.end();
    result += found ? rewrite->to : word.substr(0, 1);
    word.remove_prefix(found ? rewrite->from.size() : 1);
  }
  return result;
}

enum class Likeness { different, slip, form, sound, initial, same };

Likeness likeness_of(const std::string& left, const std::string& right) {
  if (left == right) return Likeness::same;
  const bool initial = left.size() == 1 || right.size() == 1;
  if (initial) return left.front() == right.front() ? Likeness::initial : Likeness::different;
  if (sound_of(left) == sound_of(right)) return Likeness::sound;
  const bool both_long = std::min(left.size(), right.size()) >= kLongWord;
  return both_long && one_slip_apart(left, right) ? Likeness::slip : Likeness::different;
}

bool is_particle(const std::string& word) {
  constexpr std::array<std::string_view, 9> kParticles = {"al", "el",  "ul", "jr", "sr",
                                                          "ii", "iii", "iv", "bin"};
  return std::ranges::find(kParticles, word) != kParticles.end();
}

Likeness given_likeness(const std::string& left, const std::string& right) {
  const auto likeness = likeness_of(left, right);
  const bool one_name = usual_form_of(left) == usual_form_of(right);
  return likeness < Likeness::form && one_name ? Likeness::form : likeness;
}

// A full name without what papers leave out as they like.
std::vector<std::string> name_parts(std::string_view normalised) {
  const auto all = words_of(normalised);
  auto words = all;
  std::erase_if(words, is_particle);
  return words.size() < 2 ? all : words;
}

// The weakest likeness of the words between the first and the last, which one side may leave out
// altogether. Half of them it may not: George W. Bush is not George H. W. Bush.
Likeness middle_likeness(const std::vector<std::string>& left,
                         const std::vector<std::string>& right) {
  if (left.size() != right.size()) {
    return std::min(left.size(), right.size()) == 2 ? Likeness::initial : Likeness::different;
  }
  auto weakest = Likeness::same;
  for (std::size_t i = 1; i + 1 < left.size(); ++i) {
    weakest = std::min(weakest, likeness_of(left[i], right[i]));
  }
  return weakest;
}

bool same_words(std::vector<std::string> left, std::vector<std::string> right) {
  std::ranges::sort(left);
  std::ranges::sort(right);
  return left == right;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text.append(word).append(" ");
  return text;
}

}  // namespace

std::string sound_of(std::string_view word) {
  auto sound = rewritten(word);
  sound.erase(std::unique(sound.begin(), sound.end()), sound.end());
  if (sound.size() > 3 && sound.ends_with("ii")) sound.pop_back();
  return sound;
}

bool one_slip_apart(std::string_view left, std::string_view right) {
  if (left.size() > right.size()) std::swap(left, right);
  if (right.size() - left.size() > 1) return false;
  const auto size = left.size();
  std::size_t start = 0;
  while (start < size && left[start] == right[start]) ++start;
  if (right.size() > size) return left.substr(start) == right.substr(start + 1);
  if (start == size) return false;
  if (left.substr(start + 1) == right.substr(start + 1)) return true;
  return start + 1 < size && left[start] == right[start + 1] && left[start + 1] == right[start] &&
         left.substr(start + 2) == right.substr(start + 2);
}

std::string difference_between(std::string_view left, std::string_view right) {
  const auto one = name_parts(left);
  const auto other = name_parts(right);
  if (one.size() < 2 || other.size() < 2 || left == right) return {};
  if (one == other) return "particle left out";
  if (same_words(one, other)) return "words in another order";
  const auto given = given_likeness(one.front(), other.front());
  const auto family = likeness_of(one.back(), other.back());
  const auto middle = middle_likeness(one, other);
  if (family == Likeness::initial) return {};
  const std::array all = {given, middle, family};
  const auto weakest = std::ranges::min(all);
  if (weakest == Likeness::different || std::ranges::count(all, Likeness::slip) > 1) return {};
  if (weakest == Likeness::slip) return given == Likeness::initial ? "" : "slip of one letter";
  if (weakest == Likeness::form) return "other form of the given name";
  return weakest == Likeness::sound ? "other transliteration" : "initial or middle name left out";
}

namespace {

void insert_with_one_letter_out(std::set<std::string>& keys, const std::string& before,
                                const std::string& word, const std::string& after) {
  if (word.size() < kLongWord) return;
  keys.insert(before + word + after);
  for (std::size_t i = 0; i < word.size(); ++i)
    keys.insert(std::string{before}.append(word, 0, i).append(word, i + 1).append(after));
}

// Two of one order share the sorted words; two of one sound, the sounds of given and family name;
// two a slip apart, the word that has it with one letter taken out.
std::set<std::string> spelling_keys(std::vector<std::string> parts) {
  const auto given = sound_of(parts.front());
  const auto family = sound_of(parts.back());
  std::set<std::string> keys = {given + " " + family,
                                sound_of(usual_form_of(parts.front())) + " " + family};
  insert_with_one_letter_out(keys, given + " ", parts.back(), "");
  insert_with_one_letter_out(keys, "", parts.front(), " " + family);
  std::ranges::sort(parts);
  keys.insert(joined(parts));
  return keys;
}

std::string initial_key(std::string_view sort, const std::vector<std::string>& parts) {
  return std::string{sort} + sound_of(parts.front()).substr(0, 1) + " " + sound_of(parts.back());
}

}  // namespace

// Whoever is called by an initial looks among all with that initial, and all others among those
// called so.
VariantKeys variant_keys(std::string_view normalised) {
  const auto parts = name_parts(normalised);
  if (parts.size() < 2) return {parts, parts};
  auto told = spelling_keys(parts);
  auto sought = told;
  const bool initial = parts.front().size() == 1;
  told.insert(initial_key("any ", parts));
  if (initial) told.insert(initial_key("initial ", parts));
  sought.insert(initial_key(initial ? "any " : "initial ", parts));
  return {{told.begin(), told.end()}, {sought.begin(), sought.end()}};
}

}  // namespace entente
