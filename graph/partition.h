// Which of n things have been found to be one (disjoint sets).

#pragma once

#include <cstddef>
#include <vector>

namespace entente {

class Partition {
 public:
  explicit Partition(std::size_t size);

  void join(std::size_t left, std::size_t right);
  [[nodiscard]] bool joined(std::size_t left, std::size_t right);
  // One and the same thing for all of a part, until the part is joined with another.
  [[nodiscard]] std::size_t representative(std::size_t item);

  // For each thing the number of its part; parts are numbered in order of their first member.
  [[nodiscard]] std::vector<std::size_t> parts();

 private:
  std::vector<std::size_t> rank_;
  std::vector<std::size_t> parent_;
};

}  // namespace entente
