#!/usr/bin/env python3
"""RDF with graphs, and the vocabulary: other programs read the same triples from every form, and the shapes hold."""
import json
import pathlib
import shutil
import subprocess

import program
from program import ARTICLES, OK, USAGE, EmptyNetwork, HostileNetwork, NetworkTest, ProgramTest, entente, needs, optional

pyoxigraph = optional("pyoxigraph")
pyshacl = optional("pyshacl")
rdflib = optional("rdflib")

BASE = "https://entente.example/"
ENT = BASE + "ns#"


class Graphs(NetworkTest):
    """Of the samples."""

    FORMATS = ("nq", "nt", "trig", "jsonld")

    def setUp(self):
        super().setUp()
        self.lines = (self.folder / "week.nq").read_text().splitlines()

    def test_quads_are_sorted_lines_of_two_graphs_with_the_triples_of_ntriples(self):
        self.assertEqual(self.lines, sorted(set(self.lines), key=str.encode))
        graphs = {line.rsplit(" ", 2)[1] for line in self.lines}
        self.assertLessEqual(graphs, {f"<{BASE}graph/claims>", f"<{BASE}graph/accepted>"})
        claims = {line.removesuffix(f" <{BASE}graph/claims> .") for line in self.lines}
        triples = {line.removesuffix(" .") for line in (self.folder / "week.nt").read_text().splitlines()}
        self.assertLessEqual(triples, claims)

    @needs("pyoxigraph", pyoxigraph)
    def test_oxigraph_reads_the_same_from_quads_trig_and_json_ld(self):
        formats = pyoxigraph.RdfFormat
        read = [set(pyoxigraph.parse(path=self.file(suffix), format=form))
                for suffix, form in (("nq", formats.N_QUADS), ("trig", formats.TRIG), ("jsonld", formats.JSON_LD))]
        self.assertEqual(len(read[0]), len(self.lines))
        self.assertTrue(read[0] == read[1], "TriG differs")
        self.assertTrue(read[0] == read[2], "JSON-LD differs")

    @needs("pyoxigraph", pyoxigraph)
    def test_oxigraph_reads_each_claim_as_a_triple_term_of_rdf_1_2(self):
        formats = pyoxigraph.RdfFormat
        for suffix, form in (("nt", formats.N_TRIPLES), ("ttl", formats.TURTLE), ("nq", formats.N_QUADS), ("trig", formats.TRIG)):
            with self.subTest(suffix):
                plain, terms = (set(pyoxigraph.parse(path=self.exported(f"{profile}.{suffix}", "--profile", profile), format=form))
                                for profile in ("rdf11", "rdf12"))
                self.assertLessEqual(plain, terms)
                claims = {(quad.subject.value.rsplit("/", 1)[1], quad.object.predicate.value.removeprefix(ENT))
                          for quad in terms - plain if quad.predicate.value.endswith("#reifies")}
                self.assertEqual(claims, {(edge["id"].removeprefix("e:"), edge["relation"]) for edge in self.graph["edges"]})
                self.assertEqual(len(terms - plain), len(claims))

    def test_json_ld_has_no_triple_terms(self):
        done = entente("export", self.file("json"), "-o", self.folder / "x.jsonld", "--profile", "rdf12")
        self.assert_status(done, USAGE)
        self.assert_one_line(done, "x.jsonld: expected a profile among rdf11, found 'rdf12'")

    @needs("serdi", shutil.which("serdi"))
    def test_serdi_gives_our_quads_back(self):
        for suffix, syntax in (("nq", "NQuads"), ("trig", "TriG")):
            done = subprocess.run(["serdi", "-i", syntax, "-o", "nquads", self.file(suffix)], capture_output=True,
                                  text=True, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            self.assertEqual(sorted(set(done.stdout.splitlines()), key=str.encode), self.lines)

    def test_accepted_are_the_ties_that_independent_sources_tell(self):
        for sources in (1, 2):
            lines = pathlib.Path(self.exported("y.nq", "--accept", sources)).read_text().splitlines()
            found = [line for line in lines if line.endswith("graph/accepted> .")]
            expected = {(edge["source"], edge["relation"], edge["target"]) for edge in self.graph["edges"]
                        if not edge["negated"] and not edge["former"] and edge["status"] == "actual"
                        and edge["attributed_to"] is None and edge["sources"] >= sources}
            self.assertEqual(len(found), len(expected))


class EmptyGraphs(EmptyNetwork, Graphs):
    """The same, of a network without a node."""


class HostileGraphs(HostileNetwork, Graphs):
    """The same, of a network made to break readers."""


class Vocabulary(ProgramTest):

    def part(self, name, *options):
        done = entente("vocabulary", name, *options)
        self.assert_status(done, OK)
        return done.out

    @needs("rdflib", rdflib)
    def test_the_ontology_names_every_word_that_our_data_uses(self):
        ontology = rdflib.Graph().parse(data=self.part("ontology"), format="turtle")
        self.assert_status(entente("build", ARTICLES, "-o", self.folder / "x.nt", "--quiet"), OK)
        data = rdflib.Graph().parse(self.folder / "x.nt", format="nt")
        used = {term for triple in data for term in triple if isinstance(term, rdflib.URIRef) and term.startswith(ENT)}
        self.assertEqual(sorted(used - set(ontology.subjects()) - {rdflib.URIRef(ENT)}), [])
        for term in set(ontology.subjects()):
            self.assertTrue(list(ontology.objects(term, rdflib.RDFS.label)), term)
        met = rdflib.URIRef(ENT + "met_with")
        self.assertIn((met, rdflib.RDF.type, rdflib.OWL.SymmetricProperty), ontology)
        self.assertTrue(list(ontology.objects(met, rdflib.RDFS.comment)))

    @needs("pyshacl", pyshacl)
    def test_the_shapes_hold_for_the_samples_and_find_what_is_missing(self):
        shapes = rdflib.Graph().parse(data=self.part("shapes"), format="turtle")
        self.assert_status(entente("build", ARTICLES, "-o", self.folder / "x.nt", "--quiet"), OK)
        data = rdflib.Graph().parse(self.folder / "x.nt", format="nt")
        conforms, _, report = pyshacl.validate(data, shacl_graph=shapes)
        self.assertTrue(conforms, report[:2000])
        data.remove((None, rdflib.URIRef(ENT + "polarity"), None))
        conforms, _, report = pyshacl.validate(data, shacl_graph=shapes)
        self.assertFalse(conforms)
        self.assertIn("A statement is affirmed or negated", report)

    def test_context_and_frame_are_json_of_the_users_base(self):
        base = "https://data.example.org/news/"
        for part in ("context", "frame"):
            context = json.loads(self.part(part, "--base", base))["@context"]
            self.assertEqual(context["node"], base + "node/")
        self.assert_status(entente("vocabulary", "frame", "--base", "nowhere"), USAGE)
        self.assert_status(entente("vocabulary", "frame", "-o", self.folder / "frame.json"), OK)
        self.assertTrue((self.folder / "frame.json").exists())


if __name__ == "__main__":
    program.main()
