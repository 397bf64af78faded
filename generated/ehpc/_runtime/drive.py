# Hand-written: edit templates/ehpc/_runtime/drive.py, then run `make generate`.
"""Drives flows: the base of the sync client, which sends what a flow yields and gives back the answers.

Nothing that a call needs is imported before the first call: a client is cheap to make.
"""

from __future__ import annotations

from .config import Settings
from .credentials import choose_provider

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from types import TracebackType
    from typing import TypeVar

    from typing_extensions import Self

    from .config import CallOptions, Format, Network, Signature
    from .flow import Context
    from .model import Request, Response
    from .operation import Operation
    from .provider import CredentialsProvider
    from .service import Service
    from .transport import Transport

    R = TypeVar("R", bound=Response)


def timestamp() -> str:
    """Return the time now in UTC, as the protocol writes it."""
    import time

    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def nonce() -> str:
    """Return a text that is never used again."""
    import secrets

    return secrets.token_hex(16)


class SyncClient:
    """Base of ``ehpc.Client``: everything but the methods of the actions."""

    _service: Service

    def __init__(
        self,
        region_id: str | None = None,
        *,
        access_key_id: str | None = None,
        access_key_secret: str | None = None,
        security_token: str | None = None,
        credentials: CredentialsProvider | None = None,
        endpoint: str | None = None,
        network: Network = "public",
        signature: Signature = "v3",
        format: Format = "json",
        connect_timeout_seconds: float = 5.0,
        read_timeout_seconds: float = 60.0,
        allow_http: bool = False,
        transport: Transport | None = None,
    ) -> None:
        """Make a client; nothing is sent yet.

        Args:
            region_id: Region to work in, such as ``cn-hangzhou``. Default: the variable ALIBABA_CLOUD_REGION_ID.
            access_key_id: Identifier of the access key. Default: the variable ALIBABA_CLOUD_ACCESS_KEY_ID.
            access_key_secret: Its secret. Default: the variable ALIBABA_CLOUD_ACCESS_KEY_SECRET.
            security_token: Token of temporary credentials. Default: the variable ALIBABA_CLOUD_SECURITY_TOKEN.
            credentials: Gives the credentials instead of the four above.
            endpoint: URL or host name to call. Default: the variable EHPC_ENDPOINT_URL, then the region's endpoint.
            network: ``public``, or ``vpc`` for the endpoint inside a VPC of the region.
            signature: ``v3`` (ACS3-HMAC-SHA256) or ``v1`` (HMAC-SHA1).
            format: Format of the answers: ``json`` or ``xml``. The results are the same.
            connect_timeout_seconds: Longest time to connect.
            read_timeout_seconds: Longest time without an answer.
            allow_http: Whether the endpoint may be HTTP on another machine. Loopback always may.
            transport: Sends the requests. Default: a pool of connections over urllib3.

        Raises:
            ConfigurationError: If an argument is wrong, or there is neither region nor endpoint.
            CredentialsError: If an access key is incomplete.
        """
        self._settings = Settings(
            self._service,
            region_id=region_id,
            endpoint=endpoint,
            network=network,
            signature=signature,
            format=format,
            connect_timeout_seconds=connect_timeout_seconds,
            read_timeout_seconds=read_timeout_seconds,
            allow_http=allow_http,
        )
        self._credentials = choose_provider(access_key_id, access_key_secret, security_token, credentials)
        self._transport = transport
        self._context: Context | None = None

    def _call(self, operation: Operation[R], request: Request, options: CallOptions | None) -> R:
        """Call an operation and return its response."""
        from .flow import Context, HttpResponse, call

        context = self._context
        if context is None:
            context = self._context = Context(
                self._service, self._settings, self._credentials.credentials, timestamp, nonce
            )
        transport = self._transport
        if transport is None:
            from .transport import Urllib3Transport

            transport = self._transport = Urllib3Transport()
        flow = call(context, operation, request, options)
        answer: HttpResponse | None = None
        try:
            while True:
                step = flow.send(answer)  # type: ignore[arg-type]  # the first step takes None
                answer = transport.send(step)
        except StopIteration as end:
            result: R = end.value
            return result
        finally:
            flow.close()

    def close(self) -> None:
        """Close the connections; a later call opens new ones."""
        if self._transport is not None:
            self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._settings!r})"
