"""What holds for every text: true spans in order, well-formed values, linear time."""

import re
import time
from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from lunarwatch.dates import FoundDate, find_dates
from lunarwatch.dates.grammar import LAYERS
from lunarwatch.dates.lexicon import lexicon

MORE_PIECES = """
    1 2 12 29 30 31 45 74 99 1967 2024 2030 1990s '80s 15th 22nd Q3 H1 FY2025 2024-02-30 10/12/2024
    31.12.2024 2024-05-02T10:00Z 10:30 1,967 24/7 Soyuz-2 $93 13/2024 , . - – — ( ) / : ; ' ’s May
    March Sun Mon Jan. Feb29 Christmas will was said launch signed every NASA the
"""
PIECES = st.sampled_from(
    [*sorted(lexicon()), *MORE_PIECES.split(), "\n", "\n\n", "from now", "2024 ", "3 p.m. EST"]
)
LISTS = st.lists(PIECES, max_size=14)
SENTENCES = LISTS.map(" ".join) | LISTS.map("".join)
DAYS = st.none() | st.dates()
YEARS = st.none() | st.integers(min_value=1900, max_value=2100)
# a busy machine must not fail a test of values; time has a test of its own
AT_EASE = settings(deadline=None)
LEVEL_TWO = re.compile(r"\d{4}-(?:2[1-9]|3\d|4[01])")


def check(text: str, made: list[FoundDate]) -> None:
    end = 0
    for each in made:
        assert text[each.start : each.end] == each.text
        assert each.text.strip() == each.text != ""
        assert end <= each.start <= each.core_start < each.end
        end = each.end
        check_value(each)


def check_value(each: FoundDate) -> None:
    if each.edtf is None:
        assert each.earliest is each.latest is each.precision is each.codebook_edtf is None
        return
    assert each.precision is not None
    assert each.earliest or each.latest
    if each.earliest and each.latest:
        assert each.earliest <= each.latest
    assert (each.earliest is None) == each.edtf.startswith("..")
    assert (each.latest is None) == each.edtf.endswith("..")
    for value in (each.edtf, each.core_edtf, each.codebook_edtf):
        assert value is not None
        assert well_formed(value), value


def well_formed(value: str) -> bool:
    """Whether the reference implementation of EDTF reads the value; it raises where it does not.

    It lacks three things of the standard, which are spelled without them here: an open beginning,
    the quarters and halves of level 2, and "about" on a decade.
    """
    plain = LEVEL_TWO.sub(lambda m: m[0][:5] + "21", value.removeprefix("../"))
    parse_edtf(re.sub(r"X+~", lambda m: m[0][:-1], plain))
    return True


@AT_EASE
@given(SENTENCES, DAYS, YEARS)
def test_any_mixture_of_date_words(text: str, day: date | None, year: int | None) -> None:
    check(text, find_dates(text, day, copyright_year=year))


@AT_EASE
@given(st.text(max_size=200), DAYS)
def test_any_text(text: str, day: date | None) -> None:
    check(text, find_dates(text, day))


@AT_EASE
@given(
    st.dates(date(1600, 1, 1), date(2999, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y"]),
)
def test_a_full_date_is_read_back(day: date, form: str) -> None:
    (made,) = find_dates(f"It was signed on {day.strftime(form)} in Rome.")
    assert (made.edtf, made.anchor) == (day.isoformat(), "text")


@AT_EASE
@given(st.dates(min_value=date(1600, 1, 1), max_value=date(9000, 1, 1)))
def test_a_weekday_in_the_past_is_within_the_week_up_to_publication(day: date) -> None:
    (made,) = find_dates("They signed it on Wednesday.", day)
    assert made.earliest is not None
    assert made.earliest.weekday() == 2
    assert 0 <= (day - made.earliest).days <= 6


@AT_EASE
@given(st.dates(min_value=date(1600, 1, 1), max_value=date(9000, 1, 1)))
def test_what_is_said_of_the_past_has_begun_and_of_the_future_is_not_over(day: date) -> None:
    past, future = find_dates("It was signed on Wednesday. It will fly on Friday.", day)
    assert past.earliest is not None
    assert past.earliest <= day
    assert future.latest is not None
    assert future.latest >= day


@pytest.mark.parametrize(
    "unit",
    [
        *("in the ", "end of the ", "1 ", "2024 ", "2024-", "May ", "May 5, 2024, ", "two "),
        *("two weeks and ", "last week of the ", "from May to ", "two days later ", "a", "9", "'"),
        *("the day before ", "s' ", "\n", " ", "a.b@c/", "twenty ", "first ", "http://", "("),
        *("1/", "1.", "Mon. ", "no earlier than ", "In May 2024. ", "that day ", "©", "copyright "),
    ],
)
def test_time_is_linear_on_long_junk(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        best = float("inf")
        for _ in range(2):
            start = time.process_time()
            find_dates(text, date(2024, 5, 20))
            best = min(best, time.process_time() - start)
        return best

    # four times the text may take four times as long, and as much again for a busy machine
    assert seconds(20_000) < 10 * seconds(5_000) + 0.05


def test_every_rule_of_the_grammar_is_bounded() -> None:
    """No rule can repeat without limit, so none can be made to run away."""
    for layer in LAYERS:
        for rule in layer:
            assert not re.search(
                r"[*+](?!\?$)", re.sub(r"\\.|\[[^\]]*\]", "", rule.pattern.pattern)
            )
