"""From a word's text to word pieces, word shape and lemma rule, as docs/model-format.md says.

The C++ program does the same in extract/language; the parity fixture keeps the two together.
"""

import functools
import re
import unicodedata

SHAPES = [
    "none",
    "lower",
    "capitalised",
    "caps",
    "mixed",
    "digits",
    "digits_letters",
    "punctuation",
]
SHAPE_INDEX = {shape: index for index, shape in enumerate(SHAPES)}

LONGEST_PART = 100
TYPOGRAPHIC = str.maketrans(
    {quote: "'" for quote in "‘’‚‛′"}
    | {quote: '"' for quote in "“”„‟″«»"}
    | {dash: "-" for dash in "‐‑‒–—―−"}
)


def normalised(word):
    lowered = word.translate(TYPOGRAPHIC).lower()
    decomposed = unicodedata.normalize("NFD", lowered)
    return "".join(char for char in decomposed if unicodedata.category(char) != "Mn")


def is_punctuation(char):
    """Every ASCII symbol counts, as in BERT, beside the Unicode class P."""
    code = ord(char)
    ascii_symbol = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_symbol or unicodedata.category(char).startswith("P")


def parts(word):
    """Splits a normalised word at punctuation and white space."""
    found = [""]
    for char in word:
        if char.isspace():
            found.append("")
        elif is_punctuation(char):
            found += [char, ""]
        else:
            found[-1] += char
    return [part for part in found if part]


def shape(word):
    letters = [char for char in word if char.isalpha()]
    has_digits = any(char.isdigit() for char in word)
    if has_digits:
        return "digits_letters" if letters else "digits"
    if not letters:
        return "punctuation"
    upper = [char.isupper() for char in letters]
    if not any(upper):
        return "lower"
    if upper[0] and not any(upper[1:]):
        return "capitalised"
    return "caps" if all(upper) else "mixed"


class Pieces:
    """Cuts words into the pieces of a BERT vocabulary."""

    def __init__(self, vocabulary):
        self.vocabulary = vocabulary
        self.index = {piece: index for index, piece in enumerate(vocabulary)}
        self.start = self.index["[CLS]"]
        self.end = self.index["[SEP]"]
        self.unknown = self.index["[UNK]"]
        self.mask = self.index["[MASK]"]
        self.of_word = functools.lru_cache(maxsize=None)(self._of_word)

    def _of_word(self, word):
        """The ids of a word's pieces; never empty."""
        ids = [id for part in parts(normalised(word)) for id in self._of_part(part)]
        return tuple(ids) or (self.unknown,)

    def _of_part(self, part):
        if len(part) > LONGEST_PART:
            return [self.unknown]
        ids, begin = [], 0
        while begin < len(part):
            end = self._longest_piece(part, begin)
            if end == begin:
                return [self.unknown]
            ids.append(self.index[self._spelled(part, begin, end)])
            begin = end
        return ids

    def _longest_piece(self, part, begin):
        for end in range(len(part), begin, -1):
            if self._spelled(part, begin, end) in self.index:
                return end
        return begin

    @staticmethod
    def _spelled(part, begin, end):
        return part[begin:end] if begin == 0 else "##" + part[begin:end]


def lemma_rule(word, lemma):
    """`C|n|suffix`: how to reach the lemma; lower-casing wins where both cases do equally well."""
    lowered = _rule("l", word.lower(), lemma)
    kept = _rule("k", word, lemma)
    return kept[1] if kept[0] > lowered[0] else lowered[1]


def _rule(case, base, lemma):
    shared = 0
    while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
        shared += 1
    return shared, f"{case}|{len(base) - shared}|{lemma[shared:]}"


def apply_lemma_rule(word, rule):
    case, removed, suffix = rule.split("|", 2)
    base = word.lower() if case == "l" else word
    return base[: max(0, len(base) - int(removed))] + suffix


WORD = re.compile(r"'s\b|’s\b|\w+(?:\.\w+)+\.?|[A-Z]\.|\w+|[^\w\s]")


def plain_words(text):
    """(begin, end) of each word of running text: enough for corpora that come untokenised."""
    return [match.span() for match in WORD.finditer(text)]
