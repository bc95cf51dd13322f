"""What the report knows of event types and statuses: how they are grouped, named and put in words.

To show a new event type well, give it a row in ``TYPES``; one without is shown in plain words.
"""

from __future__ import annotations

from dataclasses import dataclass

FAMILIES = {
    "accords": "Accords",
    "talks": "Talks",
    "work": "Joint work",
    "friction": "Friction",
    "flight": "Flight",
    "other": "Other",
}
"""Groups of types: the rows of the timeline, from top to bottom."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How an event type is told in one sentence.

    Attributes:
        family: A key of ``FAMILIES``.
        base: "sign", as after "may" and "is to".
        past: "signed".
        doing: "signing", as after "is".
        to_whom: What stands before the recipients.
        about: What stands before the programme.
        what: What is said where neither recipients nor programme follow.
        alone: How a programme without actors is told: "was launched"; None if it cannot be.
    """

    family: str
    base: str
    past: str
    doing: str
    to_whom: str = "with"
    about: str = "on"
    what: str = ""
    alone: str | None = None


TYPES = {
    "sign": Kind("accords", "sign", "signed", "signing"),
    "join": Kind("accords", "join", "joined", "joining", about="", what="a programme"),
    "ratify": Kind("accords", "ratify", "ratified", "ratifying", about="", what="an agreement"),
    "endorse": Kind("accords", "endorse", "endorsed", "endorsing", to_whom="", about=""),
    "agree": Kind("accords", "agree", "agreed", "agreeing"),
    "meet": Kind("talks", "meet", "met", "meeting"),
    "invite": Kind("talks", "invite", "invited", "inviting", to_whom="", about="to"),
    "state": Kind("talks", "speak", "spoke", "speaking", to_whom="to", about="about"),
    "cooperate": Kind("work", "cooperate", "cooperated", "cooperating"),
    "provide": Kind(
        "work",
        "provide support",
        "provided support",
        "providing support",
        to_whom="to",
        about="for",
    ),
    "award": Kind(
        "work", "award a contract", "awarded a contract", "awarding a contract", "to", about="for"
    ),
    "accuse": Kind("friction", "accuse", "accused", "accusing", to_whom="", about="over"),
    "reject": Kind("friction", "reject", "rejected", "rejecting", to_whom="", about=""),
    "withdraw": Kind("friction", "withdraw", "withdrew", "withdrawing", "from", about="from"),
    "restrict": Kind("friction", "restrict", "restricted", "restricting", to_whom="", about="over"),
    "launch": Kind(
        "flight", "launch", "launched", "launching", to_whom="for", about="", alone="was launched"
    ),
    "land": Kind("flight", "land", "landed", "landing", to_whom="for", about="", alone="landed"),
    "milestone": Kind(
        "flight",
        "reach a milestone",
        "reached a milestone",
        "reaching a milestone",
        about="with",
        alone="reached a milestone",
    ),
    "delay": Kind("flight", "postpone", "postponed", "postponing", about="", alone="was postponed"),
}

STATUSES = ("occurred", "ongoing", "planned", "delayed", "possible", "denied", "failed")
"""From certain to not; each is drawn as a phase of the Moon (see ``assets/report.css``)."""


def family(type_: str) -> str:
    """The group an event type is in."""
    kind = TYPES.get(type_)
    return kind.family if kind else "other"
