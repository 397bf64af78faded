"""The commands of Slurm in front of E-HPC: sbatch, squeue, scancel, sacct, sinfo, scontrol and srun.

``ehpc slurm install DIR`` puts them into a folder for PATH. Workflow tools that know Slurm then drive a cluster of
either API version. What they ask for is there, with Slurm's formats, states, messages and exit codes; everything else
is refused. They are started again and again, so those that poll import little: neither models nor attrs.

::

    install     writes the commands and their settings
    entry       what a command begins with: settings, client, errors; arguments takes options as getopt_long does
    queries     squeue and sacct: job_list (with journal, what the service does not keep) and columns
    control     scancel, sinfo, scontrol, and srun, which starts commands inside a job
    sbatch      the script, and the one below which it runs
"""
# Hand-written: edit templates/ehpc/slurm/__init__.py, then run `make generate`.
