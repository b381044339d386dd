#!/usr/bin/env python3
"""Writes leaders.json: who held which office of state when, and which surname means whom.

From sources/leaders.txt, the World Factbook's chiefs of state and heads of government (those in office)
and REIGN's list of leaders (tenures without office; only those it names in full). NOTICE names their licences.
"""

import argparse
import csv
import datetime
import html
import json
import pathlib
import re
import sys
import unicodedata

from build_actors import FACTBOOK_CODE, HERE, WIKIDATA, fail, read_codes, rows

TITLE_WORDS = {"President", "Prime", "Minister", "King", "Queen", "Emir", "Amir", "Sultan", "Supreme", "Leader", "Chancellor",
               "Premier", "Taoiseach", "Pope", "Interim", "Transitional", "Transition", "Acting", "Grand", "Duke", "Prince"}
TITLES = {"president", "prime minister", "king", "queen", "emir", "sultan", "supreme leader", "chancellor", "premier", "taoiseach",
          "pope", "grand duke", "prince", "secretary-general", "high representative", "chairperson", "director general", "director-general",
          "managing director"}
# REIGN counts to this month.
REIGN_ENDS = "2021-03"
MONTHS = {name: number for number, name in enumerate(
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"], 1)}
SPELLED = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ə": "e", "ß": "s"})


def fold(name):
    plain = unicodedata.normalize("NFKD", name.lower().translate(SPELLED))
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).strip()


def same_person(left, right):
    """Whether one name holds the rarer part of the other: "Ilham Aliyev", "Aliyev", "Donald J. Trump"."""
    a, b = fold(left).split(), fold(right).split()
    return len(set(a) & set(b)) >= min(len(a), len(b), 2)


def read_listed():
    for where, (code, title, name, begin, end) in rows("leaders.txt", 5):
        if title not in TITLES:
            fail(where, f"expected a known title, found {title!r}")
        for date in (begin, end):
            if date and not re.fullmatch(r"\d{4}-\d\d(-\d\d)?", date):
                fail(where, f"expected a day or month, found {date!r}")
        yield {"name": name, "title": title, "state": code, "from": begin, "to": end}


def cased(word):
    """"EL-SISI" is "El-Sisi"; roman numerals stay."""
    if re.fullmatch(r"[IVX]+", word):
        return word
    return re.sub(r"[^\W\d_]{2,}", lambda part: part.group(0).capitalize() if part.group(0).isupper() else part.group(0), word)


def read_officeholder(text):
    """("president", "Ilham Aliyev", "2003-10-31") of "President Ilham ALIYEV (since 31 October 2003)"."""
    text = html.unescape(re.sub(r"<.*?>", " ", text)).replace("\xa0", " ")
    found = re.match(r"\s*([^(;]+?) \(since (\d{1,2}) ([A-Z][a-z]+) (\d{4})\)", text)
    if not found or found.group(3).lower() not in MONTHS:
        return None
    words = found.group(1).split()
    count = next((i for i, word in enumerate(words) if word not in TITLE_WORDS), len(words))
    title = " ".join(words[:count]).lower().replace("amir", "emir")
    title = re.sub(r"^(interim|transition|transitional|acting) ", "", title)
    title = "prime minister" if title == "premier" else title
    words = [word for word in words if word not in ("Dr.", "Gen.", "Sheikh")]
    name = " ".join(cased(word) for word in words[count:])
    if title not in TITLES or len(name.split()) < 2 or re.search(r"\b(and|of|the)\b", name):
        return None
    day = datetime.date(int(found.group(4)), MONTHS[found.group(3).lower()], int(found.group(2)))
    return title, name, day.isoformat()


def read_factbook(folder, states):
    codes = {row["FIPS"].lower(): iso for iso, row in read_codes(folder).items() if iso in states and len(row["FIPS"]) == 2}
    codes.update(FACTBOOK_CODE)
    for path in sorted((folder / "factbook").glob("*/??.json")):
        iso = codes.get(path.stem)
        branch = json.loads(path.read_text(encoding="utf-8")).get("Government", {}).get("Executive branch", {})
        seen = set()
        for key in ("chief of state", "head of government"):
            office = read_officeholder(branch.get(key, {}).get("text", ""))
            realm = office and office[1].endswith("Charles III") and iso != "GB"
            if iso is None or office is None or realm or office in seen:
                continue
            seen.add(office)
            yield {"name": office[1], "title": office[0], "state": iso, "from": office[2], "to": ""}


def read_reign(folder, ids_by_name):
    """Leaders without office; `state` is the actor's id already."""
    with open(folder / "reign/electionlist_3_21.csv", encoding="utf-8", errors="replace", newline="") as file:
        countries = {row["ccode"]: ids_by_name.get(fold(row["country"])) for row in csv.DictReader(file)}
    with open(folder / "reign/leaderlist_3_21.csv", encoding="utf-8", errors="replace", newline="") as file:
        for row in csv.DictReader(file):
            name, state = row["leader"].strip(), countries.get(row["ccode"])
            # A surname alone, or with an initial, names nobody beyond its country.
            if not state or not re.fullmatch(r"[A-Z][\w'-]+( [A-Za-z][\w'-]+)+", name) or " and " in name:
                continue
            if int(row["syear"] or 0) < 1990 and row["eyear"] and int(row["eyear"]) < 2000:
                continue
            if not all((row[k] or "").isdigit() for k in ("sdate", "smonth", "syear")):
                continue
            end = f"{int(row['eyear']):04}-{int(row['emonth']):02}" if row["eyear"] and row["emonth"] else REIGN_ENDS
            yield {"name": name, "state": state, "from": f"{int(row['syear']):04}-{int(row['smonth']):02}-{int(row['sdate']):02}", "to": end}


def surname(name):
    return fold(name).split()[-1]


def overlap(left, right):
    ends = lambda date: (date or "9999") + "~"
    return left["from"] <= ends(right["to"]) and right["from"] <= ends(left["to"])


def merged(listed, factbook, reign, ids):
    """The hand-made list first, then who the Factbook has in office, then REIGN's leaders not among them."""
    leaders = [dict(entry, state=ids.get(entry["state"], entry["state"])) for entry in listed]
    for entry in factbook:
        entry = dict(entry, state=ids[entry["state"]])
        known = [l for l in leaders if l["state"] == entry["state"] and l["title"].split()[-1] == entry["title"].split()[-1]]
        if not any(not l["to"] and (l["from"] == entry["from"] or same_person(l["name"], entry["name"])) for l in known):
            leaders.append(entry)
    for entry in reign:
        if not any(l["state"] == entry["state"] and overlap(l, entry) and surname(l["name"]) == surname(entry["name"]) for l in leaders):
            leaders.append(entry)
    return leaders


def check_ends(leaders, factbook, ids):
    """Who is listed as in office must be so in the Factbook, else the end is missing."""
    holders = {(ids[e["state"]], e["title"]): e["name"] for e in factbook}
    for leader in leaders:
        holder = holders.get((leader["state"], leader.get("title")))
        if not leader["to"] and holder and surname(holder)[:4] != surname(leader["name"])[:4] and not same_person(holder, leader["name"]):
            print(f"{leader['name']}: still in office here, but the Factbook has {holder}", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gazetteer", type=pathlib.Path, required=True, help="folder with country-codes.csv, factbook/, reign/")
    parser.add_argument("--out", type=pathlib.Path, default=HERE / "leaders.json")
    options = parser.parse_args()
    actors = json.loads((HERE / "actors.json").read_text(encoding="utf-8"))["actors"]
    ids_by_name = {fold(name): a["id"] for a in actors if a["kind"] == "state" for name in [a["name"], *a.get("aliases", [])]}
    codes = read_codes(options.gazetteer)
    states = [cells[0] for _, cells in rows("states.txt", 5)]
    ids = {iso: WIKIDATA.get(iso) or codes[iso]["wikidata_id"].rsplit("/", 1)[-1] for iso in states}
    factbook = list(read_factbook(options.gazetteer, set(states)))
    leaders = merged(read_listed(), factbook, read_reign(options.gazetteer, ids_by_name), ids)
    check_ends(leaders, factbook, ids)
    order = ["name", "title", "state", "from", "to"]
    leaders.sort(key=lambda l: (l["state"], l["from"], l["name"], l.get("title", "")))
    lines = [json.dumps({k: l[k] for k in order if l.get(k)}, ensure_ascii=False, separators=(",", ":")) for l in leaders]
    text = '{"format":"entente-leaders","version":1,"leaders":[\n' + ",\n".join(dict.fromkeys(lines)) + "\n]}\n"
    options.out.write_text(text, encoding="utf-8")
    print(f"{options.out}: {len(lines)} leaders, {len(text.encode())} bytes")


if __name__ == "__main__":
    main()
