#!/usr/bin/env python3
"""`explain` as text and as a page: what fired, what was tried in vain, and articles that try to break out of the page."""
import html.parser
import re

import program
from program import ARTICLES, FAILED, HOSTILE, OK, ProgramTest, entente

TAGS = {"html", "head", "meta", "title", "style", "body", "article", "section", "h1", "h2", "p", "mark", "a", "ul", "li",
        "table", "tr", "th", "td", "details", "summary"}
ATTRIBUTES = {"lang", "charset", "http-equiv", "content", "name", "class", "title", "href", "id"}
VOID = {"meta"}

HOSTILE = """</p></article><script>alert(1)</script> General Valery <img src=x onerror=alert(2)> Gerasimov

BAKU, 12 December 2018 - General Valery Gerasimov met General "onmouseover='alert(3)'" Curtis Scaparrotti in Baku & praised <b>NATO</b>.

"</style><style>body{display:none}</style>" said Gerasimov. Azerbaijan is not a member of NATO &lt;script&gt;.
"""


class Page(html.parser.HTMLParser):
    """Elements and text of a page; fails on what is not closed in order."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.attributes, self.links, self.ids, self.text = [], set(), set(), set(), set(), []
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}
        self.links |= {value for name, value in attributes if name == "href"}
        self.ids |= {value for name, value in attributes if name == "id"}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open and self.open[-1] == tag, (tag, self.open)
        self.open.pop()

    def handle_data(self, data):
        if "style" not in self.open:
            self.text.append(data)


class Text(ProgramTest):
    def test_rules_that_gave_nothing_are_named_with_the_reason(self):
        story = self.write("story.txt", "News\n\n2 May 2024 - The weather was praised. Qatar praised Oman.\n")
        done = entente("explain", story)
        self.assert_status(done, OK)
        self.assertRegex(done.out, r"\n\. rule \S+ at praised: no ")
        self.assertRegex(done.out, r"\n\+ Qatar praised Oman \(actual\) by rule \S+\n")

    def test_a_file_gets_what_standard_output_would(self):
        story = ARTICLES / "baku-2017-09.txt"
        self.assert_status(entente("explain", story, "-o", self.folder / "story.explained"), OK)
        self.assertEqual((self.folder / "story.explained").read_text(), entente("explain", story).out)


class Html(ProgramTest):
    def page(self, *articles):
        done = entente("explain", *articles, "--html", "-o", self.folder / "page.html")
        self.assert_status(done, OK)
        self.assertEqual(done.out, "")
        return (self.folder / "page.html").read_text()

    def test_a_page_tells_entities_ties_meetings_and_dates_sentence_by_sentence(self):
        text = self.page(ARTICLES / "baku-2017-09.txt")
        words = "".join(Page(text).text)
        for expected in ("Azerbaijan is not a member of NATO", "Azerbaijan member_of NATO (actual, negated) — rule member-of",
                         "dropped: the ontology does not allow", "Entities", "Meetings", "tree", "rules tried without result"):
            self.assertIn(expected, re.sub(r"(?<=\w)\d+(?=\W)", "", words))
        self.assertEqual(text.count("<section>"), entente("explain", ARTICLES / "baku-2017-09.txt").out.count("# Sentence "))

    def test_every_link_leads_somewhere_on_the_page(self):
        page = Page(self.page(*sorted(ARTICLES.glob("*.txt"))))
        self.assertLessEqual({link.removeprefix("#") for link in page.links}, page.ids)
        self.assertTrue(page.links)

    def test_hostile_articles_stay_text(self):
        for name in ("hostile.txt", "hostile.html", "host<i>le'\".txt"):
            with self.subTest(name):
                markup = HOSTILE if name.endswith("txt") else f"<html><body><article><h1>{HOSTILE.replace('<', '&lt;')}</h1></article></body></html>"
                text = self.page(self.write(name, markup))
                page = Page(text)
                self.assertLessEqual(page.tags, TAGS)
                self.assertLessEqual(page.attributes, ATTRIBUTES)
                self.assertEqual(text.count("<style>"), 1)
                self.assertTrue(all(link.startswith("#") for link in page.links))
                if name.endswith("txt"):
                    self.assertIn("<script>", "".join(page.text))
                    self.assertIn("alert(3)", "".join(page.text))

    def test_a_page_loads_nothing_and_runs_nothing(self):
        text = self.page(self.write("story.txt", program.STORY))
        self.assertIn("default-src 'none'", text)
        self.assertNotRegex(text, r"(?i)<script|src=|url\(|@import|https?://")

    def test_the_same_articles_give_the_same_page(self):
        self.assertEqual(self.page(ARTICLES / "baku-2017-09.txt"), self.page(ARTICLES / "baku-2017-09.txt"))

    def test_a_page_that_cannot_be_written_is_named(self):
        done = entente("explain", self.write("story.txt", program.STORY), "--html", "-o", self.folder / "absent/page.html")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "absent/page.html")


if __name__ == "__main__":
    program.main()
