#!/usr/bin/env python3
"""Writes actors.json from the lists in sources/ and from public facts about states.

The facts (names, demonyms, codes, membership in organisations) come from a folder that holds
countries.json (mledoze/countries), country-codes.csv (datasets/country-codes) and factbook/
(World Factbook as JSON). NOTICE names their licences.
"""

import argparse
import csv
import json
import pathlib
import re
import sys
import unicodedata

HERE = pathlib.Path(__file__).parent
SOURCES = HERE / "sources"

# Where country-codes.csv names another thing than the state itself, or nothing.
WIKIDATA = {"NL": "Q55", "NA": "Q1030", "XK": "Q1246"}
FACTBOOK_CODE = {"ri": "RS", "kv": "XK", "gz": "PS", "we": "PS"}
# Participation in an organisation short of membership.
NOT_MEMBER = re.compile(r"observer|associate|partner|candidate|dialogue|correspondent|guest|applicant|"
                        r"cooperating|subscriber|signatory|suspended|accession|affiliate|temporary", re.I)
ORDER = ["id", "kind", "name", "aliases", "demonyms", "seats", "capital", "part_of", "members"]


def fail(where, what):
    sys.exit(f"{where}: {what}")


def rows(name, columns):
    """The lines of a list, split at "|" and stripped, with their place in the file."""
    for number, line in enumerate((SOURCES / name).read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("|")]
        cells += [""] * (columns - len(cells))
        if len(cells) > columns:
            fail(f"{name}:{number}", f"expected {columns} columns, found {len(cells)}")
        yield f"{name}:{number}", cells


def words(cell):
    return [word.strip() for word in cell.split(",") if word.strip()]


def aliases_of(cell):
    """Like words, but names that hold a comma themselves ("X, Y and Z") stay whole: a comma and a space."""
    return [word.strip() for word in re.split(r",(?! )", cell) if word.strip()]


