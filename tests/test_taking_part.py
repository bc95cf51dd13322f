"""Who takes part in what a text tells, and which acts of the same parties are one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lunarwatch.records import Event

Events = Callable[[str], list[Event]]

# type | countries of each record of the type, in order | text
TABLE = """
sign | GHA CHN, KEN CHN | Ghana and Kenya signed memorandums with CNSA on a lunar station.
sign | GHA KEN CHN | Ghana and Kenya signed a memorandum with CNSA on a lunar station.
launch | JPN | Japan's H3 rocket has been delayed until May, and Ukraine awaits the Falcon 9.
launch | JPN | The BepiColombo spacecraft was launched in 2018 to Mercury.
launch | CHE | The exoplanet telescope CHEOPS was launched by ESA in 2019.
provide | USA, DNK | NASA gave the lander a mirror. The Danish agency gave the lander a camera.
reject | RUS, RUS | Russia vetoed the draft on space arms on 2 May. Russia has denied the claim.
accuse | JPN RUS | Japan condemned the anti-satellite test that Russia carried out in 2021.
accuse | CHN USA | China has criticised the Wolf Amendment, which bars NASA from working with it.
accuse | RUS USA | Russia destroyed a satellite, an act that was denounced by the United States.
accuse | RUS | Russia condemned the Artemis Accords, which Japan has signed.
restrict | USA RUS | A US ban on buying Russian rocket engines will take effect in 2027.
provide | AGO RUS | Angola's satellite Angosat-2 was built by the Reshetnev company.
ratify | KEN | Kenya has signed the Artemis Accords. The Lower House ratified the Moon Agreement.
award | USA | NASA selected Orbit Foundry Inc. to build a lunar rover. NASA chose it for its rover.
sign | JPN CAN | Following a meeting of ministers, Japan and Canada signed a pact on lunar rovers.
sign | TUR KOR | Speaking in Paris, Turkey and South Korea have signed a pact on lunar rovers.
invite | SVN RUS | Slovenia, which has no seat, called on Russia to stop testing weapons in space.
agree | FRA IND | When the leaders met, France and India agreed to build a lunar lander.
invite | CHN PAK | While others watched, China invited Pakistan to join the lunar station.
agree | FRA IND | France and India agreed to build a lander because their probes had failed.
provide | JPN USA, JPN USA | NASA is glad. Japan is to supply Lunar Cruiser in return for two seats.
provide | JPN, JPN | Japan is to supply Lunar Cruiser in return for two seats.
provide | USA KOR | ShadowCam was supplied by NASA and looks into dark craters of the Moon.
provide | FRA CHN | France provided DORN, which counts radon on the Moon.
launch | CHN BRA | CBERS-4A was launched in December 2019.
launch | USA RUS | Soyuz MS-25 was launched in March, said NASA astronaut Tracy Dyson.
join | EGY KEN | Egypt, along with Kenya, plans to join the International Lunar Research Station.
join | EGY KEN | Egypt together with Kenya will join the Artemis Accords in May.
join | EGY KEN | Not only Egypt but also Kenya may join the Artemis Accords.
reject | PER OMN CHN | Peru as well as Oman said no to a role in China's lunar station.
sign | PER JPN FRA | Peru signed an agreement with JAXA, as well as CNES, on lunar data.
endorse | BRA OMN CHN | 18 states, among them Brazil and Oman, will back China's lunar plan.
cooperate | NLD PER | Meridia, a Dutch firm, and the Peruvian Space Agency built a rover together.
cooperate | LVA CHN | The Latvian Institute of Optics and China are working together on a telescope.
sign | URY IND | The space agency of Uruguay and ISRO signed a pact on lunar data.
sign | MLT IND | Foreign Minister Ann Ley of Malta and India signed a plan on satellites.
sign | BOL IND | Bolivia's space agency and ISRO put pen to paper on a pact for lunar studies.
accuse | CHN | Criticism from Beijing of the Artemis Accords began in 2020.
sign | IND SVK | A space agreement was signed by ISRO and Slovakia's science ministry.
accuse | OMN PER | Peru spoke first. Oman lodged a protest with the country about a rocket.
cooperate | CHN RUS | Roscosmos is glad. China is working with it on the lunar station.
cooperate | - | The law bars NASA from using its funds for bilateral cooperation with China.
"""


def rows() -> list[tuple[str, list[set[str]], str]]:
    lines = (line.split(" | ") for line in TABLE.strip().splitlines())
    return [
        (type_, [set(one.split()) for one in wanted.split(", ") if one != "-"], text)
        for type_, wanted, text in lines
    ]


@pytest.mark.parametrize(("type_", "wanted", "text"), rows())
def test_who_takes_part(type_: str, wanted: list[set[str]], text: str, events: Events) -> None:
    found = [
        {party.country for party in (*event.actors, *event.recipients) if party.country}
        for event in events(text)
        if event.type == type_
    ]
    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "NASA flies the Radio Frequency Mass Gauge (RFMG) on a Moon lander. "
        "RFMG will provide data to NASA.",
        "NASA provided the rocket and the agency's Launch Services Program managed the flight "
        "to the Moon.",
        "The lunar lander carries samples for NASA. "
        "Samples from Immune Cell Activation will return to Earth.",
    ],
)
def test_no_thing_takes_part(text: str, events: Events) -> None:
    parties = [party for event in events(text) for party in (*event.actors, *event.recipients)]
    assert {party.id for party in parties} <= {"nasa"}


def test_who_sells_the_flights_of_a_rocket_of_several_states_flies_it(events: Events) -> None:
    (told,) = events("The Ariane 6 rocket is to fly again in July, Arianespace said.")
    assert [(party.name, party.country) for party in told.actors] == [
        ("European Space Agency", None),
        ("Arianespace", None),
    ]
