"""The figures of `lunarwatch evaluate`: matching, counting, calibration, floors."""

from __future__ import annotations

import importlib.util
import json
import random
import re
from pathlib import Path
from typing import Any

import pytest

from lunarwatch import quality
from lunarwatch.errors import RecordsError
from lunarwatch.quality.calibration import Bin, calibration_error, reliability
from lunarwatch.quality.matching import affinity, match, normal, predicted_of, told_of
from lunarwatch.records import Article, Event, Party, PartyKind, Plover, Status

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"

needs_reference = pytest.mark.skipif(
    not (SHARED / "exam" / "score_events.py").exists(), reason="the reference scorer is not here"
)


def told(type_: str = "sign", countries: str = "CHN EGY", **fields: Any) -> Any:
    fields = {"status": "occurred"} | fields
    return told_of(
        quality.GoldEvent(type=type_, countries=tuple(countries.split()), **fields),
    )


def record(type_: str = "sign", countries: str = "CHN EGY", **fields: Any) -> dict[str, Any]:
    actors = [
        {"id": c.lower(), "name": c, "text": c, "kind": "country", "country": c}
        for c in countries.split()
    ]
    return {"type": type_, "status": "occurred", "actors": actors, "article": {"id": "x"}} | fields


def predicted(*args: Any, **fields: Any) -> Any:
    return predicted_of(record(*args, **fields))


ILRS = {"id": "ilrs", "name": "International Lunar Research Station", "text": "moon base"}


# --- two annotators ---------------------------------------------------------------------------


def annotated(folder: Path, name: str, *events: dict[str, Any]) -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    file = folder / f"{name}.json"
    file.write_text(json.dumps({"events": events}), encoding="utf-8")
    return file


SIGNED = {"type": "sign", "status": "occurred", "countries": ["CHN"], "program": "ILRS"}


def test_two_annotators_agree_where_type_and_party_do_and_exactly_where_the_fields_do(tmp_path):
    first = annotated(tmp_path / "a" / "dev", "1", SIGNED, SIGNED | {"countries": ["EGY"]})
    second = annotated(tmp_path / "b" / "dev", "1", SIGNED | {"status": "planned"}, SIGNED)
    figures = quality.agreement(quality.read_gold([first]), quality.read_gold([second])).as_json()
    counts = [figures[key] for key in ("gold", "predicted", "matched", "f1", "strict_f1", "ece")]
    assert counts == [2, 2, 1, 0.5, 0.5, None]


def test_an_article_that_only_one_annotated_is_named(tmp_path):
    first = quality.read_gold([annotated(tmp_path / "dev", "1", SIGNED)])
    with pytest.raises(RecordsError, match="Only one of the two annotated dev-1"):
        quality.agreement(first, [])


def test_a_second_annotation_counts_as_no_article_of_its_own(tmp_path):
    annotated(tmp_path / "dev", "1", SIGNED)
    (tmp_path / "dev" / "1.txt").write_text("China signed.", encoding="utf-8")
    annotated(tmp_path / "second" / "dev", "1", SIGNED)
    assert [a.path.parent.parent.name for a in quality.read_gold([tmp_path])] == [tmp_path.name]
    assert len(quality.read_gold([tmp_path / "second"], texts=False)) == 1
    with pytest.raises(RecordsError, match="beside each article's text"):
        quality.read_gold([tmp_path / "second"])


@pytest.mark.parametrize(
    ("half", "in_readme"), [("dev", "development half"), ("test", "test half")]
)
def test_the_agreement_that_is_claimed_is_measured(half, in_readme):
    first = quality.read_gold([ROOT / "gold" / half])
    second = quality.read_gold([ROOT / "gold" / "second" / half], texts=False)
    figures = quality.agreement(first, second).as_json()
    slots = figures["slots"]
    assert cells_of("gold/README.md", half) == [
        *(str(figures[key]) for key in ("gold", "predicted")),
        *(f"{figures[key]:.2f}" for key in ("f1", "core_recall", "strict_f1")),
        *(f"{slots[key]:.2f}" for key in ("countries", "program", "status", "date_given")),
    ]
    assert cells_of("README.md", f"a second annotator, {in_readme}") == [
        *(str(figures[key]) for key in ("articles", "gold")),
        *(f"{figures[key]:.2f}" for key in ("precision", "recall", "f1")),
        *(f"{figures[key]:.2f}" for key in ("core_recall", "strict_f1")),
    ]


