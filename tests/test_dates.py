"""The dates of a text: each case marks them in the text as ``[words=EDTF]``, ``-`` for no value.

A case fails for a date missed, a date too many, a wrong value, or words cut differently.
"""

import re
from datetime import date

import pytest
from dateparser.date import DateDataParser

from lunarwatch.dates import FoundDate, Tense, copyright_year, find_dates, shift
from lunarwatch.records import Precision

MARK = re.compile(r"\[(?P<words>[^\[\]=]+)=(?P<value>[^\[\]=]+)\]")


def unmarked(marked: str) -> tuple[str, list[tuple[str, int, str | None]]]:
    """The plain text of a case and its dates: words, start, value."""
    text, expected, done = "", [], 0
    for match in MARK.finditer(marked):
        text += marked[done : match.start()]
        value = None if match["value"] == "-" else match["value"]
        expected.append((match["words"], len(text), value))
        text += match["words"]
        done = match.end()
    text += marked[done:]
    assert not set("[]") & set(text), f"a mark in this case is not closed: {marked}"
    return text, expected


def found(marked: str, published: str | None) -> tuple[list[object], list[object]]:
    """The dates found in a case, and those that it marks."""
    text, expected = unmarked(marked)
    day = date.fromisoformat(published) if published else None
    return [(d.text, d.start, d.edtf) for d in find_dates(text, day)], expected


def only(text: str, published: str | None = "2024-12-12") -> FoundDate:
    """The single date of a text."""
    (made,) = find_dates(text, date.fromisoformat(published) if published else None)
    return made


PLAIN = """
The probe landed [on Feb. 22, 2024=2024-02-22].
It lifted off [on 22 February 2024=2024-02-22] from the coast.
The accord was signed [on the 13th of October, 2020=2020-10-13].
They met [on Thursday, Jan. 18, 2024=2024-01-18], in Ankara.
Published: [12 March 2025=2025-03-12]
The log begins [2024-02-22=2024-02-22] and ends [2024-03-01T04:05:06Z=2024-03-01].
The form is [dated 10/31/1974=1974-10-31]; the copy, [31/10/1974=1974-10-31].
In Bonn the form is [dated 10.12.2024=2024-12-10].
The crew left the Moon [in December 1972=1972-12].
The treaty dates [from 1967=1967] and the programme [from 2017=2017].
It was founded [in nineteen fifty eight=1958].
The station flew [in the 1970s=197X] and fell [in the late 1970s=197X].
The flight was announced [on June 9, 2023=2023-06-09], and again [on July 2, 2023=2023-07-02].
The century was [the 20th century=19XX].
"""

PAST_AND_FUTURE = """
China [on Wednesday=2024-12-11] signed an agreement with Egypt.
China will sign an agreement [on Wednesday=2024-12-18].
The officials spoke [Thursday=2024-12-12].
NASA said [Tuesday=2024-12-10] that it will launch the probe [on Friday=2024-12-13].
The probe, launched [in August=2024-08], will return [in April=2025-04].
The launch, now targeted [for Jan. 6=2025-01-06], was delayed twice.
The crew is to fly [in February=2025-02].
The vote is [Monday=2024-12-16].
He will be honoured [June 14=2025-06-14].
The storm is expected to hit the coast [Saturday=2024-12-14], forecasters said [Sunday=2024-12-08].
The envoy, sworn in [Monday=2024-12-09], flew home.
The court has given them [until Monday=../2024-12-16] to pay.
Members voted [Tuesday=2024-12-10] to delay the flight [until September=../2025-09].
The judge postponed the trial to [June=2025-06].
Prices rose [for October=2024-10] and fell [for November=2024-11].
The ministers agreed [on Nov. 20=2024-11-20] to meet again [Jan. 15=2025-01-15].
The lander failed to reach the surface [in April=2024-04].
India was the first country to land there, [in August=2024-08].
The crew returned to Earth [on Saturday=2024-12-07].
[On Monday=2024-12-09], the agency picked two firms.
[On Monday=2024-12-16], the agency will pick two firms.
The delegates meet in Lima; the talks, which began [Monday=2024-12-09], were open.
The dividend is payable [Jan. 2=2025-01-02] to holders of record [Dec. 20=2024-12-20].
The bid expires [Dec. 31=2024-12-31].
"""

