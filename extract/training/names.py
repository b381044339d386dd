"""Name annotations of five corpora as sets of allowed BIO labels.

The corpora mark different kinds of names: where one is silent about a kind, a word may carry it or
not, and the loss then counts every allowed label as right. The reference is Universal NER: names
without articles, without possessive 's, and persons without their titles.
"""

import re

from text import shape

TYPES = ["PER", "ORG", "LOC", "EVT", "LAW", "OTH"]
LABELS = ["O"] + [f"{part}-{type}" for type in TYPES for part in "BI"]
OUTSIDE = frozenset({"O"})
ANYTHING = frozenset(LABELS)

ARTICLES = {"the", "a", "an"}
POSSESSIVES = {"'s", "’s", "'", "’"}
CONNECTIVES = {"of", "for", "and", "the", "on", "in", "to", "&", "-", "–", ".", "'s", "’s"}
PRONOUNS = set("i we he she it they you his her our their its this these those".split())
NAME_PARTICLES = {"al", "el", "bin", "ibn", "de", "del", "la", "van", "von", "der", "-", "'", "."}
TITLES = set(
    """
    president vice prime minister mr mr. mrs mrs. ms ms. dr dr. prof prof. professor senator
    sen. rep. representative congressman congresswoman governor gov. mayor general gen. gen
    lieutenant lt. lt colonel col. col major maj. captain capt. sergeant sgt. admiral
    commander secretary foreign defence defense state deputy ambassador chancellor king
    queen prince princess emperor empress sir lord lady dame judge justice chief director
    chairman chairwoman speaker pope bishop archbishop cardinal father sheikh shaikh imam
    ayatollah sultan duke earl count baron taoiseach premier first special envoy spokesman
    spokeswoman spokesperson under assistant
    """.split()
)

LAW_NOUNS = set(
    """
    agreement agreements accord accords treaty treaties act acts pact protocol protocols
    charter resolution constitution declaration law amendment directive memorandum covenant
    statute bill
    """.split()
)
EVENT_NOUNS = set(
    """
    war wars summit conference election elections olympics games revolution battle crisis
    festival cup championship championships referendum massacre attacks uprising holocaust
    invasion intifada siege coup riots protests marathon famine genocide
    """.split()
)
STORMS = {"hurricane", "typhoon", "cyclone", "operation"}
HEAD_ENDS = {"of", "on", "for", "to", "against", "between", "in"}
NUMERAL = re.compile(r"\d+|[IVX]+|One|Two")


def kind_by_noun(words):
    """EVT or LAW where the head noun of a name tells, else None."""
    last = len(words) - 1
    while last > 0 and NUMERAL.fullmatch(words[last]):
        last -= 1
    ends = [i for i, word in enumerate(words) if i > 0 and word in HEAD_ENDS]
    noun = words[ends[0] - 1 if ends else last].lower()
    if noun in LAW_NOUNS or (noun == "convention" and ends):
        return "LAW"
    if noun in EVENT_NOUNS or words[0].lower() in STORMS:
        return "EVT"
    return None


def allowed(types, parts="BI", outside=False):
    labels = {f"{part}-{type}" for type in types for part in parts}
    return frozenset(labels | {"O"} if outside else labels)


def is_capitalised(word):
    return word[:1].isupper() or (shape(word) in ("caps", "mixed") and len(word) > 1)


def mark(labels, begin, end, types):
    """The words of [begin, end) are one name of one of the types."""
    labels[begin] = allowed(types, "B")
    for i in range(begin + 1, end):
        labels[i] = allowed(types, "I")


def trimmed(words, begin, end, person):
    """The span as Universal NER would draw it; may come out empty."""
    while begin < end and words[begin].lower() in ARTICLES:
        begin += 1
    while begin < end and words[end - 1].lower() in POSSESSIVES:
        end -= 1
    while person and begin < end and words[begin].lower() in TITLES | {"of", "the", ",", "."}:
        begin += 1
    return begin, end


