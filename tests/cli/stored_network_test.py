#!/usr/bin/env python3
"""The network that is kept beside a project file, and every command on every kind of input.

    stored_network_test.py ENTENTE SOURCE_DIR
"""
import json
import os
import random
import subprocess
import time

from program import ENTENTE, FAILED, OK, SOURCE, USAGE, entente, main
from projects import ProjectTest, with_room


class KeptTest(ProjectTest):
    def setUp(self):
        super().setUp()
        self.files = self.statement_files(8)
        self.add("-q", *self.files[:6])
        self.kept = self.folder / "p.entente-network"

    def made(self):
        """When it was written last."""
        return self.kept.stat().st_mtime_ns


class Keeping(KeptTest):
    def test_it_is_made_by_the_first_reader_and_left_by_the_next(self):
        self.assertFalse(self.kept.exists())
        self.assert_is_what_becomes_of(self.files[:6])
        made = self.made()
        self.assert_is_what_becomes_of(self.files[:6])
        self.assertEqual(self.made(), made)

    def test_it_is_used(self):
        """A row that is damaged without the word of its article's sum is noticed by who reads rows alone."""
        whole = self.network("export", self.project)
        self.change("UPDATE statement SET sentence = 'Never said.' WHERE number = 1")
        self.assertEqual(self.network("export", self.project), whole)
        self.kept.unlink()
        self.assert_status(entente("export", self.project, "-o", self.folder / "never.json"), FAILED)

    def test_it_is_made_anew_after_a_change(self):
        for about, change, rest in [("add", lambda: self.add("-q", self.files[6]), self.files[:7]),
                                    ("remove", lambda: entente("remove", self.project, "story-0.txt"), self.files[1:7])]:
            with self.subTest(about):
                self.network("export", self.project)
                before = self.kept.read_bytes()
                change()
                self.assert_is_what_becomes_of(rest)
                self.assertNotEqual(self.kept.read_bytes(), before)

    def test_lists_and_the_ontology_count(self):
        network = json.loads(self.network("merge", *self.files[:6]))
        one, other = [node["name"] for node in network["nodes"] if node["kind"] == "person"][:2]
        same = self.write("same.txt", f"person: {one} | person: {other}\n")
        own = json.loads((SOURCE / "extract/ontology/relations.json").read_text())
        own["relations"] = [{**relation, "symmetric": True, "object": relation["subject"]}
                            for relation in own["relations"] if relation["id"] == "criticised"]
        relations = self.write("relations.json", json.dumps(own))
        answers = set()
        for options in ([], ["--same", same], ["--different", same], ["--ontology", relations], []):
            with self.subTest(options):
                answer = self.network("export", self.project, *options)
                self.assertEqual(answer, self.network("merge", *self.files[:6], *options))
                answers.add(answer)
        self.assertEqual(len(answers), 3, "those two are two anyhow")

    def test_what_is_to_be_said_of_a_list_is_said_each_time(self):
        same = self.write("same.txt", "person: Nobody At All | person: Nobody Else\n")
        for _ in range(2):
            done = entente("export", self.project, "--same", same, "-q", "-o", self.folder / "x.json")
            self.assertIn("person: Nobody At All", done.err)


