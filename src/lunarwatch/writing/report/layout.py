"""Places for the nodes of a small network: a force layout without chance in it.

The same network is drawn the same way on every run and machine, so that two reports can be
compared and a file that did not change does not differ.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin, sqrt

ROUNDS = 220
GOLDEN = pi * (3 - sqrt(5))
PUSH, GRAVITY = 3.6, 0.55
"""How hard nodes push each other away, and the middle pulls them, beside the pull of a tie."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, by its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Box) -> bool:
        """Whether the two have a point in common."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def within(self, outer: Box) -> bool:
        """Whether it lies in another."""
        return (
            outer.x <= self.x
            and outer.y <= self.y
            and self.x + self.width <= outer.x + outer.width
            and self.y + self.height <= outer.y + outer.height
        )


def places(
    radii: Sequence[float],
    ties: Mapping[tuple[int, int], float],
    *,
    width: float,
    height: float,
    margin: float = 40,
) -> list[tuple[float, float]]:
    """Where each node lies.

    Args:
        radii: Of the nodes, in pixels; the first should be the most important ones.
        ties: Pairs of indices of nodes, and how strongly each pair is tied.
        width: Of the figure.
        height: Of the figure.
        margin: Kept free on all sides.
    """
    count = len(radii)
    if not count:
        return []
    # A sunflower to begin with: the most important in the middle, none on top of another.
    xs = [sqrt(i + 0.5) * cos(i * GOLDEN) for i in range(count)]
    ys = [sqrt(i + 0.5) * sin(i * GOLDEN) for i in range(count)]
    pulls = _pulls(count, ties)
    for step in range(ROUNDS):
        heat = 0.35 * (1 - step / ROUNDS) + 0.005
        _settle(xs, ys, pulls, heat)
    found = _fitted(xs, ys, width, height, margin)
    return _parted(found, radii, width, height, margin)


def _pulls(count: int, ties: Mapping[tuple[int, int], float]) -> list[tuple[int, int, float]]:
    """How hard each tie pulls: less where many do, or the busiest would end in one heap."""
    sums = [0.0] * count
    for pair, weight in ties.items():
        for index in pair:
            sums[index] += weight
    return [(i, j, weight / sqrt(sums[i] * sums[j])) for (i, j), weight in ties.items()]


def _settle(
    xs: list[float], ys: list[float], pulls: Sequence[tuple[int, int, float]], heat: float
) -> None:
    """One round: all push each other away, ties pull, the middle pulls a little."""
    count = len(xs)
    fx = [-GRAVITY * x for x in xs]
    fy = [-GRAVITY * y for y in ys]
    for i in range(count):
        x, y = xs[i], ys[i]
        for j in range(i):
            dx, dy = x - xs[j], y - ys[j]
            push = PUSH / (dx * dx + dy * dy + 0.01)
            fx[i] += dx * push
            fy[i] += dy * push
            fx[j] -= dx * push
            fy[j] -= dy * push
    for i, j, weight in pulls:
        dx, dy = xs[i] - xs[j], ys[i] - ys[j]
        pull = hypot(dx, dy) * weight
        fx[i] -= dx * pull
        fy[i] -= dy * pull
        fx[j] += dx * pull
        fy[j] += dy * pull
    for i in range(count):
        force = hypot(fx[i], fy[i]) or 1.0
        step = min(force, heat) / force
        xs[i] += fx[i] * step
        ys[i] += fy[i] * step


def _fitted(
    xs: Sequence[float], ys: Sequence[float], width: float, height: float, margin: float
) -> list[tuple[float, float]]:
    """The drawing stretched to fill the figure."""
    left, top = min(xs), min(ys)
    across = (width - 2 * margin) / ((max(xs) - left) or 1)
    down = (height - 2 * margin) / ((max(ys) - top) or 1)
    return [
        (margin + (x - left) * across, margin + (y - top) * down)
        for x, y in zip(xs, ys, strict=True)
    ]


def _parted(
    points: list[tuple[float, float]],
    radii: Sequence[float],
    width: float,
    height: float,
    margin: float,
    gap: float = 7,
) -> list[tuple[float, float]]:
    """The same with nodes that touch moved apart."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    for _ in range(60):
        for i in range(len(xs)):
            for j in range(i):
                dx, dy = xs[i] - xs[j], ys[i] - ys[j]
                far = hypot(dx, dy) or 0.01
                lack = (radii[i] + radii[j] + gap - far) / 2
                if lack > 0:
                    xs[i] += dx / far * lack
                    ys[i] += dy / far * lack
                    xs[j] -= dx / far * lack
                    ys[j] -= dy / far * lack
        xs = [min(max(x, margin / 2), width - margin / 2) for x in xs]
        ys = [min(max(y, margin / 2), height - margin / 2) for y in ys]
    return [(round(x, 1), round(y, 1)) for x, y in zip(xs, ys, strict=True)]


def labels(
    texts: Sequence[str],
    points: Sequence[tuple[float, float]],
    radii: Sequence[float],
    *,
    width: float,
    height: float,
    size: float = 12,
) -> list[tuple[float, float, str] | None]:
    """Where each node's name goes (x, y of the text's base line, anchor); None if nowhere.

    The first nodes choose first; no name lies on another or on a node.
    """
    page = Box(0, 0, width, height)
    nodes = [Box(x - r, y - r, 2 * r, 2 * r) for (x, y), r in zip(points, radii, strict=True)]
    taken: list[Box] = []
    found: list[tuple[float, float, str] | None] = []
    for index, text in enumerate(texts):
        (x, y), radius = points[index], radii[index]
        long, tall = 0.56 * size * len(text), 1.1 * size
        choice = None
        aside = 0.72 * radius
        for dx, dy, side in (
            (radius + 4, 0.35 * size, "start"),
            (-radius - 4, 0.35 * size, "end"),
            (0, -radius - 4, "middle"),
            (0, radius + 0.95 * size, "middle"),
            (aside + 2, -aside - 1, "start"),
            (aside + 2, aside + 0.75 * size, "start"),
            (-aside - 2, -aside - 1, "end"),
            (-aside - 2, aside + 0.75 * size, "end"),
        ):
            left = x + dx - {"start": 0, "middle": long / 2, "end": long}[side]
            box = Box(left, y + dy - 0.85 * size, long, tall)
            free = not any(box.meets(other) for other in taken)
            clear = not any(box.meets(n) for i, n in enumerate(nodes) if i != index)
            if free and clear and box.within(page):
                taken.append(box)
                choice = (round(x + dx, 1), round(y + dy, 1), side)
                break
        found.append(choice)
    return found
