"""Statements of named officials and bodies, in the words that news uses for it."""

# The table holds one text a line, however long.
# ruff: noqa: E501

from __future__ import annotations

from wording import not_told, told

TOLD = """
occurred; CAN; ?; -; Canada's arm for the lunar station is in doubt, and Canadian firms wait. "Japan was told, we were not," Conservative critic Paul Amery told the Commons.
occurred; BRA; ?; ?; Marco Chamon, the head of the Brazilian Space Agency, presented the lunar plan. "It is ours," he went on to say.
occurred; GBR; ?; ?; "The lunar dust is sharp," said Ana Reyes of the University of Oxford.
occurred; USA +nasa; ?; ?; "The probe tells us how ice melts," said Ana Reyes, lead researcher for NASA's polar ice team at the agency's Jet Propulsion Laboratory.
occurred; KOR; danuri; ?; "Danuri is healthy," said Ana Reyes, Danuri's deputy principal investigator.
occurred; ESP; ?; ?; Spain's science minister Diana Morant said the Artemis Accords would open doors for Spanish industry.
occurred; CHN; ?; ?; Bian Zhigang, deputy director of the China National Space Administration, told reporters that the lunar station would be open to all countries.
occurred; JPN; ?; ?; JAXA President Hiroshi Yamakawa noted that the lunar rover would be a cornerstone of the Artemis program.
occurred; KOR; ?; ?; Yoon Young-bin, administrator of the Korea AeroSpace Administration, stressed the importance of the lunar lander project.
occurred; CHN; ?; ?; Wu Weiren, chief designer of China's lunar exploration program, revealed that the research station would be built in two phases.
occurred; ZAF; ?; ?; Humbulani Mudau, chief executive of the South African National Space Agency, described the ILRS as an opportunity for Africa.
occurred; FRA; ?; ?; Philippe Baptiste, then head of the French space agency CNES, explained that France would keep working with China on Chang'e-6.
occurred; IND; ?; ?; Union Minister Jitendra Singh on Tuesday informed the Rajya Sabha that Gaganyaan would fly an uncrewed test this year.
occurred; RUS; ?; ?; Kremlin spokesman Dmitry Peskov said Russia remained interested in the lunar station with China.
occurred; JPN; ?; ?; ispace CEO Takeshi Hakamada said the Resilience lander had lost communication before touchdown on the moon.
occurred; AUS; ?; ?; The Roo-ver will travel to the moon by the end of the decade, Australian Space Agency head Enrico Palermo said.
occurred; ITA; ?; ?; ASI president Teodoro Valente underlined Italy's role in the lunar habitat module.
occurred; USA; ?; ?; In a blog post, Amit Kshatriya, deputy associate administrator for NASA's Moon to Mars Program, emphasized that the Gateway remained on schedule.
occurred; LUX; ?; ?; Luxembourg's economy minister, Franz Fayot, hailed the Artemis Accords as a milestone for the country's space industry.
occurred; CHN; ?; ?; Lin Xiqiang, spokesperson for the China Manned Space Agency, said China was on track to land astronauts on the moon before 2030.
occurred; USA; ?; ?; The State Department said in a statement that the Artemis Accords promote the peaceful exploration of outer space.
occurred; MEX; ?; ?; Mexico's foreign secretary Juan Ramón de la Fuente received the satellite's papers from Ambassador Moisés Ninco of Colombia. He said: "Space is a task for all of Latin America."
occurred; USA; ?; ?; "The door is wide open," Deputy Assistant Secretary of State Rahima Kandahari said of the Artemis Accords.
occurred; PER; ?; ?; Major General Roberto Melgar Sheen, director of CONIDA, said Peru's signing of the Artemis Accords would help its scientists.
occurred; RWA; ?; ?; Rwanda Space Agency CEO Francis Ngabo commented that signing the Artemis Accords reflected the country's ambitions in space.
occurred; USA; ?; ?; Jared Isaacman testified before the Senate that the Artemis program must beat China to the moon.
occurred; USA; ?; ?; Rep. Brian Babin, chairman of the House Science Committee, warned that delays to Artemis would hand the moon to China.
occurred; MEX; ?; ?; Mexico's foreign ministry stated that joining the Artemis Accords would benefit its young engineers.
occurred; NLD; ?; ?; Harm van de Wetering, director of the Netherlands Space Office, said the Artemis Accords fit Dutch policy.
occurred; IDN; ?; ?; Robertus Heru Triharjanto of Indonesia's space agency BRIN told the newspaper that a launch site in Biak was still planned.
occurred; KAZ; ?; ?; Kazakhstan's digital minister Bagdat Mussin noted that the lunar station would need a launch site.
occurred; USA; ?; ?; NASA's associate administrator for space technology, Clayton Turner, explained that the reactor would be launched by 2030.
occurred; CHN; ?; ?; Yang Xiaoyu, an official with the Lunar Exploration and Space Engineering Center, told Xinhua that Chang'e-8 would test 3D printing on the moon.
occurred; IND; ?; ?; Sudheer Kumar N, director of capacity building at ISRO, said Chandrayaan-4 would need two rockets.
occurred; SVK; ?; ?; Slovak education minister Tomáš Drucker described the Artemis Accords as a chance for Slovak firms.
occurred; JPN; ?; ?; According to Masaki Fujimoto, director general of JAXA's Institute of Space and Astronautical Science, MMX will launch in 2026.
occurred; USA; ?; ?; NASA said in a blog post that the Orion spacecraft was performing well.
occurred; RUS; ?; ?; Russia will need decades to catch up on the moon, academician Lev Zelenyi warned.
occurred; CHL; ?; ?; Chile's foreign ministry stressed that the Artemis Accords would boost astronomy.
occurred; USA; ?; ?; Jacob Bleacher, NASA's chief exploration scientist, added that water ice was the prize at the lunar south pole.
occurred; SAU; ?; ?; Mohammed Al-Tamimi, CEO of the Saudi Space Agency, said the kingdom's cubesat on Artemis II would measure space weather.
occurred; AGO; ?; ?; Zolana João, director general of Angola's space programme office GGPEN, commented that the Artemis Accords opened doors.
occurred; CHE; ?; ?; Renato Krpoun, head of the Swiss Space Office, underlined the value of the Artemis Accords for science.
occurred; CHN; ?; ?; China's lunar programme is open, foreign ministry spokesman Lin Jian told a daily briefing.
occurred; USA; ?; ?; Firefly's Blue Ghost touched down upright. "We're on the Moon!" Will Coogan, the company's chief engineer for the lander, said during the broadcast.
occurred; PAK; icube-q; -; Pakistan's Prime Minister Shehbaz Sharif congratulated the nation on ICUBE-Q, saying that the satellite showed the talent of Pakistani scientists.
occurred; TUR; ayap-1; -; Türkiye's first lunar spacecraft AYAP-1 will use a national hybrid engine, Industry and Technology Minister Mehmet Fatih Kacır said on social media.
occurred; RUS; luna-26; -; The Luna-26 orbiter will look for a landing place for later missions, Lev Zelenyi, scientific supervisor of the Space Research Institute, said in an interview.
occurred; USA; artemis-2; -; NASA's Artemis II rocket is stacked in Florida. "The vehicle is in great shape," said Charlie Blackwell-Thompson, Artemis launch director.
occurred; FRA; ?; -; Philippe Baptiste, the head of the French space agency CNES, took the podium: "Chang'e-6 carries a French instrument to the Moon."
occurred; JPN; hakuto-r-2; -; Japan's ispace lost contact with Resilience. "We take this very seriously," Hakamada, the company's founder and CEO, told reporters in Tokyo.
occurred; CHN; queqiao-2; -; Queqiao-2 will be able to work for at least eight years, Xinhua quoted CNSA's Ge Ping as saying.
occurred; CHN; queqiao-2; -; Ge Ping of CNSA was quoted as saying that Queqiao-2 would work for at least eight years.
occurred; AUS; artemis-program; -; Australian Industry Minister Ed Husic welcomed the rover contract and said that it would put Australian technology at the heart of the Artemis program.
occurred; PAK; change-8; -; Pakistani Minister Ahsan Iqbal expressed confidence that the country's rover on Chang'e-8 would inspire young people.
occurred; RUS; ?; 2024-05-14; Roscosmos clarified on Tuesday that no decision on the moon base had been taken.
occurred; TUR; ?; ?; Turkey's science minister Mehmet Fatih Kacır spoke at the space agency. "Our second astronaut, John Smith of NASA, will fly soon," he said.
occurred; OMN; ?; ?; Said Al Maawali, Oman's minister of transport, signed the Artemis Accords beside Ana Escrogima, the U.S. ambassador. "Oman has navigated by the moon for a thousand years," the minister said.
occurred; NOR; ?; ?; "It will open our gates to every rocket," Ketil Olsen, chief executive of Andøya Space, said in a statement.
occurred; CHN; ?; ?; Han Siyuan, deputy director of CNSA, spoke in Beijing. "The samples of Tianwen-2 will be shared," Han said.
occurred; RUS; ?; ?; "We cannot sell them our engines for the moon rocket," said Dmitry Rogozin, who is himself on a U.S. blacklist.
occurred; USA; ?; ?; "We have nothing to gain in space," said Rep. Tom Ridley, a Virginia Republican and a longtime critic of China.
occurred; USA; ?; ?; "Lot of good data to review on the Starship test," Elon Musk, chief executive of SpaceX, wrote on X.
occurred; IRN; ?; ?; PARIS (AFP) - Britain and France condemned the launch by Iran of a satellite. Iran's Guards said they had sent it into orbit on Saturday with an Iranian rocket, and Iran will go on. Iran rejected the criticism. Foreign ministry spokesman Hamid Farrokhi said the use of satellites was a right.
occurred; KOR; ?; -; "The orbiter has shown what our industry can do," Science Minister Han Sung-kyu told a press briefing on South Korea's lunar programme.
occurred; SVK; ?; -; Slovak engineers cheered the lunar probe. "It carries our instrument," Minister Jozef Bielik told reporters in the evening.
occurred; +vela-orbital; ?; -; The start-up Vela Orbital has won an order from JAXA for a lunar camera, its co-founder Asha Pillai told the paper. "We were up against three firms," Ms Pillai said.
occurred; IND; ?; -; "The Moon needs rules," said ISRO chairman V. Narayanan, who led a delegation to Tokyo.
occurred; +celr; ?; -; CELR chief executive Ruth Amsel spoke after NASA had chosen the lunar rover. "We shall run it from Darwin," she said.
occurred; ZMB; ?; -; A Zambian delegation led by Science Minister Peter Zulu toured the Egyptian Space Agency. "We want our own lunar camera," Zulu said.
occurred; USA; ?; ?; "The ice is old," said Ruth Okoye, lead scientist for small lunar craters at NASA Headquarters in Washington.
occurred; USA +nasa-ames; ?; ?; "The ice is old," said Ruth Okoye, lead investigator for the lunar drill at NASA's Ames Research Center.
occurred; PER; ?; ?; Rosa Quispe, director of Peru's space agency, said in her address at the reception that the country means to build a lunar camera.
occurred; JPN +jaxa; ?; ?; JAXA will lend out the grains. Kenji Morikawa, who heads the agency's vault, said the lunar soil belongs to all laboratories.
occurred; USA +us-space-force; ?; -; "The lunar satellite is behind schedule," grumbled Col. Dana Whitlock, a planner at the US Space Force.
occurred; FRA +cnes; ?; -; "The lunar seismometer works better than on Mars," rejoiced Anne Perrin, a geologist at CNES.
occurred; FRA +cnes; ?; -; "We want the far side," Anne Perrin, who is in charge of lunar science at the CNES, told the paper.
occurred; THA; ?; -; "Our lunar camera will fly," Prime Minister Paetongtarn Shinawatra said. Paetongtarn met the builders. "It will see ice," the premier added.
occurred; +esa; ?; -; Slovenia's Minister of the Economy, Tourism and Sport, Matej Kos, and the Director General of the European Space Agency (ESA), Josef Kranjc, spoke of the moon. "It is a good day," Kranjc said.
occurred; IND; ?; -; Ravi Menon, the deputy head of ISRO, and Omani ambassador Issa Al Shibani toured the lunar laboratory. "We will fly together," Menon said.
occurred; JPN; ?; -; JAXA president Hiroshi Yamakawa came home. "The lunar soil is safe," the Asahi Shimbun quoted him as saying.
occurred; FRA +cnes; ?; -; "The lunar camera is a success," Anne Perrin of CNES rejoiced, greeting "the end of a saga".
occurred; KAZ; ?; -; Kazakhstan's Deputy Prime Minister Nurlan Abenov and Hungary's Minister of Foreign Affairs Balint Toth toured the lunar museum. "It moved us," Abenov told the paper.
occurred; OMN; ?; -; Salim Al Harthy, the space minister of Oman, came to see the lunar rover. With him were officials from Kenya and Egypt, Al Harthy and his staff. "It is light," Al Harthy said.
occurred; PRT; ?; ?; Portugal's voice will be heard in Paris and Washington when it comes to the moon. Prime Minister Rui Pinto said the spaceport would come first.
occurred; CHN; ?; ?; Beijing-based analyst Wei Ling of Orbital Gateway said the lunar launch was a success.
occurred; GBR +uk-space-command; ?; ?; Commander of UK Space Command Maj. Gen. Alan Reeve told reporters that a satellite had come too close.
occurred; RUS +roscosmos; ?; ?; Head of the Russian space agency Oleg Vetrov said the lunar probe was late.
occurred; ITA; ?; ?; Italian minister Carlo Neri shot back that Europe cannot afford to be without a lunar lander.
occurred; USA; ?; 2024-05-14; It matters for the moon that Chile trains Chilean pilots, NASA spokesperson Jane Doe said Tuesday.
occurred; CHN; ?; ?; BEIJING (Gazette News / Bulletin - 14th May, 2024) Kenya is proud of its lunar cubesat, and Kenya has reason to be glad of China, Foreign Ministry spokesperson Lu Fang said Tuesday.
occurred; KOR; ?; ?; KASA administrator Yoon Young-bin said the lunar lander would slip if its engine is not paid for.
"""

