#!/usr/bin/env bash
# Slurm drops the rest of an #SBATCH line after an empty word, and then takes the next line for the value.
#
# Needs Debian 12 (amd64) and its package index; installs into a folder that is removed again, and starts nothing that listens
# beyond the loopback address.
#
# An empty word is what is left of a variable in a template, such as #SBATCH --comment "" --ntasks 4. sbatch stops reading the
# line there, says nothing, and goes on with the next line; an option that waits for its value takes that line's first word.
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

expect 'four tasks' '1 nodes, 4 tasks, limit 01:00:00' "$(submit '#SBATCH --time 60 --ntasks 4')"
expect 'four tasks after an empty word' '1 nodes, 1 tasks, limit 01:00:00' "$(submit '#SBATCH --time 60 "" --ntasks 4')"
expect 'an empty comment takes --ntasks=4 for its text' '1 nodes, 1 tasks, limit UNLIMITED' \
    "$(submit "$(printf '#SBATCH --comment "" --time=60\n#SBATCH --ntasks=4')")"
echo 'write --comment= or leave the option out'
