"""Files that hold other files: archives and compressed single files."""
