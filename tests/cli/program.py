"""Runs the program as a user does; shared by the tests beside it, each of which is called as

    NAME_test.py ENTENTE SOURCE_DIR
"""
import functools
import importlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ENTENTE = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 2 else pathlib.Path()
SOURCE = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else pathlib.Path()
ARTICLES = SOURCE / "samples/articles"

# A network that tries to break out of every format; what reads our files of it are the real clients.
HOSTILE = SOURCE / "tests/export/golden/hostile.json"

# Those clients that scripts/clients fetches.
CLIENTS = SOURCE / "build/clients"

OK, FAILED, USAGE, PARTIAL = 0, 1, 2, 3

# Three sentences that a small model understands too.
STORY = ("Generals meet in Baku\n\nGeneral Valery Gerasimov met General Curtis Scaparrotti in Baku on 12 December 2018. "
         "They discussed Syria. Azerbaijan is not a member of NATO.\n")


def entente(*arguments, text=None, environment=None, folder=None, bytes_in=None):
    """The finished process; `text` or `bytes_in` is its standard input."""
    given = bytes_in if bytes_in is not None else (text or "").encode()
    done = subprocess.run([ENTENTE, *map(str, arguments)], input=given, capture_output=True, cwd=folder,
                          env={**os.environ, **(environment or {})}, check=False, timeout=600)
    done.out, done.err = done.stdout.decode(), done.stderr.decode()
    return done


def optional(module):
    """The module, or None where it is not installed."""
    try:
        return importlib.import_module(module)
    except ImportError:
        return None


def needs(name, client):
    """Skips a test where its client is absent, and says so."""
    return unittest.skipIf(client is None, f"skipped: {name} is absent")


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own."""

    def setUp(self):
        kept = tempfile.TemporaryDirectory()
        self.addCleanup(kept.cleanup)
        self.folder = pathlib.Path(kept.name)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def assert_status(self, done, expected):
        self.assertEqual(done.returncode, expected, f"standard error:\n{done.err[-2000:]}")

    def assert_one_line(self, done, *words):
        """One message, on one line, with all of `words`."""
        lines = [line for line in done.err.splitlines() if line]
        self.assertEqual(len(lines), 1, done.err[-2000:])
        for word in words:
            self.assertIn(str(word), lines[0])


@functools.cache
def samples():
    """graph.json of the samples, as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "samples.json"
        entente("build", ARTICLES, "-o", path, "--quiet")
        return path.read_bytes()


class NetworkTest(ProgramTest):
    """A test of one network in several formats: `self.file("graphml")` is such a file."""

    FORMATS = ()

    @classmethod
    def network(cls):
        """graph.json as bytes."""
        return samples()

    def setUp(self):
        super().setUp()
        path = self.write("week.json", self.network())
        self.graph = json.loads(path.read_text())
        self.nodes = {node["id"]: node for node in self.graph["nodes"]}
        self.edges = {edge["id"]: edge for edge in self.graph["edges"]}
        outputs = [word for suffix in self.FORMATS for word in ("-o", self.file(suffix))]
        if outputs:
            self.assert_status(entente("export", path, *outputs, "--quiet"), OK)

    def file(self, suffix):
        return str(self.folder / f"week.{suffix}")

    def exported(self, name, *options):
        """The network once more, in the format and with the options given."""
        path = self.folder / name
        self.assert_status(entente("export", self.file("json"), "-o", path, "--quiet", *options), OK)
        return str(path)


class HostileNetwork:
    """Put before a NetworkTest: the same, of a network made to break readers."""

    @classmethod
    def network(cls):
        return HOSTILE.read_bytes()


class EmptyNetwork:
    """Put before a NetworkTest: the same, of a network without a node."""

    @classmethod
    def network(cls):
        return b'{"format": "entente-graph", "version": 1, "nodes": [], "edges": [], "articles": [], "decisions": []}'


def main():
    unittest.main(argv=sys.argv[:1])
