"""Which of a sentence's dates an event takes, and whether it happened."""

# ruff: noqa: E501 - one sentence a line

from __future__ import annotations

from datetime import date

import pytest

from lunarwatch.extraction import Extractor
from lunarwatch.records import Article, Event

_PAGE = "This is a page of news about space, satellites and the moon.\n\n"

# type; date; text of Wednesday, 15 May 2024
_DATED = """
launch; -; Built in 2019, the satellite was launched by ISRO.
launch; -; Despite a failure last year, ISRO launched the satellite.
ratify; -; Signed in 1967, the Outer Space Treaty was ratified by Peru.
join; -; Two years after it joined the programme in 2021, Peru signed the Artemis Accords.
sign; 2024-05-13; After the two leaders met on Monday, Japan and India signed an agreement on a lunar rover.
ratify; -; The treaty was ratified by Chile and Peru, and it entered into force in June 2008.
endorse; -; Canada endorsed a bill, introduced in March, that would fund the lunar Gateway.
join; 2021-12; Norway joined the Artemis Accords in December 2021, and it now shares data with China.
cooperate; -; Norway joined the Artemis Accords in December 2021, yet it cooperates with China in space.
join; 2024-04; Peru joined the International Lunar Research Station in April, while Chile is still considering it.
provide; -; India and Japan signed a pact on Tuesday under which Japan will supply a rover for Chandrayaan-5.
join; -; Peru applied in April to join the International Lunar Research Station.
meet; -; Friday's signing in Rome of a pact on the Gateway crowned years of talks between NASA and ASI.
cooperate; -; ESA has begun work with NASA on how to operate the space station through 2030.
land; -; The probe made the first American landing on the Moon since 1972.
withdraw; 2022-03; Europe lost its rockets in March 2022, when Russia withdrew its staff from Kourou.
restrict; 2023-09-05; NASA has barred Chinese nationals from its centres since Sept. 5, 2023.
restrict; 2011/..; A law has barred NASA from working with China since 2011.
cooperate; 2013/..; NASA has cooperated with the German space agency on lunar landers since 2013.
restrict; 2011; The Wolf Amendment, which Congress passed in 2011, bars NASA from working with China.
sign; 2022-06; NASA and ESA formalized the plan for Moonlight in an agreement signed in June 2022.
join; -; Peru signed the Artemis Accords on Tuesday, joining its neighbour Chile.
launch; 2024-12; The launch of the lunar probe Chandrayaan-4 has been delayed until December.
delay; 2024-05-13; NASA announced on Monday that the agency would postpone the Artemis II flight.
delay; -; The Griffin lander was due for launch last year but has been put back to 2026.
delay; -; The Griffin lander has been pushed from the first half of this year to the fall.
accuse; -; Peru condemned Russia's anti-satellite missile test of November 2021.
meet; -; India and Brazil are negotiating a flight in 2027 for a Brazilian lunar orbiter.
agree; 2021-10; Australia committed to supplying the lunar rover Roo-ver in October 2021.
agree; -; Australia has committed to supplying the lunar rover Roo-ver in October 2026.
endorse; 2024-05-13; China said on Monday that it backed the Artemis Accords.
endorse; -; China said on Monday that Peru had endorsed the Artemis Accords.
launch; 2026; China plans to launch a space telescope named Xuntian in 2026.
milestone; 2024-05-13; Soyuz MS-27 landed in Kazakhstan on Monday, about three hours after it undocked from the space station.
meet; 2024-05-11; Italy refused to pay for Vega C, its minister said on Monday, two days after ESA and NASA met in Rome.
sign; 2024-05-10; Peru and China have signed a pact on a lunar rover. The signing, which drew a crowd, was held on Friday.
meet; 2024-05-13; Korea and ESA held talks on Monday. In the margins of the meeting Korea's delegation visited NASA.
"""


