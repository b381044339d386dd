#!/usr/bin/env python3
"""The schemas in docs/ hold for our own data, and refuse what the program refuses."""
import json
import unittest

import program
from program import FAILED, SOURCE, ProgramTest, entente, optional

jsonschema = optional("jsonschema")

SCHEMAS = SOURCE / "docs/schemas"
SHARED = SOURCE.parent / "shared"
DATA = {name: SOURCE / f"extract/ontology/{name}.json"
        for name in ("relations", "rules", "meetings", "lexicon", "actors", "leaders")}


def schema_named(name):
    return json.loads((SCHEMAS / f"{name}.schema.json").read_text())


def first_problem(name, data):
    validator = jsonschema.Draft202012Validator(schema_named(name))
    return next((f"{'/'.join(map(str, error.path))}: {error.message}" for error in validator.iter_errors(data)), None)


@unittest.skipIf(jsonschema is None, "skipped: jsonschema absent (scripts/clients installs it)")
class Schemas(ProgramTest):
    def test_each_schema_is_one(self):
        names = sorted(path.name.split(".")[0] for path in SCHEMAS.iterdir())
        self.assertEqual(names, sorted([*DATA, "gold"]))
        for name in names:
            jsonschema.Draft202012Validator.check_schema(schema_named(name))

    def test_our_own_data_is_valid(self):
        for name, path in DATA.items():
            with self.subTest(name):
                self.assertIsNone(first_problem(name, json.loads(path.read_text())))
        for path in sorted((SOURCE / "samples/ontology").rglob("*.json")):
            name = path.stem if path.stem in DATA else "gold"
            with self.subTest(path.name):
                self.assertIsNone(first_problem(name, json.loads(path.read_text())))

    def test_the_gold_articles_are_valid(self):
        if not SHARED.exists():
            self.skipTest("skipped: ../shared absent")
        for path in sorted((SHARED / "gold").rglob("*.json")):
            with self.subTest(path.name):
                self.assertIsNone(first_problem("gold", json.loads(path.read_text())))

    def test_what_a_schema_refuses_the_program_refuses_with_the_line(self):
        story = self.write("story.txt", program.STORY)
        for name, path in DATA.items():
            data = json.loads(path.read_text())
            key = next(key for key in data if key not in ("format", "version"))
            bad = {
                "an unknown key": {**data, "colour": "red"},
                "another version": {**data, "version": 2},
                "no list": {k: v for k, v in data.items() if k != key},
                "a number for the list": {**data, key: 7},
                "something unknown to remove": {**data, "remove": {"colours": ["red"]}},
            }
            for about, content in bad.items():
                with self.subTest(name=name, about=about):
                    self.assertIsNotNone(first_problem(name, content))
                    layer = self.write("layer.json", json.dumps(content, indent=1))
                    done = entente("extract", story, "--ontology", layer)
                    self.assert_status(done, FAILED)
                    self.assertRegex(done.err.splitlines()[-1], r"layer\.json:\d+:\d+: expected .*, found ")


if __name__ == "__main__":
    program.main()
