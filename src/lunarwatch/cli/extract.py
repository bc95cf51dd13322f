"""``lunarwatch extract``: articles in, event records out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lunarwatch.cli import options
from lunarwatch.cli.options import Model, NoGate, Patterns, Published
from lunarwatch.cli.wanted import Wanted
from lunarwatch.writing import WRITERS

FORMATS = ", ".join(["auto", *WRITERS])


def extract(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH…", help="Files, folders, patterns such as 'news/*.html'; - is the input."
        ),
    ] = None,
    files_from: Annotated[
        str | None, typer.Option(metavar="FILE", help="Read paths from a file, one a line.")
    ] = None,
    format_: Annotated[
        str, typer.Option("--format", "-f", metavar="NAME", help=f"How to write: {FORMATS}.")
    ] = "auto",
    excel: Annotated[
        bool, typer.Option("--excel", help="CSV that Excel opens as it should and runs none of.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write here; the suffix is the format."
        ),
    ] = None,
    db: Annotated[
        Path | None,
        typer.Option("--db", metavar="FILE", help="Keep the records in this database, too."),
    ] = None,
    published: Published = None,
    types: Annotated[
        list[str] | None, typer.Option("--type", metavar="TYPE", help="Only these types of event.")
    ] = None,
    statuses: Annotated[
        list[str] | None,
        typer.Option("--status", metavar="STATUS", help="Only occurred, planned, denied, …"),
    ] = None,
    programs: Annotated[
        list[str] | None,
        typer.Option("--program", metavar="NAME", help="Only about this programme (ilrs, …)."),
    ] = None,
    countries: Annotated[
        list[str] | None,
        typer.Option("--country", metavar="NAME", help="Only with a party of this country (CHN)."),
    ] = None,
    actors: Annotated[
        list[str] | None,
        typer.Option("--actor", metavar="NAME", help="Only with this party (NASA, …)."),
    ] = None,
    min_confidence: Annotated[
        float,
        typer.Option(
            min=0, max=1, metavar="SHARE", help="Only records at least this sure (0 to 1)."
        ),
    ] = 0.0,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", min=1, metavar="N", help="Processes to work in.")
    ] = 1,
    engine: Annotated[
        str, typer.Option(metavar="NAME", help="Where to work: local, or ray for a Ray cluster.")
    ] = "local",
    address: Annotated[
        str | None,
        typer.Option(metavar="URL", help="The Ray cluster; without it, one is started here."),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the output of a run that was stopped.")
    ] = False,
    failures: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write what failed here, as JSON lines."),
    ] = None,
    patterns: Patterns = None,
    model: Model = None,
    no_gate: NoGate = False,
    shard: Annotated[
        str | None, typer.Option(metavar="I/N", help="Work on one part of N, split by content.")
    ] = None,
    near_duplicates: Annotated[
        bool, typer.Option("--near-duplicates", help="Mark nearly equal articles as copies too.")
    ] = False,
    map_: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="OURS=THEIRS", help="Columns: text=content,published=date."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what failed.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say more.")] = False,
) -> None:
    """Extract the events that articles tell.

    On a terminal they are shown as a table; in a pipe one article gives a JSON array, several
    give JSON lines.

    Examples:
      lunarwatch extract article.txt --published 2023-12-07

      cat article.txt | lunarwatch extract - --format csv

      lunarwatch extract news/ -o events.jsonl --jobs 4 --resume

      lunarwatch extract news/ --db watch.db -o events.jsonl

    """
    wanted = Wanted(
        paths=tuple(paths or ()),
        files_from=files_from,
        format="excel" if excel else format_,
        output=output,
        db=db,
        published=options.day(published),
        jobs=jobs,
        engine=engine,
        address=address,
        resume=resume,
        failures=failures,
        patterns=patterns,
        model=model,
        gate=not no_gate,
        shard=options.shard(shard),
        near_duplicates=near_duplicates,
        mapping=options.mapping(map_),
        quiet=quiet,
        verbose=verbose,
    )
    wanted.check()
    from lunarwatch.batch import Selection
    from lunarwatch.records import Status

    selection = Selection(
        types=options.chosen("--type", types, options.event_types(patterns)),
        statuses=options.chosen("--status", statuses, Status),
        programs=frozenset(options.names(programs)),
        countries=options.country_codes(countries, patterns),
        actors=frozenset(options.names(actors)),
        min_confidence=min_confidence,
    )
    from lunarwatch.cli.running import run

    code = run(wanted, selection)
    if code:
        raise typer.Exit(code)
