"""The tables of the store, and how a database of an older version becomes one of this.

Laid out for Datasette: foreign keys on every reference, a ``title`` or ``name`` where a row is
referred to, JSON arrays in the columns that are to be faceted by their items, and tables of the
program's own bookkeeping behind a leading underscore.
"""

from __future__ import annotations

APPLICATION = 0x4C4E5257  # "LNRW": what the file says it is, in its header

MIGRATIONS = (
    """
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        started TEXT NOT NULL,
        articles INTEGER NOT NULL DEFAULT 0,
        records INTEGER NOT NULL DEFAULT 0,
        new INTEGER NOT NULL DEFAULT 0,
        changed INTEGER NOT NULL DEFAULT 0,
        withdrawn INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE articles (
        id TEXT PRIMARY KEY,
        title TEXT,
        source TEXT,
        published TEXT,
        published_basis TEXT,
        url TEXT,
        author TEXT,
        language TEXT,
        external_id TEXT,
        path TEXT,
        duplicate_of TEXT
    );
    CREATE INDEX articles_published ON articles (published);
    CREATE TABLE records (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        article TEXT NOT NULL REFERENCES articles (id),
        type TEXT NOT NULL,
        status TEXT NOT NULL,
        date TEXT,
        earliest TEXT,
        latest TEXT,
        program TEXT,
        countries TEXT NOT NULL,
        actors TEXT NOT NULL,
        recipients TEXT NOT NULL,
        instrument TEXT,
        confidence REAL,
        json TEXT NOT NULL,
        _component INTEGER
    );
    CREATE INDEX records_article ON records (article);
    CREATE INDEX records_type ON records (type);
    CREATE INDEX records_component ON records (_component);
    CREATE TABLE evidence (
        id INTEGER PRIMARY KEY,
        record TEXT NOT NULL REFERENCES records (id),
        article TEXT NOT NULL REFERENCES articles (id),
        sentence TEXT NOT NULL,
        start INTEGER,
        "end" INTEGER,
        "trigger" TEXT,
        rule TEXT
    );
    CREATE INDEX evidence_record ON evidence (record);
    CREATE INDEX evidence_article ON evidence (article);
    CREATE VIRTUAL TABLE evidence_fts USING fts5 (
        sentence, content="evidence", content_rowid="id", tokenize='unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER evidence_added AFTER INSERT ON evidence BEGIN
        INSERT INTO evidence_fts (rowid, sentence) VALUES (new.id, new.sentence);
    END;
    CREATE TRIGGER evidence_removed AFTER DELETE ON evidence BEGIN
        INSERT INTO evidence_fts (evidence_fts, rowid, sentence)
        VALUES ('delete', old.id, old.sentence);
    END;
    CREATE TABLE actors (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        acronym TEXT,
        kind TEXT NOT NULL,
        country TEXT
    );
    CREATE TABLE facts (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        type TEXT NOT NULL,
        status TEXT NOT NULL,
        date TEXT,
        earliest TEXT,
        latest TEXT,
        precision TEXT,
        program TEXT,
        countries TEXT NOT NULL,
        actors TEXT NOT NULL,
        recipients TEXT NOT NULL,
        instrument TEXT,
        articles INTEGER NOT NULL,
        sources TEXT NOT NULL,
        conflicts TEXT NOT NULL,
        first_seen TEXT,
        last_seen TEXT,
        confidence REAL,
        sentence TEXT,
        json TEXT NOT NULL,
        _component INTEGER NOT NULL
    );
    CREATE INDEX facts_type ON facts (type);
    CREATE INDEX facts_status ON facts (status);
    CREATE INDEX facts_program ON facts (program);
    CREATE INDEX facts_earliest ON facts (earliest);
    CREATE INDEX facts_component ON facts (_component);
    CREATE TABLE fact_actors (
        fact TEXT NOT NULL REFERENCES facts (id),
        actor TEXT NOT NULL REFERENCES actors (id),
        role TEXT NOT NULL,
        PRIMARY KEY (fact, actor, role)
    ) WITHOUT ROWID;
    CREATE INDEX fact_actors_actor ON fact_actors (actor);
    CREATE TABLE fact_records (
        fact TEXT NOT NULL REFERENCES facts (id),
        record TEXT NOT NULL REFERENCES records (id),
        PRIMARY KEY (fact, record)
    ) WITHOUT ROWID;
    CREATE INDEX fact_records_record ON fact_records (record);
    CREATE TABLE changes (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs (id),
        kind TEXT NOT NULL,
        fact TEXT NOT NULL,
        title TEXT NOT NULL,
        fields TEXT NOT NULL,
        before TEXT,
        after TEXT
    );
    CREATE INDEX changes_run ON changes (run);
    CREATE TABLE _slots (
        bucket INTEGER NOT NULL,
        low INTEGER NOT NULL,
        high INTEGER NOT NULL,
        record INTEGER NOT NULL,
        PRIMARY KEY (bucket, low, high, record)
    ) WITHOUT ROWID;
    CREATE TABLE _stale (component INTEGER PRIMARY KEY);
    """,
)
"""The script that leads from each version to the next, from an empty file on."""

VERSION = len(MIGRATIONS)
