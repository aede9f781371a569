"""What every forked process has imported; none of it may have been used."""

import lancedb
import lancedb.index  # noqa: F401
import llama_cpp  # noqa: F401
import numpy as np  # noqa: F401
import pyarrow as pa  # noqa: F401
import pyarrow.compute  # noqa: F401

import tests.faults.indexer_kills
import tests.faults.oracle
import tests.faults.store_library
import tests.faults.store_writer  # noqa: F401
