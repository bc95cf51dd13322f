"""Which of a sentence's dates an event takes, and which it leaves to another."""

# ruff: noqa: E501 - one sentence a line

from __future__ import annotations

from datetime import date

import pytest

from lunarwatch.extraction import Extractor
from lunarwatch.records import Article

_PAGE = "This is a page of news about space, satellites and the moon.\n\n"

# type; date; text of Wednesday, 15 May 2024
_DATED = """
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
"""


_ROWS = [tuple(line.split("; ", 2)) for line in _DATED.strip().splitlines()]


@pytest.mark.parametrize(("type_", "dated", "text"), _ROWS)
def test_an_event_has_its_own_date(type_: str, dated: str, text: str, extractor: Extractor) -> None:
    article = Article.of(_PAGE + text, path="dates.txt", published=date(2024, 5, 15))
    found = [event for event in extractor.extract(article) if event.type == type_]
    assert dated in [event.date.edtf if event.date else "-" for event in found]
