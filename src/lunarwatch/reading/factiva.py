"""Factiva exports: HTML, XML, and the text that its RTF holds.

Fields have two-letter codes: HD headline, BY author, PD date, SN source, LA language, LP and TD the
text, AN the document's number.  Without codes ("Article format") their order tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lunarwatch.errors import ReadingError
from lunarwatch.reading.cleaning import clean
from lunarwatch.reading.days import MONTH
from lunarwatch.reading.outcomes import Draft, Unreadable
from lunarwatch.reading.source import Source

_CODE_NAMES = (
    "SE HD CR BY WC PD ET SN SC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPD IPC PUB AN ART CLM"
)
_CODES = _CODE_NAMES.split()
_TEXT_CODES = ("LP", "TD")
_LINE = re.compile(rf"^(?P<code>{'|'.join(_CODES)})(?:[ \t|]+(?P<value>.*))?$")
_WORDS = re.compile(r"^[\d,.]+ words$", re.IGNORECASE)
_DAY_LINE = re.compile(rf"^\d{{1,2}} {MONTH} \d{{4}}$", re.IGNORECASE)
_DOCUMENT = re.compile(r"^Document (?P<number>[A-Za-z0-9]{12,})$", re.MULTILINE)
_RIGHTS = re.compile(r"^(?:Copyright|\(c\)|©|\(Copyright)", re.IGNORECASE)
_ARTICLE_DIV = re.compile(r"""class=["']article \w\wArticle["']""")
_PAGE_TITLE = re.compile(r"<title>\s*Factiva\s*</title>", re.IGNORECASE)
_XML_ROOT = re.compile(r"<ppsarticle|<PPSResponse", re.IGNORECASE)
_CODED = re.compile(r"^HD(?:[ \t|]|$)", re.MULTILINE)
_COUNTED = re.compile(r"^(?:WC[ \t|\n]+)?[\d,.]+ words[ \t|]*$", re.MULTILINE)


def is_export(text: str) -> bool:
    """True for the text of a Factiva export, with field codes or without."""
    if " words" not in text:
        return False
    if _CODED.search(text) and _COUNTED.search(text):
        return True
    return bool(_COUNTED.search(text) and _DOCUMENT.search(text))


def split(text: str, path: str | None) -> Iterator[Draft | Unreadable]:
    """The articles in the text of an export."""
    records = _coded_records(text) if _CODED.search(text) else _plain_records(text)
    yield from _drafts(records, path)


def looks_like_page(source: Source) -> bool:
    """True for Factiva's HTML: its articles are divisions of the class ``article enArticle``."""
    if not source.start.startswith("<"):
        return False
    return (
        _ARTICLE_DIV.search(source.start) is not None
        or _PAGE_TITLE.search(source.start) is not None
    )


def looks_like_xml(source: Source) -> bool:
    """True for Factiva's XML."""
    return source.start.startswith("<") and _XML_ROOT.search(source.start[:4000]) is not None


def read_page(source: Source) -> Iterator[Draft | Unreadable]:
    """The articles of an HTML export, as a list of fields or as printed articles."""
    from lunarwatch.reading.markup import parse_html
    from lunarwatch.reading.pages import decode_page

    tree = parse_html(clean(decode_page(source.read_bytes())))
    articles = tree.xpath("//div[starts-with(@class, 'article ')]") if tree is not None else []
    if not articles:
        raise ReadingError(f"{source.path}: this Factiva page holds no articles")
    yield from _drafts(map(_page_record, articles), source.path)


def read_xml(source: Source) -> Iterator[Draft | Unreadable]:
    """The articles of an XML export."""
    from lxml import etree

    # No entities, no network: the file comes from anywhere.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, recover=False, huge_tree=False
    )
    try:
        tree = etree.fromstring(source.read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        raise ReadingError(f"{source.path}: is damaged XML ({error.msg})") from None
    articles = tree.xpath("//*[local-name() = 'article']")
    if not articles:
        raise ReadingError(f"{source.path}: this Factiva file holds no articles")
    yield from _drafts(map(_xml_record, articles), source.path)


def _drafts(records: Iterator[dict[str, str]], path: str | None) -> Iterator[Draft | Unreadable]:
    for number, record in enumerate(records, 1):
        where = f"article {number}"
        text = "\n\n".join(filter(None, (record.get(code, "") for code in _TEXT_CODES)))
        if not text.strip():
            yield Unreadable(path=path, reason=f"{where} has no text (fields LP and TD are empty)")
            continue
        yield Draft(
            text=text,
            title=record.get("HD"),
            source=record.get("SN"),
            author=re.sub(r"^by\s+", "", record.get("BY", ""), flags=re.IGNORECASE) or None,
            language=record.get("LA"),
            external_id=_number(record.get("AN", "")),
            published=record.get("PD"),
            path=path,
            where=where,
        )


def _number(text: str) -> str | None:
    """The number of a document: "Document LBA0000020240312" and whatever follows it."""
    words = text.removeprefix("Document ").split()
    return words[0] if words else None


def _coded_records(text: str) -> Iterator[dict[str, str]]:
    """The records of a text with field codes; each headline begins one."""
    record: dict[str, list[str]] = {}
    code = ""
    for raw in text.split("\n"):
        line = raw.strip().strip("|").strip()
        match = _LINE.match(line)
        if match and _begins_field(match, code):
            code, line = match["code"], match["value"] or ""
            if code == "HD" and "HD" in record:
                yield _joined(record)
                record = {}
        if line and code:
            record.setdefault(code, []).append(line.strip("| "))
    if "HD" in record:
        yield _joined(record)


def _begins_field(match: re.Match[str], current: str) -> bool:
    """True if a line that starts like a code is one: in running text "IN" and "RE" are words."""
    code, value = match["code"], match["value"]
    if not value or current not in _TEXT_CODES:
        return True
    if code in ("TD", "HD"):
        return True
    return " : " in value or value.startswith("Document ") or "|" in value


def _plain_records(text: str) -> Iterator[dict[str, str]]:
    """The records of a text without codes: each ends in ``Document`` and its number."""
    parts = _DOCUMENT.split(text)
    for chunk, number in zip(parts[::2], parts[1::2], strict=False):
        lines = [line.strip() for line in chunk.split("\n") if line.strip()]
        record = _in_order(lines)
        record["AN"] = number
        yield record


def _in_order(lines: list[str]) -> dict[str, str]:
    """The fields of a printed article, told by their order: headline, author, words, date …."""
    counted = next((i for i, line in enumerate(lines) if _WORDS.match(line)), None)
    if counted is None:
        return {"HD": lines[0] if lines else "", "TD": "\n\n".join(lines[1:])}
    heads = lines[:counted]
    byline = heads.pop() if len(heads) > 1 and re.match(r"By\s", heads[-1], re.IGNORECASE) else ""
    rest = lines[counted + 1 :]
    record = {"HD": heads[-1] if heads else "", "BY": byline}
    if rest and _DAY_LINE.match(rest[0]):
        record["PD"] = rest.pop(0)
    if rest and re.fullmatch(r"\d\d?:\d\d(?: [AP]M)?", rest[0]):
        rest.pop(0)
    if rest:
        record["SN"] = rest.pop(0)
    rights = next((i for i, line in enumerate(rest[:8]) if _RIGHTS.match(line)), -1)
    languages = [line for line in rest[: max(rights, 0)] if line in _LANGUAGES]
    record["LA"] = languages[0] if languages else ""
    record["TD"] = "\n\n".join(rest[rights + 1 :])
    return record


def _page_record(article: Any) -> dict[str, str]:
    """The fields of one article of an HTML export."""
    cells: dict[str, str] = {}
    for row in article.xpath(".//tr[count(td) > 1]"):
        code = " ".join(row[0].text_content().split())
        if code in _CODES:
            cells.setdefault(code, _words(row[1]))
    if cells:
        return cells
    record = _in_order([line for div in article for line in _lines(div)])
    headline = article.xpath(".//*[contains(@class, 'Headline')]")
    if headline:
        record["HD"] = " ".join(headline[0].text_content().split())
    paragraphs = article.xpath(".//p[contains(@class, 'articleParagraph')]")
    if paragraphs:
        texts = [" ".join(paragraph.text_content().split()) for paragraph in paragraphs]
        record["TD"] = "\n\n".join(text for text in texts if not _DOCUMENT.match(text))
    number = _DOCUMENT.search("\n".join(line for div in article for line in _lines(div)))
    record["AN"] = number["number"] if number else ""
    return record


def _xml_record(article: Any) -> dict[str, str]:
    """The fields of one article of an XML export, under the codes of the others."""
    found = {}
    for code, name in _XML_NAMES.items():
        elements = article.xpath(f".//*[local-name() = '{name}']")
        found[code] = _words(elements[0]) if elements else ""
    return found


def _words(element: Any) -> str:
    """The text of an element; its paragraphs, if it has any, parted by blank lines."""
    paragraphs = element.xpath(".//*[local-name() = 'paragraph' or local-name() = 'p']") or [
        element
    ]
    texts = (" ".join("".join(paragraph.itertext()).split()) for paragraph in paragraphs)
    return "\n\n".join(filter(None, texts))


def _lines(element: Any) -> list[str]:
    text = " ".join(element.text_content().split())
    return [text] if text else []


def _joined(record: Mapping[str, list[str]]) -> dict[str, str]:
    """Fields of several lines as text: paragraphs of the article's text, one line of the others."""
    return {
        code: ("\n\n" if code in _TEXT_CODES else " ").join(lines) for code, lines in record.items()
    }


_LANGUAGES = frozenset(
    ["English", "French", "German", "Spanish", "Italian", "Portuguese", "Dutch", "Russian"]
)
_XML_NAMES = {
    "HD": "headline",
    "BY": "byline",
    "PD": "publicationDate",
    "SN": "sourceName",
    "LA": "baseLanguage",
    "LP": "leadParagraph",
    "TD": "tailParagraphs",
    "AN": "accessionNo",
}
