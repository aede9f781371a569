"""Spreadsheets and tables, row by row."""
