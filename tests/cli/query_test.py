#!/usr/bin/env python3
"""Path patterns, tables and sub-networks by query, and what is said of queries that cannot be answered."""
import json
import re
import shlex

import program
from program import ARTICLES, FAILED, OK, SOURCE, USAGE, ProgramTest, entente


class Queries(ProgramTest):
    """Of the network of the samples."""

    def setUp(self):
        super().setUp()
        self.graph = self.folder / "baku.json"
        self.assert_status(entente("build", ARTICLES, "-o", self.graph, "--quiet"), OK)

    def asked(self, query, *words):
        done = entente("query", self.graph, query, "--json", *words)
        self.assert_status(done, OK)
        return json.loads(done.out)

    def test_a_table_is_what_counting_in_graph_json_gives(self):
        network = json.loads(self.graph.read_text())
        expected = {}
        for edge in network["edges"]:
            if edge["relation"] == "holds_office" and edge["status"] == "actual" and not edge["negated"]:
                expected.setdefault(edge["target"], set()).add(edge["source"])
        answer = self.asked("MATCH (a)-[:holds_office]->(b) RETURN b.id AS id, count(DISTINCT a.id) AS n ORDER BY n DESC")
        self.assertEqual({row["id"]: row["n"] for row in answer["rows"]}, {key: len(all_) for key, all_ in expected.items()})
        numbers = [row["n"] for row in answer["rows"]]
        self.assertEqual(numbers, sorted(numbers, reverse=True))

    def test_paths_of_a_query_are_those_of_the_path_command(self):
        query = "MATCH p = (a WHERE a.name = $from)-[]-{1,4}(b WHERE b.name = $to) RETURN p LIMIT 10"
        found = self.asked(query, "--param", "from=valery gerasimov", "--param", "to=ilham aliyev")
        done = entente("path", self.graph, "valery gerasimov", "ilham aliyev", "--json")
        self.assertEqual(found["paths"], json.loads(done.out)["paths"])

    def test_a_query_can_stand_in_a_file_and_its_network_in_any_format(self):
        query = self.write("offices.gql", "MATCH (a:person)-[e:holds_office]->(b)\nRETURN NETWORK\n")
        out = self.folder / "offices.graphml"
        done = entente("query", self.graph, "-f", query, "-o", out)
        self.assert_status(done, OK)
        edges = [edge for edge in json.loads(self.graph.read_text())["edges"]
                 if edge["relation"] == "holds_office" and edge["status"] == "actual" and not edge["negated"]]
        self.assertEqual(out.read_text().count("<edge "), len(edges))

    def test_bad_queries_get_one_line_with_the_column(self):
        deep = "MATCH (a WHERE " + "(" * 10_000
        for query, expected in [("MATCH (a RETURN a", "query:1:10: expected ')', found 'RETURN'"),
                                ("MATCH (a)-[e:likes]->(b) RETURN a", "query:1:14: expected a relation"),
                                (deep, "query:1:116: expected at most 100 levels of nesting"),
                                ("MATCH ALL WALK (a)-[]-*(b) RETURN a", "have no end")]:
            with self.subTest(query=query[:40]):
                done = entente("query", self.graph, query)
                self.assert_status(done, USAGE)
                self.assert_one_line(done, expected)
        done = entente("query", self.graph, "-f", self.write("big.gql", "MATCH " + "a" * 10_000_000))
        self.assert_one_line(done, "expected at most 100000 bytes, found 10000006")
        done = entente("query", self.write("no.json", "[1"), "MATCH (a) RETURN a")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "no.json")

    def test_the_examples_in_the_documentation_run(self):
        text = (SOURCE / "docs/query.md").read_text()
        examples = re.findall(r"^\$ entente (path|connect|query) baku.json (.*)$", text, re.M)
        self.assertGreater(len(examples), 3)
        for command, words in examples:
            with self.subTest(words=words):
                self.assert_status(entente(command, self.graph, *shlex.split(words)), OK)


if __name__ == "__main__":
    program.main()
