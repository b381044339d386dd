#include "cli/ordered_map.h"

#include <atomic>
#include <chrono>
#include <numeric>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace entente {
namespace {

using Give = std::function<bool(int)>;

// Gives 0 … count-1 until nobody takes them.
auto numbers(int count) {
  return [count](const Give& give) {
    for (int i = 0; i < count; ++i) {
      if (!give(i)) return;
    }
  };
}

TEST_CASE("results come in the order of the inputs, however many threads work") {
  for (const std::size_t jobs : {1, 2, 7}) {
    CAPTURE(jobs);
    std::vector<std::string> results;
    ordered_map<int, std::string>(
        jobs, numbers(200),
        [](int i) {
          // Early inputs take longest.
          std::this_thread::sleep_for(std::chrono::microseconds{i % 10 == 0 ? 500 : 1});
          return std::to_string(i);
        },
        [&](std::string result) {
          results.push_back(std::move(result));
          return true;
        });
    REQUIRE(results.size() == 200);
    for (int i = 0; i < 200; ++i) CHECK(results[static_cast<std::size_t>(i)] == std::to_string(i));
  }
}

TEST_CASE("no inputs, no results") {
  bool consumed = false;
  ordered_map<int, int>(
      3, numbers(0), [](int i) { return i; }, [&](int) { return consumed = true; });
  CHECK_FALSE(consumed);
}

TEST_CASE("inputs are taken only a little ahead of what is consumed") {
  std::atomic<int> given = 0;
  int consumed = 0;
  int furthest = 0;
  ordered_map<int, int>(
      2,
      [&](const Give& give) {
        for (int i = 0; i < 1000; ++i) {
          ++given;
          give(i);
        }
      },
      [](int i) { return i; },
      [&](int) {
        furthest = std::max(furthest, given - consumed);
        ++consumed;
        return true;
      });
  CHECK(consumed == 1000);
  CHECK(furthest < 20);
}

TEST_CASE("who consumes can end the work, and who produces learns of it") {
  int consumed = 0;
  std::atomic<int> given = 0;
  ordered_map<int, int>(
      2,
      [&](const Give& give) {
        while (give(given)) ++given;
      },
      [](int i) { return i; }, [&](int) { return ++consumed < 5; });
  CHECK(consumed == 5);
  CHECK(given < 100);
}

}  // namespace
}  // namespace entente
