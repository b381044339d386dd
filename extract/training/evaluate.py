"""Accuracy of an exported model: python evaluate.py --corpora PATH --model FILE."""

import argparse
from pathlib import Path

import corpora
import model_file
import names
from batches import Batcher, Coder
from decoding import analyse
from scoring import score_names, score_predicates, score_roles, score_trees
from text import Pieces

BATCH_PIECES = 4000
COLUMNS = [
    "upos",
    "xpos",
    "lemma",
    "UAS",
    "LAS",
    "LAS base",
    "names P",
    "names R",
    "names F1",
    "predicates",
    "roles",
]


def analyses(network, batcher, labels, sentences, given_predicates=False):
    """The analyses in the order of the sentences."""
    network.eval()
    encoded = list(map(Coder(labels).encode, sentences))
    order = {id(sentence): position for position, sentence in enumerate(encoded)}
    found = [None] * len(encoded)
    for group in batcher.groups(encoded, BATCH_PIECES):
        batch = batcher.batch(group)
        root = labels["deprel"].index("root")
        for sentence, analysis in zip(group, analyse(network, batch, root, given_predicates)):
            found[order[id(sentence)]] = analysis
    return found


def with_names(sentences, annotated):
    """(sentences, BIO labels) for those whose words agree with the name corpus."""
    labels = {id: (words, labels) for id, words, labels in annotated}
    kept = [s for s in sentences if labels.get(s.id, (None,))[0] == s.words]
    return kept, [labels[s.id][1] for s in kept]


def dev_scores(network, batcher, labels, corpora_folder):
    """The development scores that training reports."""
    ewt = corpora.read_ewt(corpora_folder, "dev")
    scores = {}
    found = analyses(network, batcher, labels, ewt, given_predicates=True)
    scores |= score_trees(ewt, found, labels)
    by_id = {s.id: analysis for s, analysis in zip(ewt, found)}
    named, gold = with_names(ewt, corpora.read_iob2(corpora_folder / "uner-ewt" / "dev.iob2"))
    scores["names"] = score_names(named, [by_id[s.id] for s in named], gold)["F1"]
    told = [s for s in ewt if s.predicates is not None]
    scores["predicates"] = score_predicates(told, [by_id[s.id] for s in told])
    scores["roles"] = score_roles(told, [by_id[s.id] for s in told], labels)
    gum = corpora.read_gum(corpora_folder, "dev")
    scores["GUM LAS"] = score_trees(gum, analyses(network, batcher, labels, gum), labels)["LAS"]
    return scores


def test_scores(network, batcher, labels, folder):
    """{test set: {column: percent}}"""
    ewt = corpora.read_ewt(folder, "test")
    found = analyses(network, batcher, labels, ewt, given_predicates=True)
    by_id = {s.id: analysis for s, analysis in zip(ewt, found)}
    named, gold = with_names(ewt, corpora.read_iob2(folder / "uner-ewt" / "test.iob2"))
    told = [s for s in ewt if s.predicates is not None]
    roles_of = [by_id[s.id] for s in told]
    ewt_scores = score_trees(ewt, found, labels)
    ewt_scores |= columns_of_names(score_names(named, [by_id[s.id] for s in named], gold))
    ewt_scores["predicates"] = score_predicates(told, roles_of)
    ewt_scores["roles"] = score_roles(told, roles_of, labels)
    gum = corpora.read_gum(folder, "test")
    gum_scores = score_trees(gum, analyses(network, batcher, labels, gum), labels)
    return {
        "EWT": ewt_scores,
        "GUM": gum_scores,
        "PUD": pud_scores(network, batcher, labels, folder),
    }


def pud_scores(network, batcher, labels, folder):
    pud = corpora.read_pud(folder)
    found = analyses(network, batcher, labels, pud)
    by_text = {"".join(words): (words, tags) for _, words, tags in read_pud_names(folder)}
    aligned = [(s, a) for s, a in zip(pud, found) if "".join(s.words) in by_text]
    gold = [projected(*by_text["".join(s.words)], s.words) for s, _ in aligned]
    sentences, analysed = zip(*aligned)
    scores = score_trees(pud, found, labels)
    return scores | columns_of_names(score_names(sentences, analysed, gold))


def read_pud_names(folder):
    return corpora.read_iob2(folder / "uner-pud" / "test.iob2")


def projected(words, tags, other_words):
    """BIO labels carried over to another division of the same characters."""
    owner = [i for i, word in enumerate(other_words) for _ in word]
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    carried = ["O"] * len(other_words)
    for begin, end, type in names.spans(tags):
        first, last = owner[starts[begin]], owner[starts[end] - 1]
        carried[first : last + 1] = [f"B-{type}"] + [f"I-{type}"] * (last - first)
    return carried


def columns_of_names(scores):
    return {f"names {name}": value for name, value in scores.items()}


def table(scores):
    """A Markdown table, one row a test set."""
    lines = ["| test | " + " | ".join(COLUMNS) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for test, columns in scores.items():
        cells = [f"{columns[c]:.1f}" if c in columns else "" for c in COLUMNS]
        lines.append(f"| {test} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", required=True, type=Path)
    parser.add_argument("--model", required=True, type=Path)
    arguments = parser.parse_args()
    network, labels, vocabulary = model_file.read(arguments.model)
    batcher = Batcher(Pieces(vocabulary), network.encoder.position.num_embeddings)
    print(table(test_scores(network, batcher, labels, arguments.corpora)))


if __name__ == "__main__":
    main()
