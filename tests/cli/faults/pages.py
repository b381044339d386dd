"""Web pages that are damaged, vast or made to do harm."""
import json

from program import STORY

from .reading import made, read_as
from .trial import expect, trial

GROUP = "Pages"
WORDS = "General Valery Gerasimov met General Curtis Scaparrotti in Baku on 12 December 2018."


def page(body, head=""):
    return f"<!DOCTYPE html><html><head><title>Generals meet</title>{head}</head><body><article>{body}</article></body></html>"


def read(tried, content, *words):
    """One page that is read; nothing of what follows it is asked of pages that are cut."""
    @trial(GROUP, tried)
    def _(box):
        return [read_as(box, "a.html", content, *(words or ("Gerasimov",))), "its text is read"]


read("100,000 elements, each within the other, behind the text", lambda: page(f"<p>{WORDS}</p>" + "<div>" * 100_000))
read("a million elements that are never closed", lambda: page(f"<p>{WORDS}</p>" + "<b>" * 1_000_000))
read("100,000 end tags that end nothing", lambda: page("</div>" * 100_000 + f"<p>{WORDS}</p>"))
read("an element with 100,000 attributes", lambda: page(f"<p {' '.join(f'a{i}=1' for i in range(100_000))}>{WORDS}</p>"))
read("an attribute of 5 MB", lambda: page(f"<p title='{'x' * 5_000_000}'>{WORDS}</p>"))
read("a script of 10 MB", lambda: page(f"<p>{WORDS}</p>", f"<script>{'var a = 1 < 2;' * 700_000}</script>"))
read("a comment that never ends", page(f"<p>{WORDS}</p><!-- " + "x" * 1000))
read("references to characters that are none", page(f"<p>{WORDS} &#0; &#99999999999; &#xD800; &#x110000; &nonsense; &amp</p>"))
read("entities that each stand for ten others", page(f"<p>{WORDS} &lol9;</p>").replace(
    "<!DOCTYPE html>", "<!DOCTYPE html [" + "".join(f'<!ENTITY lol{i} "{f"&lol{i - 1};" * 10}">' for i in range(1, 10)) + "]>"))
read("an entity that names a file", page(f"<p>{WORDS} &passwd;</p>").replace(
    "<!DOCTYPE html>", '<!DOCTYPE html [<!ENTITY passwd SYSTEM "file:///etc/passwd">]>'))
read("a charset that does not exist", page(f"<p>{WORDS}</p>", '<meta charset="nonsense">'))
read("a charset that it is not written in", page(f"<p>{WORDS}</p>", '<meta charset="utf-16">'))
read("JSON-LD nested 100,000 deep", lambda: page(f"<p>{WORDS}</p>", f'<script type="application/ld+json">{"[" * 100_000}</script>'))
read("100,000 cells of tables within tables", lambda: page(f"<p>{WORDS}</p>" + "<table><tr><td>" * 100_000))


@trial(GROUP, "a page cut in the middle of a tag")
def _(box):
    return [read_as(box, "a.html", page(f"<p>{WORDS}</p><p cla")[:-len("</article></body></html>")], "Gerasimov"), "its text is read"]


@trial(GROUP, "a million elements, each within the other, around the text")
def _(box):
    ran = box.entente("read", box.write("a.html", "<div>" * 1_000_000 + WORDS))
    expect(ran.status == 1, ran.err)
    return ran


@trial(GROUP, "markup and scripts in the names of a network, drawn as a page")
def _(box):
    story = STORY.replace("Baku", "Baku</script><script>alert(1)</script>")
    box.network("build", box.write("a.txt", story))
    ran = box.entente("view", "out.json", "-o", "out.html")
    expect(b"<script>alert(1)" not in box.read("out.html"), "a script of the article is in the page")
    return [ran, "no script of the article is in the page"]
