#!/usr/bin/env python3
"""Dates as the program reads them in whole sentences, against the table times.jsonl.

    times_test.py ENTENTE SOURCE_DIR

A row says what is tested, the text, the day of publication or null, and the dates expected, in order: as in docs/statements.md,
or "open" for an expression that nothing anchors.
"""
import json
import pathlib
import re
import unittest

from program import ProgramTest, entente, main

TABLE = pathlib.Path(__file__).with_name("times.jsonl")
LEAST = 0.95  # of the rows


def times_in(explained):
    """The dates of one explained article."""
    return re.findall(r"^time: words \S+ are (\S+)$", explained, re.MULTILINE)


class Times(ProgramTest):
    def explain(self, rows):
        articles = [{"title": row["about"], "text": row["text"], "published": row["published"]} for row in rows]
        path = self.write("articles.jsonl", "".join(json.dumps(article) + "\n" for article in articles))
        done = entente("explain", path)
        self.assert_status(done, 0)
        return done.out.split("# Article ")[1:]

    def test_the_table_of_dates(self):
        rows = [json.loads(line) for line in TABLE.read_text().splitlines()]
        self.assertGreaterEqual(len(rows), 200)
        explained = self.explain(rows)
        self.assertEqual(len(explained), len(rows))
        misses = [f"{row['about']}: expected {row['expected']}, found {found}: {row['text']}"
                  for row, found in zip(rows, map(times_in, explained)) if row["expected"] != found]
        print(f"dates: {len(rows) - len(misses)} of {len(rows)} rows are right", *misses, sep="\n")
        self.assertLessEqual(len(misses), (1 - LEAST) * len(rows))


if __name__ == "__main__":
    main()
