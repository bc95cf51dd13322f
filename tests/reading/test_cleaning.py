"""Bytes into clean text."""

from __future__ import annotations

import codecs
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lunarwatch.reading.cleaning import clean, decode, decode_declared, is_binary

STORY = "Egypt’s agency signed “an accord” — in Málaga, Łódź and Zürich — with 12 others.\n" * 5


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\n", "a\nb\nc\n"),
        ("a\u2028b\x85c\x0cd", "a\nb\nc\nd"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("a\x00b\x07c\x9bd\x7f", "abcd"),
        ("Arte\u00admis \u200bAccords\ufeff", "Artemis Accords"),
        ("\u202egnihton\u202c", "gnihton"),
        ("tab\tstays\n", "tab\tstays\n"),
        ("half \ud83d a pair", "half \ufffd a pair"),
        ("e\u0301 and é stay as they are", "e\u0301 and é stay as they are"),
        ("👩‍🚀", "👩‍🚀"),
        (
            "Egypt&#8217;s and Chad&rsquo;s &quot;moon&quot; at A&amp;M",
            'Egypt’s and Chad’s "moon" at A&M',
        ),
        ("it&amp;#8217;s; S&amp;amp;T; caf&eacute;&nbsp;&#x41;", "it’s; S&T; café\u00a0A"),
        (
            "AT&T & you; R&D; &lt;b&gt; &unknown; &amp;lt;",
            "AT&T & you; R&D; &lt;b&gt; &unknown; &lt;",
        ),
        ("a&#27;b&#16;c", "abc"),
        (
            "Luna\u201125 and Chang'e\u20136, in 2023\u20132024",
            "Luna-25 and Chang'e-6, in 2023\u20132024",
        ),
        ("the \ufb01rst \ufb02ight, o\ufb03cially", "the first flight, officially"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(st.text() | st.text(alphabet="&amp;#38lt0127quo;\x1b[m"))
def test_clean_leaves_no_control_and_changes_nothing_twice(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert all(char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs") for char in once)
    once.encode("utf-8")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_encodings(encoding: str) -> None:
    assert decode(STORY.encode(encoding)) == STORY


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac-roman"])
def test_old_encodings(encoding: str) -> None:
    text = "The café in Málaga and the façade in São Paulo were closed, it was said.\n" * 8
    assert decode(text.encode(encoding)) == text


def test_windows_quotes() -> None:
    text = "“The agency’s plan” – so they say – “is ours.” The others didn’t agree at all."
    assert decode(text.encode("cp1252")) == text


def test_one_damaged_byte_does_not_change_the_encoding() -> None:
    data = STORY.encode() + b"\xff" + STORY.encode()
    assert decode(data) == STORY + "\ufffd" + STORY
    few = "“Now,” said the café's owner.".encode()
    assert decode(few[:7] + b"\xff\xfe" + few[7:]) == "“Now,\ufffd\ufffd” said the café's owner."


@given(st.text(), st.sampled_from([b"", codecs.BOM_UTF8]))
def test_utf8_comes_back(text: str, mark: bytes) -> None:
    text = text.lstrip("\ufeff")
    assert (
        decode(mark + text.encode("utf-8", "replace")) == text.encode("utf-8", "replace").decode()
    )


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"plain text\n", False),
        ("ünïcode".encode(), False),
        ("wide text".encode("utf-16"), False),
        ("wide text".encode("utf-16-le"), False),
        (b"\x1b[31mcolours\x1b[0m are text", False),
        (b"\x7fELF\x02\x01\x01\x00\x00", True),
        (bytes(range(32)) * 4, True),
    ],
)
def test_is_binary(head: bytes, expected: bool) -> None:
    assert is_binary(head) is expected


QUOTED = "“The café in Málaga was closed,” the agency of the country said on Friday."


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (QUOTED.encode(), "iso-8859-1"),
        (QUOTED.encode("cp1252"), "iso-8859-1"),
        (QUOTED.encode("cp1252"), "us-ascii"),
        (QUOTED.encode("cp1252"), "utf-8"),
        (QUOTED.encode("cp1252"), "no-such-thing"),
        (QUOTED.encode("cp1252"), None),
        (QUOTED.encode("mac-roman"), "macintosh"),
    ],
)
def test_what_calls_itself_latin_1_is_windows_1252(data: bytes, declared: str | None) -> None:
    assert decode_declared(data, declared) == QUOTED
