"""Plain text, source code, subtitles and shortcuts."""
