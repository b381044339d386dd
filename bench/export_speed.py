#!/usr/bin/env python3
"""How fast networks are written, beside the disk and other programs, as a table: one run, one machine, one network.

    export_speed.py BIN_FOLDER TIES [--folder FOLDER]

BIN_FOLDER holds export_speed and generate_network (cmake -DENTENTE_BENCHMARKS=ON). Every row is a process of its own; what
it has to read first is not timed. Ours ends with the file on the disk (fsync); the line of the disk before it is as many
zeros, written and synced in the same folder. The others have a network of a tenth of the ties, for the sake of time and
memory: igraph and networkx write the GraphML that entente wrote of it, serdi turns our N-Quads into N-Quads, which is reading
and writing at once, and rdflib writes what it has read of them. Statements are quads and, in GraphML, values of nodes and
ties. Memory: at most, and what of it the program had before it began to write.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

PEER = """
import json, os, resource, sys, time
which, source, target = sys.argv[1:]
if which == "igraph":
    import igraph
    graph = igraph.Graph.Read_GraphML(source)
    write = lambda: graph.write_graphml(target)
elif which == "networkx":
    import networkx
    graph = networkx.read_graphml(source, force_multigraph=True)
    write = lambda: networkx.write_graphml_xml(graph, target)
else:
    import rdflib
    graph = rdflib.Dataset()
    graph.parse(source, format="nquads")
    write = lambda: graph.serialize(target, format="nquads")
def most():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
before = most()
start, work = time.perf_counter(), time.process_time()
write()
print(json.dumps({"seconds": time.perf_counter() - start, "processor_s": time.process_time() - work,
                  "before_mib": before, "peak_mib": most()}))
"""


def run(*command):
    return json.loads(subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True).stdout)


def disk(path, size):
    """Zeros, written as fast as may be."""
    piece = bytes(1 << 20)
    start, work = time.perf_counter(), time.process_time()
    with path.open("wb", buffering=0) as file:
        for _ in range(size >> 20):
            file.write(piece)
        os.fsync(file.fileno())
    seconds = time.perf_counter() - start
    path.unlink()
    return {"seconds": seconds, "processor_s": time.process_time() - work, "bytes": size >> 20 << 20}


def serdi(source, target):
    start = time.perf_counter()
    with target.open("wb") as out:
        child = subprocess.Popen(["serdi", "-i", "nquads", "-o", "nquads", source], stdout=out)
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, "serdi")
    return {"seconds": time.perf_counter() - start, "processor_s": used.ru_utime + used.ru_stime,
            "before_mib": 0, "peak_mib": used.ru_maxrss / 1024}


def count(path, mark):
    """Of the lines with the mark."""
    with path.open("rb") as file:
        return sum(mark in line for line in file)


def print_row(about, found, statements=None):
    def rate(seconds):
        return f"{statements / 1e6 / seconds:.2f}" if statements else ""
    cells = [about, f"{found['bytes'] / 1e6:,.0f}", f"{found['seconds']:.1f}", f"{found['bytes'] / 1e6 / found['seconds']:,.0f}",
             rate(found["seconds"]), f"{found['processor_s']:.1f}", rate(found["processor_s"]),
             f"{found['peak_mib']:,.0f}, {found['before_mib']:,.0f}" if "peak_mib" in found else ""]
    print("|", " | ".join(cells), "|", flush=True)


def make_network(options, ties, folder):
    network = folder / f"{ties}.json"
    with network.open("w") as out:
        subprocess.run([options.bin / "generate_network", str(ties), "1"], check=True, stdout=out)
    return network


def ours(options, network, target):
    return {**run(options.bin / "export_speed", network, target), "bytes": target.stat().st_size}


def peer(name, source, target):
    found = serdi(source, target) if name == "serdi" else run(sys.executable, "-c", PEER, name, source, target)
    found["bytes"] = target.stat().st_size
    target.unlink()
    return found


def measure(options, folder):
    whole, tenth = (make_network(options, ties, folder) for ties in (options.ties, options.ties // 10))
    for suffix, mark, peers in ((".graphml", b"<data", ("igraph", "networkx")), (".nq", b"", ("serdi", "rdflib"))):
        target, small = whole.with_suffix(suffix), tenth.with_suffix(suffix)
        found = ours(options, whole, target)
        print_row("disk", disk(folder / "zeros", found["bytes"]))
        print_row(f"entente, {suffix}", found, count(target, mark))
        target.unlink()
        ours(options, tenth, small)
        for name in peers:
            if name != "serdi" or shutil.which("serdi"):
                print_row(f"{name}, {suffix} of a tenth", peer(name, small, folder / ("peer" + suffix)), count(small, mark))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("ties", type=int)
    parser.add_argument("--folder", help="on the disk to be measured")
    options = parser.parse_args()
    print("| | MB | s | MB/s | million statements/s | s of processor | millions for each of them | MiB at most, and before |\n"
          "|---|---|---|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        measure(options, pathlib.Path(folder))


if __name__ == "__main__":
    main()