def from_universal_ner(sentence, given):
    """O leaves room for events and laws, which Universal NER has no label for."""
    maybe = [_maybe_name(sentence, i) for i in range(len(given))]
    labels = []
    for i, label in enumerate(given):
        if label == "O":
            labels.append(_event_or_nothing(sentence.words, maybe, i))
        elif label.endswith("-OTH") and sentence.upos[i] != "ADJ":
            labels.append(allowed(["OTH", "EVT"], label[0]))
        else:
            labels.append(frozenset({label}))
    others = [(begin, end) for begin, end, type in spans(given) if type == "OTH"]
    for begin, end in others + _unlabelled_runs(sentence.words, maybe, given):
        kind = kind_by_noun(sentence.words[begin:end])
        if kind and end - begin > 1:
            mark(labels, begin, end, [kind])
    return labels


def _unlabelled_runs(words, maybe, given):
    """(begin, end) of the stretches of capitals, connectives within, that got no label."""
    free = [m and label == "O" for m, label in zip(maybe, given)]
    joins = [word.lower() in {"of", "on", "the", "for"} for word in words]
    runs, begin = [], None
    for i in range(len(words) + 1):
        inside = i < len(words) and (free[i] or (begin is not None and joins[i]))
        if inside and begin is None:
            begin = i
        if not inside and begin is not None:
            end = i
            while joins[end - 1] and not free[end - 1]:
                end -= 1
            labelled = (
                end < len(words) and given[end] != "O" or begin > 0 and given[begin - 1] != "O"
            )
            runs += [] if labelled else [(begin, end)]
            begin = None
    return runs


def _maybe_name(sentence, i):
    if sentence.upos[i] == "PROPN":
        return True
    return i > 0 and is_capitalised(sentence.words[i]) and sentence.upos[i] in ("NOUN", "ADJ")


def _event_or_nothing(words, maybe, i):
    if maybe[i]:
        return allowed(["EVT", "LAW"], outside=True)
    between = 0 < i < len(words) - 1 and maybe[i - 1] and (maybe[i + 1] or words[i + 1] == "the")
    if between and words[i].lower() in CONNECTIVES:
        return allowed(["EVT", "LAW"], "I", outside=True)
    return OUTSIDE


CROSSNER_TYPES = {
    "politician": ["PER"],
    "person": ["PER"],
    "politicalparty": ["ORG"],
    "organisation": ["ORG"],
    "country": ["LOC"],
    "location": ["LOC"],
    "event": ["EVT"],
    "election": ["EVT"],
    "misc": ["OTH"],
}

MIXED = {"misc", "event", "abstract", "object", "DocumentReference"}


def from_crossner(words, given):
    labels = [OUTSIDE] * len(words)
    for begin, end, type in spans(given):
        types = CROSSNER_TYPES[type]
        begin, end = trimmed(words, begin, end, types == ["PER"])
        if begin < end:
            mark(labels, begin, end, _refined(words[begin:end], type, types))
    return labels


def _refined(words, type, types):
    """What the head noun says, where the corpus has one label for several of our kinds."""
    kind = kind_by_noun(words) if type in MIXED else None
    return [kind] if kind else types


def spans(labels):
    """(begin, end, type) of each name of a BIO sequence."""
    found, begin = [], None
    for i, label in enumerate(list(labels) + ["O"]):
        goes_on = begin is not None and label == "I-" + labels[begin][2:]
        if begin is not None and not goes_on:
            found.append((begin, i, labels[begin][2:]))
            begin = None
        if label.startswith("B-"):
            begin = i
    return found


RE3D_TYPES = {
    "Person": ["PER"],
    "Organisation": ["ORG"],
    "Location": ["LOC"],
    "Nationality": ["OTH"],
    "DocumentReference": ["LAW", "OTH"],
}
RE3D_SILENT = {"Temporal", "Money", "Quantity", "Frequency", "Coordinate"}


