#!/usr/bin/env python3
"""graphology, on which sigma.js and Gephi Lite rest, reads our GEXF and GraphML: all nodes, ties and attributes.

`scripts/clients` fetches it; without it or without Node.js these tests say that they were skipped.
"""
import csv
import json
import shutil
import subprocess

import program
from program import CLIENTS, SOURCE, EmptyNetwork, HostileNetwork, NetworkTest, needs

READER = SOURCE / "tests/clients/graphology.cjs"
PRESENT = all((CLIENTS / "node_modules" / name).is_dir() for name in ("graphology", "graphology-gexf", "graphology-graphml"))


@needs("graphology (scripts/clients fetches it)", PRESENT or None)
@needs("Node.js", shutil.which("node"))
class Graphology(NetworkTest):
    """Of the samples."""

    FORMATS = ("csv",)

    def read(self, name, *options):
        done = subprocess.run(["node", READER, CLIENTS, self.exported(name, *options)], capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return json.loads(done.stdout)

    def table(self, name):
        """The rows of our own table by id: what each node or tie must have."""
        with open(self.folder / f"week-{name}.csv", newline="", encoding="utf-8") as file:
            return {row["Id"].removeprefix("'"): row for row in csv.DictReader(file, strict=True)}

    def assert_attributes(self, found, row, about):
        """Everything that the table tells, as text or as a number."""
        for column, cell in row.items():
            if column in found and cell and isinstance(found[column], (int, float)):
                self.assertEqual(float(cell), found[column], (about, column))
            elif column == column.lower():
                told = " ".join(str(found.get(column, "")).split())
                self.assertEqual(" ".join(cell.removeprefix("'").split()), told, (about, column))

    def check(self, graph):
        nodes, ties = self.table("nodes"), self.table("edges")
        self.assertTrue(graph["multi"])
        if ties:  # by the first of which it guesses
            self.assertEqual(graph["type"], "directed")
        self.assertEqual({node["key"] for node in graph["nodes"]}, set(nodes))
        self.assertEqual({tie["attributes"]["edge_id"] for tie in graph["edges"]}, set(ties))
        self.assertEqual(len(graph["edges"]), len(ties))
        for node in graph["nodes"]:
            self.assert_attributes(node["attributes"], nodes[node["key"]], node["key"])
        for tie in graph["edges"]:
            edge = self.edges[tie["attributes"]["edge_id"]]
            self.assertEqual((tie["source"], tie["target"]), (edge["source"], edge["target"]))
            self.assert_attributes(tie["attributes"], ties[edge["id"]], edge["id"])

    def test_gexf_for_the_web_arrives_whole_with_colours_and_sizes(self):
        graph = self.read("web.gexf", "--profile", "web")
        self.check(graph)
        for node in graph["nodes"]:
            self.assertRegex(node["attributes"]["color"], r"^rgb")
            self.assertGreaterEqual(node["attributes"]["size"], 5)

    def test_graphml_arrives_whole(self):
        self.check(self.read("x.graphml"))


class EmptyGraphology(EmptyNetwork, Graphology):
    """The same, of a network without a node."""


class HostileGraphology(HostileNetwork, Graphology):
    """The same, of a network made to break readers."""


if __name__ == "__main__":
    program.main()
