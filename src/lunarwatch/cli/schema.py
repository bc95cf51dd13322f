"""``lunarwatch schema``: the JSON Schema of the records."""

from __future__ import annotations

import json

import typer

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> None:
    """Print the JSON Schema of the records.

    It is draft 2020-12, made from the models that the records are made of. Each line of
    'extract --format jsonl', and each item of the array of '--format json', is valid against it.

    Example:
      lunarwatch schema > event.schema.json

    """
    from lunarwatch.records import Event

    # As written, not as read: every key is there in every record.
    made = Event.model_json_schema(by_alias=True, mode="serialization")
    typer.echo(json.dumps({"$schema": DRAFT, **made}, ensure_ascii=False, indent=2))
