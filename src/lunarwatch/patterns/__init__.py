"""What the program knows: entities, event types and language cues, read from TOML."""

from lunarwatch.patterns.catalogue import Catalogue
from lunarwatch.patterns.loading import load_catalogue, patterns_dir
from lunarwatch.patterns.schema import (
    Alias,
    Entity,
    EventType,
    Form,
    Frame,
    Language,
    Office,
    Person,
    Sense,
)

__all__ = [
    "Alias",
    "Catalogue",
    "Entity",
    "EventType",
    "Form",
    "Frame",
    "Language",
    "Office",
    "Person",
    "Sense",
    "load_catalogue",
    "patterns_dir",
]
