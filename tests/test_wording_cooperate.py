"""Joint work, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
ongoing; ESP ARG; ?; ?; For decades, Spain and Argentina have benefited from close cooperation in lunar science.
ongoing; NOR SWE; ?; ?; Norway and Sweden have a long history of space cooperation, with sounding rockets that look at the moon.
ongoing; JPN; ?; ?; JAXA and ESA enjoy a partnership on lunar dust.
ongoing; IND JPN; ?; ?; India and Japan are working together on the LUPEX mission to the lunar south pole.
ongoing; CHN RUS; ?; ?; China and Russia are jointly developing the International Lunar Research Station.
ongoing; IND USA; ?; ?; NISAR is a joint mission of NASA and ISRO.
ongoing; JPN; ?; ?; ESA and JAXA are partners on the BepiColombo mission to Mercury.
ongoing; ITA USA; ?; ?; LuGRE, a collaboration between NASA and the Italian Space Agency, flew to the moon on Blue Ghost.
occurred; CHN FRA; ?; ?; French scientists worked with Chinese researchers on the DORN instrument aboard Chang'e-6.
ongoing; CHN PAK; ?; ?; Pakistan is cooperating with China on the Chang'e-8 mission.
ongoing; CAN USA; ?; ?; NASA is working with the Canadian Space Agency on the Gateway's robotic arm.
occurred; CHN USA; ?; ?; NASA and CNSA exchanged data on the orbits of their Mars probes.
ongoing; JPN; ?; ?; Toyota is developing the Lunar Cruiser together with JAXA.
ongoing; CHN RUS; ?; ?; The lunar station is being built by China in cooperation with Russia.
ongoing; GBR USA; ?; ?; In partnership with the UK Space Agency, NASA is testing a lunar trailblazer instrument.
ongoing; CHN SAU; ?; ?; The HKU-led payload for Chang'e-8 is a joint effort of Chinese and Saudi scientists.
planned; JPN USA; ?; ?; NASA and JAXA will jointly build a pressurized rover for the moon.
ongoing; USA; ?; ?; Orion's service module is the product of cooperation between NASA and ESA.
occurred; CHN EGY; ?; ?; Egypt teamed up with China to build a satellite assembly centre near Cairo.
occurred; IND RUS; ?; ?; Russia collaborated with India on the original Chandrayaan-2 lander.
ongoing; JPN LUX; ?; ?; Luxembourg's space agency and ispace are collaborating on a micro-rover.
occurred; BRA CHN; ?; ?; Brazil and China have jointly built six CBERS satellites.
planned; BRA CHN; ?; ?; China and Brazil will work together on the next CBERS satellite.
ongoing; DEU USA; ?; ?; Scientists from NASA and DLR are jointly analysing Artemis I radiation data.
occurred; CHN SWE; ?; ?; The Negative Ions instrument was jointly developed by the Swedish Institute of Space Physics and China's National Space Science Center.
occurred; RUS; ?; ?; ESA and Roscosmos worked side by side on ExoMars until 2022.
ongoing; CHN PAK; ?; -; The two space agencies of China and Pakistan have worked together for three decades.
occurred; USA RUS; ?; -; NASA worked with Roscosmos on the station for two decades.
denied; CHN USA; ?; ?; NASA does not cooperate with China on lunar missions.
possible; IND RUS; ?; ?; Russia and India could cooperate on a lunar power station.
ongoing; FRA USA; ?; ?; The SWOT satellite was developed by NASA in collaboration with CNES.
occurred; CHN RUS; ?; ?; China and Russia drew up the roadmap for the lunar station together.
ongoing; DEU POL; ?; ?; Polish and German engineers are working on a joint lunar drill for ESA.
occurred; JPN USA; ?; ?; As part of a joint project, NASA and JAXA compared asteroid samples from Bennu and Ryugu.
ongoing; ARE USA; ?; ?; The MBRSC is collaborating with NASA on the Gateway airlock.
ongoing; SGP USA; ?; ?; NASA and Singapore's space office are co-operating on a study of lunar dust.
ongoing; AUS CHN GBR; ?; ?; China is conducting joint research on Chang'e-5 samples with scientists from Australia and Britain.
ongoing; JPN; ?; ?; Toyota and JAXA are developing the pressurized rover for NASA's Artemis program.
ongoing; FRA IND; ?; ?; ISRO and CNES are jointly building the Trishna satellite.
ongoing; JPN USA; ?; ?; NASA and JAXA are collaborating on XRISM.
ongoing; CHN FRA; ?; ?; SVOM is a joint mission of China and France.
occurred; ISR USA; ?; ?; NASA teamed up with the Israel Space Agency on the ULTRASAT telescope.
ongoing; DEU USA; ?; ?; The GRACE-C mission is a partnership between NASA and the German Aerospace Center.
planned; CHN RUS; ?; ?; Russia and China will jointly build a reactor on the Moon.
occurred; FRA USA; ?; ?; NASA and CNES shared data from the InSight seismometer.
ongoing; JPN; ?; ?; ESA is working with JAXA on the Comet Interceptor.
ongoing; CHN THA; ?; ?; Thailand's NARIT and Chinese institutes are developing the instrument together.
ongoing; KOR USA; ?; ?; KASI and NASA are partnering on a lunar instrument.
occurred; IND USA; ?; ?; Indian and American scientists jointly studied the Chandrayaan-1 data.
ongoing; GBR JPN; ?; ?; In collaboration with JAXA, the UK Space Agency is designing an asteroid camera.
denied; ESP RUS; ?; ?; Spain no longer cooperates with Russia on space telescopes.
possible; CHN IND; ?; ?; China and India may work together on lunar science.
ongoing; SAU USA; ?; ?; Saudi Arabia's cubesat is part of a collaboration between the Saudi Space Agency and NASA.
occurred; FRA RUS; ?; ?; Soviet and French scientists cooperated on the Lunokhod reflectors.
ongoing; CAN USA; ?; ?; The Canadian Space Agency and NASA are teaming up to test lunar rovers.
occurred; JPN; ?; ?; BepiColombo was developed jointly by ESA and JAXA.
occurred; CHN EGY; ?; ?; Some 50 Egyptian engineers worked on the satellite with Chinese colleagues.
ongoing; +esa CAN; ?; 1979/..; Canada has taken part in ESA programmes since 1979.
occurred; KAZ GBR; ?; -; Kazakh and British engineers co-developed the satellite.
ongoing; IND FRA; ?; -; Megha-Tropiques, an Indo-French satellite, watches the rains of the tropics.
ongoing; CHN ITA; ?; -; The satellite is a result of Sino-Italian cooperation.
planned; JPN KOR; ?; 2029; Japan and South Korea will jointly observe the asteroid Apophis in 2029.
ongoing; CHN; ?; -; The Einstein Probe, a Chinese mission in partnership with ESA, spotted a burst.
ongoing; PER GBR; ?; -; Peru's next satellite is being built with Britain's Surrey Satellite Technology.
ongoing; BLR RUS; ?; -; A satellite that Minsk is building with Roscosmos has been delayed.
ongoing; FRA IND; ?; -; CNES is preparing a lunar lander mission with India.
occurred; JPN USA; ?; ?; Two JAXA astronauts took part in a cave exercise with NASA crews.
ongoing; CAN JPN; ?; ?; Canada is working on a lunar rover with Japan.
ongoing; +isro +jaxa IND JPN; ?; ?; ISRO leads the development of a lunar rover in partnership with JAXA.
planned; +csa +asi CAN ITA; ?; ?; The Canadian Space Agency will build a moon drill in collaboration with the Italian Space Agency.
occurred; MNG JPN; ?; ?; Mongolia's first satellite was built with the help of JAXA.
ongoing; BTN IND; ?; ?; Bhutan is building a lunar rover with assistance from ISRO.
"""

