#include "extract/meaning/reading.h"

#include <algorithm>
#include <sstream>

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "extract/meaning/fold.h"

namespace entente {
namespace {

UChar32 first_letter(std::string_view form) {
  return icu::UnicodeString::fromUTF8({form.data(), static_cast<int32_t>(form.size())}).char32At(0);
}

bool is_content(const Token& token) {
  return token.upos != "PUNCT" && token.upos != "SYM" && token.upos != "NUM" &&
         token.upos != "PROPN" && token.form.size() > 3;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
}

}  // namespace

std::string name_key(std::string_view name) {
  std::string key = fold_name(without_possessive(name));
  replace_all(key, "defense", "defence");
  return key;
}

std::vector<std::string> split_words(std::string_view text) {
  std::istringstream stream{std::string{text}};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::string adjective(const Actor& state) {
  const auto alike = [&](const std::string& demonym) {
    return std::mismatch(demonym.begin(), demonym.end(), state.name.begin(), state.name.end())
               .first -
           demonym.begin();
  };
  const auto best =
      std::max_element(state.demonyms.begin(), state.demonyms.end(),
                       [&](const auto& a, const auto& b) { return alike(a) < alike(b); });
  return best == state.demonyms.end() ? state.name : *best;
}

std::string ascii_lower(std::string_view text) {
  std::string lower{text};
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

int Reading::words(int index) const { return static_cast<int>(sentence(index).tokens.size()); }

const Token& Reading::token(int index, int word) const {
  return sentence(index).tokens[static_cast<std::size_t>(word)];
}

std::string Reading::text(int index, int begin, int end) const {
  if (begin >= end) return {};
  const Span span{token(index, begin).text.begin, token(index, end - 1).text.end};
  std::string folded;
  for (const std::string& word : split_words(article.slice(span)))
    folded += (folded.empty() ? "" : " ") + word;
  replace_all(folded, "\u2019", "'");
  return folded;
}

std::string Reading::lower(int index, int word) const {
  return word < 0 || word >= words(index) ? std::string{} : ascii_lower(token(index, word).form);
}

std::string Reading::phrase(int index, int begin, int end) const {
  return ascii_lower(text(index, begin, end));
}

bool Reading::capital(int index, int word) const {
  if (word < 0 || word >= words(index)) return false;
  const UChar32 c = first_letter(token(index, word).form);
  return u_isupper(c) || u_istitle(c);
}

bool Reading::glued(int index, int word) const {
  return word > 0 && word < words(index) &&
         token(index, word - 1).text.end == token(index, word).text.begin;
}

bool Reading::title_case(int index) const {
  const Sentence& here = sentence(index);
  const bool body = here.paragraph < article.paragraphs.size() &&
                    article.paragraphs[here.paragraph].role == ParagraphRole::body;
  int small = 0;
  int large = 0;
  for (int word = 1; word < words(index); ++word) {
    if (is_content(token(index, word))) ++(capital(index, word) ? large : small);
  }
  return body ? large >= 3 && small == 0 : large >= 1 && large >= small;
}

int Reading::head(int index, int begin, int end) const {
  for (int word = begin; word < end; ++word) {
    const Token& here = token(index, word);
    if ((here.head < begin || here.head >= end) && here.upos != "PUNCT") return word;
  }
  return begin;
}

}  // namespace entente
