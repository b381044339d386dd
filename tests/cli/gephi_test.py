#!/usr/bin/env python3
"""The Gephi toolkit itself, headless, opens our files: nothing is lost, merged or reported, every column and day arrives.

`scripts/clients` fetches the toolkit; without it or without Java these tests say that they were skipped.
"""
import calendar
import collections
import datetime
import json
import shutil
import subprocess
import unittest

import program
from program import ARTICLES, CLIENTS, HOSTILE, OK, SOURCE, ProgramTest, entente

TOOLKIT = next(iter(sorted((CLIENTS).glob("gephi-toolkit-*-all.jar"))), None)
IMPORTER = SOURCE / "tests/clients/GephiImport.java"

# Columns that Gephi makes of the properties that it knows, and the empty one it adds for time.
OF_NODES = {"Id": "String", "Label": "String", "Interval": "IntervalSet"}
OF_TIES = OF_NODES | {"Weight": "Double"}

# What it says of every file.
GREETINGS = ["INFO GEXF version 1.3"]


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


def bounds(graph):
    """First and last day on which a dated meeting, one of its ties, or a tie's evidence is, as the file must say."""
    meetings = {node["id"]: node["date"] for node in graph["nodes"] if node["kind"] == "meeting" and node["date"]}
    days = {day for date in meetings.values() for day in ends(date)}
    for edge in graph["edges"]:
        if edge["first"] and not {edge["source"], edge["target"]} & set(meetings):
            days |= {edge["first"], edge["last"]}
    return milliseconds(min(days)), milliseconds(max(days))


def ends(date):
    """The first and last day of "2018-12-12", "2018-12", "2018" or a span of such."""
    first, _, last = date.partition("/")
    last = last or first
    if len(last) == 7:
        last += f"-{calendar.monthrange(*map(int, last.split('-')))[1]}"
    return (first + "-01-01"[len(first) - 4:] if len(first) < 10 else first), (last if len(last) == 10 else last + "-12-31")


def columns(found, key):
    return dict(line.rsplit(" ", 1) for line in found[key])


@unittest.skipIf(TOOLKIT is None, "skipped: the Gephi toolkit is absent (scripts/clients fetches it)")
@unittest.skipIf(shutil.which("java") is None, "skipped: java is absent")
class Gephi(ProgramTest):

    def check(self, graph_path, file):
        graph = json.loads(graph_path.read_text())
        found = opened(file)
        self.assertEqual([issue for issue in found["issue"] if issue not in GREETINGS], [])
        for stage in ("read ", ""):
            self.assertEqual(found[f"{stage}nodes"], [str(len(graph["nodes"]))])
            self.assertEqual(found[f"{stage}ties"], [str(len(graph["edges"]))])
        self.assertEqual(found["directed"], ["true"])
        nodes, ties = columns(found, "node column"), columns(found, "tie column")
        self.assertLessEqual(OF_NODES.items(), nodes.items())
        self.assertLessEqual(OF_TIES.items(), ties.items())
        return nodes, ties, found

    def test_all_nodes_ties_and_columns_of_the_samples_arrive_without_an_issue(self):
        outputs = (self.folder / "baku.json", self.folder / "baku.graphml")
        self.assert_status(entente("build", ARTICLES, "-o", outputs[0], "-o", outputs[1], "--quiet"), OK)
        nodes, ties, _ = self.check(*outputs)
        self.assertLessEqual({"kind": "String", "wikidata": "String", "n_articles": "Integer"}.items(), nodes.items())
        self.assertLessEqual({"relation": "String", "polarity": "String", "status": "String", "quote": "String",
                              "confidence": "Double", "n_statements": "Integer"}.items(), ties.items())

    def test_all_nodes_and_ties_of_a_hostile_network_arrive_without_an_issue(self):
        graphml = self.folder / "hostile.graphml"
        self.assert_status(entente("export", HOSTILE, "-o", graphml, "--quiet"), OK)
        self.check(HOSTILE, graphml)

    def test_all_of_the_samples_arrives_on_the_timeline_without_an_issue(self):
        outputs = (self.folder / "baku.json", self.folder / "baku.gexf")
        self.assert_status(entente("build", ARTICLES, "-o", outputs[0], "-o", outputs[1], "--quiet"), OK)
        nodes, ties, found = self.check(*outputs)
        self.assertLessEqual({"kind": "String", "n_articles": "Integer"}.items(), nodes.items())
        self.assertLessEqual({"relation": "String", "confidence": "Double", "n_sources": "Integer"}.items(), ties.items())
        self.assertEqual(found["dynamic"], ["true"])
        first, last = bounds(json.loads(outputs[0].read_text()))
        self.assertEqual((float(found["first time"][0]), float(found["last time"][0])), (first, last))

    def test_a_hostile_network_arrives_on_the_timeline_without_an_issue(self):
        gexf = self.folder / "hostile.gexf"
        self.assert_status(entente("export", HOSTILE, "-o", gexf, "--quiet"), OK)
        self.check(HOSTILE, gexf)

    def test_a_file_for_clients_on_the_web_loses_nothing_but_time(self):
        gexf = self.folder / "web.gexf"
        self.assert_status(entente("export", HOSTILE, "-o", gexf, "--profile", "web", "--quiet"), OK)
        _, _, found = self.check(HOSTILE, gexf)
        self.assertEqual(found["first time"], [])

    def test_the_table_of_ties_arrives_whole(self):
        self.assert_status(entente("export", HOSTILE, "-o", self.folder / "hostile.csv", "--quiet"), OK)
        found = opened(self.folder / "hostile-edges.csv")
        self.assertEqual((found["issue"], found["ties"]), ([], [str(len(json.loads(HOSTILE.read_text())["edges"]))]))


if __name__ == "__main__":
    program.main()
