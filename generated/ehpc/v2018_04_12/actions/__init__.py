# Generated from spec/2018-04-12
# by templates/ehpc/{version}/actions/__init__.py.jinja: edit those, then run `make generate`.
"""One module for each action: its request, its response, and the structures that only it uses.

Import the classes from ``ehpc.models``.
"""
