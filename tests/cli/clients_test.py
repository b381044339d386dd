#!/usr/bin/env python3
"""The programs that people open our files with read them, without a warning, and find what is in graph.json."""
import collections
import shutil
import subprocess
import warnings

import program
from program import EmptyNetwork, HostileNetwork, NetworkTest, needs, optional

igraph = optional("igraph")
networkx = optional("networkx")
rdflib = optional("rdflib")

# What Gephi takes as properties of its own: such columns would vanish. `label` and `weight` are meant.
RESERVED = {"nodelabel", "x", "y", "z", "xpos", "ypos", "zpos", "size", "r", "g", "b", "color", "edgelabel", "edge weight"}


class Clients(NetworkTest):
    """Of the network of the samples."""

    FORMATS = ("graphml", "ttl", "nt")

    @needs("networkx", networkx)
    def test_networkx_reads_all_nodes_and_ties_with_their_types(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            network = networkx.read_graphml(self.file("graphml"), force_multigraph=True)
        self.assertTrue(network.is_directed())
        self.assertEqual(set(network.nodes), {node["id"] for node in self.graph["nodes"]})
        edges = {edge["id"]: edge for edge in self.graph["edges"]}
        self.assertEqual({key for _, _, key in network.edges(keys=True)}, set(edges))
        for source, target, key, data in network.edges(keys=True, data=True):
            edge = edges[key]
            self.assertEqual((source, target), (edge["source"], edge["target"]))
            self.assertEqual((data["relation"], data["status"]), (edge["relation"], edge["status"]))
            self.assertEqual(data["polarity"], "negated" if edge["negated"] else "affirmed")
            self.assertEqual(data["confidence"], edge["confidence"])
            self.assertIsInstance(data["n_articles"], int)
            self.assertGreater(data["weight"], 0)

    @needs("igraph", igraph)
    def test_igraph_reads_all_nodes_and_ties_with_their_types(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            network = igraph.Graph.Read_GraphML(self.file("graphml"))
        self.assertTrue(network.is_directed())
        self.assertEqual(sorted(network.vs["id"]), sorted(node["id"] for node in self.graph["nodes"]))
        self.assertEqual(sorted(network.es["edge_id"]), sorted(edge["id"] for edge in self.graph["edges"]))
        kinds = {node["id"]: node["kind"] for node in self.graph["nodes"]}
        self.assertEqual(dict(zip(network.vs["id"], network.vs["kind"])), kinds)
        self.assertTrue(all(isinstance(weight, float) for weight in network.es["weight"]))

    def test_gephi_finds_no_reserved_column_and_no_parallel_ties_of_one_type(self):
        from xml.etree import ElementTree
        root = ElementTree.parse(self.file("graphml")).getroot()
        space = "{http://graphml.graphdrawing.org/xmlns}"
        keys = root.findall(space + "key")
        names = [(key.get("for"), key.get("attr.name")) for key in keys]
        self.assertEqual(len(set(names)), len(names))
        self.assertEqual(RESERVED & {name for _, name in names}, set())
        self.assertLessEqual({key.get("attr.type") for key in keys}, {"string", "int", "long", "double"})
        edges = root.findall(f"{space}graph/{space}edge")
        types = collections.Counter((edge.get("source"), edge.get("target"), edge.get("label")) for edge in edges)
        self.assertEqual([key for key, count in types.items() if count > 1], [])
        ids = [edge.get("id") for edge in edges]
        self.assertEqual(len(set(ids)), len(ids))
        self.assertFalse(any(key.isdigit() for key in ids))
        nodes = {node.get("id") for node in root.iter(space + "node")}
        self.assertTrue(all(edge.get("source") in nodes and edge.get("target") in nodes for edge in edges))

    def rapper(self, syntax, suffix):
        done = subprocess.run(["rapper", "-q", "-i", syntax, "-o", "ntriples", self.file(suffix)], capture_output=True,
                              text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return sorted(set(done.stdout.splitlines()))

    @needs("rapper", shutil.which("rapper"))
    def test_rapper_reads_the_same_triples_from_both_files_without_a_warning(self):
        turtle, lines = self.rapper("turtle", "ttl"), self.rapper("ntriples", "nt")
        self.assertTrue(turtle == lines, "Turtle and N-Triples differ")
        self.assertEqual(len(turtle), len((self.folder / "week.nt").read_text().splitlines()))

    @needs("rdflib", rdflib)
    def test_rdflib_reads_the_same_triples_from_both_files_without_a_warning(self):
        with warnings.catch_warnings(), self.assertNoLogs("rdflib"):
            warnings.simplefilter("error")
            turtle = rdflib.Graph().parse(self.file("ttl"), format="turtle")
            lines = rdflib.Graph().parse(self.file("nt"), format="nt")
        self.assertEqual(set(turtle), set(lines))
        self.assertFalse(any(isinstance(term, rdflib.BNode) for triple in turtle for term in triple))
        ill = [o for o in turtle.objects() if isinstance(o, rdflib.Literal) and o.ill_typed]
        self.assertEqual(ill, [])

    @needs("rdflib", rdflib)
    def test_every_statement_in_rdf_is_whole_and_has_evidence(self):
        graph = rdflib.Graph().parse(self.file("nt"), format="nt")
        ent = rdflib.Namespace("https://entente.example/ns#")
        annotation = rdflib.Namespace("http://www.w3.org/ns/oa#")
        statements = set(graph.subjects(rdflib.RDF.type, ent.Statement))
        self.assertEqual(len(statements), len(self.graph["edges"]))
        for statement in statements:
            for single in (rdflib.RDF.subject, rdflib.RDF.predicate, rdflib.RDF.object, ent.polarity, ent.status,
                           ent.confidence, rdflib.PROV.wasGeneratedBy):
                self.assertEqual(len(list(graph.objects(statement, single))), 1, (statement, single))
            evidence = list(graph.objects(statement, ent.evidence))
            self.assertTrue(evidence, statement)
            for piece in evidence:
                article = graph.value(piece, annotation.hasSource)
                self.assertIn((article, rdflib.RDF.type, rdflib.URIRef("http://schema.org/NewsArticle")), graph)
                selectors = {graph.value(s, rdflib.RDF.type) for s in graph.objects(piece, annotation.hasSelector)}
                self.assertEqual(selectors, {annotation.DataPositionSelector, annotation.TextQuoteSelector})

    @needs("rdflib", rdflib)
    def test_no_claim_is_a_bare_triple(self):
        graph = rdflib.Graph().parse(self.file("nt"), format="nt")
        relations = {edge["relation"] for edge in self.graph["edges"]}
        bare = [p for p in graph.predicates() if str(p).removeprefix("https://entente.example/ns#") in relations]
        self.assertEqual(bare, [])


class EmptyClients(EmptyNetwork, Clients):
    """The same, of a network without a node."""


class HostileClients(HostileNetwork, Clients):

    def test_every_statement_in_rdf_is_whole_and_has_evidence(self):
        self.skipTest("one tie of this network has no evidence, on purpose")


if __name__ == "__main__":
    program.main()
