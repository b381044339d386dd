#!/usr/bin/env python3
"""Would a trained scorer find whom a pronoun means better than the rules do?

    pronoun_scorer.py CAST_MENTIONS GAP_FOLDER

Trains on gap-development.tsv, and prints for the other parts what the rules answer, and what a linear and a
one-layer scorer answer: scorers of all persons that the rules may choose from, with and without the rules' own
answer as a feature. Needs PyTorch (extract/training/requirements.txt); CAST_MENTIONS as for coreference.py.
"""

import math
import pathlib
import sys
from collections import Counter, defaultdict

import torch

from coreference import f1, ratio, rows_of, run

FEMALE = {"she", "her", "hers", "herself"}
MALE = {"he", "him", "his", "himself"}
CLAUSES = {"root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "parataxis", "conj"}
EPOCHS = 60


def gender(word):
    return "female" if word in FEMALE else "male" if word in MALE else ""


class Snippet:
    """The answer of CAST_MENTIONS on one snippet, by (sentence, word)."""

    def __init__(self, row, answer):
        self.text, self.sentences = row["Text"].encode(), answer["sentences"]
        self.place_of = {word[0]: (s, w) for s, words in enumerate(self.sentences) for w, word in enumerate(words)}
        begin, end = self.span(row["Pronoun-offset"], row["Pronoun"])
        self.at, self.gender = self.place_of.get(begin), gender(row["Pronoun"].lower())
        self.mentions, self.chosen, kinds = defaultdict(list), set(), {}
        for mention in answer["mentions"]:
            if mention["begin"] == begin and mention["type"] == "pronoun":
                self.chosen.add(mention["entity"])
            elif mention["head_begin"] in self.place_of:
                self.mentions[mention["entity"]].append((*self.place_of[mention["head_begin"]], mention))
                kinds[mention["entity"]] = mention["kind"]
        self.persons = [one for one, kind in kinds.items() if kind == "person" and self.is_named(one)]
        self.names = {name: self.denoted(*self.span(row[f"{name}-offset"], row[name])) for name in "AB"}
        self.wanted = {name: row[f"{name}-coref"].upper() == "TRUE" for name in "AB"}

    def span(self, offset, text):
        begin = len(self.text.decode()[: int(offset)].encode())
        return begin, begin + len(text.encode())

    def denoted(self, begin, end):
        return {one for one, there in self.mentions.items() if any(m["begin"] < end and begin < m["end"] for *_, m in there)}

    def is_named(self, one):
        return any(m["type"] != "pronoun" for *_, m in self.mentions[one])

    def relation(self, sentence, word):
        return self.sentences[sentence][word][3]

    def head(self, sentence, word):
        return self.sentences[sentence][word][2]

    def position(self, sentence, word):
        return sum(map(len, self.sentences[:sentence])) + word

    def above(self, word):
        """The pronoun's words of origin: its head, that one's head, ..."""
        chain = []
        while (word := self.head(self.at[0], word)) >= 0 and word not in chain:
            chain.append(word)
        return chain


def features_of(snippet, person):
    """{feature: value}, or None where the person cannot be meant."""
    places = sorted((s, w) for s, w, _ in snippet.mentions[person])
    before = [place for place in places if place < snippet.at]
    after = [place for place in places if place > snippet.at and place[0] == snippet.at[0]]
    words = [snippet.text[m["begin"]:m["end"]].decode().lower() for s, w, m in snippet.mentions[person] if (s, w) < snippet.at]
    genders = set(filter(None, map(gender, words)))
    if not (before or after) or (snippet.gender and genders - {snippet.gender}):
        return None
    return seen_features(snippet, person, before, genders) if before else coming_features(snippet, after[0])


def role_of(snippet):
    relation = snippet.relation(*snippet.at)
    return "subject" if relation.startswith("nsubj") else "owner" if relation == "nmod:poss" else "other"


def seen_features(snippet, person, before, genders):
    sentence, near, role = snippet.at[0], before[-1], role_of(snippet)
    above = snippet.above(snippet.at[1])
    clause = next((word for word in above if snippet.relation(sentence, word) in CLAUSES), None)
    relation = snippet.relation(*near)
    found = Counter({f"back {min(sentence - near[0], 4)}": 1, f"is {relation}": 1, f"{role} is {relation}": 1})
    found["words back"] = math.log1p(snippet.position(*snippet.at) - snippet.position(*near))
    subjects = [place for place in before if snippet.relation(*place).startswith("nsubj")]
    if subjects:
        found[f"subject {min(sentence - subjects[-1][0], 3)}"] = found[f"{role}, subject {min(sentence - subjects[-1][0], 3)}"] = 1
    for place in subjects:
        if place[0] == sentence and snippet.head(*place) in above:
            found["commands"] = found[f"{role}, commands"] = 1
        if place[0] == sentence and snippet.head(*place) == clause:
            found[f"{role}, beside"] = 1
    found |= {"told": math.log(len(before)), "same gender": float(bool(genders)), "opens": float(before[0][0] == 0)}
    others = {one for one in snippet.persons if one != person and any(near < (s, w) < snippet.at for s, w, _ in snippet.mentions[one])}
    found[f"between {min(len(others), 3)}"] = 1
    found["rules"] = float(person in snippet.chosen)
    return found


def coming_features(snippet, place):
    distance = snippet.position(*place) - snippet.position(*snippet.at)
    return {"comes": 1, f"comes as {snippet.relation(*place)}": 1, f"{role_of(snippet)}, comes": 1, "words on": math.log1p(distance)}


class Scorer:
    def __init__(self, snippets, hidden, with_rules):
        torch.manual_seed(0)
        self.snippets, self.index, self.with_rules = snippets, {}, with_rules
        for snippet in snippets:
            for features in self.candidates(snippet).values():
                for name in features:
                    self.index.setdefault(name, len(self.index))
        width = len(self.index) + 1
        layers = [torch.nn.Linear(width, hidden), torch.nn.Tanh(), torch.nn.Dropout(0.2)] if hidden else []
        self.network = torch.nn.Sequential(*layers, torch.nn.Linear(hidden or width, 1, bias=False))
        self.train([example for example in map(self.example, snippets) if example])

    def candidates(self, snippet):
        found = {one: features_of(snippet, one) for one in snippet.persons}
        dropped = set() if self.with_rules else {"rules"}
        return {one: {k: v for k, v in features.items() if k not in dropped} for one, features in found.items() if features}

    def matrix(self, candidates):
        """A row for each candidate, the last one for nobody of them."""
        rows = torch.zeros(len(candidates) + 1, len(self.index) + 1)
        rows[-1, -1] = 1
        for row, features in zip(rows, candidates.values()):
            for name, value in features.items():
                if name in self.index:
                    row[self.index[name]] = value
        return rows

    def example(self, snippet):
        """(rows, which of them are right); None where the right one is no candidate."""
        candidates = self.candidates(snippet)
        meant = {name: [one in snippet.names[name] for one in candidates] + [False] for name in "AB"}
        right = [name for name in "AB" if snippet.wanted[name]]
        allowed = torch.tensor(meant[right[0]] if right else [not (a or b) for a, b in zip(meant["A"], meant["B"])])
        return (self.matrix(candidates), allowed) if candidates and allowed.any() else None

    def train(self, examples):
        optimizer = torch.optim.AdamW(self.network.parameters(), lr=5e-3, weight_decay=1e-3)
        for _ in range(EPOCHS):
            order = torch.randperm(len(examples)).tolist()
            for first in range(0, len(order), 32):
                batch = [examples[i] for i in order[first:first + 32]]
                scores = [(torch.log_softmax(self.network(rows).squeeze(1), 0), allowed) for rows, allowed in batch]
                optimizer.zero_grad()
                (-sum(torch.logsumexp(score[allowed], 0) for score, allowed in scores) / len(batch)).backward()
                optimizer.step()
        self.network.eval()

    @torch.no_grad()
    def __call__(self, snippet):
        candidates = self.candidates(snippet)
        if not candidates:
            return set()
        scores = self.network(self.matrix(candidates)).squeeze(1)[:-1]
        return {list(candidates)[int(scores.argmax())]}


def f1_of(snippets, answer):
    count = Counter()
    for snippet in snippets:
        found = answer(snippet)
        for name in "AB":
            says, wanted = bool(found & snippet.names[name]), snippet.wanted[name]
            count.update({"found": says, "wanted": wanted, "right": says and wanted})
    return 100 * f1(ratio(count["right"], count["found"]), ratio(count["right"], count["wanted"]))


def read(program, path):
    rows = rows_of(path)
    answers = run(program, {row["ID"]: row["Text"] for row in rows})
    snippets = [Snippet(row, answers[row["ID"]]) for row in rows]
    return [snippet for snippet in snippets if snippet.at]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[2])
    parts = {part: read([sys.argv[1], "--trees"], folder / f"gap-{part}.tsv") for part in ("development", "validation", "test")}
    answers = {"rules": lambda snippet: snippet.chosen}
    for with_rules in (False, True):
        for hidden in (0, 16):
            name = ("one layer" if hidden else "linear") + (", told what the rules say" if with_rules else "")
            answers[name] = Scorer(parts["development"], hidden, with_rules)
    for name, answer in answers.items():
        print(f"{name:38}", *(f"{part} {f1_of(snippets, answer):.1f}" for part, snippets in parts.items()))


if __name__ == "__main__":
    main()
