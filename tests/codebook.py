"""Closed lists of docs/codebook.md that several tests hold data against."""

from __future__ import annotations

INSTRUMENTS = frozenset(
    {
        "memorandum of understanding",
        "agreement",
        "accords",
        "treaty",
        "convention",
        "letter of intent",
        "joint statement",
        "arrangement",
        "contract",
        "declaration",
        "protocol",
    }
)
