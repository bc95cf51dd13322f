"""Opening the store's SQLite file: settings, version, migrations, and errors people understand."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

from lunarwatch.errors import StoreError
from lunarwatch.knowledge.store.schema import APPLICATION, MIGRATIONS, VERSION

PATIENCE_MS = 30_000
"""How long a writer waits for another process to finish its article."""
_PAUSE = 0.02  # seconds between two tries


def connect(path: Path, *, create: bool = True) -> sqlite3.Connection:
    """Open a store, bringing an older one up to this version.

    Raises:
        StoreError: There is none and none shall be made; it is not a store of this program; it is
            of a newer version; or it cannot be read or written.
    """
    if not create and not path.exists():
        raise StoreError(
            f"There is no database {str(path)!r}; 'lunarwatch extract … --db {path}' makes one."
        )
    try:
        # Transactions are opened by hand, so that writers take the lock before they read.
        db = sqlite3.connect(path, isolation_level=None, timeout=PATIENCE_MS / 1000)
    except sqlite3.Error as wrong:
        raise StoreError(f"The database {str(path)!r} cannot be opened: {wrong}.") from None
    try:
        db.row_factory = sqlite3.Row
        db.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        _check(db, path)
        _write_ahead(db)
        # A finished article outlives a power cut, too.
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        _migrate(db, path)
    except sqlite3.Error as wrong:
        db.close()
        raise StoreError(
            f"{str(path)!r} cannot be used as a database: {wrong}; "
            "move it away or give another path with --db."
        ) from None
    except BaseException:
        db.close()
        raise
    return db


def _write_ahead(db: sqlite3.Connection) -> None:
    """Journal ahead of writing.

    SQLite does not wait for this lock by itself, so two processes that open a new database at once
    would be in each other's way.
    """
    last = monotonic() + PATIENCE_MS / 1000
    while True:
        try:
            db.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as wrong:
            if wrong.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() >= last:
                raise
            sleep(_PAUSE)
        else:
            return


@contextmanager
def writing(db: sqlite3.Connection) -> Iterator[None]:
    """A transaction that holds the write lock from its first moment, and is whole or not at all."""
    try:
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as wrong:
        raise StoreError(
            f"The database is being written by another process and stayed so ({wrong}); "
            "try again when that has ended."
        ) from None
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def insert(
    db: sqlite3.Connection, table: str, row: Mapping[str, Any], *, or_ignore: bool = False
) -> sqlite3.Cursor:
    """Insert a row, given by column; ``or_ignore`` passes over one whose key is taken."""
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    verb = "INSERT OR IGNORE" if or_ignore else "INSERT"
    return db.execute(f"{verb} INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))


def _check(db: sqlite3.Connection, path: Path) -> None:
    """Refuse what is newer, or another program's."""
    version = db.execute("PRAGMA user_version").fetchone()[0]
    application = db.execute("PRAGMA application_id").fetchone()[0]
    tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION and (tables or version):
        raise StoreError(
            f"{str(path)!r} is a database of another program; give another path with --db."
        )
    if version > VERSION:
        raise StoreError(
            f"The database {str(path)!r} is of version {version}, made by a newer lunarwatch; "
            f"this one knows versions up to {VERSION}. Update lunarwatch."
        )


def _migrate(db: sqlite3.Connection, path: Path) -> None:
    if db.execute("PRAGMA user_version").fetchone()[0] == VERSION:
        return
    with writing(db):
        _check(db, path)  # another process may have been first
        done = db.execute("PRAGMA user_version").fetchone()[0]
        for script in MIGRATIONS[done:]:
            for statement in _statements(script):
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {VERSION}")


def _statements(script: str) -> Iterator[str]:
    """The script's statements; ``executescript`` would end the transaction it is in."""
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
