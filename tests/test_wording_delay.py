"""How news tells postponements and cancellations: ordinary sentences, and what is read from them."""

# ruff: noqa: E501 - one sentence a line

from __future__ import annotations

from wording import not_told_alone, told_alone

# status | countries | programme's id | date | text, published on 20 June 2024 or on the day behind it
TOLD = """
occurred | USA | artemis-2 | 2024-01 | NASA in January delayed Artemis II to September 2025.
occurred | USA | artemis-2 | - | NASA has pushed back its Artemis II flight around the Moon.
occurred | USA | artemis-2 | 2024-01-09 | NASA announced on January 9 that Artemis II had slipped to September 2025.
occurred | USA | artemis-3 | - | NASA pushes Artemis III landing to 2026
occurred | USA | artemis-program | - | NASA delays Artemis moon missions again
occurred | USA | viper | 2024-07-17 | NASA cancelled its VIPER rover on July 17 after cost overruns. | 2024-07-25
occurred | USA | viper | 2024-07 | NASA in July scrapped the VIPER lunar rover. | 2024-08-20
occurred | USA | viper | - | NASA has pulled the plug on VIPER, a rover that was to look for ice.
occurred | USA | osam-1 | 2024-03 | NASA axed the OSAM-1 satellite servicing mission in March.
occurred | RUS | luna-25 | 2022-07 | The launch of Russia's Luna-25 was postponed in July 2022.
occurred | RUS | luna-26 | - | Roscosmos has put off the launch of Luna-26 until 2028.
occurred | RUS | luna-26 | - | The start of Russia's Luna-26 has been moved from 2027 to 2028.
occurred | RUS | luna-27 | - | Russia's Luna-27 mission has slipped to 2029.
occurred | - | rosalind-franklin | 2022-03 | ESA suspended the launch of its Rosalind Franklin rover in March 2022.
occurred | - | ariane-6 | - | The first flight of Europe's Ariane 6 has been delayed by four years, ESA admitted.
occurred | IND | gaganyaan | - | India has rescheduled the Gaganyaan crewed flight for 2026.
occurred | IND | chandrayaan-2 | 2019-07-15 | Isro called off the launch of Chandrayaan-2 on July 15, 2019, less than an hour before liftoff.
occurred | JPN | slim | 2023-08-28 | Japan's space agency scrubbed the launch of SLIM on August 28, 2023, because of high winds.
occurred | JPN | mmx | 2023-12 | Japan decided in December 2023 to put back its Martian Moons eXploration mission by two years.
occurred | JPN | h3 | - | JAXA has shelved the next H3 flight while it looks into the failure.
occurred | USA | starliner | 2024-05-06 | The launch of Boeing's Starliner was scrubbed on May 6 because of a valve.
occurred | USA | starliner | - | Boeing's Starliner crew flight has been put on hold.
occurred | USA | dragonfly | - | NASA has postponed the launch of its Dragonfly probe to Titan until 2028.
occurred | USA | mars-sample-return | - | NASA paused work on Mars Sample Return.
occurred | USA | im-1 | 2024-02-14 | The launch of Intuitive Machines' IM-1 was called off on February 14 over methane temperatures.
occurred | USA | ? | 2024-06-15 | A leak kept NASA's Space Launch System rocket on the ground on Saturday.
occurred | USA | peregrine-mission-one | - | Astrobotic's Peregrine lander was held up for years by its rocket's new engines.
occurred | KOR | nuri | 2022-06-15 | South Korea's second Nuri launch was put off on June 15, 2022, because of a sensor fault.
occurred | KOR | danuri | - | Problems with the orbiter's weight set South Korea's Danuri mission back by two years.
occurred | TUR | - | - | Turkey has pushed its hard landing on the Moon back to 2028.
occurred | CHN FRA | svom | - | The launch of the Chinese-French satellite SVOM has been delayed several times.
occurred | IND | gslv-f15 | 2024-06-17 | The launch of India's GSLV-F15 rocket was called off on Monday.
occurred | GBR | - | - | Britain's first satellite launch from Cornwall was postponed.
occurred | AUS | nsmeo | 2023-06 | Australia scrapped its National Space Mission for Earth Observation in June 2023.
occurred | USA | europa-clipper | - | The hurricane forced NASA to postpone the launch of Europa Clipper.
occurred | USA | europa-clipper | 2024-10-06 | NASA stood down from the October 10 launch of Europa Clipper on October 6. | 2024-10-08
occurred | USA | artemis-1 | 2022-08-29 | NASA's first attempt to launch Artemis I was scrubbed on August 29, 2022.
occurred | USA | artemis-2 | - | The delay of Artemis II to 2025 came as no surprise, NASA's partners said.
occurred | USA | artemis-3 | - | Delays with the lander have pushed NASA's Artemis III back by a year.
occurred | IND JPN | lupex | - | India and Japan have deferred their LUPEX mission to 2028.
occurred | USA | artemis-2 | - | US moon flight Artemis II postponed to 2026
occurred | USA | artemis-2 | 2024-06-17 | A wet dress rehearsal of NASA's Artemis II was aborted on Monday.
occurred | USA | crew-8 | - | Launch of NASA's Crew-8 delayed by weather
occurred | USA | artemis-2 | 2024-01 | A further delay to NASA's Artemis II was announced in January.
occurred | RUS | spektr-uf | - | Russia's Spektr-UF telescope is running late: its launch has moved to 2031.
occurred | UKR | sich-2m | - | Ukraine's Sich-2M satellite was grounded for years for lack of money.
possible | USA | artemis-3 | - | NASA's Artemis III may be delayed beyond 2026, the watchdog warned.
possible | USA | artemis-3 | - | Artemis III is likely to slip to 2028, according to the Government Accountability Office.
possible | USA | artemis-2 | - | NASA could postpone Artemis II if the heat shield is not ready.
possible | USA | gateway | - | The White House proposed scrapping NASA's Gateway.
possible | USA | mars-sample-return | - | NASA is considering cancelling Mars Sample Return.
planned | IND | gaganyaan | - | Isro will postpone the Gaganyaan test flight.
occurred | IND | eos-09 | - | India called off the launch of its satellite EOS-09 scheduled for Friday.
occurred | KOR | nuri | - | South Korea postponed the flight of its Nuri rocket planned for Thursday.
occurred | USA | starliner | 2024-06-20 | Today's launch of Boeing's Starliner is being pushed back.
denied | IND | gaganyaan | - | Isro said the Gaganyaan mission will not be delayed.
denied | USA | artemis-2 | - | NASA denied that Artemis II would be postponed.
occurred | USA | artemis-3 | 2024-01 | The first lunar landing under Artemis, Artemis III, has been pushed to September 2026, NASA said in January.
occurred | USA | artemis-program | - | NASA chief Bill Nelson said the agency's Artemis missions would be delayed by about a year.
occurred | IND | gaganyaan | - | India's maiden human spaceflight, Gaganyaan, has been delayed to the first quarter of 2027. | 2025-05-01
occurred | USA IND | nisar | 2024-03 | The launch of NISAR, a joint mission of NASA and ISRO, was deferred in March so that its antenna could be repaired.
occurred | - | rosalind-franklin | 2022 | The European Rosalind Franklin rover was shelved in 2022 after the break with Russia.
occurred | RUS | luna-25 | 2021 | The Luna-25 mission, first set for October 2021, was pushed back to 2022, Roscosmos said in 2021.
occurred | CHN | einstein-2 | - | China postponed the launch of its Einstein-2 satellite because of a technical fault.
occurred | USA | starliner | 2024-06-01 | Saturday's launch of Boeing's Starliner was halted less than four minutes before liftoff. | 2024-06-02
occurred | USA | viper | 2024-07-17 | NASA said on July 17 it was ending development of its VIPER Moon rover, citing rising costs. | 2024-07-18
occurred | KOR | nuri | 2023-05-24 | South Korea called off the third launch of its Nuri rocket on May 24, 2023, because of a computer glitch.
occurred | USA | griffin-mission-one | - | Astrobotic's Griffin mission has slipped again, this time to July 2026. | 2025-11-01
occurred | RUS | luna-glob | - | Russia's lunar programme has been beset by delays and cancellations.
possible | USA | artemis-3 | - | The auditors warned that Artemis III could slip to 2027.
possible | USA | sls | - | The White House's budget proposal would cancel NASA's SLS after Artemis III.
possible | TUR | - | - | Turkey's lunar mission may be put off again.
denied | CHN | - | - | China's crewed lunar programme has not been delayed, an official said.
planned | USA | artemis-2 | - | NASA will delay Artemis II if the heat shield is not ready.
occurred | USA | artemis-2 | 2026-02-03 | NASA on Tuesday pushed back the launch of Artemis II to March after a hydrogen leak. | 2026-02-04
occurred | USA | artemis-3 | 2024-12 | NASA's Artemis III has been postponed until mid-2027, the agency said in December. | 2025-01-05
occurred | USA | crew-9 | - | NASA moved the launch of Crew-9 from August to September. | 2024-08-07
occurred | IND | spadex | 2025-01 | ISRO twice postponed its SpaDeX docking experiment in January. | 2025-02-01
occurred | CHN | shenzhou-20 | - | A technical problem led China to postpone the return of its Shenzhou-20 crew.
occurred | USA | im-1 | 2024-02-13 | SpaceX scrubbed Wednesday's launch of the IM-1 lander late on February 13. | 2024-02-14
occurred | RUS | soyuz-ms-25 | 2024-03-21 | The launch of Soyuz MS-25 was aborted 20 seconds before liftoff on March 21. | 2024-03-22
occurred | USA | mars-sample-return | 2023-11 | NASA slowed work on Mars Sample Return in November 2023.
occurred | CAN | - | - | Canada cancelled its lunar rover.
occurred | KOR | - | - | A shortage of funds has forced South Korea to delay its lunar lander.
occurred | DEU | spectrum | - | Isar Aerospace of Germany has delayed the second flight of its Spectrum rocket because of a valve.
occurred | USA | viper | 2024-07 | The cancellation of NASA's VIPER in July angered scientists. | 2024-08-05
occurred | IND | chandrayaan-3 | - | Chandrayaan-3, delayed by the pandemic, was India's second attempt.
possible | USA | artemis-3 | - | There is a risk that Artemis III will be delayed, NASA's inspector general said.
possible | USA | gateway | - | The Trump administration wants to cancel NASA's Gateway.
possible | RUS | luna-26 | - | Luna-26 could be put off because of sanctions, a Russian academic said.
denied | JPN | h3 | - | Japan has no plans to postpone the H3 launch, the minister said.
planned | IND | gaganyaan | - | ISRO is to reschedule the first Gaganyaan test.
occurred | USA | griffin-mission-one | - | Astrobotic has moved the launch of its Griffin Mission One to no earlier than July 2026.
occurred | USA | starliner | - | Boeing's Starliner has suffered yet another delay, NASA managers said.
occurred | JPN | slim | 2023-08-28 | On August 28, 2023, JAXA suspended the countdown for the launch of the SLIM lander because of high winds.
occurred | USA | artemis-3 | - | NASA's decision to push back Artemis III was welcomed by its inspector general.
occurred | USA | escapade | - | Blue Origin had to stand down from launching NASA's ESCAPADE probes because of a solar storm.
occurred | JPN | mmx | - | JAXA's MMX mission to the moons of Mars, originally due to lift off in 2024, was pushed to 2026 after the failure of a rocket.
possible | USA | artemis-3 | - | A delay to Artemis III beyond 2028 is likely, NASA's safety panel believes.
occurred | USA | crew-11 | - | NASA and SpaceX waved off the Crew-11 launch with a minute left on the clock because of clouds.
occurred | IND | chandrayaan-3 | - | India launched Chandrayaan-3 on July 14, 2023. Bad weather had forced three postponements.
occurred | USA | viper | - | NASA has decided to forgo the lunar rover VIPER.
occurred | CAN | ? | - | The Canadian government dropped a planned lunar orbiter from its spending plan.
occurred | USA | ? | - | Rocket Lab's next trip to space has been put off by a day.
denied | USA | artemis-2 | - | NASA narrowly avoided a delay to Artemis II.
denied | IND | gaganyaan | - | ISRO ruled out a delay of Gaganyaan.
denied | USA | artemis-2 | - | The leak has not harmed the rocket, NASA said, nor has it delayed Artemis II.
"""

