"""What reading yields: drafts inside the package; articles, or the reason for none, outside it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from lunarwatch.reading.cleaning import clean
from lunarwatch.reading.days import parse_day
from lunarwatch.reading.language import detect
from lunarwatch.reading.published import copyright_year, evidence
from lunarwatch.reading.wrapping import unwrapped
from lunarwatch.records import Article, PublishedBasis

log = logging.getLogger("lunarwatch.reading")

LONGEST_TITLE = 500


@dataclass(frozen=True, kw_only=True)
class Unreadable:
    """One article that could not be read, or was left out on purpose (`skipped`).

    `reason` is a sentence fit to be shown; `path` is the input as the user named it.
    """

    path: str | None
    reason: str
    skipped: bool = False
    stage: str = "read"

    def __post_init__(self) -> None:
        """Keep the reason on one line, whatever words of the article it quotes."""
        object.__setattr__(self, "reason", line(self.reason) or "cannot be read")


@dataclass(kw_only=True)
class Draft:
    """An article as its format tells it: raw text, and metadata as the source words it."""

    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None
    external_id: str | None = None
    published: object = None
    path: str | None = None
    where: str | None = field(default=None)  # "row 3": names the article in a message


class Wanted(NamedTuple):
    """What the user asked of every article: a given date, today's date, the languages to keep."""

    published: date | None
    today: date
    languages: frozenset[str] | None


class Dated(NamedTuple):
    """A publication date and what says so."""

    day: date | None
    basis: PublishedBasis | None


@contextmanager
def quiet(name: str) -> Iterator[None]:
    """Keep a library's remarks on a damaged file to itself: the reader says it in one sentence."""
    logger = logging.getLogger(name)
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)


def finish(draft: Draft, wanted: Wanted) -> Article | Unreadable:
    """The article a draft becomes, or why it becomes none (no text, another language)."""
    title, body = compose(draft.title, draft.text)
    if not body.strip():
        return Unreadable(path=draft.path, reason=_say(draft, "has no text"))
    language = detect(body, declared=draft.language)
    if wanted.languages is not None and language is not None and language not in wanted.languages:
        reason = _say(draft, f"is in another language ({language}) and was skipped")
        return Unreadable(path=draft.path, reason=reason, skipped=True)
    dated = date_of(draft, body, wanted)
    return Article.of(
        body,
        external_id=line(draft.external_id),
        path=draft.path,
        title=title,
        source=line(draft.source),
        url=line(draft.url),
        author=line(draft.author),
        language=language,
        published=dated.day,
        published_basis=dated.basis,
    )


def compose(title: str | None, text: str) -> tuple[str | None, str]:
    """The cleaned title, and the body, in paragraphs, with that title as its first line."""
    text = unwrapped(clean(text))
    headline = line(title)
    if not headline:
        return None, text
    if opens_with(text, headline):
        return headline, text
    return headline, f"{headline}\n\n{text.lstrip()}" if text.strip() else ""


def line(value: object) -> str | None:
    """A metadata value as one clean line, or None if it holds nothing."""
    if value is None:
        return None
    text = " ".join(clean(str(value)).split())
    return text[:LONGEST_TITLE] or None


def opens_with(text: str, headline: str) -> bool:
    """True if the first line of `text` is `headline`, whatever its spacing and quotes.

    A page's title often ends in the name of the site ("… | Space Gazette"): still the headline.
    """
    first = _bare(text.lstrip()[: len(headline) + 80].split("\n")[0])
    whole = _bare(headline)
    return bool(first) and (first == whole or (len(first) > 25 and whole.startswith(first)))


def date_of(draft: Draft, body: str, wanted: Wanted) -> Dated:
    """The publication date and its basis, from the best evidence that is not in the future."""
    for basis, day in _candidates(draft, body, wanted):
        if day <= wanted.today:
            return Dated(day, basis)
        log.warning(
            "%s: the publication date %s (%s) is in the future and is refused",
            ", ".join(filter(None, (draft.path, draft.where))) or "the article",
            day,
            basis,
        )
    if copyright_year(body):
        return Dated(None, PublishedBasis.COPYRIGHT)
    return Dated(None, None)


def _candidates(draft: Draft, body: str, wanted: Wanted) -> Iterator[tuple[PublishedBasis, date]]:
    if wanted.published:
        yield PublishedBasis.OPTION, wanted.published
    if day := parse_day(draft.published):
        yield PublishedBasis.METADATA, day
    yield from evidence(body, url=draft.url, path=draft.path)


def _say(draft: Draft, what: str) -> str:
    """A message that names the article: "row 3 has no text"."""
    return f"{draft.where or 'the article'} {what}"


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()
