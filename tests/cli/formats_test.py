#!/usr/bin/env python3
"""Formats beside GraphML and RDF, opened by the programs that they are made for: nothing is lost but what the format cannot hold."""
import collections
import csv
import json
import resource
import shutil
import subprocess
import warnings

import program
from program import ENTENTE, FAILED, HOSTILE, USAGE, EmptyNetwork, HostileNetwork, NetworkTest, ProgramTest, entente, needs, optional

igraph = optional("igraph")
networkx = optional("networkx")
pandas = optional("pandas")

FORMATS = ("csv", "cyjs", "dl", "dot", "gexf", "graphml", "json", "jsonld", "net", "nq", "nt", "trig", "ttl")


class Formats(NetworkTest):
    """Of the network of the samples."""

    FORMATS = FORMATS

    def table(self, name):
        with open(self.folder / f"week-{name}.csv", newline="", encoding="utf-8") as file:
            return list(csv.DictReader(file, strict=True))

    @needs("networkx", networkx)
    def test_networkx_reads_gexf_with_types_and_days(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            network = networkx.read_gexf(self.file("gexf"), version="1.3")
        self.assertEqual(set(network.nodes), set(self.nodes))
        self.assertEqual({data["id"] for _, _, data in network.edges(data=True)}, set(self.edges))
        for source, target, data in network.edges(data=True):
            edge = self.edges[data["id"]]
            self.assertEqual((source, target, data["relation"]), (edge["source"], edge["target"], edge["relation"]))
            self.assertEqual((data["confidence"], data["n_sources"]), (edge["confidence"], edge["sources"]))

    @needs("networkx", networkx)
    def test_networkx_reads_cytoscape_json_and_pajek(self):
        network = networkx.cytoscape_graph(json.loads((self.folder / "week.cyjs").read_text()))
        self.assertEqual(set(network.nodes), set(self.nodes))
        self.assertEqual({key for _, _, key in network.edges(keys=True)}, set(self.edges))
        network = networkx.read_pajek(self.file("net"))
        self.assertEqual((len(network.nodes), len(network.edges)), (len(self.nodes), len(self.edges)))

    @needs("igraph", igraph)
    def test_igraph_reads_pajek_and_the_matrix_of_ucinet(self):
        network = igraph.Graph.Read_Pajek(self.file("net"))
        self.assertEqual((network.vcount(), network.ecount()), (len(self.nodes), len(self.edges)))
        self.assertEqual(len({vertex["name"] for vertex in network.vs}), len(self.nodes))
        pairs = collections.Counter()
        for edge in self.edges.values():
            if not edge["negated"]:
                pairs[edge["source"], edge["target"]] += max(edge["articles"], 1)
        matrix = igraph.Graph.Read_DL(self.file("dl"))
        self.assertEqual((matrix.vcount(), matrix.ecount()), (len(self.nodes), len(pairs)))
        self.assertEqual(sorted(edge["weight"] for edge in matrix.es), sorted(pairs.values()))

    @needs("Graphviz", shutil.which("dot"))
    def test_graphviz_draws_every_node_and_tie_without_a_warning(self):
        done = subprocess.run(["dot", "-Tdot", self.file("dot")], capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual(done.stdout.count(" -> "), len(self.edges))

    def test_tables_are_whole_and_join(self):
        nodes, edges, statements = self.table("nodes"), self.table("edges"), self.table("statements")
        ids = {row["Id"] for row in nodes}
        self.assertEqual(len(ids), len(self.nodes))
        self.assertEqual({row["Id"] for row in edges}, set(self.edges))
        self.assertLessEqual({row[end] for row in edges for end in ("Source", "Target")}, ids)
        self.assertEqual(len(statements), sum(len(edge["evidence"]) for edge in self.edges.values()))
        self.assertLessEqual({row["edge_id"] for row in statements}, set(self.edges))
        self.assertEqual({row["id"] for row in self.table("meetings")},
                         {row["Id"] for row in nodes if row["kind"] == "meeting"})

    @needs("pandas", pandas)
    def test_pandas_reads_the_tables_with_their_types(self):
        nodes, edges, statements, meetings = (pandas.read_csv(self.folder / f"week-{name}.csv")
                                              for name in ("nodes", "edges", "statements", "meetings"))
        self.assertEqual((len(nodes), len(edges)), (len(self.nodes), len(self.edges)))
        self.assertEqual(len(statements), sum(len(edge["evidence"]) for edge in self.edges.values()))
        self.assertEqual(len(meetings), sum(node["kind"] == "meeting" for node in self.nodes.values()))
        confidence = {key: edge["confidence"] for key, edge in self.edges.items()}
        self.assertEqual(dict(zip(edges["Id"], edges["confidence"])), confidence)
        if self.edges:
            self.assertTrue(pandas.api.types.is_integer_dtype(edges["n_statements"]))
        self.assertEqual(len(edges.merge(nodes, left_on="Source", right_on="Id")), len(edges))

    def test_no_cell_is_a_formula(self):
        for name in ("nodes", "edges", "statements", "meetings"):
            for row in self.table(name):
                for column, cell in row.items():
                    self.assertNotRegex(cell, r"^\s*[=+@-]", (name, column))

    def test_a_full_disk_leaves_nothing_half_written(self):
        for suffix in FORMATS:
            with self.subTest(suffix):
                folder = self.folder / f"full-{suffix}"
                folder.mkdir()
                done = subprocess.run([ENTENTE, "export", self.file("json"), "-o", folder / f"out.{suffix}", "-q"],
                                      capture_output=True, text=True, check=False,
                                      preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (8, 8)))
                self.assertEqual(done.returncode, FAILED, done.stderr)
                self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
                self.assertEqual(list(folder.iterdir()), [])

    def test_equal_networks_give_equal_bytes(self):
        for suffix in FORMATS:
            entente("export", self.file("json"), "-o", self.folder / f"again.{suffix}", "--quiet")
        again = {path.name: path.read_bytes() for path in self.folder.glob("again*")}
        self.assertGreaterEqual(len(again), len(FORMATS))
        for name, content in again.items():
            self.assertEqual(content, (self.folder / name.replace("again", "week")).read_bytes(), name)


class EmptyFormats(EmptyNetwork, Formats):
    """The same, of a network without a node."""


class HostileFormats(HostileNetwork, Formats):
    """The same, of a network made to break readers."""


class HugeNames(Formats):
    """The same, with names of 10,000 characters, formulas and commands in them."""

    @classmethod
    def network(cls):
        graph = json.loads(HOSTILE.read_text())
        bad = ["=HYPERLINK(\"x\")" + "n" * 10_000, "\U0001F91D" * 3_000, "'; DROP TABLE nodes; --", "@x\t\n\r\x0b", "\\N\\G{}", ""]
        for node, name in zip(graph["nodes"], bad):
            node["name"] = name
        return json.dumps(graph).encode()


class Profiles(ProgramTest):

    def test_a_profile_that_the_format_has_not_is_refused(self):
        done = entente("export", HOSTILE, "-o", self.folder / "x.gexf", "--profile", "yed")
        self.assert_status(done, USAGE)
        self.assert_one_line(done, "x.gexf: expected a profile among gephi, web, found 'yed'")


if __name__ == "__main__":
    program.main()
