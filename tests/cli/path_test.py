#!/usr/bin/env python3
"""How two actors are connected: answers that igraph and a SPARQL engine agree with, and messages one can act on."""
import json
import random

import program
from program import ARTICLES, FAILED, OK, USAGE, ProgramTest, entente, needs, optional

igraph = optional("igraph")
pyoxigraph = optional("pyoxigraph")

REIFIED = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def random_network(seed, nodes, edges):
    """graph.json of a network of persons, some of whom nothing ties to the rest."""
    chance = random.Random(seed)
    names = [f"person:p{number:03}" for number in range(nodes)]
    drawn = {tuple(chance.sample(names, 2)) for _ in range(edges)}
    relations = ["praised", "criticised", "visited"]
    ties = [{"id": f"e:{i}", "source": source, "relation": chance.choice(relations), "target": target, "status": "actual",
             "outlets": chance.randint(1, 3), "articles": 1, "statements": 1, "confidence": round(chance.uniform(.2, 1), 2)}
            for i, (source, target) in enumerate(sorted(drawn))]
    return {"format": "entente-graph", "version": 1, "articles": [], "decisions": [],
            "nodes": [{"id": name, "kind": "person", "name": "P" + name[-3:]} for name in names], "edges": ties}


class Samples(ProgramTest):
    """Of the network of the samples."""

    def setUp(self):
        super().setUp()
        self.graph = self.folder / "baku.json"
        self.assert_status(entente("build", ARTICLES, "-o", self.graph, "--quiet"), OK)

    def asked(self, *words):
        done = entente("path", self.graph, *words, "--json")
        self.assert_status(done, OK)
        return json.loads(done.out)

    def test_each_hop_has_a_sentence_with_its_outlet_and_date(self):
        answer = self.asked("gerasimov", "ilham əliyev")
        self.assertEqual(answer["to"]["name"], "Ilham Aliyev")
        first = answer["paths"][0]
        self.assertEqual([node["name"] for node in first["nodes"]][1], "Curtis Scaparrotti")
        self.assertEqual(first["length"], 2)
        for hop in first["hops"]:
            self.assertTrue(hop["evidence"][0]["text"])
            self.assertTrue(hop["evidence"][0]["outlet"] or hop["evidence"][0]["title"])
            self.assertRegex(hop["evidence"][0]["published"], r"^\d{4}-\d\d-\d\d$")

    def test_paths_come_in_order_of_length(self):
        lengths = [path["length"] for path in self.asked("gerasimov", "aliyev", "--limit", "50")["paths"]]
        self.assertEqual(lengths, sorted(lengths))

    def test_what_is_denied_counts_only_where_asked_for(self):
        words = ["azerbaijan", "nato", "--relation", "member_of", "--max", "1"]
        refused = self.asked(*words)
        self.assertEqual(refused["paths"], [])
        self.assertIn("nothing that is denied", [one["condition"] for one in refused["no_path"]["obstacles"]])
        ties = self.asked(*words, "--negated")["paths"][0]["hops"][0]["ties"]
        self.assertEqual([tie["negated"] for tie in ties], [True])

    def test_conditions_on_the_way_hold(self):
        def inner(*words):
            return [node["name"] for path in self.asked("gerasimov", "aliyev", "--limit", "500", *words)["paths"]
                    for node in path["nodes"][1:-1]]

        self.assertIn("Petr Pavel", inner())
        self.assertNotIn("Petr Pavel", inner("--avoid", "pavel"))
        via = self.asked("gerasimov", "aliyev", "--via", "pavel")["paths"]
        self.assertTrue(via and all("Petr Pavel" in [node["name"] for node in path["nodes"]] for path in via))
        kinds = {node["kind"] for path in self.asked("gerasimov", "aliyev", "--kind", "state,place")["paths"]
                 for node in path["nodes"][1:-1]}
        self.assertEqual(kinds, {"state", "place"})
        for path in self.asked("gerasimov", "aliyev", "--min-sources", "2")["paths"]:
            self.assertTrue(all(tie["outlets"] >= 2 for hop in path["hops"] for tie in hop["ties"]))

    def test_a_name_that_may_mean_several_is_asked_back_with_candidates(self):
        done = entente("path", self.graph, "al", "nato")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "FROM", "Ilham Aliyev (person, person:ilham-aliyev", "Alexei Navalny")
        done = entente("path", self.graph, "nato", "scaparroti")
        self.assert_one_line(done, "TO", "similar", "Curtis Scaparrotti")

    def test_text_names_the_conditions_and_quotes(self):
        done = entente("path", self.graph, "nato military committee", "nato", "--max", "1")
        self.assert_status(done, OK)
        self.assertIn("acyclic, shortest 5 groups, 1 to 1 ties; actual ties, not negated", done.out)
        self.assertIn("NATO Military Committee  part of →  NATO", done.out)
        self.assertIn("“", done.out)

    def test_no_path_is_explained(self):
        done = entente("path", self.graph, "baku", "nato", "--min-sources", "3")
        self.assert_status(done, OK)
        self.assertIn("no path", done.out)
        self.assertIn("Without “at least 3 outlets”: Baku ─ Azerbaijan ─ NATO", done.out)

    def test_the_answer_can_be_written_in_every_format(self):
        outputs = [word for suffix in ("json", "graphml", "ttl", "nt")
                   for word in ("-o", self.folder / f"answer.{suffix}")]
        self.assert_status(entente("path", self.graph, "gerasimov", "aliyev", "--max", "2", *outputs), OK)
        answer = json.loads((self.folder / "answer.json").read_text())
        self.assertEqual({node["name"] for node in answer["nodes"]},
                         {"Valery Gerasimov", "Curtis Scaparrotti", "Petr Pavel", "Ilham Aliyev"})
        cited = {one["article"] for edge in answer["edges"] for one in edge["evidence"]}
        self.assertEqual(cited, {article["id"] for article in answer["articles"]})
        self.assert_status(entente("export", self.folder / "answer.json", "-o", self.folder / "again.ttl", "-q"), OK)
        self.assertEqual((self.folder / "again.ttl").read_bytes(), (self.folder / "answer.ttl").read_bytes())

    def test_several_actors_are_joined_by_few_hops(self):
        done = entente("connect", self.graph, "gerasimov", "aliyev", "scaparrotti", "--json")
        self.assert_status(done, OK)
        answer = json.loads(done.out)
        self.assertEqual(len(answer["hops"]), 2)
        self.assertEqual(len(answer["parts"]), 1)
        apart = json.loads(entente("connect", self.graph, "aliyev", "parmelin", "--relation", "met_with", "--json").out)
        self.assertEqual(len(apart["parts"]), 2)

    def test_an_answer_that_would_take_too_long_is_cut_and_says_so(self):
        done = entente("path", self.graph, "gerasimov", "aliyev", "--any-length", "-k", "all", "--limit", "1000000",
                       "--budget", "20000", "--json")
        self.assert_status(done, OK)
        answer = json.loads(done.out)
        self.assertFalse(answer["complete"])
        self.assertIn("20000 steps", answer["reason"])

    def test_wrong_options_and_files_get_one_line(self):
        for words, expected in [
                (["--relation", "likes"], "expected a relation"),
                (["-k", "shortest"], "expected all, any"),
                (["--min", "5"], "--max"),
                (["--any-length", "--mode", "walk", "-k", "all"], "have no end"),
                (["--max", "500"], "at most 64 states")]:
            with self.subTest(words=words):
                done = entente("path", self.graph, "baku", "nato", *words)
                self.assert_status(done, USAGE)
                self.assert_one_line(done, expected)
        other = self.write("other.json", '{"nodes": [], "links": []}')
        done = entente("path", other, "a", "b")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "other.json")


