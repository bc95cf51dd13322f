"""A fact in one line, for lists, calendars and feeds."""

from __future__ import annotations

from collections.abc import Sequence

from lunarwatch.knowledge.facts import (
    DELAYED,
    FactInstrument,
    FactParty,
    FactProgram,
    FactStatus,
)

MOST_NAMED = 3

#: Type → what they do, and what stands before the recipients and before the programme.
_VERBS = {
    "sign": ("sign", "with", "on"),
    "join": ("join", "with", ""),
    "ratify": ("ratify", "with", ""),
    "endorse": ("back", "", ""),
    "agree": ("agree", "with", "on"),
    "meet": ("meet", "", "on"),
    "cooperate": ("work together", "with", "on"),
    "provide": ("supply", "", "for"),
    "award": ("award a contract", "to", "for"),
    "invite": ("invite", "", "to"),
    "accuse": ("accuse", "", "over"),
    "reject": ("reject", "", ""),
    "withdraw": ("withdraw", "from", "from"),
    "restrict": ("restrict", "", "over"),
    "launch": ("launch", "", ""),
    "land": ("land", "", ""),
    "milestone": ("reach a step", "", "of"),
    "delay": ("delay", "", ""),
    "state": ("make a statement", "", "on"),
}

#: Status → how the verb is put.
_MOODS = {
    "planned": "to {verb}",
    "possible": "may {verb}",
    "denied": "did not {verb}",
    "failed": "failed to {verb}",
    "delayed": "to {verb}",
}


def title(
    type_: str,
    status: FactStatus,
    actors: Sequence[FactParty],
    recipients: Sequence[FactParty],
    program: FactProgram | None,
    instrument: FactInstrument | None,
) -> str:
    """One line: "Angola: join Artemis Accords", "Belgium: to join Artemis Accords"."""
    verb, to_whom, about = _VERBS.get(type_, (type_, "with", "on"))
    if instrument is not None and type_ == "sign":
        verb = f"sign {instrument.kind}"
    words = [_MOODS.get(status, "{verb}").format(verb=verb)]
    if recipients:
        words += [to_whom, _named(recipients)]
    if program is not None:
        words += [about, program.name]
    told = " ".join(word for word in words if word) + (", delayed" if status == DELAYED else "")
    return f"{_named(actors)}: {told}" if actors else told[:1].upper() + told[1:]


def _named(parties: Sequence[FactParty]) -> str:
    names = [p.acronym if p.acronym and p.kind == "agency" else p.name for p in parties]
    if len(names) <= MOST_NAMED:
        return ", ".join(names)
    return f"{', '.join(names[:MOST_NAMED])} and {len(names) - MOST_NAMED} more"
