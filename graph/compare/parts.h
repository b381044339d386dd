// One network as several: what each outlet, each year or each topic's articles say.

#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/network.h"

namespace entente {

struct NetworkPart {
  std::string name;  // empty: of what is in none
  Network network;
};

// The part to which something belongs that an article tells of a day. The article is null where the
// network does not hold it, the day empty where it is unknown.
using PartLabel = std::function<std::string(const ArticleInfo* article, std::string_view day)>;

// Topics by the id or the path of an article.
using Topics = std::map<std::string, std::string>;

[[nodiscard]] PartLabel outlet_label();
[[nodiscard]] PartLabel year_label();     // of the day told: "2018"
[[nodiscard]] PartLabel month_label();    // "2018-12"; none for what is told of a year only
[[nodiscard]] PartLabel quarter_label();  // "2018-Q4"
[[nodiscard]] PartLabel topic_label(Topics topics);

// The parts, sorted by name. A sentence belongs to the part of its day, which is that of which it
// tells, else that of its tie, else that of publication. An article and whom it names belong to the
// part of its publication, and to each to which one of its sentences belongs, with those whom that
// ties. That two met is told by an article that tells of both that they were there.
[[nodiscard]] std::vector<NetworkPart> parts_of(const Network& network, const PartLabel& label);

}  // namespace entente
