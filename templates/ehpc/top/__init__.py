"""Watches a cluster in the terminal, for ``ehpc top``.

::

    app        the screen, its keys, and when it asks
      ├── panels     what is shown of a sample: figures, jobs, nodes, usage
      ├── dialogs    what covers the screen: a confirmation, the output of a job
      └── watched    the cluster that is watched: its sampler, and what can be done with its jobs

It needs what ``pip install 'ehpc[cli,top]'`` brings.
"""
