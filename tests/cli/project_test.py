#!/usr/bin/env python3
"""Project files: what they hold after adds, removes, kills and bad luck.

    project_test.py ENTENTE SOURCE_DIR [KILLS [SEEDS]]

KILLS is how many runs are killed at a random moment (40), SEEDS how many series of random changes are made (2).
"""
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

from program import ARTICLES, ENTENTE, FAILED, OK, PARTIAL, STORY, USAGE, entente, main
from projects import ProjectTest, generate_statements, with_room

KILLS = 40
SEEDS = 2


class Articles(ProjectTest):
    def test_a_project_gives_what_a_build_gives(self):
        one, other = sorted(ARTICLES.glob("*.txt"))[:2]
        self.add(one)
        self.add(other)
        self.assertEqual(self.network("export", self.project), self.network("build", one, other))

    def test_build_writes_a_project_from_scratch_that_add_goes_on_with(self):
        one, other = sorted(ARTICLES.glob("*.txt"))[:2]
        self.add(one)
        network = self.network("build", other, "-o", self.project)
        self.assertEqual(self.network("export", self.project), network)
        self.assertIn("1 article added; 1 file unchanged", self.add(one, other).out)

    def test_what_is_held_is_not_read_again(self):
        story = self.write("a.txt", STORY)
        self.assertIn("1 article added", self.add(story).out)
        again = self.add(story)
        self.assertIn("0 articles added; 1 file unchanged", again.out)

    def test_a_file_with_other_words_takes_the_place_of_the_old_one(self):
        story = self.write("a.txt", STORY)
        self.add(story)
        self.write("a.txt", STORY.replace("Baku", "Vienna"))
        self.assertIn("1 article added, 1 gone", self.add(story).out)
        self.assertEqual(self.network("export", self.project), self.network("build", story))

    def test_other_options_replace(self):
        story = self.write("a.txt", STORY)
        self.add(story)
        done = self.add(story, "--published", "2018-12-13")
        self.assertIn("replaced", done.out)
        self.assertEqual(self.network("export", self.project),
                         self.network("build", story, "--published", "2018-12-13"))

    def test_the_same_article_in_two_files_is_extracted_once_and_is_one(self):
        one, other = self.write("a.txt", STORY), self.write("b.txt", STORY)
        self.add(other)
        self.assertIn("0 articles added", self.add(one).out)
        self.assertEqual(self.network("export", self.project), self.network("build", one, other))

    def test_what_cannot_be_read_is_told_and_the_rest_is_kept(self):
        lines = self.write("a.jsonl", json.dumps({"text": STORY}) + "\nnot json\n")
        done = self.add(lines, self.folder / "none.txt", status=PARTIAL)
        self.assertIn("a.jsonl:2", done.err)
        self.assertIn("none.txt", done.err)
        self.assertEqual(len(self.held()), 1)
        self.assertEqual(json.loads(entente("status", self.project, "--json").out)["unfinished"], [str(lines)])

    def test_a_run_that_is_asked_to_stop_keeps_what_it_named_and_says_how_to_go_on(self):
        stories = self.folder / "stories"
        stories.mkdir()
        for i in range(40):
            (stories / f"{i:02}.txt").write_text(STORY.replace("12 December", f"{i % 28 + 1} December") + f"\nNumber {i}.\n" * 20)
        run = subprocess.Popen([ENTENTE, "add", self.project, stories, "--jobs", "1"], stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, text=True)
        first = run.stdout.readline()
        run.send_signal(signal.SIGTERM)
        out, err = run.communicate(timeout=60)
        self.assertEqual(run.returncode, PARTIAL, err)
        self.assertIn("stopped early; the same command goes on from here", err)
        named = {line.split()[1] for line in (first + out).splitlines() if line.startswith("added ")}
        self.assertTrue(named and len(named) < 40, named)
        self.assertEqual(named, self.held())
        self.add(stories)
        self.assertEqual(len(self.held()), 40)


