"""What each sample file says, written beside it: `python -m tests.golden_extractions`.

With `--write`, makes NAME.EXT.json for every sample, or for those that are named;
read the changes before they are kept. Without, prints the names that differ.
"""

import argparse
import io
import json
import sys
from pathlib import Path

from indexer.commands.extract import extraction_json
from indexer.extracting.pool import ExtractorPool

FOLDER = Path(__file__).parent / "data" / "formats"


def sample_files() -> list[Path]:
    """Return the samples: all that is no golden extraction."""
    return sorted(file for file in FOLDER.iterdir() if file.suffix != ".json")


def golden_file(sample: Path) -> Path:
    return sample.with_name(f"{sample.name}.json")


def extraction_text(pool: ExtractorPool, sample: Path) -> str:
    """Return what an extractor reads, as it is kept beside the sample."""
    content = sample.read_bytes()
    extraction = pool.extract(sample.name, io.BytesIO(content), len(content))
    told = extraction_json(b"", extraction)
    del told["path"]
    return json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME.EXT")
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    with ExtractorPool(1) as pool:
        for sample in sample_files():
            if arguments.names and sample.name not in arguments.names:
                continue
            told, kept = extraction_text(pool, sample), golden_file(sample)
            if kept.exists() and kept.read_text("utf-8") == told:
                continue
            sys.stdout.write(f"{sample.name}\n")
            if arguments.write:
                kept.write_text(told, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
