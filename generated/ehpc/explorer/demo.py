"""A cluster to look at, for ``ehpc explorer --emulator``: nodes, users, and jobs of the last hours and of now.

It is made by ordinary calls. Only the emulated clock is set back for a while, so that jobs lie in the past.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from ..models import NewUser

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


def make_cluster(
    client: Any, clock: ShiftedClock, is_ended: Callable[[], bool] = lambda: False, nodes: int = 12
) -> str:
    """Make a cluster with users and jobs, and return its identifier.

    Args:
        client: A client of the emulator.
        clock: The emulator's clock.
        is_ended: Returns whether nobody wants it any more.
        nodes: How many compute nodes it gets.
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
    for number in range(JOBS):
        if is_ended():
            break
        clock.shift = -HOURS * 3600.0 * (1 - number / JOBS)
        program, command = PROGRAMS[number * 7 % 4 if number % 3 else 0]
        client.submit_job(
            cluster_id=cluster,
            name=f"{program}-{number:03}",
            command_line=command,
            run_as_user=USERS[number * number % 7 % 3],
            run_as_user_password=PASSWORD,
        )
    clock.shift = 0.0
    return cluster
# Hand-written: edit templates/ehpc/explorer/demo.py, then run `make generate`.
