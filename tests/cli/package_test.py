#!/usr/bin/env python3
"""The Debian package that `cpack` makes: what is in it, what it depends on, and that it works from a clean root. And the bill
of materials beside it.

    package_test.py BUILD_DIR SOURCE_DIR
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

BUILD, SOURCE = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
ARTICLE = SOURCE / "samples/articles/baku-2018-12-wire.txt"


def run(*command, **options):
    return subprocess.run(list(map(str, command)), check=True, capture_output=True, text=True, **options).stdout


def bill():
    return json.loads(run(SOURCE / "scripts/sbom", "0.1.0"))


@unittest.skipIf(shutil.which("dpkg-shlibdeps") is None, "skipped: dpkg-shlibdeps is absent")
class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        run("cpack", "-G", "DEB", "-D", "CPACK_COMPONENTS_ALL=program", "-B", cls.folder, cwd=BUILD)
        cls.package = next(cls.folder.glob("entente_*.deb"))
        cls.root = cls.folder / "root"
        run("dpkg-deb", "-x", cls.package, cls.root)

    def test_the_program_works_from_where_it_is_unpacked(self):
        environment = {key: value for key, value in os.environ.items() if key != "ENTENTE_DATA"}
        out = self.folder / "out.json"
        run(self.root / "usr/bin/entente", "build", ARTICLE, "-o", out, env=environment)
        self.assertTrue(json.loads(out.read_text())["edges"])

    def test_it_depends_on_what_the_program_is_linked_with(self):
        depends = run("dpkg-deb", "-f", self.package, "Depends")
        for library in ("libc6", "libdnnl", "libicu", "libserd", "libsqlite3", "libxml2", "libzstd1", "zlib1g"):
            self.assertIn(library, depends)

    def test_it_has_data_and_licences_and_nothing_of_how_they_were_made(self):
        names = {str(path.relative_to(self.root)) for path in self.root.rglob("*") if path.is_file()}
        for name in ("usr/share/entente/model/language.safetensors", "usr/share/entente/ontology/actors.json",
                     "usr/share/doc/entente/NOTICE"):
            self.assertIn(name, names)
        self.assertFalse([name for name in names if name.endswith((".py", ".a", ".h"))])


class Bill(unittest.TestCase):
    def test_it_has_the_libraries_of_the_notice(self):
        notice = (SOURCE / "NOTICE").read_text()
        part = notice.split("Libraries that the program is linked with")[1].split("Libraries in the pages")[0]
        named = {name for name in re.findall(r"^  (\S[^ ]*)", part, re.MULTILINE)}
        listed = {package["name"].split()[0] for package in bill()["packages"]} | {"Detector"}  # a name of two lines
        self.assertLessEqual(named, listed)

    def test_it_has_every_library_that_building_needs(self):
        needed = {name for name in run(SOURCE / "scripts/packages", "build").split() if name.endswith("-dev")}
        listed = {reference["referenceLocator"].split("/")[-1].split("@")[0]
                  for package in bill()["packages"] for reference in package.get("externalRefs", [])}
        self.assertLessEqual(needed, listed)

    def test_every_part_has_a_licence_and_belongs_to_the_program(self):
        made = bill()
        related = {relation["relatedSpdxElement"] for relation in made["relationships"]}
        for package in made["packages"]:
            self.assertIn(package["SPDXID"], related)
            self.assertNotEqual(package["licenseDeclared"], "NOASSERTION", package["name"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
