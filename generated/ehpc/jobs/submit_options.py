"""Maps the directives of a job script to parameters of SubmitJob, as far as it has such parameters."""

from __future__ import annotations

import shlex
from typing import Any

from ..batch import Dialect, JobOptions, RunningJob, detect_dialect, has_patterns, output_paths, read_script
from ..batch.slurm import option_names

MAX_PRIORITY = 9

PASSED_ON: dict[Dialect, frozenset[str]] = {
    "slurm": frozenset(option_names("job-name partition output error chdir array requeue no-requeue priority export")),
    "pbs": frozenset({"-N", "-q", "-o", "-e", "-d", "-w", "-J", "-t", "-r", "-p", "-v"}),
    "gridengine": frozenset({"-N", "-q", "-o", "-e", "-wd", "-t", "-r", "-p", "-v"}),
}
"""Options for which SubmitJob has a parameter."""

ANY_INDEX = 987654321
"""Stands for what is not known in a path: the index of a part of an array job, or the name of a job."""


class SubmitOptions:
    """What the directives of a script ask for.

    Args:
        script: Content of the script.

    Attributes:
        values: Arguments of ``submit_job``.
        variables: Environment variables of the job.
        omitted: Directives that can't be passed on, each with the reason.
        refused: Those of them for which the scheduler of the script would refuse it.
    """

    def __init__(self, script: bytes) -> None:
        self.values: dict[str, Any] = {}
        self.variables: dict[str, str] = {}
        self.omitted: list[str] = []
        self.refused: list[str] = []
        self._options = JobOptions()
        self._dialect: Dialect | None = detect_dialect(script)
        if self._dialect is not None:
            self._read(script, self._dialect)

    def _read(self, script: bytes, dialect: Dialect) -> None:
        """Take the directives over."""
        job = read_script(script, dialect)
        self._options = job.options
        problems = [problem for problem in job.problems if problem.text != "\\r\\n"]  # whoever reads it warns of these
        self.omitted = [str(problem) for problem in problems]
        self.refused = [str(problem) for problem in problems if problem.kind == "refused"]
        component, *others = job.components
        if others:
            self.omit("hetjob", "SubmitJob takes one component, so only the first is passed on")
        wrong = {(problem.line, problem.text) for problem in job.problems}
        for directive in component.directives:
            if directive.option not in PASSED_ON[dialect] and (directive.line, str(directive)) not in wrong:
                self.omit(str(directive), "SubmitJob has no such parameter")
        self._take(job.options, dialect)

    def omit(self, text: str, reason: str) -> None:
        """Note a directive that can't be passed on."""
        self.omitted.append(f"{text}: {reason}")

    def _take(self, options: JobOptions, dialect: Dialect) -> None:
        """Take over what SubmitJob has parameters for, as far as they go."""
        array, values = options.array, self.values
        if options.name:
            values["name"] = options.name
        if len(options.queues) == 1:
            values["job_queue"] = options.queues[0]
        elif options.queues:
            self.omit(",".join(options.queues), "SubmitJob takes a single queue")
        paths = {"stdout_redirect_path": options.stdout_path, "stderr_redirect_path": options.stderr_path}
        for name, path in paths.items():
            if path and has_patterns(path, dialect):
                self.omit(path, "the service does not replace such patterns")
            elif path:
                values[name] = path
        if options.working_directory and options.working_directory != ".":
            values["package_path"] = options.working_directory
        if array is not None and array.request is None:
            self.omit(f"array {array}", "SubmitJob takes arrays as first-last:step only")
        elif array is not None:
            values["array_request"] = array.request
            if array.limit is not None:
                self.omit(f"array {array}", "SubmitJob has no limit of parts that run at a time")
        self.variables = dict(options.environment.variables)
        for name in options.environment.names:  # they would come from the shell of the submitter
            self.omit(f"variable {name}", "only variables with their values can be passed on")
        if options.rerunnable is not None:
            values["rerunnable"] = options.rerunnable
        if options.priority is not None and dialect != "gridengine" and 0 <= options.priority <= MAX_PRIORITY:
            values["priority"] = options.priority
        elif options.priority is not None:
            self.omit(f"priority {options.priority}", f"priorities of the service go from 0 to {MAX_PRIORITY}")

    def output_patterns(self, number: str, name: str, user: str) -> list[str]:
        """Return patterns of the shell for the output files that the script names, relative to where the job runs.

        The name is empty if the scheduler gives the job one.
        """
        options, dialect = self._options, self._dialect
        if dialect is None or not (options.stdout_path or options.stderr_path):
            return []
        is_array = options.array is not None
        job = RunningJob(
            job_id=number,
            name=name or str(ANY_INDEX),
            user=user,
            options=options,
            array_job_id=number if is_array else None,
            array_index=ANY_INDEX if is_array else None,
        )
        paths = dict.fromkeys(output_paths(job, dialect))
        return ["*".join(map(shlex.quote, path.split(str(ANY_INDEX)))) for path in paths]
# Hand-written: edit templates/ehpc/jobs/submit_options.py, then run `make generate`.