NOT_TOLD = """
ISRO chairman V. Narayanan has said that Chandrayaan-4 will bring samples back from the moon.
Chinese foreign ministry spokesperson Mao Ning said China opposed the militarisation of the moon.
Pakistan's space agency SUPARCO said in a statement that its rover would ride on Chang'e-8.
Türkiye will land a rover on the moon in 2028, Industry and Technology Minister Mehmet Fatih Kacır said on Friday.
Acting NASA Administrator Sean Duffy told employees that the agency would put a reactor on the moon by 2030.
NASA's Lori Glaze said the Artemis II crew could fly as early as February.
GISTDA executive director Pakorn Apaphant confirmed that a Thai payload would fly aboard Chang'e-7.
Walther Pelzer, head of the German Space Agency at DLR, pointed out that German industry builds the European Service Module for Orion.
Bahrain's space agency chief Mohamed Al Aseeri confirmed that the camera had been shipped to China for Chang'e-7.
Canada remains committed to the lunar station and will deliver its robotic arm on schedule, a spokesperson for the Canadian Space Agency said in an email.
Luna-25 crashed in August. The engine ran for 127 seconds instead of 84, Borisov, the Roscosmos chief, told Rossiya 24 television.
Russia will build its own moon base, Deputy Prime Minister Yury Borisov said in remarks broadcast on Sunday.
JAXA president Hiroshi Yamakawa noted that the lunar lander had tipped over.
The Chinese space agency said on Monday that the instruments of Chang'e-7 were in good order.
People said the Artemis launch was loud.
The rocket, called the Space Launch System, stands 98 metres tall, NASA's website says.
He told the story of Apollo 11 to his children.
The statement on the Artemis program was due later in the day.
NASA announced the crew of Artemis III.
The agency's so-called lunar Gateway would orbit the moon.
Some say the moon landing changed the world.
It is said that the moon belongs to everyone.
The report said little about the Artemis budget.
NASA calls its lunar rocket the Space Launch System.
Russian Foreign Minister Sergei Lavrov rejected the American charge over lunar weapons and said the United States had ignored a treaty.
Turkish minister Fatih Kacir rejected the criticism of the moon mission. "We did not do it for a photograph," Kacir said.
The German plan for the moon, the daily Rhein-Ruhr Kurier reported, was "without a strategy".
NASA astronaut Zena Cardman observed a solar eclipse from the space station.
Artemis II astronaut Reid Wiseman noted a loose screw on the lunar craft.
NASA chief Jared Isaacman told both firms to try again with their lunar lander.
SpaceX chief Elon Musk tweeted a smiling face after the launch of the moon rocket.
"The Moon is ours to share," the BelTA news agency quoted him as saying.
"The lunar drill is dry," said no one. In May, NASA added funds to the contract.
"To the Moon and Back," a film by NASA, opened on Monday.
"This is a blow for the lunar programme," said Moscow-based analyst Vitaly Petrov.
"""

test_is_told = told(TOLD, "state")
test_is_not_told = not_told(NOT_TOLD, "state")
