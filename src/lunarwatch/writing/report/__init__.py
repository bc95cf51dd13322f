"""Facts as one page to look at: a timeline, a network, members of programmes, every sentence.

The page is one file without any address to fetch from.  All that the news say stands in it as
text; its own style and script are the only ones that its security policy lets run.
"""

from lunarwatch.writing.report.document import TITLE, report

__all__ = ["TITLE", "report"]
