"""The network of actors and programmes: a drawing, and the same as a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log1p, sqrt

from lunarwatch.writing.page import Row, counted
from lunarwatch.writing.report.layout import labels, places
from lunarwatch.writing.report.markup import esc
from lunarwatch.writing.report.view import View, key

WIDTH, HEIGHT = 1000, 640
MOST_NODES = 64
"""Nodes drawn, those with the most ties; more would be a tangle."""

MOST_DRAWN = 150
"""Ties drawn at once, the strongest, beside the strongest of each node; others when pointed at."""

MOST_TIES = 30
"""Rows of the table."""


@dataclass(frozen=True, slots=True)
class Net:
    """What is drawn.

    Attributes:
        nodes: Rows of the graph, the most important first.
        facts: For each node, the facts that it has ties in.
        ties: Pairs of indices of nodes → the facts that tie them.
        left_out: Nodes that have ties and are not drawn.
    """

    nodes: tuple[Row, ...]
    facts: tuple[tuple[int, ...], ...]
    ties: Mapping[tuple[int, int], tuple[int, ...]]
    left_out: int


def net(view: View) -> Net:
    """The part of the graph that is drawn, its facts as indices of ``view.facts``."""
    graph = view.graph or {"nodes": (), "edges": ()}
    at = {str(shown.row["id"]): index for index, shown in enumerate(view.facts)}
    per_node: dict[str, set[int]] = defaultdict(set)
    per_tie: dict[tuple[str, str], set[int]] = defaultdict(set)
    for edge in graph["edges"]:
        fact = at.get(str(edge["fact"]))
        if fact is None or edge["source"] == edge["target"]:
            continue
        one, other = sorted((str(edge["source"]), str(edge["target"])))
        per_tie[one, other].add(fact)
        per_node[one].add(fact)
        per_node[other].add(fact)
    known = {str(node["id"]): node for node in graph["nodes"] if str(node["id"]) in per_node}
    ranked = sorted(known, key=lambda name: (-len(per_node[name]), name))
    drawn = {name: index for index, name in enumerate(ranked[:MOST_NODES])}
    ties = {
        (drawn[one], drawn[other]): tuple(sorted(facts))
        for (one, other), facts in sorted(per_tie.items())
        if one in drawn and other in drawn
    }
    return Net(
        nodes=tuple(known[name] for name in drawn),
        facts=tuple(tuple(sorted(per_node[name])) for name in drawn),
        ties=ties,
        left_out=len(ranked) - len(drawn),
    )


def figure(drawn: Net, view: View) -> str:
    """The drawing as an SVG that needs no script."""
    most = max((len(facts) for facts in drawn.facts), default=1)
    radii = [4 + 13 * sqrt(len(facts) / most) for facts in drawn.facts]
    strong = _strong(drawn)
    points = places(radii, strong, width=WIDTH, height=HEIGHT)
    known = {f"actor:{named.key}": named for named in view.parties}
    known |= {f"program:{named.key}": named for named in view.programs}
    names = [
        short(known[i].short(22) if (i := str(node["id"])) in known else str(node["label"]))
        for node in drawn.nodes
    ]
    texts = labels(names, points, radii, width=WIDTH, height=HEIGHT)
    camps = membership(view)
    parts = [
        f'<svg class="net" viewBox="0 0 {WIDTH} {HEIGHT}" role="group" '
        'aria-label="Network of actors and programmes; the table below says the same">\n<g>\n'
    ]
    for (one, other), facts in drawn.ties.items():
        (x1, y1), (x2, y2) = points[one], points[other]
        parts.append(
            f'<line class="tie w{_weight(len(facts))}{"" if (one, other) in strong else " weak"}" '
            f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"/>\n'
        )
    parts.append("</g>\n")
    # The most important are drawn last, on top; the tab order is theirs all the same.
    for index in reversed(range(len(drawn.nodes))):
        place = Place(*points[index], radii[index], names[index], texts[index])
        parts.append(_node(drawn, index, place, camps))
    return "".join([*parts, "</svg>\n"])


def table(drawn: Net, view: View) -> Iterator[str]:
    """Yield the strongest ties as a table."""
    yield (
        '<table class="plain"><thead><tr><th scope="col">Who</th><th scope="col">With whom, or in '
        'what</th><th scope="col" class="n">Facts</th><th scope="col">Latest</th></tr></thead>\n'
        "<tbody>\n"
    )
    ranked = sorted(drawn.ties, key=lambda pair: (-len(drawn.ties[pair]), pair))
    for one, other in ranked[:MOST_TIES]:
        latest = view.facts[drawn.ties[one, other][0]]
        said = "".join(text for _, text in latest.pieces)
        yield (
            f"<tr><td>{esc(drawn.nodes[one]['label'])}</td>"
            f"<td>{esc(drawn.nodes[other]['label'])}</td>"
            f'<td class="n">{len(drawn.ties[one, other])}</td>'
            f'<td><a href="#{latest.anchor}">{esc(short(said, 70))}</a></td></tr>\n'
        )
    yield "</tbody></table>\n"


def membership(view: View) -> dict[str, str]:
    """Node id → the camps it is in: "0", "1" or "01"; programmes are in their own."""
    found: dict[str, str] = defaultdict(str)
    for index, roster in enumerate(view.rosters[:2]):
        if program := roster.get("program"):
            found[f"program:{program['id']}"] = str(index)
        for member in roster["members"]:
            if member["status"] in ("member", "disputed"):
                found[f"actor:{key(member['actor'])}"] += str(index)
    return dict(found)


def short(text: str, most: int = 26) -> str:
    """The text, cut where it is long."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True)
class Place:
    """Where and how a node is drawn; ``text`` is None where its name has no room."""

    x: float
    y: float
    radius: float
    name: str
    text: tuple[float, float, str] | None


def _node(drawn: Net, index: int, place: Place, camps: Mapping[str, str]) -> str:
    node, x, y, radius = drawn.nodes[index], place.x, place.y, place.radius
    facts = counted(len(drawn.facts[index]), "fact")
    camp = camps.get(str(node["id"]), "")
    programme = str(node["id"]).startswith("program:")
    shape = (
        f'<rect x="{x - radius:.1f}" y="{y - radius:.1f}" width="{2 * radius:.1f}" '
        f'height="{2 * radius:.1f}" rx="2"/>'
        if programme
        else f'<circle cx="{x}" cy="{y}" r="{radius:.1f}"/>'
    )
    tx, ty, side = place.text or (x, round(y - radius - 4, 1), "middle")
    quiet = "" if place.text else ' class="quiet"'
    return (
        f'<g class="node{" program" if programme else ""}{f" in{camp}" if camp else ""}" '
        f'data-node="{index}"><title>{esc(node["label"])}, {facts}</title>{shape}'
        f'<text{quiet} x="{tx}" y="{ty}" text-anchor="{side}">{esc(place.name)}</text></g>\n'
    )


def _strong(drawn: Net) -> dict[tuple[int, int], float]:
    """The ties that are drawn at once, and how strongly each pulls."""
    ranked = sorted(drawn.ties, key=lambda pair: (-len(drawn.ties[pair]), pair))
    kept = dict.fromkeys(ranked[:MOST_DRAWN])
    held = {index for pair in kept for index in pair}
    for pair in ranked:
        if not set(pair) <= held:
            kept[pair] = None
            held.update(pair)
    return {pair: log1p(len(drawn.ties[pair])) for pair in kept}


def _weight(facts: int) -> int:
    """How strong a tie is drawn, 1 to 5."""
    return min(5, 1 + int(sqrt(facts) - 0.9))
