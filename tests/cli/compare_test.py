#!/usr/bin/env python3
"""Two networks compared: figures that other implementations agree with, and answers where little or nothing can be said."""
import collections
import csv
import html.parser
import itertools
import json
import math
import random
import re
import unittest

import program
from program import ARTICLES, FAILED, HOSTILE, OK, PARTIAL, USAGE, ProgramTest, entente

try:
    import igraph
    import networkx
    import numpy
    import scipy.stats
except ImportError:
    numpy = None

CLASSES = {"praised": "verbal cooperation", "aided": "material cooperation", "criticised": "verbal conflict",
           "attacked": "material conflict"}
SIDES = ("left", "right")


def network(articles, ties, members=()):
    """graph.json of `articles` {id: (outlet, day)} and `ties` {(source, relation, target): [ids of articles]}."""
    names = sorted({name for source, _, target in ties for name in (source, target)} | {name for name, _ in members})
    return {"format": "entente-graph", "version": 1, "decisions": [],
            "articles": [{"id": id, "title": "Title " + id, "outlet": outlet, "published": day, "path": id + ".txt"}
                         for id, (outlet, day) in sorted(articles.items())],
            "nodes": [{"id": name, "kind": "state", "name": name.upper(),
                       "members": [{"article": article, "entity": 1} for who, article in sorted(members) if who == name]}
                      for name in names],
            "edges": [{"id": f"e:{i}", "source": source, "relation": relation, "target": target, "status": "actual",
                       "statements": len(told), "articles": len(told), "outlets": 1, "sources": len(told), "confidence": .9,
                       "evidence": [{"article": id, "begin": 0, "end": 9, "text": f"{source} {relation} {target} in {id}.",
                                     "rule": "r", "confidence": .9} for id in sorted(told)]}
                      for i, ((source, relation, target), told) in enumerate(sorted(ties.items()))]}


def random_side(seed, prefix, stories, names):
    """Stories that tell of ties between `names`, the first of them most often."""
    chance = random.Random(seed)
    weights = [1 / (place + 1) for place in range(len(names))]
    articles = {f"{prefix}{i:02}": (prefix, f"2018-{i % 12 + 1:02}-01") for i in range(stories)}
    ties = collections.defaultdict(list)
    for article in articles:
        for _ in range(chance.randint(2, 6)):
            source, target = chance.choices(names, weights, k=2)
            if source != target:
                told = ties[source, chance.choice(list(CLASSES)), target]
                if article not in told:
                    told.append(article)
    return network(articles, ties)


def pair_weights(graph):
    """Of each two actors the stories that tell of anything between them, in all and by class."""
    told = collections.defaultdict(set)
    classes = collections.defaultdict(lambda: collections.defaultdict(set))
    for edge in graph["edges"]:
        pair = tuple(sorted((edge["source"], edge["target"])))
        for evidence in edge["evidence"]:
            told[pair].add(evidence["article"])
            classes[pair][CLASSES[edge["relation"]]].add(evidence["article"])
    return told, classes


def matrix(weights, names, stories):
    """Weights as shares of the stories."""
    dense = numpy.zeros((len(names), len(names)))
    for (one, other), told in weights.items():
        if one in names and other in names:
            i, j = names.index(one), names.index(other)
            dense[i, j] = dense[j, i] = len(told) / stories
    return dense


def affinities(weights):
    strengths = weights.sum(axis=0)
    epsilon = 1 / (1 + strengths.max())
    return numpy.linalg.inv(numpy.eye(len(weights)) + epsilon ** 2 * numpy.diag(strengths) - epsilon * weights)


def portrait(pairs):
    """Bagrow and Bollt's matrix: actors that have so many others at a distance."""
    graph = networkx.Graph(list(pairs))
    counts = collections.Counter()
    for node in graph:
        at = collections.Counter(networkx.single_source_shortest_path_length(graph, node).values())
        counts.update(at.items())
    return {place: count * place[1] for place, count in counts.items()}


def divergence(left, right):
    """Jensen and Shannon's, in bits, by scipy."""
    keys = sorted(set(left) | set(right))
    return scipy.spatial.distance.jensenshannon([left.get(key, 0) for key in keys], [right.get(key, 0) for key in keys], 2) ** 2


