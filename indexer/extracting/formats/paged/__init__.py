"""Documents made of pages: PDF, XPS, DjVu."""
