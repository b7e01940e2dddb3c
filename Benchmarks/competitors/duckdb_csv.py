"""DuckDB with one thread, all columns as text: every column counted, none kept."""

import sys

import duckdb

database = duckdb.connect(config={"threads": 1})
counts = database.execute(
    "SELECT count(COLUMNS(*)) FROM read_csv(?, all_varchar = true, header = true)", [sys.argv[1]]
).fetchone()
print(sum(counts))
