#include "export/view_page.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "export/layout.h"
#include "export/page_template.h"
#include "export/words.h"
#include "graph/graph_json.h"
#include "graph/json.h"

namespace entente {
namespace {

// JSON in an element that HTML reads as text up to the next tag: `<` stands in strings only.
std::string data_element(std::string_view id, std::string_view json) {
  std::string text = "<script type=\"application/json\" id=\"" + std::string{id} + "\">";
  for (const char byte : json) {
    if (byte == '<') {
      text += "\\u003c";
    } else {
      text += byte;
    }
  }
  return text + "</script>\n";
}

// What the page shows of a network: all but how its nodes were found.
Network shown(Network network) {
  network.decisions.clear();
  for (Node& node : network.nodes) node.members.clear();
  return network;
}

// One for each pair of nodes that any tie connects.
std::vector<LayoutTie> pairs_of(const Network& network) {
  std::map<std::string_view, std::size_t> numbers;
  for (std::size_t i = 0; i < network.nodes.size(); ++i) numbers[network.nodes[i].id] = i;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> counts;
  for (const Edge& edge : network.edges) {
    const auto source = numbers.find(edge.source);
    const auto target = numbers.find(edge.target);
    if (source == numbers.end() || target == numbers.end() || source == target) continue;
    ++counts[std::minmax({source->second, target->second})];
  }
  std::vector<LayoutTie> pairs;
  for (const auto& [ends, count] : counts) {
    pairs.push_back({ends.first, ends.second, std::sqrt(static_cast<double>(count))});
  }
  return pairs;
}

void write_positions(JsonWriter& json, const Network& network) {
  json.key("positions");
  json.begin_array();
  for (const NodePosition& place : layout(network.nodes.size(), pairs_of(network))) {
    json.begin_array();
    json.value(std::round(place.x * 100) / 100);
    json.value(std::round(place.y * 100) / 100);
    json.end_array();
  }
  json.end_array();
}

void write_relations(JsonWriter& json, const Network& network, const Ontology& ontology) {
  std::vector<std::string_view> used;
  for (const Edge& edge : network.edges) used.emplace_back(edge.relation);
  std::ranges::sort(used);
  used.erase(std::ranges::unique(used).begin(), used.end());
  json.key("relations");
  json.begin_array();
  for (const std::string_view id : used) {
    const Relation* const relation = ontology.find(id);
    json.begin_object();
    json.member("id", id);
    json.member("label", relation_label(ontology, id));
    json.member_or_null("comment", relation == nullptr ? "" : relation->comment);
    json.member_or_null("quad_class", relation == nullptr ? "" : relation->quad_class);
    json.member("symmetric", relation != nullptr && relation->symmetric);
    json.end_object();
  }
  json.end_array();
}

// What the page needs beside the network: its title, where nodes stand, what relations are called.
std::string drawing_json(const Network& network, const Ontology& ontology,
                         const std::string& title) {
  JsonWriter json;
  json.begin_object();
  json.member("title", title);
  write_relations(json, network, ontology);
  write_positions(json, network);
  json.end_object();
  return json.take();
}

}  // namespace

Result<Done> check_view_page() {
  if (!page_template().empty()) return Done{};
  return Error{Error::Code::unsupported,
               "view: this program was built without its page; install npm, run cmake again in the "
               "build folder and build (docs/view.md)"};
}

void write_view_page(const Network& network, const Ontology& ontology, const std::string& title,
                     std::ostream& out) {
  const std::string_view page = page_template();
  const std::size_t place = page.find(kPageData);
  assert(place != std::string_view::npos);
  out << page.substr(0, place) << data_element("network-data", to_graph_json(shown(network)))
      << data_element("drawing-data", drawing_json(network, ontology, title))
      << page.substr(place + kPageData.size());
}

}  // namespace entente
