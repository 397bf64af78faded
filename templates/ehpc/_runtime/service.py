"""What the machinery knows of the service as a whole; the generated module makes the instance."""

from __future__ import annotations

from .errors import ServiceError

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Service:
    """The service as a whole.

    Args:
        version: API version.
        public_host: Host name with ``{region}``.
        vpc_host: Host name inside a VPC, with ``{region}``.
        regions: Regions that are known to have the service.
        region_parameter: Parameter that holds the region.
        common_parameters: Parameters of the protocol itself, which only the client sets.
        method: HTTP method by which the official SDK sends most actions.
        position: Where the official SDK puts most parameters: ``query`` or ``body``.
        codes: By error code: exception class, meaning, and whether the same request may work later.
        remedies: By error code: what of the client's makes the request work once renewed, ``clock`` or ``token``.
        prefixes: Exception class by the beginning of a code that is not listed, longest first.
    """

    __slots__ = (
        "codes",
        "common_parameters",
        "method",
        "position",
        "prefixes",
        "public_host",
        "region_parameter",
        "regions",
        "remedies",
        "version",
        "vpc_host",
    )

    def __init__(
        self,
        *,
        version: str,
        public_host: str,
        vpc_host: str,
        regions: Sequence[str],
        region_parameter: str,
        common_parameters: frozenset[str],
        method: str,
        position: str,
        codes: Mapping[str, tuple[type[ServiceError], str, bool]],
        remedies: Mapping[str, str],
        prefixes: Sequence[tuple[str, type[ServiceError]]],
    ) -> None:
        self.version = version
        self.public_host = public_host
        self.vpc_host = vpc_host
        self.regions = regions
        self.region_parameter = region_parameter
        self.common_parameters = common_parameters
        self.method = method
        self.position = position
        self.codes = codes
        self.remedies = remedies
        self.prefixes = prefixes

    def error(
        self,
        *,
        action: str,
        code: str,
        message: str,
        status: int,
        request_id: str,
        hint: str = "",
        help_url: str = "",
    ) -> ServiceError:
        """Return the exception for an error that the service responded with; the code decides, not the HTTP status."""
        kind, meaning, retryable = self.codes.get(code, (None, "", False))
        if kind is None:
            kind = next((family for prefix, family in self.prefixes if code.startswith(prefix)), ServiceError)
        return kind(
            action=action,
            code=code,
            message=message,
            status=status,
            request_id=request_id,
            meaning=meaning,
            retryable=retryable,
            remedy=self.remedies.get(code),
            hint=hint,
            help_url=help_url,
        )
