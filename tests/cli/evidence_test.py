#!/usr/bin/env python3
"""Every sentence that the network cites stands at its bytes in the article."""
import html
import json
import pathlib
import re

import program
from program import ARTICLES, OK, ProgramTest, entente


def folded(text):
    return " ".join(text.split())


def shown(source, is_html):
    """What a reader sees of a piece of an article."""
    text = source.decode()
    return folded(html.unescape(re.sub(r"<[^>]*>", " ", text)) if is_html else text)


def without_spaces(text):
    """A tag may stand where a reader sees no space."""
    return re.sub(r"\s", "", text)


class Evidence(ProgramTest):
    @classmethod
    def setUpClass(cls):
        cls.sources = {}
        for path in ARTICLES.iterdir():
            if path.suffix != ".jsonl":
                cls.sources[str(path)] = path.read_bytes()
                continue
            for line in path.read_text().splitlines():
                record = json.loads(line)
                cls.sources[str(path), record["title"]] = record["text"].encode()

    def test_of_every_tie_it_stands_at_its_bytes_in_the_article(self):
        out = self.folder / "out.json"
        self.assert_status(entente("build", ARTICLES, "-o", out, "--quiet"), OK)
        graph = json.loads(out.read_text())
        articles = {article["id"]: article for article in graph["articles"]}
        self.assertTrue(graph["edges"])
        for edge in graph["edges"]:
            self.assertTrue(edge["evidence"], edge["id"])
            for evidence in edge["evidence"]:
                self.check(articles[evidence["article"]], evidence)

    def check(self, article, evidence):
        path = article["path"]
        source = self.sources[(path, article["title"]) if path.endswith(".jsonl") else path]
        is_html = pathlib.Path(path).suffix == ".html"
        sentence = shown(source[evidence["begin"]:evidence["end"]], is_html)
        self.assertEqual(without_spaces(sentence), without_spaces(evidence["text"]), path)
        if not is_html:
            self.assertEqual(sentence, evidence["text"], path)
        for part in ("subject", "object"):
            begin, end = evidence[part]
            self.assertLess(begin, end, (path, part, evidence["text"]))
            self.assertLessEqual(end, len(source))
            self.assertTrue(shown(source[begin:end], is_html), (path, part, evidence["text"]))


if __name__ == "__main__":
    program.main()
