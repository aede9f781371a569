"""The fetcher: a program of its own that downloads one known model file, and ends.

Nothing else of Inkling may use the network. It is started before the network filter of
whoever asks for a download, does nothing until it is told what to get, and takes names
from the built-in list only, so that nobody can make it send or get anything else.
"""
