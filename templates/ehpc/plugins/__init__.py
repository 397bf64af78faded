"""Plugins for workflow tools, which run in the environment of the tool; nothing else of the package imports them.

::

    snakemake        the executor ``ehpc`` of Snakemake, which finds it by the name of snakemake_entry
    parsl            EhpcProvider for the executors of Parsl
    cluster_jobs     what both do with the jobs of a cluster
"""
