"""Records to knowledge: facts, and what can be asked of them.

``merge`` makes facts of records (``merging/``); ``open_store`` keeps both in a database and merges
what is new (``store/``).  ``roster``, ``choose`` (timelines), ``who``, ``diff`` and ``graph``
answer questions of facts, and ``tables`` puts the answers in rows.
"""

from lunarwatch.knowledge.changes import Change, diff
from lunarwatch.knowledge.choosing import Choice, choose
from lunarwatch.knowledge.facts import Fact
from lunarwatch.knowledge.files import read_facts, read_rows
from lunarwatch.knowledge.merging import merge
from lunarwatch.knowledge.network import Graph, graph
from lunarwatch.knowledge.profile import Profile, who
from lunarwatch.knowledge.roster import Roster, roster
from lunarwatch.knowledge.store import Store, open_store
from lunarwatch.knowledge.store.adding import Added
from lunarwatch.knowledge.store.refreshing import Refreshed

__all__ = [
    "Added",
    "Change",
    "Choice",
    "Fact",
    "Graph",
    "Profile",
    "Refreshed",
    "Roster",
    "Store",
    "choose",
    "diff",
    "graph",
    "merge",
    "open_store",
    "read_facts",
    "read_rows",
    "roster",
    "who",
]
