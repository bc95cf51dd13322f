"""The language of an article, and that the model is asked only in doubt."""

from __future__ import annotations

import subprocess
import sys

import pytest

from lunarwatch.reading.language import code, detect

ENGLISH = (
    "Kenya and Portugal signed a memorandum of understanding on Tuesday to share maps of the lunar "
    "south pole, and said that they will meet again."
)
FRENCH = (
    "Le Kenya et le Portugal ont signé mardi un protocole d'accord pour partager des cartes du "
    "pôle sud de la Lune, ont annoncé les deux agences spatiales."
)
SPANISH = (
    "La agencia espacial firmó el martes un acuerdo con la NASA (National Aeronautics and Space "
    "Administration) para compartir los mapas del polo sur de la Luna."
)


@pytest.mark.parametrize(
    ("text", "declared", "expected"),
    [
        (ENGLISH, None, "en"),
        (ENGLISH, "fr", "en"),
        (FRENCH, None, "fr"),
        (FRENCH, "en", "fr"),
        (SPANISH, None, "es"),
        ("Россия подписала соглашение с Китаем о лунной станции.", None, "ru"),
        ("NASA picks SpaceX", None, None),
        ("NASA picks SpaceX", "eng", "en"),
        ("", None, None),
        ("Japan, US ink Artemis rover deal as Kishida visits Washington", None, None),
        ("The agency of the kingdom signed the accords with Egypt.", None, "en"),
    ],
)
def test_detect(text: str, declared: str | None, expected: str | None) -> None:
    assert detect(text, declared=declared) == expected


@pytest.mark.parametrize("text", ["中国国家航天局与埃及签署合作协议", "وقعت مصر اتفاقا مع الصين"])
def test_another_script_is_never_taken_for_english(text: str) -> None:
    assert detect(text) not in (None, "en")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("en-GB", "en"),
        ("ENGLISH", "en"),
        ("eng", "en"),
        ("pt_BR", "pt"),
        ("Klingon", None),
        ("", None),
        (None, None),
    ],
)
def test_code(name: str | None, expected: str | None) -> None:
    assert code(name) == expected


def test_plain_english_text_loads_nothing_heavy() -> None:
    script = (
        "import sys; from lunarwatch.reading import read_text;"
        f"read_text({ENGLISH!r});"
        "heavy = ['numpy', 'py3langid', 'charset_normalizer', 'trafilatura', 'lxml', 'pypdf',"
        " 'docx', 'feedparser', 'warcio', 'zstandard', 'striprtf', 'dateparser', 'spacy', 'typer'];"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
