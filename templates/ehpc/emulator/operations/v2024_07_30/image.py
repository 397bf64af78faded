"""Chapter image of 2024-07-30: images that nodes are made from."""

from __future__ import annotations

from typing import Any

from ..call import Call
from ..cluster import format_system_image
from . import handles


@handles("ListAvailableImages")
def list_available_images(call: Call) -> dict[str, Any]:
    """Lists a public image for each system of the seed, and its images by origin; community images if IsPublic.

    This version knows no images of the marketplace.
    """
    seed = call.backend.seed
    systems = {
        system["OsTag"]: {**system, "OSName": system["OsTag"], "OSNameEn": system["OsTag"]} for system in seed["os"]
    }
    public = [
        {
            **system,
            "ImageId": format_system_image(tag),
            "ImageName": tag,
            "ImageOwnerAlias": "system",
            "Description": "",
        }
        for tag, system in systems.items()
    ]
    images = seed["community_images"] if call["IsPublic"] else [*public, *seed["images"]]
    images = [image for image in images if image["ImageOwnerAlias"] != "marketplace"]
    owner = call["ImageOwnerAlias"]
    shown, page = call.paginate([image for image in images if owner in (None, image["ImageOwnerAlias"])])
    rows = [{"Size": 20, "BootMode": "BIOS", **systems.get(image["OsTag"], {}), **image} for image in shown]
    return {**page, "Images": rows}
