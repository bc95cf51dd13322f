"""spaCy's tokenizer, adapted: what it cuts in news, and what it need not look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_suffix_regex

# Words as white space parts them, of which the tokenizer keeps how to cut them.  It looks up what
# it keeps and works out the rest, ten times as slowly; spaCy keeps 10,000, the words of a hundred
# articles.
_CHUNKS = 50_000
_LEAD = 3  # letters: of the prefixes only currencies begin with some, "US$" with two
_LONGEST = 300
"""Characters of what is cut; in a longer chunk without a space each mark cut off costs its length.

Rows of ten thousand marks would take minutes.
"""


class Rule:
    """A pattern by which words are cut, asked only of words that are more than plain letters.

    Prefixes, suffixes and infixes are marks, digits or what stands beside them: of letters alone
    none can match, which is known ten times as soon as the patterns find it out.  Nor are chunks
    cut that are too long for a word.

    Attributes:
        pattern: the expression; the tokenizer asks for it when it is saved.
    """

    def __init__(self, expression: re.Pattern[str]) -> None:
        self._expression = expression
        self.pattern = expression.pattern

    def search(self, word: str) -> re.Match[str] | None:
        """The first match in a word."""
        return None if _stays_whole(word) else self._expression.search(word)

    def match(self, word: str) -> re.Match[str] | None:
        """The match at the beginning of a word."""
        return None if _stays_whole(word) else self._expression.match(word)

    def finditer(self, word: str) -> Iterable[re.Match[str]]:
        """All matches in a word."""
        return () if _stays_whole(word) else self._expression.finditer(word)


class Prefix(Rule):
    """A pattern for prefixes, asked only of words that do not begin with plain letters."""

    def search(self, word: str) -> re.Match[str] | None:
        """The first match in a word."""
        return None if _stays_whole(word[:_LEAD]) else super().search(word)


def adapt_tokenizer(nlp: Language) -> None:
    """Split what the English rules leave whole: "SpaceX.", "U.S.-led" and "Luna-25—the first"."""
    tokenizer = nlp.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        return
    suffixes = [*(nlp.Defaults.suffixes or ()), r"(?<=[a-z][A-Z])\.", r"(?<=^[IV])\."]
    led, slash = r"(?<=[A-Z]\.)-(?=[A-Za-z])", r"(?<=[A-Za-z])/(?=[A-Za-z])"
    dash = r"(?<=[\w.)])—(?=[\w(])"  # "Luna-25—the first"
    source = r"\)(?=(?:--|–)[A-Z])|(?<=\))(?:--|–)(?=[A-Z])"  # "TOKYO (Some Wire)--Japan"
    infixes = [*(nlp.Defaults.infixes or ()), led, slash, dash, source]
    rules = tokenizer.rules
    tokenizer.max_cache_size = _CHUNKS
    tokenizer.rules = {}  # or each of those below would load 1,300 special cases anew
    tokenizer.suffix_search = Rule(compile_suffix_regex(suffixes)).search
    tokenizer.infix_finditer = Rule(compile_infix_regex(infixes)).finditer
    for name, expression in _expressions(tokenizer):
        kind = Prefix if name == "prefix_search" else Rule
        setattr(tokenizer, name, getattr(kind(expression), name.rpartition("_")[2]))
    tokenizer.rules = rules


def _expressions(tokenizer: Tokenizer) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The tokenizer's own patterns that are kept as they are."""
    for name in ("prefix_search", "url_match"):
        expression = getattr(getattr(tokenizer, name), "__self__", None)
        if isinstance(expression, re.Pattern):
            yield name, expression


def _stays_whole(word: str) -> bool:
    return (word.isalpha() and word.isascii()) or len(word) > _LONGEST
