"""The table of what happened, docs/faults.md: made from the trials, and read to compare."""
from .trial import LONGEST_RUN, MOST_MEMORY, Ran

INTRODUCTION = """# Faults and hostile inputs

What happens when articles, files, options or the machine are not as they should be. `tests/cli/faults_test.py PROGRAM SOURCE --write`
makes this table by trying each; the test `cli_faults` tries them again and compares. Every run also stays under {memory} MB of memory
and {seconds} seconds, ends by itself and not by a signal, but where the table says otherwise. After {count} trials:

- “refused” is exit status 1, “wrong usage” 2, “the rest was done” 3, “done” 0.
- In `code` stands the first line of standard error.
"""

UNBOUNDED = " (memory not limited)"


def what_happened(result):
    """One line of a trial's result."""
    parts = result if isinstance(result, list) else [result]
    return "; ".join(part.told() if isinstance(part, Ran) else part for part in parts)


def cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def rows_of(text):
    """{(group, tried): what happened} of a table."""
    rows, group = {}, ""
    for line in text.splitlines():
        if line.startswith("## "):
            group = line[3:]
        if line.startswith("| ") and line != "| tried | what happened |":
            tried, happened = line.removeprefix("| ").removesuffix(" |").split(" | ")
            rows[group, tried] = happened
    return rows


def tried_of(trial):
    return cell(trial.tried + ("" if trial.is_bounded else UNBOUNDED))


def text_of(happened):
    """`happened` is pairs of a trial and a line, in the order of the table."""
    groups = {}
    for trial, line in happened:
        groups.setdefault(trial.group, []).append(f"| {tried_of(trial)} | {cell(line)} |\n")
    text = INTRODUCTION.format(memory=MOST_MEMORY, seconds=LONGEST_RUN, count=len(happened))
    for group, lines in groups.items():
        text += f"\n## {group}\n\n| tried | what happened |\n|---|---|\n" + "".join(lines)
    return text
