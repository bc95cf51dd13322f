"""Many articles: reads them, extracts in order, writes as it goes, and survives what goes wrong.

The stages meet here and nowhere else.  A run is a chain of generators, none of which holds more
than a window of the articles::

    reading → shard → copies marked → done before? → extraction (here, or in processes) → selection
            → output with its journal

Every article leaves the chain as one outcome, in the order of the input whatever the number of
processes: ``Done``, ``Failed`` or ``Passed``.
"""

from lunarwatch.batch.copies import marked
from lunarwatch.batch.inputs import paths, read, shard_of, sharded
from lunarwatch.batch.journal import Journal, journal_path
from lunarwatch.batch.ledger import Ledger
from lunarwatch.batch.outcomes import ASIDE, Done, Failed, Item, Outcome, Passed, Task
from lunarwatch.batch.output import to_growing_file, to_stream, to_whole_file
from lunarwatch.batch.recipe import Recipe
from lunarwatch.batch.runner import run
from lunarwatch.batch.selection import Selection, selected

__all__ = [
    "ASIDE",
    "Done",
    "Failed",
    "Item",
    "Journal",
    "Ledger",
    "Outcome",
    "Passed",
    "Recipe",
    "Selection",
    "Task",
    "journal_path",
    "marked",
    "paths",
    "read",
    "run",
    "selected",
    "shard_of",
    "sharded",
    "to_growing_file",
    "to_stream",
    "to_whole_file",
]
