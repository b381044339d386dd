#!/usr/bin/env python3
"""`validate` agrees with the scorer of the gold articles, on real graphs and on graphs damaged at random."""
import copy
import json
import random
import re
import subprocess
import sys
import unittest

import program
from program import FAILED, OK, PARTIAL, SOURCE, ProgramTest, entente

SHARED = SOURCE.parent / "shared"
SETS = {"seeds": ("seeds", "gold"), "dev": ("articles-dev", "gold/dev"), "train": ("articles-train", "gold/train")}
ROW = re.compile(r"^([a-z]+(?: [a-z]+)?) +[\d.]+ +[\d.]+ +[\d.]+ +\((\d+)/(\d+)/(\d+)\)$", re.MULTILINE)

PERSON = {"id": "p", "kind": "person", "name": "Amina Okoro", "aliases": ["Okoro"]}
GOLD = {"entities": [PERSON], "offices": [], "meetings": [], "relations": []}
GRAPH = {"format": "entente-graph", "version": 1, "edges": [],
         "nodes": [{"id": "a", "kind": "person", "name": "Okoro"}, {"id": "b", "kind": "state", "name": "Kenya"}]}


def measures(output):
    """What stands before the classes."""
    return ROW.findall(output.split("\n\n")[0])


def misses(output):
    return [line for line in output.splitlines() if line.startswith("  ") and ": " in line]


def damaged(graph, dice):
    """The graph with names, dates and qualifiers exchanged and some edges gone."""
    graph = copy.deepcopy(graph)
    for node in dice.sample(graph["nodes"], len(graph["nodes"]) // 4):
        other = dice.choice(graph["nodes"])
        node["name"], other["name"] = other["name"], node["name"]
        if node["kind"] == "meeting":
            node["date"] = dice.choice([None, "2018", "2018-12-12", "2024-04"])
            node["status"] = dice.choice(["held", "planned"])
    for edge in dice.sample(graph["edges"], len(graph["edges"]) // 4):
        edge["negated"] = not edge["negated"]
        edge["target"] = dice.choice(graph["nodes"])["id"]
    graph["edges"] = [edge for edge in graph["edges"] if dice.random() < 0.9]
    return graph


@unittest.skipUnless((SHARED / "gold/score.py").exists(), "the gold articles are absent (shared/gold beside the checkout)")
class Agreement(ProgramTest):
    maxDiff = None

    def check_agreement(self, graphs, gold):
        theirs = subprocess.run([sys.executable, SHARED / "gold/score.py", gold, graphs, "--misses"],
                                check=True, capture_output=True, text=True).stdout
        ours = entente("validate", graphs, gold, "--misses")
        self.assert_status(ours, OK)
        self.assertEqual(len(measures(theirs)), 7)
        self.assertEqual(measures(ours.out), measures(theirs))
        self.assertEqual(misses(ours.out), misses(theirs))

    def test_numbers_and_misses_are_those_of_the_scorer(self):
        for about, (articles, labels) in SETS.items():
            with self.subTest(about):
                graphs, gold = self.folder / about, SHARED / labels
                subprocess.run(["bash", SHARED / "gold/graphs.sh", program.ENTENTE, SHARED / articles, gold, graphs], check=True)
                self.check_agreement(graphs, gold)
                whole = {path: json.loads(path.read_text()) for path in sorted(graphs.glob("*.json"))}
                for seed in range(4):
                    dice = random.Random(seed)
                    for path, graph in whole.items():
                        path.write_text(json.dumps(damaged(graph, dice)))
                    self.check_agreement(graphs, gold)


class Labels(ProgramTest):
    def files(self, gold=GOLD, graph=GRAPH):
        return (self.write("graph.json", json.dumps(graph)),
                self.write("gold.json", gold if isinstance(gold, str) else json.dumps(gold)))

    def test_one_graph_is_measured_on_one_file_of_labels(self):
        done = entente("validate", *self.files(), "--misses")
        self.assert_status(done, OK)
        self.assertEqual(misses(done.out), ["  gold entity spurious: Kenya"])
        self.assertEqual(measures(done.out)[0], ("entities", "1", "1", "0"))

    def test_programs_get_scores_and_misses_of_each_article(self):
        done = entente("validate", *self.files(), "--json")
        self.assert_status(done, OK)
        report = json.loads(done.out)
        self.assertEqual(report["articles"][0]["misses"], [{"about": "entity spurious", "what": "Kenya"}])
        self.assertEqual({"measure": "entities", "class": "person", "precision": 1.0, "recall": 1.0, "f1": 1.0,
                          "right": 1, "spurious": 0, "missed": 0}, report["scores"][1])

    def test_a_bad_file_of_labels_is_named_with_its_line_and_the_rest_is_measured(self):
        folder = self.folder / "gold"
        folder.mkdir()
        (folder / "good.json").write_text(json.dumps(GOLD))
        (folder / "bad.json").write_text('{"entities": [],\n "offices": 7}')
        graphs = self.folder / "graphs"
        graphs.mkdir()
        (graphs / "good.json").write_text(json.dumps(GRAPH))
        done = entente("validate", graphs, folder)
        self.assert_status(done, PARTIAL)
        self.assert_one_line(done, "bad.json:2:13", "expected an array for 'offices'", "found the number 7")
        self.assertEqual(measures(done.out)[0], ("entities", "1", "1", "0"))

    def test_a_graph_that_is_absent_holds_nothing_and_is_named(self):
        done = entente("validate", self.folder / "absent.json", self.files()[1])
        self.assert_status(done, PARTIAL)
        self.assert_one_line(done, "absent.json")
        self.assertEqual(measures(done.out)[0], ("entities", "0", "0", "1"))

    def test_labels_that_are_absent_end_the_command(self):
        (self.folder / "empty").mkdir()
        for gold in ("absent.json", "empty"):
            with self.subTest(gold):
                done = entente("validate", self.folder, self.folder / gold)
                self.assert_status(done, FAILED)
                self.assert_one_line(done, gold)


if __name__ == "__main__":
    program.main()
