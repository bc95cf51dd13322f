"""What only looks like a word of dates: "may", "the Sun", "Soyuz-2", "2,024", "$93".

Told from the real ones by its spelling and its nearest neighbours.
"""

from __future__ import annotations

from typing import Final

from lunarwatch.dates.lexicon import is_known, lexicon
from lunarwatch.dates.numerals import ORDINAL_WORDS, SMALL_NUMBERS
from lunarwatch.dates.tokens import Token
from lunarwatch.dates.vocabulary import vocabulary, words


def counts_or_codes(tokens: list[Token], index: int) -> bool:
    """Whether a number counts things ("2024 tiles"), is money, or belongs to a name ("Soyuz-2")."""
    token = tokens[index]
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if before and before.text in _MONEY:
        return True
    if after and after.text in {"%", "°"}:
        return True
    if after and after.kind == "word" and not after.glued:
        opens = before is not None and before.text == "In"  # "In 2022 pieces of it came down"
        counted = after.lower in vocabulary().quantities and not opens
        if counted and lexicon().get(after.lower, ("",))[0] != "UNIT":
            return True
    if token.glued and before and before.text in {"-", "–", "/", ".", "_", "#", "@", "&", "="}:
        return _hangs_on_a_name(tokens, index - 1)
    return bool(token.glued and before and before.kind in {"code", "decimal"})


def _hangs_on_a_name(tokens: list[Token], index: int) -> bool:
    """Whether a hyphen or the like joins a number to a word that is none of dates."""
    joint = tokens[index]
    if not joint.glued or not index:
        return joint.text not in {"-", "–", "/"}
    owner = tokens[index - 1]
    if owner.kind == "word":
        return not is_known(owner.text) or owner.text in {"A", "a"}
    if owner.kind == "integer" and joint.text == "-" and index > 1:
        # "1-800-555-2024": three numbers in a row are a code, two are a range
        return tokens[index - 2].text == "-" and owner.glued and tokens[index - 2].glued
    return owner.kind in {"code", "decimal", "mark"}


def is_date_word(tokens: list[Token], index: int) -> bool:
    """Whether "may", "March", "sat" or "Sun" is a month or weekday where it stands."""
    token = tokens[index]
    lower = token.lower.rstrip(".")
    lists = vocabulary()
    if lower not in lists.ambiguous:
        return True
    if _ends_name(tokens, index) or (lower in {"sat", "sun"} and _numbers_name(tokens, index)):
        return False
    capital = token.text[0].isupper()
    dotted = token.text.endswith(".") or token.kind == "abbreviation"
    if capital and (lower in lists.capital_suffices or (dotted and lower not in {"sun", "sat"})):
        return True
    if _beside_date_word(tokens, index):
        return True
    known = tokens[index - 1].lower if index else ""
    if lower in lists.months:
        return known in _BEFORE_A_MONTH and (capital or known in _BEFORE_A_SMALL_MONTH)
    return known in _BEFORE_A_WEEKDAY and (capital or known in _RELATIVE) and lower != "sun"


def _ends_name(tokens: list[Token], index: int) -> bool:
    """Whether the word ends a name with a hyphen: "MBZ-SAT", but not "Fri-Sat"."""
    if index < 2 or not (tokens[index].glued and tokens[index - 1].glued):
        return False
    before = tokens[index - 2]
    named = before.kind == "word" and before.lower.rstrip(".") not in vocabulary().weekdays
    return tokens[index - 1].text == "-" and named and tokens[index].text.isupper()


def _numbers_name(tokens: list[Token], index: int) -> bool:
    """Whether the word stands between a name and its number: "Hellas Sat 4"."""
    if index == 0 or index + 1 >= len(tokens) or tokens[index + 1].kind != "integer":
        return False
    before, word = tokens[index - 1], tokens[index]
    named = before.kind == "word" and before.text[:1].isupper() and not is_known(before.text)
    return named and word.text[:1].isupper() and not word.glued


def _beside_date_word(tokens: list[Token], index: int) -> bool:
    """Whether a day, year or plain month stands next to the word, or just behind a joint."""
    for step in (1, -1):
        near = index + step
        if 0 <= near < len(tokens) and tokens[near].lower in _JOINTS:
            near += step
            if 0 <= near < len(tokens) and _is_plain_month(tokens[near]):
                return True
        if 0 <= near < len(tokens) and _is_day_or_year(tokens[near], after=step > 0):
            return True
    return False


def _is_day_or_year(token: Token, *, after: bool) -> bool:
    if token.kind in {"integer", "ordinal", "short_year"}:
        return True
    lower = token.lower
    return after and (lower in ORDINAL_WORDS or lower in SMALL_NUMBERS)


def _is_plain_month(token: Token) -> bool:
    lower = token.lower.rstrip(".")
    return lower in vocabulary().months and (
        lower not in vocabulary().ambiguous or token.text[0].isupper()
    )


_JOINTS: Final = frozenset({",", "-", "–", "/", "to", "through", "until"})
_MONEY: Final = frozenset("$€£¥#§")
_RELATIVE: Final = frozenset({"last", "next", "this", "coming", "following"})
_BEFORE_A_MONTH: Final = words(
    "in by since until till early mid late of last this next from to through during before after "
    "between and or for around about end beginning start - – / coming following previous"
)
_BEFORE_A_SMALL_MONTH: Final = words("in of since until early mid late last next during")
_BEFORE_A_WEEKDAY: Final = words(
    "on last next this until till by since from to through and or coming following early late - –"
)
