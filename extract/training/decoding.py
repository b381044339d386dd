"""From scores to trees, names, predicates and roles."""

from dataclasses import dataclass

import numpy
import torch

import names
from losses import arc_scores

FORBIDDEN = -1e6


@dataclass
class Analysis:
    """Label indices of one sentence; heads count from 1, with 0 for the root."""

    upos: list
    xpos: list
    lemma: list
    heads: list
    deprel: list
    names: list
    predicates: list
    roles: dict  # predicate -> {argument: role}
    vectors: torch.Tensor


@torch.no_grad()
def analyse(network, batch, root_label, given_predicates=False):
    """The analyses of a batch; roles for the found predicates, or for the batch's own."""
    words = network.words(batch)
    scores = {head: values.float() for head, values in network.tag_scores(words).items()}
    counts = batch.word_mask.sum(1).tolist()
    heads = _trees(arc_scores(network, words, batch.word_mask), counts)
    deprel = _relations(network, words, heads, root_label)
    predicate = scores["predicate"].argmax(-1).bool() & batch.word_mask
    pairs = (batch.predicate_sentence, batch.predicate_position)
    if not given_predicates:
        pairs = predicate.nonzero(as_tuple=True)
    roles = _roles(network, words, pairs, counts)
    best = {head: scores[head].argmax(-1) for head in ("upos", "xpos", "lemma")}
    return [
        Analysis(
            **{head: values[i, :count].tolist() for head, values in best.items()},
            heads=heads[i, :count].tolist(),
            deprel=deprel[i, :count].tolist(),
            names=best_names(scores["names"][i, :count].numpy()),
            predicates=predicate[i].nonzero().flatten().tolist(),
            roles=roles[i],
            vectors=words[i, :count].float(),
        )
        for i, count in enumerate(counts)
    ]


def _trees(scores, counts):
    heads = torch.zeros(scores.shape[:2], dtype=torch.long)
    for i, count in enumerate(counts):
        tree = spanning_tree(scores[i, :count, : count + 1].numpy().astype(float))
        heads[i, :count] = torch.from_numpy(tree)
    return heads


def _relations(network, words, heads, root_label):
    scores = network.label_scores(words, heads).float()
    scores[..., root_label] = FORBIDDEN
    found = scores.argmax(-1)
    found[heads == 0] = root_label
    return found


def _roles(network, words, pairs, counts):
    found = [{} for _ in counts]
    if len(pairs[0]) == 0:
        return found
    best = network.role_scores(words, *pairs).float().argmax(1)
    for row, sentence, position in zip(best.tolist(), pairs[0].tolist(), pairs[1].tolist()):
        arguments = {word: role for word, role in enumerate(row[: counts[sentence]]) if role}
        found[sentence][position] = arguments
    return found


def best_names(scores):
    """Viterbi over BIO labels: I-X only after B-X or I-X."""
    follows = numpy.array(
        [[_may_follow(before, after) for after in names.LABELS] for before in names.LABELS]
    )
    penalty = numpy.where(follows, 0.0, FORBIDDEN)
    inside = numpy.array([label.startswith("I-") for label in names.LABELS])
    best = scores[0] + numpy.where(inside, FORBIDDEN, 0.0)
    back = []
    for row in scores[1:]:
        step = best[:, None] + penalty
        back.append(step.argmax(0))
        best = step.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]


def _may_follow(before, after):
    return not after.startswith("I-") or before[1:] == after[1:]


def spanning_tree(scores):
    """The best tree with one root word: heads (0 = root) of the [dependent, 1 + head] scores."""
    size = len(scores)
    square = numpy.full((size + 1, size + 1), FORBIDDEN)
    square[1:, :] = scores
    square[1:, 0] += FORBIDDEN / 10  # so that one root arc is always better than two
    square[numpy.arange(size + 1), numpy.arange(size + 1)] = 10 * FORBIDDEN
    return _chu_liu_edmonds(square)[1:]


def _chu_liu_edmonds(scores):
    """Best arborescence into node 0; scores[dependent, head]."""
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = numpy.zeros(len(heads), dtype=bool)
    inside[list(cycle)] = True
    outer = numpy.flatnonzero(~inside)
    cycle = numpy.flatnonzero(inside)
    contracted, enter, leave = _contracted(scores, heads, cycle, outer)
    solved = _chu_liu_edmonds(contracted)
    result = heads.copy()
    for position, node in enumerate(outer[1:], start=1):
        head = solved[position]
        result[node] = outer[head] if head < len(outer) else leave[position]
    entry_head = solved[len(outer)]
    result[enter[entry_head]] = outer[entry_head]
    return result


def _contracted(scores, heads, cycle, outer):
    """The graph with the cycle as its last node, and where arcs enter and leave the cycle."""
    size = len(outer)
    contracted = numpy.full((size + 1, size + 1), 10 * FORBIDDEN)
    contracted[:size, :size] = scores[numpy.ix_(outer, outer)]
    from_cycle = scores[numpy.ix_(outer, cycle)]
    contracted[:size, size] = from_cycle.max(1)
    gain = scores[numpy.ix_(cycle, outer)] - scores[cycle, heads[cycle]][:, None]
    contracted[size, :size] = gain.max(0)
    return contracted, cycle[gain.argmax(0)], cycle[from_cycle.argmax(1)]


def _cycle(heads):
    state = numpy.zeros(len(heads), dtype=int)
    for start in range(1, len(heads)):
        path, node = [], start
        while node != 0 and state[node] == 0:
            state[node] = start + 1
            path.append(node)
            node = heads[node]
        if node != 0 and state[node] == start + 1:
            return set(path[path.index(node) :])
    return None
