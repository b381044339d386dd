"""The network of docs/model-format.md: one BERT encoder, eight linear or biaffine heads."""

import math
from dataclasses import asdict, dataclass

import torch
from torch import nn
from torch.nn import functional

ARC_SIZE = 256
LABEL_SIZE = 100
ROLE_SIZE = 128


@dataclass(frozen=True)
class EncoderConfig:
    layers: int = 6
    hidden: int = 384
    heads: int = 12
    intermediate: int = 1536
    positions: int = 512
    epsilon: float = 1e-12

    def as_dict(self):
        return asdict(self)


class SharedDropout(nn.Module):
    """Drops whole feature columns of a sentence: one mask for all its words.

    Besides regularising more than independent masks, it needs few random numbers, which on a CPU
    are a visible part of a training step.
    """

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, values):
        if not self.training or self.rate == 0:
            return values
        sentences, _, width = values.shape
        mask = torch.rand(sentences, 1, width) >= self.rate
        return values * (mask / (1 - self.rate)).to(values.dtype)


class Layer(nn.Module):
    """One post-norm transformer layer."""

    def __init__(self, config, dropout):
        super().__init__()
        self.heads = config.heads
        self.qkv = nn.Linear(config.hidden, 3 * config.hidden)
        self.attention = nn.Linear(config.hidden, config.hidden)
        self.attention_norm = nn.LayerNorm(config.hidden, config.epsilon)
        self.intermediate = nn.Linear(config.hidden, config.intermediate)
        self.output = nn.Linear(config.intermediate, config.hidden)
        self.output_norm = nn.LayerNorm(config.hidden, config.epsilon)
        self.dropout = SharedDropout(dropout)

    def forward(self, states, mask):
        attended = self.dropout(self.attention(self._attend(states, mask)))
        states = self.attention_norm(states + attended)
        widened = functional.gelu(self.intermediate(states))
        return self.output_norm(states + self.dropout(self.output(widened)))

    def _attend(self, states, mask):
        sentences, length, hidden = states.shape
        parts = self.qkv(states).view(sentences, length, 3, self.heads, hidden // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        # Written out: for sentences this short, the fused kernel's backward pass is several times
        # slower on a CPU than three batched products.
        scores = (query * query.shape[-1] ** -0.5) @ key.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask
        mixed = scores.softmax(-1, dtype=torch.float32).to(value.dtype) @ value
        return mixed.transpose(1, 2).reshape(sentences, length, hidden)


class Encoder(nn.Module):
    def __init__(self, config, pieces, shapes, dropout):
        super().__init__()
        self.word = nn.Embedding(pieces, config.hidden)
        self.position = nn.Embedding(config.positions, config.hidden)
        self.shape = nn.Embedding(shapes, config.hidden)
        nn.init.zeros_(self.shape.weight)
        self.norm = nn.LayerNorm(config.hidden, config.epsilon)
        self.dropout = SharedDropout(dropout)
        self.layers = nn.ModuleList(Layer(config, dropout) for _ in range(config.layers))

    def forward(self, pieces, shapes, lengths):
        positions = torch.arange(pieces.shape[1])
        embedded = self.word(pieces) + self.position(positions) + self.shape(shapes)
        states = self.dropout(self.norm(embedded))
        if torch.is_autocast_enabled("cpu"):
            states = states.to(torch.get_autocast_dtype("cpu"))
        mask = self._padding_mask(positions, lengths, states.dtype)
        for layer in self.layers:
            states = layer(states, mask)
        return states

    @staticmethod
    def _padding_mask(positions, lengths, dtype):
        if int(lengths.min()) == len(positions):
            return None
        padded = positions.unsqueeze(0) >= lengths.unsqueeze(1)
        return torch.zeros(padded.shape, dtype=dtype).masked_fill(padded, -10000.0)[:, None, None]


class Biaffine(nn.Module):
    """Scores every label for pairs of words: [a;1]ᵀ W_label [b;1]."""

    def __init__(self, size, labels):
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(labels, size + 1, size + 1))

    def left(self, first):
        """[..., size] -> [..., labels, size + 1], what remains to be multiplied by `second`."""
        labels, width, _ = self.weight.shape
        flat = self.weight.permute(1, 0, 2).reshape(width, labels * width)
        return (with_one(first) @ flat).unflatten(-1, (labels, width))


