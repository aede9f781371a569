"""Query -> results: two legs and names at once, fused, one result a document."""
