"""Accuracy of analyses against annotated sentences."""

import collections

import names
from text import apply_lemma_rule


def percent(part, whole):
    return 100 * part / whole if whole else 0.0


def f1(right, found, wanted):
    return percent(2 * right, found + wanted)


def base(relation):
    return relation.split(":")[0]


def score_trees(sentences, analyses, labels):
    """Accuracy over all words, punctuation included; "LAS base" ignores subtypes."""
    counts = collections.Counter()
    for sentence, found in zip(sentences, analyses):
        relations = [labels["deprel"][r] for r in found.deprel]
        for i, word in enumerate(sentence.words):
            attached = found.heads[i] == sentence.heads[i]
            rule = labels["lemma"][found.lemma[i]]
            counts["words"] += 1
            counts["upos"] += labels["upos"][found.upos[i]] == sentence.upos[i]
            counts["xpos"] += labels["xpos"][found.xpos[i]] == sentence.xpos[i]
            counts["lemma"] += apply_lemma_rule(word, rule) == sentence.lemmas[i]
            counts["UAS"] += attached
            counts["LAS"] += attached and relations[i] == sentence.deprels[i]
            counts["LAS base"] += attached and base(relations[i]) == base(sentence.deprels[i])
    total = counts.pop("words")
    measures = ("upos", "xpos", "lemma", "UAS", "LAS", "LAS base")
    return {name: percent(counts[name], total) for name in measures}


def score_names(sentences, analyses, gold, types=("PER", "LOC", "ORG")):
    """Exact spans and types; `gold` has one list of BIO labels for each sentence."""
    right = found_count = wanted_count = 0
    for sentence, analysis, labels in zip(sentences, analyses, gold):
        found = _spans([names.LABELS[i] for i in analysis.names], types)
        wanted = _spans(labels, types)
        right += len(found & wanted)
        found_count += len(found)
        wanted_count += len(wanted)
    return {
        "P": percent(right, found_count),
        "R": percent(right, wanted_count),
        "F1": f1(right, found_count, wanted_count),
    }


def _spans(labels, types):
    return {span for span in names.spans(labels) if span[2] in types}


def score_predicates(sentences, analyses):
    right = found_count = wanted_count = 0
    for sentence, analysis in zip(sentences, analyses):
        wanted = {predicate.position for predicate in sentence.predicates}
        found = set(analysis.predicates)
        right += len(found & wanted)
        found_count += len(found)
        wanted_count += len(wanted)
    return f1(right, found_count, wanted_count)


def score_roles(sentences, analyses, labels):
    """Roles by argument head word, for the gold predicates."""
    right = found_count = wanted_count = 0
    for sentence, analysis in zip(sentences, analyses):
        for predicate in sentence.predicates:
            found = {
                (argument, labels["roles"][role])
                for argument, role in analysis.roles.get(predicate.position, {}).items()
            }
            wanted = set(predicate.roles.items())
            right += len(found & wanted)
            found_count += len(found)
            wanted_count += len(wanted)
    return f1(right, found_count, wanted_count)
