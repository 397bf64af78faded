"""The bases of ``ehpc.Client`` and ``ehpc.AsyncClient``: everything but the methods of the actions.

Nothing that a call needs is imported before the first call: a client is cheap to make.
"""

from __future__ import annotations

from .config import Settings
from .credentials.resolver import choose_provider, profile_region
from .errors import EhpcError
from .secret import mask_frames, mask_optional

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType
    from typing import Any, NoReturn, TypeVar

    from typing_extensions import Self

    from .async_driver import AsyncDriver, AsyncTransport
    from .attempts import Context
    from .config import CallOptions, Format, Network, RequestForm, RetryPolicy, Signature
    from .credentials.provider import CredentialsProvider
    from .effects import Flow
    from .hooks import Hooks
    from .operation import Operation
    from .pagination import AsyncPager, Pager
    from .responses import ApiResponse
    from .serialization.model import Request, Response
    from .service import Service
    from .sync_driver import SyncDriver, Transport
    from .waiters import Waiter, WaitOptions

    R = TypeVar("R", bound=Response)
    T = TypeVar("T")


def explain_arguments(init: Any) -> Any:
    """Return a constructor that tells users of other SDKs what the argument they tried is called here."""
    code = init.__code__
    known = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]

    def create(self: BaseClient, *arguments: Any, **settings: Any) -> None:
        try:
            for name in settings:
                if name not in known:
                    from .other_names import unknown_argument

                    raise unknown_argument(type(self).__name__, name, known[1:])
            init(self, *arguments, **settings)
        finally:
            settings.clear()  # they can hold a secret, which an error's traceback would show

    create.__wrapped__ = init  # type: ignore[attr-defined]  # what inspect.signature looks at
    create.__doc__, create.__name__, create.__qualname__ = init.__doc__, init.__name__, init.__qualname__
    return create


class BaseClient:
    """What sync and async clients share: settings and credentials."""

    _service: Service
    _shared: Context | None = None

    def __init__(
        self,
        region_id: str | None = None,
        *,
        access_key_id: str | None = None,
        access_key_secret: str | None = None,
        security_token: str | None = None,
        credentials: CredentialsProvider | object | None = None,
        profile: str | None = None,
        endpoint: str | None = None,
        network: Network | None = None,
        signature: Signature = "v3",
        format: Format = "json",
        request_form: RequestForm = "default",
        connect_timeout_seconds: float = 5.0,
        read_timeout_seconds: float = 60.0,
        deadline_seconds: float = 300.0,
        retry: RetryPolicy | None = None,
        pool_size: int = 32,
        proxy: str | None = None,
        ca_bundle: str | None = None,
        allow_http: bool = False,
        transport: Any = None,
        hooks: Sequence[Hooks] = (),
        user_agent_suffix: str = "",
    ) -> None:
        """Create a client; nothing is sent yet.

        Args:
            region_id: Region to work in, such as ``cn-hangzhou``. Default: the variable ALIBABA_CLOUD_REGION_ID, then
                the region of the profile.
            access_key_id: Identifier of the access key. Default: the chain of sources that the official tools use.
            access_key_secret: Its secret.
            security_token: Token of temporary credentials.
            credentials: Gives the credentials instead of the three above: a provider of ``ehpc.credentials``, or any
                object with the interface of the official package ``alibabacloud_credentials``.
            profile: Profile of the official CLI to take credentials and region from. Default: the variable
                ALIBABA_CLOUD_PROFILE, then the CLI's current one.
            endpoint: URL or host name to call. Default: the variable EHPC_ENDPOINT_URL, then the region's endpoint.
            network: ``public``, or ``vpc`` for the endpoint inside a VPC of the region. Default: ``public``, unless the
                variable ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED is ``true``.
            signature: ``v3`` (ACS3-HMAC-SHA256) or ``v1`` (HMAC-SHA1).
            format: Format of the responses: ``json`` or ``xml``. The results are the same.
            request_form: ``default`` sends changes and secrets as POST, with the parameters in the body, so that no
                password is in a URL, and reads as GET. ``official_sdk`` sends each action as the official SDK does,
                with all parameters in the URL, for a gateway that insists on it.
            connect_timeout_seconds: Longest time to connect.
            read_timeout_seconds: Longest time without anything received.
            deadline_seconds: Longest time for a whole call, retries included.
            retry: When and how often calls are retried. Default: up to 4 attempts.
            pool_size: Most connections that are kept open, or, for async clients, open at a time.
            proxy: URL of a proxy. Default: the standard environment variables.
            ca_bundle: File with the certificates to trust. Default: the variables ALIBABA_CLOUD_CA_BUNDLE and
                SSL_CERT_FILE, then the system's.
            allow_http: Whether the endpoint may be HTTP on another machine. Loopback always may.
            transport: Sends the requests instead of the default transport.
            hooks: What observes each attempt of each call.
            user_agent_suffix: What follows the client's own name in the header User-Agent, such as ``my-tool/1.0``.

        Raises:
            ConfigurationError: If an argument is wrong, or there is neither region nor endpoint.
            CredentialsError: If an access key is incomplete.
        """
        access_key_secret, security_token = mask_optional(access_key_secret), mask_optional(security_token)
        self._settings = Settings(
            self._service,
            region_id=region_id,
            endpoint=endpoint,
            network=network,
            signature=signature,
            format=format,
            request_form=request_form,
            connect_timeout_seconds=connect_timeout_seconds,
            read_timeout_seconds=read_timeout_seconds,
            deadline_seconds=deadline_seconds,
            retry=retry,
            allow_http=allow_http,
            profile_region=lambda: profile_region(profile),
            hooks=hooks,
            user_agent_suffix=user_agent_suffix,
        )
        self._provider = choose_provider(access_key_id, access_key_secret, security_token, credentials, profile)
        self._connections = (pool_size, proxy, ca_bundle)
        self._transport = transport

    if not TYPE_CHECKING:  # type checkers know what there is
        __init__ = explain_arguments(__init__)

        def __getattr__(self, name: str) -> NoReturn:
            from .other_names import no_attribute

            raise no_attribute(self, name)

    def _context(self) -> Context:
        """Return what the flows of this client share, created at the first call."""
        if self._shared is None:
            import time

            from .attempts import Context
            from .credentials.cache import CredentialsCache
            from .credentials.provider import system_environment

            environment = system_environment()
            cache = CredentialsCache(self._provider, environment)
            context = Context(
                self._service,
                self._settings,
                cache.credentials,
                environment.time,
                time.monotonic,
                environment.random,
                environment.nonce,
            )
            self.__dict__.setdefault("_shared", context)  # atomic: of threads that come here together, one is first
        assert self._shared is not None
        return self._shared

    def _make_call(
        self, operation: Operation[R], request: Request[R], options: CallOptions | None, level: int
    ) -> Flow[ApiResponse[R]]:
        """Return the flow of a call; whoever is ``level`` functions above is warned of what is deprecated."""
        from .call import call

        operation.warn_of_deprecation(request, level + 1)
        return call(self._context(), operation, request, options)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.__dict__.get('_settings', 'not created')!r})"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"{type(self).__name__} can't be copied or pickled: it holds an access key and connections. Create one in "
            "each process; threads and tasks can share one"
        )


