"""What a trial is, the list of all, and the program run as a trial runs it.

    @trial("Articles", "an empty file")
    def _(box):
        return box.entente("read", box.write("a.txt", b""))

A trial returns what happened: one or several runs of the program, words of its own, or a list of both.
"""
import os
import pathlib
import resource
import subprocess
import tempfile
import threading
from typing import NamedTuple

from program import ENTENTE, STORY

# What all runs must stay under. The model and what the language needs take 150 MB; the largest input that is
# read whole has 256 MB.
MOST_MEMORY = 600  # MB
LONGEST_RUN = 120  # seconds; a run that hangs is killed, and fails

# Sanitizers take several times the memory.
CACHE = ENTENTE.parent.parent / "CMakeCache.txt"
HAS_SANITIZERS = CACHE.exists() and "-fsanitize" in CACHE.read_text()

# Longer messages are cut: their beginning says what is wrong.
LONGEST_MESSAGE = 160


class Absent(Exception):
    """Something that the trial needs is not to be had here."""


class Trial(NamedTuple):
    group: str
    tried: str
    run: object
    is_bounded: bool  # in memory


TRIALS = []


def trial(group, tried, is_bounded=True):
    def register(run):
        TRIALS.append(Trial(group, tried, run, is_bounded))
        return run
    return register


def expect(holds, about):
    if not holds:
        raise AssertionError(about)


class Ran(NamedTuple):
    """A run that has ended."""
    status: int  # negative: the signal that ended it
    out: bytes
    err: str
    megabytes: int  # at most, resident

    def told(self):
        ending = {0: "done", 1: "refused", 2: "wrong usage", 3: "the rest was done"}
        words = ending.get(self.status, f"ended by signal {-self.status}")
        messages = [line for line in self.err.splitlines() if line.startswith(("entente: ", "--", "INPUT", "GRAPH"))]
        first = (messages or self.err.splitlines() or [""])[0].removeprefix("entente: ")
        first = first.removeprefix("error: ").removeprefix("warning: ")
        if len(first) > LONGEST_MESSAGE:
            first = first[:LONGEST_MESSAGE].rstrip() + " …"
        return f"{words}: `{first}`" if first else words


class Box:
    """A folder of a trial's own, in which the program runs."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.megabytes = 0

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return name

    def story(self, name="story.txt"):
        return self.write(name, STORY)

    def read(self, name):
        return (self.folder / name).read_bytes()

    def has(self, name):
        return (self.folder / name).exists()

    def start(self, *arguments, out=subprocess.PIPE, err=subprocess.PIPE, **options):
        """The program, running; no descriptor of ours is left to it."""
        return subprocess.Popen([ENTENTE, *map(str, arguments)], stdout=out, stderr=err, cwd=self.folder, **options)

    def entente(self, *arguments, **options):
        return self.command(ENTENTE, *arguments, **options)

    def command(self, *words, given=b"", environment=None, limits=(), out=None, only=False):
        """The finished command. `limits` are pairs for setrlimit; `out` is where its output goes; `environment` is added
        to ours, or is all of it where `only`."""
        env = {**({} if only else os.environ), **(environment or {})}

        def set_limits():
            for kind, most in limits:
                resource.setrlimit(kind, (most, most))

        with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as printed, tempfile.TemporaryFile() as fed:
            fed.write(given)
            fed.seek(0)
            process = subprocess.Popen(list(map(str, words)), stdin=fed, stdout=out or printed, stderr=said,
                                       cwd=self.folder, env=env, preexec_fn=set_limits)
            clock = threading.Timer(LONGEST_RUN, process.kill)
            clock.start()
            _, status, usage = os.wait4(process.pid, 0)
            clock.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            printed.seek(0)
            said.seek(0)
            ran = Ran(process.returncode, printed.read(), said.read().decode(errors="replace"), usage.ru_maxrss // 1024)
        self.megabytes = max(self.megabytes, ran.megabytes)
        return ran

    def network(self, *arguments, name="out.json", **options):
        """The bytes of the network that a command writes."""
        ran = self.entente(*arguments, "-q", "-o", name, **options)
        expect(ran.status == 0, ran.err)
        return self.read(name)
