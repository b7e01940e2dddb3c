"""openpyxl, read-only: each row a tuple of Python values, one row at a time."""

import sys

import openpyxl

sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]
rows = sheet.iter_rows(min_row=2, values_only=True)
print(sum(len(row) - row.count(None) for row in rows))
