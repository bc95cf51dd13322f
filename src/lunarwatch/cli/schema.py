"""``lunarwatch schema``: the JSON Schema of the records."""

from __future__ import annotations

import json
from typing import Any

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

    made = whole(Event.model_json_schema(by_alias=True, mode="serialization"))
    typer.echo(json.dumps({"$schema": DRAFT, **made}, ensure_ascii=False, indent=2))


def whole(made: dict[str, Any]) -> dict[str, Any]:
    """The schema as records are written, not as they may be read: no key is ever left out."""
    for part in (made, *made.get("$defs", {}).values()):
        if "properties" in part:
            part["required"] = list(part["properties"])
    return made
