"""News about the Moon and space diplomacy in, dated and sourced event records out."""
