#include "graph/paths/selector_text.h"

#include <array>
#include <charconv>
#include <optional>

#include "graph/name.h"
#include "graph/wording.h"

namespace entente {
namespace {

// `count` stands where '#' is.
struct Wording {
  std::string_view words;
  Choice choice;
};

constexpr std::array kWordings = {
    Wording{"all", Choice::all},
    Wording{"any", Choice::first},
    Wording{"any #", Choice::first},
    Wording{"any shortest", Choice::first},
    Wording{"all shortest", Choice::all_shortest},
    Wording{"shortest #", Choice::first},
    Wording{"shortest # group", Choice::groups},
    Wording{"shortest # groups", Choice::groups},
    Wording{"cheapest", Choice::cheapest},
    Wording{"cheapest #", Choice::cheapest},
};

std::optional<std::size_t> count_in(const std::string& word) {
  std::size_t number = 0;
  const char* const end = word.data() + word.size();
  const auto read = std::from_chars(word.data(), end, number);
  constexpr std::size_t kMost = 1'000'000;
  if (read.ec != std::errc{} || read.ptr != end || number == 0 || number > kMost)
    return std::nullopt;
  return number;
}

}  // namespace

Result<Selector> selector_from(std::string_view text) {
  std::string pattern;
  std::size_t count = 1;
  for (const std::string& word : words_of(normalised_name(text))) {
    const auto number = count_in(word);
    if (number) count = *number;
    pattern += (pattern.empty() ? "" : " ") + (number ? "#" : word);
  }
  for (const Wording& wording : kWordings) {
    if (wording.words == pattern) return Selector{wording.choice, count};
  }
  return Error{
      Error::Code::unsupported,
      "selector: expected all, any [K], any shortest, all shortest, shortest K [groups] or "
      "cheapest [K], found '" +
          printable(text) + "'"};
}

std::string to_text(const Selector& selector) {
  const std::string count = std::to_string(selector.count);
  switch (selector.choice) {
    case Choice::all:
      return "all";
    case Choice::first:
      return "shortest " + count;
    case Choice::all_shortest:
      return "all shortest";
    case Choice::groups:
      return "shortest " + count + " groups";
    case Choice::cheapest:
      return "cheapest " + count;
  }
  return {};
}

}  // namespace entente
