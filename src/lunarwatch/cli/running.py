"""A run of ``lunarwatch extract``: articles read, worked on, their records written."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, ExitStack, closing, nullcontext
from itertools import chain, islice
from typing import TYPE_CHECKING

from lunarwatch.cli import options
from lunarwatch.cli.exits import INTERRUPTED, SOME_FAILED
from lunarwatch.cli.screen import page, say
from lunarwatch.writing import Page, format_named

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from lunarwatch.batch import Item, Journal, Outcome, Recipe, Selection
    from lunarwatch.cli.keeping import Keeping
    from lunarwatch.cli.progress import Counts
    from lunarwatch.cli.wanted import Wanted
    from lunarwatch.writing import Format


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
        batch.paths(wanted.paths, files_from=wanted.files_from, written=wanted.written),
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

        if "-" in wanted.paths or not wanted.list_is_file:
            return None
        found = batch.paths(wanted.paths, files_from=wanted.files_from, written=wanted.written)
        total = sum(1 for _ in found)
        return total if total > 1 else None

    return count


def _how_to_go_on(wanted: Wanted, journal: Journal | None, counts: Counts) -> str:
    told = f"Interrupted after {counts.sentence()}."
    if journal:
        return f"{told} To go on, run the same command with --resume."
    if wanted.output:
        return f"{told} {wanted.output} holds these; only line formats (jsonl, csv) can be resumed."
    return told
