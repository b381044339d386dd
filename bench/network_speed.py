#!/usr/bin/env python3
"""One run, one machine, one network: entente beside igraph, NetworKit and networkx, as a table.

    network_speed.py BIN_FOLDER TIES [--pairs N] [--sources N] [--limit SECONDS] [--peers NAMES]

BIN_FOLDER holds generate_network, export_speed and network_speed (cmake -DENTENTE_BENCHMARKS=ON). entente reads graph.json,
igraph the GraphML that entente wrote of it, both with all attributes; NetworKit, whose reader keeps no attributes, gets a list
of pairs with weights; networkx gets the GraphML of a network of a tenth of the ties, since it needs many minutes and
gigabytes for the whole. Of paths entente answers the default question (all of the five least lengths up to 4 ties, the first ten),
igraph and networkx the lesser one for all shortest paths, NetworKit for one. See network_peers.py for the rest. Paths are
timed by the clock, all else in processor time, since other work on the machine would count for more than any difference.
A peer that takes longer than the limit is stopped; what it had not done by then is marked so.
"""
import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
PEERS = ("igraph", "networkit", "networkx")


def run(*command):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout


def make_network(options, folder, ties):
    """graph.json of so many ties, its GraphML, its pairs as NetworKit reads them, and questions about it."""
    network = folder / f"{ties}.json"
    with network.open("w") as out:
        subprocess.run([options.bin / "generate_network", str(ties), "1"], check=True, stdout=out)
    run(options.bin / "export_speed", network, network.with_suffix(".graphml"))
    graph = json.loads(network.read_text())
    ids = [node["id"] for node in graph["nodes"]]
    write_pairs(network.with_suffix(".pairs"), ids, graph["edges"])
    chance = random.Random(7)
    network.with_suffix(".questions").write_text(
        "".join(" ".join(chance.sample(ids, 2)) + "\n" for _ in range(options.pairs)))
    return network


def write_pairs(path, ids, edges):
    number = {name: i for i, name in enumerate(ids)}
    weights = collections.Counter()
    for edge in edges:
        if edge["status"] == "actual" and not edge["negated"]:
            weights[tuple(sorted((number[edge["source"]], number[edge["target"]])))] += edge["sources"]
    path.write_text("".join(f"{a} {b} {weight}\n" for (a, b), weight in sorted(weights.items())))
    path.with_name(path.name + ".names").write_text("".join(name + "\n" for name in ids))


def measure_peer(peer, network, options):
    suffix = ".pairs" if peer == "networkit" else ".graphml"
    command = [sys.executable, HERE / "network_peers.py", peer, network.with_suffix(suffix), network.with_suffix(".questions"),
               options.sources]
    try:
        done = subprocess.run(list(map(str, command)), capture_output=True, timeout=options.limit, check=False)
        out, why = done.stdout, done.stderr.decode().strip().splitlines()[-1:] if done.returncode else []
    except subprocess.TimeoutExpired as cut:
        out, why = cut.stdout or b"", [f"not within {options.limit} s"]
    found = {"why": why[0] if why else "—"}
    for line in out.decode().splitlines():
        found.update(json.loads(line))
    return found


def row(about, text, columns):
    """`text` of what each program found; why there is nothing where it found nothing."""
    def cell(found):
        try:
            return text(found)
        except KeyError:
            return found["why"]
    print(f"| {about} |", " | ".join(map(cell, columns)), "|")


def milliseconds(seconds):
    return f"{seconds * 1000:,.0f}" if seconds > .1 else f"{seconds * 1000:.2g}"


def print_table(headings, columns, options):
    print("| |", " | ".join(headings), "|")
    print("|---" * (len(headings) + 1) + "|")
    row("read, s of processor time", lambda found: f"{found['load_s']:.1f}", columns)
    row("resident after reading, MiB (KiB a tie)",
        lambda found: f"{found['resident_mib']:,.0f} ({found['resident_mib'] * 1024 / found['ties']:.2f})", columns)
    row("paths, p50 and p99, ms (asked)",
        lambda found: f"{milliseconds(found['path_p50_s'])}, {milliseconds(found['path_p99_s'])} ({found['asked']})", columns)
    row(f"betweenness from {options.sources} sources, s of processor time", lambda found: f"{found['betweenness_s']:.2f}", columns)
    row("communities, s of processor time (modularity)",
        lambda found: f"{found['communities_s']:.1f} ({found['modularity']:.3f})", columns)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("ties", type=int)
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--sources", type=int, default=10)
    parser.add_argument("--limit", type=int, default=600)
    parser.add_argument("--peers", default=",".join(PEERS))
    options = parser.parse_args()
    peers = [peer for peer in PEERS if peer in options.peers.split(",")]
    with tempfile.TemporaryDirectory() as folder:
        network = make_network(options, pathlib.Path(folder), options.ties)
        ours = run(options.bin / "network_speed", network, network.with_suffix(".questions"), options.sources)
        headings, columns = ["entente"], [{**json.loads(ours), "ties": options.ties}]
        for peer in peers:
            ties = options.ties // 10 if peer == "networkx" else options.ties
            asked_of = network if ties == options.ties else make_network(options, pathlib.Path(folder), ties)
            headings.append(peer if ties == options.ties else f"{peer}, {ties:,} ties")
            columns.append({**measure_peer(peer, asked_of, options), "ties": ties})
        print_table(headings, columns, options)


if __name__ == "__main__":
    main()