class Damage(KeptTest):
    def assert_made_anew(self):
        done = entente("export", self.project, "-q", "-o", self.folder / "x.json")
        self.assert_status(done, OK)
        self.assertEqual(done.err, "")
        self.assertEqual((self.folder / "x.json").read_bytes(), self.network("merge", *self.files[:6]))

    def test_a_damaged_one_is_made_anew(self):
        self.network("export", self.project)
        whole = self.kept.read_bytes()
        chance = random.Random(5)
        for length in (0, 1, 20, 60, len(whole) // 2, len(whole) - 1):
            with self.subTest(length=length):
                self.kept.write_bytes(whole[:length])
                self.assert_made_anew()
        for _ in range(6):
            damaged = bytearray(whole)
            damaged[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
            self.kept.write_bytes(damaged)
            self.assert_made_anew()
        self.assertEqual(self.kept.read_bytes(), whole)

    def test_a_reader_that_is_killed_leaves_nothing_that_counts(self):
        chance = random.Random(13)
        start = time.monotonic()
        self.network("export", self.project)
        longest = 1.2 * (time.monotonic() - start)
        for _ in range(10):
            self.kept.unlink(missing_ok=True)
            run = subprocess.Popen([ENTENTE, "rank", self.project], stdout=subprocess.DEVNULL)
            time.sleep(longest * chance.random())
            run.kill()
            run.wait()
            self.assert_made_anew()
        self.assertEqual({path.name for path in self.folder.glob("p.entente?*")}, {self.kept.name})

    def test_that_of_another_project_is_not_taken(self):
        other = self.folder / "q.entente"
        self.assert_status(entente("add", other, self.files[7], "-q"), OK)
        self.network("export", other)
        (self.folder / "q.entente-network").rename(self.kept)
        self.assert_made_anew()

    def test_something_else_in_its_place_is_left_alone(self):
        elsewhere = self.folder / "elsewhere"
        for about, put in [("folder", self.kept.mkdir), ("pipe", lambda: os.mkfifo(self.kept)),
                           ("link", lambda: self.kept.symlink_to(elsewhere))]:
            with self.subTest(about):
                put()
                self.assert_made_anew()
                self.assertFalse(self.kept.is_file() or elsewhere.exists())
                self.kept.rmdir() if self.kept.is_dir() else self.kept.unlink()

    def test_without_room_or_rights_the_answer_is_the_same(self):
        done = with_room(512, "rank", self.project)
        self.assertEqual((done.returncode, done.stderr), (OK, ""))
        self.assertEqual(sorted(path.name for path in self.folder.glob("p.entente-n*")), [])
        self.assertEqual(entente("rank", self.project).out, done.stdout)


class Commands(KeptTest):
    """Project file, graph.json and statements are the same to every command that reads networks."""

    def setUp(self):
        super().setUp()
        self.graph, self.statements = self.folder / "g.json", self.folder / "s.jsonl"
        self.statements.write_bytes(b"".join(path.read_bytes() for path in self.files[:6]))
        self.assert_status(entente("merge", self.statements, "-q", "-o", self.graph), OK)
        nodes = sorted(json.loads(self.graph.read_text())["nodes"], key=lambda node: -node["articles"])
        self.one, self.other, self.third = [node["id"] for node in nodes if node["kind"] == "state"][:3]

    def commands(self):
        page = self.folder / "page.html"
        return {
            "path": ["path", "GRAPH", self.one, self.other],
            "path --json": ["path", "GRAPH", self.one, self.other, "--json"],
            "connect": ["connect", "GRAPH", self.one, self.other, self.third],
            "query": ["query", "GRAPH", "MATCH (a:state)-[e]-(b) RETURN a.name, count(e) AS n ORDER BY n DESC"],
            "rank": ["rank", "GRAPH"],
            "communities": ["communities", "GRAPH"],
            "triads": ["triads", "GRAPH"],
            "show": ["show", "GRAPH", self.one],
            "compare": ["compare", "GRAPH", "--by", "year", "--json"],
            "export": ["export", "GRAPH", "-q", "-o", page.with_suffix(".json")],
            "export --level": ["export", "GRAPH", "--level", "state", "-q", "-o", page.with_suffix(".graphml")],
            "export --summary": ["export", "GRAPH", "--summary"],
            "view": ["view", "GRAPH", "--title", "News", "-o", page],
        }

    def answer(self, command, graph):
        """What is printed and written, without the name of the input."""
        done = entente(*[graph if word == "GRAPH" else word for word in command])
        self.assert_status(done, OK)
        written = [path.read_bytes() for path in sorted(self.folder.glob("page.*"))]
        for path in self.folder.glob("page.*"):
            path.unlink()
        return done.out.replace(str(graph), "GRAPH").replace(graph.name, "GRAPH"), written

    def test_each_answers_the_same_on_each_input(self):
        for name, command in self.commands().items():
            with self.subTest(name):
                expected = self.answer(command, self.graph)
                self.assertEqual(self.answer(command, self.statements), expected)
                self.assertEqual(self.answer(command, self.project), expected)
                self.assertEqual(self.answer(command, self.project), expected, "from the network kept")

    def test_what_needs_statements_reads_those_of_a_project(self):
        for command in (["resolve", "GRAPH", "--json"], ["merge", "GRAPH", "-q", "-o", self.folder / "page.json"]):
            with self.subTest(command[0]):
                self.assertEqual(self.answer(command, self.project), self.answer(command, self.statements))
                done = entente(*[self.graph if word == "GRAPH" else word for word in command])
                self.assertIn(done.returncode, (FAILED, USAGE))
                self.assertIn("g.json", done.err)

    def test_each_says_once_what_is_wrong_with_a_bad_input(self):
        whole = self.project.read_bytes()
        newer = bytearray(whole)
        newer[60:64] = (99).to_bytes(4, "big")  # user_version
        bad = {"cut short": whole[:len(whole) - 4096], "newer": bytes(newer), "no project": b"An article.\n", "a header alone": whole[:100]}
        for about, content in bad.items():
            self.project.write_bytes(content)
            for name, command in {**self.commands(), "resolve": ["resolve", "GRAPH"]}.items():
                with self.subTest(f"{name}, {about}"):
                    done = entente(*[self.project if word == "GRAPH" else word for word in command])
                    self.assertIn(done.returncode, (FAILED, USAGE))
                    self.assert_one_line(done, f"{self.project}: expected a ", "found ")
                    self.assertEqual(list(self.folder.glob("page.*")), [])
            self.assertEqual(self.project.read_bytes(), content)


if __name__ == "__main__":
    main()
