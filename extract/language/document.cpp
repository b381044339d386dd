#include "extract/language/document.h"

#include <algorithm>

namespace entente {

std::vector<int> Sentence::children(int word) const {
  std::vector<int> found;
  for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
    if (tokens[static_cast<std::size_t>(i)].head == word) found.push_back(i);
  }
  return found;
}

std::vector<int> Sentence::subtree(int word) const {
  std::vector<int> found{word};
  for (std::size_t next = 0; next < found.size(); ++next) {
    const auto below = children(found[next]);
    found.insert(found.end(), below.begin(), below.end());
  }
  std::ranges::sort(found);
  return found;
}

int Sentence::child(int word, std::string_view relation) const {
  for (int i = 0; i < static_cast<int>(tokens.size()); ++i) {
    const Token& token = tokens[static_cast<std::size_t>(i)];
    if (token.head != word) continue;
    const std::string_view name = token.deprel;
    if (name == relation || name.substr(0, name.find(':')) == relation) return i;
  }
  return -1;
}

}  // namespace entente
