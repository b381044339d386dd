#!/usr/bin/env python3
"""Layers of data: the worked sample of docs/ontology.md, what a layer adds, replaces and removes, and its mistakes."""
import json

import program
from program import FAILED, OK, PARTIAL, SOURCE, ProgramTest, entente

SANCTIONS = SOURCE / "samples/ontology/sanctions"
STORY = "News of the day\n\nMUSCAT, 2 May 2024 - Qatar praised Oman. Oman replaced Iran and Yemen at the table.\n"

RELATION = {"id": "replaced", "label": "replaced", "comment": "", "plover": "COERCE", "cameo": "170",
            "quad_class": "material conflict", "subject": ["state"], "object": ["state"]}
RULE = {"id": "replace", "relation": "replaced", "words": ["replace"], "upos": ["VERB"],
        "subject": ["agent"], "object": ["patient"]}


def relations(*items, **more):
    return json.dumps({"format": "entente-ontology", "version": 1, **more, "relations": list(items)}, indent=1)


def rules(*items, words=None, **more):
    return json.dumps({"format": "entente-rules", "version": 1, **more, "words": words or {}, "rules": list(items)}, indent=1)


def actors(*items, **more):
    return json.dumps({"format": "entente-actors", "version": 1, **more, "actors": list(items)}, indent=1)


class Sample(ProgramTest):
    def setUp(self):
        super().setUp()
        self.graphs = self.folder / "graphs"
        self.graphs.mkdir()
        for article in sorted((SANCTIONS / "articles").iterdir()):
            done = entente("build", article, "--ontology", SANCTIONS, "-o", self.graphs / f"{article.stem}.json", "--quiet")
            self.assert_status(done, OK)

    def test_the_graphs_hold_what_the_labels_say_and_no_more(self):
        done = entente("validate", self.graphs, SANCTIONS / "expected", "--ontology", SANCTIONS, "--json")
        self.assert_status(done, OK)
        articles = json.loads(done.out)["articles"]
        self.assertEqual({one["name"]: one["misses"] for one in articles}, {"libya-2011": [], "sudan-2017": []})
        strict = next(one for one in json.loads(done.out)["scores"] if one["measure"] == "relations strict")
        self.assertEqual((strict["f1"], strict["right"]), (1.0, 8))

    def test_what_the_ontology_implies_is_inferred_with_the_same_evidence(self):
        graph = json.loads((self.graphs / "sudan-2017.json").read_text())
        names = {node["id"]: node["name"] for node in graph["nodes"]}
        ties = {(names[e["source"]], e["relation"], names[e["target"]]): e for e in graph["edges"]}
        stated = ties["Arab League", "designated", "Hezbollah"]
        for tie in (("Hezbollah", "designated_by", "Arab League"), ("Arab League", "sanctioned", "Hezbollah")):
            self.assertTrue(ties[tie]["inferred"])
            self.assertEqual(ties[tie]["evidence"], stated["evidence"])
        self.assertFalse(stated["inferred"])


