#!/usr/bin/env python3
"""The same articles give the same bytes, whatever the threads, the order, the zone, the locale and the way there."""
import random
import subprocess
import unittest

import program
from program import ARTICLES, OK, SOURCE, ProgramTest, entente

FORMATS = ("json", "graphml", "ttl", "nt")


def has_locale(name):
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.lower()
    return name.lower().replace("-", "") in known.replace("-", "")


class SameBytes(ProgramTest):
    inputs = sorted(ARTICLES.iterdir())

    @classmethod
    def setUpClass(cls):
        cls.expected = None

    def build(self, name, inputs, *options, environment=None):
        outputs = [word for suffix in FORMATS for word in ("-o", self.folder / f"{name}.{suffix}")]
        done = entente("build", *inputs, *outputs, "--quiet", *options, environment=environment, folder=SOURCE)
        self.assert_status(done, OK)
        return self.contents(name)

    def contents(self, name):
        return {suffix: (self.folder / f"{name}.{suffix}").read_bytes() for suffix in FORMATS}

    def assert_same(self, found):
        if SameBytes.expected is None:
            SameBytes.expected = self.build("expected", self.inputs, "--jobs", "1")
        for suffix in FORMATS:
            self.assertTrue(found[suffix] == SameBytes.expected[suffix], f"the .{suffix} file differs")

    def test_two_threads(self):
        self.assert_same(self.build("threads", self.inputs, "--jobs", "2"))

    def test_seven_threads_and_another_order(self):
        shuffled = list(self.inputs)
        random.Random(7).shuffle(shuffled)
        self.assert_same(self.build("order", shuffled, "--jobs", "7"))

    def test_every_article_twice(self):
        self.assert_same(self.build("twice", [*self.inputs, *self.inputs]))

    def test_a_folder_for_its_files(self):
        self.assert_same(self.build("folder", [ARTICLES]))

    def test_another_zone(self):
        self.assert_same(self.build("zone", self.inputs, environment={"TZ": "Asia/Tokyo"}))

    def test_another_locale(self):
        if not has_locale("de_DE.UTF-8"):
            self.skipTest("skipped: the locale de_DE.UTF-8 is absent")
        self.assert_same(self.build("locale", self.inputs, environment={"LC_ALL": "de_DE.UTF-8"}))

    def test_extraction_of_each_article_and_then_a_merge(self):
        files = []
        for number, path in enumerate(self.inputs):
            done = entente("extract", path, folder=SOURCE)
            self.assert_status(done, OK)
            files.insert(0, self.write(f"{number}.jsonl", done.stdout))
        outputs = [word for suffix in FORMATS for word in ("-o", self.folder / f"merged.{suffix}")]
        self.assert_status(entente("merge", *files, *outputs, "--quiet"), OK)
        self.assert_same(self.contents("merged"))

    def test_extraction_of_all_articles_through_a_pipe(self):
        statements = entente("extract", *self.inputs, "--jobs", "3", folder=SOURCE)
        one = entente("extract", *self.inputs, "--jobs", "1", folder=SOURCE)
        self.assertTrue(statements.stdout == one.stdout, "statements depend on the threads")
        outputs = [word for suffix in FORMATS for word in ("-o", self.folder / f"piped.{suffix}")]
        self.assert_status(entente("merge", "-", *outputs, "--quiet", bytes_in=statements.stdout), OK)
        self.assert_same(self.contents("piped"))

    def test_export_of_the_graph_and_of_the_statements(self):
        self.build("first", self.inputs)
        outputs = [word for suffix in FORMATS for word in ("-o", self.folder / f"again.{suffix}")]
        self.assert_status(entente("export", self.folder / "first.json", *outputs, "--quiet"), OK)
        self.assert_same(self.contents("again"))
        statements = self.write("all.jsonl", entente("extract", *self.inputs, folder=SOURCE).stdout)
        self.assert_status(entente("export", statements, *outputs, "--quiet"), OK)
        self.assert_same(self.contents("again"))


if __name__ == "__main__":
    program.main()