RELATIVE = """
[Yesterday=2024-12-11] it rained; [today=2024-12-12] it is dry; [tomorrow=2024-12-13] it may snow.
The crack was found [last week=2024-12-02/2024-12-08].
The review ended [last month=2024-11] and the work begins [next year=2025].
It is the third attempt [this year=2024].
They met [two weeks ago=2024-11-25/2024-12-01] and [14 days ago=2024-11-28].
The firm was founded [a decade ago=2014~] by engineers.
The craft will dock [in three days=2024-12-15].
The launch comes [in two weeks=2024-12-23/2024-12-29].
[Last Tuesday=2024-12-10] it flew; [next Monday=2024-12-16] it flies again.
They meet [on Friday next week=2024-12-20].
A test is planned [for the week of Jan. 13=2025-01-13/2025-01-19].
The mission ends [the week after next=2024-12-23/2024-12-29].
The talks resume [the day after tomorrow=2024-12-14].
[Last night=2024-12-11] the rocket rolled out; [this morning=2024-12-12] it flew.
Crews rested [last weekend=2024-12-07/2024-12-08].
The flight is set [for next spring=2025-21]; the last was [last summer=2024-22].
The agency waited [about three years ago=2021~].
It will fly [two days before Christmas=2024-12-23].
"""

TOLD_BEFORE = """
It landed [on Feb. 22, 2024=2024-02-22]. [The following day=2024-02-23], it tipped over.
The craft fell silent [on Aug. 7, 2023=2023-08-07]. [Four days later=2023-08-11], it spoke. \
[The next day=2023-08-12], it moved.
It crashed [on Aug. 19, 2023=2023-08-19]; contact had been lost [the day before=2023-08-18].
The wall fell [in November 1989=1989-11]. [In December of that year=1989-12], more followed.
The war began [in 1914=1914] and ended [four years later=1918].
Net income rose [in the third quarter=2024-35] from $4 million [a year earlier=2023-35].
The rate rose [in October=2024-10] from 4 percent [in September=2024-09] and 3 percent \
[a year earlier=2023-10].
Profit fell [in the third quarter=2024-35] against [the year-earlier quarter=2023-35].
[The same day=-] nothing else happened.
[Two days later=-] it failed.
It comes just [a week after=-] the Americans recorded another signature.
"""

ROUGHLY_AND_RANGES = """
China aims to land crews [around 2030=2030~].
A crewed flight is set [for mid-2025=2025].
A base will follow [in the mid-2030s=2035~], or [the early 2030s=203X].
NASA wants a base [by the end of the decade=202X].
A probe flew [in late 2024=2024] and another flies [early next month=2025-01].
A second crew will fly [later this year=2024].
The company lost money [in the first half of 2024=2024-40] and [in Q3 2024=2024-35].
The budget [for fiscal year 2025=2025] was cut.
A test flight is planned [for summer 2025=2025-22]; a second [this fall=2024-23].
[From 1990 to 1995=1990/1995] it slept.
Landers will fly [between 2026 and 2028=2026/2028].
The flight is planned [for 2025-26=2025/2026].
The meeting ran [Nov. 20-22=2024-11-20/2024-11-22] in Rome.
The meeting ran [from Nov. 20 to Nov. 22=2024-11-20/2024-11-22].
They meet [between March 5 and 6, 2024=2024-03-05/2024-03-06].
NASA flew it [on Tuesday (Dec. 10)=2024-12-10] and moved it [today (Dec. 11)=2024-12-11].
They met [on Monday, April 22=2024-04-22] and [Tuesday, April 23=2024-04-23].
Nothing has flown [since 2021=2021/..].
No crew will go [after 2030=2030/..], and none went [before 1961=../1961].
The site stays shut [until April 5=../2025-04-05].
The flight comes [no earlier than 2028=2028], perhaps [as early as 2026=2026].
The launch is [NET April 2026=2026-04].
The firm grew [in the past two years=2022/2024] and [in the last three months=2024-09/2024-12].
Exports fell [in the first nine months of 2024=2024-01/2024-09].
It was the hottest week, [the last week of July=2024-07-22/2024-07-28].
"""

