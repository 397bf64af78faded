"""Options of sbatch: their names and what they ask for.

The table is that of Slurm 22.05, which decides what an abbreviation stands for.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from .arrays import parse_array
from .dependencies import parse_dependencies
from .job import Chunk, Directive, Environment, JobOptions, Problem
from .options import OptionReader, integer, number, split_list
from .quantities import parse_memory, parse_wall_time
from .words import Options, OptionTable, Word, split_options


def option_names(text: str) -> tuple[str, ...]:
    """Return the long options of a text of names with blanks between them."""
    return tuple(f"--{name}" for name in text.split())


TABLE = OptionTable("""
    A:account= acctg-freq= a:array= batch= bb= bbf= b:begin= D:chdir= cluster= cluster-constraint= M:clusters= comment=
    C:constraint= container= context= contiguous S:core-spec= cores-per-socket= cpu-freq= cpus-per-gpu=
    c:cpus-per-task= deadline= delay-boot= d:dependency= m:distribution= e:error= x:exclude= exclusive? export=
    export-file= B:extra-node-info= get-user-env? gid= gpu-bind= gpu-freq= G:gpus= gpus-per-node= gpus-per-socket=
    gpus-per-task= gres= gres-flags= h:help hint= H:hold ignore-pbs i:input= J:job-name= kill-on-invalid-dep=
    L:licenses= mail-type= mail-user= mcs-label= mem= mem-bind= mem-per-cpu= mem-per-gpu= mincpus= network= nice?
    k:no-kill? no-requeue F:nodefile= w:nodelist= N:nodes= n:ntasks= ntasks-per-core= ntasks-per-gpu= ntasks-per-node=
    ntasks-per-socket= ntasks-per-tres= open-mode= o:output= O:overcommit s:oversubscribe parsable p:partition= power=
    prefer= priority= profile= propagate? q:qos= Q:quiet reboot requeue reservation= signal= sockets-per-node=
    spread-job switches= tasks-per-node= test-only thread-spec= threads-per-core= t:time= time-min= tmp= uid= usage
    use-min-nodes v:verbose V:version W:wait wait-all-nodes= wckey= wrap=
    """)
ALIASES = {"--tasks-per-node": "--ntasks-per-node", "--cluster": "--clusters"}
PER_COMPONENT = option_names("""
    bb constraint contiguous core-spec cores-per-socket cpu-freq cpus-per-gpu cpus-per-task distribution exclusive
    extra-node-info gpu-bind gpu-freq gpus gpus-per-node gpus-per-socket gpus-per-task gres gres-flags hint licenses
    mail-type mail-user mem-bind mem-per-cpu mem-per-gpu mincpus network nodefile nodelist nodes ntasks ntasks-per-core
    ntasks-per-gpu ntasks-per-node ntasks-per-socket ntasks-per-tres overcommit oversubscribe partition sockets-per-node
    spread-job switches tasks-per-node thread-spec threads-per-core tmp use-min-nodes
    """)
"""Options that hold for one component of a heterogeneous job; later components take over all others."""
NUMBERS = option_names("""
    cores-per-socket cpus-per-gpu ntasks-per-core ntasks-per-gpu ntasks-per-socket sockets-per-node threads-per-core
    """)
"""Options that have to be numbers, though ``JobOptions`` has no place for them."""
SUBMISSION = option_names("help usage version quiet verbose parsable test-only wait ignore-pbs")
"""Options that are about the submission, not the job."""
HOSTS = re.compile(r"(?:[^,\[]|\[[^\]]*\])+")
"""An item of a list of nodes, whose brackets may hold commas."""
MAIL_EVENTS = {
    *("NONE", "BEGIN", "END", "FAIL", "REQUEUE", "ALL", "INVALID_DEPEND", "STAGE_OUT", "ARRAY_TASKS"),
    *("TIME_LIMIT", "TIME_LIMIT_90", "TIME_LIMIT_80", "TIME_LIMIT_50"),
}


def split(words: Sequence[Word]) -> Options:
    """Return the options among the words of ``#SBATCH`` lines."""
    return split_options(words, TABLE, "#SBATCH")


