"""Drives Snakemake with its plugin for Slurm, in its own environment: one JSON text with how workflows ended."""

import json
import signal
import subprocess
import sys
import sysconfig
import time
import venv
from pathlib import Path

folder, count = Path(sys.argv[1]), int(sys.argv[2])
PARTS = 2
RULE = "rule {name}:\n    output: '{name}{wildcard}.txt'\n    resources: runtime={minutes}\n    shell: '{command}'\n"
OPTIONS = (
    "--executor slurm --jobs 20 --cores 2 --latency-wait 60 --seconds-between-status-checks 5 --retries 0 --nocolor "
    "--default-resources slurm_partition=comp mem_mb=100 --slurm-no-account --slurm-init-seconds-before-status-checks 2"
)
FOR_PLUGIN = ("numpy", "pandas", "snakemake_executor_plugin_slurm")
"""What the plugin that submits jobs brings, and jobs do without: importing it takes half of each start of Snakemake."""


def make_lean_environment(place):
    """Make an environment that has what jobs need, and return the options for jobs in it."""
    venv.create(place, with_pip=False)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(place)}))
    for package in Path(sysconfig.get_path("purelib")).iterdir():
        if package.name.partition("-")[0] not in FOR_PLUGIN:
            (packages / package.name).symlink_to(package)
    usage = "--shared-fs-usage input-output persistence source-cache sources storage-local-copies"
    return [*usage.split(), f"--precommand=. {place}/bin/activate"]  # no software-deployment among them


def start(name, command, *options, minutes=30, targets=()):
    """Start a workflow of one rule, in a folder of its own; with targets, the rule makes each of them."""
    place = folder / name
    place.mkdir()
    wildcard = "{number}" if targets else ""
    (place / "Snakefile").write_text(RULE.format(name=name, command=command, minutes=minutes, wildcard=wildcard))
    words = ["snakemake", *OPTIONS.split(), *options, "--", *(targets or [f"{name}.txt"])]
    with (place / "log").open("w") as log:
        return place, subprocess.Popen(words, cwd=place, stdout=log, stderr=subprocess.STDOUT)


def list_jobs():
    """Return state, identifier and folder of each job."""
    command = ["squeue", "-h", "-r", "-t", "all", "-o", "%T %i %Z"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [line.split() for line in done.stdout.splitlines()]


def wait_for_state(place, *states):
    while not any(job[0] in states and job[2] == str(place) for job in list_jobs()):
        time.sleep(1)


limited, limited_process = start("limit", "sleep 1000", minutes=1)  # its minute passes while others run
cancelled, cancelled_process = start("cancel", "sleep 1000")
failed, failed_process = start("failure", "exit 3")
targets = [f"many{number}.txt" for number in range(count)]
place, process = start("many", "echo >{output}", *make_lean_environment(folder / "lean"), targets=targets)
seen = {"success": [process.wait(), len(list(place.glob("many*.txt")))]}
seen["failure"] = [failed_process.wait(), "FAILED" in (failed / "log").read_text()]
wait_for_state(cancelled, "RUNNING")
cancelled_process.send_signal(signal.SIGINT)
seen["cancel"] = [cancelled_process.wait() != 0]
wait_for_state(cancelled, "CANCELLED")
targets = [f"array{number}.txt" for number in range(PARTS)]
place, process = start("array", "echo >{output}", "--slurm-array-jobs=all", targets=targets)
jobs = sorted((job[0], "_" in job[1]) for job in list_jobs() if job[2] == str(place)) if process.wait() == 0 else []
seen["array"] = [jobs == [("COMPLETED", True)] * PARTS, len(list(place.glob("array*.txt")))]
wait_for_state(limited, "RUNNING", "TIMEOUT")
print("limit", flush=True)
seen["limit"] = [limited_process.wait(), "TIMEOUT" in (limited / "log").read_text()]
print(json.dumps(seen), flush=True)
