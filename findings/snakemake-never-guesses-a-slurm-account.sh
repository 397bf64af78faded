#!/usr/bin/env bash
# Snakemake's plugin for Slurm can't guess an account: it hands the pipe of its command to sacct, which refuses it.
#
# Needs Python 3.11 or later and its package index; installs into a folder that is removed again, and sends nothing.
#
# accounts.get_account splits 'sacct -nu "USER" -o Account%256 | tail -1' into words and runs them without a shell, so sacct
# gets "|", "tail" and "-1" as arguments. Slurm's sacct says "Unknown arguments" and exits with 1; "No account was given" is
# then logged for every user, whatever the accounting knows. The stand-in for sacct here only writes down its arguments.
set -euo pipefail

version=2.8.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/environment"
"$folder/environment/bin/pip" install --quiet --disable-pip-version-check "snakemake-executor-plugin-slurm==$version" snakemake 2>/dev/null
mkdir "$folder/bin"
printf '#!/bin/sh\nprintf "%%s\\n" "$@" >"%s/arguments"\necho biology\n' "$folder" >"$folder/bin/sacct"
chmod +x "$folder/bin/sacct"

PATH="$folder/bin:$PATH" "$folder/environment/bin/python" -c '
import logging
from snakemake_executor_plugin_slurm.accounts import get_account

get_account(logging.getLogger())
'
received=$(tail -n 3 "$folder/arguments" | tr '\n' ' ')
printf 'last arguments of sacct: %s\n' "$received"
if [ "$received" != '| tail -1 ' ]; then
    echo "changed: was '| tail -1 '" >&2
    exit 1
fi
