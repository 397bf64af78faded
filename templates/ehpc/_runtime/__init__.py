"""The runtime of the generated models and methods. Private: import from ``ehpc`` instead.

Modules, in the order in which they may import one another (nothing upward)::

    other_names
    -> errors -> secret -> service -> endpoint -> hooks -> config -> serialization -> operation -> effects -> signing
    -> credentials -> responses -> clock_skew -> retry -> attempts -> call -> pagination -> states -> waiters -> http
    -> sync_driver -> async_driver -> clients
"""
