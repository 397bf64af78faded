# Generated from spec/2018-04-12/actions/basic_info/InitializeEHPC.yaml
# by templates/ehpc/{version}/actions/{action}.py.jinja: edit those, then run `make generate`.
"""InitializeEHPC: Create the service-linked role that the service needs."""

from __future__ import annotations

from typing import Literal

from attrs import define

from ..._runtime.operation import Operation
from ..._runtime.serialization.model import Request, Response, WireField

__all__ = ["InitializeEHPCRequest", "InitializeEHPCResponse", "OPERATION"]


@define(eq=False, repr=False, kw_only=True)
class InitializeEHPCRequest(Request["InitializeEHPCResponse"]):
    """Parameters of InitializeEHPC: create the service-linked role that the service needs.

    Stands in the metadata of the aliyun CLI and in the SDK of the first generation, but in no SDK of the second one.
    The service is initialized in the console.
    """

    service_name: Literal["E-HPC", "E-HPC Instant"] | str | None = None
    """Name of the service for which to create the service-linked role. One of: E-HPC, E-HPC Instant. (Since
    alibabacloud_ehpc20180412 3.0.1.)"""

    __wire__ = (WireField("service_name", "ServiceName", "string"),)


@define(eq=False, repr=False, kw_only=True)
class InitializeEHPCResponse(Response):
    """Response of InitializeEHPC: The request id alone."""

    request_id: str | None = None
    """Identifier of the request, which support asks for."""

    __wire__ = (WireField("request_id", "RequestId", "string"),)


OPERATION = Operation(
    "InitializeEHPC",
    InitializeEHPCRequest,
    InitializeEHPCResponse,
    mutates=True,
    idempotent=True,
    secret=False,
    withdrawn="not in alibabacloud_ehpc20180412 1.0.0 and later. No release of alibabacloud_ehpc20180412 has it; the metadata of the aliyun CLI of April 2026 does.",
)
