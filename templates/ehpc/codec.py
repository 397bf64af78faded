"""Reads and writes models: JSON, XML, and the flat parameters of requests.

What the service sends beyond a model is kept and written back, so that encoding gives what was decoded.
"""

from ._runtime.serialization.codec import converter, decode_json, encode_json
from ._runtime.serialization.model import replace
from ._runtime.serialization.query import decode_parameters, encode_parameters
from ._runtime.serialization.xml import decode_xml, encode_xml

__all__ = [
    "converter",
    "decode_json",
    "decode_parameters",
    "decode_xml",
    "encode_json",
    "encode_parameters",
    "encode_xml",
    "replace",
]
