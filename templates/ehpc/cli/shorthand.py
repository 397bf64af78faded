# Hand-written: edit templates/ehpc/cli/shorthand.py, then run `make generate`.
"""Reads structures typed on the command line: ``Name=alice,Group=users``.

Commas stand between members. A value that holds one stands in quotes (``Name="a,b"``) or has a backslash before it;
quotes count only around a whole value. A list is ``Roles=[Compute,Login]``, or the member given again and again; a
structure inside is ``{A=1,B=2}``.
"""

from __future__ import annotations

Value = str | list["Value"] | dict[str, "Value"]
CLOSING = {"[": "]", "{": "}"}


class ShorthandError(ValueError):
    """A text is not a structure.

    Attributes:
        problem: What is wrong, without a word of the text, which can hold a secret.
    """

    def __init__(self, problem: str, before: str) -> None:
        super().__init__(f"{problem} after {before!r}" if before else f"{problem} at the beginning")
        self.problem = problem


def parse(text: str) -> dict[str, Value]:
    """Return the members of a structure; a value without a member's name stands under an empty name.

    Args:
        text: What was typed.

    Raises:
        ShorthandError: If it can't be read.
    """
    reader = Reader(text)
    found = reader.pairs("")
    if reader.at < len(text):
        raise reader.error("a comma is missing")
    return found


class Reader:
    """Goes through a text.

    Args:
        text: The text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def error(self, problem: str) -> ShorthandError:
        """Return an error that points at the present place."""
        return ShorthandError(problem, self.text[max(0, self.at - 20) : self.at])

    def next(self) -> str:
        """Return the next character, or an empty text at the end."""
        return self.text[self.at : self.at + 1]

    def pairs(self, closing: str) -> dict[str, Value]:
        """Return members up to a closing brace, or to the end."""
        found: dict[str, Value] = {}
        while True:
            name = self.name(closing)
            value = self.value(closing)
            before = found.get(name)
            if before is None:
                found[name] = value
            else:
                found[name] = [*(before if isinstance(before, list) else [before]), value]
            if self.next() != ",":
                return found
            self.at += 1

    def name(self, closing: str) -> str:
        """Return the name of a member, or an empty text if a value stands alone; both leave the value next."""
        end = self.at
        while end < len(self.text) and self.text[end] not in "=,'\"[]{}" + closing:
            end += 1
        if self.text[end : end + 1] != "=":
            return ""
        name = self.text[self.at : end].strip()
        if not name:
            raise self.error("a name is missing")
        self.at = end + 1
        return name

    def value(self, closing: str) -> Value:
        """Return a value."""
        first = self.next()
        if first in ("'", '"') and first:
            return self.quoted(first)
        if first not in CLOSING:
            return self.plain(closing)
        self.at += 1
        end = CLOSING[first]
        value: Value = self.pairs(end) if first == "{" else self.items(end)
        if self.next() != end:
            raise self.error(f"{end!r} is missing")
        self.at += 1
        return value

    def items(self, closing: str) -> list[Value]:
        """Return the items of a list."""
        found: list[Value] = []
        while self.next() not in (closing, ""):
            found.append(self.value(closing))
            if self.next() == ",":
                self.at += 1
        return found

    def quoted(self, quote: str) -> str:
        """Return a value in quotes; between double ones a backslash makes the next character count as it is."""
        self.at += 1
        found = []
        while (character := self.next()) != quote:
            if not character:
                raise self.error(f"the closing {quote} is missing")
            if character == "\\" and quote == '"' and self.text[self.at + 1 : self.at + 2] in ('"', "\\"):
                self.at += 1
                character = self.next()
            found.append(character)
            self.at += 1
        self.at += 1
        if self.next() not in ("", ",", "]", "}"):
            raise self.error("a comma is missing")
        return "".join(found)

    def plain(self, closing: str) -> str:
        """Return a value without quotes."""
        found = []
        while (character := self.next()) and character != "," and character != closing:
            if character == "\\" and self.text[self.at + 1 : self.at + 2] == ",":
                self.at += 1
                character = ","
            found.append(character)
            self.at += 1
        return "".join(found)
