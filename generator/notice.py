"""The notice of a copied file: its last line, which names the file to edit, so that line numbers stay the same."""

from __future__ import annotations

from pathlib import PurePath

COMMENTS = {
    ".css": "/* {} */\n",
    ".html": "<!-- {} -->\n",
    ".js": "// {}\n",
    ".json": ',\n  "//": "{}"\n}}\n',
    ".py": "# {}\n",
    ".svg": "<!-- {} -->\n",
}
"""What a file ends with, by its suffix. JSON has no comments: there it is the last member of the object."""


def format_notice(source: str) -> str:
    """Return what the copy of a file of the project ends with; nothing if such a file has no comments."""
    text = f"Hand-written: edit {source}, then run `make generate`."
    return COMMENTS.get(PurePath(source).suffix, "").format(text)


def add_notice(content: bytes, source: str) -> bytes:
    """Return the content of the copy of a hand-written file of the project; an empty one stays empty."""
    notice = format_notice(source).encode()
    if not content or not notice:
        return content
    if source.endswith(".json"):
        return content.rstrip().removesuffix(b"}").rstrip() + notice
    return content + (b"" if content.endswith(b"\n") else b"\n") + notice


def remove_notice(content: bytes, source: str) -> bytes:
    """Return the content of a hand-written file whose copy has been edited, perhaps beyond the notice."""
    notice = format_notice(source).encode()
    if not notice:
        return content
    before, separator, after = content.rpartition(notice)
    if not separator:
        return content
    return before + (b"\n}\n" if source.endswith(".json") else b"") + after
