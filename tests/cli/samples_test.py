#!/usr/bin/env python3
"""Each sample article's graph holds what samples/expected says, and nothing of what it must not hold.

    samples_test.py ENTENTE SOURCE_DIR
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

ENTENTE = ""
SOURCE = pathlib.Path()


class Graph:
    """One built graph, with its nodes found by any of their names."""

    def __init__(self, path):
        content = json.loads(pathlib.Path(path).read_text())
        self.nodes = {node["id"]: node for node in content["nodes"]}
        self.edges = content["edges"]

    def named(self, name, kinds=None):
        return {key for key, node in self.nodes.items()
                if name in (node["name"], *node["aliases"]) and (kinds is None or node["kind"] in kinds)}

    def ties(self, relation, negated=False):
        return [edge for edge in self.edges if edge["relation"] == relation and bool(edge["negated"]) == negated]

    def participants(self, meeting):
        return {edge["source"] for edge in self.ties("participated_in") if edge["target"] == meeting}

    def places(self, meeting):
        return {edge["target"] for edge in self.ties("held_in") if edge["source"] == meeting}

    def meetings(self):
        return [node for node in self.nodes.values() if node["kind"] == "meeting"]


SYMMETRIC = {"partner_of", "cooperated_with", "negotiated_with"}


def joins(graph, edge, tie):
    """Whether the edge runs from the tie's subject to its object; symmetric ties run either way."""
    ends = (edge["source"], edge["target"])
    subject, object_ = graph.named(tie["subject"]), graph.named(tie["object"])
    return any(a in subject and b in object_
               for a, b in ((ends, ends[::-1]) if tie["relation"] in SYMMETRIC else (ends,)))


def problems(graph, expected):
    """What of `expected` the graph lacks, and what it holds but must not, as sentences."""
    found = []
    for kind, key in (("person", "persons"), ("state", "states"), ("organisation", "organisations")):
        found += [f"{kind} {name}: expected one node, found {len(graph.named(name, {kind}))}"
                  for name in expected[key] if len(graph.named(name, {kind})) != 1]
    known = {person for name in expected["persons"] for person in graph.named(name, {"person"})}
    found += [f"person {node['name']}: not expected" for node in graph.nodes.values()
              if node["kind"] == "person" and node["id"] not in known]
    found += [f"{name}: must be absent" for name in expected["absent"] if graph.named(name)]
    for office in expected["offices"]:
        if not any(edge["source"] in graph.named(office["person"]) and edge["target"] in graph.named(office["of"])
                   and edge["title"] == office["title"] for edge in graph.ties("holds_office")):
            found.append(f"office missing: {office['person']}, {office['title']} of {office['of']}")
    for tie in expected["relations"]:
        if not any(joins(graph, edge, tie) and edge["status"] == tie["status"]
                   for edge in graph.ties(tie["relation"], tie["negated"])):
            found.append(f"tie missing: {tie['subject']} {tie['relation']} {tie['object']}"
                         f" (negated {tie['negated']}, {tie['status']})")
    return found + meeting_problems(graph, expected["meetings"])


def is_meeting(graph, node, want):
    return (len(graph.participants(node["id"])) == len(want["participants"])
            and all(graph.named(name) & graph.participants(node["id"]) for name in want["participants"])
            and (want["place"] is None or bool(graph.named(want["place"]) & graph.places(node["id"])))
            and (node["date"] or None) == want["date"] and node["status"] == want["status"]
            and node["mode"] == want["mode"])


def meeting_problems(graph, expected):
    left = graph.meetings()
    found = []
    for want in expected:
        match = next((node for node in left if is_meeting(graph, node, want)), None)
        if match is None:
            found.append(f"meeting missing: {want}")
        else:
            left.remove(match)
    return found + [f"meeting not expected: {node['name']} {node['date']} {node['status']} {node['mode']}" for node in left]


class Samples(unittest.TestCase):
    maxDiff = None

    def test_every_article_has_an_expected_graph(self):
        articles = {path.name.split(".")[0] for path in (SOURCE / "samples/articles").iterdir()}
        graphs = {path.stem for path in (SOURCE / "samples/expected").glob("*.json")}
        self.assertEqual(articles, graphs)
        self.assertGreaterEqual(len(articles), 8)


def check(article):
    def test(self):
        expected = json.loads((SOURCE / "samples/expected" / (article.name.split(".")[0] + ".json")).read_text())
        with tempfile.TemporaryDirectory() as folder:
            out = pathlib.Path(folder) / "graph.json"
            subprocess.run([ENTENTE, "build", str(article), "-o", str(out), "--quiet"], check=True, capture_output=True)
            # What extraction does not read yet stands in `misses`, word for word: nothing else may go wrong.
            self.assertEqual(sorted(problems(Graph(out), expected)), sorted(expected.get("misses", [])))
    return test


def main():
    global ENTENTE, SOURCE
    ENTENTE, SOURCE = sys.argv[1], pathlib.Path(sys.argv[2])
    for article in sorted((SOURCE / "samples/articles").iterdir()):
        setattr(Samples, "test_" + article.name.split(".")[0].replace("-", "_"), check(article))
    unittest.main(argv=sys.argv[:1], verbosity=1)


if __name__ == "__main__":
    main()