NOT_TOLD = """
The space agreement marks a new chapter of China-Laos satellite cooperation.
"Our cooperation with Chile confirms our commitment to science," the head of NASA said.
The Russian agency said it would no longer take part in joint experiments with Germany on the space station.
The Artemis Accords were drawn up in 2020 by NASA and the State Department together with seven founding members.
Chile and Peru signed a pact on space. The accord will see the two sides exchange satellite data and run joint training.
Chile and Peru signed a pact on space. As part of the agreement, Chile and Peru will jointly build a satellite.
Tunisia's minister pointed to openings for joint work with ISRO on satellites.
The two stages of the rocket work together to reach orbit, NASA said.
NASA engineers are working with the new software for Artemis.
International cooperation is important for lunar exploration, NASA says.
The Orion crew worked together during the test.
NASA is working on a new moon suit.
The Joint Polar Satellite System is a NOAA programme.
The EU and Korea agreed to explore cooperation between Galileo and the Korean Positioning System.
The International Space Station is orbiting 400 km above the United States and Russia.
The Artemis Accords call for cooperation in space.
China and India are rivals in the race to the lunar south pole.
Boeing and NASA differ over the Starliner schedule.
China and Russia plan to build a reactor on the Moon.
The bill would extend the ban on NASA cooperation with China to universities.
Signing does not stand in the way of cooperation between India and Russia in space, the ministry said.
Companies want to take part in NASA missions.
NASA and Kenya spoke of their cooperation in space.
A Moon-to-Mars programme of NASA tests habitats.
Without cooperation between Russia and the United States, the station would fall, he wrote.
The ambassador wants to strengthen the Japan-Norway partnership in space.
Membership of the ILRS does not preclude cooperation between Egypt and NASA.
Malta has opted for the lunar station led by China and Russia.
Cooperation with CNSA is restricted by a law of 2011, NASA said.
The senator criticised NASA for working with China on the Moon.
The pact will underpin the cooperation of Chile and the United States on the Moon.
"The Moon is a market," says Ana Reyes, a partner in Selene Capital, a British investor in lunar firms.
At the meeting, NASA and CONAE shared their experience with lunar satellites.
The Artemis Accords were drawn up by NASA and Japan together with six others.
Brazil and Argentina mapped out the course of their lunar science together.
NASA will share its Bennu samples with JAXA and the Canadian Space Agency.
"""

test_is_told = told(TOLD, "cooperate")
test_is_not_told = not_told(NOT_TOLD, "cooperate")
