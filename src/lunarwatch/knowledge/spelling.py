"""How names are compared: without case and signs."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1 << 14)
def plain(text: str) -> str:
    """Letters and figures alone, without case: "Chang'e-6" and "ChangE 6" are one."""
    return "".join(c for c in text.casefold() if c.isalnum())


def words(text: str) -> list[str]:
    """The words without case, split at everything that is no letter or figure."""
    return "".join(c if c.isalnum() else " " for c in text.casefold()).split()
