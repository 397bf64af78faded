# Hand-written: edit templates/ehpc/_runtime/__init__.py, then run `make generate`.
"""The machinery under the generated models and methods. Private: import from ``ehpc`` instead.

Modules, in the order in which they may import one another (nothing upward)::

    errors -> config -> service -> model -> codec -> xml -> flat -> operation -> steps -> signing -> credentials
    -> answer -> retry -> flow -> paging -> waiting -> routes -> http11 -> transport -> aio -> drive -> clients
"""
