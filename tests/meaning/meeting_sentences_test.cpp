// What short texts about meetings, calls and visits tell, read by the whole program. All are
// written for this table; they are no reports. Published on Wednesday, 12 March 2025.

#include "tests/meaning/told_meetings.h"

namespace entente {
namespace {

using stories::check_meetings;
using stories::MeetingStory;

TEST_CASE("verbs of meeting") {
  constexpr MeetingStory kStories[] = {
      {"met",
       "Kenyan President William Ruto met Ugandan President Yoweri Museveni in Kampala on Tuesday.",
       "William Ruto, Yoweri Museveni in Kampala on 2025-03-11 (held, in_person)"},
      {"met with his counterpart",
       "Chilean Foreign Minister Alberto van Klaveren met with his Peruvian counterpart, Elmer "
       "Schialer, in Lima on 5 March 2025.",
       "Alberto van Klaveren, Elmer Schialer in Lima on 2025-03-05 (held, in_person)"},
      {"both met", "Emmanuel Macron and Olaf Scholz met in Paris on Monday.",
       "Emmanuel Macron, Olaf Scholz in Paris on 2025-03-10 (held, in_person)"},
      {"ministers stand for states",
       "The foreign ministers of Ghana, Togo and Benin met in Accra on 4 March.",
       "Benin, Ghana, Togo in Accra on 2025-03-04 (held, in_person)"},
      {"sat down with",
       "Vietnam's foreign minister, Bui Thanh Son, sat down with US Secretary of State Marco Rubio "
       "in Washington on Monday.",
       "Bui Thanh Son, Marco Rubio in Washington on 2025-03-10 (held, in_person)"},
      {"shook hands, a caption",
       "Turkish President Recep Tayyip Erdogan shakes hands with Greek Prime Minister Kyriakos "
       "Mitsotakis in Ankara, Turkey, on May 13, 2024.",
       "Kyriakos Mitsotakis, Recep Tayyip Erdogan in Ankara on 2024-05-13 (held, in_person)"},
      {"a caption in the present tense",
       "Antony Blinken, left, meets with Chinese Foreign Minister Wang Yi in Beijing, April 26, "
       "2024.",
       "Antony Blinken, Wang Yi in Beijing on 2024-04-26 (held, in_person)"},
      {"received",
       "Philippine President Ferdinand Marcos received Japanese Foreign Minister Takeshi Iwaya in "
       "Manila on Monday.",
       "Ferdinand Marcos, Takeshi Iwaya in Manila on 2025-03-10 (held, in_person)"},
      {"was received", "Michelle Bachelet was received by Pope Francis in Rome on Saturday.",
       "Francis, Michelle Bachelet in Rome on 2025-03-08 (held, in_person)"},
      {"hosted",
       "King Abdullah II of Jordan hosted Egyptian President Abdel Fattah el-Sisi in Amman on "
       "Sunday.",
       "Abdel Fattah el-Sisi, Abdullah II in Amman on 2025-03-09 (held, in_person)"},
      {"welcomed",
       "Polish President Andrzej Duda welcomed Lithuanian President Gitanas Nauseda in Warsaw on "
       "Monday.",
       "Andrzej Duda, Gitanas Nauseda in Warsaw on 2025-03-10 (held, in_person)"},
      {"was welcomed",
       "Luiz Inacio Lula da Silva was welcomed in Montevideo by Uruguayan President Yamandu Orsi.",
       "Luiz Inacio Lula da Silva, Yamandu Orsi in Montevideo (held, in_person)"},
      {"gathered",
       "Representatives of Sudan and Egypt gathered in Cairo on Monday to discuss water.",
       "Egypt, Sudan in Cairo on 2025-03-10 (held, in_person)"},
      {"convened", "Foreign ministers from Bolivia and Paraguay convened in Asuncion on 10 March.",
       "Bolivia, Paraguay in Asuncion on 2025-03-10 (held, in_person)"},
      {"are meeting today",
       "Ministers from Burkina Faso, Mali and Niger are meeting in Bamako today.",
       "Burkina Faso, Mali, Niger in Bamako on 2025-03-12 (held, in_person)"},
      {"at a seat of power",
       "Donald Trump hosted Keir Starmer at the White House on 27 February 2025.",
       "Donald Trump, Keir Starmer in United States on 2025-02-27 (held, in_person)"},
      {"on the sidelines",
       "Narendra Modi met Italian Prime Minister Giorgia Meloni on the sidelines of the G20 summit "
       "in Rio de Janeiro.",
       "Giorgia Meloni, Narendra Modi in Rio de Janeiro (held, in_person)"},
      {"on the margins",
       "On the margins of the UN General Assembly, Moldovan President Maia Sandu met Romanian "
       "President Klaus Iohannis in New York.",
       "Klaus Iohannis, Maia Sandu in New York (held, in_person)"},
      {"separately",
       "Steve Witkoff met separately with Vladimir Putin and Kirill Dmitriev in Moscow.",
       "Steve Witkoff, Vladimir Putin in Moscow (held, in_person); Kirill Dmitriev, Steve Witkoff "
       "in Moscow (held, in_person)"},
      {"a person and a head of a body",
       "Egypt's finance minister, Ahmed Kouchouk, met IMF Managing Director Kristalina Georgieva "
       "in "
       "Washington.",
       "Ahmed Kouchouk, Kristalina Georgieva in Washington (held, in_person)"},
      {"co-chaired",
       "Sergei Lavrov and Ali Bagheri Kani co-chaired a session of the joint commission in Tehran.",
       "Ali Bagheri Kani, Sergei Lavrov in Tehran (held, in_person)"},
  };
  check_meetings(kStories);
}

TEST_CASE("nouns for meetings") {
  constexpr MeetingStory kStories[] = {
      {"held talks with",
       "Indian Prime Minister Narendra Modi held talks with Sri Lankan President Anura Kumara "
       "Dissanayake in Colombo on Tuesday.",
       "Anura Kumara Dissanayake, Narendra Modi in Colombo on 2025-03-11 (held, in_person)"},
      {"talks between", "Talks between Colombia and Venezuela began in Bogota on Monday.",
       "Colombia, Venezuela in Bogota on 2025-03-10 (held, in_person)"},
      {"names before the noun", "The Rubio-Lavrov meeting in Riyadh lasted four hours.",
       "Lavrov, Rubio in Riyadh (held, in_person)"},
      {"a possessive",
       "Modi's meeting with Bangladesh's chief adviser, Muhammad Yunus, lasted 40 minutes.",
       "Modi, Muhammad Yunus (held, in_person)"},
      {"a tete-a-tete",
       "Ilham Aliyev and Recep Tayyip Erdogan held a tête-à-tête in Baku on Monday.",
       "Ilham Aliyev, Recep Tayyip Erdogan in Baku on 2025-03-10 (held, in_person)"},
      {"one on one", "Viktor Orban had a one-on-one meeting with Robert Fico in Bratislava.",
       "Robert Fico, Viktor Orban in Bratislava (held, in_person)"},
      {"a working lunch",
       "Finnish President Alexander Stubb had a working lunch with Estonian President Alar Karis "
       "in "
       "Tallinn.",
       "Alar Karis, Alexander Stubb in Tallinn (held, in_person)"},
      {"an audience", "Pope Francis granted an audience to Mahmoud Abbas in Rome on Monday.",
       "Francis, Mahmoud Abbas in Rome on 2025-03-10 (held, in_person)"},
      {"a courtesy call is no phone call",
       "Japanese Foreign Minister Takeshi Iwaya paid a courtesy call on Mongolian President "
       "Ukhnaagiin Khurelsukh in Ulaanbaatar.",
       "Takeshi Iwaya, Ukhnaagiin Khurelsukh in Ulaanbaatar (held, in_person)"},
      {"a trilateral summit",
       "The presidents of Azerbaijan, Turkey and Pakistan held a trilateral summit in Lachin.",
       "Azerbaijan, Pakistan, Turkey in Lachin (held, conference)"},
      {"a four-way meeting",
       "Envoys from the United States, China, Russia and Pakistan held a four-way meeting in "
       "Islamabad.",
       "China, Pakistan, Russia, United States in Islamabad (held, in_person)"},
      {"a virtual summit",
       "The leaders of Kenya, Rwanda and Uganda held a virtual summit on Monday.",
       "Kenya, Rwanda, Uganda on 2025-03-10 (held, video)"},
      {"a host of indirect talks",
       "Oman hosted indirect talks between Iran and the United States in Muscat on Saturday.",
       "Iran, United States in Muscat on 2025-03-08 (held, in_person)"},
      {"a mediator", "Kenya mediated talks between Ethiopia and Somalia in Nairobi.",
       "Ethiopia, Somalia in Nairobi (held, in_person)"},
      {"a delegation led by",
       "A delegation led by Armenian Foreign Minister Ararat Mirzoyan held talks in Tbilisi with "
       "Georgian Foreign Minister Maka Botchorishvili.",
       "Ararat Mirzoyan, Maka Botchorishvili in Tbilisi (held, in_person)"},
      {"two delegations",
       "A US delegation led by Marco Rubio met a Ukrainian delegation headed by Andriy Yermak in "
       "Jeddah on 11 March 2025.",
       "Andriy Yermak, Marco Rubio in Jeddah on 2025-03-11 (held, in_person)"},
      {"the holders stand after their offices",
       "The foreign ministers of Spain and Morocco, Jose Manuel Albares and Nasser Bourita, met in "
       "Rabat.",
       "Jose Manuel Albares, Nasser Bourita in Rabat (held, in_person)"},
      {"separate meetings",
       "Antonio Guterres held separate meetings with Nikos Christodoulides and Ersin Tatar in New "
       "York.",
       "Antonio Guterres, Nikos Christodoulides in New York (held, in_person); Antonio Guterres, "
       "Ersin Tatar in New York (held, in_person)"},
      {"a state brings others together",
       "A meeting of the foreign ministers of Australia, India, Japan and the United States took "
       "place in Washington on Tuesday.",
       "Australia, India, Japan, United States in Washington on 2025-03-11 (held, in_person)"},
  };
  check_meetings(kStories);
}

TEST_CASE("calls") {
  constexpr MeetingStory kStories[] = {
      {"spoke by phone",
       "Brazilian President Luiz Inacio Lula da Silva spoke by phone with Colombian President "
       "Gustavo Petro on Tuesday.",
       "Gustavo Petro, Luiz Inacio Lula da Silva on 2025-03-11 (held, phone)"},
      {"a read-out",
       "The Prime Minister of Canada, Mark Carney, spoke to President Volodymyr Zelenskyy today.",
       "Mark Carney, Volodymyr Zelenskyy on 2025-03-12 (held, phone)"},
      {"a read-out with its head",
       "Readout of the Prime Minister's call with President Macron\n\nPrime Minister Mark Carney "
       "spoke with French President Emmanuel Macron today.",
       "Emmanuel Macron, Mark Carney on 2025-03-12 (held, phone)"},
      {"telephoned",
       "Nigerian President Bola Tinubu telephoned South African President Cyril Ramaphosa on "
       "Saturday.",
       "Bola Tinubu, Cyril Ramaphosa on 2025-03-08 (held, phone)"},
      {"said in a call",
       "In a phone call on Monday, Xi Jinping told Vladimir Putin that trade was growing.",
       "Vladimir Putin, Xi Jinping on 2025-03-10 (held, phone)"},
      {"received a call",
       "The emir of Qatar, Tamim bin Hamad Al Thani, received a phone call from Iranian President "
       "Masoud Pezeshkian on Thursday.",
       "Masoud Pezeshkian, Tamim bin Hamad Al Thani on 2025-03-06 (held, phone)"},
      {"received a letter",
       "The emir of Qatar, Tamim bin Hamad Al Thani, received a letter from Iranian President "
       "Masoud "
       "Pezeshkian.",
       ""},
      {"talked over the phone", "Xi Jinping and Anwar Ibrahim talked over the phone on 3 March.",
       "Anwar Ibrahim, Xi Jinping on 2025-03-03 (held, phone)"},
      {"a telephone conversation",
       "Narendra Modi and Mohamed bin Zayed discussed trade in a telephone conversation on "
       "Tuesday.",
       "Mohamed bin Zayed, Narendra Modi on 2025-03-11 (held, phone)"},
      {"a video call", "Ursula von der Leyen and Keir Starmer held a video call on Tuesday.",
       "Keir Starmer, Ursula von der Leyen on 2025-03-11 (held, video)"},
      {"via video link",
       "Volodymyr Zelenskyy and Mette Frederiksen spoke via video link on Monday.",
       "Mette Frederiksen, Volodymyr Zelenskyy on 2025-03-10 (held, video)"},
  };
  check_meetings(kStories);
}

TEST_CASE("visits and journeys to meetings") {
  constexpr MeetingStory kStories[] = {
      {"paid a visit to",
       "Mexican President Claudia Sheinbaum paid a visit to Guatemala on Friday.",
       "Claudia Sheinbaum, Guatemala in Guatemala on 2025-03-07 (held, visit)"},
      {"a state visit",
       "Sultan Haitham bin Tariq of Oman began a state visit to the Netherlands on Tuesday.",
       "Haitham bin Tariq, Netherlands in Netherlands on 2025-03-11 (held, visit)"},
      {"arrived for a visit",
       "Vietnamese President Luong Cuong arrived in Vientiane on Monday for a visit to Laos.",
       "Laos, Luong Cuong in Vientiane on 2025-03-10 (held, visit)"},
      {"flew in for talks with somebody",
       "Turkish Foreign Minister Hakan Fidan flew to Doha on Sunday for talks with Qatari Prime "
       "Minister Mohammed bin Abdulrahman Al Thani.",
       "Hakan Fidan, Mohammed bin Abdulrahman Al Thani in Doha on 2025-03-09 (held, in_person)"},
      {"will travel to meet somebody",
       "Australian Prime Minister Anthony Albanese will travel to Jakarta on 20 March to meet "
       "Indonesian President Prabowo Subianto.",
       "Anthony Albanese, Prabowo Subianto in Jakarta on 2025-03-20 (planned, in_person)"},
      {"a headline and its sentence",
       "Stubb to visit Kyiv\n\nFinnish President Alexander Stubb will visit Ukraine on 20 March, "
       "his office said.",
       "Alexander Stubb, Ukraine in Kyiv on 2025-03-20 (planned, visit)"},
      {"cancelled", "Emmanuel Macron cancelled his visit to Azerbaijan.",
       "Azerbaijan, Emmanuel Macron in Azerbaijan (called_off, visit)"},
      {"postponed", "Emmanuel Macron postponed his trip to Algeria.",
       "Algeria, Emmanuel Macron in Algeria (called_off, visit)"},
      {"never made", "Joe Biden never visited Kenya as president.", ""},
  };
  check_meetings(kStories);
}

TEST_CASE("status of meetings") {
  constexpr MeetingStory kStories[] = {
      {"will hold",
       "The foreign ministers of Japan, South Korea and China will hold trilateral talks in Tokyo "
       "on 22 March.",
       "China, Japan, South Korea in Tokyo on 2025-03-22 (planned, in_person)"},
      {"will be held",
       "The summit between Ethiopia and Eritrea will be held in Djibouti on 2 April 2025.",
       "Eritrea, Ethiopia in Djibouti on 2025-04-02 (planned, conference)"},
      {"is scheduled for",
       "A meeting between Morocco and Mauritania is scheduled for 5 April in Rabat.",
       "Mauritania, Morocco in Rabat on 2025-04-05 (planned, in_person)"},
      {"is due to",
       "Zambian President Hakainde Hichilema is due to meet Zimbabwean President Emmerson "
       "Mnangagwa "
       "in Harare on 21 March.",
       "Emmerson Mnangagwa, Hakainde Hichilema in Harare on 2025-03-21 (planned, in_person)"},
      {"agreed to meet", "Azerbaijan and Armenia agreed to meet in Almaty in May 2025.",
       "Armenia, Azerbaijan in Almaty on 2025-05 (planned, in_person)"},
      {"could", "Donald Trump could meet Xi Jinping in Beijing in April 2025.",
       "Donald Trump, Xi Jinping in Beijing on 2025-04 (possible, in_person)"},
      {"wants to", "Donald Trump said that he wants to meet Kim Jong Un.",
       "Donald Trump, Kim Jong Un (possible, in_person)"},
      {"hopes to", "Ahmed al-Sharaa hopes to meet Joseph Aoun in Beirut.",
       "Ahmed al-Sharaa, Joseph Aoun in Beirut (possible, in_person)"},
      {"a condition",
       "If Russia agreed to a ceasefire, Volodymyr Zelenskyy would meet Vladimir Putin in "
       "Istanbul.",
       "Vladimir Putin, Volodymyr Zelenskyy in Istanbul (possible, in_person)"},
      {"requested", "Volodymyr Zelenskyy requested a meeting with Donald Trump in Washington.",
       "Donald Trump, Volodymyr Zelenskyy in Washington (possible, in_person)"},
      {"a question", "Will Donald Trump meet Xi Jinping in Beijing?",
       "Donald Trump, Xi Jinping in Beijing (possible, in_person)"},
      {"postponed",
       "The talks between Ethiopia and Sudan planned for 15 March in Khartoum have been postponed.",
       "Ethiopia, Sudan in Khartoum on 2025-03-15 (called_off, in_person)"},
      {"called off", "Thailand called off talks with Cambodia in Bangkok.",
       "Cambodia, Thailand in Bangkok (called_off, in_person)"},
      {"was cancelled", "The meeting between Nicolas Maduro and Irfaan Ali was cancelled.",
       "Irfaan Ali, Nicolas Maduro (called_off, in_person)"},
      {"scrapped", "Mahmoud Abbas scrapped a meeting with Joe Biden in Amman.",
       "Joe Biden, Mahmoud Abbas in Amman (called_off, in_person)"},
      {"refused to",
       "Serbian President Aleksandar Vucic refused to meet Kosovo Prime Minister Albin Kurti in "
       "Brussels.",
       ""},
      {"will not",
       "Vladimir Putin will not meet Volodymyr Zelenskyy in Istanbul, the Kremlin said.", ""},
      {"ruled out", "Claudia Sheinbaum ruled out a meeting with Donald Trump.", ""},
      {"never", "Donald Trump has never met Iranian President Masoud Pezeshkian.", ""},
      {"declined an invitation",
       "Cyril Ramaphosa declined an invitation to meet Donald Trump in Washington.", ""},
  };
  check_meetings(kStories);
}

TEST_CASE("venues that are open, and who is invited") {
  constexpr MeetingStory kStories[] = {
      {"are being considered",
       "Istanbul and Riyadh are being considered as venues for a meeting between Donald Trump and "
       "Vladimir Putin.",
       "Donald Trump, Vladimir Putin (possible, in_person) ?Istanbul ?Riyadh"},
      {"could host",
       "Geneva or Vienna could host the next round of talks between Serbia and Kosovo.",
       "Kosovo, Serbia (possible, in_person) ?Geneva ?Vienna"},
      {"offered to host",
       "Switzerland has offered to host talks between Armenia and Azerbaijan in Geneva.",
       "Armenia, Azerbaijan (possible, in_person) ?Geneva"},
      {"invited to a summit",
       "Kassym-Jomart Tokayev has been invited to the summit between China and Mongolia in Beijing "
       "on 2 April 2025.",
       "China, Mongolia in Beijing on 2025-04-02 (planned, conference) +Kassym-Jomart Tokayev"},
  };
  check_meetings(kStories);
}

TEST_CASE("an occasion that is told again, and others beside it") {
  constexpr MeetingStory kStories[] = {
      {"a headline",
       "Ruto, Museveni hold talks in Kampala\n\nPresidents William Ruto of Kenya and Yoweri "
       "Museveni "
       "of Uganda held talks in Kampala on Monday.",
       "William Ruto, Yoweri Museveni in Kampala on 2025-03-10 (held, in_person)"},
      {"the said meeting, these talks",
       "Sergei Lavrov and Hakan Fidan met in Antalya on 1 March 2025. The said meeting lasted two "
       "hours. These talks were useful, Fidan said.",
       "Hakan Fidan, Sergei Lavrov in Antalya on 2025-03-01 (held, in_person)"},
      {"their second meeting",
       "Kaja Kallas met Antony Blinken in Brussels on 3 March. It was their second meeting this "
       "year.",
       "Antony Blinken, Kaja Kallas in Brussels on 2025-03-03 (held, in_person)"},
      {"a second meeting elsewhere",
       "Kaja Kallas met Antony Blinken in Brussels on 3 March. The two held a second meeting in "
       "Ankara "
       "on 10 March.",
       "Antony Blinken, Kaja Kallas in Brussels on 2025-03-03 (held, in_person); Antony Blinken, "
       "Kaja Kallas in Ankara on 2025-03-10 (held, in_person)"},
      {"their previous meeting",
       "Abiy Ahmed and Hassan Sheikh Mohamud met in Addis Ababa on 27 February 2025. Their "
       "previous "
       "meeting took place in Ankara in December 2024.",
       "Abiy Ahmed, Hassan Sheikh Mohamud in Addis Ababa on 2025-02-27 (held, in_person); Abiy "
       "Ahmed, "
       "Hassan Sheikh Mohamud in Ankara on 2024-12 (held, in_person)"},
      {"the first of two",
       "Felix Tshisekedi and Paul Kagame met in Nairobi on 6 March 2025. It was their second "
       "meeting "
       "in the Kenyan capital this year. The first took place on 9 January.",
       "Felix Tshisekedi, Paul Kagame in Nairobi on 2025-03-06 (held, in_person); Felix "
       "Tshisekedi, "
       "Paul Kagame in Nairobi on 2025-01-09 (held, in_person)"},
      {"there",
       "Riyadh has become a hub of diplomacy. Marco Rubio met Sergei Lavrov there on 18 February "
       "2025.",
       "Marco Rubio, Sergei Lavrov in Riyadh on 2025-02-18 (held, in_person)"},
      {"attended by others too",
       "Narendra Modi met Vladimir Putin in Moscow on 8 July 2024. The meeting was also attended "
       "by "
       "Sergei Lavrov.",
       "Narendra Modi, Sergei Lavrov, Vladimir Putin in Moscow on 2024-07-08 (held, in_person)"},
      {"the last paragraph names the day",
       "Talks between Guyana and Venezuela in Kingstown ended without agreement. The talks, held "
       "on "
       "6 March, were chaired by Ralph Gonsalves.",
       "Guyana, Ralph Gonsalves, Venezuela in Kingstown on 2025-03-06 (held, in_person)"},
  };
  check_meetings(kStories);
}

TEST_CASE("no occasion") {
  constexpr MeetingStory kStories[] = {
      {"so many times", "Xi Jinping and Vladimir Putin have met more than forty times.", ""},
      {"in general", "Regular meetings between Japan and Australia help trade.", ""},
      {"such talks", "Such talks between NATO and Russia are rare.", ""},
      {"open to talks", "North Korea is open to talks with South Korea.", ""},
      {"a board", "The board of directors of Petrobras met on Monday.", ""},
      {"a parliament", "The Kenyan parliament met on Tuesday to debate the budget.", ""},
      {"a session without parties", "A meeting of the Kenyan cabinet was held on Monday.", ""},
      {"sport", "Argentina met Brazil in the World Cup qualifier in Rio de Janeiro on Sunday.", ""},
      {"conditions are met",
       "Ghana met the conditions of the International Monetary Fund in March.", ""},
      {"reporters", "Ghanaian President John Mahama met reporters in Accra on Monday.", ""},
      {"students", "Narendra Modi met students in Varanasi.", ""},
      {"a round of talks is wished",
       "The European Union urged Serbia and Kosovo to continue their talks.", ""},
      {"a newspaper", "Kaja Kallas spoke to the Financial Times on Monday.", ""},
  };
  check_meetings(kStories);
}

TEST_CASE("meetings of all sorts, written after the others were read") {
  constexpr MeetingStory kStories[] = {
      {"relative clause",
       "The talks that Abiy Ahmed held with William Ruto in Nairobi on Monday lasted two hours.",
       "Abiy Ahmed, William Ruto in Nairobi on 2025-03-10 (held, in_person)"},
      {"a meeting somebody had", "The meeting Maia Sandu had with Donald Tusk in Warsaw was brief.",
       "Donald Tusk, Maia Sandu in Warsaw (held, in_person)"},
      {"met today with",
       "Secretary of State Marco Rubio met today with Jordanian Foreign Minister Ayman Safadi in "
       "Washington.",
       "Ayman Safadi, Marco Rubio in Washington on 2025-03-12 (held, in_person)"},
      {"a readout noun",
       "A readout of Deputy Secretary Christopher Landau's call with Indian Foreign Secretary "
       "Vikram Misri was issued on Tuesday.",
       "Christopher Landau, Vikram Misri on 2025-03-11 (held, phone)"},
      {"spoke on Monday",
       "French President Emmanuel Macron spoke on Monday with Lebanese President Joseph Aoun.",
       "Emmanuel Macron, Joseph Aoun on 2025-03-10 (held, phone)"},
      {"passive talks",
       "Talks were held in Geneva on Friday between Iranian Deputy Foreign Minister Majid "
       "Takht-Ravanchi and EU envoy Enrique Mora.",
       "Enrique Mora, Majid Takht-Ravanchi in Geneva on 2025-03-07 (held, in_person)"},
      {"meeting at headquarters",
       "NATO Secretary General Mark Rutte will meet Slovenian Prime Minister Robert Golob at NATO "
       "headquarters in Brussels on 18 March.",
       "Mark Rutte, Robert Golob in Brussels on 2025-03-18 (planned, in_person)"},
      {"upcoming visit",
       "Kazakh President Kassym-Jomart Tokayev is to pay an official visit to Slovenia on 24 "
       "March.",
       "Kassym-Jomart Tokayev, Slovenia in Slovenia on 2025-03-24 (planned, visit)"},
      {"arrived on a visit",
       "Lao President Thongloun Sisoulith arrived in Phnom Penh on Monday on a state visit to "
       "Cambodia.",
       "Cambodia, Thongloun Sisoulith in Phnom Penh on 2025-03-10 (held, visit)"},
      {"sent to", "Germany sent its envoy, Tobias Lindner, to Lebanon on Monday.",
       "Lebanon, Tobias Lindner in Lebanon on 2025-03-10 (held, visit)"},
      {"during her visit",
       "During her visit to Tunisia on Monday, Giorgia Meloni met President Kais Saied.",
       "Giorgia Meloni, Kais Saied in Tunisia on 2025-03-10 (held, in_person)"},
      {"joint press conference",
       "At a joint press conference with Viktor Orban in Budapest, Robert Fico defended the plan.",
       "Robert Fico, Viktor Orban in Budapest (held, in_person)"},
      {"press conference alone",
       "Viktor Orban told a press conference in Budapest that Hungary would not sign.", ""},
      {"headline call", "Carney, Sheinbaum discuss trade by phone",
       "Carney, Sheinbaum (held, phone)"},
      {"brought together",
       "The talks in Doha brought together the foreign ministers of Rwanda and Qatar on Tuesday.",
       "Qatar, Rwanda in Doha on 2025-03-11 (held, in_person)"},
      {"an ambassador stands for his state",
       "Paul Biya received in audience at the Unity Palace the French ambassador.",
       "France, Paul Biya in Unity Palace (held, in_person)"},
      {"hosted a dinner", "King Charles III hosted a dinner for Emmanuel Macron in London.",
       "Charles III, Emmanuel Macron in London (held, in_person)"},
      {"hosted a meeting between",
       "Recep Tayyip Erdogan hosted a meeting between Abiy Ahmed and Hassan Sheikh Mohamud in "
       "Ankara in December 2024.",
       "Abiy Ahmed, Hassan Sheikh Mohamud, Recep Tayyip Erdogan in Ankara on 2024-12 (held, "
       "in_person)"},
      {"face-to-face",
       "Nicolas Maduro and Irfaan Ali met face to face in Kingstown on 14 December 2023.",
       "Irfaan Ali, Nicolas Maduro in Kingstown on 2023-12-14 (held, in_person)"},
      {"had been due",
       "A summit of Mercosur leaders that was to be held in Asuncion on 1 April 2025 has been "
       "postponed.",
       "Mercosur in Asuncion on 2025-04-01 (called_off, conference)"},
      {"not take place",
       "The planned meeting between Bassirou Diomaye Faye and Assimi Goita in Bamako did not take "
       "place.",
       "Assimi Goita, Bassirou Diomaye Faye in Bamako (called_off, in_person)"},
      {"no talks", "No talks between Armenia and Azerbaijan were held in March.", ""},
      {"never visited", "Bola Tinubu has yet to visit Niger.", ""},
      {"denied meeting", "Ismail Omar Guelleh denied having met Isaias Afwerki in Jeddah.", ""},
      {"may visit", "Vladimir Putin may visit Turkey in May 2025, the Kremlin said.",
       "Turkey, Vladimir Putin in Turkey on 2025-05 (possible, visit)"},
      {"proposed meeting", "Volodymyr Zelenskyy proposed a meeting with Viktor Orban in Uzhhorod.",
       "Viktor Orban, Volodymyr Zelenskyy in Uzhhorod (possible, in_person)"},
      {"likely", "A meeting between Xi Jinping and Donald Trump is likely in June 2025.",
       "Donald Trump, Xi Jinping on 2025-06 (possible, in_person)"},
      {"virtually", "Narendra Modi met virtually with Abdel Fattah el-Sisi on Monday.",
       "Abdel Fattah el-Sisi, Narendra Modi on 2025-03-10 (held, video)"},
      {"by video conference",
       "Ursula von der Leyen held talks with Kaja Kallas by video conference on Monday.",
       "Kaja Kallas, Ursula von der Leyen on 2025-03-10 (held, video)"},
      {"trilateral of persons",
       "Hakan Fidan, Abbas Araghchi and Sergei Lavrov held a trilateral meeting in Doha on 7 "
       "December 2024.",
       "Abbas Araghchi, Hakan Fidan, Sergei Lavrov in Doha on 2024-12-07 (held, in_person)"},
      {"told twice with reference",
       "Cyril Ramaphosa hosted Volodymyr Zelenskyy in Pretoria on 10 March. During the talks, the "
       "two leaders discussed grain. The visit lasted a day.",
       "Cyril Ramaphosa, Volodymyr Zelenskyy in Pretoria on 2025-03-10 (held, in_person)"},
      {"annual", "The two countries hold annual consultations.", ""},
      {"body visit",
       "A delegation of the International Monetary Fund led by Ivanna Vladkova Hollar met Egyptian "
       "Finance Minister Ahmed Kouchouk in Cairo on Sunday.",
       "Ahmed Kouchouk, Ivanna Vladkova Hollar in Cairo on 2025-03-09 (held, in_person)"},
      {"summit of a body", "ASEAN leaders will hold a summit in Kuala Lumpur on 26 May 2025.",
       "Association of Southeast Asian Nations in Kuala Lumpur on 2025-05-26 (planned, "
       "conference)"},
      {"attended", "Pedro Sanchez attended a summit with Arab leaders in Cairo on 4 March 2025.",
       "Pedro Sanchez in Cairo on 2025-03-04 (held, conference)"},
      {"third time",
       "Xi Jinping and Vladimir Putin met in Kazan in October 2024. It was the third time that "
       "they had met that year.",
       "Vladimir Putin, Xi Jinping in Kazan on 2024-10 (held, in_person)"},
      {"last met",
       "Keir Starmer last met Narendra Modi in Rio de Janeiro in November 2024, when they spoke of "
       "trade and of the war.",
       "Keir Starmer, Narendra Modi in Rio de Janeiro on 2024-11 (held, in_person)"},
      {"invited to visit", "Javier Milei invited Benjamin Netanyahu to visit Argentina.",
       "Argentina, Benjamin Netanyahu in Argentina (possible, visit)"},
  };
  check_meetings(kStories);
}

}  // namespace
}  // namespace entente
