"""The spaCy components: names, references, dates, frames."""
