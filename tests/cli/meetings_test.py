#!/usr/bin/env python3
"""Meetings as the program reads them in short texts, against a table.

    meetings_test.py ENTENTE SOURCE_DIR

A row of meetings.jsonl says what is tested, the text, and the meetings expected of it, in order: who took part, where, when,
status and mode. All are written for this table; they are no reports. Published on Wednesday, 12 March 2025.
"""
import json
import pathlib
import sys

from program import ProgramTest, entente, main

TABLE = pathlib.Path(__file__).parent / "meetings.jsonl"
LEAST = 0.95  # of the rows


class Told:
    """What one article says."""

    def __init__(self):
        self.entities = {}
        self.statements = []

    def names(self, meeting, relation):
        found = set()
        for made in self.statements:
            ends = (made["subject"], made["object"])
            if made["relation"] == relation and meeting in ends and made["evidence"]["rule"].startswith("meeting-"):
                found.add(self.entities[ends[0] + ends[1] - meeting]["name"])
        return sorted(found)

    def line(self, meeting):
        """'Ada, Ben in Lima on 2025-03-10 (held, in_person) ?Oslo +Cleo'"""
        number = meeting["number"]
        parts = [", ".join(self.names(number, "participated_in"))]
        parts += [f"in {name}" for name in self.names(number, "held_in")]
        parts += [f"on {meeting['date']}"] if meeting.get("date") else []
        parts.append(f"({meeting['status']}, {meeting['mode']})")
        parts += [f"?{name}" for name in self.names(number, "candidate_place")]
        parts += [f"+{name}" for name in self.names(number, "invited_to")]
        return " ".join(parts)

    def meetings(self):
        return [self.line(entity) for _, entity in sorted(self.entities.items()) if entity["kind"] == "meeting"]


def read(lines):
    """In order of the articles."""
    told = {}
    for record in map(json.loads, lines.splitlines()):
        if record["record"] == "article":
            told[record["id"]] = Told()
        elif record["record"] == "entity":
            told[record["article"]].entities[record["number"]] = record
        elif record["record"] == "statement":
            told[record["article"]].statements.append(record)
    return list(told.values())


class Meetings(ProgramTest):
    def test_the_table(self):
        rows = [json.loads(line) for line in TABLE.read_text().splitlines()]
        articles = [{"title": "News", "text": row["text"], "published": "2025-03-12"} for row in rows]
        path = self.write("articles.jsonl", "".join(json.dumps(article) + "\n" for article in articles))
        done = entente("extract", path)
        self.assert_status(done, 0)
        told = read(done.out)
        self.assertEqual(len(told), len(rows))
        found = [article.meetings() for article in told]
        misses = [f"{row['about']}: expected {row['expected']}, found {its}: {row['text']}"
                  for row, its in zip(rows, found) if row["expected"] != its]
        print(f"{TABLE.name}: {len(rows) - len(misses)} of {len(rows)} rows are right", *misses, sep="\n", file=sys.stderr)
        self.assertLessEqual(len(misses), (1 - LEAST) * len(rows))


if __name__ == "__main__":
    main()