def cells_of(document: str, row: str) -> list[str]:
    """The cells of a table's row, behind the one that names it."""
    text = (ROOT / document).read_text("utf-8")
    found = re.search(rf"^\| {re.escape(row)} \|(.*)\|$", text, re.M)
    assert found, f"{document} has no row {row}"
    return [cell.strip() for cell in found[1].split("|")]


# --- matching ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gold", "found", "matches"),
    [
        (told(), predicted(), True),
        (told(), predicted(countries="CHN"), True),
        (told(), predicted(type_="join"), False),
        (told(), predicted(countries="RUS"), False),
        (told(program="ILRS"), predicted(countries="RUS", program=ILRS), False),
        (told(program="ILRS"), predicted(countries="", program=ILRS), True),
        (told(countries="", program="ILRS"), predicted(program=ILRS), True),
        (told(countries="", program="Gateway"), predicted(program=ILRS), False),
        (told(countries=""), predicted(countries=""), False),
    ],
)
def test_a_match_needs_type_and_a_party_or_the_programme(gold, found, matches):
    assert (affinity(gold, found) > 0) is matches


def test_an_organisation_is_a_shared_party_under_any_of_its_names():
    cnsa = {"id": "cnsa", "name": "China National Space Administration", "text": "the agency",
            "acronym": "CNSA", "kind": "agency", "country": None}  # fmt: skip
    for name in ("CNSA", "China National Space Administration"):
        assert affinity(told(countries="", orgs=(name,)), predicted(countries="", actors=[cnsa]))
    assert not affinity(told(countries="", orgs=("JAXA",)), predicted(actors=[cnsa]))


def test_matching_is_one_to_one_and_prefers_the_best_overlap():
    vague = predicted(countries="CHN")
    exact = predicted(countries="CHN EGY")
    outcome = match([told()], [vague, exact])
    assert [pair.predicted for pair in outcome.pairs] == [exact]
    assert list(outcome.spurious) == [vague]


def test_status_date_and_sentence_decide_between_equal_parties():
    first = told(date="2023-12-06", sentence="China and Egypt signed")
    second = told(status="planned", sentence="They will sign again")
    of_second = predicted(status="planned")
    of_first = predicted(date={"edtf": "2023-12-06"})
    outcome = match([first, second], [of_second, of_first])
    assert {(p.told, p.predicted) for p in outcome.pairs} == {
        (first, of_first),
        (second, of_second),
    }


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("the Artemis program", "artemis"),
        ("Artemis Accords", "artemisaccords"),
        ("International Lunar Research Station", "ilrs"),
        ("Chang’e-6", "change6"),
        ("Centre national d'études spatiales", "centrenationaldetudesspatiales"),
        ("The Mission", None),
        ("", None),
        (None, None),
    ],
)
def test_names_are_compared_without_case_marks_and_filler(name, key):
    assert normal(name) == key


@pytest.mark.parametrize(
    ("gold", "found", "wrong"),
    [
        (told(), predicted(), set()),
        (told(), predicted(countries="CHN"), {"countries"}),
        (told(status="planned"), predicted(), {"status"}),
        (told(program="ILRS"), predicted(), {"program"}),
        (told(), predicted(program=ILRS), {"program"}),
        (told(program="ILRS"), predicted(program=ILRS), set()),
        (told(date="2023"), predicted(), {"date", "date_given"}),
        (told(), predicted(date={"edtf": "2023"}), {"date"}),
        (told(instrument="treaty"), predicted(instrument={"kind": "accords"}), {"instrument"}),
        (told(), predicted(instrument={"kind": "accords"}), set()),
    ],
)
def test_each_field_of_a_match_is_judged(gold, found, wrong):
    (pair,) = match([gold], [found]).pairs
    verdicts = pair.slots() | pair.optional_slots()
    assert {slot for slot, exact in verdicts.items() if not exact} == wrong


