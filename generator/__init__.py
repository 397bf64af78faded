"""Turns the YAML spec of the E-HPC API into the typed package ``ehpc``.

Data flows one way: YAML -> load -> Document -> validate -> lower -> IR -> plan -> Output -> render -> format -> write.
``cli`` calls ``pipeline``, ``pipeline`` calls the stages, and a stage never imports another stage.
"""
