"""Names of what programs write for themselves: caches, packages, trash, lock files."""

from indexer.watching.root import SEPARATOR

FOLDERS = frozenset(
    b".git .hg .svn .bzr cvs .jj"
    b" .eggs .bundle .terraform .next .nuxt .svelte-kit .parcel-cache .turbo"
    b" .dart_tool .angular .direnv .serverless"
    b" .cache .ccache .npm .nvm .cargo .rustup .gradle .m2 .thumbnails"
    b" node_modules bower_components __pycache__ .venv venv site-packages"
    b" .tox .nox .mypy_cache .ruff_cache .pytest_cache .ipynb_checkpoints"
    b" .trash .trashes $recycle.bin lost+found .snapshots"
    b" .fseventsd .spotlight-v100 .temporaryitems .documentrevisions-v100"
    b" cache2 cachestorage gpucache shadercache startupcache".split()
) | {b"system volume information", b"code cache"}
FOLDER_BEGINNINGS = (b".trash-",)
FOLDER_PATHS = (
    (b".local", b"share", b"trash"),
    (b"library", b"caches"),
    (b"appdata", b"local", b"temp"),
    (b"appdata", b"local", b"microsoft", b"windows", b"inetcache"),
)
"""The last parts of a path where one name alone would say too little."""
MADE_BESIDE = {
    b"build": (
        b"setup.py",
        b"pyproject.toml",
        b"package.json",
        b"build.gradle",
        b"build.gradle.kts",
        b"CMakeLists.txt",
        b"meson.build",
        b"pubspec.yaml",
    ),
    b"dist": (b"package.json", b"setup.py", b"pyproject.toml"),
    b"out": (b"package.json", b"tsconfig.json", b"CMakeLists.txt"),
    b"target": (b"Cargo.toml", b"pom.xml", b"build.sbt", b"project.clj"),
    b"vendor": (b"composer.json", b"go.mod", b"Gemfile"),
    b"_build": (b"mix.exs", b"dune-project", b"conf.py"),
    b"deps": (b"mix.exs",),
    b"coverage": (b"package.json",),
    b"Pods": (b"Podfile",),
}
"""Folders that a program makes where one of these files stands beside them. Alone,
such a name may be anybody's: "build" holds the plans of a house just as well."""
SYSTEM_FOLDERS = frozenset(
    b"proc sys dev run boot snap windows programdata system private cores".split()
) | {b"program files", b"program files (x86)"}
"""At the top of a disk, where somebody includes all of it."""
FILES = frozenset((b".ds_store", b"thumbs.db", b"desktop.ini", b".localized"))
FILE_BEGINNINGS = (
    b"~$",
    b".~lock.",
    b"._",
    b".#",
    b".nfs",
    b".fuse_hidden",
    b".goutputstream-",
)
FILE_ENDINGS = (
    b".part",
    b".partial",
    b".filepart",
    b".crdownload",
    b".opdownload",
    b".download",
    b".aria2",
    b".!ut",
    b".!qb",
    b".tmp",
    b".swp",
    b".swo",
    b".swx",
    b"~",
)


def is_junk_file(relative: bytes) -> bool:
    """Return whether a program left this file behind, or has not finished it."""
    name = relative[relative.rfind(SEPARATOR) + 1 :].lower()
    return (
        name.startswith(FILE_BEGINNINGS) or name.endswith(FILE_ENDINGS) or name in FILES
    )


def is_junk_folder(relative: bytes) -> bool:
    """Return whether the name alone says that no person keeps anything here."""
    parts = relative.lower().split(SEPARATOR)
    return (
        parts[-1] in FOLDERS
        or parts[-1].startswith(FOLDER_BEGINNINGS)
        or any(tuple(parts[-len(path) :]) == path for path in FOLDER_PATHS)
    )
