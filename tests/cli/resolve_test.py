#!/usr/bin/env python3
"""Who is who: `entente resolve`, and the lists that `build`, `merge`, `export` and `resolve` take.

    resolve_test.py ENTENTE SOURCE_DIR
"""
import json

from program import ARTICLES, FAILED, OK, PARTIAL, USAGE, ProgramTest, entente, main


def record(sort, **fields):
    return json.dumps({"record": sort, "version": 1, **fields}) + "\n"


def told(article, *persons):
    """An article that names `persons`."""
    lines = record("article", id=article, path=f"news/{article}.txt")
    for number, name in enumerate(persons):
        lines += record("entity", article=article, number=number, kind="person", name=name, names=[name])
    return lines


STATEMENTS = told("a", "Antony Blinken") + told("b", "Tony Blinken") + told("c", "Alex Example") + told("d", "Alex Example", "Blinken")


class Resolve(ProgramTest):
    def setUp(self):
        super().setUp()
        self.statements = self.write("all.jsonl", STATEMENTS)
        self.same = self.write("same.txt", "# one man\nperson: Antony Blinken | person: Tony Blinken\n")
        self.different = self.write("different.txt", "person: Alex Example @ news/c.txt | person: Alex Example @ news/d.txt\n")

    def nodes(self, *arguments):
        out = self.folder / "out.json"
        done = entente(*arguments, "-o", out, "-q")
        self.assert_status(done, OK)
        return sorted(node["id"] for node in json.loads(out.read_text())["nodes"])

    def test_merges_and_near_misses_are_told_with_reasons(self):
        done = entente("resolve", self.statements)
        self.assert_status(done, OK)
        self.assertEqual(done.out, "Alex Example (person:alex-example), in 2 articles\n"
                                   "  = Alex Example @ news/d.txt: same full name\n"
                                   "Antony Blinken (person:antony-blinken), in 1 article\n"
                                   "  ≠ Blinken @ news/d.txt (person:blinken): bare surname of several persons\n"
                                   "  ≠ Tony Blinken @ news/b.txt (person:tony-blinken): other form of the given name, "
                                   "no context in common\n"
                                   "Blinken (person:blinken), in 1 article\n"
                                   "  ≠ Antony Blinken @ news/a.txt (person:antony-blinken): bare surname of several persons\n"
                                   "Tony Blinken (person:tony-blinken), in 1 article\n"
                                   "  ≠ Antony Blinken @ news/a.txt (person:antony-blinken): other form of the given name, "
                                   "no context in common\n")

    def test_near_misses_alone(self):
        done = entente("resolve", self.statements, "--near-misses")
        self.assertNotIn("Alex", done.out)
        self.assertIn("≠ Blinken", done.out)

    def test_json_says_the_same(self):
        done = entente("resolve", self.statements, "--json")
        report = json.loads(done.out)
        self.assertEqual((report["format"], report["version"], report["changes"]), ("entente-resolution", 1, []))
        self.assertEqual(report["actors"][0], {
            "id": "person:alex-example", "kind": "person", "name": "Alex Example", "articles": 2, "near_misses": [],
            "merged": [{"name": "Alex Example", "reason": "same full name",
                        "appearances": [{"article": "d", "path": "news/d.txt"}]}]})

    def test_a_dry_run_tells_what_lists_would_change(self):
        done = entente("resolve", self.statements, "--same", self.same, "--different", self.different, "--json")
        self.assert_status(done, OK)
        self.assertEqual(json.loads(done.out)["changes"], [
            {"before": ["person:alex-example"], "after": ["person:alex-example", "person:alex-example-2"]},
            {"before": ["person:antony-blinken", "person:tony-blinken"], "after": ["person:antony-blinken"]}])
        text = entente("resolve", self.statements, "--same", self.same).out
        self.assertIn("  person:antony-blinken, person:tony-blinken become person:antony-blinken\n", text)
        self.assertIn(f"  = Tony Blinken @ news/b.txt: the same in {self.same}:2\n", text)
        self.assertEqual(self.nodes("merge", self.statements),
                         ["person:alex-example", "person:antony-blinken", "person:blinken", "person:tony-blinken"])

    def test_a_file_takes_the_report(self):
        out = self.folder / "report.txt"
        done = entente("resolve", self.statements, "-o", out)
        self.assert_status(done, OK)
        self.assertEqual(done.out, "")
        self.assertEqual(out.read_text(), entente("resolve", self.statements).out)

    def test_merge_and_export_take_the_lists_too(self):
        expected = ["person:alex-example", "person:alex-example-2", "person:antony-blinken", "person:blinken"]
        lists = ("--same", self.same, "--different", self.different)
        self.assertEqual(self.nodes("merge", self.statements, *lists), expected)
        self.assertEqual(self.nodes("export", self.statements, *lists), expected)

    def test_build_takes_the_lists_too(self):
        article = ARTICLES / "baku-2018-12-wire.txt"
        persons = [node for node in self.nodes("build", article) if node.startswith("person:")]
        same = self.write("two.txt", " | ".join(persons[:2]))
        self.assertEqual(len([n for n in self.nodes("build", article, "--same", same) if n.startswith("person:")]),
                         len(persons) - 1)

    def test_lists_do_not_depend_on_the_order_of_statements(self):
        lists = ("--same", self.same, "--different", self.different)
        turned = self.write("turned.jsonl", "".join(reversed(STATEMENTS.splitlines(keepends=True))))
        outs = []
        for statements in (self.statements, turned):
            out = self.folder / "out.json"
            self.assert_status(entente("merge", statements, *lists, "-o", out), OK)
            outs.append(out.read_bytes())
        self.assertEqual(*outs)

    def test_a_finished_network_takes_no_lists(self):
        self.nodes("merge", self.statements)
        done = entente("export", self.folder / "out.json", "--same", self.same, "-o", self.folder / "x.json")
        self.assert_status(done, USAGE)
        self.assert_one_line(done, "out.json: expected statements for --same and --different")

    def test_contradictory_lists_are_refused(self):
        different = self.write("not.txt", "person:antony-blinken | person:tony-blinken")
        done = entente("merge", self.statements, "--same", self.same, "--different", different, "-o", self.folder / "x.json")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, f"{self.same}:2", f"{different}:1", "Antony Blinken", "Tony Blinken")
        self.assertFalse((self.folder / "x.json").exists())

    def test_a_bad_line_is_told_and_the_rest_goes_on(self):
        same = self.write("bad.txt", "Blinken\nperson:antony-blinken | person:tony-blinken\n")
        done = entente("merge", self.statements, "--same", same, "-o", self.folder / "x.json", "-q")
        self.assert_status(done, PARTIAL)
        self.assert_one_line(done, f"{same}:1: expected an actor", "found 'Blinken'")
        self.assertEqual(len(json.loads((self.folder / "x.json").read_text())["nodes"]), 3)

    def test_an_actor_that_is_not_there_is_only_a_warning(self):
        same = self.write("more.txt", "person: Nobody Known | person: Tony Blinken\n")
        done = entente("merge", self.statements, "--same", same, "-o", self.folder / "x.json", "-q")
        self.assert_status(done, OK)
        self.assert_one_line(done, "warning", f"{same}:1", "Nobody Known")

    def test_a_list_that_is_not_there(self):
        done = entente("resolve", self.statements, "--same", self.folder / "none.txt")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "none.txt")


if __name__ == "__main__":
    main()
