"""Samples a cluster for whoever watches it: the dashboard in the browser, and ``ehpc top``.

::

    sampler     when to ask, what, and how often: bounded requests, shared by all who look
    records     what nodes and jobs are, in every API version
    overview    what the nodes and jobs of a sample mean: figures, history, waits, core hours

A sample is taken when somebody looks and the last one is too old, so nothing is sent while nobody does.
"""

from .sampler import Sampler, Samplers

__all__ = ["Sampler", "Samplers"]
# Hand-written: edit templates/ehpc/sampler/__init__.py, then run `make generate`.
