"""Trains the language model; resumes where --output holds a checkpoint.

python train.py --corpora PATH --output PATH [--epochs N | --minutes N]
"""

import argparse
import copy
import random
import time
from pathlib import Path

import torch

import base_encoder
import corpora
import gazetteer
import labels as label_lists
from batches import Augmenter, Batcher, Coder, has_rare_name
from evaluate import dev_scores
from losses import losses, weighted
from network import EncoderConfig, Network
from text import SHAPES, Pieces

SEED = 20261122
BATCH_PIECES = 2000
ENCODER_RATE = 1.5e-4
HEAD_RATE = 1.5e-3
WARM_UP = 0.04
AVERAGE_EVERY = 4
AVERAGE_DECAY = 0.9985  # per step
CLIP = 5.0
RARE_NAME_COPIES = 4
SCORE_EVERY = 3  # epochs


class Schedule:
    """How much of the training is done: by epochs, or by the clock where a deadline rules."""

    def __init__(self, epochs, minutes, steps_per_epoch):
        self.steps = epochs * steps_per_epoch
        self.seconds = minutes * 60 if minutes else None
        self.step = 0
        self.spent = 0.0
        self.resumed_at = time.monotonic()

    def progress(self):
        if self.seconds is None:
            return min(1.0, self.step / self.steps)
        return min(1.0, (self.spent + time.monotonic() - self.resumed_at) / self.seconds)

    def factor(self):
        """Linear warm-up, then linear decay to zero."""
        done = self.progress()
        return min(done / WARM_UP + 1e-3, (1 - done) / (1 - WARM_UP), 1.0)

    def state(self):
        return {"step": self.step, "spent": self.spent + time.monotonic() - self.resumed_at}


class Average:
    """An exponential moving average of the weights, which is what gets evaluated and exported."""

    def __init__(self, network):
        self.network = copy.deepcopy(network).eval()
        self.updates = 0

    @torch.no_grad()
    def update(self, network):
        self.updates += 1
        decay = min(AVERAGE_DECAY**AVERAGE_EVERY, self.updates / (self.updates + 9))
        torch._foreach_lerp_(list(self.network.parameters()), list(network.parameters()), 1 - decay)