def rank_biased_overlap(left, right, p):
    """Webber's equation 32, sum by sum."""
    short, long = sorted((left, right), key=len)
    s, l = len(short), len(long)

    def shared(depth):
        return len(set(short[:depth]) & set(long[:depth]))
    first = sum(shared(d) / d * p ** d for d in range(1, l + 1))
    second = sum(shared(s) * (d - s) / (s * d) * p ** d for d in range(s + 1, l + 1))
    return (1 - p) / p * (first + second) + ((shared(l) - shared(s)) / l + shared(s) / s) * p ** l


def adjusted(values):
    """Benjamini and Hochberg, as R's p.adjust has it."""
    order = sorted(range(len(values)), key=lambda i: -values[i])
    least, found = 1.0, [0.0] * len(values)
    for behind, i in enumerate(order):
        least = min(least, values[i] * len(values) / (len(values) - behind))
        found[i] = least
    return found


def permutation_p(a, b, n, m):
    """Over all numbers of telling stories that dealing can put on the left, by scipy's hypergeometric distribution."""
    told = a + b
    seen = abs(a / n - b / m)
    return sum(scipy.stats.hypergeom.pmf(k, n + m, told, n) for k in range(max(0, told - m), min(told, n) + 1)
               if abs(k / n - (told - k) / m) >= seen - 1e-12)


class Compared(ProgramTest):
    """Two random networks, side by side."""

    def compared(self, *words, status=OK):
        done = entente("compare", *words, "--json")
        self.assert_status(done, status)
        answer = json.loads(done.out)
        answer["by_id"] = {measure["id"]: measure for measure in answer["measures"]}
        return answer

    def value(self, answer, measure):
        return answer["by_id"][measure]["value"]

    def written(self, name, graph):
        return self.write(name, json.dumps(graph))


