#!/usr/bin/env python3
"""Apache Jena reads every form of our RDF without a complaint, counts what we count, and finds that our shapes hold.

`scripts/clients` fetches Jena; without it or without Java these tests say that they were skipped.
"""
import re
import shutil
import subprocess

import program
from program import CLIENTS, OK, HostileNetwork, NetworkTest, ProgramTest, entente, needs

JENA = next(iter(sorted(CLIENTS.glob("apache-jena-*/lib"))), None)
RDF = ("jsonld", "nq", "nt", "trig", "ttl")


def jena(command, *arguments):
    return subprocess.run(["java", "-cp", f"{JENA}/*", command, *arguments], capture_output=True, text=True, check=False,
                          timeout=300)


def lines(path):
    with open(path, encoding="utf-8") as file:
        return sum(1 for _ in file)


@needs("Apache Jena (scripts/clients fetches it)", JENA)
@needs("java", shutil.which("java"))
class Jena(NetworkTest):
    """Of the samples."""

    FORMATS = RDF
    CONFORMS = True

    def counted(self, files):
        """How many triples or quads riot finds in each file, none of which it complains of."""
        done = jena("riotcmd.riot", "--check", "--count", *files)
        self.assertEqual(done.returncode, 0)
        self.assertNotRegex(done.stdout + done.stderr, "WARN|ERROR")
        return [int(count.replace(",", "")) for count in re.findall(r": (?:Triples|Quads) = ([\d,]+)", done.stdout + done.stderr)]

    def test_riot_reads_every_form_and_counts_what_we_count(self):
        triples, quads = lines(self.file("nt")), lines(self.file("nq"))
        terms = len(self.edges)  # one for each claim
        expected = {self.file("jsonld"): quads, self.file("nq"): quads, self.file("nt"): triples, self.file("trig"): quads,
                    self.file("ttl"): triples}
        for suffix, count in (("nq", quads), ("nt", triples), ("trig", quads), ("ttl", triples)):
            expected[self.exported(f"terms.{suffix}", "--profile", "rdf12")] = count + terms
        self.assertEqual(dict(zip(expected, self.counted(list(expected)))), expected)

    def test_shacl_holds_where_nothing_is_missing(self):
        shapes = self.folder / "shapes.ttl"
        self.assert_status(entente("vocabulary", "shapes", "-o", shapes), OK)
        done = jena("shacl.shacl", "validate", "--shapes", shapes, "--data", self.file("nt"))
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertEqual("sh:conforms  true" in done.stdout, self.CONFORMS, done.stdout[:2000])
        if not self.CONFORMS:
            self.assertEqual(done.stdout.count("sh:resultMessage"), done.stdout.count('"A statement has evidence"'))


class HostileJena(HostileNetwork, Jena):
    """The same, of a network made to break readers. One of its ties has no evidence, on purpose."""

    CONFORMS = False


@needs("Apache Jena (scripts/clients fetches it)", JENA)
@needs("java", shutil.which("java"))
class Vocabulary(ProgramTest):

    def test_riot_reads_it(self):
        files = [self.folder / "ontology.ttl", self.folder / "shapes.ttl"]
        for file in files:
            self.assert_status(entente("vocabulary", file.stem, "-o", file), OK)
        done = jena("riotcmd.riot", "--validate", *files)
        self.assertEqual(done.returncode, 0)
        self.assertNotRegex(done.stdout + done.stderr, "WARN|ERROR")


if __name__ == "__main__":
    program.main()
