"""Reads the training and test corpora into sentences that carry whatever is annotated on them."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

import names
from text import plain_words


@dataclass
class Predicate:
    position: int
    roles: dict  # argument head word -> role


@dataclass
class Sentence:
    """Positions count from 0, `heads` from 1, with 0 for the root. None: not annotated."""

    id: str
    words: list
    upos: list = None
    xpos: list = None
    lemmas: list = None
    heads: list = None
    deprels: list = None
    misc: list = field(default=None, repr=False)
    names: list = None  # a set of allowed labels for each word
    predicates: list = None


def lines_of(path):
    with open(path, encoding="utf-8-sig") as file:
        yield from file


def read_conllu(path):
    sentences, rows, id = [], [], ""
    for line in lines_of(path):
        line = line.rstrip("\n")
        if line.startswith("# sent_id = "):
            id = line.removeprefix("# sent_id = ")
        elif line and not line.startswith("#"):
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
        elif not line and rows:
            sentences.append(_tree(id, rows))
            rows = []
    return sentences


def _tree(id, rows):
    columns = list(zip(*rows))
    return Sentence(
        id=id,
        words=list(columns[1]),
        lemmas=list(columns[2]),
        upos=list(columns[3]),
        xpos=list(columns[4]),
        heads=[int(head) for head in columns[6]],
        deprels=list(columns[7]),
        misc=list(columns[9]),
    )


def read_iob2(path):
    """Universal NER: (sentence id, words, labels)."""
    found, words, labels, id = [], [], [], ""
    for line in lines_of(path):
        cells = line.rstrip("\n").split("\t")
        if line.startswith("# sent_id = "):
            id = line.strip().removeprefix("# sent_id = ")
        elif len(cells) >= 3 and not line.startswith("#"):
            words.append(cells[1])
            labels.append(cells[2])
        elif not line.strip() and words:
            found.append((id, words, labels))
            words, labels = [], []
    if words:
        found.append((id, words, labels))
    return found


def read_ewt(corpora, split):
    """English Web Treebank with its names (Universal NER) and roles (PropBank)."""
    sentences = read_conllu(corpora / "ud-ewt" / f"{split}.conllu")
    named = {
        id: (words, labels)
        for id, words, labels in read_iob2(corpora / "uner-ewt" / f"{split}.iob2")
    }
    roles = _read_propbank(corpora / "propbank-ewt" / f"{split}.jsonl")
    for sentence in sentences:
        words, labels = named.get(sentence.id, (None, None))
        if words == sentence.words:
            sentence.names = names.from_universal_ner(sentence, labels)
        if sentence.id in roles:
            sentence.predicates = _predicates(sentence, roles[sentence.id])
        elif "VERB" not in sentence.upos:
            sentence.predicates = []  # PropBank lists only sentences that have some
    return sentences


def _read_propbank(path):
    lines = map(json.loads, lines_of(path))
    return {line["sent_id"]: line["predicates"] for line in lines}


def _predicates(sentence, annotated):
    found = []
    for predicate in annotated:
        roles = {}
        for argument in predicate["arguments"]:
            head = span_head(sentence, argument["begin"] - 1, argument["end"])
            roles.setdefault(head, argument["role"])
        found.append(Predicate(predicate["token"] - 1, roles))
    return found


def span_head(sentence, begin, end):
    """The word of [begin, end) whose tree head lies outside; punctuation only at need."""
    tops = [i for i in range(begin, end) if not begin < sentence.heads[i] <= end]
    content = [i for i in tops if sentence.upos[i] != "PUNCT"]
    return (content or tops)[0]


def read_gum(corpora, split):
    sentences = read_conllu(corpora / "ud-gum-open" / f"{split}.conllu")
    for sentence in sentences:
        sentence.names = names.from_gum(sentence)
    return sentences


def read_pud(corpora):
    return read_conllu(corpora / "ud-pud" / "test.conllu")


def read_crossner(corpora, split):
    sentences, words, labels = [], [], []
    for line in lines_of(corpora / "crossner-politics" / f"{split}.txt"):
        cells = line.split()
        if len(cells) >= 2:
            words.append(cells[0])
            labels.append(cells[1])
        elif words:
            id = f"crossner-{split}-{len(sentences) + 1}"
            sentences.append(Sentence(id, words, names=names.from_crossner(words, labels)))
            words, labels = [], []
    return sentences


SENTENCE_END = re.compile(r"(?<=[a-z0-9)\]\"”][.!?])[\"”]?\s+(?=[\"“A-Z])|\n+")


def read_re3d(corpora):
    sentences = []
    for folder in sorted((corpora / "re3d").iterdir()):
        if folder.is_dir():
            sentences += _read_re3d_folder(folder)
    return sentences


def _read_re3d_folder(folder):
    entities = {}
    for entity in _json_lines(folder / "entities.json"):
        entities.setdefault(entity["documentId"], []).append(entity)
    sentences = []
    for document in _json_lines(folder / "documents.json"):
        marked = entities.get(document["_id"], [])
        for begin, end in _sentence_spans(document["text"]):
            id = f"re3d-{document['_id']}-{begin}"
            sentences.append(_re3d_sentence(id, document["text"], begin, end, marked))
    return [sentence for sentence in sentences if sentence.names]


def _json_lines(path):
    return [json.loads(line) for line in lines_of(path) if line.strip()]


def _sentence_spans(text):
    ends = [match.end() for match in SENTENCE_END.finditer(text)] + [len(text)]
    return list(zip([0] + ends[:-1], ends))


def _re3d_sentence(id, text, begin, end, entities):
    places = [(b + begin, e + begin) for b, e in plain_words(text[begin:end])]
    words = [text[b:e] for b, e in places]
    spans = []
    for entity in entities:
        covered = [
            i for i, (b, e) in enumerate(places) if b < entity["end"] and e > entity["begin"]
        ]
        if covered:
            spans.append((covered[0], covered[-1] + 1, entity["type"]))
    return Sentence(id, words, names=names.from_re3d(words, spans))


def read_training(corpora):
    corpora = Path(corpora)
    return (
        read_ewt(corpora, "train")
        + read_gum(corpora, "train")
        + read_crossner(corpora, "train")
        + read_crossner(corpora, "dev")
        + read_re3d(corpora)
    )
