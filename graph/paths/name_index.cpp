#include "graph/paths/name_index.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "graph/name.h"
#include "graph/name_variant.h"
#include "graph/wording.h"

namespace entente {
namespace {

using Numbers = std::vector<std::uint32_t>;

void sort_unique(Numbers& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
}

template <class Entries>
Numbers nodes_at(const Entries& entries, std::string_view text, bool whole) {
  Numbers nodes;
  auto entry = std::ranges::lower_bound(
      entries, text, {}, [](const auto& one) { return std::string_view{one.first}; });
  for (; entry != entries.end() && entry->first.starts_with(text); ++entry) {
    if (!whole || entry->first.size() == text.size()) nodes.push_back(entry->second);
  }
  sort_unique(nodes);
  return nodes;
}

Numbers common(const Numbers& left, const Numbers& right) {
  Numbers both;
  std::ranges::set_intersection(left, right, std::back_inserter(both));
  return both;
}

}  // namespace

NameIndex::NameIndex(const TieGraph& graph) : graph_{&graph} {
  for (std::uint32_t number = 0; number < graph.node_count(); ++number) {
    const Node& node = graph.node(number);
    const auto add = [&](const std::string& name, Entries& entries) {
      const auto normalised = normalised_name(name);
      for (const std::string& word : words_of(normalised)) words_.emplace_back(word, number);
      entries.emplace_back(normalised, number);
    };
    add(node.name, names_);
    for (const std::string& alias : node.aliases) add(alias, aliases_);
  }
  for (Entries* entries : {&names_, &aliases_, &words_}) {
    std::ranges::sort(*entries);
    entries->erase(std::ranges::unique(*entries).begin(), entries->end());
  }
}

std::vector<std::uint32_t> NameIndex::ranked(Numbers nodes) const {
  const auto is_meeting = [this](std::uint32_t node) {
    return graph_->node(node).kind == Kind::meeting;
  };
  if (!std::ranges::all_of(nodes, is_meeting)) std::erase_if(nodes, is_meeting);
  std::ranges::sort(nodes, {}, [this](std::uint32_t node) {
    return std::tuple{~graph_->node(node).articles, node};
  });
  return nodes;
}

std::vector<std::uint32_t> NameIndex::with_words(std::string_view normalised, bool whole) const {
  const auto words = words_of(normalised);
  if (words.empty()) return {};
  Numbers nodes = nodes_at(words_, words.front(), whole);
  for (std::size_t i = 1; i < words.size(); ++i)
    nodes = common(nodes, nodes_at(words_, words[i], whole));
  return nodes;
}

std::vector<std::uint32_t> NameIndex::find(std::string_view typed) const {
  if (const auto node = graph_->node_with_id(typed)) return {*node};
  const auto name = normalised_name(typed);
  if (name.empty()) return {};
  for (const Entries* entries : {&names_, &aliases_}) {
    if (auto nodes = nodes_at(*entries, name, true); !nodes.empty()) return ranked(nodes);
  }
  if (auto nodes = with_words(name, true); !nodes.empty()) return ranked(nodes);
  return ranked(with_words(name, false));
}

std::vector<std::uint32_t> NameIndex::called(std::string_view name) const {
  const auto normalised = normalised_name(name);
  Numbers nodes = nodes_at(names_, normalised, true);
  std::ranges::copy(nodes_at(aliases_, normalised, true), std::back_inserter(nodes));
  sort_unique(nodes);
  return nodes;
}

std::vector<std::uint32_t> NameIndex::similar(std::string_view normalised) const {
  std::map<std::uint32_t, std::size_t> fitting;  // words of each node
  for (const std::string& typed : words_of(normalised)) {
    constexpr std::size_t kLong = 4;  // a slip in a shorter word makes too many others
    if (typed.size() < kLong) continue;
    Numbers nodes;
    for (const auto& [word, node] : words_) {
      if (word == typed || one_slip_apart(typed, word)) nodes.push_back(node);
    }
    sort_unique(nodes);
    for (const auto node : nodes) ++fitting[node];
  }
  std::size_t most = 0;
  for (const auto& [node, words] : fitting) most = std::max(most, words);
  Numbers best;
  for (const auto& [node, words] : fitting) {
    if (words == most) best.push_back(node);
  }
  return ranked(std::move(best));
}

std::string NameIndex::listed(const Numbers& nodes) const {
  constexpr std::size_t kListed = 8;
  std::string text;
  for (std::size_t i = 0; i < std::min(nodes.size(), kListed); ++i) {
    const Node& node = graph_->node(nodes[i]);
    text += (text.empty() ? "" : "; ") + printable(node.name) + " (" +
            std::string{name_of(node.kind)} + ", " + printable(node.id) + ", " +
            counted(node.articles, "article", "articles") + ")";
  }
  if (nodes.size() > kListed) text += "; and " + std::to_string(nodes.size() - kListed) + " more";
  return text;
}

Result<std::uint32_t> NameIndex::find_one(std::string_view typed, std::string_view role) const {
  const auto nodes = find(typed);
  if (nodes.size() == 1) return nodes.front();
  const std::string place = std::string{role} + ": ";
  const std::string quoted = "'" + printable(typed) + "'";
  if (!nodes.empty()) {
    return Error{Error::Code::not_found,
                 place + "expected one node, found " + std::to_string(nodes.size()) + " that " +
                     quoted + " may mean; give more of the name, or the id: " + listed(nodes)};
  }
  const auto close = similar(normalised_name(typed));
  return Error{Error::Code::not_found, place + "expected a name or id in the network, found " +
                                           quoted +
                                           (close.empty() ? "" : "; similar: " + listed(close))};
}

}  // namespace entente