# sentences with the same words that tell no such event
NOT_TOLD = """
Signals from the probe reach Earth with a delay of 20 minutes, ESA said.
The trial of the former space agency chief was postponed.
The meeting of the UN committee on outer space was delayed by an hour.
Norway wants to put up two satellites by 2028.
NASA pushed for a larger budget for Artemis.
The rover pushed the soil aside, scientists said.
Congress delayed the vote on the space bill to September.
NASA's plan is on schedule and on budget, the administrator said.
SpaceX moved its headquarters to Texas.
The probe slipped behind the Moon, out of contact with NASA.
India put its cost at 6 billion rupees, a fraction of NASA's.
The agency shelved its files on the Apollo missions in Houston.
Roscosmos suspended cooperation with ESA in Kourou.
NASA moved the Orion capsule to the launch pad.
The director postponed her retirement to see the Artemis launch.
The Wolf Amendment holds NASA back from working with China.
The agency cancelled its contract with the consultancy.
China will move ahead with its lunar base without delay.
The rocket stage was moved to the assembly building at Wenchang.
Late payments to staff have angered unions at the Indian agency.
ESA set back its clocks for the winter.
The conference on lunar law was postponed to May.
NASA moved its exhibits to a new building in Huntsville.
The rover was pushed to its limits, engineers said.
The senator put the nomination of NASA's administrator on hold.
The company cancelled a news conference on its rocket.
Roscosmos suspended two officials over the contract.
A court delayed its ruling on the satellite licence.
The agency's chief was late for the talks with ESA.
In 2022 China did not join a U.S. pledge to halt anti-satellite tests.
In 2011 Congress came close to cancelling the James Webb Space Telescope.
NASA almost cancelled the James Webb Space Telescope in 2011.
The Kremlin dismissed reports that Roscosmos had delayed Luna-26.
The UN called for a halt to tests of weapons against satellites.
Rather than delay Artemis II, NASA will fly it with the old heat shield.
"""

test_is_told = told_alone(TOLD, "delay")
test_is_not_told = not_told_alone(NOT_TOLD, "delay")
