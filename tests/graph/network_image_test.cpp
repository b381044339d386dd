#include "graph/network_image.h"

#include <string>

#include <doctest/doctest.h>

#include "telling.h"

namespace entente {
namespace {

// All kinds of records, and values at the ends of their ranges.
Network told_network() {
  Telling telling;
  telling.article("a1", "2018-12-13", "APA");
  const auto general = telling.person("Valery Gerasimov");
  telling.office(general, "chief of the general staff", telling.state("Russia", "Q159"));
  telling.meeting({"2018-12-12", {general}, telling.place("Baku"), MeetingStatus::called_off});
  telling.article("a2", "");
  telling.says(telling.person("Valery Gerasimov"), "criticised", telling.state("Russia", "Q159"),
               0.1);
  auto network = build_network(telling.set(), default_ontology());
  network.nodes.front().aliases = {"", "zero \0 byte", "\xff", std::string(300, 'x')};
  network.nodes.front().mode = Mode::conference;
  network.edges.front().weight = -1.0 / 3;
  network.edges.front().statements = ~std::size_t{0};
  network.edges.front().status = Status::requested;
  network.articles.front().copy_of = "a2";
  return network;
}

TEST_CASE("a network is the same after its image") {
  CHECK(from_image(to_image(told_network())) == told_network());
  CHECK(from_image(to_image({})) == Network{});
}

TEST_CASE("an image that ends too early or too late is none") {
  const auto whole = to_image(told_network());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(from_image(std::string_view{whole}.substr(0, length)));
  }
  CHECK_FALSE(from_image(whole + '\0'));
}

TEST_CASE("no byte of an image can do harm") {
  const auto whole = to_image(told_network());
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char byte : {'\0', '\x05', '\x7f', '\xff'}) {
      auto damaged = whole;
      damaged[at] = byte;
      const auto network = from_image(damaged);
      CHECK((!network || network->nodes.size() <= damaged.size()));
    }
  }
}

}  // namespace
}  // namespace entente
