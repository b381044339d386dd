"""The training loss of each head; what a corpus does not annotate costs nothing."""

import torch
from torch.nn import functional

from batches import IGNORED

WEIGHTS = {
    "upos": 0.5,
    "xpos": 0.7,
    "lemma": 0.5,
    "names": 3.0,
    "predicate": 0.7,
    "arcs": 1.0,
    "labels": 1.0,
    "roles": 1.0,
}
IMPOSSIBLE = -1e4


def losses(network, batch):
    """{head: loss} for one batch; heads without any annotated word are absent."""
    words = network.words(batch)
    scores = network.tag_scores(words)
    found = {
        head: cross_entropy(scores[head], batch.tags[head])
        for head in ("upos", "xpos", "lemma")
        if annotated(batch.tags[head])
    }
    found["names"] = names_loss(scores["names"], batch.names, batch.word_mask)
    if annotated(batch.predicate):
        found["predicate"] = cross_entropy(scores["predicate"], batch.predicate)
    if annotated(batch.heads):
        found["arcs"] = cross_entropy(arc_scores(network, words, batch.word_mask), batch.heads)
        chosen = network.label_scores(words, batch.heads.clamp(min=0))
        found["labels"] = cross_entropy(chosen, batch.tags["deprel"])
    if len(batch.roles):
        found["roles"] = roles_loss(network, words, batch)
    return found


def weighted(found):
    return sum(WEIGHTS[head] * loss for head, loss in found.items())


def annotated(targets):
    return bool((targets != IGNORED).any())


def cross_entropy(scores, targets):
    flat = scores.float().reshape(-1, scores.shape[-1])
    return functional.cross_entropy(flat, targets.reshape(-1), ignore_index=IGNORED)


def arc_scores(network, words, word_mask):
    """Arc scores in which padding cannot be a head."""
    real = torch.cat([word_mask.new_ones(len(word_mask), 1), word_mask], dim=1)
    return network.arc_scores(words).float().masked_fill(~real.unsqueeze(1), IMPOSSIBLE)


def names_loss(scores, allowed, word_mask):
    """Minus the log of the probability that falls on the allowed labels."""
    scores = scores.float()
    total = scores.logsumexp(-1)
    right = scores.masked_fill(~allowed, IMPOSSIBLE).logsumexp(-1)
    decided = word_mask & ~allowed.all(-1)
    return (total - right)[decided].sum() / decided.sum().clamp(min=1)


def roles_loss(network, words, batch):
    """Per predicate and argument, since nearly all words of a sentence have no role."""
    scores = network.role_scores(words, batch.predicate_sentence, batch.predicate_position)
    flat = scores.float().transpose(1, 2).reshape(-1, scores.shape[1])
    targets = batch.roles.reshape(-1)
    total = functional.cross_entropy(flat, targets, ignore_index=IGNORED, reduction="sum")
    return total / ((targets > 0).sum() + len(batch.roles))
