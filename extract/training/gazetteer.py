"""Names of leaders, parties, organisations and places, to put in the place of names in training."""

import csv
import html
import json
import re

from names import trimmed
from text import plain_words

LEADER = re.compile(r"((?:[A-Z][\w'-]+ ){1,2})((?:[A-Z]{2,}[A-Z'-]*)(?: [A-Z]{2,}[A-Z'-]*)?)\b")
LONGEST = 5
LAWS = (
    "Paris Agreement,Kyoto Protocol,Oslo Accords,Dayton Agreement,Minsk Protocol,Abraham Accords,"
    "Geneva Conventions,Rome Statute,Lisbon Treaty,Maastricht Treaty,Montreal Protocol,"
    "Camp David Accords,Good Friday Agreement,Inflation Reduction Act,Affordable Care Act,"
    "Digital Services Act,New START Treaty,Outer Space Treaty,North Atlantic Treaty,"
    "Treaty of Versailles,Treaty of Lausanne,Treaty of Rome,Charter of Rights,Schengen Agreement,"
    "Pretoria Agreement,Belovezha Accords,Helsinki Accords,Taif Agreement,Budapest Memorandum,"
    "Nuclear Non-Proliferation Treaty,Black Sea Grain Initiative,Clean Air Act,Patriot Act"
)
EVENTS = (
    "Olympic Games,World Cup,Arab Spring,Orange Revolution,Velvet Revolution,Munich Conference,"
    "Cold War,Korean War,Gulf War,Crimean War,Iraq War,World War II,Six - Day War,Vietnam War,"
    "Hurricane Sandy,Hurricane Maria,Typhoon Haiyan,Cyclone Idai,Operation Barkhane,Prague Spring,"
    "Siege of Sarajevo,Battle of Mosul,Battle of Debaltseve,Davos Forum,Yalta Conference,"
    "Cannes Film Festival,Bandung Conference,Boston Marathon,Suez Crisis,Cuban Missile Crisis"
)


def names(folder):
    """{(type, number of words): [words of a name]}"""
    found = {"PER": set(), "ORG": set(), "LOC": set()}
    found |= {"LAW": set(LAWS.split(",")), "EVT": set(EVENTS.split(","))}
    found["LOC"] |= set(_places(folder))
    found["PER"] |= set(_past_leaders(folder))
    for path in sorted((folder / "factbook").glob("*/*.json")):
        government = json.loads(path.read_text(encoding="utf-8")).get("Government", {})
        found["PER"] |= set(_leaders(government))
        found["ORG"] |= set(_organisations(government)) | set(_parties(government))
    by_length = {}
    for type, members in found.items():
        for name in sorted(members):
            words = [name[begin:end] for begin, end in plain_words(name)]
            begin, end = trimmed(words, 0, len(words), type == "PER")
            words = words[begin:end]
            if 0 < len(words) <= LONGEST:
                by_length.setdefault((type, len(words)), []).append(words)
    return by_length


def _places(folder):
    for country in json.loads((folder / "countries.json").read_text(encoding="utf-8")):
        yield country["name"]["common"]
        yield from country.get("capital") or []


def _past_leaders(folder):
    with open(folder / "reign" / "leaderlist_3_21.csv", encoding="latin-1", newline="") as file:
        for row in csv.DictReader(file):
            if re.fullmatch(r"[A-Z][\w' -]+", row["leader"]):
                yield row["leader"]


def _leaders(government):
    branch = government.get("Executive branch", {})
    for office in ("chief of state", "head of government"):
        for given, surname in LEADER.findall(_plain(branch.get(office))):
            yield given + surname.title()


def _organisations(government):
    for name in _plain(government.get("International organization participation")).split(","):
        name = re.sub(r"\(.*?\)", "", name).strip()
        if re.fullmatch(r"[A-Z][\w -]+", name):
            yield name


def _parties(government):
    text = (government.get("Political parties") or {}).get("text", "")
    for line in text.split("<br>"):
        name = re.split(r" or |\(|\[|;|:|,", _plain({"text": line}))[0].strip()
        if re.fullmatch(r"[A-Z][\w' -]+", name) and not name.startswith("The "):
            yield name


def _plain(field):
    return html.unescape(re.sub(r"<[^>]*>", " ", (field or {}).get("text", ""))).replace(
        "\xa0", " "
    )
