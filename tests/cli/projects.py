"""Project files in tests: adding, killed runs, and what must become of them; shared by the tests beside it."""
import resource
import signal
import sqlite3
import subprocess
import sys
import time

from program import ENTENTE, OK, SOURCE, ProgramTest, entente

sys.path.insert(0, str(SOURCE / "bench"))
import generate_statements  # noqa: E402


class ProjectTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.project = self.folder / "p.entente"

    def add(self, *inputs, status=OK):
        done = entente("add", self.project, *inputs)
        self.assert_status(done, status)
        return done

    def statement_files(self, count, seed=1):
        """One file of statements for each article."""
        made = generate_statements.articles(count, seed)
        return [self.write(f"s{i:03}.jsonl", generate_statements.as_lines(records)) for i, records in enumerate(made)]

    def network(self, *command):
        out = self.folder / "out.json"
        self.assert_status(entente(*command, "-q", "-o", out), OK)
        return out.read_bytes()

    def assert_is_what_becomes_of(self, files):
        self.assertEqual(self.network("export", self.project), self.network("merge", *files))

    def run_and_kill(self, files, longest, chance):
        """What a run named before it was killed."""
        run = subprocess.Popen([ENTENTE, "add", self.project, *files], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        time.sleep(longest * chance.random())
        run.kill()
        named = run.communicate()[0].decode().splitlines()
        return {line.split()[1] for line in named if line.startswith(("added ", "replaced "))}

    def held(self):
        """Ids of articles, read by another reader of SQLite, which also checks the file."""
        with sqlite3.connect(self.project) as database:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            self.assertEqual(database.execute("PRAGMA foreign_key_check").fetchall(), [])
            held = {row[0] for row in database.execute("SELECT id FROM article")}
        database.close()
        return held

    def change(self, sql):
        """What somebody else does to the file."""
        with sqlite3.connect(self.project) as database:
            database.execute("PRAGMA journal_mode = DELETE")
            database.executescript(sql)
        database.close()


def with_room(size, *command):
    """The finished run of a program that can write no file beyond `size` bytes, as on a full disk."""
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return subprocess.run([ENTENTE, *map(str, command)], capture_output=True, text=True, preexec_fn=limit, check=False)