# --- figures ----------------------------------------------------------------------------------


def write_gold(folder: Path, name: str, events: list[dict[str, Any]], **meta: Any) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_text(meta.pop("text", "China and Egypt signed a pact."))
    (folder / f"{name}.json").write_text(json.dumps({"events": events} | meta))


SIGN = {"type": "sign", "status": "occurred", "countries": ["CHN", "EGY"]}
LAND = {"type": "land", "status": "planned", "countries": ["JPN"], "salience": "minor"}


def test_figures_of_a_small_set_counted_by_hand(tmp_path):
    write_gold(tmp_path, "1", [SIGN | {"date": "2023"}, LAND])
    write_gold(tmp_path, "2", [], negative=True)
    first, second = quality.read_gold([tmp_path])
    answers = {
        first.key: [record(confidence=0.9), record("launch", "RUS", confidence=0.3)],
        second.key: [record("land", "USA", confidence=0.5)],
    }
    figures = quality.score((a, answers[a.key]) for a in (first, second)).as_json()
    calibration = figures.pop("calibration")
    assert figures == {
        "gold": 2, "predicted": 3, "matched": 1,
        "precision": 0.333, "recall": 0.5, "f1": 0.4,
        "core_recall": 1.0, "strict_f1": 0.0,
        "slots": {"countries": 1.0, "program": 1.0, "status": 1.0, "date": 0.0, "date_given": 0.0},
        "events_in_negatives": 1,
        "ece": 0.3,  # gaps of 0.1, 0.3 and 0.5 with one record each
        "articles": 2, "negative_articles": 1,
        "types": {
            "land": {"gold": 1, "predicted": 1, "matched": 0,
                     "precision": 0.0, "recall": 0.0, "f1": 0.0},
            "sign": {"gold": 1, "predicted": 1, "matched": 1,
                     "precision": 1.0, "recall": 1.0, "f1": 1.0},
            "launch": {"gold": 0, "predicted": 1, "matched": 0,
                       "precision": 0.0, "recall": 0.0, "f1": 0.0},
        },
    }  # fmt: skip
    assert [b["right"] for b in calibration] == [0.0, 0.0, 1.0]


def test_types_leave_other_events_out_on_both_sides(tmp_path):
    write_gold(tmp_path, "1", [SIGN, LAND])
    (article,) = quality.read_gold([tmp_path])
    report = quality.score([(article, [record(), record("launch", "RUS")])], types={"sign"})
    assert report.total == quality.report.Counts(gold=1, predicted=1, matched=1)


def test_no_gold_and_no_records_give_zeros_not_errors():
    figures = quality.score([]).as_json()
    assert (figures["f1"], figures["core_recall"], figures["ece"]) == (0.0, None, None)


def test_evaluate_hands_each_article_to_the_extractor_with_its_date(tmp_path):
    write_gold(tmp_path, "1", [SIGN], published="2023-12-07", text="China signed with Egypt.")
    write_gold(tmp_path, "2", [SIGN])
    seen: list[Article] = []

    def predict(article: Article) -> list[Event]:
        seen.append(article)
        china = Party(id="chn", name="China", kind=PartyKind.COUNTRY, country="CHN",
                      text="China", start=0, end=5)  # fmt: skip
        return [
            Event(id="1", type="sign", status=Status.OCCURRED, actors=(china,), confidence=0.5,
                  plover=Plover(event="SUPPORT"), article=article.meta,
                  evidence={"sentence": "", "start": 0, "end": 0, "trigger": "", "rule": "r"})
        ]  # fmt: skip

    report = quality.evaluate(quality.read_gold([tmp_path]), predict)
    assert report.total.matched == 2
    assert [str(a.meta.published) for a in seen] == ["2023-12-07", "None"]
    assert [a.meta.published_basis for a in seen] == ["option", None]
    assert seen[0].body.startswith("China signed with Egypt.")


