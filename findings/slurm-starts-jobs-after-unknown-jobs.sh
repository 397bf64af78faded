#!/usr/bin/env bash
# Slurm starts a job at once that waits for the success of a job which does not exist.
#
# Needs Debian 12 (amd64) and its package index; installs into a folder that is removed again, and starts nothing that listens
# beyond the loopback address.
#
# A slip of the pen in the number is enough: afterok is taken as met, nothing is said, and the job runs on results that are
# not there.
set -euo pipefail

version=22.05.8-4+deb12u3
folder=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || { kill "$pid" && wait "$pid"; } || true; rm -rf "$folder"' EXIT
cd "$folder"
mkdir debs root state
(cd debs && apt-get download -qq "slurm-client=$version" "slurmctld=$version" "slurm-wlm-basic-plugins=$version" >/dev/null 2>&1)
for deb in debs/*.deb; do dpkg -x "$deb" root; done

plugins=$folder/root/usr/lib/x86_64-linux-gnu/slurm-wlm
export SLURM_CONF=$folder/slurm.conf LD_LIBRARY_PATH=$plugins PATH=$folder/root/usr/bin:$folder/root/usr/sbin:$PATH
cat >"$SLURM_CONF" <<END
ClusterName=finding
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=$((20000 + RANDOM % 10000))
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/none
CredType=cred/none
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
PluginDir=$plugins
StateSaveLocation=$folder/state
SlurmctldPidFile=$folder/slurmctld.pid
SlurmctldLogFile=$folder/slurmctld.log
ProctrackType=proctrack/linuxproc
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SwitchType=switch/none
TaskPlugin=task/none
MpiDefault=none
MailProg=/bin/true
NodeName=n[1-64] NodeAddr=127.0.0.1 CPUs=64 RealMemory=1000 State=UNKNOWN
PartitionName=main Nodes=ALL Default=YES MaxTime=INFINITE State=UP
END
slurmctld -D -f "$SLURM_CONF" </dev/null >/dev/null 2>&1 &
pid=$!
for _ in $(seq 100); do
    if scontrol ping 2>/dev/null | grep -q 'is UP'; then break; fi
    sleep 0.1
done
sbatch --version

expect() { # NAME EXPECTED ACTUAL
    printf '%s: %s\n' "$1" "$3"
    if [ "$2" != "$3" ]; then
        echo "changed: was '$2'" >&2
        exit 1
    fi
}

printf '#!/bin/sh\ntrue\n' >job.sh
left() { squeue --noheader --jobs "$1" --format %E; } # what a job still waits for
first=$(sbatch --parsable --hold job.sh)
known=$(sbatch --parsable --dependency="afterok:$first" job.sh)
unknown=$(sbatch --parsable --dependency=afterok:4711 job.sh)
for _ in $(seq 100); do
    if [ "$(left "$unknown")" = '(null)' ]; then break; fi
    sleep 0.1
done
expect 'after a job that waits' "afterok:$first(unfulfilled)" "$(left "$known")"
expect 'after a job that does not exist' '(null)' "$(left "$unknown")"
echo 'the second one waits for nothing but a free node'
