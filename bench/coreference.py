#!/usr/bin/env python3
"""How well mentions are joined: CoNLL F1 on GUM's annotated chains, F1 on GAP's ambiguous pronouns.

    coreference.py gum CAST_MENTIONS TEST.conllu...
    coreference.py gap CAST_MENTIONS GAP.tsv...

CAST_MENTIONS is the program of that name, beside this file. It reads plain text, so everything from
the splitting into words on is its own.

gum: chains of two mentions or more, on both sides. A mention stands for its head word (in the corpus's
tree; "President" and "Aliyev" of one entity side by side are one mention). MUC, B3 and CEAFe as in the
reference scorer, summed over documents. entente builds entities from names, so a second line compares
with those chains of the key alone that hold a name; what it answers is the same in both lines.

gap: snippets with a pronoun and two names; each name is or is not whom the pronoun means.
"""

import argparse
import csv
import json
import pathlib
import re
import subprocess
import sys
from collections import Counter, defaultdict

import networkx


def run(program, texts):
    """What the program answers on each text, by id."""
    lines = "".join(json.dumps({"id": name, "text": text}) + "\n" for name, text in texts.items())
    found = subprocess.run(program, input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return {answer["id"]: answer for answer in map(json.loads, found.decode().splitlines())}


# --- GUM ---

class Annotated:
    """One document: its text, its words with byte spans and heads, its chains as sets of head words."""

    def __init__(self, name):
        self.name, self.text, self.words, self.chains = name, "", [], defaultdict(set)
        self.named = set()
        self.open = defaultdict(list)

    def add_sentence(self, rows, text, new_paragraph):
        if self.text:
            self.text += "\n" if new_paragraph else " "
        first, at = len(self.words), len(self.text)
        self.text += text
        for row in rows:
            begin = self.text.index(row[1], at)
            at = begin + len(row[1])
            head = int(row[6])
            self.words.append((begin, at, row[3], first + head - 1 if head else None))
        for offset, row in enumerate(rows):
            self.read_entities(first + offset, row[9])

    def read_entities(self, word, misc):
        entity = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
        for mark in re.findall(r"\([^()]*\)?|[^()]+\)", entity[1] if entity else ""):
            chain = re.match(r"\(?(\d+)", mark)[1]
            if mark.startswith("("):
                self.open[chain].append(word)
            if mark.endswith(")"):
                self.close(chain, self.open[chain].pop(), word + 1)

    def close(self, chain, begin, end):
        head = self.head(begin, end)
        self.chains[chain].add(head)
        if self.words[head][2] == "PROPN":
            self.named.add(chain)

    def head(self, begin, end):
        """The word of [begin, end) that hangs outside; marks only for want of others."""
        tops = [w for w in range(begin, end) if self.words[w][3] is None or not begin <= self.words[w][3] < end]
        return next((w for w in tops if self.words[w][2] != "PUNCT"), tops[0])

    def key(self, named):
        return [frozenset(heads) for chain, heads in self.chains.items() if len(heads) > 1 and (chain in self.named or not named)]

    def response(self, mentions):
        """Chains of head words; mentions of one entity that touch are one."""
        characters = byte_to_character(self.text)
        spans = defaultdict(list)
        for mention in mentions:
            begin, end = characters[mention["begin"]], characters[mention["end"]]
            words = [w for w, (b, e, *_) in enumerate(self.words) if b < end and begin < e]
            if words:
                spans[mention["entity"]].append((words[0], words[-1] + 1))
        chains = []
        for found in spans.values():
            heads = {self.head(begin, end) for begin, end in joined(found)}
            if len(heads) > 1:
                chains.append(frozenset(heads))
        return chains


def joined(spans):
    out = []
    for begin, end in sorted(spans):
        if out and begin <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((begin, end))
    return out


def byte_to_character(text):
    positions = {}
    at = 0
    for index, letter in enumerate(text):
        positions[at] = index
        at += len(letter.encode())
    positions[at] = len(text)
    return positions


def read_gum(path):
    documents, rows, text, paragraph = [], [], "", False
    for line in path.read_text(encoding="utf-8").splitlines() + [""]:
        if line.startswith("# newdoc id = "):
            documents.append(Annotated(line.split(" = ", 1)[1]))
        elif line.startswith("# newpar"):
            paragraph = True
        elif line.startswith("# text = "):
            text = line.split(" = ", 1)[1]
        elif re.match(r"\d+\t", line):
            rows.append(line.split("\t"))
        elif not line and rows:
            documents[-1].add_sentence(rows, text, paragraph)
            rows, paragraph = [], False
    return documents


def muc(chains, others):
    """Links kept, links there are."""
    owner = {mention: index for index, chain in enumerate(others) for mention in chain}
    kept = sum(len(chain) - len({owner.get(mention, ("alone", mention)) for mention in chain}) for chain in chains)
    return kept, sum(len(chain) - 1 for chain in chains)


def b_cubed(chains, others):
    owner = {mention: chain for chain in others for mention in chain}
    kept = sum(len(chain & owner.get(mention, frozenset())) / len(chain) for chain in chains for mention in chain)
    return kept, sum(len(chain) for chain in chains)


def ceaf_e(chains, others):
    graph = networkx.Graph()
    for i, chain in enumerate(chains):
        for j, other in enumerate(others):
            if chain & other:
                graph.add_edge(("left", i), ("right", j), weight=2 * len(chain & other) / (len(chain) + len(other)))
    best = networkx.max_weight_matching(graph)
    return sum(graph.edges[edge]["weight"] for edge in best), len(chains)


def ratio(part, whole):
    return part / whole if whole else 0.0


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def conll(pairs):
    scores = {}
    for name, metric in (("MUC", muc), ("B3", b_cubed), ("CEAFe", ceaf_e)):
        recall = [metric(key, response) for key, response in pairs]
        precision = [metric(response, key) for key, response in pairs]
        r = ratio(sum(k for k, _ in recall), sum(n for _, n in recall))
        p = ratio(sum(k for k, _ in precision), sum(n for _, n in precision))
        scores[name] = (p, r, f1(p, r))
    return scores


def score_gum(program, paths):
    documents = [document for path in paths for document in read_gum(path)]
    answers = run(program, {document.name: document.text for document in documents})
    responses = [document.response(answers[document.name]["mentions"]) for document in documents]
    print(f"{len(documents)} documents")
    print(f"{'chains of the key':20}" + "".join(f"{name + ' P / R / F1':>24}" for name in ("MUC", "B3", "CEAFe")) + f"{'CoNLL F1':>10}")
    for label, named in (("all", False), ("with a name", True)):
        scores = conll([(document.key(named), response) for document, response in zip(documents, responses)])
        cells = "".join(f"{100 * p:12.1f} /{100 * r:5.1f} /{100 * f:5.1f}" for p, r, f in scores.values())
        print(f"{label:20}{cells}{100 * sum(f for *_, f in scores.values()) / 3:10.1f}")


# --- GAP ---

FEMALE = {"she", "her", "hers", "herself"}


def denotes(mentions, entities, begin, end):
    return any(m["entity"] in entities and m["begin"] < end and begin < m["end"] for m in mentions)


def judge(row, mentions):
    """For both names whether the pronoun is found to mean them."""
    def place(offset, text):
        begin = len(row["Text"][:int(offset)].encode())
        return begin, begin + len(text.encode())
    begin, end = place(row["Pronoun-offset"], row["Pronoun"])
    entities = {m["entity"] for m in mentions if m["type"] == "pronoun" and m["begin"] == begin and m["end"] == end}
    return [denotes(mentions, entities, *place(row[f"{name}-offset"], row[name])) for name in "AB"]


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def score_gap(program, paths):
    rows = [row for path in paths for row in rows_of(path)]
    answers = run(program, {row["ID"]: row["Text"] for row in rows})
    counts = {"male": Counter(), "female": Counter()}
    for row in rows:
        count = counts["female" if row["Pronoun"].lower() in FEMALE else "male"]
        for name, found in zip("AB", judge(row, answers[row["ID"]]["mentions"])):
            wanted = row[f"{name}-coref"].upper() == "TRUE"
            count.update({"found": found, "wanted": wanted, "right": found and wanted})
    counts["all"] = counts["male"] + counts["female"]
    for label, count in counts.items():
        p, r = ratio(count["right"], count["found"]), ratio(count["right"], count["wanted"])
        print(f"{label:8} P {100 * p:.1f}  R {100 * r:.1f}  F1 {100 * f1(p, r):.1f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", choices=["gum", "gap"])
    parser.add_argument("program", help="cast_mentions")
    parser.add_argument("files", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    missing = [str(path) for path in options.files if not path.exists()]
    if missing:
        sys.exit(f"{missing[0]}: expected a file, found none")
    score = score_gum if options.corpus == "gum" else score_gap
    score(options.program.split(), options.files)


if __name__ == "__main__":
    main()
