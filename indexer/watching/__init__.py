"""Disk -> FileChange: which files there are, and what happened to them.

root            the folder a person chose, known by its identity as well as its path
filter          which paths below it count
safe_open       opens below a root and never outside (posix_open, windows_open)
scanner         reads the disk: everything, or only what became dirty
reconciler      compares what was read with the catalogue
removal_guard   holds back the removal of a great many files at once
coalescer       paths that became dirty, until they are quiet
watcher         hints from the system about dirty paths (inotify, recursive_events)
volumes         what kind of file system a root is on
mounts          what the system has mounted where
machine         sleep and set clocks, which cost events

Events are hints; the scan is the truth.
"""
