"""Names as ids."""


def slug(text: str) -> str:
    """An id made of a name: lower case, other signs as hyphens."""
    cleaned = "".join(c if c.isalnum() else "-" for c in text.lower())
    return "-".join(part for part in cleaned.split("-") if part) or "unnamed"
