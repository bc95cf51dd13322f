"""Extractors for the tests of the batch: fast, predictable, and some of them broken."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from typing import Any

from lunarwatch.errors import ModelError
from lunarwatch.records import Article, Dropped, Event, Mention, Plover, Status, event_id


class OneEventPerSign:
    """Finds a `sign` event at each "signed" in the body, and obeys words in capitals there."""

    def __init__(self, *, delay: float = 0.0, **options: Any) -> None:
        self.delay = delay

    def prepare(self, articles: Sequence[Article]) -> None:
        if any("TOGETHER" in article.body for article in articles):
            raise ValueError("asked to break when analysed together")
        if any("FATAL" in article.body for article in articles):
            os.kill(os.getpid(), signal.SIGKILL)

    def extract(self, article: Article) -> list[Event]:
        body = article.body
        if "BREAK" in body:
            raise ValueError("asked to break")
        if "DIE" in body or "FATAL" in body:
            os.kill(os.getpid(), signal.SIGKILL)
        if self.delay:
            time.sleep(self.delay)
        return [event(article, start) for start in starts(body, "signed")]

    def explain(self, article: Article) -> tuple[list[Event], list[Dropped]]:
        return self.extract(article), []


class NoModel:
    """Cannot be built."""

    def __init__(self, **options: Any) -> None:
        raise ModelError("There is no model here; install one.")


class CrashesWhenBuilt:
    """Takes its process with it before it is ready."""

    def __init__(self, **options: Any) -> None:
        os._exit(7)


def starts(text: str, word: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(word, at)]


def event(article: Article, start: int) -> Event:
    end = start + len("signed")
    return Event(
        id=event_id(article.meta.id, "sign", start),
        type="sign",
        status=Status.OCCURRED,
        plover=Plover(event="SUPPORT", context=("diplomatic", "technology"), quad=1, cameo="057"),
        confidence=0.9,
        evidence=Mention(
            sentence=article.body[start:end], start=start, end=end, trigger="signed", rule="sign.x"
        ),
        article=article.meta,
    )
