"""scancel: ends jobs."""

from __future__ import annotations

from .arguments import OptionTable, UsageError, parse
from .columns import parse_job_ids
from .job_list import list_items, split_id

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .entry import Site

USAGE_CODE = 1
OPTIONS = OptionTable("Q:quiet M:clusters=")
MOST_AT_ONCE = 100


def run(site: Site, program: str, arguments: list[str]) -> int:
    """Run the command and return its exit code: 0 also for jobs that are unknown or have ended."""
    options, operands = parse(program, arguments, OPTIONS)
    while operands and any(word.startswith("-") for word in operands):  # options may follow
        place = next(place for place, word in enumerate(operands) if word.startswith("-"))
        more, rest = parse(program, operands[place:], OPTIONS)
        options, operands = [*options, *more], [*operands[:place], *rest]
    if not operands:
        raise UsageError("scancel: error: No job identification provided")
    ids: list[str] = []
    for word in operands:
        ids += parse_job_ids(word, UsageError, "scancel: error: Invalid job id %s")
    site.journal.add({"cancelled": ids})
    for start in range(0, len(ids), MOST_AT_ONCE):
        stop(site, ids[start : start + MOST_AT_ONCE])
    return 0


def stop(site: Site, ids: list[str]) -> None:
    """End jobs. The service refuses all of them if one is unknown or has ended: then only the others are named."""
    from .._runtime.errors import ServiceError

    if site.scheduler.lower().startswith("slurm"):  # whose identifiers are those of the service
        try:
            return send(site, ids)
        except ServiceError as error:
            if error.status >= 500:
                raise
    names = []
    for item in list_items(site, True, None, None):
        number, index = split_id(item)
        if number in ids or f"{number}_{index}" in ids:
            names.append(item["Id"])
    if names:
        send(site, names)
    return None


def send(site: Site, names: list[str]) -> None:
    """Ask the service to end jobs."""
    if site.is_2018:
        site.change("StopJobs", Jobs=[{"Id": name} for name in names])
    else:
        site.change("StopJobs", JobIds=names)
# Hand-written: edit templates/ehpc/slurm/scancel.py, then run `make generate`.
