"""How dailies, think tanks and journals tell conflict and policy: whole turns, not single verbs."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
reject; occurred; RUS; ?; 2024-04-24; On 24 April Russia vetoed a resolution on nuclear weapons in outer space.
accuse; occurred; RUS USA; ?; ?; Moscow, for its part, accused the United States of turning space into a battlefield.
join; possible; TUR; ?; ?; Turkey, after months of delay, may join the Artemis Accords.
accuse; occurred; RUS USA; ?; ?; Moscow - which had kept silent until then - accused the United States of turning space into a battlefield.
withdraw; occurred; RUS USA; ?; ?; Roscosmos answered by halting deliveries of rocket engines to the United States.
join; occurred; IND; artemis-accords; 2023-06-21; The Artemis Accords are no treaty. India signed the US-led accords on 21 June 2023.
join; occurred; IND; moon-agreement; 1982; The Moon Agreement has few friends. India signed the Agreement in 1982.
milestone; occurred; IND; ?; 2019; China carried out an anti-satellite test in space in 2007 and India in 2019.
sign; occurred; CHN RUS; ?; 2021; China and Russia look upon the rules as an affront to the United Nations. They signed a pact on a lunar base in 2021.
invite; occurred; CHN RUS; ?; ?; China and Russia signed a memorandum on a lunar base and invited others to take part.
cooperate; ongoing; IND USA; ?; ?; India's cooperation in space with the United States does not bind it to any bloc.
state; occurred; ?; ?; ?; "The treaty forbids no missile in orbit," said Lena Vogt, senior fellow at the Institute for Orbital Security in Vienna.
invite; occurred; FRA; ?; ?; The French minister called on her colleagues to buy European satellites.
restrict; occurred; CHN USA; ?; ?; The US has used the law to shut China out of the International Space Station.
restrict; ongoing; CHN USA; ?; ?; The amendment prohibits NASA from using federal funds for bilateral cooperation with China.
accuse; occurred; USA; ?; ?; Sen. Paula Whitfield accused NASA of hiding the price of each launch of the Moon rocket.
launch; planned; RUS; luna-25; ?; The loss of the camera will not affect the launch of Luna-25, which is planned for August.
reject; occurred; USA; space-code-of-conduct; ?; The United States declared that it would not accept the code of conduct for outer space as it stood.
agree; occurred; KOR USA JPN; ?; ?; South Korea, the United States and Japan held talks on the North Korean satellite. The three leaders agreed to work closely on it.
launch; occurred; PRK; ?; ?; Pyongyang was defiant about its satellite. The North launched the rocket from a site on its west coast.
restrict; occurred; LUX; ?; ?; Luxembourg froze the licence of a satellite company that sold images of the front.
restrict; planned; USA RUS; ?; ?; A U.S. ban on buying Russian rocket engines for launches takes effect next year.
accuse; occurred; USA RUS; ?; ?; Tempers rose after an accusation by the United States that Russia had tested a weapon in orbit.
launch; planned; ?; mengtian; 2024-10; The Wentian module is due to be launched to the Tiangong space station this month, followed by the Mengtian module in October.
state; occurred; GBR; ?; ?; "Imagery has become a weapon in orbit," said Julian Frost, director of the space programme at the British Institute for Strategic Questions.
accuse; occurred; KOR; ?; ?; The Korea AeroSpace Administration came under fire in the National Assembly for the delay of its lunar lander.
reject; occurred; RUS; ?; ?; Russia blocked a report on guidelines for outer space.
join; possible; IND; ?; ?; India must sign the Moon Agreement.
"""

NOT_TOLD = """
cooperate; The transport secretary, in coordination with NASA's administrator, shall write rules for spaceports.
meet; The order directs the secretary of commerce, in consultation with the administrator of NASA, to review the satellites.
meet; At this year's first National Space Council meeting, the vice president spoke of the Moon.
meet; The vice president is to convene a meeting of the National Space Council on Friday.
sign; Today President Donald Trump signed a presidential memorandum to hasten launches by 2030.
award; The two presidents tasked their teams with a study of the lunar base.
agree; The president made known his intent to nominate Ann Roe to lead NASA.
agree; NASA has made a real commitment to diversity among its astronauts.
agree; The White House tasked NASA to work with the Department of Defense on the Moon.
launch; The satellite firm Skyline will launch a new partnership with teachers of the Kepler telescope.
sign; No state had left one of the five United Nations treaties on outer space before.
invite; Lawmakers asked whether China had approached India on the lunar base.
agree; The lunar base would fly in 2030 if Washington agreed to it.
land; Russia destroyed Kosmos-1408, one of its satellites, with a missile.
meet; The Association of Research Universities called it "a gift to NASA".
accuse; Who has criticised the United States for its satellites?
sign; China has signed 140 agreements on outer space with 46 countries.
reject; ESA declined to take sides in the dispute over the rocket.
withdraw; The agency asked British firms to stop working with Russia on the lunar lander.
"""

test_is_told = told(TOLD)
test_is_not_told = not_told(NOT_TOLD)
