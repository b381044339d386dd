#!/usr/bin/env python3
"""The Gephi toolkit itself, headless, opens our files: nothing is lost, merged or reported, every column and day arrives.

`scripts/clients` fetches the toolkit; without it or without Java these tests say that they were skipped.
"""
import collections
import datetime
import itertools
import json
import re
import shutil
import subprocess
import unittest

import program
from program import CLIENTS, HOSTILE, OK, SOURCE, ProgramTest, entente, samples

TOOLKIT = next(iter(sorted((CLIENTS).glob("gephi-toolkit-*-all.jar"))), None)
IMPORTER = SOURCE / "tests/clients/GephiImport.java"

# Columns that Gephi makes of the properties that it knows, and the empty one it adds for time.
OF_NODES = {"Id": "String", "Label": "String", "Interval": "IntervalSet"}
OF_TIES = OF_NODES | {"Weight": "Double"}

# What it says of every file.
GREETINGS = ["INFO GEXF version 1.3"]

# What it says of parallel ties without types, as our report does.
PARALLEL = "INFO Parallel edges detected, remember to choose a merge strategy"


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


def milliseconds(day):
    return datetime.datetime.fromisoformat(day + "T00:00:00+00:00").timestamp() * 1000


def told(report):
    """{what: number} and the days of what our report says that Gephi keeps."""
    lines = itertools.takewhile(lambda line: line.startswith("  "), report.split(" in Gephi\n")[1].splitlines())
    kept = [re.match(r"  keeps +(\d+) ([a-z ]+)(?:, (\S+) to (\S+))?$", line) for line in lines if line.startswith("  keeps ")]
    days = next((match.groups()[2:] for match in kept if match[3]), None)
    return {match[2]: int(match[1]) for match in kept}, days


def columns(found, key):
    return dict(line.rsplit(" ", 1) for line in found[key])


@unittest.skipIf(TOOLKIT is None, "skipped: the Gephi toolkit is absent (scripts/clients fetches it)")
@unittest.skipIf(shutil.which("java") is None, "skipped: java is absent")
class Gephi(ProgramTest):

    def check(self, graph, name, *options, issues=()):
        """Exports the network, and compares what Gephi finds with what our report tells of it beforehand."""
        file = self.folder / name
        done = entente("export", graph, "-o", file, "--report", *options)
        self.assert_status(done, OK)
        kept, days = told(done.out.replace("Gephi Lite, sigma.js, graphology", "Gephi"))
        found = opened(file)
        self.assertEqual([issue for issue in found["issue"] if issue not in GREETINGS], list(issues))
        self.assertEqual((found["nodes"], found["ties"]), ([str(kept["nodes"])], [str(kept["ties"])]))
        self.assertEqual(found["directed"], ["true"])
        nodes, ties = columns(found, "node column"), columns(found, "tie column")
        self.assertLessEqual(OF_NODES.items(), nodes.items())
        self.assertLessEqual(OF_TIES.items(), ties.items())
        self.assertEqual(len(nodes.keys() - OF_NODES.keys()) + len(ties.keys() - OF_TIES.keys()), kept["columns"])
        self.assertEqual(int(found["timed"][0]), kept.get("nodes and ties with days", 0))
        bounds = [] if days is None else [milliseconds(day) for day in days]
        self.assertEqual([float(found[key][0]) for key in ("first time", "last time") if found[key] and bounds], bounds)
        return nodes, ties

    def samples(self):
        return self.write("samples.json", samples())

    def test_all_nodes_ties_and_columns_of_the_samples_arrive_without_an_issue(self):
        nodes, ties = self.check(self.samples(), "baku.graphml")
        self.assertLessEqual({"kind": "String", "wikidata": "String", "n_articles": "Integer"}.items(), nodes.items())
        self.assertLessEqual({"relation": "String", "polarity": "String", "status": "String", "quote": "String",
                              "confidence": "Double", "n_statements": "Integer"}.items(), ties.items())

    def test_all_nodes_and_ties_of_a_hostile_network_arrive_without_an_issue(self):
        self.check(HOSTILE, "hostile.graphml")

    def test_parallel_ties_without_types_are_joined_as_the_report_says(self):
        self.check(self.samples(), "baku.graphml", "--profile", "interchange", issues=[PARALLEL])

    def test_all_of_the_samples_arrives_on_the_timeline_without_an_issue(self):
        nodes, ties = self.check(self.samples(), "baku.gexf")
        self.assertLessEqual({"kind": "String", "n_articles": "Integer"}.items(), nodes.items())
        self.assertLessEqual({"relation": "String", "confidence": "Double", "n_sources": "Integer"}.items(), ties.items())

    def test_a_hostile_network_arrives_on_the_timeline_without_an_issue(self):
        self.check(HOSTILE, "hostile.gexf")

    def test_a_file_for_clients_on_the_web_loses_nothing_but_time(self):
        self.check(HOSTILE, "web.gexf", "--profile", "web")

    def test_the_table_of_ties_arrives_whole(self):
        self.assert_status(entente("export", HOSTILE, "-o", self.folder / "hostile.csv", "--quiet"), OK)
        found = opened(self.folder / "hostile-edges.csv")
        self.assertEqual((found["issue"], found["ties"]), ([], [str(len(json.loads(HOSTILE.read_text())["edges"]))]))


if __name__ == "__main__":
    program.main()
