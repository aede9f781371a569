"""E-books and compiled help."""