@unittest.skipIf(numpy is None, "skipped: numpy, scipy, networkx or igraph is absent")
class Oracles(Compared):
    """numpy, scipy, networkx and igraph find the same on the same networks."""

    def setUp(self):
        super().setUp()
        names = [f"s{i:02}" for i in range(24)]
        self.graphs = [random_side(1, "a", 40, names[:18]), random_side(2, "b", 30, names[4:])]
        files = [self.written(f"{name}.json", graph) for name, graph in zip("ab", self.graphs)]
        self.answer = self.compared(*files)
        self.stories = [len(graph["articles"]) for graph in self.graphs]
        self.weights, self.classes = zip(*(pair_weights(graph) for graph in self.graphs))
        self.named = [{node["id"] for node in graph["nodes"]} for graph in self.graphs]
        self.common = sorted(self.named[0] & self.named[1])
        self.matrices = [matrix(weights, self.common, stories) for weights, stories in zip(self.weights, self.stories)]

    def assert_close(self, measure, expected):
        self.assertAlmostEqual(self.value(self.answer, measure), expected, delta=1e-9, msg=measure)

    def rates(self):
        told = [{(edge["source"], edge["relation"], edge["target"]): len(edge["evidence"]) / stories
                 for edge in graph["edges"]} for graph, stories in zip(self.graphs, self.stories)]
        return told, sorted(set(told[0]) | set(told[1]))

    def test_overlap(self):
        told, ties = self.rates()
        self.assert_close("actor_overlap", len(self.common) / len(self.named[0] | self.named[1]))
        self.assert_close("tie_overlap", len(set(told[0]) & set(told[1])) / len(ties))
        shares = numpy.array([[side.get(tie, 0) for tie in ties] for side in told])
        self.assert_close("tie_overlap_weighted", shares.min(axis=0).sum() / shares.max(axis=0).sum())

    def test_the_table_of_ties(self):
        told = [{(edge["source"], edge["relation"], edge["target"]): len(edge["evidence"]) for edge in graph["edges"]}
                for graph in self.graphs]
        n, m = self.stories
        tested = []
        for tie in self.answer["ties"]:
            key = tie["source"], tie["relation"], tie["target"]
            a, b = (side.get(key, 0) for side in told)
            self.assertEqual((tie["stories"]["left"], tie["stories"]["right"]), (a, b))
            self.assertAlmostEqual(tie["p"], permutation_p(a, b, n, m), delta=1e-9)
            self.assertAlmostEqual(tie["log_odds"], math.log((a + .5) / (n - a + .5) * (m - b + .5) / (b + .5)), delta=1e-9)
            extremes = [k for k in (max(0, a + b - m), min(a + b, n))]
            possible = min(permutation_p(k, a + b - k, n, m) for k in extremes) <= .05
            self.assertEqual(tie["p_adjusted"] is not None, possible)
            if possible:
                tested.append(tie)
        self.assertTrue(tested)
        for tie, expected in zip(tested, adjusted([tie["p"] for tie in tested])):
            self.assertAlmostEqual(tie["p_adjusted"], expected, delta=1e-9)

    def test_p_of_a_tie_is_that_of_dealing_articles_out(self):
        tie = self.answer["ties"][0]
        n, m = self.stories
        told = tie["stories"]["left"] + tie["stories"]["right"]
        generator = numpy.random.default_rng(3)
        left = generator.hypergeometric(told, n + m - told, n, 100_000)
        seen = abs(tie["rates"]["left"] - tie["rates"]["right"])
        share = (abs(left / n - (told - left) / m) >= seen - 1e-12).mean()
        self.assertLess(abs(share - tie["p"]), 4 * math.sqrt(tie["p"] / 100_000) + 1e-5)

    def test_correlation_and_its_p(self):
        upper = numpy.triu_indices(len(self.common), 1)
        first, second = (dense[upper] for dense in self.matrices)
        observed = numpy.corrcoef(first, second)[0, 1]
        self.assert_close("tie_correlation", observed)
        generator = numpy.random.default_rng(5)
        as_high = 0
        for _ in range(3000):
            order = generator.permutation(len(self.common))
            as_high += numpy.corrcoef(self.matrices[0][numpy.ix_(order, order)][upper], second)[0, 1] >= observed - 1e-12
        p = self.answer["by_id"]["tie_correlation"]["p"]
        expected = as_high / 3000
        self.assertLess(abs(p - expected), 4 * math.sqrt(max(expected, 1e-3) / 999 + max(expected, 1e-3) / 3000))

    def test_delta_con(self):
        first, second = (affinities(dense) for dense in self.matrices)
        distance = numpy.sqrt(numpy.square(numpy.sqrt(first) - numpy.sqrt(second)).sum())
        self.assert_close("delta_con_distance", distance)
        self.assert_close("delta_con_similarity", 1 / (1 + distance))

    def test_portrait_divergence(self):
        self.assert_close("portrait_divergence", divergence(*(portrait(weights) for weights in self.weights)))

    def test_ranks(self):
        for name in ("degree", "strength", "pagerank"):
            values = []
            for weights, named in zip(self.weights, self.named):
                graph = networkx.Graph()
                graph.add_nodes_from(sorted(named))
                graph.add_weighted_edges_from((*pair, len(told)) for pair, told in weights.items())
                values.append({"degree": dict(graph.degree()), "strength": dict(graph.degree(weight="weight")),
                               "pagerank": networkx.pagerank(graph, tol=1e-14, max_iter=10_000)}[name])
            lists = [[side[actor] for actor in self.common] for side in values]
            delta = 1e-9
            self.assertAlmostEqual(self.value(self.answer, name + "_spearman"), scipy.stats.spearmanr(*lists)[0], delta=delta)
            self.assertAlmostEqual(self.value(self.answer, name + "_kendall"), scipy.stats.kendalltau(*lists)[0], delta=delta)
            orders = [sorted(side, key=lambda actor, side=side: (-side[actor], actor)) for side in values]
            self.assertAlmostEqual(self.value(self.answer, name + "_rbo"), rank_biased_overlap(*orders, .9), delta=delta)

    def test_communities(self):
        actors = [actor for actor in self.answer["actors"] if None not in actor["community"].values()]
        if not actors:
            self.skipTest("the program was built without igraph")
        labels = [[int(actor["community"][side]) for actor in actors] for side in SIDES]
        for measure, method in (("ari", "adjusted_rand"), ("nmi", "nmi"), ("vi", "vi")):
            self.assert_close("communities_" + measure, igraph.compare_communities(*labels, method=method))

    def test_stances(self):
        signs = []
        for pair in sorted(set(self.classes[0]) & set(self.classes[1])):
            counts = [[len(side[pair][name]) for name in CLASSES.values()] for side in self.classes]
            signs.append([numpy.sign(sum(side[:2]) - sum(side[2:])) for side in counts])
            found = [one for one in self.answer["pairs"] if {one["one"], one["other"]} == set(pair)]
            self.assertEqual(len(found), 1)
            for side, own in zip(SIDES, counts):
                self.assertEqual(found[0]["stories_by_class"][side], dict(zip(CLASSES.values(), own)))
            expected = divergence(*({i: count for i, count in enumerate(side)} for side in counts))
            self.assertAlmostEqual(found[0]["divergence"], expected, delta=1e-9)
        self.assertEqual(len(self.answer["pairs"]), len(signs))
        left, right = numpy.array(signs).T
        agreed = (left == right).mean()
        by_chance = sum((left == sign).mean() * (right == sign).mean() for sign in (-1, 0, 1))
        self.assert_close("sign_agreement", agreed)
        self.assert_close("sign_kappa", (agreed - by_chance) / (1 - by_chance))
        sums = [{name: sum(len(pair[name]) for pair in side.values()) for name in CLASSES.values()} for side in self.classes]
        self.assert_close("quad_divergence", divergence(*sums))

    def test_p_of_the_whole_and_the_bands(self):
        """The sides were drawn apart: dealing stories out again never makes them so unlike."""
        self.assertLess(self.answer["by_id"]["tie_overlap_weighted"]["p"], .01)
        bands = self.answer["bands"]
        self.assertEqual((bands["stories"], bands["splits"]), (15, 200))
        told, ties = self.rates()
        generator = random.Random(4)
        by_story = [collections.defaultdict(set) for _ in self.graphs]
        for side, graph in zip(by_story, self.graphs):
            for edge in graph["edges"]:
                for evidence in edge["evidence"]:
                    side[evidence["article"]].add((edge["source"], edge["relation"], edge["target"]))
        for name, pools in (("left", (0, 0)), ("right", (1, 1)), ("between", (0, 1))):
            found = []
            for _ in range(400):
                if pools[0] == pools[1]:
                    drawn = generator.sample([a["id"] for a in self.graphs[pools[0]]["articles"]], 30)
                    samples = drawn[:15], drawn[15:]
                else:
                    samples = [generator.sample([a["id"] for a in self.graphs[pool]["articles"]], 15) for pool in pools]
                sets = [set().union(*(by_story[pool][story] for story in sample)) for pool, sample in zip(pools, samples)]
                found.append(len(sets[0] & sets[1]) / len(sets[0] | sets[1]))
            own = bands[name]["ties"]
            spread = numpy.std(found)
            for key, share in (("low", .025), ("median", .5), ("high", .975)):
                self.assertLess(abs(own[key] - numpy.quantile(found, share)), spread)


