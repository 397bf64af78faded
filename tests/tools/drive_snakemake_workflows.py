"""The test classes that Snakemake has for its executors, run by pytest in its environment."""

import os
import tempfile

from snakemake.common.tests import TestWorkflowsBase, TestWorkflowsLocalStorageBase
from snakemake.settings.types import RemoteExecutionSettings
from snakemake_executor_plugin_ehpc import ExecutorSettings


class Ehpc:
    __test__ = True
    precommand = None

    def get_executor(self):
        return "ehpc"

    def get_executor_settings(self):
        return ExecutorSettings(
            cluster=os.environ["CLUSTER"], user=os.environ["CLUSTER_USER"], api_version=os.environ["API_VERSION"]
        )

    def get_remote_execution_settings(self):
        return RemoteExecutionSettings(seconds_between_status_checks=1, precommand=self.precommand)


class TestSharedFiles(Ehpc, TestWorkflowsLocalStorageBase):
    pass


class TestWithoutSharedFiles(Ehpc, TestWorkflowsBase):
    precommand = os.environ["PRECOMMAND"]

    def get_assume_shared_fs(self):
        return False

    def get_default_storage_provider(self):
        return "fs"

    def get_default_storage_prefix(self):
        return tempfile.mkdtemp()

    def get_default_storage_provider_settings(self):
        return None
