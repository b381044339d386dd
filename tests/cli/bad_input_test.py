#!/usr/bin/env python3
"""Bad input gets one clear line, the rest is built, and nothing is half-written."""
import json
import os
import subprocess
import unittest

import program
from program import ENTENTE, FAILED, OK, PARTIAL, SOURCE, STORY, ProgramTest, entente

PAGE = ("<html><head><title>Generals meet in Baku</title></head><body><article><h1>Generals meet in Baku</h1>"
        "<p>General Valery Gerasimov met General Curtis Scaparrotti in Baku on 12 December 2018.</p>"
        "<p>They discussed Syria and the Sahel, and agreed to meet again in Baku next year, said the minis")


FRENCH = ("Les ministres des Affaires étrangères se sont rencontrés lundi dans la capitale et sont convenus de rouvrir les postes-"
          "frontières. Ils se reverront en automne pour signer le traité, a dit le porte-parole du gouvernement.\n")


class BadArticles(ProgramTest):
    def build(self, *inputs):
        good = self.write("good.txt", STORY)
        self.out = self.folder / "out.json"
        return entente("build", good, *inputs, "-o", self.out, "--quiet")

    def articles(self):
        return [article["path"] for article in json.loads(self.out.read_text())["articles"]]

    def test_an_article_that_cannot_be_read_is_named_and_the_others_are_built(self):
        cases = {
            "empty.txt": b"",
            "blank.txt": b" \n\n\t\n",
            "binary.txt": bytes(range(256)) * 64,
            "image.html": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 16,
            "cut.txt.gz": b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xcbH",
            "marks.txt": b"*** --- *** 12 34 !!! ???\n" * 5,
            "french.txt": FRENCH.encode(),
        }
        for name, content in cases.items():
            with self.subTest(name):
                done = self.build(self.write(name, content))
                self.assert_status(done, PARTIAL)
                self.assert_one_line(done, name, "expected", "found")
                self.assertEqual(self.articles(), [str(self.folder / "good.txt")])

    def test_odd_encodings_and_cut_pages_are_read(self):
        cases = {
            "latin.txt": STORY.replace("Syria", "Syri\u00e4").encode("latin-1"),
            "utf16.txt": STORY.encode("utf-16"),
            "cut.html": PAGE.encode(),
            "bom.txt": STORY.encode("utf-8-sig"),
        }
        for name, content in cases.items():
            with self.subTest(name):
                done = self.build(self.write(name, content.replace(b"Sahel", b"Sahel" + name.encode())))
                self.assertIn(done.returncode, (OK, PARTIAL), done.err)
                graph = json.loads(self.out.read_text())
                self.assertTrue(any("Gerasimov" in node["name"] for node in graph["nodes"]))
                json.dumps(graph).encode()

    def test_one_line_of_fifty_megabytes_is_no_article(self):
        for about, line in (("one word", b"x" * 50_000_000), ("sentences", b"The two men met in Baku. " * 2_000_000)):
            with self.subTest(about):
                done = self.build(self.write("long.txt", line))
                self.assert_status(done, PARTIAL)
                self.assert_one_line(done, "long.txt", "expected an article of at most", "found")
                self.assertEqual(self.articles(), [str(self.folder / "good.txt")])

    def test_a_bad_line_among_good_ones_is_named_by_its_number(self):
        lines = [json.dumps({"title": "Talks", "text": STORY}), '{"title": "cut', json.dumps({"title": "B", "text": STORY * 2})]
        done = self.build(self.write("news.jsonl", "\n".join(lines) + "\n"))
        self.assert_status(done, PARTIAL)
        self.assert_one_line(done, "news.jsonl:2")

    def test_other_things_in_a_folder_are_passed_over(self):
        news = self.folder / "news"
        (news / "deep").mkdir(parents=True)
        (news / "deep/story.txt").write_text(STORY.replace("Syria", "Libya"))
        (news / "photo.jpg").write_bytes(b"\xff\xd8\xff")
        (news / "Makefile").write_text("all:\n")
        done = self.build(news)
        self.assert_status(done, OK)
        self.assertEqual(len(self.articles()), 2)

    def test_what_is_not_there_or_leads_nowhere_is_named(self):
        (self.folder / "loose.txt").symlink_to("nowhere.txt")
        for name in ("absent.txt", "loose.txt"):
            with self.subTest(name):
                done = self.build(self.folder / name)
                self.assert_status(done, PARTIAL)
                self.assert_one_line(done, name)

    @unittest.skipIf(os.geteuid() == 0, "skipped: root can read every file")
    def test_an_unreadable_file_is_named(self):
        path = self.write("secret.txt", STORY)
        path.chmod(0)
        done = self.build(path)
        self.assert_status(done, PARTIAL)
        self.assert_one_line(done, "secret.txt")

    def test_nothing_but_bad_input_is_a_failure_and_writes_nothing(self):
        out = self.folder / "out.json"
        done = entente("build", self.write("empty.txt", b""), "-o", out)
        self.assert_status(done, FAILED)
        self.assertEqual(done.out, "")
        self.assertFalse(out.exists())

    def test_an_empty_folder_is_a_failure(self):
        (self.folder / "news").mkdir()
        done = entente("build", self.folder / "news", "-o", self.folder / "out.json")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "news", "found none")


