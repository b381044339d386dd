#!/usr/bin/env python3
"""Statements of any number of articles as JSON Lines: seeded, with few actors whom all speak of and many who are named
once, with namesakes, short names, variants of spelling, wire copies, open dates, and meetings that several articles tell of.

    generate_statements.py ARTICLES SEED > statements.jsonl
"""
import datetime
import hashlib
import json
import random
import sys

SYLLABLES = ["ba", "ko", "ren", "tis", "mal", "vo", "dar", "lin", "qua", "sef", "rom", "ziv", "ne", "gul", "pa", "thor"]
TITLES = ["president", "prime minister", "foreign minister", "defence minister", "chief of general staff", "ambassador"]
TIES = ["cooperated_with", "criticised", "supported", "threatened", "negotiated_with", "praised", "accused", "urged"]
MODES = ["in_person", "in_person", "in_person", "phone", "video", "visit", "conference"]


class World:
    """Who there is to write about."""

    def __init__(self, articles, seed):
        self.random = random.Random(seed)
        self.states = [self.state(i) for i in range(120)]
        self.organisations = [self.organisation(i) for i in range(150)]
        self.persons = [self.person() for _ in range(max(60, articles // 2))]
        self.meetings = []

    def word(self, syllables):
        return "".join(self.random.choice(SYLLABLES) for _ in range(syllables)).capitalize()

    def state(self, i):
        return {"kind": "state", "name": self.word(3) + "ia", "actor": f"Q{700000 + i}", "capital": self.word(3)}

    def organisation(self, i):
        name = f"{self.word(2)} {self.word(3)} Council" if i % 10 else "Foreign Ministry"
        return {"kind": "organisation", "name": name, "actor": f"org:{i}" if i % 3 == 0 else None,
                "home": self.pick(self.states)}

    def person(self):
        return {"kind": "person", "name": f"{self.word(2)} {self.word(3)}", "actor": None,
                "home": self.pick(self.states), "title": self.random.choice(TITLES)}

    def pick(self, from_list):
        """The first are named most, as in news."""
        return from_list[int(len(from_list) * self.random.random() ** 3)]

    def day(self):
        return datetime.date(2018, 1, 1) + datetime.timedelta(days=self.random.randrange(6 * 365))

    def meeting(self):
        """An old one that others told of too, or a new one."""
        if self.meetings and self.random.random() < 0.4:
            return self.random.choice(self.meetings[-40:])
        meeting = {"who": [self.pick(self.persons) for _ in range(self.random.choice([2, 2, 2, 3, 5]))],
                   "where": self.pick(self.states), "day": self.day(), "mode": self.random.choice(MODES)}
        self.meetings.append(meeting)
        return meeting


def hexadecimal(text, digits):
    return "".join(hashlib.sha256(f"{text} {i}".encode()).hexdigest() for i in range(digits // 64 + 1))[:digits]


class Writer:
    """One article."""

    def __init__(self, world, number, seed):
        self.world, self.random = world, world.random
        self.article = hexadecimal(f"{seed} {number}", 16)
        self.numbers, self.records = {}, []
        day = world.day()
        sketch = hexadecimal(f"{seed} {number - 1 if number % 30 == 29 else number}", 256)
        self.published = None if self.random.random() < 0.1 else day.isoformat()
        self.record("article", id=self.article, title=f"Story {number}", outlet=f"Outlet {self.random.randrange(12)}",
                    authors=[], published=self.published, url=None, path=f"story-{number}.txt", sketch=sketch)

    def record(self, sort, **fields):
        self.records.append({"record": sort, "version": 1, **fields})

    def entity(self, actor, name=None, **more):
        name = name or actor["name"]
        key = (actor["kind"], name, str(more))
        if key not in self.numbers:
            self.numbers[key] = len(self.numbers)
            self.record("entity", article=self.article, number=self.numbers[key], kind=actor["kind"], name=name,
                        names=[name], actor=actor.get("actor"), mentions=[[0, len(name)]], **more)
        return self.numbers[key]

    def named(self, person):
        """In full, or as articles vary it."""
        first, last = person["name"].split(" ")
        chance = self.random.random()
        if chance < 0.05:
            return self.entity(person, last)
        if chance < 0.1:
            return self.entity(person, f"{first[0]}. {last}")
        if chance < 0.15:
            return self.entity(person, f"{first} {last[:-1]}{'e' if last[-1] != 'e' else 'a'}")
        return self.entity(person)

    def say(self, subject, relation, thing, title=None, date=None):
        begin = 100 * len(self.records)
        text = f"Sentence {len(self.records)} of the story says that {subject} has {relation} to do with {thing}."
        self.record("statement", article=self.article, subject=subject, relation=relation, object=thing,
                    negated=self.random.random() < 0.05, status="actual", attributed_to=None, date=date, title=title,
                    former=False, confidence=self.random.choice([0.5, 0.75, 0.9, 1]),
                    evidence={"sentence": [begin, begin + 90], "text": text, "subject": [begin, begin + 5],
                              "object": [begin + 6, begin + 9], "trigger": [begin + 10, begin + 12], "rule": "generated"})

    def date_of(self, meeting):
        chance, day = self.random.random(), meeting["day"]
        if self.published is None and chance < 0.6:
            return f"XXXX-{day.month:02}-{day.day:02}" if chance < 0.4 else f"XXXX-WXX-{day.isoweekday()}"
        return None if chance < 0.1 else day.isoformat()[:7 if chance < 0.2 else 4 if chance < 0.22 else 10]

    def tell_of_person(self, person):
        number = self.named(person)
        if self.random.random() < 0.7:
            self.say(number, "holds_office", self.entity(person["home"]), title=person["title"])
        return number

    def tell_of_meeting(self, meeting):
        name = f"Meeting {len(self.numbers)}"
        number = self.entity({"kind": "meeting", "name": name}, date=self.date_of(meeting), status="held",
                             mode=meeting["mode"])
        for person in meeting["who"]:
            self.say(self.tell_of_person(person), "participated_in", number)
        where = meeting["where"]
        place = self.entity({"kind": "place", "name": where["capital"]})
        self.say(number, "held_in", place)
        self.say(place, "located_in", self.entity(where))

    def tell_of_states(self):
        one, other = self.world.pick(self.world.states), self.world.pick(self.world.states)
        if one is not other:
            self.say(self.entity(one), self.random.choice(TIES), self.entity(other), date=self.published)

    def tell_of_organisation(self):
        body = self.world.pick(self.world.organisations)
        if self.random.random() < 0.6:
            self.say(self.entity(body), "part_of", self.entity(body["home"]))
        self.say(self.tell_of_person(self.world.pick(self.world.persons)), self.random.choice(TIES), self.entity(body))

    def write(self):
        for _ in range(self.random.choice([1, 2, 3])):
            self.tell_of_meeting(self.world.meeting())
        for _ in range(6):
            self.tell_of_states()
            self.tell_of_organisation()
        return self.records


def articles(count, seed):
    """The records of one article after the other."""
    world = World(count, seed)
    return [Writer(world, number, seed).write() for number in range(count)]


def as_lines(records):
    return "".join(json.dumps(record, separators=(",", ":")) + "\n" for record in records)


def main():
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    for records in articles(count, seed):
        sys.stdout.write(as_lines(records))


if __name__ == "__main__":
    main()
