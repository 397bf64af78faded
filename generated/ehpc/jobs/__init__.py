"""Jobs as people mean them: submit a command or a script, wait for it, read its output and its exit code.

::

    from ehpc import Client
    from ehpc.jobs import Cluster, Resources

    with Client("cn-hangzhou") as client:
        cluster = Cluster(client, "ehpc-hz-...", user="alice", password="...")
        job = cluster.submit("python3", "train.py", resources=Resources(nodes=2, cores=8, wall_time="01:00:00"))
        job.wait()
        print(job.status, job.exit_code)

It is the same for every scheduler and every version of the API. ``AsyncCluster`` is for ``ehpc.AsyncClient``.

::

    cluster      Cluster and AsyncCluster: submit, list, watch and cancel
    job          a job: status, exit code, output
    backends     what differs between versions of the API: backend_2024, backend_2018 with submission_2018, and
                 output_2018, which reads remote_files
    request      what to submit: resources, directives, wrapper, script_options
    row          a job as the scheduler lists it, its status
    passwords    where the password of a cluster user can come from
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from .cluster import AsyncCluster, Cluster
    from .job import AsyncJob, Job, JobFailedError
    from .passwords import keyring_password, password_file, password_prompt, password_variable
    from .request import UnsupportedOptionError
    from .resources import Resources
    from .row import JobRow, JobStatus, parse_status

__all__ = [
    "AsyncCluster",
    "AsyncJob",
    "Cluster",
    "Job",
    "JobFailedError",
    "JobRow",
    "JobStatus",
    "Resources",
    "UnsupportedOptionError",
    "keyring_password",
    "parse_status",
    "password_file",
    "password_prompt",
    "password_variable",
]

MODULES = {
    "cluster": ("AsyncCluster", "Cluster"),
    "job": ("AsyncJob", "Job", "JobFailedError"),
    "passwords": ("keyring_password", "password_file", "password_prompt", "password_variable"),
    "request": ("UnsupportedOptionError",),
    "resources": ("Resources",),
    "row": ("JobRow", "JobStatus", "parse_status"),
}
"""The modules of the public names; none is loaded before it is used."""


def __getattr__(name: str) -> object:
    from importlib import import_module

    for module, names in MODULES.items():
        if name in names:
            globals()[name] = getattr(import_module(f".{module}", __package__), name)
            return globals()[name]
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
# Hand-written: edit templates/ehpc/jobs/__init__.py, then run `make generate`.
