#!/usr/bin/env python3
"""Networks as input: graph.json and statements, as files and on standard input, and what is neither."""
import json

import program
from program import FAILED, OK, PARTIAL, STORY, ProgramTest, entente


class GraphInput(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.statements = entente("extract", "-", text=STORY).out

    def setUp(self):
        super().setUp()
        self.graph = self.folder / "graph.json"
        self.assert_status(entente("merge", "-", "-o", self.graph, "--quiet", text=self.statements), OK)

    def exported(self, text):
        out = self.folder / "out.json"
        out.unlink(missing_ok=True)
        done = entente("export", "-", "-o", out, "--quiet", text=text)
        return done, out.read_bytes() if out.exists() else None

    def test_every_form_of_one_network_reads_as_the_same(self):
        graph = self.graph.read_text()
        forms = {
            "graph.json": graph,
            "graph.json, indented": json.dumps(json.loads(graph), indent=2),
            "statements": self.statements,
            "statements after empty lines": "\n \r\n" + self.statements,
            "statements twice": self.statements * 2,
        }
        for about, text in forms.items():
            with self.subTest(about):
                done, out = self.exported(text)
                self.assert_status(done, OK)
                self.assertEqual(out, self.graph.read_bytes())

    def test_what_is_no_network_is_named(self):
        cases = {
            "nothing": ("", "found nothing"),
            "an article": (STORY, "found text that is not JSON"),
            "an article as JSON": ('{"title": "A", "text": "B"}\n', "a text for 'format'"),
            "statements of another version": ('{"record": "article", "version": 99}\n' * 2, "found no line that can be read"),
            "half a graph": (self.graph.read_text()[:300], "expected JSON"),
        }
        for about, (text, words) in cases.items():
            with self.subTest(about):
                done, out = self.exported(text)
                self.assert_status(done, FAILED)
                self.assertIn("standard input", done.err.splitlines()[-1])
                self.assertIn(words, done.err)
                self.assertIsNone(out)

    def test_a_damaged_line_of_statements_costs_only_that_line(self):
        done, out = self.exported(self.statements + '{"record": "statement", \n')
        self.assert_status(done, PARTIAL)
        self.assert_one_line(done, "standard input:%d" % (self.statements.count("\n") + 1))
        self.assertEqual(out, self.graph.read_bytes())

    def test_a_file_that_is_absent_is_named(self):
        done = entente("export", self.folder / "absent.json", "-o", self.folder / "out.json")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "absent.json")


if __name__ == "__main__":
    program.main()
