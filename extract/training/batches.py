"""Sentences as tensors: encoding, augmentation, and batches of similar length."""

import collections
import random
from dataclasses import dataclass

import numpy
import torch

import labels as label_lists
import names
from text import SHAPE_INDEX, lemma_rule, shape

IGNORED = -100


@dataclass
class Encoded:
    """One sentence in numbers; an annotation that the corpus lacks is None."""

    words: list
    upos: list = None
    xpos: list = None
    lemma: list = None
    heads: list = None
    deprel: list = None
    names: numpy.ndarray = None  # [words, labels], true where allowed
    name_spans: list = None  # (begin, end, type) of the certain names
    predicates: list = None  # (position, {argument: role})


@dataclass
class Batch:
    pieces: torch.Tensor
    shapes: torch.Tensor
    lengths: torch.Tensor
    first_piece: torch.Tensor
    word_mask: torch.Tensor
    tags: dict  # head -> targets [sentences, words]
    heads: torch.Tensor
    names: torch.Tensor
    predicate: torch.Tensor
    predicate_sentence: torch.Tensor
    predicate_position: torch.Tensor
    roles: torch.Tensor  # [predicates, words]


class Coder:
    """Turns sentences into numbers with the given label lists."""

    def __init__(self, label_lists_by_head):
        self.index = {head: label_lists.index(lst) for head, lst in label_lists_by_head.items()}

    def encode(self, sentence):
        encoded = Encoded(words=sentence.words)
        if sentence.heads:
            self._encode_tree(sentence, encoded)
        if sentence.names:
            encoded.names = numpy.array(
                [[label in allowed for label in names.LABELS] for allowed in sentence.names]
            )
            certain = [next(iter(a)) if len(a) == 1 else "O" for a in sentence.names]
            encoded.name_spans = names.spans(certain)
        if sentence.predicates is not None:
            roles = self.index["roles"]
            encoded.predicates = [
                (p.position, {a: roles[r] for a, r in p.roles.items() if r in roles})
                for p in sentence.predicates
            ]
        return encoded

    def _encode_tree(self, sentence, encoded):
        rules = map(lemma_rule, sentence.words, sentence.lemmas)
        encoded.upos = [self.index["upos"].get(tag, IGNORED) for tag in sentence.upos]
        encoded.xpos = [self.index["xpos"].get(tag, IGNORED) for tag in sentence.xpos]
        encoded.lemma = [self.index["lemma"].get(rule, IGNORED) for rule in rules]
        encoded.heads = sentence.heads
        encoded.deprel = [
            label_lists.relation_index(self.index["deprel"], label) for label in sentence.deprels
        ]


class Augmenter:
    """Varies sentences so that headlines, careless typing and unseen names come out well."""

    CASING = 0.08
    SWAPPED_NAMES = 0.25
    SWAPPED_RARE_NAMES = 0.75
    KNOWN_NAME = 0.5
    MASKED_WORD = 0.02
    DROPPED_STOP = 0.05
    LOWER_IN_TITLES = frozenset("a an the of in on at to for by and or as with from".split())

    def __init__(self, encoded, known_names):
        self.random = random.Random()
        self.known_names = known_names  # {(type, number of words): names}
        self.names = collections.defaultdict(list)
        for sentence in encoded:
            for begin, end, type in sentence.name_spans or []:
                self.names[type, end - begin].append(sentence.words[begin:end])

    def vary(self, sentence):
        """(sentence, its shapes or None for the true ones)"""
        if sentence.heads and self._chance(self.DROPPED_STOP):
            sentence = without_final_stop(sentence)
        swapped = self.SWAPPED_RARE_NAMES if has_rare_name(sentence) else self.SWAPPED_NAMES
        if sentence.name_spans and self._chance(swapped):
            sentence = self._with_other_names(sentence)
        if self._chance(self.CASING):
            return without_lemmas(sentence, range(len(sentence.words))), self._casing(sentence)
        return sentence, None

    def masks_word(self):
        return self._chance(self.MASKED_WORD)

    def _chance(self, probability):
        return self.random.random() < probability

    def _with_other_names(self, sentence):
        words, changed = list(sentence.words), []
        for begin, end, type in sentence.name_spans:
            words[begin:end] = self._other_name((type, end - begin))
            changed += range(begin, end)
        varied = without_lemmas(sentence, changed)
        varied.words = words
        return varied

    def _other_name(self, kind):
        known = kind in self.known_names and self._chance(self.KNOWN_NAME)
        return self.random.choice((self.known_names if known else self.names)[kind])

    def _casing(self, sentence):
        style = self.random.choice(["title", "title", "title_all", "caps", "lower"])
        return [self._cased(word, style, i == 0) for i, word in enumerate(sentence.words)]

    def _cased(self, word, style, first):
        original = shape(word)
        if original not in ("lower", "capitalised", "caps", "mixed"):
            return original
        if style == "lower":
            return "lower"
        if style == "caps":
            return "caps" if sum(char.isalpha() for char in word) > 1 else "capitalised"
        small = style == "title" and word.lower() in self.LOWER_IN_TITLES and not first
        return "capitalised" if original == "lower" and not small else original