LESS_COMMON = """
It opens [two Sundays from today=2024-12-22].
They met [the Tuesday after Labor Day=2024-09-03].
The note is [dated 15 April of 87=1987-04-15].
He was born [on January twenty five nineteen eighty six=1986-01-25].
It ran [from July 2015 to now=2015-07/2024-12-12].
He stays [for the rest of the year=2024-12-12/2024-12-31].
It flew [in the early nineties=199X], or [the nineteen seventies=197X].
It was told [a fortnight ago=2024-11-25/2024-12-01].
They meet [the week after next=2024-12-23/2024-12-29] or [Friday after next=2024-12-20].
It lifts off [in a year and a half=2026-06].
They rest [the weekend of Dec. 20=2024-12-21/2024-12-22].
[The third Monday of January 2025=2025-01-20] is a holiday.
[2025 Q1=2025-33] and [Q4'24=2024-36] and [FY2026=2026].
It begins [on the 15th=2024-12-15].
It fell [a quarter century ago=1999], or [a half-century ago=1974].
They moved [two years ago this month=2022-12]; he flew [50 years ago today=1974-12-12].
Growth slowed [in the last quarter of 2023=2023-36], from 4 percent [in the first quarter=2023-33].
Sales fell [in the first quarter of 2024=2024-33], from those [in the fourth quarter=2023-36].
Talks went on [over the weekend=2024-12-07/2024-12-08].
They have [until midnight Saturday=../2024-12-14].
"""

TWO_DATES_NOT_A_RANGE = """
[November 16=2024-11-16] - First launch of the new rocket
The launch was moved from [May=2025-05] to [June 2025=2025-06].
The agency delayed the flight from [September 2025=2025-09] to [April 2026=2026-04].
"""

VAGUE = """
The rocket will fly [soon=-].
It flew [recently=-], and [a few days ago=-] it flew again.
More will come [in the coming years=-] and [in the near future=-].
Output rose [in recent months=-].
"""

NO_DATES = """
The rover sat on the rim, near the Sun, and may march on.
It was launched with Hellas Sat 4 on one rocket.
Contact lasted 14 days, after 10 days and 13 hours in space.
It runs for two weeks at a time, for 10 years.
A 10-year plan and a two-day visit; the boy is 12 years old.
It has 2024 tiles and 1,967 bolts, weighs 1900 kilograms and cost $2024.
The crater lies at 69.37 degrees south, 2024 km away.
Astronaut April Jordan, Senator Theresa May and June Malone spoke.
The asteroid 2024 YR4, a Soyuz-2 and a Chang'e-6 passed; call 301-286-2024.
Agenda 2030 and Artemis 2024 are names; so is the ABC-2024 code and CVE-2024-1234.
The desk is open 24/7. See https://example.org/2024/05/02/story or write to a.2024@example.org.
The fall of the wall and the spring in its step; prices fall now and then.
March-in rights are rights to march in.
The SABIA-Mar satellite is ready.
The second half of the mission was easier; the third quarter of the Moon was dark.
On the 15th floor the first lander stood; the day lasts 29.5 Earth days.
It was built to last five years and will last 10 years.
It was the largest gain in 10 years and the first flight in a decade.
It rose 12 percent, by 40 points, at 10:30 a.m. in room 1999.
Copyright 2021-2023 Example News. ©2023 Example News. (c) 2024 Example News.
On sol 2024 the rover drove; the model 2025 weighs less; pay ABC 2000.
The Sunday Times wrote it; this is the one; this past one was 1 hotel with 25 rooms.
It has between 1500 and 2000 visitors, up from 1400 to 1900 pages.
They meet every Tuesday evening, on Mondays and on weekends.
"""


def cases(block: str) -> list[str]:
    """The cases of a block, one a line."""
    return [line for line in block.strip().splitlines() if line]


@pytest.mark.parametrize(
    "marked",
    [
        case
        for block in (
            PLAIN,
            PAST_AND_FUTURE,
            RELATIVE,
            TOLD_BEFORE,
            ROUGHLY_AND_RANGES,
            LESS_COMMON,
        )
        for case in cases(block)
    ]
    + cases(TWO_DATES_NOT_A_RANGE)
    + cases(VAGUE)
    + cases(NO_DATES),
)
def test_dates_published_on_a_thursday_in_december(marked: str) -> None:
    got, expected = found(marked, "2024-12-12")
    assert got == expected


EVERYTHING_SAID = """
They signed [on Dec. 6, 2023=2023-12-06] and met [in May 2024=2024-05].
They signed [on Wednesday=-], [last week=-] and [in August=-].
It was [the day after=-] the signing; it flew [in 2019=2019].
[The following day=-] it flew. It landed [on May 2, 2024=2024-05-02]. \
[A day later=2024-05-03] it slept.
"""


