"""Inkling's indexer: finds, reads, cuts, embeds, stores and searches, without Qt.

One word for one thing, here, in the docs and in the interface:

library     one data directory: settings, catalogue, index, models in use
folder      a directory the person included; `root` in code
document    what one file, or one member of a container, says
container   a file that holds documents: a mail with attachments
section     a run of text that shares one place: a page, heading, mail part
place       where a section stands: page, heading path, line, mail part
passage     the unit that is embedded and found; `Chunk` in code
generation  one directory of the search index: the words leg, or the meaning
            leg for one model at one number of dimensions
hit         a passage that matches; a result is a document with its best hits
problem     why a document could not be (fully) indexed, in a person's words
"""

__version__ = "0.1.0"
