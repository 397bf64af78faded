# Generated from spec/2024-07-30
# by templates/ehpc/{version}/shapes/__init__.py.jinja: edit those, then run `make generate`.
"""One module for each structure that several actions share.

Import the classes from ``ehpc.models``.
"""
