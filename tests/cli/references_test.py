#!/usr/bin/env python3
"""Who holds which office, and whom descriptions denote, in short texts of many regions, against a table.

    references_test.py ENTENTE SOURCE_DIR

A row of references.jsonl says what is tested, the text (and its headline), and any of: "offices", all that the text tells of ("Ada Moss:
foreign minister of Peru"); "entities" and "entities_not", names that are or are not among the entities; "refers", lists of a word of the
last sentence and of those whom it denotes. The persons are nobody in particular.
"""
import json
import pathlib
import re

from program import ProgramTest, entente, main

TABLE = pathlib.Path(__file__).parent / "references.jsonl"
KINDS = "person|state|organisation|place|agreement|event"


def offices_in(explained):
    found = re.findall(r"^office: (.*?), (.*) by [^\n]*$", explained, re.MULTILINE)
    return sorted(f"{person}: {title}" for person, title in found)


def entities_in(explained):
    return set(re.findall(rf"^(?:{KINDS}): (.*?)(?: = \S+)?, \d+ mentions$", explained, re.MULTILINE))


def denoted_by(explained, word):
    """Those whom the word of the last sentence denotes."""
    last = explained.rpartition("\n# Sentence ")[2]
    for line in last.splitlines():
        cells = line.split("\t")
        if len(cells) >= 8 and cells[1].lower() == word.lower():
            return sorted(re.findall(r"\[(.*?)\]", cells[7]))
    return None


def misses(row, explained):
    if "offices" in row and offices_in(explained) != sorted(row["offices"]):
        yield f"offices {offices_in(explained)}, expected {sorted(row['offices'])}"
    entities = entities_in(explained)
    for name in row.get("entities", []):
        if name not in entities:
            yield f"{name} is not among {sorted(entities)}"
    for name in row.get("entities_not", []):
        if name in entities:
            yield f"{name} is among {sorted(entities)}"
    for word, *expected in row.get("refers", []):
        if denoted_by(explained, word) != sorted(expected):
            yield f"\"{word}\" is {denoted_by(explained, word)}, expected {sorted(expected)}"


class References(ProgramTest):
    def test_texts_are_read_as_a_reader_would(self):
        rows = [json.loads(line) for line in TABLE.read_text().splitlines()]
        articles = [{"title": row.get("title", "News"), "text": row["text"], "published": "2025-06-10"} for row in rows]
        done = entente("explain", self.write("articles.jsonl", "".join(json.dumps(article) + "\n" for article in articles)))
        self.assert_status(done, 0)
        explained = done.out.split("# Article ")[1:]
        self.assertEqual(len(explained), len(rows))
        for row, found in zip(rows, explained):
            for miss in misses(row, found):
                with self.subTest(row["about"]):
                    self.fail(f"{row['text']}\n{miss}")


if __name__ == "__main__":
    main()
