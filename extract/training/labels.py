"""The label lists of every head, in the order of the output units."""

import collections

import names
from text import lemma_rule

RARE_RELATION = 10
RARE_ROLE = 3
RARE_LEMMA_RULE = 3


def collect(sentences):
    trees = [sentence for sentence in sentences if sentence.heads]
    rules = count(
        lemma_rule(word, lemma)
        for sentence in trees
        for word, lemma in zip(sentence.words, sentence.lemmas)
    )
    roles = count(
        role
        for sentence in sentences
        for predicate in sentence.predicates or []
        for role in predicate.roles.values()
    )
    return {
        "upos": sorted(count(tag for sentence in trees for tag in sentence.upos)),
        "xpos": sorted(count(tag for sentence in trees for tag in sentence.xpos)),
        "deprel": relations(count(label for sentence in trees for label in sentence.deprels)),
        "names": names.LABELS,
        "roles": ["_"] + sorted(role for role in roles if roles[role] >= RARE_ROLE),
        "lemma": [rule for rule, times in rules.most_common() if times >= RARE_LEMMA_RULE],
    }


def count(labels):
    return collections.Counter(labels)


def relations(counts):
    """Rare subtypes are folded into their base relation."""
    return sorted(label for label in counts if counts[label] >= RARE_RELATION or ":" not in label)


def index(labels):
    return {label: position for position, label in enumerate(labels)}


def relation_index(index_of, relation):
    return index_of.get(relation, index_of[relation.split(":")[0]])
