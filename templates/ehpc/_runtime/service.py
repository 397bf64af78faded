"""What the machinery knows of the service as a whole; the generated module makes the instance."""

from __future__ import annotations

from .errors import ServiceError

TYPE_CHECKING = False  # typing itself would cost a third of the start; type checkers take the name for true
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import Protocol

    class ErrorCodes(Protocol):
        """A module ``error_codes``.

        Attributes:
            CODES: By error code: exception class, meaning, and whether the same request may work later.
            REMEDIES: By error code: what of the client's makes the request work once renewed, ``clock`` or ``token``.
            REFUSALS: By error code: what of the request is refused, ``action`` or ``method``.
            PREFIXES: Exception class by the beginning of a code that is not listed, longest first.
        """

        CODES: Mapping[str, tuple[type[ServiceError], str, bool]]
        REMEDIES: Mapping[str, str]
        REFUSALS: Mapping[str, str]
        PREFIXES: tuple[tuple[str, type[ServiceError]], ...]


class Service:
    """The service as a whole.

    Args:
        version: API version.
        public_host: Host name with ``{region}``.
        vpc_host: Host name inside a VPC, with ``{region}``.
        regions: Regions that are known to have the service.
        region_parameter: Parameter that holds the region.
        common_parameters: Parameters of the protocol itself, which only the client sets.
        largest_page_size: How many items a numbered page holds at most, whatever the action; 0 if that is not known.
        method: HTTP method by which the official SDK sends most actions.
        position: Where the official SDK puts most parameters: ``query`` or ``body``.
        error_codes: Returns what is known of the error codes, which is loaded for the first error.
    """

    def __init__(
        self,
        *,
        version: str,
        public_host: str,
        vpc_host: str,
        regions: Sequence[str],
        region_parameter: str,
        common_parameters: frozenset[str],
        largest_page_size: int,
        method: str,
        position: str,
        error_codes: Callable[[], ErrorCodes],
    ) -> None:
        self.version = version
        self.public_host = public_host
        self.vpc_host = vpc_host
        self.regions = regions
        self.region_parameter = region_parameter
        self.common_parameters = common_parameters
        self.largest_page_size = largest_page_size
        self.method = method
        self.position = position
        self.error_codes = error_codes

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
        known = self.error_codes()
        kind, meaning, retryable = known.CODES.get(code, (None, "", False))
        if kind is None:
            kind = next((family for prefix, family in known.PREFIXES if code.startswith(prefix)), ServiceError)
        return kind(
            action=action,
            code=code,
            message=message,
            status=status,
            request_id=request_id,
            meaning=meaning,
            retryable=retryable,
            remedy=known.REMEDIES.get(code),
            refuses=known.REFUSALS.get(code),
            hint=hint,
            help_url=help_url,
        )
