#include "graph/fold.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/date.h"
#include "graph/hash.h"
#include "graph/name.h"
#include "graph/wire_copies.h"

namespace entente {
namespace {

auto key_of(const Edge& edge) {
  return std::tie(edge.source, edge.relation, edge.target, edge.title, edge.negated, edge.status,
                  edge.inferred);
}

std::string id_of(const Edge& edge) {
  constexpr char kEnd = '\n';
  std::string key;
  for (const auto* part : {&edge.source, &edge.relation, &edge.target, &edge.title})
    key += *part + kEnd;
  key += edge.negated ? "negated" : "";
  key += kEnd;
  key += name_of(edge.status);
  return "e:" + hash_of(key);
}

const ArticleInfo* article_named(const std::vector<ArticleInfo>& articles, const std::string& id) {
  const auto found = std::ranges::lower_bound(articles, id, {}, &ArticleInfo::id);
  return found != articles.end() && found->id == id ? &*found : nullptr;
}

// A piece of evidence and the article that it is from; null where the network does not have it.
struct Told {
  const EdgeEvidence* evidence;
  const ArticleInfo* article;

  [[nodiscard]] std::string_view source() const {
    return article == nullptr ? std::string_view{evidence->article} : source_of(*article);
  }
};

// Requires: evidence of one article stands together.
std::vector<Told> told_in(const std::vector<EdgeEvidence>& evidence,
                          const std::vector<ArticleInfo>& articles) {
  std::vector<Told> told;
  told.reserve(evidence.size());
  for (const auto& one : evidence) {
    const bool again = !told.empty() && told.back().evidence->article == one.article;
    told.push_back({&one, again ? told.back().article : article_named(articles, one.article)});
  }
  return told;
}

// Reports within one source repeat each other; those of different sources add up.
double joint_confidence(const std::vector<Told>& told) {
  std::vector<std::pair<std::string_view, double>> reports;
  for (const auto& one : told) reports.emplace_back(one.source(), one.evidence->confidence);
  std::ranges::sort(reports);
  double doubt = 1.0;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const bool best = i + 1 == reports.size() || reports[i + 1].first != reports[i].first;
    if (best) doubt *= 1.0 - reports[i].second;
  }
  return 1.0 - doubt;
}

// The date that all dated reports can mean; none where two of them disagree.
std::string agreed_date(const std::vector<EdgeEvidence>& evidence) {
  std::string agreed;
  for (const auto& one : evidence) {
    if (one.date.empty()) continue;
    if (!agreed.empty() && !dates_agree(agreed, one.date)) return {};
    agreed = narrower(agreed, one.date);
  }
  const auto fits = [&](const auto& one) {
    return one.date.empty() || dates_agree(agreed, one.date);
  };
  return std::ranges::all_of(evidence, fits) ? agreed : std::string{};
}

std::string common_source(const std::vector<EdgeEvidence>& evidence) {
  const auto& first = evidence.front().attributed_to;
  const auto same = [&](const auto& one) { return one.attributed_to == first; };
  return std::ranges::all_of(evidence, same) ? first : std::string{};
}

void set_days(const std::vector<Told>& told, Edge& edge) {
  edge.first.clear();
  edge.last.clear();
  for (const auto& [one, article] : told) {
    const auto& date = one->date.empty() && article != nullptr ? article->published : one->date;
    if (!is_date(date)) continue;
    edge.first = edge.first.empty() ? first_day(date) : std::min(edge.first, first_day(date));
    edge.last = std::max(edge.last, last_day(date));
  }
}

void count(const std::vector<Told>& told, Edge& edge) {
  std::set<std::string_view> outlets;  // articles that name none count as one together
  std::string_view last;
  edge.articles = 0;
  std::set<std::string_view> sources;
  for (const auto& one : told) {
    if (edge.articles > 0 && one.evidence->article == last) continue;
    last = one.evidence->article;
    ++edge.articles;
    outlets.insert(one.article == nullptr ? std::string_view{} : one.article->outlet);
    sources.insert(one.source());
  }
  edge.statements = edge.evidence.size();
  edge.outlets = outlets.size();
  edge.sources = sources.size();
}

// An edge in the making. Whether an office is over is what the last article says.
struct Fold {
  Edge edge;
  std::string last_published;
  bool former = false;
};

class Folding {
 public:
  Folding(const LinkedSet& linked, const std::vector<std::size_t>& clusters,
          const std::vector<Node>& nodes, const Ontology& ontology)
      : linked_{&linked}, clusters_{&clusters}, nodes_{&nodes}, ontology_{&ontology} {}

