"""The machine: signals, kills, clocks, locales, homes, networks, memory, many readers at once."""
import concurrent.futures
import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import time

from program import ENTENTE, STORY

from .own_files import project
from .statements import GOOD, lines
from .trial import HAS_SANITIZERS, Absent, expect, trial

GROUP = "System"


def stories(box, count):
    """A folder of articles that all differ."""
    for i in range(count):
        box.write(f"stories/{i:02}.txt", STORY.replace("12 December", f"{i % 28 + 1} December") + f"\nNumber {i}.\n" * 20)
    return "stories"


def stopped(tried, number, command, promise):
    """A run that is sent a signal as soon as it has said its first line."""
    @trial(GROUP, tried)
    def _(box):
        stories(box, 30)
        run = box.start(*command, text=True)
        first = run.stdout.readline()
        run.send_signal(number)
        out, err = run.communicate(timeout=60)
        return promise(box, run.returncode, first + out, err)


def goes_on(box, status, out, err):
    """What was named is held, and the same command does the rest."""
    expect(status == 3, err)
    named = {line.split()[1] for line in out.splitlines() if line.startswith("added ")}
    held = json.loads(box.entente("status", "p.entente", "--json").out)["articles"]
    expect(len(named) == held and 0 < held < 30, f"{len(named)} named, {held} held")
    expect(box.entente("add", "p.entente", "stories").status == 0, "it does not go on")
    expect(box.network("export", "p.entente") == box.network("build", "stories"), "the network differs")
    return f"the article at hand is finished and kept; `{err.strip().removeprefix('entente: error: ')}`; the same network in the end"


def keeps(box, status, out, err):
    """After a kill everything named is there."""
    expect(status == -signal.SIGKILL, err)
    expect(box.entente("add", "p.entente", "stories").status == 0, "it does not go on")
    expect(box.network("export", "p.entente") == box.network("build", "stories"), "the network differs")
    return "what was named is kept; the same command goes on, to the same network"


ADD = ("add", "p.entente", "stories", "--jobs", "1")
stopped("SIGINT while articles are added", signal.SIGINT, ADD, goes_on)
stopped("SIGTERM while articles are added", signal.SIGTERM, ADD, goes_on)
stopped("SIGKILL while articles are added", signal.SIGKILL, ADD, keeps)


@trial(GROUP, "SIGTERM while a network is built")
def _(box):
    run = box.start("build", stories(box, 30), "-o", "out.json")
    time.sleep(0.5)
    run.terminate()
    run.communicate(timeout=60)
    expect(sorted(os.listdir(box.folder)) == ["stories"], os.listdir(box.folder))
    return "nothing is written"


@trial(GROUP, "a signal while statements go to a pipe")
def _(box):
    run = box.start("extract", stories(box, 30), "--jobs", "1")
    first = run.stdout.readline()
    run.terminate()
    rest, _ = run.communicate(timeout=60)
    for line in (first + rest).splitlines():
        json.loads(line)
    return "what was printed is whole lines"


def same_network(tried, prepare):
    """A network that must come out as always; `prepare` gives (environment, words before the command)."""
    @trial(GROUP, tried)
    def _(box):
        expected = box.network("build", box.story(), name="usual.json")
        environment, before = prepare(box)
        ran = box.command(*before, ENTENTE, "build", "story.txt", "-q", "-o", "out.json",
                          environment=environment, only=True)
        expect(ran.status == 0, ran.err)
        expect(box.read("out.json") == expected, "the network differs")
        return [ran, "the same network"]


PATH = {"PATH": os.environ["PATH"]}


def changing_clock(*words):
    if shutil.which("faketime") is None:
        raise Absent("faketime is absent")
    if HAS_SANITIZERS:
        raise Absent("sanitizers must be loaded before it")
    return "faketime", *words


def without_network(box):
    words = ("unshare", "--net") if os.geteuid() == 0 else ("unshare", "--user", "--map-root-user", "--net")
    if subprocess.run([*words, "true"], capture_output=True, check=False).returncode:
        raise Absent("no network namespace can be made")
    return PATH, words


