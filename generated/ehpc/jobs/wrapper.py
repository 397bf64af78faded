"""The shell script that runs a job's command and records its exit code, which the API does not tell."""

from __future__ import annotations

import base64
import re
from shlex import quote

RECORD_PREFIX = ".ehpc-exit."
"""Beginning of the names of the files that hold exit codes: then come the job's identifier and the token."""

START = """\
# Runs a command and records its exit code; made by ehpc.jobs. Arguments: a token, then the command.
token=$1
shift
if [ -n "${SLURM_ARRAY_TASK_ID:-}" ]; then
  id=${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID
else
  id=${SLURM_JOB_ID:-${PBS_JOBID:-${JOB_ID:-0}}}
fi
case ${SGE_TASK_ID:-undefined} in undefined) ;; *) id=$id.$SGE_TASK_ID ;; esac
here=$PWD
"""

RUN = """\
child=
early=
for name in HUP USR1 USR2 TERM CONT; do
  trap "kill -s $name \\$child 2>/dev/null || early=\\\"\\$early $name\\\"" "$name"
done
"$@" <&0 &
child=$!
for name in $early; do kill -s "$name" "$child" 2>/dev/null; done
{
  wait "$child"
  code=$?
  while kill -0 "$child"; do
    wait "$child"
    code=$?
  done
} 2>/dev/null  # where shells tell that a command was killed
"""

TO_FILE = """\
record=.ehpc-exit.$id.$token
{ printf '%s\\n' "$code" >"$here/$record"; } 2>/dev/null
exit "$code"
"""

TO_STDERR = """\
printf '\\n[ehpc.jobs] %s exit code %s\\n' "$token" "$code" >&2
exit "$code"
"""

WITHOUT_RECORD = """\
# Runs a command; made by ehpc.jobs. Arguments: a token, then the command.
shift
exec "$@"
"""

MARK = re.compile(rb"\n?\[ehpc\.jobs\] ([0-9a-f]+) exit code ([0-9]{1,3})\n")
"""Matches the line that ``TO_STDERR`` writes."""

SHEBANG = re.compile(rb"#![ \t]*([^ \t\r\n]+)[ \t]*([^\r\n]*)")
SHELL = "/bin/sh"


def make_wrapper(directives: bytes, *, record: bool) -> bytes:
    """Return the script that is submitted for a command; it may record the exit code in a file beside the output."""
    body = START + RUN + TO_FILE if record else WITHOUT_RECORD
    return f"#!{SHELL}\n".encode() + directives + body.encode()


def make_inline_command(script: bytes | None, directory: str | None, *, record: bool = True) -> list[str]:
    """Return a command that runs another one, or a script that it brings along, in a directory.

    Its further arguments are the token, and then the command, or the arguments of the script. It may record the exit
    code at the end of the error output.
    """
    head = f"cd -- {quote(directory)} || exit\n" if directory else ""
    end = TO_STDERR if record else 'exit "$code"\n'
    if script is None:
        return [SHELL, "-c", START + head + RUN + end, "ehpc"]
    return [SHELL, "-c", START + head + unpack_script(script) + RUN + 'rm -f -- "$file"\n' + end, "ehpc"]


def unpack_script(script: bytes) -> str:
    """Return shell commands that write a script to ``$file``, and put the words that run it before its arguments."""
    words = " ".join(map(quote, interpreter(script)))
    content = base64.b64encode(script).decode()
    return f'file=$(mktemp) && printf %s {content} | base64 -d >"$file" || exit\nset -- {words} "$file" "$@"\n'


def interpreter(script: bytes) -> list[str]:
    """Return the command that runs a script: that of its first line, as the kernel would, or else a shell."""
    match = SHEBANG.match(script)
    if match is None:
        return [SHELL]
    words = [part.decode("utf-8", "surrogateescape").strip() for part in match.groups()]
    return [word for word in words if word]


def parse_exit_code(text: str) -> int | None:
    """Return the exit code in the content of a record, or None if it has none."""
    stripped = text.strip()
    return int(stripped) if re.fullmatch("[0-9]{1,3}", stripped, re.ASCII) else None
# Hand-written: edit templates/ehpc/jobs/wrapper.py, then run `make generate`.
