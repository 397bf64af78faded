"""Drives AiiDA, in its own environment: one JSON text with what became of its calculations."""

import json
import os
import sys
import tempfile

os.environ["AIIDA_PATH"] = tempfile.mkdtemp(dir=sys.argv[1])

from aiida import engine, load_profile, orm
from aiida.manage.configuration import create_profile, get_config

config = get_config(create=True)
profile = create_profile(
    config, name="ehpc", email="a@example.org", storage_backend="core.sqlite_dos", storage_config={}
)
load_profile(profile.name)

computer = orm.Computer(
    "ehpc", "localhost", transport_type="core.local", scheduler_type="core.slurm", workdir=sys.argv[1]
)
computer.set_minimum_job_poll_interval(1)
computer.set_default_mpiprocs_per_machine(1)
computer.set_use_double_quotes(False)
computer.store().configure(safe_interval=0.1, use_login_shell=False)


def run(executable, minutes=10):
    code = orm.InstalledCode(
        computer=computer, filepath_executable=executable, default_calc_job_plugin="core.arithmetic.add"
    )
    builder = code.store().get_builder()
    builder.x, builder.y = orm.Int(1), orm.Int(2)
    builder.metadata.options.resources = {"num_machines": 1}
    builder.metadata.options.queue_name = "comp"
    builder.metadata.options.withmpi = False
    builder.metadata.options.max_wallclock_seconds = minutes * 60
    results, node = engine.run_get_node(builder)
    return node, results


node, results = run("/bin/bash")
seen = {"success": [node.exit_status, results["sum"].value, node.get_scheduler_state().value]}
node, results = run("/bin/false")
seen["failure"] = [node.exit_status != 0, node.get_scheduler_state().value]
print(json.dumps(seen), flush=True)