def interpret(directives: Sequence[Directive]) -> tuple[JobOptions, list[Problem]]:
    """Return what options of sbatch ask for, and what is not taken over."""
    reader = OptionReader([replace(item, option=ALIASES.get(item.option, item.option)) for item in directives])
    take = reader.take
    requeue, no_requeue = reader.position("--requeue"), reader.position("--no-requeue")
    shared = reader.position("--oversubscribe") > reader.position("--exclusive")
    options = JobOptions(
        name=take("--job-name"),
        queues=take("--partition", split_list, ()),
        account=take("--account"),
        qos=take("--qos"),
        working_directory=take("--chdir"),
        stdin_path=take("--input", parse_path),
        stdout_path=take("--output", parse_path),
        stderr_path=take("--error", parse_path),
        append_output=take("--open-mode", parse_open_mode),
        wall_time_seconds=take("--time", lambda text: parse_wall_time(text, "slurm")),
        array=take("--array", parse_array),
        dependencies=take("--dependency", lambda text: parse_dependencies(text, "slurm")),
        hold=take("--hold", lambda _: True, False),
        begin=take("--begin"),
        rerunnable=None if requeue == no_requeue else requeue > no_requeue,
        priority=take("--priority", lambda text: number(text, 0)),
        nice=take("--nice", lambda text: integer(text or "100")),
        mail_events=take("--mail-type", parse_mail_events, ()),
        mail_users=take("--mail-user", split_list, ()),
        environment=take("--export", parse_export, Environment()),
        exclusive=take("--exclusive", parse_exclusive, False) and not shared,
        memory_bytes_per_node=take("--mem", lambda text: parse_memory(text, "slurm")),
        memory_bytes_per_core=take("--mem-per-cpu", lambda text: parse_memory(text, "slurm")),
    )
    options = replace(options, **read_layout(reader, options))  # type: ignore[arg-type]
    for option in NUMBERS:
        reader.check(option, number, None)
    for option in ("--tmp", "--mem-per-gpu"):
        reader.check(option, lambda text: parse_memory(text, "slurm"), None)
    reader.check("--time-min", lambda text: parse_wall_time(text, "slurm"), None)
    reader.check("--no-kill", parse_no_kill, None)
    sizes = [option for option in ("--mem", "--mem-per-cpu", "--mem-per-gpu") if reader.has(option)]
    for option in sizes[1:]:
        reader.leave(option, f"excludes {sizes[0]}", "refused")
    reader.drop("--requeue", "--no-requeue", *SUBMISSION)
    return options, reader.finish()


