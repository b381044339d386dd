"""Statements, networks of ours and networks of others that are damaged or made to do harm."""
import json
import resource

from .trial import HAS_SANITIZERS, Absent, expect, trial

GROUP = "Statements"

ARTICLE = {"record": "article", "version": 1, "id": "a", "title": "Generals meet", "outlet": "Gazette", "published": "2018-12-13",
           "path": "a.txt"}


def entity(number, name, kind="person", **more):
    return {"record": "entity", "version": 1, "article": "a", "number": number, "kind": kind, "name": name, **more}


def tie(subject, target, **more):
    return {"record": "statement", "version": 1, "article": "a", "subject": subject, "relation": "praised", "object": target,
            "confidence": 0.9, "evidence": {"sentence": [0, 20], "text": "Ann praised Ben."}, **more}


GOOD = [ARTICLE, entity(0, "Ann Low"), entity(1, "Ben Oak"), tie(0, 1)]


def lines(records):
    return "".join((record if isinstance(record, str) else json.dumps(record)) + "\n" for record in records)


def small_network(box):
    """graph.json of two who praise each other."""
    box.network("merge", box.write("good.jsonl", lines(GOOD)), name="small.json")
    return "small.json"


def beside_good_ones(tried, record):
    """A line that is refused, with its number, while the others are merged."""
    @trial(GROUP, tried)
    def _(box):
        bad = record() if callable(record) else record
        ran = box.entente("merge", box.write("a.jsonl", lines([*GOOD, bad])), "-q", "-o", "out.json")
        expect(ran.status == 3, ran.err)
        expect(len(json.loads(box.read("out.json"))["edges"]) == 1, "the good ones are lost")
        return ran


beside_good_ones("brackets 100,000 deep", lambda: "{\"a\":" * 100_000)
beside_good_ones("a line that is no JSON", "Generals meet")
beside_good_ones("a version that is not known", {**ARTICLE, "version": 99})
beside_good_ones("a field that is not known", {**ARTICLE, "colour": "red"})
beside_good_ones("a name of 10 MB", lambda: entity(2, "x" * 10_000_000))
beside_good_ones("an entity of an article that is not there", {**entity(2, "Cid Ash"), "article": "b"})
beside_good_ones("a tie to an entity that is not there", tie(0, 18_446_744_073_709_551_615))
beside_good_ones("a number beyond 64 bits", lambda: json.dumps(entity(2, "Cid Ash")).replace('"number": 2', '"number": 99999999999999999999999'))
beside_good_ones("a confidence of 1e999", json.dumps(tie(0, 1)).replace("0.9", "1e999"))
beside_good_ones("a span that ends before it begins", tie(0, 1, evidence={"sentence": [20, 0], "text": "Ann praised Ben."}))
beside_good_ones("a day that is none", tie(0, 1, date="2018-02-30"))


@trial(GROUP, "a million entities in one article", is_bounded=False)
def _(box):
    many = "".join(f'{{"record":"entity","version":1,"article":"a","number":{i},"kind":"person","name":"Ann {i}"}}\n'
                   for i in range(1_000_000))
    box.write("a.jsonl", lines([ARTICLE]) + many)
    ran = box.entente("merge", "a.jsonl", "-q", "-o", "out.json")
    expect(ran.status == 1, ran.err)
    return ran


@trial(GROUP, "the same statements given twice")
def _(box):
    box.write("a.jsonl", lines(GOOD))
    expect(box.network("merge", "a.jsonl") == box.network("merge", "a.jsonl", "a.jsonl"), "they count twice")
    return "they count once"


@trial(GROUP, "`/dev/zero`, which never ends, under a limit of 1 GB of memory", is_bounded=False)
def _(box):
    if HAS_SANITIZERS:
        raise Absent("sanitizers reserve more")
    return box.entente("merge", "/dev/zero", "-o", "out.json", limits=[(resource.RLIMIT_AS, 1 << 30)])