def test_a_missed_event_hints_at_the_record_its_sentence_gave(tmp_path):
    sentence = "China and Egypt inked a pact"
    write_gold(tmp_path, "1", [SIGN | {"sentence": sentence}])
    (article,) = quality.read_gold([tmp_path])
    agree = record("agree", evidence={"sentence": sentence + " on Monday.", "rule": "agree.verb"})
    (scored,) = quality.score([(article, [record("land"), agree])]).articles
    (missed,) = scored.matching.missed
    hint = scored.hint(missed)
    assert hint is not None
    assert hint.rule == "agree.verb"


# --- calibration ------------------------------------------------------------------------------


def test_confidence_that_is_right_as_often_as_it_says_has_no_error():
    outcomes = [(0.8, True)] * 8 + [(0.8, False)] * 2 + [(1.0, True)] * 5
    assert calibration_error(reliability(outcomes)) == pytest.approx(0)


def test_overconfidence_is_measured_by_its_gap():
    assert calibration_error(reliability([(0.95, False), (0.95, True)])) == pytest.approx(0.45)


@pytest.mark.parametrize(
    ("confidence", "lower"), [(0.0, 0.0), (0.05, 0.0), (0.3, 0.3), (0.7, 0.7), (1.0, 0.9)]
)
def test_a_bin_holds_its_lower_edge_and_the_last_one_also_one(confidence, lower):
    assert reliability([(confidence, True)]) == [
        Bin(lower, pytest.approx(lower + 0.1), 1, confidence, 1.0)
    ]


# --- reading gold and predictions -------------------------------------------------------------


def test_gold_is_read_from_folders_and_single_files_by_json_or_text(tmp_path):
    write_gold(tmp_path / "a" / "deep", "1", [SIGN])
    write_gold(tmp_path / "b", "2", [])
    paths = [tmp_path / "a", tmp_path / "b" / "2.json", tmp_path / "b" / "2.txt"]
    assert [a.key for a in quality.read_gold(paths)] == ["deep-1", "b-2", "b-2"]


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("{", "JSON"),
        ("[]", "gold"),
        ('{"events": [{"type": "sign"}]}', "events.0.status"),
        ('{"events": [{"type": "sign", "status": "done"}]}', "events.0.status"),
    ],
)
def test_malformed_gold_is_an_error_that_names_file_and_field(tmp_path, content, names):
    (tmp_path / "bad.txt").write_text("China signed.")
    (tmp_path / "bad.json").write_text(content)
    with pytest.raises(RecordsError, match=r"bad\.json") as caught:
        quality.read_gold([tmp_path])
    assert names in str(caught.value)


