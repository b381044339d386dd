"""Runs the program as a user does; shared by the tests beside it, each of which is called as

    NAME_test.py ENTENTE SOURCE_DIR
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ENTENTE = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 2 else pathlib.Path()
SOURCE = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else pathlib.Path()
ARTICLES = SOURCE / "samples/articles"

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


def main():
    unittest.main(argv=sys.argv[:1])
