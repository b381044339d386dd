#!/usr/bin/env python3
"""Parts and projections of a network, as `export` draws them: networkx opens the files and finds what the definitions say."""
import collections
import itertools
import json

import program
from program import FAILED, OK, USAGE, NetworkTest, entente, needs, optional

networkx = optional("networkx")


@needs("networkx", networkx)
class Projections(NetworkTest):
    """Of the samples; each is written as GraphML and as GEXF and read back."""

    def drawn(self, *options):
        """The projection as networkx reads it."""
        graphml = networkx.read_graphml(self.exported("x.graphml", *options), force_multigraph=True)
        gexf = networkx.read_gexf(self.exported("x.gexf", *options), version="1.3")
        self.assertEqual(set(graphml.nodes), set(gexf.nodes))
        self.assertEqual({key for _, _, key in graphml.edges(keys=True)}, {data["id"] for _, _, data in gexf.edges(data=True)})
        return graphml

    def test_persons_are_tied_by_the_meetings_that_they_share(self):
        present = collections.defaultdict(set)
        for edge in self.edges.values():
            if edge["relation"] == "participated_in" and edge["status"] == "actual" and not edge["negated"]:
                if self.nodes[edge["source"]]["kind"] == "person":
                    present[edge["target"]].add(edge["source"])
        shared = collections.Counter(pair for persons in present.values() for pair in itertools.combinations(sorted(persons), 2))
        graph = self.drawn("--shared-meetings")
        found = {tuple(sorted((source, target))): data["weight"] for source, target, data in graph.edges(data=True)
                 if {self.nodes[source]["kind"], self.nodes[target]["kind"]} == {"person"}}
        self.assertTrue(shared)
        self.assertEqual(found, dict(shared))

    def test_an_ego_network_is_what_lies_within_the_radius(self):
        whole = networkx.Graph([(edge["source"], edge["target"]) for edge in self.edges.values()])
        for radius in (1, 2):
            around = networkx.ego_graph(whole, "person:valery-gerasimov", radius)
            graph = self.drawn("--ego", "gerasimov", "--radius", radius)
            self.assertEqual(set(graph.nodes), set(around.nodes))
            inside = {key for key, edge in self.edges.items() if {edge["source"], edge["target"]} <= set(around.nodes)}
            self.assertEqual({key for _, _, key in graph.edges(keys=True)}, inside)

    def test_a_signed_network_holds_ties_for_and_against_alone(self):
        graph = self.drawn("--signed")
        signs = {data["sign"] for _, _, data in graph.edges(data=True)}
        self.assertEqual(signs, {"positive", "negative"})

    def test_states_stand_for_those_who_act_for_them(self):
        graph = self.drawn("--level", "state")
        states = {key for key, node in self.nodes.items() if node["kind"] == "state"}
        self.assertLessEqual(states, set(graph.nodes))
        self.assertNotIn("person:vladimir-putin", graph)
        self.assertLess(len(graph.nodes), len(self.nodes))

    def test_a_slice_of_time_holds_what_held_then(self):
        with open(self.exported("part.json", "--since", "2018-06-01", "--until", "2018-06-30"), encoding="utf-8") as file:
            part = json.load(file)
        self.assertTrue(part["edges"])
        self.assertLess(len(part["edges"]), len(self.edges))
        meetings = [node["date"] for node in part["nodes"] if node["kind"] == "meeting" and node["date"]]
        self.assertTrue(meetings)
        self.assertTrue(all(date.startswith("2018-06") for date in meetings))

    def test_the_summary_counts_by_kind_and_relation(self):
        done = entente("export", self.file("json"), "--summary", "--json")
        self.assert_status(done, OK)
        counted = json.loads(done.out)
        self.assertEqual(counted["nodes"], dict(collections.Counter(node["kind"] for node in self.nodes.values())))
        self.assertEqual({relation: counts["ties"] for relation, counts in counted["ties"].items()},
                         dict(collections.Counter(edge["relation"] for edge in self.edges.values())))

    def test_parts_that_are_not_there_are_told(self):
        done = entente("export", self.file("json"), "--ego", "nobody at all", "-o", self.folder / "x.graphml")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "--ego", "nobody at all")
        self.assertEqual(entente("export", self.file("json"), "--since", "soon", "-o", self.folder / "x.graphml").returncode, USAGE)


if __name__ == "__main__":
    program.main()
