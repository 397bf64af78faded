"""Drives submitit, in its own environment: one JSON text with what it saw of each kind of job."""

import json
import sys
import time

import submitit


def add(first, second):
    return first + second


def fail():
    raise ValueError("on purpose")


def wait_for_state(job, ended):
    while not job.state.startswith(ended):
        time.sleep(0.3)
    return job.state


executor = submitit.SlurmExecutor(folder=sys.argv[1])
executor.update_parameters(time=1, partition="comp")
limited = executor.submit(time.sleep, 1000)  # its minute passes while others run
executor.update_parameters(time=30)
seen = {"success": executor.submit(add, 2, 3).result()}
job = executor.submit(fail)
seen["failure"] = type(job.exception()).__name__
job = executor.submit(time.sleep, 1000)
wait_for_state(job, "RUNNING")
job.cancel()
seen["cancel"] = wait_for_state(job, "CANCELLED").split()[0]
jobs = executor.map_array(add, range(int(sys.argv[2])), range(int(sys.argv[2])))
seen["array"] = [job.result() for job in jobs] == [2 * number for number in range(int(sys.argv[2]))]
print("limit", flush=True)
seen["limit"] = wait_for_state(limited, ("TIMEOUT", "FAILED", "CANCELLED"))
print(json.dumps(seen), flush=True)
