// The best dependency tree.

#pragma once

#include <vector>

#include "extract/language/matrix.h"

namespace entente {

// The heads (kRoot for the root word) of the tree with the largest sum of scores among those with
// exactly one root word; scores[dependent][0] is the root's, [1 + head] a word's.
// Chu and Liu's and Edmonds' algorithm, in O(n²) for each level of contraction.
// Requires: n rows, n + 1 columns.
[[nodiscard]] std::vector<int> best_tree(const Matrix& scores);

}  // namespace entente
