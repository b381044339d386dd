"""JSON records of articles that are damaged or made to do harm."""
import json

from program import STORY

from .trial import expect, trial

GROUP = "Records of articles"


def of(**fields):
    return json.dumps({"text": STORY, **fields})


def beside_a_good_one(tried, line):
    """A line that is refused, with its number, while the next is read."""
    @trial(GROUP, tried)
    def _(box):
        bad = line() if callable(line) else line
        bad = bad if isinstance(bad, bytes) else bad.encode()
        ran = box.entente("read", box.write("a.jsonl", bad + b"\n" + of(title="Good").encode() + b"\n"))
        expect(ran.status == 3 and len(ran.out.splitlines()) == 1, ran.err)
        return ran


def is_read(tried, line, **expected):
    """A record that is read, with these values."""
    @trial(GROUP, tried)
    def _(box):
        ran = box.entente("read", box.write("a.jsonl", (line if isinstance(line, bytes) else line.encode()) + b"\n"))
        expect(ran.status == 0, ran.err)
        found = json.loads(ran.out)
        for key, value in expected.items():
            expect(found[key] == value, f"{key} is {found[key]!r}")
        return [ran, "its text is read"]


beside_a_good_one("brackets 100,000 deep", lambda: '{"text":' + "[" * 100_000 + "}")
beside_a_good_one("a text within lists, 100,000 deep", lambda: '{"text": ' + "[" * 100_000 + '"a"' + "]" * 100_000 + "}")
beside_a_good_one("a record that is cut", '{"text": "Generals me')
beside_a_good_one("a text that is a number", '{"text": 12}')
beside_a_good_one("no text", '{"title": "Generals"}')
beside_a_good_one("bytes that are no UTF-8", b'{"text": "\xff\xfe"')
beside_a_good_one("a lone surrogate, escaped", r'{"text": "Generals met. \ud800 They left."}')
beside_a_good_one("NUL, escaped, for a whole text", r'{"text": "\u0000\u0000"}')
beside_a_good_one("1 MB of backslashes", lambda: '{"text": "' + "\\" * 1_000_001)
is_read("a number for a title and lists for an outlet", of(title=12, outlet=[["a"]]), outlet=None)
is_read("a key given twice", '{"text": "Nothing was said.", ' + of()[1:])
is_read("a day in the year 99999999999999", of(published="99999999999999-12-12"), published=None)
is_read("a 13th month and a 99th day", of(published="2018-13-99"), published=None)
is_read("the least and the largest whole number for a date", of(published=-(2**63), date=2**63 - 1), published=None)
is_read("1e308 for a date", '{"published": 1e308, ' + of()[1:], published=None)
is_read("lines that end with CR LF", of().encode() + b"\r")
