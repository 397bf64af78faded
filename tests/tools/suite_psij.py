"""Plugin of pytest for PSI/J's own tests: polls each 2 s, as each test would wait for the default of 30 s."""

from psij.executors.batch.slurm import SlurmExecutorConfig

plain = SlurmExecutorConfig.__init__


def poll_often(self, *arguments, **keywords):
    """Make a configuration that polls often, where the test gives no interval."""
    plain(self, *arguments, **{"queue_polling_interval": 2, **keywords})


SlurmExecutorConfig.__init__ = poll_often
