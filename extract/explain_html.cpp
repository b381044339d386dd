#include <algorithm>
#include <string_view>
#include <tuple>
#include <vector>

#include "extract/explain.h"
#include "graph/html.h"

namespace entente {
namespace {

// Calm and printable; nothing is loaded, and no script may run.
constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>What entente saw</title>
<style>
body { font: 16px/1.55 Georgia, serif; color: #222; background: #fdfdfb; max-width: 56rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
p, td, li, h1, mark { unicode-bidi: isolate; overflow-wrap: anywhere }
.quiet, th, summary, .no { color: #767676; font: .8rem/1.5 system-ui, sans-serif }
article + article { border-top: 2px solid #ccc; margin-top: 3rem; padding-top: 2rem }
section { border-top: 1px solid #e4e4de; padding: .75rem 0 } section p { margin: 0 0 .4rem }
mark { color: inherit; background: none; border-bottom: 2px solid #bbb } mark a { font: .65rem system-ui, sans-serif; color: #767676; text-decoration: none; vertical-align: super }
.person { border-color: #c8793a } .state { border-color: #3a76b5 } .organisation { border-color: #6a9a3c } .place { border-color: #999 }
.agreement, .event { border-color: #9a63b0 } .meeting { border-color: #b33c5a }
ul { list-style: none; margin: .3rem 0; padding: 0; font-size: .9rem } li { padding-left: 1.3rem; text-indent: -1.3rem }
.yes::before { content: "✓ "; color: #3a7d44 } .drop::before { content: "✗ "; color: #b3443c } .no::before { content: "· " }
table { border-collapse: collapse; font-size: .85rem } td, th { text-align: left; padding: .1rem .9rem .1rem 0; vertical-align: top }
details { margin: .3rem 0 } summary { cursor: pointer }
</style>
</head>
<body>
)";

constexpr std::string_view kTail = "</body>\n</html>\n";

std::string item(std::string_view style, std::string_view text) {
  return "<li class=\"" + std::string{style} + "\">" + html_text(text) + "</li>\n";
}

std::string list(const std::string& items) {
  return items.empty() ? "" : "<ul>\n" + items + "</ul>\n";
}

std::string folded(std::string_view summary, const std::string& content) {
  if (content.empty()) return {};
  return "<details><summary>" + html_text(summary) + "</summary>\n" + content + "</details>\n";
}

std::string row(const std::vector<std::string>& cells) {
  std::string text;
  for (const std::string& cell : cells) text += html_element("td", html_text(cell));
  return html_element("tr", text) + "\n";
}

std::string heading_row(const std::vector<std::string>& cells) {
  std::string text;
  for (const std::string& cell : cells) text += html_element("th", html_text(cell));
  return html_element("tr", text) + "\n";
}

std::string table(const std::vector<std::string>& heading, const std::string& rows) {
  return rows.empty() ? "" : "<table>\n" + heading_row(heading) + rows + "</table>\n";
}

// Words [begin, end) that denote one figure.
struct Highlight {
  int begin = 0;
  int end = 0;
  std::size_t figure = 0;
};

class Page {
 public:
  Page(const Article& article, const Findings& findings) : article_{article}, findings_{findings} {}

  std::string write() {
    text_ = "<article>\n";
    write_head();
    for (std::size_t s = 0; s < findings_.document.sentences.size(); ++s)
      write_sentence(static_cast<int>(s));
    write_cast();
    write_meetings();
    return text_ + "</article>\n";
  }

 private:
  void write_head() {
    text_ += html_element("h1", html_text(article_.info.title.empty() ? "(no title)"
                                                                      : article_.info.title)) +
             "\n<p class=\"quiet\">";
    text_ += html_text(article_.info.outlet.empty() ? article_.info.path : article_.info.outlet);
    if (!article_.info.published.empty())
      text_ += " · published " + html_text(article_.info.published) + " (" +
               html_text(article_.published_from) + ")";
    text_ += " · article " + html_text(article_.info.id) + "</p>\n";
    std::string aside;
    for (const SetAside& one : article_.set_aside) aside += row({one.reason, one.text});
    text_ += folded("set aside, not read as the article", table({"reason", "text"}, aside));
  }

  [[nodiscard]] const Sentence& sentence(int s) const {
    return findings_.document.sentences[static_cast<std::size_t>(s)];
  }

  [[nodiscard]] std::string form(int s, int word) const {
    return word == kRoot ? "" : sentence(s).tokens[static_cast<std::size_t>(word)].form;
  }

  void write_sentence(int s) {
    text_ += "<section>\n" + html_element("p", marked_text(s)) + "\n" + list(ties_of(s)) +
             list(meetings_of(s)) + list(dates_of(s));
    text_ += folded("rules tried without result", list(tried_in(s)));
    text_ += folded(
        "tree",
        table({"", "word", "lemma", "tag", "relation", "head", "who", "said by"}, words_of(s)));
    text_ += folded("predicates", list(predicates_of(s))) + "</section>\n";
  }

  // Of mentions that overlap, the first that is longest; those inside it are kept too.
  [[nodiscard]] std::vector<Highlight> highlights(int s) const {
    std::vector<Highlight> found;
    for (std::size_t f = 0; f < findings_.cast.figures.size(); ++f) {
      for (const Mention& mention : findings_.cast.figures[f].mentions) {
        if (mention.sentence == s && mention.begin < mention.end)
          found.push_back({mention.begin, mention.end, f});
      }
    }
    std::ranges::sort(found, [](const Highlight& a, const Highlight& b) {
      return std::tuple{a.begin, -a.end, a.figure} < std::tuple{b.begin, -b.end, b.figure};
    });
    std::vector<Highlight> nested;
    std::vector<int> open;
    for (const Highlight& one : found) {
      while (!open.empty() && open.back() <= one.begin) open.pop_back();
      if (!open.empty() && one.end > open.back()) continue;
      open.push_back(one.end);
      nested.push_back(one);
    }
    return nested;
  }

  [[nodiscard]] std::string anchor(std::size_t figure) const {
    return html_text(article_.info.id) + "-" + std::to_string(figure + 1);
  }

  [[nodiscard]] std::string opening(std::size_t figure) const {
    const Figure& who = findings_.cast.figures[figure];
    const std::string kind{name_of(who.kind)};
    return "<mark class=\"" + kind + "\" title=\"" + html_text(who.name) + ", " + kind + "\">";
  }

  [[nodiscard]] std::string closing(std::size_t figure) const {
    return "<a href=\"#" + anchor(figure) + "\">" + std::to_string(figure + 1) + "</a></mark>";
  }

  [[nodiscard]] std::string marked_text(int s) const {
    const auto marks = highlights(s);
    std::string text;
    std::vector<Highlight> open;
    std::size_t next = 0;
    std::size_t at = sentence(s).text.begin;
    for (int w = 0; w < static_cast<int>(sentence(s).tokens.size()); ++w) {
      const Span span = sentence(s).tokens[static_cast<std::size_t>(w)].text;
      if (span.begin > at) text += html_text(article_.slice({at, span.begin}));
      for (; next < marks.size() && marks[next].begin == w; ++next) {
        text += opening(marks[next].figure);
        open.push_back(marks[next]);
      }
      text += html_text(article_.slice({std::max(at, span.begin), std::max(at, span.end)}));
      at = std::max(at, span.end);
      for (; !open.empty() && open.back().end == w + 1; open.pop_back())
        text += closing(open.back().figure);
    }
    for (; !open.empty(); open.pop_back()) text += closing(open.back().figure);
    return text + html_text(article_.slice({at, std::max(at, sentence(s).text.end)}));
  }

  [[nodiscard]] std::string ties_of(int s) const {
    std::string items;
    for (const Tie& tie : findings_.relations.ties) {
      if (tie.sentence != s) continue;
      const std::string word = form(s, tie.trigger);
      items += item("yes", description(tie, findings_) + " — rule " + tie.rule +
                               (word.empty() ? "" : " at “" + word + "”"));
    }
    for (const Dropped& dropped : findings_.relations.dropped) {
      if (dropped.tie.sentence != s) continue;
      items += item("drop", description(dropped.tie, findings_) + " — rule " + dropped.tie.rule +
                                ", dropped: " + dropped.reason);
    }
    return items;
  }

  [[nodiscard]] std::string tried_in(int s) const {
    std::string items;
    for (const Tried& tried : findings_.relations.tried) {
      if (tried.sentence == s)
        items += item("no", tried.rule + " at “" + form(s, tried.trigger) +
                                "”: " + std::string{tried.reason});
    }
    return items;
  }

  [[nodiscard]] std::string meetings_of(int s) const {
    std::string items;
    for (const Meeting& meeting : findings_.meetings.meetings) {
      for (const auto& [in, word] : meeting.words) {
        if (in == s)
          items += item("yes",
                        "meeting at “" + form(s, word) + "”: " + name_of(meeting, findings_.cast));
      }
    }
    return items;
  }

  [[nodiscard]] std::string dates_of(int s) const {
    std::string items;
    for (const TimeExpression& time : findings_.times[static_cast<std::size_t>(s)]) {
      std::string words;
      for (int w = time.begin; w < time.end; ++w) words += (words.empty() ? "" : " ") + form(s, w);
      items += item("no", "date “" + words + "”: " + (time.date.empty() ? "open" : time.date));
    }
    return items;
  }

  // How many heads stand above the word; deeper ones look alike.
  [[nodiscard]] int depth(int s, int word) const {
    constexpr int kDeepest = 12;
    int steps = 0;
    while (word != kRoot && steps < kDeepest) {
      word = sentence(s).tokens[static_cast<std::size_t>(word)].head;
      ++steps;
    }
    return steps - 1;
  }

  [[nodiscard]] std::string words_of(int s) const {
    std::string rows;
    for (int w = 0; w < static_cast<int>(sentence(s).tokens.size()); ++w) {
      const Token& token = sentence(s).tokens[static_cast<std::size_t>(w)];
      std::string who;
      for (const std::size_t figure : findings_.cast.at(s, w))
        who += (who.empty() ? "" : ", ") + entity_name(figure, findings_);
      const auto voice = findings_.voices.at(s, w);
      std::string indent;
      for (int i = 0; i < depth(s, w); ++i) indent += "\u00a0\u00a0";
      rows += row({std::to_string(w + 1), indent + token.form, token.lemma,
                   token.upos + " " + token.xpos, token.deprel,
                   token.head == kRoot ? "" : form(s, token.head), who,
                   voice ? entity_name(*voice, findings_) : ""});
    }
    return rows;
  }

  [[nodiscard]] std::string predicates_of(int s) const {
    std::string items;
    for (const Predicate& predicate : sentence(s).predicates) {
      std::string text = form(s, predicate.token) + ":";
      for (const Argument& argument : predicate.arguments)
        text += " " + argument.role + "=" + form(s, argument.head);
      items += item("no", text);
    }
    return items;
  }

  [[nodiscard]] std::string log_of(const std::vector<std::string>& log) const {
    std::string items;
    for (const std::string& entry : log) items += item("no", entry);
    return list(items);
  }

  void write_cast() {
    const auto& figures = findings_.cast.figures;
    text_ += "<h2>Entities</h2>\n";
    std::string rows;
    for (std::size_t f = 0; f < figures.size(); ++f) {
      const Figure& figure = figures[f];
      rows += "<tr id=\"" + anchor(f) + "\"><td>" + std::to_string(f + 1) +
              "</td><td><mark class=\"" + std::string{name_of(figure.kind)} + "\">" +
              html_text(figure.name) + "</mark></td>";
      rows += html_element("td", std::string{name_of(figure.kind)}) +
              html_element("td", html_text(figure.actor)) +
              html_element("td", std::to_string(figure.mentions.size())) + "</tr>\n";
    }
    text_ += table({"", "name", "kind", "known as", "mentions"}, rows);
    std::string offices;
    for (const Office& office : findings_.cast.offices) {
      offices += item("yes", entity_name(office.person, findings_) + ", " +
                                 (office.former ? "former " : "") + office.title + " of " +
                                 entity_name(office.of, findings_) + " — read from " + office.rule);
    }
    text_ += list(offices) + folded("how they were found", log_of(findings_.cast.log));
  }

  void write_meetings() {
    std::string rows;
    for (const Meeting& meeting : findings_.meetings.meetings) {
      rows += row({name_of(meeting, findings_.cast), std::string{name_of(meeting.status)},
                   std::string{name_of(meeting.mode)}, meeting.date,
                   meeting.place ? entity_name(meeting.place->entity, findings_) : ""});
    }
    if (!rows.empty()) text_ += "<h2>Meetings</h2>\n";
    text_ += table({"meeting", "status", "mode", "date", "place"}, rows);
    text_ += folded("what was joined and what was left out", log_of(findings_.meetings.log));
  }

  const Article& article_;
  const Findings& findings_;
  std::string text_;
};

}  // namespace

std::string to_html(const Article& article, const Findings& findings) {
  return Page{article, findings}.write();
}

std::string html_page(const std::string& parts) {
  return std::string{kHead} + parts + std::string{kTail};
}

}  // namespace entente
