"""Writes and reads the model file of docs/model-format.md."""

import json
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save_file

from network import EncoderConfig, Network
from text import SHAPES

HEADS = ["upos", "xpos", "deprel", "names", "roles", "lemma"]
KEPT_IN_FLOAT32 = {"root", "arc.weight", "arc.bias"}
LAYER_MODULES = ["qkv", "attention", "attention_norm", "intermediate", "output", "output_norm"]
MODULES = {
    "arc.dependent": "arc_dependent",
    "arc.head": "arc_head",
    "label.dependent": "label_dependent",
    "label.head": "label_head",
    "role.predicate": "role_predicate",
    "role.argument": "role_argument",
    "embeddings.norm": "encoder.norm",
} | {head: f"tags.{head}" for head in ("upos", "xpos", "lemma", "names", "predicate")}
PARAMETERS = {
    "embeddings.position": "encoder.position.weight",
    "embeddings.shape": "encoder.shape.weight",
    "root": "root",
    "arc.weight": "arc_weight",
    "arc.bias": "arc_bias",
    "label.weight": "label.weight",
    "role.weight": "role.weight",
}
WORD_EMBEDDING = "encoder.word.weight"


def write(path, network, labels, vocabulary, config=EncoderConfig()):
    """Writes beside `path`, then renames, so that a reader never sees half a file."""
    state = {name: tensor.detach().float() for name, tensor in network.state_dict().items()}
    tensors = {"vocabulary": _bytes("".join(piece + "\n" for piece in vocabulary))}
    rows, scales = quantised_rows(state[WORD_EMBEDDING])
    tensors |= {"embeddings.word": rows, "embeddings.word.scale": scales}
    for name, ours in _names(config).items():
        tensors[name] = state[ours].to(stored_type(name)).contiguous()
    temporary = Path(path).with_suffix(".partial")
    save_file(tensors, str(temporary), _metadata(labels, config))
    temporary.replace(path)


def read(path):
    """(network in float32 with the stored weights, labels, vocabulary)"""
    with safe_open(str(path), "pt") as file:
        metadata = file.metadata()
        tensors = {name: file.get_tensor(name) for name in file.keys()}
    config = EncoderConfig(**json.loads(metadata["config"]))
    labels = {head: json.loads(metadata[head]) for head in HEADS}
    vocabulary = bytes(tensors["vocabulary"].tolist()).decode("utf-8").splitlines()
    network = Network(config, len(vocabulary), len(SHAPES), labels)
    rows, scales = tensors["embeddings.word"], tensors["embeddings.word.scale"]
    state = {WORD_EMBEDDING: rows.float() * scales.unsqueeze(1)}
    for name, ours in _names(config).items():
        state[ours] = tensors[name].float()
    network.load_state_dict(state)
    return network.eval(), labels, vocabulary


def quantised_rows(matrix):
    """Integers in [-127, 127] and one scale a row."""
    scales = matrix.abs().amax(1) / 127
    scales[scales == 0] = 1.0
    return (matrix / scales.unsqueeze(1)).round().to(torch.int8), scales


def stored_type(name):
    vector = name.endswith(".bias") or "norm." in name
    return torch.float32 if vector or name in KEPT_IN_FLOAT32 else torch.float16


def _names(config):
    """{name in the file: name in the network}"""
    modules = dict(MODULES)
    for i in range(config.layers):
        modules |= {
            f"layer.{i}.{module}": f"encoder.layers.{i}.{module}" for module in LAYER_MODULES
        }
    found = dict(PARAMETERS)
    for name, ours in modules.items():
        found |= {f"{name}.{part}": f"{ours}.{part}" for part in ("weight", "bias")}
    return found


def _bytes(text):
    return torch.frombuffer(bytearray(text.encode("utf-8")), dtype=torch.uint8)


def _metadata(labels, config):
    as_json = {"config": config.as_dict(), "shapes": SHAPES} | {
        head: labels[head] for head in HEADS
    }
    written = {key: json.dumps(value, ensure_ascii=False) for key, value in as_json.items()}
    return {"format": "entente-language-model", "version": "1"} | written
