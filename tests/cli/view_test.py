#!/usr/bin/env python3
"""The page of `entente view`, as files and in Chromium: everything a reader does with it, by mouse and by keyboard.

Needs Playwright and axe-core (`scripts/clients` fetches them) and Chromium; without them these tests say that they were skipped.
"""
import json
import pathlib
import random
import re
import shutil
import unittest
import urllib.parse
import xml.etree.ElementTree

import program
from program import ARTICLES, CLIENTS, FAILED, HOSTILE, OK, ProgramTest, entente

try:
    from playwright.sync_api import sync_playwright
except ImportError:
    sync_playwright = None
CHROMIUM = shutil.which("chromium")
AXE = CLIENTS / "node_modules/axe-core/axe.min.js"
NO_BROWSER = sync_playwright is None or CHROMIUM is None
DRAWS_WITHOUT_A_GPU = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"]


def has_page():
    return "without its page" not in entente("view", "-", "-o", "/dev/null", text="{}").err


@unittest.skipUnless(has_page(), "skipped: the program was built without the page (npm was absent)")
class Page(ProgramTest):
    """Pages as files."""

    def page(self, graph, name="page.html", *arguments):
        path = self.folder / name
        self.assert_status(entente("view", graph, "-o", path, *arguments), OK)
        return path

    def samples(self):
        graph = self.folder / "samples.json"
        self.assert_status(entente("build", ARTICLES, "-o", graph, "--quiet"), OK)
        return graph

    def graph_of(self, nodes, edges, articles=()):
        return self.write("graph.json", json.dumps(
            {"format": "entente-graph", "version": 1, "nodes": nodes, "edges": edges, "articles": list(articles), "decisions": []}))


class File(Page):
    def test_the_page_loads_nothing_and_allows_its_own_script_alone(self):
        text = self.page(HOSTILE).read_text()
        policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1]
        self.assertIn("default-src 'none'", policy)
        self.assertRegex(policy, r"script-src 'sha256-[^' ]+';")
        self.assertNotIn("unsafe", policy)
        self.assertNotRegex(text, r"<(script|img|link|iframe)[^>]+(src|href)=")

    def test_what_articles_say_cannot_leave_its_element(self):
        text = self.page(HOSTILE).read_text()
        self.assertEqual(len(re.findall(r"<script\b", text)), 3)
        for element in ("network-data", "drawing-data"):
            data = re.search(rf'id="{element}">([^<]*)</script>', text)[1]
            self.assertTrue(json.loads(data))

    def test_the_same_network_gives_the_same_page(self):
        graph = self.samples()
        self.assertEqual(self.page(graph, "a.html").read_bytes(), self.page(graph, "b.html").read_bytes())

    def test_a_page_that_cannot_be_written_and_a_graph_that_cannot_be_read_are_named(self):
        done = entente("view", HOSTILE, "-o", self.folder / "absent/page.html")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "absent/page.html")
        done = entente("view", self.folder / "absent.json", "-o", self.folder / "page.html")
        self.assert_status(done, FAILED)
        self.assert_one_line(done, "absent.json")
        self.assertFalse((self.folder / "page.html").exists())


