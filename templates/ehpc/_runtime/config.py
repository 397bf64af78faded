"""Settings of a client and of a single call: explicit argument, then environment, then profile, then default.

``BaseClient`` names the variables, and the defaults.
"""

from __future__ import annotations

import os

from .endpoint import check_region, parse_endpoint, region_host
from .errors import ConfigurationError

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Any, Literal

    from .hooks import Hooks
    from .service import Service

    Signature = Literal["v3", "v1"]
    Format = Literal["json", "xml"]
    Network = Literal["public", "vpc"]
    RequestForm = Literal["default", "official_sdk"]

USER_AGENT = "ehpc-python"
LONGEST_HINT_SECONDS = 120.0
"""Longest wait that the service can ask for."""

PROTOCOL_HEADERS = frozenset(
    {
        *("accept", "accept-encoding", "authorization", "connection", "content-encoding", "content-length"),
        *("content-type", "expect", "host", "keep-alive", "proxy-authorization", "te", "trailer", "transfer-encoding"),
        *("upgrade", "user-agent"),
    }
)
"""Headers that the client or HTTP itself sets, beside those that begin with ``x-acs-``."""


class RetryPolicy:
    """When and how often calls are retried.

    Args:
        max_attempts: Most times that a call is sent, the first included; 1 switches retries off.
        first_delay_seconds: Longest delay before the first retry; it doubles each time.
        longest_delay_seconds: Longest delay that doubling leads to.
    """

    __slots__ = ("first_delay_seconds", "longest_delay_seconds", "max_attempts")

    def __init__(
        self,
        max_attempts: int = 4,
        first_delay_seconds: float = 0.2,
        longest_delay_seconds: float = 20.0,
    ) -> None:
        if not isinstance(max_attempts, int) or max_attempts < 1:
            raise ConfigurationError(f"max_attempts must be a whole number from 1, not {max_attempts!r}")
        self.max_attempts = max_attempts
        self.first_delay_seconds = check_seconds("first_delay_seconds", first_delay_seconds)
        self.longest_delay_seconds = check_seconds("longest_delay_seconds", longest_delay_seconds)

    def delay_seconds(self, attempt: int, random: float, hint: float | None) -> float:
        """Return how long to wait before a retry.

        Args:
            attempt: How often the call has been sent.
            random: A number from 0 to 1, which spreads the callers (full jitter).
            hint: The delay that the service asks for, in seconds.
        """
        ceiling = min(self.longest_delay_seconds, self.first_delay_seconds * 2.0 ** min(attempt - 1, 64))
        return max(random * ceiling, min(hint or 0.0, LONGEST_HINT_SECONDS))


class CallOptions:
    """Per-call overrides.

    Args:
        region_id: Region to name in the request, instead of the client's. The endpoint stays the client's.
        format: Format of the response: ``json`` or ``xml``. Default: the client's.
        connect_timeout_seconds: Longest time to connect. Default: the client's.
        read_timeout_seconds: Longest time without a response. Default: the client's.
        deadline_seconds: Longest time for the whole call, retries included. Default: the client's.
        retry: When and how often to retry. Default: the client's.
        headers: HTTP headers to send beside the protocol's own.
        extra_parameters: Parameters to send beside the method's, for what this package does not know yet; lists and
            mappings inside are written as ``User.1.Name``.

    Raises:
        ConfigurationError: If a value makes no sense, or a header belongs to the protocol.
    """

    __slots__ = (
        *("connect_timeout_seconds", "deadline_seconds", "extra_parameters", "format", "headers"),
        *("read_timeout_seconds", "region_id", "retry"),
    )

    def __init__(
        self,
        *,
        region_id: str | None = None,
        format: Format | None = None,
        connect_timeout_seconds: float | None = None,
        read_timeout_seconds: float | None = None,
        deadline_seconds: float | None = None,
        retry: RetryPolicy | None = None,
        headers: Mapping[str, str] | None = None,
        extra_parameters: Mapping[str, Any] | None = None,
    ) -> None:
        if format is not None:
            check_one_of("format", format, ("json", "xml"))
        self.region_id = region_id
        self.format = format
        self.connect_timeout_seconds = check_optional_seconds("connect_timeout_seconds", connect_timeout_seconds)
        self.read_timeout_seconds = check_optional_seconds("read_timeout_seconds", read_timeout_seconds)
        self.deadline_seconds = check_optional_seconds("deadline_seconds", deadline_seconds)
        self.retry = retry
        self.headers = None if headers is None else check_headers(headers)
        self.extra_parameters = extra_parameters

    def __repr__(self) -> str:
        return f"CallOptions(region_id={self.region_id!r}, format={self.format!r})"


