#!/usr/bin/env python3
"""Faults and hostile inputs: each must end as docs/faults.md says, and within the memory that it says.

    faults_test.py ENTENTE SOURCE_DIR            compares
    faults_test.py ENTENTE SOURCE_DIR --write    writes docs/faults.md
    faults_test.py ENTENTE SOURCE_DIR WORDS      says what happens in the trials that have WORDS in their names
"""
import concurrent.futures
import os
import sys
import tempfile
import time
import unittest

import faults  # noqa: F401: gathers the trials
from faults.table import cell, rows_of, text_of, tried_of, what_happened
from faults.trial import HAS_SANITIZERS, MOST_MEMORY, TRIALS, Absent, Box, expect
from program import SOURCE

TABLE = SOURCE / "docs/faults.md"


def outcome(trial):
    """What happened, in a line, and the largest run's megabytes."""
    with tempfile.TemporaryDirectory() as folder:
        box = Box(folder)
        happened = what_happened(trial.run(box))
        expect("ended by signal" not in happened, happened)
        if trial.is_bounded and not HAS_SANITIZERS:
            expect(box.megabytes < MOST_MEMORY, f"{box.megabytes} MB of memory")
        return happened, box.megabytes


def outcome_or_problem(trial):
    """What happened, or why that cannot be told."""
    try:
        return outcome(trial)[0]
    except (Absent, AssertionError) as problem:
        return problem


def outcomes():
    """(trial, outcome or problem) of all, in the order of the table. Trials mind nobody but themselves."""
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(zip(TRIALS, pool.map(outcome_or_problem, TRIALS)))


class Faults(unittest.TestCase):
    def test_each_ends_as_the_table_says(self):
        rows = rows_of(TABLE.read_text())
        for trial, happened in outcomes():
            with self.subTest(group=trial.group, tried=trial.tried):
                if isinstance(happened, Absent):
                    print(f"skipped: {trial.tried}: {happened}", file=sys.stderr)
                    continue
                if isinstance(happened, AssertionError):
                    raise happened
                self.assertEqual(rows.get((trial.group, tried_of(trial))), cell(happened))

    def test_the_table_has_the_trials_and_no_others(self):
        self.assertEqual(list(rows_of(TABLE.read_text())), [(trial.group, tried_of(trial)) for trial in TRIALS])


def write():
    happened = outcomes()
    problems = [f"{trial.group}: {trial.tried}: {line}" for trial, line in happened if not isinstance(line, str)]
    if problems:
        sys.exit("\n".join(problems))
    TABLE.write_text(text_of(happened))


def say(words):
    for trial in TRIALS:
        if words not in f"{trial.group}: {trial.tried}":
            continue
        began = time.monotonic()
        try:
            happened, megabytes = outcome(trial)
        except (Absent, AssertionError) as problem:
            happened, megabytes = f"{type(problem).__name__}: {problem}", 0
        print(f"{trial.group}: {trial.tried}\n    {happened}\n    {time.monotonic() - began:.1f} s, {megabytes} MB", flush=True)


if __name__ == "__main__":
    asked = sys.argv[3] if len(sys.argv) > 3 else ""
    if asked == "--write":
        write()
    elif asked:
        say(asked)
    else:
        unittest.main(argv=sys.argv[:1])
