"""Whether it happened: the status of a verb or a noun by its clause."""

from __future__ import annotations

import pytest

from lunarwatch.components.assertion import habitual, noun_status, verb_status
from lunarwatch.extraction import Extractor
from lunarwatch.patterns import Catalogue
from lunarwatch.records import Status


def status(text: str, extractor: Extractor, catalogue: Catalogue) -> Status:
    """The status of the word that stands in brackets."""
    start = text.index("[")
    end = text.index("]") - 1
    doc = extractor.nlp(text.replace("[", "").replace("]", ""))
    (token,) = [token for token in doc if start <= token.idx < end]
    if token.pos_ in ("VERB", "AUX") or token.tag_.startswith("VB"):
        return verb_status(token, catalogue)
    return noun_status(token, catalogue, Status.OCCURRED)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # told as done
        ("Angola [signed] the Artemis Accords.", "occurred"),
        ("Angola has [signed] the Artemis Accords.", "occurred"),
        ("The Artemis Accords were [signed] by Angola.", "occurred"),
        ("Angola became the 33rd country to [sign] the Artemis Accords.", "occurred"),
        ("Angola managed to [sign] the Artemis Accords.", "occurred"),
        ("NASA said that Angola had [signed] the Artemis Accords.", "occurred"),
        ("After [signing] the Artemis Accords, Angola hosted a meeting.", "occurred"),
        ("Angola did not fail to [sign] the Artemis Accords.", "occurred"),
        ("After the [launch] on Friday, the crew will board the station.", "occurred"),
        # still to come
        ("After the [landing], the crew will board the ship.", "planned"),
        ("Upon [touchdown], the lander will open its panels.", "planned"),
        ("Angola will [sign] the Artemis Accords.", "planned"),
        ("Angola plans to [sign] the Artemis Accords.", "planned"),
        ("Angola is expected to [sign] the Artemis Accords.", "planned"),
        ("Angola is set to [sign] the Artemis Accords.", "planned"),
        ("Angola is to [sign] the Artemis Accords.", "planned"),
        ("Angola is ready to [sign] the Artemis Accords.", "planned"),
        ("Angola agreed to [join] the Artemis Accords.", "planned"),
        ("Angola hopes to [join] the Artemis Accords.", "planned"),
        ("Angola decided to [join] the Artemis Accords.", "planned"),
        # left open
        ("Angola may [sign] the Artemis Accords.", "possible"),
        ("Angola could [sign] the Artemis Accords.", "possible"),
        ("Angola might [sign] the Artemis Accords.", "possible"),
        ("Angola is considering [signing] the Artemis Accords.", "possible"),
        ("Angola applied to [join] the Artemis Accords.", "possible"),
        # said not to be so
        ("Neither Angola nor Chad [signed] the Artemis Accords.", "denied"),
        ("Angola has not [signed] the Artemis Accords.", "denied"),
        ("Angola didn't [sign] the Artemis Accords.", "denied"),
        ("Angola never [signed] the Artemis Accords.", "denied"),
        ("Angola will not [sign] the Artemis Accords.", "denied"),
        ("Angola refused to [sign] the Artemis Accords.", "denied"),
        ("Angola declined to [join] the Artemis Accords.", "denied"),
        ("Angola left without [signing] the Artemis Accords.", "denied"),
        ("No African country [signed] the Artemis Accords.", "denied"),
        ("Angola has yet to [sign] the Artemis Accords.", "denied"),
        ("Neither Angola nor Chad has [signed] the Artemis Accords.", "denied"),
        # tried, and not achieved
        ("The probe failed to [land] on the Moon.", "failed"),
        ("The probe tried to [land] on the Moon.", "failed"),
        ("The probe attempted to [land] on the Moon.", "failed"),
        # under way
        ("NASA is [building] a lunar base.", "ongoing"),
        ("NASA and JAXA are [developing] a rover.", "ongoing"),
        # "no" that denies nothing
        ("NASA will [launch] no earlier than 2028.", "planned"),
    ],
)
def test_verbs(text: str, expected: str, extractor: Extractor, catalogue: Catalogue) -> None:
    assert status(text, extractor, catalogue) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The [launch] of the rocket took place in May.", "occurred"),
        ("After the [launch] of the rocket, the crew rested.", "occurred"),
        ("NASA plans the [launch] of the rocket for May.", "planned"),
        ("The planned [launch] of the rocket worries Japan.", "planned"),
        ("The [launch] of the rocket is scheduled for May.", "planned"),
        ("The [launch] will take place in May.", "planned"),
        ("Preparations for the [launch] go on.", "planned"),
        ("The failed [launch] cost millions.", "failed"),
        ("The [launch] failed.", "failed"),
        ("NASA cancelled the [launch].", "denied"),
        ("NASA is considering a [launch] in May.", "possible"),
        ("There was no [launch] in May.", "denied"),
    ],
)
def test_nouns(text: str, expected: str, extractor: Extractor, catalogue: Catalogue) -> None:
    assert status(text, extractor, catalogue) == expected


@pytest.mark.parametrize(
    ("text", "general"),
    [
        ("NASA and its partners develop and build probes and [launch] the satellites.", True),
        ("SpaceX [launches] cargo from Florida.", True),
        ("NASA and its partners will build and [launch] the satellites.", False),
        ("NASA and its partners built and [launched] the satellites.", False),
    ],
)
def test_what_is_done_in_general(text: str, general: bool, extractor: Extractor) -> None:
    start = text.index("[")
    doc = extractor.nlp(text.replace("[", "").replace("]", ""))
    (verb,) = [token for token in doc if token.idx == start]
    assert habitual(verb) is general
