#!/usr/bin/env python3
"""Statements of other tools, as tables: every command that takes statements or a network takes them, and joins them with ours."""
import json

import program
from program import FAILED, OK, PARTIAL, STORY, NetworkTest, ProgramTest, entente

RELATIONS = """source,relation,target,date,sentence,url
Valery Gerasimov,met with,Curtis Scaparrotti,2018-04-19,"They ""met"" in Baku.",https://www.apa.example/1
Azerbaijan,criticised,Armenia,20181213,,https://www.apa.example/1
Azerbaijan,041,Georgia,2018-12-13,,https://tass.example/2
"""


def gdelt(*events):
    """GDELT 2.0: 61 columns without heads."""
    lines = []
    for number, (one, other, code, url) in enumerate(events):
        cells = [""] * 61
        cells[0], cells[1], cells[26] = str(800000000 + number), "20181212", code
        (cells[6], cells[5], cells[7]), (cells[16], cells[15], cells[17]) = one, other
        cells[59:] = ["20181213093000", url]
        lines.append("\t".join(cells) + "\n")
    return "".join(lines)


class Tables(ProgramTest):

    def network(self, *inputs):
        out = self.folder / "out.json"
        done = entente("merge", *inputs, "-o", out, "--quiet")
        self.assert_status(done, OK)
        return json.loads(out.read_text())

    def test_a_table_is_a_network_for_path_query_and_compare(self):
        table = self.write("relations.csv", RELATIONS)
        done = entente("path", table, "gerasimov", "scaparrotti")
        self.assert_status(done, OK)
        self.assertIn('They "met" in Baku.', done.out)
        done = entente("query", table, "MATCH (a:state)-[r:criticised]->(b:state) RETURN a.id, b.id")
        self.assert_status(done, OK)
        self.assertIn("Q227", done.out)
        events = self.write("events.tsv", gdelt((("AZERBAIJAN", "AZE", "AZE"), ("ARMENIA", "ARM", "ARM"), "111", "https://x.example/1")))
        done = entente("compare", table, events)
        self.assert_status(done, OK)
        self.assertIn("1 of 3 on both sides", done.out)

    def test_a_table_joins_what_we_extract(self):
        statements = self.write("story.jsonl", entente("extract", "-", text=STORY).out)
        alone = self.network(statements)
        both = self.network(statements, self.write("relations.csv", RELATIONS))
        ids = {node["id"] for node in alone["nodes"]}
        self.assertLess(ids, {node["id"] for node in both["nodes"]})
        articles = {node["id"]: node["articles"] for node in both["nodes"]}
        self.assertEqual({articles[key] for key in ("Q227", "person:curtis-scaparrotti", "person:valery-gerasimov")}, {2, 3})

    def test_a_project_keeps_a_table(self):
        project = self.folder / "week.entente"
        self.assert_status(entente("add", project, self.write("relations.csv", RELATIONS), "--quiet"), OK)
        self.assertIn("met with", entente("path", project, "gerasimov", "scaparrotti").out)

    def test_bad_rows_are_told_and_the_rest_goes_on(self):
        table = self.write("bad.csv", RELATIONS + "Ann,met,,2018,,\nAnn,met,Bob,12/13/2018,,\nCem,met,,2018,,\n")
        done = entente("export", table, "-o", self.folder / "out.json", "--quiet")
        self.assert_status(done, PARTIAL)
        self.assertEqual([line.split("bad.csv:")[1] for line in done.err.splitlines()],
                         ["5: expected the name of a target, found nothing; left out (2 rows)",
                          "6: expected a date such as 2018-12-12 in the column 'date', found '12/13/2018'; left out"])
        self.assertEqual(json.loads((self.folder / "out.json").read_text())["nodes"][0]["id"], "Q227")

    def test_a_table_without_a_row_that_can_be_read_is_refused(self):
        done = entente("export", self.write("empty.csv", "source,target\n,\n"), "-o", self.folder / "out.json")
        self.assert_status(done, FAILED)
        self.assertIn("no line that can be read", done.err)


class OwnTable(NetworkTest):
    """Our own table of statements."""

    FORMATS = ("csv",)

    def test_it_gives_the_same_ties_between_actors_back(self):
        back = self.folder / "back.json"
        self.assert_status(entente("export", self.folder / "week-statements.csv", "-o", back, "--quiet"), OK)

        def ties(graph):
            kinds = {node["id"]: node["kind"] for node in graph["nodes"]}
            return {(edge["source"], edge["relation"], edge["target"], edge["title"], edge["negated"], edge["status"], edge["sources"])
                    for edge in graph["edges"] if "meeting" not in (kinds[edge["source"]], kinds[edge["target"]])}
        self.assertEqual(ties(json.loads(back.read_text())), ties(self.graph))


if __name__ == "__main__":
    program.main()
