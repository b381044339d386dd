#!/usr/bin/env python3
"""Whatever text a network holds, every format gives exactly that text back to a parser of that format, and nothing else.

Networks are generated, the same ones each time; names, ids, titles and sentences are strung together from what breaks writers.
"""
import csv
import functools
import html.parser
import json
import random
import re
import shutil
import subprocess
import unicodedata
import unittest
import xml.etree.ElementTree

import program
from program import NetworkTest, entente, needs, optional

igraph = optional("igraph")
pyoxigraph = optional("pyoxigraph")

PARTS = ["<b>", "</script>", "<!--", "]]>", "&amp;", "&#0;", '"', "'", "\\", "\\n", "%s", "%00", "{}", "[x]", "\n", "\r\n", "\t", "\x07", "\x00",
         "\x7f", "\x85", "\u2028", "\ufeff", "\ufffe", "\u202e", "\u0627\u0644", "\U0001f91d", "e\u0301", "\u4e2d\u6587", "=1+1", "@SUM(A1)",
         "+x", "-y", "'; DROP TABLE nodes; --", "<urn:x> <urn:y> .", "https://x.example/a b", "javascript:alert(1)", "${x}", "|", ",", ";", " ",
         "  ", "Baku", "Ann", "\u0130", "n" * 10_000]
RELATIONS = ["met_with", "criticised", "member_of", "holds_office", "liked <so> \"much\""]
SEEDS = range(6)
PROFILES = {"graphml": ("gephi", "interchange", "yed"), "gexf": ("gephi", "web"), "ttl": ("rdf11", "rdf12"), "nt": ("rdf11", "rdf12"),
            "nq": ("rdf11", "rdf12"), "trig": ("rdf11", "rdf12")}


