"""The command line as whole processes, against the build before, and that of the other large cloud and its emulator."""

from __future__ import annotations

from ehpc.emulator import Emulator
from tests.benchmarks.moto import moto
from tests.benchmarks.timing import BEFORE, OURS, TOOLS, Row, middle, paired, process_seconds

# The help is not kept: Python with nothing but the import of click takes 0.13.
CEILINGS = {"help": 0.12, "list": 0.35}
ROUNDS = 9

TERMINAL = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)"
"""Runs a command in a terminal: there it prints a table."""

PEER_VARIABLES = {
    "AWS_ACCESS_KEY_ID": "made-up-id",
    "AWS_SECRET_ACCESS_KEY": "made-up-secret",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_PAGER": "",
}


def command_line() -> list[Row]:
    """Time the help, and a list from an emulator."""
    ours, aws = [str(OURS.with_name("ehpc"))], [str(TOOLS / "python"), str(TOOLS / "aws")]
    before = [str(BEFORE.with_name("ehpc"))]
    with moto() as url, Emulator() as emulator:
        found = process_seconds(
            {
                "our help": [*ours, "--help"],
                "aws help": [*aws, "--help"],
                "our list": [*ours, "list-clusters"],
                "aws list": [*aws, "--endpoint-url", url, "batch", "describe-job-queues"],
                "before list": [*before, "list-clusters"],
                "our table": [str(OURS), "-c", TERMINAL, *ours, "list-clusters"],
                "before table": [str(OURS), "-c", TERMINAL, *before, "list-clusters"],
            },
            rounds=ROUNDS,
            variables={**PEER_VARIABLES, **emulator.variables},
            codes=(0, 2),  # aws ends its help as if it were a mistake
        )
    rows = []
    for what, peer, name in (("help", "aws --help", "ehpc --help"), ("list", "aws list", "ehpc list-clusters")):
        mine, theirs = found[f"our {what}"], found[f"aws {what}"]
        rows += [
            Row(
                f"aws: {'--help' if what == 'help' else 'batch describe-job-queues'}", f"{middle(theirs) * 1000:.0f} ms"
            ),
            Row(name, f"{middle(mine) * 1000:.0f} ms", paired(mine, theirs), CEILINGS[what], peer),
        ]
    for what, name, ceiling in (("list", "in a pipe", 0.55), ("table", "in a terminal", 0.6)):
        mine, theirs = found[f"our {what}"], found[f"before {what}"]
        rows += [
            Row(f"build before: ehpc list-clusters {name}", f"{middle(theirs) * 1000:.0f} ms"),
            Row(
                f"ehpc list-clusters {name}",
                f"{middle(mine) * 1000:.0f} ms",
                paired(mine, theirs),
                ceiling,
                "build before",
            ),
        ]
    return rows
