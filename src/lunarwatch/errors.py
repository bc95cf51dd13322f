"""Every error that lunarwatch raises on purpose.

LunarwatchError
├── ReadingError      an input cannot be read as an article
│   └── NoArticleError    it can be read, and is something else: records, gold, settings
├── PatternsError     the catalogue is not well formed
├── ModelError        the spaCy pipeline asked for is missing or damaged
├── RecordsError      a file of records or gold cannot be read
├── StoreError        the database cannot be used
└── UsageError        options that do not fit together

The message is one sentence for the person at the terminal: what is wrong, where, what to do.
"""


class LunarwatchError(Exception):
    """Base of all errors raised on purpose; its text is fit to be shown as it is."""


class ReadingError(LunarwatchError):
    """An input could not be read as an article."""


class NoArticleError(ReadingError):
    """An input is sound, but evidently no article: rows without a field for text."""


class PatternsError(LunarwatchError):
    """The pattern files are not well formed; names file, entry and field."""


class ModelError(LunarwatchError):
    """The spaCy pipeline asked for is missing, or its files are damaged."""


class RecordsError(LunarwatchError):
    """A file of event records or of gold annotations could not be read."""


class StoreError(LunarwatchError):
    """The database could not be opened, is newer than this program, or is damaged."""


class UsageError(LunarwatchError):
    """Options that are wrong by themselves or do not fit together."""


def unwritable(path: object, error: OSError, *, what: str = "output") -> LunarwatchError:
    """The error to raise where the system refuses to write a file."""
    return LunarwatchError(f"The {what} {str(path)!r} cannot be written: {error.strerror}.")
