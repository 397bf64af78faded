# Hand-written: edit templates/ehpc/emulator/__init__.py, then run `make generate`.
"""An emulator of the service for this machine: ``python -m ehpc.emulator``.

It shares no code with the client, so that a mistake of one does not hide in the other: it has its own parser and its
own check of signatures, and knows the API by the table ``contract.json`` alone.

::

    server    -> connections: one thread answers them all
    wire      -> HTTP as bytes: requests in, answers out
    emulator  -> the endpoint: from a request to the answer
    injection -> what goes wrong on demand
    requests  -> what came and was answered, without secrets: for the log and for tests
    protocol  -> a request: action, parameters, format; refused with the documented code if it is not sound
    signature -> who sent it: signatures V3 and V1, time stamp, nonce; and whether that one may
    values    -> parameters as nested, typed values, checked by the declared rules
    backend     -> what there is, how time changes it, and how actions change it
      chapters  -> what the actions do, a module for each chapter of the reference (registry, call)
      store     -> the state, in SQLite
      scheduler -> when and where jobs run (directives: what their scripts ask for)
      runner    -> what runs them: simulation, or processes in folders
      progress  -> the states that things go through, and when the next one comes
      seed      -> what stands around: account, limits, regions, instance types, software (seed.json)
    bodies    -> the answer as JSON or XML
    service_model  -> what the API is
"""

from .emulator import Emulator

__all__ = ["Emulator"]
