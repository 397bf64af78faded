"""What a job asks for: by the directives of the script that its command line runs, read as its scheduler reads them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from ...batch import Dialect, Directive, JobOptions, JobScript, detect_dialect, dialect_of, parse_array, read_script
from ...batch.quantities import parse_memory, parse_wall_time
from ..protocol.errors import ServiceError

SHELLS = ("sh", "bash", "/bin/sh", "/bin/bash")
HEAD_BYTES = 64 * 1024
MOST_CHUNKS = 100_000
MOST_OPTIONS = 64
"""Most jobs whose options are remembered."""
LONGEST_NAME = 230
"""In bytes: with what schedulers add it is the name of a file."""
EMPTY_SCRIPT = b"#!/bin/sh\n"
PIECE = re.compile(
    r"""(?P<blank>[ \t\r\n]+)|(?P<plain>[^ \t\r\n'"\\]+)|\\(?P<escaped>.)|'(?P<single>[^']*)'|(?P<double>")""",
    re.DOTALL,
)
QUOTE_OR_BACKSLASH = re.compile(r'["\\]')


def choose_dialect(scheduler: str) -> Dialect:
    """Return whose rules hold on a cluster; those of PBS if its scheduler has none."""
    return dialect_of(scheduler) or "pbs"


def find_script(command: str) -> str | None:
    """Return the path of the script that a command line runs, by itself or by a shell, or None."""
    try:
        words = split_words(command)
    except ValueError:
        return None
    names = words[1:2] if words and words[0] in SHELLS else words[:1]
    return names[0] if names else None


def read_job_script(content: bytes, scheduler: str) -> JobScript | None:
    """Return what a script asks for, unless the scheduler refuses it, or None if it has no directives."""
    dialect = dialect_of(scheduler)
    if dialect is None or detect_dialect(content[:HEAD_BYTES]) is None:
        return None
    script = read_script(content, dialect)
    if script.refusals:
        message = f"The scheduler refuses the script: {'; '.join(map(str, script.refusals))[:1000]}."
        raise ServiceError("AgentError.Job.SubmitFailure", message)
    return script


def list_chunks(script: JobScript | None) -> tuple[list[int], bool]:
    """Return the cores of each part of a job that must be on one node, and whether each needs a node of its own."""
    if script is None:
        return [1], False
    cores: list[int] = []
    for component in script.components:
        parts: list[int] = []
        for chunk in component.options.chunks:
            parts += [chunk.cores] * min(chunk.count, MOST_CHUNKS)
        cores += [sum(parts)] if component.options.placement == "pack" else parts
    is_scattered = any(component.options.placement == "scatter" for component in script.components)
    return cores[:MOST_CHUNKS], is_scattered


def list_parts(resources: dict[str, Any], chunks: list[int], dialect: Dialect) -> tuple[list[int], dict[str, int]]:
    """Return the cores of each part of a job whose request names resources, and the ``Memory`` and ``Gpu`` beside them.

    Args:
        resources: ``Nodes``, and of each ``Cores``, ``Gpus`` and ``Memory``, a text such as ``4gb``.
        chunks: Cores of each part as the script says, for what the request leaves out.
        dialect: Whose notation of memory it is.
    """
    try:
        memory = parse_memory(resources["Memory"], dialect) >> 20 if resources.get("Memory") else 0
    except ValueError as error:
        raise ServiceError("InvalidParams", f"The value of Memory can't be read: {error}.") from None
    needs = {"Memory": memory, "Gpu": resources.get("Gpus", 0)}
    nodes = min(max(resources.get("Nodes", 1), 1), MOST_CHUNKS)
    cores = [max(resources["Cores"], 1)] * nodes if "Cores" in resources else (chunks * nodes)[:nodes]
    return cores, {name: amount for name, amount in needs.items() if amount > 0}


def read_wall_time(text: str) -> float | None:
    """Return the seconds of a wall time such as ``1:30:00``, or refuse it."""
    try:
        seconds = parse_wall_time(text, "pbs")
    except ValueError as error:
        raise ServiceError("InvalidParams", f"The wall time can't be read: {error}.") from None
    return None if seconds is None else float(seconds)


def encode_directives(script: JobScript | None) -> list[list[str]]:
    """Return the directives of a job as its record keeps them."""
    return [] if script is None else [[one.option, one.value] for one in script.components[0].directives]


def decode_options(job: Mapping[str, Any]) -> JobOptions:
    """Return what a job asks for by the data of its record."""
    if not job.get("Directives") and "Indices" not in job:
        return JobOptions()
    given = tuple((option, value) for option, value in job.get("Directives", ()))
    return read_options(job["Scheduler"], given, job.get("Indices"))


@lru_cache(MOST_OPTIONS)
def read_options(scheduler: str, given: tuple[tuple[str, str], ...], indices: str | None) -> JobOptions:
    """Return what directives and the indices of an array ask for; the jobs of an array all have the same ones."""
    directives = [Directive(0, "script", option, value) for option, value in given]
    options = read_script(EMPTY_SCRIPT, choose_dialect(scheduler), directives).options
    return replace(options, array=None if indices is None else parse_array(indices))


def derive_name(command: str) -> str:
    """Return the name of a job that was given none: that of the program that it runs."""
    try:
        words = split_words(command)
    except ValueError:
        words = command.split()
    name = re.sub(r"[^A-Za-z0-9_.+-]", "_", posixpath.basename(words[0]) if words else "")
    return name[:LONGEST_NAME] or "STDIN"


def check_name(name: str) -> None:
    """Refuse the name of a job that can't be a part of the names of its files."""
    if "/" in name or not name.isprintable() or len(name.encode("utf-8", "surrogateescape")) > LONGEST_NAME:
        message = f"The value of Name must be printable, without a slash, and at most {LONGEST_NAME} bytes long."
        raise ServiceError("InvalidParams", message)


def split_words(text: str) -> list[str]:
    """Return the words of a command line as the shell has them, in time that grows with its length alone.

    ``shlex.split`` does the same, but for a word twice as long it needs four times the time. ValueError says that a
    quotation mark is not closed, or that nothing follows a backslash.
    """
    words: list[str] = []
    word: list[str] | None = None
    at = 0
    while at < len(text):
        piece = PIECE.match(text, at)
        if piece is None:
            raise ValueError("a quotation mark is not closed, or nothing follows a backslash")
        at = piece.end()
        if piece.lastgroup == "blank":
            if word is not None:
                words.append("".join(word))
                word = None
            continue
        word = [] if word is None else word
        if piece.lastgroup == "double":
            at = read_double_quoted(text, at, word)
        else:
            word.append(piece[piece.lastgroup or 0])
    if word is not None:
        words.append("".join(word))
    return words


def read_double_quoted(text: str, at: int, word: list[str]) -> int:
    """Add what stands between double quotation marks from ``at`` on to a word, and return where it ends."""
    while True:
        end = QUOTE_OR_BACKSLASH.search(text, at)
        if end is None or (end[0] == "\\" and end.end() == len(text)):
            raise ValueError("a quotation mark is not closed")
        word.append(text[at : end.start()])
        if end[0] == '"':
            return end.end()
        following = text[end.end()]
        word.append(following if following in '"\\' else f"\\{following}")
        at = end.end() + 1
# Hand-written: edit templates/ehpc/emulator/jobs/job_script.py, then run `make generate`.
