"""What the script of the page works with: the choices of the filters, and the facts in brief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from lunarwatch.writing.report.days import number
from lunarwatch.writing.report.kinds import FAMILIES, STATUSES
from lunarwatch.writing.report.markup import esc
from lunarwatch.writing.report.network import Net
from lunarwatch.writing.report.view import Named, View

PARTY_KINDS = {
    "country": "Countries",
    "igo": "International organisations",
    "agency": "Agencies",
    "company": "Companies",
    "body": "Bodies",
    "group": "Groups",
    "person": "Persons",
}

PROGRAM_KINDS = {
    "framework": "Frameworks",
    "treaty": "Treaties",
    "programme": "Programmes",
    "station": "Stations",
    "mission": "Missions",
    "spacecraft": "Spacecraft",
}


def type_options(view: View) -> str:
    """Options for the types, in their families."""
    counts = Counter(shown.row["type"] for shown in view.facts)
    by_type = {shown.row["type"]: shown.family for shown in view.facts}
    parts = ['<option value="">All kinds</option>']
    for family, label in FAMILIES.items():
        own = sorted(t for t in counts if by_type[t] == family)
        if own:
            total = sum(counts[t] for t in own)
            options = "".join(_option(f"type:{t}", t, counts[t]) for t in own)
            whole = _option(f"family:{family}", f"{label}, all", total)
            parts.append(f'<optgroup label="{esc(label)}">{whole}{options}</optgroup>')
    return "".join(parts)


def status_options(view: View) -> str:
    """Options for the statuses that occur."""
    counts = Counter(shown.row["status"] for shown in view.facts)
    known = [*STATUSES, *sorted(set(counts) - set(STATUSES))]
    options = "".join(_option(s, s, counts[s]) for s in known if counts[s])
    return f'<option value="">Any status</option>{options}'


def party_options(view: View) -> str:
    """Options for the parties, by kind; the value is an index of ``view.parties``."""
    return '<option value="">Everyone</option>' + "".join(_grouped(view.parties, PARTY_KINDS))


def program_options(view: View) -> str:
    """Options for the programmes, by kind; the value is an index of ``view.programs``."""
    return '<option value="">All programmes</option>' + "".join(
        _grouped(view.programs, PROGRAM_KINDS)
    )


def brief(view: View, drawn: Net) -> dict[str, Any]:
    """The facts and the network as the script wants them; indices instead of names."""
    types = sorted({shown.row["type"] for shown in view.facts})
    statuses = sorted({shown.row["status"] for shown in view.facts})
    families = list(FAMILIES)
    family_of = {shown.row["type"]: families.index(shown.family) for shown in view.facts}
    return {
        "types": types,
        "statuses": statuses,
        "families": list(FAMILIES.items()),
        "familyOf": [family_of[t] for t in types],
        "parties": [named.name for named in view.parties],
        "programs": [named.name for named in view.programs],
        "camps": [view.camps.get(named.key, -1) for named in view.programs],
        "facts": [
            [
                types.index(shown.row["type"]),
                statuses.index(shown.row["status"]),
                list(shown.parties),
                -1 if shown.program is None else shown.program,
                number(shown.first),
                number(shown.last),
            ]
            for shown in view.facts
        ],
        "nodes": list(_nodes(view, drawn)),
        "ties": [[one, other, list(facts)] for (one, other), facts in drawn.ties.items()],
        "made": number(view.made),
    }


def _nodes(view: View, drawn: Net) -> Iterator[list[Any]]:
    """Yield for each node which filter it stands for, and its facts."""
    parties = {f"actor:{named.key}": index for index, named in enumerate(view.parties)}
    programs = {f"program:{named.key}": index for index, named in enumerate(view.programs)}
    for node, facts in zip(drawn.nodes, drawn.facts, strict=True):
        name = str(node["id"])
        if name in programs:
            yield ["program", programs[name], list(facts)]
        else:
            yield ["actor", parties.get(name, -1), list(facts)]


def _grouped(named: Iterable[Named], kinds: dict[str, str]) -> Iterator[str]:
    """Yield the options in groups by kind, the names in their order within each."""
    groups: dict[str, list[tuple[str, str]]] = {label: [] for label in [*kinds.values(), "Other"]}
    for index, one in enumerate(named):
        option = _option(str(index), one.name, one.facts)
        groups[kinds.get(one.kind, "Other")].append((one.name.casefold(), option))
    for label, options in groups.items():
        if options:
            inner = "".join(option for _, option in sorted(options))
            yield f'<optgroup label="{esc(label)}">{inner}</optgroup>'


def _option(value: str, label: str, facts: int) -> str:
    return f'<option value="{esc(value)}">{esc(label)} ({facts:,})</option>'
