#!/usr/bin/env python3
"""An actor's card: what a reader asks of one person, state or organisation, each with its sentence."""
import json
import unittest

import program
from program import ARTICLES, FAILED, OK, SOURCE, USAGE, ProgramTest, entente

GOLDEN = SOURCE / "tests/cli/card"


class Golden(ProgramTest):
    """Of a network that stays as it is."""

    def test_the_card_is_as_it_was(self):
        done = entente("show", GOLDEN / "network.json", "gerasimov")
        self.assert_status(done, OK)
        self.assertEqual(done.out, (GOLDEN / "gerasimov.txt").read_text())

    def test_a_window_leaves_out_what_lies_outside(self):
        done = entente("show", GOLDEN / "network.json", "gerasimov", "--since", "2018-04", "--until", "2018-04", "--json")
        self.assert_status(done, OK)
        card = json.loads(done.out)
        self.assertEqual([meeting["date"] for meeting in card["meetings"]], ["2018-04-19"])
        self.assertEqual({day["date"] for day in card["timeline"]}, {"2018-04-19"})

    def test_rows_are_limited_and_that_is_said(self):
        out = entente("show", GOLDEN / "network.json", "gerasimov", "--top", "1", "--evidence", "0").out
        self.assertIn("and 3 more (--top 0 for all)", out)
        self.assertNotIn("“", out)


class Samples(ProgramTest):
    def setUp(self):
        super().setUp()
        self.graph = self.folder / "baku.json"
        self.assert_status(entente("build", ARTICLES, "-o", self.graph, "--quiet"), OK)

    def card(self, *words):
        done = entente("show", self.graph, *words, "--json")
        self.assert_status(done, OK)
        return json.loads(done.out)

    def test_a_person_has_offices_meetings_ties_and_sources(self):
        card = self.card("VALERY gerasimov")
        self.assertEqual((card["name"], card["kind"]), ("Valery Gerasimov", "person"))
        self.assertTrue(any("chief" in office["title"] for office in card["offices"]))
        meetings = {meeting["date"]: meeting for meeting in card["meetings"]}
        self.assertEqual(sorted(meetings), list(meetings), "meetings are in order of their dates")
        self.assertEqual([one["name"] for one in meetings["2018-12-12"]["with"]], ["Curtis Scaparrotti"])
        self.assertEqual([one["name"] for one in meetings["2018-12-12"]["places"]], ["Baku"])
        stories = [tie["stories"] for tie in card["neighbours"]]
        self.assertEqual(stories, sorted(stories, reverse=True))
        for tie in card["neighbours"]:
            self.assertTrue(tie["evidence"][0]["text"], tie["other"])
        self.assertTrue(card["timeline"] and card["sources"])

    def test_a_state_has_its_office_holders_and_id(self):
        card = self.card("azerbaijan")
        self.assertEqual(card["wikidata"], "Q227")
        self.assertIn("Ilham Aliyev", [office["other"]["name"] for office in card["offices"]])
        self.assertIn("https://www.wikidata.org/wiki/Q227", entente("show", self.graph, "azerbaijan").out)

    def test_what_is_not_so_or_not_yet_is_marked(self):
        out = entente("show", self.graph, "azerbaijan", "--top", "0").out
        self.assertIn("not: member of", out)
        self.assertIn("called off", out)

    def test_the_card_can_be_written_as_a_network(self):
        part = self.folder / "part.json"
        self.assert_status(entente("show", self.graph, "petr pavel", "-o", part), OK)
        edges = json.loads(part.read_text())["edges"]
        self.assertTrue(edges)
        for edge in edges:
            ends = {edge["source"], edge["target"]}
            self.assertTrue("person:petr-pavel" in ends or any(end.startswith("meeting:") for end in ends), edge)
        card = json.loads(entente("show", part, "petr pavel", "--json").out)
        self.assertEqual(card["meetings"], self.card("petr pavel")["meetings"])

    def test_a_name_that_may_mean_several_or_nobody_gets_one_line(self):
        done = entente("show", self.graph, "al")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "NAME", "Ilham Aliyev (person, person:ilham-aliyev")
        done = entente("show", self.graph, "scaparroti")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "NAME", "similar", "Curtis Scaparrotti")
        done = entente("show", self.graph, "nato", "--since", "soon")
        self.assert_status(done, USAGE)

    def test_an_actor_without_ties_has_a_card(self):
        lone = self.write("lone.json", json.dumps({
            "format": "entente-graph", "version": 1, "articles": [], "decisions": [], "edges": [],
            "nodes": [{"id": "person:lone", "kind": "person", "name": "Lone"}]}))
        self.assertEqual(entente("show", lone, "lone").out,
                         "Lone (person, person:lone)\n0 articles of 0 outlets; 0 ties in 0 stories, 0 meetings\n")


if __name__ == "__main__":
    program.main()
