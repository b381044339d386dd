#include "extract/explain.h"

#include <string_view>

namespace entente {
namespace {

class Report {
 public:
  Report(const Article& article, const Findings& findings)
      : article_{article}, findings_{findings} {}

  std::string write() {
    write_article();
    for (std::size_t s = 0; s < findings_.document.sentences.size(); ++s)
      write_sentence(static_cast<int>(s));
    write_cast();
    write_meetings();
    return std::move(text_);
  }

 private:
  void line(std::string_view words) { text_.append(words).append("\n"); }

  [[nodiscard]] std::string name(std::size_t entity) const {
    return entity_name(entity, findings_);
  }

  void write_article() {
    line("# Article " + article_.info.id);
    line("title: " + article_.info.title);
    line("published: " + article_.info.published +
         (article_.published_from.empty() ? "" : " (" + article_.published_from + ")"));
    for (const SetAside& aside : article_.set_aside)
      line("set aside (" + aside.reason + "): " + aside.text);
    line("");
  }

  // CoNLL-U columns: id, form, lemma, upos, xpos, head, relation, entities.
  void write_sentence(int s) {
    const Sentence& sentence = findings_.document.sentences[static_cast<std::size_t>(s)];
    line("# Sentence " + std::to_string(s + 1) + ": " + std::string{article_.slice(sentence.text)});
    for (std::size_t w = 0; w < sentence.tokens.size(); ++w)
      write_word(s, static_cast<int>(w), sentence.tokens[w]);
    write_predicates(sentence);
    write_times(s);
    for (const Tie& tie : findings_.relations.ties) {
      if (tie.sentence == s) line("+ " + description(tie, findings_) + " by rule " + tie.rule);
    }
    for (const Dropped& dropped : findings_.relations.dropped) {
      if (dropped.tie.sentence == s)
        line("- " + description(dropped.tie, findings_) + " by rule " + dropped.tie.rule +
             ": dropped, " + dropped.reason);
    }
    for (const Tried& tried : findings_.relations.tried) {
      if (tried.sentence == s)
        line(". rule " + tried.rule + " at " +
             sentence.tokens[static_cast<std::size_t>(tried.trigger)].form + ": " +
             std::string{tried.reason});
    }
    line("");
  }

  void write_word(int s, int w, const Token& token) {
    std::string row = std::to_string(w + 1) + "\t" + token.form + "\t" + token.lemma + "\t" +
                      token.upos + "\t" + token.xpos + "\t" + std::to_string(token.head + 1) +
                      "\t" + token.deprel + "\t";
    for (const std::size_t figure : findings_.cast.at(s, w)) row += "[" + name(figure) + "]";
    if (const auto who = findings_.voices.at(s, w)) row += "\tsaid by " + name(*who);
    line(row);
  }

  void write_predicates(const Sentence& sentence) {
    const auto form = [&](int word) {
      return sentence.tokens[static_cast<std::size_t>(word)].form;
    };
    for (const Predicate& predicate : sentence.predicates) {
      std::string row = "predicate " + form(predicate.token) + ":";
      for (const Argument& argument : predicate.arguments)
        row += " " + argument.role + "=" + form(argument.head);
      line(row);
    }
  }

  void write_times(int s) {
    for (const TimeExpression& time : findings_.times[static_cast<std::size_t>(s)]) {
      line("time: words " + std::to_string(time.begin + 1) + "-" + std::to_string(time.end) +
           " are " + (time.date.empty() ? "open" : time.date));
    }
  }

  void write_cast() {
    line("# Entities");
    for (const Figure& figure : findings_.cast.figures) {
      line(std::string{name_of(figure.kind)} + ": " + figure.name +
           (figure.actor.empty() ? "" : " = " + figure.actor) + ", " +
           std::to_string(figure.mentions.size()) + " mentions");
    }
    for (const Office& office : findings_.cast.offices) {
      line("office: " + name(office.person) + ", " + (office.former ? "former " : "") +
           office.title + " of " + name(office.of) + " by " + office.rule);
    }
    for (const std::string& entry : findings_.cast.log) line("cast: " + entry);
    line("");
  }

  void write_meetings() {
    line("# Meetings");
    for (const Meeting& meeting : findings_.meetings.meetings) {
      line(name_of(meeting, findings_.cast) + " (" + std::string{name_of(meeting.status)} + ", " +
           std::string{name_of(meeting.mode)} + ")" +
           (meeting.date.empty() ? "" : " on " + meeting.date) +
           (meeting.place ? " in " + name(meeting.place->entity) : ""));
    }
    for (const std::string& entry : findings_.meetings.log) line("meetings: " + entry);
  }

  const Article& article_;
  const Findings& findings_;
  std::string text_;
};

}  // namespace

std::string entity_name(std::size_t entity, const Findings& findings) {
  const auto& figures = findings.cast.figures;
  if (entity < figures.size()) return figures[entity].name;
  return name_of(findings.meetings.meetings[entity - figures.size()], findings.cast);
}

std::string description(const Tie& tie, const Findings& findings) {
  std::string row = entity_name(tie.subject, findings) + " " + tie.relation + " " +
                    entity_name(tie.object, findings) + " (" +
                    std::string{name_of(tie.qualifiers.status)};
  if (tie.qualifiers.negated) row += ", negated";
  if (tie.attributed_to) row += ", according to " + entity_name(*tie.attributed_to, findings);
  if (!tie.date.empty()) row += ", " + tie.date;
  return row + ")";
}

std::string to_text(const Article& article, const Findings& findings) {
  return Report{article, findings}.write();
}

}  // namespace entente