@pytest.mark.parametrize("path", ["missing", "empty"])
def test_missing_and_empty_gold_are_errors(tmp_path, path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(RecordsError, match=path):
        quality.read_gold([tmp_path / path])


@pytest.mark.parametrize(
    "article",
    [{"id": "x", "path": "anywhere/1.txt"}, {"id": "x", "external_id": "set-1"},
     {"id": "set-1", "path": None}],
)  # fmt: skip
def test_predictions_are_found_by_stem_or_by_folder_and_stem(tmp_path, article):
    write_gold(tmp_path / "set", "1", [SIGN])
    (gold,) = quality.read_gold([tmp_path / "set"])
    file = tmp_path / "records.jsonl"
    file.write_text(json.dumps(record(article=article)) + "\n\n")
    assert len(quality.Predictions.read(file).of(gold)) == 1


@pytest.mark.parametrize("line", ["{", "[1]", '{"type": "sign"}'])
def test_a_line_that_is_no_record_is_an_error_that_names_it(tmp_path, line):
    file = tmp_path / "records.jsonl"
    file.write_text(json.dumps(record()) + "\n" + line)
    with pytest.raises(RecordsError, match="line 2"):
        quality.Predictions.read(file)


def test_the_digest_changes_with_a_text_and_with_an_annotation(tmp_path):
    digests = []
    for text, events in [("One.", [SIGN]), ("Two.", [SIGN]), ("One.", []), ("One.", [SIGN])]:
        write_gold(tmp_path, "1", events, text=text)
        digests.append(quality.gold_digest(quality.read_gold([tmp_path])))
    assert len(set(digests)) == 3
    assert digests[0] == digests[3]


# --- against the reference --------------------------------------------------------------------


def noisy_records(gold: list[Any], chance: random.Random) -> list[dict[str, Any]]:
    """Records as a middling extractor would make them from gold: wrong here and there."""
    countries = ["USA", "CHN", "JPN", "IND", None]
    out = []
    for article in gold:
        for event in article.events:
            if chance.random() < 0.15:
                continue
            out.append(noisy_record(article, event, countries, chance))
            if chance.random() < 0.2:
                out.append(noisy_record(article, event, countries, chance))
        if chance.random() < 0.3:
            made_up = quality.GoldEvent(type="launch", status="planned", countries=("USA",))
            out.append(noisy_record(article, made_up, countries, chance))
    return out


def noisy_record(article: Any, event: Any, countries: list[Any], chance: random.Random) -> Any:
    def maybe(value: Any, other: Any, share: float = 0.2) -> Any:
        return other if chance.random() < share else value

    parties = [
        {"id": c.lower(), "name": c, "text": c, "acronym": None, "kind": "country",
         "country": maybe(c, chance.choice(countries), 0.1)}
        for c in event.countries
    ] + [
        {"id": org.lower(), "name": org, "text": "the agency", "acronym": None,
         "kind": maybe("agency", "company"), "country": maybe(None, chance.choice(countries))}
        for org in maybe(event.orgs, ())
    ]  # fmt: skip
    split = chance.randrange(len(parties) + 1)
    program = maybe(event.program, None)
    date = maybe(event.date, chance.choice([None, "2023", "2024-01-05"]))
    return {
        "type": maybe(event.type, chance.choice(["sign", "join", "launch"]), 0.1),
        "status": maybe(event.status, "planned"),
        "actors": parties[:split],
        "recipients": parties[split:],
        "persons": [],
        "program": program and {"id": "p", "name": program, "text": program, "acronym": None},
        "instrument": event.instrument and {"kind": maybe(event.instrument, "treaty")},
        "date": date and {"edtf": date},
        "confidence": round(chance.random(), 2),
        "evidence": {"sentence": maybe(event.sentence + " and more.", "Else."), "rule": "r"},
        "article": {"id": "x", "external_id": article.key, "path": str(article.text_path)},
    }


@needs_reference
@pytest.mark.parametrize("seed", range(8))
def test_figures_agree_with_the_reference_scorer(seed, tmp_path, monkeypatch, capsys):
    spec = importlib.util.spec_from_file_location("ref", SHARED / "exam" / "score_events.py")
    assert spec
    assert spec.loader
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)

    folders = [SHARED / "gold" / "seed", SHARED / "gold" / "nasa"]
    gold = quality.read_gold(folders)
    file = tmp_path / "records.jsonl"
    records = noisy_records(gold, random.Random(seed))
    file.write_text("".join(json.dumps(r) + "\n" for r in records))
    monkeypatch.setattr("sys.argv", ["ref", str(file), *map(str, folders), "--json"])
    reference.main()
    expected = json.loads(capsys.readouterr().out)

    predictions = quality.Predictions.read(file)
    figures = quality.score((a, predictions.of(a)) for a in gold).as_json()
    assert 0 < expected["strict_f1"] < expected["f1"] < 1
    assert {key: figures[key] for key in expected} == expected


@needs_reference
def test_the_name_aliases_are_those_of_the_reference():
    from lunarwatch.quality.matching import ALIASES

    assert json.loads((SHARED / "exam" / "aliases.json").read_text()) == ALIASES
