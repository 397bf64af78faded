"""XML texts: what is read of them, what is written back, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from ehpc.codec import decode_json, decode_xml, encode_xml
from ehpc.errors import DecodeError, ValidationError
from tests.runtime.sample_models import Cup, Tray


def read(inner: str) -> Tray:
    """Return what a tray is read as."""
    return decode_xml(f"<Answer>{inner}</Answer>", Tray)


SAME = [
    "",
    "<Title>tea</Title><Count>5</Count><Price>1.5</Price><Hot>true</Hot>",
    "<Hot>true</Hot><Price>1.5</Price><Count>5</Count><Title>tea</Title>",
    "<Count> 05 </Count><Price>1.50</Price><Hot>TRUE</Hot>",
    "<Count></Count><Hot></Hot><Title></Title>",
    "<Count>many</Count><Hot>yes</Hot><Price>NaN</Price>",
    "<Cups><Cup><Name>red</Name></Cup><Cup><Volume>2</Volume></Cup></Cups>",
    "<Cups></Cups><Tags></Tags>",
    "<Cups><Mug><Name>red</Name></Mug><Mug></Mug></Cups>",
    "<Cups><Cup></Cup></Cups><Cup></Cup>",
    "<Spoons><Name>a</Name></Spoons><Spoons><Name>b</Name></Spoons><Spoons></Spoons>",
    "<Sizes>1</Sizes><Sizes>02</Sizes>",
    "<Tags><Tag>a</Tag><Tag></Tag><Tag> </Tag></Tags>",
    "<Tags>a</Tags>",
    "<Cups><Cup><Volume>2</Volume><New>x</New><Name>red</Name></Cup></Cups>",
    "<New><A>1</A><B><C>2</C><C>3</C></B></New><Title>tea</Title>",
    "<New>1</New><New>2</New><New><A>3</A></New>",
    "<Title>one</Title><Title>two</Title>",
    "<Title><b>tea</b></Title><Cup>text</Cup>",
    "<data><Other>1</Other><Owner>me</Owner></data><Titel>tea</Titel>",
    "<data><Title>tea</Title><Owner>me</Owner><Other>1</Other></data>",
    "<data>text</data><data.Owner>me</data.Owner>",
    "<data.Owner>me</data.Owner><data>text</data>",
    "<Größe>5</Größe><ns:Odd>1</ns:Odd>",
    "<box><Other>1</Other><Hot>true</Hot><New>2</New><Count>3</Count></box>",
    "<Things>a</Things><Things></Things>",
    "<Owner>me</Owner><Mugs><Cup><Name>red</Name></Cup></Mugs>",
]

READ: list[tuple[str, str, str, Any]] = [
    ("integer", "<Count>5</Count>", "count", 5),
    ("integer with spaces", "<Count>\n 5 </Count>", "count", 5),
    ("number", "<Price>1e3</Price>", "price", 1000.0),
    ("integer as number", "<Price>3</Price>", "price", 3),
    ("boolean", "<Hot>true</Hot>", "hot", True),
    ("boolean in capitals", "<Hot>False</Hot>", "hot", False),
    ("1 as boolean", "<Hot>1</Hot>", "hot", True),
    ("empty text", "<Title/>", "title", ""),
    ("empty integer", "<Count/>", "count", None),
    ("empty object", "<Cup/>", "cup", Cup()),
    ("empty list", "<Cups/>", "cups", []),
    ("list with space alone", "<Cups>\n  </Cups>", "cups", []),
    ("wrapped list", "<Cups><Cup><Name>red</Name></Cup><Cup/></Cups>", "cups", [Cup(name="red"), Cup()]),
    ("list under another tag", "<Cups><Mug><Name>red</Name></Mug></Cups>", "cups", [Cup(name="red")]),
    ("bare list", "<Sizes>1</Sizes><Title>x</Title><Sizes>2</Sizes>", "sizes", [1, 2]),
    ("CDATA", "<Title><![CDATA[<&>]]></Title>", "title", "<&>"),
    ("comment inside a text", "<Title>te<!-- x -->a</Title>", "title", "tea"),
    ("processing instruction", "<?x y?><Title>tea</Title>", "title", "tea"),
    ("attributes", '<Title lang="en">tea</Title>', "title", "tea"),
    ("text between elements", "text<Title>tea</Title>more", "title", "tea"),
    ("character references", "<Title>&#x8336;&#33;&amp;&lt;&gt;&quot;&apos;</Title>", "title", "茶!&<>\"'"),
    ("line break of another system", "<Title>a\r\nb</Title>", "title", "a\nb"),
    ("path", "<data><Owner>me</Owner></data>", "owner", "me"),
    ("alias", "<Titel>tea</Titel>", "title", "tea"),
    ("large integer", f"<Count>{10**400}</Count>", "count", 10**400),
    ("too large integer", f"<Count>{'1' * 5000}</Count>", "count", None),
    ("repeated text", "<Title>one</Title><Title>two</Title>", "title", None),
    ("not a number", "<Price>nan</Price>", "price", None),
]


@pytest.mark.parametrize("inner", SAME)
def test_elements_are_written_back_in_their_order(inner: str) -> None:
    """Known and unknown elements, in any order and form, are written back as they were."""
    assert encode_xml(read(inner), "Answer") == f"<Answer>{inner}</Answer>"


@pytest.mark.parametrize(("inner", "name", "value"), [row[1:] for row in READ], ids=[row[0] for row in READ])
def test_element_is_read(inner: str, name: str, value: Any) -> None:
    """An element is read as the value that it means, of the declared type."""
    found = getattr(read(inner), name)
    assert found == value
    assert isinstance(found, type(value))


def test_unknown_elements_are_kept_at_any_depth() -> None:
    """Elements that no model declares stand in ``unknown`` of the model that they are in."""
    tray = read("<New><A>1</A></New><Cups><Cup><New>2</New><New>3</New></Cup></Cups>")
    assert tray.unknown == {"New": {"A": "1"}}
    assert tray.cups[0].unknown == {"New": ["2", "3"]}


def test_root_element_can_have_any_name() -> None:
    """The name of the root element says nothing; on writing it is the class's, or the given one."""
    assert decode_xml("<Whatever><Name>red</Name></Whatever>", Cup) == Cup(name="red")
    assert encode_xml(Cup(name="red")) == "<Cup><Name>red</Name></Cup>"
    assert encode_xml(Cup(name="red"), "Mug") == "<Mug><Name>red</Name></Mug>"