class Bounds(Compared):
    """Where little or nothing can be said, that is said."""

    def one(self, names, prefix="a", stories=3):
        articles = {f"{prefix}{i}": ("Daily", "2018-01-01") for i in range(stories)}
        return network(articles, {(one, "praised", other): list(articles) for one, other in itertools.combinations(names, 2)})

    def test_identical_networks_agree_wholly(self):
        names = [f"s{i}" for i in range(8)]
        graph = random_side(9, "a", 12, names)
        file, again = self.written("one.json", graph), self.written("two.json", graph)
        answer = self.compared(file, again)
        for measure in answer["measures"]:
            if measure["id"] in ("delta_con_distance", "portrait_divergence", "communities_vi", "quad_divergence"):
                self.assertAlmostEqual(measure["value"] or 0, 0, msg=measure["id"])
            elif measure["value"] is not None:
                self.assertAlmostEqual(measure["value"], 1, msg=measure["id"])
        self.assertTrue(any("on both sides" in warning for warning in answer["warnings"]))
        self.assertTrue(all(tie["p"] is None for tie in answer["ties"]))
        self.assertIsNone(answer["bands"])

    def test_no_actor_in_common(self):
        left, right = self.written("l.json", self.one("abc")), self.written("r.json", self.one("xyz", "b"))
        answer = self.compared(left, right)
        self.assertEqual(self.value(answer, "actor_overlap"), 0)
        self.assertEqual(self.value(answer, "strength_rbo"), 0)
        for measure in ("tie_correlation", "delta_con_distance", "strength_spearman", "communities_ari", "sign_kappa"):
            self.assertIsNone(self.value(answer, measure), measure)
        self.assertTrue(any("No actor is on both sides" in warning for warning in answer["warnings"]))

    def test_an_empty_side(self):
        empty = self.written("empty.json", network({}, {}))
        full = self.written("full.json", self.one("abc"))
        for words in ((empty, full), (full, empty), (empty, empty)):
            answer = self.compared(*words)
            self.assertTrue(any("has no ties" in warning for warning in answer["warnings"]))
            self.assertTrue(all(tie["p"] is None for tie in answer["ties"]))
            self.assertIsNone(answer["bands"])
            self.assert_status(entente("compare", *words, "--html", self.folder / "page.html"), OK)

    def test_one_article_on_each_side(self):
        left, right = (self.written(f"{n}.json", self.one("abc", n, 1)) for n in "lr")
        answer = self.compared(left, right)
        self.assertTrue(all(tie["p"] == 1 and tie["p_adjusted"] is None for tie in answer["ties"]))
        self.assertTrue(any("no tie is told often enough" in warning for warning in answer["warnings"]))
        self.assertIsNone(answer["bands"])

    def test_sides_of_unequal_volume_are_told(self):
        left, right = self.written("l.json", self.one("abc", "a", 9)), self.written("r.json", self.one("abc", "b", 2))
        warnings = self.compared(left, right)["warnings"]
        self.assertTrue(any("9 stories" in warning and "only be unreported" in warning for warning in warnings), warnings)

    def test_a_network_without_sentences(self):
        graph = self.one("abc")
        for edge in graph["edges"]:
            edge["evidence"] = []
        answer = self.compared(self.written("bare.json", graph), self.written("full.json", self.one("abcd", "b")))
        self.assertEqual(answer["sides"][0]["ties"], 3)
        self.assertTrue(any("no sentences" in warning for warning in answer["warnings"]))

    def test_the_same_seed_gives_the_same_bytes(self):
        files = [self.written(f"{i}.json", random_side(i, "ab"[i], 20, [f"s{j}" for j in range(9)])) for i in range(2)]
        outs = [entente("compare", *files, "--json", "--html", self.folder / f"{i}.html", environment={"LC_ALL": locale}).out
                for i, locale in enumerate(("C", "de_DE.UTF-8"))]
        self.assertEqual(outs[0], outs[1])
        self.assertEqual((self.folder / "0.html").read_bytes(), (self.folder / "1.html").read_bytes())
        other = entente("compare", *files, "--json", "--seed", "2").out
        self.assertNotEqual(json.loads(outs[0])["bands"], json.loads(other)["bands"])

    def test_wrong_command_lines_and_files_get_one_line(self):
        full = self.written("full.json", self.one("abc"))
        for words, status, expected in [
                ((full,), USAGE, "two networks"), ((full, full, "--by", "year"), USAGE, "--by"),
                ((full, "--by", "topic-file"), USAGE, "--topics"), ((full, full, "--between", "a", "b"), USAGE, "--by"),
                ((full, "--by", "outlet"), USAGE, "only 'Daily'"), ((full, full, "--since", "soon"), USAGE, "--since"),
                ((full, full, "--relation", "likes"), USAGE, "likes"),
                ((full, "--by", "year", "--between", "2018", "1999"), USAGE, "'1999'"),
                ((full, self.folder / "none.json"), FAILED, "none.json"),
                ((full, self.write("odd.json", "[1]")), FAILED, "odd.json")]:
            with self.subTest(words=words):
                done = entente("compare", *words)
                self.assert_status(done, status)
                self.assert_one_line(done, expected)


