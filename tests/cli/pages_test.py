#!/usr/bin/env python3
"""Body text of real news pages, measured on the pages of ../shared.

    pages_test.py ENTENTE SOURCE_DIR

Says so and passes where ../shared is absent. docs/measurements.md has the score; the bar is that of the main job.
"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

ENTENTE = ""
PAGES = pathlib.Path()
LEAST_F1 = "0.93"


class Pages(unittest.TestCase):
    def test_the_text_of_real_pages_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            clean = pathlib.Path(folder) / "read.jsonl"
            with clean.open("wb") as out:
                subprocess.run([ENTENTE, "read", *sorted((PAGES / "html").glob("*.html.gz"))], check=True, stdout=out)
            score = subprocess.run([sys.executable, PAGES / "score.py", PAGES, clean, "--min", LEAST_F1],
                                   capture_output=True, text=True)
        print(score.stdout)
        self.assertEqual(score.returncode, 0, score.stdout)


def main():
    global ENTENTE, PAGES
    ENTENTE, PAGES = sys.argv[1], pathlib.Path(sys.argv[2]).resolve().parent / "shared/pages-dev"
    if not (PAGES / "score.py").exists():
        print("skipped: the news pages are absent (shared/pages-dev beside the checkout)")
        return
    unittest.main(argv=sys.argv[:1], verbosity=1)


if __name__ == "__main__":
    main()
