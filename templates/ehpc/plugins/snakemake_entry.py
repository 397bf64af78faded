"""The executor ``ehpc`` of Snakemake; in the wheel, this is the package that Snakemake looks for by its name."""

from ehpc.plugins.snakemake import Executor, ExecutorSettings, common_settings

__all__ = ["Executor", "ExecutorSettings", "common_settings"]
