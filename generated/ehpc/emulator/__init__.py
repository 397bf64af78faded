"""An emulator of the service for this machine: ``python -m ehpc.emulator``.

It shares no code with the client, so that a mistake of one does not hide in the other: it has its own parser and its
own check of signatures, and knows the API by the table ``service_model.json`` alone.

The rooms, the lowest first; each imports only those above it in this list::

    protocol    request, parameters, signature, access keys, timestamps, serializer, service model, errors
    http        server (connections), request reader, endpoint (from a request to the response), response,
                fault injection, request log
    state       backend (resources, transitions, hooks), store (SQLite), life cycles, clock, seed, inventory
    jobs        scheduler (queues), directives, runner: simulated or as processes in the folders of file system
    operations  what the actions do, a module for each chapter of the reference; call, registry, orders, passwords
    service     dispatches requests to the operations
    emulator    puts service, endpoint and server together
    command     the command line
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .emulator import Emulator

__all__ = ["Emulator"]


def __getattr__(name: str) -> object:
    """Import the emulator when it is asked for, so that its command can take care of interruptions before."""
    if name != "Emulator":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from .emulator import Emulator

    return Emulator


def __dir__() -> list[str]:
    return __all__
# Hand-written: edit templates/ehpc/emulator/__init__.py, then run `make generate`.
