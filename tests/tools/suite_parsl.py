"""Configuration for Parsl's own tests: its Slurm provider, on a cluster with a queue ``comp``."""

from parsl.config import Config
from parsl.executors import HighThroughputExecutor
from parsl.launchers import SimpleLauncher
from parsl.providers import SlurmProvider

provider = SlurmProvider("comp", walltime="01:00:00", exclusive=False, launcher=SimpleLauncher(), max_blocks=1)
executor = HighThroughputExecutor(
    label="slurm", address="127.0.0.1", max_workers_per_node=2, provider=provider, encrypted=False
)
config = Config(executors=[executor], strategy="none")
