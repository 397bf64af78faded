"""Drives Snakemake with its plugin for Slurm, in its own environment: one JSON text with how workflows ended."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

folder, count = Path(sys.argv[1]), int(sys.argv[2])
RULE = "rule {name}:\n    output: '{name}.txt'\n    resources: runtime={minutes}\n    shell: '{command}'\n"
OPTIONS = (
    "--executor slurm --jobs 20 --cores 2 --latency-wait 20 --seconds-between-status-checks 1 --retries 0 --nocolor "
    "--default-resources slurm_partition=comp mem_mb=100 --slurm-no-account --slurm-init-seconds-before-status-checks 1"
)


def start(name, command, minutes=10, targets=None, rules=None):
    place = folder / name
    place.mkdir()
    (place / "Snakefile").write_text(rules or RULE.format(name=name, command=command, minutes=minutes))
    words = ["snakemake", *OPTIONS.split(), *(targets or [f"{name}.txt"])]
    with (place / "log").open("w") as log:
        return place, subprocess.Popen(words, cwd=place, stdout=log, stderr=subprocess.STDOUT)


def wait_for_state(name):
    command = ["squeue", "-h", "-t", "all", "-o", "%T %j"]
    while name not in subprocess.run(command, capture_output=True, text=True, check=True).stdout:
        time.sleep(0.5)


seen = {}
place, process = start("success", "echo done >{output}")
seen["success"] = [process.wait(), (place / "success.txt").exists()]
place, process = start("failure", "exit 3")
seen["failure"] = [process.wait(), "FAILED" in (place / "log").read_text()]
place, process = start("cancel", "sleep 1000")
wait_for_state("RUNNING")
process.send_signal(signal.SIGINT)
seen["cancel"] = [process.wait() != 0]
wait_for_state("CANCELLED")
place, process = start("limit", "sleep 1000", minutes=1)
wait_for_state("RUNNING")
print("limit", flush=True)
seen["limit"] = [process.wait(), "TIMEOUT" in (place / "log").read_text()]
rules = "rule many:\n    output: 'many{{number}}.txt'\n    shell: 'echo >{{output}}'\n".format()
place, process = start("many", "", targets=[f"many{number}.txt" for number in range(count)], rules=rules)
seen["many"] = [process.wait(), len(list(place.glob("many*.txt")))]
print(json.dumps(seen), flush=True)
