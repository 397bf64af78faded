"""The endpoint: from an HTTP request to the response, in one list of steps, and every exchange into the log.

Read the request, select the faults that are injected into it, check the signature, validate the parameters, check what
the access key may call, respond, apply the faults, log.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..protocol.errors import ServiceError
from ..protocol.request import (
    RawRequest,
    Request,
    accepted_format,
    check_origin,
    check_target,
    format_request_id,
    read_request,
    response_format,
    split_target,
)
from ..protocol.serializer import write_body
from ..protocol.service_model import ServiceModel
from ..protocol.signature import Verifier
from .fault_injection import NO_EFFECTS, SKEW, Effects, FaultInjector
from .request_log import LONGEST_NAME, UNKNOWN, LogEntry, RequestLog, mask_secrets, report, shorten_key
from .response import Response, format_date

HOST_ID = "ehpc.emulator"
PRODUCT = "EHPC"
METHODS = frozenset(("GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"))
"""Methods that the log names: what stands in their place can be anything."""


@dataclass
class Endpoint:
    """Answers HTTP requests with what a service responds.

    ``respond`` returns the body of the response to a sound request, ``now`` the time that the header Date has. With
    ``strict`` the declared rules hold, and unknown parameters are refused.
    """

    respond: Callable[[Request], bytes]
    service_models: Mapping[str, ServiceModel]
    verifier: Verifier
    fault_injector: FaultInjector
    request_log: RequestLog
    now: Callable[[], float]
    strict: bool

    def handle(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Response:
        """Return the response to a request, with the faults that were injected into it."""
        started = time.perf_counter()
        exchange = Exchange(self.now(), method, accepted_format(headers))
        try:
            response = self.process(exchange, method, target, headers, body)
        except ServiceError as error:
            response = self.refuse(error, exchange)
        except Exception as error:  # a mistake of the emulator: no client is left without a response
            place = describe_place(error)
            report(place)
            mistake = ServiceError("InternalError", f"The emulator has made a mistake: {place}.")
            response = self.refuse(mistake, exchange)
        exchange.effects.apply_to(response)
        response.headers["Date"] = format_date(int(exchange.time + exchange.effects.seconds_of_date))
        self.note(exchange, response, time.perf_counter() - started)
        return response

    def handle_malformed(self, error: ServiceError, method: str, accept: str) -> Response:
        """Return the response to what can't be read as HTTP."""
        exchange = Exchange(self.now(), method, accepted_format({"accept": accept}))
        response = self.refuse(error, exchange)
        response.headers["Date"] = format_date(int(exchange.time))
        self.note(exchange, response, 0.0)
        return response

    def process(self, exchange: Exchange, method: str, target: str, headers: dict[str, str], body: bytes) -> Response:
        """Return the response to a request, which raises ServiceError if it is refused."""
        path, query = split_target(target)
        check_origin(target, headers)
        raw = RawRequest(method, path, query, headers, body)
        exchange.read(raw)
        exchange.effects = effects = self.fault_injector.select(exchange.action)
        check_target(raw)
        key = self.verifier.verify(raw, effects.seconds(SKEW))
        request = read_request(raw, self.service_models, strict=self.strict)
        self.verifier.check_allowed(key, request.action.name)
        effects.raise_error()
        response = Response(200, exchange.format, b"" if effects.skips_execution else self.respond(request))
        exchange.request_id = request.id
        return response

    def refuse(self, error: ServiceError, exchange: Exchange) -> Response:
        """Return the response that reports an error."""
        exchange.code = error.code
        exchange.request_id = format_request_id(secrets.randbits(128))
        fields = {
            "RequestId": exchange.request_id,
            "HostId": HOST_ID,
            "Code": error.code,
            "Message": error.message,
            "Recommend": f"https://api.aliyun.com/troubleshoot?q={error.code}&product={PRODUCT}",
        }
        response = Response(error.status, exchange.format, write_body("Error", fields, exchange.format))
        if error.retry_after is not None:
            response.headers["Retry-After"] = str(error.retry_after)
            response.headers["x-acs-retry-after"] = str(error.retry_after * 1000)  # milliseconds, for the official SDKs
        return response

    def note(self, exchange: Exchange, response: Response, seconds: float) -> None:
        """Log a request with its response, by the model of the version that it names, or any if none is known."""
        model = self.service_models.get(exchange.version) or next(iter(self.service_models.values()))
        entry = LogEntry(
            time=exchange.time,
            method=exchange.method,
            action=exchange.action,
            key=shorten_key(exchange.key),
            parameters=mask_secrets(model, exchange.action, exchange.parameters),
            status=response.status,
            code=exchange.code,
            request_id=exchange.request_id,
            seconds=seconds,
            faults=exchange.effects.names,
        )
        self.request_log.add(entry)


class Exchange:
    """What is known of a request while it is processed, from the time, in seconds since 1970, when it came."""

    def __init__(self, time: float, method: str, format: str) -> None:
        self.time = time
        self.method = method if method in METHODS else UNKNOWN
        self.format = format
        self.action = UNKNOWN
        self.version = ""
        self.key = ""
        self.parameters: Mapping[str, str] = {}
        self.effects: Effects = NO_EFFECTS
        self.code = ""
        self.request_id = ""

    def read(self, raw: RawRequest) -> None:
        """Take from a request what it says about itself; nothing of that is verified yet."""
        self.format = response_format(raw)
        self.action = raw.action[:LONGEST_NAME] or UNKNOWN
        self.version = raw.version
        self.key = raw.key
        self.parameters = raw.parameters


def describe_place(error: Exception) -> str:
    """Return the type and the place of an error, without its message: that can hold values of the request."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    return f"{type(error).__name__} in {Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}"
# Hand-written: edit templates/ehpc/emulator/http/endpoint.py, then run `make generate`.
