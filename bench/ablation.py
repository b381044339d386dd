#!/usr/bin/env python3
"""What each stage of extraction adds: scores of the gold articles with one stage switched off after the other.

    ablation.py ABLATION ENTENTE GOLD ARTICLES [GOLD ARTICLES...]

ABLATION is the program of that name, beside this file; ENTENTE merges its statements to a network. GOLD holds
the labels and score.py's folder above it is ../shared/gold. The last row counts what logic adds: ties that
follow from others are marked as inferred, and never scored.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

STAGES = ["none", "coreference", "metonymy", "furniture", "roles"]
SCORE = pathlib.Path(__file__).resolve().parents[2] / "shared" / "gold" / "score.py"


def network(programs, stage, article, published, out):
    ablation, entente = programs
    said = subprocess.run([ablation, stage, published, article], stdout=subprocess.PIPE, check=True).stdout
    subprocess.run([entente, "merge", "-", "-o", out], input=said, stdout=subprocess.DEVNULL, check=True)


def scores(programs, stage, gold, articles):
    """F1 by measure, and the inferred ties."""
    with tempfile.TemporaryDirectory() as folder:
        inferred = 0
        for labels in sorted(gold.glob("*.json")):
            published = json.loads(labels.read_text(encoding="utf-8"))["published"]
            out = pathlib.Path(folder) / labels.name
            network(programs, stage, articles / (labels.stem + ".txt"), published, out)
            edges = json.loads(out.read_text(encoding="utf-8"))["edges"]
            inferred += sum(1 for edge in edges if edge.get("inferred"))
        told = subprocess.run([sys.executable, SCORE, gold, folder], stdout=subprocess.PIPE, check=True, text=True).stdout
    rows = re.findall(r"(?m)^(\w[\w ]*?) +[\d.]+ +[\d.]+ +([\d.]+) ", told)
    return dict(rows), inferred


def main():
    if len(sys.argv) < 5 or len(sys.argv) % 2 == 0:
        sys.exit(__doc__)
    programs = sys.argv[1:3]
    for gold, articles in zip(map(pathlib.Path, sys.argv[3::2]), map(pathlib.Path, sys.argv[4::2])):
        print(f"{gold}\n\n| without | entities | offices | meetings | relations | strict | actor pairs | inferred ties |\n"
              "|---|---|---|---|---|---|---|---|")
        for stage in STAGES:
            found, inferred = scores(programs, stage, gold, articles)
            kept = [found[m] for m in ("entities", "offices", "meetings", "relations", "relations strict", "actor pairs")]
            print("| " + " | ".join([stage, *kept, str(inferred)]) + " |", flush=True)


if __name__ == "__main__":
    main()