@unittest.skipIf(NO_BROWSER, "skipped: Playwright (scripts/clients fetches it) or Chromium is absent")
class Browser(Page):
    """Pages in Chromium, which must neither complain nor try to reach anything."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.playwright = sync_playwright().start()
        cls.addClassCleanup(cls.playwright.stop)
        cls.chromium = cls.playwright.chromium.launch(executable_path=CHROMIUM, args=DRAWS_WITHOUT_A_GPU)
        cls.addClassCleanup(cls.chromium.close)

    def setUp(self):
        super().setUp()
        self.complaints = []
        self.addCleanup(lambda: self.assertEqual(self.complaints, []))

    def open(self, path, address="", **context):
        kept = self.chromium.new_context(viewport={"width": 1280, "height": 800}, **context)
        self.addCleanup(kept.close)
        tab = kept.new_page()
        tab.on("console", lambda message: message.type in ("error", "warning") and self.complain(message.text))
        tab.on("pageerror", lambda error: self.complain(str(error)))
        tab.on("dialog", lambda dialog: (self.complain(dialog.message), dialog.dismiss()))
        tab.on("request", lambda request: request.url.startswith(("file:", "blob:", "data:")) or self.complain(request.url))
        tab.set_default_timeout(60000)
        tab.goto(path.as_uri() + address)
        tab.wait_for_function("() => performance.getEntriesByName('interactive').length > 0")
        return tab

    def complain(self, what):
        if "GPU stall" not in what and "WebGL" not in what:  # of drawing without a GPU
            self.complaints.append(what)

    def heading(self, tab):
        return tab.locator("#card h2").inner_text()

    def state(self, tab):
        return urllib.parse.parse_qs(urllib.parse.urlparse(tab.url).fragment)


class Exploring(Browser):
    """The network of the samples."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.kept = pathlib.Path(cls.enterClassContext(program.tempfile.TemporaryDirectory()))
        done = entente("build", ARTICLES, "-o", cls.kept / "samples.json", "--quiet")
        assert done.returncode == 0, done.err
        cls.path = cls.kept / "page.html"
        done = entente("view", cls.kept / "samples.json", "-o", cls.path, "--title", "Samples")
        assert done.returncode == 0, done.err
        cls.graph = json.loads((cls.kept / "samples.json").read_text())

    def counts(self, tab):
        return tab.locator("#counts").inner_text()

    def place(self, tab, expression):
        """Of a point of the drawing on the screen; `expression` uses `page` and `at`, a node's place."""
        point = tab.evaluate("() => { const page = window.entente; const at = page.graph.projection(); return " + expression + "; }")
        box = tab.locator("#graph").bounding_box()
        return box["x"] + point["x"], box["y"] + point["y"]

    def test_the_page_says_what_it_shows(self):
        tab = self.open(self.path)
        self.assertEqual(tab.title(), "Samples – network")
        self.assertEqual(self.counts(tab), f"{len(self.graph['nodes'])} nodes, {len(self.graph['edges'])} ties")
        self.assertEqual(self.heading(tab), "Overview")

    def test_search_suggests_names_and_opens_the_card(self):
        tab = self.open(self.path)
        tab.locator("#search input").fill("scap")
        self.assertIn("Curtis Scaparrotti", tab.locator("#search [role=option]").first.inner_text())
        tab.locator("#search [role=option]").first.click()
        self.assertEqual(self.heading(tab), "Curtis Scaparrotti")
        self.assertEqual(self.state(tab)["node"], ["person:curtis-scaparrotti"])
        tab.locator("#search input").fill("zzz")
        self.assertIn("No such name", tab.locator("#search [role=listbox]").inner_text())

    def test_filters_leave_out_kinds_relations_statuses_outlets_and_dates(self):
        tab = self.open(self.path)
        whole = self.counts(tab)
        for facet, value in (("kinds", "person"), ("relations", "met_with"), ("statuses", "negated"), ("outlets", "Caspian Review")):
            with self.subTest(facet):
                box = tab.locator(f"[data-facet={facet}] input[data-value='{value}']")
                box.uncheck()
                self.assertNotEqual(self.counts(tab), whole)
                self.assertEqual(self.state(tab)[f"no-{facet}"], [value])
                box.check()
                self.assertEqual(self.counts(tab), whole)
        tab.locator("#date-from").fill("2021-01")
        tab.locator("#date-from").press("Enter")
        self.assertNotEqual(self.counts(tab), whole)
        tab.get_by_role("button", name="Show all").first.click()
        self.assertEqual(self.counts(tab), whole)
        self.assertNotIn("from", self.state(tab))

    def test_only_one_kind(self):
        tab = self.open(self.path)
        tab.locator("[data-facet=kinds] .row", has_text="meetings").hover()
        tab.get_by_role("button", name="only meetings").click()
        meetings = sum(node["kind"] == "meeting" for node in self.graph["nodes"])
        self.assertEqual(self.counts(tab), f"{meetings} of {len(self.graph['nodes'])} nodes, 0 of {len(self.graph['edges'])} ties")

    def test_a_brush_over_the_timeline_sets_the_dates(self):
        tab = self.open(self.path)
        whole = self.counts(tab)
        box = tab.locator(".strip").bounding_box()
        y = box["y"] + box["height"] / 2
        tab.mouse.move(box["x"] + box["width"] * 0.3, y)
        tab.mouse.down()
        tab.mouse.move(box["x"] + box["width"] * 0.6, y, steps=5)
        tab.mouse.up()
        state = self.state(tab)
        self.assertRegex(state["from"][0] + state["to"][0], r"^20\d\d-\d\d20\d\d-\d\d$")
        self.assertLess(state["from"][0], state["to"][0])
        self.assertNotEqual(self.counts(tab), whole)
        self.assertEqual(tab.locator("#date-from").input_value(), state["from"][0])
        tab.get_by_role("button", name="All dates").click()
        self.assertEqual(self.counts(tab), whole)

    def test_a_click_on_a_node_opens_its_card_and_one_beside_it_closes_it(self):
        tab = self.open(self.path)
        tab.mouse.click(*self.place(tab, "at(page.network.byId.get('Q227'))"))
        self.assertEqual(self.heading(tab), "Azerbaijan")
        box = tab.locator("#graph").bounding_box()
        tab.wait_for_timeout(400)  # two clicks at once would be one double click
        tab.mouse.click(box["x"] + 4, box["y"] + 4)
        self.assertEqual(self.heading(tab), "Overview")

    def test_a_click_on_a_tie_opens_its_sentences(self):
        tab = self.open(self.path)
        middle = """(() => {
          for (const bond of page.network.bonds) {
            const [a, b] = [at(bond.left), at(bond.right)];
            const point = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
            const free = page.network.nodes.every((node) => Math.hypot(at(node).x - point.x, at(node).y - point.y) > 25);
            if (free && page.graph.bondAt(point) === bond) return point;
          }
        })()"""
        tab.mouse.click(*self.place(tab, middle))
        self.assertGreater(tab.locator("#card blockquote mark").count(), 0)
        self.assertEqual(len(self.state(tab)["tie"]), 1)

    def test_evidence_is_the_sentence_with_its_mentions_and_its_article(self):
        tab = self.open(self.path, "#node=person:petr-pavel")
        tab.locator(".evidence-count[aria-label*='participated in']").first.click()
        self.assertIn("participated in", tab.locator(".claim").first.inner_text())
        quote = tab.locator("#card li", has=tab.locator("blockquote")).first
        texts = {one["text"] for edge in self.graph["edges"] for one in edge["evidence"]}
        self.assertIn(quote.locator("blockquote").inner_text(), texts)
        self.assertGreaterEqual(quote.locator("mark").count(), 2)
        titles = {article["title"] for article in self.graph["articles"]}
        self.assertIn(quote.locator("cite").inner_text(), titles)

    def test_a_path_between_two_actors(self):
        tab = self.open(self.path)
        tab.locator("#show-path").click()
        for label, name in (("From", "pavel"), ("To", "scaparrotti")):
            tab.get_by_label(label, exact=True).fill(name)
            tab.keyboard.press("Enter")
        self.assertIn("2 steps", tab.locator(".path h3").first.inner_text())
        self.assertGreater(tab.locator(".path blockquote").count(), 1)
        self.assertEqual(self.state(tab)["path"], ["person:petr-pavel", "person:curtis-scaparrotti"])

    def test_a_link_leads_to_what_was_seen_and_back_to_what_was_before(self):
        first = self.open(self.path)
        first.locator("[data-facet=kinds] input[data-value=place]").uncheck()
        first.locator("#theme").click()
        first.locator("#card button.link", has_text="Azerbaijan").first.click()
        first.wait_for_function("() => location.hash.includes('view=')")
        other = self.open(self.path, "#" + urllib.parse.urlparse(first.url).fragment)
        self.assertEqual(self.heading(other), "Azerbaijan")
        self.assertEqual(self.counts(other), self.counts(first))
        self.assertEqual(other.evaluate("() => document.documentElement.dataset.theme"), "dark")
        for part in range(3):
            self.assertAlmostEqual(other.evaluate(f"() => entente.graph.view[{part}]"), first.evaluate(f"() => entente.graph.view[{part}]"), 2)
        first.go_back()
        self.assertEqual(self.heading(first), "Overview")

    def test_a_link_to_what_is_not_there_shows_the_whole(self):
        tab = self.open(self.path, "#node=Q0&tie=e:0&from=soon&view=a")
        self.assertEqual(self.heading(tab), "Overview")

    def test_the_keyboard_alone(self):
        tab = self.open(self.path)
        tab.keyboard.press("/")
        tab.keyboard.type("gera")
        tab.keyboard.press("Enter")
        self.assertEqual(self.heading(tab), "Valery Gerasimov")
        tab.keyboard.press("Escape")
        self.assertEqual(self.heading(tab), "Overview")
        for _ in range(200):
            tab.keyboard.press("Tab")
            if tab.evaluate("() => document.activeElement.id") == "graph":
                break
        tab.keyboard.press("ArrowRight")
        tab.keyboard.press("ArrowLeft")
        spoken = tab.locator("#live").inner_text()
        tab.keyboard.press("Enter")
        self.assertTrue(spoken.startswith(self.heading(tab)), spoken)
        for _ in range(20):
            tab.keyboard.press("Tab")
            if tab.evaluate("() => document.activeElement.getAttribute('role')") == "slider":
                break
        tab.keyboard.press("ArrowRight")
        self.assertIn("from", self.state(tab))
        tab.keyboard.press("Escape")
        self.assertNotIn("from", self.state(tab))
        tab.keyboard.press("?")
        self.assertTrue(tab.locator("#help").is_visible())
        tab.keyboard.press("Escape")
        tab.keyboard.press("t")
        self.assertEqual(tab.evaluate("() => document.documentElement.dataset.theme"), "dark")

    def test_pictures_and_print(self):
        tab = self.open(self.path)
        for item, suffix, begins in (("Picture (PNG)", "png", b"\x89PNG"), ("Drawing (SVG)", "svg", b"<svg")):
            tab.locator("#save summary").click()
            with tab.expect_download() as download:
                tab.get_by_role("button", name=item).click()
            self.assertEqual(download.value.suggested_filename, f"Samples.{suffix}")
            content = pathlib.Path(download.value.path()).read_bytes()
            self.assertTrue(content.startswith(begins))
        drawn = xml.etree.ElementTree.fromstring(content)
        self.assertEqual(len(drawn.findall("{*}path")), len(self.graph["nodes"]))
        tab.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
        tab.emulate_media(media="print")
        self.assertTrue(tab.locator("#print svg").is_visible())
        self.assertFalse(tab.locator("#filters").is_visible())

    def test_names_do_not_cover_each_other(self):
        tab = self.open(self.path)
        names = tab.evaluate("() => entente.graph.names.placed().map(({ x, y, text }) => ({ x, y, width: entente.graph.names.widthOf(text, 400) }))")
        self.assertGreater(len(names), 25)
        for i, one in enumerate(names):
            for other in names[:i]:
                apart = abs(one["y"] - other["y"]) >= 16 or one["x"] >= other["x"] + other["width"] - 1 or other["x"] >= one["x"] + one["width"] - 1
                self.assertTrue(apart, (one, other))

    def test_a_small_screen_shows_drawing_and_card_and_opens_the_filters_over_them(self):
        tab = self.open(self.path, "#node=Q227")
        tab.set_viewport_size({"width": 390, "height": 844})
        self.assertTrue(tab.locator("#card h2").is_visible())
        self.assertFalse(tab.locator("#filters h2").is_visible())
        tab.locator("#show-filters").click()
        self.assertTrue(tab.locator("#filters h2").is_visible())
        self.assertEqual(tab.evaluate("() => document.documentElement.scrollWidth"), 390)

    @unittest.skipUnless(AXE.exists(), "skipped: axe-core is absent (scripts/clients fetches it)")
    def test_axe_has_nothing_serious_to_say(self):
        for address, theme in (("", "light"), ("", "dark"), ("#node=Q227", "light"), ("#path=person:petr-pavel&path=person:curtis-scaparrotti", "dark")):
            with self.subTest(address, theme=theme):
                tab = self.open(self.path, address, color_scheme=theme)
                tab.evaluate(AXE.read_text())
                found = tab.evaluate("() => axe.run()")["violations"]
                serious = [(one["id"], [node["html"][:200] for node in one["nodes"]][:3]) for one in found if one["impact"] in ("serious", "critical")]
                self.assertEqual(serious, [])


