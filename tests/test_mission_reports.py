"""Mission reports of a few sentences: all that is read from them, and nothing beside it."""

# ruff: noqa: E501 - one sentence a line

from __future__ import annotations

from datetime import date

import pytest

from lunarwatch.extraction import Extractor
from lunarwatch.records import Article, Event

# text, published on 20 June 2024 | then each record: type status COUNTRIES programme date
REPORTS = """
TOKYO, June 20 (Lunar News) -- Japan's SLIM has entered orbit around the Moon, the space agency said Thursday. | milestone occurred JPN slim -
SEOUL, June 20 (Lunar News) -- South Korea launched Danuri. | launch occurred KOR danuri -
India's Chandrayaan-3 lifted off in July 2023 with the Vikram lander. The lander touched down on the Moon on 23 August 2023. | launch occurred IND chandrayaan-3 2023-07 ; land occurred IND chandrayaan-3 2023-08-23
Japan launched its lunar lander SLIM in September 2023, tracked from Australia. It entered lunar orbit on 25 December 2023. | launch occurred JPN slim 2023-09 ; milestone occurred JPN slim 2023-12-25
Two cosmonauts of Roscosmos performed a spacewalk to install an antenna on the Nauka module on 25 April 2024. | milestone occurred RUS nauka 2024-04-25
Luna-25 was lost on 19 August 2023, two days before it was to land on the Moon. | land failed RUS luna-25 2023-08-19
The flights of SLIM, starting in 2023, were followed by Japan. |
The launch of Danuri was originally planned for 2018 but was put off because of its weight. | delay occurred KOR danuri -
Japan's H3 rocket was ordered to self-destruct on 7 March 2023. | launch failed JPN h3 2023-03-07
India has offered to help Nepal build a satellite. | provide possible IND,NPL - -
Luna-25 is believed to have crashed on the Moon on Monday. | land failed RUS luna-25 2024-06-17
South Korea, which built Danuri, aims to land a probe on the Moon by 2032. | land planned KOR - 2032
Astrobotic's lunar lander Peregrine is set to fly next year on the second Vulcan rocket. | launch planned USA peregrine-mission-one 2025
India's Chandrayaan-3 lifted off in July 2023, state media said. It entered lunar orbit on 5 August 2023. | launch occurred IND chandrayaan-3 2023-07 ; milestone occurred IND chandrayaan-3 2023-08-05
The US Congress in 2011 barred NASA from cooperating with China in space. | restrict occurred CHN,USA - 2011
India has become the fourth country to master a technique that it needs to bring back rocks from the Moon. |
Japan's Kairos rocket lifted off on 13 March 2024 from Kii. The Kairos rocket exploded on 13 March 2024. | launch failed JPN kairos 2024-03-13
NASA's landing mission Artemis III has been pushed back to 2027. | delay occurred USA artemis-3 - ; land planned USA artemis-3 2027
The astronaut had travelled to Baikonur to watch the launch pad, NASA said. |
Roscosmos said the crew of the Soyuz was never in danger. |
SpaceX announced that the Dragon capsule of Ax-3 splashed down on 9 February 2024. | land occurred USA ax-3 2024-02-09
During their stay the astronauts of Ax-3 carried out more than 30 experiments on the station. |
The Danuri probe was launched on 4 August 2022. It separated from the rocket 40 minutes later. | launch occurred KOR danuri 2022-08-04 ; milestone occurred KOR danuri 2022-08-04
SLIM landed on the Moon on 20 January 2024. At 2:41 a.m. its solar panel was switched off by JAXA. | land occurred JPN slim 2024-01-20 ; milestone occurred JPN slim 2024-01-20
SLIM entered lunar orbit on 25 December 2023. JAXA tested its camera. | milestone occurred JPN slim 2023-12-25 ; milestone occurred JPN slim -
NASA has delayed the launch of Artemis II. | delay occurred USA artemis-2 -
ISRO called off the docking attempt of SpaDeX, which was scheduled for 7 June. | delay occurred IND spadex -
Bengaluru, June 20: ISRO on Thursday launched the Chandrayaan-4 lander. | launch occurred IND chandrayaan-4 2024-06-20
Japan's H3 rocket has flown five times in a row without mishap. |
Russia's Soyuz lifted off from Baikonur on 12 June with Bion-M No. 2 for a Russian ministry. | launch occurred RUS bion-m 2024-06-12
Danuri will send pictures of the Moon home "at a later date," the Korean agency said. | milestone planned KOR danuri -
The fault could hold up Danuri, due for liftoff in 2026. | delay possible KOR danuri - ; launch planned KOR danuri 2026
Two more launches of India's SSLV rocket are set for 2026 and 2027. | launch planned IND sslv 2026 ; launch planned IND sslv 2027
Kenya's first three satellites flew in 2018, 2021 and 2023. | launch occurred KEN - 2018 ; launch occurred KEN - 2021 ; launch occurred KEN - 2023
The Taifa-2 satellite of Kenya could be launched between May and June 2025. | launch possible KEN taifa-2 2025-05/2025-06
SpaceX flew the Starship rocket twice in 2023. A third test flight is expected in July. | launch occurred USA starship 2023 ; launch planned USA - 2024-07
The satellite is to be put into orbit by Ariane 6, whose next flight has slipped to 2025. | delay occurred - ariane-6 - ; launch planned - ariane-6 2025
Oman spoke of the Nuri rocket, which placed eight satellites into orbit in May. | launch occurred KOR nuri 2024-05
Danuri was sent aloft on 4 August 2022 after a two-day delay. | delay occurred KOR danuri - ; launch occurred KOR danuri 2022-08-04
The minister for space resigned after a delay of two years in the work on the Nuri archive. |
The Russian cosmonaut Pavel Orlov flew to the space station aboard a Crew Dragon in 2023, while the NASA astronaut Dana Reed launched on Soyuz MS-24 in September 2023. | launch occurred RUS,USA dragon 2023 ; launch occurred RUS,USA soyuz-ms-24 2023-09
China launched the Alcomsat-3 satellite for Algeria in April 2024. | launch occurred CHN,DZA alcomsat-3 2024-04
KARI plans to put two more satellites into orbit by 2027. Danuri was its first orbiter. | launch planned KOR - 2027
ISRO built two navigation satellites for India. The first went up in December 2023, and the second is due to be launched in 2026. | provide occurred IND - - ; launch occurred IND - 2023-12 ; launch planned IND - 2026
South Korea launched Danuri in August 2022. Another will be launched in 2026. | launch occurred KOR danuri 2022-08 ; launch planned KOR - 2026
ESA's Juice lifted off on an Ariane 5. The rocket's last flight is planned for July. | launch occurred - juice - ; launch planned - ariane-5 2024-07
The launch of Luna-26, which was to have flown in 2027, has been postponed. | delay occurred RUS luna-26 -
The Chinese probe Tianwen-3 will set off around 2028. | launch planned CHN tianwen-3 2028~
The Italian astronaut Paola Neri will make a suborbital flight in 2025. | launch planned ITA - 2025
The minister flew with his delegation to the Moon conference in May. |
The Emirati astronaut Salem Al Noor trained near Moscow. In September 2019 he flew to the station on Soyuz MS-15. | launch occurred ARE,RUS soyuz-ms-15 2019-09
India's Chandrayaan-3 remains on course for a landing in August. | land planned IND chandrayaan-3 2024-08
The Danuri probe of South Korea will go into orbit around the Moon. | milestone planned KOR danuri -
A German rocket lost control after lifting off from a Norwegian island on Sunday and crashed into the sea. | launch failed DEU - 2024-06-16
ESA's Hera will inspect the crater that NASA's DART probe made when it slammed into an asteroid in September 2022. | land failed USA dart 2022-09
NASA lost contact with the Lunar Trailblazer probe on 27 February, when it shared a rocket with another lander. | milestone failed USA lunar-trailblazer 2024-02-27
India built the Aditya-L1 satellite. An Indian rocket carrying the satellite lifted off on 2 September 2023. | launch occurred IND aditya-l1 2023-09-02
Europe used the Soyuz until 2022. Ariane 6 made its first flight on 9 July 2023. | launch occurred - ariane-6 2023-07-09
Shenzhou-18 docked with the Tiangong space station on 26 April 2024, six hours after it was launched from Jiuquan. | milestone occurred CHN shenzhou-18 2024-04-26 ; launch occurred CHN shenzhou-18 -
SLIM neared the Moon. One of its engines failed shortly before touchdown, JAXA said. | milestone failed JPN slim -
South Korea's Danuri is on its way to the Moon. Contact was lost for a day in July 2022. | milestone failed KOR danuri 2022-07
Danuri photographed Earth on 28 August 2022. | milestone occurred KOR danuri 2022-08-28
The mission that followed SLIM, Hakuto-R Mission 1, crashed on 25 April 2023. | land failed JPN hakuto-r-1 2023-04-25
South Korea launched Danuri on 4 August 2022, easing its dependence on Russian rockets. | launch occurred KOR danuri 2022-08-04
A Kenyan probe, Taifa-2, rode to space on Monday aboard SpaceX's Transporter-13 mission, which lofted 74 satellites. | launch occurred KEN,USA taifa-2 2024-06-17
Starliner, Boeing's capsule, flew twice without a crew. |
Japan's HTV-X1 was attached to the space station on Thursday, four days after its launch. | milestone occurred JPN htv-x1 2024-06-20 ; launch occurred JPN htv-x1 2024-06-16
The mission of Danuri was set for one year. |
China launched the Queqiao-2 satellite on 20 March 2024, the agency said. The rocket took off at 8:31 am. | launch occurred CHN queqiao-2 2024-03-20
A South Korean satellite was launched on Monday. The satellite was carried aloft by a SpaceX rocket at 8:17 a.m. | launch occurred KOR,USA - 2024-06-17
A Vega C carrying the South Korean satellite Kompsat-7 is due to fly in July. | launch planned KOR vega-c 2024-07
A Russian Soyuz carried Iran's Khayyam into orbit in August 2022. An explosion destroyed a Safir rocket of Iran on its pad at Semnan. | launch occurred IRN,RUS khayyam 2022-08 ; launch failed IRN safir-rocket -
Ariane 6 lifted off on 17 June 2024. The Ariane 6 released the CSO-3 satellite an hour later. | launch occurred - ariane-6 2024-06-17 ; milestone occurred FRA cso-3 2024-06-17
A Vega C took off on 17 June 2024 with the Sentinel-1C satellite of the Copernicus programme. The launch, put off from Sunday because of a snag, was watched in Kourou. | launch occurred - sentinel-1c 2024-06-17 ; delay occurred - sentinel-1c -
The Dragon capsule of Ax-3 splashed down on 9 February 2024, ending the third mission of Axiom Space. | land occurred USA ax-3 2024-02-09
"""


