"""Small models with an attribute of each kind, which the tests of the codec read and write."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import define, field

from ehpc._runtime.secret import mask_optional
from ehpc._runtime.serialization.model import Model, Request, Response, WireField


@define(eq=False, repr=False, kw_only=True)
class Cup(Model):
    """A structure inside others, with a secret."""

    name: str | None = None
    volume: int | None = None
    code: str | None = field(default=None, converter=mask_optional)

    __wire__ = (
        WireField("name", "Name", "string"),
        WireField("volume", "Volume", "integer"),
        WireField("code", "Code", "string", secret=True),
    )


@define(eq=False, repr=False, kw_only=True)
class Tray(Response):
    """A response with an attribute of each kind."""

    title: str | None = None
    count: int | None = None
    price: float | None = None
    hot: bool | None = None
    extra: Any = None
    cup: Cup | None = None
    cups: list[Cup] = field(factory=list)
    spoons: list[Cup] = field(factory=list)
    tags: list[str] = field(factory=list)
    sizes: list[int] = field(factory=list)
    things: list[Any] = field(factory=list)
    owner: str | None = None
    pin: str | None = field(default=None, converter=mask_optional)

    __wire__ = (
        WireField("title", "Title", "string", aliases=("Titel", "data.Title")),
        WireField("count", "Count", "integer", aliases=("box.Count",)),
        WireField("price", "Price", "number"),
        WireField("hot", "Hot", "boolean", aliases=("box.Hot",)),
        WireField("extra", "Extra", "any"),
        WireField("cup", "Cup", "model", model=Cup),
        WireField("cups", "Cups", "list", item="model", model=Cup, tag="Cup", aliases=("Mugs",)),
        WireField("spoons", "Spoons", "list", item="model", model=Cup),
        WireField("tags", "Tags", "list", item="string", tag="Tag"),
        WireField("sizes", "Sizes", "list", item="integer"),
        WireField("things", "Things", "list", item="any"),
        WireField("owner", "data.Owner", "string", aliases=("Owner",)),
        WireField("pin", "Pin", "string", secret=True),
    )


@define(eq=False, repr=False, kw_only=True)
class Guest(Model):
    """An item of an n-indexed list, with lists of its own."""

    name: str
    pin: str | None = field(default=None, converter=mask_optional)
    wishes: Sequence[str] | None = None
    cups: Sequence[Cup] | None = None

    __wire__ = (
        WireField("name", "Name", "string", required=True),
        WireField("pin", "Pin", "string", secret=True),
        WireField("wishes", "Wish.n.Text", "list", item="string", style="indexed"),
        WireField("cups", "Cup", "list", item="model", model=Cup, style="indexed"),
    )


@define(eq=False, repr=False, kw_only=True)
class ServeTeaRequest(Request[Tray]):
    """A request with a parameter of each kind."""

    table: str
    minutes: int | None = None
    price: float | None = None
    hot: bool | None = None
    pin: str | None = field(default=None, converter=mask_optional)
    guests: Sequence[Guest] | None = None
    seats: Sequence[int] | None = None
    names: Sequence[str] | None = None
    cups: Sequence[Cup] | None = None

    __wire__ = (
        WireField("table", "Table", "string", aliases=("Tabel",), required=True),
        WireField("minutes", "Minutes", "integer"),
        WireField("price", "Order.Price", "number"),
        WireField("hot", "Hot", "boolean"),
        WireField("pin", "Pin", "string", secret=True),
        WireField("guests", "Guest", "list", item="model", model=Guest, style="indexed", aliases=("Guset",)),
        WireField("seats", "Seat", "list", item="integer", style="indexed"),
        WireField("names", "Person.n.Name", "list", item="string", style="indexed"),
        WireField("cups", "Cups", "list", item="model", model=Cup, style="json"),
    )
