#!/usr/bin/env python3
"""One network, one machine, one run: entente beside igraph and networkx.

    network_speed.py BIN_FOLDER ENTENTE TIES [PAIRS] [PIVOTS]

BIN_FOLDER holds generate_network and network_speed (cmake -DENTENTE_BENCHMARKS=ON). Each program loads the whole network
with all attributes: entente its graph.json, the others the GraphML of the same network. The others answer the shorter
question for all shortest paths, entente the default one (all paths of the five least lengths up to 4 ties, the first ten).
Betweenness is from the same number of pivots, communities are one run of Leiden (networkx: Louvain, it has no Leiden).
"""
import json
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time

RIVAL = """
import json, random, resource, sys, time
which, path, pairs, pivots = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
def mib():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize() / 2**20
pairs = [line.split() for line in open(pairs)]
def timed(do):
    start = time.perf_counter(); value = do(); return time.perf_counter() - start, value
found = {}
if which == "igraph":
    import igraph
    before = mib()
    found["load_s"], graph = timed(lambda: igraph.Graph.Read_GraphML(path))
    found["network_mib"] = mib() - before
    number = {name: i for i, name in enumerate(graph.vs["id"])}
    times = sorted(timed(lambda: graph.get_all_shortest_paths(number[a], number[b], mode="all"))[0] for a, b in pairs)
    simple = graph.as_undirected(combine_edges={"weight": "sum"})
    chance = random.Random(1)
    sources = chance.sample(range(simple.vcount()), pivots)
    found["betweenness_s"], _ = timed(lambda: simple.betweenness(sources=sources))
    found["leiden_s"], parts = timed(lambda: simple.community_leiden("modularity", weights="weight", n_iterations=-1))
    found["modularity"] = simple.modularity(parts, weights="weight")
else:
    import networkx
    before = mib()
    found["load_s"], graph = timed(lambda: networkx.read_graphml(path, force_multigraph=True))
    found["network_mib"] = mib() - before
    both = graph.to_undirected(as_view=True)
    def ask(a, b):
        try:
            return len(list(networkx.all_shortest_paths(both, a, b)))
        except networkx.NetworkXNoPath:
            return 0
    simple = networkx.Graph()
    for a, b, data in graph.edges(data=True):
        if simple.has_edge(a, b): simple[a][b]["weight"] += data.get("weight", 1)
        else: simple.add_edge(a, b, weight=data.get("weight", 1))
    times = sorted(timed(lambda: ask(a, b))[0] for a, b in pairs[:max(1, len(pairs) // 10)])
    found["betweenness_s"], _ = timed(lambda: networkx.betweenness_centrality(simple, k=max(1, pivots // 10), seed=1))
    found["betweenness_s"] *= 10
    found["leiden_s"], parts = timed(lambda: networkx.community.louvain_communities(simple, weight="weight", seed=1))
found["path_p50_s"], found["path_p99_s"] = times[(len(times) - 1) // 2], times[(len(times) - 1) * 99 // 100]
print(json.dumps(found))
"""


def run(*command):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout


def main():
    bench, entente, ties = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    pairs, pivots = [int(word) for word in (sys.argv[4:] + ["100", "20"])[:2]] if len(sys.argv) > 5 else (100, 20)
    with tempfile.TemporaryDirectory() as folder:
        network = pathlib.Path(folder) / "network.json"
        network.write_text(run(bench / "generate_network", ties, 1))
        graphml = network.with_suffix(".graphml")
        run(entente, "export", network, "-o", graphml, "-q")
        chance = random.Random(7)
        ids = [node["id"] for node in json.loads(network.read_text())["nodes"]]
        questions = pathlib.Path(folder) / "pairs"
        questions.write_text("".join(" ".join(chance.sample(ids, 2)) + "\n" for _ in range(pairs)))
        rows = {"entente": json.loads(run(bench / "network_speed", network, questions, pivots))}
        print(json.dumps(rows), flush=True)
        for rival in ("igraph", "networkx"):
            rows[rival] = json.loads(run(sys.executable, "-c", RIVAL, rival, graphml, questions, pivots))
            print(json.dumps({rival: rows[rival]}), flush=True)


if __name__ == "__main__":
    main()
