#!/usr/bin/env python3
"""Measures of actor networks are those that networkx and igraph compute, and wrong questions get one line."""
import csv
import io
import itertools
import json
import math
import random
import unittest

import program
from program import ARTICLES, FAILED, OK, SOURCE, USAGE, ProgramTest, entente, needs, optional

igraph = optional("igraph")
networkx = optional("networkx")

ROLES = ["coordinator", "consultant", "gatekeeper", "representative", "liaison"]
QUAD = {relation["id"]: relation["quad_class"]
        for relation in json.loads((SOURCE / "extract/ontology/relations.json").read_text())["relations"]}
SYMMETRIC = {relation["id"] for relation in json.loads((SOURCE / "extract/ontology/relations.json").read_text())["relations"]
             if relation["symmetric"]}
ACTORS = {"person", "state", "organisation"}


def generated(seed, nodes, edges):
    """graph.json whose ties say in how many sources they stand, and hold no evidence."""
    chance = random.Random(seed)
    kinds = ["person", "person", "state", "organisation", "place"]
    names = [(f"{kind}:n{number:03}", kind) for number in range(nodes) for kind in [kinds[number % 5]]]
    relations = ["praised", "criticised", "cooperated_with", "attacked", "met_with"]
    drawn = {(*sorted(chance.sample([name for name, _ in names], 2), reverse=chance.random() < .5),
              chance.choice(relations)) for _ in range(edges)}
    ties = [{"id": f"e:{i}", "source": source, "relation": relation, "target": target, "status": "actual",
             "outlets": 1, "articles": 1, "statements": 1, "sources": chance.randint(1, 4), "confidence": .5}
            for i, (source, target, relation) in enumerate(sorted(drawn))]
    return {"format": "entente-graph", "version": 1, "articles": [], "decisions": [],
            "nodes": [{"id": name, "kind": kind, "name": name[-4:]} for name, kind in names], "edges": ties}


def actor_graph(graph):
    """The same network by networkx, from its definition in docs/measures.md: directed, with weights and signs."""
    source_of = {article["id"]: article.get("copy_of") or article["id"] for article in graph["articles"]}
    actors = {node["id"] for node in graph["nodes"] if node["kind"] in ACTORS}
    undirected, directed = networkx.Graph(), networkx.DiGraph()
    undirected.add_nodes_from(sorted(actors))
    directed.add_nodes_from(sorted(actors))
    told = {}
    for edge in graph["edges"]:
        pair = (edge["source"], edge["target"])
        if not actors >= set(pair) or edge["status"] != "actual" or edge.get("negated"):
            continue
        stories = {source_of[one["article"]] for one in edge.get("evidence") or []}
        if not stories:
            stories = {(edge["id"], number) for number in range(max(1, edge["sources"]))}
        key = tuple(sorted(pair))
        told.setdefault(key, set()).update(stories)
        quad = QUAD.get(edge["relation"])
        if quad:
            told.setdefault((key, quad), set()).update(stories)
        directed.add_edge(*pair)
        if edge["relation"] in SYMMETRIC:
            directed.add_edge(*reversed(pair))
    for key, stories in told.items():
        if isinstance(key[0], str):
            sign = sum(len(told.get((key, quad), ())) * (1 if "cooperation" in quad else -1) for quad in set(QUAD.values()) - {None})
            undirected.add_edge(*key, weight=len(stories), sign=(sign > 0) - (sign < 0))
    return undirected, directed


def expected_values(undirected, directed):
    return {
        "degree": dict(undirected.degree()),
        "strength": dict(undirected.degree(weight="weight")),
        "betweenness": networkx.betweenness_centrality(undirected),
        "closeness": networkx.closeness_centrality(undirected),
        "pagerank": networkx.pagerank(undirected, tol=1e-15, max_iter=2000),
        "kcore": networkx.core_number(undirected),
        # With nodes named networkx goes by the definition; without, by matrices, of which that of weighted effective size differs.
        "constraint": networkx.constraint(undirected, list(undirected), weight="weight"),
        "effective-size": networkx.effective_size(undirected, list(undirected), weight="weight"),
    }


