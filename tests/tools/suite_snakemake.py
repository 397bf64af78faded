"""Snakemake's own tests of executors, on its plugin for Slurm and a cluster with a queue ``comp``."""

import snakemake.common.tests
from snakemake_executor_plugin_slurm import ExecutorSettings


class TestWorkflows(snakemake.common.tests.TestWorkflowsLocalStorageBase):
    """Runs the workflows that Snakemake ships for tests of executors."""

    __test__ = True
    latency_wait = 60

    def get_executor(self):
        """Return the name of the plugin."""
        return "slurm"

    def get_executor_settings(self):
        """Return settings as a user gives them on the command line."""
        return ExecutorSettings(no_account=True, init_seconds_before_status_checks=2)

    def get_remote_execution_settings(self):
        """Return the settings of the base class, with a pause between polls."""
        settings = super().get_remote_execution_settings()
        settings.seconds_between_status_checks = 3
        return settings
