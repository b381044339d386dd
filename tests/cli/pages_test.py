#!/usr/bin/env python3
"""Body text and metadata of real news pages, measured on the pages of ../shared.

    pages_test.py ENTENTE SOURCE_DIR

Says so and passes where ../shared is absent. docs/measurements.md has the scores; the bars are a little below.

tests/article/pages_labels.json holds for each page what its reader sees: the headline of the article; the names under which the
page presents its outlet; the authors, as persons (agencies, staff and accounts are none); the days that it gives as the day of
publication (two where its metadata and its text count in different time zones). Names and titles count as equal where they agree
but for case, white space and the form of quotes and dashes; authors only if all are there and no other; a date only if it is one of
those days. Of an outlet any of its names will do.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

ENTENTE = ""
SOURCE = pathlib.Path()
PAGES = pathlib.Path()
LEAST_F1 = "0.965"
LEAST_RIGHT = {"title": 0.96, "outlet": 0.95, "authors": 0.95, "published": 0.96}
PLAIN = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014", "''\"\"--")


def folded(text):
    return " ".join((text or "").translate(PLAIN).casefold().split())


def folded_all(texts):
    return sorted(folded(text) for text in texts)


def is_right(article, label):
    return {
        "title": folded(article["title"]) == folded(label["title"]),
        "outlet": folded(article["outlet"]) in folded_all(label["outlet"]),
        "authors": folded_all(article["authors"]) == folded_all(label["authors"]),
        "published": article["published"] in label["date"],
    }


def read_pages(clean):
    with clean.open("wb") as out:
        subprocess.run([ENTENTE, "read", *sorted((PAGES / "html").glob("*.html.gz"))], check=True, stdout=out)
    articles = [json.loads(line) for line in clean.read_text().splitlines()]
    return {pathlib.Path(article["path"]).name.split(".")[0]: article for article in articles}


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.clean = pathlib.Path(cls.folder.name) / "read.jsonl"
        cls.articles = read_pages(cls.clean)

    def test_the_text_of_real_pages_is_found(self):
        score = subprocess.run([sys.executable, PAGES / "score.py", PAGES, self.clean, "--min", LEAST_F1],
                               capture_output=True, text=True)
        print(score.stdout)
        self.assertEqual(score.returncode, 0, score.stdout)

    def test_title_outlet_authors_and_date_are_found(self):
        labels = json.loads((SOURCE / "tests/article/pages_labels.json").read_text())
        self.assertEqual(sorted(labels), sorted(self.articles))
        verdicts = [is_right(self.articles[page], label) for page, label in labels.items()]
        for field, least in LEAST_RIGHT.items():
            right = sum(verdict[field] for verdict in verdicts)
            print(f"{field}: {right} of {len(labels)} right ({right / len(labels):.3f})")
            self.assertGreaterEqual(right / len(labels), least, field)


def main():
    global ENTENTE, SOURCE, PAGES
    ENTENTE, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    PAGES = SOURCE.parent / "shared/pages-dev"
    if not (PAGES / "score.py").exists():
        print("skipped: the news pages are absent (shared/pages-dev beside the checkout)")
        return
    unittest.main(argv=sys.argv[:1], verbosity=1)


if __name__ == "__main__":
    main()
