#!/usr/bin/env bash
# Snakemake's plugin for Slurm can't guess an account: it hands the pipe of its command to sacct, which refuses it.
#
# Needs Debian 12 (amd64) with Python 3.11, and the package indexes of both; installs into a folder that is removed again, and
# sends nothing.
#
# accounts.get_account splits 'sacct -nu "USER" -o Account%256 | tail -1' into words and runs them without a shell, so sacct
# gets "|", "tail" and "-1" as arguments. It ends with 1 before it looks at the accounting, and "No account was given" is then
# logged for every user, whatever the accounting knows.
set -euo pipefail

slurm=22.05.8-4+deb12u3
version=2.8.0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >requirements.txt <<END
annotated-types==0.8.0
argparse-dataclass==2.0.0
attrs==26.1.0
certifi==2026.10.19.post1
charset-normalizer==3.5.3
conda-inject==1.3.2
ConfigArgParse==1.9.0
connection_pool==0.0.3
docutils==0.22.4
dpath==2.2.0
fastjsonschema==2.22.3
gitdb==4.0.12
GitPython==3.2.1
greenlet==3.5.6
humanfriendly==10.0
idna==3.20
immutables==0.21
Jinja2==3.1.6
jsonschema==4.26.0
jsonschema-specifications==2025.9.1
jupyter_core==5.9.1
MarkupSafe==3.0.4
nbformat==5.11.1
numpy==2.4.6
packaging==25.0
pandas==3.1.1
platformdirs==4.14.8
psutil==7.2.2
PuLP==3.3.2
pydantic==2.14.4
pydantic_core==2.50.5
python-dateutil==4.0.0
PyYAML==6.0.4
referencing==0.37.0
requests==2.34.2
rpds-py==2026.9.1
smart_open==7.7.1
smmap==5.0.3
snakemake==9.27.1
snakemake-executor-plugin-slurm==$version
snakemake-executor-plugin-slurm-jobstep==0.6.1
snakemake-interface-common==1.23.0
snakemake-interface-executor-plugins==9.4.0
snakemake-interface-logger-plugins==2.1.0
snakemake-interface-report-plugins==1.3.0
snakemake-interface-scheduler-plugins==2.0.2
snakemake-interface-storage-plugins==4.4.1
SQLAlchemy==2.0.58
sqlmodel==0.0.37
tabulate==0.10.0
tenacity==9.2.1
throttler==1.2.3
traitlets==5.16.1
typing-inspection==0.4.5
typing_extensions==4.16.0
tzdata==2026.6
urllib3==2.8.0
wrapt==2.5.2
yte==1.9.4
END
python3 -m venv environment
environment/bin/pip install --quiet --disable-pip-version-check --no-deps -r requirements.txt 2>/dev/null
mkdir debs root
(cd debs && apt-get download -qq "slurm-client=$slurm" "slurm-wlm-basic-plugins=$slurm" >/dev/null 2>&1)
for deb in debs/*.deb; do dpkg -x "$deb" root; done

plugins=$folder/root/usr/lib/x86_64-linux-gnu/slurm-wlm
export SLURM_CONF=$folder/slurm.conf LD_LIBRARY_PATH=$plugins PATH=$folder/root/usr/bin:$PATH
cat >"$SLURM_CONF" <<END
ClusterName=finding
SlurmctldHost=$(hostname -s)(127.0.0.1)
AuthType=auth/none
PluginDir=$plugins
NodeName=n1 NodeAddr=127.0.0.1
PartitionName=main Nodes=ALL
END
sacct --version
echo "snakemake-executor-plugin-slurm $version"

expect() { # NAME EXPECTED ACTUAL
    printf '%s: %s\n' "$1" "$3"
    if [ "$2" != "$3" ]; then
        echo "changed: was '$2'" >&2
        exit 1
    fi
}

guess() { # prints what the plugin logs, and what it returns
    environment/bin/python -c '
import logging
from snakemake_executor_plugin_slurm.accounts import get_account

logging.basicConfig(format="%(message)s")
print(get_account(logging.getLogger()))
' 2>&1 | grep . | paste -sd ' '
}

expect 'sacct without the pipe comes as far as the accounting' 'Slurm accounting storage is disabled' \
    "$(sacct -nu "$(id -un)" -o Account%256 2>&1 || true)"
refused="No account was given, not able to get a SLURM account via sacct: sacct: invalid option -- '1'"
expect 'the plugin' "$refused None" "$(guess)"
echo 'it guesses no account as long as the command is not run by a shell'
