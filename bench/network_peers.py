#!/usr/bin/env python3
"""What bench/network_speed.py asks of another library: reading, paths, betweenness, communities.

    network_peers.py igraph|networkit|networkx NETWORK PAIRS SOURCES

Prints a line of JSON after each step, so that what was found in time stays when the run is cut off. NETWORK is GraphML with
all attributes; for NetworKit, whose reader of GraphML keeps none, a list of pairs with weights. PAIRS is a file of lines
"FROM TO" of node ids. Betweenness and communities are those of the network that entente measures: one tie for each pair
that actual, affirmed ties join, with the sum of their sources as its weight. Paths are timed by the clock, all else in
processor time.
"""
import collections
import json
import random
import resource
import sys
import time

ASKED_FOR = 60  # seconds after which no more paths are asked for


def tell(**found):
    print(json.dumps(found), flush=True)


def timed(do, clock=time.process_time):
    start = clock()
    value = do()
    return clock() - start, value


def resident_mib():
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize() / 2**20


def load(read):
    before = resident_mib()
    seconds, graph = timed(read)
    tell(load_s=seconds, resident_mib=resident_mib() - before)
    return graph


def ask(pairs, answer):
    times = []
    start = time.perf_counter()
    for source, target in pairs:
        times.append(timed(lambda: answer(source, target), time.perf_counter)[0])
        if time.perf_counter() - start > ASKED_FOR:
            break
    times.sort()
    tell(asked=len(times), path_p50_s=times[(len(times) - 1) // 2], path_p99_s=times[(len(times) - 1) * 99 // 100])


def sample(count, size):
    return random.Random(1).sample(range(size), min(count, size))


def measure_igraph(path, pairs, sources):
    import igraph
    graph = load(lambda: igraph.Graph.Read_GraphML(path))
    number = {name: i for i, name in enumerate(graph.vs["id"])}
    ask(pairs, lambda a, b: graph.get_all_shortest_paths(number[a], number[b], mode="all"))
    graph.delete_edges(graph.es.select(lambda tie: tie["status"] != "actual" or tie["polarity"] != "affirmed"))
    graph.es["weight"] = graph.es["n_sources"]
    simple = graph.as_undirected(combine_edges={"weight": "sum"})
    tell(betweenness_s=timed(lambda: simple.betweenness(sources=sample(sources, simple.vcount())))[0])
    seconds, groups = timed(lambda: settled_leiden(simple))
    tell(communities_s=seconds, modularity=simple.modularity(groups, weights="weight"))


def settled_leiden(simple, worth_it=1e-4):
    """One iteration after another until one adds little, as in graph/measures/communities.cpp."""
    groups, before = None, None
    while True:
        groups = simple.community_leiden("modularity", weights="weight", n_iterations=1, initial_membership=groups).membership
        quality = simple.modularity(groups, weights="weight")
        if before is not None and quality < before + worth_it:
            return groups
        before = quality


def measure_networkit(path, pairs, sources):
    import networkit
    networkit.setNumberOfThreads(1)  # as the others
    names = {}
    with open(path + ".names", encoding="utf-8") as file:
        names = {name.rstrip("\n"): i for i, name in enumerate(file)}
    reader = networkit.graphio.EdgeListReader(" ", 0, continuous=True, directed=False)
    graph = load(lambda: reader.read(path))
    ask(pairs, lambda a, b: networkit.distance.BidirectionalBFS(graph, names[a], names[b]).run().getPath())
    tell(betweenness_s=timed(lambda: networkit.centrality.EstimateBetweenness(graph, sources).run())[0])
    leiden = networkit.community.ParallelLeiden(graph, randomize=False)
    seconds, _ = timed(leiden.run)
    tell(communities_s=seconds, modularity=networkit.community.Modularity().getQuality(leiden.getPartition(), graph))


def measure_networkx(path, pairs, sources):
    import networkx
    graph = load(lambda: networkx.read_graphml(path, force_multigraph=True))
    both = graph.to_undirected(as_view=True)

    def answer(a, b):
        if networkx.has_path(both, a, b):
            collections.deque(networkx.all_shortest_paths(both, a, b), maxlen=0)
    ask(pairs, answer)
    simple = networkx.Graph()
    simple.add_nodes_from(graph)
    for a, b, tie in graph.edges(data=True):
        if tie["status"] == "actual" and tie["polarity"] == "affirmed":
            known = simple[a][b]["weight"] if simple.has_edge(a, b) else 0
            simple.add_edge(a, b, weight=known + tie["n_sources"])
    tell(betweenness_s=timed(lambda: networkx.betweenness_centrality(simple, k=sources, seed=1))[0])
    louvain = networkx.community.louvain_communities  # it has no Leiden of its own
    seconds, groups = timed(lambda: louvain(simple, weight="weight", threshold=1e-4, seed=1))
    tell(communities_s=seconds, modularity=networkx.community.modularity(simple, groups, weight="weight"))


def main():
    peer, path, pairs_path, sources = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    with open(pairs_path, encoding="utf-8") as file:
        pairs = [line.split() for line in file]
    {"igraph": measure_igraph, "networkit": measure_networkit, "networkx": measure_networkx}[peer](path, pairs, sources)


if __name__ == "__main__":
    main()