def from_re3d(words, marked):
    """re3d also marks descriptions ("Iraqi security forces"): there the capitals stay undecided."""
    if not marked:
        return None  # some titles and closing lines were never looked at
    named = [
        (is_capitalised(word) and word.lower() not in PRONOUNS) or word.isdigit() for word in words
    ]
    silent = allowed(["EVT", "LAW", "OTH"], outside=True)
    labels = [silent if named[i] and i > 0 else OUTSIDE for i in range(len(words))]
    for begin, end, type in marked:
        if type not in RE3D_SILENT:
            for i in range(begin, end):
                labels[i] = ANYTHING if named[i] or words[i].lower() in CONNECTIVES else OUTSIDE
    _mark_clean(words, named, labels, marked, RE3D_TYPES)
    return labels


GUM_TYPES = {"person": ["PER"], "organization": ["ORG"], "place": ["LOC"], "event": ["EVT"]}
ENTITY = re.compile(r"(?:^|\|)Entity=([^|]*)")
BRACKET = re.compile(r"\((\d+)(?:\[[\d/]+\])?-([^-()]+)[^()]*(\)?)|(\d+)(?:\[[\d/]+\])?\)")


def from_gum(sentence):
    words = sentence.words
    named = [_is_proper(sentence, i) for i in range(len(words))]
    marked = gum_entities(sentence)
    timed = {i for begin, end, type in marked if type == "time" for i in range(begin, end)}
    labels = []
    for i, word in enumerate(words):
        if i in timed:
            labels.append(OUTSIDE)
        elif named[i] or is_capitalised(word) and sentence.upos[i] == "ADJ" and i > 0:
            labels.append(ANYTHING)
        else:
            labels.append(OUTSIDE)
    for i in range(1, len(words) - 1):
        if words[i].lower() in CONNECTIVES and labels[i - 1] == ANYTHING and named[i + 1]:
            labels[i] = ANYTHING
    _mark_clean(words, named, labels, [m for m in marked if _one_name(sentence, *m)], GUM_TYPES)
    return labels


def _one_name(sentence, begin, end, type):
    """Peoples ("Mesoamericans") are persons in GUM but no names of persons."""
    return type != "person" or "NNPS" not in sentence.xpos[begin:end]


def _is_proper(sentence, i):
    return sentence.upos[i] == "PROPN" or sentence.xpos[i].startswith("NNP")


def gum_entities(sentence):
    """(begin, end, type) of the entity brackets that open and close within the sentence."""
    found, open = [], {}
    for i, misc in enumerate(sentence.misc):
        match = ENTITY.search(misc)
        for id, type, closed, closing in BRACKET.findall(match.group(1) if match else ""):
            if closing and open.get(closing):
                begin, type = open[closing].pop()
                found.append((begin, i + 1, type))
            elif closed:
                found.append((i, i + 1, type))
            elif id:
                open.setdefault(id, []).append((i, type))
    return found


def _mark_clean(words, named, labels, marked, types):
    """Marks the spans that are wholly names, longest first; the rest stays undecided."""
    taken = set()
    for begin, end, type in sorted(marked, key=lambda span: span[0] - span[1]):
        begin, end = trimmed(words, begin, end, type.lower() == "person")
        kinds = _refined(words[begin:end], type, types.get(type)) if begin < end else None
        if kinds is None:
            continue
        if taken.isdisjoint(range(begin, end)) and _is_clean(words, named, begin, end, kinds):
            mark(labels, begin, end, kinds)
            taken.update(range(begin, end))


def _is_clean(words, named, begin, end, kinds):
    if begin >= end or not named[begin] or not named[end - 1]:
        return False
    joining = CONNECTIVES if kinds in (["ORG"], ["EVT"], ["LAW"]) else NAME_PARTICLES | {"of"}
    whole = all(named[i] or words[i].lower() in joining for i in range(begin, end))
    borders = (begin - 1, end)
    touches = any(0 <= i < len(words) and named[i] for i in borders)
    titled = begin > 0 and words[begin - 1].lower() in TITLES
    return whole and (not touches or (titled and not (end < len(words) and named[end])))
