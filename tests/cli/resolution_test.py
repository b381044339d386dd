#!/usr/bin/env python3
"""Who is who across articles, measured: one network of all gold articles of ../shared, against the ids of the gold files.

    resolution_test.py ENTENTE SOURCE_DIR

Gold ids name real things, so an id in two gold files is one actor. Each article's entities are aligned with its gold by name,
as the scorer of the gold does; then B-cubed compares the nodes that hold them with the gold ids. Pairs count how often two
entities of different articles are rightly, wrongly and not joined: unlike B-cubed they do not profit from whoever occurs once.
Says so and passes where ../shared is absent.
"""
import collections
import importlib.util
import itertools
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

ENTENTE = ""
SHARED = pathlib.Path()

# Folders of articles and of their gold, in ../shared.
SETS = (("seeds", "gold"), ("articles-dev", "gold/dev"), ("articles-train", "gold/train"))
B3_BAR = 0.95


def scorer():
    """The gold's own score.py, for its alignment by name."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "gold/score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold_articles():
    """Each article's path with its gold."""
    for articles, gold in SETS:
        for file in sorted((SHARED / gold).glob("*.json")):
            yield SHARED / articles / f"{file.stem}.txt", json.loads(file.read_text())


def statements_of(article, published):
    done = subprocess.run([ENTENTE, "extract", article, "--published", published, "--jobs", "1"], check=True, capture_output=True)
    return done.stdout


def aligned(align, statements, gold):
    """(article, number) of each entity found, with the id and kind of the gold entity that it is."""
    records = [json.loads(line) for line in statements.splitlines()]
    found = [{**r, "aliases": r["names"]} for r in records if r["record"] == "entity" and r["kind"] != "meeting"]
    wanted = [*gold["entities"], *gold.get("optional_entities", [])]
    kinds = {g["id"]: g["kind"] for g in wanted}
    for gold_id, position in align(wanted, found).items():
        entity = found[position]
        yield (entity["article"], entity["number"]), (gold_id, kinds[gold_id])


class Measure:
    """What joins entities rightly and wrongly. `gold` names for each entity its gold id and kind, `node` its node."""

    def __init__(self, gold, node):
        self.truth, self.node = {item: gold_id for item, (gold_id, _) in gold.items()}, node
        self.kind_of = {item: kind for item, (_, kind) in gold.items()}
        self.by_truth, self.by_node = self.grouped(self.truth), self.grouped(node)

    @staticmethod
    def grouped(label_of):
        groups = collections.defaultdict(set)
        for item, label in label_of.items():
            groups[label].add(item)
        return groups

    def b_cubed(self, kind=None):
        """Precision, recall, F1 and the number of entities."""
        items = [item for item, k in self.kind_of.items() if kind in (None, k)]
        precision = recall = 0.0
        for item in items:
            same, joined = self.by_truth[self.truth[item]], self.by_node[self.node[item]]
            precision += len(same & joined) / len(joined)
            recall += len(same & joined) / len(same)
        p, r = precision / len(items), recall / len(items)
        return p, r, 2 * p * r / (p + r), len(items)

    def pairs(self, kind):
        """How many pairs are joined rightly, joined wrongly, and not joined."""
        def count(groups):
            return {pair for group in groups.values() for pair in itertools.combinations(sorted(group), 2)
                    if kind in (None, self.kind_of[pair[0]])}
        same, joined = count(self.by_truth), count(self.by_node)
        return len(same & joined), len(joined - same), len(same - joined)

    def false_merges(self):
        """Nodes that hold several gold ids: (node, those ids, whether one is a person)."""
        for node, items in sorted(self.by_node.items()):
            ids = sorted({self.truth[item] for item in items})
            if len(ids) > 1:
                yield node, ids, "person" in {self.kind_of[item] for item in items}

    def splits(self):
        """Gold ids that stand in several nodes: (id, those nodes)."""
        for gold, items in sorted(self.by_truth.items()):
            nodes = sorted({self.node[item] for item in items})
            if len(nodes) > 1:
                yield gold, nodes

    def table(self):
        lines = [f"{'':14}{'P':>7}{'R':>7}{'F1':>7}{'entities':>10}   pairs joined rightly/wrongly/not"]
        for kind in [None, *sorted(set(self.kind_of.values()))]:
            p, r, f1, size = self.b_cubed(kind)
            pairs = "/".join(map(str, self.pairs(kind)))
            lines.append(f"{kind or 'all':14}{p:7.3f}{r:7.3f}{f1:7.3f}{size:10}   {pairs}")
        lines += [f"false merge: {node} holds {', '.join(ids)}" for node, ids, _ in self.false_merges()]
        lines += [f"split: {gold} is {', '.join(nodes)}" for gold, nodes in self.splits()]
        return "\n".join(lines)


def measured():
    align, truth, statements = scorer().align, {}, []
    for path, gold in gold_articles():
        statements.append(statements_of(path, gold["published"]))
        truth.update(aligned(align, statements[-1], gold))
    with tempfile.TemporaryDirectory() as folder:
        given, out = pathlib.Path(folder) / "all.jsonl", pathlib.Path(folder) / "all.json"
        given.write_bytes(b"".join(statements))
        subprocess.run([ENTENTE, "merge", given, "-o", out, "--quiet"], check=True, capture_output=True)
        graph = json.loads(out.read_text())
    node_of = {(m["article"], m["entity"]): n["id"] for n in graph["nodes"] for m in n["members"]}
    return Measure(truth, {item: node_of[item] for item in truth})


class Resolution(unittest.TestCase):
    def test_gold_actors_are_one_node_each(self):
        measure = measured()
        print(measure.table())
        self.assertGreaterEqual(measure.b_cubed()[2], B3_BAR)
        self.assertEqual([(node, ids) for node, ids, of_persons in measure.false_merges() if of_persons], [])


class Counting(unittest.TestCase):
    """The measure itself, on three entities of which two are one."""

    GOLD = {1: ("a", "person"), 2: ("a", "person"), 3: ("b", "person")}

    def test_perfect(self):
        measure = Measure(self.GOLD, {1: "x", 2: "x", 3: "y"})
        self.assertEqual(measure.b_cubed(), (1.0, 1.0, 1.0, 3))
        self.assertEqual((measure.pairs(None), list(measure.false_merges())), ((1, 0, 0), []))

    def test_all_joined(self):
        measure = Measure(self.GOLD, {1: "x", 2: "x", 3: "x"})
        self.assertAlmostEqual(measure.b_cubed()[0], 5 / 9)
        self.assertEqual(measure.b_cubed()[1], 1.0)
        self.assertEqual(measure.pairs(None), (1, 2, 0))
        self.assertEqual(list(measure.false_merges()), [("x", ["a", "b"], True)])

    def test_none_joined(self):
        measure = Measure(self.GOLD, {1: "x", 2: "y", 3: "z"})
        self.assertEqual(measure.b_cubed()[0], 1.0)
        self.assertAlmostEqual(measure.b_cubed()[1], 2 / 3)
        self.assertEqual(list(measure.splits()), [("a", ["x", "y"])])


def main():
    global ENTENTE, SHARED
    ENTENTE, SHARED = sys.argv[1], pathlib.Path(sys.argv[2]).resolve().parent / "shared"
    if not (SHARED / "gold/score.py").exists():
        print(f"skipped: the gold articles are absent ({SHARED.name}/gold beside the checkout)")
        return
    unittest.main(argv=sys.argv[:1], verbosity=1)


if __name__ == "__main__":
    main()
