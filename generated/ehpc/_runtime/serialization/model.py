"""The base classes of all models, and the table that ties their attributes to the wire."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import copy
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypeVar

from attrs import define, fields

from ..secret import Secret

if TYPE_CHECKING:
    from typing import Literal

    from typing_extensions import Self

    Names = Literal["python", "wire"]

_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})

LONGEST_CELL: Final = 300
"""Longest text of a value in the table that notebooks show."""

MOST_ITEMS: Final = 5
"""Most items of a list that a repr shows."""


class WireField:
    """How one attribute of a model stands on the wire.

    Args:
        name: Name of the attribute.
        wire: Name on the wire; dots make a path into nested objects (responses) or are part of the name (requests).
        kind: ``string``, ``integer``, ``number``, ``boolean``, ``any``, ``list`` or ``model``.
        item: Of a list: kind of the items.
        model: Class of the value, or of the items of a list, where that is a model.
        tag: Of a list: key or element around the items.
        style: Of a list or a structure in a request: ``indexed``; ``json`` (one JSON text); inside a JSON text
            ``plain``, or ``text`` if it is a JSON text itself.
        as_text: Whether JSON has it as a string although it is a number or a boolean.
        aliases: Other spellings that decoding accepts.
        secret: Whether the value must never be shown.
        required: Whether a request can't be without it.
        unix_time: Whether it is sent as Unix time in seconds, so that dates are converted.
    """

    __slots__ = (
        *("aliases", "as_text", "item", "kind", "model", "name", "required", "secret", "style", "tag", "unix_time"),
        "wire",
    )

    def __init__(
        self,
        name: str,
        wire: str,
        kind: str,
        *,
        item: str | None = None,
        model: type[Model] | None = None,
        tag: str | None = None,
        style: str | None = None,
        as_text: bool = False,
        aliases: tuple[str, ...] = (),
        secret: bool = False,
        required: bool = False,
        unix_time: bool = False,
    ) -> None:
        self.name = name
        self.wire = wire
        self.kind = kind
        self.item = item
        self.model = model
        self.tag = tag
        self.style = style
        self.as_text = as_text
        self.aliases = aliases
        self.secret = secret
        self.required = required
        self.unix_time = unix_time

    @property
    def has_own_form(self) -> bool:
        """Whether JSON has it in another form than its type's: a number as a string, or a JSON text."""
        return self.as_text or self.style == "text"

    def __repr__(self) -> str:
        return f"WireField({self.name!r}, {self.wire!r}, {self.kind!r})"


class MissingList(list[Any]):
    """An empty list that the service did not send; it is not written back unless something is put into it."""

    __slots__ = ()


class WireState:
    """What decoding saw beside the attributes' values, so that encoding gives back what was sent.

    Attributes:
        unknown: Members that the model does not declare.
        sent: By attribute: the value that it was given and the raw value that it was read from, where the raw value
            is not the canonical form (a number as a string, a null).
        mismatches: Attributes whose raw value in ``sent`` could not be read.
        wrappers: By attribute: the key around the items of a list (None: no key), and whether the only item stood there
            without a list, where that is not the canonical form.
        unreadable: By attribute of a list: positions and raw values of items that could not be read.
        aliases: By attribute: the spelling it came under, where that is not the canonical one.
        order: Paths of the members, where XML had another order than the model.
        form: ``json`` or ``xml``, as what the model was read.
    """

    __slots__ = ("aliases", "form", "mismatches", "order", "sent", "unknown", "unreadable", "wrappers")

    def __init__(self) -> None:
        self.unknown: dict[str, Any] = {}
        self.sent: dict[str, tuple[Any, Any]] = {}
        self.mismatches: set[str] = set()
        self.wrappers: dict[str, tuple[str | None, bool]] = {}
        self.unreadable: dict[str, list[tuple[int, Any]]] = {}
        self.aliases: dict[str, str] = {}
        self.order: tuple[tuple[str, ...], ...] = ()
        self.form = ""


class WireStateHolder:
    """Holds what decoding saw. It is no field of attrs, so that ``attrs.asdict`` has the model's own data alone."""

    __slots__ = ("_wire_state",)

    _wire_state: WireState | None