def read_layout(reader: OptionReader, options: JobOptions) -> dict[str, object]:
    """Return nodes, chunks and GPUs, as Slurm derives them from the options that are given."""
    take = reader.take
    nodes, most = take("--nodes", parse_nodes, (reader.check("--nodelist", count_hosts, 1), None))
    has_nodes = reader.has("--nodes") or reader.has("--nodelist")
    tasks_per_node, tasks = take("--ntasks-per-node", number), take("--ntasks", number)
    requested_tasks, requested_cores = tasks, take("--cpus-per-task", number)
    if tasks is None:
        tasks = nodes * (tasks_per_node or 1)
        requested_tasks = tasks if tasks_per_node else None
    elif has_nodes:
        nodes, most = min(nodes, tasks), None if most is None else min(most, tasks)
    elif tasks_per_node:
        nodes = -(-tasks // tasks_per_node)
    overcommit = take("--overcommit", lambda _: True, False)
    by_node = bool(has_nodes or tasks_per_node or overcommit)
    cores, least_cores = requested_cores or 1, take("--mincpus", number, 1)
    gpus_per_node = take("--gpus-per-node", parse_gpus) or take("--gres", parse_gres) or 0
    gpus_per_task = take("--gpus-per-task", parse_gpus, 0)
    spread = (
        ((tasks % nodes, tasks // nodes + 1), (nodes - tasks % nodes, tasks // nodes)) if by_node else ((tasks, 1),)
    )
    chunks = [
        Chunk(
            count=count,
            cores=max(cores * (1 if overcommit else size), least_cores),
            tasks=size,
            memory_bytes=(options.memory_bytes_per_node if by_node else None)
            or (options.memory_bytes_per_core and options.memory_bytes_per_core * cores * size),
            gpus=(gpus_per_node if by_node else 0) or gpus_per_task * size,
        )
        for count, size in spread
        if count
    ]
    return {
        "chunks": tuple(chunks),
        "requested_tasks": requested_tasks,
        "requested_cores_per_task": requested_cores,
        "min_nodes": nodes if has_nodes or tasks_per_node else None,
        "max_nodes": most,
        "tasks_per_node": tasks_per_node,
        "placement": "scatter" if has_nodes or nodes > 1 else "pack" if by_node else "free",
        "gpus": take("--gpus", parse_gpus) or gpus_per_node * nodes or gpus_per_task * tasks,
    }


def parse_nodes(text: str) -> tuple[int, int]:
    """Return the fewest and the most nodes of ``2``, ``2-4`` or ``1k``."""
    factors = {"": 1, "k": 1024, "m": 1024**2}
    least, _, most = text.partition("-")
    matches = [re.fullmatch(r"([0-9]{1,7})([km]?)", part, re.I) for part in (least, most or least)]
    first, second = (int(match[1]) * factors[match[2].lower()] if match else 0 for match in matches)
    if not 0 < first <= second:
        raise ValueError(f"{text!r} is no number of nodes")
    return first, second


def count_hosts(text: str) -> int:
    """Return how many nodes a list such as ``n[1-4,7],m1`` names."""
    count = 0
    for item in HOSTS.findall(text):
        sizes = [1]
        for inside in re.findall(r"\[([^\]]*)\]", item):
            ends = [[number(end, 0) for end in part.split("-")] for part in inside.split(",")]
            sizes.append(sum(last - first + 1 for first, last in ((pair[0], pair[-1]) for pair in ends)))
        count += math.prod(sizes)
    return count


def expand_hosts(text: str) -> list[str]:
    """Return the names of the nodes in a list such as ``n[01-03,5],login``; ``(null)`` and ``N/A`` are none."""
    hosts: list[str] = []
    for item in [] if text in ("(null)", "N/A") else HOSTS.findall(text):
        choices = []
        for piece in re.split(r"(\[[0-9]+(?:-[0-9]+)?(?:,[0-9]+(?:-[0-9]+)?)*\])", item):
            ends = [part.partition("-") for part in piece[1:-1].split(",")] if piece.startswith("[") else []
            ranges = [(len(first), range(int(first), int(last or first) + 1)) for first, _, last in ends]
            choices.append([f"{place:0{width}d}" for width, places in ranges for place in places] or [piece])
        hosts += map("".join, product(*choices))
    return hosts


def parse_gpus(text: str) -> int:
    """Return the number of ``2``, ``a100:2``, or a list of these."""
    return sum(number(part.rpartition(":")[2], 0) for part in text.split(","))


def parse_gres(text: str) -> int:
    """Return the number of GPUs among generic resources such as ``gpu:a100:2,license:1``."""
    parts = [part.removeprefix("gres:").partition("(")[0] for part in text.split(",")]
    counts = [part.rpartition(":")[2] for part in parts if re.match(r"gpu(:|$)", part)]
    return sum(int(count) if count.isascii() and count.isdigit() else 1 for count in counts)


def parse_open_mode(text: str) -> bool:
    """Return whether output is appended."""
    if text[:1] not in ("a", "t"):
        raise ValueError("wants append or truncate")
    return text[0] == "a"


def parse_exclusive(text: str) -> bool:
    """Return whether nobody else may use the nodes."""
    if text not in ("", "user", "mcs", "exclusive"):
        raise ValueError("wants nothing, user or mcs")
    return not text or text == "exclusive"


def parse_path(text: str) -> str:
    """Return the path of a file, for which ``none`` stands as well."""
    return "/dev/null" if text.lower() == "none" else text


def parse_no_kill(text: str) -> None:
    """Check the value of an option that may be switched off."""
    if text.lower() not in ("", "off", "no", "set"):
        raise ValueError("wants nothing or off")


def parse_mail_events(text: str) -> tuple[str, ...]:
    """Return the events of a list."""
    events = split_list(text.upper())
    if not events or not set(events) <= MAIL_EVENTS:
        raise ValueError(f"{text!r} names no event, or an unknown one")
    return events


def parse_export(text: str) -> Environment:
    """Return the environment that a value such as ``ALL,A=1,B`` asks for; quotes in it are a part of the values."""
    parts = split_list(text, keep_quotes=True)
    everything = any(part.upper() == "ALL" for part in parts)
    rest = [part for part in parts if part.upper() not in ("ALL", "NONE", "NIL")]
    pairs = tuple((name, value) for name, sign, value in (part.partition("=") for part in rest) if sign)
    return Environment(inherit=everything, variables=pairs, names=tuple(part for part in rest if "=" not in part))
