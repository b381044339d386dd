#!/usr/bin/env python3
"""Help, versions, usage errors and exit statuses."""
import json
import re
import signal
import subprocess

import program
from program import ENTENTE, FAILED, OK, PARTIAL, STORY, USAGE, ProgramTest, entente

COMMANDS = ("build", "add", "remove", "status", "read", "extract", "merge", "export", "explain", "validate", "view")


class Help(ProgramTest):
    def test_every_command_has_help_with_an_example_on_standard_output(self):
        for command in COMMANDS:
            with self.subTest(command):
                done = entente(command, "--help")
                self.assert_status(done, OK)
                self.assertIn(f"entente {command}", done.out)
                self.assertRegex(done.out, "Examples?:")
                self.assertEqual(done.err, "")

    def test_help_lists_the_commands_and_exit_statuses(self):
        done = entente("--help")
        self.assert_status(done, OK)
        for word in (*COMMANDS, "Exit status"):
            self.assertIn(word, done.out)

    def test_the_version_is_one_line(self):
        done = entente("--version")
        self.assert_status(done, OK)
        self.assertRegex(done.out, r"^entente \d+\.\d+\.\d+\n$")


class Usage(ProgramTest):
    def test_wrong_command_lines_are_usage_errors_on_standard_error(self):
        story = self.write("story.txt", STORY)
        out = self.folder / "out.json"
        cases = {
            "no command": [],
            "an unknown command": ["biuld"],
            "no input": ["build", "-o", out],
            "no output": ["build", story],
            "an unknown option": ["build", story, "-o", out, "--loud"],
            "no date": ["build", story, "-o", out, "--published", "yesterday"],
            "a day that is none": ["build", story, "-o", out, "--published", "2018-02-30"],
            "a month is no day": ["build", story, "-o", out, "--published", "2018-02"],
            "no threads": ["build", story, "-o", out, "--jobs", "0"],
            "a base that is no IRI": ["build", story, "-o", out, "--base", "a b"],
            "an unknown format": ["build", story, "-o", self.folder / "out.xlsx"],
            "no format": ["build", story, "-o", self.folder / "out"],
        }
        for about, arguments in cases.items():
            with self.subTest(about):
                done = entente(*arguments)
                self.assert_status(done, USAGE)
                self.assertEqual(done.out, "")
                self.assertNotEqual(done.err, "")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["story.txt"])

    def test_an_unknown_format_is_answered_with_the_known_ones(self):
        done = entente("merge", "-", "-o", "out.xlsx")
        self.assert_one_line(done, "out.xlsx", ".csv, .cyjs, .dl, .dot, .gexf, .graphml, .json, .jsonld, .net, .nq, .nt, .trig, .ttl", "'.xlsx'")


class Streams(ProgramTest):
    def test_a_reader_that_leaves_ends_the_program_without_a_word(self):
        lines = "".join('{"title": "A", "text": "The minister spoke in Baku. %d"}\n' % i for i in range(20000))
        path = self.write("many.jsonl", lines)
        process = subprocess.Popen([ENTENTE, "read", path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
        process.stderr.close()
        self.assertIn(process.wait(), (OK, -signal.SIGPIPE))
        self.assertEqual(said, b"")

    def test_a_full_disk_behind_standard_output_is_reported(self):
        path = self.write("story.txt", STORY)
        with open("/dev/full", "wb") as full:
            done = subprocess.run([ENTENTE, "read", path], stdout=full, stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, FAILED)
        self.assertIn(b"No space left on device", done.stderr)

    def test_a_closed_standard_output_is_reported_and_harms_no_file(self):
        path = self.write("story.txt", STORY)
        done = subprocess.run(["sh", "-c", f"'{ENTENTE}' read '{path}' >&-"], stderr=subprocess.PIPE, check=False)
        self.assertEqual(done.returncode, FAILED)
        self.assertIn(b"standard output", done.stderr)
        self.assertEqual(path.read_text(), STORY)


class Summary(ProgramTest):
    def test_the_summary_is_short_and_quiet_leaves_it_out(self):
        path = self.write("story.txt", STORY)
        loud = entente("build", path, "-o", self.folder / "a.json")
        self.assert_status(loud, OK)
        self.assertLess(len(loud.out.splitlines()), 30)
        self.assertRegex(loud.out, re.compile("1 article"))
        quiet = entente("build", path, "-o", self.folder / "b.json", "--quiet")
        self.assertEqual((quiet.out, quiet.err), ("", ""))

    def test_the_summary_for_programs_is_one_line_of_json(self):
        path = self.write("story.txt", STORY)
        done = entente("build", path, "-o", self.folder / "a.json", "--json")
        self.assert_status(done, OK)
        self.assertEqual(len(done.out.splitlines()), 1)
        summary = json.loads(done.out)
        self.assertEqual(summary["articles"], 1)
        self.assertIn("Valery Gerasimov", summary["meetings"][0]["participants"])

    def test_partial_success_is_a_status_of_its_own(self):
        path = self.write("story.txt", STORY)
        done = entente("build", path, self.folder / "absent.txt", "-o", self.folder / "a.json")
        self.assert_status(done, PARTIAL)
        self.assert_one_line(done, "absent.txt")
        self.assertTrue((self.folder / "a.json").exists())


if __name__ == "__main__":
    program.main()