class SyncBaseClient(BaseClient):
    """Base of ``ehpc.Client``."""

    _driver: SyncDriver | None = None

    def _get_driver(self) -> SyncDriver:
        """Return the driver of flows, created at the first call."""
        if self._driver is None:
            from .http.sync_transport import HttpTransport
            from .sync_driver import SyncDriver

            transport: Transport = self._transport or HttpTransport(*self._connections)
            self.__dict__.setdefault("_driver", SyncDriver(transport))  # atomic, as above
        assert self._driver is not None
        return self._driver

    def _run(self, flow: Flow[T]) -> T:
        """Run a flow and return its result; an error leaves behind the frames that hold what was sent."""
        try:
            return self._get_driver().run(flow)
        except EhpcError as error:
            mask_frames(error)
            raise error

    def _call(self, operation: Operation[R], request: Request[R], options: CallOptions | None) -> R:
        """Call an operation and return its response."""
        return self._run(self._make_call(operation, request, options, 2)).response

    def call(self, request: Request[R], *, options: CallOptions | None = None) -> ApiResponse[R]:
        """Send a request model, and return the response together with what came over the wire.

        Args:
            request: A request of ``ehpc.models``.
            options: Per-call overrides.

        Returns:
            ApiResponse: The response, HTTP status, headers, request id, raw body, and how often it was sent.

        Raises:
            EhpcError: As the method of the action does.
        """
        from .operation import operation_of

        return self._run(self._make_call(operation_of(request), request, options, 1))

    def _read_action(self, action: str, parameters: Mapping[str, str], regional: bool) -> dict[str, Any]:
        """Call an action of the spec that changes nothing and has no secrets, without models; return plain data."""
        from .attempts import read_action

        return self._run(read_action(self._context(), action, parameters, regional))

    def call_action(
        self,
        action: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        mutates: bool = True,
        options: CallOptions | None = None,
    ) -> dict[str, Any]:
        """Call an action that this package does not know, signed and with retries and errors like all others.

        Args:
            action: Name of the action, such as ``GetJobReport``.
            parameters: Its parameters; lists and mappings inside are written as ``User.1.Name``.
            mutates: Whether it changes, starts or orders something. A call that only reads (False) is retried whenever
                that may help; one that mutates only if it can't have been executed.
            options: Per-call overrides.

        Returns:
            The response as plain data.

        Raises:
            EhpcError: As the methods of known actions do.
        """
        from .call import call_action
        from .serialization.query import flatten

        flow = call_action(self._context(), action, flatten(parameters or {}), mutates, options)
        parameters = None  # it can hold secrets, which an error's traceback would show
        return self._run(flow)

    def _pages(
        self,
        operation: Operation[R],
        request: Request[R],
        page_size: int | None,
        prefetch: int,
        options: CallOptions | None,
    ) -> Pager[Any, R]:
        """Return an iterator over all pages of a list."""
        from .pagination import Pager, page_request

        pages = operation.pages
        assert pages is not None
        size = pages.largest_size if page_size is None else page_size
        return Pager(
            lambda page: self._call(operation, page_request(request, pages, page, size), options),
            pages,
            size,
            prefetch,
        )

    def _wait(
        self,
        waiter: Waiter,
        request: Request[Any],
        wanted: Sequence[str] | int | None,
        wait: WaitOptions | None,
        options: CallOptions | None,
        ignored: Sequence[str] = (),
    ) -> list[Any]:
        """Wait for something, and return what holds its state."""
        from .waiters import wait as wait_flow

        waiter.warn_of_deprecation()
        return self._run(wait_flow(self._context(), waiter, request, wanted, wait, options, ignored))

    def close(self) -> None:
        """Close the connections; a later call opens new ones."""
        if self._driver is not None:
            self._driver.transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncBaseClient(BaseClient):
    """Base of ``ehpc.AsyncClient``."""

    _driver: AsyncDriver | None = None

    def _get_driver(self) -> AsyncDriver:
        """Return the driver of flows, created at the first call."""
        if self._driver is None:
            from .async_driver import AsyncDriver
            from .http.async_transport import AsyncHttpTransport

            transport: AsyncTransport = self._transport or AsyncHttpTransport(*self._connections)
            self._driver = AsyncDriver(transport)
        return self._driver

    async def _run(self, flow: Flow[T]) -> T:
        """Run a flow and return its result; an error leaves behind the frames that hold what was sent."""
        try:
            return await self._get_driver().run(flow)
        except EhpcError as error:
            mask_frames(error)
            raise error

    async def _call(self, operation: Operation[R], request: Request[R], options: CallOptions | None) -> R:
        """Call an operation and return its response."""
        return (await self._run(self._make_call(operation, request, options, 2))).response

    async def call(self, request: Request[R], *, options: CallOptions | None = None) -> ApiResponse[R]:
        """Send a request model, and return the response together with what came over the wire.

        The arguments, result and errors are those of ``Client.call``.
        """
        from .operation import operation_of

        return await self._run(self._make_call(operation_of(request), request, options, 1))

    async def call_action(
        self,
        action: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        mutates: bool = True,
        options: CallOptions | None = None,
    ) -> dict[str, Any]:
        """Call an action that this package does not know.

        The arguments, result and errors are those of ``Client.call_action``.
        """
        from .call import call_action
        from .serialization.query import flatten

        flow = call_action(self._context(), action, flatten(parameters or {}), mutates, options)
        parameters = None  # it can hold secrets, which an error's traceback would show
        return await self._run(flow)

    def _pages(
        self,
        operation: Operation[R],
        request: Request[R],
        page_size: int | None,
        prefetch: int,
        options: CallOptions | None,
    ) -> AsyncPager[Any, R]:
        """Return an iterator over all pages of a list."""
        from .pagination import AsyncPager, page_request

        pages = operation.pages
        assert pages is not None
        size = pages.largest_size if page_size is None else page_size
        return AsyncPager(
            lambda page: self._call(operation, page_request(request, pages, page, size), options),
            pages,
            size,
            prefetch,
        )

    async def _wait(
        self,
        waiter: Waiter,
        request: Request[Any],
        wanted: Sequence[str] | int | None,
        wait: WaitOptions | None,
        options: CallOptions | None,
        ignored: Sequence[str] = (),
    ) -> list[Any]:
        """Wait for something, and return what holds its state."""
        from .waiters import wait as wait_flow

        waiter.warn_of_deprecation()
        flow = wait_flow(self._context(), waiter, request, wanted, wait, options, ignored)
        return await self._run(flow)

    async def close(self) -> None:
        """Close the connections; a later call opens new ones."""
        if self._driver is not None:
            await self._driver.transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
