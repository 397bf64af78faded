"""The command line as whole processes, against that of the other large cloud and its emulator."""

from __future__ import annotations

from ehpc.emulator import Emulator
from tests.benchmarks.moto import moto
from tests.benchmarks.timing import OURS, TOOLS, Row, middle, paired, process_seconds

CEILING = 0.35
ROUNDS = 9

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
    with moto() as url, Emulator() as emulator:
        found = process_seconds(
            {
                "our help": [*ours, "--help"],
                "aws help": [*aws, "--help"],
                "our list": [*ours, "list-clusters"],
                "aws list": [*aws, "--endpoint-url", url, "batch", "describe-job-queues"],
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
            Row(name, f"{middle(mine) * 1000:.0f} ms", paired(mine, theirs), CEILING, peer),
        ]
    return rows