class Statements(ProjectTest):
    def test_adds_removes_and_kills_in_any_order_leave_what_the_rest_becomes(self):
        for seed in range(SEEDS):
            with self.subTest(seed=seed):
                self.change_and_compare(random.Random(seed), self.statement_files(12, seed + 1))

    def change_and_compare(self, chance, files):
        """After every change the network is that of a run from scratch, also where the last one was kept."""
        for beside in self.folder.glob("p.entente*"):
            beside.unlink()
        held = set()
        for _ in range(6):
            if held and chance.random() < 0.4:
                gone = chance.sample(sorted(held), min(len(held), chance.randrange(1, 4)))
                names = [f"story-{int(path.stem[1:])}.txt" for path in gone]
                self.assert_status(entente("remove", self.project, *names), OK)
                held -= set(gone)
            else:
                more = chance.sample(files, chance.randrange(1, 5))
                if chance.random() < 0.4:
                    self.run_and_kill(more, 0.05, chance)
                self.add("-q", *more)
                held |= set(more)
            if held:
                self.assert_is_what_becomes_of(sorted(held))

    def test_a_file_of_many_articles_gives_and_takes_single_ones(self):
        articles = [generate_statements.as_lines(records) for records in generate_statements.articles(6, 3)]
        lines = self.write("all.jsonl", "".join(articles))
        self.add("-q", lines)
        self.write("all.jsonl", "".join(articles[1:]))
        self.assertIn("5 replaced, 1 gone", self.add("-q", lines).out)
        self.assert_is_what_becomes_of([lines])

    def test_an_article_that_is_not_there_cannot_be_removed(self):
        self.add("-q", *self.statement_files(2))
        done = entente("remove", self.project, "nobody.txt", "story-1.txt")
        self.assert_status(done, PARTIAL)
        self.assertIn("'nobody.txt'", done.err)
        self.assertEqual(len(self.held()), 1)

    def test_two_writers_wait_for_each_other_and_readers_for_nobody(self):
        files = self.statement_files(20)
        self.add("-q", files[0])
        runs = [subprocess.Popen([ENTENTE, "add", self.project, *half], stdout=subprocess.DEVNULL)
                for half in (files[:10], files[10:])]
        self.assert_status(entente("status", self.project), OK)
        self.assertEqual([run.wait(60) for run in runs], [OK, OK])
        self.assert_is_what_becomes_of(files)

    def test_who_waits_says_so(self):
        one, other = self.statement_files(2)
        self.add("-q", one)
        writer = sqlite3.connect(self.project, isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        run = subprocess.Popen([ENTENTE, "add", self.project, other], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.assert_status(entente("status", self.project), OK)
        self.assertIn("waiting for another program that writes to it", run.stderr.readline())
        writer.execute("ROLLBACK")
        writer.close()
        self.assertEqual(run.wait(60), OK)
        run.communicate()
        self.assertEqual(len(self.held()), 2)


class Kills(ProjectTest):
    def test_a_kill_at_any_moment_loses_nothing_that_was_named(self):
        files = self.statement_files(20)
        chance = random.Random(11)
        start = time.monotonic()
        self.add("-q", *files)
        longest = 1.2 * (time.monotonic() - start)
        for kill in range(KILLS):
            if kill % 6 == 0:
                for beside in self.folder.glob("p.entente*"):
                    beside.unlink()
                named = set()
            chance.shuffle(files)
            named |= self.run_and_kill(files, longest, chance)
            if named:
                self.assertLessEqual(named, self.held())
                self.assert_status(entente("status", self.project), OK)
        self.add("-q", *files)
        self.assert_is_what_becomes_of(sorted(files))


class BadFiles(ProjectTest):
    def setUp(self):
        super().setUp()
        self.file = self.statement_files(3)
        self.add("-q", *self.file)

    def assert_refused(self, expected, status=FAILED, **options):
        before = self.project.read_bytes() if self.project.is_file() else None
        for command in (["status", self.project], ["add", self.project, self.file[0]],
                        ["export", self.project, "-o", self.folder / "never.json"], ["remove", self.project, "x"]):
            done = entente(*command, **options)
            self.assert_status(done, status)
            self.assertIn(str(self.project), done.err)
            self.assertRegex(done.err, expected)
        self.assertFalse((self.folder / "never.json").exists())
        if before is not None:
            self.assertEqual(self.project.read_bytes(), before)

    def test_what_is_no_project_is_refused_and_left_alone(self):
        self.project.write_text("An article about Baku.\n")
        self.assert_refused("expected a project file, found something else")

    def test_another_database_is_refused(self):
        self.change("PRAGMA application_id = 7")
        self.assert_refused("expected a project file, found another program's database")

    def test_a_newer_version_is_refused(self):
        self.change("PRAGMA user_version = 3")
        self.assert_refused("expected a project file of version 2, found version 3", USAGE)

    def test_other_tables_are_refused(self):
        self.change("DROP TABLE author; CREATE VIEW author AS SELECT 1")
        self.assert_refused("expected a project file, found one with")

    def test_a_truncated_file_is_refused_at_any_length(self):
        whole = self.project.read_bytes()
        for length in (17, 100, 4096, len(whole) // 2, len(whole) - 4096, len(whole) - 1):
            self.project.write_bytes(whole[:length])
            with self.subTest(length=length):
                self.assert_refused("expected a (whole )?project file")

    def test_damaged_pages_are_found_or_harmless(self):
        whole = self.project.read_bytes()
        chance = random.Random(3)
        for _ in range(12):
            damaged = bytearray(whole)
            begin = chance.randrange(100, len(whole) - 64)
            damaged[begin:begin + 64] = chance.randbytes(64)
            self.project.write_bytes(damaged)
            done = entente("export", self.project, "-q", "-o", self.folder / "never.json")
            self.assertIn(done.returncode, (OK, FAILED), done.err)

    def test_a_changed_row_is_found_and_named(self):
        for about, sql, named in [
                ("a sentence", "UPDATE statement SET sentence = 'Never said.' WHERE number = 3", r"statement 3 of article \w+ \(story-\d"),
                ("a number", "UPDATE statement SET confidence = 0.123 WHERE number = 0", "statement 0 of article"),
                ("a name", "UPDATE name SET name = name || '!' WHERE entity = 2", "entity 2 of article"),
                ("a mention", "UPDATE mention SET end = end + 1 WHERE entity = 1", "entity 1 of article"),
                ("an entity", "UPDATE entity SET actor = 'Q1' WHERE number = 4", "entity 4 of article"),
                ("a date", "UPDATE article SET published = '1999-01-01'", "all rows of article"),
                ("a statement less", "DELETE FROM statement WHERE number = 2", "all rows of article"),
                ("an author more", "INSERT INTO author SELECT number, 0, 'Nobody' FROM article", "all rows of article")]:
            with self.subTest(about):
                self.project.unlink()
                self.add("-q", *self.file)
                self.change(sql)
                for command in (["status", self.project], ["export", self.project, "-o", self.folder / "never.json"]):
                    done = entente(*command)
                    self.assert_status(done, FAILED)
                    self.assert_one_line(done, "p.entente: expected ", "as written, found ")
                    self.assertRegex(done.err, named)

    def test_an_empty_file_is_filled_by_add_alone(self):
        self.project.write_bytes(b"")
        done = entente("status", self.project)
        self.assert_status(done, FAILED)
        self.assertIn("found an empty file", done.err)
        self.add("-q", *self.file)
        self.assertEqual(len(self.held()), 3)

    def test_a_project_that_is_not_there_is_made_by_add_alone(self):
        self.project.unlink()
        for command in (["status"], ["remove"], ["export"]):
            more = {"status": [], "remove": ["x"], "export": ["-o", self.folder / "never.json"]}[command[0]]
            done = entente(*command, self.project, *more)
            self.assert_status(done, FAILED)
            self.assertIn("found none", done.err)
            self.assertFalse(self.project.exists())

    def test_a_folder_is_refused(self):
        self.project.unlink()
        self.project.mkdir()
        self.assert_refused("found a folder or device")

    def test_a_full_disk_loses_nothing(self):
        more = self.folder / "more"
        more.mkdir()
        for i, records in enumerate(generate_statements.articles(30, 2)):
            (more / f"{i}.jsonl").write_text(generate_statements.as_lines(records))
        room = self.project.stat().st_size + (1 << 18)

        done = with_room(room, "add", self.project, more)
        self.assertEqual(done.returncode, FAILED, done.stderr)
        self.assertIn("p.entente: expected ", done.stderr)
        named = {line.split()[1] for line in done.stdout.splitlines() if line.startswith("added ")}
        self.assertTrue(named)
        self.assertLessEqual(named, self.held())
        self.add("-q", more)
        self.assertEqual(len(self.held()), 33)


class ReadOnly(ProjectTest):
    """As a user who may not write."""

    def setUp(self):
        super().setUp()
        if os.geteuid() == 0 and shutil.which("setpriv") is None:
            self.skipTest("skipped: setpriv is absent")
        os.chmod(self.folder, 0o755)
        self.file = self.statement_files(2)
        self.add("-q", self.file[0])

    def tearDown(self):
        os.chmod(self.folder, 0o755)

    def without_rights(self, *command):
        become = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] if os.geteuid() == 0 else []
        return subprocess.run([*become, ENTENTE, *map(str, command)], capture_output=True, text=True, check=False)

    def lock(self, file, folder):
        os.chmod(self.project, file)
        os.chmod(self.folder, folder)

    def test_a_file_in_a_folder_that_cannot_be_written_is_read(self):
        self.lock(0o444, 0o555)
        done = self.without_rights("status", self.project)
        self.assertEqual(done.returncode, OK, done.stderr)
        self.assertIn("1 article", done.stdout)

    def test_it_is_not_added_to(self):
        self.lock(0o444, 0o555)
        done = self.without_rights("add", self.project, self.file[1])
        self.assertEqual(done.returncode, FAILED, done.stdout)
        self.assertIn("p.entente: expected a file that can be written", done.stderr)
        self.assertEqual(len(self.held()), 1)

    def test_what_a_killed_run_left_is_not_overlooked(self):
        writer = sqlite3.connect(self.project)
        writer.execute("DELETE FROM source")
        writer.commit()
        left = (self.folder / "p.entente-wal").read_bytes()
        writer.close()
        self.add("-q", self.file[0])
        (self.folder / "p.entente-wal").write_bytes(left)
        self.lock(0o444, 0o555)
        done = self.without_rights("status", self.project)
        self.assertEqual(done.returncode, FAILED, done.stdout)
        self.assertIn("p.entente-wal", done.stderr)


if __name__ == "__main__":
    if len(sys.argv) > 3:
        KILLS = int(sys.argv[3])
    if len(sys.argv) > 4:
        SEEDS = int(sys.argv[4])
    main()
