"""scontrol: the three requests that tools make of it: show config, show hostnames, requeue."""

from __future__ import annotations

import os
import sys
import time

from .arguments import OptionTable, UsageError, parse
from .columns import expand_hosts, format_time, parse_job_ids
from .entry import VERSION
from .job_list import list_jobs, select

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .entry import Site

USAGE_CODE = 1
OPTIONS = OptionTable("o:oneliner")
MAX_ARRAY_SIZE = 1001
"""Slurm's default; the service tells none."""

MIN_JOB_AGE = 300
"""Seconds; the service lists jobs for longer."""


def run(site: Site, program: str, arguments: list[str]) -> int:
    """Run the command and return its exit code."""
    _, operands = parse(program, arguments, OPTIONS)
    keyword, *rest = operands or [""]
    if keyword == "requeue" and rest:
        return requeue(site, rest)
    if keyword != "show":
        raise UsageError(f"invalid keyword: {keyword}")
    entity = rest[0].lower() if rest else ""
    if entity in ("hostnames", "hostname", "hostnam"):
        text = rest[1] if len(rest) > 1 else os.environ.get("SLURM_JOB_NODELIST") or os.environ.get("SLURM_NODELIST")
        if not text:
            print("scontrol: error: host list is empty", file=sys.stderr)
            return 0
        try:
            sys.stdout.write("".join(f"{host}\n" for host in expand_hosts(text)))
        except ValueError:
            raise UsageError(f"Invalid hostlist: {text}") from None
        return 0
    if entity == "config":
        facts = {
            "ClusterName": site.cluster_id,
            "MaxArraySize": MAX_ARRAY_SIZE,
            "MinJobAge": f"{MIN_JOB_AGE} sec",
        }
        facts["SLURM_VERSION"] = VERSION.partition(" ")[2]
        print(f"Configuration data as of {format_time(time.time(), '')}")
        sys.stdout.write("".join(f"{name:<23} = {value}\n" for name, value in facts.items()))
        return 0
    raise UsageError(f"invalid entity:{entity} for keyword:show ")


def requeue(site: Site, words: list[str]) -> int:
    """Run jobs again that have ended, if the API can, and return the exit code."""
    from .._runtime.errors import ServiceError

    code = 0
    for word in words:
        message = "Invalid job id specified for job %s"
        for job in parse_job_ids(word, UsageError, message):
            if not site.is_2018:
                raise UsageError(f"Requested operation not supported on this system for job {job}")
            rows = select(list_jobs(site, None, None, lambda items, job=job: any(i["Id"] == job for i in items)), [job])  # type: ignore[misc]  # bound here
            try:
                if rows:
                    site.change("RerunJobs", Jobs=[{"Id": row.service_id} for row in rows])
                else:
                    print(message % job, file=sys.stderr)
            except ServiceError as error:
                print(f"{error.message} for job {job}", file=sys.stderr)
                code = 1
            code = code if rows else 1
    return code
# Hand-written: edit templates/ehpc/slurm/scontrol.py, then run `make generate`.
