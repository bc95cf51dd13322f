"""``lunarwatch extract``: articles in, event records out."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, ExitStack, closing, nullcontext
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lunarwatch.cli import options
from lunarwatch.cli.exits import INTERRUPTED, SOME_FAILED
from lunarwatch.cli.options import Model, NoGate, Patterns, Published
from lunarwatch.cli.screen import page, say
from lunarwatch.errors import UsageError
from lunarwatch.writing import WRITERS, Page, format_for, format_named

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from datetime import date

    from lunarwatch.batch import Item, Journal, Outcome, Recipe, Selection
    from lunarwatch.cli.keeping import Keeping
    from lunarwatch.cli.progress import Counts
    from lunarwatch.writing import Format

ENGINES = ("local", "ray")
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
    code = run(wanted, selection)
    if code:
        raise typer.Exit(code)


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What the user asked for, the records wanted left aside."""

    paths: tuple[str, ...]
    files_from: str | None
    format: str
    output: Path | None
    db: Path | None
    published: date | None
    jobs: int
    engine: str
    address: str | None
    resume: bool
    failures: Path | None
    patterns: Path | None
    model: str | None
    gate: bool
    shard: tuple[int, int] | None
    near_duplicates: bool
    mapping: dict[str, str]
    quiet: bool
    verbose: bool

    def check(self) -> None:
        """Refuse what cannot work, before anything is read."""
        if not self.paths and not self.files_from:
            raise UsageError(
                "Nothing to read: name files or folders, or - for standard input. "
                "See: lunarwatch extract --help"
            )
        if self.output and not self.output.absolute().parent.is_dir():
            raise UsageError(f"The folder of the output {str(self.output)!r} does not exist.")
        if self.output and self.output.is_dir():
            raise UsageError(f"The output {str(self.output)!r} is a folder; name a file.")
        if self.engine not in ENGINES:
            known = ", ".join(ENGINES)
            raise UsageError(f"--engine {self.engine!r} is unknown; choose from: {known}.")
        if self.address and self.engine != "ray":
            raise UsageError("--address is that of a Ray cluster: add --engine ray.")
        form = self.form
        if form and form.binary and not self.output and sys.stdout.isatty():
            raise UsageError(f"{self.format} is no text: name a file with -o.")
        if self.resume and not (form and self.grows):
            growing = ", ".join(name for name, row in WRITERS.items() if row.grows)
            raise UsageError(
                f"--resume needs -o with a file in a format that grows line by line ({growing})."
            )

    @property
    def form(self) -> Format | None:
        """The format, where it does not depend on the input."""
        if self.format.lower() != "auto":
            return format_named(self.format)
        return format_named(format_for(self.output)) if self.output else None

    @property
    def grows(self) -> bool:
        """Whether the output is a file that can be gone on with."""
        if not self.output or not self.form or not self.form.grows:
            return False
        return self.output.is_file() or not self.output.exists()  # not a pipe, not /dev/null


def run(wanted: Wanted, selection: Selection) -> int:
    """Read, extract, write; return the exit code."""
    from lunarwatch import batch
    from lunarwatch.cli.interrupts import Interrupts
    from lunarwatch.cli.progress import Progress

    items = _items(wanted)
    first = list(islice(items, 2))
    many = len(first) > 1
    form = wanted.form or format_named(_auto(many=many))
    bar = _counter(wanted) if sys.stderr.isatty() and _silent(wanted) else None
    with ExitStack() as stack:
        ledger = stack.enter_context(batch.Ledger(wanted.failures)) if wanted.failures else None
        journal = _journal(wanted, selection, form)
        if journal:
            stack.enter_context(journal)
        interrupts = stack.enter_context(Interrupts())
        progress = stack.enter_context(
            Progress(ledger=ledger, quiet=wanted.quiet, verbose=wanted.verbose, bar=bar)
        )
        todo = chain(first, items)
        pending = journal.pending(todo) if journal else todo
        keep = stack.enter_context(_keeping(wanted, selection))
        outcomes = stack.enter_context(
            closing(_extracted(keep.heard(pending) if keep else pending, wanted, many=many))
        )
        selected = batch.selected(outcomes, selection)
        chosen = interrupts.between(keep.kept(selected) if keep else selected)
        try:
            _deliver(chosen, form, wanted, journal, progress.tell)
        except KeyboardInterrupt:
            interrupted = True
        else:
            interrupted = False
            if journal:
                journal.complete(keep=wanted.resume)
    counts = progress.counts
    if interrupted:
        say(_how_to_go_on(wanted, journal, counts))
        return INTERRUPTED
    if not wanted.quiet and (many or (counts.articles and not counts.events)):
        say(counts.sentence() + ".")
    return SOME_FAILED if counts.failed else 0


