"""Articles whose text is odd, vast or made to do harm."""
import json

from program import STORY

from .reading import made, read, read_as, refused
from .trial import expect, trial

GROUP = "Texts"
NAME = "Gerasimov"


def names(count):
    """So many names that differ, two words each, in sentences."""
    syllables = [first + vowel for first in "bdfgklmnprstvz" for vowel in "aeiou"]
    size = len(syllables)

    def word(number):
        return "".join(syllables[number // size**power % size] for power in range(4)).capitalize()

    return "".join(f"{word(i)} {word(i * 7 + 3)} met {word(i * 13 + 5)} {word(i * 31 + 9)}. " for i in range(count // 2))


def builds(tried, name, content):
    """One file of which a network is made."""
    @trial(GROUP, tried)
    def _(box):
        ran = box.entente("build", box.write(name, made(content)), "-q", "-o", "out.json")
        expect(ran.status == 0, ran.err)
        network = json.loads(box.read("out.json"))
        longest = max((len(node["name"]) for node in network["nodes"]), default=0)
        expect(longest < 1000, f"a name of {longest} characters")
        return [ran, "a network is made"]


refused(GROUP, "NUL bytes in a text", "a.txt", STORY.replace(" ", "\0"))
refused(GROUP, "no letters", "a.txt", "*** --- *** 12 34 !!! ???\n" * 1000)
read(GROUP, "invalid, overlong and cut UTF-8", "a.txt", STORY.encode() + b"A\xff\xfeB \xc0\xaf \xed\xa0\x80 \xf5\x80\x80\x80 \xe2\x82", NAME)
read(GROUP, "Windows-1252 in a UTF-8 text", "a.txt", STORY.encode() + b"\n" + "Zoë said “no”. ".encode() * 5 + b"He said \x93yes\x94 to Zo\xeb.", NAME, "Zoë said")
read(GROUP, "UTF-16 with a byte order mark", "a.txt", STORY.encode("utf-16"), NAME)
read(GROUP, "UTF-16, big end first, without a mark", "a.txt", STORY.encode("utf-16-be"), NAME)
read(GROUP, "UTF-16 cut within a character", "a.txt", STORY.encode("utf-16")[:-3], NAME)
read(GROUP, "UTF-32", "a.txt", STORY.encode("utf-32"), NAME)
read(GROUP, "lone surrogates in UTF-16", "a.txt", b"\xff\xfe" + STORY.encode("utf-16-le") + b"\x00\xd8A\x00\x00\xdc", NAME)
read(GROUP, "a UTF-8 byte order mark", "a.txt", STORY.encode("utf-8-sig"), NAME)


@trial(GROUP, "lines that end with CR LF, or with CR")
def _(box):
    usual = read_as(box, "a.txt", STORY)
    for end in ("\r\n", "\r"):
        other = read_as(box, "a.txt", STORY.replace("\n", end))
        expect(json.loads(other.out)["body"] == json.loads(usual.out)["body"], other.out)
    return "the same text as with LF"


builds("direction marks, zero-width characters and 10,000 accents on one letter", "a.txt",
       STORY + "\u202eGerasimov\u202c met \u200bScaparrotti\u2060 in Baku" + "\u0301" * 10_000 + ".\n")
builds("a word of 1 MB without a space", "a.txt", lambda: "Generals met in Baku. " + "x" * 1_000_000 + " and left.\n")
builds("two names of 400 KB that meet", "a.txt", lambda: f"General {'X' * 400_000} met General {'Y' * 400_000} in Baku.\n")
builds("a sentence of 1,000 words", "a.txt", "Gerasimov met " + "Scaparrotti and " * 500 + "Pavel in Baku.\n")
builds("200 open quotations, each within the other", "a.txt", "He said “(" * 200 + "Gerasimov met Scaparrotti in Baku.\n")
builds("dates of huge numbers", "a.txt", "Gerasimov met Scaparrotti on 99 December 20188888. They met on 12/12/99999999999999999999, in 1e308 "
       "and 99999999999999999999 days ago.\n")
builds("500 names that differ in one article", "a.txt", lambda: names(500))


def builds_nothing(tried, content):
    @trial(GROUP, tried)
    def _(box):
        ran = box.entente("build", box.write("a.txt", made(content)), "-q", "-o", "out.json")
        expect(ran.status == 1 and not box.has("out.json"), ran.err)
        return ran


builds_nothing("a word of 10 MB", lambda: "Generals met in Baku. " + "x" * 10_000_000 + " and left.\n")
builds_nothing("a million names in one article", lambda: names(10_000) * 100)