def with_one(values):
    return torch.cat([values, values.new_ones(*values.shape[:-1], 1)], dim=-1)


class Network(nn.Module):
    """`labels` maps each head's name to its list of labels."""

    def __init__(self, config, pieces, shapes, labels, encoder_dropout=0.1, head_dropout=0.25):
        super().__init__()
        hidden = config.hidden
        self.encoder = Encoder(config, pieces, shapes, encoder_dropout)
        self.dropout = SharedDropout(head_dropout)
        self.tags = nn.ModuleDict(
            {
                "upos": nn.Linear(hidden, len(labels["upos"])),
                "xpos": nn.Linear(hidden, len(labels["xpos"])),
                "lemma": nn.Linear(hidden, len(labels["lemma"])),
                "names": nn.Linear(hidden, len(labels["names"])),
                "predicate": nn.Linear(hidden, 2),
            }
        )
        self.root = nn.Parameter(torch.randn(hidden) / math.sqrt(hidden))
        self.arc_dependent = nn.Linear(hidden, ARC_SIZE)
        self.arc_head = nn.Linear(hidden, ARC_SIZE)
        self.arc_weight = nn.Parameter(torch.zeros(ARC_SIZE, ARC_SIZE))
        self.arc_bias = nn.Parameter(torch.zeros(ARC_SIZE))
        self.label_dependent = nn.Linear(hidden, LABEL_SIZE)
        self.label_head = nn.Linear(hidden, LABEL_SIZE)
        self.label = Biaffine(LABEL_SIZE, len(labels["deprel"]))
        self.role_predicate = nn.Linear(hidden, ROLE_SIZE)
        self.role_argument = nn.Linear(hidden, ROLE_SIZE)
        self.role = Biaffine(ROLE_SIZE, len(labels["roles"]))

    def words(self, batch):
        """The vector of each word: [sentences, words, hidden], padded."""
        states = self.encoder(batch.pieces, batch.shapes, batch.lengths)
        index = batch.first_piece.unsqueeze(-1).expand(-1, -1, states.shape[-1])
        return states.gather(1, index)

    def tag_scores(self, words):
        dropped = self.dropout(words)
        return {name: head(dropped) for name, head in self.tags.items()}

    def with_root(self, words):
        """Puts the artificial root before the words, so that position 0 is the root."""
        root = self.root.to(words.dtype).expand(words.shape[0], 1, -1)
        return torch.cat([root, words], dim=1)

    def arc_scores(self, words):
        """[sentences, dependent word, head: 0 for the root, else 1 + word]."""
        dependent = self._project(self.arc_dependent, words)
        head = self._project(self.arc_head, self.with_root(words))
        bilinear = dependent @ (head @ self.arc_weight.T).transpose(1, 2)
        return bilinear + (head @ self.arc_bias).unsqueeze(1)

    def label_scores(self, words, heads):
        """Scores of the relations of each word to its given head: [sentences, words, labels]."""
        dependent = self._project(self.label_dependent, words)
        head = self._project(self.label_head, self.with_root(words))
        index = heads.unsqueeze(-1).expand(-1, -1, LABEL_SIZE)
        chosen = with_one(head.gather(1, index))
        return (self.label.left(dependent) @ chosen.unsqueeze(-1)).squeeze(-1)

    def role_scores(self, words, sentence, position):
        """Scores for the given predicates against all words: [predicates, roles, words]."""
        predicate = self._project(self.role_predicate, words)[sentence, position]
        argument = with_one(self._project(self.role_argument, words))
        return torch.bmm(self.role.left(predicate), argument[sentence].transpose(1, 2))

    def _project(self, layer, words):
        return self.dropout(functional.gelu(layer(self.dropout(words))))
