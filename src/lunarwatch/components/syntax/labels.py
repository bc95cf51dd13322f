"""Labels of the parse, and signs, that questions of grammar ask for."""

from __future__ import annotations

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
OBJECTS_OR_RECIPIENTS = OBJECTS | {"dative"}
MODIFIERS = frozenset({"poss", "compound", "amod", "nmod", "npadvmod"})
NOMINALS = frozenset({"NOUN", "PROPN", "NUM"})
PREMODIFIERS = frozenset({"amod", "compound", "nmod"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
RELATIVES = frozenset({"WDT", "WP", "WP$"})
COPULAS = frozenset({"be", "become", "remain"})
OWNERS = frozenset({"compound", "nmod", "poss"})
HYPHENS = frozenset({"-", "–", "/"})
"""Signs that join two names: "NASA–ESA"."""
