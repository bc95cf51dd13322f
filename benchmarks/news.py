"""Makes general news to measure with: invented, plain, and about anything but space.

The same number gives the same article.  Some of its words are those that news of space is made of
(launch, mission, programme, agency, station), as in any paper.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).parents[1]

_FILL = {
    "town": "Ashford Bremen Calgary Dayton Essen Ferrol Ghent Halden Ipswich Jaipur Kassel Lodz "
    "Malmo Nantes Oviedo Perth Quito Rostock Salem Tampere Utrecht Varna Wexford Zadar".split(),
    "name": "Adler Baker Costa Dunn Ekberg Fischer Grant Hale Ilves Jansen Keller Lopez Moreau "
    "Novak Okafor Petrov Quinn Rossi Silva Tanaka Ueda Varga Weber Young".split(),
    "first": "Anna Boris Carla David Elena Felix Grace Hugo Irene Jonas Karin Luis Maria Nils "
    "Olga Pablo Rita Simon Tina Victor".split(),
    "body": [
        "the city council",
        "the regional court",
        "the health ministry",
        "the labour union",
        "the port authority",
        "the statistics agency",
        "the education board",
        "the farmers' league",
        "the central bank",
        "the water company",
        "the museum",
        "the university hospital",
        "the railway operator",
        "the chamber of commerce",
        "the energy regulator",
        "the parish",
    ],
    "day": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "month": "January February March April May June July September October November".split(),
    "thing": [
        "a new bus line",
        "the annual budget",
        "a tax on empty flats",
        "the school reform",
        "a flood wall",
        "the harbour bridge",
        "a campaign against litter",
        "the night market",
        "a programme for young drivers",
        "the fire station",
        "the sale of its office space",
        "a trade mission",
        "the wage deal",
        "cheaper tickets",
        "the launch of an online shop",
        "a vaccine trial",
        "the orchestra's tour",
        "an inquiry into the contract",
        "a wind farm",
    ],
    "did": [
        "approved",
        "put off",
        "criticised",
        "defended",
        "presented",
        "rejected",
        "paid for",
        "announced",
        "voted against",
        "agreed to",
        "called for",
        "reviewed",
        "withdrew",
    ],
    "why": [
        "after a long debate",
        "because costs have risen",
        "despite warnings from residents",
        "before the summer break",
        "as demand keeps growing",
        "although the opposition objected",
        "to calm investors",
        "following an audit",
        "in spite of heavy rain",
        "with one abstention",
    ],
}
_SENTENCES = [
    "On {day}, {body} {did} {thing} {why}.",
    "{first} {name}, who speaks for {body}, said that {thing} would cost {n} million euros.",
    "In {town}, {n} people attended a meeting about {thing}, according to {body}.",
    "“We have waited for this since {month},” {name} said.",
    "Shares of the firm fell {n} percent in {month}, and {body} {did} {thing}.",
    "The match in {town} ended in a draw; coach {name} praised his goalkeeper.",
    "Police in {town} are looking for witnesses of an accident that happened late on {day}.",
    "{body} expects {n} thousand visitors, {n} percent more than a year ago.",
    "Heavy rain is forecast for {town} until {day}, with gusts of up to {n} kilometres an hour.",
    "A court in {town} sentenced a man of {n} to prison for fraud; his lawyer {name} will appeal.",
    "The novel by {first} {name} has sold {n} thousand copies and won a prize in {town}.",
    "Teachers want smaller classes, more time and, in {town}, a roof that does not leak.",
    "Unemployment in the region fell to {n} percent in {month}, {body} reported on {day}.",
    "The stars of the evening were {first} {name} and a choir from {town}.",
    "{name} left the company in {month} {why}; nobody has replaced him so far.",
]


def article(number: int) -> str:
    """One article of a headline and some 300 to 500 words."""
    dice = random.Random(number)
    lines = [_filled("{name} and {body} at odds over {thing}", dice)]
    for _ in range(dice.randint(6, 9)):
        lines.append(" ".join(_filled(dice.choice(_SENTENCES), dice) for _ in range(3)))
    return "\n\n".join(line[:1].upper() + line[1:] for line in lines) + "\n"


def mixed(count: int, *, every: int = 100) -> Iterator[str]:
    """So many articles, of which every so-manieth is about space (those of this repository)."""
    about_space = cycle(space_articles())
    for number in range(count):
        text = next(about_space) if number % every == every - 1 else article(number)
        # no two are the same: copies would be noticed, and the copy not be worked on
        yield f"{text.rstrip()}\n\nEdition {number}.\n"


def space_articles() -> list[str]:
    """The samples and the development half of the gold set."""
    paths = [*ROOT.glob("samples/*.txt"), *ROOT.glob("gold/dev/*.txt")]
    return [path.read_text(encoding="utf-8") for path in sorted(paths)]


def write(folder: Path, count: int, *, every: int = 100) -> None:
    """Write so many articles into a folder, a file each."""
    folder.mkdir(parents=True)
    for number, text in enumerate(mixed(count, every=every)):
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


def _filled(pattern: str, dice: random.Random) -> str:
    values = {key: dice.choice(words) for key, words in _FILL.items()}
    return pattern.format(n=dice.randint(2, 98), **values)