def has_rare_name(sentence):
    """Agreements and laws: the corpora name only some sixty."""
    return any(kind == "LAW" for _, _, kind in sentence.name_spans or [])


def without_lemmas(sentence, positions):
    lemma = list(sentence.lemma) if sentence.lemma else None
    for position in positions if lemma else ():
        lemma[position] = IGNORED
    return Encoded(**{**vars(sentence), "lemma": lemma})


def without_final_stop(sentence):
    last = len(sentence.words)
    if sentence.words[-1] != "." or last < 3 or last in sentence.heads:
        return sentence
    by_word = ("words", "upos", "xpos", "lemma", "heads", "deprel", "names")
    given = {name: getattr(sentence, name) for name in by_word}
    fields = {name: None if value is None else value[:-1] for name, value in given.items()}
    kept = [
        (position, {a: role for a, role in roles.items() if a < last - 1})
        for position, roles in sentence.predicates or []
        if position < last - 1
    ]
    fields["predicates"] = None if sentence.predicates is None else kept
    return Encoded(**fields, name_spans=sentence.name_spans)


class Batcher:
    def __init__(self, pieces, positions):
        self.pieces = pieces
        self.positions = positions

    def fits(self, sentence):
        return self.length(sentence) <= self.positions

    def length(self, sentence):
        return 2 + sum(len(self.pieces.of_word(word)) for word in sentence.words)

    def groups(self, sentences, size, random_source=None):
        """Lists of sentences of similar length, each of about `size` padded pieces."""

        def key(sentence):
            return self.length(sentence) + (
                random_source.uniform(-1.5, 1.5) if random_source else 0
            )

        groups, group, longest = [], [], 0
        for sentence in sorted(sentences, key=key):
            longest = max(longest, self.length(sentence))
            if group and longest * (len(group) + 1) > size:
                groups.append(group)
                group, longest = [], self.length(sentence)
            group.append(sentence)
        if group:
            groups.append(group)
        if random_source:
            random_source.shuffle(groups)
        return groups

    def batch(self, sentences, augmenter=None):
        varied = [augmenter.vary(s) if augmenter else (s, None) for s in sentences]
        rows = [self._row(sentence, shapes, augmenter) for sentence, shapes in varied]
        sentences = [sentence for sentence, _ in varied]
        words = max(len(sentence.words) for sentence in sentences)
        counts = torch.tensor([len(sentence.words) for sentence in sentences])
        owners, positions, roles = self._predicates(sentences, words)
        return Batch(
            pieces=padded([row[0] for row in rows], 0),
            shapes=padded([row[1] for row in rows], 0),
            lengths=torch.tensor([len(row[0]) for row in rows]),
            first_piece=padded([row[2] for row in rows], 0),
            word_mask=torch.arange(words).unsqueeze(0) < counts.unsqueeze(1),
            tags={
                head: targets([getattr(s, head) for s in sentences], words)
                for head in ("upos", "xpos", "lemma", "deprel")
            },
            heads=targets([s.heads for s in sentences], words),
            names=self._names(sentences, words),
            predicate=targets([predicate_tags(s) for s in sentences], words),
            predicate_sentence=owners,
            predicate_position=positions,
            roles=roles,
        )

    def _row(self, sentence, shapes, augmenter):
        shapes = shapes or [shape(word) for word in sentence.words]
        ids, shape_ids, first = [self.pieces.start], [0], []
        for word, name in zip(sentence.words, shapes):
            pieces = self.pieces.of_word(word)
            if augmenter and augmenter.masks_word():
                pieces = [self.pieces.mask] * len(pieces)
            first.append(len(ids))
            ids += pieces
            shape_ids += [SHAPE_INDEX[name]] * len(pieces)
        return ids + [self.pieces.end], shape_ids + [0], first

    @staticmethod
    def _names(sentences, words):
        allowed = numpy.ones((len(sentences), words, len(names.LABELS)), dtype=bool)
        for row, sentence in enumerate(sentences):
            if sentence.names is not None:
                allowed[row, : len(sentence.words)] = sentence.names
        return torch.from_numpy(allowed)

    @staticmethod
    def _predicates(sentences, words):
        owners, positions, rows = [], [], []
        for owner, sentence in enumerate(sentences):
            for position, arguments in sentence.predicates or []:
                row = [0] * len(sentence.words) + [IGNORED] * (words - len(sentence.words))
                for argument, role in arguments.items():
                    row[argument] = role
                owners.append(owner)
                positions.append(position)
                rows.append(row)
        roles = torch.tensor(rows, dtype=torch.long).view(-1, words)
        return (
            torch.tensor(owners, dtype=torch.long),
            torch.tensor(positions, dtype=torch.long),
            roles,
        )


def predicate_tags(sentence):
    if sentence.predicates is None:
        return None
    marked = {position for position, _ in sentence.predicates}
    return [int(i in marked) for i in range(len(sentence.words))]


def padded(rows, fill):
    longest = max(len(row) for row in rows)
    return torch.tensor([list(row) + [fill] * (longest - len(row)) for row in rows])


def targets(rows, words):
    filled = [list(row or []) for row in rows]
    return torch.tensor([row + [IGNORED] * (words - len(row)) for row in filled])
