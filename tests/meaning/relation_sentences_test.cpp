// What sentences from all regions and fields say of who did what to whom, read by the whole
// program. All are written for these tables; they are no reports.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "extract/article/reader.h"
#include "tests/meaning/shipped_extractor.h"

namespace entente {
namespace {

struct Saying {
  const char* text;
  const char* expected;  // ties, joined by "; "
};

// "Kenya aided Mali planned not": plain is what has no qualifier. Symmetric ties are told in the
// order of the names.
std::string line_of(const Statement& made, const std::map<std::size_t, std::string>& names) {
  static const std::set<std::string> kSymmetric{"cooperated_with", "negotiated_with", "partner_of"};
  std::string one = names.at(made.subject);
  std::string other = names.at(made.object);
  if (kSymmetric.contains(made.relation) && other < one) std::swap(one, other);
  std::string line = one + " " + made.relation + " " + other;
  if (made.status != Status::actual) line += " " + std::string{name_of(made.status)};
  return made.negated ? line + " not" : line;
}

std::vector<std::string> ties_in(const char* text) {
  ReadOptions options;
  options.published = "2024-05-06";
  const auto article = read_article(text, "sentence.txt", options);
  REQUIRE(article);
  const StatementSet set = shipped_extractor()->extract(article.value());
  std::map<std::size_t, std::string> names;
  for (const Entity& entity : set.entities) names[entity.number] = entity.name;
  std::vector<std::string> lines;
  for (const Statement& made : set.statements) lines.push_back(line_of(made, names));
  return lines;
}

bool holds(const std::vector<std::string>& lines, const std::string& tie) {
  return std::find(lines.begin(), lines.end(), tie) != lines.end();
}

std::vector<std::string> ties_of(const std::string& expected) {
  std::vector<std::string> ties;
  for (std::size_t begin = 0; begin < expected.size();) {
    const std::size_t end = std::min(expected.find("; ", begin), expected.size());
    ties.push_back(expected.substr(begin, end - begin));
    begin = end + 2;
  }
  return ties;
}

// The tie without its qualifiers.
std::string unqualified(const std::string& tie) {
  std::size_t end = tie.size();
  for (const char* qualifier : {" planned", " possible", " requested", " not"})
    end = std::min(end, tie.find(qualifier));
  return tie.substr(0, end);
}

template <std::size_t Size>
void check(const Saying (&sayings)[Size]) {
  if (!shipped_extractor()) {
    MESSAGE("skipped: the language model is absent");
    return;
  }
  for (const auto& [text, expected] : sayings) {
    CAPTURE(text);
    const std::vector<std::string> found = ties_in(text);
    for (const std::string& tie : ties_of(expected)) {
      CAPTURE(tie);
      CHECK(holds(found, tie));
    }
  }
}

TEST_CASE("sentences tell of accusations") {
  constexpr Saying kSayings[] = {
      {"Ankara was accused by Athens of sending migrants across the border.",
       "Greece accused Turkey"},
      {"Kenya took Somalia to the International Court of Justice over the maritime boundary.",
       "Kenya accused Somalia"},
      {"Ukraine filed a complaint against Russia at the World Trade Organization.",
       "Ukraine accused Russia"},
      {"Prosecutors in Sweden have charged Iran with espionage.", "Sweden accused Iran"},
      {"Armenia alleges that Azerbaijan destroyed churches in the region.",
       "Armenia accused Azerbaijan"},
      {"The Philippines said that China had rammed two of its boats.", "Philippines accused China"},
      {"Accusations by Sudan against Chad of arming rebels were repeated on Monday.",
       "Sudan accused Chad"},
      {"Rwanda is blamed by Burundi for the unrest.", "Burundi accused Rwanda"},
      {"Colombia pointed the finger at Venezuela for sheltering rebels.",
       "Colombia accused Venezuela"},
      {"Seoul traced the cyberattack to North Korea.", "South Korea accused North Korea"},
      {"The World Anti-Doping Agency found Russia guilty of manipulating laboratory data.",
       "World Anti-Doping Agency accused Russia"},
      {"Gabon was suspected by Cameroon of letting poachers cross the border.",
       "Cameroon accused Gabon"},
      {"Lebanon lodged a case against Israel before the tribunal.", "Lebanon accused Israel"},
      {"Fiji faulted Australia for its coal exports.", "Fiji accused Australia"},
      {"Vanuatu holds Indonesia responsible for the deaths.", "Vanuatu accused Indonesia"},
      {"Georgia charged that Russia had moved the border fence.", "Georgia accused Russia"},
      {"Brazil opened an investigation into Venezuela over the oil spill.",
       "Brazil accused Venezuela"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of criticism") {
  constexpr Saying kSayings[] = {
      {"Norway voiced concern over Hungary's new law.", "Norway criticised Hungary"},
      {"Chile's criticism of Nicaragua was echoed by Uruguay.", "Chile criticised Nicaragua"},
      {"Tuvalu was disappointed by Australia.", "Tuvalu criticised Australia"},
      {"Turkey hit out at Sweden over the burning of the Koran.", "Turkey criticised Sweden"},
      {"Spain took a swipe at Argentina.", "Spain criticised Argentina"},
      {"Ireland has been sharply critical of Israel.", "Ireland criticised Israel"},
      {"The decision by Poland drew criticism from Germany.", "Germany criticised Poland"},
      {"FIFA slammed Spain for the chants.", "FIFA criticised Spain"},
      {"Cuba called the United States hypocritical.", "Cuba criticised United States"},
      {"Peru expressed regret at Mexico's decision.", "Peru criticised Mexico"},
      {"Tanzania lamented Kenya's ban on its maize.", "Tanzania criticised Kenya"},
      {"Japan lodged a protest with China over the drilling.", "Japan summoned China"},
      {"Pakistan's handling of the refugees was denounced by Amnesty International.",
       "Amnesty International criticised Pakistan"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of denials and refusals") {
  constexpr Saying kSayings[] = {
      {"Serbia rejected Kosovo's accusations.", "Serbia rejected Kosovo"},
      {"Ethiopia accused Eritrea of massing troops. Eritrea denied the charge.",
       "Ethiopia accused Eritrea; Eritrea denied Ethiopia"},
      {"Mexico asked Ecuador for safe passage for the fugitive. Ecuador refused.",
       "Mexico urged Ecuador; Ecuador rejected Mexico"},
      {"India said no to China's offer.", "India rejected China"},
      {"Hungary vetoed the European Union's aid to Ukraine.", "Hungary rejected European Union"},
      {"Colombia's request was turned down by Peru.", "Peru rejected Colombia"},
      {"Canada refused to recognise Taiwan.", "Canada rejected Taiwan"},
      {"Armenia walked out of talks with Azerbaijan.", "Armenia rejected Azerbaijan"},
      {"Turkey blocked Sweden's bid to join NATO.", "Turkey rejected Sweden"},
      {"Algeria snubbed France.", "Algeria rejected France"},
      {"Switzerland shot down a proposal by Germany to ship ammunition to Ukraine.",
       "Switzerland rejected Germany"},
      {"Honduras withdrew its recognition of Taiwan.", "Honduras rejected Taiwan"},
      {"Uganda brushed aside the World Bank's concerns.", "Uganda rejected World Bank"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of threats and warnings") {
  constexpr Saying kSayings[] = {
      {"Ankara gave Damascus until Friday to withdraw.", "Turkey threatened Syria"},
      {"Iran vowed to retaliate against Israel.", "Iran threatened Israel"},
      {"Jakarta threatened the European Union with a lawsuit over palm oil.",
       "Indonesia threatened European Union"},
      {"Moscow warned Chisinau against joining NATO.", "Russia warned Moldova"},
      {"The IMF issued a warning to Ghana.", "International Monetary Fund warned Ghana"},
      {"ECOWAS gave Mali an ultimatum.",
       "Economic Community of West African States threatened Mali"},
      {"UEFA threatened Italy with expulsion.", "UEFA threatened Italy"},
      {"Venezuela's threat against Guyana alarmed Brazil.", "Venezuela threatened Guyana"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of sanctions") {
  constexpr Saying kSayings[] = {
      {"Botswana banned imports of vegetables from South Africa.",
       "Botswana sanctioned South Africa"},
      {"Tunisia recalled its ambassador to Morocco.", "Tunisia sanctioned Morocco"},
      {"Mali expelled the Danish ambassador.", "Mali sanctioned Denmark"},
      {"The ECOWAS suspended Guinea.",
       "Economic Community of West African States sanctioned Guinea"},
      {"China imposed tariffs on wine from Australia.", "China sanctioned Australia"},
      {"China slapped a ban on Japanese seafood.", "China sanctioned Japan"},
      {"Niger kicked out the French ambassador.", "Niger sanctioned France"},
      {"Bolivia declared the Mexican ambassador persona non grata.", "Bolivia sanctioned Mexico"},
      {"Sanctions imposed by Canada on Belarus were extended.", "Canada sanctioned Belarus"},
      {"World Athletics stripped Russia of its medals.", "World Athletics sanctioned Russia"},
      {"Finland closed its border with Russia.", "Finland sanctioned Russia"},
      {"The World Bank froze its loans to Uganda.", "World Bank sanctioned Uganda"},
      {"Lithuania downgraded ties with Belarus.", "Lithuania sanctioned Belarus"},
      {"Slovenia was fined by the European Commission.", "European Commission sanctioned Slovenia"},
      {"Kazakhstan blacklisted three Kyrgyz companies.", "Kazakhstan sanctioned Kyrgyzstan"},
      {"The United States placed Rwanda under an arms embargo.", "United States sanctioned Rwanda"},
      {"New Zealand suspended high-level contacts with Myanmar.", "New Zealand sanctioned Myanmar"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of movements of forces") {
  constexpr Saying kSayings[] = {
      {"Kenya sent 400 police officers to Haiti.", "Kenya mobilised Haiti"},
      {"China flew 30 warplanes near Taiwan.", "China mobilised Taiwan"},
      {"Poland moved tanks to the border with Belarus.", "Poland mobilised Belarus"},
      {"Rwanda has troops in Mozambique.", "Rwanda mobilised Mozambique"},
      {"Britain stationed 900 soldiers in Estonia.", "United Kingdom mobilised Estonia"},
      {"Venezuela massed troops along the frontier with Guyana.", "Venezuela mobilised Guyana"},
      {"Turkey is building up its forces in Libya.", "Turkey mobilised Libya"},
      {"Russia conducted drills in Belarus.", "Russia mobilised Belarus"},
      {"A French frigate sailed through the Taiwan Strait.", "France mobilised Taiwan Strait"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of seizures") {
  constexpr Saying kSayings[] = {
      {"Iran seized a Greek tanker.", "Iran seized Greece"},
      {"Argentina impounded a Venezuelan plane.", "Argentina seized Venezuela"},
      {"China detained two Canadians.", "China seized Canada"},
      {"The Taliban captured Kabul.", "Taliban seized Kabul"},
      {"The Kremlin jailed an American reporter.", "Russia seized United States"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of attacks") {
  constexpr Saying kSayings[] = {
      {"Pakistan carried out air strikes in Afghanistan.", "Pakistan attacked Afghanistan"},
      {"Al-Shabaab fighters attacked Mogadishu.", "Al-Shabaab attacked Mogadishu"},
      {"Russian missiles hit Odesa.", "Russia attacked Odesa"},
      {"A Ukrainian drone struck a refinery in Russia.", "Ukraine attacked Russia"},
      {"Iraq invaded Kuwait.", "Iraq attacked Kuwait"},
      {"Clashes between India and China left four dead.",
       "India attacked China; China attacked India"},
      {"Turkey's offensive in Syria displaced thousands.", "Turkey attacked Syria"},
      {"The Azerbaijani assault on Nagorno-Karabakh began on Tuesday.",
       "Azerbaijan attacked Nagorno-Karabakh"},
      {"Israel killed three Lebanese soldiers.", "Israel attacked Lebanon"},
      {"The war between Eritrea and Ethiopia ended in 2000.",
       "Eritrea attacked Ethiopia; Ethiopia attacked Eritrea"},
      {"Boko Haram claimed responsibility for the bombing in Maiduguri.",
       "Boko Haram attacked Maiduguri"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of aid") {
  constexpr Saying kSayings[] = {
      {"Japan gave Tonga 3 million dollars.", "Japan aided Tonga"},
      {"The World Food Programme delivered rice to Haiti.", "World Food Programme aided Haiti"},
      {"Germany will supply Ukraine with tanks.", "Germany aided Ukraine planned"},
      {"Cuba sent doctors to Italy.", "Cuba aided Italy"},
      {"Morocco received a loan from the World Bank.", "World Bank aided Morocco"},
      {"Sri Lanka secured a bailout from the IMF.", "International Monetary Fund aided Sri Lanka"},
      {"Qatar pledged 500 million dollars for Lebanon.", "Qatar aided Lebanon planned"},
      {"Turkish instructors train Somali soldiers.", "Turkey aided Somalia"},
      {"Australia donated boats to Fiji.", "Australia aided Fiji"},
      {"Canada's humanitarian aid to Yemen doubled.", "Canada aided Yemen"},
      {"India evacuated Nepalese citizens from Sudan.", "India aided Nepal"},
      {"China forgave Zambia's debt.", "China aided Zambia"},
      {"UNICEF vaccinated children in Chad.", "UNICEF aided Chad"},
      {"Iran supplies Hezbollah with rockets.", "Iran aided Hezbollah"},
      {"Poland took in two million Ukrainians.", "Poland aided Ukraine"},
      {"The UAE funds a hospital in Chad.", "United Arab Emirates aided Chad"},
      {"Norway helps Moldova to pay for gas.", "Norway aided Moldova"},
      {"Rwanda came to the aid of Mozambique.", "Rwanda aided Mozambique"},
      {"Aid from Denmark reached Niger.", "Denmark aided Niger"},
      {"Greece sent two firefighting planes to Cyprus.", "Greece aided Cyprus"},
      {"The Asian Development Bank lent Nepal 100 million dollars.",
       "Asian Development Bank aided Nepal"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of support and praise") {
  constexpr Saying kSayings[] = {
      {"Cyprus stands with Armenia.", "Cyprus supported Armenia"},
      {"Jordan expressed solidarity with Iraq.", "Jordan supported Iraq"},
      {"Peru sided with Bolivia.", "Peru supported Bolivia"},
      {"Brazil backs India's bid for a permanent seat.", "Brazil supported India"},
      {"Egypt has the backing of Saudi Arabia.", "Saudi Arabia supported Egypt"},
      {"Estonia voted in favour of the resolution proposed by Ukraine.",
       "Estonia supported Ukraine"},
      {"Croatia lent its support to Bosnia and Herzegovina.",
       "Croatia supported Bosnia and Herzegovina"},
      {"Cameroon paid tribute to Nigeria.", "Cameroon praised Nigeria"},
      {"Panama is grateful to Costa Rica.", "Panama praised Costa Rica"},
      {"Nepal offered its condolences to Turkey.", "Nepal supported Turkey"},
      {"Backed by Iran, Hezbollah refused to disarm.", "Iran supported Hezbollah"},
      {"The Czech Republic hailed Lithuania as a friend.", "Czech Republic praised Lithuania"},
      {"Qatar's mediation was welcomed by Chad.", "Chad praised Qatar"},
      {"Portugal endorsed Germany's candidate.", "Portugal supported Germany"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of concessions") {
  constexpr Saying kSayings[] = {
      {"Kenya lifted its ban on maize from Uganda.", "Kenya conceded Uganda"},
      {"Israel freed 90 Palestinian prisoners.", "Israel conceded Palestine"},
      {"Mauritius dropped its claim against Britain.", "Mauritius conceded United Kingdom"},
      {"Iran released two French citizens.", "Iran conceded France"},
      {"Sudan apologised to Chad.", "Sudan conceded Chad"},
      {"France pulled its troops out of Mali.", "France conceded Mali"},
      {"Uganda reopened its border with Rwanda.", "Uganda conceded Rwanda"},
      {"Slovakia gave in to Ukraine's demand.", "Slovakia conceded Ukraine"},
      {"Panama backed down in its dispute with China.", "Panama conceded China"},
      {"Australia handed back the island to Vanuatu.", "Australia conceded Vanuatu"},
      {"Argentina resumed gas exports to Chile.", "Argentina conceded Chile"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of agreements") {
  constexpr Saying kSayings[] = {
      {"Laos and Vietnam agreed to build a railway.",
       "Laos agreed_with Vietnam; Vietnam agreed_with Laos"},
      {"Chad struck a deal with Sudan.", "Chad agreed_with Sudan"},
      {"Serbia and Croatia settled their dispute.",
       "Serbia agreed_with Croatia; Croatia agreed_with Serbia"},
      {"Under an agreement with Italy, Albania will house migrants.", "Albania agreed_with Italy"},
      {"Kyrgyzstan ratified the Paris Agreement.", "Kyrgyzstan signed Paris Agreement"},
      {"Burundi is a signatory to the Rome Statute.", "Burundi signed Rome Statute"},
      {"The United States pulled out of the Paris Agreement.",
       "United States signed Paris Agreement not"},
      {"A ceasefire agreement between Armenia and Azerbaijan took effect.",
       "Armenia agreed_with Azerbaijan; Azerbaijan agreed_with Armenia"},
      {"Zambia reached a compromise with the IMF.",
       "Zambia agreed_with International Monetary Fund"},
      {"Fishing rights were agreed by Norway and Iceland.",
       "Norway agreed_with Iceland; Iceland agreed_with Norway"},
      {"Mexico and Canada buried the hatchet.",
       "Mexico agreed_with Canada; Canada agreed_with Mexico"},
      {"Guinea accepted Senegal's offer.", "Guinea agreed_with Senegal"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of cooperation, negotiation and partnership") {
  constexpr Saying kSayings[] = {
      {"Brunei and Malaysia held joint patrols.", "Brunei cooperated_with Malaysia"},
      {"Interpol worked with Peru on the case.", "Interpol cooperated_with Peru"},
      {"Cooperation between Chile and Uruguay has grown.", "Chile cooperated_with Uruguay"},
      {"Togo is negotiating a fisheries deal with the European Union.",
       "European Union negotiated_with Togo"},
      {"Negotiations between Lebanon and the IMF stalled.",
       "International Monetary Fund negotiated_with Lebanon"},
      {"Oman mediated between Iran and the United States.",
       "Iran negotiated_with Oman; Oman negotiated_with United States"},
      {"Malta is an ally of Libya.", "Libya partner_of Malta"},
      {"Israel's closest ally, the United States, abstained.", "Israel partner_of United States"},
      {"Trade between Kenya and Tanzania doubled.", "Kenya cooperated_with Tanzania"},
      {"Russia and North Korea have forged closer ties.", "North Korea cooperated_with Russia"},
      {"Samoa's partnership with New Zealand is 60 years old.",
       "New Zealand cooperated_with Samoa"},
      {"Jordan shares intelligence with Iraq.", "Iraq cooperated_with Jordan"},
      {"Spain and Morocco jointly patrol the coast.", "Morocco cooperated_with Spain"},
      {"Bahrain restored diplomatic relations with Qatar.", "Bahrain cooperated_with Qatar"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of requests, invitations and visits") {
  constexpr Saying kSayings[] = {
      {"Bhutan asked India for vaccines.", "Bhutan urged India"},
      {"The United Nations called for restraint by Israel.", "United Nations urged Israel"},
      {"Palau wants Japan to stop the release of water.", "Palau urged Japan"},
      {"Ecuador requested help from the United States.", "Ecuador urged United States"},
      {"Lesotho sought help from South Africa.", "Lesotho urged South Africa"},
      {"Vanuatu's plea to Australia went unheard.", "Vanuatu urged Australia"},
      {"Malawi appealed to the World Bank for money.", "Malawi urged World Bank"},
      {"Kuwait pressed Iraq to pay.", "Kuwait urged Iraq"},
      {"The International Court of Justice ordered Myanmar to protect the Rohingya.",
       "International Court of Justice urged Myanmar"},
      {"In a letter to the United Nations, Sudan complained about the United Arab Emirates.",
       "Sudan criticised United Arab Emirates"},
      {"At the request of Haiti, Kenya will send police.", "Haiti urged Kenya"},
      {"Egypt should open the crossing, the European Union said.", "European Union urged Egypt"},
      {"Vietnam extended an invitation to the Philippines.", "Vietnam invited Philippines"},
      {"Gambia was invited by Senegal.", "Senegal invited Gambia"},
      {"President Xi Jinping arrived in Hanoi.", "Xi Jinping visited Hanoi"},
      {"President Xi Jinping is on a visit to Serbia.", "Xi Jinping visited Serbia"},
      {"President Xi Jinping left for Paris.", "Xi Jinping visited Paris"},
      {"President Xi Jinping will be in Budapest on Thursday.",
       "Xi Jinping visited Budapest planned"},
      {"President Xi Jinping was received in Budapest by Viktor Orbán.",
       "Xi Jinping visited Budapest"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of membership and chairs") {
  constexpr Saying kSayings[] = {
      {"Three ASEAN members - Laos, Cambodia and Vietnam - abstained.",
       "Laos member_of Association of Southeast Asian Nations; Cambodia member_of Association of "
       "Southeast Asian Nations; Vietnam member_of Association of Southeast Asian Nations"},
      {"Angola left OPEC.", "Angola member_of OPEC not"},
      {"Moldova applied to join the European Union.", "Moldova member_of European Union possible"},
      {"Indonesia held the presidency of the G20.", "Indonesia chairs G20"},
      {"Under Angola's chairmanship of the African Union, little changed.",
       "Angola chairs African Union"},
      {"Five countries of ASEAN: Thailand, Malaysia, Brunei, the Philippines and Singapore, took "
       "part.",
       "Thailand member_of Association of Southeast Asian Nations; Malaysia member_of Association "
       "of Southeast Asian Nations; Brunei member_of Association of Southeast Asian Nations; "
       "Philippines member_of Association of Southeast Asian Nations; Singapore member_of "
       "Association of Southeast Asian Nations"},
  };
  check(kSayings);
}

TEST_CASE("sentences tell of deeds through their makers, masters and frames") {
  constexpr Saying kSayings[] = {
      {"Sanctions imposed by the European Union on Belarus have cut its exports by half.",
       "European Union sanctioned Belarus"},
      {"The African Union called on Chad's army and the Rapid Support Forces to halt the fighting.",
       "African Union urged Rapid Support Forces"},
      {"Brazil condemned and Argentina welcomed the Israeli decision.",
       "Brazil criticised Israel; Argentina praised Israel"},
      {"Hackers working for North Korea broke into the servers of a South Korean court.",
       "North Korea seized South Korea"},
      {"UNICEF delivered 40 tonnes of medicine to Port Sudan.", "UNICEF aided Port Sudan"},
      {"The Taliban called Iran's expulsion of Afghan migrants inhumane.",
       "Taliban criticised Iran; Iran sanctioned Afghanistan"},
      {"Gabon will give tents to refugees fleeing the war in Cameroon.",
       "Gabon aided Cameroon planned"},
      {"GENEVA, Oct 27 - Chad and Sudan have buried a long border dispute.",
       "Chad agreed_with Sudan; Sudan agreed_with Chad"},
      {"Georgia adopted a law that was denounced by the European Union.",
       "European Union criticised Georgia"},
      {"Oman shut its airspace, a move criticised by Iran.", "Iran criticised Oman"},
      {"Canada sent its envoy to plead with Haiti.", "Canada urged Haiti planned"},
      {"The United States imposed sanctions on Emirati firms for shipping arms to Chad.",
       "United States sanctioned United Arab Emirates"},
      {"Mali and Burkina Faso, both run by soldiers and both suspended from ECOWAS, stayed away.",
       "Economic Community of West African States sanctioned Mali; "
       "Economic Community of West African States sanctioned Burkina Faso"},
      {"Bolivia's government called in the Argentine ambassador to protest over the remarks.",
       "Bolivia summoned Argentina"},
      {"Colombia on Monday pointed the finger at Caracas.", "Colombia accused Venezuela"},
      {"Colombia and Venezuela reopened their border.",
       "Colombia conceded Venezuela; Venezuela conceded Colombia"},
      {"Nigeria will withdraw its soldiers unless Chad arranges a ceasefire.",
       "Nigeria threatened Chad"},
      {"Under fire from Washington, Rwanda denied backing the rebels.",
       "United States criticised Rwanda"},
      {"Under pressure from India, Sri Lanka turned the ship away.", "India urged Sri Lanka"},
      {"Serbia put its army on alert along the border with Kosovo.", "Serbia mobilised Kosovo"},
      {"The Dominican Republic ordered the closure of its border with Haiti.",
       "Dominican Republic sanctioned Haiti"},
      {"Zimbabwe revoked the accreditation of the BBC.", "Zimbabwe sanctioned BBC"},
      {"Tonga received tents and water from New Zealand and Fiji.",
       "New Zealand aided Tonga; Fiji aided Tonga"},
      {"Iceland banned cod imports from Russia in solidarity with Ukraine.",
       "Iceland sanctioned Russia; Iceland supported Ukraine"},
      {"Repsol stopped buying crude from Venezuela.", "Repsol sanctioned Venezuela"},
      {"Amid Chinese threats, Palau reaffirmed its ties with Taiwan.", "China threatened Palau"},
      {"The Swiss government froze assets belonging to Angolan tycoons.",
       "Switzerland sanctioned Angola"},
      {"The Marshall Islands says the United States has failed to clean up the atoll.",
       "Marshall Islands criticised United States"},
      {"The United Arab Emirates has poured 35 billion dollars into Egypt.",
       "United Arab Emirates aided Egypt"},
      {"Guatemala withdrew its ambassador in protest at Mexico's remarks.",
       "Guatemala sanctioned Mexico; Guatemala criticised Mexico"},
      {"Rwanda is holding two Belgian clergymen on suspicion of spying.", "Rwanda seized Belgium"},
      {"Germany dismissed Iranian criticism of the ban.", "Iran criticised Germany"},
  };
  check(kSayings);
}

void check_absent(const std::map<std::string, std::string>& sayings) {
  if (!shipped_extractor()) return;
  for (const auto& [text, unwanted] : sayings) {
    CAPTURE(text);
    const std::vector<std::string> found = ties_in(text.c_str());
    for (const std::string& tie : ties_of(unwanted)) {
      CAPTURE(tie);
      CHECK_FALSE(holds(found, tie));
    }
  }
}

TEST_CASE("sentences do not tell of what only looks like a deed") {
  check_absent({
      {"Eni and Sonatrach struck a deal in Algiers.", "Eni attacked Algiers"},
      {"Iran seized a tanker in the Gulf of Oman.", "Iran seized Gulf of Oman"},
      {"Greece complained to the European Commission about Albania.",
       "Greece criticised European Commission"},
      {"The United States imposed sanctions on Emirati firms for shipping arms to Chad.",
       "United States aided Chad"},
      {"Frontex has been criticised by Amnesty International for ignoring pushbacks.",
       "Frontex rejected Amnesty International"},
      {"Egypt is mediating between Hamas and Israel, with help from Qatar.",
       "Egypt negotiated_with Qatar"},
      {"Serbia would never agree to Kosovo's membership of the United Nations.",
       "Serbia agreed_with United Nations not"},
  });
}

// Nothing that is planned, possible, asked for, denied or over stands there as a plain fact.
TEST_CASE("sentences qualify what they tell") {
  constexpr Saying kSayings[] = {
      {"Kenya may send troops to Haiti.", "Kenya mobilised Haiti possible"},
      {"Chile refused to condemn Nicaragua.", "Chile criticised Nicaragua not"},
      {"Ghana is expected to join the European Union.", "Ghana member_of European Union planned"},
      {"Norway plans to give Moldova 5 million euros.", "Norway aided Moldova planned"},
      {"Peru wants Mexico to free the diplomats.", "Peru urged Mexico"},
      {"If Turkey attacks Greece, NATO will respond.", "Turkey attacked Greece possible"},
      {"Did Iran attack Israel?", "Iran attacked Israel possible"},
      {"Sudan denied that it had attacked Chad.", "Sudan attacked Chad not"},
      {"Spain ruled out sanctioning Morocco.", "Spain sanctioned Morocco not"},
      {"Australia considered withdrawing its ambassador from Iran.",
       "Australia sanctioned Iran possible"},
      {"Cuba has never recognised Kosovo.", "Cuba rejected Kosovo"},
      {"Egypt threatened to attack Ethiopia.",
       "Egypt threatened Ethiopia; Egypt attacked Ethiopia possible"},
      {"Iceland applied to join the European Union.", "Iceland member_of European Union possible"},
      {"Austria stopped short of criticising Hungary.", "Austria criticised Hungary not"},
      {"Finland would never attack Russia.", "Finland attacked Russia possible not"},
      {"France urged Germany to supply Ukraine with missiles.",
       "France urged Germany; Germany aided Ukraine requested"},
      {"Poland called on Belgium to sanction Belarus.",
       "Poland urged Belgium; Belgium sanctioned Belarus requested"},
      {"Japan is unlikely to support China.", "Japan supported China possible not"},
      {"Mali warned Togo against helping Benin.", "Mali warned Togo; Togo aided Benin possible"},
      {"Croatia was prevented from attacking Serbia.", "Croatia attacked Serbia not"},
      {"Zambia promised to send Malawi maize.", "Zambia aided Malawi planned"},
      {"Laos reportedly expelled the Danish ambassador.", "Laos sanctioned Denmark possible"},
      {"Oman offered to mediate between Iran and the United States.",
       "Iran negotiated_with Oman possible; Oman negotiated_with United States possible"},
      {"The United States froze its aid to Mali.",
       "United States sanctioned Mali; United States aided Mali not"},
      {"Sri Lanka hopes that India will help Nepal.",
       "Sri Lanka urged India; India aided Nepal possible"},
      {"Bulgaria voted to suspend cooperation with Serbia.", "Bulgaria sanctioned Serbia possible"},
      {"Farmers accused Peru of attacking Chile.", "Peru attacked Chile possible"},
      {"Japan would not recognise the annexation of Crimea by Russia.", "Russia seized Crimea"},
  };
  check(kSayings);
  if (!shipped_extractor()) return;
  for (const auto& [text, expected] : kSayings) {
    CAPTURE(text);
    const std::vector<std::string> found = ties_in(text);
    for (const std::string& tie : ties_of(expected)) {
      if (const std::string plain = unqualified(tie); plain != tie)
        CHECK_FALSE(holds(found, plain));
    }
  }
}

// Words of blows, requests and alarms that tie nobody, or other people than those beside them.
TEST_CASE("sentences that only look like ties give none") {
  struct Look {
    const char* about;
    const char* text;
    const char* mistaken;
  };
  constexpr Look kLooks[] = {
      {"a score", "Kenya beat Ghana 2-1 on Sunday.", "Kenya attacked Ghana"},
      {"a tournament next to it", "Peru defeated Chile on Monday. The tournament ends on Friday.",
       "Peru attacked Chile"},
      {"an article on games",
       "Norway won the handball cup. Iceland fired at the keeper of Denmark until half-time. "
       "The final ended 27-24. Denmark's coach was sad.",
       "Iceland attacked Denmark"},
      {"an election", "Mali's ruling party defeated the Democratic Alliance in the election.",
       "Mali attacked Democratic Alliance"},
      {"a question", "Oman asked Qatar whether the border was open.", "Oman urged Qatar"},
      {"a question about", "Oman asked Qatar about the pipeline.", "Oman urged Qatar"},
      {"an answer", "The answers that Egypt gave to Sudan were short.", "Egypt conceded Sudan"},
      {"who is warned stands with the warning",
       "Laos accused Nepal of dumping steel and warned that prices would fall.",
       "Laos warned Nepal"},
      {"a cause ruled out", "Spain ruled out Moroccan involvement in the blast.",
       "Spain rejected Morocco"},
      {"where is not whom", "In Mali, Togo conducted 15 strikes using drones against Hezbollah.",
       "Togo attacked Mali"},
      {"patrols", "Peru joined security operations in the Persian Gulf.",
       "Peru attacked Persian Gulf"},
      {"gunfire is no criticism", "Forces of Niger received machine gun fire from Boko Haram.",
       "Boko Haram criticised Niger"},
      {"troops are no place", "Ada Lovelace flew to Iraq to visit French soldiers.",
       "Ada Lovelace visited France"},
      {"how things turned out", "It turned out that Iran had overtaken Iraq.",
       "Iran rejected Iraq"},
      {"an outlet's report",
       "Ships were turned away, which, according to Reuters, Peru has condemned.",
       "Reuters criticised Peru"},
      {"a group and itself", "Peru and Chile said they needed to act soon.", "Peru urged Chile"},
  };
  if (!shipped_extractor()) return;
  for (const auto& [about, text, mistaken] : kLooks) {
    CAPTURE(about);
    CHECK_FALSE(holds(ties_in(text), mistaken));
  }
  CHECK(holds(ties_in("Ghana defeated Togo near the border."), "Ghana attacked Togo"));
}

TEST_CASE("a sentence tells a tie once") {
  if (!shipped_extractor()) return;
  const std::vector<std::string> found = ties_in("Kenya accused Uganda of bombing its ports.");
  CHECK(std::count(found.begin(), found.end(), "Kenya accused Uganda") == 1);
}

}  // namespace
}  // namespace entente
