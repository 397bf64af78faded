"""Parses structures on the command line: ``Name=alice,Group=users``.

Commas separate members. A value with a comma needs quotes (``Name="a,b"``), or a backslash before the comma; quotes are
special only around a whole value. A list is ``Roles=[Compute,Login]``, or a repeated member; a structure inside is
``{A=1,B=2}``.
"""

from __future__ import annotations

Value = str | list["Value"] | dict[str, "Value"]
CLOSING = {"[": "]", "{": "}"}


class ShorthandError(ValueError):
    """A string is not a structure.

    Attributes:
        problem: What is wrong, without any part of the string, which can contain a secret.
    """

    def __init__(self, problem: str, before: str) -> None:
        super().__init__(f"{problem} after {before!r}" if before else f"{problem} at the beginning")
        self.problem = problem


def parse(text: str) -> dict[str, Value]:
    """Return the members of a structure; a value without a member's name has an empty name.

    Raises:
        ShorthandError: If it can't be parsed.
    """
    reader = Reader(text)
    members = reader.read_members("")
    if reader.position < len(text):
        raise reader.error("a comma is missing")
    return members


class Reader:
    """Reads a string from left to right."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0

    def error(self, problem: str) -> ShorthandError:
        """Return an error that names the current position."""
        return ShorthandError(problem, self.text[max(0, self.position - 20) : self.position])

    def peek(self) -> str:
        """Return the next character without consuming it, or an empty string at the end."""
        return self.text[self.position : self.position + 1]

    def read_members(self, closing: str) -> dict[str, Value]:
        """Return the members up to a closing brace, or to the end."""
        members: dict[str, Value] = {}
        while True:
            name = self.read_name(closing)
            value = self.read_value(closing)
            previous = members.get(name)
            if previous is None:
                members[name] = value
            else:
                members[name] = [*(previous if isinstance(previous, list) else [previous]), value]
            if self.peek() != ",":
                return members
            self.position += 1

    def read_name(self, closing: str) -> str:
        """Return the name of a member, or an empty string for a value without a name, up to the value."""
        end = self.position
        while end < len(self.text) and self.text[end] not in "=,'\"[]{}" + closing:
            end += 1
        if self.text[end : end + 1] != "=":
            return ""
        name = self.text[self.position : end].strip()
        if not name:
            raise self.error("a name is missing")
        self.position = end + 1
        return name

    def read_value(self, closing: str) -> Value:
        """Return a value."""
        first = self.peek()
        if first in ("'", '"') and first:
            return self.read_quoted(first)
        if first not in CLOSING:
            return self.read_plain(closing)
        self.position += 1
        end = CLOSING[first]
        value: Value = self.read_members(end) if first == "{" else self.read_items(end)
        if self.peek() != end:
            raise self.error(f"{end!r} is missing")
        self.position += 1
        return value

    def read_items(self, closing: str) -> list[Value]:
        """Return the items of a list."""
        items: list[Value] = []
        while self.peek() not in (closing, ""):
            items.append(self.read_value(closing))
            if self.peek() == ",":
                self.position += 1
        return items

    def read_quoted(self, quote: str) -> str:
        """Return a value in quotes; in double quotes, a backslash escapes the next character."""
        self.position += 1
        characters = []
        while (character := self.peek()) != quote:
            if not character:
                raise self.error(f"the closing {quote} is missing")
            if character == "\\" and quote == '"' and self.text[self.position + 1 : self.position + 2] in ('"', "\\"):
                self.position += 1
                character = self.peek()
            characters.append(character)
            self.position += 1
        self.position += 1
        if self.peek() not in ("", ",", "]", "}"):
            raise self.error("a comma is missing")
        return "".join(characters)

    def read_plain(self, closing: str) -> str:
        """Return a value without quotes."""
        characters = []
        while (character := self.peek()) and character != "," and character != closing:
            if character == "\\" and self.text[self.position + 1 : self.position + 2] == ",":
                self.position += 1
                character = ","
            characters.append(character)
            self.position += 1
        return "".join(characters)
# Hand-written: edit templates/ehpc/cli/shorthand.py, then run `make generate`.
