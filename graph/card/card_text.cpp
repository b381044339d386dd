#include <algorithm>
#include <map>
#include <span>

#include "graph/card/card_output.h"
#include "graph/paths/evidence.h"
#include "graph/paths/path_text.h"
#include "graph/wording.h"

namespace entente {
namespace {

class CardText {
 public:
  CardText(const TieGraph& graph, const Ontology& ontology, const CardTextOptions& options)
      : graph_{&graph}, ontology_{&ontology}, options_{&options} {}

  std::string text(const ActorCard& card) {
    add_head(card);
    const bool person = graph_->node(card.node).kind == Kind::person;
    add_part(person ? "Offices" : "Office holders", card.offices,
             [&](const CardOffice& one) { return row(one); });
    add_part("Meetings", card.meetings, [&](const CardMeeting& one) { return row(one); });
    add_part("Strongest ties", card.ties, [&](const CardTie& one) { return row(one); });
    add_part("Timeline", card.timeline, [&](const CardDay& one) { return row(one); });
    add_part("Sources", card.sources, [&](const ArticleInfo* one) { return row(*one); });
    return std::move(text_);
  }

 private:
  void add_head(const ActorCard& card) {
    const Node& node = graph_->node(card.node);
    text_ = shown_name(*graph_, card.node) + " (" + std::string{name_of(node.kind)} + ", " +
            printable(node.id) + ")\n";
    if (!node.aliases.empty()) text_ += "also " + joined(node.aliases) + "\n";
    if (!node.wikidata.empty())
      text_ += "https://www.wikidata.org/wiki/" + printable(node.wikidata) + "\n";
    text_ += counted(card.sources.size(), "article", "articles") + " of " +
             counted(outlets_of(card).size(), "outlet", "outlets") + days_of_sources(card) + "; " +
             counted(card.ties.size(), "tie", "ties") + " in " +
             counted(card.stories, "story", "stories") + ", " +
             counted(card.meetings.size(), "meeting", "meetings") + "\n";
  }

  static std::string days_of_sources(const ActorCard& card) {
    std::string first;
    std::string last;
    for (const ArticleInfo* const article : card.sources) {
      if (article->published.empty()) continue;
      if (first.empty()) first = article->published;
      last = article->published;
    }
    if (first.empty()) return {};
    return first == last ? ", " + printable(first)
                         : ", " + printable(first) + " to " + printable(last);
  }

  template <class Row, class Write>
  void add_part(std::string_view title, const std::vector<Row>& rows, const Write& write) {
    if (rows.empty()) return;
    text_ += "\n" + std::string{title} + "\n";
    const std::size_t shown =
        options_->top == 0 ? rows.size() : std::min(options_->top, rows.size());
    for (const Row& one : std::span{rows}.first(shown)) text_ += write(one);
    if (shown < rows.size())
      text_ += "  and " + std::to_string(rows.size() - shown) + " more (--top 0 for all)\n";
  }

  [[nodiscard]] std::string row(const CardOffice& office) const {
    const Edge& edge = graph_->edge(office.edge);
    std::string title = printable(edge.title.empty() ? "office" : edge.title);
    if (edge.former) title = "former " + title;
    if (edge.negated) title = "not " + title;
    if (edge.status != Status::actual) title += " (" + std::string{name_of(edge.status)} + ")";
    return "  " + days_text(edge) + "  " + title + ", " + shown_name(*graph_, office.other) + " (" +
           counted(edge.articles, "article", "articles") + ")\n";
  }

  [[nodiscard]] std::string row(const CardMeeting& one) const {
    const Node& meeting = graph_->node(one.meeting);
    std::string text = "  " + (meeting.date.empty() ? "undated" : printable(meeting.date)) + "  ";
    text += one.with.empty() ? "nobody else named" : "with " + joined(names(one.with));
    if (!one.places.empty()) text += "; " + joined(names(one.places));
    return text + how(one) + " (" + circumstances(meeting) + ")\n";
  }

  // "visit, called off, 1 article".
  [[nodiscard]] static std::string circumstances(const Node& meeting) {
    std::string text;
    if (meeting.mode != Mode::in_person) text += std::string{name_of(meeting.mode)} + ", ";
    if (meeting.status != MeetingStatus::held) text += std::string{name_of(meeting.status)} + ", ";
    std::ranges::replace(text, '_', ' ');
    return text + counted(meeting.articles, "article", "articles");
  }

  // What ties the actor to the meeting where it did not simply take part.
  [[nodiscard]] std::string how(const CardMeeting& one) const {
    std::string text;
    for (const auto number : one.edges) {
      const Edge& edge = graph_->edge(number);
      const bool plain = !edge.negated && edge.status == Status::actual;
      if (edge.relation == "participated_in" && plain) return {};
      text += "; " + relation_text(*ontology_, edge);
    }
    return text;
  }

  [[nodiscard]] std::string row(const CardTie& tie) const {
    std::string text =
        "  " + counted(tie.stories, "story", "stories") + "  " + shown_name(*graph_, tie.other) +
        " (" + std::string{name_of(graph_->node(tie.other).kind)} + "): " + relations(tie) + "\n";
    for (const Quote& quote : best_quotes(*graph_, tie.edges, options_->quotes))
      text += "    " + quote_text(*graph_, quote) + "\n";
    return text;
  }

  // Each way of the tie once: "met with; → accused; ← praised".
  [[nodiscard]] std::string relations(const CardTie& tie) const {
    std::vector<std::string> all;
    for (const auto number : tie.edges) {
      const Edge& edge = graph_->edge(number);
      const Relation* const relation = ontology_->find(edge.relation);
      const bool symmetric = relation != nullptr && relation->symmetric;
      const bool outward = edge.target == graph_->node(tie.other).id;
      std::string words = relation_text(*ontology_, edge);
      if (!symmetric) words = (outward ? "→ " : "← ") + words;
      if (std::ranges::find(all, words) == all.end()) all.push_back(std::move(words));
    }
    return joined(all);
  }

  [[nodiscard]] std::string row(const CardDay& day) const {
    const Edge& edge = graph_->edge(day.edge);
    const auto source = graph_->node_with_id(edge.source);
    const auto target = graph_->node_with_id(edge.target);
    return "  " + printable(day.date) + "  " + shown_name(*graph_, source.value_or(0)) + " ─ " +
           relation_text(*ontology_, edge) + " ─ " + shown_name(*graph_, target.value_or(0)) + "\n";
  }

  [[nodiscard]] static std::string row(const ArticleInfo& article) {
    std::string text =
        "  " + (article.published.empty() ? "undated" : printable(article.published)) + "  ";
    if (!article.outlet.empty()) text += printable(article.outlet) + ": ";
    text += printable(article.title.empty() ? article.path : article.title);
    if (!article.url.empty()) text += " <" + printable(article.url) + ">";
    return text + (article.copy_of.empty() ? "" : " (copy of another)") + "\n";
  }

  [[nodiscard]] std::vector<std::string> names(const std::vector<std::uint32_t>& nodes) const {
    std::vector<std::string> all;
    for (const auto node : nodes) all.push_back(shown_name(*graph_, node));
    return all;
  }

  static std::string joined(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) text += (text.empty() ? "" : "; ") + printable(item);
    return text;
  }

  const TieGraph* graph_;
  const Ontology* ontology_;
  const CardTextOptions* options_;
  std::string text_;
};

}  // namespace

std::string to_text(const TieGraph& graph, const Ontology& ontology, const ActorCard& card,
                    const CardTextOptions& options) {
  return CardText{graph, ontology, options}.text(card);
}

}  // namespace entente
