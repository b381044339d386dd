#!/usr/bin/env python3
"""The Gephi toolkit itself, headless, opens our GraphML: nothing is lost, merged or reported, and every column arrives.

`scripts/clients` fetches the toolkit; without it or without Java these tests say that they were skipped.
"""
import collections
import json
import shutil
import subprocess
import unittest

import program
from program import ARTICLES, OK, SOURCE, ProgramTest, entente

TOOLKIT = next(iter(sorted((SOURCE / "build/clients").glob("gephi-toolkit-*-all.jar"))), None)
IMPORTER = SOURCE / "tests/clients/GephiImport.java"
HOSTILE = SOURCE / "tests/export/golden/hostile.json"

# Columns that Gephi makes of the properties that it knows, and the empty one it adds for time.
OF_NODES = {"Id": "String", "Label": "String", "Interval": "IntervalSet"}
OF_TIES = OF_NODES | {"Weight": "Double"}


def opened(path):
    """{key: [values]} of what Gephi found in the file."""
    done = subprocess.run(["java", "-Djava.awt.headless=true", "-cp", TOOLKIT, IMPORTER, path], capture_output=True,
                          text=True, check=False, timeout=300)
    found = collections.defaultdict(list)
    for line in done.stdout.splitlines():
        key, _, value = line.partition("\t")
        found[key].append(value)
    assert done.returncode == 0, done.stderr[-2000:]
    return found


def columns(found, key):
    return dict(line.rsplit(" ", 1) for line in found[key])


@unittest.skipIf(TOOLKIT is None, "skipped: the Gephi toolkit is absent (scripts/clients fetches it)")
@unittest.skipIf(shutil.which("java") is None, "skipped: java is absent")
class Gephi(ProgramTest):

    def check(self, graph_path, graphml):
        graph = json.loads(graph_path.read_text())
        found = opened(graphml)
        self.assertEqual(found["issue"], [])
        for stage in ("read ", ""):
            self.assertEqual(found[f"{stage}nodes"], [str(len(graph["nodes"]))])
            self.assertEqual(found[f"{stage}ties"], [str(len(graph["edges"]))])
        self.assertEqual(found["directed"], ["true"])
        nodes, ties = columns(found, "node column"), columns(found, "tie column")
        self.assertLessEqual(OF_NODES.items(), nodes.items())
        self.assertLessEqual(OF_TIES.items(), ties.items())
        return nodes, ties

    def test_all_nodes_ties_and_columns_of_the_samples_arrive_without_an_issue(self):
        outputs = (self.folder / "baku.json", self.folder / "baku.graphml")
        self.assert_status(entente("build", ARTICLES, "-o", outputs[0], "-o", outputs[1], "--quiet"), OK)
        nodes, ties = self.check(*outputs)
        self.assertLessEqual({"kind": "String", "wikidata": "String", "n_articles": "Integer"}.items(), nodes.items())
        self.assertLessEqual({"relation": "String", "polarity": "String", "status": "String", "quote": "String",
                              "confidence": "Double", "n_statements": "Integer"}.items(), ties.items())

    def test_all_nodes_and_ties_of_a_hostile_network_arrive_without_an_issue(self):
        graphml = self.folder / "hostile.graphml"
        self.assert_status(entente("export", HOSTILE, "-o", graphml, "--quiet"), OK)
        self.check(HOSTILE, graphml)


if __name__ == "__main__":
    program.main()
