#!/usr/bin/env python3
"""The manual page and the completions of shells, which cli/manual.py makes of what the program says of itself."""
import re
import shutil
import subprocess
import sys
import unittest

import program
from program import ENTENTE, SOURCE, ProgramTest, entente


def commands():
    listed = entente("--help").out.split("Subcommands:\n")[1].split("\n\n")[0]
    return [line.split()[0] for line in listed.splitlines()]


class Manual(ProgramTest):
    def setUp(self):
        super().setUp()
        subprocess.run([sys.executable, SOURCE / "cli/manual.py", ENTENTE, self.folder], check=True)

    def completions(self, *words):
        """What bash offers for the last of the words."""
        line = " ".join(f"'{word}'" for word in ("entente", *words))
        script = f"source entente.bash; COMP_WORDS=({line}); COMP_CWORD={len(words)}; _entente; echo \"${{COMPREPLY[@]}}\""
        return subprocess.run(["bash", "-c", script], cwd=self.folder, capture_output=True, text=True, check=True).stdout.split()

    def test_the_page_names_every_command_and_every_option(self):
        page = (self.folder / "entente.1").read_text().replace("\\-", "-")
        for command in commands():
            self.assertIn(f"\n.SS {command}\n", page)
            part = page.split(f"\n.SS {command}\n")[1].split("\n.SS ")[0]
            for option in re.findall(r"^  (?:-\w,)?(--[\w-]+)", entente(command, "--help").out, re.MULTILINE):
                self.assertIn(f"\\fB{option}\\fR", part, command)

    def test_the_page_is_sound(self):
        if shutil.which("groff") is None:
            self.skipTest("skipped: groff is absent")
        done = subprocess.run(["groff", "-Kutf8", "-man", "-Tutf8", "-ww", self.folder / "entente.1"], capture_output=True, text=True, check=True)
        self.assertEqual(done.stderr, "")
        self.assertIn("ENTENTE(1)", done.stdout)

    def test_bash_completes_commands_options_and_words(self):
        self.assertEqual(self.completions("comm"), ["communities"])
        self.assertEqual(self.completions("build", "--jo"), ["--jobs"])
        self.assertEqual(self.completions("path", "--mode", "tr"), ["trail"])
        self.write("story.txt", "")
        self.assertEqual(self.completions("build", "sto"), ["story.txt"])

    def test_zsh_can_read_its_completion(self):
        if shutil.which("zsh") is None:
            self.skipTest("skipped: zsh is absent")
        subprocess.run(["zsh", "-n", self.folder / "_entente"], check=True)


if __name__ == "__main__":
    program.main()
