#!/usr/bin/env python3
"""Dates as the program reads them in whole sentences, against tables.

    times_test.py ENTENTE SOURCE_DIR

A row says what is tested, the text, the day of publication or null, and the dates expected, as in docs/statements.md. In times.jsonl
they are those of all time expressions, in order, "open" for one that nothing anchors. In meeting_dates.jsonl they are those of the
meetings that the text tells of, sorted, "none" for one without a date.
"""
import json
import pathlib
import re

from program import ProgramTest, entente, main

TABLES = pathlib.Path(__file__).parent
LEAST = 0.95  # of the rows


def times_in(explained):
    """The dates of one explained article."""
    return re.findall(r"^time: words \S+ are (\S+)$", explained, re.MULTILINE)


def meeting_dates_in(explained):
    meetings = explained.partition("# Meetings\n")[2]
    found = re.findall(r"^(?!meetings: ).* \((?:held|planned|possible|called_off), \w+\)(?: on (\S+))?", meetings, re.MULTILINE)
    return sorted(date or "none" for date in found)


class Times(ProgramTest):
    def explain(self, rows):
        articles = [{"title": "News", "text": row["text"], "published": row["published"]} for row in rows]
        path = self.write("articles.jsonl", "".join(json.dumps(article) + "\n" for article in articles))
        done = entente("explain", path)
        self.assert_status(done, 0)
        return done.out.split("# Article ")[1:]

    def check(self, table, dates_in):
        rows = [json.loads(line) for line in (TABLES / table).read_text().splitlines()]
        explained = self.explain(rows)
        self.assertEqual(len(explained), len(rows))
        misses = [f"{row['about']}: expected {row['expected']}, found {found}: {row['text']}"
                  for row, found in zip(rows, map(dates_in, explained)) if row["expected"] != found]
        print(f"{table}: {len(rows) - len(misses)} of {len(rows)} rows are right", *misses, sep="\n")
        self.assertLessEqual(len(misses), (1 - LEAST) * len(rows))

    def test_the_table_of_dates(self):
        self.check("times.jsonl", times_in)

    def test_the_dates_of_meetings(self):
        self.check("meeting_dates.jsonl", meeting_dates_in)


if __name__ == "__main__":
    main()