def slug(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def unique(names, without=()):
    seen = set(without)
    return [name for name in names if not (name in seen or seen.add(name))]


def plural(demonym):
    """The regular plural, or nothing where the word has none of its own ("Chinese", "British", "Swiss")."""
    exceptions = {"Czech": "Czechs", "Lao": None, "Philippine": None, "Filipina": "Filipinas", "UK": None}
    if demonym in exceptions:
        return exceptions[demonym]
    if re.search(r"(ese|sh|ch|ss|s|z|ic|men|man|y|tho|wana|anmar|anma|bati|atu|ino-)$", demonym) and \
            not re.search(r"(kh|German|Roman|Oman|erman)$", demonym):
        return None
    return demonym + "s"


def with_plurals(demonyms):
    out = []
    for demonym in demonyms:
        out.append(demonym)
        if plural(demonym):
            out.append(plural(demonym))
    return unique(out)


def own_id(kind, name):
    return f"{kind}:{slug(name)}"


class Actors:
    """All actors so far, by id; refuses a second one with the same id."""

    def __init__(self):
        self.by_id = {}

    def add(self, where, **actor):
        actor = {key: value for key, value in actor.items() if value}
        if actor["id"] in self.by_id:
            fail(where, f"expected a new id, found {actor['id']} ({actor['name']}) again")
        if "aliases" in actor:
            actor["aliases"] = unique(actor["aliases"], [actor["name"]])
        self.by_id[actor["id"]] = actor

    def write(self, path):
        lines = []
        for actor in sorted(self.by_id.values(), key=lambda a: a["id"]):
            ordered = {key: actor[key] for key in ORDER if actor.get(key)}
            lines.append(json.dumps(ordered, ensure_ascii=False, separators=(",", ":")))
        text = '{"format":"entente-actors","version":1,"actors":[\n' + ",\n".join(lines) + "\n]}\n"
        path.write_text(text, encoding="utf-8")
        return len(lines), len(text.encode())


def read_countries(folder):
    return {c["cca2"]: c for c in json.loads((folder / "countries.json").read_text(encoding="utf-8"))}


def read_codes(folder):
    with open(folder / "country-codes.csv", encoding="utf-8", newline="") as file:
        return {row["ISO3166-1-Alpha-2"]: row for row in reversed(list(csv.DictReader(file)))}


def read_memberships(folder, states):
    """Factbook key of an organisation -> codes of the states that take part as members."""
    codes = {row["FIPS"].lower(): iso for iso, row in read_codes(folder).items() if iso in states and len(row["FIPS"]) == 2}
    codes.update(FACTBOOK_CODE)
    members = {}
    for path in sorted((folder / "factbook").glob("*/??.json")):
        iso = codes.get(path.stem)
        page = json.loads(path.read_text(encoding="utf-8"))
        text = page.get("Government", {}).get("International organization participation", {}).get("text", "")
        if iso is None or not text:
            continue
        text = re.sub(r"<.*?>", " ", text)
        if ":" in text.split(",")[0]:
            text = text.split(":", 1)[1]
        for part in re.split(r"[,;](?![^(]*\))", text):
            key = re.sub(r"\s*\(.*?\)", "", part).strip()
            if key and not any(NOT_MEMBER.search(note) for note in re.findall(r"\((.*?)\)", part)):
                members.setdefault(key, set()).add(iso)
    return members


def add_states(actors, folder):
    countries, codes = read_countries(folder), read_codes(folder)
    ids = {}
    for where, (iso, capital, names, demonyms, seats) in rows("states.txt", 5):
        country = countries[iso]
        wikidata = WIKIDATA.get(iso) or codes[iso]["wikidata_id"].rsplit("/", 1)[-1]
        if not re.fullmatch(r"Q\d+", wikidata):
            fail(where, f"expected a Wikidata id, found {wikidata!r}")
        ids[iso] = wikidata
        given = words(names) or [country["name"]["common"]]
        known = re.split(r", | or ", country["demonyms"].get("eng", {}).get("m", ""))
        known = [d for d in known if d and d not in (country["name"]["common"], "Kittitian", "Cape Verdian", "Guinea-Bissauan")]
        capital_id, capital_names = capital_of(capital, country)
        if capital_names:
            actors.add(where, id=capital_id, kind="place", name=capital_names[0], aliases=capital_names[1:], part_of=wikidata)
        common = country["name"]["common"]
        aliases = given[1:] + ([] if iso == "CG" else [common])  # "Congo" alone is its neighbour
        actors.add(where, id=wikidata, kind="state", name=given[0], aliases=aliases + [country["name"]["official"]],
                   demonyms=with_plurals(unique(words(demonyms) + known)), seats=words(seats), capital=capital_id)
    return ids


def capital_of(cell, country):
    wikidata, _, names = cell.partition("=")
    names = words(names) or ([] if wikidata == "-" else country["capital"][:1])
    if not names:
        return "", []
    return (own_id("place", names[0]) if wikidata == "-" else wikidata), names


def parent_of(where, cell, states, organisations):
    if not cell:
        return ""
    parent = states.get(cell) or organisations.get(cell)
    return parent or fail(where, f"expected a state's code or an organisation of the lists, found {cell!r}")


def members_of(where, cell, states, memberships):
    if not cell.startswith("factbook:"):
        unknown = [code for code in cell.split() if code not in states]
        return sorted(states[code] for code in cell.split()) if not unknown else fail(where, f"unknown codes {unknown}")
    key = cell.removeprefix("factbook:")
    return sorted(states[code] for code in memberships[key]) if key in memberships else fail(where, f"no {key} in the Factbook")


def add_organisations(actors, states, memberships):
    organisations = {}
    listed = []
    for name, columns in (("organisations.txt", 5), ("bodies.txt", 5), ("media.txt", 4)):
        for where, cells in rows(name, columns):
            cells += [""] * (5 - len(cells))
            identity = cells[0] or own_id("organisation", cells[1])
            organisations[cells[1]] = identity
            listed.append((where, name, identity, cells))
    for where, file, identity, (_, name, aliases, parent, last) in listed:
        actors.add(where, id=identity, kind="organisation", name=name, aliases=aliases_of(aliases),
                   seats=words(last) if file == "bodies.txt" else [],
                   part_of=parent_of(where, parent, states, organisations),
                   members=members_of(where, last, states, memberships) if file == "organisations.txt" else [])


def add_former_states(actors):
    for where, (wikidata, name, aliases, demonyms, capital) in rows("former_states.txt", 5):
        actors.add(where, id=wikidata or own_id("state", name), kind="state", name=name, aliases=aliases_of(aliases),
                   demonyms=words(demonyms), capital=capital)


def add_places(actors, states):
    for where, (wikidata, name, aliases, parent, demonyms) in rows("regions.txt", 5):
        actors.add(where, id=wikidata or own_id("place", name), kind="place", name=name, aliases=aliases_of(aliases),
                   demonyms=with_plurals(words(demonyms)), part_of=parent_of(where, parent, states, {}))
    for where, (line,) in rows("us_states.txt", 1):
        for state in words(line):
            name, _, demonym = state.partition("=")
            actors.add(where, id=own_id("place", name), kind="place", name=name,
                       demonyms=with_plurals(words(demonym)), part_of=states["US"])
    for where, (line,) in rows("cities.txt", 1):
        code, _, cities = line.partition(":")
        for city in words(cities):
            wikidata, name = re.fullmatch(r"(Q\d+ )?(.+)", city).groups()
            names = [n.strip() for n in name.split("=")]
            actors.add(where, id=(wikidata or own_id("place", names[0])).strip(), kind="place", name=names[0],
                       aliases=names[1:], part_of=parent_of(where, code, states, {}))


def add_agreements(actors):
    for where, (kind, wikidata, name, aliases) in rows("agreements.txt", 4):
        actors.add(where, id=wikidata or own_id(kind, name), kind=kind, name=name, aliases=aliases_of(aliases))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gazetteer", type=pathlib.Path, required=True, help="folder with countries.json, country-codes.csv, factbook/")
    parser.add_argument("--out", type=pathlib.Path, default=HERE / "actors.json")
    options = parser.parse_args()
    actors = Actors()
    states = add_states(actors, options.gazetteer)
    add_organisations(actors, states, read_memberships(options.gazetteer, states))
    add_former_states(actors)
    add_places(actors, states)
    add_agreements(actors)
    # The bloc whose government sits in another state's capital.
    actors.by_id["Q458"]["seats"] = ["Brussels"]
    count, size = actors.write(options.out)
    print(f"{options.out}: {count} actors, {size} bytes")


if __name__ == "__main__":
    main()
