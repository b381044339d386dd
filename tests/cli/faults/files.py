"""Files of articles that are damaged, are something else, are too large or have odd names."""
import gzip
import json
import os
import random
import subprocess

from program import ENTENTE, STORY

from .packed import gzip_bomb, zstandard_bomb, zstandard_of_vast_window
from .reading import refused
from .trial import Absent, expect, trial

GROUP = "Files of articles"

refused(GROUP, "an empty file", "a.txt", b"")
refused(GROUP, "white space alone", "a.txt", b" \r\n\t\n" * 1000)
refused(GROUP, "bytes at random", "a.txt", lambda: random.Random(1).randbytes(100_000))
refused(GROUP, "a picture called `a.html`", "a.html", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 16)
refused(GROUP, "a PDF document called `a.txt`", "a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(1000))
refused(GROUP, "gzip cut in the middle", "a.txt.gz", lambda: gzip.compress(STORY.encode())[:60])
refused(GROUP, "gzip with a wrong checksum", "a.txt.gz", lambda: gzip.compress(STORY.encode())[:-8] + bytes(8))
refused(GROUP, "gzip within gzip", "a.txt.gz", lambda: gzip.compress(gzip.compress(STORY.encode())))
refused(GROUP, "1 MB of gzip that unpacks to 1 GB", "a.txt.gz", lambda: gzip_bomb(1024))
refused(GROUP, "32 KB of Zstandard that unpack to 1 GB", "a.txt.zst", lambda: zstandard_bomb(1024))
refused(GROUP, "one line of JSON that unpacks to 1 GB", "a.jsonl.gz", lambda: gzip_bomb(1024))
refused(GROUP, "Zstandard that asks for a window of 2 TB", "a.txt.zst", zstandard_of_vast_window())


@trial(GROUP, "`/dev/zero`, which never ends")
def _(box):
    return box.entente("read", "/dev/zero")


@trial(GROUP, "a file whose reading fails")
def _(box):
    return box.entente("read", "/proc/self/mem")


@trial(GROUP, "a file that may not be read")
def _(box):
    box.story()
    (box.folder / "story.txt").chmod(0)
    if os.geteuid() != 0:
        return box.entente("read", "story.txt")
    box.folder.chmod(0o755)
    as_nobody = ("setpriv", "--reuid=65534", "--clear-groups")
    if subprocess.run([*as_nobody, ENTENTE, "--version"], capture_output=True, check=False).returncode != 0:
        raise Absent("root reads all files, and nobody cannot run the program")
    return box.command(*as_nobody, ENTENTE, "read", "story.txt")


@trial(GROUP, "a file that is not there, beside a good one")
def _(box):
    return box.entente("read", box.story(), "absent.txt")


@trial(GROUP, "a link that leads nowhere, beside a good file")
def _(box):
    (box.folder / "a.txt").symlink_to("nowhere.txt")
    return box.entente("read", box.story(), "a.txt")


@trial(GROUP, "a folder whose links lead in circles")
def _(box):
    box.story("news/story.txt")
    (box.folder / "news/again").symlink_to(".")
    (box.folder / "news/up").symlink_to("..")
    (box.folder / "news/self.txt").symlink_to("self.txt")
    ran = box.entente("read", "news")
    expect(len(ran.out.splitlines()) == 1, ran.out)
    return [ran, "the article is read once"]


@trial(GROUP, "a folder called `a.txt`")
def _(box):
    box.story("a.txt/story.txt")
    ran = box.entente("read", "a.txt")
    expect(len(ran.out.splitlines()) == 1, ran.out)
    return [ran, "what is in it is read"]


@trial(GROUP, "an empty folder")
def _(box):
    (box.folder / "news").mkdir()
    return box.entente("read", "news")


@trial(GROUP, "names of files with a line end, with markup, and with bytes that are no UTF-8")
def _(box):
    names = (b"two\nlines.txt", b"<b>&amp;.txt", b"\xff\xfe.txt")
    for number, name in enumerate(names):
        with open(os.path.join(os.fsencode(box.folder), name), "wb") as file:
            file.write(STORY.replace("Syria", f"Syria {number}").encode())
    articles = json.loads(box.network("build", "."))["articles"]
    expect(len(articles) == len(names), articles)
    return "all are read; the bytes are shown as U+FFFD"


@trial(GROUP, "a bad file whose name has a line end")
def _(box):
    return box.entente("read", box.write("two\nlines.txt", b""))


@trial(GROUP, "a file called `-q`")
def _(box):
    return box.entente("read", "--", box.story("-q"))


@trial(GROUP, "a pipe in place of a file")
def _(box):
    box.story()
    ran = box.command("bash", "-c", f"'{ENTENTE}' read <(cat story.txt)")
    expect(b"Gerasimov" in ran.out, ran.err)
    return [ran, "its text is read"]


@trial(GROUP, "the same file given twice")
def _(box):
    once = box.network("build", box.story())
    expect(box.network("build", "story.txt", "story.txt") == once, "it counts twice")
    return "the same network as given once"


@trial(GROUP, "one article in two files")
def _(box):
    once = json.loads(box.network("build", box.story()))
    twice = json.loads(box.network("build", "story.txt", box.story("other.txt")))
    expect(once["edges"] == twice["edges"], "it counts twice")
    return "it counts once"