def brokered(directed, group):
    counts = {name: dict.fromkeys(ROLES, 0) for name in directed}
    for broker in directed:
        for a, c in itertools.product(directed.predecessors(broker), directed.successors(broker)):
            if a == c or directed.has_edge(a, c):
                continue
            role = (["consultant", "coordinator"][group[a] == group[broker]] if group[a] == group[c] else
                    "gatekeeper" if group[broker] == group[c] else
                    "representative" if group[a] == group[broker] else "liaison")
            counts[broker][role] += 1
    return counts


class Measures(ProgramTest):
    def asked(self, command, graph, *words):
        done = entente(command, graph, *words, "--json")
        self.assert_status(done, OK)
        return json.loads(done.out)

    def networks(self):
        samples = self.folder / "samples.json"
        self.assert_status(entente("build", ARTICLES, "-o", samples, "--quiet"), OK)
        yield samples
        for seed, (nodes, edges) in enumerate([(30, 40), (60, 200), (200, 300)]):
            yield self.write(f"generated-{seed}.json", json.dumps(generated(seed, nodes, edges)))

    @needs("networkx", networkx)
    def test_networkx_finds_the_same_values(self):
        for path in self.networks():
            undirected, directed = actor_graph(json.loads(path.read_text()))
            answer = self.asked("rank", path, "--by", "all", "--groups", "kind", "--top", "0")
            self.assertEqual(answer["actors"], len(undirected))
            self.assertEqual(answer["ties"], undirected.number_of_edges())
            self.assertEqual({one["id"] for one in answer["ranking"]}, set(undirected))
            expected = expected_values(undirected, directed)
            roles = brokered(directed, {one["id"]: one["kind"] for one in answer["ranking"]})
            for one in answer["ranking"]:
                for measure, values in expected.items():
                    with self.subTest(network=path.name, actor=one["id"], measure=measure):
                        if math.isnan(values[one["id"]]):
                            self.assertIsNone(one[measure])
                        else:
                            self.assertAlmostEqual(one[measure], values[one["id"]], delta=1e-9)
                self.assertEqual({role: one[role] for role in ROLES}, roles[one["id"]])

    @unittest.skipIf(igraph is None or networkx is None, "skipped: igraph or networkx is absent")
    def test_igraph_finds_the_same_values(self):
        for path in self.networks():
            undirected, _ = actor_graph(json.loads(path.read_text()))
            graph = igraph.Graph.from_networkx(undirected)
            answer = {one["id"]: one for one in self.asked("rank", path, "--by", "all", "--top", "0")["ranking"]}
            pairs = (len(undirected) - 1) * (len(undirected) - 2) / 2
            found = {"betweenness": [value / pairs for value in graph.betweenness()],
                     "pagerank": graph.pagerank(weights="weight", directed=False),
                     "kcore": graph.coreness(), "strength": graph.strength(weights="weight")}
            for measure, values in found.items():
                for name, value in zip(graph.vs["_nx_name"], values):
                    self.assertAlmostEqual(answer[name][measure], value, delta=1e-9, msg=(path.name, measure, name))

    @needs("networkx", networkx)
    def test_networkx_finds_the_same_triads_and_the_definition_the_same_balance(self):
        for path in self.networks():
            undirected, directed = actor_graph(json.loads(path.read_text()))
            answer = self.asked("triads", path)
            self.assertEqual(answer["census"], networkx.triadic_census(directed))
            expected = dict.fromkeys(["+++", "++-", "+--", "---", "without_sign"], 0)
            for three in itertools.combinations(sorted(undirected), 3):
                pairs = list(itertools.combinations(three, 2))
                if all(undirected.has_edge(*pair) for pair in pairs):
                    signs = [undirected.edges[pair]["sign"] for pair in pairs]
                    name = "".join(sorted("+" if sign > 0 else "-" for sign in signs))
                    expected["without_sign" if 0 in signs else name] += 1
            self.assertEqual({key: answer["balance"][key] for key in expected}, expected)

    @needs("networkx", networkx)
    def test_communities_have_the_modularity_they_claim_and_components_are_those_of_networkx(self):
        for path in self.networks():
            undirected, _ = actor_graph(json.loads(path.read_text()))
            done = entente("communities", path, "--json")
            if "without it" in done.err:
                self.skipTest("skipped: built without igraph")
            self.assert_status(done, OK)
            answer = json.loads(done.out)
            groups = [{one["id"] for one in group["members"]} for group in answer["communities"]]
            modularity = networkx.community.modularity(undirected, groups)
            self.assertAlmostEqual(answer["modularity"], modularity, delta=1e-9)
            others = networkx.community.louvain_communities(undirected, seed=1)
            self.assertGreaterEqual(modularity, networkx.community.modularity(undirected, others) - .005)
            sizes = sorted((len(part) for part in networkx.connected_components(undirected)), reverse=True)
            self.assertEqual(answer["components"] + [1] * answer["isolated"], sizes)
            self.assertEqual(entente("communities", path, "--json").out, done.out)

    def test_a_table_has_what_the_answer_has(self):
        path = self.write("one.json", json.dumps(generated(5, 40, 60)))
        answer = self.asked("rank", path, "--by", "pagerank,constraint", "--top", "7")["ranking"]
        done = entente("rank", path, "--by", "pagerank,constraint", "--top", "7", "--csv")
        self.assert_status(done, OK)
        rows = list(csv.DictReader(io.StringIO(done.out, newline="")))
        self.assertEqual([row["id"] for row in rows], [one["id"] for one in answer])
        self.assertEqual([float(row["pagerank"]) for row in rows], [one["pagerank"] for one in answer])
        self.assertEqual(list(rows[0]), ["rank", "id", "name", "kind", "pagerank", "constraint"])

    def test_levels_windows_and_relations_narrow_the_network(self):
        path = self.folder / "samples.json"
        self.assert_status(entente("build", ARTICLES, "-o", path, "--quiet"), OK)
        kinds = {one["kind"] for one in self.asked("rank", path, "--level", "state")["ranking"]}
        self.assertNotIn("person", kinds)
        whole = self.asked("rank", path)["ties"]
        self.assertLess(self.asked("rank", path, "--since", "2018", "--until", "2018")["ties"], whole)
        self.assertLess(self.asked("rank", path, "--relation", "met_with")["ties"], whole)
        persons = self.asked("rank", path, "--kind", "person", "--avoid", "trump")["ranking"]
        self.assertEqual({one["kind"] for one in persons}, {"person"})
        self.assertNotIn("Donald Trump", {one["name"] for one in persons})

    def test_a_network_too_large_for_the_budget_is_estimated_and_says_so(self):
        path = self.write("large.json", json.dumps(generated(9, 400, 900)))
        exact = self.asked("rank", path, "--by", "betweenness", "--top", "0")
        sampled = self.asked("rank", path, "--by", "betweenness", "--top", "0", "--budget", "200000")
        self.assertEqual(exact["measures"][0]["pivots"], 0)
        self.assertGreaterEqual(sampled["measures"][0]["pivots"], 64)
        self.assertIn("estimated from searches at", entente("rank", path, "--by", "betweenness", "--budget", "1").out)

    def test_empty_networks_and_wrong_questions_get_clear_answers(self):
        empty = self.write("empty.json", json.dumps(generated(0, 0, 0)))
        self.assertIn("No actor to rank", entente("rank", empty, "--by", "all").out)
        self.assertEqual(self.asked("rank", empty)["ranking"], [])
        self.assertEqual(self.asked("triads", empty)["census"]["003"], 0)
        self.assertIsNone(self.asked("triads", empty)["balance"]["balanced"])
        self.assert_status(entente("communities", empty), OK)
        path = self.write("one.json", json.dumps(generated(5, 10, 5)))
        self.assertIn("isolated", self.asked("communities", path))
        for words, status, expected in [
                (["rank", path, "--by", "fame"], USAGE, "expected a measure (degree, strength"),
                (["rank", path, "--level", "planet"], USAGE, "expected person, state or bloc"),
                (["rank", path, "--relation", "likes"], USAGE, "expected a relation"),
                (["rank", path, "--avoid", "nobody"], FAILED, "--avoid: expected a name or id in the network"),
                (["communities", self.folder / "none.json"], FAILED, "none.json")]:
            with self.subTest(words=words):
                done = entente(*words)
                self.assert_status(done, status)
                self.assertIn(expected, done.err)


if __name__ == "__main__":
    program.main()
