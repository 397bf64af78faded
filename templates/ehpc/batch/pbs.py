"""Options of qsub in PBS Pro, OpenPBS and Torque, and what they ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from .arrays import parse_array
from .dependencies import parse_dependencies
from .job import Chunk, Directive, Environment, JobOptions, Problem
from .options import OptionReader, integer, number, split_list
from .quantities import parse_memory, parse_wall_time
from .words import Options, OptionTable, Word, split_options

TABLE = OptionTable(
    "a= A= b= c= C= d= D= e= f F= h I j= J= k= K= l= L= m= M= n N= o= p= P= q= r= R= S= t= T= u= v= V w= W= x X z"
)
MAIL_EVENTS = {"a": "abort", "b": "begin", "e": "end"}


def split(words: Sequence[Word]) -> Options:
    """Return the options among the words of a ``#PBS`` line."""
    return split_options(words, TABLE, "#PBS")


def interpret(directives: Sequence[Directive]) -> tuple[JobOptions, list[Problem]]:
    """Return what options of qsub ask for, and what is not taken over."""
    reader = OptionReader(list(chain.from_iterable(map(spread_option, directives))))
    take = reader.take
    array = take("-J", parse_array) or take("-t", parse_array)
    options = JobOptions(
        name=take("-N"),
        queues=take("-q", parse_destination, ()),
        account=take("-A"),
        project=take("-P"),
        working_directory=take("-w") or take("-d"),
        stdout_path=take("-o", strip_host),
        stderr_path=take("-e", strip_host),
        join_stderr=take("-j", lambda text: text.startswith("oe"), False),
        wall_time_seconds=take("-l walltime", lambda text: parse_wall_time(text, "pbs")),
        array=array and replace(array, limit=take("-W max_run_subjobs", number) or array.limit),
        dependencies=take("-W depend", lambda text: parse_dependencies(text, "pbs")),
        hold=take("-h", lambda _: True, False),
        begin=take("-a"),
        rerunnable=take("-r", parse_rerunnable),
        priority=take("-p", integer),
        mail_events=take("-m", lambda text: tuple(event for key, event in MAIL_EVENTS.items() if key in text), ()),
        mail_users=take("-M", split_list, ()),
        environment=replace(take("-v", parse_variables, Environment()), inherit=take("-V", lambda _: True, None)),
        memory_bytes=take("-l mem", lambda text: parse_memory(text, "pbs")),
    )
    chunks, options = read_chunks(reader), read_place(reader, options)
    given = reader.has("-l nodes") or (reader.has("-l select") and options.placement == "scatter")
    options = replace(
        options,
        chunks=chunks,
        placement="scatter" if reader.has("-l nodes") else options.placement,
        min_nodes=sum(chunk.count for chunk in chunks) if given else 1 if options.placement == "pack" else None,
        gpus=sum(chunk.count * chunk.gpus for chunk in chunks),
    )
    reader.drop("-S", "-z", "-f")
    return options, reader.finish()


def spread_option(directive: Directive) -> list[Directive]:
    """Return an option of its own for each part of ``-l`` and ``-W``: ``-l walltime``, ``-W depend``."""
    option, value = directive.option, directive.value
    if option not in ("-l", "-W"):
        return [directive]
    pairs = [part.partition("=") for part in ([value] if option == "-W" else filter(None, value.split(",")))]
    return [replace(directive, option=f"{option} {name.strip()}", value=text) for name, _, text in pairs]


def read_chunks(reader: OptionReader) -> tuple[Chunk, ...]:
    """Return the chunks of ``select``, ``nodes``, ``procs`` or ``ncpus``."""
    nodes = reader.take("-l nodes", lambda text: tuple(map(parse_nodes, text.partition("#")[0].split("+"))))
    select = reader.take("-l select", lambda text: tuple(map(parse_chunk, text.split("+"))))
    procs = reader.take("-l procs", number)
    cores, ppn = reader.take("-l ncpus", number, 1), reader.take("-l ppn", number)
    gpus = reader.take("-l ngpus", lambda text: number(text, 0), 0)
    if nodes and ppn:  # -l nodes=2,ppn=4 is a common slip that Torque takes
        nodes = tuple(replace(chunk, cores=ppn, tasks=ppn) for chunk in nodes)
    return select or nodes or (Chunk(count=procs) if procs else Chunk(cores=cores, gpus=gpus),)


def parse_chunk(text: str) -> Chunk:
    """Return the chunk that ``2:ncpus=8:mpiprocs=4:mem=16gb:ngpus=1`` describes."""
    count, *rest = text.split(":") if text[:1].isdigit() else ["1", *text.split(":")]
    values = {name: value for name, _, value in (part.partition("=") for part in rest)}
    cores = number(values.get("ncpus", "1"), 0)
    return Chunk(
        count=number(count),
        cores=max(cores, 1),
        tasks=number(values.get("mpiprocs", "1"), 0),
        memory_bytes=parse_memory(values["mem"], "pbs") if "mem" in values else None,
        gpus=number(values.get("ngpus", "0"), 0),
        host=values.get("host"),
    )


def parse_nodes(text: str) -> Chunk:
    """Return the chunk that ``2:ppn=4:gpus=1``, or the name of a node with such members, describes."""
    first, *rest = text.split(":")
    values = {name: value for name, _, value in (part.partition("=") for part in rest)}
    cores = number(values.get("ppn", values.get("ncpus", "1")))
    count, host = (number(first), None) if first[:1].isdigit() else (1, first)
    return Chunk(count=count, cores=cores, tasks=cores, gpus=number(values.get("gpus", "0"), 0), host=host)


def read_place(reader: OptionReader, options: JobOptions) -> JobOptions:
    """Return the options with what ``place`` asks for."""
    words = (reader.take("-l place") or "free").split(":")
    known = {"free", "pack", "scatter", "vscatter", "excl", "exclhost", "shared"}
    left = [word for word in words if word not in known]
    if left:
        reader.leave("-l place", "only free, pack, scatter, excl and shared are taken over")
    scatter = "scatter" in words or "vscatter" in words
    placement = "scatter" if scatter else "pack" if "pack" in words else "free"
    return replace(options, placement=placement, exclusive="excl" in words or "exclhost" in words)  # type: ignore[arg-type]


def parse_destination(text: str) -> tuple[str, ...]:
    """Return the queue of ``queue@server``, if there is one."""
    queue = text.partition("@")[0]
    return (queue,) if queue else ()


def strip_host(text: str) -> str:
    """Return the path of ``host:/path``."""
    return re.sub(r"^[A-Za-z0-9._-]*:(?=/)", "", text)


def parse_rerunnable(text: str) -> bool:
    """Return whether the job may run again."""
    if text not in ("y", "n"):
        raise ValueError("wants y or n")
    return text == "y"


def parse_variables(text: str) -> Environment:
    """Return the variables of a list such as ``A=1,B``."""
    pairs = [part.partition("=") for part in split_list(text)]
    return Environment(
        variables=tuple((name, value) for name, sign, value in pairs if sign),
        names=tuple(name for name, sign, _ in pairs if not sign),
    )
