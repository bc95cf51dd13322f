"""The entity catalogue as data: complete, well formed, and free of claims that contradict."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from codebook import INSTRUMENTS

FOLDER = Path(__file__).parent.parent / "patterns" / "entities"
FILES = {
    "agencies",
    "companies",
    "countries",
    "fleets",
    "instruments",
    "organisations",
    "programs",
    "rockets",
    "sites",
    "spacecraft",
    "treaties",
}
PARTIES = {"country", "agency", "company", "igo", "body", "group"}
PROGRAMS = {
    "programme",
    "framework",
    "treaty",
    "station",
    "mission",
    "rocket",
    "spacecraft",
    "campaign",
}
UN_MEMBERS = set(
    """
    AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL
    BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI
    DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC
    GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR
    KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI
    MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL
    PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR
    SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB
    VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
    """.split()
)
# Not members of the United Nations, but actors of the news (XKX is user-assigned, for Kosovo).
OTHERS = {"TWN", "PSE", "XKX", "VAT", "HKG", "MAC", "GRL"}

AMBIGUOUS = """
    Apollo Artemis Athena Chad Copernicus Curiosity DART Dragon Dragonfly Electron Endurance
    Galileo Gateway Georgia Griffin HALO Hera Hope ISA Ingenuity JUICE Jordan Juno Leonardo
    Luna Moonlight Neutron Odysseus Orion PACE Peregrine Perseverance Psyche Quad Resilience
    SLIM Sputnik Starship VIPER Vast Vega Vikram Voyager Vulcan