def _items(wanted: Wanted) -> Iterator[Item]:
    from lunarwatch import batch

    items = batch.read(
        batch.paths(wanted.paths, files_from=wanted.files_from),
        today=options.today(),
        published=wanted.published,
        mapping=wanted.mapping,
        stdin=sys.stdin.buffer,
    )
    if wanted.shard:
        number, of = wanted.shard
        items = batch.sharded(items, number=number, of=of)
    return batch.marked(items, near=wanted.near_duplicates)


def _extracted(
    items: Iterator[Item], wanted: Wanted, *, many: bool
) -> Generator[Outcome, None, None]:
    """The outcomes of the items, made here, in processes or on a cluster."""
    if wanted.engine == "ray":
        from lunarwatch import cluster

        return cluster.run(items, _recipe(wanted), workers=wanted.jobs, address=wanted.address)
    from lunarwatch import batch

    return batch.run(items, _recipe(wanted), jobs=wanted.jobs if many else 1)


def _recipe(wanted: Wanted) -> Recipe:
    from lunarwatch.batch import Recipe

    given = {"model": wanted.model, "patterns": wanted.patterns, "gate": wanted.gate}
    return Recipe(options.EXTRACTOR, given)


def _keeping(wanted: Wanted, selection: Selection) -> AbstractContextManager[Keeping | None]:
    """The database that the records go to, if there is one."""
    if not wanted.db:
        return nullcontext()
    from lunarwatch.cli.keeping import keeping

    return keeping(wanted.db, whole=selection == type(selection)(), quiet=wanted.quiet)


def _journal(wanted: Wanted, selection: Selection, form: Format) -> Journal | None:
    if not (wanted.output and wanted.grows):
        return None
    from lunarwatch.batch import Journal
    from lunarwatch.installation import version_of

    settings = {
        "version": version_of("lunarwatch"),
        "format": wanted.form and form.head + form.meaning,
        "published": str(wanted.published),
        "model": wanted.model,
        "patterns": str(wanted.patterns),
        "gate": wanted.gate,
        "shard": wanted.shard,
        "near-duplicates": wanted.near_duplicates,
        "map": wanted.mapping,
        **({"db": str(wanted.db)} if wanted.db else {}),
        **selection.as_json(),
    }
    begin = Journal.resume if wanted.resume else Journal.begin
    return begin(wanted.output, head=form.head, settings=settings)


def _deliver(
    outcomes: Iterator[Outcome],
    form: Format,
    wanted: Wanted,
    journal: Journal | None,
    tell: Callable[[Outcome], None],
) -> None:
    from lunarwatch import batch

    if journal:
        batch.to_growing_file(outcomes, form, journal, page=page(sys.stdout), tell=tell)
    elif wanted.output:
        batch.to_whole_file(outcomes, form, wanted.output, page=Page(), tell=tell)
    else:
        batch.to_stream(outcomes, form, sys.stdout.buffer, page=page(sys.stdout), tell=tell)


def _auto(*, many: bool) -> str:
    if sys.stdout.isatty():
        return "table"
    return "jsonl" if many else "json"


def _silent(wanted: Wanted) -> bool:
    """Whether nothing else is written to the terminal that a bar would be drawn on."""
    return wanted.output is not None or not sys.stdout.isatty()


def _counter(wanted: Wanted) -> Callable[[], int | None]:
    """Make a function that counts the paths to be read; None where they come as a stream."""

    def count() -> int | None:
        from lunarwatch import batch

        if "-" in wanted.paths or wanted.files_from == "-":
            return None
        total = sum(1 for _ in batch.paths(wanted.paths, files_from=wanted.files_from))
        return total if total > 1 else None

    return count


def _how_to_go_on(wanted: Wanted, journal: Journal | None, counts: Counts) -> str:
    told = f"Interrupted after {counts.sentence()}."
    if journal:
        return f"{told} To go on, run the same command with --resume."
    if wanted.output:
        return f"{told} {wanted.output} holds these; only line formats (jsonl, csv) can be resumed."
    return told