def shown(event: Event) -> str:
    """The record in one line."""
    parties = (*event.actors, *event.recipients)
    countries = ",".join(sorted({party.country for party in parties if party.country}))
    program = event.program.id if event.program else "-"
    when = event.date.edtf if event.date else "-"
    return f"{event.type} {event.status} {countries or '-'} {program} {when}"


@pytest.mark.parametrize("line", REPORTS.strip().splitlines())
def test_it_is_read_so(extractor: Extractor, line: str) -> None:
    text, expected = line.rsplit("|", 1)
    found = extractor.extract(Article.of(text, path="a.txt", published=date(2024, 6, 20)))
    told = [each.strip() for each in expected.split(" ; ") if each.strip()]
    assert sorted(map(shown, found)) == sorted(told)


# headline | text of 20 June 2024 | its records
UNDER_HEADLINES = """
South Korea's Nuri rocket lifts off | The Nuri rocket carried eight satellites into orbit on 25 May 2023. The first launch, in October 2021, ended in failure. | launch occurred KOR nuri 2023-05-25 ; launch failed KOR nuri 2021-10
Shenzhou-18 arrives at space station | China's Shenzhou-18 docked with the Tiangong space station on 26 April 2024. | milestone occurred CHN shenzhou-18 2024-04-26
UAE to send an astronaut to the space station | In September 2019 the Emirati astronaut Salem Al Noor flew to the station on Soyuz MS-15. | launch planned ARE - - ; launch occurred ARE,RUS soyuz-ms-15 2019-09
World shocked by Russian anti-satellite test | Russia shot down one of its own satellites with a missile on Monday, 17 June 2024. | milestone occurred RUS - 2024-06-17
UN committee adopts guidelines for the use of space | The United Nations Committee on the Peaceful Uses of Outer Space adopted guidelines for the use of space on Friday, 14 June 2024. | milestone occurred - - 2024-06-14
Artemis II crew home after looping the moon | Four astronauts came home on Friday, 14 June 2024. Artemis II was launched by NASA from Florida. | land occurred USA artemis-2 2024-06-14 ; launch occurred USA artemis-2 -
"""


