"""Keeps what was read: the catalogue (SQLite, the truth) and the search index.

The search index (LanceDB) is derived and can be rebuilt from the catalogue without
reading a file or running the model.
"""
