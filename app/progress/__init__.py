"""How far indexing is, in detail."""
