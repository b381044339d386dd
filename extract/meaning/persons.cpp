#include "extract/meaning/persons.h"

#include <algorithm>

#include "extract/meaning/reading.h"

namespace entente {
namespace {

constexpr std::size_t kLongEnoughForSlips = 6;

// Whether `longer` is `shorter` with one letter more.
bool one_more(std::string_view longer, std::string_view shorter) {
  if (longer.size() != shorter.size() + 1) return false;
  const auto [at, rest] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  return std::equal(at, shorter.end(), rest + 1);
}

bool one_changed(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  int changes = 0;
  for (std::size_t i = 0; i < a.size(); ++i) changes += a[i] != b[i];
  return changes == 1;
}

// "j" and "joe", "ilham" and "ilham".
bool given_names_agree(std::string_view a, std::string_view b) {
  if (a == b || nearly_equal(a, b)) return true;
  return (a.size() == 1 || b.size() == 1) && a.front() == b.front();
}

bool is_article(const std::string& part) { return part == "al" || part == "el"; }

// Arabic names are written with and without their article.
std::vector<std::string> without_articles(std::vector<std::string> parts) {
  if (parts.size() > 1) std::erase_if(parts, is_article);
  return parts;
}

bool is_subsequence(const std::vector<std::string>& longer,
                    const std::vector<std::string>& shorter) {
  std::size_t at = 0;
  for (const std::string& part : longer) {
    if (at < shorter.size() && given_names_agree(part, shorter[at])) ++at;
  }
  return at == shorter.size();
}

}  // namespace

std::vector<std::string> name_parts(std::string_view name) { return split_words(name_key(name)); }

bool nearly_equal(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() < kLongEnoughForSlips || b.size() < kLongEnoughForSlips || a.front() != b.front())
    return false;
  // "Aliyev" and "Aliyeva" are two persons.
  if (a.size() != b.size() && (a.back() == 'a') != (b.back() == 'a')) return false;
  return one_more(a, b) || one_more(b, a) || one_changed(a, b);
}

bool is_variant(const std::vector<std::string>& longer, const std::vector<std::string>& shorter) {
  const auto full = without_articles(longer);
  const auto brief = without_articles(shorter);
  if (full.empty() || brief.empty() || !is_subsequence(full, brief)) return false;
  const bool same_end = nearly_equal(full.back(), brief.back());
  const bool same_begin = given_names_agree(full.front(), brief.front());
  return brief.size() > 1 ? same_begin || same_end : same_end;
}

int part_fit(const std::vector<std::string>& full, const std::vector<std::string>& part) {
  const auto whole = without_articles(full);
  const auto piece = without_articles(part);
  if (piece.empty() || piece.size() > whole.size()) return 0;
  const auto equal_at = [&](std::size_t at) {
    return std::equal(piece.begin(), piece.end(), whole.begin() + static_cast<std::ptrdiff_t>(at),
                      nearly_equal);
  };
  if (equal_at(whole.size() - piece.size())) return 3;
  for (std::size_t at = 1; at + piece.size() < whole.size(); ++at) {
    if (equal_at(at)) return 2;
  }
  return equal_at(0) ? 1 : 0;
}

}  // namespace entente