@pytest.mark.parametrize("marked", cases(EVERYTHING_SAID))
def test_nothing_is_invented_without_a_publication_date(marked: str) -> None:
    got, expected = found(marked, None)
    assert got == expected


def test_a_day_is_near_the_one_told_before_it() -> None:
    made = find_dates("It flew on Dec. 30, 2024. It fell on March 2 and was found in May.", None)
    assert [each.edtf for each in made] == ["2024-12-30", "2025-03-02", None]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # a day some time back is as near as one ahead
        ("It landed on March 2, 2024, after a launch on Feb. 9.", ["2024-03-02", "2024-02-09"]),
        # one that is months off may count from the day of the article
        ("It left on Dec. 9, 2021. Its data came on June 20.", ["2021-12-09", None]),
        # each counts from a day with its year, so no chain of them wanders off
        (
            "It flew on May 4, 2023. Then April 2, then May 30, then April 9.",
            ["2023-05-04", "2023-04-02", "2023-05-30", "2023-04-09"],
        ),
        ("The launch of 2021 was told. It left on May 4.", ["2021", None]),
    ],
)
def test_a_day_without_year_keeps_near_a_full_date(text: str, days: list[str | None]) -> None:
    assert [each.edtf for each in find_dates(text, None)] == days


@pytest.mark.parametrize(
    ("published", "marked"),
    [
        # a week begins on Monday, also seen from a Sunday
        ("2017-01-01", "He spoke [this week=2016-12-26/2017-01-01]."),
        # a month nearly a year back is of this year where the tense says so
        ("2025-11-28", "Thales, which [in January=2025-01] was awarded the work, will lead it."),
        # what will not happen before a date happens in it at the earliest
        ("2024-03-20", "Russia does not expect to land [before 2028=2028]."),
        ("2024-03-20", "Russia expects to land [before 2028=../2028]."),
        # a rocket's name is no month
        ("2024-06-25", "It left [on May 3=2024-05-03] on a Long March-5 rocket."),
        # under a line with a year stands what happened in it
        (
            "2024-08-01",
            "Five years of work.\n\n[2019=2019]\n[April 11=2019-04-11] - Beresheet crashes.\n\n"
            "[2022=2022]\n[August 4=2022-08-04] - Danuri lifts off; it arrives "
            "[in December=2022-12].\n\nComing up: Artemis II will fly [in May=2025-05].",
        ),
        # in January "this winter" and "last December" are those that have begun
        ("2024-01-10", "It froze [this winter=2023-24] and [last December=2023-12]."),
        # months do not skip: a month before 31 March is February
        ("2024-03-31", "It flew [last month=2024-02] and [a month ago=2024-02]."),
        # the year of a weekday that is named is the one in which it fits
        ("2013-02-12", "The feast is [on Friday, July 18=2014-07-18]."),
        # also where the tense points elsewhere, but a weekday that is a slip is ignored
        ("2024-05-20", "Coverage will begin [on Friday, April 5=2024-04-05]."),
        ("2024-04-01", "It will fly [on Thursday, April 3=2024-04-03]."),
        # 29 February needs a leap year
        ("2023-06-01", "It will fly [on Feb. 29=2024-02-29] as planned."),
        # two digits stand for the nearest year
        ("2024-06-01", "It flew [on 31-Oct-74=1974-10-31], or [in the '30s=203X]."),
        # a tense that leads eleven months away gives way to a date that is days away
        ("2024-12-12", "The offer closed [on Jan. 5=2025-01-05]."),
        # and a day before a range that wraps the year end is in the year before
        ("2025-01-20", "It ran [from Dec. 28 to Jan. 3=2024-12-28/2025-01-03]."),
        ("2025-01-20", "It runs [from November to February 2026=2025-11/2026-02]."),
    ],
)
def test_calendar_edges(published: str, marked: str) -> None:
    got, expected = found(marked, published)
    assert got == expected


def test_a_headline_and_the_line_below_it_are_two_things() -> None:
    made = find_dates("Probe lands on Wednesday\nMay 5, 2024\nBy A. Writer", date(2024, 5, 5))
    assert [d.text for d in made] == ["on Wednesday", "May 5, 2024"]