# type; status; text
_TOLD = """
join; occurred; Chile was one of the first nations to sign the Artemis Accords.
join; occurred; Chile was among the first states to sign the Artemis Accords, in 2020.
provide; denied; India's plan to fly a rover for Japan on Chandrayaan-5 has been scrapped.
launch; denied; A plan to launch a lunar probe of Kenya on a Chinese rocket has gone nowhere.
launch; denied; The European Mars rover Rosalind Franklin had been scheduled to lift off in September.
launch; denied; The European Mars rover Rosalind Franklin was to have lifted off in 2022.
restrict; possible; A bill that would bar NASA from working with China on lunar missions was introduced on Monday.
cooperate; ongoing; The lunar station is run jointly by the space agencies of Japan and Canada.
provide; ongoing; The service module of Orion is funded by ESA.
cooperate; ongoing; NASA and JAXA continue to operate the lunar orbiter together.
endorse; ongoing; "We continue to support the Artemis Accords," Chile's president said.
reject; denied; India has rejected nothing in the Artemis Accords.
invite; occurred; Malaysia is weighing an invitation from China to join the International Lunar Research Station.
meet; ongoing; Talks between NASA and JAXA on the lunar rover have begun.
launch; failed; The Chinese rocket lifted off on Sunday with a lunar satellite but could not reach its orbit.
land; failed; A leak prevented Astrobotic's Peregrine lander from landing on the lunar surface.
delay; possible; The lunar Gateway would be cancelled, and NASA would end Mars Sample Return.
restrict; possible; It would bar NASA from hosting researchers from China.
provide; planned; The lunar lander will be fitted with a camera supplied by JAXA.
provide; possible; A camera contributed by JAXA could fly on the lander Blue Ghost.
ratify; planned; The Outer Space Treaty has yet to be ratified by Peru's Senate, which is to vote on June 5.
"""
_ROWS = [tuple(line.split("; ", 2)) for line in _DATED.strip().splitlines()]

_STATUSES = [tuple(line.split("; ", 2)) for line in _TOLD.strip().splitlines()]


@pytest.mark.parametrize(("type_", "dated", "text"), _ROWS)
def test_an_event_has_its_own_date(type_: str, dated: str, text: str, extractor: Extractor) -> None:
    found = _told(text, type_, extractor)
    assert dated in [event.date.edtf if event.date else "-" for event in found]


@pytest.mark.parametrize(("type_", "status", "text"), _STATUSES)
def test_whether_it_happened_is_read_off_the_clause(
    type_: str, status: str, text: str, extractor: Extractor
) -> None:
    assert status in [event.status for event in _told(text, type_, extractor)]


# date; headline and lead of Wednesday, 15 May 2024
_HEADED = """
2024-05-14; Moscow brushes aside US call for space talks\\nRussia will not discuss arms in orbit with the United States, its envoy said on Tuesday.
2024-05-14; Moscow rejects US call for space talks\\nMOSCOW, May 15 (Wire) -- The envoy of Russia said on Tuesday that arms in orbit are no matter.
-; Moscow rejects US call for space talks\\nRussia will not discuss arms in orbit with the United States, its envoy said. He left on Tuesday.
-; Moscow may reject US call for space talks\\nRussia will not discuss arms in orbit with the United States, its envoy said on Tuesday.
"""


@pytest.mark.parametrize("row", _HEADED.strip().splitlines())
def test_a_headline_has_the_day_of_its_lead(row: str, extractor: Extractor) -> None:
    dated, text = row.replace("\\n", "\n\n").split("; ", 1)
    article = Article.of(text, path="dates.txt", published=date(2024, 5, 15))
    (event,) = (each for each in extractor.extract(article) if each.evidence.start == 0)
    assert (event.date.edtf if event.date else "-") == dated


def _told(text: str, type_: str, extractor: Extractor) -> list[Event]:
    article = Article.of(_PAGE + text, path="dates.txt", published=date(2024, 5, 15))
    return [event for event in extractor.extract(article) if event.type == type_]
