"""Chapter basic_info of 2024-07-30: the regions."""

from __future__ import annotations

from ...protocol.service_model import load_models
from ..call import Call, Members
from . import VERSION, handles


@handles("ListRegions")
def list_regions(call: Call) -> Members:
    """Lists the regions of the spec, MaxResults at a time, by their names in the seed."""
    names = call.backend.seed["regions"]
    rows = [{"RegionId": region, "LocalName": names.get(region, region)} for region in load_models()[VERSION].regions]
    shown, token = call.continue_list(rows, call["MaxResults"])
    return {"Regions": shown, "TotalCount": len(rows), "MaxResults": call["MaxResults"], "NextToken": token}
# Hand-written: edit templates/ehpc/emulator/operations/v2024_07_30/basic_info.py, then run `make generate`.