def test_dates_run_on_over_the_end_of_a_wrapped_line() -> None:
    made = find_dates(
        "The ministers of the two countries signed the agreement in Rome on Feb.\n22, 2024."
    )
    assert [d.edtf for d in made] == ["2024-02-22"]


@pytest.mark.parametrize(
    ("text", "edtf", "codebook"),
    [
        ("by the end of the decade", "202X", "2030~"),
        ("in late 2024", "2024", "2024"),
        ("in the late 1980s", "198X", "198X"),
        ("in the mid-2030s", "2035~", "2035~"),
        ("this fall", "2024-23", "2024"),
        ("in the first quarter of 2025", "2025-33", "2025"),
        ("in the second half of 2025", "2025-41", "2025"),
        ("last week", "2024-12-02/2024-12-08", "2024-12"),
        ("in mid-February 2024", "2024-02", "2024-02"),
        ("since December 2022", "2022-12/..", "2022-12/.."),
        ("after summer 2024", "2024-06/..", "2024/.."),
        ("by 2030", "2030", "2030"),
        ("around 2030", "2030~", "2030~"),
        ("between fall 2022 and spring 2023", "2022-09/2023-05", "2022/2023"),
        ("in the first days of June 2026", "2026-06", "2026-06"),
        ("this decade", "202X", "202X"),
        ("no earlier than February 2026", "2026-02", "2026-02"),
        ("later this decade", "202X", "202X"),
        ("before the end of 2026", "../2026", "2026"),
        ("before the year", "2024", "2024"),
        ("in 2027 or 2028", "2027/2028", "2027/2028"),
        ("in late 2027 or early 2028", "2027/2028", "2027/2028"),
        ("in May or June 2026", "2026-05/2026-06", "2026-05/2026-06"),
    ],
)
def test_codebook_values_are_coarser_where_the_codebook_is(
    text: str, edtf: str, codebook: str
) -> None:
    behind = " is out" if text.startswith("before the year") else ""
    made = only(f"It flew {text}{behind}.")
    assert (made.text, made.edtf, made.codebook_edtf) == (text, edtf, codebook)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It flew in May 2019. It fell two years later.", ["2019-05", "2021-05~"]),
        ("It flew in 2019. It fell two years later.", ["2019", "2021"]),
        ("It flew on May 2, 2019. It fell two days later.", ["2019-05-02", "2019-05-04"]),
        ("It flew in May 2019, circled Mars the next March and fell.", ["2019-05", "2020-03"]),
        ("In 2022 pieces of it came down. Two years before that, it flew.", ["2022", "2020"]),
        ("LIMA, 11 December (Wire) -- Peru joined today.", ["2024-12-11", "2024-12-11"]),
        ("The budget of the year before the summer was cut.", []),
    ],
)
def test_what_is_counted_from_the_text_itself(text: str, values: list[str]) -> None:
    made = find_dates(text, date(2024, 12, 12))
    assert [each.codebook_edtf for each in made] == values


def test_the_date_inside_its_preposition_is_kept() -> None:
    made = only("It has flown since December 2022.")
    assert made.text[made.core_start - made.start :] == "December 2022"
    assert (made.core_edtf, made.edtf, made.latest) == ("2022-12", "2022-12/..", None)


def test_the_bare_date_stands_without_its_preposition() -> None:
    bare = only("It has flown since December 2022.").bare()
    assert (bare.text, bare.start, bare.edtf) == ("December 2022", 19, "2022-12")
    assert (bare.earliest, bare.latest) == (date(2022, 12, 1), date(2022, 12, 31))
    assert (bare.precision, bare.side) == (Precision.MONTH, None)


@pytest.mark.parametrize(
    ("text", "mod"),
    [("early 2024", "start"), ("mid-March", "mid"), ("the end of next week", "end")],
)
def test_early_middle_and_late_are_kept_beside_the_unit(text: str, mod: str) -> None:
    assert only(f"It is due {text}.").mod == mod


@pytest.mark.parametrize(
    ("text", "relation", "offset", "anchor"),
    [
        ("It comes a week after the signing.", "after", (1, Precision.WEEK), "event"),
        ("It came two days before the vote.", "before", (2, Precision.DAY), "event"),
        ("Two days later, it failed.", "after", (2, Precision.DAY), "previous"),
        ("The following month it flew.", "after", (1, Precision.MONTH), "published"),
        ("The same day it flew.", "same", None, "previous"),
    ],
)
def test_relations_to_other_events_are_told(
    text: str, relation: str, offset: tuple[int, Precision] | None, anchor: str
) -> None:
    made = only(text)
    assert (made.relation, made.offset, made.anchor) == (relation, offset, anchor)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It broke the 1967 Outer Space Treaty.", True),
        ("It cut the 2023 budget.", True),
        ("In 2023 budgets were cut.", False),
        ("It flew in 2023 and again.", False),
    ],
)
def test_years_that_qualify_a_noun_are_marked(text: str, expected: bool) -> None:
    assert only(text).modifier is expected