class Hostile(Browser):
    def test_names_and_quotes_stay_text(self):
        graph = json.loads(HOSTILE.read_text())
        tab = self.open(self.page(HOSTILE))
        for node in graph["nodes"]:
            tab.evaluate("(id) => entente.chooseNode(entente.network.byId.get(id), true)", node["id"])
            shown = tab.locator("#card h2 bdi").text_content()
            self.assertEqual(shown, node["name"] or node["id"])
        for edge in graph["edges"]:
            tab.evaluate("(id) => { location.hash = new URLSearchParams({ tie: id }) }", edge["id"])
        self.assertEqual(tab.locator("#card img, #card script, #card iframe, #card style").count(), 0)

    def test_a_link_of_an_article_never_runs(self):
        node = {"kind": "person", "aliases": [], "wikidata": None, "articles": 1, "members": []}
        edge = {"id": "e:1", "source": "a", "relation": "praised", "target": "b", "title": None, "former": False, "negated": False,
                "status": "actual", "inferred": False, "attributed_to": None, "date": None, "first": None, "last": None, "statements": 1,
                "articles": 1, "outlets": 1, "sources": 1, "confidence": 0.9,
                "evidence": [{"article": "x", "begin": 0, "end": 9, "text": "<b>A</b> B", "subject": [0, 1], "object": [2, 3], "trigger": [0, 0],
                              "rule": "r", "attributed_to": None, "date": None, "confidence": 0.9}]}
        article = {"id": "x", "title": "<img src=x onerror=alert(1)>", "outlet": "</cite>", "authors": [], "published": None,
                   "url": "javascript:alert(2)", "path": "x", "copy_of": None}
        graph = self.graph_of([{**node, "id": "a", "name": "A"}, {**node, "id": "b", "name": "B"}], [edge], [article])
        tab = self.open(self.page(graph), "#tie=e:1")
        self.assertEqual(tab.locator("#card cite").text_content(), article["title"])
        self.assertEqual(tab.locator("#card blockquote").text_content(), "<b>A</b> B")
        self.assertEqual(tab.locator("#card a").count(), 0)

    def test_an_empty_network_is_a_page(self):
        tab = self.open(self.page(self.graph_of([], [])))
        self.assertEqual(tab.locator("#counts").inner_text(), "0 nodes, 0 ties")