class Layers(ProgramTest):
    def ties(self, *layers, text=STORY):
        """The relations stated of the story, with names."""
        options = [word for layer in layers for word in ("--ontology", layer)]
        done = entente("build", self.write("story.txt", text), *options, "-o", self.folder / "out.json", "--quiet")
        self.assert_status(done, OK)
        graph = json.loads((self.folder / "out.json").read_text())
        names = {node["id"]: node["name"] for node in graph["nodes"]}
        return {(names[e["source"]], e["relation"], names[e["target"]]) for e in graph["edges"] if not e["inferred"]}

    def test_a_relation_and_its_rule_are_added(self):
        replacement = {("Oman", "replaced", "Iran"), ("Oman", "replaced", "Yemen")}
        self.assertFalse(replacement & self.ties())
        added = self.write("relations.json", relations(RELATION)), self.write("rules.json", rules(RULE))
        self.assertLessEqual(replacement | {("Qatar", "praised", "Oman")}, self.ties(*added))

    def test_a_folder_is_read_with_relations_first(self):
        folder = self.folder / "mine"
        folder.mkdir()
        (folder / "a.json").write_text(rules(RULE))
        (folder / "b.json").write_text(relations(RELATION))
        self.assertIn(("Oman", "replaced", "Iran"), self.ties(folder))

    def test_later_layers_win(self):
        first = self.write("1.json", relations(RELATION)), self.write("2.json", rules(RULE))
        again = self.write("3.json", rules({**RULE, "object": ["pp:near"]}))
        self.assertNotIn(("Oman", "replaced", "Iran"), self.ties(*first, again))

    def test_what_is_removed_is_gone_with_the_rules_for_it(self):
        gone = self.write("gone.json", relations(remove={"relations": ["praised"]}))
        self.assertNotIn(("Qatar", "praised", "Oman"), self.ties(gone))

    def test_a_layer_may_replace_all_below(self):
        only = self.write("1.json", relations(RELATION, replace_all=True)), self.write("2.json", rules(RULE, replace_all=True))
        self.assertEqual({relation for _, relation, _ in self.ties(*only)}, {"replaced"})

    def test_actors_are_added_replaced_and_removed(self):
        text = "News\n\n2 May 2024 - The Peace Lab praised Oman.\n"
        lab = {"id": "organisation:lab", "kind": "organisation", "name": "Peace Lab"}
        self.assertIn(("Peace Lab", "praised", "Oman"), self.ties(self.write("a.json", actors(lab)), text=text))
        done = entente("extract", self.write("story.txt", text), "--actors", self.write("b.json", actors(remove={"actors": ["Q842"]})))
        self.assert_status(done, OK)
        self.assertNotIn('"Q842"', done.out)

    def test_graphs_are_merged_with_the_same_layers(self):
        layers = ("--ontology", SANCTIONS)
        statements = entente("extract", SANCTIONS / "articles", *layers)
        self.assert_status(statements, OK)
        for name, options in (("one.json", ["build", SANCTIONS / "articles"]), ("two.json", ["merge", "-"])):
            self.assert_status(entente(*options, *layers, "-o", self.folder / name, "--quiet", text=statements.out), OK)
        self.assertEqual((self.folder / "one.json").read_bytes(), (self.folder / "two.json").read_bytes())

    def test_mistakes_are_named_with_file_and_line(self):
        story = self.write("story.txt", STORY)
        cases = {
            "a rule for no relation": (rules(RULE), ":8:", "a relation of the ontology", "'replaced'"),
            "a relation to remove that is none": (relations(remove={"relations": ["adored"]}), ":6:",
                                                  "the id of a relation in the layers below", "'adored'"),
            "a word to remove that is none": (rules(remove={"words": {"saying": ["zzz"]}}), ":7:",
                                              "a word of the list 'saying'", "'zzz'"),
            "an inverse that is none": (relations({**RELATION, "inverse": "unknown"}), ":18:",
                                        "the id of a relation", "'unknown'"),
            "a level that is none": (relations({**RELATION, "roll_up": "planet"}), ":18:", "one of state, bloc", "'planet'"),
            "no format": ('{"version": 1}', ":1:", '"format"', "none"),
            "another format": ('{"format": "entente-graph"}', ":1:", "'entente-rules'", "'entente-graph'"),
            "a reference of an actor": (actors({"id": "place:x", "kind": "place", "name": "X", "part_of": "state:y"}),
                                        ":9:", "the id of an actor", "'state:y'"),
        }
        for about, (text, *words) in cases.items():
            with self.subTest(about):
                done = entente("extract", story, "--ontology", self.write("mine.json", text))
                self.assert_status(done, FAILED)
                self.assert_one_line(done, "mine.json" + words[0], *words[1:])

    def test_a_layer_without_files_is_named(self):
        empty = self.folder / "empty"
        empty.mkdir()
        for layer in (empty, self.folder / "absent"):
            done = entente("merge", "-", "--ontology", layer, "-o", self.folder / "out.json", text="")
            self.assert_status(done, FAILED)
            self.assert_one_line(done, layer)


if __name__ == "__main__":
    program.main()
