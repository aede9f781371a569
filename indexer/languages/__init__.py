"""How words of any language are compared, and which one a text is written in."""
