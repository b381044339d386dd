// The tables of a project file (docs/project.md).

#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace entente {

constexpr std::int64_t kProjectMark = 0x656e7465;  // "ente", SQLite's application_id
constexpr std::int64_t kProjectVersion = 2;        // SQLite's user_version

// As SQLite keeps them: what a file has must be the same letter by letter. The `sum` of an entity
// is over its row, names and mentions, that of an article over its row, authors and the sums of all
// that belongs to it.
constexpr std::array<std::string_view, 8> kProjectTables = {
    R"(CREATE TABLE source (
  number INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  fingerprint TEXT
) STRICT)",
    R"(CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  id TEXT NOT NULL,
  options TEXT NOT NULL,
  title TEXT NOT NULL,
  outlet TEXT NOT NULL,
  published TEXT NOT NULL,
  url TEXT NOT NULL,
  path TEXT NOT NULL,
  sketch TEXT NOT NULL,
  sum INTEGER NOT NULL,
  UNIQUE (source, id)
) STRICT)",   "CREATE INDEX article_id ON article (id)",
    R"(CREATE TABLE author (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID)",
    R"(CREATE TABLE entity (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  actor TEXT NOT NULL,
  date TEXT NOT NULL,
  status TEXT NOT NULL,
  mode TEXT NOT NULL,
  sum INTEGER NOT NULL,
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID)",
    R"(CREATE TABLE name (
  article INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (article, entity, name),
  FOREIGN KEY (article, entity) REFERENCES entity ON DELETE CASCADE
) STRICT, WITHOUT ROWID)",
    R"(CREATE TABLE mention (
  article INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (article, entity, begin, end),
  FOREIGN KEY (article, entity) REFERENCES entity ON DELETE CASCADE
) STRICT, WITHOUT ROWID)",
    R"(CREATE TABLE statement (
  article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
  number INTEGER NOT NULL,
  subject INTEGER NOT NULL,
  relation TEXT NOT NULL,
  object INTEGER NOT NULL,
  negated INTEGER NOT NULL,
  status TEXT NOT NULL,
  attributed_to INTEGER,
  date TEXT NOT NULL,
  title TEXT NOT NULL,
  former INTEGER NOT NULL,
  confidence REAL NOT NULL,
  sentence_begin INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  subject_begin INTEGER NOT NULL,
  subject_end INTEGER NOT NULL,
  object_begin INTEGER NOT NULL,
  object_end INTEGER NOT NULL,
  trigger_begin INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  rule TEXT NOT NULL,
  sum INTEGER NOT NULL,
  PRIMARY KEY (article, number),
  FOREIGN KEY (article, subject) REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, object) REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (article, attributed_to) REFERENCES entity DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID)",
};

}  // namespace entente
