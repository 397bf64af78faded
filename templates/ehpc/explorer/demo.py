"""Clusters to look at, for ``--emulator``: nodes, users, and jobs of the last hours and of now; one an API version.

They are made by ordinary calls. Only the emulated clock is set back for a while, so that jobs lie in the past.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from ..v2018_04_12.models import NewUser
from ..v2024_07_30 import models as newer_models

PASSWORD = "Emulated-passw0rd"
USERS = ("anna.li", "marco.b", "sofia.k")
HOURS = 8
"""How far back the first jobs lie."""

JOBS = 180
PROGRAMS = (("gromacs", "sleep 4800"), ("lammps", "sleep 8400"), ("wrf", "sleep 3300"), ("postproc", "sleep 900"))


class ShiftedClock:
    """The time of the emulated world: that of this machine, and so many seconds."""

    def __init__(self) -> None:
        self.shift = 0.0

    def __call__(self) -> float:
        """Return the time in seconds since 1970."""
        return time.time() + self.shift


def make_clusters(
    client: Any, newer: Any, clock: ShiftedClock, is_ended: Callable[[], bool] = lambda: False, nodes: int = 12
) -> tuple[str, str]:
    """Make a cluster of each API version with users and jobs, and return their identifiers.

    Args:
        client: A client of the emulator, of API version 2018-04-12.
        newer: One of API version 2024-07-30, whose cluster is smaller.
        clock: The emulator's clock.
        is_ended: Returns whether nobody wants them any more.
        nodes: How many compute nodes the first cluster gets.
    """
    clock.shift = -HOURS * 3600.0
    cluster: str = client.create_cluster(
        name="demo",
        ehpc_version="1.0.0",
        os_tag="CentOS_7.6_64",
        password=PASSWORD,
        scheduler_type="slurm",
        ecs_order_compute_count=nodes,
        ecs_order_compute_instance_type="ecs.n1.medium",
    ).cluster_id
    users = [NewUser(name=name, group="users", password=PASSWORD) for name in USERS]
    client.add_users(cluster_id=cluster, users=users)
    spec = newer_models.NodeSpec(instance_type="ecs.n1.medium")
    queue = newer_models.QueueSpec(queue_name="comp", initial_count=nodes // 2, compute_nodes=[spec])
    newer_cluster: str = newer.create_cluster(cluster_name="demo-2024", queues=[queue]).cluster_id
    newer_users = [newer_models.NewUser(user_name=name, group="users", password=PASSWORD) for name in USERS]
    newer.create_users(cluster_id=newer_cluster, users=newer_users)
    for number in range(JOBS):
        if is_ended():
            break
        clock.shift = -HOURS * 3600.0 * (1 - number / JOBS)
        program, command = PROGRAMS[number * 7 % 4 if number % 3 else 0]
        name, user = f"{program}-{number:03}", USERS[number * number % 7 % 3]
        client.submit_job(
            cluster_id=cluster, name=name, command_line=command, run_as_user=user, run_as_user_password=PASSWORD
        )
        if number % 2 == 0:
            job = newer_models.JobSpec(command_line=f"-- {command}", run_as_user=user, run_as_user_password=PASSWORD)
            newer.create_job(cluster_id=newer_cluster, job_name=name, job_spec=job)
    clock.shift = 0.0
    return cluster, newer_cluster