class Trainer:
    def __init__(self, arguments):
        self.output = Path(arguments.output)
        self.output.mkdir(parents=True, exist_ok=True)
        self.arguments = arguments
        sentences = corpora.read_training(arguments.corpora)
        self.labels = label_lists.collect(sentences)
        vocabulary = base_encoder.vocabulary()
        config = EncoderConfig()
        self.batcher = Batcher(Pieces(vocabulary), config.positions)
        coder = Coder(self.labels)
        self.encoded = [s for s in map(coder.encode, sentences) if self.batcher.fits(s)]
        self.encoded += RARE_NAME_COPIES * [s for s in self.encoded if has_rare_name(s)]
        self.augmenter = Augmenter(self.encoded, gazetteer.names(arguments.corpora / "gazetteer"))
        self.network = Network(config, len(vocabulary), len(SHAPES), self.labels)
        base_encoder.load_into(self.network.encoder)
        self.average = Average(self.network)
        self.optimiser = optimiser(self.network)
        steps = len(self.batcher.groups(self.encoded, BATCH_PIECES))
        self.schedule = Schedule(arguments.epochs, arguments.minutes, steps)
        self.epoch = 0
        self.log(f"{len(self.encoded)} sentences, {steps} steps an epoch")

    def run(self):
        self.resume()
        while self.schedule.progress() < 1:
            self.epoch += 1
            self.train_epoch()
            self.save()
            if self.epoch % SCORE_EVERY == 0 or self.schedule.progress() >= 1:
                self.log_scores()

    def train_epoch(self):
        started, sums, pieces = time.monotonic(), {}, 0
        self.network.train()
        seed = SEED + self.epoch  # so that a resumed run goes on as an unbroken one
        torch.manual_seed(seed)
        self.augmenter.random.seed(seed)
        groups = self.batcher.groups(self.encoded, BATCH_PIECES, random.Random(seed))
        for group in groups:
            if self.schedule.progress() >= 1:
                break
            batch = self.batcher.batch(group, self.augmenter)
            pieces += int(batch.lengths.sum())
            for head, value in self.step(batch).items():
                total, times = sums.get(head, (0.0, 0))
                sums[head] = (total + value, times + 1)
            if self.schedule.step % 50 == 0:
                self.log_losses(sums, pieces / (time.monotonic() - started))
        self.log_losses(sums, pieces / (time.monotonic() - started))

    def step(self, batch):
        factor = self.schedule.factor()
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * factor
        with torch.autocast("cpu", torch.bfloat16):
            found = losses(self.network, batch)
        weighted(found).backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), CLIP)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.schedule.step += 1
        if self.schedule.step % AVERAGE_EVERY == 0:
            self.average.update(self.network)
        return {head: loss.item() for head, loss in found.items()}

    def save(self):
        state = {
            "network": self.network.state_dict(),
            "average": self.average.network.state_dict(),
            "average_updates": self.average.updates,
            "optimiser": self.optimiser.state_dict(),
            "schedule": self.schedule.state(),
            "epoch": self.epoch,
            "labels": self.labels,
        }
        temporary = self.output / "checkpoint.partial"
        torch.save(state, temporary)
        temporary.replace(self.output / "checkpoint.pt")

    def resume(self):
        path = self.output / "checkpoint.pt"
        if not path.exists():
            return
        state = torch.load(path)
        assert state["labels"] == self.labels, "the checkpoint was trained on other labels"
        self.network.load_state_dict(state["network"])
        self.average.network.load_state_dict(state["average"])
        self.average.updates = state["average_updates"]
        self.optimiser.load_state_dict(state["optimiser"])
        self.schedule.step = state["schedule"]["step"]
        self.schedule.spent = state["schedule"]["spent"]
        self.epoch = state["epoch"]
        self.log(f"resumed after epoch {self.epoch}")

    def log_scores(self):
        network, folder = self.average.network, self.arguments.corpora
        scores = dev_scores(network, self.batcher, self.labels, folder)
        self.log("dev " + " ".join(f"{name} {value:.2f}" for name, value in scores.items()))

    def log_losses(self, sums, rate):
        means = " ".join(f"{head} {total / times:.3f}" for head, (total, times) in sums.items())
        done = f"epoch {self.epoch} step {self.schedule.step} done {self.schedule.progress():.3f}"
        self.log(f"{done} {rate:.0f} pieces/s {means}")

    def log(self, message):
        line = f"{time.strftime('%H:%M:%S')} {message}"
        print(line, flush=True)
        with open(self.output / "log", "a", encoding="utf-8") as file:
            file.write(line + "\n")


def optimiser(network):
    """Four groups: the pre-trained encoder learns slower; only matrices decay."""
    groups = {}
    for name, parameter in network.named_parameters():
        in_encoder = name.startswith("encoder.") and not name.startswith("encoder.shape")
        decays = parameter.dim() > 1 and not name.startswith(("encoder.word", "encoder.position"))
        groups.setdefault((in_encoder, decays), []).append(parameter)
    return torch.optim.AdamW(
        [
            {
                "params": parameters,
                "lr": 0.0,
                "peak": ENCODER_RATE if in_encoder else HEAD_RATE,
                "weight_decay": 0.01 if decays else 0.0,
            }
            for (in_encoder, decays), parameters in groups.items()
        ],
        betas=(0.9, 0.98),
        fused=True,
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", required=True, type=Path)
    parser.add_argument("--output", required=True, type=Path)
    parser.add_argument("--epochs", type=int, default=17)
    parser.add_argument("--minutes", type=float, help="stop by the clock instead of by epochs")
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    Trainer(arguments).run()


if __name__ == "__main__":
    main()