@define(eq=False, repr=False, kw_only=True)
class Model(WireStateHolder):
    """Base of all models: equality by value, views without secrets, and what the service sent beyond the model.

    ``copy``, ``pickle`` and ``replace`` of ``ehpc.codec`` keep what was sent beyond the model. ``attrs.evolve`` knows
    the declared attributes alone.
    """

    __wire__: ClassVar[tuple[WireField, ...]] = ()

    def __attrs_pre_init__(self) -> None:
        self._wire_state = None  # type: ignore[misc]  # its slot is that of the base class

    def __init_subclass__(cls, **arguments: Any) -> None:
        super().__init_subclass__(**arguments)
        # attrs gives each class its own method for copy.replace, which would lose what was sent beyond the model.
        if "__replace__" in cls.__dict__:
            del cls.__replace__
        if any(wire.model is not None for wire in cls.__wire__):
            cls.__attrs_post_init__ = adopt_structures  # type: ignore[attr-defined]  # attrs calls it, if there is one

    @property
    def unknown(self) -> Mapping[str, Any]:
        """Members that the service sent and this model does not declare, or could not read; they are written back.

        Returns:
            A read-only mapping by wire name.
        """
        memory = self._wire_state
        if memory is None:
            return _NOTHING
        if not memory.mismatches:
            return MappingProxyType(memory.unknown)
        unread = [wire for wire in self.__wire__ if wire.name in memory.mismatches and not getattr(self, wire.name)]
        return MappingProxyType({**memory.unknown, **{wire.wire: memory.sent[wire.name][1] for wire in unread}})

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__ or not isinstance(other, Model):
            return NotImplemented
        same = all(getattr(self, wire.name) == getattr(other, wire.name) for wire in self.__wire__)
        return same and self.unknown == other.unknown

    __hash__ = None  # type: ignore[assignment]  # models can change, so they have no hash

    def to_dict(self, *, names: Names = "python", show_secrets: bool = False) -> dict[str, Any]:
        """Return the model as a dictionary that ``json.dumps``, pandas and others take.

        Args:
            names: ``python``: all attributes, under their names; what is absent is None or an empty list. ``wire``:
                what ``ehpc.codec.encode_json`` writes, with what the service sent beyond the model.
            show_secrets: Whether secrets are kept; else ``***`` stands in their place.

        Returns:
            A dictionary of new dictionaries and lists.
        """
        data: dict[str, Any] = plain_data().to_dict(self, names, show_secrets)
        return data

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, names: Names | None = None) -> Self:
        """Return a model from a dictionary, such as ``to_dict`` returns.

        Args:
            data: The values; structures inside can be dictionaries or models.
            names: How the dictionary names its members: ``python`` or ``wire``. With ``wire``, members that the model
                does not declare are kept. Default: by the keys, all of which the model must declare.

        Raises:
            ValidationError: If the dictionary has another key, lacks a required one, or has the mask of a secret.
        """
        model: Self = plain_data().from_dict(cls, data, names)
        return model

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={show(value)}" for name, value in self.__rich_repr__())
        return f"{self.__class__.__name__}({shown})"

    def __rich_repr__(self) -> Iterator[tuple[str, Any]]:
        """Yield the attributes that rich shows, without secrets; else it would read the fields itself."""
        for wire in self.__wire__:
            value = getattr(self, wire.name)
            if value is not None and value != []:
                yield wire.name, (Secret() if wire.secret else cover(value) if wire.model else value)

    def _repr_html_(self) -> str:
        """Return a table of the attributes for notebooks, without secrets."""
        from html import escape

        rows = "".join(
            f"<tr><th>{escape(name)}</th><td>{escape(shorten(show(value)))}</td></tr>"
            for name, value in self.__rich_repr__()
        )
        return f"<table><caption>{escape(type(self).__name__)}</caption>{rows}</table>"

    def __reduce__(self) -> tuple[Any, ...]:
        values = {attribute.name: getattr(self, attribute.name) for attribute in fields(type(self))}
        return recreate, (type(self), values, self._wire_state, getattr(self, "_metadata", None))

    def __replace__(self, /, **changes: Any) -> Self:
        """Return a copy with other values, which keeps what the service sent beyond the model."""
        return replace(self, **changes)


M = TypeVar("M", bound=Model)


def replace(model: M, /, **changes: Any) -> M:
    """Return a copy of a model with other values; the rest, and what the service sent beyond the model, is kept.

    From Python 3.13 on, ``copy.replace`` does the same.

    Args:
        model: The model, which stays as it is.
        changes: The new values by attribute.

    Raises:
        TypeError: If the model has no such attribute.
    """
    names = {attribute.name for attribute in fields(type(model))}
    for name in changes:
        if name not in names:
            raise TypeError(f"{type(model).__name__} has no attribute {name!r}")
    twin = copy(model)
    for name, value in changes.items():
        setattr(twin, name, value)
    return twin


