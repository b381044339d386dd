// Short texts, read by the whole program, and the meetings that they tell of.

#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "extract/article/reader.h"
#include "extract/extract.h"

namespace entente::stories {

struct MeetingStory {
  const char* about;
  const char* text;
  const char* expected;
};

inline const Extractor* extractor() {
  static const auto kFiles = default_files(std::string{ENTENTE_SOURCE_DIR} + "/extract");
  if (!std::filesystem::exists(kFiles.model)) return nullptr;
  static const auto kOpened = Extractor::open(kFiles);
  REQUIRE(kOpened);
  return &kOpened.value();
}

// The names at the other end of what was read as a meeting's own statements of one relation,
// sorted.
inline std::vector<std::string> names(const StatementSet& set, std::size_t meeting,
                                      std::string_view relation) {
  std::vector<std::string> found;
  for (const Statement& made : set.statements) {
    if (made.relation != relation || !made.evidence.rule.starts_with("meeting-")) continue;
    const std::size_t other = made.subject == meeting ? made.object : made.subject;
    if (made.subject != meeting && made.object != meeting) continue;
    for (const Entity& entity : set.entities) {
      if (entity.number == other) found.push_back(entity.name);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// "Ada, Ben in Lima on 2025-03-10 (held, in_person) ?Oslo +Cleo"
inline std::string line_of(const StatementSet& set, const Entity& meeting) {
  std::string text;
  for (const std::string& name : names(set, meeting.number, "participated_in"))
    text += (text.empty() ? "" : ", ") + name;
  for (const std::string& name : names(set, meeting.number, "held_in")) text += " in " + name;
  if (!meeting.date.empty()) text += " on " + meeting.date;
  text +=
      " (" + std::string{name_of(meeting.status)} + ", " + std::string{name_of(meeting.mode)} + ")";
  for (const std::string& name : names(set, meeting.number, "candidate_place")) text += " ?" + name;
  for (const std::string& name : names(set, meeting.number, "invited_to")) text += " +" + name;
  return text;
}

inline std::string meetings_told(const char* story) {
  ReadOptions options;
  options.published = "2025-03-12";
  const auto article = read_article(story, "story.txt", options);
  REQUIRE(article);
  const StatementSet set = extractor()->extract(article.value());
  std::vector<const Entity*> meetings;
  for (const Entity& entity : set.entities) {
    if (entity.kind == Kind::meeting) meetings.push_back(&entity);
  }
  std::sort(meetings.begin(), meetings.end(),
            [](const Entity* a, const Entity* b) { return a->number < b->number; });
  std::string text;
  for (const Entity* meeting : meetings)
    text += (text.empty() ? "" : "; ") + line_of(set, *meeting);
  return text;
}

template <std::size_t Size>
void check_meetings(const MeetingStory (&stories)[Size]) {
  if (!extractor()) {
    MESSAGE("skipped: the language model is absent");
    return;
  }
  for (const auto& [about, text, expected] : stories) {
    CAPTURE(about);
    CAPTURE(text);
    CHECK(meetings_told(text) == expected);
  }
}

}  // namespace entente::stories
