"""Records from a small world, so that random ones meet, clash and overlap."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from .synthetic import party, program, record

_CODES = ("USA", "CHN", "EGY", "JPN", "spacex")
_PROGRAMS = (
    program("Artemis Accords", "framework"),
    program("Artemis program", "programme"),
    program("Luna-25", "mission"),
)
_DAY = date(2023, 12, 1)


def _day(number: int) -> str:
    return (_DAY + timedelta(days=number)).isoformat()


@st.composite
def record_lists(draw: st.DrawFn, most: int = 14) -> list[dict[str, Any]]:
    """Lists of records with ids of their own, several of which may be of one article."""
    count = draw(st.integers(1, most))
    return [_record(draw, number) for number in range(count)]


def _record(draw: st.DrawFn, number: int) -> dict[str, Any]:
    codes = draw(st.lists(st.sampled_from(_CODES), max_size=3, unique=True))
    others = draw(st.lists(st.sampled_from(_CODES), max_size=1))
    article = draw(st.integers(0, 7))
    published = draw(st.sampled_from((None, 0, 3, 20, 60)))
    when = draw(
        st.one_of(
            st.none(),
            st.integers(0, 9).map(_day),
            st.sampled_from(("2023-12", "2023", "2023-11-29~", "2024/..", "2030~")),
        )
    )
    sentences = st.sampled_from((None, "The two sides signed it.", f"Sentence {number}."))
    return record(
        f"r{number:03d}",
        type=draw(st.sampled_from(("sign", "join", "meet", "land", "launch", "delay", "award"))),
        status=draw(st.sampled_from(("occurred", "occurred", "planned", "failed", "denied"))),
        actors=[party(code, agency=draw(st.booleans())) for code in codes],
        recipients=[party(code) for code in others if code not in codes],
        program=draw(st.sampled_from((None, *_PROGRAMS))),
        when=when,
        article=f"article-{article}",
        published=None if published is None else _day(article + published),
        source=f"Outlet {article}",
        sentence=draw(sentences),
    )
