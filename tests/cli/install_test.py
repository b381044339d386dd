#!/usr/bin/env python3
"""What `cmake --install` puts down works from there: the program with its data, and the libraries by find_package.

    install_test.py BUILD_DIR SOURCE_DIR
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

BUILD = pathlib.Path(sys.argv[1]).resolve()
SOURCE = pathlib.Path(sys.argv[2]).resolve()
ARTICLE = SOURCE / "samples/articles/baku-2018-12-wire.txt"


def cached(name):
    """What the build was configured with: a library built with sanitizers is linked with them."""
    lines = (BUILD / "CMakeCache.txt").read_text().splitlines()
    return next((line.split("=", 1)[1] for line in lines if line.startswith(name + ":")), "")


def run(*command, **options):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True, **options).stdout


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.prefix = cls.folder / "usr"
        run("cmake", "--install", BUILD, "--prefix", cls.prefix)

    def test_the_program_finds_its_data_beside_itself(self):
        out = self.folder / "out.json"
        environment = {key: value for key, value in os.environ.items() if key != "ENTENTE_DATA"}
        run(self.prefix / "bin/entente", "build", ARTICLE, "-o", out, env=environment)
        self.assertTrue(json.loads(out.read_text())["edges"])

    def test_a_program_of_others_links_the_libraries(self):
        built = self.folder / "network_of"
        run("cmake", "-S", SOURCE / "samples/library", "-B", built, f"-DCMAKE_PREFIX_PATH={self.prefix}",
            f"-DCMAKE_CXX_FLAGS={cached('CMAKE_CXX_FLAGS')}")
        run("cmake", "--build", built)
        run(built / "network_of", self.folder / "own.json", ARTICLE)
        run(self.prefix / "bin/entente", "build", ARTICLE, "-o", self.folder / "usual.json")
        self.assertEqual((self.folder / "own.json").read_bytes(), (self.folder / "usual.json").read_bytes())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
