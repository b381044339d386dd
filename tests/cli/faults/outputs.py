"""Outputs that cannot be written, or that would overwrite."""
import json
import os
import resource
import subprocess

from program import ENTENTE, STORY

from .statements import GOOD, lines, small_network
from .trial import Absent, expect, trial

GROUP = "Outputs"


def export(box, out, **options):
    small_network(box)
    return box.entente("export", "small.json", "-q", "-o", out, **options)


def failed(tried, prepare, out):
    @trial(GROUP, tried)
    def _(box):
        prepare(box)
        ran = export(box, out)
        expect(ran.status == 1, ran.err)
        return ran


failed("an output in a folder that is not there", lambda box: None, "none/out.json")
failed("a folder in the place of the output", lambda box: (box.folder / "out.json").mkdir(), "out.json")
failed("a file in the place of the output's folder", lambda box: box.write("file", "x"), "file/out.json")
failed("a name of 300 characters", lambda box: None, "a" * 300 + ".json")
failed("`/dev/full`", lambda box: (box.folder / "full.json").symlink_to("/dev/full"), "full.json")
failed("a folder of the kernel's, where nobody writes", lambda box: None, "/proc/out.json")


@trial(GROUP, "an output that is an input")
def _(box):
    small_network(box)
    before = box.read("small.json")
    ran = box.entente("export", "small.json", "-q", "-o", "small.json")
    expect(box.read("small.json") == before, "the file changed")
    return [ran, "the same network in the same file"]


@trial(GROUP, "an article as its own output")
def _(box):
    box.story("story.json")
    before = box.read("story.json")
    ran = box.entente("build", "story.json", "-q", "-o", "story.json")
    expect(ran.status == 2 and box.read("story.json") == before, "the article is gone")
    return ran


@trial(GROUP, "one output twice")
def _(box):
    small_network(box)
    ran = box.entente("export", "small.json", "-q", "-o", "out.json", "-o", "out.json")
    return ran


@trial(GROUP, "a disk of 8 KB that is full")
def _(box):
    disk = box.folder / "disk"
    disk.mkdir()
    small_network(box)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", disk], capture_output=True, check=False).returncode:
        raise Absent("no small disk can be mounted")
    try:
        box.write("disk/out.gexf", "old")
        box.write("disk/filler", bytes(4096))
        ran = box.entente("export", "small.json", "-q", "-o", "disk/out.gexf")
        expect(sorted(os.listdir(disk)) == ["filler", "out.gexf"] and box.read("disk/out.gexf") == b"old", os.listdir(disk))
    finally:
        subprocess.run(["umount", disk], check=True)
    return [ran, "the old file stays, and nothing else"]


@trial(GROUP, "a limit on the size of files")
def _(box):
    ran = export(box, "out.json", limits=[(resource.RLIMIT_FSIZE, 100)])
    expect(ran.status == 1 and sorted(os.listdir(box.folder)) == ["good.jsonl", "small.json"], os.listdir(box.folder))
    return [ran, "nothing is left half-written"]


@trial(GROUP, "a project on a full disk")
def _(box):
    box.write("a.jsonl", lines(GOOD))
    ran = box.entente("add", "p.entente", "a.jsonl", limits=[(resource.RLIMIT_FSIZE, 20_000)])
    expect(ran.status == 1, ran.err)
    return ran


@trial(GROUP, "standard output full")
def _(box):
    box.story()
    with open("/dev/full", "wb") as full:
        return box.entente("read", "story.txt", out=full)


@trial(GROUP, "standard output closed")
def _(box):
    box.story()
    return box.command("bash", "-c", f"'{ENTENTE}' read story.txt >&-")


@trial(GROUP, "a reader that goes after the first line (`| head -1`)")
def _(box):
    box.write("articles.jsonl", (json.dumps({"text": STORY}) + "\n") * 2000)
    ran = box.command("bash", "-c", f"'{ENTENTE}' read articles.jsonl | head -1")
    expect(len(ran.out.splitlines()) == 1 and not ran.err, ran.err)
    return "the program ends without a word"


@trial(GROUP, "standard error closed")
def _(box):
    box.story()
    ran = box.command("bash", "-c", f"'{ENTENTE}' read story.txt absent.txt 2>&-")
    expect(ran.status == 3 and ran.out, ran.status)
    return ran
