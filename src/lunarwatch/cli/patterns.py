"""``lunarwatch patterns``: what the program knows, whether it is sound, what it lacks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lunarwatch.cli import options
from lunarwatch.cli.articles import Articles, Paths
from lunarwatch.cli.exits import FATAL
from lunarwatch.cli.options import Model, Patterns
from lunarwatch.cli.screen import write

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from lunarwatch.extraction import Extractor
    from lunarwatch.patterns import Catalogue

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]


def list_patterns(
    kind: Annotated[
        str,
        typer.Argument(
            help="'events', 'people', or a kind of entity: agency, programme, treaty, country, …"
        ),
    ] = "events",
    patterns: Patterns = None,
    as_json: AsJson = False,
) -> None:
    """List what the program knows: its event types, its entities of a kind, or the people.

    Examples:
      lunarwatch patterns list

      lunarwatch patterns list agency --json

    """
    catalogue = catalogue_of(patterns)
    kinds = {"events", "people", *(entity.kind for entity in catalogue.entities.values())}
    (wanted,) = options.chosen("The kind", [kind], kinds)
    for row in entries(catalogue, wanted):
        if as_json:
            write(json.dumps(row, ensure_ascii=False) + "\n")
        else:
            write("  ".join(str(row[key] or "–").ljust(WIDTHS.get(key, 0)) for key in row) + "\n")


def check_patterns(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="A folder laid out like patterns/.")
    ] = None,
) -> None:
    """Check that the pattern files are well formed; name file, entry and field if not.

    Example:
      lunarwatch patterns check my-patterns/

    """
    from lunarwatch.patterns import patterns_dir

    catalogue = catalogue_of(folder)
    examples = sum(
        len(event.example) + len(event.counterexamples) for event in catalogue.events.values()
    )
    write(
        f"{folder or patterns_dir()}: {len(catalogue.events)} event types with "
        f"{len(catalogue.frames)} frames and {examples} examples, {len(catalogue.entities)} "
        f"entities and {len(catalogue.people)} people with {len(catalogue.aliases)} names; "
        "all well formed.\n"
    )


def run_examples(
    types: Annotated[
        list[str] | None, typer.Option("--type", metavar="TYPE", help="Only of these event types.")
    ] = None,
    patterns: Patterns = None,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Test that the examples of the event types hold, and their counterexamples too.

    Exit code 1 if one does not.

    Example:
      lunarwatch patterns test --type sign

    """
    from dataclasses import asdict

    from lunarwatch.rehearsal import rehearse

    wanted = options.chosen("--type", types, options.event_types(patterns))
    extractor = real_extractor(patterns, model)
    held = failed = 0
    for outcome in rehearse(catalogue_of(patterns), extractor.extract, types=wanted):
        held, failed = held + (outcome.problem is None), failed + (outcome.problem is not None)
        if as_json:
            write(json.dumps(asdict(outcome), ensure_ascii=False) + "\n")
        elif outcome.problem:
            write(f"{outcome.type}: {outcome.problem}: “{outcome.text}”\n")
    if not as_json:
        write(f"{held} of {held + failed} examples hold.\n")
    if failed:
        raise typer.Exit(FATAL)


def list_gaps(
    paths: Paths,
    least: Annotated[
        int, typer.Option(min=1, metavar="N", help="Only what at least N sentences have.")
    ] = 2,
    patterns: Patterns = None,
    model: Model = None,
    as_json: AsJson = False,
) -> None:
    """Find what articles mention that the patterns lack: verbs without a frame, unknown names.

    The most frequent first, each with a sentence that has it.

    Example:
      lunarwatch patterns gaps news/ --least 5

    """
    from dataclasses import asdict

    from lunarwatch.gaps import find_gaps

    articles = Articles(paths)
    extractor = real_extractor(patterns, model)

    def docs() -> Iterator[Doc]:
        for article in articles:
            yield extractor.analyse(article)

    for gap in find_gaps(docs(), catalogue_of(patterns)):
        if gap.count < least:
            continue
        if as_json:
            write(json.dumps(asdict(gap), ensure_ascii=False) + "\n")
        else:
            line = f"{gap.count:>5}  {gap.kind}  {gap.words:<24}  “{gap.examples[0]}”\n"
            write(line, untrusted=True)
    articles.finish()


def entries(catalogue: Catalogue, kind: str) -> Iterator[dict[str, Any]]:
    """Yield the event types, the people, or the entities of a kind, as rows."""
    if kind == "events":
        for event in catalogue.events.values():
            yield {"type": event.type, "plover": event.plover.event, "meaning": event.meaning}
        return
    if kind == "people":
        for person in catalogue.people.values():
            served = (f"{office.body} {office.when}" for office in person.offices)
            yield {"name": person.name, "country": person.country, "offices": ", ".join(served)}
        return
    for entity in catalogue.entities.values():
        if entity.kind == kind:
            yield {
                "id": entity.id,
                "acronym": entity.acronym,
                "country": entity.country,
                "name": entity.name,
            }


def catalogue_of(patterns: Path | None) -> Catalogue:
    """The patterns that the option names."""
    from lunarwatch.patterns import load_catalogue

    return load_catalogue(patterns)


def real_extractor(patterns: Path | None, model: str | None) -> Extractor:
    """The extractor itself: these commands look into its analysis."""
    from lunarwatch.extraction import Extractor

    return Extractor(model=model, patterns=patterns)


WIDTHS = {"type": 10, "plover": 9, "id": 24, "acronym": 8, "country": 3}

COMMANDS: dict[str, tuple[Callable[..., None], str]] = {
    "list": (
        list_patterns,
        "List what the program knows: event types, entities, people.",
    ),
    "check": (check_patterns, "Check that the pattern files are well formed."),
    "test": (run_examples, "Test that the examples of the event types hold."),
    "gaps": (list_gaps, "Find what articles mention that the patterns lack."),
}
