// For one length after the other: which nodes can stand at each place of a path of that length, by
// layers that meet in the middle; then the rows of such nodes, depth first in order of ids. So each
// row that is begun can be finished, but for what the mode forbids.

#include <algorithm>
#include <limits>

#include "graph/paths/pair_search.h"

namespace entente {
namespace {

struct Step {
  std::uint32_t node = 0;
  StateSet states = 0;
};

// A place of the row: where it may go on, and how far that has been tried.
struct Place {
  std::vector<Step> steps;
  std::size_t next = 0;
};

class LengthSearch {
 public:
  LengthSearch(SearchParts& parts, const PairLayers& layers) : parts_{&parts}, layers_{layers} {}

  void run() {
    const std::size_t patience = parts_->moves.pattern().states * graph().node_count() + 1;
    std::size_t fruitless = 0;
    const std::size_t longest = longest_length();
    for (auto length = parts_->moves.pattern().min_length; length <= longest; ++length) {
      grow(length);
      if (stopped() || nothing_longer(length)) return;
      place_nodes(length);
      parts_->collector.begin_length();
      const bool any = !places_.front().empty();
      if (any && !walk_rows(length)) return;
      fruitless = any ? 0 : fruitless + 1;
      if (stopped() || !parts_->collector.wants_longer() || fruitless > patience) return;
      constexpr std::size_t kFirstLengths = 8;  // most paths are shorter, and found sooner
      if (fruitless == kFirstLengths && layers_.may_meet && !layers_.may_meet()) return;
    }
  }

 private:
  [[nodiscard]] const TieGraph& graph() const { return parts_->moves.graph(); }
  [[nodiscard]] bool stopped() const {
    return parts_->collector.full() || parts_->moves.budget().spent();
  }

  [[nodiscard]] std::size_t longest_length() const {
    const std::size_t bound =
        parts_->moves.pattern().max_length.value_or(std::numeric_limits<std::size_t>::max() - 1);
    switch (parts_->options.mode) {
      case PathMode::walk:
        return bound;
      case PathMode::trail:
        return std::min(bound, graph().tie_count());
      case PathMode::acyclic:
        return std::min(bound, graph().node_count() - 1);
      case PathMode::simple:
        return std::min(bound, graph().node_count());
    }
    return bound;
  }

  // Until the layers of both sides together reach over the length.
  void grow(std::size_t length) {
    Layers& forward = layers_.forward;
    Layers& backward = layers_.backward;
    while (forward.made() + backward.made() < length && !parts_->moves.budget().spent()) {
      const bool narrower = forward.width() < backward.width();
      const bool ahead =
          layers_.growing == Growing::forward || (layers_.growing == Growing::both && narrower);
      Layers& side = ahead ? forward : backward;
      static_cast<void>(side.at(side.made() + 1));
    }
    met_at_ = length - std::min(backward.made(), length);
  }

  bool nothing_longer(std::size_t length) {
    return layers_.forward.at(met_at_).empty() || layers_.backward.at(length - met_at_).empty();
  }

  void place_nodes(std::size_t length) {
    places_.assign(length + 1, {});
    places_[met_at_] = common(layers_.forward.at(met_at_), layers_.backward.at(length - met_at_));
    for (std::size_t i = met_at_; i > 0; --i) {
      places_[i - 1] = common(parts_->moves.previous(places_[i]), layers_.forward.at(i - 1));
    }
    // Behind the meeting point the backward layers hold all that a row can come by.
    for (std::size_t i = met_at_ + 1; i <= length; ++i) {
      places_[i] = layers_.backward.at(length - i);
    }
  }

  // False: the pair needs no more.
  bool walk_rows(std::size_t length) {
    const Spot start = places_.front().front();
    nodes_ = {start.node};
    stack_.clear();
    if (length == 0) return take_row(*parts_, nodes_);
    stack_.push_back(steps_from(start.node, start.states));
    while (!stack_.empty()) {
      if (stopped()) return false;
      Place& place = stack_.back();
      if (place.next == place.steps.size()) {
        stack_.pop_back();
        nodes_.pop_back();
        continue;
      }
      const Step step = place.steps[place.next++];
      nodes_.push_back(step.node);
      if (nodes_.size() == length + 1) {
        if (!take_row(*parts_, nodes_)) return false;
        nodes_.pop_back();
      } else if (parts_->rows.may_refuse(nodes_) && !parts_->rows.begins(nodes_)) {
        nodes_.pop_back();
      } else {
        stack_.push_back(steps_from(step.node, step.states));
      }
    }
    return true;
  }

  Place steps_from(std::uint32_t node, StateSet states) {
    const Layer& allowed = places_[nodes_.size()];
    const bool last = nodes_.size() + 1 == places_.size();
    Place place;
    const auto consider = [&](std::span<const Arc> hop, StateSet open) {
      const auto to = hop.front().node;
      const bool closes = last && to == nodes_.front();
      if (!may_go_on(closes ? parts_->options.mode : open_mode(), nodes_, to)) return;
      const StateSet reached = parts_->moves.after(node, states, hop) & open;
      if (reached != 0) place.steps.push_back({to, reached});
    };
    const auto arcs = graph().arcs(node);
    constexpr std::size_t kMuchSmaller = 8;
    if (allowed.size() < arcs.size() / kMuchSmaller) {
      parts_->moves.budget().spend(allowed.size());
      for (const Spot& spot : allowed) {
        const auto hop = graph().arcs(node, spot.node);
        if (!hop.empty()) consider(hop, spot.states);
      }
      return place;
    }
    each_hop(arcs, [&](std::span<const Arc> hop) {
      const StateSet open = states_at(allowed, hop.front().node);
      if (open != 0) consider(hop, open);
    });
    parts_->moves.budget().spend(arcs.size());
    return place;
  }

  // Until its last node a simple path is acyclic.
  [[nodiscard]] PathMode open_mode() const {
    return parts_->options.mode == PathMode::simple ? PathMode::acyclic : parts_->options.mode;
  }

  SearchParts* parts_;
  PairLayers layers_;
  std::size_t met_at_ = 0;
  std::vector<Layer> places_;  // what can stand at each place of the row
  std::vector<std::uint32_t> nodes_;
  std::vector<Place> stack_;
};

}  // namespace

const Layer& Layers::at(std::size_t distance) {
  while (made() < distance) {
    layers_.push_back(direction_ == Direction::forward ? moves_->next(layers_.back())
                                                       : moves_->previous(layers_.back()));
  }
  return layers_[distance];
}

bool may_go_on(PathMode mode, std::span<const std::uint32_t> nodes, std::uint32_t next) {
  if (mode == PathMode::walk || mode == PathMode::trail) return true;
  if (mode == PathMode::simple && next == nodes.front()) return true;
  return std::ranges::find(nodes, next) == nodes.end();
}

bool take_row(SearchParts& parts, std::span<const std::uint32_t> nodes) {
  if (parts.rows.may_refuse(nodes) && !parts.rows.cost(nodes)) return true;
  if (!parts.options.by_ties) return parts.collector.take(parts.rows.path(nodes));
  for (Path& path : parts.rows.paths_by_ties(nodes)) {
    if (!parts.collector.take(std::move(path))) return false;
  }
  return true;
}

void collect_by_length(SearchParts& parts, const PairLayers& layers) {
  LengthSearch{parts, layers}.run();
}

}  // namespace entente
