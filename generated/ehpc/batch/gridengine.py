"""Options of qsub in Grid Engine, and what they ask for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from .arrays import parse_array
from .dependencies import parse_dependencies
from .job import Chunk, Directive, Environment, JobOptions, Problem
from .options import OptionReader, integer, number, split_list
from .pbs import parse_rerunnable, parse_variables, spread_option
from .quantities import parse_memory, parse_wall_time
from .words import Options, Word, split_single_hyphen_options

TABLE = """
    V h cwd notify hard soft clear verbose terse a= A= ac= ar= b= binding= c= ckpt= dc= dl= e= hold_jid= hold_jid_ad= i=
    j= js= l= m= M= masterq= N= now= o= p= P= pe== q= r= R= S= sc= shell= sync= t= tc= v= w= wd=
    """
MAIL_EVENTS = {"b": "begin", "e": "end", "a": "abort", "s": "suspend"}


def split(words: Sequence[Word]) -> Options:
    """Return the options among the words of a ``#$`` line."""
    return split_single_hyphen_options(words, TABLE, "#$")


def interpret(directives: Sequence[Directive]) -> tuple[JobOptions, list[Problem]]:
    """Return what options of qsub ask for, and what is not taken over."""
    reader = OptionReader(list(chain.from_iterable(map(spread_option, directives))))
    take = reader.take
    parse_size, parse_time = partial(parse_memory, dialect="gridengine"), partial(parse_wall_time, dialect="gridengine")
    parse_jobs = partial(parse_dependencies, dialect="gridengine")
    array, limit = take("-t", parse_array), take("-tc", number)
    slots = take("-pe", parse_slots, 1)
    corresponding = take("-hold_jid_ad", parse_jobs)
    if corresponding is not None:
        conditions = tuple(replace(condition, kind="aftercorr") for condition in corresponding.conditions)
        corresponding = replace(corresponding, conditions=conditions)
    per_core = take("-l h_vmem", parse_size) or take("-l mem_free", parse_size) or take("-l virtual_free", parse_size)
    gpus = take("-l gpu", number) or take("-l ngpus", number, 0)
    here = take("-cwd", lambda _: ".")
    options = JobOptions(
        name=take("-N"),
        queues=take("-q", split_list, ()),
        account=take("-A"),
        project=take("-P"),
        working_directory=take("-wd") or here,
        stdin_path=take("-i", strip_host),
        stdout_path=take("-o", strip_host),
        stderr_path=take("-e", strip_host),
        join_stderr=take("-j", parse_yes, False),
        chunks=(Chunk(count=slots, memory_bytes=per_core, gpus=gpus),),
        memory_bytes_per_core=per_core,
        gpus=gpus * slots,
        exclusive=take("-l exclusive", lambda text: text.lower() in ("", "true", "1"), False),
        wall_time_seconds=take("-l h_rt", parse_time) or take("-l s_rt", parse_time),
        array=replace(array, limit=limit) if array and limit else array,
        dependencies=take("-hold_jid", parse_jobs) or corresponding,
        hold=take("-h", lambda _: True, False),
        begin=take("-a"),
        rerunnable=take("-r", parse_yes),
        priority=take("-p", integer),
        mail_events=take("-m", lambda text: tuple(event for key, event in MAIL_EVENTS.items() if key in text), ()),
        mail_users=take("-M", split_list, ()),
        environment=replace(take("-v", parse_variables, Environment()), inherit=take("-V", lambda _: True, None)),
    )
    reader.drop("-S", "-terse", "-verbose", "-clear", "-hard")
    return options, reader.finish()


def parse_slots(text: str) -> int:
    """Return the fewest slots of a parallel environment such as ``smp 8``, ``mpi 8-16`` or ``mpi 4-``."""
    return number(text.split()[-1].partition("-")[0] or "1")


def parse_yes(text: str) -> bool:
    """Return whether an option says yes."""
    return parse_rerunnable({"yes": "y", "no": "n"}.get(text, text))


def strip_host(text: str) -> str:
    """Return the first path of a list such as ``host:/path,/path``."""
    return re.sub(r"^[^/:]*:", "", text.partition(",")[0])
# Hand-written: edit templates/ehpc/batch/gridengine.py, then run `make generate`.