@pytest.mark.parametrize("line", UNDER_HEADLINES.strip().splitlines())
def test_it_is_read_so_under_a_headline(extractor: Extractor, line: str) -> None:
    headline, text, expected = line.split(" | ")
    body = f"{headline}\n\n{text}"
    found = extractor.extract(Article.of(body, path="a.txt", published=date(2024, 6, 20)))
    assert sorted(map(shown, found)) == sorted(expected.split(" ; "))


def test_items_of_a_digest_are_no_headlines_of_other_articles(extractor: Extractor) -> None:
    items = (
        "Chad joined the Artemis Accords on Monday. The ceremony was held in Paris. [Some Wire]",
        "South Korea launched Danuri on Wednesday. It is bound for the Moon. (Other Wire)",
    )
    text = "News of the week\n\nTop stories\n\n" + "\n\n".join(items)
    found = extractor.extract(Article.of(text, published=date(2024, 6, 20)))
    assert [event.type for event in found] == ["join", "launch"]


def test_the_date_that_opens_a_line_is_of_what_no_other_date_belongs_to(
    extractor: Extractor,
) -> None:
    lines = (
        "June 17: ESA awarded Redwire a contract for a lunar arm, to be launched in 2028.",
        "June 18: JAXA and CNES signed an agreement on a rover, which is to land in 2029.",
    )
    text = "The week in space\n" + "\n".join(lines)
    found = extractor.extract(Article.of(text, published=date(2024, 6, 20)))
    dated = {event.type: event.date.edtf for event in found if event.date is not None}
    assert dated.items() >= {"award": "2024-06-17", "sign": "2024-06-18"}.items()


@pytest.mark.parametrize(
    "links",
    [
        "More from Space\nIndia lands a probe near the lunar pole\nESA and JAXA sign a deal on asteroids",
        "Related stories:\n\nIndia lands a probe near the lunar pole\n\nESA and JAXA sign a deal on asteroids",
        "You may also like\nESA and JAXA sign a deal on asteroids",
        "Most read\nESA and JAXA sign a deal on asteroids\nIndia lands a probe near the lunar pole",
        "Watch: India lands a probe near the lunar pole",
    ],
)
def test_headlines_of_other_articles_are_left_out(links: str, extractor: Extractor) -> None:
    """What stands in sentences under them is of the article again."""
    text = f"South Korea launched Danuri on Wednesday.\n\n{links}\n\nChad joined the Artemis Accords.\n"
    found = extractor.extract(Article.of(text, published=date(2024, 6, 20)))
    assert [event.type for event in found] == ["launch", "join"]
