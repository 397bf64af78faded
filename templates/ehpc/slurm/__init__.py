"""The commands of Slurm in front of E-HPC: sbatch, squeue, scancel, sacct, sinfo, scontrol and srun.

``ehpc slurm install DIR`` puts them into a folder for PATH. Workflow tools that know Slurm then drive an E-HPC cluster
of either API version. What they ask for is there, with Slurm's formats, states, messages and exit codes; everything
else is refused as Slurm refuses what it does not know.

::

    install      writes the commands and their settings
    entry        what a command begins with: finds the settings, runs it, reports errors
    arguments    options as getopt_long takes them
    job_list     the jobs of the cluster, in Slurm's words, with one request for each page
    journal      what the service does not keep of the jobs that were submitted here
    columns      columns of squeue and sacct, times, lists of hosts and of array indices
    sbatch (with job_script), squeue, scancel, sacct, sinfo, scontrol, srun     the commands

Tools start these commands again and again, so those that poll import little: neither models nor attrs.
"""