def cleaned(text):
    """What XML 1.0 takes, composed: the form in which all formats but graph.json have text."""
    kept = "".join(c for c in text if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff"))
    return unicodedata.normalize("NFC", kept)


def folded(text):
    """On one line, as labels and cells are."""
    return re.sub(r"[\t\n\r]", " ", cleaned(text))


@functools.cache
def generated(seed):
    """graph.json as bytes."""
    chance = random.Random(seed)

    def text():
        return "".join(chance.choice(PARTS) for _ in range(chance.randint(0, 5)))
    kinds = ["person", "state", "organisation", "place", "agreement", "event", "meeting"]
    nodes = [{"id": f"n{i}:{text()}", "kind": chance.choice(kinds), "name": text(), "aliases": sorted({text(), text()} - {""})}
             for i in range(12)]
    for node in nodes:
        if node["kind"] == "meeting":
            node.update(date="2018-12-12", status="held", mode="in_person")
    articles = [{"id": f"a{i}{text()}", "title": text(), "outlet": text(), "authors": [text()], "published": "2018-12-13", "url": text(),
                 "path": text()} for i in range(3)]
    edges = []
    for i in range(20):
        relation = chance.choice(RELATIONS)
        edges.append({
            "id": f"e:{i}{text()}", "source": chance.choice(nodes)["id"], "relation": relation, "target": chance.choice(nodes)["id"],
            "title": text() if relation == "holds_office" else None, "negated": chance.random() < .2, "status": "actual",
            "first": "2018-12-12", "last": "2018-12-13", "statements": 1, "articles": 1, "outlets": 1, "sources": chance.randint(1, 3),
            "confidence": .5,
            "evidence": [{"article": chance.choice(articles)["id"], "begin": 10 * i, "end": 10 * i + 5, "text": text(), "subject": [0, 1],
                          "object": [2, 3], "trigger": [1, 2], "rule": text(), "confidence": .5}]})
    return json.dumps({"format": "entente-graph", "version": 1, "nodes": nodes, "edges": edges, "articles": articles,
                       "decisions": []}).encode()


def label_of(node):
    return cleaned(node["name"]) or cleaned(node["id"] if not node["name"] else "")


class Hostile(NetworkTest):
    """One network; those below are of the other seeds."""

    SEED = 0
    FORMATS = ("csv", "cyjs", "dl", "dot", "jsonld", "net")

    @classmethod
    def network(cls):
        return generated(cls.SEED)

    def profiles(self, suffix):
        for profile in PROFILES[suffix]:
            with self.subTest(profile=profile):
                yield self.exported(f"{profile}.{suffix}", "--profile", profile)

    def read(self, suffix):
        with open(self.file(suffix), encoding="utf-8", newline="") as file:
            return file.read()

    def ids(self):
        return sorted(map(cleaned, self.nodes))

    def quotes(self):
        return sorted(text for edge in self.edges.values() if (text := cleaned(edge["evidence"][0]["text"])))

    def test_graphml(self):
        space = "{http://graphml.graphdrawing.org/xmlns}"
        for file in self.profiles("graphml"):
            root = xml.etree.ElementTree.parse(file).getroot()
            nodes = [{data.get("key"): data.text for data in node} | {"id": node.get("id")} for node in root.iter(space + "node")]
            self.assertEqual(sorted(node.get("node_node_id", node["id"]) for node in nodes), self.ids())
            self.assertEqual(sorted(node.get("node_label", "") for node in nodes), sorted(map(label_of, self.nodes.values())))
            edges = [{data.get("key"): data.text for data in edge} for edge in root.iter(space + "edge")]
            self.assertEqual(sorted(edge["edge_edge_id"] for edge in edges), sorted(map(cleaned, self.edges)))
            self.assertEqual(sorted(edge["edge_quote"] for edge in edges if "edge_quote" in edge), self.quotes())

    def test_gexf(self):
        space = "{http://gexf.net/1.3}"
        for file in self.profiles("gexf"):
            root = xml.etree.ElementTree.parse(file).getroot()
            self.assertEqual(sorted(node.get("id") for node in root.iter(space + "node")), self.ids())
            self.assertEqual(sorted(node.get("label") for node in root.iter(space + "node")), sorted(map(label_of, self.nodes.values())))
            values = [value for edge in root.iter(space + "edge") for value in edge.iter(space + "attvalue")]
            self.assertEqual(sorted(value.get("value") for value in values if value.get("for") == "quote"), self.quotes())

    def test_csv(self):
        def unguarded(cell):
            return cell[1:] if re.match(r"'[' ]*[=+@-]", cell) else cell
        tables = {}
        for name in ("nodes", "edges", "statements"):
            with open(self.folder / f"week-{name}.csv", encoding="utf-8", newline="") as file:
                tables[name] = [{key: unguarded(cell) for key, cell in row.items()} for row in csv.DictReader(file, strict=True)]
        self.assertEqual(sorted(row["Id"] for row in tables["nodes"]), sorted(map(folded, self.nodes)))
        self.assertEqual(sorted(row["Label"] for row in tables["nodes"]), sorted(folded(label_of(node)) for node in self.nodes.values()))
        self.assertEqual(sorted(row["Id"] for row in tables["edges"]), sorted(map(folded, self.edges)))
        self.assertEqual(sorted(row["quote"] for row in tables["statements"]),
                         sorted(folded(edge["evidence"][0]["text"]) for edge in self.edges.values()))

    def test_cytoscape(self):
        elements = json.loads(self.read("cyjs"))["elements"]
        self.assertEqual(sorted(node["data"]["id"] for node in elements["nodes"]), self.ids())
        self.assertEqual(sorted(node["data"]["name"] for node in elements["nodes"]), sorted(map(label_of, self.nodes.values())))
        self.assertEqual(sorted(edge["data"]["quote"] for edge in elements["edges"] if "quote" in edge["data"]), self.quotes())

    @needs("Graphviz", shutil.which("dot"))
    def test_dot(self):
        done = subprocess.run(["dot", "-Tdot_json", self.file("dot")], capture_output=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        graph = json.loads(done.stdout)
        labels = [node["label"].replace("\\\\", "\\") for node in graph["objects"]]
        expected = [folded(label_of(self.nodes[key])) for key in self.nodes]
        for label, whole in zip(labels, expected):
            self.assertTrue(label == whole or (label.endswith("\u2026") and whole.startswith(label[:-1])), (label, whole[:200]))
        self.assertEqual((len(labels), len(graph["edges"])), (len(self.nodes), len(self.edges)))

    @needs("igraph", igraph)
    def test_pajek_and_ucinet(self):
        pajek, matrix = igraph.Graph.Read_Pajek(self.file("net")), igraph.Graph.Read_DL(self.file("dl"))
        self.assertEqual((pajek.vcount(), pajek.ecount()), (len(self.nodes), len(self.edges)))
        self.assertEqual(matrix.vcount(), len(self.nodes))
        for key, label, joined in zip(self.nodes, pajek.vs["name"], matrix.vs["name"]):
            plain = folded(label_of(self.nodes[key])).replace('"', "'").replace("\\", "/")
            self.assertTrue(label.startswith(plain if plain.strip(" ") else "?"), (label[:200], plain[:200]))
            self.assertEqual(joined, re.sub("[ ,]", "_", label))

    def assert_rdf(self, quads):
        def texts(predicate):
            return sorted(quad.object.value for quad in quads if quad.predicate.value.endswith(predicate))
        nodes = [quad for quad in quads if "/node/" in quad.subject.value]
        labels = {quad.object.value for quad in nodes if quad.predicate.value.endswith("#label")}
        self.assertEqual(labels, {text for node in self.nodes.values() if (text := label_of(node))})
        self.assertEqual(set(texts("#altLabel")), {cleaned(alias) for node in self.nodes.values() for alias in node["aliases"]} - {""})
        self.assertEqual(set(texts("#exact")), set(self.quotes()))
        self.assertEqual(len({quad.subject for quad in nodes}), len(self.nodes))
        claims = {quad.subject for quad in quads if quad.predicate.value.endswith("-ns#subject")}
        self.assertEqual(len(claims), len(self.edges))

    @needs("pyoxigraph", pyoxigraph)
    def test_rdf(self):
        formats = pyoxigraph.RdfFormat
        for suffix, form in (("ttl", formats.TURTLE), ("nt", formats.N_TRIPLES), ("nq", formats.N_QUADS), ("trig", formats.TRIG)):
            for file in self.profiles(suffix):
                self.assert_rdf(set(pyoxigraph.parse(path=file, format=form)))
        self.assert_rdf(set(pyoxigraph.parse(path=self.file("jsonld"), format=formats.JSON_LD)))

    def test_graph_json(self):
        with open(self.exported("again.json"), encoding="utf-8") as file:
            again = json.load(file)
        for one in ("nodes", "articles"):
            self.assertEqual({thing["id"]: thing["name" if one == "nodes" else "title"] or "" for thing in again[one]},
                             {thing["id"]: thing["name" if one == "nodes" else "title"] for thing in self.graph[one]})
        self.assertEqual({edge["id"]: edge["evidence"][0]["text"] for edge in again["edges"]},
                         {key: edge["evidence"][0]["text"] for key, edge in self.edges.items()})

    def test_page(self):
        page = self.folder / "page.html"
        done = entente("view", self.file("json"), "-o", page, "--title", "</title><script>alert(1)</script>")
        if "without its page" in done.err:
            self.skipTest("skipped: the program was built without the page (npm was absent)")
        self.assert_status(done, 0)
        found = Scripts(page.read_text(encoding="utf-8"))
        self.assertEqual([kind for kind, _ in found.scripts].count("application/json"), 2)
        self.assertEqual(len(found.scripts), 3)
        names = {node["id"]: node["name"] or "" for node in json.loads(found.scripts[0][1])["nodes"]}
        self.assertEqual(names, {key: node["name"] for key, node in self.nodes.items()})


class Scripts(html.parser.HTMLParser):
    """The scripts of a page: [type, text]."""

    def __init__(self, text):
        super().__init__()
        self.scripts = []
        self.inside = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.inside = tag == "script"
        if self.inside:
            self.scripts.append([dict(attrs).get("type"), ""])

    def handle_endtag(self, tag):
        self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.scripts[-1][1] += data


def load_tests(loader, standard_tests, pattern):
    """A class for each seed."""
    tests = unittest.TestSuite()
    for seed in SEEDS:
        tests.addTests(loader.loadTestsFromTestCase(type(f"Hostile{seed}", (Hostile,), {"SEED": seed})))
    return tests


if __name__ == "__main__":
    program.main()
