"""Files that the program rests on: model, data, projects, lists; damaged, absent or of another time."""
import json
import os
import shutil
import sqlite3

from program import SOURCE

from .statements import GOOD, lines
from .trial import expect, trial

DATA = "Model and data"
PROJECTS = "Project files"

MODEL = SOURCE / "extract/model/language.safetensors"


def installation(box, model):
    """Data of one's own, with `model` for the bytes of the model; nothing for none."""
    (box.folder / "data").mkdir()
    (box.folder / "data/ontology").symlink_to(SOURCE / "extract/ontology")
    if model is not None:
        box.write("data/model/language.safetensors", model)
    return {"ENTENTE_DATA": str(box.folder / "data")}


def of_model(tried, model):
    @trial(DATA, tried)
    def _(box):
        ran = box.entente("build", box.story(), "-o", "out.json", environment=installation(box, model()))
        expect(ran.status == 1 and not box.has("out.json"), ran.err)
        ran = ran._replace(err=ran.err.replace(str(box.folder) + "/", ""))
        return ran


def with_header(header):
    return len(header).to_bytes(8, "little") + header


of_model("no model", lambda: None)
of_model("an empty model", lambda: b"")
of_model("a model cut after 1 MB", lambda: MODEL.read_bytes()[:1 << 20])
of_model("a model whose header says it is 16 EB long", lambda: b"\xff" * 8 + MODEL.read_bytes()[8:4096])
of_model("a model whose header is no JSON", lambda: with_header(b"{" * 100))
of_model("a model whose tensor lies beyond its end", lambda: with_header(
    b'{"a": {"dtype": "F16", "shape": [9, 9], "data_offsets": [0, 162000000000]}}'))
of_model("another file in the place of the model", lambda: MODEL.with_name("README.md").read_bytes()
         if MODEL.with_name("README.md").exists() else b"Weights.\n" * 100)


def of_data(tried, option, content):
    """A data file of one's own that is refused."""
    @trial(DATA, tried)
    def _(box):
        box.write("mine.json", content() if callable(content) else content)
        ran = box.entente("build", box.story(), option, "mine.json", "-o", "out.json")
        expect(ran.status == 1 and not box.has("out.json"), ran.err)
        return ran


def shipped(name):
    return (SOURCE / "extract/ontology" / name).read_text()


of_data("an ontology cut in the middle", "--ontology", '{"format": "entente-ontology", "version": 1, "relations": [{"id": "pra')
of_data("a relation among kinds that are none", "--ontology", lambda: shipped("relations.json").replace('"person"', '"persom"', 1))
of_data("rules with a bracket too many", "--ontology", '{"format": "entente-rules", "version": 1, "rules": []}]')
of_data("a gazetteer nested 100,000 deep", "--actors", lambda: '{"actors": ' + "[" * 100_000)
of_data("a gazetteer with NUL bytes", "--actors", "{\"actors\": [\0]}")
of_data("an empty gazetteer file", "--actors", "")
of_data("a data file of another kind", "--ontology", '{"colours": ["red"]}')


@trial(DATA, "a folder of data that is not there")
def _(box):
    return box.entente("build", box.story(), "-o", "out.json", environment={"ENTENTE_DATA": "/nowhere"})


@trial(DATA, "a list of actors with bad lines, beside good ones")
def _(box):
    box.write("a.jsonl", lines(GOOD))
    box.write("same.txt", b"person: Ann Low | person: Ben Oak\nnonsense\n\xff\xfe | \0\n")
    ran = box.entente("merge", "a.jsonl", "--same", "same.txt", "-q", "-o", "out.json")
    expect(ran.status in (1, 3), ran.err)
    return ran


def project(box):
    """A project of one article, and its network."""
    box.write("a.jsonl", lines(GOOD))
    expect(box.entente("add", "p.entente", "a.jsonl").status == 0, "no project was made")
    return box.network("export", "p.entente")


def of_project(tried, damage, status=1):
    """A project that is damaged, and then refused."""
    @trial(PROJECTS, tried)
    def _(box):
        project(box)
        damage(box)
        ran = box.entente("export", "p.entente", "-q", "-o", "out2.json")
        expect(ran.status == status and not box.has("out2.json"), ran.err)
        return ran


def change(sql):
    def run(box):
        with sqlite3.connect(box.folder / "p.entente") as database:
            database.execute(sql)
        database.close()
    return run


def with_bytes(change_bytes):
    return lambda box: box.write("p.entente", change_bytes(box.read("p.entente")))


of_project("a text called `p.entente`", lambda box: box.write("p.entente", "Generals meet in Baku.\n" * 100))
of_project("an empty file called `p.entente`", lambda box: box.write("p.entente", b""))
of_project("a project cut in the middle", with_bytes(lambda bytes_: bytes_[:len(bytes_) // 2]))
of_project("a project whose second half is zeros", with_bytes(lambda bytes_: bytes_[:8192] + bytes(len(bytes_) - 8192)))
of_project("a project of a later version", change("PRAGMA user_version = 99"), status=2)
of_project("another program's SQLite file", lambda box: (
    os.remove(box.folder / "p.entente"), change("CREATE TABLE a (b)")(box)))
of_project("a project without one of its tables", change("DROP TABLE statement"))
of_project("a folder called `p.entente`", lambda box: (os.remove(box.folder / "p.entente"), (box.folder / "p.entente").mkdir()))


@trial(PROJECTS, "a project that is not there")
def _(box):
    return box.entente("export", "p.entente", "-o", "out.json")


@trial(PROJECTS, "a project beside the journal of a run that was killed")
def _(box):
    before = project(box)
    box.write("p.entente-journal", bytes(512))
    expect(box.network("export", "p.entente") == before, "the network differs")
    return "the same network"


@trial(PROJECTS, "statements of a project that name an article twice")
def _(box):
    before = project(box)
    shutil.copy(box.folder / "a.jsonl", box.folder / "b.jsonl")
    ran = box.entente("add", "p.entente", "b.jsonl")
    expect(json.loads(box.network("export", "p.entente"))["edges"] == json.loads(before)["edges"], "they count twice")
    expect(ran.status == 0, ran.err)
    return "they count once"
