"""Runs the model over a document sentence by sentence, all at once, and fast.

``in_units`` puts a model's components behind one that cuts a document where a sentence certainly
ends, analyses the pieces as one batch, and writes the analysis back into the document.  What is
said about a piece so depends on that piece alone: leaving another one out changes nothing here.
"""

from lunarwatch.parsing.component import NAME, Model, in_units
from lunarwatch.parsing.tokenizer import adapt_tokenizer

__all__ = ["NAME", "Model", "adapt_tokenizer", "in_units"]
