"""Names of programmes and crafts that the catalogue lacks, by their form alone.

"the GeoXO programme", "the satellite Zanko-2", "Harmattan, a small rover", "Sahel Observation
Network (SON)" and then "SON": plain string matching, no spaCy, so that the gate can count what the
analysis will find.
"""

from __future__ import annotations

from collections.abc import Iterator

from lunarwatch.finding import uses
from lunarwatch.forms.acronyms import defined
from lunarwatch.forms.form import Form
from lunarwatch.forms.heads import by_heads, is_code

__all__ = ["Form", "is_treaty", "names_by_form"]

_TREATIES = frozenset({"convention", "treaty", "charter", "agreement", "accord", "accords", "pact"})


def names_by_form(text: str) -> Iterator[Form]:
    """The names in a text that their form alone gives away; the surest forms first.

    They may overlap each other, and names that the catalogue has.
    """
    acronyms = list(defined(text))
    full = {form.acronym: form.name for form in acronyms}
    known: dict[str, Form] = {}  # names of crafts that stay names wherever they stand
    for form in by_heads(text):
        if form.name in full:
            yield form._replace(name=full[form.name], acronym=form.name)
            continue
        yield form
        coded = is_code(form)
        if form.given or coded:
            known.setdefault(form.name, form._replace(begins=not coded))
    yield from acronyms
    for name, form in known.items():
        for start in uses(name, text):
            yield form._replace(start=start, end=start + len(name))


def is_treaty(head: str) -> bool:
    """Whether what such a noun names is signed or ratified."""
    return head in _TREATIES
