"""What the tests of the generator share: the names of the small spec's files."""

from __future__ import annotations

SERVICE = "service.yaml"
ERRORS = "errors.yaml"
SHAPE = "shapes/Teapot.yaml"
ACTION = "actions/kitchen/ListTeapots.yaml"
