#include "export/plain_label.h"

#include <map>
#include <set>

#include "export/text.h"
#include "export/words.h"

namespace entente {

std::string plain_label(std::string_view text) {
  std::string label;
  for (const char c : clean_text(text)) {
    if (c == '"') {
      label += '\'';
    } else if (c == '\\') {
      label += '/';
    } else {
      label += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
  }
  return label.find_first_not_of(' ') == std::string::npos ? "?" : label;
}

std::vector<std::string> plain_labels(const Network& network) {
  std::map<std::string, std::size_t> uses;
  for (const Node& node : network.nodes) ++uses[plain_label(label_of(node))];
  std::vector<std::string> labels;
  std::set<std::string> given;
  for (const Node& node : network.nodes) {
    std::string label = plain_label(label_of(node));
    if (uses[label] > 1) label += " (" + plain_label(node.id) + ")";
    while (!given.insert(label).second) label += "'";
    labels.push_back(std::move(label));
  }
  return labels;
}

std::size_t renamed(const Network& network) {
  const auto labels = plain_labels(network);
  std::size_t count = 0;
  for (std::size_t i = 0; i < labels.size(); ++i)
    count += labels[i] == network.nodes[i].name ? 0 : 1;
  return count;
}

}  // namespace entente
