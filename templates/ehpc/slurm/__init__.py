"""The commands of Slurm in front of E-HPC: sbatch, squeue, scancel, sacct, sinfo, scontrol and srun.

``ehpc slurm install DIR`` puts them into a folder for PATH. Workflow tools that know Slurm then drive a cluster of
either API version. What they ask for is there, with Slurm's formats, states, messages and exit codes; everything else
is refused. They are started again and again, so those that poll import little: neither models nor attrs.
"""
