"""The parts of the reader of Rich Text Format; `formats.rtf` puts them together."""
