"""Translates ``#PBS`` and ``#BSUB`` lines into options of sbatch as Slurm does, which is not what PBS and LSF mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from .job import Directive, Problem
from .words import Options, OptionTable, Word, split_options


def pairs(text: str) -> dict[str, str]:
    """Return the pairs of a text of ``key=value`` with blanks between them."""
    return dict(entry.split("=", 1) for entry in text.split())


PBS_TABLE = OptionTable("a= A= c= C= e= h I j= J= k= l= m= M= N= o= p= q= r= S= t= u= v= V W= z")
PBS_NAMES = pairs("""
    -a=--begin -A=--account -e=--error -o=--output -h=--hold -J=--array -t=--array -M=--mail-user -N=--job-name
    -p=--nice -q=--partition
    """)
PBS_MAIL = {"b": "BEGIN", "e": "END", "a": "FAIL"}
PBS_RESOURCES = re.compile(
    "(accelerator|cput|file|mem|mpiprocs|naccelerators|ncpus|nice|nodes|pcput|proc|select|walltime"
    "|arch|host|opsys|other|pmem|pvmem|software|vmem)=",
    re.I,
)
PBS_RESOURCE_NAMES = pairs("""
    cput=--time pcput=--time walltime=--time file=--tmp mem=--mem nice=--nice mpiprocs=--ntasks-per-node
    ncpus=--mincpus select=--nodes proc=--constraint
    """)
LSF_TABLE = OptionTable("c= e= J= m= M= n= o= q= W= x")
LSF_NAMES = pairs("""
    -c=--chdir -e=--error -J=--job-name -m=--nodelist -M=--mem-per-cpu -n=--ntasks -o=--output -q=--partition
    -W=--time -x=--exclusive
    """)


def translate_lsf(words: Sequence[Word]) -> Options:
    """Return the options of sbatch that Slurm makes of the words of ``#BSUB`` lines."""
    odd = [Word(word.line, "-c" if word.text == "-cwd" else word.text) for word in words]
    options = split_options(odd, LSF_TABLE, "#BSUB")
    for place, directive in enumerate(options.directives):
        value = directive.value
        if directive.option == "-M" and value[-1:].isdigit():
            value += "K"
        elif directive.option == "-m":
            value = value.replace(" ", ",")
        elif directive.option == "-n":
            value = value.rpartition(",")[2]
        options.directives[place] = replace(directive, option=LSF_NAMES[directive.option], value=value)
    return options


def translate_pbs(words: Sequence[Word]) -> Options:
    """Return the options of sbatch that Slurm makes of the words of ``#PBS`` lines."""
    options = split_options(words, PBS_TABLE, "#PBS")
    given, options.directives = options.directives, []
    variables = [directive for directive in given if directive.option == "-v"]
    for directive in given:
        option, value = PBS_NAMES.get(directive.option), directive.value
        if directive.option == "-m":
            events = [event for letter, event in PBS_MAIL.items() if letter in value.lower()]
            option, value = "--mail-type", "NONE" if "n" in value.lower() else ",".join(events)
        elif directive.option == "-v" and directive is variables[-1]:
            option, value = "--export", ",".join(every.value for every in variables)
        elif directive.option == "-W" and value.lower().startswith("depend="):
            option, value = "--dependency", value[len("depend=") :]
        if directive.option == "-l":
            options.directives += translate_resources(directive)
        elif option is not None:
            options.directives.append(replace(directive, option=option, value=value))
        elif directive.option not in ("-V", "-S", "-v"):
            options.problems.append(Problem(directive.line, str(directive), "Slurm does not act on it", "ignored"))
    return options


def join_exports(earlier: Sequence[Directive], translated: Sequence[Directive]) -> list[Directive]:
    """Return translated options, with those of ``-v`` added to what ``--export`` asked for before them."""
    values = [directive.value for directive in earlier if directive.option == "--export"]
    if not values:
        return list(translated)
    return [
        replace(directive, value=f"{values[-1]},{directive.value}") if directive.option == "--export" else directive
        for directive in translated
    ]


def translate_resources(directive: Directive) -> list[Directive]:
    """Return the options of sbatch that Slurm makes of a resource list of PBS; it looks for names anywhere in it.

    ``select`` ends at a colon, so what its chunks hold beside ``ncpus``, ``mpiprocs`` and ``mem`` is lost, and so is
    ``procs``. Nodes of several pieces are added up, and so are their ``ppn``, before one is multiplied by the other.
    """
    translated: list[Directive] = []
    gpus, place = 0, 0
    while match := PBS_RESOURCES.search(directive.value, place):
        name = match[1].lower()
        end = ":" if name in ("mpiprocs", "ncpus", "select") else ","
        place = directive.value.find(end, match.end())
        place = len(directive.value) if place < 0 else place
        value = directive.value[match.end() : place]
        if name == "nodes":
            translated += translate_nodes(directive, value)
        elif name == "accelerator":
            gpus = max(gpus, int(value.lower().startswith("true")))
        elif name == "naccelerators":
            gpus = int(value) if value.isdigit() else 0
        elif name in PBS_RESOURCE_NAMES:
            value = value.rstrip("bB") if name in ("mem", "file") else value
            translated.append(replace(directive, option=PBS_RESOURCE_NAMES[name], value=value))
    values = {directive.option: directive.value for directive in translated}
    ppn, cores = values.get("--ntasks-per-node", ""), values.get("--mincpus", "")
    if "--nodes" in values and ppn.isdigit() and cores.isdigit() and int(cores) > int(ppn) > 0:
        translated.append(replace(directive, option="--cpus-per-task", value=str(int(cores) // int(ppn))))
    if gpus:
        translated.append(replace(directive, option="--gres", value=f"gpu:{gpus}"))
    return translated


def translate_nodes(directive: Directive, text: str) -> list[Directive]:
    """Return the options of sbatch that Slurm makes of ``2:ppn=4`` and the like."""
    nodes, ppn, hosts, translated = 0, 0, [], []
    for piece in re.split("[+:]", text):
        digits = re.match("[0-9]+", piece.removeprefix("ppn="))
        if piece.startswith("gpus="):
            translated.append(replace(directive, option="--gpus-per-node", value=piece.removeprefix("gpus=")))
        elif digits and piece.startswith("ppn="):
            ppn += int(digits[0])
        elif digits:
            nodes += int(digits[0])
        elif piece[:1].isalpha():
            hosts.append(piece)
    translated += [replace(directive, option="--nodes", value=str(nodes))] if nodes else []
    translated += [replace(directive, option="--ntasks", value=str(ppn * (nodes or 1)))] if ppn else []
    return translated + ([replace(directive, option="--nodelist", value=",".join(hosts))] if hosts else [])
