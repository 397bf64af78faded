#!/usr/bin/env bash
# Slurm runs #PBS and #BSUB lines with other limits and sizes than PBS and LSF give them.
#
# Needs Debian 12 (amd64) and its package index; installs into a folder that is removed again, and starts nothing that listens
# beyond the loopback address.
#
# sbatch translates the lines of PBS and LSF without a word on standard error, so a script that was moved to it seems to fit.
# A bare wall time of PBS is seconds, and Slurm takes it for minutes; hours and minutes of LSF become minutes and seconds;
# pieces of a node list are summed up before nodes and processors are multiplied; GPUs of a chunk and procs are dropped.
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

submit() { # the lines of a head; prints nodes, tasks and the limit of the job
    printf '#!/bin/sh\n%s\ntrue\n' "$1" >job.sh
    local id
    id=$(sbatch --parsable --hold job.sh)
    scontrol -o show job "$id" | sed -E 's/.* TimeLimit=([^ ]+) .* NumNodes=([0-9]+)[^ ]* .* NumTasks=([0-9]+) .*/\2 nodes, \3 tasks, limit \1/'
}

expect 'PBS: one hour, as 3600 seconds' '1 nodes, 1 tasks, limit 2-12:00:00' "$(submit '#PBS -l walltime=3600')"
expect 'LSF: an hour and a half' '1 nodes, 1 tasks, limit 00:02:00' "$(submit '#BSUB -W 1:30')"
expect 'PBS: 16 processors on 5 nodes' '5 nodes, 50 tasks, limit UNLIMITED' "$(submit '#PBS -l nodes=4:ppn=2+1:ppn=8')"
expect 'PBS: 8 processors' '1 nodes, 1 tasks, limit UNLIMITED' "$(submit '#PBS -l procs=8')"
expect 'PBS wins over the lines of Slurm, even after a command' '2 nodes, 2 tasks, limit UNLIMITED' \
    "$(submit "$(printf '#SBATCH -N 1 -n 8\nhostname\n#PBS -l nodes=2:ppn=1')")"
echo 'no longer a surprise if Slurm converts the units, or refuses what it can not translate'
