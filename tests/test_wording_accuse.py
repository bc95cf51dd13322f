"""Accusations and criticism, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
occurred; FIN; ?; ?; Finland put off its Finnish lunar probe. Opposition MPs criticised the delay.
occurred; RUS JPN; ?; ?; Finland hosted a lunar forum. Russian lawmakers criticised Japan.
occurred; GBR PRK; ?; ?; Britain warned North Korea against further launches of spy satellites.
occurred; ITA; ?; ?; Italy's science ministry called the cut to the lunar programme "a gift to our rivals".
occurred; CHN USA; ?; ?; China accused the United States of turning space into a battlefield.
occurred; CHN USA; ?; ?; NASA Administrator Bill Nelson accused Beijing of using its civil space programme to hide military aims on the moon.
occurred; RUS USA; ?; ?; Moscow criticised Washington for trying to divide up the moon through the Artemis Accords.
occurred; CHN USA; ?; ?; Beijing slammed NASA chief Bill Nelson for his remarks on its lunar plans.
occurred; RUS; ?; ?; Roscosmos chief Dmitry Rogozin blasted the Artemis Accords as an American invasion of the moon.
occurred; RUS USA; ?; ?; The United States condemned Russia's anti-satellite missile test.
occurred; CHN USA; ?; ?; NASA chief Bill Nelson lashed out at China over debris from a Long March rocket.
occurred; RUS USA; ?; 2021-11; Washington denounced Moscow over the destruction of a satellite in November 2021.
occurred; RUS USA; ?; ?; Russia has complained that NASA sidelined it in the Gateway project.
occurred; RUS USA; ?; ?; American officials have alleged that Russia is developing a nuclear anti-satellite weapon.
occurred; CHN USA; ?; ?; China hit back at NASA's administrator, calling his warnings about a lunar takeover a smear.
occurred; USA; ?; ?; Blue Origin sued NASA over the lunar lander contract.
occurred; CHN IND; ?; ?; India lodged a protest with China about debris from a Long March rocket.
occurred; CHN USA; ?; ?; NASA rebuked China for failing to share data on its falling rocket.
occurred; GBR RUS; ?; ?; Britain blamed Russia for a cyberattack on a satellite network.
occurred; JPN PRK; ?; ?; Japan protested to North Korea over its satellite launch.
occurred; KOR PRK; ?; ?; Seoul strongly condemned Pyongyang's launch of a spy satellite.
occurred; USA; ?; ?; Elon Musk criticised NASA's Artemis architecture as inefficient.
denied; CHN USA; ?; ?; Beijing has not accused Washington of breaking the Outer Space Treaty.
occurred; CHN USA; ?; ?; Accusing China of stealing technology, Sen. Ted Cruz urged NASA to speed up Artemis.
occurred; CHN USA; ?; ?; Zhao Lijian, a Chinese foreign ministry spokesman, took aim at the United States for militarising outer space.
occurred; RUS USA; ?; ?; A US official accused Russia of violating the Outer Space Treaty with a nuclear satellite.
occurred; FRA RUS; ?; ?; French defence minister Florence Parly accused Russia of spying on a military satellite.
occurred; RUS USA; ?; ?; Russia accused the United States of weaponising space.
occurred; CHN USA; ?; ?; Beijing denounced the US missile shield as a threat to outer space.
occurred; CHN USA; ?; ?; NASA's Bill Nelson criticised China for letting a rocket fall uncontrolled.
occurred; AUS RUS; ?; ?; Australia condemned Russia's anti-satellite weapon test.
occurred; CHN JPN; ?; ?; Tokyo lodged a protest with Beijing over rocket debris near Japan.
occurred; IRN USA; ?; ?; The United States slammed Iran over its satellite launch.
occurred; CHN USA; ?; ?; China's foreign ministry blasted Washington's space policy as Cold War thinking.
occurred; IND; ?; ?; Indian opposition leaders criticised ISRO over the failed launch.
occurred; RUS USA; ?; ?; The Pentagon alleged that Russia had put a weapon in orbit near an American satellite.
occurred; RUS; ?; ?; Roscosmos blamed ESA for the delay of ExoMars.
occurred; KOR PRK; ?; 2023-05; South Korea denounced North Korea's satellite launch in May 2023.
occurred; CHN USA; ?; ?; China has complained that Starlink satellites of SpaceX came too close to its space station.
occurred; CHN USA; ?; ?; US lawmakers accuse China of stealing NASA technology.
occurred; RUS UKR; ?; ?; Kyiv accused Moscow of using the space station for propaganda.
occurred; RUS; ?; ?; Moscow lashed out at ESA over ExoMars.
occurred; USA; ?; ?; Blue Origin sued NASA over the moon lander.
occurred; GBR RUS; ?; ?; The UK's space commander accused Russia of stalking British satellites.
occurred; CHN IND; ?; ?; Chinese state experts chided India over its anti-satellite test.
occurred; RUS USA; ?; ?; Dmitry Rogozin attacked NASA for the Artemis Accords.
occurred; FRA RUS; ?; ?; France called out Russia for spying in orbit.
occurred; RUS USA; ?; ?; The State Department called the Russian draft on weapons in space flawed.
occurred; USA CHN; ?; -; US officials have charged China with failing to share data on the re-entry of its moon rocket.
occurred; BEL; ?; ?; Belgium called the latest American decision brutal.
occurred; RUS USA; gateway; ?; Moscow stayed out of NASA's Lunar Gateway, which a deputy minister of Russia described as "too US-centric".
occurred; BLR; ?; ?; Belarus's delegate said the resolution on arms in outer space was "a propaganda exercise".
occurred; KOR PRK; ?; ?; South Korea said North Korea's launch of a spy satellite violated UN resolutions.
occurred; GBR IRN; ?; ?; Britain said on Monday that Iran's satellite launch was a breach of Resolution 2231.
occurred; AUS RUS; ?; ?; Australian officials have maintained since May that Russia is developing a nuclear weapon for use in space.
occurred; JPN PRK; ?; ?; North Korea fired a satellite into orbit on Tuesday. Japan condemned the launch.
occurred; CAN CHN; ?; ?; China's launch of a spy satellite drew condemnation from Canada.
occurred; CHN USA; ?; ?; China voiced strong opposition to the American listing of its space institutes.
occurred; USA CHN; ?; ?; Pieces of a Chinese rocket came down in Borneo, prompting NASA Administrator Bill Nelson to rebuke Beijing.
occurred; RUS USA; ?; ?; Moscow calls the American moratorium a trick.
occurred; USA CHN; ?; ?; The Pentagon claimed that China had conducted a test of a missile against satellites.
occurred; CAN; ?; ?; Canada is building an arm for the lunar Gateway. The opposition accused the government of waste.
occurred; DNK ISL RUS; ?; ?; Denmark and Iceland expressed concern over the missile test that Russia carried out in orbit.
occurred; ESP IRN; ?; ?; Iran tested a new rocket for satellites on Sunday. Spain said that Iran's test of the Zoljanah rocket broke UN resolutions, and Madrid calls it reckless.
occurred; CHN USA; ?; ?; Washington barred Chinese scientists from a workshop on the space station. China's foreign ministry condemned the decision.
occurred; CHN NOR; ?; ?; China has condemned as provocative a decision by Norway to bar its satellites from a ground station.
occurred; NLD PRK; ?; ?; Pyongyang claims to have put a spy satellite into orbit, a launch that drew condemnation from the Netherlands.
occurred; FRA IRN; ?; ?; Tehran called "baseless" a statement by France that condemned Iran's launch of a satellite.
occurred; USA JPN PRK; ?; ?; Seoul resumed its patrols after Pyongyang put a spy satellite into orbit, a launch that drew condemnation from Washington and Tokyo.
occurred; PRT; ?; ?; Portugal's envoy said the text on weapons in orbit is one-sided.
occurred; RUS; ?; ?; Russian delegate Oleg Vetrov described the draft on space weapons as a smokescreen.
occurred; USA; ?; ?; Rocket Lab argued that NASA failed to weigh the price of its lunar bid.
occurred; SWE RUS; ?; ?; Sweden said Russia had jammed its satellites for a month.
occurred; LTU LVA RUS; ?; ?; Lithuania and Latvia have filed a complaint with a U.N. agency accusing Russia of interfering with satellites over the Baltic.
occurred; UKR RUS; ?; ?; Ukraine is busy with its satellites. It lodged a complaint with the International Telecommunication Union against Russia over its satellites.
occurred; USA; ?; ?; Viasat wrote a letter to the FCC accusing SpaceX of crowding its satellites out.
occurred; CHN USA; ?; ?; China issued a statement accusing the United States of a race for arms in orbit.
occurred; CHN PHL; ?; ?; China made solemn representations to the Philippines over its remarks on rocket debris.
occurred; JPN PRK; ?; ?; Japan firmly protested against North Korea over the launch of the satellite.
occurred; NOR CHN; ?; ?; Norway said China's failure to share the path of its rocket was irresponsible.
ongoing; USA; ?; ?; Leidos is challenging the award of the lunar rover contract to a rival.
occurred; USA IND; ?; 2019-03; India's anti-satellite test, in March 2019, was criticised by NASA as a terrible thing.
"""

NOT_TOLD = """
NASA said that its plans will not violate the Outer Space Treaty.
For years Blue Origin called out a Moon mission as its first aim.
The probe was charged by its solar panels on the moon.
NASA blamed a software glitch for the loss of the lander.
Engineers blamed the leak for the Artemis delay.
Critics say Artemis is too expensive.
The critical design review of Gateway was passed.
The launch of Artemis I drew criticism for its cost.
NASA said the leak was a threat to the crew of the space station.
ISRO said the landing on the moon was a dangerous moment for the lander.
The Pentagon said that Russia launched a weather satellite on Monday.
Germany spends too much on the moon, the daily Rhein-Ruhr Kurier reported.
Ontario has ripped up a deal with SpaceX on satellites.
NASA said that its rocket had failed to reach orbit.
The Kremlin called the report on a nuclear weapon in space a malicious fabrication.
"""

test_is_told = told(TOLD, "accuse")
test_is_not_told = not_told(NOT_TOLD, "accuse")