  void add(const LinkedStatement& tie) {
    const auto key = key_of(tie);
    if (key.source == key.target) return;
    auto& fold = folds_[key];
    if (fold.edge.evidence.empty()) fold.edge = edge_of(key);
    fold.edge.evidence.push_back(evidence_of(tie));
    const auto& published = linked_->published(tie.subject);
    const bool former = linked_->statement(tie).former;
    if (published > fold.last_published) {
      fold.last_published = published;
      fold.former = former;
    } else if (published == fold.last_published) {
      fold.former = fold.former || former;
    }
  }

  std::vector<Edge> edges() {
    std::vector<Edge*> order;
    order.reserve(folds_.size());
    for (auto& [key, fold] : folds_) {
      fold.edge.former = fold.former;
      std::ranges::sort(fold.edge.evidence);
      summarise(fold.edge, linked_->set.articles);
      order.push_back(&fold.edge);
    }
    const auto before = [](const Edge* left, const Edge* right) {
      return edge_before(*left, *right);
    };
    std::ranges::sort(order, before);
    std::vector<Edge> edges;
    edges.reserve(order.size());
    for (auto* edge : order) edges.push_back(std::move(*edge));
    return edges;
  }

 private:
  // What statements of one edge have in common; nodes by their numbers.
  struct Key {
    std::size_t source = 0;
    std::size_t target = 0;
    std::string_view relation;
    std::string_view title;
    bool negated = false;
    Status status = Status::actual;

    friend auto operator<=>(const Key&, const Key&) = default;
  };

  [[nodiscard]] const Node& node(std::size_t entity) const {
    return (*nodes_)[(*clusters_)[entity]];
  }

  // Symmetric ties run from the smaller id.
  [[nodiscard]] Key key_of(const LinkedStatement& tie) const {
    const auto& statement = linked_->statement(tie);
    Key key{(*clusters_)[tie.subject], (*clusters_)[tie.object], statement.relation, {},
            statement.negated,         statement.status};
    if (statement.relation == "holds_office") key.title = statement.title;
    const auto* relation = ontology_->find(statement.relation);
    const bool symmetric = relation != nullptr && relation->symmetric;
    if (symmetric && (*nodes_)[key.target].id < (*nodes_)[key.source].id)
      std::swap(key.source, key.target);
    return key;
  }

  [[nodiscard]] Edge edge_of(const Key& key) const {
    Edge edge;
    edge.source = (*nodes_)[key.source].id;
    edge.target = (*nodes_)[key.target].id;
    edge.relation = key.relation;
    edge.title = key.title;
    edge.negated = key.negated;
    edge.status = key.status;
    return edge;
  }

  // What ties an actor to a meeting happened when the meeting did.
  [[nodiscard]] EdgeEvidence evidence_of(const LinkedStatement& tie) const {
    const auto& statement = linked_->statement(tie);
    EdgeEvidence evidence;
    evidence.article = statement.article;
    evidence.where = statement.evidence;
    if (tie.source) evidence.attributed_to = node(*tie.source).id;
    evidence.date = statement.date;
    for (const auto end : {tie.subject, tie.object}) {
      if (evidence.date.empty() && node(end).kind == Kind::meeting) evidence.date = node(end).date;
    }
    evidence.confidence = statement.confidence;
    return evidence;
  }

  const LinkedSet* linked_;
  const std::vector<std::size_t>* clusters_;
  const std::vector<Node>* nodes_;
  const Ontology* ontology_;
  std::map<Key, Fold> folds_;
};

}  // namespace

void summarise(Edge& edge, const std::vector<ArticleInfo>& articles) {
  edge.id = id_of(edge);
  if (edge.evidence.empty()) return;  // of a network from elsewhere
  const auto told = told_in(edge.evidence, articles);
  count(told, edge);
  set_days(told, edge);
  edge.date = agreed_date(edge.evidence);
  edge.attributed_to = common_source(edge.evidence);
  edge.confidence = joint_confidence(told);
}

bool edge_before(const Edge& left, const Edge& right) { return key_of(left) < key_of(right); }

std::vector<Edge> fold_edges(const LinkedSet& linked, const std::vector<std::size_t>& clusters,
                             const std::vector<Node>& nodes, const Ontology& ontology) {
  Folding folding{linked, clusters, nodes, ontology};
  for (const auto& tie : linked.ties) folding.add(tie);
  return folding.edges();
}

}  // namespace entente
