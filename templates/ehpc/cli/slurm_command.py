"""``ehpc slurm install``: puts Slurm's commands in front of a cluster into a folder for PATH."""

from __future__ import annotations

import os
from typing import Any

import click

from .command import ShortcutCommand, cluster_option, user_option
from .session import Session, get_session


@click.group("slurm", no_args_is_help=True)
def COMMAND() -> None:  # noqa: N802 - the program looks for this name
    """Have tools that know Slurm drive an E-HPC cluster."""


@COMMAND.command("install", cls=ShortcutCommand)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False))
@cluster_option()
@user_option()
@click.option("--partition", metavar="NAME", help="Queue of jobs that name none. Default: the cluster's first queue.")
@click.option(
    "--password-file",
    metavar="FILE",
    type=click.Path(dir_okay=False),
    help="File with the password of the user. Default: the variable EHPC_RUN_AS_USER_PASSWORD, then the keyring.",
)
@click.option(
    "--state",
    metavar="DIR",
    default="~/.ehpc/slurm",
    help="Folder, shared with the cluster, for what the service does not keep of jobs. Default: ~/.ehpc/slurm.",
)
@click.pass_context
def install_command(context: click.Context, /, **given: Any) -> None:
    """Put sbatch, squeue, scancel, sacct, sinfo, scontrol and srun into a folder for PATH.

    They work with the cluster, user, region, endpoint and profile that are chosen here; credentials come from where
    ehpc finds them when a command runs. No secret is written.
    """
    from ..slurm.install import install

    session = get_session(context)
    settings = describe_cluster(session, given["cluster"])
    for name in ("password_file", "state"):
        if given[name]:
            settings[name] = given[name] if given[name].startswith("~") else os.path.abspath(given[name])
    settings |= {"user": given["user"], "queue": given["partition"] or settings["queue"]}
    install(given["folder"], settings)
    session.info(f'export PATH="{os.path.abspath(given["folder"])}:$PATH"')


def describe_cluster(session: Session, cluster: str) -> dict[str, Any]:
    """Return what the commands have to know of a cluster."""
    from ..slurm.entry import read_queues

    with session.client(has_methods=False) as client:
        parameters, is_2018 = {"ClusterId": cluster}, session.version == "2018-04-12"
        if is_2018:
            info = client._read_action("DescribeCluster", parameters, True).get("ClusterInfo") or {}
            scheduler = info.get("SchedulerType")
        else:
            manager = client._read_action("GetCluster", parameters, False).get("Manager") or {}
            scheduler = (manager.get("Scheduler") or {}).get("Type")
        queues = read_queues(client._read_action("ListQueues", parameters, is_2018))
    return {
        "cluster_id": cluster,
        "api_version": session.version,
        "scheduler": scheduler or "",
        "queue": next(iter(queues), None),
        "region": session.setting("region"),
        "endpoint": session.setting("endpoint"),
        "profile": session.settings.aliyun_profile(),
    }
