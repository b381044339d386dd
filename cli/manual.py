#!/usr/bin/env python3
"""The manual page and the completions of shells, from what the program says of itself.

    manual.py PROGRAM FOLDER    writes FOLDER/entente.1, FOLDER/entente.bash and FOLDER/_entente
"""
import pathlib
import re
import subprocess
import sys
from typing import NamedTuple

# Where CLI11 begins what it says of an option; on a line of its own where the option leaves no room.
COLUMN = 30


class Option(NamedTuple):
    names: list  # "-j", "--jobs"
    takes: str  # "N:INT in [1 - 1024]"; empty for flags
    about: list  # lines

    @property
    def words(self):
        """The words it takes, where it takes no others."""
        listed = re.search(r"\{([^}]*)\}", self.takes)
        return listed.group(1).split(",") if listed else []


class Command(NamedTuple):
    name: str
    about: str
    usage: str
    arguments: list  # as options
    options: list
    ending: list  # lines: what follows the options


def sections(text):
    """{heading: lines}; what comes before the first heading is under ""."""
    found, heading = {"": []}, ""
    for line in text.splitlines():
        if line in ("Positionals:", "Options:", "Subcommands:"):
            heading = line[:-1]
            found[heading] = []
        elif line and not line.startswith(" ") and heading:
            heading = "ending"
            found.setdefault(heading, []).append(line)
        else:
            found[heading].append(line)
    return found


def parted(line):
    """What stands before the column of descriptions, and what stands in it."""
    if line[COLUMN - 1:COLUMN] == " ":
        return line[:COLUMN].strip(), line[COLUMN:].strip()
    return line.strip(), ""


def options_in(lines):
    options = []
    for line in lines:
        if line.startswith(" " * COLUMN) and options:
            options[-1].about.append(line[COLUMN:].rstrip())
        elif line.strip():
            head, about = parted(line)
            names, _, takes = head.partition(" ")
            options.append(Option(names.split(","), takes.strip(), [about] if about else []))
    return options


def help_of(program, *command):
    done = subprocess.run([program, *command, "--help"], capture_output=True, text=True, check=True)
    return sections(done.stdout)


def command_of(program, name):
    found = help_of(program, name)
    about, usage = found[""][0], found[""][1].removeprefix("Usage: ")
    return Command(name, about, usage, options_in(found.get("Positionals", [])), options_in(found["Options"]),
                   found.get("ending", []))


def roff(text):
    """Text as the manual page holds it."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text


def roff_option(option):
    head = ", ".join(f"\\fB{roff(name)}\\fR" for name in option.names)
    if option.takes:
        head += f" {roff(option.takes)}"
    lines = [".TP", head]
    for number, line in enumerate(option.about):
        lines += [".br"] * (number > 0) + [roff(line.strip())]
    return lines


def roff_command(command):
    lines = [f".SS {command.name}", roff(command.about), ".PP", f"\\fB{roff(command.usage)}\\fR"]
    for option in [*command.arguments, *command.options]:
        lines += roff_option(option)
    if any(line.strip() for line in command.ending):
        lines += [".PP", ".nf", *map(roff, command.ending), ".fi"]
    return lines


def manual(version, about, ending, commands):
    lines = [f'.TH ENTENTE 1 "" "{version}" "User commands"', ".SH NAME", f"entente \\- {roff(about)}", ".SH SYNOPSIS",
             "\\fBentente\\fR \\fICOMMAND\\fR [\\fIOPTIONS\\fR] \\fIARGUMENTS\\fR", ".SH COMMANDS"]
    for command in commands:
        lines += roff_command(command)
    lines += [".SH ENVIRONMENT", ".TP", "\\fBENTENTE_DATA\\fR",
              "The folder of the model and the ontology, where it is not share/entente beside the program.",
              ".SH EXAMPLES AND EXIT STATUS", ".nf", *map(roff, ending), ".fi"]
    return "\n".join(lines) + "\n"


def long_names(command):
    return [name for option in command.options for name in option.names if name.startswith("--")]


def bash(commands):
    cases = "".join(f"    {command.name}) options='{' '.join(long_names(command))}' ;;\n" for command in commands)
    words = {name: option.words for command in commands for option in command.options for name in option.names if option.words}
    choices = "".join(f"    {name}) COMPREPLY=($(compgen -W '{' '.join(choice)}' -- \"$word\")); return ;;\n"
                      for name, choice in sorted(words.items()))
    return f"""# Completion of entente for bash.
_entente() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD - 1]}} options=
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W '{' '.join(command.name for command in commands)} --help --version' -- "$word"))
    return
  fi
  case $before in
{choices}  esac
  case ${{COMP_WORDS[1]}} in
{cases}  esac
  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$word")); else COMPREPLY=($(compgen -f -- "$word")); fi
}}
complete -o filenames -F _entente entente
"""


def zsh_text(text):
    return text.replace("'", "’").replace("[", "(").replace("]", ")").replace(":", " -").replace("\\", "")


def zsh_option(option):
    about = zsh_text(option.about[0] if option.about else "")
    takes = ""
    if option.takes:
        takes = f":{zsh_text(option.takes.split(':')[0].split()[0])}:" + (f"({' '.join(option.words)})" if option.words else "_files")
    return [f"'*{name}[{about}]{takes}'" for name in option.names]


def zsh(commands):
    listed = "\n".join(f"    '{command.name}:{zsh_text(command.about)}'" for command in commands)
    cases = "\n".join(
        f"  {command.name}) _arguments {' '.join(word for option in command.options for word in zsh_option(option))} '*:file:_files' ;;"
        for command in commands)
    return f"""#compdef entente
local -a commands
commands=(
{listed}
)
if (( CURRENT == 2 )); then
  _describe command commands
  return
fi
shift words
(( CURRENT-- ))
case $words[1] in
{cases}
esac
"""


def main(program, folder):
    found = help_of(program)
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    names = [line.split()[0] for line in found["Subcommands"] if line.startswith("  ") and line[2:3].strip()]
    commands = [command_of(program, name) for name in names]
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    for name, text in (("entente.1", manual(version, found[""][0], found.get("ending", []), commands)),
                       ("entente.bash", bash(commands)), ("_entente", zsh(commands))):
        pathlib.Path(folder, name).write_text(text)


if __name__ == "__main__":
    main(*sys.argv[1:3])