class Oracles(ProgramTest):
    """On networks of which others know the answers too."""

    def setUp(self):
        super().setUp()
        self.network = random_network(20181212, 300, 390)
        self.graph = self.write("random.json", json.dumps(self.network))
        chance = random.Random(7)
        ids = [node["id"] for node in self.network["nodes"]]
        self.pairs = [tuple(chance.sample(ids, 2)) for _ in range(30)]

    def lengths(self, *words):
        """The first path's length and cost for each pair; None where there is none."""
        found = []
        for source, target in self.pairs:
            done = entente("path", self.graph, source, target, "--any-length", "--json", "--evidence", "0", *words)
            self.assert_status(done, OK)
            paths = json.loads(done.out)["paths"]
            found.append((paths[0]["length"], paths[0]["cost"]) if paths else None)
        return found

    @needs("igraph", igraph)
    def test_igraph_finds_the_same_distances_in_our_graphml(self):
        graphml = self.folder / "random.graphml"
        self.assert_status(entente("export", self.graph, "-o", graphml, "-q"), OK)
        graph = igraph.Graph.Read_GraphML(str(graphml))
        position = {name: i for i, name in enumerate(graph.vs["id"])}
        for mode, words in (("all", []), ("out", ["--directed"])):
            distances = graph.distances(mode=mode)
            expected = [distances[position[source]][position[target]] for source, target in self.pairs]
            found = [one[0] if one else float("inf") for one in self.lengths("-k", "any shortest", *words)]
            self.assertEqual(found, expected)
        self.assertIn(float("inf"), expected)

    @needs("igraph", igraph)
    def test_igraph_finds_the_same_costs_in_our_graphml(self):
        import math
        graphml = self.folder / "random.graphml"
        self.assert_status(entente("export", self.graph, "-o", graphml, "-q"), OK)
        graph = igraph.Graph.Read_GraphML(str(graphml))
        position = {name: i for i, name in enumerate(graph.vs["id"])}
        weights = [-math.log(confidence) for confidence in graph.es["confidence"]]
        distances = graph.distances(weights=weights, mode="all")
        for (source, target), found in zip(self.pairs, self.lengths("-k", "cheapest", "--cost", "confidence")):
            expected = distances[position[source]][position[target]]
            self.assertAlmostEqual(found[1] if found else math.inf, expected, places=4)

    @needs("pyoxigraph", pyoxigraph)
    def test_a_sparql_engine_reaches_the_same_nodes_in_our_rdf(self):
        triples = self.folder / "random.nt"
        self.assert_status(entente("export", self.graph, "-o", triples, "-q"), OK)
        store = pyoxigraph.Store()
        store.load(path=str(triples), format=pyoxigraph.RdfFormat.N_TRIPLES)
        base = "https://entente.example/"
        for path, words in (("(^rdf:subject/rdf:object)+", ["--directed"]),
                            ("(^rdf:subject/rdf:object|^rdf:object/rdf:subject)+", [])):
            reached = {}
            for source in {pair[0] for pair in self.pairs}:
                query = f"PREFIX rdf: <{REIFIED}> SELECT DISTINCT ?to WHERE {{ <{base}{self.iri(source)}> {path} ?to }}"
                reached[source] = {row["to"].value for row in store.query(query)}
            expected = [f"{base}{self.iri(target)}" in reached[source] for source, target in self.pairs]
            found = [one is not None for one in self.lengths("-k", "any", *words)]
            self.assertEqual(found, expected)
            self.assertTrue(any(expected) and not all(expected))

    @staticmethod
    def iri(name):
        return "node/" + name


if __name__ == "__main__":
    program.main()
