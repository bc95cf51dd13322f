"""``lunarwatch doctor``: what is installed, and whether it is intact."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from lunarwatch.cli.exits import FATAL


def doctor(
    quick: Annotated[
        bool, typer.Option("--quick", help="Leave out the trial run, which loads the model.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
) -> None:
    """Check what is installed and whether it is intact.

    Versions against what lunarwatch needs, each file of the embedded language model against the
    official sha256, the patterns, and one sentence through all of it. Exit code 1 if anything is
    amiss.
    """
    from dataclasses import asdict

    from lunarwatch.installation import examine

    findings = []
    for finding in examine(trial=not quick):
        findings.append(finding)
        if not as_json:
            typer.echo(f"{'ok ' if finding.ok else 'BAD'}  {finding.check:<24}{finding.detail}")
    sound = all(finding.ok for finding in findings)
    if as_json:
        report = {"ok": sound, "findings": [asdict(finding) for finding in findings]}
        typer.echo(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        amiss = sum(not finding.ok for finding in findings)
        typer.echo("All is well." if sound else f"{amiss} of {len(findings)} checks failed.")
    if not sound:
        raise typer.Exit(FATAL)
