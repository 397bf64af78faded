"""Indices of array jobs are those that the schedulers run."""

from __future__ import annotations

import pytest

from ehpc.batch import parse_array


@pytest.mark.parametrize(
    ("text", "indices", "limit", "request_"),
    [
        ("1-3", [1, 2, 3], None, "1-3"),
        ("5", [5], None, "5-5"),
        ("0-9:3", [0, 3, 6, 9], None, "0-9:3"),
        ("0-8:3", [0, 3, 6], None, "0-6:3"),
        ("1-10:20", [1], None, "1-1"),
        ("1,3,5,7", [1, 3, 5, 7], None, "1-7:2"),
        ("3,1,2,2", [1, 2, 3], None, "1-3"),
        ("1-2,5", [1, 2, 5], None, None),
        ("1-4%2", [1, 2, 3, 4], 2, "1-4"),
        ("1-4%0", [1, 2, 3, 4], None, "1-4"),
        ("1-4%", [1, 2, 3, 4], None, "1-4"),
        ("1-3%4,20", [1, 2, 3, 20], 4, None),
        ("1-3%,4%2", [1, 2, 3, 4], None, "1-4"),
        ("[1-3]", [1, 2, 3], None, "1-3"),
        ("01-03,,4", [1, 2, 3, 4], None, "1-4"),
    ],
)
def test_indices_are_read(text: str, indices: list[int], limit: int | None, request_: str | None) -> None:
    """In ascending order, each once; SubmitJob can be told those of a single range."""
    array = parse_array(text)
    assert (indices, limit, request_) == (list(array.indices), array.limit, array.request)
    assert list(parse_array(str(array)).indices) == indices
    assert array.fits_request == (limit is None and request_ is not None)


@pytest.mark.parametrize("text", ["", "a", "3-1", "1-", "-1", "1--3", "1 -3", "1-4:0", "%2", "1-3%a", "1-5000000", "٣"])
def test_what_names_no_indices_is_refused(text: str) -> None:
    """Four million are the most."""
    with pytest.raises(ValueError, match=r"index|%"):
        parse_array(text)