@pytest.mark.parametrize(
    "text", ["\r", "\n", "\t", "\r\n", " x ", "  ", "\n\n", "&<>\"'", "]]>", "&amp;", "😀\U0010ffff", "\x7f\x85\u2028"]
)
def test_text_survives(text: str) -> None:
    """Line breaks, tabs, spaces at either end, markup and characters of any plane come back as they were."""
    tray = Tray(title=text, tags=[text, text], cup=Cup(name=text))
    written = encode_xml(tray)
    assert decode_xml(written, Tray) == tray
    assert decode_xml(written.encode(), Tray) == tray


@pytest.mark.parametrize(
    "character", ["\x00", "\x01", "\x08", "\x0b", "\x1f", "\ud800", chr(0xDFFF), "\ufffe", "\uffff"]
)
def test_character_that_xml_can_not_hold_is_refused(character: str) -> None:
    """A control character or half of a surrogate pair is refused on writing; the message names it, not the text."""
    code = f"U[+]{ord(character):04X}"
    for model in (Cup(code=f"secret{character}"), Tray(cups=[Cup(code=character)])):
        with pytest.raises(ValidationError, match=rf"^Code: the character {code} can't be written as XML$"):
            encode_xml(model)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
def test_number_that_is_none_is_refused(number: float) -> None:
    """NaN and the infinities are refused on writing."""
    with pytest.raises(ValidationError, match=r"^Price: the number can't be written as XML$"):
        encode_xml(Tray(price=number))


def test_large_integer_survives() -> None:
    """An integer that no float can hold comes back with all digits."""
    assert decode_xml(encode_xml(Tray(count=10**400)), Tray).count == 10**400


def test_integer_of_too_many_digits_is_refused() -> None:
    """An integer that Python itself would not write is a ValidationError."""
    with pytest.raises(ValidationError, match=r"^Count: the number can't be written as XML$"):
        encode_xml(Tray(count=10**5000))


@pytest.mark.parametrize("value", [1, True, None, {"a": "b"}, ["a"]])
def test_values_that_xml_would_change_are_refused(value: Any) -> None:
    """Where any JSON value may stand, XML can hold texts alone."""
    with pytest.raises(ValidationError, match=r"^Tray.things: XML can hold strings alone here$"):
        encode_xml(Tray(things=["a", value]))
    if value is not None:
        with pytest.raises(ValidationError, match=r"^Tray.extra: XML can hold strings alone here$"):
            encode_xml(Tray(extra=value))


