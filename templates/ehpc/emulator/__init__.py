# Hand-written: edit templates/ehpc/emulator/__init__.py, then run `make generate`.
"""An emulator of the service for this machine: ``python -m ehpc.emulator``.

It shares no code with the client, so that a mistake of one does not hide in the other: it has its own parser and its
own check of signatures, and knows the API by the table ``contract.json`` alone.

::

    server    -> HTTP in and out
    protocol  -> a request: action, parameters, format; refused with the documented code if it is not sound
    signature -> who sent it: signatures V3 and V1, time stamp, nonce
    answers   -> what an action answers
    bodies    -> the answer as JSON or XML
    contract  -> what the API is
"""

from .server import Emulator

__all__ = ["Emulator"]