class BadOutputs(ProgramTest):
    def setUp(self):
        super().setUp()
        self.story = self.write("story.txt", STORY)

    def test_a_folder_in_the_place_of_the_output(self):
        (self.folder / "out.json").mkdir()
        done = entente("build", self.story, "-o", self.folder / "out.json")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "out.json", "expected a file", "found a directory")

    def test_an_output_in_no_folder(self):
        done = entente("build", self.story, "-o", self.folder / "none/out.json")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "none")

    def test_a_full_device(self):
        (self.folder / "out.json").symlink_to("/dev/full")
        done = entente("build", self.story, "-o", self.folder / "out.json", "--quiet")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "out.json", "No space left on device")

    def test_a_full_disk_leaves_the_old_file_and_nothing_else(self):
        disk = self.folder / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", disk], capture_output=True, check=False)
        if mounted.returncode != 0:
            self.skipTest("skipped: no small disk can be mounted here")
        self.addCleanup(subprocess.run, ["umount", disk], check=False)
        (disk / "out.graphml").write_text("old")
        done = entente("build", self.story, "-o", disk / "out.graphml", "--quiet")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "out.graphml", "No space left on device")
        self.assertEqual({path.name: path.read_text() for path in disk.iterdir()}, {"out.graphml": "old"})

    def test_one_output_that_fails_does_not_stop_the_others(self):
        (self.folder / "a.json").symlink_to("/dev/full")
        done = entente("build", self.story, "-o", self.folder / "a.json", "-o", self.folder / "b.json", "--quiet")
        self.assert_status(done, FAILED)
        self.assertIn("nodes", json.loads((self.folder / "b.json").read_text()))


class BadFilesOfOurs(ProgramTest):
    def test_an_ontology_with_a_mistake_is_refused_with_its_place(self):
        whole = (SOURCE / "extract/ontology/relations.json").read_text()
        cases = {
            "cut in the middle": whole[: len(whole) // 2],
            "a kind that is none": whole.replace('"person"', '"persom"', 1),
            "another file": "{}",
            "no file": None,
        }
        story = self.write("story.txt", STORY)
        for about, text in cases.items():
            with self.subTest(about):
                path = self.folder / "mine.json"
                path.unlink(missing_ok=True)
                if text is not None:
                    path.write_text(text)
                done = entente("build", story, "--ontology", path, "-o", self.folder / "out.json")
                self.assert_status(done, FAILED)
                self.assert_one_line(done, "mine.json", "expected", "found")
                self.assertFalse((self.folder / "out.json").exists())

    def test_an_installation_without_data_says_which_file_is_missing(self):
        done = entente("build", self.write("story.txt", STORY), "-o", self.folder / "out.json",
                       environment={"ENTENTE_DATA": str(self.folder)})
        self.assert_status(done, FAILED)
        self.assert_one_line(done, self.folder)


class BadStatements(ProgramTest):
    def test_bad_lines_are_named_and_the_rest_is_merged(self):
        article = {"record": "article", "version": 1, "id": "a", "title": "T", "outlet": "O", "authors": [],
                   "published": None, "url": None, "path": "a.txt"}
        text = json.dumps(article) + "\nno JSON\n" + json.dumps({"record": "entity", "version": 1}) + "\n"
        done = entente("merge", "-", "-o", self.folder / "out.json", "--quiet", text=text)
        self.assert_status(done, PARTIAL)
        self.assertIn("standard input:2", done.err)
        self.assertIn("standard input:3", done.err)
        self.assertEqual([a["id"] for a in json.loads((self.folder / "out.json").read_text())["articles"]], ["a"])

    def test_a_graph_that_is_cut_is_refused(self):
        path = self.write("graph.json", '{"format": "entente-graph", "version": 1, "nodes": [')
        done = entente("export", path, "-o", self.folder / "out.ttl")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "graph.json", "expected", "found")


if __name__ == "__main__":
    program.main()