class Settings:
    """Settings of a client, resolved and checked.

    Attributes:
        unknown_region: The region, if the host is made from it and it is not known to have the service.
    """

    def __init__(
        self,
        service: Service,
        *,
        region_id: str | None,
        endpoint: str | None,
        network: Network | None,
        signature: Signature,
        format: Format,
        connect_timeout_seconds: float,
        read_timeout_seconds: float,
        deadline_seconds: float,
        retry: RetryPolicy | None,
        allow_http: bool,
        profile_region: Callable[[], tuple[str, str]],
        request_form: RequestForm = "default",
        hooks: Sequence[Hooks] = (),
        user_agent_suffix: str = "",
    ) -> None:
        self.region_id = region_id or os.environ.get("ALIBABA_CLOUD_REGION_ID") or ""
        problem = ""
        if not self.region_id:
            self.region_id, problem = profile_region()
        endpoint = endpoint or os.environ.get("EHPC_ENDPOINT_URL") or ""
        if self.region_id:
            check_region(self.region_id)
        elif not endpoint:
            raise ConfigurationError(
                "no region: give region_id, such as cn-hangzhou, or set the variable ALIBABA_CLOUD_REGION_ID"
                + (f"; {problem}" if problem else "")
            )
        if network is None:
            inside = os.environ.get("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED", "").lower() in ("true", "1")
            network = "vpc" if inside else "public"
        check_one_of("network", network, ("public", "vpc"))
        check_one_of("signature", signature, ("v3", "v1"))
        check_one_of("format", format, ("json", "xml"))
        check_one_of("request_form", request_form, ("default", "official_sdk"))
        self.request_form: RequestForm = request_form
        self.unknown_region = ""
        if endpoint:
            self.scheme, self.host = parse_endpoint(endpoint, allow_http)
        else:
            self.unknown_region = "" if self.region_id in service.regions else self.region_id
            self.scheme, self.host = "https", region_host(service, self.region_id, network)
        self.signature: Signature = signature
        self.format: Format = format
        self.connect_timeout_seconds = check_seconds("connect_timeout_seconds", connect_timeout_seconds)
        self.read_timeout_seconds = check_seconds("read_timeout_seconds", read_timeout_seconds)
        self.deadline_seconds = check_seconds("deadline_seconds", deadline_seconds)
        self.retry = retry or RetryPolicy()
        self.user_agent = f"{USER_AGENT} {check_suffix(user_agent_suffix)}".rstrip()
        self.hooks: tuple[Hooks, ...] = ()
        if hooks:
            from .hooks import check_hooks

            self.hooks = check_hooks(hooks)

    def __repr__(self) -> str:
        return f"Settings({self.scheme}://{self.host}, region_id={self.region_id!r}, signature={self.signature!r})"


def check_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers by lower-case name, and refuse those that belong to the protocol or are not sound."""
    checked: dict[str, str] = {}
    for name, value in headers.items():
        lower = name.lower()
        if lower in PROTOCOL_HEADERS or lower.startswith("x-acs-"):
            raise ConfigurationError(f"the header {name} belongs to the protocol and can't be set")
        if not (name.isascii() and name.replace("-", "a").replace("_", "a").isalnum()):
            raise ConfigurationError(f"{name!r} is not the name of a header")
        if not isinstance(value, str) or not (value.isascii() and value.isprintable()):
            raise ConfigurationError(f"the header {name} must be a string of printable ASCII characters")
        checked[lower] = value
    return checked


def check_suffix(suffix: str) -> str:
    """Refuse what can't stand in the header User-Agent."""
    if not isinstance(suffix, str) or not (suffix.isascii() and suffix.isprintable()):
        raise ConfigurationError(f"user_agent_suffix must be a string of printable ASCII characters, not {suffix!r}")
    return suffix


def check_one_of(name: str, value: str, allowed: tuple[str, ...]) -> None:
    """Refuse a value that is not allowed."""
    if value not in allowed:
        raise ConfigurationError(f"{name} must be one of {', '.join(allowed)}, not {value!r}")


def check_optional_seconds(name: str, value: float | None) -> float | None:
    """Refuse a time that is neither absent nor positive."""
    return None if value is None else check_seconds(name, value)


def check_seconds(name: str, value: float) -> float:
    """Refuse a time that is not positive."""
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not 0 < value < float("inf"):
        raise ConfigurationError(f"{name} must be a positive number of seconds, not {value!r}")
    return value
