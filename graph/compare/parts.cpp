#include "graph/compare/parts.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "graph/date.h"
#include "graph/fold.h"

namespace entente {
namespace {

constexpr std::size_t kYear = 4;   // letters of "2018"
constexpr std::size_t kMonth = 7;  // and of "2018-12"

std::string month_of(std::string_view day) {
  const auto precision = precision_of(day);
  if (precision != Precision::month && precision != Precision::day) return {};
  return first_day(day).substr(0, kMonth);
}

std::string quarter_of(std::string_view day) {
  const std::string month = month_of(day);
  if (month.empty()) return {};
  const int number = (month[kYear + 1] - '0') * 10 + (month[kYear + 2] - '0');
  return month.substr(0, kYear) + "-Q" + std::to_string((number - 1) / 3 + 1);
}

// A part in the making.
struct Growing {
  NetworkPart part;
  std::set<std::string_view> articles;
  std::set<std::string_view> nodes;       // that its ties need
  std::set<std::string_view> whole_from;  // articles that belong to it as a whole
};

class Division {
 public:
  Division(const Network& network, const PartLabel& label) : network_{&network}, label_{&label} {
    for (const ArticleInfo& article : network.articles) articles_.emplace(article.id, &article);
  }

  std::vector<NetworkPart> parts() {
    for (const ArticleInfo& article : network_->articles) {
      const std::string day = is_date(article.published) ? article.published : "";
      add_article(part_named((*label_)(&article, day)), article.id);
    }
    for (const Edge& edge : network_->edges) divide(edge);
    std::vector<NetworkPart> finished;
    for (auto& [name, growing] : parts_) finished.push_back(finish(growing));
    return finished;
  }

 private:
  Growing& part_named(const std::string& name) {
    Growing& growing = parts_[name];
    growing.part.name = name;
    return growing;
  }

  void add_article(Growing& growing, std::string_view id) {
    growing.articles.insert(id);
    growing.whole_from.insert(id);
  }

  [[nodiscard]] const ArticleInfo* article(std::string_view id) const {
    const auto found = articles_.find(id);
    return found == articles_.end() ? nullptr : found->second;
  }

  [[nodiscard]] std::string label_of(const Edge& edge, const EdgeEvidence& evidence) const {
    const ArticleInfo* const where = article(evidence.article);
    std::string_view day = evidence.date;
    if (!is_date(day)) day = edge.date;
    if (!is_date(day) && where != nullptr) day = where->published;
    return (*label_)(where, is_date(day) ? day : std::string_view{});
  }

  void divide(const Edge& edge) {
    if (edge.evidence.empty()) return take(part_named((*label_)(nullptr, edge.date)), edge);
    std::map<std::string, std::vector<EdgeEvidence>> divided;
    for (const EdgeEvidence& evidence : edge.evidence)
      divided[label_of(edge, evidence)].push_back(evidence);
    for (auto& [name, evidence] : divided) {
      Edge own = edge;
      own.evidence = std::move(evidence);
      if (divided.size() > 1) summarise(own, network_->articles);
      take(part_named(name), std::move(own));
    }
  }

  void take(Growing& growing, Edge edge) { growing.part.network.edges.push_back(std::move(edge)); }

  NetworkPart finish(Growing& growing) {
    Network& own = growing.part.network;
    leave_out_untold_meetings(own);
    for (const Edge& edge : own.edges) note_ends(edge, growing);
    for (const Node& node : network_->nodes) take(node, growing);
    for (const ArticleInfo& one : network_->articles) {
      if (growing.articles.contains(one.id)) own.articles.push_back(one);
    }
    return std::move(growing.part);
  }

  // Evidence of a meeting of two is what tells of one of them, so that it takes an article that has
  // it for both.
  void leave_out_untold_meetings(Network& own) const {
    using Guests = std::map<std::pair<std::string_view, std::string_view>,
                            std::set<std::string_view>>;  // of meeting and article
    Guests guests;
    for (const Edge& edge : own.edges) {
      if (edge.relation != "participated_in" || edge.negated) continue;
      for (const EdgeEvidence& evidence : edge.evidence)
        guests[{edge.target, evidence.article}].insert(edge.source);
    }
    std::map<std::pair<std::string_view, std::string_view>, std::set<std::string>> told;
    for (const auto& [where, present] : guests) {
      for (const auto one : present) {
        for (const auto other : present) {
          if (one < other) told[{one, other}].insert(std::string{where.second});
        }
      }
    }
    const auto untold = [&](Edge& edge) {
      if (!edge.inferred || edge.relation != "met_with" || edge.evidence.empty()) return false;
      const auto found = told.find(std::minmax<std::string_view>(edge.source, edge.target));
      const std::size_t before = edge.evidence.size();
      std::erase_if(edge.evidence, [&](const EdgeEvidence& evidence) {
        return found == told.end() || !found->second.contains(evidence.article);
      });
      if (edge.evidence.size() < before && !edge.evidence.empty())
        summarise(edge, network_->articles);
      return edge.evidence.empty();
    };
    std::erase_if(own.edges, untold);
  }

  static void note_ends(const Edge& edge, Growing& growing) {
    growing.nodes.insert({edge.source, edge.target});
    for (const EdgeEvidence& evidence : edge.evidence) {
      growing.articles.insert(evidence.article);
      if (!evidence.attributed_to.empty()) growing.nodes.insert(evidence.attributed_to);
    }
  }

  // With the mentions in articles that belong to the part as a whole.
  void take(const Node& node, Growing& growing) const {
    Node own = node;
    std::erase_if(own.members, [&](const Member& member) {
      return !growing.whole_from.contains(member.article);
    });
    const bool whole = own.members.size() == node.members.size();
    const bool needed = growing.nodes.contains(node.id);
    if (own.members.empty() && !needed && !(whole && parts_.size() == 1)) return;
    if (!whole) {
      std::set<std::string_view> articles;
      for (const Member& member : own.members) articles.insert(member.article);
      own.articles = articles.size();
    }
    growing.part.network.nodes.push_back(std::move(own));
  }

  const Network* network_;
  const PartLabel* label_;
  std::unordered_map<std::string_view, const ArticleInfo*> articles_;
  std::map<std::string, Growing> parts_;
};

}  // namespace

PartLabel outlet_label() {
  return [](const ArticleInfo* article, std::string_view) {
    return article == nullptr ? std::string{} : article->outlet;
  };
}

PartLabel year_label() {
  return [](const ArticleInfo*, std::string_view day) { return first_day(day).substr(0, kYear); };
}

PartLabel month_label() {
  return [](const ArticleInfo*, std::string_view day) { return month_of(day); };
}

PartLabel quarter_label() {
  return [](const ArticleInfo*, std::string_view day) { return quarter_of(day); };
}

PartLabel topic_label(Topics topics) {
  return [topics = std::move(topics)](const ArticleInfo* article, std::string_view) {
    if (article == nullptr) return std::string{};
    for (const std::string* const key : {&article->id, &article->path}) {
      if (const auto found = topics.find(*key); found != topics.end()) return found->second;
    }
    return std::string{};
  };
}

std::vector<NetworkPart> parts_of(const Network& network, const PartLabel& label) {
  return Division{network, label}.parts();
}

}  // namespace entente
