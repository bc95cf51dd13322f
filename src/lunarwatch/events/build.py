"""An analysed document → its event records.  Pure: the same document gives the same records."""

from __future__ import annotations

from spacy.tokens import Doc

from lunarwatch.components.analysis import Analysis
from lunarwatch.events.clock import date_by_clock
from lunarwatch.events.drafting import drafts_of
from lunarwatch.events.headed import date_by_lead
from lunarwatch.events.merging import merge
from lunarwatch.events.occasions import date_by_occasion
from lunarwatch.events.recording import record
from lunarwatch.events.relative import date_by_relation
from lunarwatch.events.retold import join_retold
from lunarwatch.events.sellers import name_sellers
from lunarwatch.records import ArticleMeta, Event


def events_of(doc: Doc, meta: ArticleMeta) -> list[Event]:
    """The events that an analysed document tells, in order of their evidence.

    Args:
        doc: a document that the pipeline of ``lunarwatch.pipeline.load`` has gone over.
        meta: the article's metadata, copied to each record.
    """
    analysis: Analysis = doc._.lunarwatch
    drafts = join_retold(merge(drafts_of(analysis)))
    name_sellers(drafts, analysis)
    if drafts:
        date_by_relation(doc, analysis.dates, drafts)
    date_by_clock(drafts)
    date_by_occasion(analysis, drafts)
    date_by_lead(analysis, drafts)
    records = [record(draft, analysis, meta) for draft in drafts]
    return sorted(records, key=lambda e: (e.evidence.start, e.type, e.id))
