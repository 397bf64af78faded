"""sinfo: lists partitions."""

from __future__ import annotations

import sys

from .arguments import OptionTable, UsageError, parse
from .entry import read_queues

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .entry import Site

USAGE_CODE = 1
OPTIONS = OptionTable("h:noheader o:format= M:clusters=")


def run(site: Site, program: str, arguments: list[str]) -> int:
    """Run the command and return its exit code."""
    options, operands = parse(program, arguments, OPTIONS)
    given = dict(options)
    if operands or given.get("format") != "%P":
        raise UsageError("sinfo: error: ehpc slurm has sinfo --format=%P alone")
    names = read_queues(site.read("ListQueues"))
    default = site.settings.get("queue")
    lines = [] if "noheader" in given else ["PARTITION"]
    lines += [f"{name}*" if name == default else name for name in names]
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0