class Large(Browser):
    """20,000 nodes and 60,000 ties; the time is printed, not tested tightly: other work may share the machine."""

    def network(self):
        chance = random.Random(7)
        nodes = [{"id": f"n{i:05}", "kind": ("person", "person", "state", "organisation", "place")[i % 5], "name": f"Actor {i}", "aliases": [],
                  "wikidata": None, "articles": 1, "members": []} for i in range(20000)]
        edges, ends = [], list(range(50))
        for i in range(60000):
            source, target = chance.randrange(20000), chance.choice(ends)
            ends += [source, target]
            day = f"{2015 + i % 10}-{1 + i % 12:02}-{1 + i % 28:02}"
            edges.append({"id": f"e:{i}", "source": f"n{source:05}", "relation": ("met_with", "praised", "criticised")[i % 3], "target": f"n{target:05}",
                          "title": None, "former": False, "negated": False, "status": "actual", "inferred": False, "attributed_to": None,
                          "date": None, "first": day, "last": day, "statements": 1, "articles": 1, "outlets": 1, "sources": 1,
                          "confidence": 0.9, "evidence": []})
        return self.graph_of(nodes, edges)

    def test_it_opens_and_answers(self):
        tab = self.open(self.page(self.network()))
        opened = tab.evaluate("() => performance.getEntriesByName('interactive')[0].startTime")
        tab.locator("#search input").fill("actor 19999")
        tab.keyboard.press("Enter")
        self.assertEqual(self.heading(tab), "Actor 19999")
        filtered = tab.evaluate("() => { const start = performance.now(); entente.change({ filter: { ...entente.state.filter, kinds: new Set(['place']) } }); return performance.now() - start; }")
        print(f"20,000 nodes and 60,000 ties: interactive after {opened / 1000:.2f} s, a filter takes {filtered / 1000:.2f} s")
        self.assertLess(opened, 60000)


if __name__ == "__main__":
    program.main()
