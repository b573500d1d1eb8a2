"""Bounds on what a file may hold; each is far above any building or rule file and keeps reading under two seconds."""

MAX_BYTES = 4 * 1024 * 1024
MAX_NODES = 100_000
"""Nodes of one file, with every use of an alias counted as if it were written out."""
MAX_DEPTH = 64
MAX_SCALAR = 100_000
"""Characters of one value."""
MAX_DIGITS = 40
"""Significant digits, and the largest power of ten, of one number."""
MAX_ERRORS = 100
"""Errors listed for one file."""
