"""`lunarwatch evaluate GOLD…`: how good the extraction is, against annotated articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lunarwatch.cli import options
from lunarwatch.cli.options import Model, NoGate, Patterns
from lunarwatch.errors import UsageError
from lunarwatch.writing.terminal import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lunarwatch.quality import Report
    from lunarwatch.quality.report import Scored


def evaluate(
    gold: Annotated[
        list[Path],
        typer.Argument(
            metavar="GOLD…", help="Folders of gold, or single files: a JSON file beside each text."
        ),
    ],
    predictions: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Score these records (JSON lines) instead of extracting."
        ),
    ] = None,
    second: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Compare with a second annotation of the same articles instead: agreement.",
        ),
    ] = None,
    types: Annotated[
        list[str] | None, typer.Option("--type", metavar="TYPE", help="Score only these types.")
    ] = None,
    errors: Annotated[
        bool,
        typer.Option("--errors", help="List each miss, each spurious record, each wrong field."),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as one line.")] = False,
    patterns: Patterns = None,
    model: Model = None,
    no_gate: NoGate = False,
) -> None:
    """Measure the extraction against annotated articles.

    A record tells a gold event when the type is equal and they share a party or, where one of
    them names none, the programme; one to one, best overlap first.

    Examples:
      lunarwatch evaluate samples

      lunarwatch evaluate gold/dev --errors --type sign

      lunarwatch evaluate gold/dev --predictions events.jsonl --json

      lunarwatch evaluate gold/dev --second gold/second/dev
    """
    from lunarwatch import quality

    if predictions and second:
        raise UsageError("Give either --predictions or --second.")
    wanted = options.chosen("--type", types, options.event_types(patterns))
    articles = quality.read_gold(gold)
    if second:
        others = quality.read_gold([second], texts=False)
        report = quality.agreement(articles, others, types=wanted)
    elif predictions:
        records = quality.Predictions.read(predictions)
        report = quality.score(((a, records.of(a)) for a in articles), types=wanted)
    else:
        from lunarwatch.extraction import Extractor

        extractor = Extractor(model=model, patterns=patterns, gate=not no_gate)
        report = quality.evaluate(articles, extractor.extract, types=wanted)
    if as_json:
        figures = report.as_json() | {"digest": quality.gold_digest(articles)}
        typer.echo(json.dumps(figures, ensure_ascii=False))
        return
    for line in _lines(report):
        typer.echo(line)
    if errors:
        for line in _error_lines(report):
            typer.echo(line)


def _lines(report: Report) -> Iterator[str]:
    """The tables for a reader: types, fields, calibration."""
    head = f"{'type':<12}{'gold':>6}{'pred':>6}{'match':>6}{'prec':>8}{'recall':>8}{'F1':>8}"
    yield head
    yield "-" * len(head)
    for name, counts in [*report.by_type().items(), ("all", report.total)]:
        yield (
            f"{name:<12}{counts.gold:>6}{counts.predicted:>6}{counts.matched:>6}"
            f"{counts.precision:>8.3f}{counts.recall:>8.3f}{counts.f1:>8.3f}"
        )
    figures = report.as_json()
    yield ""
    yield f"core recall          {_rate(figures['core_recall'])}"
    yield f"all-exact F1         {_rate(figures['strict_f1'])}   (type, {', '.join(_STRICT)})"
    for slot, label in _SLOTS.items():
        yield f"{label:<21}{_rate(figures['slots'].get(slot))}"
    yield (
        f"records in negatives {figures['events_in_negatives']:>5}   "
        f"({figures['negative_articles']} negative of {figures['articles']} articles)"
    )
    yield f"calibration error    {_rate(figures['ece'])}"
    if figures["calibration"]:
        yield ""
        yield "confidence   records   says  right"
        for b in figures["calibration"]:
            yield (
                f"{b['lower']:.1f} to {b['upper']:.1f}   {b['records']:>7}"
                f"  {b['confidence']:.3f}  {b['right']:.3f}"
            )


def _error_lines(report: Report) -> Iterator[str]:
    """One line for each miss, each spurious record and each match with a wrong field."""
    for scored in report.articles:
        yield from _article_errors(scored)


def _article_errors(scored: Scored) -> Iterator[str]:
    key, matching = scored.article.key, scored.matching
    for told in matching.missed:
        hint = scored.hint(told)
        became = f"  [instead: {hint.type} by {hint.rule}]" if hint else ""
        yield _join(
            "MISS", key, told.gold.salience, told.type, told.status, told.countries,
            told.gold.program, told.date, f"“{told.sentence}”{became}",
        )  # fmt: skip
    for record in matching.spurious:
        yield _join(
            "SPURIOUS", key, record.rule, record.type, record.status, record.countries,
            record.program, record.date, f"“{record.sentence[:90]}”",
        )  # fmt: skip
    for pair in matching.pairs:
        told, record = pair.told, pair.predicted
        values = {
            "countries": (told.countries, record.countries),
            "program": (told.gold.program, record.program),
            "status": (told.status, record.status),
            "date": (told.date, record.date),
            "instrument": (told.instrument, record.instrument),
        }
        verdicts = pair.optional_slots() | pair.slots()
        wrong = [
            f"{slot}: gold {_value(values[slot][0])}, got {_value(values[slot][1])}"
            for slot in values
            if not verdicts.get(slot, True)
        ]
        if wrong:
            yield _join(
                "WRONG", key, record.rule, record.type, "; ".join(wrong), f"“{told.sentence}”"
            )


def _join(*fields: object) -> str:
    """Fields of a line, two blanks apart, none of which can steer the terminal."""
    return "  ".join(clean(_value(field)) for field in fields)


def _value(value: object) -> str:
    if value is None or value == frozenset():
        return "-"
    return ",".join(sorted(value)) if isinstance(value, frozenset) else str(value)


def _rate(value: float | None) -> str:
    return "    -" if value is None else f"{value:.3f}"


_STRICT = ("countries", "programme", "status", "date")
_SLOTS = {
    "countries": "countries exact",
    "program": "programme exact",
    "status": "status exact",
    "date": "date exact",
    "date_given": "  where gold has one",
    "instrument": "instrument exact",
}