def recreate(
    kind: type[M], values: dict[str, Any], wire_state: WireState | None, metadata: ResponseMetadata | None = None
) -> M:
    """Recreate a model that was pickled or copied."""
    model = object.__new__(kind)
    for name, value in values.items():
        setattr(model, name, value)
    model._wire_state = wire_state
    if metadata is not None:
        model._metadata = metadata  # type: ignore[attr-defined]  # only responses have any
    return model


def plain_data() -> Any:
    """Return the module that builds on the codec, and so on this one; models alone never load either."""
    return import_module(".plain_data", __package__)


def adopt_structures(model: Model) -> None:
    """Put models in the places of dictionaries, after a model was made with them."""
    for wire in model.__wire__:
        if wire.model is not None and holds_dictionary(getattr(model, wire.name), wire.model):
            plain_data().adopt(model, wire, f"{type(model).__name__}.{wire.name}")


def holds_dictionary(value: Any, kind: type[Model]) -> bool:
    """Return whether a dictionary stands where a structure belongs: as the value, or as an item of a list."""
    if value is None or value.__class__ is kind:
        return False
    for item in value if isinstance(value, (list, tuple)) else (value,):
        if item.__class__ is not kind and isinstance(item, Mapping):
            return True
    return False


def cover(value: Any) -> Any:
    """Return structures, and in place of dictionaries that stand for some a secret, since they can hold one."""
    if isinstance(value, list):
        return [cover(item) for item in value]
    return Secret() if isinstance(value, Mapping) else value


def show(value: Any) -> str:
    """Return the repr of a value; of a long list, it has the first items."""
    if isinstance(value, list) and len(value) > MOST_ITEMS:
        return f"[{', '.join(map(repr, value[:MOST_ITEMS]))}, ... {len(value) - MOST_ITEMS} more]"
    return repr(value)


def shorten(text: str) -> str:
    """Return a text as a cell of a table shows it."""
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 3] + "..."


class ResponseMetadata:
    """What came over the wire with a response, beside its content.

    Attributes:
        status: HTTP status; 0 for a response that no call has received.
        headers: Headers by lower-case name.
        request_id: Identifier of the request, which support asks for.
        attempts: How often the request was sent.
    """

    __slots__ = ("attempts", "headers", "request_id", "status")

    def __init__(
        self, status: int = 0, headers: Mapping[str, str] = _NOTHING, request_id: str = "", attempts: int = 0
    ) -> None:
        self.status = status
        self.headers: Mapping[str, str] = headers
        self.request_id = request_id
        self.attempts = attempts

    def __repr__(self) -> str:
        return f"ResponseMetadata(status={self.status}, request_id={self.request_id!r}, attempts={self.attempts})"


class MetadataHolder(Model):
    """Holds what came with a response; as above, no field of attrs."""

    __slots__ = ("_metadata",)

    _metadata: ResponseMetadata


@define(eq=False, repr=False, kw_only=True)
class Response(MetadataHolder):
    """Base of all responses: the response of one action."""

    @property
    def metadata(self) -> ResponseMetadata:
        """What came with the response over the wire: HTTP status, headers, request id, and how often it was sent.

        The responses of methods, of ``client.call`` and of ``iter_...().pages()`` have it. It makes no difference for
        equality.
        """
        metadata: ResponseMetadata = getattr(self, "_metadata", ResponseMetadata())
        return metadata

    if not TYPE_CHECKING:  # type checkers know what there is

        def __getattr__(self, name: str) -> object:
            from ..other_names import no_attribute

            raise no_attribute(self, name)

        def __iter__(self) -> object:
            lists = [wire.name for wire in self.__wire__ if isinstance(getattr(self, wire.name), list)]
            hint = (
                f"; iterate over its {lists[0]}, or over all pages with a method that begins with iter_"
                if lists
                else ""
            )
            raise TypeError(f"{type(self).__name__!r} object is not iterable{hint}")


R = TypeVar("R", bound=Response)


@define(eq=False, repr=False, kw_only=True)
class Request(Model, Generic[R]):
    """Base of all requests: the parameters of one action, whose response has the class ``R``."""
# Hand-written: edit templates/ehpc/_runtime/serialization/model.py, then run `make generate`.
