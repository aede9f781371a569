"""Text with marks for headings: Markdown and its kin, TeX, notebooks."""
