#include "graph/measures/triads.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <string>

namespace entente {
namespace {

// What runs between two actors, as the first sees it.
struct Dyad {
  bool out = false;
  bool in = false;
};

Dyad turned(Dyad dyad) { return {dyad.in, dyad.out}; }

Dyad dyad_of(const ActorNetwork& network, std::uint32_t actor, const ActorLink& link) {
  const ActorTie& tie = network.ties()[link.tie];
  const Dyad dyad{tie.there, tie.back};
  return tie.left == actor ? dyad : turned(dyad);
}

// One-way and mutual ties of one of a three.
struct Place {
  int out = 0;
  int in = 0;
  int mutual = 0;

  void add(Dyad dyad) {
    const bool both = dyad.out && dyad.in;
    mutual += both ? 1 : 0;
    out += dyad.out && !both ? 1 : 0;
    in += dyad.in && !both ? 1 : 0;
  }
};

std::string_view direction_of(int mutual, int one_way, const std::array<Place, 3>& places) {
  const auto any = [&](auto test) { return std::ranges::any_of(places, test); };
  const bool down = any([](const Place& place) { return place.out == 2; });
  const bool up = any([](const Place& place) { return place.in == 2; });
  if (mutual == 1 && one_way == 1) {
    const bool leaves = any([](const Place& one) { return one.mutual == 1 && one.out == 1; });
    return leaves ? "U" : "D";
  }
  if (one_way == 3) return down ? "T" : "C";
  if (one_way == 2) return down ? "D" : up ? "U" : "C";
  return "";
}

// Position in kTriads.
std::size_t triad_of(Dyad first_second, Dyad second_third, Dyad first_third) {
  std::array<Place, 3> places;
  places[0].add(first_second);
  places[0].add(first_third);
  places[1].add(turned(first_second));
  places[1].add(second_third);
  places[2].add(turned(first_third));
  places[2].add(turned(second_third));
  int mutual = 0;
  int one_way = 0;
  for (const Place& place : places) {
    mutual += place.mutual;
    one_way += place.out;
  }
  mutual /= 2;
  const int missing = 3 - mutual - one_way;
  std::string name = std::to_string(mutual) + std::to_string(one_way) + std::to_string(missing);
  name += direction_of(mutual, one_way, places);
  const auto found = std::ranges::find(kTriads, name);
  assert(found != kTriads.end());
  return static_cast<std::size_t>(found - kTriads.begin());
}

// Of all 64 combinations, so that names are compared but once.
class TriadTable {
 public:
  TriadTable() {
    for (unsigned code = 0; code < table_.size(); ++code)
      table_[code] = triad_of(dyad(code), dyad(code >> 2U), dyad(code >> 4U));
  }

  [[nodiscard]] std::size_t at(Dyad first_second, Dyad second_third, Dyad first_third) const {
    return table_[code(first_second) + 4 * code(second_third) + 16 * code(first_third)];
  }

 private:
  static Dyad dyad(unsigned code) { return {(code & 1U) != 0, (code & 2U) != 0}; }
  static std::size_t code(Dyad dyad) { return (dyad.out ? 1U : 0U) + (dyad.in ? 2U : 0U); }

  std::array<std::size_t, 64> table_ = {};
};

// Calls `visit(third, link of one or null, link of other or null)` for all that either is tied to.
template <class Visit>
void each_third(const ActorNetwork& network, const ActorTie& tie, const Visit& visit) {
  const auto left = network.links(tie.left);
  const auto right = network.links(tie.right);
  auto one = left.begin();
  auto other = right.begin();
  while (one != left.end() || other != right.end()) {
    const bool no_other = other == right.end() || (one != left.end() && one->actor < other->actor);
    const bool no_one = one == left.end() || (other != right.end() && other->actor < one->actor);
    const auto third = no_one ? other->actor : one->actor;
    if (third != tie.left && third != tie.right)
      visit(third, no_one ? nullptr : &*one, no_other ? nullptr : &*other);
    if (!no_one) ++one;
    if (!no_other) ++other;
  }
}

std::size_t threes_of(std::size_t actors) {
  return actors < 3 ? 0 : actors * (actors - 1) / 2 * (actors - 2) / 3;
}

}  // namespace

TriadCensus triad_census(const ActorNetwork& network) {
  const TriadTable table;
  TriadCensus census = {};
  std::size_t tied = 0;
  for (const ActorTie& tie : network.ties()) {
    const Dyad dyad{tie.there, tie.back};
    std::size_t alone = network.actors().size() - 2;  // thirds that are tied to neither
    each_third(
        network, tie, [&](std::uint32_t third, const ActorLink* one, const ActorLink* other) {
          --alone;
          // Each three is counted at the first of its ties.
          const bool first = third > tie.right || (one == nullptr && third > tie.left);
          if (!first) return;
          const Dyad with_left = one == nullptr ? Dyad{} : dyad_of(network, tie.left, *one);
          const Dyad with_right = other == nullptr ? Dyad{} : dyad_of(network, tie.right, *other);
          ++census[table.at(dyad, with_right, with_left)];
          ++tied;
        });
    census[table.at(dyad, {}, {})] += alone;
    tied += alone;
  }
  census[0] = threes_of(network.actors().size()) - tied;
  return census;
}

Balance structural_balance(const ActorNetwork& network) {
  Balance balance;
  const auto& ties = network.ties();
  for (const ActorTie& tie : ties) {
    const int sign = tie.sign();
    ++(sign > 0 ? balance.positive_ties : sign < 0 ? balance.negative_ties : balance.neutral_ties);
    each_third(
        network, tie, [&](std::uint32_t third, const ActorLink* one, const ActorLink* other) {
          if (one == nullptr || other == nullptr || third < tie.right) return;
          const std::array signs = {sign, ties[one->tie].sign(), ties[other->tie].sign()};
          const bool known = std::ranges::find(signs, 0) == signs.end();
          if (!known) ++balance.without_sign;
          if (known)
            ++balance.by_negative.at(static_cast<std::size_t>(std::ranges::count(signs, -1)));
        });
  }
  return balance;
}

}  // namespace entente
