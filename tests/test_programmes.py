"""Which programme an event is about: among several named, by what is said, or none."""

from __future__ import annotations

import pytest

from lunarwatch.extraction import Extractor
from lunarwatch.reading import read_text

LONG_AGO = (
    "Chandrayaan-3 is India's lander. Chandrayaan-3 reached the Moon in 2023.\n\n"
    + "The tender for the canteen in Bengaluru is open. " * 8
    + "\n\nISRO signed an agreement with JAXA in May."
)
ARGONAUT = "Argonaut is a European lander. ESA wants to fly Argonaut in 2031.\n\n"


@pytest.mark.parametrize(
    ("text", "type_", "program"),
    [
        # what only the text knows
        ("Kenya launched its first space rocket, Zaruka, in 2013.", "launch", "zaruka"),
        (
            "Its orbital rocket, Brandt-Nano, was to fly in July from Kenya.",
            "launch",
            "brandt-nano",
        ),
        ("A Zaruka 2 rocket launched the Okapi satellite from Kenya.", "launch", "okapi"),
        ("The Kenyan satellite, 1KASI-PF, was released from Kibo.", "milestone", "1kasi-pf"),
        ("Danbi, Kenya's first lunar orbiter, was launched in August.", "launch", "danbi"),
        ("Kenya's satellite Kipepeo was launched on Tuesday.", "launch", "kipepeo"),
        ("The Wenhua laboratory module is to be launched by China in May.", "launch", "wenhua"),
        # a numbered flight of a rocket, where nothing else is said to fly, and a satellite
        ("The GSLV-F31 rocket was put off on Monday, ISRO said.", "delay", "gslv-f31"),
        ("ISRO launched the satellite EOS-31 on PSLV-C81 in May.", "launch", "eos-31"),
        ("ISRO launched the satellite IRNSS-1Q in May.", "launch", "irnss-1q"),
        ("Arianespace met ESA. Flight VV91 lifted off from Kourou on Monday.", "launch", "vv91"),
        # a company that its satellites share the name of
        ("OneWeb signed a launch deal with ISRO on Monday.", "sign", "oneweb-constellation"),
        (
            "OneWeb's board suspended all launches from Baikonur.",
            "withdraw",
            "oneweb-constellation",
        ),
        # a rocket that fell is no part of what came days later
        (
            "The US Treasury sanctioned ISRO days after a Zaruka rocket fell on its pad.",
            "restrict",
            None,
        ),
        # a signatory's description is not what it signs
        ("Angola, an Artemis Accords member, signed a satellite deal with China.", "sign", None),
        # the craft of another country is not the one that a country plans to land
        ("Chang'e-6 is back, said CNSA. Russia does not expect to land before 2028.", "land", None),
        ("India flew Chandrayaan-3. India landed on the Moon in 2023.", "land", "chandrayaan-3"),
        # what is supplied now is for the craft named just before
        (
            "Gateway is in trouble, NASA said. NASA leads Gateway.\n\nDanuri is a Korean orbiter. "
            "It carries a camera provided by NASA.",
            "provide",
            "danuri",
        ),
        # the module that a craft docks with is not what flies
        (
            "The Dragon spacecraft of SpaceX is at the Harmony module. "
            "The spacecraft will splash down off Florida in May.",
            "land",
            "dragon",
        ),
        # a type of lander flies the mission that its maker flies; an agency flies many
        (
            "Intuitive Machines is getting IM-2 ready. The Nova-C lander will launch in February.",
            "launch",
            "im-2",
        ),
        (
            "Roscosmos built Spektr-RG, a telescope. They will land in a Soyuz capsule in May.",
            "land",
            "soyuz-spacecraft",
        ),
        # nor is what is chosen now, where it was told of
        (
            "Mali has built a camera for the orbiter Danuri. KARI selected the camera in May.",
            "award",
            "danuri",
        ),
        # a topic named long ago is no topic
        (LONG_AGO, "sign", None),
        # nor is one that another programme has been spoken of since
        (
            ARGONAUT + "Russia has Luna-26 in the works. Russia and Brazil signed a deal.",
            "sign",
            None,
        ),
        # a noun stands for what was named, whatever the article is on
        (
            ARGONAUT + "China leads the ILRS. Malaysia was invited by China to join the project.",
            "invite",
            "ilrs",
        ),
        (
            "ESA backs Argonaut. Airbus and OHB signed a contract to improve the lander.",
            "sign",
            "argonaut",
        ),
        (ARGONAUT + "China leads the ILRS. A deal on it was signed by Egypt.", "sign", "ilrs"),
        (
            "China leads the ILRS. Egypt and China signed a deal on the research station.",
            "sign",
            "ilrs",
        ),
        (
            "Galileo is Europe's satellite navigation system. ESA runs the Galileo satellites.\n\n"
            "ESA invited Japan to use the network.",
            "invite",
            "galileo-gnss",
        ),
        # a station may be a project
        (
            "NASA leads the Artemis program. Gateway is a space station in lunar orbit. "
            "Russia pulled out of the project in 2021.",
            "withdraw",
            "gateway",
        ),
        # what a joined clause tells of others is not what two sign
        (
            "India flew the Emirati craft Nayif-1 in 2017, and in May two states, Oman and Peru, "
            "signed a satellite deal.",
            "sign",
            None,
        ),
        # what a rocket is said to have carried is what flew
        (
            "Iran has lost Nahid-3, the small satellite that a Russian Soyuz carried up in May.",
            "launch",
            "nahid-3",
        ),
        # the station is the one that the article is on, once it has done with another
        (
            "China's Tiangong is busy. The Tiangong space station has three modules.\n\n"
            "It was built when Beijing was kept out of the International Space Station by law. "
            "No crew came from abroad in all those years, it must be said. "
            "CMSA invited Pakistan to visit the station.",
            "invite",
            "tiangong",
        ),
        # a body that is joined or left is what is done and said about it
        ("Peru may leave the Asia-Pacific Space Cooperation Organization.", "withdraw", "apsco"),
        ("Malta and ESA signed an association agreement on space.", "sign", "esa"),
        ("Malta and ESA signed a cooperation agreement on space.", "sign", None),
        (
            "Malta joined ESA in May.\n\n"
            '"Space is a door for our firms," said Prime Minister Robert Abela of Malta.',
            "state",
            "esa",
        ),
        # a law is no project
        (
            "The Wolf Amendment bars it. China rejected the demand that NASA made for its project.",
            "reject",
            None,
        ),
        # a rocket is given up, or paid for, like a programme
        ("Congress accused NASA of hiding the cost of the SLS rocket.", "accuse", "sls"),
        # "the rocket" is no craft; a maker is chosen for one
        (
            "Korea's rocket Nuri put CAS500-3 in orbit. KARI selected Hanwha Aerospace for the "
            "rocket in 2022.",
            "award",
            "nuri",
        ),
        (
            "Danuri is Korea's orbiter. It will fly on KSLV-III, a rocket for which KARI picked "
            "Hanwha Aerospace.",
            "award",
            "kslv-iii",
        ),
        (
            "Vega C lofted Sentinel-1C. Germany criticized Italy for the cost of the launcher.",
            "accuse",
            "vega-c",
        ),
        # whoever is to fly some day flies on no mission that is named yet
        (
            "Chang'e-6 is back, said CNSA. China plans to put astronauts on the Moon by 2030.",
            "land",
            None,
        ),
        (
            "NASA flew Artemis II.\n\n"
            + "The tender for the canteen is open. " * 12
            + "\n\nReid Wiseman and Christina Koch splashed down in April.",
            "land",
            "artemis-2",
        ),
        # a type of vehicle flies the one mission that its makers run
        (
            "The Crew Flight Test is near, NASA said. A port of the station is free for the "
            "docking of the Starliner with it. Boeing built Starliner.",
            "milestone",
            "boeing-cft",
        ),
        (
            "Shenzhou-23, which will send three astronauts to Tiangong, is ready.",
            "launch",
            "shenzhou-23",
        ),
        # an apposition says more of what is named
        (
            "Kenya knows the Artemis Accords, a set of principles that NASA drew up in 2020.",
            "milestone",
            "artemis-accords",
        ),
        # a paper of its own is no step of the mission that the article is on
        ("Danuri is KARI's orbiter.\n\nSeoul unveiled a space roadmap in May.", "milestone", None),
        # who speaks may have done something else
        (
            ARGONAUT + '"We share it," said Narendra Modi, whose India had landed Chandrayaan-3.',
            "state",
            "argonaut",
        ),
        # words that name what they are about; a part of the topic is spoken of for the whole
        (ARGONAUT + '"Luna-26 is late," said Josef Aschbacher of ESA.', "state", "luna-26"),
        (
            "NASA leads Gateway. Gateway is a station.\n\n"
            '"HALO will be a home to four people," said Ann Burke of NASA.',
            "state",
            "gateway",
        ),
        (
            "FILE PHOTO: The rocket that carried Luna-25 in August 2023, at Vostochny.\n\n"
            "Ghana became a party to the ILRS on Tuesday. The ILRS is to stand by 2035.\n\n"
            '"It is a day to remember," said Ama Boateng of the Ghana Space Agency.',
            "state",
            "ilrs",
        ),
        (
            'The Outer Space Treaty bans it.\n\n"Norway will see that the treaty is kept," said '
            "Foreign Minister Espen Eide.",
            "state",
            "outer-space-treaty",
        ),
    ],
)
def test_the_programme_of_an_event(
    text: str, type_: str, program: str | None, extractor: Extractor
) -> None:
    found = [event for event in extractor.extract(read_text(text)) if event.type == type_]
    assert found
    assert {event.program.id if event.program else None for event in found} == {program}