class Parts(Compared):
    """One network, compared by what its articles are."""

    def setUp(self):
        super().setUp()
        articles = {f"a{i}": ("Daily" if i % 2 else "Herald", f"{2018 + i // 4}-03-01") for i in range(12)}
        ties = {("iran", "praised", "oman"): ["a1", "a3", "a5", "a7"], ("oman", "aided", "qatar"): ["a0", "a2", "a8"],
                ("iran", "criticised", "qatar"): ["a4", "a9", "a10"]}
        self.graph = self.written("all.json", network(articles, ties))

    def test_by_outlet(self):
        answer = self.compared(self.graph, "--by", "outlet")
        self.assertEqual([side["name"] for side in answer["sides"]], ["Daily", "Herald"])
        self.assertEqual([side["articles"] for side in answer["sides"]], [6, 6])
        praise = next(tie for tie in answer["ties"] if tie["relation"] == "praised")
        self.assertEqual(praise["stories"], {"left": 4, "right": 0})
        self.assertEqual([one["outlet"] for one in praise["evidence"]["left"]], ["Daily", "Daily"])
        self.assertIn("iran praised oman in a1.", praise["evidence"]["left"][0]["text"])

    def test_by_year_with_an_overview_of_all(self):
        answer = self.compared(self.graph, "--by", "year", "--between", "2020", "2018")
        self.assertEqual([side["name"] for side in answer["sides"]], ["2020", "2018"])
        self.assertEqual([part["name"] for part in answer["parts"]], ["2018", "2019", "2020"])
        self.assertEqual([part["overlap"][i] for i, part in enumerate(answer["parts"])], [1, 1, 1])

    def test_one_against_the_rest_and_months(self):
        answer = self.compared(self.graph, "--by", "year", "--between", "2018", "rest")
        self.assertEqual([side["articles"] for side in answer["sides"]], [4, 8])
        done = entente("compare", self.graph, "--by", "month", "--since", "2019")
        self.assert_status(done, OK)
        self.assertIn("2019-03 against 2020-03", done.out)

    def test_by_topics_from_a_file(self):
        topics = self.write("topics.tsv", "# article, topic\na1\twar\na3.txt\twar\na0\ttrade\na2\ttrade\nnowhere\ttrade\nodd\n")
        done = entente("compare", self.graph, "--by", "topic-file", "--topics", topics, "--json")
        self.assert_status(done, PARTIAL)
        self.assertEqual([side["name"] for side in json.loads(done.out)["sides"]], ["trade", "war"])
        self.assertIn("topics.tsv:6", done.err)
        self.assertIn("topics.tsv:7", done.err)

    def test_what_is_told_of_a_day_counts_there_whenever_it_was_printed(self):
        graph = json.loads(self.graph.read_text())
        for edge in graph["edges"]:
            for evidence in edge["evidence"]:
                evidence["date"] = "2011-05-06"
        answer = self.compared(self.written("dated.json", graph), "--by", "year", "--between", "2011", "2018")
        self.assertEqual([side["ties"] for side in answer["sides"]], [3, 0])

    def test_two_met_where_an_article_tells_of_both(self):
        graph = network({"a": ("Daily", "2018-01-01"), "b": ("Herald", "2018-01-02")},
                        {("iran", "met_with", "oman"): ["a", "b"], ("iran", "participated_in", "talks"): ["a", "b"],
                         ("oman", "participated_in", "talks"): ["a"]})
        for edge in graph["edges"]:
            edge["inferred"] = edge["relation"] == "met_with"
        for node in graph["nodes"]:
            node["kind"] = {"talks": "meeting"}.get(node["id"], "person")
            if node["kind"] == "meeting":
                node.update(date="2018-01-01", status="held", mode="in_person")
        answer = self.compared(self.written("met.json", graph), "--by", "outlet")
        self.assertEqual([(tie["relation"], tie["stories"]) for tie in answer["ties"]],
                         [("met_with", {"left": 1, "right": 0})])


