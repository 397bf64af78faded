# Generated from spec
# by templates/ehpc/shapes/__init__.py.jinja: edit those, then run `make generate`.
"""One module for each structure that several actions share.

Import the classes from ``ehpc.models``.
"""
