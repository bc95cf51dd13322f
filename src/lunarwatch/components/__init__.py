"""The spaCy components, one concern a module; ``pipeline`` puts them in order."""