class Samples(Compared):
    """Of the network of the samples."""

    def setUp(self):
        super().setUp()
        self.graph = self.folder / "baku.json"
        self.assert_status(entente("build", ARTICLES, "-o", self.graph, "--quiet"), OK)

    def test_the_summary_quotes_both_sides(self):
        done = entente("compare", self.graph, "--by", "year", "--between", "2018", "2019")
        self.assert_status(done, OK)
        for words in ("2018 against 2019", "What both sides have", "Ties that differ", "How alike they are built", "2018: “", "Only in 2018"):
            self.assertIn(words, done.out)

    def test_levels(self):
        answer = self.compared(self.graph, "--by", "level")
        self.assertEqual([side["name"] for side in answer["sides"]], ["person", "state"])
        self.assertTrue(any("nothing is tested" in warning for warning in answer["warnings"]))


HOSTILE = "=HYPERLINK(\"http://x\")</td><script>alert(1)</script>\r\n,\x1b[31m"


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.open, self.attributes = collections.Counter(), [], []

    def handle_starttag(self, tag, attributes):
        self.tags[tag] += 1
        self.attributes += attributes
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.tags[tag] += 1
        self.attributes += attributes

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, tag


class Outputs(Compared):
    def setUp(self):
        super().setUp()
        graphs = [random_side(i, "ab"[i], 20, [f"s{j}" for j in range(9)]) for i in range(2)]
        for graph in graphs:
            graph["nodes"][0]["name"] = HOSTILE
            for article in graph["articles"]:
                article.update(outlet=HOSTILE, url="javascript:alert(1)")
            for edge in graph["edges"]:
                for evidence in edge["evidence"]:
                    evidence["text"] = HOSTILE
        self.files = [self.written(f"{i}.json", graph) for i, graph in enumerate(graphs)]
        self.page = self.folder / "report.html"
        done = entente("compare", *self.files, "--csv", self.folder / "tables", "--html", self.page)
        self.assert_status(done, OK)
        self.out = done.out

    def test_the_page_runs_and_loads_nothing(self):
        text = self.page.read_text()
        page = Page()
        page.feed(text)
        self.assertEqual(page.open, [])
        self.assertEqual(page.tags["script"], 0)
        for name, value in page.attributes:
            self.assertNotIn(name, ("src", "onclick", "onload"))
            if name == "href":
                self.assertTrue(value.startswith("http"))
        self.assertNotIn("url(", text)
        self.assertIn("default-src 'none'", text)
        self.assertGreaterEqual(page.tags["svg"], 4)
        self.assertIn("prefers-color-scheme: dark", text)

    def test_the_plots_are_well_formed(self):
        import xml.etree.ElementTree
        for plot in re.findall(r"<svg.*?</svg>", self.page.read_text(), re.S):
            xml.etree.ElementTree.fromstring(plot)

    def test_tables_hold_no_formula(self):
        tables = {path.name for path in (self.folder / "tables").iterdir()}
        self.assertEqual(tables, {"sides.csv", "measures.csv", "ties.csv", "evidence.csv", "actors.csv", "pairs.csv",
                                  "windows.csv"})
        for path in (self.folder / "tables").iterdir():
            with path.open(newline="") as file:
                rows = list(csv.reader(file))
            for row in rows:
                self.assertEqual(len(row), len(rows[0]))
                for cell in row:
                    if cell[:1] in "=+-@\t\r" and cell:
                        float(cell)

    def test_tables_tell_what_json_tells(self):
        answer = self.compared(*self.files)
        with (self.folder / "tables/ties.csv").open(newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual([float(row["p"]) for row in rows], [tie["p"] for tie in answer["ties"]])
        with (self.folder / "tables/evidence.csv").open(newline="") as file:
            cited = collections.Counter(row["tie"] for row in csv.DictReader(file))
        self.assertEqual([cited[str(i + 1)] for i in range(len(rows))],
                         [sum(map(len, tie["evidence"].values())) for tie in answer["ties"]])

    def test_a_terminal_gets_no_commands(self):
        self.assertNotIn("\x1b", self.out)
        self.assertTrue(all(line == line.rstrip("\r") for line in self.out.split("\n")))


if __name__ == "__main__":
    program.main()
