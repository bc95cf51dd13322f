"""Gives finite verbs the subjects that the parser has lost.

A finite verb of English has a subject, and the small model's greedy parser now and then takes that
for something else: in "In Geneva, Turkey and Russia are …" for further places, in "Slovenia, which
…, called on both" the verb for a participle.  Where the words right before the verb show what its
subject is, the tree is mended, so that all questions of grammar see it.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import ORTH
from spacy.strings import StringStore

from lunarwatch.parsing.dependencies import Trees
from lunarwatch.parsing.row import Row
from lunarwatch.parsing.tree import Tree

Hashes = NDArray[np.uint64]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_BEFORE_VERB = _AUXILIARIES | {"neg", "advmod"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "conj"})
_ON_NOUNS = frozenset({"acl", "amod"})
_ADDED = frozenset({"conj", "appos", "npadvmod", "dep"})
_FRONTED = frozenset({"prep", "advcl", "npadvmod", "ccomp"})
# What opens a sentence and is no subject: "Speaking in Paris, A and B …", "Eager to calm them, A …"
_NO_SUBJECTS = frozenset({"VBG", "JJ"})
_ASTRAY = frozenset({"npadvmod", "dep", "nmod", "advcl"})
_NAMES = frozenset({"NNP", "NNPS"})
_NOMINAL = _NAMES | {"NN", "NNS", "PRP"}
_CLOSING = frozenset({",", ")"})
_TIMES = frozenset(
    "january february march april may june july august september october november december jan. "
    "feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. monday tuesday wednesday thursday "
    "friday saturday sunday".split()
)
# What a caption says of what it shows: "The rover, built in 2019, seen before its launch."
_SHOWN = frozenset("seen pictured shown photographed depicted imaged captured viewed".split())


class Mender:
    """Mends the trees of a row of pieces, in place."""

    def __init__(self, strings: StringStore) -> None:
        def hashes(names: Iterable[str]) -> Hashes:
            return np.array([strings.add(name) for name in sorted(names)], np.uint64)

        self._strings = strings
        self._subjects, self._no_subjects = hashes(_SUBJECTS), hashes(_NO_SUBJECTS)
        self._auxiliaries, self._finite = hashes(_AUXILIARIES), hashes(_FINITE)
        self._clauses, self._on_nouns = hashes(_CLAUSES), hashes(_ON_NOUNS)
        self._closing = hashes(_CLOSING)
        self._root, self._past, self._participle = (
            np.uint64(strings.add(name)) for name in ("ROOT", "VBD", "VBN")
        )

    def __call__(self, row: Row, tags: Hashes, trees: Trees) -> None:
        """Mend trees, and the tags of verbs that are found to be finite.

        Args:
            row: the pieces.
            tags: of their tokens.
            trees: of the pieces.
        """
        words, ends = row.column(ORTH), row.ends
        for verb in self._suspects(words, tags, trees).tolist():
            number = int(np.searchsorted(ends, verb, side="right"))
            piece = slice(int(ends[number]) - row.lengths[number], int(ends[number]))
            mend(Tree(self._strings, piece, words, tags, trees), verb - piece.start)

    def _suspects(self, words: Hashes, tags: Hashes, trees: Trees) -> NDArray[np.intp]:
        """The verbs that lack a subject although they are finite, or may be finite."""
        heads = np.arange(len(tags)) + trees.heads
        labels = trees.labels
        finite, auxiliary = np.isin(tags, self._finite), np.isin(labels, self._auxiliaries)
        lacking = finite & ~auxiliary
        lacking[heads[finite & auxiliary]] = True
        lacking &= np.isin(labels, self._clauses)
        behind = np.append(False, np.isin(words, self._closing)[:-1])
        participle = (tags == self._participle) & behind
        lacking |= np.isin(labels, self._on_nouns) & (participle | (tags == self._past))
        subject = np.isin(labels, self._subjects) & ~np.isin(tags, self._no_subjects)
        lacking[heads[subject]] = False
        lacking |= (tags == self._participle) & (labels == self._root)
        return lacking.nonzero()[0]


def mend(tree: Tree, verb: int) -> None:
    """Give a verb its subject, where it is plain."""
    match tree.label(verb):
        case "acl":
            _mend_root(tree, verb, tree.root(verb))
        case "amod":
            _mend_before_noun(tree, verb)
        case _:
            _mend_clause(tree, verb)


def _mend_clause(tree: Tree, verb: int) -> None:
    """Find the subject of the verb of a clause."""
    labels = {tree.label(child) for child in tree.children(verb)}
    if tree.tag(verb) == "VBN" and not labels & _AUXILIARIES:
        if "nsubj" in labels and (_is_told(tree, verb) or _is_parted(tree, verb)):
            tree.tag_as(verb, "VBD")
            return
        if not _is_parted(tree, verb):
            return
    before = _last_before(tree, verb)
    subject = None if labels & _SUBJECTS else _astray(tree, verb)
    if subject is None and before >= 0 and tree.word(before) not in _CLOSING:
        subject = _swallowed(tree, verb, before)
    if subject is None:
        return
    for child in tree.children(verb):
        if child < subject and tree.label(child) in _SUBJECTS:
            tree.hang(child, verb, "advcl")
    tree.hang(subject, verb, "nsubjpass" if "auxpass" in labels else "nsubj")
    if not labels & _AUXILIARIES:
        _make_finite(tree, verb)


def _make_finite(tree: Tree, verb: int) -> None:
    """Take what has no auxiliary for a past."""
    if tree.tag(verb) == "VBN":
        tree.tag_as(verb, "VBD")


def _last_before(tree: Tree, verb: int) -> int:
    """The last token before a verb and its auxiliaries; -1 if there is none."""
    at = verb
    while at > 0 and tree.heads[at - 1] == verb and tree.label(at - 1) in _BEFORE_VERB:
        at -= 1
    return at - 1


def _astray(tree: Tree, verb: int) -> int | None:
    """The name that hangs on the verb as something else: "Rashid 2, after …, was grounded"."""
    names = [
        child
        for child in tree.children(verb)
        if child < verb and tree.label(child) in _ASTRAY and tree.tag(child) in _NAMES
        if tree.word(child).lower() not in _TIMES
    ]
    return names[-1] if names else None


def _swallowed(tree: Tree, verb: int, before: int) -> int | None:
    """The subject in the phrase in front of it: "In Geneva, Turkey and Russia are …"."""
    path = tree.path(before, verb)
    if not path:
        return None
    label, tag = tree.label(path[-1]), tree.tag(path[-1])
    if not (label in _FRONTED or (label in _SUBJECTS and tag in _NO_SUBJECTS)):
        return None
    added = [at for at in path[:-1] if _is_added(tree, at)]
    if not added:
        return None
    lists = any(tree.label(child) == "cc" for at in path for child in tree.children(at))
    return added[-1] if lists else added[0]


def _is_added(tree: Tree, at: int) -> bool:
    """Whether a comma parts a noun phrase from what it hangs on."""
    if tree.label(at) not in _ADDED or tree.tag(at) not in _NOMINAL or tree.heads[at] > at:
        return False
    edge = tree.left_edge(at)
    return edge > 0 and tree.word(edge - 1) == ","


def _mend_root(tree: Tree, verb: int, noun: int) -> None:
    """Make a participle the verb of a sentence that has no other: "Slovenia, which …, called".

    It may hang on the last word of the insertion.
    """
    if not _is_root(tree, noun) or verb < noun:
        return
    past = tree.tag(verb) == "VBD" and tree.heads[verb] in (verb, noun)
    if not past and not _is_parted(tree, verb):
        return
    tree.hang(verb, verb, "ROOT")
    tree.hang(noun, verb, "nsubj")
    _make_finite(tree, verb)


def _mend_before_noun(tree: Tree, verb: int) -> None:
    """Likewise before its object: "Finland, based in the capital, supplied images"."""
    thing = tree.heads[verb]
    noun = tree.heads[thing]
    if thing < verb or tree.label(thing) not in ("appos", "ROOT") or not _is_parted(tree, verb):
        return
    if noun == thing:
        names = [c for c in tree.children(thing) if c < verb and tree.tag(c) in _NAMES]
        if not names:
            return
        noun = names[0]
    elif not _is_root(tree, noun) or noun > verb:
        return
    before = [child for child in tree.children(thing) if child < verb]
    for child in (noun, verb):
        tree.hang(child, child, "ROOT")
    _mend_root(tree, verb, noun)
    tree.hang(thing, verb, "dobj")
    for child in before:
        if child != noun:
            tree.hang(child, verb, tree.label(child))


def _is_root(tree: Tree, noun: int) -> bool:
    return tree.heads[noun] == noun and tree.tag(noun) in _NOMINAL


def _is_told(tree: Tree, verb: int) -> bool:
    """Whether it is what a whole sentence tells: "Soyuz with three aboard lifted off.".

    A headline, without a full stop, leaves out the auxiliary of a passive.
    """
    if tree.label(verb) != "ROOT" or tree.word(verb) in _SHOWN:
        return False
    return "." in (tree.word(at) for at in range(verb, len(tree.heads)))


def _is_parted(tree: Tree, verb: int) -> bool:
    """Whether an insertion stands before a verb that ends a sentence, and is no caption's."""
    if verb < 2 or tree.word(verb) in _SHOWN or tree.word(verb - 1) not in _CLOSING:
        return False
    opening = "(" if tree.word(verb - 1) == ")" else ","
    opened = opening in (tree.word(at) for at in range(1, verb - 1))
    return opened and "." in (tree.word(at) for at in range(verb, len(tree.heads)))
