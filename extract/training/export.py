"""Writes the weights of a training run, by default their average, as a model file.

python export.py --training PATH --model FILE
"""

import argparse
from pathlib import Path

import torch

import base_encoder
import model_file
from network import EncoderConfig, Network
from text import SHAPES


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--training", required=True, type=Path, help="the output of train.py")
    parser.add_argument("--model", required=True, type=Path)
    parser.add_argument("--weights", choices=["average", "network"], default="average")
    arguments = parser.parse_args()
    state = torch.load(arguments.training / "checkpoint.pt")
    vocabulary = base_encoder.vocabulary()
    network = Network(EncoderConfig(), len(vocabulary), len(SHAPES), state["labels"])
    network.load_state_dict(state[arguments.weights])
    model_file.write(arguments.model, network, state["labels"], vocabulary)
    print(f"epoch {state['epoch']}: {arguments.model.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
