"""The failure ledger: one JSON line for each input that failed."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from lunarwatch.batch.outcomes import Failed
from lunarwatch.errors import unwritable
from lunarwatch.writing.as_json import dumps


class Ledger:
    """An open ledger; begun afresh by every run, for a resumed run meets its failures again."""

    def __init__(self, path: Path) -> None:
        try:
            self._file = path.open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise unwritable(path, error, what="failure ledger") from error

    def add(self, failed: Failed) -> None:
        """Write a failure down, whole, at once."""
        row = {"path": failed.path, "stage": failed.stage, "reason": failed.reason}
        self._file.write(dumps(row) + "\n")
        self._file.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