def without_proc(box):
    if HAS_SANITIZERS:
        raise Absent("sanitizers look for leaks in it")
    words = ("unshare", "--mount", "sh", "-c", 'mount -t tmpfs none /proc && exec "$@"', "sh")
    if subprocess.run([*words, "true"], capture_output=True, check=False).returncode:
        raise Absent("/proc cannot be hidden")
    return PATH, words


def with_locale(name):
    def prepare(box):
        known = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.lower()
        if name.lower().replace("-", "") not in known:
            raise Absent(f"the locale {name} is absent")
        return {**PATH, "LC_ALL": name, "LANG": name}, ()
    return prepare


def read_only_home(box):
    home = box.folder / "home"
    home.mkdir(mode=0o500)
    return {**PATH, "HOME": str(home), "TMPDIR": str(home)}, ()


same_network("no network interface at all", without_network)
same_network("no `/proc`, as in a bare root", without_proc)
same_network("a clock in the year 2099", lambda box: (PATH, changing_clock("2099-12-31 23:59:59")))
same_network("a clock that runs a thousand times as fast, from 1971", lambda box: (
    PATH, changing_clock("-f", "@1971-01-01 00:00:00 x1000")))
same_network("an empty environment", lambda box: ({}, ()))
same_network("no home, and none to be found", lambda box: ({**PATH, "HOME": "/nowhere"}, ()))
same_network("a home that is read-only", read_only_home)
same_network("no folder for temporary files", lambda box: ({**PATH, "TMPDIR": "/nowhere"}, ()))
same_network("the C locale", lambda box: ({**PATH, "LC_ALL": "C"}, ()))
same_network("a locale that does not exist", lambda box: ({**PATH, "LC_ALL": "xx_YY.nonsense"}, ()))
same_network("the Turkish locale, where I is not the capital of i", with_locale("tr_TR.UTF-8"))
same_network("the German locale, with decimal commas", with_locale("de_DE.UTF-8"))
same_network("a time zone 14 hours ahead", lambda box: ({**PATH, "TZ": "Pacific/Kiritimati"}, ()))
same_network("a time zone that does not exist", lambda box: ({**PATH, "TZ": "Nowhere/Land:::"}, ()))


@trial(GROUP, "eight open files and no more")
def _(box):
    ran = box.entente("build", box.story(), "-q", "-o", "out.json", limits=[(resource.RLIMIT_NOFILE, 8)])
    return ran


@trial(GROUP, "a working folder that is gone")
def _(box):
    box.story()
    ran = box.command("bash", "-c", f"mkdir gone && cd gone && rmdir ../gone && '{ENTENTE}' read ../story.txt")
    return ran


@trial(GROUP, "standard input closed")
def _(box):
    return box.command("bash", "-c", f"'{ENTENTE}' read - <&-")


@trial(GROUP, "1,000 readers of a project, 50 at a time, while it is added to")
def _(box):
    project(box)
    for i in range(50):
        box.write(f"more/{i}.jsonl", lines([{**record, "id" if record["record"] == "article" else "article": f"m{i}"}
                                            for record in GOOD]))
    writer = box.start("add", "p.entente", *sorted(str(path) for path in pathlib.Path(box.folder / "more").iterdir()))

    def status(_):
        ran = subprocess.run([ENTENTE, "status", "p.entente"], cwd=box.folder, capture_output=True, check=False)
        return ran.returncode

    with concurrent.futures.ThreadPoolExecutor(50) as readers:
        codes = set(readers.map(status, range(1000)))
    writer.communicate(timeout=60)
    expect(codes == {0} and writer.returncode == 0, f"{codes}, {writer.returncode}")
    expect(json.loads(box.entente("status", "p.entente", "--json").out)["articles"] == 51, "articles are missing")
    return "all read a whole project; nothing added is lost"


@trial(GROUP, "two writers to one project at once")
def _(box):
    project(box)
    writers = []
    for i in range(2):
        made = [{**record, "id" if record["record"] == "article" else "article": f"w{i}"} for record in GOOD]
        writers.append(box.start("add", "p.entente", box.write(f"w{i}.jsonl", lines(made))))
    for writer in writers:
        writer.communicate(timeout=60)
    expect([writer.returncode for writer in writers] == [0, 0], "one failed")
    expect(json.loads(box.entente("status", "p.entente", "--json").out)["articles"] == 3, "articles are missing")
    return "one waits for the other; both are kept"