""".split()

Entry = dict[str, Any]


def load() -> dict[str, tuple[str, Entry]]:
    """Read every block: id → (file, block)."""
    found: dict[str, tuple[str, Entry]] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        for block in data["entity"]:
            block.setdefault("kind", data.get("kind"))
            assert block["id"] not in found, f"id {block['id']} is used twice"
            found[block["id"]] = (path.stem, block)
    return found


ENTITIES = load()
BLOCKS = [block for _, block in ENTITIES.values()]


def names(block: Entry) -> list[str]:
    """The wordings that name the entity itself."""
    acronym = [block["acronym"]] if "acronym" in block else []
    return [block["name"], *acronym, *block.get("aliases", [])]


def wordings(block: Entry) -> list[str]:
    """Every wording that points to the entity."""
    return [*names(block), *block.get("adjectives", []), *block.get("metonyms", [])]


def folded(text: str) -> str:
    """The key by which two wordings collide: several words match in any case."""
    return text.lower() if " " in text else text


def holds(phrase: str, text: str) -> bool:
    """Whether the phrase holds the wording as whole words, in any case."""
    return bool(re.search(rf"(?<!\w){re.escape(text)}(?!\w)", phrase, re.IGNORECASE))


def claims() -> dict[str, list[Entry]]:
    """Wording → the entities that claim it."""
    found: dict[str, list[Entry]] = {}
    for block in BLOCKS:
        for key in {folded(text) for text in wordings(block)}:
            found.setdefault(key, []).append(block)
    return found


CLAIMS = claims()


def shared() -> Iterator[tuple[str, list[Entry]]]:
    """The wordings that more than one entity claims."""
    return ((text, blocks) for text, blocks in CLAIMS.items() if len(blocks) > 1)


def test_the_files_are_the_ones_the_catalogue_is_made_of() -> None:
    assert {path.stem for path in FOLDER.glob("*.toml")} == FILES


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_opens_with_a_comment_that_says_what_it_holds(name: str) -> None:
    text = (FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    comment = text.split("\n\n", 1)[0].splitlines()
    assert len(comment) >= 4
    assert all(line.startswith("#") for line in comment)


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_file_holds_only_kinds_that_belong_there(name: str) -> None:
    allowed = {
        "agencies": {"agency", "igo", "body", "company"},
        "companies": {"company"},
        "countries": {"country"},
        "fleets": {"spacecraft"},
        "instruments": {"instrument"},
        "organisations": {"igo", "body", "group", "media"},
        "programs": {"programme", "framework", "campaign", "station", "mission"},
        "rockets": {"rocket", "mission", "spacecraft"},
        "sites": {"site"},
        "spacecraft": {"mission", "spacecraft", "programme"},
        "treaties": {"treaty", "framework"},
    }
    kinds = {block["kind"] for file, block in ENTITIES.values() if file == name}
    assert kinds <= allowed[name]


def test_ids_are_lower_case_slugs() -> None:
    assert [i for i in ENTITIES if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i)] == []


def test_every_member_of_the_united_nations_is_there() -> None:
    countries = {b["country"]: b["id"] for b in BLOCKS if b["kind"] == "country"}
    assert len(UN_MEMBERS) == 193
    assert set(countries) == UN_MEMBERS | OTHERS
    assert all(id_ == code.lower() for code, id_ in countries.items())


def test_country_codes_are_known() -> None:
    codes = {b["country"] for b in BLOCKS if "country" in b}
    codes |= {code for b in BLOCKS for code in b.get("countries", [])}
    assert codes <= UN_MEMBERS | OTHERS


def test_organisations_of_several_states_count_for_no_country() -> None:
    assert [b["id"] for b in BLOCKS if b["kind"] in {"igo", "group"} and "country" in b] == []


def test_every_national_agency_has_its_country() -> None:
    assert [b["id"] for b in BLOCKS if b["kind"] == "agency" and "country" not in b] == []


def test_a_wording_is_tidy() -> None:
    texts = {text for b in BLOCKS for text in (*wordings(b), *b.get("unless", []))}
    bad = [t for t in texts if t != " ".join(t.split()) or not t or "’" in t]
    assert bad == []  # the matcher takes either apostrophe; the data hold the straight one


def test_no_block_repeats_a_wording() -> None:
    repeated = {
        b["id"]: [t for t in wordings(b) if wordings(b).count(t) > 1]
        for b in BLOCKS
        if len(wordings(b)) != len(set(wordings(b)))
    }
    assert repeated == {}


def test_a_wording_of_two_entities_is_ambiguous_in_each() -> None:
    loose = {
        text: [b["id"] for b in blocks]
        for text, blocks in shared()
        if any(text not in {folded(t) for t in b.get("ambiguous", [])} for b in blocks)
    }
    assert loose == {}


def test_entities_that_share_a_wording_are_told_apart_by_context() -> None:
    for text, blocks in shared():
        contexts = [set(b["context"]) for b in blocks]
        for n, context in enumerate(contexts):
            others = set().union(*contexts[:n], *contexts[n + 1 :])
            assert context - others, f"{text}: {blocks[n]['id']} has no context of its own"


def test_ambiguous_wordings_are_wordings_with_a_context() -> None:
    for block in BLOCKS:
        assert set(block.get("ambiguous", [])) <= set(wordings(block)), block["id"]
        assert bool(block.get("ambiguous")) == bool(block.get("context")), block["id"]


def test_no_context_is_the_ambiguous_wording_itself() -> None:
    for block in BLOCKS:
        assert not set(block.get("ambiguous", [])) & set(block.get("context", [])), block["id"]


def test_a_phrase_that_shuts_out_holds_a_wording_to_shut_out() -> None:
    dead = [
        (block["id"], phrase)
        for block in BLOCKS
        for phrase in block.get("unless", [])
        if not any(holds(phrase, text) for text in wordings(block))
    ]
    assert dead == []


def test_references_lead_somewhere() -> None:
    for block in BLOCKS:
        for operator in block.get("operators", []):
            assert ENTITIES[operator][1]["kind"] in PARTIES, (block["id"], operator)
        if "parent" in block:
            whole = PARTIES if block["kind"] in PARTIES else PROGRAMS
            assert ENTITIES[block["parent"]][1]["kind"] in whole, block["id"]
            assert block["parent"] != block["id"]


def test_only_countries_and_unions_of_them_have_adjectives_and_metonyms() -> None:
    assert {b["kind"] for b in BLOCKS if "adjectives" in b} == {"country"}
    assert {b["kind"] for b in BLOCKS if "metonyms" in b} == {"country", "igo"}


def test_only_programmes_and_sites_have_operators() -> None:
    keys = ("operators", "countries", "craft", "instrument")
    others = [b for b in BLOCKS if b["kind"] not in PROGRAMS]
    assert {(b["kind"], k) for b in others for k in keys if k in b} == {("site", "operators")}


def test_only_parts_of_a_union_have_a_whole_among_the_parties() -> None:
    parts = [b for b in BLOCKS if b["kind"] in PARTIES and "parent" in b]
    assert {ENTITIES[b["parent"]][1]["kind"] for b in parts} == {"igo"}
    assert not any("country" in b for b in parts)


def test_instruments_are_the_codebook_s() -> None:
    blocks = [b for b in BLOCKS if b["kind"] == "instrument"]
    assert {b["name"] for b in blocks} == INSTRUMENTS
    assert all(b["id"] == b["name"].replace(" ", "-") for b in blocks)
    assert {b["instrument"] for b in BLOCKS if "instrument" in b} <= INSTRUMENTS


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        # countries by name, adjective, people, government
        ("U.K.", "gbr"),
        ("South Korea", "kor"),
        ("S. Korea", "kor"),
        ("DPRK", "prk"),
        ("Czechia", "cze"),
        ("Türkiye", "tur"),
        ("Ivory Coast", "civ"),
        ("Soviet Union", "rus"),
        ("Burma", "mmr"),
        ("Cabo Verde", "cpv"),
        ("Swaziland", "swz"),
        ("Holy See", "vat"),
        ("Emiratis", "are"),
        ("Dutch", "nld"),
        ("Swiss", "che"),
        ("Bahamian", "bhs"),
        ("Soviet", "rus"),
        ("Beijing", "chn"),
        ("Kremlin", "rus"),
        ("White House", "usa"),
        ("Downing Street", "gbr"),
        ("Zhongnanhai", "chn"),
        # agencies by acronym and by the wordings of the news
        ("CNSA", "cnsa"),
        ("China's space agency", "cnsa"),
        ("Russian space agency", "roscosmos"),
        ("Roscosmos", "roscosmos"),
        ("US space agency", "nasa"),
        ("Indian Space Research Organization", "isro"),
        ("Korea Aerospace Administration", "kasa"),
        ("Egyptian Space Agency", "egsa"),
        ("European Space Agency", "esa"),
        ("UN Office for Outer Space Affairs", "unoosa"),
        # frameworks, programmes, craft
        ("Artemis Accords", "artemis-accords"),
        ("ILRS", "ilrs"),
        ("International Lunar Research Station", "ilrs"),
        ("Outer Space Treaty", "outer-space-treaty"),
        ("Artemis program", "artemis-program"),
        ("Artemis 3", "artemis-3"),
        ("Chang'e-6", "change-6"),
        ("Chang'e 6", "change-6"),
        ("Chandrayaan-3", "chandrayaan-3"),
        ("Luna 25", "luna-25"),
        ("Crew-8", "crew-8"),
        ("Ax-3", "ax-3"),
        ("Soyuz MS-25", "soyuz-ms-25"),
        ("Long March-5", "long-march-5"),
        ("Rosalind Franklin", "rosalind-franklin"),
        ("GSLV Mk III", "lvm3"),
        # places and instruments
        ("Baikonur", "baikonur"),
        ("Sriharikota", "satish-dhawan"),
        ("MoU", "memorandum-of-understanding"),
        ("statement of intent", "letter-of-intent"),
        ("charter", "agreement"),
    ],
)
def test_a_wording_of_the_news_is_known(text: str, id_: str) -> None:
    assert [block["id"] for block in CLAIMS[folded(text)]] == [id_]


@pytest.mark.parametrize(
    "text",
    AMBIGUOUS,
)
def test_a_name_that_is_also_a_word_needs_a_context(text: str) -> None:
    blocks = CLAIMS[text]
    assert blocks
    assert all(text in b.get("ambiguous", []) for b in blocks)


@pytest.mark.parametrize(
    ("id_", "phrase"),
    [
        ("geo", "University of Georgia"),
        ("geo", "Atlanta, Georgia"),
        ("jor", "Michael Jordan"),
        ("usa", "Washington Post"),
        ("usa", "George Washington"),
        ("usa", "Latin American"),
        ("mex", "New Mexico"),
        ("gin", "Papua New Guinea"),
        ("irl", "Northern Ireland"),
        ("ind", "Indian Ocean"),
        ("chn", "Chinese Taipei"),
        ("orion", "Orion Nebula"),
        ("artemis-accords", "Abraham Accords"),
    ],
)
def test_a_phrase_that_only_looks_like_the_name_is_shut_out(id_: str, phrase: str) -> None:
    block = ENTITIES[id_][1]
    assert phrase in block["unless"]
    assert any(text in phrase for text in wordings(block))


@pytest.mark.parametrize("id_", ["artemis-accords", "moon-agreement", "liability-convention"])
def test_frameworks_say_what_joining_them_is(id_: str) -> None:
    assert ENTITIES[id_][1]["instrument"] in INSTRUMENTS


def test_programmes_know_whose_they_are() -> None:
    nobody = [
        b["id"]
        for b in BLOCKS
        if b["kind"] in {"programme", "station", "mission"}
        and not (b.get("operators") or b.get("countries") or b.get("parent"))
    ]
    assert nobody == []
