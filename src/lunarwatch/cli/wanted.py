"""What a user asks of ``lunarwatch extract``, checked before anything is read."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from os.path import isfile
from pathlib import Path
from typing import TYPE_CHECKING

from lunarwatch.cli.outputs import check_no_input, check_output
from lunarwatch.errors import UsageError
from lunarwatch.writing import WRITERS, format_for, format_named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from lunarwatch.writing import Format

ENGINES = ("local", "ray")


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
        if self.output:
            check_output(self.output)
        self._check_files()
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

    def _check_files(self) -> None:
        """Refuse to lose a file by writing to it what is made of it."""
        written = {"output": self.output, "failure ledger": self.failures}
        if self.output and self.failures and self.output.absolute() == self.failures.absolute():
            raise UsageError("Output and failure ledger are one file: name another for --failures.")
        for what, path in written.items():
            if path and path.is_file():
                check_no_input(path, self._names(), what=what, mapping=self.mapping)

    def _names(self) -> Iterator[str]:
        """The inputs as they were named, the list of them included."""
        yield from self.paths
        if self.files_from and self.list_is_file:
            from lunarwatch.reading import listed

            yield self.files_from
            yield from listed(self.files_from)

    @property
    def written(self) -> list[Path]:
        """The files that records and failures are written to."""
        return [path for path in (self.output, self.failures) if path]

    @property
    def list_is_file(self) -> bool:
        """Whether there is no list of files, or one that can be read more than once."""
        return self.files_from is None or (self.files_from != "-" and isfile(self.files_from))

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
