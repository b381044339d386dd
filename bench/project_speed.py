#!/usr/bin/env python3
"""How long a project file with many articles takes to add one more to, and to answer.

    project_speed.py ENTENTE [ARTICLES [RUNS]]

ARTICLES (3000) are generated ones of about 33 statements each. Prints the smallest, median and largest processor time of
RUNS (3) whole runs, in milliseconds: the machine may be busy with other work.
"""
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile

import generate_statements


def spent():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Speed:
    def __init__(self, program, folder, runs):
        self.program, self.folder, self.runs = program, folder, runs
        self.project = folder / "p.entente"

    def run(self, *command):
        """Milliseconds."""
        before = spent()
        subprocess.run([self.program, *map(str, command)], check=True, stdout=subprocess.DEVNULL)
        return 1000 * (spent() - before)

    def tell(self, about, once):
        times = [once() for _ in range(self.runs)]
        print(f"{about}: {min(times):.0f}, {statistics.median(times):.0f}, {max(times):.0f} ms", flush=True)

    def add_to_nothing(self, lines):
        (self.folder / "new.entente").unlink(missing_ok=True)
        return self.run("add", self.folder / "new.entente", lines, "-q")

    def add_again(self, lines, article):
        self.run("remove", self.project, article)
        return self.run("add", self.project, lines, "-q")

    def ask_first(self, *question):
        (self.folder / "p.entente-network").unlink(missing_ok=True)
        return self.run(*question)


def main():
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 3000
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    articles = generate_statements.articles(count + 1, 1)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        many, one = folder / "many.jsonl", folder / "one.jsonl"
        many.write_text("".join(map(generate_statements.as_lines, articles[:-1])))
        one.write_text(generate_statements.as_lines(articles[-1]))
        article = articles[-1][0]["id"]
        states = [record["actor"] for record in articles[0] if record.get("kind") == "state"][:2]
        speed = Speed(sys.argv[1], folder, runs)
        speed.run("add", speed.project, many, one, "-q")
        statements = sum(record["record"] == "statement" for records in articles for record in records)
        print(f"{count + 1} articles, {statements} statements, {speed.project.stat().st_size / 1e6:.1f} MB")
        path = ["path", speed.project, *states]
        speed.tell("add one article to a project that is not there", lambda: speed.add_to_nothing(one))
        speed.tell("add it to the project", lambda: speed.add_again(one, article))
        speed.tell("path, first reader after a change", lambda: speed.ask_first(*path))
        print(f"the network beside it: {(folder / 'p.entente-network').stat().st_size / 1e6:.1f} MB")
        speed.tell("path, next readers", lambda: speed.run(*path))
        speed.tell("show, next readers", lambda: speed.run("show", speed.project, states[0]))
        speed.tell("export to graph.json, next readers", lambda: speed.run("export", speed.project, "-q", "-o", folder / "x.json"))
        speed.tell("path on graph.json", lambda: speed.run("path", folder / "x.json", *states))


if __name__ == "__main__":
    main()
