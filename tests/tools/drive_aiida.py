"""Drives AiiDA, in its own environment: one JSON text with what became of its calculations."""

import asyncio
import json
import os
import subprocess
import sys
import tempfile

os.environ["AIIDA_PATH"] = tempfile.mkdtemp(dir=sys.argv[1])

import greenback
from aiida import load_profile, orm
from aiida.manage import get_manager
from aiida.manage.configuration import create_profile, get_config

config = get_config(create=True)
profile = create_profile(
    config, name="ehpc", email="a@example.org", storage_backend="core.sqlite_dos", storage_config={}
)
load_profile(profile.name)

computer = orm.Computer(
    "ehpc", "localhost", transport_type="core.local", scheduler_type="core.slurm", workdir=sys.argv[1]
)
computer.set_minimum_job_poll_interval(2)
computer.set_default_mpiprocs_per_machine(1)
computer.set_use_double_quotes(False)
computer.store().configure(safe_interval=0.1, use_login_shell=False)
runner = get_manager().get_runner()


def make_code(executable):
    """Return the code of an executable that reads a shell script which adds two numbers."""
    return orm.InstalledCode(
        computer=computer, filepath_executable=executable, default_calc_job_plugin="core.arithmetic.add"
    ).store()


def start(code, minutes=30, before=""):
    """Start a calculation, as ``engine.submit`` does where no daemon runs."""
    builder = code.get_builder()
    builder.x, builder.y = orm.Int(1), orm.Int(2)
    builder.metadata.options.resources = {"num_machines": 1}
    builder.metadata.options.queue_name = "comp"
    builder.metadata.options.withmpi = False
    builder.metadata.options.max_wallclock_seconds = minutes * 60
    builder.metadata.options.prepend_text = before
    process = runner.instantiate_process(builder)
    runner.loop.create_task(process.step_until_terminated())
    return process


def wait_until(is_true):
    """Go on with the calculations until something holds."""

    async def wait():
        while not is_true():
            await asyncio.sleep(0.2)

    runner.loop.run_until_complete(wait())


async def kill(process):
    """Kill a calculation, as AiiDA does in the processes of its daemon."""
    await greenback.ensure_portal()
    process.kill("on purpose")


def is_running(process):
    state = process.node.get_scheduler_state()
    return state is not None and state.value == "running"


def state_of(process):
    """Return what Slurm calls the job of a calculation."""
    command = ["squeue", "-h", "-t", "all", "-o", "%T", "-j", process.node.get_job_id()]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


adding = make_code("/bin/bash")
limited = start(adding, minutes=1, before="sleep 1000")  # its minute passes while others run
cancelled = start(adding, before="sleep 1000")
failed = start(make_code("/bin/false"))
done = start(adding)
wait_until(lambda: done.has_terminated() and failed.has_terminated() and is_running(cancelled))
node = done.node
seen = {"success": [node.exit_status, node.outputs.sum.value, node.get_scheduler_state().value]}
seen["failure"] = [failed.node.exit_status != 0, failed.node.get_scheduler_state().value]
runner.loop.create_task(kill(cancelled))
wait_until(lambda: cancelled.has_terminated() and state_of(cancelled) == "CANCELLED")
seen["cancel"] = [cancelled.node.is_killed, state_of(cancelled)]
many = [start(adding) for _ in range(int(sys.argv[2]))]
wait_until(lambda: all(process.has_terminated() for process in many))
seen["many"] = sorted({(process.node.exit_status, process.node.outputs.sum.value) for process in many})
wait_until(lambda: is_running(limited) or limited.has_terminated())
print("limit", flush=True)
wait_until(limited.has_terminated)
# The parser of the output, which is missing here, has the last word on exit_status.
logs = [log.message for log in orm.Log.collection.get_logs_for(limited.node)]
seen["limit"] = [any("scheduler parser returned exit code<120>" in log for log in logs), state_of(limited)]
print(json.dumps(seen), flush=True)
