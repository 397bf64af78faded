"""Drives PSI/J, in its own environment: one JSON text with what it saw of each kind of job."""

import datetime
import json
import pathlib
import sys

import psij
from psij.executors.batch.slurm import SlurmExecutorConfig

folder = pathlib.Path(sys.argv[1])
config = SlurmExecutorConfig(queue_polling_interval=2, initial_queue_polling_delay=1)
executor = psij.JobExecutor.get_instance("slurm", config=config)


def make_job(executable, *arguments, minutes=10, name="job"):
    attributes = psij.JobAttributes(duration=datetime.timedelta(minutes=minutes), queue_name="comp")
    output = folder / f"{name}.out"
    spec = psij.JobSpec(executable, list(arguments), stdout_path=output, attributes=attributes, directory=folder)
    return psij.Job(spec)


def submit(*arguments, **more):
    job = make_job(*arguments, **more)
    executor.submit(job)
    return job


limited = submit("/bin/sleep", "1000", minutes=1, name="limit")  # its minute passes while others run
job = submit("/bin/echo", "hello", name="success")
failing = submit("/bin/sh", "-c", "exit 3", name="failure")
endless = submit("/bin/sleep", "1000", name="cancel")
seen = {"success": [job.wait().state.name, (folder / "success.out").read_text()]}
status = failing.wait()
seen["failure"] = [status.state.name, status.exit_code]
endless.wait(target_states=[psij.JobState.ACTIVE])
endless.cancel()
seen["cancel"] = endless.wait().state.name
jobs = [submit("/bin/true", name=f"many{number}") for number in range(int(sys.argv[2]))]
seen["many"] = sorted({job.wait().state.name for job in jobs})
limited.wait(target_states=[psij.JobState.ACTIVE])
print("limit", flush=True)
seen["limit"] = limited.wait().state.name
print(json.dumps(seen), flush=True)
