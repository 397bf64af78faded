"""Chapter image of 2024-07-30: images that nodes are made from."""

from __future__ import annotations

from ..call import Call, Members
from ..cluster import format_system_image
from . import handles


@handles("ListAvailableImages")
def list_available_images(call: Call) -> Members:
    """Lists a public image for each system of the seed, and its images by origin; community images if IsPublic.

    This version knows no images of the marketplace.
    """
    seed = call.backend.seed
    systems = {os["OsTag"]: {**os, "OSName": os["OsTag"], "OSNameEn": os["OsTag"]} for os in seed["os"]}
    public = []
    for tag, system in systems.items():
        image = {"ImageId": format_system_image(tag), "ImageName": tag, "ImageOwnerAlias": "system"}
        public.append({**system, **image, "Description": ""})
    images = seed["community_images"] if call["IsPublic"] else [*public, *seed["images"]]
    images = [image for image in images if image["ImageOwnerAlias"] != "marketplace"]
    owner = call["ImageOwnerAlias"]
    shown, page = call.paginate([image for image in images if owner in (None, image["ImageOwnerAlias"])])
    rows = [{"Size": 20, "BootMode": "BIOS", **systems.get(image["OsTag"], {}), **image} for image in shown]
    return {**page, "Images": rows}
