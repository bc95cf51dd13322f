"""A candidate event: what one frame finds in one sentence.  Tokens and references, no records."""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from lunarwatch.components.refs import PartyRef, PersonRef
from lunarwatch.records import Status

FLIGHTS = frozenset({"launch", "land"})
"""Types that one craft does once."""
STEPS = FLIGHTS | {"milestone"}
"""Types that are done in flight, step by step."""
OF_A_MISSION = STEPS | {"delay"}
"""Types of what befalls a mission: its operator is the party where none is named."""


@dataclass
class Candidate:
    """An event as one frame sees it in one sentence.

    Attributes:
        type: the event type.
        rule: the frame, as ``type.frame``.
        arguments: the heads of what the frame asks for.
        instrument: the token that names the document, where one is named.
        headline: whether the sentence is a headline.
        anchor: what dates hang on, where it is not the trigger.
    """

    type: str
    rule: str
    trigger: Token
    status: Status
    sentence: Span
    actors: list[PartyRef] = field(default_factory=list)
    recipients: list[PartyRef] = field(default_factory=list)
    persons: list[PersonRef] = field(default_factory=list)
    arguments: list[Token] = field(default_factory=list)
    instrument: Token | None = None
    headline: bool = False
    anchor: Token | None = None
