#include "extract/language/document.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

// "The ministers of Chad were met": heads of each word.
Sentence sentence() {
  Sentence s;
  const std::vector<std::pair<const char*, int>> words{
      {"det", 1}, {"nsubj:pass", 5}, {"case", 3}, {"nmod", 1}, {"aux:pass", 5}, {"root", kRoot}};
  for (const auto& [relation, head] : words) {
    Token token;
    token.deprel = relation;
    token.head = head;
    s.tokens.push_back(token);
  }
  return s;
}

TEST_CASE("children and subtrees come in the order of words") {
  const Sentence s = sentence();
  CHECK(s.children(5) == std::vector<int>{1, 4});
  CHECK(s.children(kRoot) == std::vector<int>{5});
  CHECK(s.subtree(1) == std::vector<int>{0, 1, 2, 3});
  CHECK(s.subtree(0) == std::vector<int>{0});
}

TEST_CASE("a child is found by its relation or the base of it") {
  const Sentence s = sentence();
  CHECK(s.child(5, "nsubj") == 1);
  CHECK(s.child(5, "nsubj:pass") == 1);
  CHECK(s.child(5, "aux") == 4);
  CHECK(s.child(5, "nsubj:outer") == -1);
  CHECK(s.child(5, "nsub") == -1);
}

}  // namespace
}  // namespace entente
