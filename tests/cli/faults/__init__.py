"""Faults and hostile inputs, each tried on the program. Importing this gathers all trials."""
from . import files, texts, pages, records, statements, networks, own_files, command_line, outputs, system  # noqa: F401