def test_numbers_that_may_be_day_or_month_first_are_marked() -> None:
    assert only("It flew on 10/12/2024.").ambiguous
    assert not only("It flew on 10/31/2024.").ambiguous


@pytest.mark.parametrize(
    ("marked", "year"),
    [
        ("It was launched [in August=2023-08].", 2023),
        ("It was launched [on Aug. 23=2023-08-23].", 2023),
        ("It will be launched [in August=-].", 2023),
        ("It was launched [on Wednesday=-], [last month=-].", 2023),
    ],
)
def test_a_copyright_year_dates_months_told_in_the_past(marked: str, year: int) -> None:
    text, expected = unmarked(marked)
    made = find_dates(text, copyright_year=year)
    assert [(d.text, d.start, d.edtf) for d in made] == expected
    assert {d.anchor for d in made if d.edtf} <= {"copyright"}


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("©2023 Example News", 2023),
        ("(c) 2023 Example News", 2023),
        ("Copyright 2021-2024, all rights reserved", 2024),
        ("Copyright © 2022 Example", 2022),
        ("The law on copyright was passed in 1998", None),
        ("", None),
    ],
)
def test_copyright_years(text: str, year: int | None) -> None:
    assert copyright_year(text) == year


def test_the_caller_can_tell_the_tense() -> None:
    text = "The probe: launch Friday."
    day = date(2024, 12, 12)
    asked: list[str] = []

    def future(start: int, end: int) -> Tense:
        asked.append(text[start:end])
        return Tense.FUTURE

    (told,) = find_dates(text, day, tense=future)
    (guessed,) = find_dates(text, day)
    assert (told.edtf, guessed.edtf) == ("2024-12-13", "2024-12-06")
    assert set(asked) == {"Friday"}


@pytest.mark.parametrize(
    ("edtf", "count", "unit", "expected"),
    [
        ("2023-12-06", -1, Precision.WEEK, "2023-11-29"),
        ("2023-12-31", 1, Precision.DAY, "2024-01-01"),
        ("2024-01-31", 1, Precision.MONTH, "2024-02"),
        ("2024-01", 2, Precision.YEAR, "2026"),
        ("2024", 1, Precision.DECADE, "2034"),
        ("2024~", 1, Precision.YEAR, "2025~"),
        ("2024-01", 3, Precision.DAY, None),
        ("2024/2025", 1, Precision.YEAR, None),
        ("9999", 1, Precision.YEAR, None),
        ("2024-02-30", 1, Precision.DAY, None),
    ],
)
def test_shift(edtf: str, count: int, unit: Precision, expected: str | None) -> None:
    assert shift(edtf, count, unit) == expected


PLAIN_FORMS = [
    "%d %B %Y",
    "%B %d, %Y",
    "%b. %d, %Y",
    "%A, %B %d, %Y",
    "%a, %d %b %Y",
    "%a %b %d %H:%M:%S %Y",
    "%Y-%m-%d",
    "%m/%d/%Y",
    "%d-%b-%Y",
    "%B %Y",
]


@pytest.mark.parametrize("form", PLAIN_FORMS)
@pytest.mark.parametrize("day", [date(1969, 7, 20), date(1994, 5, 3), date(2031, 12, 31)])
def test_plain_forms_agree_with_dateparser(form: str, day: date) -> None:
    words = day.strftime(form)
    reader = DateDataParser(languages=["en"], settings={"PREFER_DATES_FROM": "current_period"})
    read = reader.get_date_data(words)
    assert read.date_obj is not None
    expected = read.date_obj.strftime("%Y-%m" if read.period == "month" else "%Y-%m-%d")
    assert only(f"It was signed in Rome on {words}, they said.").edtf == expected


def test_shift_can_mark_the_result_as_approximate() -> None:
    assert shift("2023-12-06", -1, "week", approximate=True) == "2023-11-29~"
