// Word lists by name, as data files carry them: {"saying": ["say", ...], "planned": [...]}.

#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace entente {

class Vocabulary {
 public:
  using List = std::set<std::string, std::less<>>;

  void add(std::string_view list, std::string word) {
    lists_[std::string{list}].insert(std::move(word));
  }

  // Whether the word was there.
  bool remove(std::string_view list, std::string_view word) {
    const auto found = lists_.find(list);
    if (found == lists_.end()) return false;
    return std::erase_if(found->second, [&](const std::string& one) { return one == word; }) > 0;
  }

  // The list of that name; empty where there is none.
  [[nodiscard]] const List& operator[](std::string_view list) const {
    static const List kNone;
    const auto found = lists_.find(list);
    return found == lists_.end() ? kNone : found->second;
  }

  [[nodiscard]] bool has(std::string_view list, std::string_view word) const {
    return (*this)[list].contains(word);
  }

 private:
  std::map<std::string, List, std::less<>> lists_;
};

}  // namespace entente