@pytest.mark.parametrize("name", ["a b", "1a", "", "a>", "<a", "a/", "a=b", "-a", "a\n", "a'", "&a;", "\x00", "\ud800"])
def test_name_that_no_element_can_have_is_refused(name: str) -> None:
    """An unknown JSON member whose name can't be an element's is a ValidationError, and so is such a root."""
    tray = Tray()
    if name.isprintable() and name.isascii():
        tray = decode_json(f'{{"{name}": "1"}}', Tray)
        with pytest.raises(ValidationError, match=r"can't be the name of an XML element$"):
            encode_xml(tray)
    if name:
        with pytest.raises(ValidationError, match=r"can't be the name of an XML element$"):
            encode_xml(tray, name)


def test_value_of_another_type_can_not_be_written() -> None:
    """An attribute that holds something that is neither text, number, list nor object is refused."""
    tray = Tray()
    tray.title = b"tea"  # type: ignore[assignment]
    with pytest.raises(ValidationError, match=r"^Title: a value of type bytes can't be written as XML$"):
        encode_xml(tray)


DOCTYPES = {
    "empty": "<!DOCTYPE a>",
    "internal entity": '<!DOCTYPE a [<!ENTITY x "y">]>',
    "billion laughs": '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;">]>',
    "external entity": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "external type": '<!DOCTYPE a SYSTEM "http://localhost/a.dtd">',
    "parameter entity": '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://localhost/x"> %x;]>',
}


@pytest.mark.parametrize("doctype", DOCTYPES.values(), ids=DOCTYPES.keys())
def test_document_type_is_refused(doctype: str) -> None:
    """A document type is refused before anything in it counts."""
    with pytest.raises(DecodeError, match=r"^the XML has a document type, which is refused$"):
        decode_xml(f"{doctype}<a><Title>&x;</Title></a>", Tray)


def test_unknown_entity_is_refused() -> None:
    """An entity that XML itself does not have is no text."""
    with pytest.raises(DecodeError, match=r"^not XML: undefined entity"):
        read("<Title>&nbsp;</Title>")


def test_nesting_is_bounded() -> None:
    """A hundred levels are read and written back; more are refused, however many they are."""
    most = "<a>" * 100 + "</a>" * 100
    assert encode_xml(decode_xml(most, Tray), "a") == most
    for levels in (101, 100_000):
        with pytest.raises(DecodeError, match=r"^the XML is nested too deeply$"):
            decode_xml("<a>" * levels + "</a>" * levels, Tray)


def test_too_deep_value_can_not_be_written() -> None:
    """Unknown members from JSON that are nested too deeply for XML are a ValidationError."""
    deep: Any = "x"
    for _ in range(50_000):
        deep = {"a": deep}
    tray = decode_json('{"New": 1}', Tray)
    assert tray._wire_state is not None
    tray._wire_state.unknown["New"] = deep
    with pytest.raises(ValidationError, match=r"^Tray can't be written as XML: it is nested too deeply$"):
        encode_xml(tray)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "us-ascii", "windows-1252"])
def test_declared_encoding_counts(encoding: str) -> None:
    """Bytes are read in the encoding that the declaration names."""
    text = "tea" if encoding == "us-ascii" else "Tee für dich"
    data = f'<?xml version="1.0" encoding="{encoding}"?><a><Title>{text}</Title></a>'.encode(encoding)
    assert decode_xml(data, Tray).title == text


def test_text_that_is_decoded_already_ignores_its_declaration() -> None:
    """A str is read as it is, whatever encoding it declares."""
    assert decode_xml('<?xml version="1.0" encoding="utf-16"?><a><Title>茶</Title></a>', Tray).title == "茶"


def test_byte_order_mark_is_skipped() -> None:
    """A byte order mark before the text does no harm."""
    assert decode_xml(b"\xef\xbb\xbf<a><Title>tea</Title></a>", Tray).title == "tea"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" ",
        b"text",
        b"<a>",
        b"<a></b>",
        b"<a/><b/>",
        b"<a/>text",
        b'<a b="1" b="2"/>',
        b"<a>\x00</a>",
        b"<a>\xff</a>",
        b"<a>&#0;</a>",
        b"<a>&#xD800;</a>",
        b'{"Title": "tea"}',
        b'<?xml version="1.0" encoding="no-such-thing"?><a/>',
        b'<?xml version="1.0" encoding="rot13"?><a/>',
        b'<?xml version="1.0" encoding="shift_jis"?><a>\x93\xfa</a>',
    ],
)
def test_what_is_not_xml_is_refused(data: bytes) -> None:
    """Bytes that are not well-formed XML in an encoding that can be read are a DecodeError."""
    with pytest.raises(DecodeError, match=r"^not XML: "):
        decode_xml(data, Tray)


def test_lone_surrogate_in_a_str_is_refused() -> None:
    """A str that no encoding can hold is a DecodeError."""
    with pytest.raises(DecodeError, match=r"^not XML: "):
        read("<Title>\ud800</Title>")
